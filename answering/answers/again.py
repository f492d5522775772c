"""The last answer again: the whole story, shorter, only its numbers, in simpler words."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.leads.briefs import LONGEST, line, scoped, sentence
from answering.leads.shown import Shown, lines_of
from answering.looks import suggest, wording
from answering.looks.figures import claims, whole
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_again(reading: Reading, pack: Pack) -> Answer:
    """What was told, in the size that is wished for."""
    facts = at_addresses(pack, reading.memory.facts)
    if reading.does("wants_only_numbers"):
        return _told(reading, pack, facts, _numbers(pack, facts))
    if reading.does("wants_it_shorter"):
        lead = line(pack, facts[0]) if facts[0].subject else sentence(scoped(facts[0]))
        return _told(reading, pack, facts, Shown(sentence(lead), told=tuple(facts[:1])))
    if reading.does("wants_it_simpler"):
        return _told(reading, pack, facts, Shown(sentence(line(pack, facts[0])), tuple(lines_of(pack, facts[1:4])), told=tuple(facts[:4])))
    return _whole(reading, pack, facts)


def _numbers(pack: Pack, facts: list[Held]) -> Shown:
    found = [claim for claim in claims(facts) if claim.figure]
    if not found:
        return Shown(phrases.say(pack, "no_numbers"), told=tuple(facts[:1]))
    first, *rest = dict.fromkeys(sentence(whole(pack, claim)) for claim in found)
    return Shown(first, tuple(rest), told=tuple(claim.held for claim in found))


def _whole(reading: Reading, pack: Pack, facts: list[Held]) -> Answer:
    """The statements, as many as a message holds."""
    kept: list[Held] = []
    for held in facts:
        if kept and len(wording.told(pack, [*kept, held])) > 2 * LONGEST:
            break
        kept.append(held)
    shown = Shown(wording.told(pack, kept), told=tuple(kept))
    return _told(reading, pack, facts, shown)


def _told(reading: Reading, pack: Pack, facts: list[Held], shown: Shown) -> Answer:
    topic = reading.memory.topic if reading.memory.topic in (*pack.topics, "compare", "filter") else "other"
    return Answer(
        status="answered",
        topic=topic,
        response="utter_told",
        values=shown.values(pack, facts),
        detail=f"{wording.told(pack, facts)}\n\n{wording.sourced(pack, facts)}",
        subjects=tuple(dict.fromkeys(held.subject for held in facts if held.subject)),
        facts=tuple(facts),
        suggestions=suggest.next_topics(pack, topic) if topic in pack.topics else suggest.starters(pack)[: suggest.MOST],
    )
