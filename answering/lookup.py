"""Looks facts up in a pack: of a subject on a topic or the nearest one, by a figure, by address."""

from __future__ import annotations

from typing import List, Sequence

from knowledge import Held, Pack


def facts_on(pack: Pack, topic: str, subject: str) -> List[Held]:
    """The fact of `subject` under `topic`, else under the first topic near enough to serve, and its reason where it has one."""
    for near in (topic, *pack.topics[topic].near):
        fact = pack.fact_of(subject, near)
        if fact:
            reason = pack.fact_of(subject, "why")
            return [fact, reason] if reason else [fact]
    return []


def has_facts(pack: Pack, topic: str, subjects: Sequence[str]) -> bool:
    """Whether the pack holds anything of one of `subjects` on `topic`."""
    return any(facts_on(pack, topic, subject) for subject in subjects)


def quoting(pack: Pack, figures: Sequence[float]) -> List[Held]:
    """The facts that hold one of `figures`: 65, 92000."""
    return [held for held in pack.facts() if any(number in figures for figure in held.fact.figures for number in figure.numbers)]


def at_addresses(pack: Pack, addresses: Sequence[str]) -> List[Held]:
    """The facts with these addresses, those left out that the pack doesn't hold."""
    known = {held.id: held for held in pack.facts()}
    return [known[address] for address in addresses if address in known]
