"""A fact that the question all but names, told beside an answer that doesn't tell it."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.lookup import bare_words, topic_of_fact
from answering.reading.evidence import only_names, probable
from answering.reading.exclusions import standing
from answering.reading.reading import Reading, only
from answering.vocabulary import KINDS
from knowledge import Held, Pack

_TELLS_OF_IT = frozenset(("compare", "source", "nearest", "with_the_word", "let_in", "shares", "again", "usual", "ends"))
"""Answers that may tell of something else than the question all but names, beside those about a topic."""

_LISTED = frozenset(("skills", "roles"))
"""Kinds of which one is told of by what it is."""
_AND = frozenset(("and", "plus", "&", "also", "n"))

_OF_THOSE_NAMED = frozenset(("filter",))
"""Answers that may leave out what is asked of somebody who is named."""


def tells_what_is_near_too(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'put healthcare back in, which credentials do hospitals need', after 'which sectors use it', 'not healthcare': the list with it, and
    what they need.
    """
    near = reading.message.nearest
    complete = reading.second or reading.beside or reading.between or reading.missing
    if complete or only_names(reading.message) or near.likeness < beliefs.THRESHOLDS.all_but_named:
        return None
    if reading.answer not in (*_TELLS_OF_IT, *_OF_THOSE_NAMED, *pack.facets):
        return None
    enough = beliefs.THRESHOLDS.surely_beside
    held = probable(reading, pack, enough, lambda each: each.id == near.fact and _may_be_told(reading, pack, each))
    if held is None:
        return None
    return replace(reading, second=replace(reading, answer="nearest", about=(held.id,), because=()))


def tells_another_of_the_kind_too(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what maths and which languages do I need': of one that is named, and of another of its kind that what is asked is nearer to."""
    near, one = pack.at(reading.message.nearest.fact), only(reading.about)
    kind = pack.kind_of(one) if one else ""
    if near is None or kind not in _LISTED or reading.answer != KINDS[kind].listed_by or near.subject == one:
        return None
    another = pack.kind_of(near.subject or "") == kind and near.cell == reading.answer
    asked = reading.message.nearest.likeness >= beliefs.THRESHOLDS.all_but_named and _AND & bare_words(reading.text)
    both = (one, near.subject or "")
    return replace(reading, about=both, subjects=both) if another and asked else None


def _may_be_told(reading: Reading, pack: Pack, held: Held) -> bool:
    """Whether no topic's answer tells it anyway, and it is about nobody, about somebody who is named, or about nobody who is ruled out."""
    if topic_of_fact(pack, held) == reading.answer or held.id in reading.about:
        return False
    if held.subject in reading.message.subjects:
        return True
    if reading.answer in _OF_THOSE_NAMED:
        return False
    if held.subject is None:
        return True
    stands_out = reading.message.stands_out >= beliefs.THRESHOLDS.stands_out  # "what do they pay" is near what each pays
    return stands_out and not reading.message.subjects and held.subject not in (*reading.excluded, *standing(reading, pack))
