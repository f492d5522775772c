"""All industries by name, and how many they are."""

from __future__ import annotations

from dataclasses import replace

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.leads.briefs import sentence
from answering.leads.shown import Shown
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Pack


def answer_kinds(reading: Reading, pack: Pack) -> Answer:
    """How many industries the source names, and which."""
    names = wording.listed([wording.inside(name) for name in wording.names(pack, tuple(pack.industries))])
    said = phrases.say(pack, "industries_named", count=str(len(pack.industries)), names=names)
    facts = [held for subject in pack.industries for facet in pack.facets for held in pack.facts_of(subject, facet)[:1]]
    firsts = list({held.subject: held for held in reversed(facts)}.values())[::-1]
    answer = told(pack, "overview" if "overview" in pack.topics else "demand", Shown(sentence(said), told=tuple(firsts)), firsts)
    return replace(answer, subjects=tuple(pack.industries), suggestions=suggest.few_starters(pack))
