"""`python -m running.changed`: check the pack, print its grid, and say what changed since what is live."""

from __future__ import annotations

import sys
from typing import List

import sqlalchemy as sa

from knowledge.__main__ import main as check
from knowledge.load import load_pack, pack_folder
from publishing.place import engine_of
from publishing.shelf import Shelf
from running.environment import read_environment
from running.published import environment_of
from running.settings import Settings, make_run


def since_live() -> List[str]:
    """What changed since what is live, in words; nothing where nothing was ever published."""
    from running.publish import Press

    make_run()
    environment = environment_of(Settings.read())
    engine = engine_of(environment)
    folder = pack_folder()
    live = Shelf(engine).live(folder.resolve().name) if engine is not None else None
    if engine is None or live is None:
        return []
    lines = Press(engine, environment, "").since(live, load_pack(folder))
    return [f"Changed since what is live: {line}" for line in lines or ()] or ["Nothing changed since what is live."]


def main() -> None:
    read_environment()
    sys.exit(check(_told_since_live))


def _told_since_live() -> List[str]:
    try:
        return since_live()
    except sa.exc.SQLAlchemyError as error:
        return [f"What changed since what is live can't be told: the database doesn't answer ({type(error).__name__})."]


if __name__ == "__main__":
    main()
