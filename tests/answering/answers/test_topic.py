"""Each topic, whole and by subject; what the source leaves out is said."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Tuple

import pytest

from answering import phrases
from answering.heard import Heard
from answering.leads.lead import of_fact
from answering.lookup import naming
from answering.memory import Memory
from answering.reading.reading import Reading
from answering.respond import respond
from answering.vocabulary import COVERS, MONEY
from knowledge import FACETS, KINDS, Held, Pack
from tests.answering.conftest import Converse, lead

KIND_OF = {**dict.fromkeys(FACETS, "industries"), "entry_roles": "roles", "skills": "skills"}


def serving(pack: Pack, topic: str, subject: str) -> List[Held]:
    """The facts that may tell of a subject under a topic: its own, else those of near topics."""
    found = (pack.fact_of(subject, each) for each in (topic, *pack.topics[topic].near))
    return [held for held in found if held]


def cells(pack: Pack, filled: bool) -> List[Tuple[str, str]]:
    return [
        (topic, subject)
        for topic, kind in KIND_OF.items()
        for subject in pack.collection(kind)
        if bool(serving(pack, topic, subject)) == filled
    ]


@pytest.mark.parametrize("topic", [*KIND_OF, "overview"])
def test_a_whole_topic_gives_every_fact_it_has(topic: str, pack: Pack, ask, words) -> None:
    answer = ask(pack, f"ask_{topic}")
    held = [*pack.of_topic(topic), *(pack.holders(topic, KIND_OF[topic]) if topic in KIND_OF else [])]
    text = words.text(answer, pack)
    assert (answer.status, answer.topic, answer.response) == ("answered", topic, "utter_told")
    assert sorted(each.id for each in answer.facts) == sorted(each.id for each in held)
    assert all(each.fact.statement in text for each in held)
    assert all(pack.named(subject).name in text for subject in answer.subjects)


@pytest.mark.parametrize("topic", KIND_OF)
def test_subjects_stand_in_the_order_shown(topic: str, pack: Pack, ask, words) -> None:
    answer = ask(pack, f"ask_{topic}")
    shown = [answer.detail.index(f"**{pack.named(subject).name}**") for subject in answer.subjects]
    assert shown == sorted(shown)
    assert len(shown) == len(pack.holders(topic, KIND_OF[topic]))


def test_only_ranked_facts_come_first(pack: Pack, ask) -> None:
    ranks = [pack.fact_of(subject, "salary").fact.rank for subject in ask(pack, "ask_salary").subjects]
    ranked = [rank for rank in ranks if rank]
    assert ranks[: len(ranked)] == sorted(ranked)
    assert not any(ranks[len(ranked) :])


def test_filled_cells_are_answered_with_their_own_fact(pack: Pack, ask, words) -> None:
    for topic, subject in cells(pack, filled=True):
        answer = ask(pack, f"ask_{topic}", subject)
        first = serving(pack, topic, subject)[0]
        status = "answered" if first.cell == topic else "partly"
        assert (answer.status, answer.topic, answer.subjects) == (status, topic, (subject,)), (topic, subject)
        assert bool(answer.missing) == (first.cell != topic), "that another topic serves is said"
        assert first in answer.facts
        assert first.fact.statement in words.text(answer, pack)
        others = {held.subject for held in answer.facts} - {subject, None}
        assert not others, (topic, subject, others)


def test_empty_cells_are_said_to_be_empty_with_what_is_known_and_what_holds_in_general(pack: Pack, ask, words) -> None:
    empty = [(topic, subject) for topic, subject in cells(pack, filled=False) if not naming(pack, topic, subject)]
    assert empty
    for topic, subject in empty:
        answer = ask(pack, f"ask_{topic}", subject)
        text = words.text(answer, pack).casefold()
        general = pack.of_topic(topic) if topic in FACETS and topic != MONEY else []
        assert [each.casefold() for each in answer.missing] == [pack.named(subject).name.casefold()]
        assert (answer.status, answer.topic, answer.subjects) == ("partly" if general else "not_covered", topic, (subject,)), (
            topic,
            subject,
        )
        assert sorted(held.id for held in answer.facts) == sorted(held.id for held in general)
        assert pack.named(subject).name.casefold() in text
        for held in pack.holders(topic, KIND_OF[topic]):
            assert pack.named(held.subject or "").name.casefold() in text, (topic, subject)


def test_what_is_told_in_general_of_one_by_name_fills_its_empty_cell(invented_pack: Pack, ask, words) -> None:
    topic, subject = next((topic, subject) for topic, subject in cells(invented_pack, filled=False) if topic in FACETS and topic != MONEY)
    entry = invented_pack.topics[topic]
    key, fact = next((key, fact) for key, fact in next(each for each in invented_pack.topics.values() if each.facts).facts.items())
    named = fact.copy(update={"statement": f"{invented_pack.named(subject).name} have it in writing.", "brief": None, "figures": []})
    pack = replace(invented_pack, topics={**invented_pack.topics, topic: entry.copy(update={"facts": {**entry.facts, key: named}})})
    answer = ask(pack, f"ask_{topic}", subject)
    assert (answer.status, answer.subjects, answer.facts[0].fact) == ("answered", (subject,), named)
    assert named.statement in words.shown(answer, pack)


def test_both_packs_try_near_topics(pack: Pack, ask) -> None:
    tried = 0
    for topic, subject in cells(pack, filled=True):
        if pack.fact_of(subject, topic) is None:
            tried += 1
            answer = ask(pack, f"ask_{topic}", subject)
            assert answer.facts[0].id.partition("#")[2] in pack.topics[topic].near
    assert tried


def test_near_topics_serve_only_where_the_topic_has_none(invented_pack: Pack, ask) -> None:
    assert ask(invented_pack, "ask_demand", "tide_observatories").facts[0].id == "industries/tide_observatories#outlook"
    assert ask(invented_pack, "ask_demand", "harbours").facts[0].id == "industries/harbours#demand"
    assert ask(invented_pack, "ask_salary", "tide_observatories").status == "not_covered"


def test_of_two_subjects_the_known_one_is_told_and_the_other_named(invented_pack: Pack, ask, words) -> None:
    answer = ask(invented_pack, "ask_salary", "tide_observatories", "harbours")
    text = words.text(answer, invented_pack).casefold()
    assert answer.status == "answered"
    assert answer.subjects == ("harbours",)
    assert "tide observatories" in text
    assert "4,100 to 5,300" in text


def test_of_two_unknown_subjects_both_are_named(invented_pack: Pack, ask, words) -> None:
    answer = ask(invented_pack, "ask_promotion", "tide_observatories", "kelp_farms")
    text = words.text(answer, invented_pack).casefold()
    assert answer.status == "partly"
    assert "tide observatories or kelp farms" in text
    assert "harbours" in text


def test_what_an_industry_pays_one_role_is_told_alone(invented_pack: Pack, ask) -> None:
    trimmer, harbours = invented_pack.roles["lamp_trimmer"], invented_pack.industries["harbours"]
    own = harbours.facts["salary"].copy(update={"statement": f"Every {trimmer.name.casefold()} of a harbour earns as much as any."})
    pack = replace(
        invented_pack,
        industries={**invented_pack.industries, "harbours": harbours.copy(update={"facts": {**harbours.facts, "salary": own}})},
    )
    assert ask(pack, "ask_salary", "lamp_trimmer", "harbours").subjects == ("harbours",)
    assert ask(invented_pack, "ask_salary", "lamp_trimmer", "harbours").subjects != ("lamp_trimmer",)
    against = ask(pack, "ask_salary", "lamp_trimmer", "harbours", moves=frozenset({"sets_against"}))
    assert against.subjects == ask(invented_pack, "ask_salary", "lamp_trimmer", "harbours", moves=frozenset({"sets_against"})).subjects


def test_a_named_skill_comes_with_its_reason(invented_pack: Pack, ask) -> None:
    facts = [held.id for held in ask(invented_pack, "ask_skills", "signalling").facts]
    assert facts[:2] == ["skills/signalling#skills", "skills/signalling#why"]


def test_a_subject_of_another_kind_is_said_not_to_be_singled_out(pack: Pack, ask, words) -> None:
    for topic, kind in KIND_OF.items():
        for other in ("industries", "roles", "skills"):
            if other == kind:
                continue
            subject = next(iter(pack.collection(other)))
            answer = ask(pack, f"ask_{topic}", subject)
            apart = other == "roles" and topic not in COVERS and (topic == MONEY or bool(pack.holders(topic, "roles")))
            assert (answer.status, bool(answer.missing)) == (("partly", True) if apart else ("answered", False))
            assert subject not in answer.subjects
            assert pack.named(subject).name.casefold() in words.text(answer, pack).casefold(), (topic, subject)


def test_what_holds_in_general_serves_a_role_unless_each_has_its_own(invented_pack: Pack, ask) -> None:
    tuner, general = invented_pack.roles["foghorn_tuner"], invented_pack.of_topic("promotion")[0].fact
    tuner = tuner.copy(update={"facts": {**tuner.facts, "promotion": general}})
    apart = replace(invented_pack, roles={**invented_pack.roles, "foghorn_tuner": tuner})
    assert ask(invented_pack, "ask_promotion", "lamp_trimmer").status == "answered"
    assert ask(apart, "ask_promotion", "lamp_trimmer").missing
    assert ask(invented_pack, "ask_salary", "lamp_trimmer").missing
    assert not ask(invented_pack, "ask_salary", "lamp_trimmer", form="why").missing


def test_a_role_that_is_only_told_is_not_missing(invented_pack: Pack, ask) -> None:
    assert not ask(invented_pack, "ask_salary", "lamp_trimmer", told_subjects=("lamp_trimmer",)).missing


def test_of_a_field_that_somebody_comes_from_nothing_is_said_to_be_missing(invented_pack: Pack, ask, words) -> None:
    asked, told = (ask(invented_pack, "ask_entry_roles", "harbours", told_subjects=told) for told in ((), ("harbours",)))
    name = invented_pack.named("harbours").name.casefold()
    assert name in asked.values["lead"].casefold()
    assert name not in told.values["lead"].casefold()
    easiest = invented_pack.fact_of("harbours", "easiest")
    assert easiest and told.values["lines"].count(easiest.fact.short.rstrip(".")) == 1


def test_general_figures_accompany_a_subject_of_the_same_topic(invented_pack: Pack, ask, words) -> None:
    text = words.text(ask(invented_pack, "ask_salary", "kelp_farms"), invented_pack)
    assert "2,700" in text and "3,900" in text


def test_a_gap_that_nobody_fills_reads_well(invented_pack: Pack, ask, words) -> None:
    bare = {
        key: industry.copy(update={"facts": {facet: fact for facet, fact in industry.facts.items() if facet != "promotion"}})
        for key, industry in invented_pack.industries.items()
    }
    pack = replace(invented_pack, industries=bare)
    answer = ask(pack, "ask_promotion", "harbours")
    text = words.text(answer, pack)
    assert answer.status == "partly"
    assert "for ." not in text and "  " not in text


def test_a_role_without_a_fact_is_not_said_to_be_known_for_industries(invented_pack: Pack, ask, words) -> None:
    trimmer = invented_pack.roles["lamp_trimmer"]
    tuner = trimmer.copy(update={"name": "Foghorn Tuner", "facts": {"builds": trimmer.facts["builds"]}})
    pack = replace(invented_pack, roles={**invented_pack.roles, "foghorn_tuner": tuner})
    answer = ask(pack, "ask_entry_roles", "foghorn_tuner")
    assert answer.status == "not_covered"
    assert "lamp trimmer" in words.text(answer, pack).casefold()


def test_a_figure_of_the_whole_field_is_said_to_be_general(default_pack: Pack, ask) -> None:
    own = default_pack.fact_of("finance", "promotion")
    assert own and not own.fact.figures
    answer = ask(default_pack, "ask_promotion", "finance", text="how many get promoted in finance?", form="how_many")
    assert answer.values["lead"].startswith("In general: ")
    assert f"**Finance**: {own.fact.brief}" in answer.values["lines"]


def test_what_the_lead_says_of_several_no_line_says_again(pack: Pack, ask) -> None:
    for topic in FACETS:
        told = [subject for subject in pack.industries if pack.fact_of(subject, topic)][:3]
        values = ask(pack, f"ask_{topic}", *told).values
        for line in values["lines"].split("\n- "):
            _, _, said = line.partition("**: ")
            assert not said or said.rstrip(".") not in values["lead"]


def test_jobs_to_start_with_come_before_how_many_find_one(invented_pack: Pack, ask) -> None:
    lead = ask(invented_pack, "ask_entry_roles", text="how do I begin as a keeper").values["lead"].casefold()
    share = invented_pack.at("topics/entry_roles#placed")
    assert share is not None
    assert 0 <= lead.index(invented_pack.roles["lamp_trimmer"].name.casefold()) < lead.index(share.fact.short.rstrip(".").casefold())


@pytest.mark.parametrize("form", ["is_it", "what_if"])
def test_a_general_fact_that_is_no_answer_stands_behind_the_names(form: str, invented_pack: Pack, ask) -> None:
    general = invented_pack.topics["entry_roles"].facts["placed"].copy(update={"statement": "Keepers want quiet nerves.", "figures": []})
    skills = invented_pack.topics["skills"].copy(update={"facts": {"general": general}})
    pack = replace(invented_pack, topics={**invented_pack.topics, "skills": skills})
    lead = ask(pack, "ask_skills", text="is there a checklist", form=form).values["lead"].casefold()
    assert all(skill.name.casefold() in lead for skill in pack.skills.values())


def test_after_some_the_same_of_all_is_offered(pack: Pack, ask) -> None:
    for topic in FACETS:
        told = [held.subject for held in pack.holders(topic) if held.subject]
        if len(set(told)) > 2:
            questions = [each.question for each in ask(pack, f"ask_{topic}", *dict.fromkeys(told[:2])).suggestions]
            assert (questions[0] == pack.topics[topic].question) == (len(set(told[:2])) > 1)


@pytest.mark.parametrize("topic", [*KIND_OF, "overview"])
def test_a_topic_of_which_nothing_is_told_is_a_gap(topic: str, invented_pack: Pack, ask, words) -> None:
    pack = _silent_on(invented_pack, topic)
    answer = ask(pack, f"ask_{topic}")
    text = words.text(answer, pack)
    assert (answer.status, answer.topic, answer.facts, answer.response) == ("not_covered", topic, (), "utter_gap_of_topic")
    assert pack.topics[topic].about in text and "Source" not in text
    assert all(suggestion.question != pack.topics[topic].question for suggestion in answer.suggestions)


def test_a_topic_of_which_nothing_is_told_is_not_suggested(invented_pack: Pack, ask) -> None:
    leading = [topic for topic in KIND_OF if "promotion" in invented_pack.topics[topic].suggests]
    for topic in leading:
        pack, question = _silent_on(invented_pack, "promotion"), invented_pack.topics["promotion"].question
        assert question in [each.question for each in ask(invented_pack, f"ask_{topic}").suggestions]
        assert question not in [each.question for each in ask(pack, f"ask_{topic}").suggestions]
    assert leading


def test_where_all_that_is_told_was_ruled_out_there_is_no_more(invented_pack: Pack, ask) -> None:
    topics = {**invented_pack.topics, "skills": invented_pack.topics["skills"].copy(update={"facts": {}})}
    pack, moves = replace(invented_pack, topics=topics), frozenset({"asks_what_else"})
    answer = ask(pack, "ask_skills", excluded=tuple(pack.skills), moves=moves)
    assert (answer.status, answer.facts, answer.response) == ("not_covered", (), "utter_no_more_than_that")


def _silent_on(pack: Pack, topic: str) -> Pack:
    """`pack` without all that it tells under the topic."""
    topics = {**pack.topics, topic: pack.topics[topic].copy(update={"facts": {}})}
    kinds = {
        kind: {
            key: each.copy(update={"facts": {name: fact for name, fact in each.facts.items() if name != topic}})
            for key, each in pack.collection(kind).items()
        }
        for kind in KINDS
    }
    return replace(pack, topics=topics, **kinds)


def test_companies_are_said_not_to_be_named(invented_pack: Pack, converse: Converse) -> None:
    talk = converse(invented_pack)
    note = phrases.say(invented_pack, "names_no_companies")
    assert note in str(talk.say("what companies hire", "ask_demand").values["note"])
    assert note not in str(talk.say("who hires", "ask_demand").values["note"])


def test_roles_and_industries_are_ranked_each_by_themselves(nursing_pack: Pack, converse: Converse) -> None:
    said = lead(converse(nursing_pack).say("which pays more, a role or a setting", "ask_salary"))
    paid = [nursing_pack.holders("salary", kind) for kind in ("industries", "roles")]
    assert all(any(nursing_pack.named(held.subject or "").name.lower() in said.lower() for held in each) for each in paid)


def test_the_jobs_come_before_what_they_pay(pack: Pack, converse: Converse) -> None:
    parts = (Heard("ask_entry_roles", form="can_i", topics=("entry_roles",)), Heard("ask_salary", form="how_much", topics=("salary",)))
    heard = Heard("ask_salary", "what would I start as and what is it paid", ranking={"ask_salary": 0.9}, form="how_much", parts=parts)
    answer, _ = respond(replace(heard, topics=("entry_roles", "salary"), moves=frozenset({"joins"})), Memory(), pack)
    names = [pack.named(role).name.lower() for role in pack.roles]
    assert (answer.topic, answer.also) == ("entry_roles", ("salary",)) and names[0] in lead(answer).lower()


def test_often_is_said_once(default_pack: Pack) -> None:
    held = default_pack.fact_of("automotive", "certifications")
    assert held and held.fact.answers.get("do_i_need") == "often"
    reading = Reading.of(Heard("ask_certifications", form="do_i_need"), Memory())
    assert of_fact(reading, default_pack, held).lower().split().count("often") == 1
