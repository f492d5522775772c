"""Part `attacked`: what people wait while others send what is far too large, beside what they wait in peace."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import Any, Dict, Iterator, List

from benchmarks.attackers import attackers
from benchmarks.contestant import ours
from benchmarks.load import Turn, conversation
from benchmarks.questions import questions
from benchmarks.scores import latency
from benchmarks.settings import Settings

_ROUND = 50
"""Messages before it is the other way's turn, so that a busy minute of the machine hits both."""
_WARM_UP = 20


def measure(settings: Settings) -> Iterator[Dict[str, Any]]:
    """A row for each way. Raises child.StepFailed or OSError."""
    texts = questions()
    peace: List[Turn] = []
    attack: List[Turn] = []
    with contextlib.ExitStack() as stack:
        bot = ours(Path(stack.enter_context(tempfile.TemporaryDirectory())))
        bot.train()
        stack.callback(bot.stop)
        bot.start()
        conversation(bot.address, texts[:_WARM_UP])
        for start in range(0, settings.timed, _ROUND):
            said = [texts[at % len(texts)] for at in range(start, start + _ROUND)]
            peace += conversation(bot.address, said)
            with attackers(bot.port):
                attack += conversation(bot.address, said)
    calm, busy = (latency([turn.milliseconds for turn in turns]) for turns in (peace, attack))
    yield {"way": "in peace", **calm}
    answered = 100 * sum(turn.answered for turn in attack) / len(attack)
    yield {"way": "attacked", **busy, "p95_to_peace": round(busy["ms_p95"] / calm["ms_p95"], 2), "answered_percent": answered}
