"""`python -m running.publish`: check the pack, ask its own questions of it, and make it live; `--rollback` takes the version before.

Servers that run take it up by themselves. Where only facts changed, nothing is trained.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from channels.http.reason import Told, reason
from channels.setting import SettingError
from knowledge import KnowledgeError, Pack
from knowledge.difference import changes
from knowledge.load import check_pack, load_pack, pack_folder
from knowledge.version import DIGITS, Version, names_digest
from publishing.live import Speaking, kept_in
from publishing.models import ModelShelf
from publishing.place import engine_of
from publishing.shelf import NothingBefore, Publication, PublishedMeanwhile, Shelf
from running import progress
from running.environment import read_environment
from running.published import environment_of, made_from_of, trained
from running.settings import Settings, make_run
from running.training import TrainingFailed


class NotPublished(Exception):
    """What was live stays so; the message says why."""


class Press:
    """Makes versions of one pack live."""

    def __init__(self, engine: Engine, environment: Dict[str, str], by: str) -> None:
        self.shelf = Shelf(engine)
        self._by = by
        self._kept = kept_in(environment, engine)
        self._models = ModelShelf(self.shelf, self._kept / "models")

    def publish(self, folder: Path, anyway: bool = False) -> str:
        """Make what stands in `folder` live, `anyway` though its questions are answered wrongly; what to say of it. Raises NotPublished."""
        pack, _ = check_pack(folder)
        version = Version.read(folder)
        live = self.shelf.live(version.pack)
        if live and live.digest == version.digest:
            return f"{version.label} is live already: nothing has changed since {_day(live)}."
        say_changes(self.since(live, pack))
        speaking = self._speaking(version, pack)
        faults = self._asked(speaking, self._model(speaking))
        for fault in faults:
            print(f"Answered wrongly: {fault}")
        if faults and not anyway:
            raise NotPublished(
                f"Not published: {len(faults)} of the pack's own questions would be answered wrongly. Mend the pack or its questions.yml;"
                " make publish ANYWAY=1 publishes all the same."
            )
        self._make_live(speaking, version, live)
        return f"{version.label} is live. Servers that run take it up within two seconds{self._asked_of(pack)}."

    def roll_back(self, name: str) -> str:
        """Make the version before the live one live; what to say of it. Raises NotPublished."""
        live = self.shelf.live(name)
        if live is None:
            raise NotPublished("Nothing was ever published: the folder itself speaks.")
        try:
            before = self.shelf.before(live)
        except NothingBefore:
            raise NotPublished(f"There is no version before {_label(live)}.") from None
        version = self.shelf.version(name, before.digest)
        pack = load_pack(self._folder(version))
        speaking = self._speaking(version, pack)
        self._model(speaking)
        say_changes(self.since(live, pack))
        self._make_live(speaking, version, live, before.origin)
        return f"{version.label} of {_day(before)} is live again. Servers that run take it up within two seconds."

    def hear(self, folder: Path, file: Path) -> str:
        """Write down what is heard in the pack's own questions, so that answers can be compared before anything is published.

        The model is that of the folder's names where it is kept, else the live one: nothing is trained. Raises NotPublished.
        """
        pack, _ = check_pack(folder)
        version = Version.read(folder)
        live = self.shelf.live(version.pack)
        names = names_digest(pack, version.files)
        speaking, model = self._speaking(version, pack), self._models.file(made_from_of(names))
        if model is None and live is not None:
            before = self.shelf.version(live.pack, live.digest)
            speaking = self._speaking(before, load_pack(self._folder(before)))
            model = self._models.file(live.made_from)
        if model is None:
            raise NotPublished("There is no model yet that could hear the pack's own questions: publish first.")
        from running.trial import heard  # Rasa takes seconds to load

        told = progress.Progress("Hearing the pack's own questions")
        found = heard(pack, speaking.folder, model, told.step)
        told.end()
        draft = file.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(found), encoding="utf-8")
        draft.replace(file)
        return f"{len(found)} questions of the pack's own were heard."

    def since(self, live: Optional[Publication], pack: Pack) -> Optional[List[str]]:
        """What changed since what is live, a line each; None where nothing is, or it can't be read any more."""
        if live is None:
            return None
        try:
            before = load_pack(self._folder(self.shelf.version(live.pack, live.digest)))
        except (KnowledgeError, LookupError):
            return None
        return [str(change) for change in changes(before, pack)]

    def _speaking(self, version: Version, pack: Pack) -> Speaking:
        return Speaking(pack, version.label, names_digest(pack, version.files), self._folder(version))

    def _folder(self, version: Version) -> Path:
        return version.write(self._kept / version.pack / version.digest[:DIGITS] / version.pack)

    def _model(self, speaking: Speaking) -> Path:
        """The model that hears for a version: kept, or trained now and then kept."""
        made_from = made_from_of(speaking.names)
        file = self._models.file(made_from)
        if file is None:
            told = progress.Progress("Training, as names or questions changed")
            try:
                file = trained(speaking, self._models, told)
            except TrainingFailed as error:
                told.end("failed")
                raise NotPublished(str(error)) from None
            told.end()
        self.shelf.keep_model(made_from, file.read_bytes())
        return file

    def _asked(self, speaking: Speaking, model: Path) -> List[str]:
        if not speaking.pack.questions:
            return []
        from running.trial import asked  # Rasa takes seconds to load

        told = progress.Progress("Asking the pack's own questions")
        faults = asked(speaking.pack, speaking.folder, model, told.step)
        told.end(f"{len(faults)} wrong" if faults else "")
        return faults

    def _asked_of(self, pack: Pack) -> str:
        count = len(pack.questions)
        return f"; {count} questions of its own were asked" if count else "; it has no questions of its own (questions.yml)"

    def _make_live(self, speaking: Speaking, version: Version, live: Optional[Publication], restores: int = 0) -> None:
        try:
            self.shelf.publish(version, speaking.names, made_from_of(speaking.names), by=self._by, after=live, restores=restores)
        except PublishedMeanwhile:
            raise NotPublished("Not published: somebody else published meanwhile. Look at what changed, and publish again.") from None


