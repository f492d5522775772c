"""Which facts a question about one of the pack's things leads to, where its words leave it open."""

from __future__ import annotations

from dataclasses import replace
from typing import Sequence

import pytest

from answering.heard import Heard, Near, Unserved
from answering.lookup import facts_on
from answering.memory import Memory
from answering.reading.fitting import lasts
from answering.reading.reading import Reading
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Count, Pack
from tests.answering.conftest import Converse

ROLE = {"ask_role_profile": 0.4, "not_covered_detail": 0.3}


def _heard(intent: str, text: str, near: Sequence[Near] = (), **more: object) -> Heard:
    words = len(text.split())
    return replace(Heard(intent, text=text, length=words, rest=words, near=tuple(near)), **more)


def _read(pack: Pack, intent: str, text: str, near: Sequence[Near] = (), **more: object) -> Reading:
    return read(_heard(intent, text, near, **more), Memory(), pack)


def test_a_facet_that_is_named_is_told_of_one_hardly_asked_about_as_a_whole(nursing_pack: Pack) -> None:
    named = {"subjects": ("nurse_midwife",), "topics": ("salary",)}
    reading = _read(nursing_pack, "ask_role_profile", "wat does a midwife on the ward earn", ranking=ROLE, **named)
    assert (reading.answer, reading.about, reading.because[-1]) == ("salary", ("nurse_midwife",), "a_facet_of_those_named")
    sure = _read(nursing_pack, "ask_role_profile", "wat does a midwife earn", ranking={"ask_role_profile": 0.9}, **named)
    assert sure.answer == "role_profile"


def test_pay_is_asked_of_a_role_that_gives_none(invented_pack: Pack) -> None:
    ranking = {"ask_role_profile": 0.4, "ask_salary": 0.2}
    named = {"subjects": ("lamp_trimmer",), "topics": ("salary",), "ranking": ranking}
    asked = _read(invented_pack, "ask_role_profile", "what do lamp trimmers earn, only them", form="how_much", **named)
    assert (asked.answer, asked.about, asked.because[-1]) == ("salary", ("lamp_trimmer",), "a_facet_of_those_named")
    assert _read(invented_pack, "ask_role_profile", "what do lamp trimmers do", **named).answer == "role_profile"


@pytest.mark.parametrize(("topics", "answer"), [(("skills",), "skills"), ((), "demand")])
def test_where_only_skills_are_named_a_filter_lists_those(invented_pack: Pack, topics: tuple, answer: str) -> None:
    ranking = {"ask_filter": 0.5, "ask_demand": 0.2}
    assert _read(invented_pack, "ask_filter", "the best ones, all of them", topics=topics, ranking=ranking).answer == answer


def test_and_of_a_role_where_an_industry_is_named_besides(nursing_pack: Pack) -> None:
    named = {"subjects": ("hospitals", "nurse_midwife"), "topics": ("salary",)}
    assert _read(nursing_pack, "ask_role_profile", "what does a hospital midwife make", ranking=ROLE, **named).about == ("nurse_midwife",)


def test_where_nothing_is_told_of_it_the_one_whose_fact_surely_answers_is_meant(nursing_pack: Pack) -> None:
    skill = next(each for each in nursing_pack.skills if not nursing_pack.fact_of(each, "salary"))
    fact = nursing_pack.fact_of("nurse_midwife", "salary")
    assert fact is not None
    named = {"subjects": (skill,), "topics": ("salary",), "ranking": {"ask_skill_profile": 0.4, "ask_salary": 0.3}}
    for likeness, about in ((0.9, ("nurse_midwife",)), (0.2, (skill,))):
        assert _read(nursing_pack, "ask_skill_profile", "what does one earn", [Near(fact.id, likeness)], **named).about == about


def test_of_a_facet_that_is_only_guessed_and_not_told_the_near_fact_is_told(default_pack: Pack) -> None:
    fact = default_pack.fact_of("retail", "easiest")
    assert fact is not None and not default_pack.fact_of("retail", "salary")
    asked = {"subjects": ("retail",), "ranking": {"ask_salary": 0.5, "ask_easiest": 0.2}}
    reading = _read(default_pack, "ask_salary", "would retail let me start", [Near(fact.id, 0.6)], **asked)
    assert (reading.answer, reading.about, reading.because[-1]) == ("easiest", ("retail",), "what_is_near_of_those_named")
    named = _read(default_pack, "ask_salary", "what is retail pay to start", [Near(fact.id, 0.6)], topics=("salary",), **asked)
    assert named.answer == "salary"


