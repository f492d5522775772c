"""Every patch of Rasa's own code, each of which a module describes."""

from __future__ import annotations

from serving.patches import (
    action_call,
    action_validation,
    debug_copies,
    domain_emptiness,
    domain_validation,
    event_kinds,
    graph_runner,
    listening,
    only_wording,
    parse_beside,
    slot_filling,
)

_PATCHES = (
    action_call,
    action_validation,
    debug_copies,
    domain_emptiness,
    domain_validation,
    event_kinds,
    graph_runner,
    listening,
    only_wording,
    parse_beside,
    slot_filling,
)


def apply() -> None:
    """Patch Rasa in this process."""
    for patch in _PATCHES:
        patch.apply()
