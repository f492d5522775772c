"""What is said that a figure is: numbers and ends that it hasn't, other units, whose it is, and whether anybody promises it."""

from __future__ import annotations

from dataclasses import replace
from typing import Set

import pytest

from answering.memory import Memory
from knowledge import Held, Pack, Percent, Range
from knowledge.figures import Figure
from knowledge.numbers import spelt_in
from knowledge.pay import money
from tests.answering.conftest import Conversation, Converse, lead

PAID, SHARE, CREDITED = "industries/harbours#salary", "topics/promotion#gallery", "topics/outlook#towers"
"""Facts of the lighthouse pack: a range, a share that is credited to nobody, a growth that is credited to an office."""


@pytest.fixture
def after(converse: Converse, invented_pack: Pack) -> Converse:
    """Begin a talk that has just told a fact: `after(address)`."""

    def begin(address: str) -> Conversation:
        talk = converse(invented_pack)
        topic = address.partition("#")[0].rpartition("/")[2]
        talk.memory = Memory(topic="salary" if address == PAID else topic, facts=(address,), at=talk.at)
        return talk

    return begin


def held(pack: Pack, address: str) -> Held:
    found = pack.at(address)
    assert found
    return found


def ends(pack: Pack) -> Range:
    (figure,) = held(pack, PAID).fact.figures
    assert isinstance(figure, Range)
    return figure


def share(pack: Pack) -> int:
    (figure,) = held(pack, SHARE).fact.figures
    assert isinstance(figure, Percent)
    return int(figure.value)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("so it tops out at {high}?", "Yes: "),
        ("so it tops out at {low}?", "No: "),
        ("and you wrote they go up to 9,000", "No: "),
        ("it starts at {low}, right?", "Yes: "),
        ("the bottom is {high}, you said", "No: "),
        ("{low} to {high}, was it?", "Yes: "),
        ("between two thousand and {low}, wasn't it?", "No: "),
        ("you told me 4,700", "No: "),
        ("{low} a year?", "No. "),
        ("{high} euros, right?", "No: "),
    ],
)
def test_a_range_is_held_against_the_end_that_is_said(after: Converse, invented_pack: Pack, text: str, begins: str) -> None:
    figure = ends(invented_pack)
    answer = after(PAID).say(text.format(low=f"{figure.low:,}", high=f"{figure.high:,}"), "out_of_scope_world", ask_source=0.3)
    assert lead(answer).startswith(begins)
    assert money(figure.low, figure.currency) in lead(answer) and money(figure.high, figure.currency) in lead(answer)


@pytest.mark.parametrize(
    "text", ["did you mean thirteen percent", "{share} keepers?", "so {share} thousand?", "sixty to seventy percent, right?"]
)
def test_a_share_is_no_other_number_and_no_count(after: Converse, invented_pack: Pack, text: str) -> None:
    answer = after(SHARE).say(text.format(share=share(invented_pack)), "out_of_scope_world", ask_source=0.3)
    assert lead(answer).startswith("No: ") and f"{share(invented_pack)}%" in lead(answer)


def test_of_one_for_whom_the_source_gives_none_that_is_said(after: Converse, invented_pack: Pack) -> None:
    paid = {each.subject for each in invented_pack.facts() if each.fact.pay}
    other = next(key for key in invented_pack.industries if key not in paid)
    name = invented_pack.named(other).name
    answer = after(PAID).say(f"and {name} was 2,000 to 3,000, you said", "ask_salary")
    assert answer.status == "partly" and answer.missing
    assert "gives no" in lead(answer) and answer.facts


@pytest.mark.parametrize("text", ["so the Office of Weather and Whales measured that?", "did the Office of Weather and Whales find this"])
def test_whose_a_figure_is_said_to_be(after: Converse, invented_pack: Pack, text: str) -> None:
    """Yes of whom it is credited to; else no, and who is, if anybody."""
    who = held(invented_pack, CREDITED).fact.credited_to or ""
    right = after(CREDITED).say(text, "ask_source")
    wrong = after(SHARE).say(text, "ask_source")
    assert lead(right).startswith(f"Yes, {who}")
    assert lead(wrong).startswith("No: ") and "names nobody" in wrong.values["lines"]


def test_a_body_that_no_fact_is_credited_to_has_found_nothing(after: Converse) -> None:
    assert lead(after(SHARE).say("did a university find that?", "out_of_scope_world")).startswith("No. The source names nobody")


@pytest.mark.parametrize(
    "text", ["so they have to pay me at least {low}?", "is that guaranteed?", "nobody can offer me less than {low}, right?"]
)
def test_the_source_promises_nobody_anything(after: Converse, invented_pack: Pack, text: str) -> None:
    figure = ends(invented_pack)
    answer = after(PAID).say(text.format(low=f"{figure.low:,}"), "not_covered_personal")
    assert lead(answer).startswith("No: ") and "promises nobody" in lead(answer)


@pytest.mark.parametrize("text", ["which of them pay 4,200", "over 4,200?", "how far is 4,200 from that", "is 4,200 normal"])
def test_a_question_says_nothing_of_a_figure(after: Converse, text: str) -> None:
    talk = after(PAID)
    talk.say(text, "ask_filter")
    assert "says_what_a_figure_is" not in talk.readings[-1].because


