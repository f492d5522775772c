"""Tunes the last blocks of the sentence encoder to labelled texts. Knows nothing of Rasa.

docs/decisions/0009-few-shot-understanding.md says what was tried, and what this is worth.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from benchmarks.tuning.blocks import Blocks, BlockTuner, Change, entering, last_blocks, unit, unit_backward
from benchmarks.tuning.transformer import Matrix
from nlu.model_file import ModelFile

Labels = NDArray[np.int64]

PROTOTYPE_LEARNING_RATE = 1e-2
_BATCH = 32
_SCALE = 10.0
"""What cosines to the prototypes are multiplied by before the softmax: at 20 less is gained."""
_TEMPERATURE = 0.1


@dataclass(frozen=True)
class Tuning:
    """How many of the last blocks to tune, how often to see each text, and the seed of order and dropout."""

    blocks: int
    epochs: int
    seed: int


def tune(model: ModelFile, texts: Sequence[Sequence[int]], labels: Labels, tuning: Tuning) -> Blocks:
    """The last blocks of `model`, by number, tuned to tell `texts` (their word pieces) of different `labels` (0, 1, ...) apart.

    The loss is the cross-entropy over cosines to one learnt prototype a label, plus the contrastive loss within each batch.
    """
    blocks = last_blocks(model, tuning.blocks)
    with threadpool_limits(1, "blas"), ThreadPoolExecutor() as pool:
        inputs, means = entering(model, texts, blocks)
        prototypes = prototypes_of(means, labels)
        tuner = BlockTuner(blocks, tuning.seed, pool)
        batches = _batches(len(texts), tuning)
        for step, batch in enumerate(batches):
            tuner.step([inputs[at] for at in batch], _Loss(prototypes, labels[batch]), pace_of(step, len(batches)))
    return blocks


def prototypes_of(means: Matrix, labels: Labels) -> Matrix:
    """Where each label's texts lie before any tuning: shape (labels, width)."""
    return np.stack([means[labels == label].mean(axis=0) for label in range(int(labels.max()) + 1)])


def pace_of(step: int, steps: int) -> float:
    """From 0 up for the first tenth of the steps, then down to 0."""
    return min(1.0, (step + 1) / (0.1 * steps)) * (1 - step / steps)


def _batches(count: int, tuning: Tuning) -> List[NDArray[np.int64]]:
    random = np.random.default_rng(tuning.seed)
    orders = [random.permutation(count) for _ in range(tuning.epochs)]
    return [order[start : start + _BATCH] for order in orders for start in range(0, count, _BATCH)]


@dataclass(frozen=True)
class _Loss:
    """The slopes of texts of `labels`."""

    prototypes: Matrix
    labels: Labels

    def __call__(self, means: Matrix) -> Tuple[Matrix, List[Change]]:
        slopes, of_prototypes = loss_slopes(means, self.prototypes, self.labels)
        return slopes, [Change("prototypes", self.prototypes, of_prototypes, PROTOTYPE_LEARNING_RATE)]


def loss_slopes(means: Matrix, prototypes: Matrix, labels: Labels) -> Tuple[Matrix, Matrix]:
    """The slopes of the loss by the `means` (texts, width) and the `prototypes` (labels, width) that it is computed from."""
    z, z_length = unit(means)
    c, c_length = unit(prototypes)
    error = softmax(np.float32(_SCALE) * (z @ c.T))
    error[np.arange(len(labels)), labels] -= 1
    error *= np.float32(_SCALE / len(labels))
    pull = _contrast(z, labels)
    return unit_backward(error @ c + (pull + pull.T) @ z, z, z_length), unit_backward(error.T @ z, c, c_length)


def _contrast(z: Matrix, labels: Labels) -> Matrix:
    """The slope of the contrastive loss by each pair's cosine: texts of a label are to be nearer to each other than to the rest."""
    alike = z @ z.T / np.float32(_TEMPERATURE)
    np.fill_diagonal(alike, -1e9)
    same = (labels[:, None] == labels[None]).astype(np.float32)
    np.fill_diagonal(same, 0)
    partners = same.sum(axis=1, keepdims=True)
    pull: Matrix = np.where(partners > 0, softmax(alike) - same / np.maximum(partners, 1), 0).astype(np.float32)
    return pull / np.float32(_TEMPERATURE * len(labels))


def softmax(scores: Matrix) -> Matrix:
    """Each row's shares of 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
