"""What a conversation remembers."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Callable, Dict, Tuple

from answering import beliefs
from answering.copies import plain, replace
from answering.frame import Frame, texts
from answering.wishes.profile import Profile
from knowledge import Pack

VERSION = 2
"""Of the shape in which a memory is stored: 1 had no frame, and is read as one with nothing told yet."""


@dataclass(frozen=True)
class Memory:
    """The last answer, and what of the ones before it can still be pointed at.

    `topic`, `facts` and `faq` are the last answer's; `focus` the subjects it was about, `shown` the last list that was
    displayed, in its order; `recent` the subjects talked of since; `frame` what was said before that. `pending` holds
    the topics between which we asked back, or the one that we asked a subject for. `profile` holds what somebody wishes for, as
    far as they said it. `declined` says for what the last question, or a part of it, was refused: the intent, then the words that
    couldn't be served. `read` counts those of `facts` whose statements were told on asking for more. `failures` counts answers in
    a row that didn't help. `danger` counts how often somebody told of danger, `comforted` says that the last answer began with a
    kind word, `deleting` that it asked whether to delete all. `at` is the time in seconds.
    """

    topic: str = ""
    faq: str = ""
    focus: Tuple[str, ...] = ()
    shown: Tuple[str, ...] = ()
    recent: Tuple[str, ...] = ()
    facts: Tuple[str, ...] = ()
    pending: Tuple[str, ...] = ()
    profile: Profile = field(default_factory=Profile)
    frame: Frame = field(default_factory=Frame)
    declined: Tuple[str, ...] = ()
    read: int = 0
    failures: int = 0
    danger: int = 0
    comforted: bool = False
    deleting: bool = False
    at: float = 0.0

    def to_json(self) -> Dict[str, Any]:
        """A plain dict for the conversation's store."""
        return {"version": VERSION, **plain(self)}

    @classmethod
    def from_json(cls, stored: object) -> Memory:
        """Read what `to_json` wrote; anything else, an older shape too, is left out."""
        if not isinstance(stored, dict):
            return cls()
        read = {each.name: _read(each.name, stored.get(each.name)) for each in fields(cls)}
        if isinstance(stored.get("interview"), dict):  # as it was stored before there were profiles
            read["profile"] = Profile.from_interview(stored["interview"], stored.get("asking"))
        return cls(**{name: value for name, value in read.items() if value is not None})

    def faded(self, now: float) -> Memory:
        """This memory at the time `now`: what is on the screen can still be pointed at, but after a long silence no question is open."""
        if not self.at or now - self.at <= beliefs.THRESHOLDS.fades_after:
            return self
        return replace(
            self, at=now, pending=(), failures=0, comforted=False, deleting=False, profile=replace(self.profile, asking="", doubts=())
        )

    def within(self, pack: Pack) -> Memory:
        """This memory without what `pack` doesn't hold any more, since it may have been edited meanwhile."""

        def held(subjects: Tuple[str, ...]) -> Tuple[str, ...]:
            return tuple(subject for subject in subjects if pack.kind_of(subject))

        return replace(
            self,
            focus=held(self.focus),
            shown=held(self.shown),
            recent=held(self.recent),
            frame=self.frame.within(pack),
            profile=self.profile.within(pack),
        )


def _read(name: str, value: object) -> Any:
    if name in ("topic", "faq"):
        return value if isinstance(value, str) else None
    if name in ("comforted", "deleting"):
        return value if isinstance(value, bool) else None
    if name in ("read", "failures", "danger", "at"):
        return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if name in _PARTS:
        return _PARTS[name](value)
    return texts(value)


_PARTS: Dict[str, Callable[[object], Any]] = {"profile": Profile.from_json, "frame": Frame.from_json}
