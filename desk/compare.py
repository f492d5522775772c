"""What changed since what is live: in words, and in the answers to what was asked lately."""

from __future__ import annotations

import functools
import json
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Set, Tuple

from answering.memory import Memory
from answering.message import heard_in
from answering.respond import respond
from desk.current import current_pack
from desk.draft import folder
from desk.models import Turn
from desk.place import endpoints
from desk.preview import Preview, differs, preview
from desk.stored import conversations
from desk.told import turns
from knowledge import Pack, load_pack
from knowledge.difference import changes
from publishing.place import engine_of
from publishing.shelf import Publication, Shelf


@dataclass(frozen=True)
class Pair:
    """One question, as it is answered now and as it would be."""

    question: str
    now: Preview
    then: Preview


def shelf() -> Optional[Shelf]:
    """Where published versions are."""
    engine = engine_of(endpoints())
    return Shelf(engine) if engine is not None else None


def history() -> List[Publication]:
    """Every making live, the last first."""
    kept = shelf()
    return kept.history(folder().name) if kept else []


def live_pack() -> Optional[Pack]:
    """What is live; None where nothing was published. Raises knowledge.KnowledgeError and LookupError."""
    kept = shelf()
    live = kept.live(folder().name) if kept else None
    return _published(live.pack, live.digest) if live else None


def spoken_pack() -> Pack:
    """What the assistant speaks from: what is live, else the folder. Raises knowledge.KnowledgeError and LookupError."""
    return live_pack() or current_pack()


@functools.lru_cache(maxsize=2)
def _published(name: str, digest: str) -> Pack:
    """A version that was published: it never changes."""
    kept = shelf()
    if kept is None:
        raise LookupError(name)
    with tempfile.TemporaryDirectory(prefix="desk-") as beside:
        return load_pack(kept.version(name, digest).write(Path(beside) / name))


def in_words(live: Optional[Pack], pack: Pack) -> List[Tuple[str, bool]]:
    """What changed, a line each, and whether a model has to learn it."""
    return [(str(change), change.heard) for change in changes(live, pack)] if live else []


def answers(live: Pack, pack: Pack, most: int = 100) -> Tuple[int, List[Pair]]:
    """How many of the last questions were asked of both, and those that are answered otherwise. What was heard is as it was then."""
    asked, pairs = 0, []
    for question, heard, memory in _recent(most):
        asked += 1
        now, then = preview(live, heard, memory, question), preview(pack, heard, memory, question)
        if differs(now, then):
            pairs.append(Pair(question, now, then))
    return asked, pairs


def own_answers(live: Pack, pack: Pack, heard: Dict[str, List[Dict[str, Any]]]) -> Tuple[int, List[Pair]]:
    """Of the pack's own questions how many were heard, and those that are answered otherwise."""
    known = [question for question in pack.questions.values() if question.question in heard]
    pairs = [Pair(each.question, *(_last(one, heard[each.question], each.question) for one in (live, pack))) for each in known]
    return len(known), [pair for pair in pairs if differs(pair.now, pair.then)]


def _last(pack: Pack, parsed: List[Dict[str, Any]], question: str) -> Preview:
    """What is answered to the last of what was asked in one conversation."""
    now, memory = time.time(), Memory()
    for each in parsed[:-1]:
        _, memory = respond(heard_in(each, now), memory, pack)
    return preview(pack, heard_in(parsed[-1], now), memory, question)


def heard_lately(file: Path) -> Dict[str, List[Dict[str, Any]]]:
    """What was heard in the pack's own questions; nothing where nobody had them heard."""
    try:
        found: Dict[str, List[Dict[str, Any]]] = json.loads(file.read_text(encoding="utf-8"))
        return found
    except (OSError, ValueError):
        return {}


def _recent(most: int) -> Iterator[tuple]:
    seen: Set[str] = set()
    for turn in Turn.objects.order_by("-at")[: most * 3]:
        if turn.text in seen or len(seen) >= most:
            continue
        seen.add(turn.text)
        memory = Memory()
        for told in turns(conversations().events(turn.sender)):
            if told.place == turn.place:
                yield turn.text, heard_in(told.heard, told.at), memory
            memory = Memory.from_json(told.memory)
