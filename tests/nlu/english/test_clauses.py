"""The questions inside a longer message."""

from __future__ import annotations

import re
from typing import List

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.asked_parts import Asked
from nlu.english.clauses import ASKED, MOST, cut_at_joints, questions_in, texts_of, within
from tests.nlu.conftest import Pipelines, run


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("What do harbours pay?", []),
        ("harbours or lighthouses, which pays more?", []),
        ("I live on a boat. What do harbours pay?", ["What do harbours pay?"]),
        ("What do harbours pay? My aunt says nothing", ["What do harbours pay?"]),
        ("are harbours safe work or should I become a baker lol", ["are harbours safe work", "should I become a baker lol"]),
        ("Could a harbour use me, and how much would they pay?", ["Could a harbour use me", "how much would they pay?"]),
        ("I work in a shop, would harbours be something for me", ["would harbours be something for me"]),
        ("I have loans to pay so which harbours pay best", ["which harbours pay best"]),
        ("do harbours hire, my uncle says no", ["do harbours hire"]),
        ("In harbours do people move up or are they stuck", ["In harbours do people move up", "are they stuck"]),
        ("hi\nlong story\nwhat do harbours pay", ["what do harbours pay"]),
        ("what do harbours pay, what do I need and can I live there", ["what do harbours pay", "what do I need", "can I live there"]),
        ("What does a keeper do and what does it earn?", ["What does a keeper do", "what does it earn?"]),
        ("keepers and what they earn", []),
        ("in harbours, what do they pay", []),
        ("Thanks a lot! Bye.", []),
        ("pay?? harbours, first job", []),
        ("I like boats. I like the sea.", []),
    ),
)
def test_each_question_is_found_without_what_is_told_beside_it(text: str, expected: List[str]) -> None:
    assert [text[start:end] for start, end in questions_in(text)] == expected


def test_only_the_first_questions_of_a_long_message_are_looked_at() -> None:
    assert len(questions_in("What do harbours pay? " * 50)) == MOST


@pytest.mark.parametrize(
    "text",
    ("a, " * 5_000, "I " * 5_000, "so what " * 5_000, "? " * 5_000, "I am, what " * 2_000, "what is it, " * 2_000, "is it so and " * 2_000),
)
def test_a_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    assert all(re.search(r"\w", text[start:end]) for start, end in questions_in(text))


def test_a_featurizer_reads_the_whole_and_each_question() -> None:
    text = "I live on a boat. What do harbours pay?"
    message = Message(data={TEXT: text})
    assert list(texts_of([message, Message(data={})])) == [(message, TEXT, (0, 39)), (message, "clause_0", (18, 39))]


def test_a_featurizer_reads_the_parts_that_are_found_while_it_reads() -> None:
    message = Message(data={TEXT: "pay, hours"})
    read = []
    for _, attribute, span in texts_of([message]):
        read.append((attribute, span))
        if attribute == TEXT:
            message.set(ASKED, (Asked(0, 3, {}), Asked(5, 10, {})))
    assert read == [(TEXT, (0, 10)), ("part_0", (0, 3)), ("part_1", (5, 10))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("pay, hours", ["pay", "hours"]),
        ("What of boats?", ["What of boats"]),
        ("I've two questions: pay, hours", ["pay", "hours"]),
        ("pay and home/office?", ["pay", "home", "office"]),
        ("?!", []),
    ],
)
def test_a_text_is_cut_where_another_thing_may_begin(text: str, parts: List[str]) -> None:
    assert [text[start:end] for start, end in cut_at_joints(text)] == parts


def test_entities_belong_to_the_question_that_names_them() -> None:
    entities = [{"start": 2, "end": 6}, {"start": 20, "end": 24}, {"start": 16, "end": 24}]
    assert list(within(entities, (18, 39))) == [entities[1]]


def test_a_question_is_understood_beside_a_story_as_it_is_alone(pipelines: Pipelines) -> None:
    """Its vector is taken out of the whole message's, so that the belief differs a little."""
    question = "What do harbours pay?"
    alone = run(pipelines.loaded, question)
    [clause] = run(pipelines.loaded, f"My aunt lives on a boat. {question}").get("clauses")
    assert clause["intent"]["name"] == alone.get("intent")["name"]
    assert clause["intent"]["confidence"] == pytest.approx(alone.get("intent")["confidence"], abs=0.1)
    assert alone.get("clauses") == []
