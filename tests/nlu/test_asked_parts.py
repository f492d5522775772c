"""The parts of a message that ask different things are found, and each is taken for what it asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, List

import pytest
from rasa.shared.nlu.training_data.message import Message

from knowledge.schema import FACETS
from nlu import embedding_featurizer
from nlu.asked_parts import NONE, OTHER, Asked, asked_parts_model, label_of_part, sentences, unmarked
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.encoder import model_fingerprint
from nlu.english.clauses import ASKED
from nlu.intent_classifier import PARTS
from tests.nlu.conftest import Pipelines, Workshop, run

_SEVERAL = "starting cash, hybrid or not, any certs?"


@pytest.fixture
def featurizers(workshop: Workshop) -> List[Any]:
    return [workshop.create(SentenceEmbeddingFeaturizer)]


def asked_of(message: Message) -> List[Any]:
    text = message.get("text")
    return [(text[each.start : each.end], each.label) for each in message.get(ASKED)]


def test_things_that_are_asked_in_one_breath_are_told_apart(featurizers: List[Any]) -> None:
    assert asked_of(run(featurizers, _SEVERAL)) == [
        ("starting cash", "salary"),
        ("hybrid or not", "remote"),
        ("any certs", "certifications"),
    ]


@pytest.mark.parametrize("text", ["What do harbours pay?", "is it remote, or can I stay at home?", "hello there, it's me", ""])
def test_what_asks_one_thing_or_none_has_no_parts(text: str, featurizers: List[Any]) -> None:
    assert not run(featurizers, text).get(ASKED)


def test_weights_of_another_encoder_find_nothing(featurizers: List[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    other = replace(asked_parts_model(), encoder="another")
    monkeypatch.setattr(embedding_featurizer, "asked_parts_model", lambda: other)
    assert not run(featurizers, _SEVERAL).get(ASKED)


def test_each_part_is_taken_for_an_intent(pipelines: Pipelines) -> None:
    parts = run(pipelines.loaded, _SEVERAL).get(PARTS)
    assert [part["intent"]["name"] for part in parts] == ["ask_salary", "ask_remote", "ask_certifications"]
    assert all(0 < part["intent"]["confidence"] <= 1 for part in parts)


@pytest.mark.parametrize(("label", "names_a_role", "intent"), [("duties", True, "ask_role_profile"), ("duties", False, "ask_entry_roles")])
def test_what_is_done_all_day_is_asked_of_the_job_that_is_named(label: str, names_a_role: bool, intent: str) -> None:
    asked = Asked(0, 4, {label: 0.8, OTHER: 0.1, NONE: 0.1})
    beside = asked.beside({intent: 0.5, "ask_salary": 0.5}, names_a_role)
    assert max(beside, key=lambda each: beside[each]) == intent
    assert sum(beside.values()) == pytest.approx(1)


def test_a_part_has_the_label_of_the_mark_that_it_shares_most_with() -> None:
    text, marks = unmarked("hi, [what they pay](salary) and [the hours](other)?")
    assert text == "hi, what they pay and the hours?"
    assert [label_of_part(span, marks) for span in ((0, 2), (4, 17), (22, 31))] == [NONE, "salary", "other"]


def test_the_packaged_weights_belong_to_the_sentences_and_the_encoder() -> None:
    packaged = asked_parts_model()
    assert packaged.encoder == model_fingerprint()
    marked = {label for sentence in sentences() for _, label in unmarked(sentence)[1]}
    assert set(packaged.labels) == {*marked, NONE} <= {*FACETS, "entry_roles", "skills", "stories", "recommend", "duties", OTHER, NONE}
