"""The pack's folder as the desk's editors change it: checked before anything is written, comments kept, each change undoable."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import io
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional

from django.db import transaction
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import LiteralScalarString

from desk.models import Edit
from knowledge import Pack, load_pack
from knowledge.errors import InvalidPack
from knowledge.load import pack_folder

Change = Callable[[Any], None]


class Changed(Exception):
    """Somebody changed the file since the page was opened: nothing was written."""


class NotWritten(Exception):
    """The pack would have faults: `faults` says which, in plain words."""

    def __init__(self, faults: List[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Draft:
    """What changes would make of the pack: a folder of its own, and the texts of the files."""

    folder: Path
    pack: Pack
    before: Dict[str, Optional[str]]
    after: Dict[str, str]


def folder() -> Path:
    """The folder that is edited."""
    return pack_folder().resolve()


def digest(name: str) -> str:
    """What tells one state of a file from another; of one that isn't there, too."""
    text = _text(name)
    return hashlib.sha256((text or "").encode()).hexdigest()[:16] if text is not None else "none"


@contextlib.contextmanager
def drafted(changes: Dict[str, Change]) -> Iterator[Draft]:
    """The pack with `changes` by file, beside the folder. Raises NotWritten."""
    with tempfile.TemporaryDirectory(prefix="desk-") as beside:
        copy = Path(shutil.copytree(folder(), Path(beside) / folder().name))
        before = {name: _text(name) for name in changes}
        after = {name: _edited(before[name], change) for name, change in changes.items()}
        for name, text in after.items():
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_text(text, encoding="utf-8")
        try:
            pack = load_pack(copy)
        except InvalidPack as error:
            raise NotWritten([_plain(fault) for fault in error.faults]) from None
        yield Draft(copy, pack, before, after)


def write(changes: Dict[str, Change], seen: Dict[str, str], who: str, what: str) -> None:
    """Change files of the pack, all or none. `seen` holds digests of when the page was opened. Raises Changed, NotWritten, OSError."""
    with _alone():
        if any(digest(name) != value for name, value in seen.items()):
            raise Changed
        with drafted(changes) as draft, transaction.atomic():
            for name, text in draft.after.items():
                Edit.objects.create(who=who, what=what, file=name, before=draft.before[name], after=text)
                _put(name, text)


def undo(edit: Edit, who: str) -> None:
    """Take back a change, if nothing was changed in its file since. Raises Changed, NotWritten."""
    with _alone():
        if edit.undone or _text(edit.file) != edit.after:
            raise Changed
        with tempfile.TemporaryDirectory(prefix="desk-") as beside:
            copy = Path(shutil.copytree(folder(), Path(beside) / folder().name))
            _place(copy, edit.file, edit.before)
            try:
                load_pack(copy)
            except InvalidPack as error:
                raise NotWritten([_plain(fault) for fault in error.faults]) from None
        with transaction.atomic():
            Edit.objects.create(who=who, what=f"undone: {edit.what}", file=edit.file, before=edit.after, after=edit.before, undone=True)
            Edit.objects.filter(pk=edit.pk).update(undone=True)
            _put(edit.file, edit.before)


def text_of(value: str) -> str:
    """A text without line breaks and double spaces."""
    return " ".join(value.split())


def lines_of(texts: List[str]) -> LiteralScalarString:
    """Examples as Rasa writes them: a list in a text."""
    return LiteralScalarString("".join(f"- {' '.join(each.split())}\n" for each in texts))


def _edited(text: Optional[str], change: Change) -> str:
    yaml = _yaml()
    data = yaml.load(text) if text else None
    data = CommentedMap() if data is None else data
    change(data)
    written = io.StringIO()
    yaml.dump(data, written)
    return written.getvalue()


def _yaml() -> YAML:
    yaml: Any = YAML()
    yaml.preserve_quotes = True
    yaml.width = 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _text(name: str) -> Optional[str]:
    place = (folder() / name).resolve()
    if not place.is_relative_to(folder()):
        raise ValueError(name)
    return place.read_text(encoding="utf-8") if place.is_file() else None


def _put(name: str, text: Optional[str]) -> None:
    _place(folder(), name, text)


def _place(root: Path, name: str, text: Optional[str]) -> None:
    place = root / name
    if text is None:
        place.unlink(missing_ok=True)
        return
    place.parent.mkdir(exist_ok=True)
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(place)


def _plain(fault: Any) -> str:
    where = f"{fault.path}: " if fault.path else ""
    return f"{where}{fault.message} ({fault.file})"


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    with (Path(tempfile.gettempdir()) / f"desk-{hashlib.sha256(str(folder()).encode()).hexdigest()[:12]}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
