"""Those whom a share that was shown doesn't count: so many, and no more is said of them."""

from __future__ import annotations

import pytest

from answering.memory import Memory
from knowledge import Pack, Percent
from tests.answering.conftest import Conversation, Converse, lead

SHARE = "topics/entry_roles#placed"


@pytest.fixture
def talk(converse: Converse, invented_pack: Pack) -> Conversation:
    begun = converse(invented_pack)
    begun.memory = Memory(topic="entry_roles", facts=(SHARE,), at=begun.at)
    return begun


@pytest.fixture
def share(invented_pack: Pack) -> int:
    held = invented_pack.at(SHARE)
    assert held and isinstance(held.fact.figures[0], Percent)
    return int(held.fact.figures[0].value)


@pytest.mark.parametrize("text", ["so {rest}% are without a berth?", "that means {rest} percent don't find one", "{rest}% go elsewhere?"])
def test_so_many_are_left_and_what_they_do_is_open(talk: Conversation, share: int, text: str) -> None:
    answer = talk.say(text.format(rest=100 - share), "not_covered_detail")
    assert "says_how_many_are_left" in talk.readings[-1].because
    assert f"{100 - share}%" in lead(answer) and f"{share}%" in lead(answer)
    assert answer.status == "partly" and not lead(answer).startswith(("Yes", "No"))


def test_whether_they_are_most_is_said(talk: Conversation, share: int) -> None:
    answer = talk.say("so the majority doesn't find one?", "not_covered_detail")
    assert lead(answer).startswith("Yes: " if 100 - share > 50 else "No: ")


@pytest.mark.parametrize("text", ["so {share}% don't find one?", "so 12% are without a berth?", "you said {rest}%"])
def test_another_number_is_none_of_them(talk: Conversation, share: int, text: str) -> None:
    talk.say(text.format(share=share, rest=100 - share), "not_covered_detail")
    assert "says_how_many_are_left" not in talk.readings[-1].because
