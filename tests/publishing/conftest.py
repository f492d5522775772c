"""A small pack in a folder of its own, and a database for what is published of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Callable

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from knowledge import load_pack
from knowledge.version import Version, names_digest
from publishing.shelf import Publication, Shelf
from serving.stores.database import connect
from serving.stores.migrations import upgrade

LAMPS = Path(__file__).parents[1] / "packs" / "lighthouse_keeping"

Publish = Callable[..., Publication]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the invented pack, to be changed."""
    copy: Path = shutil.copytree(LAMPS, tmp_path / LAMPS.name)
    return copy


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    made = connect(sa.engine.make_url(f"sqlite:///{tmp_path / 'conversations.db'}"))
    upgrade(made)
    return made


@pytest.fixture
def shelf(engine: Engine) -> Shelf:
    return Shelf(engine)


@pytest.fixture
def publish(shelf: Shelf) -> Publish:
    """Makes what stands in a folder live, as it is."""

    def make_live(folder: Path, restores: int = 0) -> Publication:
        version = Version.read(folder)
        names = names_digest(load_pack(folder), version.files)
        return shelf.publish(version, names, f"from {names}", by="me", after=shelf.live(version.pack), restores=restores)

    return make_live


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Put `new` in the place of `old` in a file of a pack."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
