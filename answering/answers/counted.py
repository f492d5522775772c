"""What is said of a list as a whole: how many it has, and that the source names no others."""

from __future__ import annotations

from typing import List, Optional, Sequence

from answering import phrases
from answering.answer import Answer
from answering.answers.stories import teller_of
from answering.answers.told import told
from answering.copies import replace
from answering.frame import STORIES, kind_of
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks import suggest, wording
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_counted(reading: Reading, pack: Pack) -> Answer:
    """How many stand in the list that the reading is about, and which."""
    return _of_the_list(reading, pack, "counted")


def answer_no_others(reading: Reading, pack: Pack) -> Answer:
    """That the list which the reading is about is all there is."""
    return _of_the_list(reading, pack, "no_others" if len(reading.about) > 1 else "no_other_one")


def _of_the_list(reading: Reading, pack: Pack, phrase: str) -> Answer:
    listed = reading.about
    names = wording.listed(tellers(pack, listed)) if kind_of(pack, listed[0]) == STORIES else wording.names_inside(pack, listed)
    said = phrases.say(pack, phrase, count=str(len(listed)), names=names)
    facts = [held for each in listed if (held := _fact_of(reading, pack, each))]
    answer = told(pack, reading.memory.topic or "overview", Shown(sentence(said), told=tuple(facts)), facts)
    return replace(answer, subjects=tuple(each for each in listed if pack.kind_of(each)), suggestions=suggest.few_starters(pack))


def tellers(pack: Pack, stories: Sequence[str]) -> List[str]:
    """Who tells each of `stories`, addresses of facts."""
    return [teller_of(pack, held) for held in at_addresses(pack, stories)]


def _fact_of(reading: Reading, pack: Pack, member: str) -> Optional[Held]:
    """The fact that the list told of one of it; else the first that there is."""
    if not pack.kind_of(member):
        return pack.at(member)
    told_of = [held for held in at_addresses(pack, reading.memory.facts) if held.subject == member]
    every = (held for key in pack.named(member).facts for held in pack.facts_of(member, key))
    return next(iter((*told_of, *every)), None)
