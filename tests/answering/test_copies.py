from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
from typing import Iterator

import answering
from answering.copies import plain, replace
from answering.frame import Frame, Told
from answering.heard import Bound, Heard
from answering.memory import Memory
from answering.reading.reading import Reading
from answering.wishes.profile import Noted, Profile

MEMORY = Memory(
    topic="salary",
    focus=("finance",),
    profile=Profile(wishes=(Noted("remote"),), before=((Noted("travel", "ruled_out", "no travel"),), ())),
    frame=Frame(told=(Told("salary", ("finance",)),), lists=(("finance", "retail"),), bounds=(Bound("above", 90_000),)),
)


def test_a_copy_is_what_dataclasses_make() -> None:
    reading = Reading.of(Heard("ask_salary", subjects=("finance",)), MEMORY)
    copied = replace(reading, subjects=("retail",), because=("a_rule",))
    assert copied == dataclasses.replace(reading, subjects=("retail",), because=("a_rule",))
    assert reading.subjects == ("finance",) and reading.because == ()


def test_what_is_stored_is_what_dataclasses_make() -> None:
    assert plain(MEMORY) == dataclasses.asdict(MEMORY)


def test_no_class_needs_more_than_its_fields() -> None:
    """What a copy leaves out: work that is done when an instance is made, and what is kept beside the fields or in slots."""
    needy = [kind.__name__ for kind in _dataclasses() if hasattr(kind, "__post_init__") or hasattr(kind, "__slots__") or _keeps(kind)]
    assert needy == []


def _dataclasses() -> Iterator[type]:
    for module in pkgutil.walk_packages(answering.__path__, "answering."):
        held = vars(importlib.import_module(module.name)).values()
        yield from (each for each in held if inspect.isclass(each) and each.__module__ == module.name and dataclasses.is_dataclass(each))


def _keeps(kind: type) -> bool:
    return any(type(each).__name__ == "cached_property" for each in vars(kind).values())
