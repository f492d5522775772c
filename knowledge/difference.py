"""What changed from one version of a pack to another, in words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence

from knowledge.fact import Fact
from knowledge.pack import KINDS, Held, Pack
from knowledge.schema import cell_of

_SHOWN = 160
"""Characters of a text that is shown as it was and is."""
_MOST = 5
"""Entries of a list that are named."""
_FACT_KEYS = {
    "brief": "brief",
    "section": "section",
    "called": "name in the source",
    "credited_to": "credit",
    "period": "period",
    "region": "region",
    "rank": "rank",
    "holds_for": "whom it holds for",
    "answers": "forms of question",
}
_ROOMS = (*KINDS, "topics", "faqs")
_WHOLE = ("sources", "stories", "choosing", "interview", "questions")


@dataclass(frozen=True)
class Change:
    """One thing that changed: `where` names it as people do, `what` says how. `heard` tells that a model has to learn it."""

    where: str
    what: str
    heard: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def changes(before: Pack, after: Pack) -> List[Change]:
    """Everything that differs, in the order of the pack: facts first."""
    return [*_facts(before, after), *_things(before, after), *_setting(before, after)]


def title_of(pack: Pack, held: Held) -> str:
    """What a fact is of, as people say it: 'Healthcare, starting pay'."""
    room, _, name = held.id.partition("#")[0].partition("/")
    key = held.key
    cell = cell_of(key)
    if held.subject:
        return f"{pack.named(held.subject).name}, {pack.topics[cell].label.lower() if cell in pack.topics else cell}"
    if room in ("topics", "faqs"):
        return f"{pack.entry(name).title}, {key}"
    return f"{room}, {key}"


def _facts(before: Pack, after: Pack) -> Iterator[Change]:
    old, new = ({held.id: held for held in pack.facts()} for pack in (before, after))
    for address, held in new.items():
        if address not in old:
            yield Change(title_of(after, held), f"is new: “{_short(held.fact.statement)}”", _is_learned(held))
        elif old[address].fact != held.fact:
            told = "; ".join(_of_fact(old[address].fact, held.fact))
            yield Change(title_of(after, held), told, _is_learned(held))
    for address, held in old.items():
        if address not in new:
            yield Change(title_of(before, held), f"is gone: “{_short(held.fact.statement)}”", _is_learned(held))


def _is_learned(held: Held) -> bool:
    return held.id.startswith("roles/")


def _of_fact(old: Fact, new: Fact) -> Iterator[str]:
    if old.statement != new.statement:
        yield f"says “{_short(new.statement)}” instead of “{_short(old.statement)}”"
    if old.figures != new.figures:
        yield f"figures are {_figures(new)} instead of {_figures(old)}"
    for key, name in _FACT_KEYS.items():
        was, now = getattr(old, key), getattr(new, key)
        if was != now:
            yield f"{name} is {_said(now)} instead of {_said(was)}"


def _figures(fact: Fact) -> str:
    return ", ".join(" to ".join(f"{number:,g}" for number in figure.numbers) for figure in fact.figures) or "none"


def _things(before: Pack, after: Pack) -> Iterator[Change]:
    for room in (*_ROOMS, *_WHOLE):
        old: Mapping[str, Any] = getattr(before, room)
        new: Mapping[str, Any] = getattr(after, room)
        heard = room in (*_ROOMS, "interview")
        for key, thing in new.items():
            where = f"{room}, {_called(thing, key)}"
            if key not in old:
                yield Change(where, "is new", heard)
            else:
                yield from _fields(where, _plain(old[key], room), _plain(thing, room), heard)
        for key, thing in old.items():
            if key not in new:
                yield Change(f"{room}, {_called(thing, key)}", "is gone", heard)


def _setting(before: Pack, after: Pack) -> Iterator[Change]:
    yield from _fields("pack.yml", _plain(before.setting, ""), _plain(after.setting, ""), True)


def _fields(where: str, old: Dict[str, Any], new: Dict[str, Any], heard: bool) -> Iterator[Change]:
    for key in [*new, *(key for key in old if key not in new)]:
        was, now = old.get(key), new.get(key)
        if was != now:
            yield Change(where, _field(key, was, now), heard and key not in ("suggests", "lead", "near", "topic"))


def _field(key: str, was: Any, now: Any) -> str:
    if isinstance(was, list) and isinstance(now, list):
        added, gone = [each for each in now if each not in was], [each for each in was if each not in now]
        told = [f"{verb} {_listed(each)}" for verb, each in (("gains", added), ("loses", gone)) if each]
        return f"{key} {' and '.join(told) or 'stand in another order'}"
    return f"{key} is {_said(now)} instead of {_said(was)}"


def _listed(texts: Sequence[Any]) -> str:
    named = ", ".join(_said(each) for each in texts[:_MOST])
    return f"{named} and {len(texts) - _MOST} more" if len(texts) > _MOST else named


def _said(value: Optional[Any]) -> str:
    if value is None or value in ("", [], {}):
        return "nothing"
    return f"“{_short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))}”"


def _called(thing: Any, key: str) -> str:
    return str(getattr(thing, "title", None) or getattr(thing, "name", None) or getattr(thing, "question", None) or key)


def _plain(thing: Any, room: str) -> Dict[str, Any]:
    plain: Dict[str, Any] = json.loads(thing.json())
    for each in ("facts",) if room in _ROOMS else ("fact",) if room in ("stories", "choosing") else ():
        plain.pop(each, None)  # told as facts
    return plain


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"
