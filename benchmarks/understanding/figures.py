"""What a set's grades come to, in percent and characters."""

from __future__ import annotations

import statistics
from typing import Any, Dict, Iterable, List, Optional, Sequence

from benchmarks.understanding.grade import Grade


def figures(grades: Sequence[Grade], in_conversation: Sequence[Grade] = ()) -> Dict[str, Any]:
    """Figures of questions asked by themselves and of turns `in_conversation`; those that nothing was asked for are left out.

    `in_detail`: answerable questions, where the whole story counts that is one step away from a short answer;
    `named`: near misses whose answer names the very point that can't be served; `led`: answers whose beginning answers; `hedged`:
    right answers that were given only partly; `asked_back`: questions answered by asking back; `chars`: the length of answers.
    """
    everything = [*grades, *in_conversation]
    answerable = _of_kind(grades, "answerable")
    found = {
        "questions": len(grades) or None,
        "turns": len(in_conversation) or None,
        "answerable": _passed(answerable),
        "in_detail": _share(each.in_detail for each in answerable),
        "near_miss": _passed(_of_kind(grades, "near_miss")),
        "off_topic": _passed(_of_kind(grades, "off_topic", "chitchat")),
        "turns_right": _passed(in_conversation),
        "topic": _share(each.right_topic for each in answerable),
        "named": _share(each.named for each in everything),
        "led": _share(each.led for each in everything),
        "hedged": _share(each.reply.status == "partly" for each in _of_kind(everything, "answerable") if each.passed),
        "asked_back": _share(each.reply.status == "clarify" for each in grades),
        **_lengths(everything),
    }
    return {name: value for name, value in found.items() if value is not None}


def _of_kind(grades: Sequence[Grade], *kinds: str) -> List[Grade]:
    return [each for each in grades if each.item.kind in kinds]


def _passed(grades: Sequence[Grade]) -> Optional[float]:
    return _share(each.passed for each in grades)


def _lengths(grades: Sequence[Grade]) -> Dict[str, int]:
    """How long answers with facts are, in characters."""
    lengths = sorted(len(each.reply.text) for each in grades if each.reply.status in ("answered", "partly"))
    return {"chars_p50": round(statistics.median(lengths)), "chars_p90": lengths[int(0.9 * (len(lengths) - 1))]} if lengths else {}


def _share(flags: Iterable[Optional[bool]]) -> Optional[float]:
    asked: List[bool] = [flag for flag in flags if flag is not None]
    return round(100 * sum(asked) / len(asked), 1) if asked else None
