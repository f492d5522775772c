"""Whether a reply is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Optional

from benchmarks.understanding.items import Item
from benchmarks.understanding.reply import REFUSALS, Reply

LEAD = 140
"""An answer leads when its first so many characters already answer."""


@dataclass(frozen=True)
class Grade:
    """How one reply fared; `named`, `led` and `in_detail` (right, the whole story counted too) are None where that isn't asked of it."""

    item: Item
    reply: Reply
    passed: bool
    named: Optional[bool] = None
    led: Optional[bool] = None
    in_detail: Optional[bool] = None

    @property
    def right_topic(self) -> bool:
        return self.reply.answer.get("topic") in self.item.topics


def grade(item: Item, reply: Reply) -> Grade:
    """A reply is right when its status suits the item's kind and its text holds what it must and nothing that it mustn't."""
    named = reply.names(item.limit) if item.limit and item.kind == "near_miss" else None
    led = _leads(item.lead, reply) if item.lead and item.kind == "answerable" else None
    good = _SUITS[item.kind](item, reply, named) and bool(reply.text)
    clean = not any(reply.says(pattern) for pattern in item.must_not)
    in_detail = clean and (good or _answers(item, reply.with_detail(), named)) if item.kind == "answerable" else None
    return Grade(item, reply, good and clean, named, led, in_detail)


def _leads(lead: str, reply: Reply) -> bool:
    return Reply(reply.text[:LEAD], reply.answer).says(lead)


def _answers(item: Item, reply: Reply, named: Optional[bool]) -> bool:
    return holds_what_it_must(item, reply) and reply.status not in (*REFUSALS, "error")


def holds_what_it_must(item: Item, reply: Reply) -> bool:
    """Whether the text has all patterns of `must_all` and, where there are any, one of `must_any`."""
    holds_any = not item.must_any or any(reply.says(pattern) for pattern in item.must_any)
    return holds_any and all(reply.says(pattern) for pattern in item.must_all)


def _declines(item: Item, reply: Reply, named: Optional[bool]) -> bool:
    return reply.status in REFUSALS or (reply.status == "partly" and named is not False)


def _keeps_out(item: Item, reply: Reply, named: Optional[bool]) -> bool:
    return reply.status in (*REFUSALS, "chitchat")


def _chats(item: Item, reply: Reply, named: Optional[bool]) -> bool:
    return reply.status in ("chitchat", "out_of_scope")


_SUITS: Dict[str, Callable[[Item, Reply, Optional[bool]], bool]] = {
    "answerable": _answers,
    "flow": _answers,
    "near_miss": _declines,
    "off_topic": _keeps_out,
    "chitchat": _chats,
}
