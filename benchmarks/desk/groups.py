"""How well missed questions are grouped, beside groups made by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

from knowledge.plain_yaml import read_plain

BY_HAND = Path(__file__).with_name("grouped.yml")
THRESHOLDS = (0.3, 0.35, 0.38, 0.4, 0.42, 0.45, 0.5, 0.6)
_ORDERS = 3
"""Orders in which the questions come: an early one shapes its group."""


def measure() -> Iterator[Dict[str, Any]]:
    """For each threshold: purity, and of questions that have their like, how many stand alone and how many pairs are together.

    Purity alone is 100 % where every question stands alone: look at both.
    """
    from desk import grouping

    chosen = grouping.NEAR
    for near in THRESHOLDS:
        grouping.NEAR = near
        yield {"cosine": near, **as_it_is(), "": "as it is" if near == chosen else ""}
    grouping.NEAR = chosen


def as_it_is() -> Dict[str, float]:
    """The same by the threshold as it is."""
    runs = [_measured(mixed(order)) for order in range(_ORDERS)]
    return {name: round(sum(run[name] for run in runs) / _ORDERS, 1) for name in runs[0]}


def mixed(order: int) -> List[Tuple[int, str]]:
    """All questions, each with its group by hand, in a certain order."""
    by_hand = read_plain(BY_HAND)
    pairs = [(label, str(text)) for label, texts in enumerate(by_hand) for text in texts]
    step = (7, 11, 13)[order]
    return [pairs[place * step % len(pairs)] for place in range(len(pairs))] if len(pairs) % step else pairs[::-1]


def _measured(questions: List[Tuple[int, str]]) -> Dict[str, float]:
    found = _grouped([text for _, text in questions])
    labels = dict(zip((text for _, text in questions), (label for label, _ in questions)))
    many = Counter(labels.values())
    together: Dict[int, List[int]] = defaultdict(list)
    for text, group in found.items():
        together[group].append(labels[text])
    pure = sum(max(Counter(each).values()) for each in together.values())
    alone = sum(len(each) == 1 and many[each[0]] > 1 for each in together.values())
    pairs = sum(count * (count - 1) // 2 for each in together.values() for count in Counter(each).values())
    all_pairs = sum(count * (count - 1) // 2 for count in many.values())
    return {
        "purity %": 100 * pure / len(found),
        "alone though not %": 100 * alone / sum(count for count in many.values() if count > 1),
        "pairs together %": 100 * pairs / all_pairs,
        "groups": len(together),
        "by hand": len(many),
    }


def _grouped(texts: List[str]) -> Dict[str, int]:
    """The group of each text, by the desk."""
    from desk.grouping import group_new
    from desk.models import Group, Turn

    Turn.objects.all().delete()
    Group.objects.all().delete()
    Turn.objects.bulk_create(
        Turn(sender=f"s{place}", place=0, at=place, channel="web", status="not_covered", topic="other", text=text, missed="not_covered")
        for place, text in enumerate(texts)
    )
    while group_new():
        pass
    found = dict(Turn.objects.values_list("text", "group_id"))
    Turn.objects.all().delete()
    Group.objects.all().delete()
    return found
