"""Which collection of a pack the pack's own nouns stand for: "which kind of nurse", where its roles are kinds of nurse."""

from __future__ import annotations

from typing import FrozenSet

from answering.kept import kept
from knowledge import Pack
from knowledge.keys import key_of
from knowledge.schema import Setting

_KINDS = ("kind", "type", "sort", "category")
"""Words for a kind, by their keys: plurals have the same."""


def of_roles(pack: Pack, text: str) -> bool:
    """Whether `text` speaks of roles by what the pack calls one, by a kind of its people, or asks which of its people: "which nurse"."""
    said = f" {key_of(text)} "
    return any(noun in said for noun in nouns_of_roles(pack.setting))


@kept
def nouns_of_roles(setting: Setting) -> FrozenSet[str]:
    """What stands for a role, by its keys, with a blank on both sides."""
    own = [key_of(word) for word in setting.role_words]
    people = [key_of(who) for who in setting.people]
    kinds = [f"{kind} of {who}" for kind in _KINDS for who in people]
    bare = [f"which {kind}" for kind in _KINDS] if any(word.startswith(f"{kind} of") for word in own for kind in _KINDS) else []
    return frozenset(f" {noun} " for noun in (*own, *kinds, *(f"which {who}" for who in people), *bare))
