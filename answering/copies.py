"""Copies of frozen dataclasses, a dozen for each message: as `dataclasses` makes them, several times as fast."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

Held = TypeVar("Held")

if TYPE_CHECKING:
    from dataclasses import replace as replace  # mypy knows which fields there are
else:

    def replace(held: Held, **changes: Any) -> Held:
        """`held` with other values in some of its fields: no class of ours does anything when one is made."""
        made = object.__new__(type(held))
        vars(made).update(vars(held), **changes)
        return made


def plain(value: Any) -> Any:
    """`value` as dicts instead of dataclasses, in tuples too."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    return {name: plain(each) for name, each in vars(value).items()} if is_dataclass(value) else value
