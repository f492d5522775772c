"""What remains of a list of roles or skills, once some of it are ruled out: by name, by a place, by what is said of one."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, kind_of
from answering.looks import pay
from answering.lookup import called_with_a_word, described, paid
from answering.reading.point import facets_listed, in_focus_or_listed, list_meant, some_talked_of
from answering.reading.reading import Reading, at_places, distinct, if_it_does, industries_of, only, profile_of
from answering.reading.reckoned import by_width
from answering.vocabulary import KINDS, MONEY
from knowledge import Pack

_OF_KINDS = ("roles", "skills")
_TWO = 2


def leaves_some_of_a_kind_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'nor the data analyst', after 'what entry level roles are there': the others of that list; in a new question, of all of them."""
    kind = _kind_ruled_out(reading, pack)
    if not kind or reading.steers_a_recommendation or _names_more(reading, KINDS[kind].listed_by):
        return None
    listing = KINDS[kind].listed_by
    asks_anew = (reading.topic == listing or (listing in reading.topics and reading.does("asks"))) and _asks_for_names(reading)
    talked_of = pack.kind_of(next(iter(in_focus_or_listed(reading)), "")) == kind
    goes_on = talked_of and _asks_no_more(reading) and reading.heard.rest <= beliefs.THRESHOLDS.challenge
    if goes_on:
        return without(reading, reading.memory.frame.last_list(pack, kind), reading.excluded, pack)
    return without(reading, tuple(pack.collection(kind)), reading.excluded, pack) if asks_anew else None


