"""A forced training keeps nothing for the next one, so what its components give is neither fingerprinted nor stored.

Rasa 3.6.21 (`TrainingHook` in rasa/engine/training/hooks.py) does both for every component, though a forced training never looks at what an
earlier one kept: with features on ten thousand examples that takes as long as the learning.
"""

from __future__ import annotations

from typing import Any, Dict

from rasa.engine.training.hooks import TrainingHook


def apply() -> None:
    """Let trainings in this process keep nothing."""
    TrainingHook.on_before_node = _nothing
    TrainingHook.on_after_node = _nothing


def _nothing(hook: TrainingHook, *told: Any, **named: Any) -> Dict[str, Any]:
    return {}
