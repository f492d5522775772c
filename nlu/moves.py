"""How a short sentence steers the talk, where no rule has its words: what is learned from, and where the weights stand."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List

from knowledge.plain_yaml import read_plain
from nlu.label_model import LabelModel

WEIGHTS = Path(__file__).parent / "move_weights.json"
"""Written by `python -m benchmarks.moves`."""
SENTENCES = Path(__file__).parent / "move_sentences.yml"
"""What they are learned from."""
NONE = "none"
"""The label of what is no move."""


def move_model() -> LabelModel:
    """The packaged model of moves."""
    return LabelModel.load(WEIGHTS)


def sentences() -> Dict[str, List[str]]:
    """By move those that are learned from, with places for names."""
    held: Dict[str, List[str]] = read_plain(SENTENCES)
    return held
