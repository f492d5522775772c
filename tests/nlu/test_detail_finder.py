"""Details beside names: sums, pointers and what is ruled out, as entities at their places."""

from __future__ import annotations

import re
from typing import Any, Dict, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.training_data.message import Message

from answering.heard import Bound
from answering.message import heard_in
from nlu.detail_finder import DetailFinder

KINDS = {"amount", "ordinal", "refers", "among", "order", "limit"}
WORDS = "the first second last one two those it there not no but finance remote over at least 90k $95,000 100 top 3 most and ? , #2".split()
texts = st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join) | st.text(max_size=40)
LIMITS = {"deadline": None, "database": None, "derandomize": True}


def found(text: str, *named: Dict[str, Any]) -> List[Dict[str, Any]]:
    message = Message(data={"text": text, "entities": list(named)})
    DetailFinder({}).process([message])
    return list(message.get("entities"))


def named(text: str) -> List[Dict[str, Any]]:
    """The industries and topics of a text, as the finder of names gives them."""
    places = re.finditer("finance|remote", text)
    kinds = {"finance": "industry", "remote": "topic"}
    return [
        {"entity": kinds[place.group()], "value": place.group(), "start": place.start(), "end": place.end(), "extractor": "Names"}
        for place in places
    ]


def read(text: str) -> Dict[str, Any]:
    return {entity["entity"]: entity["value"] for entity in found(text)}


def test_each_detail_is_an_entity() -> None:
    assert read("the top 2 of those over 90k") == {
        "amount": {"comparison": "above", "value": 90_000, "whole": False},
        "refers": "many",
        "limit": 2,
        "order": "highest",
    }
    assert read("the last one") == {"ordinal": -1}


def test_a_name_that_is_ruled_out_has_the_role() -> None:
    text = "remote but not finance"
    assert [(entity["value"], entity.get("role")) for entity in found(text, *named(text))] == [("remote", None), ("finance", "excluded")]


def test_names_may_come_in_any_order() -> None:
    text = "finance but not remote"
    assert {entity["value"]: entity.get("role") for entity in found(text, *reversed(named(text)))} == {
        "finance": None,
        "remote": "excluded",
    }


def test_a_message_without_text_is_left_alone() -> None:
    message = Message(data={"intent": "greet"})
    assert DetailFinder({}).process([message]) == [message]
    assert message.get("entities") is None


def test_there_is_nothing_to_set() -> None:
    with pytest.raises(InvalidConfigException, match="fuzziness"):
        DetailFinder({"fuzziness": 3})


@settings(max_examples=300, **LIMITS)
@given(texts)
def test_every_place_lies_inside_the_text(text: str) -> None:
    names = named(text)
    entities = found(text, *names)
    details = [entity for entity in entities if entity["extractor"] == "DetailFinder"]
    assert len(entities) == len(details) + len(names)
    assert {entity["entity"] for entity in details} <= KINDS
    assert all(0 <= entity["start"] < entity["end"] <= len(text) for entity in entities)


@settings(max_examples=150, **LIMITS)
@given(texts)
def test_the_core_can_read_whatever_is_found(text: str) -> None:
    question = heard_in({"text": text, "entities": found(text, *named(text))}, 0.0)
    assert all(isinstance(bound, Bound) for bound in question.bounds)
    assert not set(question.subjects) & set(question.excluded) or text.count("finance") > 1


@settings(max_examples=150, **LIMITS)
@given(texts)
def test_finding_twice_finds_the_same(text: str) -> None:
    message = Message(data={"text": text, "entities": named(text)})
    finder = DetailFinder({})
    finder.process([message])
    once = message.get("entities")
    finder.process([message])
    assert message.get("entities") == once
