"""What is reckoned with a figure that was shown: every operation, on each kind of figure that it makes sense of."""

from __future__ import annotations

from typing import Callable, Tuple

import pytest

from answering.copies import replace
from answering.memory import Memory
from knowledge import Count, Held, Pack, Percent
from knowledge.pay import money
from tests.answering.conftest import PAID, Conversation, Converse, lead

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


@pytest.mark.parametrize(
    ("text", "comes_out"),
    [
        ("divide it by twelve, please", (LOW / 12, HIGH / 12)),
        ("spread over 12 months?", (LOW / 12, HIGH / 12)),
        ("divided by 4?", (LOW / 4, HIGH / 4)),
        ("in three years altogether?", (LOW * 3, HIGH * 3)),
        ("halfway between the two is what", ((LOW + HIGH) / 2,)),
    ],
)
def test_a_range_is_divided_multiplied_and_halved(after_pay: Conversation, text: str, comes_out: Tuple[float, ...]) -> None:
    answer = after_pay.say(text, "not_covered_seniority")
    assert all(money(round(each)) in lead(answer) for each in comes_out)


def test_what_is_counted_by_the_year_is_multiplied_by_the_years_of_its_period(converse: Converse, nursing_pack: Pack) -> None:
    held = next(held for held in nursing_pack.of_topic("outlook") if counts_by_the_year(held))
    first, last = (int(year) for year in (held.fact.period or "").split(" to "))
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="outlook", facts=(held.id,), at=talk.at)
    for text in ("and over the whole period?", f"in the full {last - first} years together?"):
        answer = talk.say(text, "not_covered_seniority")
        assert f"{held.fact.figures[0].numbers[0] * (last - first):,}" in lead(answer)


def counts_by_the_year(held: Held) -> bool:
    return any(isinstance(figure, Count) and figure.measures.endswith("a year") for figure in held.fact.figures)


@pytest.mark.parametrize("text", ["what would somebody lose by going to consulting", "how much of a cut is consulting"])
def test_what_is_lost_is_how_far_apart_two_are(after_pay: Conversation, text: str) -> None:
    answer = after_pay.say(text, "ask_salary")
    lows, highs = zip(PAID["technology"], PAID["consulting"])
    assert money(abs(lows[0] - lows[1])) in lead(answer) and money(abs(highs[0] - highs[1])) in lead(answer)


def test_at_the_bottom_and_at_the_top_means_both_ends(after_pay: Conversation) -> None:
    after_pay.say("and healthcare?", "ask_salary")
    answer = after_pay.say("how much less is it at the bottom and at the top", "ask_salary")
    assert "at the lower end" in lead(answer) and "at the upper end" in lead(answer)


@pytest.mark.parametrize(
    "text", ["what share is left behind", "so what's the largest part of those who don't?", "how many of them miss out"]
)
def test_the_rest_goes_by_many_names(after_a_share: Conversation, default_pack: Pack, text: str) -> None:
    assert f"{100 - share(default_pack)}%" in lead(after_a_share.say(text, "not_covered_detail"))


def test_a_sum_before_tax_is_no_addition(after_pay: Conversation) -> None:
    assert "before or after tax" in lead(after_pay.say("is that sum gross or net?", "ask_salary"))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("is the low end above the average?", "Yes: "),
        ("so the average is above the bottom of it?", "No: "),
        ("is the average above or below its lower end, and by how much", "There "),
    ],
)
def test_an_end_stands_so_far_from_the_average(after_pay: Conversation, default_pack: Pack, text: str, begins: str) -> None:
    average = next(held.fact.pay for held in default_pack.of_topic("salary") if held.fact.pay)
    answer = after_pay.say(text, "ask_salary")
    assert lead(answer).startswith(begins) and money(abs(LOW - average.low)) in lead(answer)


@pytest.mark.parametrize(
    ("address", "text", "reckoned"),
    [
        ("topics/outlook#towers", "if there were 1000 towers how many would there be", lambda number: 10 * (100 + number)),
        ("topics/promotion#gallery", "we're 40 in my crew. how many of us would that make?", lambda number: 40 * number / 100),
        ("topics/salary#mean", "both of us at that pay, how much together", lambda number: 2 * number),
    ],
)
def test_so_many_of_somebodys_own_are_worked_out(
    converse: Converse, invented_pack: Pack, address: str, text: str, reckoned: Callable[[float], float]
) -> None:
    talk = converse(invented_pack)
    talk.memory = Memory(topic=address.partition("#")[0].rpartition("/")[2], facts=(address,), at=talk.at)
    held = invented_pack.at(address)
    assert held
    answer = talk.say(text, "not_covered_personal")
    assert f"{reckoned(held.fact.figures[0].numbers[0]):,g}" in lead(answer)


def test_years_are_counted_in_months(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="education", facts=("roles/practical_nurse#education",), focus=("practical_nurse",), at=talk.at)
    answer = talk.say("how many months is that?", "not_covered_detail")
    assert "12 months" in lead(answer)


