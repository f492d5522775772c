"""What is left out so far, and what is asked in the same message that lets something in again or rules it out."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import Told
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.exclusions import both_ruled_out, lets_in_again, ruled_out
from answering.reading.reading import Reading, distinct, if_it_does, industries_of
from answering.reading.those import facets_told
from answering.vocabulary import RANKS
from answering.wishes.options import stands_for
from answering.wishes.profile import RULED_OUT
from knowledge import Pack

_ASKS_WHO_IS_LEFT = ("asks_what_is_left", "of_those_left")
_OF_A_LIST = ("which", "list_all", *RANKS)


@if_it_does("asks_what_is_ruled_out")
def asks_what_is_ruled_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who did I cross out', after 'which industries pay best' and 'anything except finance': what is left out so far; 'is finance still
    out' too.
    """
    named, gone = industries_of(pack, (*reading.subjects, *reading.excluded)), ruled_out(reading, pack)
    names = reading.named_topics or reading.heard.strangers or reading.heard.bounds or (named and reading.does("lifts"))
    names = names or reading.does("asks_what_if")
    if names or not gone or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    if len(reading.profile.wished) and not named:  # all that is noted is read out
        return None
    return replace(reading, answer="what_is_out", about=named, excluded=gone, subjects=())


@if_it_does("lifts")
def lets_in_and_asks(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'finance may come back. do they want certificates', after 'which industries pay best' and 'anything except finance': it is let in,
    and what is asked is answered, of that one or of all that count now.
    """
    named = industries_of(pack, distinct(reading.subjects, reading.excluded)) or both_ruled_out(reading, pack)
    gone = ruled_out(reading, pack)
    back_in = tuple(each for each in named if each in gone)
    clause = _question_beside_it(reading)
    if not back_in or reading.does("asks_what_if"):
        return None
    if reading.steers_a_recommendation:
        return _counting_again(reading, back_in, pack) if reading.does("asks_result") else None
    if clause is None or _asks_who_is_left(clause):
        of_a_list = reading.form in _OF_A_LIST or reading.heard.order or reading.does("sorts")
        return lets_in_again(reading, pack) if of_a_list else None
    return _asking(_counting_again(reading, back_in, pack), clause, back_in, pack)


def _counting_again(reading: Reading, back_in: Tuple[str, ...], pack: Pack) -> Reading:
    """The same once those are ruled out no longer."""
    gone = tuple(wish for wish in reading.profile.ruled_out if set(stands_for(pack, wish)) & set(back_in))
    return replace(reading, profile=reading.profile.without(gone) if gone else reading.profile, lifted=back_in)


def _question_beside_it(reading: Reading) -> Optional[Heard]:
    """The question that the message asks beside letting something in; None where it asks none that was heard by itself."""
    others = (each for each in reversed(reading.heard.clauses) if "lifts" not in each.moves and each.length < reading.heard.length)
    return next(others, None)


def _asks_who_is_left(heard: Heard) -> bool:
    return not heard.moves.isdisjoint(_ASKS_WHO_IS_LEFT)


def _asking(reading: Reading, clause: Heard, back_in: Tuple[str, ...], pack: Pack) -> Reading:
    """What a clause asks once those were let in: where it asks of a list, of that with them; else of them, as they were named last."""
    of_a_list = _asks_of_a_list(clause)
    memory = _listing_with(reading.memory, back_in, pack) if of_a_list else _talking_of(reading.memory, back_in, pack)
    read = Reading.of(clause, memory, reading.contact, reading.helpline, reading.kept_days)
    subjects = clause.subjects or (() if of_a_list or "asks_in_general" in clause.moves else back_in)
    kept = replace(read, message=reading.message, profile=reading.profile, noted=reading.noted, lifted=back_in)
    return replace(kept, subjects=subjects, because=reading.because)


def _asks_of_a_list(clause: Heard) -> bool:
    """Whether it asks who of several: with a topic, or pointing at them, only where it asks for an end of an order."""
    ranks = clause.form in RANKS or (bool(clause.order) and clause.form in ("", *_OF_A_LIST))
    names = clause.subjects or clause.excluded or clause.refers == "one"
    return (ranks or clause.form in _OF_A_LIST) and not (names or (not ranks and (clause.topics or clause.refers)))


def _listing_with(memory: Memory, back_in: Tuple[str, ...], pack: Pack) -> Memory:
    """The memory as if the last list that held those had just been shown, without what is left out still."""
    excluded = tuple(each for each in memory.frame.excluded if each not in back_in)
    before = (industries_of(pack, each) for each in reversed(memory.frame.lists))
    listed = next((each for each in before if set(back_in) < set(each)), memory.shown)
    shown = tuple(each for each in listed if each not in excluded)
    facets = facets_told(memory, pack)[:1]
    facts = tuple(held.id for each in shown for facet in facets for held in pack.facts_of(each, facet))
    return replace(memory, frame=replace(memory.frame, excluded=excluded), shown=shown, focus=(), facts=facts or memory.facts)


def _talking_of(memory: Memory, back_in: Tuple[str, ...], pack: Pack) -> Memory:
    """The memory as if those had just been told of."""
    excluded = tuple(each for each in memory.frame.excluded if each not in back_in)
    facets = facets_told(memory, pack)[:1]
    frame = replace(memory.frame, excluded=excluded).telling(Told(facets[0] if facets else memory.topic, back_in, facets))
    return replace(memory, frame=frame, focus=back_in, recent=back_in, shown=back_in if len(back_in) > 1 else memory.shown)


@if_it_does(*_ASKS_WHO_IS_LEFT, "asks_for_the_list_again")
def rules_out_and_asks_who_is_left(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'no banks for me, who is left', after 'which industries pay best': the others of that list."""
    shown, named = industries_of(pack, reading.memory.shown), industries_of(pack, reading.subjects)
    refused = {each for wish in reading.heard.wishes if wish.stance == RULED_OUT for each in wish.ids}
    gone = distinct(industries_of(pack, reading.excluded), tuple(each for each in named if each in refused))
    facets = facets_told(reading.memory, pack)[:1]
    names_more = set(named) - set(gone) or reading.topics or reading.heard.bounds or reading.heard.order or reading.heard.strangers
    if not gone or not facets or not set(gone) < set(shown) or names_more or reading.steers_a_recommendation:
        return None
    told = replace(reading.asking("filter"), answer="filter", pool=shown, topics=facets, excluded=gone, subjects=())
    return replace(told, profile=reading.memory.profile, noted=(), form="which")
