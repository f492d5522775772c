"""What is asked of an answer as a whole: whether all of it is paid so much, whether it is all there is, which is best, the same again."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, kind_of
from answering.lookup import at_addresses, paid
from answering.reading.fitting import is_share
from answering.reading.point import list_meant, some_talked_of
from answering.reading.rank import bounds_of_pay
from answering.reading.ranked import meant_to_rank
from answering.reading.reading import Reading, if_it_does, industries_of, profile_of
from answering.reading.those import talks_of_others
from answering.reading.topic import facet_talked_of
from answering.vocabulary import MONEY
from knowledge import Pack

_OUTLOOK = "outlook"
_MANY = 3
"""More facets than these are a comparison of everything."""
_TWO = 2
_OPEN = ("", "is_it", "is_it_true", "list_all")
"""Forms of a question that is answered by yes or no."""


@if_it_does("asks_of_each", "asks_of_any", "asks_of_all_or_any")
def asks_whether_all_are_paid_so(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do all of them pay over 100k', after 'which industries pay best': whether all do, some, or none, and which."""
    meant = _any_of_those_meant(reading, pack)
    if meant or _asks_who(reading) or _is_only_a_bound(reading):
        return meant
    heard, those = reading.heard, _those_paid(reading, pack)
    bounds = heard.bounds or (heard.small_bounds if reading.memory.topic == MONEY else ())
    asks = reading.form in _OPEN and len(bounds) == 1 and bounds[0].comparison != "about"
    if not asks or _names_somebody(reading) or len(those) < 2 or not paid(pack, those) or heard.length > beliefs.THRESHOLDS.hint:
        return None
    return replace(reading.asking("filter"), answer="all_within", about=those, subjects=(), heard=replace(heard, bounds=bounds))


def _asks_who(reading: Reading) -> bool:
    """'anyone below 85 to start?': those are meant, and not whether there are any."""
    return reading.does("asks_for_those") and not (reading.heard.refers or reading.does("asks_of_any"))


