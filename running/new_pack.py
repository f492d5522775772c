"""`python -m running.new_pack NAME`: start a pack of that name, with every file and what belongs there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from running.settings import ROOT

TEMPLATE = Path(__file__).parent / "pack_template"
PACKS = ROOT / "knowledge"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FIELD = re.compile(r"\bFIELD\b")


class NotStarted(Exception):
    """There is no new pack; the message says why."""


def start(name: str, packs: Path = PACKS) -> Path:
    """The folder of a new pack about the field `name`. Raises NotStarted; overwrites nothing."""
    if not _NAME.fullmatch(name):
        raise NotStarted(
            f"'{name}' can't name a pack: use lower case letters, digits and underscores, as in make pack NAME=civil_engineering"
        )
    folder = packs / name
    if folder.exists():
        raise NotStarted(f"{folder} is there already: choose another name, or delete it first.")
    for path in sorted(TEMPLATE.rglob("*.yml")):
        place = folder / path.relative_to(TEMPLATE)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_FIELD.sub(name.replace("_", " "), path.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def main() -> None:
    try:
        folder = start("".join(sys.argv[1:]))
    except NotStarted as error:
        sys.exit(str(error))
    place = folder.relative_to(ROOT)
    print(f"{place} is there. Put WAYPOINT_PACK={place} into .env; then `make knowledge` lists what is to be filled in.")


if __name__ == "__main__":
    main()
