"""Whom the assistant is talking with in a place that several people share, and when it stays out."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Dict, Mapping, Optional

from channels.conversation.unasked import Unasked, unasked
from nlu.english.manners import SAYS_YOU, STATES, called, shows


@dataclass(frozen=True)
class Talk:
    """`partner` was answered last, and is `alone` with the assistant until somebody else writes; `asking` is that it asked something back.

    Once told to be `quiet`, it answers only who calls it.
    """

    partner: str = ""
    alone: bool = True
    asking: bool = False
    quiet: bool = False

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Talk:
        """A talk from what `as_data` made, by whichever version."""
        return cls(**{name: data[name] for name in cls.__dataclass_fields__ if name in data})

    def as_data(self) -> Dict[str, Any]:
        return asdict(self)

    def with_(self, user: str, *, asking: bool = False) -> Talk:
        """The talk once `user` has called or been answered."""
        return replace(self, partner=user, alone=True, asking=asking)

    def hushed(self) -> Talk:
        return replace(self, quiet=True)

    def among_others(self) -> Talk:
        """The talk once people talk with one another."""
        return replace(self, alone=False, asking=False)

    def takes(self, user: str, text: str) -> Optional[Unasked]:
        """What the answer must be to what `user` writes without a call; None where it is left alone."""
        if self.quiet or user != self.partner or not _says_something(text):
            return None
        if not self.alone:
            return unasked(called(text)) if text.rstrip().endswith("?") and not shows(SAYS_YOU, text) else None
        if shows(STATES, text) and not self.asking:
            return None
        return unasked(called(text), asked_back=self.asking)


def _says_something(text: str) -> bool:
    """Whether a text holds words beside addresses, signs and pictures."""
    return any(character.isalpha() for word in text.split() if "://" not in word for character in word)
