"""Who comes first, last or next in an order, in a few words that name no one: "and the lowest?", "second best?"."""

from __future__ import annotations

from typing import Literal, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Bound
from answering.looks import pay
from answering.lookup import at_addresses, own_facts_on, paid
from answering.reading.fitting import first_or_last
from answering.reading.point import all_asked_about, some_talked_of
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.topic import facet_talked_of
from answering.vocabulary import GOES_ON, MONEY, OFF_TOPIC, RANKS
from knowledge import Pack

_TWO = 2
_OF_AN_END = ("", "mean_or_range", "end_low", "end_high")
"""What a bare bound would hint at, beside nothing: "minimum 90k"."""
_ONLY_AN_ORDER = 2
"""So many words that lead on say nothing but an order: "and less?"."""


def who_comes_at_that_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the second highest?', after 'which industries pay best': of what was just shown, by what was talked of."""
    place = _place(reading)
    how_far = reading.heard.operation == "difference"  # "top pay of both, the gap?"
    if how_far or not (reading.heard.order or place) or not reading.memory.topic or not _only_ranks(reading):
        return None
    facet = next(iter(reading.named_facets(pack)), "") or _facet_to_rank_by(reading, pack)
    if not facet or _is_of_the_one_in_focus(reading, pack) or _says_only_a_place(reading, facet):
        return None
    shown = _counted(reading, pack)
    if _are_two_without_it(reading, pack, shown, facet):
        return replace(reading.asking("compare"), answer="compare", subjects=shown, about=shown, facets=(facet,))
    if _have_no_order(pack, shown, facet):  # none is chosen: what there is of each is told
        return replace(reading.asking(facet), topics=(facet,), subjects=shown)
    form = "least" if reading.heard.order == "lowest" else "most"
    told = replace(reading.asking("filter"), form=form, topics=(facet,), pool=shown, excluded=_standing(reading), ordinals=())
    return replace(told, answer="filter", place=place)


def _is_of_the_one_in_focus(reading: Reading, pack: Pack) -> bool:
    return len(reading.memory.focus) == 1 and (reading.heard.refers == "one" or _goes_on_from_a_role(reading, pack))


def _goes_on_from_a_role(reading: Reading, pack: Pack) -> bool:
    """'what comes after that', of one role where nothing was listed: where it leads to, and no place in a list."""
    alone = not reading.memory.shown and pack.kind_of(reading.memory.focus[0]) == "roles"
    return alone and reading.does("asks_what_comes_after") and not reading.heard.order


def _have_no_order(pack: Pack, shown: Tuple[str, ...], facet: str) -> bool:
    """Whether roles or skills were shown that neither what they are paid nor how fast they grow puts in an order."""
    if not shown or industries_of(pack, shown):
        return False
    return first_or_last([held for each in shown for held in pack.facts_of(each, facet)[:1]], False) is None


def _are_two_without_it(reading: Reading, pack: Pack, shown: Tuple[str, ...], facet: str) -> bool:
    """Whether it points at two, and of neither anything is told there: "who of that pair pays more"."""
    return reading.heard.among == len(shown) == _TWO and not any(own_facts_on(pack, facet, each) for each in shown)


def _says_only_a_place(reading: Reading, facet: str) -> bool:
    """'second', after a list that has no order, or of which one was just picked: what stands there, and not who is second best; so is it of
    any place in a list without one.
    """
    if reading.ordinals and facet != MONEY and not reading.heard.order:
        return True
    picked = len(reading.memory.focus) == 1 and reading.memory.frame.last.subjects == reading.memory.focus
    return not reading.heard.order and (picked or facet != MONEY) and reading.heard.length <= _ONLY_AN_ORDER


