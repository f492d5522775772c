"""A figure that was told in this conversation is asked for once more, by what it is of: "that share of newcomers again, please"."""

from __future__ import annotations

from typing import List, Optional, Sequence

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses, bare_words
from answering.reading.figure import answers_our_question, told_or_shown
from answering.reading.fitting import grows, near_among, percents, shared_words
from answering.reading.reading import Reading, if_it_does
from answering.reading.which_figure import picked
from knowledge import Held, Pack

_TWO = 2
_SHARES = frozenset(("percentage", "percentages", "percent", "share", "shares", "rate", "portion", "proportion", "fraction", "growth"))


@if_it_does("asks_for_a_figure_again")
def asks_for_a_figure_again(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the average once more please', after 'what is the average pay' and 'what do they do in retail': the figure told before that is
    meant, by its topic, by its words or by what it is near.
    """
    heard = reading.heard
    names_more = heard.figures or heard.strangers or heard.bounds or heard.excluded or heard.ordinals or heard.among
    if names_more or reading.does("asks_what_it_was") or heard.length > beliefs.THRESHOLDS.challenge or answers_our_question(reading):
        return None
    meant = _meant(reading, pack, _told_of_that_kind(reading, pack))
    return replace(reading, answer="nearest", about=(meant.id,), subjects=()) if meant else None


@if_it_does("asks_for_those_figures")
def asks_for_those_figures_again(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'list the two shares again', after 'how many employers want certificates' and 'what share of graduates finds a role within six
    months': as many shares as are meant, of those that were told last, in their order.
    """
    names = reading.subjects or reading.heard.strangers or reading.heard.bounds or reading.heard.figures
    shares = [held for held in at_addresses(pack, reading.memory.frame.figures) if percents(held)]
    count = reading.heard.among or (_TWO if "both" in bare_words(reading.text) else len(reading.memory.facts))
    of_shares = any(map(percents, at_addresses(pack, reading.memory.facts)[:1]))
    if names or not of_shares or not _TWO <= count <= len(shares) or answers_our_question(reading):
        return None
    return replace(reading, answer="figure", intent="ask_source", form="of_what", about=tuple(held.id for held in shares[-count:]))


def _told_of_that_kind(reading: Reading, pack: Pack) -> List[Held]:
    """The facts whose figures were told, of the one in focus first: shares where one is wanted, and growth where that is."""
    of_a_share = not _SHARES.isdisjoint(bare_words(reading.text))
    told = [held for held in told_or_shown(reading, pack) if (percents(held) if of_a_share else held.fact.figures)]
    growing = [held for held in told if any(map(grows, percents(held)))] if reading.does("asks_of_growth") else []
    return growing or sorted(told, key=lambda held: held.subject not in reading.memory.focus)


def _meant(reading: Reading, pack: Pack, told: Sequence[Held]) -> Optional[Held]:
    """The one that is picked by its topic or its words, else the one that is nearest by meaning; else, where a number is spoken of, the
    last one, or the first.
    """
    by_words = picked(reading, pack, told) or _with_a_word(reading, told)
    by_meaning = near_among(reading, told, beliefs.THRESHOLDS.near_what_was_shown)
    among = [held for held in by_meaning if held in by_words] or by_words or by_meaning
    of_one = reading.does("speaks_of_a_figure") or not _SHARES.isdisjoint(bare_words(reading.text))
    alone = told if of_one and not reading.heard.subjects else ()
    return next(iter(among), alone[-1 if "first" in bare_words(reading.text) else 0] if alone else None)


def _with_a_word(reading: Reading, told: Sequence[Held]) -> List[Held]:
    """The one that shares most words with the text, where any does."""
    shared = shared_words(reading.text, told, told)
    return [max(told, key=lambda held: shared[held.id])] if any(shared.values()) else []
