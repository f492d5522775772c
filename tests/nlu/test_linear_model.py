"""The mathematics of the classifier, without Rasa."""

from __future__ import annotations

from typing import Any, Tuple

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from nlu.linear_model import LinearModel, Strength

STRENGTH = Strength(C_dense=10, C_sparse=10, sparse_weight=0.5)
Problem = Tuple[Any, Any, Any]


def _problem(labels: int = 3, dense: int = 8, words: int = 12) -> Problem:
    """60 rows: each label has its own direction and its own word."""
    random = np.random.default_rng(7)
    truth = np.arange(60) % labels
    vectors = 0.2 * random.normal(size=(60, dense)).astype(np.float32)
    counts = random.poisson(0.3, size=(60, words)).astype(np.float32)
    if dense:
        vectors[np.arange(60), truth] += 1
    if words:
        counts[np.arange(60), truth] += 3
    return vectors, csr_matrix(counts), [f"label{each}" for each in truth]


def _fit(problem: Problem, strength: Strength = STRENGTH) -> LinearModel:
    vectors, counts, labels = problem
    return LinearModel.fit(vectors, counts, [counts.shape[1]], labels, strength)


@pytest.mark.parametrize(("dense", "words"), [(8, 12), (8, 0), (0, 12)])
@pytest.mark.parametrize("labels", [1, 2, 3])
def test_learns_from_either_or_both(labels: int, dense: int, words: int) -> None:
    vectors, counts, truth = problem = _problem(labels, dense, words)
    model = _fit(problem)
    probabilities = model.predict_proba(vectors, counts)
    assert probabilities.shape == (60, labels) and np.allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    assert [model.labels[best] for best in probabilities.argmax(axis=1)] == truth


def test_survives_being_stored_as_arrays() -> None:
    vectors, counts, _ = problem = _problem()
    model = _fit(problem)
    again = LinearModel.from_arrays(model.to_arrays())
    assert again.labels == model.labels
    assert np.array_equal(again.predict_proba(vectors, counts), model.predict_proba(vectors, counts))


def test_learning_again_gives_the_same() -> None:
    one, other = _fit(_problem()).to_arrays(), _fit(_problem()).to_arrays()
    assert all(np.array_equal(one[name], other[name]) for name in one)


@pytest.mark.parametrize("weight", [0.0, 0.5, 1.0])
def test_a_missing_vector_leaves_the_vote_to_the_other(weight: float) -> None:
    vectors, counts, truth = problem = _problem()
    model = _fit(problem, Strength(10, 10, weight))
    for blind in (model.predict_proba(0 * vectors, counts), model.predict_proba(vectors, csr_matrix(counts.shape))):
        assert [model.labels[best] for best in blind.argmax(axis=1)] == truth


def test_neither_vector_is_no_vote() -> None:
    vectors, counts, _ = problem = _problem()
    assert not _fit(problem).predict_proba(0 * vectors, csr_matrix(counts.shape)).any()


def test_groups_of_columns_weigh_alike() -> None:
    """A group of many columns doesn't drown one of few: an indicator still tells what a hundred noisy columns don't."""
    random = np.random.default_rng(7)
    noise = random.poisson(1.0, size=(80, 100))
    truth = np.arange(80) % 2
    counts = csr_matrix(np.hstack([noise, truth[:, None], 1 - truth[:, None]]).astype(np.float32))
    labels = [str(each) for each in truth]
    model = LinearModel.fit(np.zeros((80, 0), np.float32), counts, [100, 2], labels, STRENGTH)
    fresh = csr_matrix(np.hstack([random.poisson(1.0, size=(80, 100)), truth[:, None], 1 - truth[:, None]]).astype(np.float32))
    assert (model.predict_proba(np.zeros((80, 0), np.float32), fresh).argmax(axis=1) == truth).all()
