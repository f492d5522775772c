"""Long texts in pieces that fit."""

from __future__ import annotations

from typing import Iterator, List, Tuple

from blocks.mrkdwn import length

_GAPS = ("\n\n", "\n", " ", "")
_LONGEST_ESCAPED = 5
"""Characters that one may become: &amp;."""


def split(text: str, limit: int, gaps: Tuple[str, ...] = _GAPS) -> List[str]:
    """`text` in pieces of at most `limit` once escaped, cut where it hurts least: between paragraphs, lines, words, then anywhere."""
    if length(text) <= limit:
        return [text] if text.strip() else []
    gap, *finer = gaps
    pieces: List[Tuple[List[str], int]] = [([], 0)]
    for part in text.split(gap) if gap else _slices(text, max(1, limit // _LONGEST_ESCAPED)):
        size, (held, filled) = length(part), pieces[-1]
        if held and filled + len(gap) + size <= limit:
            held.append(part)
            pieces[-1] = (held, filled + len(gap) + size)
        elif size <= limit:
            pieces.append(([part], size))
        else:
            pieces += [([low], length(low)) for low in split(part, limit, tuple(finer))]
    return [piece for held, _ in pieces if (piece := gap.join(held)).strip()]


def _slices(text: str, size: int) -> Iterator[str]:
    return (text[start : start + size] for start in range(0, len(text), size))
