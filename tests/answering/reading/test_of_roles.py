"""What is asked of roles, where the pack tells of them what it tells of industries: nursing's, whose roles are kinds of nurse."""

from __future__ import annotations

from typing import Set

import pytest

from answering import phrases
from answering.nouns import of_roles
from knowledge import Pack
from tests.answering.conftest import Converse, lead


@pytest.mark.parametrize("text", ("Which kinds of nurse are there?", "what type of RN is it", "which nurse earns most", "which sort?"))
def test_a_noun_of_the_packs_own_stands_for_roles(nursing_pack: Pack, text: str) -> None:
    assert of_roles(nursing_pack, text)


@pytest.mark.parametrize("text", ("what nurses earn", "a kind nurse", "which hospital", "what sort of place"))
def test_other_nouns_dont(nursing_pack: Pack, text: str) -> None:
    assert not of_roles(nursing_pack, text)


def test_a_pack_that_calls_them_roles_has_no_such_noun(default_pack: Pack) -> None:
    assert not of_roles(default_pack, "which kind is best paid")


@pytest.mark.parametrize(
    ("text", "first"),
    (
        ("which kind of nurse earns the most", "nurse_anesthetist"),
        ("which type of nurse is paid the least", "nursing_assistant"),
        ("and which role is paid best", "nurse_anesthetist"),
    ),
)
def test_who_of_the_roles_is_paid_best_or_worst(nursing_pack: Pack, converse: Converse, text: str, first: str) -> None:
    talk = converse(nursing_pack)
    talk.say("which settings pay best", "ask_salary")
    answer = talk.say(text, "ask_salary")
    assert talk.readings[-1].because[-1] == "asks_which_role_leads"
    assert answer.subjects[0] == first
    assert not set(answer.subjects) & set(nursing_pack.industries)


