"""What is neither a question nor a wish: somebody takes note, or grumbles."""

from __future__ import annotations

from typing import Optional

from answering.copies import replace
from answering.reading.reading import Reading
from knowledge import Pack


def only_takes_note(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'noted, thanks', after 'what does tech pay': no answer is wanted, and none is repeated."""
    if not reading.does("takes_note") or _says_more(reading) or reading.memory.pending or reading.memory.deleting:
        return None
    return None if reading.memory.profile.asking else replace(reading, answer="affirm", intent="affirm")


def only_grumbles(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'oh great, another list', after 'what does tech pay': said that it is a pity, and no fact."""
    if not reading.does("grumbles") or _says_more(reading):
        return None
    return replace(reading, answer="complain", intent="complain")


def _says_more(reading: Reading) -> bool:
    """Whether it names, asks or wishes for anything besides."""
    return bool(reading.heard.subjects or reading.heard.topics or reading.heard.wishes or reading.heard.figures or reading.does("asks"))
