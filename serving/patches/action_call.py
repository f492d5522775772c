"""The call of an action: over connections that are kept, no longer than a few seconds, tried twice, and never answered by silence; or here.

Rasa 3.6.21 (`RemoteAction.run` in rasa/core/actions/action.py) connects anew for each call, waits 300 seconds whatever the configuration
says, and when the call fails logs what the person wrote and says nothing.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import logging
from typing import Any, List, Optional, cast

import aiohttp
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction, create_bot_utterance
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from channels.conversation import envelope
from serving import fast_json, metrics, own_actions

logger = logging.getLogger(__name__)

PATIENCE = 3.0
"""Seconds that each of the two tries may take, unless `action_endpoint` in endpoints.yml sets another `timeout`."""

_run_as_rasa = RemoteAction.run


def apply() -> None:
    """Let every action be called like this."""
    RemoteAction.run = _run


async def _run(
    action: RemoteAction, channel: OutputChannel, nlg: NaturalLanguageGenerator, tracker: DialogueStateTracker, domain: Domain
) -> List[Event]:
    if action.action_endpoint:
        action.action_endpoint = own_actions.of(action.action_endpoint) or KeptEndpoint.of(action.action_endpoint)
    try:
        with metrics.SECONDS.labels("action").time():
            events = cast(List[Event], await _run_as_rasa(action, channel, nlg, tracker, domain))
        metrics.count_rules(events)
        return events
    except ActionExecutionRejection:
        raise
    except Exception as error:  # noqa: BLE001  whatever it is, the person gets a reply
        metrics.FAILURES.labels("action").inc()
        failure = envelope.failure()
        # Of the error only its kind: its message may quote the whole conversation.
        kind = type(error.__cause__ or error).__name__
        logger.error("Action %s failed (reference %s): %s", action.name(), failure["custom"]["answer"]["id"], kind)
        return [create_bot_utterance(failure)]


class KeptEndpoint(EndpointConfig):
    """An endpoint that keeps its connections."""

    @classmethod
    def of(cls, endpoint: EndpointConfig) -> KeptEndpoint:
        """The one that stands for Rasa's `endpoint`."""
        kept: KeptEndpoint = vars(endpoint).get("_kept") or cls(endpoint)
        endpoint._kept = kept
        return kept

    def __init__(self, endpoint: EndpointConfig) -> None:
        self.__dict__.update(vars(endpoint))
        self._limit = aiohttp.ClientTimeout(total=float(endpoint.kwargs.get("timeout", PATIENCE)))
        self._opened: Optional[aiohttp.ClientSession] = None

    async def request(self, *arguments: Any, **options: Any) -> Optional[Any]:
        """As Rasa's, within our own time, and once more when the server couldn't be reached."""
        options["timeout"] = self._limit
        if "json" in options:
            options["data"] = fast_json.dumps(options.pop("json")).encode()
        try:
            return await super().request(*arguments, **options)
        except (aiohttp.ClientConnectionError, asyncio.TimeoutError):
            return await super().request(*arguments, **options)

    def session(self) -> Any:
        """The kept session, as a context that leaves it open."""
        if self._opened is None or self._opened.closed:
            self._opened = super().session()
            atexit.register(asyncio.run, self._opened.close())
        return contextlib.nullcontext(self._opened)
