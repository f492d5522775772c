"""YAML as editors mean it: text stays text, no key stands twice, and every line is known.

Nothing is guessed from how a word looks: yes, no, 1e3 and 2025-08-28 are text, and a field that wants a number reads it.
Only what is left empty, or says null, is nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Callable, Dict, List, Optional, Sequence, Tuple, Union

import yaml

from knowledge.plain_yaml import Loader

Step = Union[str, int]
Report = Callable[[str, Sequence[Step], str], None]
"""Takes a fault: the name of a file, the path in it, and what is wrong there."""
_TEXTS = frozenset("statement brief called credited_to title label about question subject_question lead name degree field".split())
"""Keys of texts, in which a # is likelier meant than a remark."""
_ANCHOR = re.compile(r"(?:^|[\s:,\[{])&\S")
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(frozen=True)
class Slip:
    """What is wrong with a file as YAML, and the line where it is to be mended."""

    line: int
    message: str


def at(node: object, path: Sequence[Step]) -> object:
    """What stands at `path` in the content of a file, or None."""
    for step in path:
        if isinstance(node, dict):
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return node


@dataclass
class Document:
    """One file: its content as dicts, lists and text, the line of every step of it, and what is wrong."""

    content: object = None
    lines: Dict[Tuple[Step, ...], int] = field(default_factory=dict)
    slips: List[Slip] = field(default_factory=list)
    doubts: List[Slip] = field(default_factory=list)
    """What can be read, and may be meant otherwise."""

    def line(self, path: Sequence[Step]) -> int:
        """The line of the deepest step of `path` that the document has."""
        for length in range(len(path), 0, -1):
            if tuple(path[:length]) in self.lines:
                return self.lines[tuple(path[:length])]
        return 1

    def at(self, path: Sequence[Step]) -> object:
        """What stands at `path`, or None."""
        return at(self.content, path)


def read_yaml(text: str) -> Document:
    """The document that `text` is. Raises yaml.YAMLError."""
    document = Document()
    node: Optional[yaml.Node] = yaml.compose(text, Loader=Loader)
    if node is not None:
        document.content = _Builder(document, text.splitlines()).build(node, (), ())
    return document


class _Builder:
    """Turns YAML's nodes into a document, noting lines and slips."""

    def __init__(self, document: Document, text: Sequence[str]) -> None:
        self.document = document
        self.text = text

    def build(self, node: yaml.Node, path: Tuple[Step, ...], inside: Tuple[int, ...]) -> object:
        if id(node) in inside:
            self._slip(node, "an anchor (&) holds itself: write the text out")
            return None
        if not node.tag.startswith("tag:yaml.org,2002:"):
            self._slip(node, f"text that begins with {node.tag[:1]} must stand in double quotes")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, (*inside, id(node)))
        if isinstance(node, yaml.SequenceNode):
            return [self._item(child, (*path, index), (*inside, id(node))) for index, child in enumerate(node.value)]
        if not node.style:
            self._look_at_plain(node, path)
        return None if not node.style and node.value in _NOTHING else str(node.value)

    def _look_at_plain(self, node: yaml.Node, path: Tuple[Step, ...]) -> None:
        """A text without quotes: YAML takes a word after & for a mark, and what follows # for a remark."""
        before, after = self._line(node.start_mark.line)[: node.start_mark.column + 1], self._rest(node.end_mark)
        if node.value in _NOTHING and _ANCHOR.search(before + self._rest(node.start_mark)):
            self._slip(node, "text that begins with & must stand in double quotes")
        elif path and path[-1] in _TEXTS and after.lstrip().startswith("#") and node.value:
            told = "what stands after # is a remark and isn't read: if it belongs to the text, put the whole text in double quotes"
            self.document.doubts.append(Slip(node.end_mark.line + 1, told))

    def _line(self, number: int) -> str:
        return self.text[number] if number < len(self.text) else ""

    def _rest(self, mark: yaml.Mark) -> str:
        return self._line(mark.line)[mark.column :]

    def _item(self, node: yaml.Node, path: Tuple[Step, ...], inside: Tuple[int, ...]) -> object:
        self.document.lines[path] = node.start_mark.line + 1
        return self.build(node, path, inside)

    def _mapping(self, node: yaml.MappingNode, path: Tuple[Step, ...], inside: Tuple[int, ...]) -> Dict[str, object]:
        content: Dict[str, object] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._slip(key, "a key must be a single word: text that begins with { or [ must stand in double quotes")
                continue
            name, here = str(key.value), (*path, str(key.value))
            if name in content:
                self._slip(key, f"'{name}' stands here a second time (first in line {self.document.lines[here]}): keep one")
                continue
            self.document.lines[here] = key.start_mark.line + 1
            content[name] = self.build(value, here, inside)
        return content

    def _slip(self, node: yaml.Node, message: str) -> None:
        self.document.slips.append(Slip(node.start_mark.line + 1, message))
