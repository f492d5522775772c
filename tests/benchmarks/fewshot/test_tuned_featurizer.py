"""The tuned embeddings as a component, with a classifier that reads nothing else."""

from __future__ import annotations

from typing import Any, Dict

import numpy as np
import pytest
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from benchmarks.fewshot import tuned_featurizer
from benchmarks.fewshot.tuned_featurizer import TunedEmbeddingFeaturizer
from benchmarks.tuning.transformer import Weights
from nlu.encoder import WordPieces
from nlu.intent_classifier import LinearIntentClassifier
from tests.nlu.conftest import EXAMPLES, Pipelines, Workshop, make_workshop, run, toy_data

QUICK: Dict[str, Any] = {"blocks": 1, "epochs": 1, "views": 2}


WRONG = (
    ({"blocks": 7}, "blocks must be a whole number from 1 to 6, not 7"),
    ({"views": True}, "views must be 1 or 2, not True"),
    ({"epochs": -1, "intent_names": 1}, "epochs must be .* not -1; intent_names must be true or false, not 1"),
    ({"max_examples": 0}, "max_examples must be a whole number, 1 or more, not 0"),
)


@pytest.mark.parametrize(("settings", "message"), WRONG)
def test_wrong_settings_are_refused_by_name(settings: Dict[str, Any], message: str, workshop: Workshop) -> None:
    with pytest.raises(InvalidConfigException, match=message):
        workshop.create(TunedEmbeddingFeaturizer, **settings)


def test_the_default_settings_are_good_and_have_a_fingerprint(workshop: Workshop) -> None:
    workshop.create(TunedEmbeddingFeaturizer)
    settings = workshop.settings(TunedEmbeddingFeaturizer)
    assert TunedEmbeddingFeaturizer.fingerprint_addon(settings) == TunedEmbeddingFeaturizer.fingerprint_addon(settings)


@pytest.fixture(scope="module")
def tuned(tmp_path_factory: pytest.TempPathFactory) -> Pipelines:
    """The featurizer and a classifier without sparse features, as trained and as loaded."""
    folder = tmp_path_factory.mktemp("tuned")
    workshop, data = make_workshop(folder), toy_data()
    featurizer, classifier = workshop.create(TunedEmbeddingFeaturizer, **QUICK), workshop.create(LinearIntentClassifier, sparse_weight=0)
    featurizer.train(data)
    classifier.train(featurizer.process_training_data(data))
    loaded = [workshop.load(TunedEmbeddingFeaturizer, **QUICK), workshop.load(LinearIntentClassifier, sparse_weight=0)]
    return Pipelines([featurizer, classifier], loaded, folder / "model")


def _vector(component: Any, text: str) -> Any:
    return run([component], text).get_dense_features("text")[1].features


@pytest.mark.parametrize("text", ["what do harbours pay", "", "  ", "half a surrogate \ud83d", "a" * 10_000])
def test_loading_changes_nothing(text: str, tuned: Pipelines) -> None:
    before, after = run(tuned.trained, text), run(tuned.loaded, text)
    assert before.as_dict(only_output_properties=True) == after.as_dict(only_output_properties=True)
    assert np.array_equal(_vector(tuned.trained[0], text), _vector(tuned.loaded[0], text))


def test_vectors_have_length_one_or_none(tuned: Pipelines) -> None:
    assert np.linalg.norm(_vector(tuned.loaded[0], "pay")) == pytest.approx(1, abs=1e-5)
    assert not _vector(tuned.loaded[0], " ").any() and _vector(tuned.loaded[0], "").shape == (1, 768)


def test_dense_features_alone_are_enough(tuned: Pipelines) -> None:
    for intent, texts in EXAMPLES.items():
        assert {run(tuned.loaded, text).get("intent")["name"] for text in texts} == {intent}


def test_the_archive_holds_the_tuned_block_and_no_pickle(tuned: Pipelines) -> None:
    (stored,) = tuned.folder.rglob("blocks.npz")
    with np.load(stored, allow_pickle=False) as arrays:
        assert len(arrays.files) == 6 * 2 + 10 and {arrays[name].dtype.name for name in arrays} == {"int8", "float32"}
    assert stored.stat().st_size < 2_000_000


@pytest.mark.parametrize("texts", [[], ["hello", "hi"]])
def test_nothing_to_tell_apart_is_nothing_to_tune(texts: Any, workshop: Workshop, caplog: pytest.LogCaptureFixture) -> None:
    examples = [Message(data={"text": text, "intent": "greet"}) for text in texts]
    workshop.create(TunedEmbeddingFeaturizer).train(TrainingData(examples))
    assert "nothing to tune" in caplog.text
    assert np.allclose(np.linalg.norm(_vector(workshop.load(TunedEmbeddingFeaturizer), "hello")), 1, atol=1e-5)


def test_too_many_examples_are_sampled_evenly(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown = _spied(monkeypatch)
    workshop.create(TunedEmbeddingFeaturizer, max_examples=10, intent_names=False).train(toy_data())
    assert np.bincount(shown["labels"]).tolist() == [2, 2, 2, 2, 2]
    assert "10 of the 23 examples" in caplog.text


def test_intent_names_are_examples_too(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _spied(monkeypatch)
    workshop.create(TunedEmbeddingFeaturizer).train(toy_data())
    assert len(shown["labels"]) == 23 + 5
    assert WordPieces().of("ask faq light oath") in shown["texts"]


def _spied(monkeypatch: pytest.MonkeyPatch) -> Dict[str, Any]:
    shown: Dict[str, Any] = {}

    def tune(model: Any, texts: Any, labels: Any, tuning: Any) -> Dict[int, Weights]:
        shown.update(texts=texts, labels=labels)
        return {}

    monkeypatch.setattr(tuned_featurizer, "tune", tune)
    return shown
