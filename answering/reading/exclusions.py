"""Industries that are ruled out: for good, until they are let in again, and what leaves them out meanwhile."""

from __future__ import annotations

import itertools
from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks import pay
from answering.lookup import paid
from answering.reading.point import all_asked_about, facets_listed
from answering.reading.ranked import ranks_them_by_an_end
from answering.reading.reading import Reading, distinct, if_it_does, industries_of, profile_of
from answering.reading.those import bounded_as_before, facets_told
from answering.reading.topic import facet_asked, facet_talked_of
from answering.vocabulary import MONEY
from answering.wishes.options import stands_for
from answering.wishes.profile import RULED_OUT, Noted
from knowledge import Pack

_TWO = 2
_MOST_FACETS = 2
"""A list by so many conditions is shown again by all of them."""
_ASKS_FOR_THE_OTHERS = ("asks_what_is_left", "of_those_left", "asks_others", "asks_what_else", "asks_for_the_list_again")
"""Moves that ask for nothing but the others of a list."""
_ASKS_ELSE = ("asks_what_else", "asks_for_any_others")
_LISTING = ("which", "most", "least", "list_all", "")
"""Forms of questions that a list may answer."""


@if_it_does("for_good")
def rules_out_for_good(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'leave tech out of everything from now on': noted, and no list or recommendation holds it until it is let in again."""
    gone = industries_of(pack, reading.excluded)
    asks = reading.subjects or reading.topics or reading.heard.bounds or reading.heard.order or _asks_for_names(reading)
    lifts = reading.does("lifts") and set(gone) & set(standing(reading, pack))
    return _noted_for_good(gone, reading, pack) if gone and not (asks or reading.steers_a_recommendation or lifts) else None


def _asks_for_names(reading: Reading) -> bool:
    """Whether it asks: "no banks for me. name the others", too."""
    return reading.form == "list_all" or reading.does("asks")


def _noted_for_good(gone: Tuple[str, ...], reading: Reading, pack: Pack) -> Reading:
    noted = tuple(Noted(each, RULED_OUT, pack.named(each).name) for each in gone)
    return replace(reading, answer="left_out", about=gone, profile=reading.profile.with_wishes(noted, pack), noted=noted)


def rules_out_before_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'skip finance', before anything was told: noted for good, as nothing says of what it is left out; of several the rest is shown."""
    gone = industries_of(pack, reading.excluded)
    asks = reading.subjects or reading.topics or reading.heard.bounds or reading.form or reading.missing or reading.does("asks")
    begun = reading.memory.frame.told or reading.memory.shown or reading.profile.says_something or reading.profile.asking
    only_that = len(gone) == 1 and reading.heard.length <= beliefs.THRESHOLDS.short
    return _noted_for_good(gone, reading, pack) if only_that and not (asks or begun) else None


@if_it_does("leaves_that_out", "goes_beyond_that", "speaks_of_those_left", *_ASKS_ELSE)
def leaves_out_what_it_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'everyone talks of tech. besides that, who is hiring?': the one that is named first is left out of what is asked.

    So is the one that it goes beyond: 'not only tech, who else is hiring'; and the one that is told of before 'who else' is asked.
    """
    named = industries_of(pack, reading.subjects)
    beyond = reading.does("goes_beyond_that") and reading.does("asks_what_else") and not reading.heard.order
    leaves_out = (reading.does("leaves_that_out") and reading.does("asks")) or beyond or _asks_who_else_beside_it(reading)
    leaves_out = leaves_out or _dislikes_them(reading, named, pack)
    if not leaves_out or not named or named != reading.subjects:
        return None
    return replace(reading, subjects=(), excluded=distinct(reading.excluded, named))


def _dislikes_them(reading: Reading, named: Tuple[str, ...], pack: Pack) -> bool:
    """'banks are not for me. what do the others pay': they are ruled out in so many words, and a facet of the others is asked for."""
    disliked = {each for wish in reading.heard.wishes if wish.said and wish.stance == RULED_OUT for each in wish.ids}
    asks = reading.does("speaks_of_starting_pay") or len(reading.facets_meant(pack)) == 1
    talked_of = reading.profile.asking or reading.steers_a_recommendation
    return reading.does("speaks_of_those_left") and disliked.issuperset(named) and asks and not talked_of


def _asks_who_else_beside_it(reading: Reading) -> bool:
    """'hospitals give me the creeps. what else is easy to enter': another sentence than the one that names it asks for others."""
    others = (each for each in reading.heard.clauses if not each.moves.isdisjoint(_ASKS_ELSE) and each.length < reading.heard.length)
    return any(not (each.subjects or each.excluded) for each in others) and bool(reading.topics)


@if_it_does("takes_it_off")
def takes_off_what_it_named(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'cars bore me to death so keep those out of it please', after 'which industries pay best': what it named is off the list."""
    named = industries_of(pack, reading.subjects)
    points = reading.heard.refers or reading.does("points_out")
    if not named or named != reading.subjects or not points or reading.excluded or reading.does("asks"):
        return None
    return replace(reading, subjects=(), excluded=named)


@if_it_does("drops_those_named", "drops_several")
def takes_off_all_it_names(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'cross off tech and finance', after 'which industries pay best': the others of that list, though not each name is ruled out in so
    many words.
    """
    listed = industries_of(pack, reading.memory.shown)
    named = industries_of(pack, distinct(reading.excluded, reading.subjects))
    rather = bool(reading.excluded) and not reading.does("drops_several")  # "forget finance, tech rather"
    asks = (reading.does("asks") or reading.form in _LISTING[:-1]) and not any(map(reading.does, _ASKS_FOR_THE_OTHERS))
    facets = facets_listed(reading, pack)
    if not reading.subjects or len(named) != len({*reading.excluded, *reading.subjects}) or not set(named) < set(listed):
        return None
    if rather or asks or not facets or _says_more_than_names(reading):
        return None
    told = replace(reading.asking("filter"), answer="filter", heard=bounded_as_before(reading, facets), pool=listed, topics=facets)
    return replace(told, excluded=named, subjects=(), form="which")


def _says_more_than_names(reading: Reading) -> bool:
    """Whether it names a topic, a bound, an order or a stranger, puts one in the place of another or lets one in, or steers."""
    heard = reading.heard
    names = reading.topics or heard.bounds or heard.order or heard.strangers or reading.steers_a_recommendation
    return bool(names or any(map(reading.does, ("swaps", "lifts", "adds_to_it"))))


@if_it_does("asks_all_of_it")
def tells_all_but_that(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'tell me all about tech except the pay': all that is told of it, but what is ruled out."""
    names = reading.named_topics or reading.excluded or reading.heard.strangers or reading.heard.bounds or reading.steers_a_recommendation
    if not reading.excluded_topics or names:
        return None
    about = reading.subjects or (reading.memory.focus if reading.heard.refers == "one" else ())
    kinds = {pack.kind_of(each) for each in about}
    return replace(reading, answer=profile_of(pack, about[0]), subjects=about, about=about) if len(kinds) == 1 else None


@if_it_does("sets_that_one_aside", "asks_others", "of_those_left")
def sets_one_aside_and_asks(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'drop that one. of the other two, which starts lower', after 'compare pay in finance, tech and consulting' and 'tell me about
    finance': of the others that were talked of; 'leave out finance. of the other two, which starts lower' likewise.
    """
    gone = _set_aside(reading, pack)
    lists = [industries_of(pack, each) for each in (*reading.memory.frame.lists, reading.memory.shown, all_asked_about(reading, pack))]
    least = 1 if reading.does("sets_that_one_aside") else 2  # so many others at least
    among = next((each for each in reversed(lists) if len(each) >= len(gone) + least and set(gone) < set(each)), ())
    facet = facet_asked(reading, pack) if reading.named_topics else MONEY if reading.does("speaks_of_a_level") else ""
    if not gone or not among or not facet or reading.subjects:
        return None
    form = {"highest": "most", "lowest": "least"}.get(reading.heard.order, reading.form)
    return replace(reading.asking("filter"), answer="filter", form=form, topics=(facet,), pool=among, excluded=gone)


def _set_aside(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The one talked of last that is set aside, or those that are named so where it is asked of the others."""
    named = industries_of(pack, reading.excluded)
    if named:
        asks = reading.does("asks") or reading.form in _LISTING[:-1]
        of_the_others = asks and (reading.does("asks_others") or reading.does("of_those_left"))
        return named if of_the_others and not reading.steers_a_recommendation else ()
    last = industries_of(pack, reading.memory.focus) or industries_of(pack, reading.memory.frame.last.subjects)
    return last if reading.does("sets_that_one_aside") and len(last) == 1 and not reading.excluded else ()


@if_it_does("says_too")
def rules_out_one_too(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'finance too', after 'which industries pay best' and 'no tech': as it is in the list, it is to be left out as well."""
    named, shown = industries_of(pack, reading.subjects), industries_of(pack, reading.memory.shown)
    if not named or not set(named) < set(shown) or not _goes_on_ruling_out(reading):
        return None
    facets = facets_told(reading.memory, pack)[:1]
    heard = bounded_as_before(reading, facets)
    told = replace(reading.asking("filter"), answer="filter", heard=heard, pool=shown, topics=facets, excluded=named, subjects=())
    return told if facets else None


def _goes_on_ruling_out(reading: Reading) -> bool:
    """Whether something was ruled out of a list before, and something more is said "too", with no question."""
    heard, frame = reading.heard, reading.memory.frame
    names = reading.topics or reading.excluded or heard.bounds or reading.does("asks") or heard.length > beliefs.THRESHOLDS.hint
    return frame.last.topic == "filter" and bool(frame.excluded) and not names


@if_it_does("names_the_one_left_out")
def the_one_left_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the one I left out, what does it pay', after 'which industries pay best' and 'anything except tech': that one."""
    gone = ruled_out(reading, pack)[-1:] or _taken_from_a_list(reading, pack)
    if not gone or reading.subjects:
        return None
    facet = next(iter(reading.named_facets(pack)), "") or facet_talked_of(reading, pack)
    facet = facet if facet and not reading.does("asks_all_of_it") else profile_of(pack, gone[0])
    return replace(reading.asking(facet), answer=facet, subjects=gone, about=gone)


def _taken_from_a_list(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What was taken from a list of industries last: it stands in the list before and not in the one that was made of it."""
    lists = [industries_of(pack, each) for each in reading.memory.frame.lists]
    taken = (tuple(each for each in before if each not in after) for before, after in itertools.pairwise(lists) if set(after) < set(before))
    return next((each for each in reversed(tuple(taken)) if len(each) == 1), ())


@if_it_does("asks_why_not")
def asks_why_it_is_left_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why not finance?', after 'which industries pay best' and 'anything except finance': they ruled it out themselves."""
    named = industries_of(pack, (*reading.subjects, *reading.excluded))
    gone = tuple(each for each in named if each in ruled_out(reading, pack))
    asks = reading.form == "why" and not reading.topics
    return replace(reading.asking("recommend"), answer="why_not", about=gone[:1]) if asks and gone else None


@if_it_does("forgets_limits")
def forgets_the_limits(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'forget those limits. who pays less than 100k?', after 'which industries pay best' and 'anything except finance': of all again;
    with nothing but one thing to list them by, that list; with nothing at all the list of before.
    """
    gone = ruled_out(reading, pack)
    bound = gone or reading.memory.frame.bounds or (reading.memory.shown and reading.heard.length > beliefs.THRESHOLDS.few_words)
    if not bound or reading.steers_a_recommendation:
        return None
    frame = replace(reading.memory.frame, excluded=(), bounds=())
    memory = replace(reading.memory, frame=frame, shown=(), recent=(), focus=())
    free = replace(reading, memory=memory, profile=reading.profile.without(reading.profile.ruled_out), lifted=gone)
    ranked = ranks_them_by_an_end(_of_all_there_are(free), pack)
    facets = _listed_again_by(reading, pack)
    return ranked or (replace(free.asking(facets[0]), answer=facets[0]) if len(facets) == 1 else free)


def _of_all_there_are(reading: Reading) -> Reading:
    """The reading without what it says of limits, as if it spoke of all."""
    moves = (reading.heard.moves - {"forgets_limits"}) | {"speaks_of_all_there_are"}
    return replace(reading, heard=replace(reading.heard, moves=moves))


def _listed_again_by(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """What all are listed by, where nothing else is asked: the facets that it names, or where it says nothing more the one told last."""
    heard = reading.heard
    if reading.subjects or reading.excluded or heard.bounds or heard.strangers:
        return ()
    bare = not (reading.topics or reading.form or heard.clauses) and heard.length <= beliefs.THRESHOLDS.hint
    return facets_told(reading.memory, pack)[:1] if bare else reading.named_facets(pack)


@if_it_does("keeps_the_rule")
def asks_by_the_same_rule(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and certificates, same rule', after 'which industries pay best' and 'anything except finance': all of which the source says that
    but what was ruled out, whichever few were listed last.
    """
    gone, named = ruled_out(reading, pack), reading.named_facets(pack)
    names = reading.names_its_own or reading.steers_a_recommendation
    if not gone or len(named) != 1 or names:
        return None
    return replace(reading.asking("filter"), answer="filter", topics=named, excluded=gone, pool=())


@if_it_does("asks_what_is_left")
def asks_what_is_left(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so which do I still have', after 'which industries pay best' and 'anything except finance': the list without what is ruled out."""
    told = next((each for each in reversed(reading.memory.frame.told) if len(industries_of(pack, each.subjects)) > 1), None)
    names = reading.subjects or reading.topics or reading.excluded or reading.heard.bounds or reading.heard.strangers
    gone, facets = ruled_out(reading, pack), tuple(each for each in (told.facets if told else ()) if each in pack.facets)[:1]
    if names or not (gone and facets) or reading.steers_a_recommendation:
        return None
    return replace(reading.asking("filter"), answer="filter", topics=facets, excluded=gone, pool=(), form="which")


@if_it_does("lifts")
def lets_in_again(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'finance is fine again', after 'which industries pay best' and 'anything except finance': what was ruled out is let in, and the
    list, or the result, is shown with it; "let finance in again, is it remote there" asks of that one.
    """
    gone_before = ruled_out(reading, pack)
    named = industries_of(pack, reading.subjects or reading.excluded)  # "finance is fine again, still no tech"
    named = named or both_ruled_out(reading, pack)
    back_in = tuple(each for each in named if each in gone_before)
    if not back_in:
        return None
    gone = tuple(wish for wish in reading.profile.ruled_out if set(stands_for(pack, wish)) & set(back_in))
    profile = reading.profile.without(gone) if gone else reading.profile
    still = industries_of(pack, reading.excluded)
    excluded = tuple(each for each in (*reading.memory.frame.excluded, *profile.excluded(pack), *still) if each not in back_in)
    read = replace(reading, profile=profile, lifted=back_in, subjects=(), excluded=distinct(excluded))
    return _shown_again(read, back_in, pack)


def both_ruled_out(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'both may return', after 'anything except finance and tech': the two that are ruled out."""
    gone = ruled_out(reading, pack)
    return gone if reading.does("says_both") and len(gone) == _TWO else ()


def _shown_again(reading: Reading, back_in: Tuple[str, ...], pack: Pack) -> Reading:
    """What is shown once those were let in again: what is asked of the one, the result, or the list."""
    asked = reading.named_facets(pack) or _pay_asked_for(reading)  # "finance is fine again, which of them are easy to enter"
    facets = asked[:1] or _listed_by(reading, pack)
    if len(asked) == len(back_in) == 1 and _asks_of_that_one(reading):
        return replace(reading.asking(asked[0]), answer=asked[0], subjects=back_in, about=back_in)
    if not asked and reading.memory.topic == "recommend" and reading.profile.says_something:
        return replace(reading, answer="shortlist")
    form = _end_listed_from(reading, pack) if reading.does("asks_whether_same") and facets == (MONEY,) else reading.form
    again = replace(reading, answer="filter", topics=facets, form=form)
    return again if facets else replace(reading, answer="let_in", about=back_in)


def _ranks_them(reading: Reading) -> bool:
    """Whether it asks for an order, or an end of one: 'sort them', 'who has the lowest floor'."""
    return bool(reading.heard.order or reading.does("sorts") or reading.does("speaks_of_a_level"))


def _pay_asked_for(reading: Reading) -> Tuple[str, ...]:
    """What is paid, where it asks how much it is or for an order, and names no facet."""
    return (MONEY,) if reading.form == "how_much" or _ranks_them(reading) else ()


def _asks_of_that_one(reading: Reading) -> bool:
    """Whether it points at the one that is let in, and asks for no list."""
    return reading.does("points_out") and reading.form not in _LISTING[:-1] and not _ranks_them(reading)


def _listed_by(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The facets that the last list was made by, as many as one is shown by."""
    told = facets_told(reading.memory, pack)
    return told if reading.memory.topic == "filter" and len(told) <= _MOST_FACETS else told[:1]


def _end_listed_from(reading: Reading, pack: Pack) -> str:
    """The form that asks for the end from which the last list was ranked by what is paid."""
    listed = paid(pack, industries_of(pack, reading.memory.frame.last.subjects))
    return "least" if len(listed) > 1 and listed == pay.ranked(listed, lowest=True) else "most"


def standing(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries that are ruled out and that the message doesn't name."""
    return tuple(each for each in ruled_out(reading, pack) if each not in reading.subjects)


def ruled_out(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The industries that are ruled out, of the lists or as a wish."""
    return distinct(reading.memory.frame.excluded, reading.profile.excluded(pack))


def leaves_out_what_was_ruled_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industries are remote', after 'which industries pay best' and 'anything except finance': a list leaves out what was ruled
    out, and says so.
    """
    gone = standing(reading, pack)
    lists = reading.topic == "filter" or (reading.topic in pack.facets and _asks_for_a_list(reading))
    if not gone or not lists or reading.subjects or set(gone) <= set(reading.excluded):
        return None
    return replace(reading, excluded=distinct(reading.excluded, gone))


def _asks_for_a_list(reading: Reading) -> bool:
    return reading.form in _LISTING or reading.does("asks_in_general") or bool(reading.heard.order)
