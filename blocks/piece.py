"""Pieces of an answer, and the messages that they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterable, List

from blocks import limits

Block = Dict[str, Any]


@dataclass(frozen=True)
class Piece:
    """A block, and what it says in mrkdwn for notifications, screen readers and where no blocks are shown."""

    block: Block
    text: str = ""


@dataclass(frozen=True)
class Message:
    """What one call posts."""

    text: str
    blocks: List[Block]


def pack(pieces: Iterable[Piece]) -> List[Message]:
    """The pieces, in order, in as few messages as Slack's limits allow."""
    held: List[List[Piece]] = []
    for piece in pieces:
        if held and _fits([*held[-1], piece]):
            held[-1].append(piece)
        else:
            held.append([piece])
    return [Message(_text(pieces), [piece.block for piece in pieces]) for pieces in held]


def _fits(pieces: List[Piece]) -> bool:
    blocks = [piece.block for piece in pieces]
    return (
        len(blocks) <= limits.BLOCKS
        and len(_text(pieces)) <= limits.TEXT
        and sum(len(block["text"]) for block in blocks if block["type"] == "markdown") <= limits.MARKDOWN
        and sum(block["type"] == "table" for block in blocks) <= 1
    )


def _text(pieces: List[Piece]) -> str:
    return "\n\n".join(piece.text for piece in pieces if piece.text) or "…"
