"""Rasa asks its policies again after each action: where they always listen then, ask them once.

Rasa 3.6.21 (`MessageProcessor.predict_next_with_tracker_if_should` in rasa/core/processor.py). A policy that always listens
then says so by LISTENS_AFTER_AN_ACTION; others are asked as before, and so is one beside others.
"""

from __future__ import annotations

from typing import Tuple

from rasa.core.actions.action import Action
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.trackers import DialogueStateTracker

_predict_as_rasa = MessageProcessor.predict_next_with_tracker_if_should
_LISTENING = "_waypoint_listening"


def apply() -> None:
    """Keep what was predicted after an action."""
    MessageProcessor.predict_next_with_tracker_if_should = _predict


def _predict(processor: MessageProcessor, tracker: DialogueStateTracker) -> Tuple[Action, PolicyPrediction]:
    kept = vars(processor)
    acted = tracker.latest_action_name != ACTION_LISTEN_NAME and not tracker.followup_action
    if acted and _LISTENING in kept:
        listening: Tuple[Action, PolicyPrediction] = kept[_LISTENING]
        return listening
    action, prediction = _predict_as_rasa(processor, tracker)
    if acted and action.name() == ACTION_LISTEN_NAME and _always_listens(processor):
        kept[_LISTENING] = action, prediction
    return action, prediction


def _always_listens(processor: MessageProcessor) -> bool:
    """Whether the model's policies listen after each action."""
    used = (node.uses for node in processor.model_metadata.predict_schema.nodes.values())
    return all(getattr(each, "LISTENS_AFTER_AN_ACTION", False) for each in used if issubclass(each, Policy))
