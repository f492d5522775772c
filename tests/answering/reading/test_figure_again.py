"""A figure that was told before is told once more."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("that share of graduates again, please", "topics/entry_roles#placement"),
        ("I forgot the employers' number, say it again", "topics/certifications#employers"),
        ("the first percentage you named, once more", "topics/entry_roles#placement"),
        ("repeat the pay of before please", "industries/technology#salary"),
    ],
)
def test_a_figure_told_before_is_told_again(default_pack: Pack, converse: Converse, text: str, told: str) -> None:
    talk = converse(default_pack)
    talk.say("what share of graduates finds a role within six months", "ask_entry_roles")
    talk.say("how many employers want certificates", "ask_certifications")
    talk.say("what does tech pay", "ask_salary")
    talk.say("what does a data analyst do", "ask_role_profile")
    assert [held.id for held in talk.say(text, "repeat").facts] == [told]


@pytest.mark.parametrize("text", ["list the two shares again", "both numbers once more please", "put the two percentages side by side"])
def test_as_many_shares_as_are_meant_are_told_again(default_pack: Pack, converse: Converse, text: str) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    talk.say("what share of graduates finds a role within six months", "ask_entry_roles")
    talk.say("how many employers want certificates", "ask_certifications")
    told = [held.id for held in talk.say(text, "ask_compare").facts][:2]
    assert told == ["topics/entry_roles#placement", "topics/certifications#employers"]
