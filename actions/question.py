"""Reads what was heard off Rasa's tracker."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Tuple

from rasa_sdk import Tracker

from answering.heard import Heard
from answering.memory import Memory
from answering.message import heard_in

SHARED, CHOSEN = "shared", "chosen"
"""What channels say of a message in its metadata: that others read along; which options of a form were picked."""


def read_question(tracker: Tracker) -> Tuple[Heard, Memory]:
    """The last message as the core hears it, and what the conversation remembers. Where others read along, no wish is asked for."""
    given = tracker.latest_message.get("metadata") or {}
    heard, memory = heard_in(tracker.latest_message, time.time()), Memory.from_json(tracker.get_slot("memory"))
    if given.get(SHARED):
        memory = replace(memory, profile=replace(memory.profile, asking=""))
    chosen = given.get(CHOSEN)
    return (replace(heard, chosen=tuple(map(str, chosen))) if isinstance(chosen, list) else heard), memory
