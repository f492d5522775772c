"""How far what was told holds: in the source's own words for how often, or that it has none."""

from __future__ import annotations

from typing import List, Sequence

from answering import phrases
from answering.answer import Answer
from answering.answers.told import told
from answering.copies import replace
from answering.leads.briefs import line, sentence
from answering.leads.shown import Shown, lines_of
from answering.lookup import at_addresses
from answering.reading.reading import Reading
from answering.reading.usual import STAYING
from answering.vocabulary import MONEY
from knowledge import Held, Pack
from knowledge.keys import key_of

_FREQUENCY = frozenset(
    "often commonly common typically typical generally usually usual mostly sometimes frequently rarely always regularly normally most many"
    " some few occasionally increasingly widely never".split()
)
"""Words for how often something is so, or for how many."""


def answer_usual(reading: Reading, pack: Pack) -> Answer:
    """What was told first, or else the first of the rest of it, in the sentence that says how often it is so."""
    facts = _of_the_one_told_of(reading, at_addresses(pack, reading.memory.facts))
    saying = [held for held in facts if _says_how_often(held)] if reading.does("asks_how_usual") else []
    topic = reading.memory.topic if reading.memory.topic in pack.topics else "other"
    beside = _of_all(pack, facts[0])
    lines, whole = tuple(lines_of(pack, beside)), (*facts, *beside)
    if saying:
        words = phrases.say(pack, "usual_in_its_words", statement=saying[0].fact.statement)
        return told(pack, topic, Shown(words, lines, told=(saying[0], *beside)), whole)
    unsaid = phrases.say(pack, "unsaid_staying" if reading.answer == STAYING else "unsaid_how_usual")
    answer = told(pack, topic, Shown(f"{unsaid} {sentence(line(pack, facts[0]))}", lines, told=(facts[0], *beside)), whole)
    point = phrases.say(pack, "left_open_staying" if reading.answer == STAYING else "left_open_usual")
    return replace(answer, status="partly", missing=(point,))


def _of_all(pack: Pack, held: Held) -> List[Held]:
    """Beside what one is paid, what all are."""
    return [each for each in pack.of_topic(MONEY) if each.fact.pay][:1] if held.subject and held.fact.pay else []


def _of_the_one_told_of(reading: Reading, facts: Sequence[Held]) -> List[Held]:
    """What was told first, and of the rest what is of the same and under the same key."""
    first = facts[0]
    return [held for held in facts if held.subject == first.subject and held.key == first.key] or [first]


def _says_how_often(held: Held) -> bool:
    return not _FREQUENCY.isdisjoint(key_of(held.fact.statement).split())
