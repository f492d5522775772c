"""Tunes the last blocks of the sentence encoder to labelled texts. Knows nothing of Rasa.

docs/decisions/0009-few-shot-understanding.md says what was tried, and what this is worth.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import List, Sequence

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from benchmarks.tuning.blocks import Blocks, BlockTuner, entering, last_blocks, pace_of
from benchmarks.tuning.prototypes import Labels, Prototypes
from nlu.model_file import ModelFile

_BATCH = 32


@dataclass(frozen=True)
class Tuning:
    """How many of the last blocks to tune, how often to see each text, and the seed of order and dropout."""

    blocks: int
    epochs: int
    seed: int


def tune(model: ModelFile, texts: Sequence[Sequence[int]], labels: Labels, tuning: Tuning) -> Blocks:
    """The last blocks of `model`, by number, tuned to tell `texts` (their word pieces) of different `labels` (0, 1, ...) apart."""
    blocks = last_blocks(model, tuning.blocks)
    with threadpool_limits(1, "blas"), ThreadPoolExecutor() as pool:
        inputs, vectors = entering(model, texts, blocks)
        prototypes = Prototypes.of("intents", vectors, labels)
        tuner = BlockTuner(blocks, tuning.seed, pool)
        batches = _batches(len(texts), tuning)
        for step, batch in enumerate(batches):
            tuner.step([inputs[at] for at in batch], prototypes.slopes_of(labels[batch]), pace_of(step, len(batches)))
    return blocks


def _batches(count: int, tuning: Tuning) -> List[NDArray[np.int64]]:
    random = np.random.default_rng(tuning.seed)
    orders = [random.permutation(count) for _ in range(tuning.epochs)]
    return [order[start : start + _BATCH] for order in orders for start in range(0, count, _BATCH)]
