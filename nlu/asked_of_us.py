"""What is asked of the assistant itself that no rule has the words for: where the weights stand, and what they are learned from."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List

from knowledge.plain_yaml import read_plain
from nlu.label_model import LabelModel

WEIGHTS = Path(__file__).parent / "asked_of_us_weights.json"
"""Written by `python -m benchmarks.asked_of_us`."""
SENTENCES = Path(__file__).parent / "asked_of_us_sentences.yml"
"""What they are learned from, by the name of the rule of nlu/english/itself.py that hears the same, and PERSON."""
PERSON = "person"
"""The label of what asks whether somebody is a person or a program."""
NONE = "none"
"""The label of what is asked of nobody here."""


def asked_of_us_model() -> LabelModel:
    """The packaged model."""
    return LabelModel.load(WEIGHTS)


def sentences() -> Dict[str, List[str]]:
    """By label those that are learned from."""
    held: Dict[str, List[str]] = read_plain(SENTENCES)
    return held
