"""Rasa looks after each message for slots to fill with what was heard: not where the domain fills none so.

Rasa 3.6.21 (`MessageProcessor.run_action_extract_slots` in rasa/core/processor.py) goes through all slots and their mappings, and through
all of its default actions for the one that does it. Ours are set by what answers: their mappings are `custom`, and name no action.
"""

from __future__ import annotations

from rasa.core.channels.channel import OutputChannel
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_VALIDATE_SLOT_MAPPINGS
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

_fill_as_rasa = MessageProcessor.run_action_extract_slots
_ANSWER = "_waypoint_fills_slots"
_BY_ACTIONS = {"type": "custom"}
"""The mapping of a slot that Rasa leaves alone."""


def apply() -> None:
    """Let no message wait for it in vain."""
    MessageProcessor.run_action_extract_slots = _fill


async def _fill(processor: MessageProcessor, channel: OutputChannel, tracker: DialogueStateTracker) -> DialogueStateTracker:
    return await _fill_as_rasa(processor, channel, tracker) if _fills_slots(processor.domain) else tracker


def _fills_slots(domain: Domain) -> bool:
    """Whether anything of it may be filled; a domain never changes."""
    kept = vars(domain)
    if _ANSWER not in kept:
        filled = any(mapping != _BY_ACTIONS for slot in domain.slots for mapping in slot.mappings)
        kept[_ANSWER] = filled or ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions
    return bool(kept[_ANSWER])
