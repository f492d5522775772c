"""What a conversation remembers of its last answer."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Dict, Tuple


@dataclass(frozen=True)
class Memory:
    """The last answer: its topic, the subjects in the order shown, the facts given; and how often in a row we failed."""

    topic: str = ""
    subjects: Tuple[str, ...] = ()
    facts: Tuple[str, ...] = ()
    failures: int = 0

    def to_json(self) -> Dict[str, Any]:
        """A plain dict for the conversation's store."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: object) -> Memory:
        """Read what `to_json` wrote; anything else, an older shape too, is an empty memory."""
        if not isinstance(stored, dict):
            return cls()
        return cls(
            topic=_text(stored.get("topic")),
            subjects=_texts(stored.get("subjects")),
            facts=_texts(stored.get("facts")),
            failures=stored["failures"] if isinstance(stored.get("failures"), int) else 0,
        )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> Tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, (list, tuple)) else ()
