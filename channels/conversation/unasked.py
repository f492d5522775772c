"""What was said without calling the assistant, and may be for it all the same: it is answered only when that is worth the interruption.

Such a message carries as metadata what its answer must be. One that isn't answered isn't kept either: it was never meant for the assistant.
"""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

KEY = "unasked"
"""Under it a message's metadata hold what its answer must be; messages that the assistant was called with hold nothing."""
WORTH_SAYING = ("answered", "partly", "not_covered")
IN_REPLY = (*WORTH_SAYING, "clarify")
"""When the assistant had asked something back."""

Unasked = Dict[str, Any]


def unasked(addressee: str = "", *, asked_back: bool = False) -> Unasked:
    """What an answer must be: with an `addressee`, a name that the text calls, it must be about what has that name."""
    return {"statuses": list(IN_REPLY if asked_back else WORTH_SAYING), "addressee": addressee}


def is_wanted(metadata: Optional[Mapping[str, Any]], answer: Mapping[str, Any]) -> bool:
    """Whether an answer by the contract may be said to a message with this `metadata`."""
    wanted = (metadata or {}).get(KEY)
    if not wanted:
        return True
    named = not wanted["addressee"] or wanted["addressee"] in answer.get("subjects", ())
    return answer.get("status") in wanted["statuses"] and named
