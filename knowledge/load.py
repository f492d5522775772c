"""Reads a pack from YAML and reports every fault at once, with its file, its line and what to do."""

from __future__ import annotations

import functools
import os
import re
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple, Type, TypeVar

import yaml
from pydantic import BaseModel, ValidationError, parse_obj_as

from knowledge.cautions import cautions
from knowledge.errors import Fault, InvalidPack, PackNotFound
from knowledge.folder import FILES, ROOMS, files_of, is_part
from knowledge.number_faults import check_numbers
from knowledge.pack import KINDS, Pack
from knowledge.references import check_references
from knowledge.salvage import Lost, salvage
from knowledge.schema import Factor, Faq, Industry, Inquiry, Question, Role, Setting, Skill, Source, Story, Topic, cell_of
from knowledge.shape_faults import message_of, path_of
from knowledge.strict_yaml import Document, Slip, Step, read_yaml
from knowledge.wording import check_wording
from knowledge.yaml_faults import explain

DEFAULT_PACK = Path(__file__).parent / "machine_learning"
LONGEST_FILE = 200_000
"""Characters of a file: more was put there by mistake."""
BLANK = "___"
"""Stands in a new pack before what is to be replaced."""
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2028\u2029\u2060\ufeff]")
_UNSEEN_TOLD = "an invisible letter (a soft hyphen or a space of no width), often copied from a document: type the line anew"
_ALIKE = 0.7
Shape = TypeVar("Shape")


_chosen: ContextVar[Optional[Path]] = ContextVar("pack", default=None)


@contextmanager
def choose_pack(folder: Path) -> Iterator[None]:
    """Let `folder` be the pack of everything that is loaded meanwhile, in this thread."""
    token = _chosen.set(folder)
    try:
        yield
    finally:
        _chosen.reset(token)


def pack_folder() -> Path:
    """The folder that is chosen, else the one that the setting WAYPOINT_PACK names, else the default pack."""
    return _chosen.get() or Path(os.environ.get("WAYPOINT_PACK") or DEFAULT_PACK)


def load_pack(folder: Optional[Path] = None) -> Pack:
    """Read, check and return the pack in `folder` (default: `pack_folder()`).

    Raises PackNotFound when there is none, InvalidPack with every fault when it can't be trusted.
    """
    return check_pack(folder)[0]


def check_pack(folder: Optional[Path] = None) -> Tuple[Pack, List[Fault]]:
    """The pack in `folder`, and what one should look at though it can be served. Raises as load_pack does."""
    return _Reader(folder or pack_folder()).read()


