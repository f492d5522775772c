"""A number that is quoted as if it were the figure shown: yes or no and the figure, or what it is of."""

from __future__ import annotations

from typing import Any, Optional

import pytest

from answering.answers import tell
from answering.beliefs import THRESHOLDS
from answering.heard import AskedOfFigure, Bound, Heard, Operand, Reckoning
from answering.memory import Memory
from answering.reading.reading import Reading
from answering.reading.said_back import says_a_number_back, surely_says_a_number_back
from knowledge import Amount, Pack, Percent, Range

PAID, SHARE = "industries/harbours#salary", "topics/promotion#gallery"
"""Facts of the lighthouse pack: a range, and a share."""


def saying(pack: Pack, text: str, number: float, told: str = SHARE, belief: float = 0.9, **heard: Any) -> Optional[Reading]:
    """How a message is read that quotes a number after that fact was told."""
    quoted = (f"{number:g}%",) if told == SHARE else ()
    said = Heard("follow_up", text, **{"length": 6, "figures": (number,), "quoted": quoted, "says_back": belief, **heard})
    memory = Memory(topic="salary" if told == PAID else "promotion", facts=(told,), focus=("harbours",) if told == PAID else ())
    return says_a_number_back(Reading.of(said, memory), pack)


def number_of(pack: Pack, told: str = SHARE) -> float:
    held = pack.at(told)
    assert held and isinstance(held.fact.figures[0], (Amount, Percent, Range))
    return float(held.fact.figures[0].numbers[0])


def lead_of(reading: Optional[Reading], pack: Pack) -> str:
    assert reading is not None
    return str(tell(reading, pack).values["lead"])


@pytest.mark.parametrize(("off", "begins"), [(0, "Yes: "), (17, "No: ")])
@pytest.mark.parametrize("told", [SHARE, PAID])
def test_it_is_held_against_the_figure(told: str, off: int, begins: str, invented_pack: Pack) -> None:
    number = number_of(invented_pack, told) + off * (100 if told == PAID else 1)
    lead = lead_of(saying(invented_pack, "may I carve that into my mast?", number, told), invented_pack)
    assert lead.startswith(begins)


def test_a_number_inside_a_range_is_not_the_range(invented_pack: Pack) -> None:
    lead = lead_of(saying(invented_pack, "may I carve that into my mast?", number_of(invented_pack, PAID) + 500, PAID), invented_pack)
    assert lead.startswith("No: ") and lead.endswith("is within that range.") and ".0" not in lead


def test_what_a_number_was_is_told(invented_pack: Pack) -> None:
    number = number_of(invented_pack)
    for belief in (0.9, 0.0):  # few words need no belief
        reading = saying(invented_pack, "what's that again", number, belief=belief, length=3)
        assert reading is not None and (reading.answer, reading.form) == ("figure", "of_what")
    assert saying(invented_pack, "what's that again", number + 1, belief=0.0, length=3) is None
    others = AskedOfFigure("who_says", 0.9, 0.95)
    assert saying(invented_pack, "who brought that up", number, belief=0.0, length=4, asked_of_figure=others) is None


@pytest.mark.parametrize(
    ("more", "form"), [({"moves": frozenset(("disbelieves",))}, "why_trust"), ({"hint": "who_says", "says_back": 0.6}, "who_says")]
)
def test_a_right_number_may_be_doubted_or_asked_about(more: Any, form: str, invented_pack: Pack) -> None:
    reading = saying(invented_pack, "get away with that", number_of(invented_pack), **more)
    assert reading is not None and (reading.answer, reading.form) == ("figure", form)


@pytest.mark.parametrize(
    "more",
    [
        {"says_back": THRESHOLDS.says_back - 0.1},
        {"subjects": ("kelp_farms",)},
        {"topics": ("salary",)},
        {"figures": (2_024.0,)},
        {"figures": ()},
        {"length": 40},
        {"bounds": (Bound("above", 40),)},
        {"reckoning": Reckoning("difference", (Operand(40, 40),))},
        {"reckoning": Reckoning("compare", (Operand(40, 40, "percent", "above"),))},
    ],
)
def test_what_says_something_else_does_not_say_it_back(more: Any, invented_pack: Pack) -> None:
    assert saying(invented_pack, "may I carve that into my mast?", number_of(invented_pack) + 9, **more) is None


def test_only_what_surely_says_it_back_comes_first(invented_pack: Pack) -> None:
    memory = Memory(topic="promotion", facts=(SHARE,))
    for belief, answer in ((THRESHOLDS.surely_says_back + 0.05, "said_back"), (THRESHOLDS.surely_says_back - 0.05, None)):
        heard = Heard("follow_up", "you swore it was", length=6, figures=(99.0,), quoted=("99%",), says_back=belief)
        reading = surely_says_a_number_back(Reading.of(heard, memory), invented_pack)
        assert (reading and reading.answer) == answer


def test_of_several_that_were_told_none_has_the_number(default_pack: Pack) -> None:
    told = tuple(f"industries/{each}#salary" for each in ("technology", "finance"))
    heard = Heard("follow_up", "my crew bets on that", length=6, figures=(333_000.0,), quoted=("333k",), says_back=0.9)
    reading = says_a_number_back(Reading.of(heard, Memory(topic="salary", facts=told)), default_pack)
    assert lead_of(reading, default_pack).startswith("My source doesn't give that figure")
