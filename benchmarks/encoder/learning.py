"""Tunes the last blocks of the encoder to several tasks at once."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, List, Mapping, Protocol, Sequence, Tuple

import numpy as np
from threadpoolctl import threadpool_limits

from benchmarks.encoder.tasks import Draw, kept_slopes
from benchmarks.tuning.blocks import Blocks, BlockTuner, Change, SlopesOf, pace_of
from benchmarks.tuning.transformer import Matrix


class Task(Protocol):
    """What gives batches."""

    def draw(self, chance: random.Random) -> Draw:
        """Texts, and the slopes of their loss."""


@dataclass(frozen=True)
class Texts:
    """Of each text: what enters the first tuned block, and where it points before any tuning."""

    inputs: Mapping[str, Matrix]
    before: Mapping[str, Matrix]


@dataclass(frozen=True)
class Plan:
    """`tasks`, each with how often it is taken beside the others; `steps` in all; `kept`: how much it counts to stay where one was."""

    tasks: Sequence[Tuple[Task, float]]
    steps: int
    kept: float
    seed: int


def learn(blocks: Blocks, texts: Texts, plan: Plan, after: Callable[[int], None] = lambda step: None) -> None:
    """Change `blocks` in place by the tasks of `plan`; `after` is called after each step."""
    chance = random.Random(plan.seed)  # noqa: S311  # nosec B311: an order of examples
    tasks, weights = zip(*plan.tasks)
    with threadpool_limits(1, "blas"), ThreadPoolExecutor() as pool:
        tuner = BlockTuner(blocks, plan.seed, pool)
        for step in range(plan.steps):
            drawn, slopes_of = chance.choices(tasks, weights)[0].draw(chance)
            before = np.stack([texts.before[text] for text in drawn])
            tuner.step([texts.inputs[text] for text in drawn], _kept(slopes_of, before, plan.kept), pace_of(step, plan.steps))
            after(step)


def _kept(slopes_of: SlopesOf, before: Matrix, weight: float) -> SlopesOf:
    def both(means: Matrix) -> Tuple[Matrix, List[Change]]:
        slopes, changes = slopes_of(means)
        return slopes + kept_slopes(means, before, weight), changes

    return both
