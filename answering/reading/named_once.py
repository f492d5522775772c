"""A name in capitals that stands in the text of one fact alone, asked about: "what is HIPAA good for"."""

from __future__ import annotations

from typing import Dict, FrozenSet, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.kept import kept
from answering.lookup import bare_words, topic_of_fact
from answering.reading.reading import Reading
from knowledge import Held, Pack

_LETTERS = 3
"""Shorter ones stand for anything: AI, IT, US."""
_ASKS_FOR_NAMES = ("which", "list_all", "most", "least", "compare", "how_many", "how_much")


def asks_about_a_name_told_once(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what has HIPAA to do with insurers?': the fact that speaks of it, whomever else is named."""
    heard = reading.heard
    asks = (reading.does("asks") or reading.form) and heard.length <= beliefs.THRESHOLDS.challenge and reading.form not in _ASKS_FOR_NAMES
    if not asks or heard.figures or heard.excluded or reading.memory.profile.asking:
        return None
    names = _named_once(pack)
    called = {alias.casefold() for each in reading.subjects for alias in (pack.named(each).name, *pack.named(each).aliases)}
    found = {names[word].id: names[word] for word in bare_words(reading.text) - called if word in names}
    if len(found) != 1:
        return None
    ((address, held),) = found.items()
    return None if held.subject in reading.subjects else replace(reading, answer="nearest", about=(address,), subjects=())


@kept
def _named_once(pack: Pack) -> Dict[str, Held]:
    """By each such name the fact; none that several facts speak of."""
    found: Dict[str, Tuple[Held, ...]] = {}
    told = (held for held in pack.facts() if topic_of_fact(pack, held) in pack.topics)  # a frequent question is found by its meaning
    for held in told:
        for word in _capitals(held):
            found[word] = (*found.get(word, ()), held)
    return {word: facts[0] for word, facts in found.items() if len(facts) == 1}


def _capitals(held: Held) -> FrozenSet[str]:
    words = (word.strip(".,:;()'\"") for word in f"{held.fact.statement} {held.fact.short}".split())
    return frozenset(word.casefold() for word in words if len(word) >= _LETTERS and word.isalpha() and word.isupper())
