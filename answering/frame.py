"""What was said in a conversation, answer by answer, and which lists were shown: what later words can point back at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional, Tuple

from answering.copies import replace
from answering.heard import Bound
from knowledge import Pack

MOST_TOLD = 24
"""So many answers can be gone back to."""
MOST_LISTS = 12
"""So many lists can be pointed at."""
MOST_FIGURES = 8
"""So many facts whose figures were said can be set against each other."""
Members = Tuple[str, ...]
STORIES = "stories"
"""The kind of what graduates tell, beside the collections of a pack; its members are addresses of facts: `stories#ana`."""

SUPPOSED = "what_if"
"""The topic of a result that was only supposed."""


@dataclass(frozen=True)
class Told:
    """One answer: its topic, what it was about, and the facets it gave of that."""

    topic: str
    subjects: Members = ()
    facets: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Frame:
    """The answers so far and the lists they showed, each with the latest last.

    `excluded` are industries that were ruled out in a list and stay so until they are named again, `bounds` the sums that the last
    list was bound by, `figures` the addresses of facts whose figures were said lately.
    """

    told: Tuple[Told, ...] = ()
    lists: Tuple[Members, ...] = ()
    excluded: Members = ()
    bounds: Tuple[Bound, ...] = ()
    figures: Tuple[str, ...] = ()

    @property
    def last(self) -> Told:
        """The last answer; one without a topic where there was none."""
        return self.told[-1] if self.told else Told("")

    def telling(self, told: Told) -> Frame:
        """This frame with one more answer; the same again is no other."""
        if self.told and self.told[-1] == told:
            return self
        return replace(self, told=(*self.told, told)[-MOST_TOLD:])

    def listing(self, members: Members) -> Frame:
        """This frame with one more list."""
        others = tuple(each for each in self.lists if each != members)
        return replace(self, lists=(*others, members)[-MOST_LISTS:])

    def figuring(self, addresses: Members) -> Frame:
        """This frame with the facts whose figures were just said; what an answer said first stands last, before that the other answers'."""
        others = tuple(each for each in self.figures if each not in addresses)
        return replace(self, figures=(*others, *addresses[::-1])[-MOST_FIGURES:]) if addresses else self

    def back_to(self, place: int) -> Frame:
        """This frame as it was after the answer at `place`."""
        return replace(self, told=self.told[: place + 1])

    def last_list(self, pack: Pack, kind: str) -> Members:
        """The last list of one kind; empty where none was shown."""
        return next((each for each in reversed(self.lists) if kind_of(pack, each[0]) == kind), ())

    def within(self, pack: Pack) -> Frame:
        """This frame without what `pack` doesn't hold any more."""

        def held(members: Members) -> Members:
            return tuple(each for each in members if kind_of(pack, each))

        every = (*(each.subjects for each in self.told), *self.lists, self.excluded)
        if all(kind_of(pack, each) for members in every for each in members):
            return self
        lists = (held(each) for each in self.lists)
        return Frame(
            told=tuple(replace(each, subjects=held(each.subjects)) for each in self.told),
            lists=tuple(each for each in lists if each),
            excluded=held(self.excluded),
            bounds=self.bounds,
            figures=self.figures,
        )

    @classmethod
    def from_json(cls, stored: object) -> Frame:
        """Read what `Memory.to_json` wrote; whatever isn't of that shape is left out."""
        if not isinstance(stored, dict):
            return cls()
        return cls(
            told=_each(stored.get("told"), _told),
            lists=_each(stored.get("lists"), lambda each: texts(each) or None),
            excluded=texts(stored.get("excluded")),
            bounds=_each(stored.get("bounds"), _bound),
            figures=texts(stored.get("figures")),
        )


def kind_of(pack: Pack, member: str) -> str:
    """Which collection holds `member`, or that it is a story; empty where nothing does."""
    collection, _, key = member.partition("#")
    if collection == STORIES:
        return STORIES if key in pack.stories else ""
    return pack.kind_of(member) or ""


def texts(value: object) -> Tuple[str, ...]:
    """The texts of a stored list."""
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, (list, tuple)) else ()


def _each(stored: object, read: Callable[[object], Any]) -> Tuple[Any, ...]:
    entries = stored if isinstance(stored, (list, tuple)) else ()
    return tuple(found for each in entries if (found := read(each)))


def _told(stored: object) -> Optional[Told]:
    if not isinstance(stored, dict) or not isinstance(stored.get("topic"), str):
        return None
    return Told(stored["topic"], texts(stored.get("subjects")), texts(stored.get("facets")))


def _bound(stored: object) -> Optional[Bound]:
    if not isinstance(stored, dict) or stored.get("comparison") not in ("above", "at_least", "below", "at_most", "about"):
        return None
    value, whole = stored.get("value"), stored.get("whole")
    if not isinstance(value, int) or isinstance(value, bool) or not isinstance(whole, bool):
        return None
    return Bound(stored["comparison"], value, whole)
