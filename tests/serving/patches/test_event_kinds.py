from __future__ import annotations

from typing import List

import pytest
from rasa.shared.core.events import Event, SlotSet
from rasa.shared.utils import common

from serving.patches import event_kinds

RASAS_OWN = Event.resolve_by_type


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> List[type]:
    """Of what all that derives was looked for; Rasa is as it came, before and after."""
    classes: List[type] = []
    every = common.all_subclasses

    def counted(cls: type) -> List[type]:
        classes.append(cls)
        return every(cls)

    monkeypatch.setattr(common, "all_subclasses", counted)
    monkeypatch.setattr(Event, "resolve_by_type", staticmethod(RASAS_OWN))
    return classes


def test_a_kind_is_looked_for_once(looked: List[type]) -> None:
    event_kinds.apply()
    assert [Event.resolve_by_type("slot") for _ in range(3)] == [SlotSet] * 3
    assert looked.count(Event) == 1


def test_rasa_itself_looks_each_time(looked: List[type]) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    assert [Event.resolve_by_type("slot") for _ in range(3)] == [SlotSet] * 3
    assert looked.count(Event) == 3


@pytest.mark.usefixtures("looked")
def test_what_no_kind_is_called_is_refused_each_time() -> None:
    event_kinds.apply()
    for _ in range(2):
        with pytest.raises(ValueError, match="no such kind"):
            Event.resolve_by_type("no such kind")
    assert Event.resolve_by_type("no such kind", SlotSet) is SlotSet
