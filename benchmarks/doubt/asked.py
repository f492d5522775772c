"""Questions with what was heard of them, each by the model of its pack."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, List, Mapping, Sequence, Tuple

from rasa.core.agent import Agent

from answering.heard import Heard
from answering.lookup import tells_cell
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.decline import HOME, ORIGIN
from answering.reading.reading import Reading, take
from answering.reading.unserved import is_weighty, signs
from benchmarks.settings import ROOT
from benchmarks.understanding.items import Item, read_conversations
from knowledge import Pack, load_pack
from knowledge.load import choose_pack
from running.model import model_of
from running.training import ensure_model

_KINDS = ("answerable", "near_miss", "off_topic")


@dataclass(frozen=True)
class Asked:
    """A question to a pack: its set, the signs of it, and whether the pack can't serve it."""

    pack: str
    set: Path
    signs: Mapping[str, float]
    refused: bool


def asked_of(pack: Path, sets: Sequence[Path]) -> List[Asked]:
    """The questions of `sets` by the model of `pack`, which is trained where it isn't current.

    Without those that hold no phrase, and without those that only ask for an empty cell: an answer says that it is empty, without a doubt.
    """
    held, found = load_pack(pack), []
    with choose_pack(pack):
        for path, item, heard in heard_of(pack, sets):
            reading = take(take(Reading.of(heard, Memory()), held, HOME), held, ORIGIN)
            if heard.unserved and not _asks_for_an_empty_cell(reading, held):
                found.append(Asked(pack.name, path, signs(reading.heard, reading.ranking, held), item.kind != "answerable"))
    return found


def heard_of(pack: Path, sets: Sequence[Path]) -> List[Tuple[Path, Item, Heard]]:
    """What the model of `pack`, which is the chosen one, hears in the questions of `sets`; it is trained where it isn't current."""
    ensure_model()
    return asyncio.run(_heard(pack, [(path, item) for path in sets for item in _items(path)]))


async def _heard(pack: Path, items: Sequence[Tuple[Path, Item]]) -> List[Tuple[Path, Item, Heard]]:
    agent = Agent.load(str(ROOT / model_of(pack)))
    parsed = {text: heard_in(await agent.parse_message(text), 0.0) for text in dict.fromkeys(item.text for _, item in items)}
    return [(path, item, parsed[item.text]) for path, item in items]


def _asks_for_an_empty_cell(reading: Reading, pack: Pack) -> bool:
    """Whether it names a subject and a topic, and nothing else of weight, and the pack tells nothing there."""
    names_one = bool(reading.named_topics and reading.subjects)
    return names_one and not tells_cell(pack, reading.named_topics, reading.subjects) and not is_weighty(reading)


def _items(path: Path) -> Iterator[Item]:
    turns = (turn for conversation in read_conversations(path) for turn in conversation.turns)
    return (turn for turn in turns if turn.kind in _KINDS and turn.text.strip())
