"""What is said or asked of a share that was just shown."""

from __future__ import annotations

import pytest

from answering.answers.reckoned import holds
from answering.copies import replace
from answering.heard import Near
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.steps import read
from knowledge import Pack, Percent
from tests.answering.conftest import Conversation, Converse, lead


def placed(pack: Pack) -> str:
    """The share that the conversation begins with, as it is written."""
    return f"{pack.topics['entry_roles'].facts['placement'].figures[0].value}%"


def test_a_share_is_held_against_a_half(after_a_share: Conversation, default_pack: Pack) -> None:
    answer = after_a_share.say("is that more than half?", "elaborate")
    assert "reckons_with_a_figure" in after_a_share.readings[-1].because
    assert lead(answer).startswith("No: ") and placed(default_pack) in lead(answer)


def test_growth_is_held_against_twice_as_many(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("how much did remote work grow in all, remotely", "ask_remote")
    answer = talk.say("is that more than double?", "complain")
    assert "reckons_with_a_figure" in talk.readings[-1].because
    assert lead(answer).startswith("No: ")


def test_another_share_that_somebody_told_of_is_not_there(after_a_share: Conversation, default_pack: Pack) -> None:
    answer = after_a_share.say("a friend told me it is 83", "not_covered_personal")
    assert answer.status == "partly" and answer.missing == ("83",)
    assert placed(default_pack) in str(answer.values)


def test_what_somebody_told_of_years_is_no_share(after_a_share: Conversation) -> None:
    after_a_share.say("I was told it takes 3 years", "not_covered_detail")
    assert "tells_of_another_share" not in after_a_share.readings[-1].because


def test_who_says_it_is_left_open_where_nobody_has_a_name(after_a_share: Conversation) -> None:
    answer = after_a_share.say("which report says that", "ask_source")
    assert answer.status == "partly" and answer.missing


def test_where_it_comes_from_is_said_by_its_section(after_a_share: Conversation) -> None:
    answer = after_a_share.say("where did you get that number?", "ask_source")
    assert (answer.status, answer.topic) == ("answered", "source")


@pytest.mark.parametrize(
    ("qualifier", "over", "under"), [("over", True, False), ("nearly", False, True), ("exactly", False, False), ("about", False, False)]
)
def test_a_half_itself_counts_as_more_or_less_by_its_qualifier(qualifier: str, over: bool, under: bool) -> None:
    half = Percent(kind="percent", value=50, measures="newcomers", qualifier=qualifier)
    assert (holds("above", half, 50, 50), holds("below", half, 50, 50)) == (over, under)


def test_the_share_that_is_very_near_is_told_where_it_is_asked_how_many(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    ranking = {"ask_stories": 0.4, "not_covered_detail": 0.3}
    heard = heard_in(talk.reader.parse("how many have come up by the fourth winter", ranking), 1.0)
    near = (Near("topics/promotion#gallery", 0.6),)
    assert read(replace(heard, near=near), Memory(), invented_pack).about == ("topics/promotion#gallery",)
