"""Who comes first, last or next in an order, in a few words that name no one: "and the lowest?", "second best?"."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Tuple

from answering import beliefs
from answering.reading.point import all_asked_about, some_talked_of
from answering.reading.reading import Reading, industries_of
from answering.reading.topic import facet_talked_of
from answering.vocabulary import GOES_ON, RANKS
from knowledge import Pack


def who_comes_at_that_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the second highest?', after 'which industries pay best': of what was just shown, by what was talked of."""
    place = _place(reading)
    if not (reading.heard.order or place) or not reading.memory.topic or not _only_ranks(reading):
        return None
    facet = next(iter(reading.named_facets(pack)), "") or facet_talked_of(reading, pack)
    if not facet or (reading.heard.refers == "one" and len(reading.memory.focus) == 1):
        return None
    shown = _counted(reading, pack)
    if shown and not industries_of(pack, shown):  # of roles or skills none is chosen by a fact: what there is of each is told
        return replace(reading.asking(facet), topics=(facet,), subjects=shown)
    form = "least" if reading.heard.order == "lowest" else "most"
    told = replace(reading.asking("filter"), form=form, topics=(facet,), pool=shown, excluded=_standing(reading), ordinals=())
    return replace(told, answer="filter", place=place)


def _counted(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The list that was shown, or of another number of them the last so many talked of; all that were asked about; none for all."""
    shown, among = reading.memory.shown, reading.heard.among
    if reading.does("of_all_asked"):
        return all_asked_about(reading, pack)
    if among and among != len(shown):
        shown = some_talked_of(reading, pack, among)
    return () if reading.does("asks_in_general") else shown


def _place(reading: Reading) -> int:
    """Which place of the order is asked for, where not the first: 2 for "second best" and "the runner-up"."""
    place = reading.heard.ordinal_word if reading.heard.order else 0
    return max(place, 2 if reading.does("asks_runner_up") else 0) if place >= 0 else 0


def _only_ranks(reading: Reading) -> bool:
    """Whether it says nothing but which end of the order is meant, of what was talked of."""
    heard = reading.heard
    names_more = reading.subjects or reading.ordinals or reading.excluded or heard.bounds or heard.strangers or reading.excluded_topics
    unsure = reading.intent in GOES_ON or reading.belief < beliefs.THRESHOLDS.doubtful
    ranks = reading.form in (*RANKS, "which") or _place(reading) > 1
    return ranks and unsure and not names_more and reading.topic != "recommend" and heard.length <= _most_words(reading)


def _most_words(reading: Reading) -> int:
    """In so many words at most: few, unless they point at what was talked of ("which of the four", "the best field for that")."""
    points = reading.does("of_all_asked") or reading.heard.among or reading.heard.refers == "many" or reading.does("points_out")
    if reading.does("asks_in_general") and not points:
        return 0
    return beliefs.THRESHOLDS.hint if points else beliefs.THRESHOLDS.short


def _standing(reading: Reading) -> Tuple[str, ...]:
    """What was ruled out of the list that is shown."""
    shown = reading.memory.shown
    return tuple(each for each in reading.memory.frame.excluded if each not in shown) if shown else ()
