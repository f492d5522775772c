"""What is said of a list as a whole: whether all of it is paid so much, that nobody else is named for it, and all of it in numbers."""

from __future__ import annotations

from typing import Dict, List, Optional

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.copies import replace
from answering.leads.briefs import line, sentence
from answering.leads.shown import Shown, lines_of
from answering.looks import pay, suggest, wording
from answering.looks.chart import chart
from answering.lookup import at_addresses, paid
from answering.reading.reading import Reading
from answering.vocabulary import MONEY
from knowledge import Held, Pack

_FITS = ("wholly", "partly", "not")


def answer_all_within(reading: Reading, pack: Pack) -> Answer:
    """Whether the pay of all, or of any, lies on that side of a sum: of whom wholly, in part, or not at all, and whose pay isn't given."""
    bound = reading.heard.bounds[0]
    facts = _paid(reading, pack)
    fits: Dict[str, List[str]] = {fit: [] for fit in _FITS}
    for held in facts:
        fits[_fit(held, reading)].append(held.subject or "")
    parts = [_part(pack, fit, fits[fit]) for fit in _FITS if fits[fit]]
    verdict = _of_any(fits) if reading.does("asks_of_any") else _of_all(fits)
    verdict = verdict if fits["wholly"] or fits["partly"] else "none"
    lead = phrases.say(pack, f"all_within_{verdict}", bound=pay.told(bound), parts=wording.listed(parts))
    unpaid = [each for each in reading.about if each not in {held.subject for held in facts}]
    note = wording.unsaid_of(pack, MONEY, unpaid)
    answer = told(pack, MONEY, Shown(lead, tuple(lines_of(pack, facts)), note, told=tuple(facts)), facts)
    return replace(answer, subjects=reading.about, chart=chart(pack, facts))


def _paid(reading: Reading, pack: Pack) -> List[Held]:
    """What each of them is paid: as it was just told, where it was."""
    just = {held.subject: held for held in reversed(at_addresses(pack, reading.memory.facts)) if held.subject and held.fact.pay}
    return [just.get(held.subject or "", held) for held in paid(pack, reading.about)]


def _fit(held: Held, reading: Reading) -> str:
    """How far a pay lies on that side; where even the lowest has to, a part of it doesn't count."""
    bound, sum_of = reading.heard.bounds[0], held.fact.pay
    fit = pay.fit(sum_of, bound) if sum_of else "not"
    return "not" if bound.whole and fit == "partly" else fit


def _part(pack: Pack, fit: str, subjects: List[str]) -> str:
    """'in part in finance and retail'."""
    return phrases.say(pack, f"all_within_part_{fit}", names=wording.names_inside(pack, subjects))


def _of_all(fits: Dict[str, List[str]]) -> str:
    if fits["not"]:
        return "no"
    return "in_part" if fits["partly"] else "yes"


def _of_any(fits: Dict[str, List[str]]) -> str:
    if fits["wholly"]:
        return "yes"
    return "in_part" if fits["partly"] else "no"


def answer_no_others_so(reading: Reading, pack: Pack) -> Answer:
    """That the source says so of those alone."""
    facet = reading.facets[0]
    facts = [held for each in reading.about for held in pack.facts_of(each, facet)[:1]]
    names, label = wording.names_inside(pack, reading.about), wording.inside(pack.topics[facet].label)
    lead = phrases.say(pack, "no_others_so", names=names, label=label)
    return replace(told(pack, facet, Shown(sentence(lead), told=tuple(facts)), facts), subjects=reading.about)


def answer_as_a_list(reading: Reading, pack: Pack) -> Answer:
    """What was told, with a number before each: of whom or what it told, else of each statement."""
    facts = at_addresses(pack, reading.memory.facts)
    each_once = {held.subject: held for held in reversed(facts) if held.subject}
    listed = [held for held in facts if each_once.get(held.subject or "") is held] or facts
    numbered = "\n".join(f"{at}. {sentence(line(pack, held))}" for at, held in enumerate(listed, 1))
    topic = _topic(reading, pack)
    answer = told(pack, topic or "other", Shown(numbered, told=tuple(listed)), facts)
    return replace(answer, subjects=tuple(held.subject for held in listed if held.subject))


def _topic(reading: Reading, pack: Pack) -> Optional[str]:
    """The topic of what is told again, where the contract knows it."""
    return reading.memory.topic if reading.memory.topic in (*pack.topics, "compare", "filter", "recommend") else None


def answer_no_drawbacks(reading: Reading, pack: Pack) -> Answer:
    """That the source names nothing that speaks against those told of, or against what was told in general."""
    topic = _topic(reading, pack) or "other"
    general = wording.inside(pack.topics[topic].title) if topic in pack.topics else phrases.say(pack, "that")
    name = wording.names_inside(pack, reading.about, "or") or general
    suggestions = suggest.few_starters(pack)
    return Answer(status="not_covered", topic=topic, response="utter_speaks_against", values={"name": name}, suggestions=suggestions)
