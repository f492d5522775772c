"""Reads a pack from YAML and reports every fault at once, with its file and line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Container, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple, Type, TypeVar, Union

from pydantic import ValidationError, parse_obj_as
from pydantic.utils import ROOT_KEY
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from knowledge.errors import Fault, InvalidPack, PackNotFound
from knowledge.fact import Fact
from knowledge.pack import KINDS, Pack
from knowledge.schema import FACETS, GENERAL, REFUSALS, Factor, Faq, Industry, Inquiry, Role, Setting, Skill, Source, Story, Topic, cell_of

DEFAULT_PACK = Path(__file__).parent / "machine_learning"
Shape = TypeVar("Shape")
Path_ = Tuple[Union[str, int], ...]


def pack_folder() -> Path:
    """The folder that the setting WAYPOINT_PACK names, else the default pack."""
    return Path(os.environ.get("WAYPOINT_PACK") or DEFAULT_PACK)


def load_pack(folder: Optional[Path] = None) -> Pack:
    """Read, check and return the pack in `folder` (default: `pack_folder()`).

    Raises PackNotFound when there is none, InvalidPack with every fault when it can't be trusted.
    """
    return _Reader(folder or pack_folder()).read()


class _Reader:
    """One reading of one folder: collects faults as it goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: List[Fault] = []
        self.documents: Dict[str, Any] = {}

    def read(self) -> Pack:
        if not (self.folder / "pack.yml").is_file():
            raise PackNotFound(self.folder)
        self._refuse_strangers()
        setting = self._file("pack.yml", Setting)
        parts: Dict[str, Mapping[str, Any]] = {
            "sources": self._file("sources.yml", Dict[str, Source]) or {},
            "industries": self._folder("industries", Industry),
            "roles": self._folder("roles", Role),
            "skills": self._folder("skills", Skill),
            "topics": self._folder("topics", Topic),
            "faqs": self._folder("faqs", Faq),
            "stories": self._optional("stories.yml", Dict[str, Story]),
            "choosing": self._optional("choosing.yml", Dict[str, Factor]),
            "interview": self._optional("interview.yml", Dict[str, Inquiry]),
        }
        setting = setting or Setting(title="-", degree="-", field="-", starters=[])
        for kind in KINDS:
            parts[kind] = _in_order(parts[kind], setting.order)
        pack = Pack(setting=setting, **parts)
        self._check_references(pack)
        self._check_names(pack)
        if self.faults:
            raise InvalidPack(self.folder, self.faults)
        return pack

    def _refuse_strangers(self) -> None:
        rooms = {"industries", "roles", "skills", "topics", "faqs"}
        files = {"pack.yml", "sources.yml", "stories.yml", "choosing.yml", "interview.yml"}
        parts = ", ".join([*sorted(files), *(f"{room}/*.yml" for room in sorted(rooms))])
        for path in sorted(self.folder.rglob("*")):
            place = path.relative_to(self.folder)
            in_room = place.parent.as_posix() in rooms and path.suffix == ".yml"
            if path.is_file() and place.as_posix() not in files and not in_room:
                self._fault(place.as_posix(), (), f"is not part of a pack: files are {parts}")

    def _folder(self, name: str, shape: Type[Shape]) -> Dict[str, Shape]:
        read = {}
        paths = sorted((self.folder / name).glob("*.yml"))
        for path in paths:
            if not path.stem.isidentifier() or path.stem != path.stem.lower():
                self._fault(f"{name}/{path.name}", (), "name the file in lower case with letters, digits and underscores")
            thing = self._file(f"{name}/{path.name}", shape)
            if thing is not None:
                read[path.stem] = thing
        if not paths:
            self._fault(f"{name}/", (), "needs at least one .yml file")
        return read

    def _optional(self, name: str, shape: Type[Dict[str, Shape]]) -> Dict[str, Shape]:
        return (self._file(name, shape) or {}) if (self.folder / name).exists() else {}

    def _file(self, name: str, shape: Type[Shape]) -> Optional[Shape]:
        try:
            text = (self.folder / name).read_text(encoding="utf-8")
            self.documents[name] = YAML(typ="rt").load(text)
            return parse_obj_as(shape, self.documents[name])
        except FileNotFoundError:
            self._fault(name, (), "is missing")
        except UnicodeDecodeError:
            self._fault(name, (), "is not UTF-8 text: save it as UTF-8")
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._fault(name, (), f"is not YAML: {error.problem}", mark.line + 1 if mark else 1)
        except YAMLError as error:
            self._fault(name, (), f"is not YAML: {' '.join(str(error).split())}")
        except ValidationError as error:
            for each in error.errors():
                self._fault(name, [step for step in each["loc"] if step != ROOT_KEY], each["msg"])
        return None

    def _fault(self, name: str, path: Sequence[Union[str, int]], message: str, line: Optional[int] = None) -> None:
        at = line or _line(self.documents.get(name), path)
        self.faults.append(Fault(name, at, ".".join(str(step) for step in path), message))

    def _check_references(self, pack: Pack) -> None:
        """Whatever names something else in the pack names what is there. What couldn't be read can't be missed."""
        unread = {fault.file.partition("/")[0] for fault in self.faults}
        if "sources.yml" not in unread:
            self._check_sections(pack)
        topics = {**pack.topics, **pack.faqs}
        if not unread & {"topics", "faqs"}:
            for kind, entries in (("topics", pack.topics), ("faqs", pack.faqs)):
                for key, entry in entries.items():
                    self._refuse_unknown(f"{kind}/{key}.yml", "suggests", entry.suggests, topics, "topic or FAQ")
            self._refuse_unknown("pack.yml", "starters", pack.setting.starters, topics, "topic or FAQ")
            self._check_setting(pack, topics)
        if "topics" not in unread:
            self._check_topics(pack)
            self._check_cells(pack)
        if not unread & set(KINDS):
            named = {subject for kind in KINDS for subject in pack.collection(kind)}
            self._refuse_unknown("pack.yml", "order", pack.setting.order, named, "industry, role or skill")
            self._check_rules(pack, named)
        if "industries" not in unread:
            for key, story in pack.stories.items():
                if story.industry and story.industry not in pack.industries:
                    self._fault("stories.yml", (key, "industry"), f"there is no industry '{story.industry}'")
            self._check_interview(pack)
        for faq in set(pack.faqs) & set(pack.topics):
            self._fault(f"faqs/{faq}.yml", (), f"topics/{faq}.yml has the same name: rename one")

    def _check_topics(self, pack: Pack) -> None:
        for key in (*FACETS, *GENERAL):
            if key not in pack.topics:
                self._fault(f"topics/{key}.yml", (), "is missing: every pack says something of it")
        for key, topic in pack.topics.items():
            self._refuse_unknown(f"topics/{key}.yml", "near", topic.near, pack.topics, "topic")

    def _check_cells(self, pack: Pack) -> None:
        """Facts stand under facets that there are."""
        for kind in KINDS:
            for subject, thing in pack.collection(kind).items():
                for key in thing.facts:
                    if cell_of(key) not in pack.keys_of(kind):
                        known = ", ".join(pack.keys_of(kind))
                        self._fault(f"{kind}/{subject}.yml", ("facts", key), f"unknown fact {key}; there can be {known}")
        for step, inquiry in pack.interview.items():
            for name, option in inquiry.options.items():
                for facet in option.facets:
                    if facet not in pack.facets:
                        path = (step, "options", name, "facets", facet)
                        self._fault("interview.yml", path, f"unknown facet {facet}; facets are {', '.join(pack.facets)}")

    def _check_rules(self, pack: Pack, named: Container[str]) -> None:
        for held in pack.facts():
            file, _, key = held.id.partition("#")
            for index, covered in enumerate(held.fact.holds_for):
                if not file.startswith("topics/"):
                    self._fault(f"{file}.yml", ("facts", key, "holds_for"), "only a fact of a topic can hold for others")
                elif covered not in ("all", *KINDS) and covered not in named:
                    told = f"there is no industry, role or skill '{covered}'; it can also be all, {', '.join(KINDS)}"
                    self._fault(f"{file}.yml", ("facts", key, "holds_for", index), told)

    def _check_setting(self, pack: Pack, topics: Container[str]) -> None:
        for refusal, topic in pack.setting.serves.items():
            if refusal not in REFUSALS:
                self._fault("pack.yml", ("serves", refusal), f"nothing is turned away for '{refusal}'; there can be {', '.join(REFUSALS)}")
            elif topic not in topics:
                self._fault("pack.yml", ("serves", refusal), f"there is no topic or FAQ '{topic}'")
        for response in pack.setting.phrases:
            if not response.startswith("utter_"):
                self._fault("pack.yml", ("phrases", response), "must be the name of a response in domain.yml, such as utter_salary")

    def _check_sections(self, pack: Pack) -> None:
        holder: Dict[str, str] = {}
        for key, source in pack.sources.items():
            for section in source.sections:
                other = holder.setdefault(section, key)
                if other != key:
                    self._fault("sources.yml", (key, "sections", section), f"'{other}' has a section of that name too: rename one")
        for name, path, fact in _located_facts(pack):
            if fact.section not in holder:
                self._fault(name, (*path, "section"), f"no source in sources.yml has a section '{fact.section}'")

    def _check_interview(self, pack: Pack) -> None:
        for step, inquiry in pack.interview.items():
            for name, option in inquiry.options.items():
                for subject, backing in option.industries.items():
                    if not pack.fact_of(subject, backing.because):
                        path = (step, "options", name, "industries", subject)
                        self._fault("interview.yml", path, f"there is no fact industries/{subject}#{backing.because}")

    def _refuse_unknown(self, name: str, key: str, listed: Sequence[str], known: Container[str], what: str) -> None:
        for index, each in enumerate(listed):
            if each not in known:
                self._fault(name, (key, index), f"there is no {what} '{each}'")

    def _check_names(self, pack: Pack) -> None:
        """No id and no name stands for two things: not even for a thing and the field."""
        ids: Dict[str, str] = {}
        taken: Dict[str, str] = {}
        for kind in KINDS:
            for subject, thing in pack.collection(kind).items():
                file = f"{kind}/{subject}.yml"
                other = ids.setdefault(subject, file)
                if other != file:
                    self._fault(file, (), f"{other} has the same name: rename one")
                for index, name in enumerate([thing.name, *thing.aliases]):
                    self._take(taken, name, file, ("aliases", index - 1) if index else ("name",))
        for index, name in enumerate(pack.setting.field_aliases):
            self._take(taken, name, "pack.yml", ("field_aliases", index))

    def _take(self, taken: Dict[str, str], name: str, file: str, path: Path_) -> None:
        other = taken.setdefault(name.casefold(), file)
        if other != file:
            self._fault(file, path, f"'{name}' already names {other}")


