"""What a message would ask of a figure is set on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List

import pytest

from nlu import asked_of_figure_finder
from nlu.asked_of_figure import ANOTHER, NOT_OF_IT, SAYS_BACK, asked_of_figure_model, sentences
from nlu.asked_of_figure_finder import ASKED_OF_FIGURE, PARTS_OF_IT, AskedOfFigureFinder
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.encoder import model_fingerprint
from tests.nlu.conftest import Workshop, run


@pytest.fixture
def finders(workshop: Workshop) -> List[Any]:
    return [workshop.create(SentenceEmbeddingFeaturizer), AskedOfFigureFinder({})]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("has that number gathered dust by now", "how_old"),
        ("do the tax people take their bite first", "before_tax"),
        ("did they quiz ten keepers or a thousand", "how_many_asked"),
        ("only those on night watch, how much is it then", "a_part"),
    ],
)
def test_what_is_asked_of_a_figure_is_found(text: str, name: str, finders: List[Any]) -> None:
    found = run(finders, text).get(ASKED_OF_FIGURE)
    assert found["name"] == name and 0 < found["confidence"] <= found["of_it"] <= 1


@pytest.mark.parametrize(("text", "back"), [("may I note 71 in my log?", True), ("how far is 71 from that", False)])
def test_a_number_that_is_quoted_as_if_it_were_the_figure_is_found(text: str, back: bool, finders: List[Any]) -> None:
    found = run(finders, text).get(ASKED_OF_FIGURE)
    assert bool(found and found[SAYS_BACK] > 0.5) == back


@pytest.mark.parametrize(
    "text",
    [
        "which certificates would help me",
        "thanks, that helps",
        "who trains the net makers",
        "does the piece let a lock keeper speak",
        "I'm hanging that up over my bunk",
        "what was her brother before he went to sea",
        "how long does a sail maker learn",
    ],
)
def test_another_question_and_talk_ask_nothing_of_it(text: str, finders: List[Any]) -> None:
    found = run(finders, text).get(ASKED_OF_FIGURE)
    assert found["of_it"] + found[SAYS_BACK] < 0.5 < found["of_none"]


@pytest.mark.parametrize("text", ["who would that be, and " * 6, ""])
def test_of_a_long_text_and_of_none_nothing_is_known(text: str, finders: List[Any]) -> None:
    assert run(finders, text).get(ASKED_OF_FIGURE) is None


def test_the_packaged_weights_belong_to_the_sentences_and_the_encoder() -> None:
    packaged = asked_of_figure_model()
    assert packaged.encoder == model_fingerprint()
    assert set(packaged.labels) == set(sentences()) > {ANOTHER, *NOT_OF_IT}


def test_each_sentence_stands_once() -> None:
    written = [text for texts in sentences().values() for text in texts]
    assert len(set(written)) == len(written) > 3000


def test_weights_of_another_encoder_are_told_of(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    other = replace(asked_of_figure_model(), encoder="another")
    monkeypatch.setattr(asked_of_figure_finder, "asked_of_figure_model", lambda: other)
    AskedOfFigureFinder({})
    assert "belong to another encoder" in caplog.text


def test_each_part_of_a_message_is_looked_at(finders: List[Any]) -> None:
    parts = run(finders, "Who counted those heads, and has it gathered dust by now?").get(PARTS_OF_IT)
    assert [each["challenge"] or each["name"] for each in parts] == ["who_says", "how_old"]
    assert run(finders, "has that number gathered dust by now").get(PARTS_OF_IT) == []
