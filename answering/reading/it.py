"""Pointers by words, as in "is it remote": a question that goes on without naming its subject."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from answering import beliefs
from answering.reading.reading import Reading, industries_of
from answering.vocabulary import PROFILES
from knowledge import FACETS, Pack


def about_the_one_in_focus(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it remote', after one industry: about that one."""
    names_its_own = reading.subjects or reading.excluded or reading.pool or reading.does("asks_in_general")
    if names_its_own or reading.topic not in (*FACETS, "compare", *PROFILES):
        return None
    goes_on = reading.heard.refers == "one" or reading.does("leads_on") or reading.heard.rest <= beliefs.THRESHOLDS.goes_on
    focus = industries_of(pack, reading.memory.focus)
    return replace(reading, subjects=focus) if focus and goes_on else None
