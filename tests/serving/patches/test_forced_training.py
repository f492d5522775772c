from __future__ import annotations

from typing import Any

import pytest
from rasa.engine.training.hooks import TrainingHook
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from serving.patches import forced_training


class Untouchable:
    """A cache, a storage, an output: whatever is done with it fails."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} was looked at")


def test_a_forced_training_looks_at_no_cache_and_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    _apply(monkeypatch)
    nobody: Any = Untouchable()
    hook = TrainingHook(cache=nobody, model_storage=nobody, pruned_schema=nobody)
    told = hook.on_before_node("node", nobody, {}, {})
    hook.on_after_node("node", nobody, {}, nobody, told)
    assert told == {}


def test_a_forced_training_digests_no_example_that_has_a_text_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    _apply(monkeypatch)
    digested, fingerprint = [], Message.fingerprint
    monkeypatch.setattr(Message, "fingerprint", lambda message: digested.append(message.get("text")) or fingerprint(message))
    told = [("pay", "ask_salary"), ("pay", "ask_salary"), ("pay", "follow_up"), ("remote", "ask_remote")]
    held = TrainingData([Message({"text": text, "intent": intent}) for text, intent in told])
    assert [(each.get("text"), each.get("intent")) for each in held.training_examples] == [told[0], *told[2:]]
    assert set(digested) == {"pay"}


def _apply(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("on_before_node", "on_after_node"):
        monkeypatch.setattr(TrainingHook, name, getattr(TrainingHook, name))
    monkeypatch.setattr(Message, "__hash__", Message.__hash__)
    forced_training.apply()
