"""What a client says, read from the body of a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict

from channels.conversation.message import clean, refusal
from channels.handoff.requests import is_id
from channels.http.refusal import Refused

EXAMPLE = '{"id": "...", "text": "..."}'


@dataclass(frozen=True)
class Say:
    """A message under the client's own `id`; `text` is clean."""

    id: str
    text: str

    @classmethod
    def read(cls, body: Dict[str, Any]) -> Say:
        """Raises Refused, with what to send instead."""
        said = body.keys() & {"text", "payload"}
        if len(said) != 1 or body.keys() - said != {"id"}:
            raise Refused(400, f"Send an id and either a text or a button's payload, and nothing else: {EXAMPLE}", "keys")
        if not is_id(body["id"]):
            raise Refused(400, "'id' must be a text of 8 to 64 letters, digits, - and _, new for each message.", "id")
        (text,) = (body[key] for key in said)
        if not isinstance(text, str):
            raise Refused(400, "'text' and 'payload' must be texts.", "text")
        text = clean(text)
        refused = refusal(text)
        if refused:
            raise Refused(422, refused, "nothing to read, or too much")
        return cls(body["id"], text)
