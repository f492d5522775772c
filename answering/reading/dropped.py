"""What is left of a list once those go that meet something: pay within a bound, or a fact that is there, or not."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Bound, Comparison
from answering.reading.constraints import Constraint, matching
from answering.reading.point import facets_listed
from answering.reading.rank import bounds_of_pay
from answering.reading.reading import Reading, distinct, if_it_does, industries_of
from answering.reading.those import last_ones
from answering.vocabulary import MONEY
from knowledge import Pack

_OTHERWISE: Dict[Comparison, Comparison] = {"above": "at_most", "at_least": "below", "below": "at_least", "at_most": "above"}


@if_it_does("drops_those_that")
def drops_those_that_meet_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'cut whatever starts beneath 90k', after 'which industries pay best': those that don't; 'lose whatever isn't remote' leaves
    those that are, of the list that was shown last.
    """
    bounds, facets = _dropped(reading, pack)
    if len(bounds) + len(facets) != 1 or _names_more(reading) or reading.does("forgets_limits"):
        return None
    listed = tuple(each for each in _listed(reading, pack) if each not in reading.excluded)
    if bounds:
        others = tuple(replace(each, comparison=_OTHERWISE[each.comparison], whole=not each.whole) for each in bounds)
        return _within(reading, others, listed, pack)
    return _by_facet(reading, facets, listed, pack)


def _within(reading: Reading, bounds: Tuple[Bound, ...], listed: Tuple[str, ...], pack: Pack) -> Optional[Reading]:
    """Those listed, or of all, whose pay is within what is left by the bounds."""
    if not matching(pack, listed or tuple(pack.industries), [Constraint(MONEY, bound=each) for each in bounds]):
        return None
    heard = replace(reading.heard, bounds=bounds)
    told = replace(reading.asking("filter"), answer="filter", heard=heard, pool=listed, topics=(MONEY,))
    return replace(told, excluded_topics=(), form="which")


def _by_facet(reading: Reading, facets: Tuple[str, ...], listed: Tuple[str, ...], pack: Pack) -> Optional[Reading]:
    """Those listed of which that is told, where those without it go, or isn't."""
    lacks = not reading.does("drops_those_without")
    kept = matching(pack, listed, [Constraint(each, lacks=lacks) for each in facets])
    if not kept:
        return None
    by = distinct(_listed_by(reading, pack, kept), () if lacks else facets)
    told = replace(reading.asking("filter"), answer="filter", pool=listed, topics=by)
    return replace(told, excluded_topics=facets if lacks else (), form="which")


def _listed_by(reading: Reading, pack: Pack, kept: List[str]) -> Tuple[str, ...]:
    """What they were listed by, where that is told of each that is left."""
    facets = facets_listed(reading, pack)[:1]
    return facets if all(pack.facts_of(each, facet) for each in kept for facet in facets) else ()


def _dropped(reading: Reading, pack: Pack) -> Tuple[Tuple[Bound, ...], Tuple[str, ...]]:
    """The bounds of pay that those meet who are to go, and the facets that are told of them, or not."""
    sums = tuple(each for each in reading.heard.bounds if each.comparison in _OTHERWISE)
    bounds = sums or (bounds_of_pay(reading, pack) if reading.heard.small_bounds else ())
    named = distinct(reading.topics, reading.excluded_topics)
    return bounds, tuple(each for each in named if each in pack.facets and not (each == MONEY and bounds))


def _names_more(reading: Reading) -> bool:
    """Whether it is about somebody else too, is long, or steers a recommendation."""
    heard = reading.heard
    return bool(reading.subjects or heard.strangers or heard.length > beliefs.THRESHOLDS.challenge or reading.steers_a_recommendation)


def _listed(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries that were listed or compared last."""
    compared = reading.memory.frame.last
    return industries_of(pack, compared.subjects) if compared.topic == "compare" else last_ones(reading, pack)
