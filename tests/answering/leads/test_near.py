"""Which fact near the question stands in front of what its topic says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict

import pytest

from answering.heard import Heard
from answering.leads import near
from answering.leads.near import led
from answering.leads.shown import Shown
from answering.memory import Memory
from answering.reading.reading import Reading
from knowledge import Held, Pack

DOUBTFUL = 0.5


def asked(topic: str, form: str) -> Reading:
    intent = f"ask_{topic}"
    return replace(Reading.of(Heard(intent, ranking={intent: DOUBTFUL}, form=form), Memory()), answer=topic)


def held_of(pack: Pack, address: str, **changed: Any) -> Held:
    held = pack.at(address)
    assert held is not None
    return replace(held, fact=held.fact.copy(update=changed))


@pytest.fixture
def nearer(monkeypatch: pytest.MonkeyPatch, invented_pack: Pack) -> Held:
    """A fact that surely answers, wherever it may."""
    held = held_of(invented_pack, "industries/harbours#demand")
    monkeypatch.setattr(near, "probable", lambda reading, pack, least, among, *others: held if among(held) else None)
    return held


@pytest.mark.parametrize(("answers", "leads"), [({}, True), ({"is_it": "yes"}, False)])
def test_yes_or_no_keeps_its_place_where_the_first_fact_says_it(
    nearer: Held, invented_pack: Pack, answers: Dict[str, str], leads: bool
) -> None:
    first = held_of(invented_pack, "industries/kelp_farms#salary", answers=answers)
    shown = led(asked("promotion", "is_it"), invented_pack, "promotion", Shown("It pays.", told=(first,)))
    assert (shown.told[0] == nearer) == leads


@pytest.mark.parametrize(("form", "leads"), [("how_much", False), ("", True)])
def test_what_gives_no_sum_stands_before_none_that_is_asked_for(nearer: Held, invented_pack: Pack, form: str, leads: bool) -> None:
    first = held_of(invented_pack, "industries/kelp_farms#salary")
    shown = led(asked("salary", form), invented_pack, "salary", Shown("It pays.", told=(first,)))
    assert (shown.told[0] == nearer) == leads
