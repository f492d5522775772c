"""`python -m running.training`: train a model when, and only when, something that it is made from has changed."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path
from typing import Iterator, Optional, Tuple

from running import progress
from running.digest import digest_of, holds
from running.environment import read_environment
from running.model import digest_of_model, model_of
from running.settings import ROOT

_MADE_FROM = ("config.yml", "domain.yml", "requirements.txt", "nlu/**/*.py", "nlu/**/*.yml", "nlu/*.json", "knowledge/**/*.py", "data/**/*")
_LEARNING = {"LOG_LEVEL": "INFO", "OPENBLAS_NUM_THREADS": "1"}
"""Several components learn at once: threads for each product of matrices would only wait for one another, and round otherwise."""
_TRAINS = re.compile(r"Starting to train component '(\w+)'")


class TrainingFailed(Exception):
    """There is no model; the message says why."""


def ingredients(root: Path, pack: Path) -> Iterator[Tuple[str, Path]]:
    """Each file that a model of `root` and `pack` is made from, under a name that doesn't depend on where they stand."""
    for pattern in _MADE_FROM:
        yield from ((path.relative_to(root).as_posix(), path) for path in _files(root, pattern))
    yield from ((f"pack/{path.relative_to(pack).as_posix()}", path) for path in _files(pack, "**/*"))


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    for path in sorted(folder.glob(pattern)):
        if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.relative_to(folder).parts):
            yield path


def digest(root: Path, pack: Path) -> str:
    """The SHA-256 over names and contents of everything that a model is made from."""
    return digest_of(ingredients(root, pack))


def is_current(root: Path, pack: Path) -> bool:
    """Whether the model is there and made from what is there now."""
    return (root / model_of(pack)).is_file() and holds(root / digest_of_model(pack), digest(root, pack))


def train(root: Path, pack: Path, told: progress.Progress) -> None:
    """Train, and note what from; what is being done is `told`. Raises knowledge.KnowledgeError before Rasa starts, TrainingFailed after."""
    from knowledge import load_pack  # a model that is current needs none of it

    load_pack(pack)
    made_from = digest(root, pack)
    train_to(root, pack, root / model_of(pack), told)
    (root / digest_of_model(pack)).write_text(made_from)


def train_to(root: Path, pack: Path, model: Path, told: progress.Progress) -> None:
    """Train for a checked pack, into the file `model`. Raises TrainingFailed."""
    name = ["--fixed-model-name", model.name[: -len(".tar.gz")], "--out", str(model.parent)]
    # To validate is a command of its own, `rasa data validate`: here it would read all the data a second time, for a tenth of the training.
    command = [sys.executable, "-m", "running.quiet", "rasa", "train", "--force", "--skip-validation", *name]
    done = progress.run(command, told, _component, root, {**os.environ, **_LEARNING, "WAYPOINT_PACK": str(pack)})
    if done.returncode:
        raise TrainingFailed(f"{done.stdout}\nTraining failed (exit code {done.returncode}): what Rasa said is above.")


def code_digest(root: Path) -> str:
    """The SHA-256 over everything that a model is made from but the pack."""
    return digest_of((path.relative_to(root).as_posix(), path) for pattern in _MADE_FROM for path in _files(root, pattern))


def _component(line: str) -> Optional[str]:
    """The component that Rasa says it is training."""
    found = _TRAINS.search(line)
    return found[1] if found else None


def ensure_model(root: Path = ROOT) -> None:
    """Train if the model isn't current, saying so. Exits with 1, all said, when that fails."""
    from knowledge.errors import KnowledgeError
    from knowledge.load import pack_folder

    pack = pack_folder().resolve()
    if is_current(root, pack):
        return
    told = progress.Progress("Training")
    try:
        train(root, pack, told)
    except (KnowledgeError, TrainingFailed) as error:
        told.end("failed")
        sys.exit(str(error))
    told.end()


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that Rasa is ended too
    read_environment()
    try:
        ensure_model()
    except KeyboardInterrupt:
        sys.exit(130)
    print(f"{model_of()} is up to date. A running assistant takes it up when it is started again.")


if __name__ == "__main__":
    main()
