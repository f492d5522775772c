"""The sentences that moves are learnt from, and questions that are none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, List, Optional, Sequence

from benchmarks.intent_examples import intent_examples, some
from benchmarks.settings import ROOT
from knowledge import load_pack
from knowledge.load import DEFAULT_PACK, choose_pack
from nlu.english.spelling import tidied
from nlu.frames import Frames
from nlu.moves import NONE, sentences

PACKS = (DEFAULT_PACK, ROOT / "tests" / "packs" / "nursing")
"""Whose names and questions are taken: a move is one whatever the field."""
QUESTIONS = 1_000
"""So many questions of each pack are no move."""
TALKS = ROOT / "data" / "nlu" / "talks.yml"
"""What is said in the middle of talks, by intent."""
_WORDS = 14
_ASKING = ("ask_", "not_covered_", "out_of_scope_", "state_preference")
_ABOUT_ANSWERS = ("ask_source", "ask_why", "ask_recommend", "ask_handoff", "ask_capabilities")
"""Intents of questions that may be put as moves are."""
_OF_SEVERAL = ("ask_compare", "ask_filter")
"""In a talk these may just as well be asked of figures: "which of the two is right"."""


@dataclass(frozen=True)
class Labelled:
    """A text and its move; `sentence` is what it was filled from, None for a question that somebody might ask."""

    text: str
    move: str
    sentence: Optional[str]


def labelled() -> Iterator[Labelled]:
    """Each sentence in the words of each pack, and questions of each."""
    yield from dict.fromkeys(each for pack in PACKS for each in _filled(pack))
    for pack in PACKS:
        yield from (Labelled(text, NONE, None) for text in questions(pack))


def _filled(pack: Path) -> Iterator[Labelled]:
    frames = Frames.of(load_pack(pack), {})
    for move, written in sentences().items():
        filled = ((sentence, frames.filled(sentence)) for sentence in written)
        yield from (Labelled(tidied(text), move, sentence) for sentence, text in filled if text is not None)


def unfilled(but: Sequence[str] = ()) -> List[str]:
    """The sentences without places for names, of all moves `but` some."""
    return [text for move, texts in sentences().items() if move not in but for text in texts if "{" not in text]


def questions(pack: Path, but: Sequence[str] = ()) -> List[str]:
    """So many questions as people might ask of one pack, without those of the intents `but`."""
    with choose_pack(pack):
        examples = intent_examples()
    left_out = (*_ABOUT_ANSWERS, *but)
    asked = [each.get("text") for each in examples if each.get("intent").startswith(_ASKING) and each.get("intent") not in left_out]
    return some((text for text in asked if len(text.split()) <= _WORDS), QUESTIONS)


def asked_in_talks(pack: Path) -> List[str]:
    """What is asked of the facts of one pack in the middle of a talk."""
    with choose_pack(pack):
        examples = intent_examples(TALKS)
    passed_over = (*_ABOUT_ANSWERS, *_OF_SEVERAL)
    return [each.get("text") for each in examples if each.get("intent").startswith("ask_") and each.get("intent") not in passed_over]