def say_changes(lines: Optional[Sequence[str]]) -> None:
    """Print what changed since what is live."""
    if lines is None:
        print("Nothing was published before: this is the first version.")
    for line in lines or ():
        print(f"Changed: {line}")


def press(by: str = "") -> Press:
    """For the pack and the database that the settings name. Raises NotPublished, SettingError and sqlalchemy.exc.SQLAlchemyError."""
    from serving.stores.migrations import upgrade

    make_run()
    environment = environment_of(Settings.read())
    engine = engine_of(environment)
    if engine is None:
        raise NotPublished("There is no place to publish to: endpoints.yml keeps conversations in no SQL database.")
    upgrade(engine)
    return Press(engine, environment, by or _user())


def main(arguments: Optional[Sequence[str]] = None) -> None:
    read_environment()
    asked: Any = _arguments().parse_args(arguments)
    try:
        made = press(asked.by)
        folder = pack_folder()
        print(_done(made, folder, asked))
    except (NotPublished, KnowledgeError, SettingError, Told) as error:
        sys.exit(str(error))
    except (sa.exc.SQLAlchemyError, OSError) as error:
        sys.exit(f"Not published: the database or a file can't be written ({reason(error)}). What was live stays so.")
    except KeyboardInterrupt:
        sys.exit(130)


def _done(made: Press, folder: Path, asked: Any) -> str:
    if asked.hear:
        return made.hear(folder, asked.hear)
    return made.roll_back(folder.resolve().name) if asked.rollback else made.publish(folder, asked.anyway)


def _label(live: Publication) -> str:
    return f"{live.pack}@{live.digest[:DIGITS]}"


def _day(publication: Publication) -> str:
    return datetime.fromtimestamp(publication.at, timezone.utc).strftime("%Y-%m-%d %H:%M UTC")


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "the terminal"


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m running.publish", description="Make the pack live, or the version before it.")
    parser.add_argument("--rollback", action="store_true", help="take the version before the live one")
    parser.add_argument("--anyway", action="store_true", help="publish though the pack's own questions are answered wrongly")
    parser.add_argument("--hear", type=Path, default=None, help="publish nothing: write what is heard in the pack's questions to a file")
    parser.add_argument("--by", default="", help="who publishes, where it isn't whoever runs this")
    return parser


if __name__ == "__main__":
    main()
