"""`python -m benchmarks.parsing`: ask the trained trial in this folder (benchmarks/trial.py) its questions, one at a time."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from typing import Any, Dict, List, Sequence, Tuple

from rasa.core.agent import Agent
from rasa.utils.log_utils import configure_structlog

from benchmarks.machine import resident_mib
from benchmarks.scores import latency, scope
from benchmarks.trial import MODEL, PARSED, QUESTIONS, read, write

_WARM_UP = 10
_FALLBACK = "nlu_fallback"


def parse() -> Dict[str, Any]:
    """Accuracy in percent, milliseconds a message, resident MiB, and where there are off-scope questions how well they are told."""
    configure_structlog(logging.WARNING)  # as `rasa run` does: without it each message writes pages
    return asyncio.run(_parse(read(QUESTIONS)))


async def _parse(questions: Dict[str, Any]) -> Dict[str, Any]:
    agent = Agent.load(MODEL)
    texts = [text for text, _ in questions["test"]]
    await _ask(agent, texts[:_WARM_UP])
    parsed, milliseconds = await _ask(agent, texts)
    right = [_best(each)["name"] == intent for each, (_, intent) in zip(parsed, questions["test"])]
    measured = {"accuracy": 100 * sum(right) / len(right), **latency(milliseconds), "memory_mib": resident_mib(os.getpid())}
    if questions["off_scope"]:
        outside, _ = await _ask(agent, questions["off_scope"])
        measured.update(scope([_novelty(each) for each in parsed], [_novelty(each) for each in outside]))
    return measured


async def _ask(agent: Agent, texts: Sequence[str]) -> Tuple[List[Dict[str, Any]], List[float]]:
    parsed, milliseconds = [], []
    for text in texts:
        start = time.perf_counter()
        parsed.append(await agent.parse_message(text))
        milliseconds.append(1000 * (time.perf_counter() - start))
    return parsed, milliseconds


def _best(parsed: Dict[str, Any]) -> Dict[str, Any]:
    """The likeliest intent: what a FallbackClassifier put before it is not held against the pipeline."""
    ranked = [each for each in parsed.get("intent_ranking") or [] if each["name"] != _FALLBACK]
    best: Dict[str, Any] = ranked[0] if ranked else parsed["intent"]
    return best


def _novelty(parsed: Dict[str, Any]) -> float:
    novelty = parsed.get("novelty")
    return float(1 - _best(parsed)["confidence"] if novelty is None else novelty)


if __name__ == "__main__":
    write(PARSED, parse())
