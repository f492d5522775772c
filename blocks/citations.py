"""Where an answer comes from, in context blocks."""

from __future__ import annotations

from itertools import groupby
from typing import Any, Dict, List, Optional

from blocks import limits, words
from blocks.mrkdwn import mrkdwn
from blocks.piece import Piece
from blocks.split import split

Citation = Dict[str, Any]


MOST = 2
"""Sections that are named under a short answer; the others stand under the whole story."""


def citations(cited: List[Citation], most: Optional[int] = None) -> List[Piece]:
    """A line a source, with the sections that were cited and what they hold for; of more than `most` sections the first, and how many
    more.
    """
    sections = list(dict.fromkeys((each["source"], each["section"]) for each in cited))
    kept = set(sections[:most])
    sources = groupby([each for each in cited if (each["source"], each["section"]) in kept], key=lambda each: each["source"])
    lines = [_line(source, list(group)) for source, group in sources]
    if len(sections) > len(kept):
        lines[-1] += words.MORE_SOURCES.format(count=len(sections) - len(kept))
    texts = [text for line in lines for text in map(mrkdwn, split(line, limits.CONTEXT))]
    step = limits.CONTEXT_ELEMENTS
    return [_context(texts[start : start + step]) for start in range(0, len(texts), step)]


def without_source_lines(markdown: str, cited: List[Citation]) -> str:
    """An answer's text without the paragraphs that are nothing but a citation: the context block says the same, and more."""
    names = {each[key] for each in cited for key in ("source", "section")}
    return "\n\n".join(part for part in markdown.split("\n\n") if not _is_source_line(part, names))


def _is_source_line(paragraph: str, names: set[str]) -> bool:
    line = paragraph.strip()
    return "\n" not in line and line[:1] == line[-1:] == "_" and any(name in line for name in names)


def _line(source: str, cited: List[Citation]) -> str:
    address = cited[0].get("url")
    title = f"[{source}]({address})" if address and "]" not in source else f"**{source}**"
    sections = dict.fromkeys(each["section"] for each in cited)
    return words.SOURCE.format(title=title, sections="; ".join(_section(section, cited) for section in sections))


def _section(section: str, cited: List[Citation]) -> str:
    """A section once, with all that its facts are credited to and hold for."""
    parts = [part for each in cited if each["section"] == section for part in _scope(each)]
    scope = "; ".join(dict.fromkeys(parts))
    return f"“{section}”{f' ({scope})' if scope else ''}"


def _scope(citation: Citation) -> List[str]:
    credited = citation["credited_to"] and words.CREDITED.format(whom=citation["credited_to"])
    return [each for each in (credited, citation["period"], citation["region"]) if each]


def _context(texts: List[str]) -> Piece:
    return Piece({"type": "context", "elements": [{"type": "mrkdwn", "text": text} for text in texts]}, "\n".join(texts))
