"""Which figure is meant, where its number stands for several, and what is asked of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

import pytest

from answering.looks.figures import is_annual
from answering.lookup import quoting
from answering.memory import Memory
from knowledge import Pack, Percent, Range
from knowledge.fact import Fact
from knowledge.pay import money
from tests.answering.conftest import PAID, Conversation, Converse, lead

EMPLOYERS, REMOTE, TECH, CULTURE = (
    ("certifications", "employers"),
    ("remote", "rise"),
    ("demand", "team_expansion"),
    ("choose", "survey"),
)
"""Facts of the default pack that give a share, by their topics and keys."""
GROWS = ("growth", "rise", "increase")


def fact_at(pack: Pack, at: Tuple[str, str]) -> Fact:
    return pack.topics[at[0]].facts[at[1]]


def measured(pack: Pack, at: Tuple[str, str]) -> str:
    """What the share of that fact is of."""
    (figure,) = fact_at(pack, at).figures
    assert isinstance(figure, Percent)
    return figure.measures


def with_share(pack: Pack, at: Tuple[str, str], value: int, period: str = "") -> Pack:
    """The pack with that number, and that period if any, in the fact."""
    topic, fact = pack.topics[at[0]], fact_at(pack, at)
    changes = {"figures": [fact.figures[0].copy(update={"value": value})], **({"period": period} if period else {})}
    return replace(pack, topics={**pack.topics, at[0]: topic.copy(update={"facts": {**topic.facts, at[1]: fact.copy(update=changes)}})})


@pytest.fixture(scope="module")
def number(default_pack) -> int:
    """A share that no figure of the pack has, nor its rest."""
    return next(number for number in range(51, 99) if not quoting(default_pack, (number, 100 - number)))


@pytest.fixture(scope="module")
def alike(default_pack, number) -> Pack:
    """The default pack with that number in three shares, and the rest of it in a fourth."""
    pack = default_pack
    for at in (EMPLOYERS, REMOTE, TECH):
        pack = with_share(pack, at, number)
    return with_share(pack, CULTURE, 100 - number)


def shown(begun: Conversation, pack: Pack, fact: str) -> Conversation:
    """`begun` on a pack that differs only in its figures, after an answer that told that fact."""
    return replace(begun, pack=pack, memory=Memory(topic=fact.partition("#")[0].rpartition("/")[2], facts=(fact,), at=begun.at))


@pytest.fixture
def talk(default_pack, alike, converse) -> Conversation:
    return shown(converse(default_pack), alike, "topics/certifications#employers")


@pytest.mark.parametrize(
    ("text", "begins", "of"),
    [
        ("doesn't remote work have a {number} as well?", "Yes: ", REMOTE),
        ("wasn't {number} also what tech companies plan?", "Yes: ", TECH),
        ("there is a {rest} somewhere", "Yes: ", CULTURE),
        ("and the {number} on remote work?", "", REMOTE),
        ("and the share for remote work?", "", REMOTE),
    ],
)
def test_a_figure_is_told_by_the_words_of_what_it_counts(talk, number, text, begins, of):
    lead = talk.say(text.format(number=number, rest=100 - number), "not_covered_detail").values["lead"]
    assert lead.startswith(begins) and measured(talk.pack, of) in lead


def test_the_one_with_that_number_is_one_that_was_said(default_pack, alike, converse):
    """After another with its number; what wasn't said is no such one."""
    tech = default_pack.named("technology").name
    for said in (True, False):
        conversation = shown(converse(default_pack), alike, "topics/remote#rise")
        if said:
            figures = ("topics/demand#team_expansion", "topics/remote#rise")
            conversation.memory = replace(conversation.memory, frame=replace(conversation.memory.frame, figures=figures))
        answer = conversation.say(f"and the one about {tech} companies?", "follow_up")
        assert (measured(alike, TECH) in answer.values["lead"]) == said


