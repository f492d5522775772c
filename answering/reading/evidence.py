"""Which of the facts that are near a question answers it: a logistic regression on how near each is, what is believed and what is named.

Its weights are data (evidence_weights.json), learned and checked by `python -m benchmarks.evidence`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Dict, List, Mapping, Optional, Tuple

from answering import beliefs
from answering.heard import Heard
from answering.kept import kept
from answering.lookup import topic_of_fact
from answering.reading.reading import Reading, profile_of
from answering.regression import Regression, log_odds
from answering.vocabulary import COVERS
from knowledge import Held, Pack

WEIGHTS = Path(__file__).parent / "evidence_weights.json"
EVIDENCE = Regression.load(WEIGHTS)

_COVERING = {kind: topic for topic, kind in COVERS.items()}


def _none(_: Held) -> bool:
    return False


def probable(
    reading: Reading, pack: Pack, least: float, among: Callable[[Held], bool], rather_than: Callable[[Held], bool] = _none
) -> Optional[Held]:
    """Of the facts near the question for which `among` holds the one that most probably answers it; None where that is less probable than
    `least` (0 to 1), or not clearly more so than each for which `rather_than` holds.
    """
    found = _weighed(reading.heard, reading.ranking, pack)
    held, chance = max((each for each in found if among(each[0])), key=lambda each: each[1], default=(None, 0.0))
    of_others = max((chance for each, chance in found if rather_than(each)), default=0.0)
    return held if chance >= max(least, beliefs.THRESHOLDS.rather * of_others) else None


def only_names(heard: Heard) -> bool:
    """'in finance': whether it hardly does more than name somebody, and near is whatever names it."""
    return bool(heard.subjects) and heard.rest <= beliefs.THRESHOLDS.short


@kept
def _weighed(heard: Heard, ranking: Mapping[str, float], pack: Pack) -> List[Tuple[Held, float]]:
    return [(held, EVIDENCE.of(signs)) for held, signs in candidates(heard, ranking, pack)]


def candidates(heard: Heard, ranking: Mapping[str, float], pack: Pack) -> List[Tuple[Held, Dict[str, float]]]:
    """The facts that are near, the nearest first, each with what speaks for and against it.

    `ahead` is how much nearer it is than the nearest of the others, `believed` the belief in the topics that tell it,
    as a share of the belief in all that isn't refused.
    """
    served = max(beliefs.served(ranking), 0.001)
    found = []
    for near in heard.near:
        held = pack.at(near.fact)
        if held:
            others = [each.likeness for each in heard.near if each.fact != near.fact]
            believed = max(ranking.get(intent, 0.0) for intent in _asking_for(heard, pack, held))
            signs = {
                "likeness": near.likeness,
                "ahead": near.likeness - max(others, default=near.likeness),
                "believed": log_odds(min(1.0, believed / served)),
                "named": float(held.subject in heard.subjects),
            }
            found.append((held, signs))
    return found


def _asking_for(heard: Heard, pack: Pack, held: Held) -> List[str]:
    if held.part in pack.faqs:
        return ["ask_faq" if heard.faq == held.part else ""]
    topics = [topic_of_fact(pack, held)]
    if held.subject:
        topics += [profile_of(pack, held.subject), _COVERING.get(pack.kind_of(held.subject) or "", "")]
    return [f"ask_{topic}" for topic in topics if topic]
