"""Answers to a topic: for everything it covers, or for the subjects that were named."""

from __future__ import annotations

from typing import List, Sequence

from answering import pay, suggest, wording
from answering.answer import Answer
from answering.chart import chart
from answering.question import Question
from knowledge import FACETS, Held, Pack

COVERS = {"entry_roles": "roles", "skills": "skills"}
"""Which collection a topic tells of; every other facet tells of industries."""


def answer_topic(question: Question, pack: Pack, topic: str) -> Answer:
    """What the pack says under `topic`, of the named subjects or of all."""
    kind = COVERS.get(topic, "industries")
    named = tuple(subject for subject in question.subjects if pack.kind_of(subject) == kind)
    others = tuple(subject for subject in question.subjects if subject not in named)
    if named:
        return _of_subjects(pack, topic, named)
    return _of_all(question, pack, topic, kind, others)


def _of_all(question: Question, pack: Pack, topic: str, kind: str, others: Sequence[str]) -> Answer:
    entries = pack.holders(topic, kind) if topic in FACETS or topic in COVERS else []
    if question.order:
        entries = pay.ranked(entries, lowest=question.order == "lowest")
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
    held = {subject: _told_of(pack, topic, subject) for subject in subjects}
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


def tells(pack: Pack, topic: str, subjects: Sequence[str]) -> bool:
    """Whether something is said of one of `subjects` under `topic`."""
    return any(_told_of(pack, topic, subject) for subject in subjects)


def _told_of(pack: Pack, topic: str, subject: str) -> List[Held]:
    """What is said of `subject` under `topic`, else under the first topic near enough to serve."""
    for near in (topic, *pack.topics[topic].near):
        fact = pack.fact_of(subject, near)
        if fact:
            return [fact, *([why] if (why := pack.fact_of(subject, "why")) else [])]
    return []


def _gap(pack: Pack, topic: str, subjects: Sequence[str]) -> Answer:
    """The source doesn't say: an answer of its own, with what it says nearby."""
    known = [held.subject for held in pack.holders(topic, COVERS.get(topic, "industries")) if held.subject]
    return Answer(
        status="not_covered",
        topic=topic,
        response="utter_gap",
        values={
            "about": pack.topics[topic].about,
            "subjects": wording.listed([wording.inside(name) for name in wording.names(pack, subjects)], "or"),
            "known": wording.listed([wording.inside(name) for name in wording.names(pack, known)]) or "none of the others",
        },
        subjects=tuple(subjects),
        suggestions=(*suggest.of_subject(pack, subjects[0])[:2], *suggest.topics(pack, [topic])),
    )


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