def counts_an_end_by_what_is_paid(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the top one?', after 'which industries pay least': who is paid best, though that stands at the bottom of the list."""
    end = {"most": (1,), "least": (-1,)}.get(reading.form)
    if end is None or reading.ordinals != end or not _talks_of_pay(reading, pack):
        return None
    shown = paid(pack, industries_of(pack, reading.memory.shown))
    from_the_lowest = len(shown) > 1 and shown == pay.ranked(shown, lowest=True)
    return replace(reading, ordinals=(-end[0],)) if from_the_lowest else None


def _facet_to_rank_by(reading: Reading, pack: Pack) -> str:
    """The facet that is talked of; pay where that ranks nobody, and it is asked who starts where: "which of the two starts higher"."""
    facet = facet_talked_of(reading, pack)
    ranks = any(held.fact.figures or held.fact.rank for held in pack.holders(facet, "industries")) if facet else True
    of_pay = reading.does("speaks_of_a_level") or reading.does("speaks_of_starting_pay")
    return facet if ranks or not of_pay else MONEY


@if_it_does("asks_for_those")
def asks_for_those_within(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'keep just those where pay can reach 120k', after 'which industries pay best': those within the bound, however it is said."""
    heard = reading.heard
    bounds = bounds_of_pay(reading, pack)
    settled = reading.topic == "filter" and heard.bounds and not reading.memory.facts  # no figure was shown that it could be asked of
    of_roles = heard.kind == "roles" or (pack.holders(MONEY, "roles") and heard.kind != "industries")
    if settled or of_roles or not bounds or _names_more_than_a_bound(reading) or _asks_of_any(reading):
        return None
    listed = industries_of(pack, reading.memory.shown) if heard.refers == "many" or reading.does("keeps_only") else ()
    return _those_within(reading, bounds, listed)


def _those_within(reading: Reading, bounds: Tuple[Bound, ...], pool: Tuple[str, ...]) -> Reading:
    """Those of `pool`, or of all, whose pay is within `bounds`, without what is left out so far."""
    told = replace(reading.asking("filter"), answer="filter", heard=replace(reading.heard, bounds=bounds), topics=(MONEY,))
    return replace(told, pool=pool, excluded=_standing(reading), form="which")


def bounds_what_was_listed(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'minimum 90k', after 'which industries are remote': those of the list that are paid so, and no figure shown is held against it."""
    heard, last = reading.heard, reading.memory.frame.last
    bounds = heard.bounds or heard.small_bounds
    within = len(bounds) == 1 and all(each.comparison != "about" and _may_be_pay(each, pack) for each in bounds)
    of_many = len(industries_of(pack, last.subjects)) > 1 or (not last.subjects and last.topic in pack.facets)
    listed = industries_of(pack, reading.memory.shown)
    corrects = reading.intent == "correct" or reading.does("only_corrects")  # "sorry, I meant 85k or more"
    if not within or not of_many or len(listed) < _TWO or corrects or not _says_only_a_bound(reading):
        return None
    return _those_within(reading, bounds, listed)


def _says_only_a_bound(reading: Reading) -> bool:
    """Whether it is hardly more than a sum, asks nothing and points at nothing."""
    asks = reading.form not in ("", *RANKS) or reading.heard.hint not in _OF_AN_END
    asks = asks or any(map(reading.does, ("asks", "supposes", "points_out")))
    short = reading.heard.length <= beliefs.THRESHOLDS.short + 1
    return short and not asks and not _names_more_than_a_bound(reading)


def _asks_of_any(reading: Reading) -> bool:
    """'any of those under 83k?': whether there is one, and not which."""
    return reading.heard.refers == "many" and reading.does("asks_of_any") and not reading.does("keeps_only")


def _names_more_than_a_bound(reading: Reading) -> bool:
    heard = reading.heard
    names = reading.subjects or heard.strangers or heard.excluded or set(reading.named_topics) - {MONEY} or heard.clauses
    return bool(names or heard.length > beliefs.THRESHOLDS.challenge or reading.steers_a_recommendation)


def bounds_of_pay(reading: Reading, pack: Pack) -> Tuple[Bound, ...]:
    """The bounds that it names, where pay is spoken of and they may all be sums of that."""
    bounds = reading.heard.bounds or reading.heard.small_bounds
    within = all(bound.comparison != "about" and _may_be_pay(bound, pack) for bound in bounds)
    spoken = _speaks_of_what_is_paid(reading) or any(bound.whole for bound in bounds) or _talks_of_pay(reading, pack)
    return bounds if within and spoken else ()


def _speaks_of_what_is_paid(reading: Reading) -> bool:
    """Whether it names pay, or where somebody starts."""
    return MONEY in reading.named_topics or any(map(reading.does, ("speaks_of_starting_pay", "speaks_of_a_level", "speaks_of_a_start")))


def _may_be_pay(bound: Bound, pack: Pack) -> bool:
    """Whether a sum is of the size of what the pack says is paid, as an age or a count is not."""
    paid = [number for held in pack.holders(MONEY) if (pay := held.fact.pay) for number in (pay.low, pay.high)]
    return bool(paid) and min(paid) / beliefs.THRESHOLDS.like_pay <= bound.value <= max(paid) * beliefs.THRESHOLDS.like_pay


@if_it_does("asks_who_is_over_that", "asks_who_is_under_that")
def who_is_beyond_that_sum(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who pays more than that', after 'what is the average pay for a beginner': those whose pay is on that side of the sum just told."""
    shown = at_addresses(pack, reading.memory.facts)[:1]
    sums = [held.fact.pay for held in shown if held.fact.pay and not held.fact.pay.is_range and not held.subject]
    names = reading.subjects or reading.heard.strangers or reading.heard.bounds or set(reading.named_topics) - {MONEY}
    if not sums or names or reading.heard.length > beliefs.THRESHOLDS.hint or reading.steers_a_recommendation:
        return None
    bound = Bound("above" if reading.does("asks_who_is_over_that") else "below", round(sums[0].low))
    unranked = replace(reading, heard=replace(reading.heard, order=""), ordinals=())
    return _those_within(unranked, (bound,), reading.pool)


@if_it_does("measures_against")
def who_is_on_that_side_of_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who begins even lower than healthcare', after 'what does healthcare pay': those whose range starts on that side of its own."""
    named = industries_of(pack, reading.subjects)
    if len(named) != 1 or not _asks_beside_one(reading) or not _is_about_pay(reading, pack):
        return None
    beyond, end = _beyond(named[0], reading.heard.order, pack), "least" if reading.heard.order == "lowest" else "most"
    alone = len(beyond) == 1  # that one is shown beside the one it is held against
    told = replace(reading.asking("filter"), form=end if alone else "list_all", topics=(MONEY,), subjects=())
    return replace(told, answer="filter", pool=(*beyond, *named) if alone else beyond) if beyond else None


@if_it_does("asks_for_as_well_paid", "asks_for_better_paid")
def who_pays_as_well_as_that(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is there anything that pays at least as well', after 'what does finance pay': the others whose range starts no lower."""
    focus = industries_of(pack, reading.memory.focus)
    names = reading.subjects or reading.excluded or set(reading.named_topics) - {MONEY} or reading.heard.strangers or reading.heard.bounds
    if len(focus) != 1 or names or reading.steers_a_recommendation or not _asks_for_its_pay_or_more(reading):
        return None
    as_well = reading.does("asks_for_as_well_paid")
    return _those_beyond(reading, focus, "highest" if as_well else reading.heard.order or "highest", pack)


def _asks_for_its_pay_or_more(reading: Reading) -> bool:
    """Whether it asks who pays as well as the one in focus; or better or less, right after the pay of that one."""
    last = reading.memory.frame.last
    told = reading.memory.topic == MONEY and last.subjects == reading.memory.focus
    return reading.does("asks_for_as_well_paid") or told


def _those_beyond(reading: Reading, focus: Tuple[str, ...], order: Literal["highest", "lowest"], pack: Pack) -> Optional[Reading]:
    """Those that are paid from more on, or from less, or as well where that is asked; one alone beside what it is held against."""
    as_well = _beyond(focus[0], order, pack, also_level=reading.does("asks_for_as_well_paid"))
    form = "most" if order == "highest" else "least"
    heard = replace(reading.heard, order=order)
    told = replace(reading.asking("filter"), answer="filter", form=form, topics=(MONEY,), heard=heard)
    return replace(told, pool=(*as_well, *focus) if len(as_well) == 1 else as_well) if as_well else None


def _asks_beside_one(reading: Reading) -> bool:
    """Whether it asks who is on one side of what it names, and names no other topic, bound or list."""
    heard = reading.heard
    asks = bool(heard.order) and reading.form in (*RANKS, "which", "list_all")
    names_more = set(reading.named_topics) - {MONEY} or reading.excluded or heard.strangers or heard.bounds or heard.refers == "many"
    return asks and not names_more


def _is_about_pay(reading: Reading, pack: Pack) -> bool:
    """Whether it names pay, where somebody starts, or comes after pay was told."""
    names = MONEY in reading.named_topics or reading.does("speaks_of_a_level") or reading.does("speaks_of_starting_pay")
    return names or any(held.fact.pay for held in at_addresses(pack, reading.memory.facts))


def _beyond(named: str, order: str, pack: Pack, also_level: bool = False) -> Tuple[str, ...]:
    """Those that are paid for sure in the same terms, from less than `named` on, or from more, or from just as much."""
    paid = {each: held.fact.pay for each in pack.industries if (held := pack.fact_of(each, MONEY)) and held.fact.pay}
    its = paid.get(named)
    if its is None:
        return ()
    comparable = {each: pay for each, pay in paid.items() if pay.period == its.period}
    level = tuple(each for each, pay in comparable.items() if also_level and pay.low == its.low and each != named)
    return level + tuple(each for each, pay in comparable.items() if (pay.low < its.low if order == "lowest" else pay.low > its.low))


def _talks_of_pay(reading: Reading, pack: Pack) -> bool:
    last = reading.memory.frame.last
    return facet_talked_of(reading, pack) == MONEY or (last.topic == "filter" and MONEY in last.facets)


def _counted(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The list that was shown, or of another number of them the last so many talked of; all that were asked about; none for all."""
    shown, among = reading.memory.shown, reading.heard.among
    if reading.does("of_all_asked"):
        return all_asked_about(reading, pack)
    told_since = among == len(shown) == len(set(reading.memory.recent)) and set(reading.memory.recent) != set(shown)
    if among and (among != len(shown) or told_since):
        shown = some_talked_of(reading, pack, among)
    return () if reading.does("asks_in_general") else shown


def _place(reading: Reading) -> int:
    """Which place of the order is asked for, where not the first: 2 for "second best" and "the runner-up", 3 for "who is third"."""
    runner_up = reading.does("asks_runner_up")
    place = reading.heard.ordinal_word if reading.heard.order or runner_up else 0
    return max(place, 2 if runner_up else 0) if place >= 0 else 0


def _only_ranks(reading: Reading) -> bool:
    """Whether it says nothing but which end of the order is meant, of what was talked of."""
    heard = reading.heard
    unsure = reading.intent in GOES_ON or reading.belief < beliefs.THRESHOLDS.doubtful or _has_no_point(reading)
    only_an_order = reading.does("leads_on") and heard.length <= _ONLY_AN_ORDER  # "and less?"
    ranks = reading.form in (*RANKS, "which") or _place(reading) > 1 or only_an_order
    return ranks and unsure and not _names_more(reading) and reading.topic != "recommend" and heard.length <= _most_words(reading)


def _names_more(reading: Reading) -> bool:
    """Whether it names anything besides; "third" of "who is third" is the place that is asked for."""
    heard = reading.heard
    pointed = reading.ordinals and not reading.does("asks_runner_up")
    return bool(reading.subjects or pointed or reading.excluded or heard.bounds or heard.strangers or reading.excluded_topics)


def _has_no_point(reading: Reading) -> bool:
    """'which was the lowest again', 'the best of what is left': taken for a question about the world, though no word of it is."""
    weighty = any(each.weight >= beliefs.THRESHOLDS.sure_point for each in reading.heard.unserved)
    points = reading.does("recalls") or reading.heard.refers == "many" or reading.does("asks_which_end")
    return reading.intent.startswith(OFF_TOPIC) and points and not weighty


def _most_words(reading: Reading) -> int:
    """In so many words at most: few, unless they point at what was talked of ("which of the four", "the best field for that")."""
    points = reading.does("of_all_asked") or reading.heard.among or reading.heard.refers == "many" or reading.does("points_out")
    points = points or _place(reading) > 1  # "who is second, and what is their range"
    if reading.does("asks_in_general") and not points:
        return 0
    return beliefs.THRESHOLDS.hint if points or reading.does("leads_on") else beliefs.THRESHOLDS.short


def _standing(reading: Reading) -> Tuple[str, ...]:
    """What was ruled out of the list that is shown."""
    shown = reading.memory.shown
    return tuple(each for each in reading.memory.frame.excluded if each not in shown) if shown else ()
