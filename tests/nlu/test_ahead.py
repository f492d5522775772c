from __future__ import annotations

from typing import Any, List, Tuple

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.ahead import Ahead
from nlu.detail_finder import DetailFinder
from nlu.feeling_finder import FeelingFinder
from nlu.ngram_featurizer import NgramFeaturizer
from nlu.sentence_reader import SentenceReader
from nlu.wish_finder import WishFinder
from serving.patches.graph_runner import ReadsAhead
from tests.nlu.conftest import Pipelines, Workshop, toy_data

given: List[str] = []


def counted(text: str) -> int:
    given.append(text)
    return len(text)


def test_what_was_prepared_is_given_once_and_then_worked_out_again() -> None:
    given.clear()
    length = Ahead(counted)
    assert length.prepare("nets") == 4 and given == ["nets"]
    assert length("nets") == 4 and given == ["nets"]
    assert length("nets") == 4 and given == ["nets", "nets"]


def test_what_wasnt_prepared_is_worked_out() -> None:
    given.clear()
    length = Ahead(counted)
    length.prepare("nets")
    assert length("boat house") == 10 and given == ["nets", "boat house"]


def test_what_nobody_asks_for_isnt_kept_for_ever() -> None:
    given.clear()
    length = Ahead(counted)
    for each in range(100):
        length.prepare(f"boat {each}")
    assert length("boat 1") == 6 and given.count("boat 1") == 2
    assert length("boat 99") == 7 and given.count("boat 99") == 1


TEXTS = (
    "what do harbours pay? I'd rather not work in Germany",
    "I want to die, what do kelp farms pay",
    "over 80k, not the second one",
    "is it remote",
    "My name is Ada Byron. I was a baker for years. Do I need a licence? And which harbours hire?",
)


@pytest.fixture
def components(pipelines: Pipelines, workshop: Workshop) -> Tuple[Any, ...]:
    """Those that read ahead and more, in the order of the pipeline."""
    names, indicators, embedding, unserved, classifier = pipelines.loaded
    feelings, words = workshop.create(FeelingFinder), workshop.create(NgramFeaturizer)
    words.train(toy_data())
    details, sentence, wishes = (workshop.create(each) for each in (DetailFinder, SentenceReader, WishFinder))
    return (embedding, feelings, words, names, indicators, details, unserved, classifier, sentence, wishes)


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_read_ahead_is_the_same(components: Tuple[Any, ...], text: str) -> None:
    plain, message, meanwhile = (Message({TEXT: text}) for _ in range(3))
    for component in components:
        component.process([plain])
    ahead = [component for component in components if isinstance(component, ReadsAhead)]
    for component in ahead:
        component.read_ahead(meanwhile)
    for component in components:
        component.process([message])
    assert len(ahead) == 7
    assert list(message.as_dict(only_output_properties=True).items()) == list(plain.as_dict(only_output_properties=True).items())
    assert [each.features.tobytes() for each in message.features if each.is_dense()] == [
        each.features.tobytes() for each in plain.features if each.is_dense()
    ]
