"""All that is heard of wishes in one message, as it is handed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Optional, Protocol, Sequence, Tuple

from knowledge.names import FIELD, Mention, Names
from knowledge.wish_names import SEPARATOR
from nlu.english.sentence import rest_of
from nlu.english.wishes import (
    RULED_OUT,
    WISHED,
    Span,
    Stance,
    answers_itself,
    before_a_contrast,
    is_before_a_contrast,
    is_before_a_denial,
    is_idle,
    is_of_the_past,
    parts_of,
    says_no_to_more,
    stances,
    states_a_wish,
    steering,
)

WISHES, UNNAMED, STEERS = "wishes", "unnamed_wishes", "steers"

Belief = Optional[Tuple[str, float]]
_DIGITS = 3
_THEIR_PEOPLE = ("people", "folk", "folks", "guys")
"""Words that stand behind a name for those who work there."""
_ENOUGH = 0.5
"""With less belief nothing that was learnt is handed on."""


class Ear(Protocol):
    """What was learnt of one text: what a span of it is about, and how that is meant, each with how much that is believed."""

    def thing(self, span: Span) -> Belief:
        """Named like the words that packs know."""

    def stance(self, span: Span) -> Belief:
        """How: one of wished, ruled_out and open."""

    def named(self, span: Span) -> Tuple[Belief, float]:
        """The same of a name, and how much it is believed that something is asked of it."""


@dataclass(frozen=True)
class Ruled:
    """What rules hear of wishes: what is named and where, how each is meant, and how the recommendation is steered."""

    found: List[Mention]
    spans: List[Span]
    said: List[Stance]
    steers: List[str]


def ruled_in(text: str, names: Names) -> Ruled:
    """What rules hear in `text` of what `names` finds in it."""
    idle = (says_no_to_more, is_idle, is_of_the_past)
    named = [each for each in names.find(text) if each.kind != FIELD]
    found = _without_verbs(text, [each for each in named if not any(says(text, each.start, each.end) for says in idle)])
    spans = [(each.start, each.end) for each in found]
    said_besides = {"states_a_wish": states_a_wish(text), "answers_itself": answers_itself(text, spans)}
    return Ruled(found, spans, stances(text, spans), [*steering(text), *(move for move, heard in said_besides.items() if heard)])


def read_wishes(text: str, names: Names, ear: Optional[Ear] = None, ruled: Optional[Ruled] = None) -> Dict[str, Any]:
    """By key of the message: each thing that `names` finds in `text`, with what is said of it by rules, or where they say nothing by what
    was learnt, if there is an `ear`; what else may be wished for, unnamed; how the recommendation is steered. `ruled`: what rules hear,
    where that is known already.
    """
    ruled = ruled or ruled_in(text, names)
    spans = ruled.spans
    wishes = [
        {
            "ids": each.id.split(SEPARATOR),
            "text": text[each.start : each.end],
            "stance": stance.stance,
            "asked": stance.asked,
            "corrects": stance.corrects,
            "taken_back": stance.taken_back,
            **({"said": True} if stance.said else {}),
            **({"borne": True} if stance.borne else {}),
            **(_learnt(ear, spans[at]) if ear and _is_left_to_it(text, spans, at, stance) else {}),
        }
        for at, (each, stance) in enumerate(zip(ruled.found, ruled.said))
        if not _is_said_already(text, ruled, at)
    ]
    unnamed = list(_unnamed(text, names, spans, ear)) if ear else []
    return {WISHES: wishes, UNNAMED: unnamed, STEERS: ruled.steers}


def _without_verbs(text: str, found: List[Mention]) -> List[Mention]:
    """`found` without what only says what is done with the next: of "writing code" the code is meant, though people write letters too;
    nor are the people meant of "no bank people".
    """
    kept = []
    for at, each in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        beside = after is not None and text[each.end : after.start] == " "
        said = text[each.start : each.end].casefold()
        of_the_last = bool(at) and said in _THEIR_PEOPLE and text[found[at - 1].end : each.start] == " "
        if not of_the_last and not (after and beside and said.endswith("ing") and _of_one_question(each, after)):
            kept.append(each)
    return kept


def _is_said_already(text: str, ruled: Ruled, at: int) -> bool:
    """Whether another word for the thing itself is wished for in another part: "fully remote, not hybrid" rules out no remote work."""
    each, stance = ruled.found[at], ruled.said[at]
    if stance.stance != RULED_OUT or stance.corrects or stance.taken_back:
        return False
    said = text[each.start : each.end].casefold()
    return any(
        other.id == each.id
        and meant.stance == WISHED
        and text[other.start : other.end].casefold() != said
        and not any(start <= min(each.start, other.start) and max(each.end, other.end) <= end for start, end in parts_of(text))
        for other, meant in zip(ruled.found, ruled.said)
    )


def _of_one_question(first: Mention, second: Mention) -> bool:
    """Whether both may answer the same question of the interview, each another way."""
    asked = [{wish.partition("/")[0] for wish in each.id.split(SEPARATOR) if "/" in wish} for each in (first, second)]
    return bool(asked[0] & asked[1]) and not set(first.id.split(SEPARATOR)) & set(second.id.split(SEPARATOR))


def _is_left_to_it(text: str, spans: Sequence[Span], at: int, stance: Stance) -> bool:
    """Whether what is named is only taken for a wish, as no words beside it say anything else, and there are words beside it."""
    unsaid = stance.stance == WISHED and not stance.said and any(map(str.isalnum, rest_of(text, spans)))
    return unsaid and not (is_before_a_contrast(text, spans[at]) or is_before_a_denial(text, spans[at]))


def _learnt(ear: Ear, span: Span) -> Dict[str, Any]:
    """How what stands at `span` is meant, and how much that is believed; and how much, that something is asked of it."""
    stance, asked = ear.named(span)
    meant = {"learnt": stance[0], "belief": round(stance[1], _DIGITS)} if stance and stance[1] >= _ENOUGH else {}
    return {**meant, "asked_of": round(asked, _DIGITS)}


def _unnamed(text: str, names: Names, named: List[Span], ear: Ear) -> Iterator[Dict[str, Any]]:
    """Of each part of `text` that names nothing what it may be about, in the words of the pack, and how that is meant."""
    for part in parts_of(text):
        wanted = before_a_contrast(text, part)
        start, end = wanted or part
        if not any(start < last and first < end for first, last in named):
            yield from _meant(text, names, ear, (start, end), (WISHED, 1.0) if wanted else None)


def _meant(text: str, names: Names, ear: Ear, span: Span, ruled: Belief) -> Iterator[Dict[str, Any]]:
    """What stands at `span` of `text`, if it is like the words that packs know, with what is said of it: `ruled`, or what was learned."""
    thing = ear.thing(span)
    ids = _ids(names.find(thing[0])) if thing and thing[1] >= _ENOUGH else []
    stance = (ruled or ear.stance(span)) if ids else None
    if thing and stance and stance[1] >= _ENOUGH:
        asked = stances(text, [span])[0].asked
        told = {"stance": stance[0], "asked": asked, "about": round(min(thing[1], stance[1]), _DIGITS)}
        yield {"ids": ids, "text": text[slice(*span)].strip(), **told}


def _ids(found: List[Mention]) -> List[str]:
    return found[0].id.split(SEPARATOR) if found else []
