"""Industries that are ruled out for good, and let in again."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize("text", ["leave tech out of everything from now on", "no tech, ever", "don't show me tech again"])
def test_what_is_ruled_out_for_good_stands_in_no_list(text: str, talk: Conversation) -> None:
    assert talk.say(text, "ask_filter").status == "chitchat"
    for question, intent in (
        ("which industries pay best", "ask_filter"),
        ("where can I work from home", "ask_remote"),
        ("pay", "ask_salary"),
    ):
        answer = talk.say(question, intent)
        assert answer.subjects and "technology" not in answer.subjects, question
    talk.say("what suits me", "ask_recommend")
    assert "technology" not in talk.say("just tell me", "ask_recommend").subjects


def test_it_is_said_that_something_is_left_out_of_a_general_answer(talk: Conversation) -> None:
    talk.say("leave tech out of everything", "ask_filter")
    answer = talk.say("how much does a graduate earn", "ask_salary")
    assert "technology" in answer.values["note"] and "technology" not in answer.subjects


@pytest.mark.parametrize("text", ["tech is fine again", "ok, tech may come back", "stop leaving tech out"])
def test_it_counts_again_once_it_is_let_in(text: str, talk: Conversation) -> None:
    talk.say("leave tech and finance out of everything", "ask_filter")
    said = talk.say(text, "follow_up")
    assert (said.response, said.values["names"]) == ("utter_let_in", "technology") and "finance" in said.values["note"]
    shown = talk.say("which industries pay best", "ask_filter").subjects
    assert "technology" in shown and "finance" not in shown


def test_what_is_named_is_told_of_though_it_is_ruled_out(talk: Conversation) -> None:
    talk.say("leave tech out of everything", "ask_filter")
    assert talk.say("what does tech pay", "ask_salary").subjects == ("technology",)


def test_what_was_ruled_out_is_read_back(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_filter")
    talk.say("without healthcare", "follow_up")
    talk.say("no tech from now on", "ask_filter")
    noted = talk.say("what have I ruled out so far", "ask_recommend").values["lead"]
    assert "healthcare" in noted and "technology" in noted


def test_a_question_is_no_such_ruling(talk: Conversation) -> None:
    assert talk.say("which industries don't pay well at all", "ask_filter").topic != "other"


def test_what_is_named_only_to_be_left_out_is_left_out(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    answer = talk.say("everyone talks of tech. besides that, which industries are in demand?", "ask_demand")
    assert answer.topic == "filter" and "technology" not in answer.subjects and len(answer.subjects) > 1


def test_once_the_limits_are_forgotten_all_are_chosen_from(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay best", "ask_salary")
    talk.say("anything except healthcare", "ask_filter")
    assert talk.memory.frame.excluded == ("healthcare",)
    answer = talk.say("forget those limits. who never gets to 120k?", "ask_filter")
    assert (answer.subjects, talk.memory.frame.excluded) == (("healthcare",), ())


def test_why_not_what_they_ruled_out_themselves(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    talk.say("anything except finance", "ask_filter")
    answer = talk.say("why not finance?", "ask_filter", ask_filter=0.2)
    assert talk.readings[-1].answer == "why_not" and answer.subjects == ("finance",)
    assert answer.facts


def test_the_one_that_was_left_out_can_be_asked_about(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    talk.say("anything except tech", "ask_filter")
    answer = talk.say("and the one I left out, what does it pay", "ask_salary")
    assert answer.topic == "salary" and answer.subjects == ("technology",)


def test_one_is_set_aside_and_the_others_are_asked_about(talk: Conversation) -> None:
    talk.say("compare pay in finance, tech and consulting", "ask_compare")
    talk.say("tell me about finance", "ask_industry_profile")
    answer = talk.say("drop that one. of the other two, which starts lower", "ask_filter", ask_filter=0.3)
    assert set(answer.subjects) == {"technology", "consulting"}


@pytest.mark.parametrize("text", ["what is there to know about healthcare, except the pay?", "everything on healthcare minus the pay"])
def test_all_is_told_but_what_is_ruled_out(text: str, talk: Conversation) -> None:
    answer = talk.say(text, "ask_salary", ask_industry_profile=0.3)
    assert answer.topic == "industry_profile" and answer.subjects == ("healthcare",)
    assert "healthcare#salary" not in " ".join(held.id for held in answer.facts)


def test_a_topic_is_left_for_another_that_goes_by_no_name(talk: Conversation) -> None:
    talk.say("tell me about healthcare", "ask_industry_profile")
    answer = talk.say("never mind the rules and certificates, how do I start", "ask_certifications", ask_easiest=0.3)
    assert (answer.topic, answer.subjects) == ("easiest", ("healthcare",))


@pytest.mark.parametrize("text", ["strike finance", "bin finance too", "nor finance", "finance can go", "axe finance", "kick out finance"])
def test_one_is_ruled_out_in_many_words(text: str, talk: Conversation) -> None:
    shown = talk.say("which industries pay best", "ask_salary").subjects
    assert set(talk.say(text, "follow_up").subjects) == set(shown) - {"finance"}


def test_one_that_is_named_is_left_out_and_the_others_are_asked_about(talk: Conversation) -> None:
    talk.say("compare certificates in finance, automotive and manufacturing", "ask_compare")
    answer = talk.say("leave out manufacturing. of the other two who wants certificates", "ask_filter")
    assert set(answer.subjects) == {"finance", "automotive"}


def test_what_speaks_for_one_leaves_out_what_is_ruled_out(talk: Conversation) -> None:
    talk.say("tell me about finance", "ask_industry_profile")
    answer = talk.say("what's good about it, apart from the pay", "ask_industry_profile")
    assert answer.facts and all(not held.id.endswith("#salary") for held in answer.facts)


@pytest.mark.parametrize("text", ["skip the certificates. what about promotion", "enough about pay, what about promotion there"])
def test_one_topic_is_left_for_another(text: str, talk: Conversation) -> None:
    talk.say("tell me about finance", "ask_industry_profile")
    answer = talk.say(text, "ask_filter", ask_promotion=0.4)
    assert (answer.topic, answer.subjects) == ("promotion", ("finance",))


@pytest.mark.parametrize("text", ["it's not only harbours, who else wants keepers", "not just at the docks - who else is there"])
def test_the_one_it_goes_beyond_is_left_out(text: str, converse: Converse, invented_pack: Pack) -> None:
    answer = converse(invented_pack).say(text, "ask_demand")
    assert answer.subjects and "harbours" not in answer.subjects


def test_the_reason_why_one_is_ruled_out_is_no_question(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_filter")
    answer = talk.say("tech neither, screens hurt my eyes", "follow_up")
    assert (answer.status, answer.topic) == ("answered", "filter") and "technology" not in answer.subjects


def test_once_the_limits_are_forgotten_all_are_listed(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_filter")
    talk.say("without tech", "follow_up")
    answer = talk.say("drop my conditions, list the pay once more", "out_of_scope_injection")
    assert answer.topic == "salary" and not talk.memory.frame.excluded


def test_what_is_left_is_listed_by_what_was_listed_last(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_filter")
    talk.say("without tech", "follow_up")
    assert "technology" not in talk.say("so who do I still have", "not_covered_personal").subjects
    talk.say("let tech back in, is it easy to enter there", "ask_easiest")
    assert talk.readings[-1].about == ("technology",)
    assert "technology" in talk.say("and which ones are left now?", "ask_filter").subjects


def test_what_is_said_too_behind_a_ruling_is_ruled_out_as_well(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_filter")
    talk.say("no tech", "follow_up")
    answer = talk.say("finance too, for the same reason", "follow_up")
    assert answer.topic == "filter" and not {"technology", "finance"} & set(answer.subjects)
    assert talk.say("consulting too?", "follow_up").subjects == ("consulting",)


def test_a_bound_still_holds_once_something_is_ruled_out(talk: Conversation) -> None:
    talk.say("which industries pay over 85k", "ask_filter")
    talk.say("no tech", "follow_up")
    assert talk.memory.frame.bounds
    talk.say("forget the 85k", "out_of_scope_world")
    assert not talk.memory.frame.bounds and not talk.memory.frame.excluded


def test_once_the_end_of_a_list_is_dropped_the_others_are_all_told(talk: Conversation) -> None:
    before = talk.say("which industries pay best", "ask_salary").subjects
    assert len(talk.say("without the top one", "follow_up").subjects) == len(before) - 1


def test_of_two_that_are_ruled_out_one_is_let_in_again(talk: Conversation) -> None:
    talk.say("which industries pay best", "ask_salary")
    talk.say("no tech", "ask_filter")
    talk.say("and no banks", "ask_filter")
    answer = talk.say("allow tech again, banks are still out. who pays best", "ask_filter")
    assert "technology" in answer.subjects and "finance" not in answer.subjects


def test_the_same_rule_goes_for_another_list_of_all(talk: Conversation) -> None:
    talk.say("which industries want certificates", "ask_certifications")
    talk.say("no tech", "ask_filter")
    assert set(talk.say("and pay, same rule", "follow_up").subjects) == {"finance", "healthcare", "consulting"}


def test_a_list_is_shown_as_if_one_were_let_in_again_from_the_end_that_it_began_with(talk: Conversation) -> None:
    talk.say("I like remote work, recommend me an industry", "ask_recommend")
    talk.say("anything except healthcare", "ask_filter")
    talk.say("which of those pays least", "ask_filter")
    answer = talk.say("and if I let healthcare back in, still the same one?", "follow_up")
    assert answer.topic == "filter" and answer.subjects == ("consulting", "healthcare", "finance", "technology")


@pytest.mark.parametrize("text", ["tell me about the one I left out", "and the one I dropped"])
def test_the_one_taken_from_a_comparison_is_the_one_left_out(talk: Conversation, text: str) -> None:
    talk.say("compare pay in tech, finance and healthcare", "ask_compare")
    talk.say("drop finance", "ask_filter")
    assert talk.say(text, "follow_up").subjects == ("finance",)


def test_industries_in_general_are_no_list_of_before(talk: Conversation) -> None:
    talk.say("compare outlook in manufacturing and retail", "ask_compare")
    answer = talk.say("ok which industries have promotion apart from manufacturing", "ask_filter")
    assert {"technology", "finance"} <= set(answer.subjects) and "manufacturing" not in answer.subjects


@pytest.mark.parametrize(
    "text",
    [
        "my aunt drowned in numbers once, so take banks off for me",
        "banks bore us stiff so keep those out of it please",
        "we'd be lost in a bank, so that can come off the list",
        "I'd never fit into finance, so scratch that one off",
    ],
)
def test_what_is_taken_off_the_list_for_a_reason_is_left_out(text: str, converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    listed = talk.say("which industries pay best", "ask_salary").subjects
    assert set(listed) - set(talk.say(text, "not_covered_personal", follow_up=0.5).subjects) == {"finance"}


def test_what_is_ruled_out_in_so_many_words_is_none_of_the_others(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("banks are not for me. what do the others pay", "ask_salary")
    assert answer.topic == "filter" and len(answer.subjects) > 1 and "finance" not in answer.subjects
