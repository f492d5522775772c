"""The parts of a message that ask different things ("starting cash, hybrid or not, any papers?"): a linear layer says what each asks."""

from __future__ import annotations

import functools
import itertools
import operator
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Mapping, Sequence, Tuple

from knowledge.plain_yaml import read_plain
from nlu.clause_pieces import part_of
from nlu.encoder import Pieces
from nlu.english.clauses import Span, cut_at_joints
from nlu.label_model import LabelModel, counted_in
from nlu.layer import Vectors

WEIGHTS = Path(__file__).parent / "asked_parts_weights.json"
"""Written by `python -m benchmarks.asked_parts`."""
SENTENCES = Path(__file__).parent / "asked_parts_sentences.yml"
"""What they are learned from: messages, and in each what it asks, as [words](label)."""
NONE, OTHER = "none", "other"
"""The labels of a part that asks nothing, and of one that asks what no facet stands for."""
_DUTIES = "duties"

_MARK = re.compile(r"\[([^\]]*)\]\((\w+)\)")
_ASKS = 0.5
"""So much must be believed that a part asks anything."""
_MOST = 4
"""So many parts of a message are looked at."""
_SHARE = 0.6
"""So much counts what was learnt of parts, beside the classifier: of 1,000 parts the two together hear the most rightly."""
_COVERS = 0.4
"""So much of a part, or of what is marked, must be in the other for the part to have its label."""


@dataclass(frozen=True)
class Asked:
    """A part of a message, where it stands, and how much it is believed to ask each thing."""

    start: int
    end: int
    beliefs: Dict[str, float]

    @property
    def label(self) -> str:
        """What it is most believed to ask."""
        return max(self.beliefs, key=lambda label: self.beliefs[label])

    def beside(self, probabilities: Mapping[str, float], names_a_role: bool) -> Dict[str, float]:
        """The `probabilities` of the classifier's labels, with what this one believes counted in."""
        beliefs: Dict[str, float] = {}
        for label, belief in self.beliefs.items():
            intent = _intent(label, names_a_role)
            beliefs[intent] = beliefs.get(intent, 0.0) + belief
        return counted_in(probabilities, beliefs, NONE, _SHARE)


@functools.cache
def asked_parts_model() -> LabelModel:
    """The packaged model."""
    return LabelModel.load(WEIGHTS)


def asked_in(text: str, pieces: Pieces, model: LabelModel) -> Tuple[Asked, ...]:
    """The parts of `text`, of which the encoder made `pieces`, that ask something; none where they don't ask different things."""
    if len(cut_at_joints(text)) < 2:  # which can't ask different things
        return ()
    parts = (Asked(*span, model.by_label(vector)) for span, vector in _read_parts(text, pieces))
    joined = list(_joined(part for part in parts if 1 - part.beliefs[NONE] >= _ASKS))
    return tuple(joined[:_MOST]) if len({asked.label for asked in joined}) > 1 else ()


def _read_parts(text: str, pieces: Pieces) -> Iterator[Tuple[Span, Vectors]]:
    """Where each part of `text` stands that the encoder read, and where it points, shape (dimensions,)."""
    for start, end in cut_at_joints(text):
        part = part_of(pieces, start, end)
        if part is not None:
            yield (start, end), part.vector[0]


def _joined(asked: Iterable[Asked]) -> Iterator[Asked]:
    """Parts that follow on one another and ask the same are one."""
    for label, alike in itertools.groupby(asked, key=operator.attrgetter("label")):
        same = list(alike)
        surest = max(same, key=lambda each: each.beliefs[label])
        yield Asked(same[0].start, same[-1].end, surest.beliefs)


def _intent(label: str, names_a_role: bool) -> str:
    """The intent that asks it; what is done all day is asked of a job that is named, or else of those for beginners."""
    if label == _DUTIES:
        return "ask_role_profile" if names_a_role else "ask_entry_roles"
    return {OTHER: "not_covered_detail", NONE: NONE}.get(label, f"ask_{label}")


def sentences() -> List[str]:
    """The messages that are learned from, with marks and places for names."""
    held: List[str] = read_plain(SENTENCES)
    return held


def unmarked(marked: str) -> Tuple[str, List[Tuple[Span, str]]]:
    """A message without its marks, and where in it what is marked stands."""
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        marks.append(((len(text), len(text) + len(mark[1])), mark[2]))
        text += mark[1]
        at = mark.end()
    return text + marked[at:], marks


def label_of_part(part: Span, marks: Sequence[Tuple[Span, str]]) -> str:
    """The label of the mark that a part shares most with, or NONE."""
    shared = {label: min(part[1], end) - max(part[0], start) for (start, end), label in marks if _is_covered(part, (start, end))}
    return max(shared, key=lambda label: shared[label]) if shared else NONE


def _is_covered(part: Span, mark: Span) -> bool:
    shared = min(part[1], mark[1]) - max(part[0], mark[0])
    return shared >= _COVERS * min(part[1] - part[0], mark[1] - mark[0])


def vectors_and_labels(text: str, marks: Sequence[Tuple[Span, str]], pieces: Pieces) -> Iterator[Tuple[Vectors, str]]:
    """Of each part of a message where it points, shape (dimensions,), and its label."""
    return ((vector, label_of_part(span, marks)) for span, vector in _read_parts(text, pieces))
