"""Which entry of which list is meant: by its place, by the place of another, by half of its name."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, kind_of
from answering.looks.figures import CHALLENGES
from answering.lookup import named_by_a_word, named_in_part, set_in
from answering.reading.reading import Reading, at_places, distinct, if_it_does, industries_of
from knowledge import Pack

_TWO = 2
"""So many are the last that were talked of one by one, whichever list they stand in."""
_FEW = 3
"""More at a time were listed, and not asked about."""


def counts_from_the_one_in_focus(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the one above it', after 'what entry level roles are there' and 'the second one': what stands before that in the list."""
    listed, focus = list_meant(reading, pack), reading.memory.focus
    if not reading.heard.beside or len(focus) != 1 or focus[0] not in listed or reading.subjects:
        return None
    place = listed.index(focus[0]) + 1 + reading.heard.beside
    return replace(reading, ordinals=(place or len(listed) + 1,))  # above the first there is nothing, as below the last


def names_one_in_part(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the analyst again', after 'what entry level roles are there': of the roles or skills talked of the one with that
    word in its name.
    """
    asks_a_figure = reading.form in CHALLENGES and bool(reading.memory.facts)
    longest = beliefs.THRESHOLDS.challenge if _names_one_and_goes_on(reading, pack) else beliefs.THRESHOLDS.hint
    if reading.heard.length > longest or asks_a_figure or reading.does("describes") or reading.does("describes_briefly"):
        return None
    meant = next(filter(None, (_named_in_part(reading, pack, kind) for kind in _kinds_talked_of(reading, pack))), ())
    if len(meant) == 1 and reading.does("drops_something") and not reading.subjects:  # "leave the analyst out"
        return replace(reading, excluded=distinct(reading.excluded, meant))
    intent = "follow_up" if reading.intent == "repeat" else reading.intent  # of which one, it says
    return replace(reading, intent=intent, subjects=distinct(reading.subjects, meant)) if meant else None


def _names_one_and_goes_on(reading: Reading, pack: Pack) -> bool:
    """'what does a data analyst do and what does the junior engineer do': one role is named in full, and more follows."""
    return len(reading.subjects) == 1 and reading.does("joins") and pack.kind_of(reading.subjects[0]) == "roles"


def names_the_other_side_in_part(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'compare the engineer with a data analyst': of the sides some are named, and one or more called by a word of their names."""
    kinds = {pack.kind_of(each) or "industries" for each in reading.subjects}
    if len(kinds) != 1 or not _sets_them_against(reading):
        return None
    calls = {each: named_by_a_word(pack, each.text, *kinds) for each in reading.heard.unserved}
    others = distinct(*(tuple(named for named in each if named not in reading.subjects) for each in calls.values()))
    if not others or (len(others) > 1 and len(reading.subjects) == 1):  # a word that several have
        return None
    unserved = tuple(each for each in reading.heard.unserved if set(others).isdisjoint(calls[each]))
    return replace(reading, heard=replace(reading.heard, unserved=unserved), subjects=distinct(reading.subjects, others))


def _sets_them_against(reading: Reading) -> bool:
    """Whether it sets what it names side by side, or in an order, and names nobody else."""
    sets = reading.form == "compare" or any(map(reading.does, ("sets_against", "measures_against", "sorts")))
    return sets and not (reading.excluded or reading.heard.strangers)


def _named_in_part(reading: Reading, pack: Pack, kind: str) -> Tuple[str, ...]:
    """Those of a kind that the text calls by half their names; none where it names anything of another kind."""
    if any(pack.kind_of(each) != kind for each in reading.subjects):
        return ()
    return tuple(each for each in named_in_part(pack, reading.text, kind) if each not in (*reading.subjects, *reading.excluded))


def _kinds_talked_of(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Of roles and skills the kind that is in focus, or was listed last; in few words any that was talked of, the latest first."""
    memory = reading.memory
    latest = [pack.kind_of(each) for each in in_focus_or_listed(reading)[:1]]
    latest = ["roles", *latest] if _names_one_and_goes_on(reading, pack) else latest
    few = reading.heard.length <= beliefs.THRESHOLDS.short
    before = [kind_of(pack, each) for listed in reversed(memory.frame.lists) for each in listed[:1]] if few else []
    return tuple(kind for kind in dict.fromkeys([*latest, *before]) if kind in ("roles", "skills"))


def drops_a_place(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'drop the second', after 'which industries pay best': the others of it."""
    listed = list_meant(reading, pack)
    dropped = at_places(reading.heard.dropped, listed)
    kept = tuple(each for each in listed if each not in dropped)
    if not dropped or not kept:
        return None
    if kind_of(pack, listed[0]) == STORIES:
        return replace(reading, answer=STORIES, about=kept, ordinals=())
    facets = facets_listed(reading, pack)
    if facets and industries_of(pack, listed) == listed and _says_no_more(reading):
        return replace(reading.asking("filter"), answer="filter", pool=listed, topics=facets, excluded=dropped, subjects=())
    return replace(reading, excluded=distinct(reading.excluded, dropped), subjects=kept, ordinals=())


@if_it_does("drops_that_one")
def drops_that_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'not that one then', after 'which industries pay best' and 'tell me about tech': the list without the one in focus."""
    listed, focus = reading.memory.shown, reading.memory.focus
    if len(listed) < 2 or not industries_of(pack, listed):
        return None
    gone, facets = focus[0] if len(focus) == 1 else listed[0], facets_listed(reading, pack)
    if gone not in listed or not facets:
        return None
    return replace(reading.asking("filter"), answer="filter", pool=listed, topics=facets, excluded=(gone,), subjects=())


def _says_no_more(reading: Reading) -> bool:
    """Whether it does nothing but take a place off the list."""
    return not (reading.topics or reading.subjects or reading.does("asks")) and reading.heard.length <= beliefs.THRESHOLDS.few_words


def facets_listed(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The facets of the last answer that was about several things."""
    lists = (each for each in reversed(reading.memory.frame.told) if len(each.subjects) != 1)
    last = next((each for each in lists if each.facets or each.topic in pack.facets), None)
    return (last.facets or (last.topic,)) if last else ()


def place_in_the_list(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the second one', after 'which industries pay best': what stands there in the last list, the last of that kind, the last two."""
    listed = _list_before_that(reading, pack) or _long_enough(reading, list_counted(reading, pack))
    if not listed or not reading.ordinals or any(abs(at) > len(listed) for at in reading.ordinals):
        return None
    meant = at_places(reading.ordinals, listed)
    if not meant:  # "the middle one" of four
        return None
    if kind_of(pack, meant[0]) == STORIES:
        return _of_the_tellers(reading, pack, meant)
    same = listed == reading.memory.shown
    return replace(reading, subjects=distinct(reading.subjects, meant), ordinals=reading.ordinals if same else ())


def _long_enough(reading: Reading, listed: Tuple[str, ...]) -> Tuple[str, ...]:
    """The list itself, or where it has no such place, the one before that it is a part of: 'the fourth', after 'and the others?'."""
    last = max(map(abs, reading.ordinals), default=0)
    whole = (each for each in reversed(reading.memory.frame.lists) if len(each) >= last and set(listed) < set(each))
    return next(whole, listed) if listed and last > len(listed) else listed


def _of_the_tellers(reading: Reading, pack: Pack, meant: Tuple[str, ...]) -> Reading:
    """The stories at those places; where a facet is named, the industries they are set in: "does the third one's field pay well"."""
    industries = set_in(pack, meant)
    facet = next(iter(reading.named_facets(pack)), "")
    if facet and industries:
        return replace(reading.asking(facet), answer=facet, subjects=industries, about=industries, ordinals=())
    return replace(reading, answer=STORIES, about=meant, ordinals=())


def _list_before_that(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """'and the first two', where two others are all that was just told of: the list of a few of their kind that came before."""
    focus = reading.memory.focus
    all_of_it = reading.ordinals == tuple(range(1, len(focus) + 1)) and len(focus) > 1 and not reading.heard.among
    before = (each for each in reversed(reading.memory.frame.lists) if not set(each) & set(focus))
    return next((each for each in before if pack.kind_of(each[0]) == pack.kind_of(focus[0])), ()) if all_of_it else ()


def list_meant(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The list that a place is counted in: of two the last two talked of, of a kind the last of that kind, else the last."""
    memory, frame = reading.memory, reading.memory.frame
    if reading.heard.among:
        return some_talked_of(reading, pack, reading.heard.among) or memory.shown
    if reading.heard.kind:
        return frame.last_list(pack, reading.heard.kind) or memory.shown
    of_a_facet = bool(reading.named_facets(pack)) and len(reading.ordinals) > 1
    told_stories = not of_a_facet and frame.lists and kind_of(pack, frame.lists[-1][0]) == STORIES and memory.topic == STORIES
    return frame.lists[-1] if told_stories else _list_of_the_one_in_focus(reading, pack) or memory.shown


def list_counted(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The list that a place is counted in; where none was shown, those of a kind that were told of one by one: "back to the first"."""
    listed = list_meant(reading, pack)
    if listed or reading.memory.topic == STORIES:
        return listed
    said = [told.subjects[0] for told in reading.memory.frame.told if len(told.subjects) == 1 and pack.kind_of(told.subjects[0])]
    one_by_one = tuple(dict.fromkeys(each for each in said if pack.kind_of(each) == pack.kind_of(said[-1])))
    return one_by_one if len(one_by_one) > 1 else ()


def _list_of_the_one_in_focus(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Where a list of another kind was shown since, as in general beside what isn't told of the one in focus: the list it stands in."""
    focus, shown = reading.memory.focus, reading.memory.shown
    kind = pack.kind_of(focus[0]) if len(focus) == 1 else None
    if not kind or not shown or kind == pack.kind_of(shown[0]):
        return ()
    walked = reading.memory.frame.last_list(pack, kind)
    return walked if focus[0] in walked else ()


def in_focus_or_listed(reading: Reading) -> Tuple[str, ...]:
    """What "they" are where they are no industries: what is in focus, else what the last answer listed."""
    return reading.memory.focus or reading.memory.shown


def some_talked_of(reading: Reading, pack: Pack, count: int) -> Tuple[str, ...]:
    """The last list where it has so many, or of more than two one before it; else the last so many of a kind that were talked of by few at
    a time; none where there are less.

    They stand in the order in which they came up.
    """
    memory = reading.memory
    if len(memory.shown) == count and (len(memory.recent) < count or set(memory.recent) <= set(memory.shown)):
        return memory.shown
    return _list_before(reading, pack, count) or _latest(reading, pack, count)


def _list_before(reading: Reading, pack: Pack, count: int) -> Tuple[str, ...]:
    """The last list of so many; none of two, nor where as many were told of since."""
    lists = (each for each in reversed(reading.memory.frame.lists) if len(each) == count and pack.kind_of(each[0]))
    return next(lists, ()) if count > _TWO and len(reading.memory.recent) < count else ()


def _latest(reading: Reading, pack: Pack, count: int) -> Tuple[str, ...]:
    memory = reading.memory
    said = [each for told in memory.frame.told if len(told.subjects) <= count for each in told.subjects if pack.kind_of(each)]
    if not said:
        return ()
    kind = pack.kind_of(said[-1])
    latest = [each for each in dict.fromkeys(reversed(said)) if pack.kind_of(each) == kind][:count]
    return tuple(each for each in dict.fromkeys(said) if each in latest) if len(latest) == count else ()


def all_asked_about(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """Every industry that was asked for by few at a time, in the order in which they came up."""
    few = (told for told in reading.memory.frame.told if len(told.subjects) <= _FEW)
    return industries_of(pack, tuple(dict.fromkeys(each for told in few for each in told.subjects)))


def means_those_left(reading: Reading) -> bool:
    """'which of the rest pays', after 'not tech, not banks': those that were shown once others were ruled out."""
    frame = reading.memory.frame
    of_the_rest = reading.heard.refers == "many" and reading.does("speaks_of_those_left")
    return of_the_rest and bool(frame.excluded) and frame.last.topic == "filter"


def points_nowhere(reading: Reading, pack: Pack) -> bool:
    """Whether an ordinal points past the end of what was shown, or at nothing."""
    places = len(list_counted(reading, pack))
    if not places and reading.intent.startswith("ask_"):
        return False
    return any(abs(ordinal) > places for ordinal in reading.ordinals)
