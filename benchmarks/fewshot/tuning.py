"""Tunes the last blocks of the sentence encoder to labelled texts, by hand-written backpropagation. Knows nothing of Rasa.

docs/decisions/0009-few-shot-understanding.md says what was tried, and what this is worth.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, NamedTuple, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from benchmarks.fewshot.model_file import BLOCKS, ModelFile
from benchmarks.fewshot.transformer import Batch, Dropout, Matrix, Weights, backward, forward, norm

Blocks = Dict[int, Weights]
Labels = NDArray[np.int64]

_BATCH = 32
_LEARNING_RATE, _PROTOTYPE_LEARNING_RATE = 1e-4, 1e-2
_SCALE = 10.0
"""What cosines to the prototypes are multiplied by before the softmax: at 20 less is gained."""
_TEMPERATURE = 0.1
_DROPOUT = 0.1
_HALVES = 2
"""Into how many parts a batch is cut, each on its own thread: always as many, so that the number of cores changes nothing."""


@dataclass(frozen=True)
class Tuning:
    """How many of the last blocks to tune, how often to see each text, and the seed of order and dropout."""

    blocks: int
    epochs: int
    seed: int


class _Example(NamedTuple):
    """A text as it enters the first tuned block, shape (pieces, width), and its label's number."""

    rows: Matrix
    label: int


def tune(model: ModelFile, texts: Sequence[Sequence[int]], labels: Labels, tuning: Tuning) -> Blocks:
    """The last blocks of `model`, by number, tuned to tell `texts` (their word pieces) of different `labels` (0, 1, ...) apart.

    The loss is the cross-entropy over cosines to one learnt prototype a label, plus the contrastive loss within each batch.
    """
    first = BLOCKS - tuning.blocks
    blocks = {at: model.block(at) for at in range(first, BLOCKS)}
    with threadpool_limits(1, "blas"), ThreadPoolExecutor(_HALVES) as pool:
        inputs, means = _entering(model, texts, blocks)
        prototypes = np.stack([means[labels == label].mean(axis=0) for label in range(int(labels.max()) + 1)])
        examples = [_Example(rows, int(label)) for rows, label in zip(inputs, labels)]
        _Run(blocks, prototypes, tuning, pool).learn(examples)
    return blocks


class _Change(NamedTuple):
    """A parameter, to be changed in place, the slope of the loss by it, and how far to go."""

    name: str
    parameter: Matrix
    gradient: Matrix
    rate: float


class _Run:
    """One training: changes `blocks` and `prototypes` in place."""

    def __init__(self, blocks: Blocks, prototypes: Matrix, tuning: Tuning, pool: ThreadPoolExecutor) -> None:
        self._blocks = blocks
        self._prototypes = prototypes
        self._tuning = tuning
        self._pool = pool
        self._adam = _Adam()

    def learn(self, examples: Sequence[_Example]) -> None:
        random = np.random.default_rng(self._tuning.seed)
        batches = [
            order[start : start + _BATCH]
            for order in (random.permutation(len(examples)) for _ in range(self._tuning.epochs))
            for start in range(0, len(examples), _BATCH)
        ]
        for step, batch in enumerate(batches):
            pace = min(1.0, (step + 1) / (0.1 * len(batches))) * (1 - step / len(batches))
            self._step([examples[at] for at in batch], step, pace)

    def _step(self, examples: Sequence[_Example], step: int, pace: float) -> None:
        halves = [each for each in (examples[part::_HALVES] for part in range(_HALVES)) if each]
        runs = list(self._pool.map(lambda part: self._forward(halves[part], (self._tuning.seed, step, part)), range(len(halves))))
        labels = np.array([example.label for half in halves for example in half])
        slopes, of_prototypes = loss_slopes(np.concatenate([means for means, _, _ in runs]), self._prototypes, labels)
        ends = np.cumsum([len(half) for half in halves])[:-1]
        gradients = list(self._pool.map(self._backward, runs, np.split(slopes, ends)))
        changes = [_Change("prototypes", self._prototypes, of_prototypes, _PROTOTYPE_LEARNING_RATE * pace)]
        for at, weights in self._blocks.items():
            for name, parameter in weights.items():
                gradient = np.sum([each[at][name] for each in gradients], axis=0)
                changes.append(_Change(f"{at}.{name}", parameter, gradient, _LEARNING_RATE * pace))
        self._adam.step(changes, self._pool)

    def _forward(self, examples: Sequence[_Example], seed: Tuple[int, ...]) -> Tuple[Matrix, Batch, Blocks]:
        batch, dropout = Batch([len(example.rows) for example in examples]), Dropout(_DROPOUT, seed)
        rows, saved = np.concatenate([example.rows for example in examples]), {}
        for at, weights in self._blocks.items():
            rows, saved[at] = forward(weights, rows, batch, dropout)
        return batch.mean(rows), batch, saved

    def _backward(self, run: Tuple[Matrix, Batch, Blocks], slopes: Matrix) -> Blocks:
        _, batch, saved = run
        slope, gradients = batch.mean_backward(slopes), {}
        for at in reversed(self._blocks):
            slope, gradients[at] = backward(self._blocks[at], slope, saved[at], batch)
        return gradients


