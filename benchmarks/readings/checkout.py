"""A state of the code: a folder, or a commit that is unpacked into one; and the process that reads questions by it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from types import TracebackType
from typing import Any, Dict, List, Optional, Sequence, Type

from benchmarks.settings import ROOT

_CHILD = Path(__file__).with_name("child.py")

Told = Dict[str, Any]
"""What was made of a question: what is `read`, `because` of which rules, what is `answered`, and the `memory` afterwards."""


class NoCheckout(Exception):
    """The message says what was named that is neither a folder with the code nor a commit, or that its code ended."""


def unpacked(named: str, folder: Path) -> Path:
    """The root of the code that `named` names: a folder as it is, a commit below `folder`. Raises NoCheckout."""
    if (Path(named) / "answering").is_dir():
        return Path(named).resolve()
    packed = subprocess.run(["git", "archive", "--format=tar", named], cwd=ROOT, capture_output=True, check=False)  # noqa: S607  # nosec B607
    if packed.returncode:
        raise NoCheckout(f"'{named}' is neither a folder with the code nor a commit of this repository.")
    place = folder / named.replace("/", "_")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as files:
        files.extractall(place)  # noqa: S202  # nosec B202: our own commit
    return place


class Reading:
    """A process that reads questions by the code below `root`, about the pack in `pack`. Closed by `with`."""

    def __init__(self, root: Path, pack: Path) -> None:
        self._root = root
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", str(_CHILD), str(pack)],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Reading:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self._process.communicate()

    def read(self, questions: Sequence[Dict[str, Any]]) -> List[Told]:
        """What is made of each of `questions`, whose keys are `text`, `ranking`, `memory`, `after` and `beside`. Raises NoCheckout."""
        assert self._process.stdin and self._process.stdout
        try:
            self._process.stdin.write(json.dumps(questions) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # what it said of it stands above
        line = self._process.stdout.readline()
        if not line:
            raise NoCheckout(
                f"The code in {self._root} can't be asked: it is older than this command, or broken. What it says stands above."
            )
        told: List[Told] = json.loads(line)
        return told