def test_a_word_of_its_name_is_enough_for_the_other_side(default_pack: Pack) -> None:
    asked = {"subjects": ("data_analyst",), "form": "compare", "ranking": {"ask_compare": 0.9}}
    words = "compare the engineer with a data analyst"
    reading = _read(default_pack, "ask_compare", words, unserved=(Unserved("engineer", weight=0.4),), **asked)
    assert reading.about == ("data_analyst", "machine_learning_engineer") and not reading.heard.unserved
    other = _read(default_pack, "ask_compare", words, unserved=(Unserved("keeper", weight=0.4),), **asked)
    assert other.about == ("data_analyst",)


def test_what_names_nothing_strange_is_told_though_it_is_taken_for_a_near_miss(nursing_pack: Pack) -> None:
    doubted = {"subjects": ("nurse_midwife",), "ranking": {"not_covered_detail": 0.64, "ask_role_profile": 0.36}}
    plain = _heard("not_covered_detail", "how much do midwives make", topics=("salary",), **doubted)
    reading = read(plain, Memory(), nursing_pack)
    assert reading.because[-2:] == ("names_nothing_strange", "topic_of_the_pack") and reading.about == ("nurse_midwife",)
    strange = replace(plain, unserved=(Unserved("Mars", weight=0.6),))
    assert "names_nothing_strange" not in read(strange, Memory(), nursing_pack).because


def test_and_the_fact_that_surely_answers_before_a_facet_that_is_named(nursing_pack: Pack) -> None:
    fact = nursing_pack.fact_of("nurse_midwife", "certifications") or nursing_pack.fact_of("nurse_midwife", "entry_roles")
    assert fact is not None
    doubted = {"subjects": ("nurse_midwife",), "ranking": {"not_covered_detail": 0.64, "ask_role_profile": 0.36}}
    heard = _heard("not_covered_detail", "what makes one a midwife", [Near(fact.id, 0.9)], topics=("salary",), **doubted)
    answer, _ = respond(heard, Memory(), nursing_pack)
    assert [held.id for held in answer.facts] == [fact.id]


def test_stories_that_a_pack_has_none_of_give_way_to_a_fact_that_is_near(nursing_pack: Pack) -> None:
    without = replace(nursing_pack, stories={})
    fact = without.of_topic("overview")[0]
    heard = _heard("ask_stories", "what was it like for them", [Near(fact.id, 0.7)], ranking={"ask_stories": 0.8})
    assert read(heard, Memory(), without).because == ("a_fact_is_near_a_guess",)


def test_less_is_enough_where_only_a_detail_is_refused(default_pack: Pack) -> None:
    fact = next(held for held in default_pack.facts() if held.subject and not held.fact.pay)
    spread = {f"ask_{topic}": 0.07 for topic in ("skills", "demand", "outlook", "remote")}
    doubted = {"ranking": {"not_covered_detail": 0.6, **spread}, "unserved": (Unserved("crowds", weight=0.3),)}
    near = [Near(fact.id, 0.42), Near(default_pack.of_topic("overview")[0].id, 0.4), Near(default_pack.of_topic("demand")[0].id, 0.38)]
    detail = _read(default_pack, "not_covered_detail", "will I have to face crowds", near, subjects=(fact.subject,), **doubted)
    assert detail.because == ("more_speaks_against_an_answer", "nearest_fact_is_worth_telling") and detail.missing == ("crowds",)
    place = {"not_covered_place": 0.75, **{intent: chance / 2 for intent, chance in spread.items()}}
    elsewhere = _read(default_pack, "not_covered_place", "crowds", near, subjects=(fact.subject,), **{**doubted, "ranking": place})
    assert elsewhere.answer == "not_covered"
    far = {"not_covered_detail": 0.6, **spread, "out_of_scope_world": 0.2}
    assert _read(default_pack, "not_covered_detail", "crowds", near, **{**doubted, "ranking": far}).refusal


