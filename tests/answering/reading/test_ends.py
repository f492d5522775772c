"""The ends of ranges: of each, of all, and against the average."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import Amount, Pack
from knowledge.pay import money
from tests.answering.conftest import PAID, Conversation, Converse

LOW, HIGH = PAID["technology"]
BELOW, WITHIN, ABOVE = LOW - 1000, (LOW + HIGH) // 2, HIGH + 1000


def with_average(pack: Pack, average: int) -> Pack:
    """The pack with that sum as what is paid on average over all."""
    topic = pack.topics["salary"]
    sums = {
        key: fact.copy(update={"brief": f"{money(average)} on average", "figures": [fact.figures[0].copy(update={"value": average})]})
        for key, fact in topic.facts.items()
        if fact.figures and isinstance(fact.figures[0], Amount)
    }
    assert sums
    return replace(pack, topics={**pack.topics, "salary": topic.copy(update={"facts": {**topic.facts, **sums}})})


@pytest.mark.parametrize(
    ("text", "average", "told"),
    [
        ("so even the low end is above the average?", BELOW, f"Yes: the lower end, {money(LOW)}, is above"),
        ("so even the low end is above the average?", WITHIN, f"No: the lower end, {money(LOW)}, is below"),
        ("is the minimum below the average?", WITHIN, f"Yes: the lower end, {money(LOW)}, is below"),
        ("is the minimum lower than the average?", BELOW, f"No: the lower end, {money(LOW)}, is above"),
        ("does the top beat the average?", WITHIN, f"Yes: the upper end, {money(HIGH)}, is above"),
        ("is the maximum lower than the average?", WITHIN, f"No: the upper end, {money(HIGH)}, is above"),
        ("is the maximum lower than the average?", ABOVE, f"Yes: the upper end, {money(HIGH)}, is below"),
        ("does the bottom beat the average?", LOW, f"No: the lower end, {money(LOW)}, is just"),
        ("is it above the average?", WITHIN, "In part: the range begins below"),
        ("is it above the average?", BELOW, f"Yes: the lower end, {money(LOW)}, is above"),
        ("is it above the average?", ABOVE, f"No: the upper end, {money(HIGH)}, is below"),
    ],
)
def test_an_end_is_held_against_the_average(default_pack, converse, text, average, told):
    conversation = replace(converse(default_pack), pack=with_average(default_pack, average))
    conversation.say("what does tech pay", "ask_salary")
    answer = conversation.say(text, "out_of_scope_world")
    assert answer.values["lead"].startswith(told)
    assert f"{money(LOW)} to {money(HIGH)}" in answer.values["lines"] and money(average) in answer.values["lines"]


def test_a_single_sum_is_held_against_the_middle_that_the_source_gives(nursing_pack, converse):
    """The source gives a median, and no average."""
    general = next(held.fact.pay for held in nursing_pack.of_topic("salary") if held.fact.pay)
    paid = {key: nursing_pack.facts_of(key, "salary")[0].fact.pay for key in ("government", "schools")}
    for key, pay in paid.items():
        conversation = converse(nursing_pack)
        conversation.say(f"what do nurses earn in {nursing_pack.named(key).name}", "ask_salary")
        lead = conversation.say("is that above the average?", "out_of_scope_world").values["lead"]
        yes, stands = ("Yes", "above") if pay.low > general.low else ("No", "below")
        gap = money(abs(pay.low - general.low))
        assert lead == f"{yes}: the pay, {money(pay.low)}, is {stands} the median over all, by {gap}."


def test_no_pay_is_held_against_the_average_where_something_else_was_told(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("is tech remote", "ask_remote")
    conversation.say("is it above the average?", "out_of_scope_world")
    assert conversation.readings[-1].answer != "end_held"


@pytest.mark.parametrize(("text", "end"), [("only the upper ends now", 1), ("and the minimums?", 0)])
def test_one_end_of_each_range_that_was_shown(default_pack, converse, text, end):
    conversation = converse(default_pack)
    shown = conversation.say("which industries pay most", "ask_salary").subjects
    lines = conversation.say(text, "ask_filter").values["lines"]
    for industry in shown:
        ends = PAID[industry]
        assert f"**{default_pack.named(industry).name}**: {money(ends[end])} a year" in lines
    assert len(shown) > 1 and all(money(ends[1 - end]) not in lines for ends in PAID.values())


@pytest.mark.parametrize(("text", "first"), [("the lowest number in any of the ranges?", min), ("the highest of all those figures?", max)])
def test_an_end_of_all_ranges_says_who_pays_it(default_pack, converse, text, first):
    conversation: Conversation = converse(default_pack)
    conversation.say("what is the average pay", "ask_salary")
    ends = {industry: pay[0 if first is min else 1] for industry, pay in PAID.items()}
    assert conversation.say(text, "out_of_scope_world").subjects[0] == first(ends, key=ends.__getitem__)


def test_a_range_has_no_average_of_its_own(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("what does tech pay", "ask_salary")
    answer = conversation.say("what's the average within tech alone?", "ask_salary")
    assert answer.status == "partly" and money(LOW) in answer.values["lead"]
    conversation.say("and what's the average starting salary then", "ask_salary")
    assert "asks_for_the_middle_of_a_range" not in conversation.readings[-1].because


def test_a_figure_may_be_asked_of_the_average_over_all(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("what do harbours pay", "ask_salary")
    answer = talk.say("and the average, who says so", "ask_source")
    assert (answer.topic, [held.id for held in answer.facts]) == ("source", ["topics/salary#mean"])


def test_the_average_is_told_in_general_where_the_one_in_focus_has_no_pay(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("tell me about tide observatories", "ask_industry_profile")
    assert talk.say("then the average pay at the start", "ask_salary").facts[0].id == "topics/salary#mean"


@pytest.mark.parametrize("text", ["just the bottom end, who is lower", "lowest floor of those", "which has the smaller bottom end"])
def test_of_several_ranges_it_is_told_who_stands_at_that_end(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("compare pay in finance and consulting", "ask_compare")
    answer = talk.say(text, "follow_up", ask_filter=0.3)
    assert answer.topic == "filter" and answer.subjects == ("consulting", "finance")


def test_the_average_may_be_said_with_its_sum(converse: Converse, default_pack: Pack) -> None:
    figures = (figure for fact in default_pack.topics["salary"].facts.values() for figure in fact.figures)
    average = next(figure.value for figure in figures if isinstance(figure, Amount))
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    talk.say(f"but the average is {average // 1000:g}, so am I above it?", "ask_filter", not_covered_personal=0.3)
    assert "holds_an_end_against_the_average" in talk.readings[-1].because


def test_the_ends_of_what_was_told(default_pack: Pack, converse: Converse) -> None:
    """Of both together, by their own ends; one alone is a range."""
    both = ("industries/technology#salary", "industries/finance#salary")
    for facts in (both, both[:1]):
        talk = converse(default_pack)
        talk.memory = replace(talk.memory, topic="salary", facts=facts, at=talk.at)
        answer = talk.say("lowest and highest of those?", "follow_up")
        told = [PAID[address.partition("/")[2].partition("#")[0]] for address in facts]
        said = f"{answer.values['lead']}"
        if len(facts) > 1:
            assert said.startswith("Of those, the lowest is") and money(min(low for low, _ in told)) in said
            assert money(max(high for _, high in told)) in said
        else:
            assert talk.readings[-1].answer != "ends_told"


def test_how_far_a_range_is_from_the_average_is_said_of_both_ends(default_pack, converse):
    conversation = replace(converse(default_pack), pack=with_average(default_pack, WITHIN))
    conversation.say("what does tech pay", "ask_salary")
    lead = conversation.say("how much above the average is that?", "ask_salary").values["lead"]
    assert lead.endswith(f"the range starts {money(WITHIN - LOW)} below it, ends {money(HIGH - WITHIN)} above it.")


def test_each_of_those_told_is_held_against_the_average(default_pack, converse):
    conversation = replace(converse(default_pack), pack=with_average(default_pack, BELOW))
    conversation.say("compare pay in tech and finance", "ask_compare")
    lines = conversation.say("and next to the average?", "ask_salary").values["lines"]
    assert f"**{default_pack.named('technology').name}**: starts {money(LOW - BELOW)} above it" in lines
    assert default_pack.named("finance").name in lines


@pytest.mark.parametrize(("text", "end"), [("what's the ceiling?", 1), ("at the lower end though?", 0)])
def test_an_end_is_that_of_each_that_was_compared_or_of_the_one_in_focus(default_pack, converse, text, end):
    conversation = converse(default_pack)
    conversation.say("compare pay in tech and healthcare", "ask_compare")
    lines = conversation.say(text, "out_of_scope_world").values["lines"]
    for industry in ("technology", "healthcare"):
        assert f"**{default_pack.named(industry).name}**: {money(PAID[industry][end])} a year" in lines
    conversation = converse(default_pack)
    conversation.say("what does tech pay", "ask_salary")
    assert conversation.say(text, "out_of_scope_world").values["lead"].startswith(f"{money(PAID['technology'][end])} is the")


def test_the_lowest_of_single_sums_is_told_by_who_pays_it(nursing_pack, converse):
    conversation = converse(nursing_pack)
    conversation.say("which industries pay most", "ask_filter")
    answer = conversation.say("and the lowest?", "follow_up")
    assert answer.topic == "filter" and "$" in answer.values["lead"]


def test_at_an_end_two_that_are_named_are_compared_by_pay(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("what does consulting pay", "ask_salary")
    answer = conversation.say("at the top end, finance or tech?", "ask_promotion")
    assert {"industries/finance#salary", "industries/technology#salary"} <= {held.id for held in answer.facts}


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("the smaller number of the two please", money(LOW)),
        ("how high does it go", money(HIGH)),
        ("just the bigger one", money(HIGH)),
        ("the lower one again", money(LOW)),
    ],
)
def test_an_end_of_the_one_range_that_was_shown_is_told(converse: Converse, default_pack: Pack, text: str, begins: str) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    assert talk.say(text, "out_of_scope_other").values["lead"].startswith(begins)


@pytest.mark.parametrize("text", ["which has the lower number", "the smaller number in finance", "how high does it go in 2030"])
def test_an_end_of_something_else_is_not_that_of_the_range(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    talk.say(text, "out_of_scope_other")
    assert "asks_for_an_end_of_the_range_shown" not in talk.readings[-1].because


@pytest.mark.parametrize(
    ("text", "average", "told"),
    [
        ("does that range include the average?", WITHIN, "Yes: the average over all"),
        ("does the general average lie within that range?", BELOW, "No: the average over all"),
        ("does the overall mean fall below that range?", BELOW, "Yes: the average over all"),
        ("is the average inside both brackets?", HIGH - 1000, "Not within each: the average over all"),
    ],
)
def test_the_average_lies_within_a_range_or_not(default_pack, converse, text, average, told):
    conversation = replace(converse(default_pack), pack=with_average(default_pack, average))
    conversation.say("what does healthcare pay", "ask_salary")
    conversation.say("what does tech pay", "ask_salary")
    assert conversation.say(text, "out_of_scope_world").values["lead"].startswith(told)


@pytest.mark.parametrize("text", ["and the overall average?", "the average across everybody, then", "what's the mean for all newcomers"])
def test_the_average_of_all_is_none_of_the_range_in_focus(default_pack, converse, text):
    conversation = replace(converse(default_pack), pack=with_average(default_pack, WITHIN))
    conversation.say("what does tech pay", "ask_salary")
    assert money(WITHIN) in conversation.say(text, "out_of_scope_world").values["lead"]
    assert conversation.readings[-1].because[-1] == "asks_for_the_average_over_all"
