"""Rasa checks every answer of the action server against a schema that never changes: build its validators once.

Rasa 3.6.21 (`RemoteAction._validate_action_result` in rasa/core/actions/action.py) checks the schema itself again before each answer,
which costs more than all the rest of a turn, and then compares each event with all kinds of events. Ours looks at the event's own kind
first, and leaves what isn't good to the whole schema: answers are checked as strictly as before, and refused in the same words.
"""

from __future__ import annotations

import functools
from typing import Any, Dict

from jsonschema import Validator
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.shared.constants import DOCS_BASE_URL

_ADVICE = (
    ". Failed to validate Action server response from API, make sure your response from the Action endpoint is valid. "
    f"For more information about the format visit {DOCS_BASE_URL}/custom-actions"
)


def apply() -> None:
    """Put the quicker check in the place of Rasa's."""
    RemoteAction._validate_action_result = _validate_action_result


@functools.cache
def _kinds() -> Dict[str, Validator]:
    """A validator for each kind of event, by its name."""
    events = RemoteAction.action_response_format_spec()["properties"]["events"]["items"]
    common = {key: value for key, value in events.items() if key != "oneOf"}
    kind = validator_for(events)
    return {each["properties"]["event"]["const"]: kind({**common, "allOf": [each]}) for each in events["oneOf"]}


def _is_good(result: object) -> bool:
    """Whether an answer is surely good: of good kinds of events only."""
    if not isinstance(result, dict) or result.keys() - {"events", "responses"}:
        return False
    events, responses = result.get("events", []), result.get("responses", [])
    if not isinstance(events, list) or not isinstance(responses, list):
        return False
    return all(map(_is_good_event, events)) and all(isinstance(each, dict) for each in responses)


def _is_good_event(event: object) -> bool:
    if isinstance(event, dict) and _sets_a_slot(event):
        return True
    kind = _kinds().get(str(event.get("event"))) if isinstance(event, dict) else None
    return kind is not None and bool(kind.is_valid(event))


def _sets_a_slot(event: Dict[str, Any]) -> bool:
    """Whether it is as rasa_sdk makes it, which follows nearly every message: its schema takes a hundred times as long to say so."""
    known = event.keys() == {"event", "timestamp", "name", "value"} and event["event"] == "slot"
    return known and event["timestamp"] is None and isinstance(event["name"], str)


@functools.cache
def _validator() -> Validator:
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def _validate_action_result(action: RemoteAction, result: Dict[str, Any]) -> bool:
    """True for a good answer. Raises jsonschema.ValidationError for another."""
    error = None if _is_good(result) else best_match(_validator().iter_errors(result))
    if error is None:
        return True
    error.message += _ADVICE
    raise error
