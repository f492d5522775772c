"""Rasa copies all that it may write to its debug log, whether that log is written or not: copy only what is written.

Rasa 3.6.21 (rasa/core/processor.py) hands deep copies of events, slots and entities to `structlogger.debug`, and uses `copy` for nothing
else.
"""

from __future__ import annotations

import copy
import logging
from types import SimpleNamespace
from typing import Any

from rasa.core import processor

_logger = logging.getLogger(processor.__name__)


def apply() -> None:
    """Put a `copy` that looks at the level of the log in the place of Rasa's."""
    processor.copy = SimpleNamespace(deepcopy=_deepcopy)


def _deepcopy(value: Any) -> Any:
    return copy.deepcopy(value) if _logger.isEnabledFor(logging.DEBUG) else value
