"""Markdown as people write it who write none."""

from __future__ import annotations

import re
from typing import Iterable

_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^)\s]+)\)")
_MARKS = re.compile(r"\*\*|__|`")
_SLANTED = re.compile(r"(?m)^_(.+)_$")


def plain(text: str) -> str:
    """Without marks; links stand as addresses."""
    return _MARKS.sub("", _SLANTED.sub(r"\1", _LINK.sub(r"\1 (\2)", text))).strip()


def without_sources(text: str, sections: Iterable[str]) -> str:
    """Without the lines in italics that name one of `sections`: where they are named beside it."""
    named = tuple(sections)
    lines = [line for line in text.split("\n") if not (_SLANTED.match(line) and any(each in line for each in named))]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
