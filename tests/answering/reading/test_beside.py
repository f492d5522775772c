"""A figure that was shown beside that of another thing: of whom, on which side, and how far apart."""

from __future__ import annotations

import pytest

from answering.frame import Frame, Told
from answering.memory import Memory
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, lead


@pytest.fixture
def after(converse: Converse, invented_pack: Pack) -> Converse:
    """Begin a talk that has just told what one trade of the lighthouse pack pays, or what all pay: `after(address)`."""

    def begin(address: str) -> Conversation:
        talk = converse(invented_pack)
        _, _, subject = address.partition("#")[0].rpartition("/")
        focus = (subject,) if address.startswith("industries/") else ()
        talk.memory = Memory(topic="salary", facts=(address,), focus=focus, at=talk.at)
        return talk

    return begin


def paid(pack: Pack, address: str) -> list[int]:
    found = pack.at(address)
    assert found
    return [int(number) for figure in found.fact.figures for number in figure.numbers]


KELP, HARBOURS, ALL = "industries/kelp_farms#salary", "industries/harbours#salary", "topics/salary#mean"


@pytest.mark.parametrize(
    ("address", "text", "begins"),
    [
        (KELP, "is that less than harbours?", "Yes: "),
        (KELP, "is it more in harbours?", "Yes: "),
        (KELP, "do harbours pay less?", "No: "),
        (KELP, "and than harbours?", "That is "),
        (KELP, "the same pay for harbours?", "No: "),
        (KELP, "does that beat harbours", "No: "),
        (HARBOURS, "can kelp farms be under it?", "Yes: "),
        (ALL, "is it lower in kelp farms?", "Yes: "),
    ],
)
def test_two_figures_are_set_beside_each_other(after: Converse, invented_pack: Pack, address: str, text: str, begins: str) -> None:
    talk = after(address)
    answer = talk.say(text, "not_covered_detail", ask_source=0.2)
    assert "sets_it_beside_another" in talk.readings[-1].because
    assert lead(answer).startswith(begins)
    assert len(answer.facts) == 2


def test_how_far_they_are_apart_is_said_at_both_ends(after: Converse, invented_pack: Pack) -> None:
    low, high = paid(invented_pack, HARBOURS)
    (kelp,) = paid(invented_pack, KELP)
    answer = after(KELP).say("is it more in harbours?", "not_covered_detail")
    assert f"{low - kelp:,}" in lead(answer) and f"{high - kelp:,}" in lead(answer)


def test_another_topic_of_the_one_named_is_no_figure_beside_it(after: Converse, invented_pack: Pack) -> None:
    talk = after(KELP)
    talk.say("is promotion faster in harbours?", "ask_promotion")
    assert "sets_it_beside_another" not in talk.readings[-1].because


def test_the_field_stands_for_what_all_in_it_are(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="outlook", facts=("roles/practical_nurse#outlook",), focus=("practical_nurse",), at=talk.at)
    own, all_of_them = (paid(nursing_pack, f"roles/{role}#outlook")[0] for role in ("practical_nurse", "staff_nurse"))
    answer = talk.say("is that slower than registered nurses?", "not_covered_detail")
    assert lead(answer).startswith("Yes: " if own < all_of_them else "No: ") and f"{all_of_them}%" in lead(answer)


def test_shares_of_different_things_stay_apart(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.memory = Memory(topic="promotion", facts=("topics/promotion#gallery",), at=talk.at)
    answer = talk.say("is that more than the demand?", "not_covered_detail", ask_demand=0.2)
    assert "measures something else" in lead(answer)


def test_why_one_is_less_gets_no_yes(after: Converse) -> None:
    talk = after(KELP)
    talk.say("why is that less than harbours?", "ask_salary")
    assert "sets_it_beside_another" not in talk.readings[-1].because


def _after_the_pay_of(role: str, talk: Conversation) -> Conversation:
    told = Told("salary", (role,), ("salary",))
    facts = (f"roles/{role}#salary", "topics/salary#roles")
    talk.memory = Memory(topic="salary", facts=facts, focus=(role,), recent=(role,), frame=Frame(told=(told,)), at=talk.at)
    return talk


@pytest.mark.parametrize(
    ("text", "one", "other", "begins"),
    [
        ("so a midwife gets more than that, right?", "nurse_midwife", "nursing_assistant", "Yes: "),
        ("is a practitioner better off?", "nurse_practitioner", "nursing_assistant", "Yes: "),
        ("my cousin is an anesthetist, does she make less", "nurse_anesthetist", "nursing_assistant", "No: "),
        ("does an aide bring home less than an LPN", "nursing_assistant", "practical_nurse", "Yes: "),
        ("does a midwife out-earn a practitioner", "nurse_midwife", "nurse_practitioner", "No: "),
        ("how many dollars more is that than a midwife gets", "nursing_assistant", "nurse_midwife", ""),
    ],
)
def test_roles_are_held_against_each_other_by_what_they_are_paid(
    converse: Converse, nursing_pack: Pack, text: str, one: str, other: str, begins: str
) -> None:
    answer = _after_the_pay_of("nursing_assistant", converse(nursing_pack)).say(text, "not_covered_detail", ask_salary=0.2)
    mine, others = (paid(nursing_pack, f"roles/{role}#salary")[0] for role in (one, other))
    assert lead(answer).startswith(begins) and f"{abs(mine - others):,}" in lead(answer)
    assert {held.id for held in answer.facts} == {f"roles/{role}#salary" for role in (one, other)}


def test_nobody_is_held_against_what_is_told_in_general_of_others(converse: Converse, nursing_pack: Pack) -> None:
    talk = _after_the_pay_of("nursing_assistant", converse(nursing_pack))
    talk.say("my sister is a CNA, does she earn less", "ask_salary")
    assert "sets_it_beside_another" not in talk.readings[-1].because


def test_growth_is_held_against_that_of_the_one_told_of(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    facts = ("roles/staff_nurse#outlook", "topics/outlook#advanced", "topics/outlook#others")
    talk.memory = Memory(topic="outlook", facts=facts, focus=("staff_nurse",), at=talk.at)
    answer = talk.say("are NPs growing faster", "ask_outlook")
    assert {held.id for held in answer.facts} == {"roles/staff_nurse#outlook", "roles/nurse_practitioner#outlook"}


@pytest.mark.parametrize("text", ["does finance pay more", "is finance better off?", "so finance pays more, right?"])
def test_of_one_without_pay_it_is_said_so_and_not_who_leads(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    told = Told("industry", ("retail",), ())
    talk.memory = Memory(topic="industry", focus=("retail",), recent=("retail",), frame=Frame(told=(told,)), at=talk.at)
    answer = talk.say(text, "ask_salary")
    assert set(answer.subjects) == {"retail", "finance"} and "retail" in lead(answer).casefold()


@pytest.mark.parametrize(("role", "side"), [("staff_nurse", "above"), ("nursing_assistant", "below")])
def test_growth_is_held_against_that_of_all_jobs(converse: Converse, nursing_pack: Pack, role: str, side: str) -> None:
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="outlook", facts=(f"roles/{role}#outlook", "topics/outlook#growth"), focus=(role,), at=talk.at)
    assert lead(talk.say(f"is that {side} average", "ask_salary", ask_filter=0.5)).startswith("Yes: ")
