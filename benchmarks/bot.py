"""Part `bot`: our bot beside the same bot on Rasa's default pipeline and policies, end to end over REST."""

from __future__ import annotations

import contextlib
import statistics
import tempfile
from pathlib import Path
from typing import Any, Dict, Iterator, List

from benchmarks.contestant import Contestant, ours, stock
from benchmarks.load import Turn, conversation, crowd
from benchmarks.machine import children, resident_mib
from benchmarks.questions import questions
from benchmarks.scores import latency
from benchmarks.settings import Settings

Row = Dict[str, Any]

_ROUNDS = 3
"""The bots take turns, so that a busy minute of the machine hits both."""
_USERS = 8
_CROWD_SECONDS = 8.0
_WARM_UP = 10


def measure(settings: Settings) -> Iterator[Row]:
    """A row for each bot. Raises child.StepFailed or OSError."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        both = [ours(folder), stock(folder, settings.stock_bot_epochs)]
        rows = [{"bot": each.name, **each.train()} for each in both]
        for row, each in zip(rows, both):
            stack.callback(each.stop)
            row["start_s"] = round(each.start(), 1)
        for row, measured in zip(rows, _asked(both, settings)):
            row.update(measured)
    own, other = rows
    yield {**own, "against_stock": _against(own, other)}
    yield other


def _asked(bots: List[Contestant], settings: Settings) -> List[Row]:
    texts = questions()
    for bot in bots:
        conversation(bot.address, texts[:_WARM_UP])
    alone: List[List[Turn]] = [[] for _ in bots]
    crowded: List[List[Turn]] = [[] for _ in bots]
    rates: List[List[float]] = [[] for _ in bots]
    share = max(1, settings.timed // _ROUNDS)
    for turn in range(_ROUNDS):
        said = [texts[at % len(texts)] for at in range(turn * share, (turn + 1) * share)]
        for at, bot in enumerate(bots):
            alone[at] += conversation(bot.address, said)
            turns, rate = crowd(bot.address, texts, _USERS, _CROWD_SECONDS)
            crowded[at] += turns
            rates[at].append(rate)
    return [_row(*measured) for measured in zip(bots, alone, crowded, rates)]


def _row(bot: Contestant, alone: List[Turn], crowded: List[Turn], rates: List[float]) -> Row:
    every = [*alone, *crowded]
    return {
        **latency([turn.milliseconds for turn in alone]),
        "users": _USERS,
        **{f"users_{key}": value for key, value in latency([turn.milliseconds for turn in crowded]).items()},
        "answered_percent": round(100 * sum(turn.answered for turn in every) / len(every), 1),
        "messages_per_s": round(statistics.mean(rates), 1),
        "memory_mib": resident_mib(bot.rasa_process),
        "helper_memory_mib": sum(map(resident_mib, children(bot.rasa_process))),
        "actions_memory_mib": resident_mib(bot.actions_process),
    }


def _against(row: Row, stock: Row) -> Dict[str, float]:
    keys = ("train_s", "start_s", "ms_p50", "ms_p95", "messages_per_s", "memory_mib")
    ratios = {key: round(row[key] / stock[key], 3) for key in keys}
    return {**ratios, "train_s_100_epochs": round(row["train_s"] / stock["train_s_100_epochs"], 4)}
