"""Where the model of a pack is kept, so that packs don't overwrite each other's. `python -m running.model` prints it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from running.environment import read_environment

FOLDER = Path("models")


def model_of(pack: Optional[Path] = None) -> Path:
    """The model of a pack (default: the one that WAYPOINT_PACK names), as a place in the project.

    It is named after the pack's folder; the default pack's is models/waypoint.tar.gz.
    """
    from knowledge.load import DEFAULT_PACK, pack_folder  # what only wants a current model's name waits for no library

    folder = (pack or pack_folder()).resolve()
    return FOLDER / f"{'waypoint' if folder == DEFAULT_PACK.resolve() else folder.name}.tar.gz"


def digest_of_model(pack: Optional[Path] = None) -> Path:
    """Holds what the digest of its ingredients was when the model was trained."""
    return FOLDER / f"{name_of(pack)}.sha256"


def name_of(pack: Optional[Path] = None) -> str:
    """'waypoint' for models/waypoint.tar.gz."""
    return model_of(pack).name[: -len(".tar.gz")]


def main() -> None:
    read_environment()
    print(model_of())


if __name__ == "__main__":
    main()
