"""The distance to the nearest example: what comparing with each would say."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from benchmarks.fewshot.novelty import KnownExamples


def _rows(count: int, width: int, seed: int) -> Any:
    """Rows in clumps, as embeddings lie."""
    random = np.random.default_rng(seed)
    clumps = np.random.default_rng(0).normal(size=(20, width))
    return (clumps[random.integers(20, size=count)] + 0.5 * random.normal(size=(count, width))).astype(np.float32)


@pytest.mark.parametrize("count", [1, 40, 900])
@pytest.mark.parametrize("width", [1, 8, 300])
def test_it_is_the_distance_to_the_nearest(count: int, width: int) -> None:
    examples, asked = _rows(count, width, 1), _rows(50, width, 2)
    known, new = (rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (examples, asked))
    wanted = 1 - (new @ known.T).max(axis=1)
    assert np.allclose(KnownExamples.of(examples).novelty(asked), wanted, atol=2e-3)  # examples are kept in half precision


def test_an_example_is_not_new_and_nothing_is_like_zeros() -> None:
    examples = _rows(500, 200, 1)
    known = KnownExamples.of(examples)
    assert np.allclose(known.novelty(examples[:30]), 0, atol=1e-3)
    assert known.novelty(np.zeros((2, 200), np.float32)).tolist() == [1, 1]


def test_stored_arrays_make_the_same_again() -> None:
    known = KnownExamples.of(_rows(300, 200, 1))
    again = KnownExamples.from_arrays(known.to_arrays())
    assert np.array_equal(again.novelty(_rows(20, 200, 2)), known.novelty(_rows(20, 200, 2)))


@pytest.mark.parametrize("shape", [(0, 0), (0, 5), (5, 0)])
def test_no_examples_or_no_vectors_make_everything_new(shape: Any) -> None:
    assert KnownExamples.of(np.zeros(shape, np.float32)).novelty(np.ones((1, shape[1]), np.float32)).tolist() == [1]
