"""A term that stands in what was told is asked about: "this predictive maintenance, what is it for"; and what an industry does with it."""

from __future__ import annotations

import itertools
from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.kept import kept
from answering.lookup import is_called_in, said_by_the_source, words_recalled
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.vocabulary import KINDS, RANKS
from knowledge import Held, Pack
from knowledge.keys import key_of

_ASKS_ELSE = (*RANKS, "which", "how_much", "how_many", "list_all", "compare")


@if_it_does("asks_about_a_term")
def asks_about_a_term_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'this predictive maintenance, what is it good for', after 'tell me about manufacturing': the fact that speaks of it, of whom it is
    said who is talked of, else of whom it is said first.
    """
    if _asks_something_else(reading):
        return None
    terms = _terms(reading, pack)
    facts = [held for held, said in _statements(pack) if any(f" {term} " in said for term in terms)]
    told = [held for held in facts if held.subject in reading.memory.focus or held.id in reading.memory.facts]
    meant = next(iter((*told, *facts)), None)
    if meant is None or not set(reading.subjects) <= {held.subject for held in facts}:
        return None
    return replace(reading, answer="nearest", about=(meant.id,), subjects=())


def _asks_something_else(reading: Reading) -> bool:
    """Whether nothing was told yet, or it asks for a figure or a list, names a topic, or is too long."""
    heard = reading.heard
    names = reading.excluded or heard.figures or heard.bounds or heard.strangers or heard.order or reading.profile.asking
    asks_else = reading.form in _ASKS_ELSE or not reading.memory.facts or heard.length > beliefs.THRESHOLDS.challenge
    return bool(names or asks_else or reading.does("asks_for_the_middle"))


def _terms(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Each two words of the text that stand side by side and say something; without the names of the field, of roles and of skills."""
    said, words = key_of(reading.text).split(), {key_of(word) for word in words_recalled(reading.text)}
    pairs = [" ".join(pair) for pair in itertools.pairwise(said) if words >= set(pair)]
    named = [each for kind in ("roles", "skills") for each in pack.collection(kind)]
    field = {key_of(each) for each in pack.setting.names_of_the_field}
    return tuple(pair for pair in pairs if pair not in field and not any(is_called_in(pack, pair, each) for each in named))


@kept
def _statements(pack: Pack) -> Tuple[Tuple[Held, str], ...]:
    """What each fact says, that is no story, with its words as they are looked for."""
    return tuple((held, f" {key_of(held.fact.statement)} ") for held in said_by_the_source(pack))


@if_it_does("asks_what_they_do_with_it")
def asks_what_it_is_used_for(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the carmakers, what do they do with it?', after 'how is machine learning used in manufacturing': what each uses it for."""
    named = industries_of(pack, reading.subjects)
    use = KINDS["industries"].listed_by
    names_more = set(reading.named_topics) - {use} or reading.excluded or reading.heard.bounds or reading.heard.strangers
    if not named or named != reading.subjects or names_more:
        return None
    return replace(reading.asking(use), answer=use, about=named)
