"""Asked of a part of what a figure that was shown is of, of its ends, of its halves, and of what it was before."""

from __future__ import annotations

from typing import Tuple

import pytest

from answering.heard import Heard
from answering.memory import Memory
from answering.reading.itself import about_the_assistant
from answering.reading.reading import Reading
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse, lead

SHARE, RANGE = "topics/promotion#gallery", "industries/harbours#salary"


@pytest.fixture
def after(converse: Converse, invented_pack: Pack) -> Converse:
    """Begin a talk that has just told a fact of the lighthouse pack: `after(address)`."""

    def begin(address: str) -> Conversation:
        talk = converse(invented_pack)
        focus = ("harbours",) if address == RANGE else ()
        talk.memory = Memory(topic="salary" if address == RANGE else "promotion", facts=(address,), focus=focus, at=talk.at)
        return talk

    return begin


@pytest.mark.parametrize(
    ("address", "text", "form"),
    [
        (SHARE, "keepers of the north only?", "of_a_part"),
        (SHARE, "for the bearded ones", "of_a_part"),
        (SHARE, "number for harbours?", "of_a_part"),
        (SHARE, "and with a seal it's what percent?", "of_a_part"),
        (SHARE, "how many do within two years then", "of_a_part"),
        (SHARE, "and within two years", "of_a_part"),
        (SHARE, "is that only full-timers?", "of_whom"),
        (SHARE, "is it higher than last year's?", "before_it"),
        (SHARE, "will I be one of them?", "is_promised"),
        (RANGE, "who gets the top?", "of_which_end"),
        (RANGE, "which one would I get?", "is_promised"),
    ],
)
def test_what_no_figure_says_is_left_open(after: Converse, address: str, text: str, form: str) -> None:
    talk = after(address)
    answer = talk.say(text, "not_covered_detail")
    assert (talk.readings[-1].form, answer.status) == (form, "partly")
    assert answer.missing and all(word in text for word in answer.missing[0].split())


@pytest.mark.parametrize(
    ("address", "text"), [(SHARE, "how many do within four winters then"), (RANGE, "number for kelp farms?"), (RANGE, "only harbours")]
)
def test_what_has_a_figure_of_its_own_is_no_part(after: Converse, address: str, text: str) -> None:
    talk = after(address)
    talk.say(text, "follow_up", ask_salary=0.3)
    assert talk.readings[-1].form != "of_a_part"


def test_two_numbers_are_the_ends_of_a_range(after: Converse) -> None:
    talk = after(RANGE)
    talk.say("why two numbers?", "ask_why")
    assert talk.readings[-1].form == "mean_or_range"


@pytest.mark.parametrize("said", [300, 1200])
@pytest.mark.parametrize("text", ["so it varies by {}?", "a gap of {} then", "it is {} wide, right?"])
def test_how_wide_a_range_is_is_no_sum_to_hold_its_ends_against(text: str, said: int, after: Converse, invented_pack: Pack) -> None:
    held = invented_pack.at(RANGE)
    assert held and held.fact.pay
    low, high = held.fact.pay.low, held.fact.pay.high
    talk = after(RANGE)
    answer = talk.say(text.format(said), "not_covered_detail")
    assert f"{high - low:,.0f}" in lead(answer)
    assert lead(answer).startswith("Yes" if said == high - low else "No")


def test_half_are_paid_more_than_a_median(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="salary", facts=("topics/salary#median",), at=talk.at)
    answer = talk.say("half earn more?", "ask_salary", not_covered_detail=0.4)
    assert "half are above it and half below" in lead(answer)


