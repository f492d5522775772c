"""What the source says, or doesn't, of some in a list: "which of them says nothing about pay?"."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import Told
from answering.reading.constraints import Constraint, matching
from answering.reading.reading import Reading, distinct, if_it_does, industries_of, only
from answering.reading.those import last_ones, talks_of_others
from answering.reading.topic import facet_talked_of
from answering.vocabulary import MONEY
from knowledge import Pack

_LEAVES_ONE = frozenset({"states_a_wish", "turns_away", "lets_go", "only_corrects"})
"""Moves that only leave one thing for another."""
_TWO = 2
_ASKS_WHICH = ("which", "list_all", "is_there", "is_it", "is_it_true", "")


def asks_which_lack_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of them have no figure for pay', after 'tell me about tech and retail': those of them of which the source gives none.

    Where all have it, all others that lack it, unless it points at those alone.
    """
    facet, asks = _facet(reading, pack), _speaks_of_a_lack(reading)
    asks = asks and (reading.form in _ASKS_WHICH or reading.does("describes_briefly"))  # "which don't say what they pay"
    if not asks or not facet or not _points(reading, pack):
        return None
    pool = _pool(reading, pack)
    if len(pool) < 2 and not (_points_at_those(reading) or reading.does("asks_in_general")):
        return None
    lacking = matching(pack, pool, (Constraint(facet, lacks=True),))
    kept = pool if lacking or _points_at_those(reading) or reading.subjects else ()
    return replace(_lacking(reading, facet, kept if len(kept) > 1 else ()), subjects=())


