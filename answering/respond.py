"""A question in, an answer out."""

from __future__ import annotations

import logging
from typing import Tuple

from answering.answer import Answer
from answering.answers import tell
from answering.answers.closing import closed
from answering.copies import replace
from answering.explain import explain, rules_of
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.steps import read
from answering.remember import remember
from knowledge import Pack

logger = logging.getLogger(__name__)


def respond(heard: Heard, memory: Memory, pack: Pack, contact: str = "", helpline: str = "", kept_days: int = 0) -> Tuple[Answer, Memory]:
    """Answer what was heard from `pack`; also what the conversation is to remember.

    `contact` is the operator's way to a person, for a handoff, `helpline` theirs to help for somebody in danger,
    `kept_days` after how many days they delete what is said, 0 for never.
    """
    reading = read(heard, memory, pack, contact, helpline, kept_days)
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug("%s", explain(reading))
    answer = tell(reading, pack)
    kept = remember(memory, reading, answer)
    return replace(closed(answer, reading, kept, pack), because=rules_of(reading)), kept
