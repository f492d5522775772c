"""What a desk needs: the queue, a conversation, and what an adviser does with it. Give each function a connection, in a transaction.

The servers notice by themselves what is done here: visitors read it within a fraction of a second, Slack and Rasa within seconds.
"""

from __future__ import annotations

import time
import uuid
from typing import Any, List, Optional

from sqlalchemy.engine import Connection

from handoff import changes, machine, reading
from handoff.changes import Outcome
from handoff.record import Entry, Handoff

_DESK = "desk:"
SILENCE = 60 * 60.0
"""Seconds after which a talk in which nobody says anything is over."""


def adviser_of(account: Any) -> str:
    """What an account of the desk is called here."""
    return f"{_DESK}{account}"


def is_of_desk(handoff: Handoff) -> bool:
    """Whether somebody at the desk took it."""
    return handoff.adviser.startswith(_DESK)


def queue(connection: Connection) -> List[Handoff]:
    """All that are open, who has waited longest first."""
    return reading.queue(connection)


def messages_left(connection: Connection) -> List[Handoff]:
    """Messages that were left and nobody has answered yet, the last first."""
    return reading.messages_left(connection)


def find(connection: Connection, handoff_id: str) -> Optional[Handoff]:
    """One of them, or a closed one; its `asked_in` names the conversation that its adviser may read."""
    return reading.find(connection, handoff_id)


def entries(connection: Connection, handoff_id: str, after: int = 0) -> List[Entry]:
    """What was said and done in it after a place, in order."""
    return reading.entries(connection, handoff_id, after)


def heard(connection: Connection, handoff_id: str, entry_id: str) -> str:
    """What the assistant would have understood of something that was said, as JSON; empty where it hasn't heard it."""
    return reading.heard(connection, handoff_id, entry_id)


def take(connection: Connection, handoff_id: str, adviser: str, name: str) -> Outcome:
    """Take it, shown to the visitor as `name`; refused where another has it."""
    now = time.time()
    return changes.take(connection, handoff_id, f"take:{adviser}", adviser, name, now, now + SILENCE)


def say(connection: Connection, handoff_id: str, adviser: str, text: str, entry_id: str = "") -> Outcome:
    """Write to the visitor, once for each `entry_id`; refused for all but the one who took it."""
    now = time.time()
    return changes.say(connection, handoff_id, entry_id or uuid.uuid4().hex, "adviser", text, now, adviser=adviser, until=now + SILENCE)


def settle(connection: Connection, handoff_id: str, adviser: str) -> Outcome:
    """A message that was left is answered."""
    return changes.settle(connection, handoff_id, adviser, time.time())


def done(connection: Connection, handoff_id: str, adviser: str, *, back: bool = False) -> Outcome:
    """End it, or give it back to the assistant; refused for all but the one who took it."""
    handoff = reading.find(connection, handoff_id)
    if handoff is None or handoff.adviser != adviser:
        return Outcome("refused", handoff)
    reason = machine.BACK if back else machine.DONE
    return changes.end(connection, handoff_id, reason, "adviser", reason, time.time())