def loss_slopes(means: Matrix, prototypes: Matrix, labels: Labels) -> Tuple[Matrix, Matrix]:
    """The slopes of the loss by the `means` (texts, width) and the `prototypes` (labels, width) that it is computed from."""
    z, z_length = _unit(means)
    c, c_length = _unit(prototypes)
    error = _softmax(np.float32(_SCALE) * (z @ c.T))
    error[np.arange(len(labels)), labels] -= 1
    error *= np.float32(_SCALE / len(labels))
    pull = _contrast(z, labels)
    return _unit_backward(error @ c + (pull + pull.T) @ z, z, z_length), _unit_backward(error.T @ z, c, c_length)


def _contrast(z: Matrix, labels: Labels) -> Matrix:
    """The slope of the contrastive loss by each pair's cosine: texts of a label are to be nearer to each other than to the rest."""
    alike = z @ z.T / np.float32(_TEMPERATURE)
    np.fill_diagonal(alike, -1e9)
    same = (labels[:, None] == labels[None]).astype(np.float32)
    np.fill_diagonal(same, 0)
    partners = same.sum(axis=1, keepdims=True)
    pull: Matrix = np.where(partners > 0, _softmax(alike) - same / np.maximum(partners, 1), 0).astype(np.float32)
    return pull / np.float32(_TEMPERATURE * len(labels))


class _Adam:
    """Adam, with gradients clipped to a length of 1 in all."""

    _KEEP, _KEEP_SQUARES = 0.9, 0.98

    def __init__(self) -> None:
        self._steps = 0
        self._moments: Dict[str, Tuple[Matrix, Matrix]] = {}

    def step(self, changes: Sequence[_Change], pool: ThreadPoolExecutor) -> None:
        self._steps += 1
        length = float(np.sqrt(sum(float(np.vdot(each.gradient, each.gradient)) for each in changes)))
        shrink = np.float32(min(1, 1 / (length + 1e-9)))
        for each in changes:
            self._moments.setdefault(each.name, (np.zeros_like(each.parameter), np.zeros_like(each.parameter)))
        list(pool.map(lambda change: self._apply(change, shrink), changes))

    def _apply(self, change: _Change, shrink: np.float32) -> None:
        mean, square = self._moments[change.name]
        step = change.gradient * shrink
        mean *= np.float32(self._KEEP)
        mean += np.float32(1 - self._KEEP) * step
        step *= step
        square *= np.float32(self._KEEP_SQUARES)
        square += np.float32(1 - self._KEEP_SQUARES) * step
        np.sqrt(square, out=step)
        step += np.float32(1e-8)
        np.divide(mean, step, out=step)
        step *= np.float32(change.rate * np.sqrt(1 - self._KEEP_SQUARES**self._steps) / (1 - self._KEEP**self._steps))
        np.subtract(change.parameter, step, out=change.parameter)


def _entering(model: ModelFile, texts: Sequence[Sequence[int]], blocks: Mapping[int, Weights]) -> Tuple[List[Matrix], Matrix]:
    """What enters the first of `blocks`, an array a text, and the untuned embeddings, of length 1."""
    embeddings = model.embeddings()
    before = [model.block(at) for at in range(min(blocks))]
    inputs: List[Any] = [None] * len(texts)
    means = np.zeros((len(texts), embeddings["g"].size), np.float32)
    by_length = np.argsort([len(text) for text in texts], kind="stable")
    for start in range(0, len(texts), _BATCH):
        picked = by_length[start : start + _BATCH]
        batch = Batch([len(texts[at]) for at in picked])
        pieces = np.concatenate([np.asarray(texts[at], np.int64) for at in picked])
        rows, _, _ = norm(embeddings["word"][pieces] + embeddings["position"][batch.position], embeddings["g"], embeddings["b"])
        for weights in before:
            rows, _ = forward(weights, rows, batch)
        for at, begin, length in zip(picked, batch.starts, batch.lengths):
            inputs[at] = rows[begin : begin + length].copy()
        for weights in blocks.values():
            rows, _ = forward(weights, rows, batch)
        means[picked] = batch.mean(rows)
    return inputs, _unit(means)[0]


def _unit(rows: Matrix) -> Tuple[Matrix, Matrix]:
    """The rows with length 1, and their lengths."""
    lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9).astype(np.float32)
    return (rows / lengths).astype(np.float32), lengths


def _unit_backward(slope: Matrix, unit: Matrix, lengths: Matrix) -> Matrix:
    across: Matrix = slope - unit * np.einsum("ij,ij->i", slope, unit)[:, None]
    return across / lengths


def _softmax(scores: Matrix) -> Matrix:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares
