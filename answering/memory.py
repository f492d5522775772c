"""What a conversation remembers."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Dict, Mapping, Tuple

from knowledge import Pack

FADES_AFTER = 30 * 60
"""Seconds of silence after which what was talked about no longer stands for "it" or "there"."""


@dataclass(frozen=True)
class Memory:
    """The last answer, and what of the ones before it can still be pointed at.

    `topic`, `facts` and `faq` are the last answer's; `focus` the subjects it was about, `shown` the last list that was
    displayed, in its order; `recent` the subjects talked of since. `pending` holds the topics between which we
    asked back, or the one that we asked a subject for. `interview` holds the answers given so far in a recommendation,
    by question; `asking` the question that is open in it. `failures` counts answers in a row that didn't help; `at` is the time in seconds.
    """

    topic: str = ""
    faq: str = ""
    focus: Tuple[str, ...] = ()
    shown: Tuple[str, ...] = ()
    recent: Tuple[str, ...] = ()
    facts: Tuple[str, ...] = ()
    pending: Tuple[str, ...] = ()
    asking: str = ""
    interview: Mapping[str, Tuple[str, ...]] = field(default_factory=dict)
    failures: int = 0
    at: float = 0.0

    def to_json(self) -> Dict[str, Any]:
        """A plain dict for the conversation's store."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: object) -> Memory:
        """Read what `to_json` wrote; anything else, an older shape too, is left out."""
        if not isinstance(stored, dict):
            return cls()
        read = {each.name: _read(each.name, stored.get(each.name)) for each in fields(cls)}
        return cls(**{name: value for name, value in read.items() if value is not None})

    def faded(self, now: float) -> Memory:
        """This memory at the time `now`: after a long silence nothing can be pointed at."""
        return Memory(at=now) if self.at and now - self.at > FADES_AFTER else self

    def within(self, pack: Pack) -> Memory:
        """This memory without what `pack` doesn't hold any more, since it may have been edited meanwhile."""

        def held(subjects: Tuple[str, ...]) -> Tuple[str, ...]:
            return tuple(subject for subject in subjects if pack.kind_of(subject))

        return replace(
            self,
            focus=held(self.focus),
            shown=held(self.shown),
            recent=held(self.recent),
            asking=self.asking if self.asking in pack.interview else "",
            interview={step: options for step, options in self.interview.items() if step in pack.interview},
        )


def _read(name: str, value: object) -> Any:
    if name in ("topic", "faq", "asking"):
        return value if isinstance(value, str) else None
    if name in ("failures", "at"):
        return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if name == "interview":
        return {str(key): _texts(answers) for key, answers in value.items()} if isinstance(value, dict) else None
    return _texts(value)


def _texts(value: object) -> Tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, (list, tuple)) else ()
