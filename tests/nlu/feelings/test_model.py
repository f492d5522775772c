"""What is learnt from our own sentences: measured on those of a third of them that are left out of training.

Questions to packs, which are harmless too, are left out as well, to be quick: with them fewer harmless sentences are taken for danger.
"""

import hashlib

import numpy as np
import pytest

from nlu.embedding_featurizer import EMBEDDING, embedded
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.feelings.find import find_feeling
from nlu.feelings.model import DANGEROUS, DANGEROUS_BY_LETTERS, LOW, WEIGHTS, WEIGHTS_IN_OTHER_LANGUAGES, FeelingModel, belief_in
from nlu.feelings.sentences import HARMLESS, digest, written, written_in_other_languages


def _is_left_out(text):
    return hashlib.sha256(text.encode()).digest()[0] % 3 == 0


@pytest.fixture(scope="module")
def encoder():
    return SentenceEncoder()


def _embedded(texts):
    """As a training keeps them: it has them from there, where one was."""
    return embedded(texts, EMBEDDING, __name__)


@pytest.fixture(scope="module")
def learnt():
    texts, labels = zip(*[(text, label) for text, label in written() if not _is_left_out(text)])
    return FeelingModel.fit(texts, labels, _embedded(texts))


@pytest.fixture(scope="module")
def learnt_by_letters():
    return FeelingModel.fit(*zip(*[(text, label) for text, label in written_in_other_languages() if not _is_left_out(text)]))


def _dangers(learnt, texts, vectors):
    return np.array([learnt.danger(learnt.beliefs(*each)) >= DANGEROUS for each in zip(texts, vectors)])


def test_danger_that_was_not_learnt_is_found_by_rule_or_model(learnt):
    texts = [text for text, label in written() if label.startswith("danger") and _is_left_out(text)]
    by_rule = np.array([getattr(find_feeling(text), "tier", "") == "danger" for text in texts])
    assert (by_rule | _dangers(learnt, texts, _embedded(texts))).mean() >= 0.82  # half of them only hint at it


def test_most_danger_that_is_nearly_heard_is_heard_as_low_spirits(learnt):
    texts = [text for text, label in written() if label.startswith("danger") and _is_left_out(text)]
    by_rule = np.array([find_feeling(text) is not None for text in texts])
    harmless = [belief_in(HARMLESS, learnt.labels, learnt.beliefs(*each)) for each in zip(texts, _embedded(texts))]
    assert (by_rule | (1 - np.array(harmless) >= LOW)).mean() >= 0.85


def test_what_only_sounds_like_danger_is_seldom_taken_for_it(learnt):
    texts = [text for text, label in written() if label == HARMLESS and _is_left_out(text)]
    by_rule = np.array([getattr(find_feeling(text), "tier", "") == "danger" for text in texts])
    assert (by_rule | _dangers(learnt, texts, _embedded(texts))).mean() <= 0.07


def test_danger_in_a_part_shows_in_a_short_text(learnt, encoder):
    list_of_wishes = "My list is short: a ward, steady hours, near to somebody who needs me"
    assert learnt.hears(list_of_wishes, encoder.read(list_of_wishes)[1]) is None


def _share(learnt, tier):
    texts = [text for text, label in written_in_other_languages() if label.startswith(tier) and _is_left_out(text)]
    heard = [learnt.danger(learnt.beliefs(text)) >= DANGEROUS_BY_LETTERS for text in texts]
    return np.mean([heard or getattr(find_feeling(text), "tier", "") == "danger" for text, heard in zip(texts, heard)])


def test_danger_in_other_languages_that_was_not_learnt_is_found(learnt_by_letters):
    assert _share(learnt_by_letters, "danger") >= 0.74


def test_what_only_sounds_like_danger_in_other_languages_is_seldom_taken_for_it(learnt_by_letters):
    assert _share(learnt_by_letters, HARMLESS) <= 0.08


def test_what_a_rule_takes_for_danger_in_another_language_can_be_ruled_out(learnt_by_letters):
    texts = [text for text, label in written_in_other_languages() if label.startswith("danger") and _is_left_out(text)]
    assert np.mean([learnt_by_letters.rules_out(text) for text in texts]) <= 0.02
    assert learnt_by_letters.rules_out("welche Branche zahlt am besten, brauche ich ein Zertifikat")
    assert not learnt_by_letters.rules_out("welche Branche zahlt am besten, brauche ich ein Zertifikat? ich will nicht mehr leben")


