"""What the encoder is tuned to: to tell labelled texts apart, and to lay questions beside the facts that answer them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import List, Sequence, Tuple

import numpy as np

from benchmarks.tuning.blocks import Change, SlopesOf, softmax, unit, unit_backward
from benchmarks.tuning.prototypes import Labels, Prototypes
from benchmarks.tuning.transformer import Matrix

_LABELLED = 32
_PAIRS = 20
_SCALE = 20.0
"""What cosines of questions and facts are multiplied by before the softmax."""

Draw = Tuple[List[str], SlopesOf]
"""Texts, and the slopes of their loss."""


@dataclass(frozen=True)
class Labelled:
    """Texts of different labels are to be told apart; their `prototypes` move along."""

    texts: Sequence[str]
    labels: Labels
    prototypes: Prototypes

    def draw(self, chance: random.Random) -> Draw:
        """A batch."""
        picked = chance.sample(range(len(self.texts)), min(_LABELLED, len(self.texts)))
        return [self.texts[at] for at in picked], self.prototypes.slopes_of(self.labels[picked])


@dataclass(frozen=True)
class Answered:
    """Each of the `questions` to one pack is to be nearer to its fact, by its place in `facts` (brief and whole), than to the others."""

    questions: Sequence[Tuple[str, int]]
    facts: Sequence[Tuple[str, str]]

    def draw(self, chance: random.Random) -> Draw:
        """A batch: questions of different facts, then those facts, briefly or whole."""
        picked = {fact: question for question, fact in chance.sample(self.questions, min(3 * _PAIRS, len(self.questions)))}
        pairs = list(picked.items())[:_PAIRS]
        return [question for _, question in pairs] + [chance.choice(self.facts[fact]) for fact, _ in pairs], pair_slopes


def pair_slopes(means: Matrix) -> Tuple[Matrix, List[Change]]:
    """Of a first half, each to be likest to its place in the second, and the other way round: the mean of both cross-entropies."""
    rows, lengths = unit(means)
    first, second = np.split(rows, 2)
    scores = np.float32(_SCALE) * (first @ second.T)
    aim = np.eye(len(first), dtype=np.float32)
    error = (softmax(scores) - aim + (softmax(scores.T) - aim).T) * np.float32(_SCALE / (2 * len(first)))
    return unit_backward(np.concatenate([error @ second, error.T @ first]), rows, lengths), []


def kept_slopes(means: Matrix, before: Matrix, weight: float) -> Matrix:
    """Of how far texts have turned from where they pointed `before`, `weight` times their mean."""
    rows, lengths = unit(means)
    return unit_backward(-before * np.float32(weight / len(rows)), rows, lengths)
