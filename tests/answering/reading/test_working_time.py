"""How long and when people work is told by few packs, and is no remote work, no pay and no share."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize("text", ["can I do that in the mornings only", "are there part-time jobs", "how many hours a week is that"])
def test_working_time_is_declined_whatever_it_is_taken_for(talk: Conversation, text: str) -> None:
    talk.say("is finance remote", "ask_remote")
    assert talk.say(text, "ask_remote").status == "not_covered"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("I work part-time now. what does tech pay", "ask_salary"), ("I want to work half days", "state_preference")],
)
def test_what_is_told_or_wished_for_is_no_such_question(talk: Conversation, text: str, intent: str) -> None:
    talk.say(text, intent)
    assert "asks_of_working_time" not in talk.readings[-1].because
