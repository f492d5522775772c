"""A sum that somebody is offered, or asks of, is held against what is paid there."""

from __future__ import annotations

import pytest

from answering import phrases
from answering.answers import tell
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.offered import weighs_a_sum_of_pay
from answering.reading.reading import Reading
from knowledge import Pack

PAID = "industries/harbours#salary"
WEIGHS = frozenset(("weighs_a_sum",))


def weighing(number: float, *subjects: str) -> Reading:
    heard = Heard("not_covered_personal", f"they offered me {number}, is that fair?", length=6, figures=(number,), moves=WEIGHS)
    return Reading.of(heard if not subjects else Heard(**{**vars(heard), "subjects": subjects}), Memory())


@pytest.mark.parametrize(("end", "off", "where"), [("low", -1, "below"), ("low", 0, "within"), ("high", 0, "within"), ("high", 1, "above")])
def test_a_sum_is_within_the_range_below_or_above(end: str, off: int, where: str, invented_pack: Pack) -> None:
    held = invented_pack.at(PAID)
    assert held and held.fact.pay
    reading = weighs_a_sum_of_pay(weighing(getattr(held.fact.pay, end) + off, "harbours"), invented_pack)
    assert reading
    said = tell(reading, invented_pack).values["lead"]
    before = phrases.say(invented_pack, f"offered_{where}", number="", figure="").strip(" :.")
    assert before in said


def test_of_one_that_gives_no_figure_that_is_said(invented_pack: Pack) -> None:
    unpaid = next(each for each in invented_pack.industries if not invented_pack.fact_of(each, "salary"))
    reading = weighs_a_sum_of_pay(weighing(4200, unpaid), invented_pack)
    assert reading and tell(reading, invented_pack).status in ("partly", "not_covered")


@pytest.mark.parametrize("number", [41, 900_000])
def test_what_is_no_pay_is_left_to_others(number: float, invented_pack: Pack) -> None:
    assert weighs_a_sum_of_pay(weighing(number, "harbours"), invented_pack) is None
