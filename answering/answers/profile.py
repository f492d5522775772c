"""All that the pack holds of one industry, role or skill."""

from __future__ import annotations

from typing import Dict, List, Sequence

from answering.answer import Answer
from answering.answers.gap import gap
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from answering.vocabulary import KINDS, PROFILES
from knowledge import FACETS, Held, Pack


def answer_profile(reading: Reading, pack: Pack) -> Answer:
    """All about the subjects that the reading is about."""
    topic, subjects = reading.answer, reading.about
    held = {subject: _facts(pack, subject) for subject in subjects}
    facts = tuple(fact for found in held.values() for fact in found)
    if not facts:
        return _nothing(pack, topic, subjects)
    return Answer(
        status="answered",
        topic=topic,
        response=f"utter_{topic}",
        values={
            "facts": "\n\n".join(_told(pack, subject, found) for subject, found in held.items()),
            "note": wording.aside(_silence(pack, subjects[0]) if len(subjects) == 1 else ""),
            "source": wording.sourced(pack, facts),
        },
        subjects=subjects,
        facts=facts,
        suggestions=suggest.of_subject(pack, subjects[0]) or suggest.topics(pack, pack.topics[PROFILES[topic].listed_by].suggests),
    )


def _nothing(pack: Pack, topic: str, subjects: Sequence[str]) -> Answer:
    """The source names them and says no more."""
    kind = pack.kind_of(subjects[0]) or "industries"
    known = [subject for subject in pack.collection(kind) if _facts(pack, subject)]
    return gap(pack, topic, "details", subjects, known, suggest.profiles(pack, known))


def _facts(pack: Pack, subject: str) -> List[Held]:
    keys = KINDS[pack.kind_of(subject) or "industries"].facts
    return [fact for fact in (pack.fact_of(subject, key) for key in keys) if fact]


def _told(pack: Pack, subject: str, facts: Sequence[Held]) -> str:
    titles: Dict[str, str] = {facet: pack.topics[facet].label for facet in FACETS if facet in pack.topics}
    labels = [titles.get(held.id.partition("#")[2], "") for held in facts]
    lines = [f"- {wording.labelled(label, _statement(held))}" if label else f"- {_statement(held)}" for label, held in zip(labels, facts)]
    return "\n".join([f"**{pack.named(subject).name}**", *lines])


def _statement(held: Held) -> str:
    scope = wording.scope(held.fact)
    return f"{held.fact.statement} _({scope})_" if scope else held.fact.statement


def _silence(pack: Pack, subject: str) -> str:
    """What the source leaves out about an industry."""
    if pack.kind_of(subject) != "industries":
        return ""
    missing = [pack.topics[facet].label.lower() for facet in FACETS if facet in pack.topics and not pack.fact_of(subject, facet)]
    return f"The source says nothing on {wording.listed(missing, 'or')} here." if missing else ""
