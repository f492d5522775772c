"""Which collection of a pack the pack's own nouns stand for: "which kind of nurse", where its roles are kinds of nurse."""

from __future__ import annotations

from typing import FrozenSet, Tuple

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


def called_as_the_field(pack: Pack, text: str) -> str:
    """The role that goes by a name of all the field's people, where `text` says that name or its initials: "Staff nurse (registered
    nurse)", of "RNs"; empty where none does.
    """
    said = f" {key_of(text)} "
    return next((role for role, names in _names_of_the_field(pack) if any(f" {name} " in said for name in names)), "")


@kept
def _names_of_the_field(pack: Pack) -> Tuple[Tuple[str, Tuple[str, ...]], ...]:
    """By role that has one in brackets behind its own, the names of all the field's people."""
    people = {key_of(who) for who in pack.setting.people}
    aside = ((role, key_of(thing.name.partition("(")[2])) for role, thing in pack.roles.items())
    return tuple((role, (name, initials, f"{initials}s")) for role, name in aside if name in people and (initials := _initials(name)))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
