"""Labelled questions and conversations, as question files hold them: one JSON object a line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Literal, Optional, Tuple, Union

from channels.setting import SettingError

Kind = Literal["answerable", "flow", "near_miss", "off_topic", "chitchat"]
_KINDS = ("answerable", "flow", "near_miss", "off_topic", "chitchat")


@dataclass(frozen=True)
class Item:
    """One thing to say, and what a right answer must hold.

    `kind` says what sort of answer is right; `topics` which topics of the contract fit. Of the patterns (regular expressions,
    searched without regard to case in the reply as people read it) `must_all` must all match, one of `must_any`, none of
    `must_not`; `limit` must match what a refusal names, and `lead` the beginning of the answer.
    """

    id: str
    text: str
    kind: Kind
    topics: Tuple[str, ...] = ()
    must_all: Tuple[str, ...] = ()
    must_any: Tuple[str, ...] = ()
    must_not: Tuple[str, ...] = ()
    limit: Optional[str] = None
    lead: Optional[str] = None


@dataclass(frozen=True)
class Conversation:
    """What one person says, turn by turn."""

    id: str
    turns: Tuple[Item, ...]


def read_conversations(path: Path) -> List[Conversation]:
    """Every conversation of a file; a question by itself is a conversation of one turn. Raises SettingError naming file and line."""
    return [_conversation(path, at, line) for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if line.strip()]


def _conversation(path: Path, at: int, line: str) -> Conversation:
    try:
        held = json.loads(line)
        if "turns" in held:
            turns = tuple(_item({**turn, "id": f"{held['id']}.{turn['turn']}"}) for turn in held["turns"])
            return Conversation(held["id"], turns)
        return Conversation(held["id"], (_item(held),))
    except (ValueError, KeyError, TypeError, re.error) as error:
        raise SettingError(f"{path}:{at} is no labelled question: {type(error).__name__}: {error}.") from error


def _item(held: Dict[str, Any]) -> Item:
    if held["kind"] not in _KINDS:
        raise ValueError(f"kind is '{held['kind']}', not one of {', '.join(_KINDS)}")
    item = Item(
        id=held["id"],
        text=held["text"],
        kind=held["kind"],
        topics=_texts(held.get("topic")),
        must_all=_texts(held.get("must_all")),
        must_any=_texts(held.get("must_any")),
        must_not=_texts(held.get("must_not")),
        limit=held.get("limit"),
        lead=held.get("lead"),
    )
    for pattern in (*item.must_all, *item.must_any, *item.must_not, item.limit or "", item.lead or ""):
        re.compile(pattern)
    return item


def _texts(value: Union[str, List[str], None]) -> Tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())
