"""YAML as editors mean it: text stays text, no key stands twice, and every line is known.

Nothing is guessed from how a word looks: yes, no, 1e3 and 2025-08-28 are text, and a field that wants a number reads it.
Only what is left empty, or says null, is nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Optional, Sequence, Tuple, Union

import yaml

Step = Union[str, int]
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Slip:
    """What is wrong with a file as YAML, and the line where it is to be mended."""

    line: int
    message: str


@dataclass
class Document:
    """One file: its content as dicts, lists and text, the line of every step of it, and what is wrong."""

    content: object = None
    lines: Dict[Tuple[Step, ...], int] = field(default_factory=dict)
    slips: List[Slip] = field(default_factory=list)

    def line(self, path: Sequence[Step]) -> int:
        """The line of the deepest step of `path` that the document has."""
        for length in range(len(path), 0, -1):
            if tuple(path[:length]) in self.lines:
                return self.lines[tuple(path[:length])]
        return 1

    def at(self, path: Sequence[Step]) -> object:
        """What stands at `path`, or None."""
        node = self.content
        for step in path:
            if isinstance(node, dict):
                node = node.get(step)
            elif isinstance(node, list) and isinstance(step, int) and step < len(node):
                node = node[step]
            else:
                return None
        return node


def read_yaml(text: str) -> Document:
    """The document that `text` is. Raises yaml.YAMLError."""
    document = Document()
    node: Optional[yaml.Node] = yaml.compose(text, Loader=_Loader)
    if node is not None:
        document.content = _Builder(document).build(node, (), ())
    return document


class _Builder:
    """Turns YAML's nodes into a document, noting lines and slips."""

    def __init__(self, document: Document) -> None:
        self.document = document

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
        return None if not node.style and node.value in _NOTHING else str(node.value)

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
