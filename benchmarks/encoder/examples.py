"""What the encoder is tuned on: questions and the facts that answer them, examples of intents, how talks are steered, feelings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, Tuple

from benchmarks.intent_examples import intent_examples, some
from benchmarks.moves.sentences import labelled as labelled_moves
from benchmarks.settings import ROOT
from knowledge import load_pack
from knowledge.load import DEFAULT_PACK, choose_pack
from knowledge.plain_yaml import read_plain
from nlu.feelings import sentences

QUESTIONS = Path(__file__).parent / "questions"
"""A file a pack, by its folder's name: questions by the address of the fact that answers them."""
_FOLDERS = (DEFAULT_PACK.parent, ROOT / "tests" / "packs", ROOT / "benchmarks" / "doubt" / "packs")
_OF_AN_INTENT = 50
"""Examples of each, by pack; four times as many by the default one."""

Texts = List[Tuple[str, str]]
"""Texts, each with its label."""


@dataclass(frozen=True)
class PackQuestions:
    """The `facts` of a pack, each briefly and whole, and `questions`, each with the place of its fact among them."""

    name: str
    facts: List[Tuple[str, str]]
    questions: List[Tuple[str, int]]


def pack_questions() -> Iterator[PackQuestions]:
    """Of each pack that questions were written to. Raises knowledge.KnowledgeError."""
    for path in sorted(QUESTIONS.glob("*.yml")):
        held = list(load_pack(_folder(path.stem)).facts())
        places = {each.id: place for place, each in enumerate(held)}
        facts = [(each.fact.short, f"{each.fact.short} {each.fact.statement}") for each in held]
        asked: Dict[str, List[str]] = read_plain(path)
        yield PackQuestions(path.stem, facts, [(text, places[fact]) for fact, texts in asked.items() if fact in places for text in texts])


def intents() -> Texts:
    """Examples in the words of each of those packs."""
    found: Dict[Tuple[str, str], None] = {}
    for path in sorted(QUESTIONS.glob("*.yml")):
        folder = _folder(path.stem)
        most = 4 * _OF_AN_INTENT if folder == DEFAULT_PACK else _OF_AN_INTENT
        for intent, texts in _by_intent(folder).items():
            found.update(((text, intent), None) for text in some(texts, most))
    return list(found)


def moves() -> Texts:
    """How talks are steered."""
    return [(each.text, each.move) for each in labelled_moves()]


def feelings() -> Texts:
    """In eleven languages."""
    return sentences.written() + sentences.written_in_other_languages() + sentences.examples_in_other_languages()


def _folder(name: str) -> Path:
    return next(folder / name for folder in _FOLDERS if (folder / name).is_dir())


def _by_intent(pack: Path) -> Dict[str, List[str]]:
    found: Dict[str, List[str]] = {}
    with choose_pack(pack):
        for each in intent_examples():
            found.setdefault(each.get("intent"), []).append(each.get("text"))
    return found
