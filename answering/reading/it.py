"""Pointers by words, as in "is it remote": a question that goes on without naming its subject."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Tuple

from answering import beliefs
from answering.reading.reading import Reading, industries_of
from answering.vocabulary import PROFILES
from knowledge import Pack


def about_the_one_in_focus(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it remote', after 'tell me about finance': about that one; after a role, its pay or its skills are the role's."""
    names_its_own = reading.subjects or reading.excluded or reading.pool or reading.does("asks_in_general")
    if names_its_own or reading.topic not in (*pack.facets, "skills", "compare", *PROFILES):
        return None
    points = reading.heard.refers == "one" or (reading.does("points_out") and len(reading.memory.focus) == 1)
    goes_on = points or reading.does("leads_on") or reading.heard.rest <= beliefs.THRESHOLDS.goes_on
    focus = _focus(reading, pack)
    return replace(reading, subjects=focus) if focus and (goes_on or _points_at_a_role(reading, pack)) else None


def _focus(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries in focus; or one role, which can be asked for a facet or for skills."""
    industries = industries_of(pack, reading.memory.focus)
    if industries:
        return industries if reading.topic != "skills" else ()
    roles = tuple(each for each in reading.memory.focus if pack.kind_of(each) == "roles")
    of_a_role = len(roles) == 1 and reading.topic in (*pack.facets, "skills")
    return roles if of_a_role and _points_at_a_role(reading, pack) else ()


def _points_at_a_role(reading: Reading, pack: Pack) -> bool:
    """Whether a role is in focus, and the text points at it or says too little to be about anything else: 'salary?'."""
    points = reading.heard.refers == "one" or reading.does("points_out") or reading.heard.kind == "roles" or not reading.heard.rest
    return bool(reading.memory.focus) and pack.kind_of(reading.memory.focus[0]) == "roles" and points
