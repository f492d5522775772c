"""What is told of a hand-off, to whom it concerns."""

from __future__ import annotations

from datetime import datetime
from typing import Optional

from handoff.machine import BACK, DELETED, LEFT_OFF, SILENCE
from handoff.record import Entry

SOMEBODY = "An adviser"
"""What an adviser is shown as who never said."""
CONSENT = (
    "If you agree, the career centre's advisers read this conversation from its beginning, and one of them answers here. "
    "It is kept as long as the conversation is."
)
CONSENT_TO_LEAVE = (
    "If you agree, the career centre's advisers read your message and this conversation from its beginning, and answer {where}. "
    "Both are kept as long as the conversation is."
)
WHERE_YOU_SAY, IN_SLACK = "where you say", "you in Slack"
OFF = "Nobody can take over here. Please ask your career centre directly."
FULL = "All advisers are busy just now. Please leave a message, or try again later."
EXPIRED = "Nobody could come in time, sorry. You can leave a message"
OFTEN = "You have asked for a person, or left a message, several times today. Please wait until tomorrow."
AGREE = "An adviser reads what was said here: agree to that first ('consent': true)."
PASSED_ON = "{name} has this conversation and reads what you write."
TAKEN_BACK = "(taken back)"
EMPTY = "'{key}' holds nothing that anyone can see."
MAIL, MAIL_FROM = "A message for the career centre", "A message for the career centre from {name}"
"""The subject of a mail that passes on what a visitor left."""
VISITOR, ASSISTANT = "Visitor: {text}", "Assistant: {text}"
ANSWER_AT = "To be answered at: {contact}"
SAID_BEFORE = "What was said before:"
UNDELIVERED = {
    "mail": "This was not delivered by mail, {why}. It stands here: please answer it, and tell whoever looks after the assistant.",
    "visitor": "The visitor can no longer be reached in Slack ({why}): nothing more can be sent.",
}
"""By where something was to be delivered."""


def closed(opening: Optional[datetime]) -> str:
    """That nobody is there, and when somebody will be."""
    when = f" until {opening:%A} {opening:%H:%M} ({opening.tzname()})" if opening else ""
    return f"Nobody is there{when}. You can leave a message and how to reach you."


def told(entry: Entry, name: str) -> str:
    """What the visitor reads of something that happened."""
    name = name or SOMEBODY
    if entry.kind == "asked":
        return "I've told the advisers that you would like to talk to a person. Until one comes, I go on answering."
    if entry.kind == "taken":
        return f"{name} from the career centre is here now, and answers instead of me."
    if entry.kind == "expired":
        return f"{EXPIRED}; I go on answering."
    if entry.kind == "left":
        return "Your message is kept and passed on to the career centre, which answers where you said."
    return _ended(entry, name)


def _ended(entry: Entry, name: str) -> str:
    if entry.who == "visitor":
        return "You have ended the talk with a person. I'm answering again."
    if entry.text == SILENCE:
        return "Nobody has written for a while, so the talk with a person is over. I'm answering again."
    if entry.text == LEFT_OFF:
        return "Nobody can take over any more. I'm answering again."
    if entry.text == BACK:
        return f"{name} has handed the conversation back to me. I'm answering again."
    return f"{name} has ended the talk. I'm answering again."


def for_advisers(entry: Entry) -> str:
    """What the advisers read of how it ended, or of what was not delivered."""
    if entry.kind == "undelivered":
        target, _, why = entry.text.partition(": ")
        return UNDELIVERED[target].format(why=why)
    if entry.kind == "settled":
        return "The message was answered."
    if entry.kind == "expired":
        return "Nobody took it in time. The visitor was told, and can leave a message."
    if entry.text == DELETED:
        return "The visitor has deleted the conversation: nothing more can be sent. Please delete this thread too."
    if entry.text == SILENCE:
        return "Nobody wrote for a while, so it was ended."
    if entry.who == "visitor":
        return "The visitor has ended it."
    return "It is over: the assistant answers again."
