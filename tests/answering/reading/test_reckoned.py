"""What is reckoned with a figure that was shown: every operation, on each kind of figure that it makes sense of."""

from __future__ import annotations

import pytest

from answering.answer import Answer
from answering.copies import replace
from knowledge import Pack, Percent
from knowledge.pay import money
from tests.answering.conftest import PAID, Conversation, Converse

LOW, HIGH = PAID["technology"]


@pytest.fixture
def after_pay(converse: Converse, default_pack: Pack) -> Conversation:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    return talk


def share(pack: Pack) -> int:
    figure = pack.topics["entry_roles"].facts["placement"].figures[0]
    assert isinstance(figure, Percent)
    return int(figure.value)


def lead(answer: Answer) -> str:
    return str(answer.values.get("lead", ""))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("is that more than 60k", "Yes: "),
        ("is it less than 60k?", "No: "),
        (f"is that over {(LOW + HIGH) // 2000}k", "In part: "),
        (f"is that at least {LOW // 1000}k", "Yes: "),
        ("is the top more than 300k", "No: "),
    ],
)
def test_pay_is_held_against_a_sum(after_pay: Conversation, text: str, begins: str) -> None:
    answer = after_pay.say(text, "ask_source")
    assert "reckons_with_a_figure" in after_pay.readings[-1].because
    assert lead(answer).startswith(begins)


def test_how_far_a_range_is_from_a_sum_is_said_at_both_ends(after_pay: Conversation) -> None:
    answer = after_pay.say("how far below 200k is that", "ask_source")
    assert money(200_000 - LOW) in lead(answer) and money(200_000 - HIGH) in lead(answer)


def test_pay_by_the_year_is_worked_out_for_a_month(after_pay: Conversation) -> None:
    answer = after_pay.say("what is that a month", "ask_source")
    assert money(round(LOW / 12)) in lead(answer) and money(HIGH) in lead(answer)


def test_the_source_knows_no_rates(after_pay: Conversation) -> None:
    answer = after_pay.say("and in euros?", "ask_source")
    assert (answer.status, answer.missing) == ("partly", ("euros",))


def test_somebodys_own_number_stands_beside_the_range(after_pay: Conversation) -> None:
    answer = after_pay.say(f"they offered me {LOW // 1000 - 20}k", "ask_source")
    assert money(20_000) in lead(answer)


def test_the_rest_of_a_share_is_counted_and_left_open(after_a_share: Conversation, default_pack: Pack) -> None:
    answer = after_a_share.say("what do the rest do", "ask_source")
    assert f"{100 - share(default_pack)}%" in lead(answer)
    assert answer.status == "partly" and answer.missing


def test_a_share_is_said_of_so_many(after_a_share: Conversation, default_pack: Pack) -> None:
    answer = after_a_share.say("how many in ten is that", "ask_source")
    assert f"{share(default_pack) / 10:g}" in lead(answer)


def test_a_part_without_a_word_is_about_so_much(after_a_share: Conversation, default_pack: Pack) -> None:
    tenth = share(default_pack) // 10
    assert lead(after_a_share.say(f"like {tenth} or {tenth + 1} in 10", "ask_source")).startswith("Yes: ")


def test_which_of_the_ranges_is_widest_goes_by_their_widths(after_pay: Conversation) -> None:
    answer = after_pay.say("who has the widest range", "ask_salary")
    assert money(max(high - low for low, high in PAID.values())) in lead(answer)


def test_a_sum_bounds_a_list_and_is_held_against_no_figure(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay most", "ask_salary")
    talk.say("which of those pay over 90k", "ask_filter")
    assert "reckons_with_a_figure" not in talk.readings[-1].because


@pytest.mark.parametrize("text", ["how many percent more is that", "what do they add up to", "how far apart are the two"])
def test_two_figures_are_told_apart_or_added(after_a_share: Conversation, text: str) -> None:
    after_a_share.say("what does the labor bureau say", "ask_source")
    answer = after_a_share.say(text, "ask_source")
    assert answer.status in ("answered", "partly") and replace(answer).facts


@pytest.mark.parametrize("text", ["how far apart are tech and retail?", "is that twice what retail pays?", "how far below 200k is retail?"])
def test_no_other_figure_stands_for_one_that_the_source_lacks(after_pay: Conversation, default_pack: Pack, text: str) -> None:
    assert not any(held.fact.pay for held in default_pack.holders("salary") if held.subject == "retail")
    after_pay.say(text, "ask_compare")
    assert "reckons_with_a_figure" not in after_pay.readings[-1].because
