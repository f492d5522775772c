"""What people read in the chat for web pages, in place of an answer. What only a program gets to read stands where it is refused."""

from __future__ import annotations

DELETED = "The conversation was deleted meanwhile."
NO_SUCH_ANSWER = "This conversation holds no such answer."
NOT_BUILT = (
    "The chat widget isn't built here, so this page is missing. `make widget` builds it and says what is in the way;\n"
    "meanwhile the assistant answers over REST, as the README tells."
)
NOT_READY = "I'm not ready yet. Please try again in a moment."
NOTHING_THERE = "There is nothing at this address."
RUN_OUT = "This conversation has run out. Please start a new one."
TOO_MANY_PLACES = "This conversation is open in too many places."