def test_the_same_number_is_held_only_against_the_one_that_is_named(talk, number):
    answer = talk.say(f"is it the same {number} as for remote work?", "ask_remote")
    assert answer.values["lead"].startswith("No, they are not the same")
    assert all(measured(talk.pack, at) in answer.values["lines"] for at in (EMPLOYERS, REMOTE))
    assert measured(talk.pack, TECH) not in answer.values["lines"]


def test_two_things_are_asked_of_a_figure_at_once(default_pack, converse):
    asked = [held for held in default_pack.facts() if held.fact.figures and held.fact.period and held.fact.credited_to]
    for held in asked:
        figure = held.fact.figures[0].numbers[0]
        answer = shown(converse(default_pack), default_pack, held.id).say(
            f"the {figure}: until when, and who says so?", "out_of_scope_world"
        )
        said = f"{answer.values['lead']}\n{answer.values['lines']}"
        assert held.fact.period in said and f"The source credits {held.fact.credited_to}" in said
    assert asked


@pytest.mark.parametrize(
    ("period", "status"),
    [
        ("by 2031", "partly"),
        ("within two years", "partly"),
        ("recent years", "partly"),
        ("2021 to 2031", "answered"),
        ("since 2021", "answered"),
        ("May 2021", "answered"),
    ],
)
def test_a_period_that_names_no_start_leaves_it_open(default_pack, converse, number, period, status):
    pack = with_share(default_pack, TECH, number, period)
    answer = shown(converse(default_pack), pack, "topics/demand#team_expansion").say(
        f"the {number}, starting from which year?", "out_of_scope_world"
    )
    assert answer.status == status and period in answer.values["lead"]


def test_of_a_place_it_is_said_where_a_figure_holds(pack, converse):
    asked = [held for held in pack.facts() if held.fact.figures and held.fact.region]
    for held in asked:
        answer = shown(converse(pack), pack, held.id).say("does that also hold for Poland?", "not_covered_place")
        assert held.fact.region in answer.values["lead"]
    assert asked


def test_every_growth_is_listed_and_no_other_share(talk):
    answer = talk.say("list every growth percentage", "ask_outlook")
    shares = [(held, figure) for held in talk.pack.facts() for figure in held.fact.figures if isinstance(figure, Percent)]
    growing = [(held, figure) for held, figure in shares if any(word in figure.measures.split() for word in GROWS)]
    assert {held.id for held, _ in growing} >= {held.id for held in answer.facts}
    assert {figure for held in answer.facts for figure in held.fact.figures} == {figure for _, figure in growing}
    assert f" {len({figure for _, figure in growing})} " in answer.values["lead"]


def test_every_share_is_listed(nursing_pack, converse):
    """Of a fact that gives sums of money too, only the share."""
    answer = converse(nursing_pack).say("list all percentages", "ask_capabilities")
    shares = {figure for held in nursing_pack.facts() for figure in held.fact.figures if isinstance(figure, Percent)}
    assert f" {len(shares)} " in answer.values["lead"] and "$" not in answer.values["lines"]


def test_the_rest_of_a_share_is_no_other_figure(talk, number):
    answer = talk.say(f"and the remaining {100 - number}?", "not_covered_detail")
    assert [held.fact for held in answer.facts] == [fact_at(talk.pack, EMPLOYERS)]
    assert f"{100 - number}%" in answer.values["lead"] and f"{number}%" in answer.values["lead"]


def test_another_number_than_the_one_shown_is_denied(default_pack, converse):
    held = next(held for held in default_pack.of_topic("salary") if held.fact.pay)
    other = next(figure for each in default_pack.facts() for figure in each.fact.figures if isinstance(figure, Range))
    conversation = shown(converse(default_pack), default_pack, held.id)
    answer = conversation.say(f"isn't it {other.low / 1000:g}k?", "ask_filter")
    assert answer.values["lead"].startswith("No: ") and money(held.fact.pay.low) in answer.values["lead"]
    assert money(other.low) in answer.values["lines"]