class _Reader:
    """One reading of one folder: collects faults as it goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: List[Fault] = []
        self.blanks: List[Fault] = []
        """What a new pack still has to fill in: a blank can be read, so it hides no other fault."""
        self.documents: Dict[str, Document] = {}
        self.lost = Lost()
        self.warnings: List[Fault] = []

    def read(self) -> Tuple[Pack, List[Fault]]:
        if not (self.folder / "pack.yml").is_file():
            raise PackNotFound(self.folder)
        self._refuse_strangers()
        pack = self._pack()
        check_references(pack, self._refuse, self.lost, self._names())
        check_numbers(pack, self._refuse, self.lost)
        cautions(pack, self._refuse, self._warn, self.lost)
        check_wording(pack, self._refuse)
        self.faults += self.blanks
        if self.faults:
            raise InvalidPack(self.folder, sorted(set(self.faults)), sorted(set(self.warnings)))
        return pack, sorted(set(self.warnings))

    def _pack(self) -> Pack:
        parts: Dict[str, Mapping[str, Any]] = {
            "sources": self._file("sources.yml", Source, many=True) or {},
            "industries": self._folder("industries", Industry),
            "roles": self._folder("roles", Role),
            "skills": self._folder("skills", Skill),
            "topics": self._folder("topics", Topic),
            "faqs": self._folder("faqs", Faq),
            "stories": self._optional("stories.yml", Story),
            "choosing": self._optional("choosing.yml", Factor),
            "interview": self._optional("interview.yml", Inquiry),
            "questions": self._optional("questions.yml", Question),
        }
        setting = self._file("pack.yml", Setting) or Setting(title="-", degree="-", field="-", starters=[])
        for kind in KINDS:
            parts[kind] = _in_order(parts[kind], setting.order)
        return Pack(setting=setting, **parts)

    def _refuse_strangers(self) -> None:
        for place in files_of(self.folder):
            if not is_part(place):
                self._fault(place.as_posix(), (), _not_a_part(place))

    def _folder(self, name: str, shape: Type[Shape]) -> Dict[str, Shape]:
        read: Dict[str, Shape] = {}
        places = [place for place in files_of(self.folder) if is_part(place) and place.parent.as_posix() == name]
        for place in places:
            if not place.stem.isidentifier() or place.stem != place.stem.lower():
                self._fault(place.as_posix(), (), "name the file in lower case with letters, digits and underscores")
            thing = self._file(place.as_posix(), shape)
            if thing is not None:
                read[place.stem] = thing
        if not places:
            self._fault(f"{name}/", (), "needs at least one .yml file")
        return read

    def _optional(self, name: str, shape: Type[BaseModel]) -> Mapping[str, Any]:
        return (self._file(name, shape, many=True) or {}) if (self.folder / name).exists() else {}

    def _file(self, name: str, shape: Type[Any], many: bool = False) -> Any:
        """What stands in a file: one `shape`, or `many` by their keys; None where it can't be told."""
        document = self._document(name)
        if document is None:
            self.lost.add(name)
            return None
        self.documents[name] = document
        for slip in document.slips:
            self.faults.append(Fault(name, slip.line, "", slip.message))
        self.warnings += [Fault(name, doubt.line, "", doubt.message) for doubt in document.doubts]
        if document.content is None:
            self._fault(name, (), "the file is empty: write what it should hold, or delete it")
            self.lost.add(name)
            return None
        kind = Dict[str, shape] if many else shape  # type: ignore[valid-type]
        try:
            return parse_obj_as(kind, document.content)
        except ValidationError as error:
            for each in error.errors():
                self._fault(name, path_of(each), message_of(each, shape))
            thing, lost = salvage(kind, document.content, error, path_of, functools.partial(_listed, document))
            self.lost.add(name, lost if thing is not None else frozenset())
            return thing

    def _document(self, name: str) -> Optional[Document]:
        try:
            text = (self.folder / name).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            self._fault(name, (), "is missing: every pack needs it; `make pack NAME=example` makes one to copy it from")
            return None
        except UnicodeDecodeError:
            self._fault(name, (), "is not UTF-8 text: save it as UTF-8")
            return None
        if len(text) > LONGEST_FILE:
            self._fault(name, (), f"has {len(text):,} characters: {LONGEST_FILE:,} at most")
            return None
        self.blanks += _blanks(name, text)
        self.faults += [Fault(name, slip.line, "", slip.message) for slip in _invisible(text)]
        try:
            return read_yaml(text)
        except yaml.YAMLError as error:
            slip = explain(text, error)
            self.faults.append(Fault(name, slip.line, "", slip.message))
            return None

    def _fault(self, name: str, path: Sequence[Step], message: str) -> None:
        self.faults.append(self._located(name, path, message))

    def _refuse(self, name: str, path: Sequence[Step], message: str) -> None:
        """Report a fault of what was read; where it couldn't be, that was reported already."""
        if not self.lost.holds(name, path):
            self._fault(name, path, message)

    def _warn(self, name: str, path: Sequence[Step], message: str) -> None:
        if not self.lost.holds(name, path):
            self.warnings.append(self._located(name, path, message))

    def _names(self) -> Dict[str, List[str]]:
        """The names of the files of each folder, of those with faults too."""
        places = [place for place in files_of(self.folder) if is_part(place)]
        return {room: [place.stem for place in places if place.parent.as_posix() == room] for room in ROOMS}

    def _located(self, name: str, path: Sequence[Step], message: str) -> Fault:
        document = self.documents.get(name)
        line = document.line(_listed(document, path)) if document else 1
        return Fault(name, line, ".".join(str(step) for step in path), message)


def _not_a_part(place: Path) -> str:
    """What to do with a file that is no part of a pack."""
    stem = place.name.lower().partition(".")[0]
    if place.suffix.lower() in (".yaml", ".yml", ".txt") and is_part(place.with_name(f"{stem}.yml")):
        return f"rename it to {stem}.yml: files of a pack end so"
    room = get_close_matches(place.parts[0].lower(), ROOMS, n=1, cutoff=_ALIKE)
    if len(place.parts) > 1 and room and place.parts[0] not in ROOMS:
        return f"is not part of a pack: did you mean the folder {room[0]}?"
    parts = ", ".join([*sorted(FILES), *(f"{room}/*.yml" for room in sorted(ROOMS))])
    return f"is not part of a pack: take it out of the folder. Files are {parts}"


def _invisible(text: str) -> List[Slip]:
    """Letters that nobody sees, which come with what is copied: a name or a key with one isn't the one it looks like."""
    lines = enumerate(text.splitlines(), 1)
    return [Slip(number, _UNSEEN_TOLD) for number, line in lines if _UNSEEN.search(line)]


def _blanks(name: str, text: str) -> List[Fault]:
    lines = enumerate((line.partition("#")[0] for line in text.splitlines()), 1)
    return [
        Fault(name, number, "", f"is still to be filled in: replace {BLANK} and what follows") for number, line in lines if BLANK in line
    ]


def _in_order(things: Mapping[str, Any], order: Sequence[str]) -> Mapping[str, Any]:
    """`things` with those that `order` names first, in its order."""
    return {key: things[key] for key in (*(key for key in order if key in things), *(key for key in things if key not in order))}


def _listed(document: Document, path: Sequence[Step]) -> Sequence[Step]:
    """`path` with the place in its list of a fact that stands beside others: facts.salary_2 is facts.salary[1]."""
    if len(path) < 2 or path[0] != "facts" or not isinstance(path[1], str):
        return path
    cell = cell_of(path[1])
    if not isinstance(document.at(("facts", cell)), list):
        return path
    return ["facts", cell, int(path[1][len(cell) + 1 :] or 1) - 1, *path[2:]]
