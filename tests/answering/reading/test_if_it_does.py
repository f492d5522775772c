"""A rule that needs a move is passed over without it, and none that would have spoken."""

from __future__ import annotations

from typing import List, Optional

import pytest

from answering.copies import replace
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.reading import Reading, Rule, able, if_it_does, needed_by, take
from answering.reading.steps import STEPS
from knowledge import Pack
from tests.answering.conftest import reader_of
from tests.answering.reading.examples import RULES, example, heard_after, kept


def _body(rule: Rule) -> Rule:
    """A rule without what it declares."""
    body: Rule = vars(rule).get("__wrapped__", rule)
    return body


TELL_THEM_APART = [rule for rule in RULES if needed_by(rule) and needed_by(rule) <= {*_body(rule).__code__.co_consts}]
"""Rules that need one of several moves, and say themselves what each of them is good for."""


@if_it_does("waves", "nods")
def answers_a_sign(reading: Reading, pack: Pack) -> Optional[Reading]:
    """Speaks of whatever it is asked."""
    return replace(reading, answer="sign")


def answers_anything(reading: Reading, pack: Pack) -> Optional[Reading]:
    return replace(reading, answer="anything")


@pytest.fixture(scope="module")
def readings(default_pack: Pack) -> List[Reading]:
    """What is heard in the example of each rule, after what was said before it."""
    reader, believed = reader_of(default_pack), kept()
    heard = (heard_after(*example(rule), default_pack, reader, believed) for rule in RULES)
    return [Reading.of(each.within(default_pack), memory.within(default_pack)) for each, memory in heard]


@pytest.mark.parametrize(("moves", "answer"), [((), ""), (("asks",), ""), (("waves",), "sign"), (("nods", "asks"), "sign")])
def test_it_speaks_where_the_text_makes_one_of_its_moves(moves: List[str], answer: str, default_pack: Pack) -> None:
    reading = Reading.of(Heard("greet", moves=frozenset(moves)), Memory())
    assert (answers_a_sign(reading, default_pack) or reading).answer == answer
    assert able((answers_a_sign,), frozenset(moves)) == ((answers_a_sign,) if answer else ())


def test_it_is_passed_over_and_the_next_of_the_step_counts(default_pack: Pack) -> None:
    step = able((answers_a_sign, answers_anything), frozenset())
    reading = take(Reading.of(Heard("greet"), Memory()), default_pack, step)
    assert step == (answers_anything,) and reading.because == ("answers_anything",)


def test_it_keeps_its_name_and_what_it_is_for() -> None:
    assert (answers_a_sign.__name__, answers_a_sign.__doc__) == ("answers_a_sign", "Speaks of whatever it is asked.")
    assert needed_by(answers_a_sign) == {"waves", "nods"} and not needed_by(answers_anything)


def test_what_is_passed_over_wouldn_t_have_spoken(readings: List[Reading], default_pack: Pack) -> None:
    """Of each step all rules come to what those come to that may say something, whatever is heard in any rule's example."""
    for reading in readings:
        for step in STEPS:
            taken = take(reading, default_pack, step)
            assert taken == take(reading, default_pack, able(step, reading.heard.moves))
            reading = taken


@pytest.mark.parametrize("rule", TELL_THEM_APART, ids=lambda each: each.__name__)
def test_what_is_good_for_what_holds_nowhere_without_them(rule: Rule, readings: List[Reading], default_pack: Pack) -> None:
    for reading in readings:
        without = replace(reading, heard=replace(reading.heard, moves=reading.heard.moves - needed_by(rule)))
        assert _body(rule)(without, default_pack) is None