def test_what_asks_for_a_number_of_a_statement_is_told_that_it_gives_none(default_pack, converse):
    held = next(held for held in default_pack.of_topic("remote") if not held.fact.figures)
    for text in ("per month or per year?", "is that an average or a range?", "of what?", "is that before tax?"):
        assert shown(converse(default_pack), default_pack, held.id).say(text, "out_of_scope_world", ask_source=0.3).status


def test_the_figure_told_last_is_meant_where_the_last_answer_gave_none(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    paid = talk.say("what do kelp farms pay", "ask_salary").facts[0]
    talk.say("what does a foghorn tuner do", "ask_role_profile")
    answer = talk.say("which figure is that", "ask_source")
    assert answer.topic == "source" and answer.facts[0] == paid


def test_of_all_growths_the_yearly_one_is_told(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("how many more job openings will there be by 2030", "ask_outlook")
    answer = talk.say("so what is the yearly one", "ask_source", not_covered_detail=0.5)
    assert answer.facts and all(any(map(is_annual, held.fact.figures)) for held in answer.facts)


@pytest.mark.parametrize("text", ["and the government's figure?", "is there an official forecast"])
def test_the_figure_of_an_office_is_asked_for_by_what_that_is(text: str, converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("what do kelp farms pay", "ask_salary")
    answer = talk.say(text, "not_covered_industry", follow_up=0.3)
    assert answer.facts and all("Office" in (held.fact.credited_to or "") for held in answer.facts)


@pytest.mark.parametrize(("text", "begins"), [("the 2700 is for harbours?", "No: "), ("so the 2700 is for kelp farms", "Yes: ")])
def test_a_number_belongs_to_whom_it_is_of(converse: Converse, invented_pack: Pack, text: str, begins: str) -> None:
    talk = converse(invented_pack)
    paid = tuple(f"industries/{each}#salary" for each in ("harbours", "kelp_farms"))
    talk.memory = Memory(topic="compare", facts=paid, focus=("harbours", "kelp_farms"), at=talk.at)
    answer = talk.say(text, "follow_up")
    assert "gives_it_to_one" in talk.readings[-1].because and lead(answer).startswith(begins) and "2,700" in lead(answer)


@pytest.mark.parametrize(
    "text", ["whose is {thousands} then", "who had {thousands}k again", "which one was the {number:,}?", "and who is the {thousands} for?"]
)
def test_whose_number_it_is(default_pack, converse, text):
    """Of one that wasn't told as well."""
    (low, high), address = PAID["healthcare"], "industries/healthcare#salary"
    for told in (address, "industries/technology#salary"):
        answer = shown(converse(default_pack), default_pack, told).say(
            text.format(thousands=high // 1000, number=high), "out_of_scope_world"
        )
        assert address in [held.id for held in answer.facts] and money(low) in lead(answer)


def test_growths_of_different_things_are_no_sum(default_pack, converse):
    growths = [held for held in default_pack.facts() if any(str(getattr(f, "measures", "")).startswith(GROWS) for f in held.fact.figures)]
    numbers = [held.fact.figures[0].numbers[0] for held in growths[:2]]
    talk = shown(converse(default_pack), default_pack, growths[0].id)
    answer = talk.say(f"{numbers[0]}% plus {numbers[1]}%, so {sum(numbers)} together", "ask_filter")
    assert lead(answer).startswith("They don't add up") and all(f"{number}%" in answer.values["lines"] for number in numbers)


@pytest.mark.parametrize("text", ["what was the 35% again", "remind me what the 35% was"])
def test_what_a_number_was_is_told_whatever_was_talked_of(text: str, converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    for before in ("", "what does finance pay"):
        if before:
            talk.say(before, "ask_salary")
        answer = talk.say(text, "out_of_scope_world")
        assert answer.status == "answered" and "six months" in answer.values["lead"]
