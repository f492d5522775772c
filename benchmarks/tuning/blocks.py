"""Tunes blocks of the sentence encoder to any loss over the vectors of texts, by hand-written backpropagation. Knows nothing of Rasa."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from benchmarks.tuning.transformer import Batch, Dropout, Matrix, Weights, backward, forward, norm
from nlu.model_file import BLOCKS, ModelFile

Blocks = Dict[int, Weights]

LEARNING_RATE = 1e-4
_BATCH = 32
_DROPOUT = 0.1
_HALVES = 2
"""Into how many parts a batch is cut, each on its own thread: always as many, so that the number of cores changes nothing."""


class Change(NamedTuple):
    """A parameter, to be changed in place, the slope of the loss by it, and how far to go."""

    name: str
    parameter: Matrix
    gradient: Matrix
    rate: float


SlopesOf = Callable[[Matrix], Tuple[Matrix, List[Change]]]
"""Takes the means of texts, shape (texts, width), to the slopes of a loss by them, and to what else that loss changes."""


class BlockTuner:
    """Changes `blocks` in place, step by step, and whatever else a loss depends on."""

    def __init__(self, blocks: Blocks, seed: int, pool: ThreadPoolExecutor) -> None:
        self._blocks = blocks
        self._seed = seed
        self._pool = pool
        self._adam = _Adam()
        self._steps = 0

    def step(self, inputs: Sequence[Matrix], slopes_of: SlopesOf, pace: float) -> None:
        """Go down the loss of texts that enter the first block as `inputs`, arrays of shape (pieces, width); `pace` from 0 to 1."""
        turns = [turn for turn in (range(part, len(inputs), _HALVES) for part in range(_HALVES)) if turn]
        runs = list(self._pool.map(lambda part: self._forward([inputs[at] for at in turns[part]], part), range(len(turns))))
        order = np.concatenate([np.array(turn) for turn in turns])
        means = np.empty((len(inputs), runs[0][0].shape[1]), np.float32)
        means[order] = np.concatenate([of_part for of_part, _, _ in runs])
        slopes, changes = slopes_of(means)
        gradients = list(self._pool.map(self._backward, runs, [slopes[list(turn)] for turn in turns]))
        for at, weights in self._blocks.items():
            for name, parameter in weights.items():
                gradient = np.sum([each[at][name] for each in gradients], axis=0)
                changes.append(Change(f"{at}.{name}", parameter, gradient, LEARNING_RATE))
        self._adam.step([change._replace(rate=change.rate * pace) for change in changes], self._pool)
        self._steps += 1

    def _forward(self, inputs: Sequence[Matrix], part: int) -> Tuple[Matrix, Batch, Blocks]:
        batch, dropout = Batch([len(rows) for rows in inputs]), Dropout(_DROPOUT, (self._seed, self._steps, part))
        rows, saved = np.concatenate(inputs), {}
        for at, weights in self._blocks.items():
            rows, saved[at] = forward(weights, rows, batch, dropout)
        return batch.mean(rows), batch, saved

    def _backward(self, run: Tuple[Matrix, Batch, Blocks], slopes: Matrix) -> Blocks:
        _, batch, saved = run
        slope, gradients = batch.mean_backward(slopes), {}
        for at in reversed(self._blocks):
            slope, gradients[at] = backward(self._blocks[at], slope, saved[at], batch)
        return gradients


def pace_of(step: int, steps: int) -> float:
    """From 0 up for the first tenth of the steps, then down to 0."""
    return min(1.0, (step + 1) / (0.1 * steps)) * (1 - step / steps)


def last_blocks(model: ModelFile, count: int) -> Blocks:
    """The last `count` blocks of `model`, by number."""
    return {at: model.block(at) for at in range(BLOCKS - count, BLOCKS)}


def entering(model: ModelFile, texts: Sequence[Sequence[int]], blocks: Blocks) -> Tuple[List[Matrix], Matrix]:
    """What enters the first of `blocks` for each of `texts` (their word pieces), and the embeddings after the last, of length 1."""
    embeddings = model.embeddings()
    before = [model.block(at) for at in range(min(blocks))]
    inputs: List[Any] = [None] * len(texts)
    by_length = np.argsort([len(text) for text in texts], kind="stable")

    def read(start: int) -> None:
        picked = by_length[start : start + _BATCH]
        batch = Batch([len(texts[at]) for at in picked])
        pieces = np.concatenate([np.asarray(texts[at], np.int64) for at in picked])
        rows, _, _ = norm(embeddings["word"][pieces] + embeddings["position"][batch.position], embeddings["g"], embeddings["b"])
        for weights in before:
            rows, _ = forward(weights, rows, batch)
        for at, begin, length in zip(picked, batch.starts, batch.lengths):
            inputs[at] = rows[begin : begin + length].copy()

    with ThreadPoolExecutor(_HALVES) as pool:
        list(pool.map(read, range(0, len(texts), _BATCH)))
    return inputs, vectors_after(blocks, inputs)


def vectors_after(blocks: Blocks, inputs: Sequence[Matrix]) -> Matrix:
    """Where texts that enter the first of `blocks` as `inputs` point after the last: shape (texts, width), each of length 1."""
    means: List[Any] = [None] * len(inputs)
    by_length = np.argsort([len(rows) for rows in inputs], kind="stable")

    def read(start: int) -> None:
        picked = by_length[start : start + _BATCH]
        batch, rows = Batch([len(inputs[at]) for at in picked]), np.concatenate([inputs[at] for at in picked])
        for weights in blocks.values():
            rows, _ = forward(weights, rows, batch)
        for at, mean in zip(picked, batch.mean(rows)):
            means[at] = mean

    with ThreadPoolExecutor(_HALVES) as pool:
        list(pool.map(read, range(0, len(inputs), _BATCH)))
    return unit(np.stack(means))[0]


def softmax(scores: Matrix) -> Matrix:
    """Each row's shares of 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def unit(rows: Matrix) -> Tuple[Matrix, Matrix]:
    """The rows with length 1, and their lengths."""
    lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9).astype(np.float32)
    return (rows / lengths).astype(np.float32), lengths