@if_it_does("drops_those_named", "drops_several")
def takes_off_those_of_a_kind(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'cross off the data analyst and the research assistant', after 'what entry level roles are there': the others of that list."""
    named = distinct(reading.excluded, reading.subjects)
    kind = only({pack.kind_of(each) or "" for each in named})
    rather = bool(reading.excluded) and not reading.does("drops_several")
    asks = reading.topics or reading.does("asks") or reading.does("swaps") or reading.does("lifts")
    if kind not in _OF_KINDS or not reading.subjects or rather or asks or reading.steers_a_recommendation:
        return None
    listed = reading.memory.frame.last_list(pack, kind)
    return without(reading, listed, named, pack) if set(named) < set(listed) else None


def _asks_no_more(reading: Reading) -> bool:
    """Whether it goes on, and asks nothing but what is left."""
    return not reading.does("asks") or any(map(reading.does, ("leads_on", "of_those_left", "asks_what_is_left")))


@if_it_does("drops_the_one_described", "drops_something")
def leaves_out_the_one_described(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the one with dashboards can go too', after 'what entry level roles are there': the others of that list."""
    listed = list_meant(reading, pack)
    names = reading.subjects or reading.ordinals or reading.steers_a_recommendation or reading.asks_for_a_width
    if names or len(listed) < 2 or not _drops_one(reading, listed, pack):
        return None
    named = tuple(each for each in reading.excluded if each in listed)
    return without(reading, listed, named or (described(pack, reading.text, listed),), pack)


@if_it_does("points_at_a_word_in_names")
def leaves_out_those_with_a_word(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the ones with data in the name can go', after 'what entry level roles are there': the others of that list."""
    listed = list_meant(reading, pack)
    drops = any(map(reading.does, ("lets_them_go", "drops_something", "crosses_off")))
    if not drops or len(listed) < _TWO or not pack.kind_of(listed[0]):
        return None
    gone = called_with_a_word(pack, reading.text, listed)
    return without(reading, listed, gone, pack) if gone else None


def _drops_one(reading: Reading, listed: Tuple[str, ...], pack: Pack) -> bool:
    """Whether it drops what it describes; of roles and skills in a few words too: "skip the junior ones"."""
    few = reading.does("drops_something") and reading.heard.rest <= beliefs.THRESHOLDS.short and pack.kind_of(listed[0]) in _OF_KINDS
    bare = few and not (reading.topics or reading.excluded or reading.heard.order or reading.does("drops_that_one"))
    return (reading.does("drops_the_one_described") or bare) and kind_of(pack, listed[0]) != STORIES


@if_it_does("drops_something", "lets_them_go")
def leaves_out_the_one_at_an_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'lose the cheapest', after 'which industries pay best': the others of that list; of so many as are to go likewise."""
    last = reading.memory.frame.last
    listed = industries_of(pack, last.subjects if last.topic == "compare" else reading.memory.shown)
    gone = _at_that_end(reading, listed, pack) if len(listed) > _TWO and _drops_by_an_order(reading) else ()
    if not gone or last.topic != "compare":
        bare = replace(reading.heard, order="", limit=0)  # the end is only dropped
        bare_reading = replace(reading, heard=bare, form="", excluded_topics=())
        return without(bare_reading, listed, gone, pack) if gone else None
    kept = tuple(each for each in listed if each not in gone)
    return replace(reading.asking("compare"), answer="compare", subjects=kept, about=kept, facets=(MONEY,))


def _drops_by_an_order(reading: Reading) -> bool:
    """Whether it does nothing but drop what stands at an end of an order."""
    names = reading.subjects or reading.excluded or set(reading.topics) - {MONEY} or reading.heard.strangers
    return bool(_end_meant(reading)) and reading.heard.length <= beliefs.THRESHOLDS.hint and not names and _asks_no_more(reading)


def _end_meant(reading: Reading) -> str:
    """Which end of an order is meant, by a word for it or as "the bottom two"."""
    by_form = {"least": "lowest", "most": "highest"}.get(reading.form, "") if reading.does("asks_which_end") else ""
    return reading.heard.order or by_form or ("highest" if reading.asks_for_a_width else "")


def _at_that_end(reading: Reading, listed: Tuple[str, ...], pack: Pack) -> Tuple[str, ...]:
    """Which of those listed are paid least, or best, as many as are meant, or in the widest ranges; none where no more than those have
    pay.
    """
    known, heard = paid(pack, listed), reading.heard
    count = heard.limit or heard.among or 1
    by_their_width = by_width(reading, pack, listed)
    if by_their_width:
        return by_their_width[:count]
    ranked = pay.ranked(known, lowest=_end_meant(reading) == "lowest")
    return tuple(held.subject for held in ranked[:count] if held.subject) if len(known) > count else ()


def leaves_out_a_place_of_a_kind(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'drop the second', after 'what entry level roles are there': the others of that list."""
    listed = list_meant(reading, pack)
    gone = at_places(reading.heard.dropped, listed)
    of_a_kind = bool(gone) and pack.kind_of(listed[0]) in _OF_KINDS
    bare = not (reading.subjects or reading.topics or reading.does("asks")) and reading.heard.rest <= beliefs.THRESHOLDS.hint
    return without(reading, listed, gone, pack) if of_a_kind and bare else None


@if_it_does("drops_that_one")
def leaves_that_one_of_a_kind_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'scrap that one', after 'what entry level roles are there' and 'what does a data analyst do': the others of that list."""
    focus = reading.memory.focus
    kind = pack.kind_of(focus[0]) or "" if len(focus) == 1 else ""
    if kind not in _OF_KINDS or reading.steers_a_recommendation:
        return None
    return without(reading, reading.memory.frame.last_list(pack, kind), focus, pack)


@if_it_does("asks_what_else")
def asks_for_others_than_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I am weak in programming. which other skills count': those that it doesn't name."""
    named, kind = reading.subjects, reading.heard.kind
    asks = kind in _OF_KINDS and KINDS[kind].listed_by == reading.topic
    if not asks or not named or any(pack.kind_of(each) != kind for each in named) or reading.steers_a_recommendation:
        return None
    return without(reading, tuple(pack.collection(kind)), distinct(reading.excluded, named), pack)


def asks_for_others_than_both(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'they both sound dull, what else is there', after 'what does a data analyst do' and 'and a research assistant': the others."""
    both = some_talked_of(reading, pack, 2) if reading.heard.among == 2 and reading.does("asks_what_else") else ()
    kind = pack.kind_of(both[0]) or "" if both else ""
    names = reading.subjects or reading.topics or reading.excluded or reading.steers_a_recommendation
    return without(reading, tuple(pack.collection(kind)), both, pack) if kind in _OF_KINDS and not names else None


def without(reading: Reading, listed: Tuple[str, ...], gone: Tuple[str, ...], pack: Pack) -> Optional[Reading]:
    """`listed` but those `gone`: roles and skills in a list of their own, industries by the facets that they were listed by."""
    kept = tuple(each for each in listed if each not in gone)
    if not kept or len(kept) == len(listed):
        return None
    if industries_of(pack, listed) == listed:
        facets = facets_listed(reading, pack)
        told = replace(reading.asking("filter"), answer="filter", pool=listed, topics=facets, excluded=gone, subjects=())
        return told if facets else None
    return listed_alone(reading, kept, pack)


def listed_alone(reading: Reading, kept: Tuple[str, ...], pack: Pack) -> Reading:
    """Those roles or skills and no others of their kind; of one all that is told of it."""
    if len(kept) == 1:
        return replace(reading, answer=profile_of(pack, kept[0]), subjects=kept, about=kept, excluded=())
    kind = pack.kind_of(kept[0]) or "roles"
    others = tuple(each for each in pack.collection(kind) if each not in kept)
    bare = replace(reading.heard, near=(), order="")
    told = replace(reading.asking(KINDS[kind].listed_by), answer=KINDS[kind].listed_by, heard=bare, form="list_all")
    return replace(told, subjects=(), about=(), excluded=others, topics=(), ordinals=())


def _kind_ruled_out(reading: Reading, pack: Pack) -> str:
    """The kind of all that is ruled out, where that is roles or skills."""
    kinds = {pack.kind_of(each) or "" for each in reading.excluded}
    return kinds.pop() if len(kinds) == 1 and kinds <= set(_OF_KINDS) else ""


def _asks_for_names(reading: Reading) -> bool:
    """Whether names are asked for; "I hate boats, which skills do I need" rules none out."""
    return reading.form in ("which", "list_all", "most", "") and not reading.does("states_a_wish")


def _names_more(reading: Reading, listing: str) -> bool:
    """Whether it is about anything besides that list."""
    heard = reading.heard
    return bool(reading.subjects or set(reading.named_topics) - {listing} or heard.bounds or reading.form == "compare")
