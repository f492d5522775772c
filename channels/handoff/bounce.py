"""Reads mails that say that one of ours did not arrive: delivery status notifications, as RFC 3464 has them."""

from __future__ import annotations

import re
from email import message_from_bytes, message_from_string, policy
from email.message import Message
from typing import Any, Iterator, NamedTuple, Optional

from channels.conversation.message import clean

_ID = re.compile(r"<([0-9a-f]{32})@")
_ANSWERS = ("In-Reply-To", "References")
_LONGEST = 200


class Bounce(NamedTuple):
    """Which hand-off's mail did not arrive, and why, in the words of the server that refused it."""

    handoff_id: str
    why: str


def read(mail: bytes) -> Optional[Bounce]:
    """What a mail says of one of ours; None where it is anything else: an answer, or that it is only late."""
    found = message_from_bytes(mail, policy=policy.compat32)
    failed = [fields for fields in _recipients(found) if str(fields["Action"]).strip().lower() == "failed"]
    named = next(filter(None, map(_ID.search, _names(found))), None)
    return Bounce(named[1], _why(failed[0])) if failed and named else None


def _recipients(mail: Message) -> Iterator[Message]:
    """What is said of each recipient."""
    for part in mail.walk():
        said: Any = part.get_payload()
        if part.get_content_type() == "message/delivery-status" and isinstance(said, list):
            yield from said[1:]  # the first is of the server


def _names(mail: Message) -> Iterator[str]:
    """Where the mail that is returned may be named: in its own headers, else in those of what returns it."""
    for part in mail.walk():
        if part is not mail and part["Message-ID"]:
            yield str(part["Message-ID"])
        if part.get_content_type() == "text/rfc822-headers":
            headers = message_from_string(bytes(part.get_payload(decode=True) or b"").decode("utf-8", "replace"))
            yield str(headers["Message-ID"])
    yield from (str(mail[name]) for name in _ANSWERS)


def _why(fields: Message) -> str:
    """Its status and what the server said, on one line."""
    said = str(fields["Diagnostic-Code"] or "").partition(";")[2]
    return clean(" ".join(f"{fields['Status'] or ''} {said}".split()))[:_LONGEST] or "no reason is given"