@if_it_does("asks_which_do_not")
def asks_which_do_not(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and which ones don't?', after 'which industries want certificates': those of which the source says none of that."""
    facet = facet_talked_of(reading, pack)
    names = reading.subjects or reading.topics or reading.heard.strangers or reading.heard.bounds
    if not facet or names:
        return None
    return _lacking(reading, facet, ())


@if_it_does("asks_for_those_in_both", "asks_for_those_in_one_alone")
def asks_who_is_on_both_lists(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who is on both lists', after 'which industries are remote' and 'which industries want certificates': all of which both are said;
    'on the first list only' are those of which one is said and not the other.
    """
    lists = [each for each in reading.memory.frame.told if _is_of_many(pack, each)]
    facets = distinct(*((each.topic,) if each.topic in pack.facets else each.facets[:1] for each in lists[-_TWO:]))
    names = reading.names_its_own or reading.topics or reading.steers_a_recommendation
    if len(lists) < _TWO or len(facets) != _TWO or names or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    alone = reading.does("asks_for_those_in_one_alone")
    told = replace(reading.asking("filter"), answer="filter", form="which", pool=(), ordinals=())
    return replace(told, topics=facets[:1] if alone else facets, excluded_topics=facets[1:] if alone else ())


def _is_of_many(pack: Pack, told: Told) -> bool:
    """Whether an answer was about many industries: those that it names, or all."""
    of_all = not told.subjects and told.topic in pack.facets
    return of_all or len(industries_of(pack, told.subjects)) > 1


def _lacking(reading: Reading, facet: str, pool: Tuple[str, ...]) -> Reading:
    """The list of those of `pool`, or of all, of which the source says nothing of a facet."""
    asked = replace(reading.asking("filter"), answer="filter", form="which", pool=pool)
    return replace(asked, topics=(), excluded_topics=(facet,))


def _speaks_of_a_lack(reading: Reading) -> bool:
    """Whether it says that something is lacked; or hardly more than that, "and no pay info?", where it goes on."""
    hardly_more = bool(reading.excluded_topics) and reading.does("leads_on") and reading.does("supposes")
    return reading.does("says_it_lacks") or reading.does("says_it_has_none") or hardly_more


def asks_which_have_one_and_lack_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which have pay figures but say nothing about promotion': of all, or of those that it points at, those of which it says one
    and not the other.
    """
    having, lacking = reading.named_facets(pack), tuple(each for each in reading.excluded_topics if each in pack.facets)
    if len(having) != 1 or len(lacking) != 1 or not _asks_by_two(reading):
        return None
    pool = last_ones(reading, pack) if _points_at_those(reading) else ()
    told = replace(reading.asking("filter"), answer="filter", form="which", topics=having, excluded_topics=lacking)
    return replace(told, pool=pool if len(pool) > 1 else ())


@if_it_does("describes", "points_at_one_by_its_words")
def the_one_that_lacks_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the one with no certificates, how do I get promoted there', after 'which industries are remote': what is asked of the only one of
    those of which the source says none.
    """
    named, gone = reading.named_facets(pack), tuple(each for each in reading.excluded_topics if each in pack.facets)
    if len(named) != 1 or len(gone) != 1 or reading.heard.refers != "one" or reading.names_its_own:
        return None
    shown = industries_of(pack, reading.memory.shown)
    meant = only(matching(pack, shown, (Constraint(gone[0], lacks=True),)))
    told = replace(reading.asking(named[0]), answer=named[0], excluded_topics=(), topics=named)
    return replace(told, subjects=(meant,), about=(meant,)) if meant else None


def _asks_by_two(reading: Reading) -> bool:
    """Whether it asks which they are, by nothing else; "forget the pay, how do I get in" and "not the pay, I meant growth" don't."""
    heard = reading.heard
    names = reading.subjects or reading.excluded or heard.bounds or heard.order or reading.steers_a_recommendation
    names = names or (heard.refers == "one" and reading.memory.focus)  # "the one without papers, do people get on there"
    asks = reading.does("asks") and (reading.form in _ASKS_WHICH or reading.topic == "filter" or reading.does("asks_in_general"))
    asks_who = {"states_a_wish"} if reading.does("describes_briefly") else set()  # "who needs a licence but isn't on boats"
    return asks and not names and not heard.moves & (_LEAVES_ONE - asks_who)


@if_it_does("says_it_has_some")
def asks_which_have_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of them says something on pay', after 'compare tech and retail': those of them of which the source says it."""
    named, pool = reading.named_facets(pack), last_ones(reading, pack)
    asks = not reading.does("says_it_lacks") and reading.form in ("which", "list_all")
    few = reading.memory.frame.last.topic == "compare" or _points_at_those(reading)
    if not asks or len(named) != 1 or len(pool) < 2 or not few or reading.subjects or not _points(reading, pack):
        return None
    return replace(reading.asking("filter"), answer="filter", form="which", pool=pool, topics=named)


@if_it_does("asks_for_any_others")
def asks_which_others_have_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'are there others with pay figures', after 'compare pay in finance and tech': all of which the source says it but those told of."""
    told = industries_of(pack, reading.memory.frame.last.subjects)
    facet = _named_or_talked_of(reading, pack)
    names = reading.names_its_own or reading.steers_a_recommendation
    reckons = reading.asks_for_a_width  # "is any as wide"
    if reading.heard.length > beliefs.THRESHOLDS.challenge or not told or not facet or names or reckons:
        return None
    others = _others_with_it(told, facet, pack)
    ranked = {"highest": "most", "lowest": "least"}.get(reading.heard.order, "list_all")
    return replace(reading.asking("filter"), answer="filter", form=ranked, pool=others, topics=(facet,)) if others else None


@if_it_does("asks_whom_it_covers")
def asks_whom_it_tells_that_of(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so who does it give numbers for', after 'what does retail pay': all of which the source says what was just asked."""
    facet = _named_or_talked_of(reading, pack)
    if reading.heard.length > beliefs.THRESHOLDS.hint or not facet or reading.names_its_own or reading.steers_a_recommendation:
        return None
    return replace(reading.asking("filter"), answer="filter", form="list_all", pool=(), topics=(facet,))


def _named_or_talked_of(reading: Reading, pack: Pack) -> str:
    """The one facet that it names; of a text that names no topic the one talked of."""
    return only(reading.named_facets(pack)) or ("" if reading.topics else facet_talked_of(reading, pack))


def _others_with_it(told: Tuple[str, ...], facet: str, pack: Pack) -> Tuple[str, ...]:
    """All industries but those told of, of which the source says something of a facet."""
    return tuple(each for each in pack.industries if each not in told and pack.fact_of(each, facet))


def _pool(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Those that are named, or that are pointed at, or that were told of last; none where all are asked about."""
    named = industries_of(pack, reading.subjects)
    if len(named) > 1:
        return named
    return () if reading.does("asks_in_general") and not _points_at_those(reading) else last_ones(reading, pack)


def _points_at_those(reading: Reading) -> bool:
    return reading.heard.refers == "many"


def _facet(reading: Reading, pack: Pack) -> str:
    """The one facet that it names, as lacked or not; in few words that name none the one talked of."""
    named = _named(reading, pack)
    if named:
        return only(named)
    points = _points_at_those(reading) or reading.does("says_it_has_none")
    if points and reading.does("speaks_of_a_number") and not facet_talked_of(reading, pack):
        return MONEY
    return facet_talked_of(reading, pack) if points and reading.heard.rest <= beliefs.THRESHOLDS.few_words else ""


def _named(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    return distinct(reading.named_facets(pack), tuple(each for each in reading.excluded_topics if each in pack.facets))


def _points(reading: Reading, pack: Pack) -> bool:
    """Whether it asks which of those, short, and is no wish; not a whole question of all, nor of roles or skills."""
    heard = reading.heard
    of_one = len(heard.subjects) == 1
    names = heard.strangers or heard.bounds or heard.order or reading.excluded or of_one or reading.steers_a_recommendation
    points = _points_at_those(reading) or len(heard.subjects) > 1 or any(map(reading.does, ("leads_on", "describes_briefly")))
    return points and not (names or _asks_of_all(reading, pack)) and heard.length <= beliefs.THRESHOLDS.challenge


def _asks_of_all(reading: Reading, pack: Pack) -> bool:
    """Whether it names a facet and asks of all, which needs no talk before it, or roles or skills are talked of."""
    of_all = reading.does("asks_in_general") and not reading.does("of_these") and bool(_named(reading, pack))
    return of_all or talks_of_others(reading, pack)
