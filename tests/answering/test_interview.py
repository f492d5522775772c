"""The interview: skipped, interrupted, corrected, ended at will; a shortlist by documented points, never a promise."""

from __future__ import annotations

from typing import Dict, List, Tuple

import pytest

from answering import interview
from answering.answer import Answer
from answering.beliefs import THRESHOLDS
from answering.memory import Memory
from knowledge import FACETS, Pack
from tests.answering.conftest import Conversation, Converse

Given = Dict[str, Tuple[str, ...]]


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    """A conversation in which the interview has just begun."""
    begun = converse(default_pack)
    begun.say("Which industry suits me?", "ask_recommend")
    return begun


def points(pack: Pack, given: Given) -> Dict[str, float]:
    """What each industry is given, rounded to thousandths; those without a point left out."""
    weighed = {subject: interview.weigh(pack, subject, given) for subject in pack.industries}
    return {subject: round(sum(reason.points for reason in reasons), 3) for subject, reasons in weighed.items() if reasons}


def asked(answer: Answer, pack: Pack) -> str:
    """The step of the interview whose question the answer puts."""
    assert (answer.status, answer.topic, answer.response) == ("clarify", "recommend", "utter_recommend_question")
    return next(step for step, inquiry in pack.interview.items() if inquiry.question == answer.values["question"])


def test_every_question_is_asked_in_order_with_its_options_as_buttons(pack: Pack, converse: Converse, words) -> None:
    talk = converse(pack)
    answer = talk.say("Recommend me something", "ask_recommend")
    for place, (step, inquiry) in enumerate(pack.interview.items(), 1):
        assert asked(answer, pack) == step
        titles = [option.title for option in inquiry.options.values()]
        assert [each.title for each in answer.suggestions] == [*titles, "Skip"]
        assert f"{place} of {len(pack.interview)}" in words.text(answer, pack)
        answer = talk.say(titles[0], "state_preference")
    assert (answer.status, answer.topic) == ("answered", "recommend")
    assert not talk.memory.asking


def test_every_option_can_be_chosen_by_its_button(pack: Pack, converse: Converse) -> None:
    for step, inquiry in pack.interview.items():
        for name, option in inquiry.options.items():
            talk = converse(pack)
            talk.memory = Memory(topic="recommend", asking=step, at=talk.at)
            talk.say(option.title, "state_preference")
            assert talk.memory.interview[step] == (name,), option.title


@pytest.mark.parametrize(
    ("text", "intent"), [("2", "out_of_scope_gibberish"), ("the second one", "follow_up"), ("finance and markets", "ask_industry_profile")]
)
def test_an_answer_may_be_given_by_number_place_or_name(text: str, intent: str, talk: Conversation) -> None:
    answer = talk.say(text, intent)
    assert talk.memory.interview == {"interests": ("money",)}
    assert answer.values["noted"] == "Noted: finance and markets. "


def test_several_answers_to_one_question_all_count(talk: Conversation) -> None:
    talk.say("robots, and hospitals too", "state_preference")
    assert talk.memory.interview["interests"] == ("machines", "health")


