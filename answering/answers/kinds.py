"""All industries by name, and how many they are."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.copies import replace
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Pack


def answer_kinds(reading: Reading, pack: Pack) -> Answer:
    """How many industries the source names, and which."""
    names = wording.names_inside(pack, pack.industries)
    said = phrases.say(pack, "industries_named", count=str(len(pack.industries)), names=names)
    told_first = ([held for facet in pack.facets for held in pack.facts_of(subject, facet)][:1] for subject in pack.industries)
    firsts = [held for first in told_first for held in first]
    answer = told(pack, "overview", Shown(sentence(said), told=tuple(firsts)), firsts)
    return replace(answer, subjects=tuple(pack.industries), suggestions=suggest.few_starters(pack))
