"""A pack as it was at one time: its files, what tells it from others, and what of it a model learns from."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Tuple

from knowledge.fingerprint import digest_of
from knowledge.folder import files_of, is_part
from knowledge.load import pack_folder
from knowledge.pack import Pack

DIGITS = 12
"""Of a digest, where a version is named."""
_TOLD: Mapping[str, Tuple[str, ...]] = {
    "industries": ("facts",),
    "skills": ("facts",),
    "topics": ("facts", "suggests", "lead", "near"),
    "faqs": ("facts", "suggests", "topic"),
}
"""What is only told, and never heard: no model learns from it."""


@dataclass(frozen=True)
class Version:
    """The files of the pack called `pack`, by their places in it; `digest` is of all that they say."""

    pack: str
    digest: str
    files: Mapping[str, str]

    @classmethod
    def read(cls, folder: Optional[Path] = None) -> Version:
        """What stands in `folder` (default: `pack_folder()`) now. Raises OSError and UnicodeDecodeError."""
        folder = folder or pack_folder()
        places = [place for place in files_of(folder) if is_part(place)]
        files = {place.as_posix(): (folder / place).read_bytes().decode("utf-8") for place in places}
        return cls(folder.resolve().name, digest_of({name: text.encode() for name, text in files.items()}), files)

    @property
    def label(self) -> str:
        """How the answer contract names it: 'machine_learning@1f3c5a7b9d0e'."""
        return f"{self.pack}@{self.digest[:DIGITS]}"

    def write(self, folder: Path) -> Path:
        """Make `folder` hold its files, at once: whoever sees it sees all of it. One that is there is left as it is."""
        if folder.is_dir():
            return folder
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".part-", dir=folder.parent))
        try:
            for name, text in self.files.items():
                place = draft / name
                place.parent.mkdir(exist_ok=True)
                place.write_bytes(text.encode())
            _put(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        return folder


def names_digest(pack: Pack, files: Mapping[str, str]) -> str:
    """A digest of what a model learns of a pack: names, questions, wording, examples. Packs that differ only in what they tell share it."""
    heard: Dict[str, Any] = {
        "setting": json.loads(pack.setting.json()),
        "roles": _plain(pack.roles),  # with their facts: training looks whether roles tell of pay
        "interview": _plain(pack.interview),
        "examples": {name: text for name, text in files.items() if name.startswith("nlu/")},
    }
    for kind, told in _TOLD.items():
        things: Mapping[str, Any] = getattr(pack, kind)
        heard[kind] = {key: json.loads(thing.json(exclude=set(told))) for key, thing in things.items()}
    return hashlib.sha256(json.dumps(heard, sort_keys=False).encode()).hexdigest()


def _plain(things: Mapping[str, Any]) -> Dict[str, Any]:
    return {key: json.loads(thing.json()) for key, thing in things.items()}


def _put(draft: Path, folder: Path) -> None:
    draft.chmod(0o755)
    try:
        os.rename(draft, folder)
    except OSError:
        if not folder.is_dir():  # else another process has written the same meanwhile
            raise
