"""What is learnt from our own sentences: measured on those of a third of them that are left out of training."""

import hashlib

import numpy as np
import pytest

from nlu.encoder import SentenceEncoder
from nlu.feelings.find import find_feeling
from nlu.feelings.model import DANGEROUS, HARMLESS, FeelingModel, written


def _is_left_out(text):
    return hashlib.sha256(text.encode()).digest()[0] % 3 == 0


@pytest.fixture(scope="module")
def encoder():
    return SentenceEncoder()


@pytest.fixture(scope="module")
def learnt(encoder):
    texts, labels = zip(*[(text, label) for text, label in written() if not _is_left_out(text)])
    return FeelingModel.fit(encoder.encode(texts), labels)


def _dangers(learnt, vectors):
    return learnt.beliefs(vectors)[:, [label.startswith("danger") for label in learnt.labels]].sum(axis=1) >= DANGEROUS


def test_danger_that_was_not_learnt_is_found_by_rule_or_model(learnt, encoder):
    texts = [text for text, label in written() if label.startswith("danger") and _is_left_out(text)]
    by_rule = np.array([getattr(find_feeling(text), "tier", "") == "danger" for text in texts])
    assert (by_rule | _dangers(learnt, encoder.encode(texts))).mean() >= 0.93


def test_what_only_sounds_like_danger_is_seldom_taken_for_it(learnt, encoder):
    texts = [text for text, label in written() if label == HARMLESS and _is_left_out(text)]
    by_rule = np.array([getattr(find_feeling(text), "tier", "") == "danger" for text in texts])
    assert (by_rule | _dangers(learnt, encoder.encode(texts))).mean() <= 0.07


def test_a_sentence_in_a_long_text_is_heard(learnt, encoder):
    text = "I study machine learning and like it a lot. My favourite course is about robots. I want to kill myself. What do banks pay?"
    heard = learnt.hears(text, encoder.read(text)[1])
    assert heard and heard[0] == "danger"


def test_a_model_is_the_same_after_it_was_kept(learnt, encoder):
    vectors = encoder.encode(["I feel so alone", "what do banks pay"])
    assert np.allclose(FeelingModel.from_arrays(learnt.to_arrays()).beliefs(vectors), learnt.beliefs(vectors))


def test_there_are_enough_sentences_and_none_twice():
    sentences = written()
    count = {tier: sum(label.partition("/")[0] == tier for _, label in sentences) for tier in ("danger", "low", HARMLESS)}
    assert count["danger"] >= 400 and count["low"] >= 250 and count[HARMLESS] >= 500
    assert len({text for text, _ in sentences}) == len(sentences)
