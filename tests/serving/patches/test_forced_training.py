from __future__ import annotations

from typing import Any

import pytest
from rasa.engine.training.hooks import TrainingHook

from serving.patches import forced_training


class Untouchable:
    """A cache, a storage, an output: whatever is done with it fails."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} was looked at")


def test_a_forced_training_looks_at_no_cache_and_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("on_before_node", "on_after_node"):
        monkeypatch.setattr(TrainingHook, name, getattr(TrainingHook, name))
    forced_training.apply()
    nobody: Any = Untouchable()
    hook = TrainingHook(cache=nobody, model_storage=nobody, pruned_schema=nobody)
    told = hook.on_before_node("node", nobody, {}, {})
    hook.on_after_node("node", nobody, {}, nobody, told)
    assert told == {}
