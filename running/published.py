"""What was published, when servers are started or something is to be published: the version, and a model that hears for it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import Dict, Optional

import sqlalchemy as sa

from channels.http.reason import reason
from knowledge.load import pack_folder
from knowledge.version import Version
from publishing.live import Live, Speaking
from publishing.models import ModelShelf
from publishing.place import SETTING, engine_of
from publishing.shelf import Shelf
from running import progress
from running.endpoints import endpoints_file
from running.model import model_of
from running.settings import ROOT, RUN, Settings
from running.training import TrainingFailed, code_digest, is_current, train_to


def environment_of(settings: Settings) -> Dict[str, str]:
    """The environment, in which published versions are looked for where conversations are kept."""
    return {**os.environ, SETTING: os.environ.get(SETTING) or str(endpoints_file(settings)), "WAYPOINT_RUN": str(RUN)}


def what_was_published(settings: Settings) -> Optional[Live]:
    """What speaks by being published; None where the folder does. Raises knowledge.KnowledgeError."""
    environment = environment_of(settings)
    engine = engine_of(environment)
    if engine is None:
        return None
    with contextlib.suppress(sa.exc.SQLAlchemyError):  # which the version that was live last makes good
        if Shelf(engine).live(pack_folder().resolve().name) is None:
            return None
    live = Live.of(environment)
    if live.fault:
        print(f"The facts: {live.fault}.", flush=True)
    return live if live.current.publication else None


def ensure_model_of(live: Live) -> Path:
    """A model that hears for what was published, trained where none is kept. Exits with 1, all said, when that fails."""
    speaking, models = live.current, ModelShelf.of(live)
    made_from = made_from_of(speaking.names)
    with contextlib.suppress(sa.exc.SQLAlchemyError):
        kept = models.file(made_from)
        if kept:
            return kept
    told = progress.Progress(f"Training for {speaking.label}")
    try:
        file = trained(speaking, models, told)
    except TrainingFailed as error:
        told.end("failed")
        sys.exit(str(error))
    told.end()
    try:
        if live.shelf is not None:
            live.shelf.keep_model(made_from, file.read_bytes())
    except sa.exc.SQLAlchemyError as error:
        print(f"The model can't be kept beside the conversations ({reason(error)}): other machines train their own.", flush=True)
    return file


def trained(speaking: Speaking, models: ModelShelf, told: progress.Progress) -> Path:
    """A model for a version: the one of the folder where it has learned the same, else a new one. Raises TrainingFailed."""
    made_from = made_from_of(speaking.names)
    folder = pack_folder().resolve()
    if (ROOT / model_of(folder)).is_file() and is_current(ROOT, folder) and Version.read(folder).label == speaking.label:
        return models.put(made_from, (ROOT / model_of(folder)).read_bytes())
    path = models.path(made_from)
    path.parent.mkdir(parents=True, exist_ok=True)
    train_to(ROOT, speaking.folder, path, told)
    return path


def made_from_of(names: str) -> str:
    """The digest of what a model is made from that learns `names`: the code, and those."""
    return hashlib.sha256(f"{code_digest(ROOT)} {names}".encode()).hexdigest()
