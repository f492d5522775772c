"""Moves that no rule has the words for are set on messages; what a rule heard is left to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List

import pytest
from rasa.shared.nlu.training_data.message import Message

from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.move_finder import MOVE, MoveFinder
from nlu.moves import MoveModel
from tests.nlu.conftest import Workshop, run


@pytest.fixture
def finders(workshop: Workshop) -> List[Any]:
    return [workshop.create(SentenceEmbeddingFeaturizer), MoveFinder({})]


def test_a_short_message_gets_its_likeliest_move(finders: List[Any]) -> None:
    found = run(finders, "too many words, can you trim it?").get(MOVE)
    assert found["name"] == "wants_it_shorter" and 0 < found["confidence"] <= 1


def test_a_question_makes_no_move(finders: List[Any]) -> None:
    assert run(finders, "what do harbours pay").get(MOVE) is None


@pytest.mark.parametrize("text", ["boil it down " * 9, ""])
def test_a_long_text_and_one_without_words_make_none(text: str, finders: List[Any]) -> None:
    assert run(finders, text).get(MOVE) is None


@pytest.mark.parametrize(
    "heard",
    [{"moves": ["wants_it_shorter"]}, {"steers": ["undoes"]}, {"hint": "how_old"}, {"form": "how_old"}],
    ids=lambda heard: next(iter(heard)),
)
def test_what_a_rule_heard_is_left_to_it(heard: Any, finders: List[Any]) -> None:
    message = Message(data={"text": "boil it down please", **heard})
    for finder in finders:
        finder.process([message])
    assert message.get(MOVE) is None


def test_weights_of_another_encoder_are_told_of(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    other = replace(MoveModel.load(), encoder="another")
    monkeypatch.setattr(MoveModel, "load", lambda: other)
    MoveFinder({})
    assert "belong to another encoder" in caplog.text