def test_a_number_of_what_was_told_beside_it_is_said_to_be_that(after: Converse, invented_pack: Pack) -> None:
    mean = held(invented_pack, "topics/salary#mean")
    assert mean.fact.pay
    talk = after(PAID)
    talk.memory = replace(talk.memory, facts=(PAID, mean.id))
    answer = talk.say(f"so it tops out at {mean.fact.pay.low:,}?", "ask_salary")
    assert lead(answer).startswith("No: ") and money(mean.fact.pay.low, mean.fact.pay.currency) in answer.values["lines"]


def test_a_statement_that_says_its_numbers_in_words_is_held_against(converse: Converse, default_pack: Pack) -> None:
    words = next(each for each in default_pack.facts() if not each.fact.figures and "week" in each.fact.statement and spelt(each))
    (number,) = spelt(words)
    for text, begins in (
        (f"{number:g} weeks, right?", "Yes: "),
        (f"{number + 2:g} weeks, right?", "No: "),
        (f"{number:g} months?", "No: "),
    ):
        talk = converse(default_pack)
        talk.memory = Memory(topic="faq", facts=(words.id,), at=talk.at)
        assert lead(talk.say(text, "out_of_scope_world", ask_source=0.3)).startswith(begins)


def spelt(fact: Held) -> Set[float]:
    return set(spelt_in(fact.fact.statement).values())


def test_pay_is_told_by_the_hour_where_the_source_gives_it_so(converse: Converse, nursing_pack: Pack) -> None:
    general = next(each for each in nursing_pack.of_topic("salary") if any(pay_by(figure) == "hour" for figure in each.fact.figures))
    answer = converse(nursing_pack).say("hourly pay of a nurse?", "ask_salary")
    assert answer.facts == (general,) and "an hour" in lead(answer)


def pay_by(figure: Figure) -> str:
    return getattr(figure, "period", "")


@pytest.mark.parametrize(
    ("text", "begins"),
    [("{years} years, right?", "Yes: "), ("{months} months?", "Yes: "), ("so {off} years?", "No: "), ("{years} weeks, was it?", "No: ")],
)
def test_what_takes_years_is_said_in_months_too(converse: Converse, nursing_pack: Pack, text: str, begins: str) -> None:
    takes = next(each for each in nursing_pack.facts() if len(each.fact.figures) == 1 and counts_years(each.fact.figures[0]))
    years = int(takes.fact.figures[0].numbers[0])
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="education", facts=(takes.id,), at=talk.at)
    answer = talk.say(text.format(years=years, months=12 * years, off=years + 4), "out_of_scope_world", ask_source=0.3)
    assert lead(answer).startswith(begins) or (begins == "Yes: " and str(years) in lead(answer))


def counts_years(figure: Figure) -> bool:
    return getattr(figure, "measures", "").startswith("years")


@pytest.mark.parametrize("text", ["after ten years?", "with 30 years of it?"])
def test_years_of_somebodys_life_are_no_figure(after: Converse, text: str) -> None:
    talk = after(SHARE)
    talk.say(text, "not_covered_seniority")
    assert "says_what_a_figure_is" not in talk.readings[-1].because


@pytest.mark.parametrize("text", ["in 2099?", "what's the mean then?"])
def test_a_year_in_no_period_and_another_middle_are_left_open(converse: Converse, nursing_pack: Pack, text: str) -> None:
    median = next(each for each in nursing_pack.facts() if each.fact.pay and "median" in each.fact.pay.level and each.fact.period)
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="salary", facts=(median.id,), at=talk.at)
    answer = talk.say(text, "out_of_scope_world", ask_source=0.3)
    assert answer.status == "partly" and answer.missing


@pytest.mark.parametrize("text", ["4000 in tide observatories, no?", "so tide observatories are at 4000?"])
def test_what_is_said_of_one_without_a_figure_is_not_there(after: Converse, text: str) -> None:
    talk = after(PAID)
    answer = talk.say(text, "follow_up")
    assert "says_what_one_without_a_figure_is" in talk.readings[-1].because and answer.missing


def test_another_figure_that_we_are_said_to_have_said_is_put_right(after: Converse, invented_pack: Pack) -> None:
    answer = after(SHARE).say("you said 45%?", "out_of_scope_world", ask_source=0.3)
    assert lead(answer).startswith("No: ") and f"{share(invented_pack)}%" in lead(answer)


def test_a_name_alone_may_be_said_to_stand_behind_it(after: Converse) -> None:
    talk = after(CREDITED)
    talk.say("that was Gallup, wasn't it", "correct")
    assert talk.readings[-1].form == "is_theirs"


@pytest.mark.parametrize("text", ["so it's lower than 80k?", "is that over 100k?", "below 70k I guess", "under 60,000?"])
def test_a_sum_is_held_against_no_pay_of_another(text: str, converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what does retail pay", "ask_salary")
    answer = talk.say(text, "ask_filter")
    assert (answer.status, answer.topic, answer.missing) == ("not_covered", "salary", ("retail",))
    assert talk.say("which ones are under 120k", "ask_filter").topic == "filter"


@pytest.mark.parametrize(("year", "begins"), [(2019, "No. "), (2021, "No. "), (2023, "Yes. ")])
def test_a_year_is_held_against_the_time_of_what_was_told(year: int, begins: str, converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what does the linkedin survey say", "ask_source")
    answer = talk.say(f"was that {year}?", "out_of_scope_world")
    assert answer.values["lead"].startswith(begins) and "2023" in answer.values["lead"]
