"""What the source says for one industry, and that it names nothing against it: no advice, and nothing made up."""

from __future__ import annotations

from typing import List

from answering import phrases
from answering.answer import Answer
from answering.answers.profile import silence_on
from answering.answers.told import told
from answering.copies import replace
from answering.leads.briefs import MOST_LINES, brief
from answering.leads.shown import Shown
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Held, Pack

ASKED_FOR = ("certifications",)
"""Facets that tell what an industry asks of people, and nothing that speaks for it."""


def answer_merits(reading: Reading, pack: Pack) -> Answer:
    """What speaks for it, a line each, as many as are asked for."""
    (subject,) = reading.about
    but = (*ASKED_FOR, *reading.excluded_topics)  # "what is good about it, apart from the money"
    facts = [held for facet in pack.facets if facet not in but for held in pack.facts_of(subject, facet)[:1]]
    if not facts:
        return answer_drawbacks(reading, pack)
    wanted = next((int(number) for number in reading.heard.figures if 0 < number <= MOST_LINES), MOST_LINES - 1)
    kept = sorted(facts, key=lambda held: not held.fact.figures)[:wanted]
    phrase = "speaks_for_you" if reading.does("asks_advice_on_it") else "speaks_for"
    lead = phrases.say(pack, phrase, name=_name(pack, subject))
    fewer = phrases.say(pack, "no_more_than_that") if len(facts) < wanted and reading.heard.figures else ""
    shown = Shown(lead, tuple(_line(pack, held) for held in kept), fewer, tuple(kept))
    return _about(told(pack, "industry_profile", shown, facts), pack, subject)


def answer_drawbacks(reading: Reading, pack: Pack) -> Answer:
    """Nothing that speaks against it, since the source names no such thing; what it asks for, and what it leaves open."""
    (subject,) = reading.about
    asked: List[Held] = [held for facet in ASKED_FOR for held in pack.facts_of(subject, facet)[:1]]
    every = [held for facet in pack.facets for held in pack.facts_of(subject, facet)]
    lead = phrases.say(pack, "speaks_against", name=_name(pack, subject))
    shown = Shown(lead, tuple(_line(pack, held) for held in asked), silence_on(pack, subject), tuple(asked or every[:1]))
    return _about(told(pack, "industry_profile", shown, asked or every[:1]), pack, subject)


def _about(answer: Answer, pack: Pack, subject: str) -> Answer:
    return replace(answer, subjects=(subject,), suggestions=suggest.of_subject(pack, subject))


def _line(pack: Pack, held: Held) -> str:
    facet = held.cell
    label = pack.topics[facet].label if facet in pack.topics else ""
    return wording.labelled(label, brief(held)) if label else brief(held)


def _name(pack: Pack, subject: str) -> str:
    return wording.inside(pack.named(subject).name)
