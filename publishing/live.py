"""Which version speaks in this process: looked for again and again beside the answering, so that no answer waits for it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import shutil
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Mapping, Optional, Set

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from knowledge import KnowledgeError, Pack, load_pack
from knowledge.load import pack_folder
from knowledge.version import DIGITS, Version, names_digest
from publishing.place import engine_of
from publishing.shelf import Publication, Shelf

EVERY = 0.25
"""Seconds between two looks, each of which takes a sixth of a millisecond."""
_KEPT = 6
"""Versions whose files stay on this machine."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Speaking:
    """A version as it speaks: the pack in memory, how the contract names it, and what a model must have learned to hear for it."""

    pack: Pack
    label: str
    names: str
    folder: Path
    publication: Optional[Publication] = None
    """None where the folder itself speaks, as nothing was published."""


class Live:
    """What is live, as far as this process knows: the last good version, whatever happens to the database or to what is in it."""

    def __init__(self, folder: Path, shelf: Optional[Shelf], kept: Path) -> None:
        """`kept` is where the files of published versions are put. Raises knowledge.KnowledgeError where nothing at all can speak."""
        self.name = folder.resolve().name
        self.fault = ""
        """Why what was published last isn't live here; empty when it is."""
        self._folder = folder
        self.shelf = shelf
        self.kept = kept
        self._kept = kept / self.name
        self._by_names: Dict[str, Speaking] = {}
        self._refused = 0
        """The publication that can't be taken up: it isn't read again, as nothing in it changes."""
        self._strange: Set[str] = set()
        self._thread: Optional[threading.Thread] = None
        self._stopped = threading.Event()
        self.current = self._first()

    @classmethod
    def of(cls, environment: Mapping[str, str] = os.environ) -> Live:
        """As the environment says. Raises knowledge.KnowledgeError."""
        engine = engine_of(environment)
        return cls(pack_folder(), Shelf(engine) if engine is not None else None, kept_in(environment, engine))

    def watch(self) -> Live:
        """Go on looking, beside everything else, until `stop`."""
        if self.shelf is not None and self._thread is None:
            self._thread = threading.Thread(target=self._look_on, name="published", daemon=True)
            self._thread.start()
        return self

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it looks no more."""
        return self._stopped.is_set()

    def speaking(self, names: str = "") -> Speaking:
        """What answers a message that was heard by a model that learned `names`: the last version that it can hear for."""
        if names and names not in self._by_names and self.current.publication is None:
            self._tell_of_strange_model(names)
        return self._by_names.get(names, self.current)

    def _tell_of_strange_model(self, names: str) -> None:
        """The folder was edited under a running server: said once for each model."""
        if names not in self._strange:
            self._strange.add(names)
            logger.warning(
                "The pack in %s was changed after the model that hears: names and questions may be taken for others."
                " Run `make train`, then start the servers again; or publish a version (`make publish`), which does both.",
                self._folder,
            )

    def look(self) -> None:
        """Take up what was published since. Raises nothing: what is wrong is in `fault`, and in the log once."""
        assert self.shelf is not None
        try:
            found = self.shelf.live(self.name)
            if found and not self._is_current(found):
                if found.id == self._refused:
                    return
                self._refused = found.id
                self._take(self._loaded(found))
            self._refused = 0
            self._say("")
        except (KnowledgeError, LookupError, ValueError) as error:
            self._say(f"what was published last can't be taken up ({type(error).__name__}): {self.current.label} speaks on")
        except sa.exc.SQLAlchemyError as error:
            self._refused = 0
            self._say(f"the database can't be asked what is live ({type(error).__name__}): {self.current.label} speaks on")
        except OSError as error:
            self._refused = 0
            self._say(f"the files of a version can't be written to {self._kept} ({error.strerror}): {self.current.label} speaks on")

    def _first(self) -> Speaking:
        """What speaks at the start: what is live, else what was last, else the folder."""
        found: Optional[Publication] = None
        if self.shelf is not None:
            try:
                found = self.shelf.live(self.name)
                for each in self._one_for_each_model(found):
                    self._take(self._loaded(each))
                if found:
                    return self.current
            except (KnowledgeError, LookupError, ValueError, OSError, sa.exc.SQLAlchemyError) as error:
                last = self._last_good()
                said = last.label if last else "the folder"
                self._say(f"what was published last can't be taken up ({type(error).__name__}): {said} speaks")
                if last:
                    self._take(last)
                    return last
        return self._take(of_folder(self._folder))

    def _one_for_each_model(self, live: Optional[Publication]) -> list[Publication]:
        """The live one, and before it the last that another model hears for: it may still be the one that hears."""
        if live is None or self.shelf is None:
            return []
        other = next((each for each in self.shelf.history(self.name) if each.names != live.names), None)
        return [other, live] if other else [live]

    def _is_current(self, found: Publication) -> bool:
        return self.current.publication is not None and self.current.publication.id == found.id

    def _loaded(self, found: Publication) -> Speaking:
        assert self.shelf is not None
        folder = self._kept / found.digest[:DIGITS] / self.name
        version = None if folder.is_dir() else self.shelf.version(self.name, found.digest)
        if version:
            version.write(folder)
        return Speaking(load_pack(folder), f"{self.name}@{found.digest[:DIGITS]}", found.names, folder, found)

    def _take(self, speaking: Speaking) -> Speaking:
        self._by_names = {**self._by_names, speaking.names: speaking}
        self.current = speaking
        if speaking.publication:
            self._note(speaking.publication)
            logger.info("%s is live (publication %d)", speaking.label, speaking.publication.id)
        return speaking

    def _note(self, publication: Publication) -> None:
        """Remember it on this machine, for a start without the database."""
        with contextlib.suppress(OSError):
            note = self._kept / "live.json"
            draft = note.with_suffix(f".{os.getpid()}")
            draft.write_text(json.dumps(vars(publication)), encoding="utf-8")
            draft.replace(note)
            old = sorted((each for each in self._kept.iterdir() if each.is_dir()), key=lambda each: each.stat().st_mtime)
            needed = {self._kept / publication.digest[:DIGITS], pack_folder().absolute().parent}
            for each in old[:-_KEPT]:
                if each.absolute() not in needed:
                    shutil.rmtree(each, ignore_errors=True)

    def _last_good(self) -> Optional[Speaking]:
        try:
            return self._loaded(Publication(**json.loads((self._kept / "live.json").read_text(encoding="utf-8"))))
        except (OSError, ValueError, TypeError, LookupError, KnowledgeError, sa.exc.SQLAlchemyError):
            return None

    def _say(self, fault: str) -> None:
        if fault and fault != self.fault:
            logger.error("The facts: %s", fault)
        elif self.fault and not fault:
            logger.warning("The facts: %s is live again", self.current.label)
        self.fault = fault

    def _look_on(self) -> None:
        while not self._stopped.wait(EVERY):
            self.look()


def of_folder(folder: Path) -> Speaking:
    """The folder as it is now. Raises knowledge.KnowledgeError."""
    pack, version = load_pack(folder), Version.read(folder)
    return Speaking(pack, version.label, names_digest(pack, version.files), folder)


def kept_in(environment: Mapping[str, str], engine: Optional[Engine]) -> Path:
    """Where files of what a database publishes are put: in the folder of what runs, else where anything can be."""
    url = engine.url.render_as_string(hide_password=True) if engine is not None else ""
    name = hashlib.sha256(url.encode()).hexdigest()[:DIGITS]
    folder = Path(environment.get("WAYPOINT_RUN") or ".run").absolute() / "published" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return Path(tempfile.gettempdir()) / "waypoint-published" / name


_SHARED: Dict[str, Live] = {}


def shared() -> Live:
    """The one of this process, which looks on. Raises knowledge.KnowledgeError."""
    key = json.dumps([str(pack_folder()), os.environ.get("WAYPOINT_ENDPOINTS", "")])
    if key not in _SHARED or _SHARED[key].is_stopped:
        _SHARED[key] = Live.of().watch()
    return _SHARED[key]
