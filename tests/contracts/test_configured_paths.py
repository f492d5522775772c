"""Every class that Rasa's configuration names can be imported."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any, Iterator, Tuple

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
FILES = ("config.yml", "credentials.yml", "endpoints.yml")
DOTTED = re.compile(r"(?:nlu|channels|publishing|running|serving|actions|answering|knowledge|rasa|rasa_sdk)(?:\.[A-Za-z_]\w*)+")


def named(node: Any) -> Iterator[str]:
    """Every dotted path in a document, as a key or as a value."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from named(key)
            yield from named(value)
    elif isinstance(node, list):
        for value in node:
            yield from named(value)
    elif isinstance(node, str) and DOTTED.fullmatch(node):
        yield node


def configured() -> Iterator[Tuple[str, str]]:
    for name in FILES:
        if (ROOT / name).exists():
            yield from ((name, path) for path in dict.fromkeys(named(YAML(typ="safe").load((ROOT / name).read_text(encoding="utf-8")))))


def test_the_files_are_there() -> None:
    assert not [name for name in FILES if not (ROOT / name).is_file()]
    assert any(name == "config.yml" for name, _ in configured())


@pytest.mark.parametrize(("name", "path"), configured())
def test_it_can_be_imported(name: str, path: str) -> None:
    module, _, attribute = path.rpartition(".")
    assert isinstance(getattr(importlib.import_module(module), attribute), type), f"{name}: {path}"
