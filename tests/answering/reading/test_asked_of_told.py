"""What is asked of a list or an answer in a few words: what is lacked, how usual it is, what it takes, at which level the pay is."""

from __future__ import annotations

import pytest

from answering import phrases
from answering.copies import replace
from answering.heard import Heard
from answering.message import heard_in
from answering.reading.steps import read
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, lead


@pytest.fixture
def talk(invented_pack: Pack, converse: Converse) -> Conversation:
    return converse(invented_pack)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("which of them says nothing about pay", ("tide_observatories",)),
        ("so which one has no pay listed", ("tide_observatories",)),
        ("do any of these lack an outlook", ("airship_lines",)),
    ],
)
def test_those_of_a_list_that_lack_it_are_named(text: str, lacking: tuple[str, ...], talk: Conversation) -> None:
    talk.say("compare airship lines and tide observatories", "ask_compare")
    answer = talk.say(text, "ask_filter", ask_salary=0.4)
    assert (answer.topic, answer.subjects) == ("filter", lacking)
    assert talk.readings[-1].because[-1] == "asks_which_lack_it"


@pytest.mark.parametrize(
    "text",
    ["which industries pay and say nothing about outlook", "is there a pay figure anywhere where you never mention the outlook?"],
)
def test_one_thing_is_told_and_another_lacked(text: str, talk: Conversation) -> None:
    answer = talk.say(text, "ask_filter")
    assert (answer.topic, talk.readings[-1].because) == ("filter", ("asks_which_have_one_and_lack_another",))
    assert talk.readings[-1].excluded_topics == ("outlook",)


def test_where_none_of_them_lacks_it_that_is_said(talk: Conversation) -> None:
    talk.say("compare harbours and airship lines", "ask_compare")
    answer = talk.say("which of them says nothing about pay", "ask_filter")
    assert (answer.topic, set(answer.subjects)) == ("salary", {"harbours", "airship_lines"})
    others = talk.say("and which one lacks it, pay?", "ask_filter")
    assert others.subjects == ("tide_observatories",)


def test_after_a_list_it_is_asked_of_each(talk: Conversation) -> None:
    listed = talk.say("which industries are remote", "ask_filter").subjects
    assert 1 < len(listed) < len(talk.pack.industries)
    assert set(talk.say("in all of them?", "follow_up").subjects) == set(listed)


@pytest.mark.parametrize("text", ["is that normal", "always?", "hm, usually so?", "is it the rule there"])
def test_how_usual_it_is_isnt_guessed(text: str, talk: Conversation) -> None:
    talk.say("pay in harbours", "ask_salary")
    answer = talk.say(text, "complain")
    assert (answer.status, answer.missing) == ("partly", (phrases.say(talk.pack, "left_open_usual"),))
    assert talk.memory.focus == ("harbours",)


