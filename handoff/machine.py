"""What may happen in which state, and what comes of it: the whole state machine.

nobody asked -- asked --> waiting -- taken --> taken -- ended --> ended
waiting -- ended --> ended
waiting -- expired --> expired -- left --> message_left
waiting -- left --> message_left
nobody asked -- left --> message_left
message_left -- settled --> ended
"""

from __future__ import annotations

from typing import Dict, Mapping, Tuple

from handoff.record import Handoff, Kind, State, Who

CHANGES: Mapping[Kind, Tuple[Tuple[State, ...], State]] = {
    "taken": (("waiting",), "taken"),
    "ended": (("waiting", "taken"), "ended"),
    "expired": (("waiting",), "expired"),
    "left": (("waiting", "expired"), "message_left"),
    "settled": (("message_left",), "ended"),
}
"""What changes the state: in which states it may, and which it leads to."""
WORDS: Tuple[Kind, ...] = ("message", "edited", "deleted")
"""What may be said while a person has the conversation, and changes nothing of that."""
STAYS: Mapping[Kind, Tuple[State, ...]] = {
    "declined": ("waiting",),
    "undelivered": ("waiting", "taken", "ended", "expired", "message_left"),
}
"""What else may happen, and in which states: an adviser says that they can't come, something doesn't arrive where it is delivered to."""
DONE, BACK, SILENCE, LEFT_OFF, DELETED = "done", "back", "silence", "off", "deleted"
"""Why a hand-off ended: the adviser is done, gives it back, nobody said anything, there are no advisers any more, all was deleted."""


def allows(handoff: Handoff, kind: Kind, who: Who, adviser: str = "") -> bool:
    """Whether something may happen now. Of advisers, only the one who took it speaks."""
    if kind in WORDS:
        return handoff.is_taken and (who != "adviser" or adviser == handoff.adviser)
    if kind in STAYS:
        return handoff.state in STAYS[kind]
    before, _ = CHANGES.get(kind, ((), None))
    return handoff.state in before


def after(handoff: Handoff, kind: Kind) -> Dict[str, object]:
    """What of the hand-off is another after it."""
    if kind not in CHANGES:
        return {}
    _, state = CHANGES[kind]
    is_open = state in ("waiting", "taken")
    return {"state": state, "open_for": handoff.sender_id if is_open else None}
