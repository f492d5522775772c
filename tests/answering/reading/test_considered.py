"""What is left out so far, and questions beside what is let in again or ruled out."""

from __future__ import annotations

from typing import Set

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def without_finance(default_pack: Pack, converse: Converse) -> Conversation:
    """A list by pay, of which one was ruled out."""
    talk = converse(default_pack)
    talk.say("which industries pay best", "ask_salary")
    talk.say("anything except finance", "ask_filter")
    return talk


@pytest.mark.parametrize("text", ["is finance still out?", "which ones are out now?", "who did I cross out", "am I still skipping banks"])
def test_what_is_left_out_is_told(text: str, without_finance: Conversation) -> None:
    assert "finance" in without_finance.say(text, "ask_stories").values["lead"]


def test_who_is_not_left_out_is_told_with_what_is(without_finance: Conversation) -> None:
    lead = without_finance.say("is healthcare ruled out", "ask_stories").values["lead"]
    assert lead == "Not left out: healthcare. Still left out: finance."


def test_what_is_let_in_counts_and_is_asked_of(without_finance: Conversation) -> None:
    answer = without_finance.say("finance can be on the list again, who tops it", "ask_filter")
    assert "finance" in answer.subjects and not without_finance.memory.frame.excluded


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("take out healthcare. what's left over", {"technology", "consulting"}),
        ("hospitals can go. the rest?", {"technology", "consulting"}),
        ("no consulting thanks. who else is there then", {"technology", "healthcare"}),
    ],
)
def test_who_is_left_is_told_where_more_is_ruled_out(text: str, kept: Set[str], without_finance: Conversation) -> None:
    answer = without_finance.say(text, "ask_filter")
    assert (answer.topic, set(answer.subjects)) == ("filter", kept)
