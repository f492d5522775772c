"""What is asked of the assistant itself in words that no rule knows is set on messages, unless a rule heard it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List

import pytest
from rasa.shared.nlu.training_data.message import Message

from nlu import asked_of_us_finder
from nlu.asked_of_us import NONE, PERSON, asked_of_us_model, sentences
from nlu.asked_of_us_finder import ASKED_OF_US, AskedOfUsFinder
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.encoder import model_fingerprint
from nlu.english.itself import ITSELF
from tests.nlu.conftest import Workshop, run

_HELD = "for how many weeks does my chat stay on your computers"


@pytest.fixture
def finders(workshop: Workshop) -> List[Any]:
    return [workshop.create(SentenceEmbeddingFeaturizer), AskedOfUsFinder({})]


def test_what_is_asked_of_us_is_found_in_other_words(finders: List[Any]) -> None:
    found = run(finders, _HELD).get(ASKED_OF_US)
    assert found["name"] == "how_long" and 0 < found["confidence"] <= 1


@pytest.mark.parametrize("text", ["what do harbours pay", "I'd like to know what a keeper does all day. " * 3, ""])
def test_a_question_about_something_else_a_long_text_and_none_ask_nothing_of_us(text: str, finders: List[Any]) -> None:
    assert run(finders, text).get(ASKED_OF_US) is None


def test_what_a_rule_heard_is_not_repeated(finders: List[Any]) -> None:
    message = Message(data={"text": _HELD, "itself": "how_long"})
    for finder in finders:
        finder.process([message])
    assert message.get(ASKED_OF_US) is None


def test_the_packaged_weights_belong_to_the_sentences_the_rules_and_the_encoder() -> None:
    packaged = asked_of_us_model()
    assert packaged.encoder == model_fingerprint()
    assert set(packaged.labels) == set(sentences()) <= {NONE, PERSON, *(rule.name for rule in ITSELF)}


def test_weights_of_another_encoder_are_told_of(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    other = replace(asked_of_us_model(), encoder="another")
    monkeypatch.setattr(asked_of_us_finder, "asked_of_us_model", lambda: other)
    AskedOfUsFinder({})
    assert "belong to another encoder" in caplog.text
