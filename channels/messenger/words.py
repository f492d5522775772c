"""What people read in any messenger, in place of an answer."""

from __future__ import annotations

CAPABILITIES = "What can you do?"
"""What is asked for somebody who calls without a question."""
A_LOT = "That was a lot in a short time. Please ask again in {seconds} s."
STOPPED = "I was stopped before I could answer. Please ask again in a minute."