def _any_of_those_meant(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does any of the industries stay under 100k altogether?', after 'what is the average pay': of those that are meant, or of all."""
    others = _asks_who(reading) or _is_only_a_bound(reading)
    asks = reading.does("asks_of_all_or_any") and not others and reading.form in _OPEN
    bounds = bounds_of_pay(reading, pack) if asks and not _names_somebody(reading) else ()
    those = meant_to_rank(reading, pack) if len(bounds) == 1 else ()
    if len(paid(pack, those)) < _TWO or talks_of_others(reading, pack):
        return None
    bound = bounds[0]
    if reading.does("denies_any") and bound.comparison in ("below", "above"):  # "is nobody under 80k"
        bound = replace(bound, comparison="at_least" if bound.comparison == "below" else "at_most", whole=True)
    told = replace(reading.asking("filter"), answer="all_within", about=those, subjects=())
    return replace(told, heard=replace(reading.heard, bounds=(bound,)))


def _names_somebody(reading: Reading) -> bool:
    """Whether it names somebody, or a topic other than pay."""
    names = reading.subjects or reading.heard.excluded or reading.heard.strangers
    return bool(names or set(reading.named_topics) - {MONEY})


def _is_only_a_bound(reading: Reading) -> bool:
    """'and nothing under 95k?': another bound for the list."""
    return reading.does("denies_any") and reading.heard.length <= beliefs.THRESHOLDS.few_words


def _those_paid(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries or roles of the last answer, where it was about several; else those of the last list; of a recommendation only where
    the text points at them.
    """
    if reading.memory.topic == "recommend" and reading.heard.refers != "many":  # "does anyone start below 85k"
        return ()
    last = reading.memory.frame.last.subjects
    those = last if len(last) > 1 else reading.memory.shown
    return those if len({pack.kind_of(each) for each in those}) == 1 and pack.kind_of(those[0]) in ("industries", "roles") else ()


@if_it_does("asks_whether_only_those")
def asks_whether_only_those(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is that the only one', after 'how do I get promoted in finance': whom else the source says that of, or that it names no more."""
    last, facet = reading.memory.frame.last, facet_talked_of(reading, pack)
    if not last.topic or reading.subjects or reading.topics or reading.heard.strangers or reading.heard.bounds or reading.profile.asking:
        return None
    if facet and industries_of(pack, last.subjects) == last.subjects:
        return _who_else(reading, facet, pack)
    every = _all_of_the_kind(last.subjects or list_meant(reading, pack), pack)
    return replace(reading, answer="no_others", about=every, subjects=()) if len(every) > 1 else None


def _who_else(reading: Reading, facet: str, pack: Pack) -> Reading:
    """All of whom the source says something under a facet, where some of them weren't told of; else that it names no others."""
    last = reading.memory.frame.last.subjects
    every = tuple(each for each in pack.industries if pack.fact_of(each, facet))
    if set(every) <= set(last or every):
        return replace(reading, answer="no_others_so", about=last or every, subjects=(), facets=(facet,))
    return replace(reading.asking(facet), answer=facet, about=(), subjects=(), form="list_all")


def _all_of_the_kind(members: Tuple[str, ...], pack: Pack) -> Tuple[str, ...]:
    """All of the kind that they are of."""
    kind = kind_of(pack, members[0]) if members else None
    return tuple(pack.collection(kind)) if kind and kind != STORIES else ()


@if_it_does("asks_which_was_better")
def asks_which_was_better(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which was better', after 'what does tech pay' and 'what does finance pay': those side by side, by what was told of them."""
    last = reading.memory.frame.last
    if reading.subjects or reading.named_topics or reading.heard.strangers or reading.profile.asking or last.topic == "recommend":
        return None
    two = _set_side_by_side(reading, pack)
    if len(two) < 2:
        return None
    facets = last.facets if last.topic == "compare" else _facets_told_of(reading, two, pack)
    facets = facets if len(facets) <= _MANY else ()
    return replace(reading.asking("compare"), answer="compare", subjects=two, about=two, facets=facets, form="most")


def _set_side_by_side(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Those that were compared, the two told of one by one, or those of a list that no facet puts in an order; no stories."""
    last = reading.memory.frame.last
    if last.topic == "compare" or reading.heard.among == 2:
        return last.subjects if len(last.subjects) > 1 else some_talked_of(reading, pack, 2)
    if len(last.subjects) == 1:
        return _two_told_of_in_turn(reading, pack)
    listed = last.subjects or list_meant(reading, pack)
    kinds = {pack.kind_of(each) for each in listed}
    return listed if len(kinds) == 1 and None not in kinds and last.topic not in (*pack.facets, "filter") else ()


def _two_told_of_in_turn(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The last two that were told of one after the other."""
    told = reading.memory.frame.told[-2:]
    one_by_one = len(told) == 2 and all(len(each.subjects) == 1 for each in told)
    two = tuple(dict.fromkeys(each.subjects[0] for each in told)) if one_by_one else ()
    return two if len(two) == 2 and len({pack.kind_of(each) for each in two}) == 1 and pack.kind_of(two[0]) else ()


def _facets_told_of(reading: Reading, two: Tuple[str, ...], pack: Pack) -> Tuple[str, ...]:
    """The facet that was told of both; none where all of them was."""
    facet = facet_talked_of(reading, pack)
    return (facet,) if facet and industries_of(pack, two) == two else ()


@if_it_does("wants_it_as_a_list")
def wants_it_as_a_list(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'as a numbered list please', after 'which industries are remote': the same, entry by entry."""
    told = at_addresses(pack, reading.memory.facts)
    if not told or reading.subjects or reading.topics or reading.heard.strangers or reading.profile.asking:
        return None
    return replace(reading, answer="as_a_list")


@if_it_does("wants_the_place")
def asks_for_its_place_in_the_source(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'show me the spot in the text', after 'how do I get promoted in finance': the sections that the last answer is from."""
    told = at_addresses(pack, reading.memory.facts)
    if not told or _names_something(reading, pack) or reading.profile.asking:
        return None
    return replace(reading.asking("source"), answer="source", subjects=(), topics=())


def _names_something(reading: Reading, pack: Pack) -> bool:
    """Whether it names what the last answer wasn't about."""
    others = set(reading.subjects) - {*reading.memory.focus, *reading.memory.frame.last.subjects}
    return bool(others or reading.heard.strangers or reading.heard.bounds or set(reading.named_topics) - {"source", reading.memory.topic})


@if_it_does("asks_what_it_was")
def asks_what_it_was(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how much was it again', after 'what does tech pay': what was just told of that, once more."""
    last, topics = reading.memory.frame.last, set(reading.named_topics)
    told = at_addresses(pack, reading.memory.facts)
    names = reading.heard.strangers or reading.heard.bounds or reading.ordinals or reading.does("describes")
    if not told or names or reading.profile.asking or len(topics) > 1:
        return None
    facet = next(iter(topics), facet_talked_of(reading, pack))
    named = industries_of(pack, reading.subjects)
    about = named or industries_of(pack, last.subjects)
    of_another_kind = named != reading.subjects or (not named and about != last.subjects)
    if facet not in pack.facets or of_another_kind:
        return None
    return replace(reading.asking(facet), answer=facet, subjects=about, about=about, form="")


@if_it_does("undoes")
def has_nothing_to_go_back_to(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'undo', after 'what does tech pay': nothing was told before that."""
    nothing = len(reading.memory.frame.told) < 2 and not reading.steers_a_recommendation and not reading.profile.says_something
    return replace(reading, answer="nothing_before") if nothing else None


@if_it_does("asks_whether_machines_take_it")
def asks_whether_machines_take_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'will robots replace them', after 'compare finance and tech': how work grows there is all that the source says of that."""
    told, topics = reading.memory.frame.told, set(reading.named_topics) - {_OUTLOOK}
    if not told or topics or reading.subjects or reading.heard.strangers or _OUTLOOK not in pack.topics or reading.topic == _OUTLOOK:
        return None
    about = industries_of(pack, told[-1].subjects)
    return replace(reading.asking(_OUTLOOK), answer=_OUTLOOK, subjects=about, about=about, form="")


@if_it_does("asks_whether_all_want_it")
def asks_whether_all_want_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so they all insist on it?', after 'do employers prefer people with certificates': the share of those who do."""
    topic = reading.memory.topic
    names = reading.subjects or reading.heard.strangers or reading.heard.bounds or set(reading.named_topics) - {topic}
    share = next((held for held in at_addresses(pack, reading.memory.facts) if not held.subject and is_share(held)), None)
    if share is None or names or reading.heard.quoted or topic not in pack.topics or topic == MONEY:
        return None
    return replace(reading, answer="share_claim", intent="ask_source", about=(share.id,))


@if_it_does("asks_for_an_example")
def asks_for_an_example(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'give me an example', after 'which industries are remote': what is told of the first of them; of one, all that is."""
    last, facet = reading.memory.frame.last, facet_talked_of(reading, pack)
    listed = tuple(each for each in last.subjects or list_meant(reading, pack) if pack.kind_of(each))
    if not listed or _names_something(reading, pack) or reading.profile.asking:
        return None
    first, kind = listed[0], pack.kind_of(listed[0])
    by_facet = kind == "industries" and facet and pack.fact_of(first, facet)
    topic = facet if by_facet else profile_of(pack, first)
    return replace(reading.asking(topic), answer=topic, subjects=(first,), about=(first,), form="")


@if_it_does("asks_against")
def asks_what_speaks_against_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what are the downsides', after 'what does a data analyst do': the source names none of that, nor of what else was told."""
    last = reading.memory.frame.last
    names = reading.subjects or reading.heard.strangers or reading.heard.bounds or reading.named_topics or reading.heard.ordinals
    of_wishes = reading.memory.topic in ("recommend", "filter") or reading.profile.asking
    if not last.topic or names or of_wishes or reading.does("asks_what_it_teaches") or len(industries_of(pack, last.subjects)) == 1:
        return None
    return replace(reading, answer="no_drawbacks", about=tuple(each for each in last.subjects if pack.kind_of(each)))
