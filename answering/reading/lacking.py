"""What the source doesn't say of some in a list: "which of them says nothing about pay?"."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.constraints import Constraint, matching
from answering.reading.reading import Reading, distinct, industries_of
from answering.reading.those import last_ones, talks_of_others
from answering.reading.topic import facet_talked_of
from knowledge import Pack

_ASKS_WHICH = ("which", "list_all", "is_there", "is_it", "")


def asks_which_lack_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of them have no figure for pay', after 'tell me about tech and retail': those of them of which the source gives none.

    Where all have it, all others that lack it, unless it points at those alone.
    """
    facet, asks = _facet(reading, pack), reading.does("says_it_lacks") or reading.does("says_it_has_none")
    alone = reading.heard.refers == "many"
    if not asks or not facet or reading.form not in _ASKS_WHICH or not _points(reading, pack):
        return None
    named = industries_of(pack, reading.subjects)
    pool = named if len(named) > 1 else last_ones(reading, pack)
    if len(pool) < 2 and not alone:
        return None
    lacking = matching(pack, pool, (Constraint(facet, lacks=True),))
    return replace(
        reading.asking("filter"),
        answer="filter",
        form="which",
        pool=pool if len(pool) > 1 and (lacking or alone or named) else (),
        topics=(),
        excluded_topics=(facet,),
        subjects=(),
    )


def _facet(reading: Reading, pack: Pack) -> str:
    """The one facet that it names, as lacked or not; in few words that name none the one talked of."""
    named = distinct(reading.named_facets(pack), tuple(each for each in reading.excluded_topics if each in pack.facets))
    if named:
        return named[0] if len(named) == 1 else ""
    few = reading.heard.rest <= beliefs.THRESHOLDS.few_words and reading.heard.refers == "many"
    return facet_talked_of(reading, pack) if few else ""


def _points(reading: Reading, pack: Pack) -> bool:
    """Whether it asks which of those, short, and is no wish; not of all ("which industries"), nor of roles or skills."""
    heard = reading.heard
    names = heard.strangers or heard.bounds or heard.order or reading.excluded or reading.steers_a_recommendation
    points = heard.refers == "many" or reading.does("leads_on") or reading.does("describes_briefly") or len(heard.subjects) > 1
    of_all = reading.does("asks_in_general") and not reading.does("of_these")
    return points and not (names or of_all or talks_of_others(reading, pack)) and heard.length <= beliefs.THRESHOLDS.challenge
