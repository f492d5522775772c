"""What the classifier learns from, in the words of the pack that is chosen."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Iterable, List

from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.message import Message

from benchmarks.settings import ROOT


def intent_examples(data: Path = ROOT / "data") -> List[Message]:
    """Every example of an intent, or those of one file of `data`. Raises knowledge.KnowledgeError."""
    importer = TrainingDataImporter.load_from_config(str(ROOT / "config.yml"), training_data_paths=[str(data)])
    examples: List[Message] = importer.get_nlu_data().intent_examples
    return examples


def some(texts: Iterable[str], most: int) -> List[str]:
    """At most so many different ones, always the same."""
    different = sorted(set(texts))
    return random.Random(0).sample(different, min(most, len(different)))  # noqa: S311  # nosec B311: a choice of examples
