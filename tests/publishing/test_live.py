"""What speaks in a process: what was published last, and the last good one where that can't be."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from knowledge.version import Version
from publishing.live import Live, of_folder
from publishing.models import ModelShelf
from publishing.place import engine_of, url_of
from publishing.shelf import KEPT_MODELS, NothingBefore, PublishedMeanwhile, Shelf
from serving.stores.database import connect
from tests.publishing.conftest import Publish, edit

FACT = ("industries/harbours.yml", "take beginners at every", "take beginners at no")
NAME = ("industries/harbours.yml", "aliases: [harbour,", "aliases: [quay,")


def told(live: Live) -> str:
    """The statement that the tests change, as it is told."""
    return live.current.pack.facts_of("harbours", "easiest")[0].fact.statement


@pytest.fixture
def live(folder: Path, shelf: Shelf, tmp_path: Path) -> Live:
    return Live(folder, shelf, tmp_path / "kept")


def test_the_folder_speaks_until_something_is_published(live: Live, folder: Path, publish: Publish) -> None:
    live.look()
    assert live.current.publication is None and live.current.label == Version.read(folder).label
    edit(folder, *FACT)
    made = publish(folder)
    live.look()
    assert "at no" in told(live) and live.current.publication == made and live.current.label.endswith(made.digest[:12])


def test_a_changed_folder_is_not_heard_of_before_it_is_published(live: Live, folder: Path, publish: Publish) -> None:
    publish(folder)
    live.look()
    edit(folder, *FACT)
    live.look()
    assert "at every" in told(live)


def test_a_folder_that_was_changed_after_the_model_is_told_of_once(folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    learned = of_folder(folder).names
    Live(folder, None, tmp_path / "kept").speaking(learned)
    assert not caplog.records
    edit(folder, *NAME)
    live = Live(folder, None, tmp_path / "kept")  # as the action server begins anew
    assert live.speaking(learned) == live.speaking(learned) == live.speaking() == live.current
    (said,) = caplog.records
    assert "make train" in said.getMessage() and str(folder) in said.getMessage()


def test_a_version_that_cannot_be_read_leaves_the_last_good_one(live: Live, folder: Path, publish: Publish, shelf: Shelf) -> None:
    good = publish(folder)
    live.look()
    broken = Version(folder.name, "f" * 64, {**Version.read(folder).files, "pack.yml": "title: nothing else"})
    shelf.publish(broken, "other", "other", "me", after=good)
    live.look()
    assert live.current.publication == good and "speaks on" in live.fault
    edit(folder, *FACT)
    publish(folder)
    live.look()
    assert "at no" in told(live) and not live.fault


def test_a_database_that_is_gone_leaves_the_last_good_one_even_at_a_start(
    live: Live, folder: Path, publish: Publish, engine: Engine, tmp_path: Path
) -> None:
    good = publish(folder)
    live.look()
    lost = Shelf(connect(sa.engine.make_url(f"sqlite:///{tmp_path}/kept")))  # a folder: nothing can be read from it
    edit(folder, *FACT)
    live.shelf = lost
    lost_at_start = Live(folder, Shelf(_gone()), tmp_path / "kept")
    assert lost_at_start.current.publication == good and "at every" in told(lost_at_start) and lost_at_start.fault


def test_what_was_heard_by_a_model_is_answered_by_the_last_version_that_it_hears_for(
    live: Live, folder: Path, publish: Publish, shelf: Shelf, tmp_path: Path
) -> None:
    first = publish(folder)
    live.look()
    edit(folder, *FACT)
    facts = publish(folder)
    live.look()
    edit(folder, *NAME)
    names = publish(folder)
    live.look()
    assert first.names == facts.names != names.names
    for seen in (live, Live(folder, shelf, tmp_path / "elsewhere")):  # one that has seen all, one that starts now
        assert seen.speaking(facts.names).publication == facts
        assert seen.speaking(names.names).publication == seen.speaking("of no version").publication == names


def test_rolled_back_and_back_again(folder: Path, publish: Publish, shelf: Shelf) -> None:
    first = publish(folder)
    with pytest.raises(NothingBefore):
        shelf.before(first)
    edit(folder, *FACT)
    second = publish(folder)
    edit(folder, *NAME)
    third = publish(folder)
    assert shelf.before(third).digest == second.digest
    back = shelf.publish(shelf.version(folder.name, second.digest), second.names, "m", "me", after=third, restores=second.id)
    assert shelf.live(folder.name) == back and shelf.before(back).digest == first.digest
    (folder / "questions.yml").write_text("[]\n", encoding="utf-8")
    fourth = publish(folder)
    assert shelf.before(fourth).id == second.id, "what was rolled back stays so"


def test_two_who_publish_at_once_are_one_who_does_and_one_who_is_told(folder: Path, publish: Publish, shelf: Shelf) -> None:
    first = publish(folder)
    edit(folder, *FACT)
    version = Version.read(folder)
    shelf.publish(version, first.names, "m", "one", after=first)
    with pytest.raises(PublishedMeanwhile):
        shelf.publish(version, first.names, "m", "another", after=first)
    assert [each.by for each in shelf.history(folder.name)] == ["one", "me"]


def test_few_models_are_kept(shelf: Shelf, tmp_path: Path) -> None:
    for number in range(KEPT_MODELS + 2):
        shelf.keep_model(str(number), b"%d" % number)
    models = ModelShelf(shelf, tmp_path / "models")
    assert models.file("0") is None and shelf.model("0") is None
    newest = models.file(str(KEPT_MODELS + 1))
    assert newest and newest.read_bytes() == b"%d" % (KEPT_MODELS + 1)


def test_a_version_is_written_whole_and_read_back_as_it_was(folder: Path, tmp_path: Path) -> None:
    version = Version.read(folder)
    written = version.write(tmp_path / "there" / folder.name)
    assert Version.read(written) == version and of_folder(written).label == version.label
    assert not list(written.parent.glob(".part-*"))


@pytest.mark.parametrize(
    ("store", "address"),
    [
        ({"type": "sql", "dialect": "sqlite", "db": "a.db"}, "sqlite:///a.db"),
        ({"dialect": "postgresql", "url": "host:77", "db": "d", "username": "u", "password": "p"}, "postgresql://u:p@host:77/d"),
        ({"dialect": "postgresql", "url": "host", "port": "78", "db": "d"}, "postgresql://host:78/d"),
        ({"url": "postgresql://u:p@host/d"}, "postgresql://u:p@host/d"),
        ({"type": "mongod", "url": "localhost"}, None),
    ],
)
def test_published_versions_stand_where_conversations_do(store: dict, address: str) -> None:
    url = url_of(store)
    assert (url and url.render_as_string(hide_password=False)) == address


def test_without_an_endpoints_file_nothing_is_published(tmp_path: Path) -> None:
    assert engine_of({}) is None and engine_of({"WAYPOINT_ENDPOINTS": str(tmp_path / "none.yml")}) is None
    file = tmp_path / "endpoints.yml"
    file.write_text("tracker_store: {dialect: sqlite, db: '${FOLDER}/a.db'}")
    engine = engine_of({"WAYPOINT_ENDPOINTS": str(file), "FOLDER": str(tmp_path)})
    assert engine is not None and engine.url.database == f"{tmp_path}/a.db"
    assert Shelf(engine).live("any") is None and not (tmp_path / "a.db").exists()


def _gone() -> Engine:
    """An engine of a server that nobody runs."""
    return connect(sa.engine.make_url("postgresql://nobody@127.0.0.1:9/none"))
