"""A list or a comparison that grows, shrinks or changes: "add tech to that", "now drop finance", "swap retail for tech"."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.reading.reading import Reading, at_places, distinct, if_it_does
from answering.reading.topic import facet_talked_of, is_fragment
from knowledge import Pack

_MANY = 3
"""More facets than these are a comparison of everything."""


@if_it_does("swaps")
def puts_one_in_place_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'swap finance for tech', after 'compare pay in finance and healthcare': the same with tech where finance stood; the one that
    stands there goes, whichever is named first, and may be told by its place.
    """
    if reading.steers_a_recommendation or _asks_more(reading, pack) or reading.heard.rest > beliefs.THRESHOLDS.hint:
        return None
    base = _base(reading, pack)
    named = _named(reading, base)
    gone, new = [each for each in named if each in base], [each for each in named if each not in base]
    if not gone or not new or not _fits(pack, base, tuple(new)):
        return None
    at = base.index(gone[0])
    members = (*base[:at], *new, *base[at + 1 :])
    return _side_by_side(reading, tuple(each for each in members if each not in gone), pack, reading.named_facets(pack))


def _asks_more(reading: Reading, pack: Pack) -> bool:
    """Whether it asks for more than the same again, or a facet, of those that stand there then."""
    heard = reading.heard
    beyond = set(reading.named_topics) - set(reading.named_facets(pack))
    return bool(beyond or heard.strangers or heard.bounds)


@if_it_does("keeps_only")
def keeps_some_of_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'only keep the first two', after 'compare pay in finance, tech and healthcare': those, by the same."""
    if reading.steers_a_recommendation or not _says_only_that(reading, beliefs.THRESHOLDS.hint):
        return None
    base = _base(reading, pack)
    named = _named(reading, base)
    kept = tuple(each for each in base if each in named and each not in reading.excluded)
    return _side_by_side(reading, kept, pack) if kept and len(kept) < len(base) else None


def _named(reading: Reading, base: Tuple[str, ...]) -> Tuple[str, ...]:
    """What is named, ruled out or not, by name or by its place in what was shown."""
    return distinct(at_places(reading.ordinals, base), reading.excluded, reading.subjects)


@if_it_does("adds_to_it", "swaps", "leads_on")
def adds_to_what_was_shown(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'add tech to that', after 'compare pay in finance and healthcare': all three, by the same."""
    added, base = reading.subjects, _base(reading, pack)
    adds = (reading.does("adds_to_it") and not _asks_of_that_one(reading, base)) or _goes_on_comparing(reading) or _swaps(reading, base)
    if not added or not adds or not _says_only_that(reading, beliefs.THRESHOLDS.short) or not _fits(pack, base, added):
        return None
    kept = tuple(each for each in base if each not in reading.excluded)
    return _side_by_side(reading, distinct(kept, added), pack)


def compares_them_by_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'for money, I mean', after 'which is better, finance or tech': the same ones, by that alone."""
    last = reading.memory.frame.last
    named = reading.named_facets(pack)
    compared = last.subjects if last.topic == "compare" else ()
    names_its_own = reading.subjects or reading.excluded or reading.heard.strangers or reading.heard.bounds
    bare = not names_its_own and not _asks(reading) and reading.heard.rest <= beliefs.THRESHOLDS.few_words
    if len(named) != 1 or len(compared) < 2 or not bare or reading.memory.profile.asking:
        return None
    return replace(reading.asking("compare"), answer="compare", subjects=compared, about=compared, facets=named)


def _asks(reading: Reading) -> bool:
    return reading.does("asks") or reading.does("asks_in_general")


def takes_from_what_was_compared(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'now drop finance', after 'compare pay in finance, tech and healthcare': the others, by the same."""
    base = _base(reading, pack)
    gone = {*reading.excluded, *at_places(reading.heard.dropped, base)}
    compared = reading.memory.frame.last.topic == "compare"
    if not gone or reading.subjects or not compared or not gone & set(base) or not _says_only_that(reading, beliefs.THRESHOLDS.short):
        return None
    return _side_by_side(reading, tuple(each for each in base if each not in gone), pack)


def _asks_of_that_one(reading: Reading, base: Tuple[str, ...]) -> bool:
    """'in tech too?', or 'and tech', where one alone was told of or recommended: the same of another."""
    goes_on = reading.only_goes_on and reading.does("joins") and reading.memory.topic != "compare"
    return (len(base) < 2 and reading.does("asks")) or (goes_on and (len(base) < 2 or reading.memory.topic == "recommend"))


def _swaps(reading: Reading, base: Tuple[str, ...]) -> bool:
    """Whether it swaps, and names no side that goes: beside one alone nothing else is kept, "put divers in their place"."""
    return reading.does("swaps") and len(base) > 1


def _goes_on_comparing(reading: Reading) -> bool:
    """'and marketing?', where a comparison was shown."""
    compared = reading.memory.frame.last.topic == reading.memory.topic == "compare"
    return compared and reading.does("leads_on") and reading.does("joins") and is_fragment(reading) and not reading.does("sets_against")


def _base(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What the last answer was about: what it listed, or the one thing that it told of."""
    memory = reading.memory
    return tuple(each for each in memory.frame.last.subjects if pack.kind_of(each)) or (memory.focus if memory.frame.told else ())


def _fits(pack: Pack, base: Tuple[str, ...], added: Tuple[str, ...]) -> bool:
    """Whether all are of a kind, and something is new."""
    return bool(base) and len({pack.kind_of(each) for each in (*base, *added)}) == 1 and bool(set(added) - set(base))


def _says_only_that(reading: Reading, words: int) -> bool:
    """Whether it asks for nothing else, in so many words at most beside the names."""
    heard = reading.heard
    asks_more = reading.named_topics or heard.strangers or heard.bounds or heard.order or reading.does("asks_in_general")
    return not asks_more and heard.rest <= words


def _side_by_side(reading: Reading, members: Tuple[str, ...], pack: Pack, named: Tuple[str, ...] = ()) -> Optional[Reading]:
    """`members` by what is `named`, or they were told of; of one that is left alone, that."""
    facets = named or _facets(reading, pack)
    read = replace(reading, subjects=members, about=members, excluded=(), ordinals=(), topics=())
    if len(members) > 1:
        return replace(read.asking("compare"), answer="compare", facets=facets)
    return replace(read.asking(facets[0]), answer=facets[0]) if members and facets else None


def _facets(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    last = reading.memory.frame.last
    if last.topic in ("compare", "filter"):
        return last.facets if len(last.facets) <= _MANY else ()
    facet = facet_talked_of(reading, pack)
    return (facet,) if facet else ()
