"""All that the pack holds of one industry, role or skill."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

from answering import beliefs, phrases
from answering.answer import Answer
from answering.answers.compare import label
from answering.answers.gap import gap
from answering.leads import lead
from answering.leads.briefs import LONGEST, brief, fully, scoped
from answering.leads.shown import Shown, in_order
from answering.looks import suggest, wording
from answering.looks.suggest import Suggestion
from answering.lookup import leaves_something_out, says_it_all, ways_to
from answering.reading.evidence import probable
from answering.reading.fitting import facts_that_fit
from answering.reading.reading import Reading
from answering.vocabulary import PROFILES
from knowledge import Held, Pack
from knowledge.schema import cell_of

_TOLD_LAST = "outlook"
"""The facet that comes after the others: what is wanted now leads, and how it grows adds least to that."""


def answer_profile(reading: Reading, pack: Pack) -> Answer:
    """All about the subjects that the reading is about."""
    topic, subjects = reading.answer, reading.about
    held = {subject: _but(reading.excluded_topics, facts_of_all_keys(pack, subject)) for subject in subjects}
    facts = tuple(fact for found in held.values() for fact in found)
    if not facts:
        return _nothing(pack, topic, subjects)
    shown = _shown(reading, pack, held)
    return Answer(
        status="answered",
        topic=topic,
        response="utter_told",
        values=shown.values(pack, facts),
        detail="\n\n".join(
            part
            for part in (
                *(_told(pack, subject, found) for subject, found in held.items()),
                silence_on(pack, subjects[0]) if len(subjects) == 1 else "",
                wording.sourced(pack, facts),
            )
            if part
        ),
        subjects=subjects,
        facts=in_order(shown.told, facts),
        suggestions=_next(pack, PROFILES[topic].listed_by, facts),
    )


def _next(pack: Pack, listed_by: str, facts: Sequence[Held]) -> Tuple[Suggestion, ...]:
    """What the list of such things leads to, then the first questions of all; nothing that `facts` tell already."""
    told = {held.cell for held in facts}
    wanted = dict.fromkeys((*pack.entry(listed_by).suggests, *pack.setting.starters))
    return suggest.topics(pack, [topic for topic in wanted if topic not in told])


def _nothing(pack: Pack, topic: str, subjects: Sequence[str]) -> Answer:
    """The source names them and says no more."""
    kind = pack.kind_of(subjects[0]) or "industries"
    known = [subject for subject in pack.collection(kind) if facts_of_all_keys(pack, subject)]
    return gap(pack, topic, phrases.say(pack, "gap_details"), subjects, known, suggest.profiles(pack, known))


def facts_of_all_keys(pack: Pack, subject: str) -> List[Held]:
    """All that is told of `subject` itself, in the order of the keys of its kind."""
    keys = pack.keys_of(pack.kind_of(subject) or "industries")
    return [fact for key in keys for fact in pack.facts_of(subject, key)]


def _but(topics: Sequence[str], facts: List[Held]) -> List[Held]:
    """`facts` without those under `topics`, which were ruled out; all where nothing else is told."""
    return [fact for fact in facts if fact.cell not in topics] or facts


def _told(pack: Pack, subject: str, facts: Sequence[Held]) -> str:
    titles: Dict[str, str] = {facet: pack.topics[facet].label for facet in pack.facets}
    labels = [titles.get(cell_of(held.id.partition("#")[2]), "") for held in facts]
    told = [wording.stated(pack, held.fact) for held in facts]
    lines = [f"- {wording.labelled(label, statement)}" if label else f"- {statement}" for label, statement in zip(labels, told)]
    return "\n".join([f"**{pack.named(subject).name}**", *lines])


def silence_on(pack: Pack, subject: str) -> str:
    """What the source leaves out about an industry."""
    if pack.kind_of(subject) != "industries":
        return ""
    silent = (facet for facet in pack.facets if not pack.fact_of(subject, facet) and not pack.rules_for(subject, facet))
    missing = [pack.topics[facet].label.lower() for facet in silent]
    return phrases.say(pack, "profile_silent", topics=wording.listed(missing, "or")) if missing else ""


def _shown(reading: Reading, pack: Pack, held: Dict[str, List[Held]]) -> Shown:
    """Of one subject its facts, of several a line each."""
    told = [facts for facts in held.values() if facts]
    if len(told) > 1:
        firsts = [facts[0] for facts in told]
        said = lead.said_of_several(pack, firsts)
        kept = [(facts[0].subject or "", _figures_first(facts[1:] if facts[0] in said else facts)[:2]) for facts in told]
        lines = tuple(wording.labelled(pack.named(subject).name, "; ".join(map(brief, facts))) for subject, facts in kept if facts)
        return Shown(lead.of_several(pack, firsts), lines, told=tuple(firsts))
    return _shown_of_one(reading, pack, told[0])


def _shown_of_one(reading: Reading, pack: Pack, facts: Sequence[Held]) -> Shown:
    """The first fact, or the way there or the reason where that is asked, or the one that surely answers; what a role or a skill is, in
    full where asked; a line for each other.
    """
    way = _way_to(reading, pack, facts[0].subject or "")
    first = way or _reason_of(reading, facts) or _surely_meant(reading, pack, facts)
    leading = (first or facts)[0]
    rest = [each for each in in_order(way, facts) if each.id != leading.id]
    described = reading.form == "what_is" and pack.kind_of(leading.subject or "") != "industries"
    says_more = leaves_something_out(leading) or not says_it_all(pack, leading)
    whole = (wording.stated(pack, leading.fact),) if says_more and (described or first) else ()
    said = lead.of_fact(reading, pack, leading)
    ordered = sorted(rest, key=lambda each: (each not in way, not each.fact.figures, each.cell == _TOLD_LAST))
    lines = _lines(pack, facts, ordered, LONGEST - sum(map(len, whole)))
    return Shown(said, (*whole, *lines), told=in_order((leading,), ordered), most=LONGEST + len(said))


def _reason_of(reading: Reading, facts: Sequence[Held]) -> List[Held]:
    """The one of `facts` that says why, where that is asked: "why does rowing count"."""
    giving = [held for held in facts if held.key == "why" or "why" in held.fact.answers] if reading.form == "why" else []
    return giving[:1]


def _surely_meant(reading: Reading, pack: Pack, facts: Sequence[Held]) -> List[Held]:
    """The one of `facts` that surely answers: "what does an art director get" is told by the fact that gives the pay."""
    held = probable(reading, pack, beliefs.THRESHOLDS.surely_telling, lambda each: each in facts, lambda each: each == facts[0])
    return [held] if held else []


def _lines(pack: Pack, facts: Sequence[Held], told: Sequence[Held], room: int) -> List[str]:
    """A line for each of those `told`, in brief; in full where that leaves something out and there is room beside all the others."""
    cells = [_label(pack, each) for each in facts]
    shorts = [scoped(each) if cells.count(_label(pack, each)) > 1 else brief(each) for each in told]
    room -= sum(len(wording.labelled(_label(pack, each), short)) for each, short in zip(told, shorts))
    lines: List[str] = []
    for each, short in zip(told, shorts):
        whole = fully(pack, each) if leaves_something_out(each) else short
        fits = len(whole) - len(short) <= room
        room -= len(whole) - len(short) if fits else 0
        lines.append(wording.labelled(_label(pack, each), whole if fits else short))
    return lines


def _way_to(reading: Reading, pack: Pack, role: str) -> List[Held]:
    """What the pack tells of the way to a role, where that is asked for: what fits the question best comes first."""
    facts = ways_to(pack, role) if reading.does("asks_the_way") else []
    return list(in_order(facts_that_fit(reading, facts), facts))


def _figures_first(facts: Sequence[Held]) -> List[Held]:
    return sorted(facts, key=lambda held: not held.fact.figures)


def _label(pack: Pack, held: Held) -> str:
    return label(pack, cell_of(held.id.partition("#")[2]))
