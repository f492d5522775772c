from __future__ import annotations

import copy
import logging
from typing import Any, List

import pytest
from rasa.core import processor
from rasa.core.processor import MessageProcessor
from rasa.shared.core.slots import TextSlot
from rasa.shared.core.trackers import DialogueStateTracker

from serving.patches import debug_copies

RASAS_OWN = MessageProcessor._log_slots


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> List[Any]:
    """What was copied; Rasa is as it came, before and after."""
    values: List[Any] = []
    deepcopy = copy.deepcopy

    def counted(value: Any) -> Any:
        values.append(value)
        return deepcopy(value)

    monkeypatch.setattr(processor, "copy", copy)
    monkeypatch.setattr(MessageProcessor, "_log_slots", staticmethod(RASAS_OWN))
    monkeypatch.setattr(copy, "deepcopy", counted)
    return values


def log_slots() -> None:
    """Let Rasa write its slots to the debug log."""
    rasa = MessageProcessor.__new__(MessageProcessor)
    rasa._log_slots(DialogueStateTracker("someone", [TextSlot("topic", [])]))


def test_nothing_is_copied_for_a_log_that_is_not_written(copied: List[Any], caplog: pytest.LogCaptureFixture) -> None:
    debug_copies.apply()
    with caplog.at_level(logging.INFO, processor.__name__):
        log_slots()
    assert copied == []


def test_nor_are_slots_written_out_for_it(copied: List[Any], caplog: pytest.LogCaptureFixture) -> None:
    tracker = DialogueStateTracker("someone", [TextSlot("topic", [])])
    del tracker.slots["topic"]._value  # so that whoever reads it fails
    debug_copies.apply()
    with caplog.at_level(logging.INFO, processor.__name__):
        MessageProcessor._log_slots(tracker)


def test_what_is_logged_is_copied(copied: List[Any], caplog: pytest.LogCaptureFixture) -> None:
    debug_copies.apply()
    with caplog.at_level(logging.DEBUG, processor.__name__):
        log_slots()
    assert len(copied) == 1


def test_rasa_itself_copies_always(copied: List[Any], caplog: pytest.LogCaptureFixture) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    with caplog.at_level(logging.INFO, processor.__name__):
        log_slots()
    assert len(copied) == 1
