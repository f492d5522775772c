"""The call of an action: at the action server or in this process, and never answered by silence.

Rasa 3.6.21 (`RemoteAction.run` in rasa/core/actions/action.py) connects anew for each call, waits 300 seconds whatever the configuration
says, and when the call fails logs what the person wrote and says nothing. And it tells all that was heard in each message, in the last one
twice: an action gets what was heard in the last, once, which is a fifth of what was written and read for it.
"""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Optional, cast

from rasa.core.actions.action import ActionExecutionRejection, RemoteAction, create_bot_utterance
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from channels.conversation import envelope
from serving import metrics, own_actions
from serving.action_server import KeptEndpoint
from serving.nearest_actions import NearestActions

logger = logging.getLogger(__name__)

_KEPT = "_called"

_run_as_rasa = RemoteAction.run
_call_as_rasa = RemoteAction._action_call_format


def apply() -> None:
    """Let every action be called like this."""
    RemoteAction.run = _run
    RemoteAction._action_call_format = _call


async def _run(
    action: RemoteAction, channel: OutputChannel, nlg: NaturalLanguageGenerator, tracker: DialogueStateTracker, domain: Domain
) -> List[Event]:
    if action.action_endpoint:
        action.action_endpoint = _called(action.action_endpoint)
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


def _call(action: RemoteAction, tracker: DialogueStateTracker, domain: Domain) -> Dict[str, Any]:
    """The body of a call, in whose events nothing stands of what was heard: `latest_message` says it."""
    call: Dict[str, Any] = _call_as_rasa(action, tracker, domain)
    for event in call["tracker"]["events"]:
        event.pop("parse_data", None)
    return call


def _called(endpoint: EndpointConfig) -> EndpointConfig:
    """What runs the actions in the place of Rasa's `endpoint`, kept with it."""
    kept: Optional[EndpointConfig] = vars(endpoint).get(_KEPT)
    if kept is None:
        own = own_actions.of(endpoint)
        server = KeptEndpoint(endpoint)
        kept = (NearestActions(own, server) if endpoint.url else own) if own else server
        setattr(endpoint, _KEPT, kept)
    return kept
