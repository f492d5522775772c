"""What every component promises, whatever its work."""

from __future__ import annotations

from typing import Any, Dict, Type

import numpy as np
import pytest
from rasa.engine.graph import GraphComponent
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.training_data.message import Message

from nlu.detail_finder import DetailFinder
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.entity_featurizer import EntityFeaturizer
from nlu.entity_finder import PackEntityFinder
from nlu.fact_finder import FactFinder
from nlu.feeling_finder import FeelingFinder
from nlu.intent_classifier import LinearIntentClassifier
from nlu.ngram_featurizer import NgramFeaturizer
from nlu.sentence_reader import SentenceReader
from nlu.unserved_finder import UnservedFinder
from tests.nlu.conftest import Pipelines, Workshop, run

COMPONENTS = (
    PackEntityFinder,
    DetailFinder,
    FactFinder,
    FeelingFinder,
    NgramFeaturizer,
    EntityFeaturizer,
    SentenceEmbeddingFeaturizer,
    UnservedFinder,
    LinearIntentClassifier,
    SentenceReader,
)
WRONG = [
    (PackEntityFinder, {"typos": True}, "PackEntityFinder.*no setting 'typos'"),
    (NgramFeaturizer, {"analyzer": "char"}, "analyzer must be word or char_wb, not 'char'"),
    (NgramFeaturizer, {"min_df": 0}, "min_df must be a whole number, 1 or more, not 0"),
    (UnservedFinder, {"most": 3}, "UnservedFinder.*no setting 'most'"),
    (DetailFinder, {"amounts": False}, "DetailFinder.*no setting 'amounts'"),
    (FactFinder, {"most": 3}, "FactFinder.*no setting 'most'"),
    (FeelingFinder, {"languages": "en"}, "FeelingFinder.*no setting 'languages'"),
    (SentenceReader, {"moves": []}, "SentenceReader.*no setting 'moves'"),
    (EntityFeaturizer, {"alias": 3}, "alias must be a text or null, not 3"),
    (SentenceEmbeddingFeaturizer, {"model_folder": "/nowhere"}, "model_folder must be null or a folder that holds model.onnx"),
    (SentenceEmbeddingFeaturizer, {"cache_file": ""}, "cache_file must be a text or null, not ''"),
    (SentenceEmbeddingFeaturizer, {"folder": "x"}, "no setting 'folder'"),
    (LinearIntentClassifier, {"C_dense": 0}, "C_dense must be a number above 0, not 0"),
    (LinearIntentClassifier, {"C_sparse": "ten"}, "C_sparse must be a number above 0, not 'ten'"),
    (LinearIntentClassifier, {"C_dense": float("nan")}, "C_dense must be a number above 0"),
    (LinearIntentClassifier, {"sparse_weight": 1.5}, "sparse_weight must be a number from 0 to 1, not 1.5"),
    (LinearIntentClassifier, {"ranking_length": True}, "ranking_length must be a whole number, 0 or more, not True"),
    (LinearIntentClassifier, {"C": 1, "sparse_weight": -1}, "no setting 'C'; sparse_weight must be"),
]
TEXTS = {
    "plain": "What do harbours in Germany pay?",
    "empty": "",
    "blank": " \t\n ",
    "emoji": "🙂👩‍🔬🏳️‍🌈",
    "twice as long as channels take": "kelp farms pay " * 134,
    "one long word": "a" * 2_000,
    "right to left": "ما هو الراتب في המוסך ؟",
    "control characters": "salary\x00\x07\x1b[31m\u202e\ufeff at harbours",
    "half a surrogate": "salary \ud83d at harbours",
    "no letters": "?!… 12 -- ///",
}


@pytest.mark.parametrize("component", COMPONENTS)
def test_default_settings_are_valid(component: Type[GraphComponent], workshop: Workshop) -> None:
    workshop.create(component)


@pytest.mark.parametrize(("component", "settings", "message"), WRONG)
def test_wrong_settings_are_refused_by_name(
    component: Type[GraphComponent], settings: Dict[str, Any], message: str, workshop: Workshop
) -> None:
    with pytest.raises(InvalidConfigException, match=message):
        workshop.create(component, **settings)


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_any_text_survives_the_same_before_and_after_loading(text: str, pipelines: Pipelines) -> None:
    before, after = run(pipelines.trained, text), run(pipelines.loaded, text)
    assert _outcome(before) == _outcome(after)
    assert before.get("text") == text


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_processing_twice_changes_nothing(text: str, pipelines: Pipelines) -> None:
    message = run(pipelines.loaded, text)
    once = _outcome(message)
    for component in pipelines.loaded:
        component.process([message])
    assert _outcome(message) == once


def test_a_message_without_text_is_left_alone(pipelines: Pipelines) -> None:
    message = Message(data={"action_name": "action_listen"})
    for component in pipelines.loaded[:3]:
        component.process([message])
    assert message.data == {"action_name": "action_listen"} and not message.features


def test_no_message_is_no_work(pipelines: Pipelines) -> None:
    assert all(component.process([]) == [] for component in pipelines.loaded)


def test_no_file_of_the_model_is_a_pickle(pipelines: Pipelines) -> None:
    files = [path for path in pipelines.folder.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".json", ".npz"}
    for path in (path for path in files if path.suffix == ".npz"):
        with np.load(path, allow_pickle=False) as arrays:
            assert all(arrays[name].dtype != object for name in arrays)


@pytest.mark.parametrize("component", COMPONENTS)
def test_fingerprint_is_stable(component: Type[GraphComponent], workshop: Workshop) -> None:
    settings = workshop.settings(component)
    assert component.fingerprint_addon(settings) == component.fingerprint_addon(settings)


@pytest.mark.parametrize("component", COMPONENTS)
def test_required_packages_are_installed(component: Type[GraphComponent]) -> None:
    for package in component.required_packages():
        __import__(package)


def _outcome(message: Message) -> Any:
    features = [(each.origin, each.features.toarray() if each.is_sparse() else each.features) for each in message.features]
    return message.as_dict(only_output_properties=True), [(origin, array.tolist()) for origin, array in features]
