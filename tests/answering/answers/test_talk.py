"""Small talk, and talk about the assistant itself."""

from __future__ import annotations

import pytest

from answering.vocabulary import TALK
from knowledge import Pack


@pytest.mark.parametrize("intent", TALK)
def test_small_talk_proves_nothing(intent: str, pack: Pack, ask, words, keeps_contract) -> None:
    answer = ask(pack, intent)
    assert (answer.status, answer.topic) == ("chitchat", "other")
    assert words.text(answer, pack)
    contract = answer.contract(pack, "0123abcd")
    keeps_contract(contract)
    assert contract["facts"] == [] and contract["citations"] == []


def test_a_greeting_offers_first_questions(pack: Pack, ask) -> None:
    assert ask(pack, "greet").suggestions


def test_capabilities_are_read_off_the_pack(pack: Pack, ask, words) -> None:
    answer = ask(pack, "ask_capabilities")
    text = words.text(answer, pack).casefold()
    assert (answer.status, answer.topic) == ("chitchat", "capabilities")
    for named in (*pack.industries.values(), *pack.roles.values()):
        assert named.name.casefold() in text
    for topic in pack.topics.values():
        assert topic.title.casefold() in text


def test_a_contact_is_given_where_there_is_one(pack: Pack, ask, words) -> None:
    answer = ask(pack, "ask_handoff", contact="keeper@tower.example")
    assert answer.topic == "handoff"
    assert "keeper@tower.example" in words.text(answer, pack)


def test_no_contact_is_made_up(pack: Pack, ask, words) -> None:
    answer = ask(pack, "ask_handoff")
    assert answer.topic == "handoff"
    assert answer.suggestions
    assert "@" not in words.text(answer, pack)
    assert "set up" not in words.text(answer, pack), "what an operator hasn't done is no visitor's matter"