def test_the_words_for_how_often_are_the_sources(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("is healthcare remote", "ask_remote")
    told = default_pack.fact_of("healthcare", "remote")
    assert told and told.fact.statement in lead(talk.say("always?", "state_preference"))


def test_whether_people_stay_isnt_taken_for_anything_else(talk: Conversation) -> None:
    talk.say("tell me about kelp farms", "ask_industry_profile")
    answer = talk.say("do they stay there", "follow_up")
    assert (answer.status, answer.missing) == ("partly", (phrases.say(talk.pack, "left_open_staying"),))


def test_what_it_takes_is_asked_of_the_one_in_focus(talk: Conversation) -> None:
    talk.say("tell me about harbours", "ask_industry_profile")
    answer = talk.say("what do I need for it", "ask_capabilities")
    assert (answer.topic, answer.subjects[:1], answer.also) == ("certifications", ("harbours",), ("skills",))


def test_of_two_compared_another_facet_is_asked_and_no_advice(talk: Conversation) -> None:
    two = talk.say("compare pay at harbours and airship lines", "ask_compare").subjects
    answer = talk.say("and which lets me work from home", "state_preference", ask_remote=0.3)
    assert answer.subjects == two and talk.readings[-1].facets == ("remote",)


@pytest.mark.parametrize("text", ["is that for new grads", "is this for fresh graduates?", "so is it entry level"])
def test_at_which_level_the_pay_is(text: str, talk: Conversation) -> None:
    told = talk.say("pay in harbours", "ask_salary").facts[0]
    answer = talk.say(text, "ask_easiest")
    assert (answer.topic, answer.facts[0].id) == ("source", told.id)
    assert told.fact.pay and told.fact.pay.level in lead(answer)


@pytest.mark.parametrize("text", ["summarise what you told me", "recap please", "what have we talked about so far"])
def test_a_talk_is_summed_up(text: str, talk: Conversation) -> None:
    told = [
        talk.say("pay in harbours", "ask_salary").facts[0],
        talk.say("can I work from home at airship lines", "ask_remote").facts[0],
        talk.say("which roles are there", "ask_entry_roles").facts[0],
    ]
    answer = talk.say(text, "complain")
    assert {held.id for held in told[:2]} <= {held.id for held in answer.facts}
    assert talk.memory.topic == "entry_roles" and len(talk.memory.frame.told) == len(told)


def test_nothing_is_summed_up_before_anything_was_told(talk: Conversation) -> None:
    assert talk.say("recap please", "complain").topic == "other"
    assert "sums_up_the_talk" not in talk.readings[-1].because


def test_one_story_is_told_and_then_another(talk: Conversation) -> None:
    told = [talk.say(text, intent).facts for text, intent in (("tell me a story", "ask_stories"), ("another", "follow_up"))]
    assert [len(facts) for facts in told] == [1, 1] and told[0] != told[1]
    assert len(talk.say("one more please", "elaborate").facts) == len(talk.pack.stories)  # each was told


def test_which_of_them_say_something_on_it(talk: Conversation) -> None:
    talk.say("compare harbours and tide observatories", "ask_compare")
    assert talk.say("which says something on pay", "ask_source").subjects == ("harbours",)


def test_those_that_want_none_of_what_is_talked_of(talk: Conversation) -> None:
    talk.say("seals", "ask_certifications")
    answer = talk.say("which industries want none", "ask_demand")
    assert (answer.topic, set(answer.subjects)) == ("filter", {"tide_observatories", "kelp_farms"})


def test_nothing_is_said_again_of_the_same_one(talk: Conversation) -> None:
    talk.say("pay at tide observatories", "ask_salary")
    answer = talk.say("hm nothing?", "deny")
    assert (answer.status, answer.topic, talk.memory.focus) == ("not_covered", "salary", ("tide_observatories",))
    assert talk.say("so what do you know about it", "ask_capabilities").topic == "industry_profile"


def test_another_part_of_the_message_says_what_is_asked_of_a_place(talk: Conversation) -> None:
    talk.say("compare harbours and airship lines", "ask_compare")
    heard = heard_in(talk.reader.parse("the first one then. how do people rise there", {"follow_up": 1.0}), talk.at)
    clause = Heard("ask_promotion", "how do people rise there", ranking={"ask_promotion": 0.9})
    reading = read(replace(heard, clauses=(clause,)), talk.memory, talk.pack)
    assert (reading.answer, reading.about) == ("promotion", ("harbours",))


@pytest.mark.parametrize("text", ["what would I learn", "so what could I pick up there"])
def test_what_a_role_teaches_is_told_of_that_role(text: str, talk: Conversation) -> None:
    talk.say("what does a lamp trimmer do", "ask_role_profile")
    assert talk.say(text, "ask_skills").subjects == ("lamp_trimmer",)


def test_that_one_has_none_is_asked_of_that_one(talk: Conversation) -> None:
    talk.say("compare seals of harbours and airship lines", "ask_compare")
    answer = talk.say("so kelp farms have none?", "ask_compare", ask_filter=0.3)
    assert (answer.topic, talk.readings[-1].about) == ("certifications", ("kelp_farms",))


def test_other_roles_are_roles_whatever_was_listed(talk: Conversation) -> None:
    talk.say("what does a lamp trimmer do", "ask_role_profile")
    talk.say("which industries pay best", "ask_salary")
    assert talk.say("and the other roles", "follow_up").topic == "entry_roles"


def test_the_top_of_a_list_goes_by_pay_however_it_was_told(talk: Conversation) -> None:
    talk.say("just pay", "ask_salary")
    best = ("harbours", "airship_lines")
    assert talk.say("only the top 2", "ask_filter", follow_up=0.1).subjects == best


def test_a_number_that_is_lacked_is_pay_where_nothing_else_is_talked_of(talk: Conversation) -> None:
    talk.say("tell me about harbours and tide observatories", "ask_industry_profile")
    assert talk.say("for which of these do you have no number", "ask_source").subjects == ("tide_observatories",)


def test_the_rest_of_all_is_shown_where_a_talk_begins_with_what_is_ruled_out(talk: Conversation) -> None:
    left = talk.say("not harbours, not kelp farms", "correct").subjects
    assert left and not {"harbours", "kelp_farms"} & set(left)
    assert set(talk.say("which of the rest pays", "ask_filter").subjects) <= set(left)


def test_whether_pay_is_a_lot_is_held_against_what_all_are_paid(talk: Conversation) -> None:
    talk.say("pay at kelp farms", "ask_salary")
    answer = talk.say("is it a lot", "ask_outlook")
    of_all = next(held.id for held in talk.pack.of_topic("salary") if held.fact.pay)
    assert (answer.topic, answer.status) == ("salary", "partly") and of_all in {held.id for held in answer.facts}
