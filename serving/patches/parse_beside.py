"""Rasa understands a message on the event loop, which stands still meanwhile: do it beside the loop, unless somebody writes alone.

Rasa 3.6.21 (`MessageProcessor.parse_message` in rasa/core/processor.py) runs the pipeline in its own thread. ONNX Runtime and NumPy let go
of Python's lock, so one message can be understood while others are stored and answered. While many are under way they are understood by
the helper. The messages of one conversation still come one after the other: Rasa locks the conversation around the whole of a turn.

Who writes alone is understood on the loop, sooner than by a thread that is to be woken on another core. Whoever else writes meanwhile
begins right after: then nobody is alone any more.
"""

from __future__ import annotations

import asyncio
import copy
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Dict, Optional

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker

from serving.helper import HELPER
from serving.patches.graph_runner import READS_AHEAD
from serving.turns import TURNS

_THREADS = ThreadPoolExecutor(os.cpu_count() or 1, "understanding")
_WAITED = 0.05
"""Seconds after a message was understood in which a turn begins that had to wait for the end of that one."""

_parse_as_rasa = MessageProcessor.parse_message


def apply() -> None:
    """Let every message be understood in a thread beside the loop."""
    MessageProcessor.parse_message = _parse_message


def is_applied() -> bool:
    """Whether it is so in this process."""
    return bool(MessageProcessor.parse_message is _parse_message)


async def _parse_message(
    processor: MessageProcessor, message: UserMessage, tracker: Optional[DialogueStateTracker] = None, only_output_properties: bool = True
) -> Dict[str, Any]:
    alone = LAST.is_alone(message.sender_id)
    READS_AHEAD.set(alone)
    if processor.http_interpreter is None and not alone:
        beside = copy.copy(processor)
        beside.http_interpreter = _Beside(processor, tracker, only_output_properties)
        processor = beside
    parsed: Dict[str, Any] = await _parse_as_rasa(processor, message, tracker, only_output_properties)
    LAST.was(message.sender_id)
    return parsed


class Last:
    """Whose message was understood last, and when. Only the event loop may ask it."""

    def __init__(self) -> None:
        self._sender = ""
        self._at = -_WAITED

    def is_alone(self, sender: str) -> bool:
        """Whether nobody but `sender` has a turn under way or had to wait while the loop stood still."""
        return TURNS.under_way <= 1 and (sender == self._sender or time.monotonic() - self._at > _WAITED)

    def was(self, sender: str) -> None:
        """A message of `sender` has just been understood."""
        self._sender, self._at = sender, time.monotonic()


LAST = Last()
"""That of this process."""


@dataclass(frozen=True)
class _Beside:
    """Stands where Rasa has an interpreter that is waited for."""

    processor: MessageProcessor
    tracker: Optional[DialogueStateTracker]
    only_output_properties: bool

    async def parse(self, message: UserMessage) -> Dict[str, Any]:
        """What Rasa's own graph hears in `message`: here for one person, else at the helper, if it can tell."""
        if TURNS.under_way > 1 and self.only_output_properties:
            heard = await HELPER.parse(self.processor, message.text)
            if heard is not None:
                return heard
        tracker = self.tracker or DialogueStateTracker.from_events(message.sender_id, [])
        graph = self.processor._parse_message_with_graph
        parsed: Dict[str, Any] = await asyncio.get_running_loop().run_in_executor(
            _THREADS, graph, message, tracker, self.only_output_properties
        )
        return parsed