def test_what_is_paid_by_the_hour_depends_on_the_hours(after_pay: Conversation) -> None:
    answer = after_pay.say("what is that an hour", "ask_source")
    assert answer.status == "partly" and "2,080 hours" in lead(answer)


def test_what_one_would_get_more_is_told_whatever_it_names_by_chance(after_pay: Conversation) -> None:
    answer = after_pay.say("how much more would I get in healthcare?", "ask_salary")
    assert money(LOW - PAID["healthcare"][0]) in lead(answer)


def test_two_sums_side_by_side_say_how_far_apart_they_are(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    talk.say("what do hospitals pay", "ask_salary")
    talk.say("and schools", "ask_salary")
    answer = talk.say("how much less is that", "ask_compare")
    sums = [nursing_pack.at(f"industries/{each}#salary") for each in ("hospitals", "schools")]
    low, high = sorted(held.fact.pay.low for held in sums if held and held.fact.pay)
    assert money(high - low) in lead(answer)


def test_a_number_may_be_a_place_in_the_list(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    shown = talk.say("which trades pay best", "ask_filter").subjects
    assert talk.say("whats number 2 about", "follow_up").subjects[:1] == shown[1:2]


def test_what_is_halfway_is_no_average(after_pay: Conversation) -> None:
    answer = after_pay.say(f"so on average {(LOW + HIGH) // 2000}k?", "ask_source")
    assert "gives no average" in lead(answer)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("which of the two is larger?", "Technology starts and ends higher"),
        ("is one twice the other?", "No: by the middle of each range, the first is"),
        ("the gap in percent?", "At the lower end the first is"),
    ],
)
def test_the_two_that_were_talked_of_are_held_against_each_other(after_pay: Conversation, text: str, begins: str) -> None:
    after_pay.say("and healthcare?", "follow_up")
    answer = after_pay.say(text, "out_of_scope_world")
    assert lead(answer).startswith(begins)
    assert {held.id for held in answer.facts} == {"industries/technology#salary", "industries/healthcare#salary"}


def test_the_larger_of_two_shares_is_told_with_how_much_larger_it_is(after_a_share: Conversation, default_pack: Pack) -> None:
    (promoted,) = default_pack.topics["promotion"].facts["internal"].figures
    assert isinstance(promoted, Percent) and promoted.value > share(default_pack)
    after_a_share.say("how many get promoted within five years", "ask_promotion")
    larger = lead(after_a_share.say("so which one's bigger?", "out_of_scope_world"))
    assert larger.startswith("The larger one is") and f"{promoted.value:g}%" in larger
    smaller = lead(after_a_share.say("which of them is smaller", "out_of_scope_world"))
    assert smaller.startswith("The smaller one is") and f"{promoted.value - share(default_pack):g} percentage points less" in smaller


def test_one_share_alone_has_no_other_to_be_added_to(after_a_share: Conversation) -> None:
    assert lead(after_a_share.say("add the two up", "out_of_scope_world")).startswith("That is only one figure")
    assert "not a range" in lead(after_a_share.say("what's the gap from bottom to top?", "out_of_scope_world"))


def test_over_so_many_is_not_just_so_many(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("how many employers want certificates", "ask_certifications")
    (figure,) = default_pack.topics["certifications"].facts["employers"].figures
    assert isinstance(figure, Percent)
    assert lead(talk.say(f"exactly {figure.value:g}, then?", "ask_source")).endswith(f"so more than just {figure.value:g}%.")


def test_what_somebody_else_says_is_set_beside_the_range(after_pay: Conversation) -> None:
    answer = after_pay.say(f"my uncle said {HIGH // 1000 - 5}, does that agree with yours?", "out_of_scope_task")
    assert lead(answer).startswith(f"{money(HIGH - 5000)} is within that range")


def test_whether_another_is_as_wide_is_told_of_all(after_pay: Conversation) -> None:
    assert lead(after_pay.say("does anyone else have so wide a range?", "follow_up")).startswith("By the figures given, the widest range")


def test_of_many_the_gap_from_bottom_to_top_is_that_of_all(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay most", "ask_filter")
    width = max(high for _, high in PAID.values()) - min(low for low, _ in PAID.values())
    assert (
        lead(talk.say("how far is it from the very bottom to the very top?", "ask_compare"))
        == f"From the lowest to the highest that is {money(width)}."
    )


def test_places_in_a_list_are_no_ends_of_a_figure(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay best", "ask_salary")
    talk.say("and retail?", "follow_up")
    talk.say("what does tech pay", "ask_salary")
    assert set(talk.say("the difference between the second and the third", "ask_compare").subjects) == {"finance", "healthcare"}
    assert talk.say("the difference between the third and the seventh", "ask_compare").response == "utter_nothing_there"


def test_the_widest_is_asked_of_all_or_of_those_listed(after_pay: Conversation) -> None:
    assert lead(after_pay.say("and the narrowest?", "follow_up")).startswith("By the figures given, the narrowest range")
    assert lead(after_pay.say("whose spread is the tightest", "ask_easiest")).startswith("By the figures given, the narrowest range")
