"""The way to a role: to the one talked of, or from one to another."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses, calls, stems, ways_to
from answering.nouns import called_as_the_field
from answering.reading.fitting import facts_that_fit
from answering.reading.of_roles import role_talked_of
from answering.reading.reading import Reading, if_it_does
from answering.vocabulary import KINDS, WAYS
from knowledge import Held, Pack
from knowledge.keys import key_of

_ONWARDS = "promotion"
"""The facet that tells how one goes on from a role, and not how one comes to it."""
_OF_THE_WAY = frozenset((*WAYS, KINDS["roles"].listed_by, KINDS["skills"].listed_by, "easiest"))
"""Topics that a question for the way may be taken for, beside a pack's own."""


_BECOME = "become"
_WHO = frozenset(("i", "one", "you", "they", "we", "she", "he"))
_WHERETO = frozenset(("what", "which"))


@if_it_does("asks_the_way")
def asks_what_the_one_talked_of_becomes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what can one become after', after 'what does an LPN earn': where that role leads to."""
    role = role_talked_of(reading, pack) if _asks_what_one_becomes(reading) else ""
    if not role or reading.heard.subjects or _ONWARDS not in pack.facets:
        return None
    return replace(reading.asking(_ONWARDS), answer=_ONWARDS, form="", subjects=(role,), about=(role,))


@if_it_does("asks_the_way", "asks_the_way_there", "asks_what_it_takes")
def asks_the_way_to_the_one_talked_of(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how do I get there', after 'what does an LPN earn': the schooling and the licence that it takes, and no list of all roles.

    From another one that is named, what the source says of the step from that one comes first.
    """
    if not _asks_only_the_way(reading, pack):
        return None
    start, target = _ends_of_the_way(reading, pack)
    told = _steps(reading, pack, start, target) if target else ()
    if not told:
        return None
    about = tuple(held.id for held in told)
    return replace(reading.asking(KINDS["roles"].profile), answer="way", subjects=(target,), about=about)


def _asks_only_the_way(reading: Reading, pack: Pack) -> bool:
    heard = reading.heard
    others = set(reading.named_topics) - _OF_THE_WAY - set(pack.own_facets) or _asks_what_one_becomes(reading)
    strange = [each for each in heard.strangers if each.kind != "seniority"]
    named = any(pack.kind_of(each) != "roles" for each in heard.subjects)
    names_more = others or strange or named or heard.excluded or heard.bounds or heard.kind
    return not names_more and heard.length <= beliefs.THRESHOLDS.challenge and not reading.memory.profile.asking


def _asks_what_one_becomes(reading: Reading) -> bool:
    """'and what can I become after': whereto, and not how to get there."""
    words = key_of(reading.text).split()
    before = words[: words.index(_BECOME)] if _BECOME in words else []
    return bool(before) and before[-1] in _WHO and not _WHERETO.isdisjoint(before)


def _ends_of_the_way(reading: Reading, pack: Pack) -> Tuple[str, str]:
    """From which role to which: of two that are named to the one named last; of one that is named from it to the one pointed at."""
    named, talked_of = _named_in_order(reading, pack), role_talked_of(reading, pack) or _leading(reading, pack)
    if len(named) > 1:
        return named[-2], named[-1]
    points = reading.does("asks_the_way_there") or reading.does("points_out") or bool(reading.heard.refers)
    if named and points and talked_of not in ("", *named):
        from_there = reading.does("says_there") and reading.does("asks_the_way")  # "could I become an RN from there"
        return (talked_of, named[0]) if from_there else (named[0], talked_of)
    return "", "" if named else talked_of


def _leading(reading: Reading, pack: Pack) -> str:
    """The role that was told of first, where the last answer put several in an order."""
    first = at_addresses(pack, reading.memory.facts)[:1]
    ranked = reading.memory.topic in ("filter", *pack.facets) and len(reading.memory.frame.last.subjects) > 1
    return next((held.subject for held in first if ranked and held.subject and pack.kind_of(held.subject) == "roles"), "")


def _named_in_order(reading: Reading, pack: Pack) -> List[str]:
    """The roles that are named, and the one that goes by the name of all in the field, in the order of the text."""
    field = called_as_the_field(pack, reading.text) if reading.heard.of_field else ""
    named = [*reading.heard.subjects, *((field,) if field and field not in reading.heard.subjects else ())]
    words = key_of(reading.text).split()
    return sorted(named, key=lambda role: _place(pack, role, words))


def _place(pack: Pack, role: str, words: List[str]) -> int:
    """Where a text has a word of a role's name; behind all where it is called otherwise."""
    thing = pack.named(role)
    own = {word for name in (thing.name, *thing.aliases) for word in key_of(name).split()} - stems(pack.setting.field)
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in own), len(words))


def _steps(reading: Reading, pack: Pack, start: str, target: str) -> Tuple[Held, ...]:
    """What the source says of the step from one to the other, and of what the other takes, what fits the question best first."""
    onwards = [held for held in ways_to(pack, start) if calls(pack, held, target) or _calls_the_field(pack, held, target)] if start else []
    onwards.sort(key=lambda held: held.cell != _ONWARDS)
    takes = [held for held in ways_to(pack, target) if held.cell != _ONWARDS]
    takes.sort(key=lambda held: held.cell not in pack.own_facets)  # what one learns, then the licence
    fitting = facts_that_fit(reading, takes)
    return tuple({held.id: held for held in (*onwards[:1], *fitting, *takes)}.values())


def _calls_the_field(pack: Pack, held: Held, target: str) -> bool:
    """Whether a fact calls a role by the name of all in the field: "to become registered nurses"."""
    return called_as_the_field(pack, held.fact.statement) == target
