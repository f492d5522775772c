"""Tellers by what sort they are: the man among them, whoever is left, whoever works where it was just told of."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES
from answering.heard import Near
from answering.lookup import (
    described,
    every_story,
    letters_apart,
    set_in,
    spoken_of_as,
    stories_from,
    stories_named_in,
    story_at,
    tellers_in,
)
from answering.reading.point import some_talked_of
from answering.reading.reading import Reading, if_it_does, industries_of, only
from knowledge import Pack

_LATELY = 4
"""So many answers back tellers are still talked of."""
_TWO = 2
_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "hers"})


@if_it_does("names_a_man_or_woman", "speaks_of_a_person", "stands_for_somebody")
def the_teller_of_that_sort(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the fellow of the three, what did he like', after 'what does Sarah say': of the others the one who is called so; 'is he rich',
    after 'what does Theo say' and 'what does Sarah say': him.
    """
    if not _tellers_are_talked_of(reading) or _names_others(reading, pack):
        return None
    told, pool = stories_told(reading), tellers_meant(reading, pack)
    here = told if len(told) == 1 else ()
    if _says_what_was_said(reading, pack):
        return None
    another = reading.does("asks_for_another") or reading.does("asks_of_other_tellers")
    fitting = _from_there(reading, pack, _called_so(reading, pack, pool, here if another else ()))
    if not fitting or len(fitting) == len(pool) or (set(spoken_of_as(pack, reading.text, here)) and not another):
        return None
    meant = fitting if reading.does("names_a_man_or_woman") else _the_latest_of(reading, fitting)
    return replace(reading, answer=STORIES, about=meant) if meant else None


