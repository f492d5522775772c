"""The last answer again: the whole story, shorter, only its numbers or names, in simpler words."""

from __future__ import annotations

from typing import Optional

from answering import phrases
from answering.answer import Answer
from answering.answers.recommend import lead_of_result
from answering.answers.stories import teller_of
from answering.answers.told import told
from answering.copies import replace
from answering.frame import STORIES
from answering.leads.briefs import LONGEST, brief, line, scoped, sentence
from answering.leads.lead import of_several
from answering.leads.shown import Shown, lines_of
from answering.looks import wording
from answering.looks.figures import claims, whole
from answering.lookup import at_addresses, is_called_in
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_again(reading: Reading, pack: Pack) -> Answer:
    """What was told, in the size that is wished for."""
    facts = at_addresses(pack, reading.memory.facts)
    if reading.does("wants_only_names") and (names := _names(pack, facts)):
        return _told(reading, pack, facts, names)
    if reading.does("wants_only_numbers"):
        return _told(reading, pack, facts, _numbers(pack, facts))
    if reading.does("wants_it_shorter") or reading.does("wants_it_boiled_down"):
        return _told(reading, pack, facts, _short(reading, pack, facts))
    if reading.does("wants_it_simpler") or reading.does("wants_it_in_plain_words"):
        return _told(reading, pack, facts, Shown(sentence(line(pack, facts[0])), tuple(lines_of(pack, facts[1:4])), told=tuple(facts[:4])))
    return _whole(reading, pack, facts)


def _short(reading: Reading, pack: Pack, facts: list[Held]) -> Shown:
    """The fact that was told first, how the sides of a comparison stand to each other, whom a list names, or who comes first by what is
    wished for.
    """
    if reading.memory.topic == "recommend" and (lead := lead_of_result(reading.profile, pack)):
        return Shown(lead, told=tuple(facts[:1]))
    first = facts[0]
    paid = [held for held in facts if held.subject and held.fact.pay]
    sides = paid or [held for held in facts if held.subject and held.key == first.key]
    if reading.memory.topic == "compare" and len(sides) > 1:
        return Shown(of_several(pack, sides), told=tuple(sides))
    return _short_list(reading, pack, facts) or Shown(sentence(line(pack, first) if first.subject else scoped(first)), told=(first,))


_A_FEW = 3
"""Of so many at most it is said what each is."""


def _short_list(reading: Reading, pack: Pack, facts: list[Held]) -> Optional[Shown]:
    """Of several that were told of alike: what each is, where they are few, else their names; who says what, of graduates; None without."""
    alike = _told_alike(facts)
    told_of = tuple(dict.fromkeys(held.subject for held in alike if held.subject))
    listed = tuple(each for each in reading.memory.shown if pack.kind_of(each))
    subjects = told_of or listed  # of one that was told of after a list nothing is listed
    if len(subjects) < 2:
        return _short_stories(pack, facts)
    if facts[0].subject and len(told_of) == len(subjects) <= _A_FEW:
        return Shown(of_several(pack, alike), told=tuple(alike))
    names = sentence(wording.names_inside(pack, subjects))
    lead = names if facts[0].subject else f"{sentence(scoped(facts[0]))} {names}"
    return Shown(lead, told=(facts[0], *alike))


def _told_alike(facts: list[Held]) -> list[Held]:
    """Of the facts those of a subject under the first one's key."""
    first = next((held.key for held in facts if held.subject), "")
    return [held for held in facts if held.subject and held.key == first]


def _short_stories(pack: Pack, facts: list[Held]) -> Optional[Shown]:
    told = tuple(held for held in facts if held.id.startswith(f"{STORIES}#"))[:_A_FEW]
    return Shown(sentence("; ".join(wording.labelled(teller_of(pack, held), brief(held)) for held in told)), told=told) if told else None


def _names(pack: Pack, facts: list[Held]) -> Optional[Shown]:
    """What the facts are about, by name; else what the first of them names; None without any."""
    about = dict.fromkeys(held.subject for held in facts if held.subject)
    named = list(about) or [each for each in pack.industries if is_called_in(pack, facts[0].fact.statement, each)]
    names = wording.names_inside(pack, named)
    return Shown(sentence(names), told=tuple(facts)) if named else None


def _numbers(pack: Pack, facts: list[Held]) -> Shown:
    found = [claim for claim in claims(facts) if claim.figure]
    if not found:
        return Shown(phrases.say(pack, "no_numbers"), told=tuple(facts[:1]))
    first, *rest = dict.fromkeys(sentence(whole(pack, claim)) for claim in found)
    return Shown(first, tuple(rest), told=tuple(claim.held for claim in found))


def _whole(reading: Reading, pack: Pack, facts: list[Held]) -> Answer:
    """The statements, as many as a message holds; asked again, the next ones."""
    begin = reading.memory.read
    kept: list[Held] = []
    for held in facts[begin:]:
        if kept and len(wording.told(pack, [*kept, held])) > 2 * LONGEST:
            break
        kept.append(held)
    shown = Shown(wording.told(pack, kept) if kept else phrases.say(pack, "nothing_more"), told=tuple(kept or facts[:1]))
    return replace(_told(reading, pack, facts, shown), keeps={"read": begin + len(kept)})


def _told(reading: Reading, pack: Pack, facts: list[Held], shown: Shown) -> Answer:
    topic = reading.memory.topic if reading.memory.topic in (*pack.topics, "compare", "filter", "recommend") else "other"
    return told(pack, topic, shown, facts)