def _ruled_out(learnt, encoder, tier):
    """Of what rules take for danger, and wasn't learnt, which sentences the model rules out."""
    texts = [text for text, label in written() if label.startswith(tier) and _is_left_out(text)]
    texts = [text for text in texts if getattr(find_feeling(text), "tier", "") == "danger"]
    return [learnt.rules_out(text, encoder.read(text)[1]) for text in texts]


def test_what_a_rule_takes_for_danger_can_be_ruled_out(learnt, encoder):
    assert np.mean(_ruled_out(learnt, encoder, HARMLESS)) >= 0.2
    assert np.mean(_ruled_out(learnt, encoder, "danger")) <= 0.01


def test_a_few_words_are_never_ruled_out(learnt, encoder):
    assert not learnt.rules_out("good morning", encoder.read("good morning")[1])


def test_a_sentence_in_a_long_text_is_heard(learnt, encoder):
    text = "I study machine learning and like it a lot. My favourite course is about robots. I want to kill myself. What do banks pay?"
    heard = learnt.hears(text, encoder.read(text)[1])
    assert heard and heard[0] == "danger"


def test_danger_behind_a_comma_is_not_ruled_out(learnt, encoder):
    text = "do I need a licence for a kelp boat, also how do I stop wanting to die"
    assert not learnt.rules_out(text, encoder.read(text)[1])


def test_a_sentence_in_a_long_text_is_heard_in_other_languages(learnt_by_letters):
    text = "Hola, estudio contabilidad. Busco practicas en verano. Ya no quiero vivir, tengo las pastillas. Hay plazas en Sevilla?"
    heard = learnt_by_letters.hears(text)
    assert heard and heard[0] == "danger"


def test_what_a_rule_takes_for_low_spirits_can_be_ruled_out(learnt, encoder):
    over, low = "I was down years ago, that's long over. What do banks pay?", "I failed again and feel worthless, I can't stop crying"
    assert learnt.finds_harmless(over, encoder.read(over)[1]) and not learnt.finds_harmless(low, encoder.read(low)[1])


def test_beside_low_spirits_danger_counts_only_where_it_is_all_but_sure(learnt, encoder):
    grave, sad = "I have the pills here and I want to die tonight", "I'm so sad, nothing works out"
    assert learnt.hears(grave, encoder.read(grave)[1], only_danger=True)
    assert learnt.hears(sad, encoder.read(sad)[1]) and learnt.hears(sad, encoder.read(sad)[1], only_danger=True) is None


def test_a_model_is_nearly_the_same_after_it_was_kept(learnt, encoder, tmp_path):
    learnt.write(tmp_path / "kept.npz")
    kept, texts = FeelingModel.load(tmp_path / "kept.npz"), ["I feel so alone", "what do banks pay"]
    for text, vector in zip(texts, encoder.encode(texts)):
        assert np.allclose(kept.beliefs(text, vector), learnt.beliefs(text, vector), atol=0.01)


@pytest.mark.parametrize("path", (WEIGHTS, WEIGHTS_IN_OTHER_LANGUAGES))
def test_the_packaged_weights_were_learned_from_these_sentences(path):
    assert FeelingModel.load(path).sentences == digest(), "Run python -m benchmarks.feelings"


def test_the_packaged_weights_belong_to_the_packaged_encoder():
    assert FeelingModel.load(WEIGHTS).encoder == model_fingerprint()


@pytest.mark.parametrize(("path", "sentences"), ((WEIGHTS, written), (WEIGHTS_IN_OTHER_LANGUAGES, written_in_other_languages)))
def test_the_packaged_weights_know_what_they_were_learned_from(path, sentences):
    model = FeelingModel.load(path)
    texts, labels = zip(*[(text, label) for text, label in sentences() if _is_left_out(text)])
    vectors = _embedded(texts) if model.width else np.zeros((len(texts), 0), np.float32)
    heard = [model.labels[int(np.argmax(model.beliefs(*each)))] for each in zip(texts, vectors)]
    assert np.mean([told == label for told, label in zip(heard, labels)]) >= 0.9


def test_there_are_enough_sentences_and_none_twice():
    sentences = written()
    count = {tier: sum(label.partition("/")[0] == tier for _, label in sentences) for tier in ("danger", "low", HARMLESS)}
    assert count["danger"] >= 400 and count["low"] >= 250 and count[HARMLESS] >= 500
    assert len({text for text, _ in sentences}) == len(sentences)


def test_a_text_without_known_letters_is_harmless(learnt_by_letters):
    for text in ("", "\u1680", "\u4e36\u3397"):
        assert learnt_by_letters.danger(learnt_by_letters.beliefs(text)) < DANGEROUS_BY_LETTERS
