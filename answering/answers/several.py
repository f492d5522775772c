"""Several questions in one message: the first answers first, each other in a line of its own, in the order asked."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

from answering import phrases
from answering.answer import Answer
from answering.copies import replace
from answering.leads import briefs
from answering.leads.near import nearest
from answering.leads.shown import in_order
from answering.looks import wording
from answering.reading.reading import Reading
from knowledge import Held, Pack


def together(answers: Sequence[Answer], reading: Reading, pack: Pack) -> Answer:
    """One answer to all of them: answered if any of them is."""
    first, *others = answers
    facts = in_order(first.facts, (held for each in others for held in each.facts))
    shared = reading.subjects if set(reading.subjects) <= set(first.subjects) else ()
    lines = [*(_line(pack, reading, each, shared) for each in others if not _is_said_by(first, each, pack)), *_near(pack, reading, first)]
    if not facts:
        return replace(first, response="utter_told_nothing", values={"lead": _said(pack, first, ()) + _list(lines, (), briefs.LONGEST)})
    values = _values(pack, first, lines, briefs.source(pack, _told(answers)))
    return replace(
        first,
        status="partly" if first.missing else "answered",
        response="utter_compare" if "table" in values else "utter_told",
        values=values,
        facts=facts,
        subjects=tuple(dict.fromkeys(subject for each in answers for subject in each.subjects)),
        detail="\n\n".join(filter(None, (each.detail for each in answers))),
        chart=next(filter(None, (each.chart for each in answers)), None),
        also=tuple(dict.fromkeys((*first.also, *(each.topic for each in others)))),
    )


def _is_said_by(first: Answer, other: Answer, pack: Pack) -> bool:
    """Whether the first answer's own lines say what the other leads with: two topics may share a fact."""
    led = other.facts[:1]
    return bool(led) and led[0] in first.facts and briefs.line(pack, led[0]) in _lines_of(first)


def _near(pack: Pack, reading: Reading, first: Answer) -> List[str]:
    """The first answer's lines about facts near the question; they are shown however many other questions are answered."""
    near = {briefs.line(pack, held, whole=True) for held in nearest(reading, pack, first.topic)} if first.topic in pack.topics else set()
    return [line for line in _lines_of(first) if line in near]


def _lines_of(answer: Answer) -> List[str]:
    return [line.removeprefix("- ") for line in answer.values.get("lines", "").strip().splitlines()]


def _values(pack: Pack, first: Answer, lines: Sequence[str], source: str) -> Dict[str, str]:
    """The places of the response: below a table, `lines` are a note; else they stand before the first answer's own."""
    lead = _said(pack, first, ())
    room = briefs.LONGEST - len(lead)
    if "table" in first.values:
        note = first.values["note"] + _list(lines, (), room)
        return {"lead": lead, "lines": "", "table": first.values["table"], "note": note, "source": source}
    own = [line for line in _lines_of(first) if line not in lines]
    return {"lead": lead, "lines": _list(lines, own, room), "note": first.values.get("note", ""), "source": source}


def _line(pack: Pack, reading: Reading, answer: Answer, shared: Tuple[str, ...]) -> str:
    """`shared` is what the first sentence is about: its name needn't be said again."""
    label = _label(pack, reading, answer)
    known = answer.subjects if [pack.named(subject).name for subject in answer.subjects] == [label] else shared
    return wording.labelled(label, _said(pack, answer, known))


def _list(lines: Sequence[str], own: Sequence[str], room: int) -> str:
    """All of `lines`, then as many of the first answer's `own` as there is room for."""
    left = room - sum(len(line) for line in lines)
    kept = [line for at, line in enumerate(own) if sum(len(each) for each in own[: at + 1]) <= left]
    return wording.aside("\n".join(f"- {line}" for line in (*lines, *kept)[: max(len(lines), briefs.MOST_LINES)]))


def _told(answers: Sequence[Answer]) -> List[Held]:
    """What the sentences say: of an answer with a table all its facts, of another the leading one."""
    return [held for each in answers for held in (each.facts if "table" in each.values else each.facts[:1])]


def _label(pack: Pack, reading: Reading, answer: Answer) -> str:
    """What the line is about: the topic, the ready-made question, or the subject of which all is told."""
    if answer.topic in pack.topics:
        return pack.topics[answer.topic].label
    titles = [faq.title for faq in pack.faqs.values() if faq.topic == answer.topic]
    named = [pack.named(subject).name for subject in (*answer.subjects, *reading.subjects)]
    return next(iter((*titles, *named)), answer.topic)


def _said(pack: Pack, answer: Answer, subjects: Tuple[str, ...]) -> str:
    """The first sentence of an answer, without the name of the one subject that all of them are about."""
    text = answer.values.get("lead") or phrases.say(pack, answer.response[len("utter_") :], **answer.values)
    name = f"{pack.named(subjects[0]).name}: " if len(subjects) == 1 else ""
    return briefs.sentence(text[len(name) :]) if name and text.startswith(name) else text
