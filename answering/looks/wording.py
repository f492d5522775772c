"""Facts as people read them: plain Markdown lines, each with its scope, and where they come from."""

from __future__ import annotations

from itertools import groupby
from typing import Iterable, List, Optional, Sequence, Tuple

from answering import phrases
from knowledge import Fact, Held, Pack

Scope = Tuple[Optional[str], ...]
"""Whom a fact is credited to, the period and the region it holds for."""


MOST_LISTED = 15
"""More names than this are not read: the rest is counted."""


def listed(words: Sequence[str], last: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'; of a long list the first, and how many there are besides."""
    if len(words) < 2:
        return "".join(words)
    if len(words) > MOST_LISTED + 1:
        return f"{', '.join(words[:MOST_LISTED])} and {len(words) - MOST_LISTED} others"
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capital(text: str) -> str:
    """`text` with a capital to begin with."""
    return text[:1].upper() + text[1:]


def quoted(words: Sequence[str]) -> str:
    """Somebody's own words: '“Oslo” or “night shifts”'."""
    return listed([f"“{word}”" for word in words], "or")


def names(pack: Pack, subjects: Iterable[str]) -> List[str]:
    """The names of `subjects` as the pack writes them."""
    return [pack.named(subject).name for subject in subjects]


def inside(name: str) -> str:
    """`name` as it stands inside a sentence: lower case, unless it is written in capitals."""
    return " ".join(word if any(letter.isupper() for letter in word[1:]) else word.lower() for word in name.split())


def names_inside(pack: Pack, subjects: Iterable[str], last: str = "and") -> str:
    """The names of `subjects` as they stand inside a sentence: 'finance, retail and technology'."""
    return listed([inside(name) for name in names(pack, subjects)], last)


def told(pack: Pack, facts: Sequence[Held], among: Sequence[Held] = ()) -> str:
    """Facts as a Markdown list, a line a subject, each with the part of its scope that the others don't share.

    `among` are all the facts that `sourced` is given, where these are not all of them.
    """
    shared = _shared(among or facts)
    lines = [_line(pack, subject, list(group), shared) for subject, group in groupby(facts, key=lambda held: held.subject or held.id)]
    return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)


def sourced(pack: Pack, facts: Sequence[Held]) -> str:
    """One line that says where all of `facts` come from and the scope they share."""
    sections = list(dict.fromkeys(pack.section(held.fact)[1].title for held in facts))
    titles = list(dict.fromkeys(pack.section(held.fact)[0].title for held in facts))
    scope = shared_scope(pack, facts)
    parts = listed([f"“{section}”" for section in sections])
    return phrases.say(pack, "sourced", sources=f"{listed(titles)}, {parts}", scope=f"; {scope}" if scope else "")


def shared_scope(pack: Pack, facts: Sequence[Held]) -> str:
    """The scope that all of `facts` have in common."""
    return _scope_text(pack, _shared(facts))


def first_sentence(text: str) -> str:
    """`text` up to the first full stop, question mark or exclamation mark before a capital letter."""
    ends = (at for at in range(1, len(text) - 1) if text[at] == " " and text[at - 1] in ".!?" and "A" <= text[at + 1] <= "Z")
    return text[: next(ends, len(text))]


def aside(text: str) -> str:
    """A paragraph of its own after what came before; nothing for nothing."""
    return f"\n\n{text}" if text else ""


def labelled(name: str, statement: str) -> str:
    """A bold name before what is said of it."""
    return f"**{name}**: {statement}"


def scope(pack: Pack, fact: Fact) -> str:
    """The whole scope of one fact, for a line of its own."""
    return _scope_text(pack, _scope(fact))


def stated(pack: Pack, fact: Fact) -> str:
    """The statement of one fact with its whole scope."""
    return _statement(pack, fact, (None, None, None))


def _line(pack: Pack, subject: str, facts: Sequence[Held], shared: Scope) -> str:
    text = " ".join(_statement(pack, held.fact, shared) for held in facts)
    return labelled(pack.named(subject).name, text) if facts[0].subject else text


def _statement(pack: Pack, fact: Fact, shared: Scope) -> str:
    own = _scope_text(pack, tuple(part if part != common else None for part, common in zip(_scope(fact), shared)))
    return f"{fact.statement} _({own})_" if own else fact.statement


def _scope(fact: Fact) -> Scope:
    """What the statement leaves to be said: whom it names itself needs no second mention."""
    credited = fact.credited_to if fact.credited_to and fact.credited_to not in fact.statement else None
    return credited, fact.period, fact.region


def _shared(facts: Sequence[Held]) -> Scope:
    scopes = [_scope(held.fact) for held in facts]
    return tuple(parts[0] if len(set(parts)) == 1 else None for parts in zip(*scopes)) or (None, None, None)


def _scope_text(pack: Pack, parts: Scope) -> str:
    credited, period, region = parts
    return "; ".join(part for part in (phrases.say(pack, "credited", who=credited) if credited else None, period, region) if part)


def place(at: int) -> str:
    """A place of an order in words, from 0: "first"."""
    return ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")[at] if at < 7 else f"number {at + 1}"
