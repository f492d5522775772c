"""What somebody wishes for that no rule has the words for: linear layers over a part of their sentence and its words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from knowledge.plain_yaml import read_plain
from nlu.clause_pieces import part_of
from nlu.encoder import Pieces, mean, unit
from nlu.english.wishes import part_around, parts_of
from nlu.label_model import LabelModel
from nlu.layer import Vectors

THINGS, STANCES, ASKED = (Path(__file__).parent / f"wish_{name}.json" for name in ("things", "stances", "asked"))
"""Written by `python -m benchmarks.wishes`."""
SENTENCES = Path(__file__).parent / "wish_sentences.yml"
"""What they are learned from."""
NO_WISH = "none"
"""The stance of a sentence that names a thing and says nothing of what is wanted: things are learned from it, and what is only asked
about, but no stances. As a thing it is what sentences are about in which nothing is wished for.
"""

Span = Tuple[int, int]


@dataclass(frozen=True)
class WishModel:
    """`things`: what a part of a sentence is about, named like the words that packs know. `stances`: what is said of what stands in it.
    `asked`: the same, or that something is asked of it, and nobody wishes for it.
    """

    things: LabelModel
    stances: LabelModel
    asked: LabelModel

    @classmethod
    def load(cls) -> WishModel:
        """The packaged one."""
        return cls(LabelModel.load(THINGS), LabelModel.load(STANCES), LabelModel.load(ASKED))

    @property
    def encoder(self) -> str:
        """The fingerprint of the encoder that its weights belong to; empty where they belong to two."""
        encoders = {layer.encoder for layer in (self.things, self.stances, self.asked)}
        return self.things.encoder if len(encoders) == 1 else ""


@dataclass(frozen=True)
class WishEar:
    """What `model` hears in one text, of which the encoder made `pieces`; None where it doesn't reach that far."""

    model: WishModel
    text: str
    pieces: Pieces

    def thing(self, span: Span) -> Optional[Tuple[str, float]]:
        """What is said at `span` of the text, and how much that is believed."""
        part = part_of(self.pieces, *span)
        return self.model.things.likeliest(part.vector[0], self.text[slice(*span)]) if part else None

    def stance(self, span: Span) -> Optional[Tuple[str, float]]:
        """What is said of what stands at `span`, by the part of the text that it stands in."""
        part = self._part(span)
        return self.model.stances.likeliest(*part) if part else None

    def named(self, span: Span) -> Tuple[Optional[Tuple[str, float]], float]:
        """The same of a name, and how much it is believed, from 0 to 1, that something is asked of it, and nothing is wished for."""
        part = self._part(span)
        return (self.model.stances.likeliest(*part), self.model.asked.by_label(*part)[NO_WISH]) if part else (None, 0.0)

    def _part(self, span: Span) -> Optional[Tuple[Vectors, str]]:
        """Where the part around `span` points, with it and without it, and its text."""
        parts = parts_of(self.text)
        vectors = vectors_of(self.pieces, parts, span)
        return (np.hstack(vectors), self.text[slice(*part_around(parts, *span))]) if vectors else None


def vectors_of(pieces: Pieces, parts: Sequence[Span], span: Span) -> Optional[Tuple[Vectors, Vectors]]:
    """Where the part of a text around `span` points, of all its `parts`, and where it does without what stands there; each of shape
    (dimensions,).
    """
    start, end = part_around(parts, *span)
    part = part_of(pieces, start, end)
    if part is None:
        return None
    named = (part.spans[:, 0] + start < span[1]) & (part.spans[:, 1] + start > span[0])
    beside = part.states[~named]
    return part.vector[0], unit(mean(beside))[0] if len(beside) else np.zeros_like(part.vector[0])


@dataclass(frozen=True)
class Sentence:
    """One to learn from: a `thing` stands at `span`, and what is said of it."""

    text: str
    span: Span
    thing: str
    stance: str


def sentences() -> List[Sentence]:
    """Those that are learned from."""
    held: Dict[str, Dict[str, List[str]]] = read_plain(SENTENCES)
    return [unmarked(each, thing, stance) for thing, told in held.items() for stance, texts in told.items() for each in texts]


def unmarked(text: str, thing: str, stance: str) -> Sentence:
    """Of 'not [this]' the text without brackets, and where 'this' stands in it."""
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    return Sentence(before + inside + after, (len(before), len(before) + len(inside)) if rest else (0, 0), thing, stance)
