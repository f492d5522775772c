"""Which topic a fragment asks for."""

from __future__ import annotations

from knowledge import Pack
from tests.answering.conftest import Converse


def test_a_topic_alone_after_one_industry_is_about_that_one(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    subject = next(held.subject for held in default_pack.holders("salary") if default_pack.fact_of(str(held.subject), "remote"))
    talk.say(f"what does {default_pack.named(str(subject)).name} pay", "ask_salary")
    answer = talk.say("and remote?", "ask_filter", follow_up=0.4)
    assert (answer.topic, answer.subjects) == ("remote", (subject,))
    assert "topic_of_the_one_in_focus" in talk.readings[-1].because


def test_after_a_list_it_still_filters(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what do they pay", "ask_salary")
    assert talk.say("and remote?", "ask_filter", follow_up=0.4).topic == "filter"
