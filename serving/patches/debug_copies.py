"""Rasa copies all that it may write to its debug log, whether that log is written or not: copy only what is written.

Rasa 3.6.21 (rasa/core/processor.py) hands deep copies of events, slots and entities to `structlogger.debug`, and uses `copy` for nothing
else. Twice a turn it writes out all slots for it too (`MessageProcessor._log_slots`).
"""

from __future__ import annotations

import copy
import logging
from types import SimpleNamespace
from typing import Any

from rasa.core import processor
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker

_logger = logging.getLogger(processor.__name__)

_log_slots_as_rasa = MessageProcessor._log_slots


def apply() -> None:
    """Look at the level of the log first."""
    processor.copy = SimpleNamespace(deepcopy=_deepcopy)
    MessageProcessor._log_slots = staticmethod(_log_slots)


def _deepcopy(value: Any) -> Any:
    return copy.deepcopy(value) if _is_written() else value


def _log_slots(tracker: DialogueStateTracker) -> None:
    if _is_written():
        _log_slots_as_rasa(tracker)


def _is_written() -> bool:
    return _logger.isEnabledFor(logging.DEBUG)
