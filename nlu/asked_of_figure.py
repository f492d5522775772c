"""What is asked of a figure that has just been shown: where the weights stand, and what they are learned from."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List

from knowledge.plain_yaml import read_plain
from nlu.label_model import LabelModel

WEIGHTS = Path(__file__).parent / "asked_of_figure_weights.json"
"""Written by `python -m benchmarks.asked_of_figure`."""
SENTENCES = Path(__file__).parent / "asked_of_figure_sentences.yml"
"""What they are learned from, by what is asked."""
NOT_OF_IT = ("reckons", "compares", "says_back", "another", "talk")
"""The labels of what isn't asked of the figure alone: it is reckoned with, compared or said again, or something else is meant."""
SAYS_BACK = "says_back"
"""The label of what quotes a number as if it were the figure: "may I note 41 in my log?"."""
ANOTHER = "another"
"""The label of a question of its own."""
OF_NONE = (ANOTHER, "talk")
"""The labels of what has nothing to do with a figure."""


def asked_of_figure_model() -> LabelModel:
    """The packaged model."""
    return LabelModel.load(WEIGHTS)


def sentences() -> Dict[str, List[str]]:
    """By label those that are learned from."""
    held: Dict[str, List[str]] = read_plain(SENTENCES)
    return held
