"""Moves that no rule has the words for are set on messages, beside what a rule heard otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List

import pytest
from rasa.shared.nlu.training_data.message import Message

from nlu import move_finder
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.move_finder import MOVE, MoveFinder
from nlu.moves import move_model
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


@pytest.mark.parametrize("key", ["moves", "steers", "hint", "form"])
def test_what_a_rule_heard_is_not_repeated_and_another_is_told_beside_it(key: str, finders: List[Any]) -> None:
    for heard, instead in (("wants_it_shorter", None), ("how_old", ["how_old"]), ("leads_on", None)):
        message = Message(data={"text": "too many words, can you trim it?", key: heard if key in ("hint", "form") else [heard]})
        for finder in finders:
            finder.process([message])
        found = message.get(MOVE)
        assert found is None if heard == "wants_it_shorter" else (found["name"], found.get("instead_of")) == ("wants_it_shorter", instead)


def test_weights_of_another_encoder_are_told_of(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    other = replace(move_model(), encoder="another")
    monkeypatch.setattr(move_finder, "move_model", lambda: other)
    MoveFinder({})
    assert "belong to another encoder" in caplog.text
