"""What docs/guides/changing.md names is there: whoever changes something follows it file by file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List

import pytest

_PATH = re.compile(r"`((?:[a-z_]+/)+[\w.-]*)`")
_MODULE = re.compile(r"python -m ((?:benchmarks|nlu|running|tests)[\w.]*)")
_TO_BE_ADDED = {"data/nlu/visa.yml", "topics/visa.yml"}
"""What the guide's example adds."""
_WITHIN = ("", "answering", "channels", "channels/slack", "data/nlu", "knowledge/machine_learning")
"""The folders that the guide may be talking of."""


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    return (root / "docs" / "guides" / "changing.md").read_text(encoding="utf-8")


def test_every_path_is_there(guide: str, root: Path) -> None:
    named = set(_PATH.findall(guide)) - _TO_BE_ADDED
    assert len(named) > 30
    assert not [path for path in named if not any((root / folder / path).exists() for folder in _WITHIN)]


def test_every_command_is_there(guide: str, root: Path) -> None:
    named: List[str] = _MODULE.findall(guide)
    assert len(named) > 5
    assert not [each for each in named if not (_is_module(root, each) or _is_module(root, f"{each}.__main__"))]


def _is_module(root: Path, name: str) -> bool:
    return (root / f"{name.replace('.', '/')}.py").is_file()
