"""A reading, and what it says of itself."""

from __future__ import annotations

from typing import Any

import pytest

from answering.heard import Heard
from answering.memory import Memory
from answering.reading.reading import Reading, at_places


def of(intent: str, **heard: Any) -> Reading:
    return Reading.of(Heard(intent, **heard), Memory())


@pytest.mark.parametrize(("intent", "topic"), (("ask_salary", "salary"), ("greet", "greet"), ("ask_", ""), ("", "")))
def test_the_topic_is_what_the_intent_asks_for(intent: str, topic: str) -> None:
    assert of(intent).topic == topic


def test_the_likeliest_topic_is_the_one_ranked_highest() -> None:
    ranking = {"ask_salary": 0.2, "ask_remote": 0.5, "greet": 0.9}
    assert of("greet", ranking=ranking).likeliest(("salary", "remote", "skills")) == "remote"


def test_of_topics_never_ranked_the_first_is_likeliest() -> None:
    assert of("greet").likeliest(("salary", "remote")) == "salary"


def test_the_middle_of_a_list_is_the_one_with_as_many_on_either_side() -> None:
    assert at_places((0,), ("nets", "boats", "lamps")) == ("boats",)
    assert at_places((0, 1), ("nets", "boats")) == ("nets",) and at_places((0,), ()) == ()
