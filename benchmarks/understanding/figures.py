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
    answerable = [each for each in grades if each.item.kind == "answerable"]
    lengths = sorted(len(each.reply.text) for each in everything if each.reply.status in ("answered", "partly"))
    found = {
        "questions": len(grades) or None,
        "turns": len(in_conversation) or None,
        "answerable": _share(each.passed for each in answerable),
        "in_detail": _share(each.in_detail for each in answerable),
        "near_miss": _share(each.passed for each in grades if each.item.kind == "near_miss"),
        "off_topic": _share(each.passed for each in grades if each.item.kind in ("off_topic", "chitchat")),
        "turns_right": _share(each.passed for each in in_conversation),
        "topic": _share(each.right_topic for each in answerable),
        "named": _share(each.named for each in everything),
        "led": _share(each.led for each in everything),
        "hedged": _share(each.reply.status == "partly" for each in everything if each.item.kind == "answerable" and each.passed),
        "asked_back": _share(each.reply.status == "clarify" for each in grades),
        "chars_p50": round(statistics.median(lengths)) if lengths else None,
        "chars_p90": lengths[int(0.9 * (len(lengths) - 1))] if lengths else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _share(flags: Iterable[Optional[bool]]) -> Optional[float]:
    asked: List[bool] = [flag for flag in flags if flag is not None]
    return round(100 * sum(asked) / len(asked), 1) if asked else None
