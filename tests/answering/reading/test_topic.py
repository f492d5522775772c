"""Which topic a fragment asks for."""

from __future__ import annotations

import pytest

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


def test_what_people_are_started_on_is_their_pay_whatever_it_is_taken_for(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    assert talk.say("what do they start people on", "ask_capabilities", ask_salary=0.5).topic == "salary"
    assert "asks_what_they_start_on" in talk.readings[-1].because
    beyond = talk.say("does anybody start people at 900k", "ask_stories", ask_salary=0.5)
    assert (beyond.topic, beyond.status) == ("filter", "not_covered")
    assert talk.say("what do they start people on", "ask_stories").topic == "stories"


def test_a_topic_is_not_talked_of_but_another(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("tell me about finance", "ask_industry_profile")
    answer = talk.say("no money talk please, just how people rise there", "ask_salary", ask_promotion=0.3)
    assert (answer.topic, answer.subjects) == ("promotion", ("finance",))


def test_what_is_surely_refused_of_a_place_in_a_list_is_refused(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("which skills do I need", "ask_skills")
    assert talk.say("how long does it take to learn the first one", "not_covered_learning", follow_up=0.2).status == "not_covered"


def test_more_about_that_is_its_whole_story_and_no_other_topic(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    told = talk.say("how does one rise in harbours", "ask_promotion")
    answer = talk.say("can you say more about that", "elaborate")
    assert (answer.topic, answer.facts) == ("promotion", told.facts)


@pytest.mark.parametrize("text", ["nor harbours?", "neither kelp farms I guess"])
def test_whether_another_lacks_it_too_is_asked_of_that_one(text: str, converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("can one stay at home at airship lines", "ask_remote")
    answer = talk.say(text, "correct", ask_filter=0.3)
    assert answer.topic == "remote" and not talk.memory.frame.excluded


def test_nor_one_of_a_list_rules_it_out(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("which trades pay best", "ask_filter")
    assert "harbours" not in talk.say("nor harbours", "ask_filter").subjects


@pytest.mark.parametrize("text", ["forget finance.. what about tech", "does tech"])
def test_another_is_asked_about_the_same(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("is finance remote", "ask_remote")
    answer = talk.say(text, "ask_industry_profile", follow_up=0.3, ask_filter=0.3)
    assert (answer.topic, answer.subjects) == ("remote", ("technology",))


def test_what_was_told_of_one_is_told_of_the_next(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay, is it remote", "ask_salary")
    talk.say("is tech remote, what does it pay", "ask_remote")
    talk.say("and finance", "follow_up")
    assert talk.readings[-1].about == ("finance",)


def test_regarding_something_is_no_wish(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("pay in tech and finance", "ask_salary")
    answer = talk.say("and regarding remote work", "state_preference", ask_remote=0.3)
    assert (answer.topic, answer.subjects) == ("remote", ("technology", "finance")) and not talk.readings[-1].noted


@pytest.mark.parametrize(("text", "meant"), [("and the bankers?", "finance"), ("do the bankers?", "finance")])
def test_people_are_called_after_where_they_work(converse: Converse, default_pack: Pack, text: str, meant: str) -> None:
    talk = converse(default_pack)
    talk.say("is tech remote", "ask_remote")
    talk.say(text, "not_covered_profession", follow_up=0.3)
    assert (talk.readings[-1].answer, talk.readings[-1].about) == ("remote", (meant,))


def test_who_is_called_after_nothing_of_the_pack_is_nobody_of_it(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("is tech remote", "ask_remote")
    talk.say("and the rowers?", "follow_up")
    assert talk.readings[-1].answer != "remote"