def unit_backward(slope: Matrix, unit_rows: Matrix, lengths: Matrix) -> Matrix:
    """The slope by rows, given that by what `unit` makes of them."""
    across: Matrix = slope - unit_rows * np.einsum("ij,ij->i", slope, unit_rows)[:, None]
    return across / lengths


class _Adam:
    """Adam, with gradients clipped to a length of 1 in all."""

    _KEEP, _KEEP_SQUARES = 0.9, 0.98

    def __init__(self) -> None:
        self._steps: Dict[str, int] = {}
        self._moments: Dict[str, Tuple[Matrix, Matrix]] = {}

    def step(self, changes: Sequence[Change], pool: ThreadPoolExecutor) -> None:
        length = float(np.sqrt(sum(float(np.vdot(each.gradient, each.gradient)) for each in changes)))
        shrink = np.float32(min(1, 1 / (length + 1e-9)))
        for each in changes:
            self._moments.setdefault(each.name, (np.zeros_like(each.parameter), np.zeros_like(each.parameter)))
            self._steps[each.name] = self._steps.get(each.name, 0) + 1
        list(pool.map(lambda change: self._apply(change, shrink), changes))

    def _apply(self, change: Change, shrink: np.float32) -> None:
        mean, square = self._moments[change.name]
        steps = self._steps[change.name]
        step = change.gradient * shrink
        mean *= np.float32(self._KEEP)
        mean += np.float32(1 - self._KEEP) * step
        step *= step
        square *= np.float32(self._KEEP_SQUARES)
        square += np.float32(1 - self._KEEP_SQUARES) * step
        np.sqrt(square, out=step)
        step += np.float32(1e-8)
        np.divide(mean, step, out=step)
        step *= np.float32(change.rate * np.sqrt(1 - self._KEEP_SQUARES**steps) / (1 - self._KEEP**steps))
        np.subtract(change.parameter, step, out=change.parameter)