@if_it_does("says_somebody_is_left", "asks_those_not_asked")
def the_teller_who_is_left(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'that leaves one, who is it', after 'what does Theo say' and 'what does Ariella say': whoever wasn't told of one by one."""
    if reading.memory.frame.last.topic != STORIES or _names_others(reading, pack):
        return None
    done = {each.subjects[0] for each in reading.memory.frame.told if each.topic == STORIES and len(each.subjects) == 1}
    left = tuple(each for each in tellers_meant(reading, pack) if each not in done)
    one = described(pack, reading.text, left) if len(left) > 1 else ""
    meant = (one,) if one else spoken_of_as(pack, reading.text, left) or left
    return replace(reading, answer=STORIES, about=meant) if done and meant else None


@if_it_does("asks_who_went_there")
def the_teller_who_went_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of them works with patients', after 'what do graduates say': whose story speaks of that, else whoever is from the industry
    that is nearest to it.
    """
    if reading.memory.frame.last.topic != STORIES or _names_others(reading, pack):
        return None
    pool = tellers_meant(reading, pack)
    by_words = "" if reading.named_topics else described(pack, reading.text, pool)
    meant = by_words or _the_nearest(reading, pool) or _from_the_nearest(reading, pack, pool)
    return replace(reading, answer=STORIES, about=(meant,)) if meant else None


@if_it_does("asks_for_people_in_it", "asks_for_somebody_there")
def whoever_works_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is there somebody in your article who works in this field', after 'what does finance pay': the stories from there; from both, where
    two were told of.
    """
    focus = _talked_of(reading, pack)
    names = reading.subjects or reading.named_topics or tellers_in(pack, reading.text)
    if names or reading.does("asks_other_one") or not 0 < len(focus) <= _TWO or not _asks_for_people(reading):
        return None
    told = stories_from(pack, focus)
    called = spoken_of_as(pack, reading.text, told) if reading.does("names_a_man_or_woman") or reading.does("asks_what_one_says") else ()
    return replace(reading, answer=STORIES, subjects=focus, about=called or focus)


def _talked_of(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The two industries that are spoken of, else the one in focus that it points at."""
    two = reading.heard.among == _TWO or reading.does("says_both")
    both = industries_of(pack, some_talked_of(reading, pack, _TWO)) if two else ()
    if both or not _points_there(reading):
        return both
    return industries_of(pack, reading.memory.focus) or _told_lately(reading, pack)


_A_FIELD = frozenset({"field", "branch", "industry", "sector", "line", "world", "trade"})


def _told_lately(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The one industry told of last, where something else was since: 'someone who chose that field'."""
    told = (industries_of(pack, each.subjects) for each in reversed(reading.memory.frame.told[-_LATELY:]))
    return next((each for each in told if len(each) == 1), ()) if _A_FIELD & letters_apart(reading.text) else ()


def _asks_for_people(reading: Reading) -> bool:
    """Whether somebody in the source is asked for, or what people there say is likely to be."""
    return reading.does("asks_for_people_in_it") or reading.believed(STORIES) >= beliefs.THRESHOLDS.named


def _points_there(reading: Reading) -> bool:
    return reading.heard.refers == "one" or reading.does("says_there") or reading.does("points_out")


@if_it_does("names_their_field")
def takes_their_field_for_its_name(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'whose pay starts higher, her industry or Theo's', after 'what does Ariella say': the industries that the two work in."""
    named = stories_named_in(pack, reading.text)
    told = stories_told(reading)
    others = told if len(told) == 1 and _PRONOUNS & letters_apart(reading.text) else ()
    industries = set_in(pack, (*others, *named))
    if len(industries) != _TWO or reading.subjects:
        return None
    calls = {story_at(pack, each).name for each in named}
    unserved = tuple(each for each in reading.heard.unserved if not any(name and name in each.text for name in calls))
    heard = replace(reading.heard, subjects=industries, unserved=unserved)
    return replace(reading, heard=heard, subjects=industries)


def tellers_meant(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Of all tellers those with a name, where the last ones told of have one, or so many are spoken of: 'which of the three'."""
    stories = every_story(pack)
    named = tuple(each for each in stories if story_at(pack, each).name)
    without = tuple(each for each in stories if each not in named)
    told = stories_told(reading)
    if len(told) == 1:
        return named if told[0] in named or reading.heard.among == len(named) else without
    return named or stories


def _says_what_was_said(reading: Reading, pack: Pack) -> bool:
    """Whether it tells whom it means by what was said, which counts more: 'the guy who spoke of fog', of all who are called so."""
    everybody = spoken_of_as(pack, reading.text, every_story(pack))
    return not reading.heard.among and len(everybody) > 1 and bool(described(pack, reading.text, everybody))


def _called_so(reading: Reading, pack: Pack, pool: Tuple[str, ...], but: Tuple[str, ...]) -> Tuple[str, ...]:
    """Those of `pool` who are spoken of as the text does, else of all tellers; nobody of `but`."""
    called = spoken_of_as(pack, reading.text, tuple(each for each in pool if each not in but))
    return called or spoken_of_as(pack, reading.text, tuple(each for each in every_story(pack) if each not in but))


def _from_there(reading: Reading, pack: Pack, stories: Tuple[str, ...]) -> Tuple[str, ...]:
    """Of `stories`, where something else was told of since, those from the one in focus: 'the lady who joined that field'."""
    focus = industries_of(pack, reading.memory.focus)
    if reading.memory.frame.last.topic == STORIES or len(focus) != 1 or not _points_there(reading):
        return stories
    return tuple(each for each in stories if story_at(pack, each).industry in focus)


def _the_latest_of(reading: Reading, stories: Tuple[str, ...]) -> Tuple[str, ...]:
    """Of `stories` the one that was told last by itself."""
    told = (each.subjects[0] for each in reversed(reading.memory.frame.told) if each.topic == STORIES and len(each.subjects) == 1)
    return tuple(each for each in told if each in stories)[:1]


def _the_nearest(reading: Reading, stories: Tuple[str, ...]) -> str:
    """Whose story is clearly nearer by meaning than any other."""
    first, second, *_ = (*(each for each in reading.heard.near_opinions if each.fact in stories), *(Near("", 0.0),) * _TWO)
    return first.fact if first.likeness - second.likeness >= beliefs.THRESHOLDS.stands_out else ""


def _from_the_nearest(reading: Reading, pack: Pack, stories: Tuple[str, ...]) -> str:
    """Whoever of `stories` is from the industry of the fact that is nearest to the text, of those that speak of their industries."""
    industries = set_in(pack, stories)
    near = (held.subject for each in reading.heard.near if (held := pack.at(each.fact)) and held.subject in industries)
    there = next(near, None)
    return only(each for each in stories if there and story_at(pack, each).industry == there)


def _tellers_are_talked_of(reading: Reading) -> bool:
    """Whether tellers were told of last, or lately and somebody among them is spoken of."""
    if reading.memory.frame.last.topic == STORIES:
        return True
    lately = any(each.topic == STORIES for each in reading.memory.frame.told[-_LATELY:])
    return lately and reading.does("names_a_man_or_woman")


def _names_others(reading: Reading, pack: Pack) -> bool:
    """Whether it names anything else, or speaks of somebody whom they know."""
    own = reading.does("speaks_of_their_own") or reading.does("asks_what_they_should_do")
    long = reading.heard.length > beliefs.THRESHOLDS.challenges
    names = reading.excluded or reading.ordinals or industries_of(pack, reading.subjects) or tellers_in(pack, reading.text)
    return bool(own or long or names)


def stories_told(reading: Reading) -> Tuple[str, ...]:
    """The stories that the last answer told."""
    last = reading.memory.frame.last
    return last.subjects if last.topic == STORIES else ()