def test_a_country_is_said_and_its_parts_are_left_open(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.memory = Memory(topic="salary", facts=(RANGE,), focus=("harbours",), at=talk.at)
    answer = talk.say("which city is that in", "ask_source")
    assert answer.status == "partly" and "Lumen Isles" in lead(answer)


@pytest.mark.parametrize("text", ["and after 2099?", "and beyond 2099"])
def test_what_comes_after_its_time_is_left_open(after: Converse, text: str) -> None:
    talk = after(SHARE)
    answer = talk.say(text, "not_covered_detail")
    assert talk.readings[-1].form == "when" and answer.status == "partly"


def test_a_reason_that_isnt_given_answers_in_part(converse: Converse, nursing_pack: Pack) -> None:
    talk = converse(nursing_pack)
    talk.say("what does the government pay", "ask_salary")
    answer = talk.say("why is it so high", "ask_why")
    assert (answer.status, answer.missing) == ("partly", ("why is it so high",))


@pytest.mark.parametrize(("facts", "of_us"), [((SHARE,), False), ((), True)])
def test_a_promise_is_asked_of_what_was_told_and_not_of_us(invented_pack: Pack, facts: Tuple[str, ...], of_us: bool) -> None:
    heard = Heard("ask_promotion", "so I'll get a gallery for sure?", itself="limits", moves=frozenset({"asks_for_a_promise"}))
    assert (about_the_assistant(Reading.of(heard, Memory(facts=facts)), invented_pack) is not None) is of_us


def test_a_share_that_is_said_of_all_is_said_again_as_it_stands(after: Converse, invented_pack: Pack) -> None:
    talk, share = after(SHARE), next(figure.value for figure in invented_pack.at(SHARE).fact.figures if hasattr(figure, "value"))
    talk.say(f"oh so {share:g}% of all people in the world have a gallery now?", "ask_promotion")
    assert "claims_a_figure" in talk.readings[-1].because


@pytest.mark.parametrize(
    ("address", "text", "form"),
    [
        (SHARE, "the same share in harbours?", "of_a_part"),
        (SHARE, "is it 30 for kelp farms?", "of_a_part"),
        (RANGE, "in all harbours?", "left_open"),
        (SHARE, "really everyone?", "left_open"),
        (SHARE, "gallery, or cellar?", "in_its_words"),
        (SHARE, "is that a forecast?", "is_a_forecast"),
        (SHARE, "is 30 high or low?", "left_open"),
        (SHARE, "is that only for harbours?", "of_whom"),
        (RANGE, "is overtime in that, my cousin at the kelp farms says her nights are paid by the lamp there", "what_is_in_it"),
    ],
)
def test_what_is_asked_of_the_whole_of_it(after: Converse, address: str, text: str, form: str) -> None:
    talk = after(address)
    answer = talk.say(text, "not_covered_detail")
    assert talk.readings[-1].form == form and answer.facts[0].id == address


def test_the_share_of_another_is_told_where_the_source_gives_one(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.memory = Memory(topic="demand", facts=("industries/schools#demand",), focus=("schools",), at=talk.at)
    answer = talk.say("same share in hospitals?", "follow_up")
    assert answer.facts[0].id == "industries/hospitals#demand"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("is a standard deviation given?", ("standard deviation",)),
        ("any median or margin of error?", ("margin of error", "median")),
        ("do they give quartiles", ("quartile",)),
        ("got the inter-quartile range", ("interquartile range",)),
    ],
)
def test_a_kind_of_number_that_is_not_given_is_named(after: Converse, text: str, missing: Tuple[str, ...]) -> None:
    talk = after(RANGE)
    answer = talk.say(text, "not_covered_detail")
    assert (talk.readings[-1].form, answer.status, answer.missing) == ("no_such_kind", "partly", missing)
    assert lead(answer).startswith(f"The source gives no {' or '.join(missing)} for it")


@pytest.mark.parametrize("text", ["is a percentile of 90 given", "is a variance given for kelp farms"])
def test_a_kind_of_number_of_somebody_else_is_none_of_the_one_shown(after: Converse, text: str) -> None:
    talk = after(RANGE)
    talk.say(text, "not_covered_detail")
    assert talk.readings[-1].form != "no_such_kind"
