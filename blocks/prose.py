"""Markdown in blocks."""

from __future__ import annotations

from typing import List

from blocks import limits
from blocks.mrkdwn import escape, mrkdwn
from blocks.piece import Piece
from blocks.split import split


def prose(markdown: str) -> List[Piece]:
    """Markdown blocks."""
    cut = split(markdown, limits.MARKDOWN)
    return [Piece({"type": "markdown", "text": escape(text)}, mrkdwn(text)) for text in cut]


def sections(markdown: str) -> List[Piece]:
    """Sections, for where Markdown blocks aren't taken."""
    cut = split(markdown, limits.SECTION)
    return [Piece({"type": "section", "text": {"type": "mrkdwn", "text": mrkdwn(text)}}, mrkdwn(text)) for text in cut]
