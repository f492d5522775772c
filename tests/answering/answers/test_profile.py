"""All about one industry, role or skill."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.heard import Heard, Near
from answering.leads.briefs import MOST_LINES, leaves_something_out
from answering.memory import Memory
from answering.respond import respond
from knowledge import FACETS, KINDS, Held, Pack
from knowledge.fact import Fact

TOPICS = {"industries": "industry_profile", "roles": "role_profile", "skills": "skill_profile"}
SUBJECTS = list(TOPICS.items())


@pytest.mark.parametrize(("kind", "topic"), SUBJECTS)
def test_a_profile_gives_all_facts_of_its_subject(kind: str, topic: str, pack: Pack, ask, words) -> None:
    for subject, thing in pack.collection(kind).items():
        answer = ask(pack, f"ask_{topic}", subject)
        text = words.text(answer, pack)
        assert (answer.status, answer.topic, answer.subjects) == ("answered", topic, (subject,))
        assert {held.id for held in answer.facts} == {f"{kind}/{subject}#{key}" for key in thing.facts}
        assert thing.name in text
        assert all(fact.statement in text for fact in thing.facts.values())


def test_a_profile_says_what_the_source_leaves_out(pack: Pack, ask, words) -> None:
    for subject in pack.industries:
        text = words.text(ask(pack, "ask_industry_profile", subject), pack)
        note = next((line for line in text.splitlines() if line.startswith("The source says nothing on")), "").casefold()
        for facet in FACETS:
            assert (pack.topics[facet].label.casefold() in note) == (pack.fact_of(subject, facet) is None), (subject, facet)


def test_a_line_for_each_facet_is_worth_more_than_one_in_full(pack: Pack, ask, words) -> None:
    for subject in pack.industries:
        short = words.shown(ask(pack, "ask_industry_profile", subject), pack)
        told = [facet for facet in FACETS if pack.fact_of(subject, facet)]
        named = [facet for facet in told if pack.topics[facet].label in short]
        assert len(named) >= min(len(told) - 1, MOST_LINES), (subject, short)


@pytest.mark.parametrize("intent", ("ask_overview", *(f"ask_{topic}" for topic in TOPICS.values())))
def test_what_is_named_beats_what_the_classifier_thought(intent: str, pack: Pack, ask) -> None:
    for kind in KINDS:
        subject = next(iter(pack.collection(kind)))
        assert ask(pack, intent, subject).topic == TOPICS[kind]


@pytest.mark.parametrize("topic", TOPICS.values())
def test_without_a_subject_a_list_is_given(topic: str, pack: Pack, ask) -> None:
    answer = ask(pack, f"ask_{topic}")
    assert answer.status == "answered"
    assert len(answer.subjects) > 1


def test_why_it_counts_comes_first_where_that_is_asked(invented_pack: Pack) -> None:
    why = invented_pack.fact_of("signalling", "why")
    ranking = {"ask_skill_profile": 1.0}
    answers = [
        respond(Heard("ask_skill_profile", subjects=("signalling",), ranking=ranking, form=form), Memory(), invented_pack)[0]
        for form in ("why", "")
    ]
    assert [answer.facts[0] == why for answer in answers] == [True, False]


def test_several_subjects_are_shown_in_the_order_named(pack: Pack, ask, words) -> None:
    last, first = list(pack.industries)[-1], next(iter(pack.industries))
    answer = ask(pack, "ask_industry_profile", last, first)
    text = words.text(answer, pack).casefold()
    assert answer.subjects == (last, first)
    assert text.index(pack.named(last).name.casefold()) < text.index(pack.named(first).name.casefold())


def test_after_a_profile_nothing_that_it_tells_is_offered(pack: Pack, ask) -> None:
    for subject in pack.industries:
        questions = {each.question for each in ask(pack, "ask_industry_profile", subject).suggestions}
        told = {facet for facet in pack.facets if pack.fact_of(subject, facet)}
        assert questions and not questions & {pack.topics[facet].question for facet in told}


def test_an_industry_without_a_fact_is_not_covered(invented_pack: Pack, ask, words) -> None:
    """An answer about it would have no citation."""
    empty = invented_pack.industries["kelp_farms"].copy(update={"facts": {}})
    pack = replace(invented_pack, industries={**invented_pack.industries, "kelp_farms": empty})
    answer = ask(pack, "ask_industry_profile", "kelp_farms")
    text = words.text(answer, pack).casefold()
    assert (answer.status, answer.topic) == ("not_covered", "industry_profile")
    assert "kelp farms" in text
    assert "harbours" in text


def test_the_fact_that_surely_answers_leads_where_it_is_far_likelier_than_the_first(nursing_pack: Pack) -> None:
    first, pay = (nursing_pack.fact_of("nurse_midwife", key) for key in ("entry_roles", "salary"))
    assert first and pay
    asked = Heard("ask_role_profile", text="what is a midwife on", subjects=("nurse_midwife",), ranking={"ask_role_profile": 0.9})
    for near, leading in (((Near(pay.id, 0.9),), pay), ((Near(pay.id, 0.72), Near(first.id, 0.7)), first)):
        answer, _ = respond(replace(asked, near=near), Memory(), nursing_pack)
        assert answer.facts[0].id == leading.id


def test_a_line_says_in_full_what_its_brief_leaves_out() -> None:
    pay = {"kind": "amount", "value": 50_000, "currency": "USD", "period": "year", "level": "median"}
    grows = {"kind": "percent", "value": 14, "measures": "growth of jobs"}
    said = {"section": "jobs", "figures": [pay]}
    one, two = "Riggers earn $50,000 a year.", "Riggers earn $50,000 a year. They go on to foreman."
    facts = (
        Fact(statement=one, **said),
        Fact(statement=two, **said),
        Fact(statement="Up 14%, $50,000.", section="jobs", figures=[pay, grows]),
    )
    assert [leaves_something_out(Held("roles/rigger#builds", fact, "rigger")) for fact in facts] == [False, True, True]
    assert not leaves_something_out(Held("topics/salary#all", facts[1]))


@pytest.mark.parametrize("intent", ["ask_role_profile", "ask_entry_roles"])
def test_a_statement_that_says_no_more_than_the_brief_is_not_shown_beside_it(intent: str, pack: Pack, ask) -> None:
    key, role = next(iter(pack.roles.items()))
    fact = next(iter(role.facts.values())).copy(
        update={"statement": f"{role.name} people polish lenses.", "brief": "polish lenses", "figures": []}
    )
    roles = {key: role.copy(update={"facts": {"entry_roles": fact}})}
    values = ask(replace(pack, roles=roles), intent, key, form="what_is").values
    assert "polish lenses" in values["lead"]
    assert "polish lenses" not in values["lines"]
