"""Answers that were wrong once."""

from __future__ import annotations

import pytest

from answering.answers.compare import compare
from answering.heard import Bound, Heard
from answering.memory import Memory
from answering.reading.steps import read
from answering.respond import respond
from knowledge import FACETS, Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize("faq", (None, "", "a FAQ of yesterday's model"))
def test_a_faq_that_was_not_retrieved_is_not_told(faq: object, pack: Pack, ask) -> None:
    answer = ask(pack, "ask_faq", faq=faq)
    assert (answer.status, answer.facts) == ("clarify", ())
    beside = ask(pack, "ask_remote", faq=faq, ranking={"ask_remote": 0.5, "ask_faq": 0.45})
    assert beside.topic == "remote" and not beside.also


def test_a_faq_that_was_retrieved_may_be_told_beside_another_topic(pack: Pack, ask) -> None:
    faq = next(iter(pack.faqs))
    answer = ask(pack, "ask_remote", faq=faq, ranking={"ask_remote": 0.5, "ask_faq": 0.45})
    assert answer.topic == "remote" and answer.also == (pack.faqs[faq].topic,)


def test_a_second_reading_is_no_likelier_for_a_topic_that_was_taken_from_the_text(pack: Pack) -> None:
    """The topic that a fragment names may be one that the classifier finds most unlikely: others aren't likely for that."""
    heard = Heard("follow_up", topics=("salary",), ranking={"follow_up": 0.9, "ask_demand": 0.06, "ask_salary": 0.01})
    reading = read(heard, Memory(topic="remote"), pack)
    assert (reading.answer, reading.second) == ("salary", None)


def test_those_after_two_answers_are_compared(pack: Pack, converse: Converse) -> None:
    first, second = list(pack.industries)[:2]
    talk = converse(pack)
    for subject in (first, second):
        talk.say(f"Tell me about {pack.industries[subject].name}", "ask_industry_profile")
    answer = talk.say("compare them", "ask_compare")
    assert (answer.topic, answer.subjects) == ("compare", (first, second))


def test_industries_that_need_no_certificates_are_those_that_the_source_names_none_for(pack: Pack, converse: Converse) -> None:
    answer = converse(pack).say(f"which industries don't need {pack.topics['certifications'].label}", "ask_certifications")
    lacking = [subject for subject in pack.industries if pack.fact_of(subject, "certifications") is None]
    assert (answer.topic, list(answer.subjects)) == ("filter", lacking)


def test_a_correction_rules_out_no_industries(pack: Pack, converse: Converse) -> None:
    answer = converse(pack).say(f"not {pack.topics['certifications'].label}", "ask_certifications")
    assert answer.topic != "filter"


def test_named_industries_are_those_that_a_filter_chooses_from(default_pack: Pack) -> None:
    paid = [held.subject for held in default_pack.holders("salary")]
    for named in (tuple(paid[1:]), tuple(paid[:2])):
        answer, _ = respond(Heard("ask_filter", subjects=named, bounds=(Bound("above", 1),)), Memory(), default_pack)
        assert set(answer.subjects) == set(named)


def test_where_no_named_industry_meets_it_they_are_said(default_pack: Pack, ask, words) -> None:
    named = default_pack.holders("salary")[0].subject
    answer = ask(default_pack, "ask_filter", named, bounds=(Bound("above", 9_000_000),))
    assert answer.status == "not_covered"
    assert default_pack.industries[named].name.lower() in words.text(answer, default_pack)


def test_what_nothing_is_said_of_is_said_of_none(pack: Pack, words) -> None:
    roles = tuple(pack.roles)[:2]
    for topic in FACETS:
        text = words.text(compare(pack, roles, [topic] if topic else []), pack)
        assert "does for ." not in text


def test_a_gap_without_others_names_none(default_pack: Pack, words) -> None:
    from dataclasses import replace

    bare = {key: each.copy(update={"facts": {}}) for key, each in default_pack.industries.items()}
    answer = compare(replace(default_pack, industries=bare), list(bare)[:2], ("salary",))
    assert answer.response == "utter_gap_of_none" and "does for" not in words.text(answer, default_pack)


def test_pay_that_never_goes_below_a_sum_starts_there_or_above(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("which industries never go below 90k", "ask_filter")
    pays = [default_pack.fact_of(subject, "salary").fact.figures[0] for subject in answer.subjects]  # type: ignore[union-attr]
    assert pays and all(pay.low >= 90_000 for pay in pays)  # type: ignore[union-attr]
