"""What an answer shows and what it keeps for those who want the whole story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Dict, Iterable, List, Sequence, Tuple

from answering.leads import briefs
from answering.looks import wording
from knowledge import Held, Pack

_ENOUGH = 3 * briefs.MOST_LINES
"""Lines of a long list, more than are shown: a few of them may be said already."""


@dataclass(frozen=True)
class Shown:
    """The short answer: its first sentence, at most a few lines, what is left out or to be noted, and the facts behind it."""

    lead: str
    lines: Tuple[str, ...] = ()
    note: str = ""
    told: Tuple[Held, ...] = ()
    """The facts that lead and lines say, the leading one first."""
    near: Tuple[str, ...] = ()
    """Lines before the others, which take no room from them."""
    most: int = briefs.LONGEST
    """Characters that lead, lines and note may take together."""

    def values(self, pack: Pack, facts: Sequence[Held]) -> Dict[str, str]:
        """The places of `utter_told`; `facts` are all that stand behind the answer."""
        room = self.most - len(self.lead) - len(self.note)
        return {
            "lead": self.lead,
            "lines": wording.aside("\n".join(filter(None, (briefs.bulleted(self.near), briefs.bulleted(self.lines, room))))),
            "note": wording.aside(self.note),
            "source": briefs.source(pack, self.told or facts),
        }


def in_order(first: Iterable[Held], rest: Iterable[Held]) -> Tuple[Held, ...]:
    """All of them, each once, those that are said first before the others."""
    found: Dict[str, Held] = {}
    for held in (*first, *rest):
        found.setdefault(held.id, held)
    return tuple(found.values())


def lines_of(pack: Pack, facts: Iterable[Held], said: Sequence[Held] = ()) -> List[str]:
    """A line for each of `facts` that isn't said yet, as far as lines are shown."""
    known = {held.id for held in said}
    told = list(facts)
    unsaid = list(islice((held for held in told if held.id not in known), _ENOUGH))
    subjects = {held.subject for held in unsaid}
    beside = Counter((held.subject, held.cell) for held in told if held.subject in subjects)
    return [briefs.line(pack, held, beside[held.subject, held.cell] > 1) for held in unsaid]
