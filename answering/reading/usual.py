"""How far what was just told holds: "is that normal?", "always?", "do they stay there?"."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from knowledge import Pack

HOW_USUAL, STAYING = "usual", "stays_there"
"""Answers about what was told: how often it is so, and whether people stay in it."""


def asks_how_usual_it_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that normal', after 'is finance remote': the source's own words for how often, or that it has none."""
    return replace(reading, answer=HOW_USUAL) if reading.does("asks_how_usual") and _only_asks_on(reading, pack) else None


def asks_whether_they_stay(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do people quit there', after 'tell me about retail': the source doesn't say, unless a fact is near that does."""
    near = reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near
    asks = reading.does("asks_whether_they_stay") and not near and set(reading.subjects) <= set(reading.memory.focus)
    if not asks or not _only_asks_on(reading, pack):
        return None
    last = reading.memory.frame.last
    if last.topic == STORIES:  # told again, as what is said of it is somebody's
        return replace(reading, answer=STORIES, about=last.subjects, missing=tuple(filter(None, (reading.in_few_words,))))
    return replace(reading, answer=STAYING)


def _only_asks_on(reading: Reading, pack: Pack) -> bool:
    """Whether it is short and names nothing of its own, after an answer with facts, and no question of ours is open."""
    heard = reading.heard
    names = set(heard.subjects) - set(reading.memory.focus) or heard.topics or heard.strangers or heard.figures or heard.bounds
    short = heard.length <= beliefs.THRESHOLDS.hint and not reading.memory.profile.asking
    return short and not names and bool(at_addresses(pack, reading.memory.facts))
