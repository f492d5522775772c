"""Our own sentences, which the models of feelings learn from."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any, Dict, List, Tuple

from knowledge.plain_yaml import read_plain
from nlu import asked_of_figure, asked_of_us, moves, wish_model
from nlu.english.spelling import tidied
from nlu.feelings.rules import languages

SENTENCES = Path(__file__).resolve().parent / "written"
HARMLESS = "none"
_PLACE = re.compile(r"\{(\w+)\}")
_OTHERS = SENTENCES / "other_languages"
Labelled = List[Tuple[str, str]]
"""Texts, each with its label: its tier and kind, or none."""


def written() -> Labelled:
    """The English ones: a file for each tier, by kinds."""
    return [(tidied(text), label) for path in sorted(SENTENCES.glob("*.yml")) for text, label in _labelled(path.stem, _held(path))]


def steering() -> Labelled:
    """What people say to steer a talk, ask of a figure or of us, or wish for, which sounds graver than it is: "I take back all my wishes",
    "drop it, I've had enough of that", "will it last", "two hours on a train would kill me".
    """
    rooms = (moves.sentences(), asked_of_figure.sentences(), asked_of_us.sentences())
    said = [text for room in rooms for texts in room.values() for text in texts]
    wished = dict.fromkeys(each.text for each in wish_model.sentences())
    return [(tidied(_PLACE.sub(r"\1", text)), HARMLESS) for text in (*said, *wished)]


def written_in_other_languages() -> Labelled:
    """Those of every other language, a file for each, by tiers and kinds."""
    return [each for path in sorted(_OTHERS.glob("*.yml")) for tier, kinds in _held(path).items() for each in _labelled(tier, kinds)]


def examples_in_other_languages() -> Labelled:
    """What the rules of every other language are tried on."""
    rules = [rule for language in languages() if language.name != "english" for rule in language.rules]
    found = [(text, f"{rule.tier}/{rule.kind}") for rule in rules for text in rule.examples]
    return found + [(text, HARMLESS) for rule in rules for text in rule.but_not]


def digest() -> str:
    """Changes with any of these sentences."""
    held = (written(), steering(), written_in_other_languages(), examples_in_other_languages())
    return hashlib.sha256(json.dumps(held).encode()).hexdigest()


def _labelled(tier: str, kinds: Dict[str, str]) -> Labelled:
    return [(text, HARMLESS if tier == "harmless" else f"{tier}/{kind}") for kind, texts in kinds.items() for text in texts.splitlines()]


def _held(path: Path) -> Dict[str, Any]:
    held: Dict[str, Any] = read_plain(path)
    return held
