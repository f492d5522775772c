"""Which other figure is meant by its number, or by what it speaks of: one that comes near, one that looks ahead."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks.figures import Claim, every_claim, looks_ahead, size_of
from answering.lookup import bare_words, quoting
from answering.reading.beside import go_together, measures_the_same
from answering.reading.figure import shown_with_figures, told_before
from answering.reading.reading import Reading, if_it_does
from knowledge import Held, Pack

_BELOW = frozenset(("under", "below", "beneath", "less", "lower", "smaller", "short"))
_ABOVE = frozenset(("over", "above", "more", "higher", "larger", "bigger"))
_LATELY = 3
"""So many figures told before are meant by "one of them"."""


@if_it_does("asks_for_a_number_near_it")
def asks_for_a_number_near_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which other number is slightly below that?', after 'how many employers want certificates': the nearest one on that side."""
    asked = _asked_about(reading, pack)
    heard = reading.heard
    names = heard.subjects or heard.strangers or heard.topics or heard.kind
    if asked is None or names or heard.length > beliefs.THRESHOLDS.challenge or not _alike(pack, asked):
        return None
    return replace(reading, answer="near_number", intent="ask_source", about=(asked.held.id,))


@if_it_does("asks_which_looks_ahead")
def asks_which_looks_ahead(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is one of them a forecast?', after 'how fast do job postings grow' and 'how much will openings grow by 2030': those told lately that
    look ahead, else that the one just told doesn't.
    """
    shown = shown_with_figures(reading, pack)
    if not shown or reading.heard.subjects or reading.heard.kind or reading.heard.length > beliefs.THRESHOLDS.hint:
        return None
    said = [*shown, *told_before(reading, pack)[:_LATELY]]
    ahead = dict.fromkeys(held.id for held in said if looks_ahead(pack, held))
    return replace(reading, answer="figure", intent="ask_source", form="is_a_forecast", about=tuple(ahead) or (shown[0].id,))


def number_and_its_nearest(reading: Reading, pack: Pack) -> Tuple[Claim, Optional[Claim]]:
    """The figure that is asked about, and of all others that are counted alike the nearest, on the side that is named."""
    asked = _asked_about(reading, pack)
    assert asked is not None  # without it it isn't read so
    words = bare_words(reading.text)
    sides = [side for side, said in ((-1, _BELOW), (1, _ABOVE)) if said & words]
    own = size_of(asked)
    others = [claim for claim in _alike(pack, asked) if not sides or any(_lies(claim, own, side) for side in sides)]
    return asked, min(others, key=lambda claim: (abs(size_of(claim)[0] - own[0]), -abs(size_of(claim)[1] - own[1])), default=None)


def _lies(claim: Claim, own: Tuple[float, int], side: int) -> bool:
    return size_of(claim) < own if side < 0 else size_of(claim) > own


def _asked_about(reading: Reading, pack: Pack) -> Optional[Claim]:
    """The figure with the number that is quoted, else the one told first."""
    quoted = [held for held in quoting(pack, reading.heard.figures) if held.fact.figures] if reading.heard.figures else []
    told: List[Held] = [*quoted, *shown_with_figures(reading, pack)]
    return next(iter(every_claim(told)), None)


def _alike(pack: Pack, asked: Claim) -> List[Claim]:
    """All other figures that are counted as it is."""
    every = every_claim(pack.facts())
    return [claim for claim in every if go_together(asked.figure, claim.figure) and not measures_the_same(asked, claim)]
