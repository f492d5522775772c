"""Answers to a topic: for everything it covers, or for the subjects that were named."""

from __future__ import annotations

from typing import Sequence

from answering.answer import Answer
from answering.answers.gap import gap
from answering.looks import pay, suggest, wording
from answering.looks.chart import chart
from answering.lookup import facts_on
from answering.reading.reading import Reading
from answering.vocabulary import COVERS
from knowledge import FACETS, Pack


def answer_topic(reading: Reading, pack: Pack) -> Answer:
    """What the pack says under the topic, of the subjects it is about, or of all."""
    topic = reading.answer
    kind = COVERS.get(topic, "industries")
    named = tuple(subject for subject in reading.about if pack.kind_of(subject) == kind)
    others = tuple(subject for subject in reading.about if subject not in named)
    if named:
        return _of_subjects(pack, topic, named)
    return _of_all(pack, topic, reading.heard.order, others)


def _of_all(pack: Pack, topic: str, order: str, others: Sequence[str]) -> Answer:
    entries = pack.holders(topic, COVERS.get(topic, "industries")) if topic in FACETS or topic in COVERS else []
    if order:
        entries = pay.ranked(entries, lowest=order == "lowest")
    general = pack.of_topic(topic)
    facts = (*general, *entries)
    return Answer(
        status="answered",
        topic=topic,
        response=f"utter_{topic}",
        values={
            "facts": _paragraphs(wording.told(pack, general, facts), wording.told(pack, entries, facts)),
            "note": wording.aside(_not_by(pack, others)),
            "source": wording.sourced(pack, facts),
        },
        subjects=tuple(held.subject for held in entries if held.subject),
        facts=facts,
        suggestions=suggest.topics(pack, pack.topics[topic].suggests),
        chart=chart(pack, entries),
    )


def _of_subjects(pack: Pack, topic: str, subjects: Sequence[str]) -> Answer:
    held = {subject: facts_on(pack, topic, subject) for subject in subjects}
    missing = [subject for subject, facts in held.items() if not facts]
    own = tuple(fact for found in held.values() for fact in found)
    if not own:
        return _gap(pack, topic, subjects)
    general = tuple(fact for fact in pack.of_topic(topic) if fact.fact.figures)
    facts = (*own, *general)
    shown = tuple(subject for subject in subjects if held[subject])
    return Answer(
        status="answered",
        topic=topic,
        response="utter_subject",
        values={
            "facts": _paragraphs(wording.told(pack, own, facts), f"In general:\n{wording.told(pack, general, facts)}" if general else ""),
            "note": wording.aside(_silence(pack, topic, missing) if missing else ""),
            "source": wording.sourced(pack, facts),
        },
        subjects=shown,
        facts=facts,
        suggestions=suggest.of_subject(pack, shown[0], topic) or suggest.topics(pack, pack.topics[topic].suggests),
    )


def _gap(pack: Pack, topic: str, subjects: Sequence[str]) -> Answer:
    """The source doesn't say: an answer of its own, with what it says nearby."""
    known = [held.subject for held in pack.holders(topic, COVERS.get(topic, "industries")) if held.subject]
    nearby = (*suggest.of_subject(pack, subjects[0])[:2], *suggest.topics(pack, [topic]))
    return gap(pack, topic, pack.topics[topic].about, subjects, known, nearby)


def _silence(pack: Pack, topic: str, subjects: Sequence[str]) -> str:
    names = [wording.inside(name) for name in wording.names(pack, subjects)]
    return f"The source gives no {pack.topics[topic].about} for {wording.listed(names, 'or')}."


def _not_by(pack: Pack, subjects: Sequence[str]) -> str:
    """Says that a general answer isn't about the subjects that were named."""
    if not subjects:
        return ""
    names = [wording.inside(name) for name in wording.names(pack, subjects)]
    return f"The source says this in general; it doesn't single out {wording.listed(names, 'or')}."


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
