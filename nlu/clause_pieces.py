"""What the encoder made of a text, and of a clause in it: a clause is read as it stands in its message, so that nothing is read twice."""

from __future__ import annotations

from typing import Optional

from nlu.encoder import Pieces


def part_of(whole: Pieces, start: int, end: int) -> Optional[Pieces]:
    """The pieces of the part of the text from `start` to `end`, placed in that part; None where the text was cut before its end."""
    begins, ends = whole.spans[:, 0], whole.spans[:, 1]
    inside = (begins >= start) & (ends <= end) & (ends > begins)
    return None if whole.end < end or not inside.any() else Pieces(whole.states[inside], whole.spans[inside] - start)
