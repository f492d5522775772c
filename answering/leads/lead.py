"""The first sentence of an answer: it answers what was asked, in the form in which it was asked."""

from __future__ import annotations

import itertools
from typing import Dict, List, Optional, Sequence

from answering import phrases
from answering.leads.briefs import after_its_name, brief, reason, scoped, sentence
from answering.looks import pay, wording
from answering.lookup import leaves_something_out
from answering.reading.fitting import WANTED, asks_for_the_lowest, facts_that_fit, leader, polar_word
from answering.reading.reading import Reading
from answering.vocabulary import MONEY
from knowledge import Held, Pack
from knowledge.keys import key_of

ROOM = 300
"""Characters of names and briefs that one sentence about several holds."""


def of_fact(reading: Reading, pack: Pack, held: Held) -> str:
    """A fact as the first sentence: yes or no before it where it holds that, its name, its brief, its scope."""
    said = _in_that_form(reading, pack, held)
    word = _unsaid(polar_word(reading, held), said)
    if held.subject is None:
        return sentence(phrases.say(pack, f"says_{word}", brief=said) if word else said)
    name = wording.inside(pack.named(held.subject).name)
    if word:
        where = "of" if pack.kind_of(held.subject) == "industries" else "that"  # "Yes, in finance", but "Yes, programming"
        return sentence(phrases.say(pack, f"says_{word}_{where}", name=name, brief=said))
    return after_its_name(pack, held, said)


def _unsaid(word: Optional[str], said: str) -> Optional[str]:
    """`word`, unless `said` has it: no "Often: ... are often required"."""
    return None if word and word in key_of(said).split() else word


def _in_that_form(reading: Reading, pack: Pack, held: Held) -> str:
    """What is said of a fact: its reason where that is asked, no sum alone where pay isn't and it says more, else its brief and scope."""
    if reading.form == "why" and held.fact.gives_a_reason:
        return reason(pack, held)
    of_pay = MONEY in (reading.topic, reading.answer, *reading.topics) or reading.form == "how_much" or held.key == MONEY
    return scoped(held) if of_pay or not leaves_something_out(held) else held.fact.statement


def of_names(pack: Pack, topic: str, entries: Sequence[Held]) -> str:
    """The names that a topic tells of, as a sentence."""
    subjects = list(dict.fromkeys(held.subject for held in entries if held.subject))
    listed = wording.names_inside(pack, subjects)
    phrase = f"names_{topic}"
    entry = pack.topics[topic]
    if entry.lead and f"utter_{phrase}" not in pack.setting.phrases:
        return sentence(f"{entry.lead} {listed}")
    places = {"names": listed, "topic": entry.title, "about": entry.about, "label": wording.inside(entry.label)}
    return sentence(phrases.say(pack, phrase if phrases.has(pack, phrase) else "names", **places))


def of_rank(reading: Reading, pack: Pack, topic: str, entries: Sequence[Held]) -> str:
    """Who leads or comes last: by the source's own rank, else by the figures, and said as such; else that the source ranks none."""
    first, lowest = leader(reading, entries), asks_for_the_lowest(reading)
    if first is None:
        return f"{phrases.say(pack, 'ranks_none')} {of_names(pack, topic, entries)}"
    ranked = first.fact.rank == 1 and not lowest
    return sentence(at_an_end(pack, first, "ranked_first" if ranked else "figures_last" if lowest else "figures_first"))


def at_an_end(pack: Pack, held: Held, phrase: str) -> str:
    """Who leads or comes last and with what, in the words of `phrase`, which says what that goes by."""
    return phrases.say(pack, phrase, name=wording.inside(_name(pack, held)), brief=scoped(held))


def of_several(pack: Pack, facts: Sequence[Held]) -> str:
    """Two or more subjects in one sentence, as far as it stays short; how their pay compares where they are paid."""
    paid = _paid_by_several(facts)
    if paid:
        return pay.in_short(pack, paid)
    each = said_of_several(pack, facts)
    said = "; ".join(f"{wording.inside(_name(pack, held)) if at else _name(pack, held)}: {brief(held)}" for at, held in enumerate(each))
    return sentence(said)


def said_of_several(pack: Pack, facts: Sequence[Held]) -> List[Held]:
    """Those of `facts` whose brief `of_several` says: the first of each subject, as long as there is room; none where it says how their
    pay compares.
    """
    if _paid_by_several(facts):
        return []
    firsts: Dict[Optional[str], Held] = {held.subject: held for held in reversed(facts) if held.subject} or {None: facts[0]}
    each = [firsts[subject] for subject in dict.fromkeys(held.subject for held in facts) if subject in firsts]
    sizes = itertools.accumulate(len(_name(pack, held)) + len(brief(held)) for held in each)
    return [held for at, (held, size) in enumerate(zip(each, sizes)) if not at or size <= ROOM]


def _paid_by_several(facts: Sequence[Held]) -> List[Held]:
    paid = [held for held in facts if held.fact.pay]
    return paid if len({held.subject for held in paid}) > 1 else []


def silence(reading: Reading, pack: Pack, topic: str, facts: Sequence[Held]) -> str:
    """What the source doesn't say of the form in which it was asked; empty where it does."""
    form = reading.form
    if form in WANTED and not facts_that_fit(reading, facts) and phrases.has(pack, f"unsaid_{form}"):
        return phrases.say(pack, f"unsaid_{form}")
    if form == "is_enough" and not any(form in held.fact.answers for held in facts):
        return phrases.say(pack, "unsaid_is_enough")
    return ""


def _name(pack: Pack, held: Held) -> str:
    return pack.named(held.subject).name if held.subject else ""
