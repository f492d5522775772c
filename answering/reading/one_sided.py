"""Two are set against each other, and the pack knows one of them: that one is told, the other is named."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import TRADE
from answering.reading.reading import Reading, profile_of
from answering.reading.topic import certain
from answering.reading.unserved import DETAILS, points
from answering.vocabulary import MONEY, NEAR_MISS
from knowledge import Pack

_KINDS = (TRADE, "sector", "speciality")
"""Unknown names that may stand beside an industry, a role or a skill: no place, employer or school."""
_REFUSALS = (*DETAILS, f"{NEAR_MISS}industry")


def tells_the_side_it_knows(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does retail pay more than a circus': refused, as nothing is known of circuses: what is said of the other side is told."""
    compares = reading.does("sets_against") and reading.heard.length <= beliefs.THRESHOLDS.long
    refused = reading.refusal in _REFUSALS and len(reading.subjects) == 1
    other = _other_side(reading) if compares and refused else ()
    if not other:
        return None
    subject, facet = reading.subjects[0], _facet(reading, pack)
    heard = replace(reading.heard, form="", order="")  # neither yes nor no, and no ranking: the source compares the two nowhere
    asked = replace(reading.asking(facet or profile_of(pack, subject)), heard=heard, form="", refusal="", missing=other)
    return replace(asked, answer=asked.topic, about=(subject,))


def _other_side(reading: Reading) -> Tuple[str, ...]:
    """The name of something that no pack holds; else what the question is surely limited to."""
    strangers = tuple(each.text for each in reading.heard.other_strangers if each.kind in _KINDS)
    sure = any(each.weight >= beliefs.THRESHOLDS.beside_a_pointer and not each.told for each in reading.heard.unserved)
    return strangers[:1] or (points(reading)[:1] if sure else ())


def _facet(reading: Reading, pack: Pack) -> str:
    """The facet that is compared: a named one, or one that is fairly surely meant; empty where all of both is."""
    named = reading.named_facets(pack)
    return reading.likeliest(named) if named else MONEY if reading.form == "how_much" else certain(reading, pack.facets)
