"""Facts as people read them: plain Markdown lines, each with its scope, and where they come from."""

from __future__ import annotations

import functools
from typing import Iterable, List, Sequence, Tuple

from answering import phrases
from answering.kept import kept
from knowledge import Fact, Held, Pack
from knowledge.fact import Scope

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


@functools.lru_cache(maxsize=4096)  # a list of hundreds names each several times
def inside(name: str) -> str:
    """`name` as it stands inside a sentence: lower case, unless it is written in capitals."""
    return " ".join(word if any(letter.isupper() for letter in word[1:]) else word.lower() for word in name.split())


def not_at_the_start(said: str) -> str:
    """A sentence as it stands behind "No: "."""
    return said[:1].lower() + said[1:]


def names_inside(pack: Pack, subjects: Iterable[str], last: str = "and") -> str:
    """The names of `subjects` as they stand inside a sentence: 'finance, retail and technology'."""
    return listed([inside(name) for name in names(pack, subjects)], last)


def unsaid_of(pack: Pack, topic: str, subjects: Sequence[str]) -> str:
    """That the source gives nothing on a topic for any of `subjects`; empty for nobody."""
    names = names_inside(pack, subjects, "or")
    return phrases.say(pack, "unsaid_of", about=pack.topics[topic].about, names=names) if subjects else ""


def told(pack: Pack, facts: Sequence[Held], among: Sequence[Held] = ()) -> str:
    """Facts as a Markdown list, a line a subject, each with the part of its scope that the others don't share.

    `among` are all the facts that `sourced` is given, where these are not all of them.
    """
    shared = _shared(among or facts)
    lines: List[str] = []
    for before, held in zip((None, *facts), facts):
        text = _statement(pack, held.fact, shared)
        if before and held.subject and held.subject == before.subject:
            lines[-1] = f"{lines[-1]} {text}"
        else:
            lines.append(labelled(pack.named(held.subject).name, text) if held.subject else text)
    return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)


def sourced(pack: Pack, facts: Sequence[Held]) -> str:
    """One line that says where all of `facts` come from and the scope they share."""
    titles, sections = origins(pack, facts)
    scope = shared_scope(pack, facts)
    parts = listed([f"“{section}”" for section in sections])
    return phrases.say(pack, "sourced", sources=f"{listed(titles)}, {parts}", scope=f"; {scope}" if scope else "")


def origins(pack: Pack, facts: Sequence[Held]) -> Tuple[List[str], List[str]]:
    """The titles of the sources that `facts` come from, and of the sections, each once."""
    origins = [pack.section(fact) for fact in differing(facts)]
    return list(dict.fromkeys(source.title for source, _ in origins)), list(dict.fromkeys(section.title for _, section in origins))


@kept
def differing(facts: Sequence[Held]) -> List[Fact]:
    """One of `facts` for each origin: where hundreds come from is read off a few."""
    return list({held.fact.origin: held.fact for held in facts}.values())


def shared_scope(pack: Pack, facts: Sequence[Held]) -> str:
    """The scope that all of `facts` have in common."""
    return _scope_text(pack, _shared(facts))


def behind_the_figure(held: Held) -> str:
    """What stands behind the figure that a fact begins with, or all that it says."""
    return held.fact.rest if held.fact.figures else held.fact.statement


def aside(text: str) -> str:
    """A paragraph of its own after what came before; nothing for nothing."""
    return f"\n\n{text}" if text else ""


def labelled(name: str, statement: str) -> str:
    """A bold name before what is said of it."""
    return f"**{name}**: {statement}"


def scope(pack: Pack, fact: Fact) -> str:
    """The whole scope of one fact, for a line of its own."""
    return _scope_text(pack, fact.scope)


def stated(pack: Pack, fact: Fact) -> str:
    """The statement of one fact with its whole scope."""
    return _statement(pack, fact, (None, None, None))


def _statement(pack: Pack, fact: Fact, shared: Scope) -> str:
    if fact.scope == shared:
        return fact.statement
    credited, period, region = (part if part != common else None for part, common in zip(fact.scope, shared))
    own = _scope_text(pack, (credited, period, region))
    return f"{fact.statement} _({own})_" if own else fact.statement


def _shared(facts: Sequence[Held]) -> Scope:
    scopes = [fact.scope for fact in differing(facts)] or [(None, None, None)]
    credited, period, region = (parts[0] if len(set(parts)) == 1 else None for parts in zip(*scopes))
    return credited, period, region


def _scope_text(pack: Pack, parts: Scope) -> str:
    credited, period, region = parts
    return "; ".join(part for part in (phrases.say(pack, "credited", who=credited) if credited else None, period, region) if part)


def place(at: int) -> str:
    """A place of an order in words, from 0: "first"."""
    return ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")[at] if at < 7 else f"number {at + 1}"