def test_more_is_no_claim_of_a_rank_where_a_reason_is_asked_and_no_facet_named(default_pack: Pack) -> None:
    asked = {"subjects": ("finance",), "form": "why", "order": "highest", "moves": frozenset({"presumes", "asks"})}
    believed = {"ranking": {"ask_demand": 0.5, "ask_outlook": 0.2}}
    text = "why would banks need more people soon"
    assert "claims_a_rank" not in _read(default_pack, "ask_demand", text, **asked, **believed).because
    assert (
        "claims_a_rank"
        in _read(default_pack, "ask_demand", "why are banks most in demand", topics=("demand",), **asked, **believed).because
    )


def test_a_reason_that_is_near_is_told_where_the_facet_that_was_guessed_gives_none(default_pack: Pack) -> None:
    giving = next(held for held in default_pack.facts() if held.subject and held.cell in default_pack.facets and held.fact.gives_a_reason)
    other = next(
        facet
        for facet in default_pack.facets
        if facet != giving.cell and not any(held.fact.gives_a_reason for held in facts_on(default_pack, facet, giving.subject or ""))
    )
    asked = {"subjects": (giving.subject,), "form": "why", "ranking": {f"ask_{other}": 0.3, f"ask_{giving.cell}": 0.1}}
    near = [Near(giving.id, 0.45)]
    reading = _read(default_pack, f"ask_{other}", "why do so many of them boom", near, **asked)
    assert (reading.because[-1], reading.answer, reading.about) == ("the_reason_that_is_near", giving.cell, (giving.subject,))
    named = _read(default_pack, f"ask_{other}", "why do so many of them boom", near, topics=(other,), **asked)
    assert "the_reason_that_is_near" not in named.because


def test_what_names_a_skill_is_hardly_asked_about_us(default_pack: Pack) -> None:
    skill = next(iter(default_pack.skills))
    asked = {"subjects": (skill,), "ranking": {"ask_capabilities": 0.4, "ask_skills": 0.3}}
    reading = _read(default_pack, "ask_capabilities", "I can do that, any good", **asked)
    assert (reading.answer, reading.about) == ("skills", (skill,)) and "names_something_known" in reading.because
    sure = {**asked, "ranking": {"ask_capabilities": 0.6, "ask_skills": 0.3}}
    assert _read(default_pack, "ask_capabilities", "can you tell me of that", **sure).answer == "capabilities"


def test_how_much_is_asked_of_what_was_told_of_a_skill(default_pack: Pack) -> None:
    skill, held = next((held.subject, held) for held in default_pack.holders("skills", "skills"))
    paid = held.fact.copy(update={"figures": [Count(kind="count", value=1500, measures="dollars a year for it")]})
    thing = default_pack.skills[skill]
    pack = replace(default_pack, skills={**default_pack.skills, skill: thing.copy(update={"facts": {**thing.facts, "skills": paid}})})
    told = Memory(focus=(skill,), topic="skills")
    asked = {"form": "how_much", "moves": frozenset({"asks_by_how_much"}), "ranking": {"not_covered_detail": 0.6}}
    reading = read(_heard("not_covered_detail", "by how much", **asked), told, pack)
    assert (reading.because, reading.about) == (("asks_more_of_the_topic",), (skill,))
    second = read(_heard("not_covered_detail", "and the second by how much", ordinals=(2,), **asked), told, pack)
    assert "asks_more_of_the_topic" not in second.because


def test_which_kind_is_asked_of_the_skill_just_told_where_its_fact_is_nearest(default_pack: Pack) -> None:
    skill, held = next((held.subject, held) for held in default_pack.holders("skills", "skills"))
    asked = {"form": "which", "ranking": {"not_covered_learning": 0.5}}
    named = _heard("ask_skill_profile", "that one", subjects=(skill,), ranking={"ask_skill_profile": 0.9})
    _, told = respond(named, Memory(), default_pack)
    reading = read(_heard("not_covered_learning", "which oars", [Near(held.id, 0.4)], **asked), told, default_pack)
    assert (reading.because, reading.about) == (("asks_which_of_the_one_told_of",), (skill,))
    other = next(each for each in default_pack.facts() if each.subject and each.subject != skill)
    elsewhere = read(_heard("not_covered_learning", "which oars", [Near(other.id, 0.4)], **asked), told, default_pack)
    assert "asks_which_of_the_one_told_of" not in elsewhere.because


