"""How far what was just told holds: "is that normal?", "always?", "do they stay there?"."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES
from answering.lookup import at_addresses, facts_on
from answering.reading.fitting import POLAR
from answering.reading.reading import Reading, if_it_does, industries_of, profile_of
from answering.reading.topic import facet_talked_of
from answering.vocabulary import NEAR_MISS
from knowledge import Pack

HOW_USUAL, STAYING = "usual", "stays_there"
"""Answers about what was told: how often it is so, and whether people stay in it."""


@if_it_does("asks_how_usual", "asks_whether_it_is_much")
def asks_how_usual_it_is(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that normal', after 'is finance remote': the source's own words for how often, or that it has none."""
    asks = reading.does("asks_how_usual") or (reading.does("asks_whether_it_is_much") and _told_pay(reading, pack))
    return replace(reading, answer=HOW_USUAL) if asks and _only_asks_on(reading, pack) else None


def _told_pay(reading: Reading, pack: Pack) -> bool:
    """Whether the pay of one was told: 'is it a lot'."""
    told = at_addresses(pack, reading.memory.facts)[:1]
    return len(reading.memory.focus) == 1 and any(held.fact.pay for held in told)


@if_it_does("asks_whether_they_stay")
def asks_whether_they_stay(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do people quit there', after 'tell me about retail': the source doesn't say, unless a fact is near that does."""
    near = reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near
    asks = not near and set(reading.subjects) <= set(reading.memory.focus)
    if not asks or not _only_asks_on(reading, pack):
        return None
    last = reading.memory.frame.last
    if last.topic == STORIES:  # told again, as what is said of it is somebody's
        return replace(reading, answer=STORIES, about=last.subjects, missing=tuple(filter(None, (reading.in_few_words,))))
    return replace(reading, answer=STAYING)


@if_it_does("says_they")
def asks_a_facet_of_no_subject(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'are they paid', after 'what about internships': of what a ready-made answer was about no facet is told."""
    named, faq = reading.named_facets(pack), reading.memory.faq
    near = reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near
    asks = faq in pack.faqs and len(named) == 1 and reading.form in POLAR
    if not asks or near or reading.subjects or reading.memory.focus or not reading.in_few_words:
        return None
    return replace(reading, answer="not_covered", refusal=f"{NEAR_MISS}detail", missing=tuple(filter(None, (reading.in_few_words,))))


@if_it_does("doubts_there_is_nothing")
def doubts_that_nothing_is_said(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'hm nothing?', after 'what does retail pay': that the source says nothing of it, once more."""
    focus, facet = reading.memory.focus, reading.memory.topic
    silent = len(focus) == 1 and facet in pack.facets and not facts_on(pack, facet, focus[0])
    if not silent or reading.memory.profile.asking:
        return None
    return replace(reading.asking(facet), answer=facet, subjects=focus, about=focus)


@if_it_does("says_it_has_none")
def doubts_that_one_has_any(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so consulting has none?', after 'compare certificates in finance and healthcare': what the source says of that, of that one."""
    facet, named = facet_talked_of(reading, pack), industries_of(pack, reading.subjects)
    asks = reading.form in (*POLAR, "") and reading.heard.rest <= beliefs.THRESHOLDS.few_words
    if not asks or not facet or len(named) != 1 or set(reading.topics) - {facet}:
        return None
    return replace(reading.asking(facet), answer=facet, subjects=named, about=named, form="")


@if_it_does("asks_what_is_known")
def asks_what_is_known_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so what do you know about it', after 'is retail remote': all that is told of the one in focus."""
    focus = reading.memory.focus
    if not focus or reading.memory.profile.asking or set(reading.subjects) - set(focus):  # "what do banks say to that"
        return None
    answer = profile_of(pack, focus[0])
    return replace(reading.asking(answer), answer=answer, subjects=focus, about=focus)


def _only_asks_on(reading: Reading, pack: Pack) -> bool:
    """Whether it is short and names nothing of its own, after an answer with facts, and no question of ours is open."""
    heard = reading.heard
    names = set(heard.subjects) - set(reading.memory.focus) or heard.topics or heard.strangers or heard.figures or heard.bounds
    short = heard.length <= beliefs.THRESHOLDS.hint and not reading.memory.profile.asking
    return short and not names and bool(at_addresses(pack, reading.memory.facts))
