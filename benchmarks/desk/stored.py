"""Ten thousand made-up conversations, with five thousand missed questions in them, as the assistant would have stored them."""

from __future__ import annotations

import random
from typing import Any, Dict, Iterator, List, Tuple

from benchmarks.desk.groups import mixed
from desk.made_up import week
from knowledge import Pack

_LEADS = ("", "hello, ", "one question: ", "please tell me, ", "I wonder: ", "quick one - ", "for a friend: ", "sorry to ask, ")
_TAILS = ("", " these days", " nowadays, roughly", " in general", " - any idea?", ", if I may ask", " for somebody like me", " over there")

Conversation = Tuple[str, float, List[Dict[str, Any]]]


def conversations(pack: Pack, now: float, count: int, missed: int, seed: int = 3) -> Iterator[Conversation]:
    """`count` conversations of the months before `now`; `missed` of their questions aren't covered, each worded its own way."""
    chance = random.Random(seed)  # the same each time  # noqa: S311  # nosec B311
    base = list(week(pack, now))
    wordings = [f"{lead}{text}{tail}" for lead in _LEADS for tail in _TAILS for _, text in mixed(0)]
    chance.shuffle(wordings)
    for number in range(count):
        _, at, events = base[number % len(base)]
        earlier = (number // len(base)) * 2 * 86400.0 + chance.random() * 3600
        moved = [{**event, "timestamp": event["timestamp"] - earlier} for event in events]
        if number < missed:
            moved += _missed(wordings[number % len(wordings)], number, moved[-1]["timestamp"] + 30)
        yield f"benchmark-{number}", min(at, now) - earlier, moved


def _missed(text: str, number: int, at: float) -> List[Dict[str, Any]]:
    ranked = {"name": "not_covered_detail", "confidence": 0.9}
    heard = {"text": text, "intent": ranked, "intent_ranking": [ranked], "entities": []}
    contract = {
        "version": 2,
        "status": "not_covered",
        "topic": "other",
        "subjects": [],
        "facts": [],
        "citations": [],
        "id": f"missed-{number}",
    }
    return [
        {"event": "user", "text": text, "parse_data": heard, "input_channel": "web", "timestamp": at},
        {"event": "bot", "text": "That isn't covered.", "data": {"custom": {"answer": contract}}, "timestamp": at + 0.1},
    ]