def test_who_of_them_comes_next_goes_on(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("which kind of nurse earns the most", "ask_salary")
    talk.say("second highest?", "follow_up")
    assert talk.readings[-1].because[-1] == "who_comes_at_that_end"
    assert set(talk.readings[-1].pool) <= set(nursing_pack.roles)


def test_roles_within_a_sum(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("which kinds of nurse earn over 100k", "ask_salary")
    assert answer.subjects == ("nurse_anesthetist", "nurse_practitioner", "nurse_midwife")
    assert answer.table.columns[0] == "Kind of nurse"


def test_roles_of_whom_the_source_says_a_word_and_the_others(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    needing = talk.say("which kinds of nurse need a national exam for the licence", "ask_certifications")
    assert needing.subjects == ("nurse_practitioner", "nurse_anesthetist", "nurse_midwife")
    others = talk.say("and which ones don't?", "ask_filter")
    assert talk.readings[-1].because[-1] == "asks_which_roles_do_not"
    assert not set(others.subjects) & set(needing.subjects)


def test_who_needs_a_higher_degree_doesnt_do_without_a_lower_one(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("which kinds of nurse have an education without a bachelor's", "ask_education")
    assert answer.subjects == ("practical_nurse", "nursing_assistant")


def test_where_one_of_them_is_paid_best_and_worst(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    best = talk.say("where do practical nurses earn most", "ask_salary")
    assert best.subjects == ("nursing_homes", "home_health", "physicians_offices")
    assert all("practical" in held.fact.statement.casefold() for held in best.facts)
    worst = talk.say("and the least?", "follow_up")
    assert worst.subjects[0] == "physicians_offices"
    assert {held.id for held in worst.facts} == {held.id for held in best.facts}


def test_where_it_is_told_of_no_place(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("where do midwives earn most", "ask_salary")
    assert answer.status == "partly"
    assert answer.subjects == ("nurse_midwife",)


def test_a_pack_whose_roles_have_no_pay_tells_of_its_industries(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("which role is paid best", "ask_salary")
    assert set(answer.subjects) <= set(default_pack.industries)


@pytest.mark.parametrize("text", ("is an LPN paid less than an RN", "who earns more, LPNs or registered nurses?"))
def test_the_field_stands_for_its_role_beside_another(nursing_pack: Pack, converse: Converse, text: str) -> None:
    assert set(converse(nursing_pack).say(text, "ask_salary").subjects) == {"practical_nurse", "staff_nurse"}


def test_it_stands_against_the_one_in_focus(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a midwife earn", "ask_salary")
    assert set(talk.say("how does that compare to an RN", "ask_compare").subjects) == {"nurse_midwife", "staff_nurse"}


@pytest.mark.parametrize("text", ("can an LPN become an RN", "do LPNs work under RNs"))
def test_what_sets_nothing_against_it_is_of_the_other_alone(nursing_pack: Pack, converse: Converse, text: str) -> None:
    talk = converse(nursing_pack)
    talk.say(text, "ask_promotion")
    assert "sets_one_against_the_field" not in talk.readings[-1].because


@pytest.mark.parametrize(
    ("text", "place"),
    (("how many nurses work in hospitals", "hospitals"), ("how many work in schools", "schools")),
)
def test_how_many_work_there_is_the_share_that_the_source_gives(nursing_pack: Pack, converse: Converse, text: str, place: str) -> None:
    talk = converse(nursing_pack)
    talk.say("what do nurses earn", "ask_salary")
    answer = talk.say(text, "ask_hours")
    assert [held.id for held in answer.facts] == [f"industries/{place}#demand"]


def test_how_many_hours_they_work_is_no_share(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("how many hours do nurses in hospitals work", "ask_hours")
    assert "asks_how_many_work_there" not in talk.readings[-1].because


@pytest.mark.parametrize("text", ("which settings have no night shifts", "nursing without weekends", "which places don't have nights?"))
def test_a_word_of_a_facet_is_ruled_out_and_not_the_facet(nursing_pack: Pack, converse: Converse, text: str) -> None:
    answer = converse(nursing_pack).say(text, "ask_hours")
    assert answer.subjects == ("ambulatory_care", "physicians_offices", "schools")


def test_of_the_one_in_focus_it_is_asked_as_before(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what are the hours in hospitals", "ask_hours")
    assert talk.say("no weekends off?", "ask_hours").subjects == ("hospitals",)


def test_growth_puts_two_roles_in_an_order(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("compare the growth of LPNs and CNAs", "ask_compare")
    first = nursing_pack.named("practical_nurse").name
    assert first.casefold() in lead(answer).casefold()
    assert phrases.say(nursing_pack, "compare_no_winner") not in str(answer.values)


def test_an_hour_of_pay_names_no_working_hours(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what do nurses earn", "ask_salary")
    by_the_hour = talk.say("how much is that an hour?", "ask_hours")
    assert by_the_hour.topic == "salary" and "$45 an hour" in lead(by_the_hour)
    talk.say("what does a midwife earn", "ask_salary")
    assert "$45" not in lead(talk.say("how much is that an hour?", "ask_hours"))


def test_those_at_an_end_are_no_claim_and_no_middle(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what do nurses earn", "ask_salary")
    talk.say("what do the top 10% earn?", "ask_salary")
    assert not {"says_what_a_figure_is", "hints_at_a_figure"} & set(talk.readings[-1].because)


def test_why_begins_with_no_figure(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a midwife earn", "ask_salary")
    answer = talk.say("why do they earn so much?", "ask_salary")
    assert lead(answer).startswith(phrases.say(nursing_pack, "unsaid_why"))
    assert answer.subjects == ("nurse_midwife",)


def test_where_it_is_told_of_one_place_that_one_is_no_winner(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("where do CNAs earn most", "ask_salary")
    assert answer.subjects == ("home_health",)
    assert "one setting only" in lead(answer)


def test_each_role_is_told_of(nursing_pack: Pack, converse: Converse) -> None:
    answer = converse(nursing_pack).say("list what each kind of nurse is paid", "not_covered_detail")
    assert set(answer.subjects) == {held.subject for held in nursing_pack.holders("salary", "roles")}
    assert len(answer.subjects) > 1


@pytest.mark.parametrize(
    ("text", "of"),
    (
        ("which one can I do without a master's", {"practical_nurse", "nursing_assistant"}),
        ("which of them needs no master's degree", {"practical_nurse", "nursing_assistant"}),
        ("which of those needs a master's", {"nurse_midwife"}),
    ),
)
def test_of_those_told_some_go_without_a_degree(nursing_pack: Pack, converse: Converse, text: str, of: Set[str]) -> None:
    talk = converse(nursing_pack)
    talk.say("compare pay of midwives, LPNs and CNAs", "ask_compare")
    answer = talk.say(text, "ask_education")
    assert talk.readings[-1].because[-1] == "asks_which_of_those_want_that" and {held.subject for held in answer.facts} == of


def test_mastery_is_no_degree(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("which entry roles are there", "ask_entry_roles")
    assert talk.say("which one needs a master's", "ask_filter", ask_certifications=0.4).subjects != ("data_analyst",)


@pytest.mark.parametrize("text", ("how much school does an LPN need", "how many years of school for an LPN"))
def test_school_that_is_counted_is_no_place(nursing_pack: Pack, converse: Converse, text: str) -> None:
    answer = converse(nursing_pack).say(text, "ask_education")
    assert answer.subjects == ("practical_nurse",) and "year" in lead(answer)


def test_no_more_school_is_no_wish(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("I want no more school", "state_preference")
    assert not talk.readings[-1].noted


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which setting pays them best", "ask_salary"),
        ("and where is it highest", "follow_up"),
        ("what's the best paying place for that", "ask_salary"),
        ("and which workplace would pay me most then", "ask_salary"),
    ],
)
def test_of_the_role_talked_of_it_is_told_where_it_is_paid_best(nursing_pack: Pack, converse: Converse, text: str, intent: str) -> None:
    talk = converse(nursing_pack)
    talk.say("what does an LPN earn", "ask_salary")
    answer = talk.say(text, intent)
    assert talk.readings[-1].because[-1] == "asks_where_one_gets_it"
    assert answer.facts[0].id == "industries/nursing_homes#salary_2"


def test_where_they_work_is_a_share_of_them_and_no_outlook(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("how fast do LPN jobs grow", "ask_outlook")
    answer = talk.say("where do most of them work", "ask_demand")
    assert [held.subject for held in answer.facts][:1] == ["nursing_homes"] and "37%" in lead(answer)


@pytest.mark.parametrize(("role", "theirs"), [("LPN", "salary"), ("CNA", "salary_2")])
def test_the_role_talked_of_is_kept_in_a_place(nursing_pack: Pack, converse: Converse, role: str, theirs: str) -> None:
    talk = converse(nursing_pack)
    talk.say(f"what does a {role} earn", "ask_salary")
    answer = talk.say("and in home care?", "follow_up")
    assert talk.readings[-1].because[-1] == "keeps_the_role_in_a_place"
    assert [held.id for held in answer.facts] == [f"industries/home_health#{theirs}"]


def test_where_nothing_is_said_of_a_role_in_a_place_nobody_elses_pay_stands_for_it(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a CNA earn", "ask_salary")
    answer = talk.say("and in hospitals", "follow_up")
    assert [held.id for held in answer.facts] == ["roles/nursing_assistant#salary"] and answer.missing


def test_of_all_in_the_field_a_place_tells_first(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a staff nurse earn", "ask_salary")
    answer = talk.say("and in hospitals", "follow_up")
    assert answer.facts[0].subject == "hospitals"


def test_a_question_that_goes_on_from_a_role_and_asks_where_is_not_always_of_them(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a midwife do", "ask_role_profile")
    talk.say("and where do I see no boats at all", "ask_faq")
    assert "asks_where_one_gets_it" not in talk.readings[-1].because


@pytest.mark.parametrize(("text", "first"), [("who gets the least", "nursing_assistant"), ("and who earns most", "nurse_anesthetist")])
def test_who_of_the_roles_talked_of_gets_most(nursing_pack: Pack, converse: Converse, text: str, first: str) -> None:
    talk = converse(nursing_pack)
    talk.say("which kinds of nurse are there", "ask_entry_roles")
    assert talk.say(text, "ask_salary").facts[0].subject == first


def test_what_comes_after_one_role_is_where_it_leads_to(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does an LPN earn", "ask_salary")
    answer = talk.say("what comes after that", "ask_promotion")
    assert answer.topic == "promotion" and answer.facts[0].subject == "practical_nurse"


def test_more_of_these_jobs_are_no_more_of_the_answer(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("compare CNA and LPN pay", "ask_compare")
    answer = talk.say("are there going to be more of these jobs", "ask_outlook")
    assert {held.cell for held in answer.facts} == {"outlook"}


def test_people_who_are_called_by_their_place_are_no_role_there(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("what does a midwife earn", "ask_salary")
    assert talk.say("and hospital nurses?", "follow_up").facts[0].subject == "hospitals"


@pytest.mark.parametrize(
    ("text", "word"),
    [("so an aide is at the bottom?", "Yes: "), ("so the LPN gets least?", "No: ")],
)
def test_a_role_that_is_said_to_stand_at_an_end_does_or_does_not(nursing_pack: Pack, converse: Converse, text: str, word: str) -> None:
    talk = converse(nursing_pack)
    talk.say("which kind of nurse is paid best", "ask_salary")
    assert lead(talk.say(text, "not_covered_detail", ask_promotion=0.2)).startswith(word)


@pytest.mark.parametrize(
    ("text", "first"), [("which grows the fastest", "nurse practitioner"), ("and which grows slowest", "nursing assistant")]
)
def test_who_of_the_roles_talked_of_grows_most(nursing_pack: Pack, converse: Converse, text: str, first: str) -> None:
    talk = converse(nursing_pack)
    talk.say("what does an LPN earn", "ask_salary")
    assert first in lead(talk.say(text, "ask_outlook"))


def test_the_role_is_talked_of_where_no_place_of_it_is_told(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("tell me about staff nurses", "ask_role_profile")
    talk.say("which setting pays them best", "ask_salary")
    assert all(nursing_pack.kind_of(each) for each in talk.memory.focus)
