"""What is told of one role in each place, the greatest first: where practical nurses earn most."""

from __future__ import annotations

from typing import Optional

from answering import phrases
from answering.answer import Answer
from answering.answers.compare import label
from answering.answers.told import told
from answering.copies import replace
from answering.leads import lead
from answering.leads.briefs import brief, line, sentence
from answering.leads.shown import Shown
from answering.looks import wording
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from answering.vocabulary import MONEY, RANKS
from knowledge import Count, Held, Pack

_OF_A_TIME = ("how_long", "how_many", "when")
"""Forms that ask for a time, of a way."""


def answer_of_one_there(reading: Reading, pack: Pack) -> Answer:
    """Who pays that role best, or how many of them work where; where that is told of no place, so much, and what is told of the role."""
    facts, facet = tuple(at_addresses(pack, reading.about)), reading.topic
    if reading.subjects and all(held.subject in reading.subjects for held in facts):
        silence = phrases.say(pack, "unsaid_by_place", names=wording.names_inside(pack, reading.subjects))
        shown = Shown(f"{silence} {lead.of_fact(reading, pack, facts[0])}", told=facts)
        return replace(told(pack, facet, shown, facts), status="partly", missing=(reading.in_last_words,))
    if len(facts) == 1:
        return told(pack, facet, Shown(sentence(lead.at_an_end(pack, facts[0], "told_of_one_place")), told=facts), facts)
    ranks = facet == MONEY and reading.form in RANKS
    first = lead.of_rank(reading, pack, facet, facts) if ranks else lead.of_several(pack, facts)
    lines = tuple(line(pack, held) for held in facts)
    return told(pack, facet, Shown(first, lines, told=facts), facts)


def answer_with_the_word(reading: Reading, pack: Pack) -> Answer:
    """Of whom the source says a word of the question, or of whom it doesn't, and what it says instead."""
    facts = tuple(at_addresses(pack, reading.about))
    names = wording.names_inside(pack, tuple(dict.fromkeys(held.subject for held in facts if held.subject)))
    phrase = "says_no_such_thing_of" if reading.form == "lacks" else "says_so_of"
    lines = tuple(line(pack, held) for held in facts)
    return told(pack, reading.topic, Shown(phrases.say(pack, phrase, names=names), lines, told=facts), facts)


def _step(pack: Pack, held: Held, named: Optional[str]) -> str:
    """A line of the way: under what it is told, where the role was named before."""
    return wording.labelled(label(pack, held.cell), brief(held)) if held.subject == named else line(pack, held)


def answer_way(reading: Reading, pack: Pack) -> Answer:
    """What the source says of the way to a role: a line for each step; where a time is asked and none is given, that first."""
    facts = tuple(at_addresses(pack, reading.about))
    asks_a_time = reading.form in _OF_A_TIME
    untimed = asks_a_time and not any(isinstance(figure, Count) for held in facts for figure in held.fact.figures)
    silence = phrases.say(pack, "unsaid_how_long") if untimed else ""
    plain = reading if reading.form == "can_i" else replace(reading, form="")
    first = f"{silence} {lead.of_fact(plain, pack, facts[0])}".strip()
    lines = tuple(_step(pack, held, facts[0].subject) for held in facts[1:])
    answer = told(pack, reading.topic, Shown(first, lines, told=facts), facts, subjects=reading.subjects)
    return replace(answer, status="partly", missing=(reading.in_last_words,)) if untimed else answer