def _in_order(things: Mapping[str, Any], order: Sequence[str]) -> Mapping[str, Any]:
    """`things` with those that `order` names first, in its order."""
    return {key: things[key] for key in (*(key for key in order if key in things), *(key for key in things if key not in order))}


def _located_facts(pack: Pack) -> Iterable[Tuple[str, Path_, Fact]]:
    """Each fact with the file it stands in and its path there."""
    for held in pack.facts():
        file, _, key = held.id.partition("#")
        inside = ("facts", key) if "/" in file else (key, "fact")
        yield f"{file}.yml", inside, held.fact


def _line(document: Any, path: Sequence[Union[str, int]]) -> int:
    """The line of the deepest step of `path` that the document has."""
    node, line = document, 1
    for step in _listed(document, path):
        if isinstance(node, CommentedMap) and step in node:
            line = node.lc.key(step)[0] + 1
        elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
            line = node.lc.item(step)[0] + 1
        else:
            break
        node = node[step]
    return line


def _listed(document: Any, path: Sequence[Union[str, int]]) -> Sequence[Union[str, int]]:
    """`path` with the place in its list of a fact that stands beside others: facts.salary_2 is facts.salary[1]."""
    if len(path) < 2 or path[0] != "facts" or not isinstance(document, CommentedMap) or not isinstance(path[1], str):
        return path
    facts, cell = document.get("facts"), cell_of(path[1])
    if not isinstance(facts, CommentedMap) or not isinstance(facts.get(cell), CommentedSeq):
        return path
    number = int(path[1][len(cell) + 1 :] or 1)
    return ["facts", cell, number - 1, *path[2:]]