def test_a_time_that_no_figure_shown_says_is_asked_anew(default_pack: Pack) -> None:
    shown = next(held for held in default_pack.facts() if held.fact.figures and not lasts(held))
    other = next(held for held in default_pack.facts() if held.cell != shown.cell and not held.fact.figures)
    told = Memory(topic=shown.cell, facts=(shown.id,))
    asked = {"form": "how_long", "hint": "when", "moves": frozenset({"asks"}), "ranking": {"not_covered_hiring": 0.4}}
    point = {**asked, "unserved": (Unserved("sit the test", weight=0.7),)}
    for text, near, terms in (("when can I sit the test", [], point), ("when do they do that", [Near(other.id, 0.6)], asked)):
        reading = read(_heard("not_covered_hiring", text, near, **terms), told, default_pack)
        assert "hints_at_a_figure" not in reading.because
    of_none = read(_heard("not_covered_hiring", "when do divers rest", of_no_figure=0.97, **asked), told, default_pack)
    assert "hints_at_a_figure" not in of_none.because
    bare = read(_heard("not_covered_hiring", "and when", **asked), told, default_pack)
    assert bare.because == ("hints_at_a_figure",)


def test_going_on_to_a_point_asks_nothing_of_the_figure(default_pack: Pack) -> None:
    shown = next(held for held in default_pack.facts() if held.fact.figures)
    told = Memory(topic=shown.cell, facts=(shown.id,))
    asked = {"hint": "who_says", "moves": frozenset({"asks", "leads_on"}), "ranking": {"follow_up": 0.9}}
    to_a_point = read(_heard("follow_up", "what about the feds", unserved=(Unserved("feds", weight=0.8),), **asked), told, default_pack)
    assert "hints_at_a_figure" not in to_a_point.because
    assert read(_heard("follow_up", "what about it", **asked), told, default_pack).because == ("hints_at_a_figure",)


def test_a_role_is_of_the_industry_that_its_name_calls(default_pack: Pack) -> None:
    (role, thing), industry = next(iter(default_pack.roles.items())), next(iter(default_pack.industries))
    called = thing.copy(update={"aliases": [f"{default_pack.industries[industry].name} assistant"]})
    pack = replace(default_pack, roles={**default_pack.roles, role: called})
    assert pack.fields_of_roles[role] == industry
    told = Memory(focus=(role,), topic="role_profile")
    asked = {"topics": ("salary",), "moves": frozenset({"points_out"}), "ranking": {"ask_salary": 0.8}}
    text = f"and the pay in that {pack.setting.industry_word}"
    reading = read(_heard("ask_salary", text, **asked), told, pack)
    assert (reading.because, reading.about) == (("about_the_one_in_focus", "topic_of_the_pack"), (industry,))
    both = {**default_pack.industries, "twin": default_pack.industries[industry]}
    assert role not in replace(pack, industries=both).fields_of_roles, "two are called so"
    answer, _ = respond(_heard("ask_salary", "what does it pay", **{**asked, "subjects": (role,)}), Memory(), pack)
    sums = [held.subject for held in answer.facts if held.subject]
    assert sums[0] == industry, "what is told of its industry comes first"


def test_a_general_fact_that_surely_answers_who_is_at_an_end_leads(nursing_pack: Pack) -> None:
    spread = next(held for held in nursing_pack.of_topic("salary") if "10%" in held.fact.statement)
    asked = {"topics": ("salary",), "form": "most", "order": "highest", "ranking": {"ask_salary": 0.8}}
    for moves, leads in ((frozenset(), True), (frozenset({"asks_in_general"}), False)):
        heard = _heard("ask_salary", "what do the top earners make", [Near(spread.id, 0.8)], moves=moves, **asked)
        answer, _ = respond(heard, Memory(), nursing_pack)
        assert (answer.facts[0].id == spread.id) is leads


def test_the_jobs_are_listed_by_nothing_but_their_noun(converse: Converse, default_pack: Pack) -> None:
    assert converse(default_pack).say("list the jobs", "ask_capabilities", ask_entry_roles=0.2).topic == "entry_roles"


def test_two_are_compared_in_that_regard(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("which industries are remote", "ask_remote")
    talk.say("could you compare consulting and technology in that regard", "ask_compare")
    assert talk.readings[-1].facets == ("remote",)
