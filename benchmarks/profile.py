"""`python -m benchmarks.profile MESSAGES`: time the parts of the trained bot in this folder, in this process, while it answers."""

from __future__ import annotations

import asyncio
import functools
import itertools
import logging
import statistics
import sys
import time
import uuid
from collections import defaultdict
from typing import Any, Callable, DefaultDict, Dict, List

from rasa.core.actions.action import RemoteAction
from rasa.core.agent import Agent, load_agent
from rasa.core.channels.channel import UserMessage
from rasa.core.utils import AvailableEndpoints
from rasa.utils.log_utils import configure_structlog

from benchmarks.parts import PROFILE
from benchmarks.questions import questions
from benchmarks.trial import write
from channels.conversation.collector import Collector
from nlu.encoder import SentenceEncoder
from running.model import model_of
from running.quiet import look_for_garbage_seldom
from serving import own_actions
from serving.patches.all import apply
from serving.patches.graph_runner import Step

_WARM_UP = 20
_TURNS = 5
_PARTS = {
    "WhitespaceTokenizer": "tokenise",
    "NgramFeaturizer": "n-grams",
    "PackEntityFinder": "entities",
    "EntityFeaturizer": "entities",
    "DetailFinder": "entities",
    "SentenceEmbeddingFeaturizer": "embed",
    "TunedEmbeddingFeaturizer": "embed",
    "LinearIntentClassifier": "classify",
    "AnswerPolicy": "policies",
    "DefaultPolicyPredictionEnsemble": "policies",
}
_ACTION, _STORE = "action call", "tracker store"
_AHEAD = "read ahead, while the encoder computes"
_REST = "the rest: Rasa's own work"


class Profile:
    """Milliseconds of each part, message by message."""

    def __init__(self) -> None:
        self._messages: List[DefaultDict[str, float]] = []

    def begin(self) -> None:
        """Count for a new message."""
        self._messages.append(defaultdict(float))

    def add(self, part: str, seconds: float) -> None:
        """Count `seconds` for `part` of the present message."""
        if self._messages:
            self._messages[-1][part] += 1000 * seconds

    def median(self, part: str) -> float:
        """Milliseconds of `part` in a typical message."""
        return statistics.median(message[part] for message in self._messages)

    def parts(self) -> List[str]:
        """Every part that was counted."""
        return sorted({part for message in self._messages for part in message})


def main() -> None:
    look_for_garbage_seldom()  # as `make run` has it
    configure_structlog(logging.WARNING)  # as `rasa run` does: without it each message writes pages
    apply()
    rows = asyncio.run(_measure(int(sys.argv[1])))
    write(PROFILE, {"rows": rows})


async def _measure(messages: int) -> List[Dict[str, Any]]:
    agent = await load_agent(str(model_of()), endpoints=AvailableEndpoints.read_endpoints("endpoints.yml"))
    own = own_actions.of(agent.action_endpoint)
    if own:
        own.load()  # as the server does
    texts = questions()
    await _ask(agent, texts[:_WARM_UP], Profile())
    profile = Profile()
    _watch(agent, profile)
    milliseconds = await _ask(agent, [texts[at % len(texts)] for at in range(messages)], profile)
    return [*_parts(profile, statistics.median(milliseconds)), *await _parse(agent, texts[:messages])]


async def _ask(agent: Agent, texts: List[str], profile: Profile) -> List[float]:
    milliseconds = []
    senders = itertools.chain.from_iterable(itertools.repeat(uuid.uuid4().hex, _TURNS) for _ in itertools.count())
    for sender, text in zip(senders, texts):
        profile.begin()
        start = time.perf_counter()
        await agent.handle_message(UserMessage(text, Collector("rest"), sender, input_channel="rest"))
        milliseconds.append(1000 * (time.perf_counter() - start))
    return milliseconds


def _watch(agent: Agent, profile: Profile) -> None:
    """Count the graph's components, the call of the action, the store, and the parse as a whole."""
    run_step = Step.run

    def run(step: Step, outputs: Dict[str, Any]) -> Any:
        start = time.perf_counter()
        try:
            return run_step(step, outputs)
        finally:
            profile.add(_part(step.node._component_class), time.perf_counter() - start)

    begin_step = Step.begin

    def begin(step: Step, outputs: Dict[str, Any]) -> None:
        start = time.perf_counter()
        begin_step(step, outputs)
        profile.add(_AHEAD, time.perf_counter() - start)

    setattr(Step, "run", run)  # noqa: B010 - mypy lets no method be assigned
    setattr(Step, "begin", begin)  # noqa: B010 - likewise
    RemoteAction.run = _timed(RemoteAction.run, _ACTION, profile)
    for name in ("save", "retrieve"):
        setattr(agent.tracker_store, name, _timed(getattr(agent.tracker_store, name), _STORE, profile))


def _timed(function: Callable[..., Any], part: str, profile: Profile) -> Callable[..., Any]:
    @functools.wraps(function)
    async def timed(*arguments: Any, **options: Any) -> Any:
        start = time.perf_counter()
        try:
            return await function(*arguments, **options)
        finally:
            profile.add(part, time.perf_counter() - start)

    return timed


def _part(component: type) -> str:
    """The part that a component belongs to: one of ours that _PARTS doesn't know is a part of its own."""
    return _PARTS.get(component.__name__, component.__name__ if component.__module__.startswith("nlu.") else _REST)


def _parts(profile: Profile, message: float) -> List[Dict[str, Any]]:
    counted = {part: profile.median(part) for part in profile.parts() if part != _REST}
    counted[_REST] = max(0.0, message - sum(counted.values()))
    parts = sorted(counted.items(), key=lambda each: -each[1])
    rows = [{"part": part, "ms": round(ms, 2), "share_percent": round(100 * ms / message, 1)} for part, ms in parts]
    return [*rows, {"part": "whole message", "ms": round(message, 2), "share_percent": 100.0}]


async def _parse(agent: Agent, texts: List[str]) -> List[Dict[str, Any]]:
    """A whole parse beside the packaged model as it comes, by turns: what an encoder of this size takes if nothing is done about it."""
    encoder = SentenceEncoder(tuned=False)
    parse, forward = [], []
    for text in texts:
        start = time.perf_counter()
        await agent.parse_message(text)
        between = time.perf_counter()
        encoder.encode([text])
        parse.append(1000 * (between - start))
        forward.append(1000 * (time.perf_counter() - between))
    whole, limit = statistics.median(parse), statistics.median(forward)
    return [
        {"part": "whole parse", "ms": round(whole, 2), "against_encoder": round(whole / limit, 2)},
        {"part": "the packaged encoder as it comes", "ms": round(limit, 2)},
    ]


if __name__ == "__main__":
    main()
