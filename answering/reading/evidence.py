"""Which of the facts that are near a question answers it: a logistic regression on how near each is, what is believed and what is named.

Its weights are data (evidence_weights.json), learned and checked by `python -m benchmarks.evidence`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Dict, List, Optional, Tuple

from answering import beliefs
from answering.heard import Near
from answering.lookup import topic_of_fact
from answering.reading.reading import Reading, profile_of
from answering.regression import Regression, log_odds
from answering.vocabulary import COVERS
from knowledge import Held, Pack

WEIGHTS = Path(__file__).parent / "evidence_weights.json"
EVIDENCE = Regression.load(WEIGHTS)

_COVERING = {kind: topic for topic, kind in COVERS.items()}


def likeliest(reading: Reading, pack: Pack, among: Callable[[Held], bool]) -> Tuple[Optional[Held], float]:
    """Of the facts near the question for which `among` holds the one that most probably answers it, and how probably, from 0 to 1."""
    found = [(held, EVIDENCE.of(signs(reading, pack, near))) for near in reading.heard.near if (held := pack.at(near.fact)) and among(held)]
    return max(found, key=lambda each: each[1], default=(None, 0.0))


def signs(reading: Reading, pack: Pack, near: Near) -> Dict[str, float]:
    """What speaks for and against one fact that is near: `ahead` is how much nearer it is than the nearest of the others."""
    held = pack.at(near.fact)
    heard = reading.heard
    others = [each.likeness for each in heard.near if each.fact != near.fact]
    return {
        "likeness": near.likeness,
        "ahead": near.likeness - max(others, default=near.likeness),
        "believed": log_odds(_believed(reading, pack, held) if held else 0.0),
        "named": float(bool(held and held.subject in heard.subjects)),
    }


def _believed(reading: Reading, pack: Pack, held: Held) -> float:
    """The belief that one of the topics is meant which tell this fact, as a share of that in all that can be served."""
    served = max(1.0 - beliefs.against(reading.ranking), 0.001)
    return min(1.0, max(reading.ranking.get(intent, 0.0) for intent in _asking_for(reading, pack, held)) / served)


def _asking_for(reading: Reading, pack: Pack, held: Held) -> List[str]:
    if held.part in pack.faqs:
        return ["ask_faq" if reading.heard.faq == held.part else ""]
    topics = [topic_of_fact(pack, held)]
    if held.subject:
        topics += [profile_of(pack, held.subject), _COVERING.get(pack.kind_of(held.subject) or "", "")]
    return [f"ask_{topic}" for topic in topics if topic]
