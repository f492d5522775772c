"""A hand-off as it stands, and what was said and done in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Optional, Tuple

State = Literal["waiting", "taken", "ended", "expired", "message_left"]
OPEN: Tuple[State, ...] = ("waiting", "taken")

Kind = Literal["asked", "taken", "ended", "expired", "left", "settled", "declined", "undelivered", "message", "edited", "deleted"]
_INSIDE: Tuple[Kind, ...] = ("declined", "settled", "undelivered")
"""What advisers alone hear of."""
Who = Literal["visitor", "adviser", "service"]


@dataclass(frozen=True)
class Handoff:
    """`sender_id` is the conversation, `last` the place of its last entry, `shown` the last place that the visitor has seen."""

    id: str
    sender_id: str
    asked_in: str
    state: State
    channel: str
    place: str
    name: str
    contact: str
    question: str
    topic: str
    last: int
    shown: int
    adviser: str
    adviser_name: str
    paused: bool
    asked_at: float
    until: float
    taken_at: Optional[float]
    first_word_at: Optional[float]
    closed_at: Optional[float]

    @classmethod
    def of(cls, row: Any) -> Handoff:
        """From a row of its table."""
        return cls(**{name: getattr(row, name) for name in cls.__dataclass_fields__})

    @property
    def is_open(self) -> bool:
        """Whether somebody waits for a person, or has one."""
        return self.state in OPEN

    @property
    def is_taken(self) -> bool:
        """Whether a person has the conversation, so that the assistant is silent."""
        return self.state == "taken"


@dataclass(frozen=True)
class Entry:
    """What `who` said, or what happened: `place` is its order, from 1, and `of` the entry that an edit or a deletion is about."""

    handoff_id: str
    id: str
    place: int
    kind: Kind
    who: Who
    text: str
    of: str
    at: float

    @classmethod
    def read(cls, row: Any) -> Entry:
        """From a row of its table."""
        return cls(**{name: getattr(row, name) for name in cls.__dataclass_fields__})

    @property
    def says(self) -> bool:
        """Whether it is words, not something that happened."""
        return self.kind in ("message", "edited", "deleted")

    @property
    def concerns_visitor(self) -> bool:
        """Whether the visitor hears of it: not of who can't come, say."""
        return self.kind not in _INSIDE
