"""Facts as people read them: plain Markdown lines, each with its scope, and where they come from."""

from __future__ import annotations

from typing import Iterable, List, Optional, Sequence, Tuple

from knowledge import Fact, Held, Pack

Scope = Tuple[Optional[str], Optional[str], Optional[str]]


def listed(words: Sequence[str], last: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def names(pack: Pack, subjects: Iterable[str]) -> List[str]:
    """The names of `subjects` as the pack writes them."""
    return [pack.named(subject).name for subject in subjects]


def inside(name: str) -> str:
    """`name` as it stands inside a sentence: lower case, unless it is written in capitals."""
    return " ".join(word if any(letter.isupper() for letter in word[1:]) else word.lower() for word in name.split())


def told(pack: Pack, facts: Sequence[Held]) -> str:
    """Facts as a Markdown list, each with the part of its scope that the others don't share."""
    shared = _shared(facts)
    if len(facts) == 1:
        return _line(pack, facts[0], shared)
    return "\n".join(f"- {_line(pack, held, shared)}" for held in facts)


def sourced(pack: Pack, facts: Sequence[Held]) -> str:
    """One line that says where all of `facts` come from and the scope they share."""
    sections = list(dict.fromkeys(pack.section(held.fact)[1].title for held in facts))
    titles = list(dict.fromkeys(pack.section(held.fact)[0].title for held in facts))
    scope = _scope_text(_shared(facts))
    quoted = listed([f"“{section}”" for section in sections])
    return f"_Source: {listed(titles)}, {quoted}{'; ' + scope if scope else ''}._"


def labelled(name: str, statement: str) -> str:
    """A bold name before what is said of it."""
    return f"**{name}**: {statement}"


def _line(pack: Pack, held: Held, shared: Scope) -> str:
    scope = _scope_text(tuple(own if own != common else None for own, common in zip(_scope(held.fact), shared)))
    statement = f"{held.fact.statement} _({scope})_" if scope else held.fact.statement
    return labelled(pack.named(held.subject).name, statement) if held.subject else statement


def _scope(fact: Fact) -> Scope:
    return fact.credited_to, fact.period, fact.region


def _shared(facts: Sequence[Held]) -> Scope:
    scopes = [_scope(held.fact) for held in facts]
    credited, period, region = ({part for part in parts} for parts in zip(*scopes)) if scopes else (set(), set(), set())
    return _only(credited), _only(period), _only(region)


def _only(values: Iterable[Optional[str]]) -> Optional[str]:
    found = list(values)
    return found[0] if len(found) == 1 else None


def _scope_text(scope: Tuple[Optional[str], ...]) -> str:
    credited, period, region = scope
    parts = [f"credited to {credited}" if credited else None, period, region]
    return "; ".join(part for part in parts if part)