def test_what_was_said_before_being_asked_is_not_asked_again(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    answer = talk.say("I care about flexibility and love algorithms", "state_preference")
    assert dict(talk.memory.interview) == {"interests": ("software",), "priorities": ("flexibility",)}
    assert asked(answer, default_pack) == "certificates"


def test_a_question_can_be_skipped(talk: Conversation, default_pack: Pack) -> None:
    answer = talk.say("skip", "skip")
    assert asked(answer, default_pack) == "priorities"
    assert talk.memory.interview["interests"] == (interview.SKIPPED,)


def test_who_skips_everything_is_recommended_nothing(pack: Pack, converse: Converse, words) -> None:
    talk = converse(pack)
    answer = talk.say("Recommend me something", "ask_recommend")
    for _ in pack.interview:
        answer = talk.say("pass", "skip")
    assert (answer.status, answer.response, answer.facts) == ("clarify", "utter_recommend_nothing", ())
    assert words.text(answer, pack)
    assert not talk.memory.asking


def test_an_interruption_is_answered_and_the_question_kept(talk: Conversation, default_pack: Pack, words) -> None:
    answer = talk.say("How much does healthcare pay?", "ask_salary")
    assert (answer.status, answer.topic, answer.subjects) == ("answered", "salary", ("healthcare",))
    assert answer.parts[-1].response == "utter_reminder"
    assert words.shown(answer, default_pack).endswith(default_pack.interview["interests"].question)
    assert talk.memory.asking == "interests" and not talk.memory.interview
    assert asked(talk.say("Health and medicine", "state_preference"), default_pack) == "priorities"


@pytest.mark.parametrize(
    ("text", "intent", "status"),
    [
        ("Can I earn well in Norway?", "not_covered_place", "not_covered"),
        ("what's the weather", "out_of_scope_world", "out_of_scope"),
        ("thanks!", "thank", "chitchat"),
        ("where does that come from?", "ask_source", "answered"),
    ],
)
def test_whatever_interrupts_is_followed_by_a_reminder(text: str, intent: str, status: str, talk: Conversation) -> None:
    answer = talk.say(text, intent)
    assert answer.status == status
    assert answer.parts[-1].response == "utter_reminder"
    assert talk.memory.asking == "interests"


def test_it_goes_on_when_told_to(talk: Conversation, default_pack: Pack) -> None:
    talk.say("Software and the internet", "state_preference")
    talk.say("Is remote work common?", "ask_remote")
    assert asked(talk.say("let's continue", "affirm"), default_pack) == "priorities"


def test_the_first_answer_can_be_changed(talk: Conversation, default_pack: Pack) -> None:
    talk.say("Health and medicine", "state_preference")
    talk.say("Pay", "state_preference")
    assert asked(talk.say("change my first answer", "correct"), default_pack) == "interests"
    answer = talk.say("Finance and markets", "state_preference")
    assert asked(answer, default_pack) == "certificates"
    assert dict(talk.memory.interview) == {"priorities": ("pay",), "interests": ("money",)}


def test_the_answer_before_can_be_changed(talk: Conversation, default_pack: Pack) -> None:
    talk.say("Health and medicine", "state_preference")
    talk.say("Pay", "state_preference")
    assert asked(talk.say("go back, I want to change that", "correct"), default_pack) == "priorities"


def test_an_answer_can_be_changed_after_the_shortlist(talk: Conversation, default_pack: Pack) -> None:
    for inquiry in default_pack.interview.values():
        first = talk.say(next(iter(inquiry.options.values())).title, "state_preference")
    assert first.subjects[0] == "healthcare"
    assert asked(talk.say("change the first answer", "correct"), default_pack) == "interests"
    second = talk.say("Changing projects for clients", "state_preference")
    assert second.response == "utter_recommend"
    assert "consulting" in second.subjects and second.subjects != first.subjects


def test_it_ends_at_will_and_starts_afresh(talk: Conversation, default_pack: Pack) -> None:
    talk.say("Health and medicine", "state_preference")
    answer = talk.say("enough of this", "stop")
    assert (answer.status, answer.response, answer.parts) == ("chitchat", "utter_stop", ())
    assert (talk.memory.asking, dict(talk.memory.interview)) == ("", {})
    assert talk.say("How much does healthcare pay?", "ask_salary").parts == ()
    assert asked(talk.say("recommend me something", "ask_recommend"), default_pack) == "interests"


def test_a_long_pause_ends_it(talk: Conversation) -> None:
    answer = talk.say("skip", "skip", after=THRESHOLDS.fades_after + 1)
    assert answer.response == "utter_skip"
    assert not talk.memory.asking


def test_the_shortlist_follows_the_documented_points(default_pack: Pack) -> None:
    assert points(default_pack, {"interests": ("health",)}) == {"healthcare": 3.0}
    middles = {"technology": 112_500, "finance": 107_500, "healthcare": 100_000, "consulting": 100_000}
    by_pay = {subject: round(3 * middle / 112_500, 3) for subject, middle in middles.items()}
    assert points(default_pack, {"priorities": ("pay",)}) == by_pay
    assert by_pay == {"technology": 3.0, "healthcare": 2.667, "finance": 2.867, "consulting": 2.667}
    remote = {subject: 3.0 for subject in default_pack.industries if default_pack.fact_of(subject, "remote")}
    assert points(default_pack, {"priorities": ("flexibility",)}) == remote
    both = {"interests": ("health",), "priorities": ("pay",), "certificates": ("gladly",), "setting": ("anywhere",)}
    assert points(default_pack, both) == {
        "technology": 6.0,
        "healthcare": 8.667,
        "finance": 5.867,
        "automotive": 1.0,
        "consulting": 4.667,
    }


def test_points_are_those_of_the_file_in_either_pack(pack: Pack) -> None:
    for step, inquiry in pack.interview.items():
        for name, option in inquiry.options.items():
            for subject in pack.industries:
                reasons = interview.weigh(pack, subject, {step: (name,)})
                facets = [facet for facet in option.facets if pack.fact_of(subject, facet)]
                backing = option.industries.get(subject)
                assert [reason.held.id.partition("#")[2] for reason in reasons] == [*facets, *([backing.because] if backing else [])]
                assert all(0 < reason.points <= max([*option.facets.values(), backing.points if backing else 0]) for reason in reasons)


def test_the_shortlist_holds_the_three_with_most_points_and_why(talk: Conversation, default_pack: Pack, words) -> None:
    answers = ["Health and medicine", "Pay", "Yes, gladly", "skip", "Working from anywhere"]
    for text in answers:
        answer = talk.say(text, "skip" if text == "skip" else "state_preference")
    assert (answer.status, answer.topic) == ("answered", "recommend")
    assert answer.subjects == ("healthcare", "technology", "finance")
    text = words.text(answer, default_pack)
    for reason in (
        reason for subject in answer.subjects for reason in interview.weigh(default_pack, subject, talk.readings[-1].memory.interview)
    ):
        assert f"{reason.option.title}: {reason.held.fact.statement}" in text
        assert reason.held in answer.facts
    assert "no promise" in text
    assert talk.memory.shown == answer.subjects


def test_what_cannot_be_weighed_is_said(talk: Conversation, default_pack: Pack, words) -> None:
    answers = ["Health and medicine", "skip", "skip", "Explaining and working with people", "skip"]
    for text in answers:
        answer = talk.say(text, "skip" if text == "skip" else "state_preference")
    text = words.text(answer, default_pack)
    assert "I couldn't weigh explaining and working with people" in text
    assert answer.subjects == ("healthcare",)


@pytest.fixture
def done(talk: Conversation) -> Conversation:
    """A conversation right after the shortlist."""
    for text in ("Health and medicine", "Pay", "skip", "skip", "skip"):
        answer = talk.say(text, "skip" if text == "skip" else "state_preference")
    assert answer.response == "utter_recommend"
    return talk


def test_the_shortlist_is_followed_up(done: Conversation) -> None:
    answer = done.say("tell me more about the second one", "elaborate")
    assert (answer.topic, answer.subjects) == ("industry_profile", done.said[-2][1].subjects[1:2])


def test_why_explains_the_shortlist(done: Conversation) -> None:
    assert done.say("why?", "ask_why").subjects == done.said[-2][1].subjects


def test_points_come_only_from_facts_of_the_pack(pack: Pack) -> None:
    for inquiry in pack.interview.values():
        for option in inquiry.options.values():
            assert set(option.facets) <= {*FACETS}
            for subject, backing in option.industries.items():
                assert pack.fact_of(subject, backing.because), (option.title, subject)


def test_nothing_is_promised(pack: Pack, converse: Converse, words) -> None:
    talk = converse(pack)
    answer = talk.say("Recommend me something", "ask_recommend")
    texts: List[str] = []
    for inquiry in pack.interview.values():
        answer = talk.say(next(iter(inquiry.options.values())).title, "state_preference")
        texts.append(words.text(answer, pack).casefold())
    for phrase in ("you will", "you'll get", "guarantee", "best for you", "your chances are"):
        assert not [text for text in texts if phrase in text]


def test_a_subject_of_its_own_is_no_interview(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    assert talk.say("Would you recommend finance?", "ask_recommend").response != "utter_recommend_question"
    assert not talk.memory.asking
