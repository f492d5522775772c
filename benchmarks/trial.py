"""One pipeline on one data set: a folder with what to train, what to ask, and what came out."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any, DefaultDict, Dict, List

from ruamel.yaml import YAML

from benchmarks.dataset import Dataset, Example

CONFIG = "config.yml"
EXAMPLES = "nlu.yml"
QUESTIONS = "questions.json"
MODEL = "model.tar.gz"
TRAINED = "trained.json"
PARSED = "parsed.json"


def prepare(folder: Path, config: Dict[str, Any], dataset: Dataset) -> None:
    """Put into `folder` what benchmarks/training.py and benchmarks/parsing.py read."""
    YAML().dump(config, folder / CONFIG)
    YAML().dump({"version": "3.1", "nlu": _examples(dataset.train)}, folder / EXAMPLES)
    questions = {"test": dataset.test, "off_scope": dataset.off_scope}
    (folder / QUESTIONS).write_text(json.dumps(questions), encoding="utf-8")


def read(name: str, folder: Path = Path()) -> Dict[str, Any]:
    """What the file `name` of a trial holds."""
    held: Dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return held


def write(name: str, held: Dict[str, Any]) -> None:
    """Write the file `name` of the trial in this folder."""
    Path(name).write_text(json.dumps(held), encoding="utf-8")


def _examples(examples: List[Example]) -> List[Dict[str, str]]:
    lines: DefaultDict[str, List[str]] = defaultdict(list)
    for text, intent in examples:
        lines[intent].append(f"- {' '.join(text.split())}\n")
    return [{"intent": intent, "examples": "".join(own)} for intent, own in lines.items()]
