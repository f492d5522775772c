"""Two or more of a kind asked about in other words than were used before: who pays more at an end, side by side by several facets, the
same things of another.
"""

from __future__ import annotations

import itertools
from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import Told
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, distinct, if_it_does, industries_of, only
from answering.reading.unserved import doubt
from answering.vocabulary import MONEY, PROFILES, RANKS
from knowledge import Pack

_TWO = 2
_MOST = 4
"""More things than these aren't asked of another at once."""


def which_of_two_pays_more(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of them goes higher at the top', after 'compare certificates in finance and healthcare': their pay, whatever was compared; so
    is the upper end of two that are named.
    """
    speaks = reading.does("speaks_of_an_end") or reading.does("speaks_of_starting_pay") or _speaks_of_an_end_of_pay(reading)
    two = _the_two(reading, pack) if speaks else ()
    names_more = set(reading.named_topics) - {MONEY} or reading.excluded or reading.heard.strangers or reading.heard.bounds
    if len(two) != _TWO or names_more or reading.steers_a_recommendation:
        return None
    return replace(reading.asking("compare"), answer="compare", subjects=two, about=two, facets=(MONEY,))


def _speaks_of_an_end_of_pay(reading: Reading) -> bool:
    """'at the bottom end, nets or boats?': only ranges of pay have ends."""
    short = reading.heard.length <= beliefs.THRESHOLDS.challenge
    return short and reading.does("asks_which_end") and len(reading.subjects) == _TWO and reading.does("sets_against")


def which_of_two_by_the_same(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of the two never wants me in an office', after 'finance vs tech, remote-wise': by what they were compared by, said in other
    words.
    """
    last = reading.memory.frame.last
    compared = last.topic == "compare" and len(last.facets) == 1 and _likeliest_facet(reading, pack) == last.facets[0]
    points = reading.heard.among == len(last.subjects) or reading.does("of_these")
    asks = reading.form in ("which", *RANKS) and doubt(reading, pack) < beliefs.THRESHOLDS.declined
    if not compared or not points or not asks or _names_anything(reading):
        return None
    return replace(reading.asking("compare"), answer="compare", subjects=last.subjects, about=last.subjects, facets=last.facets)


def which_of_those_by_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and which gets me promoted sooner', after 'compare pay in finance and tech': those, by what is asked now, and no advice for
    whoever asks.
    """
    those, facet = _few_talked_of(reading, pack), _facet_surely_asked(reading, pack)
    if facet in ("", MONEY) or len(those) < _TWO or not _asks_which(reading):
        return None
    return replace(reading.asking("compare"), answer="compare", subjects=those, about=those, facets=(facet,))


def _asks_which(reading: Reading) -> bool:
    """Whether it asks in few words which of those, and names none; nor of all, nor of what suits somebody's wishes."""
    heard = reading.heard
    points = any(map(reading.does, ("leads_on", "of_these", "describes_briefly"))) or bool(heard.order)
    names = reading.excluded or reading.excluded_topics or heard.strangers or reading.subjects or reading.ordinals or heard.bounds
    of_all = reading.does("asks_in_general") or reading.steers_a_recommendation
    return reading.form in ("which", *RANKS) and points and heard.length <= beliefs.THRESHOLDS.hint and not (names or of_all)


def _few_talked_of(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries that the last answer set side by side, or the two that it was asked about, else the two told of one after the
    other; none where many were listed.
    """
    last, among = reading.memory.frame.last, reading.heard.among
    if len(last.subjects) > 1:
        if among and among != len(last.subjects):  # "which of the three", where two of them were told of since
            return ()
        asked_about = len(last.subjects) == _TWO and last.subjects == reading.memory.focus
        few = len(last.subjects) <= _MOST and last.topic == "compare"
        return industries_of(pack, last.subjects) if few or asked_about else ()
    two = reading.memory.frame.told[-_TWO:]
    one_each = len(two) == _TWO and all(len(industries_of(pack, each.subjects)) == 1 == len(each.subjects) for each in two)
    of_a_list = reading.heard.among > _TWO  # "which of the five", and two of them were told of since
    return distinct(*(each.subjects for each in two)) if one_each and not of_a_list else ()


def _facet_surely_asked(reading: Reading, pack: Pack) -> str:
    """The one facet that is named, else the likeliest, where it is believed in as much as any intent that isn't a wish."""
    named = reading.named_facets(pack)
    if named:
        return only(named)
    best = reading.likeliest(pack.facets)
    return best if reading.believed(best) >= beliefs.THRESHOLDS.guessed else ""


def _names_anything(reading: Reading) -> bool:
    heard = reading.heard
    return bool(reading.subjects or reading.topics or reading.excluded or reading.ordinals or heard.strangers or heard.bounds)


def _likeliest_facet(reading: Reading, pack: Pack) -> str:
    """The facet that is believed in most, where the text isn't surely about anything else."""
    surely = reading.belief >= beliefs.THRESHOLDS.doubtful and reading.topic not in ("filter", "compare")
    return reading.topic if surely else reading.likeliest(pack.facets)


def both_where_one_is_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do they need certificates? both I mean, tech too', after 'what does finance pay' and 'and tech?': the two that were talked of."""
    two = some_talked_of(reading, pack, _TWO) if reading.does("says_both") and len(reading.subjects) == 1 else ()
    ranks = reading.heard.order or reading.does("measures_against") or reading.does("sets_against") or reading.excluded
    named = set(reading.subjects) < set(two) and not ranks and reading.heard.among == _TWO and not reading.steers_a_recommendation
    return replace(reading, subjects=two) if named else None


def _the_two(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The two that are named, or that are pointed at, or that the last answer set side by side."""
    if reading.subjects or reading.does("asks_in_general"):
        return industries_of(pack, reading.subjects)
    if reading.heard.among == _TWO:
        return industries_of(pack, some_talked_of(reading, pack, _TWO))
    last = reading.memory.frame.last
    asks_who = reading.form in ("which", "most", "least", "compare") and reading.heard.length <= beliefs.THRESHOLDS.hint
    return industries_of(pack, last.subjects) if last.topic == "compare" and asks_who else ()


@if_it_does("puts_side_by_side")
def puts_those_named_side_by_side(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'put finance and consulting side by side for me: pay, remote work': those, by all that is named, and no wish."""
    if reading.does("states_a_wish"):
        return None
    sides, facets = industries_of(pack, reading.subjects), reading.named_facets(pack)
    if len(sides) < _TWO or not facets:
        return None
    return replace(reading.asking("compare"), answer="compare", about=sides, facets=facets)


@if_it_does("puts_side_by_side")
def puts_those_told_side_by_side(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'set them next to each other, please', after 'what does finance pay' and 'and healthcare': both, by what was told of each."""
    heard = reading.heard
    names = reading.subjects or reading.excluded or reading.ordinals or heard.strangers or heard.bounds or reading.does("states_a_wish")
    points = heard.refers == "many" or heard.among or heard.length <= beliefs.THRESHOLDS.hint
    if not points or names:
        return None
    sides = few_of_a_kind(reading, pack)
    if not sides:
        return None
    facets = reading.named_facets(pack) or _told_of_each(reading, sides)
    return replace(reading.asking("compare"), answer="compare", subjects=sides, about=sides, facets=facets)


def few_of_a_kind(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What the last answer named, else all that was told in a row by what it told of one, else the two talked of last, or as many as are
    meant; none where it named many, or things of several kinds.
    """
    last, among = reading.memory.frame.last.subjects, reading.heard.among
    in_a_row = () if among else told_in_a_row(reading)
    sides = last if len(last) > 1 else in_a_row or some_talked_of(reading, pack, among or _TWO)
    kinds = {pack.kind_of(each) for each in sides}
    return sides if len(kinds) == 1 and all(kinds) and len(sides) <= _MOST else ()


def told_in_a_row(reading: Reading) -> Tuple[str, ...]:
    """What the last answers told one thing of, in the order in which it came up: of two that were compared, and of a third after that."""
    told = reading.memory.frame.told
    of_it = set(reading.memory.frame.last.facets)
    if len(of_it) > _MOST:
        return ()
    row = itertools.takewhile(lambda each: of_it & set(each.facets) and 0 < len(each.subjects) <= _MOST, reversed(told))
    sides = distinct(*(each.subjects for each in reversed(tuple(row))))
    return sides if 1 < len(sides) <= _MOST else ()


def _told_of_each(reading: Reading, sides: Tuple[str, ...]) -> Tuple[str, ...]:
    """The facets that were told of each of them; none, which is all there is, where only what is said of them as a whole was told."""
    latest = [next((told for told in reversed(reading.memory.frame.told) if each in told.subjects), Told("")) for each in sides]
    first, *others = sorted(latest, key=lambda told: len(told.facets))
    asked = first.topic not in PROFILES and len(first.facets) <= _MOST
    return tuple(facet for facet in first.facets if all(facet in told.facets for told in others)) if asked else ()


@if_it_does("same_again")
def asks_the_same_again_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'could you do the same for finance', after 'pay and remote work in tech': all that was told last, of the other."""
    named, last = industries_of(pack, reading.subjects), reading.memory.frame.last
    names_more = reading.named_topics or reading.excluded or reading.heard.strangers or reading.heard.bounds or reading.heard.figures
    of_another = len(reading.subjects) == len(named) == len(last.subjects) == 1 and named != last.subjects
    if not of_another or names_more or last.topic in PROFILES:
        return None
    return _all_of(reading, _facets(last, pack), named)


def _all_of(reading: Reading, facets: Tuple[str, ...], named: Tuple[str, ...]) -> Optional[Reading]:
    """Every one of the facets of what is named; None without any."""
    told = [replace(reading.asking(each), answer=each, subjects=named, about=named, form="") for each in facets]
    return replace(told[0], beside=tuple(told[1:])) if told else None


def asks_the_same_things_of_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'finance instead, same two things', after 'what does tech pay' and 'is tech remote': what was last asked of one, of the other.

    So are the two things told last at once: 'those two for finance'.
    """
    named = industries_of(pack, reading.subjects)
    says_so = reading.does("same_things") or _points_at_two_facets(reading)
    if not says_so or len(named) != 1 or reading.named_topics or reading.heard.strangers:
        return None
    facets = _asked_last(reading, named[0], pack)
    return _all_of(reading, facets, named) if len(facets) >= _TWO else None


def _points_at_two_facets(reading: Reading) -> bool:
    """Whether it is short and points at two, where two facets of one thing were told last."""
    last, heard = reading.memory.frame.last, reading.heard
    two_told = len(last.subjects) == 1 and len(last.facets) == _TWO
    asks_anew = heard.order or heard.bounds or reading.excluded or reading.does("sets_against") or reading.does("puts_side_by_side")
    return heard.among == _TWO and two_told and heard.rest <= beliefs.THRESHOLDS.short and not asks_anew


def _asked_last(reading: Reading, named: str, pack: Pack) -> Tuple[str, ...]:
    """The facets that were told last of the one talked of before, as many as are meant; the first of them, where that is said."""
    told = [each for each in reading.memory.frame.told if len(each.subjects) == 1 and each.subjects != (named,)]
    latest = [each for each in told if each.subjects == told[-1].subjects] if told else []
    wanted = reading.heard.limit or reading.heard.among
    at_once = _facets(latest[-1], pack) if latest else ()
    if len(at_once) > 1:
        return at_once[: wanted or _MOST]
    facets = distinct(*(_facets(each, pack) for each in latest))
    return facets[:wanted] if reading.heard.limit else facets[-(wanted or _TWO) :]


def _facets(told: Told, pack: Pack) -> Tuple[str, ...]:
    """The facets of one answer that was about a few of them."""
    facets = told.facets or ((told.topic,) if told.topic in pack.facets else ())
    return tuple(each for each in facets if each in pack.facets) if len(facets) <= _MOST else ()
