"""Whose story is meant that was not told yet, and what is asked of a teller beyond it."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(invented_pack: Pack, converse: Converse) -> Conversation:
    return converse(invented_pack)


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("the woman who told you something, what did she like?", "brisa"),
        ("one person found it long, alone at night", "night_keeper"),
        ("a story of somebody who hears ships", "brisa"),
        ("is it lonely in a harbour? someone who worked there", "brisa"),
    ],
)
def test_whoever_is_described_is_told_of_first(talk: Conversation, text: str, teller: str) -> None:
    assert [held.id for held in talk.say(text, "ask_stories").facts] == [f"stories#{teller}"]


@pytest.mark.parametrize(
    ("text", "intent"), [("what did he like?", "ask_stories"), ("that one person who hears ships", "ask_demand"), ("ships", "ask_stories")]
)
def test_nobody_is_described_by_another_word_for_them_or_where_nothing_of_the_kind_is_asked(
    talk: Conversation, text: str, intent: str
) -> None:
    talk.say(text, intent)
    assert "a_teller_not_told_of_yet" not in talk.readings[-1].because


@pytest.mark.parametrize("text", ["does Brisa own pearls", "how much does Brisa earn"])
def test_what_is_asked_of_a_teller_and_not_told_is_named_in_whole(talk: Conversation, text: str) -> None:
    answer = talk.say(text, "not_covered_detail", ask_salary=0.1)
    assert (answer.status, answer.missing) == ("partly", (text,))
