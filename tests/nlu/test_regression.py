from __future__ import annotations

import threading
import warnings
from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from nlu.regression import at_once, learned


def test_they_are_learnt_at_once_and_given_in_order() -> None:
    meeting = threading.Barrier(2, timeout=30)

    def learning(name: str) -> str:
        meeting.wait()
        return name

    assert at_once(lambda: learning("first"), lambda: learning("second")) == ["first", "second"]


def test_what_goes_wrong_in_one_is_raised() -> None:
    with pytest.raises(LookupError):
        at_once(lambda: 1, lambda: {}["nothing"])


def test_at_once_they_learn_what_they_learn_alone_and_may_stop_early() -> None:
    chance = np.random.default_rng(3)
    rows, labels = chance.normal(size=(300, 20)), [f"label {each}" for each in chance.integers(0, 5, 300)]
    settings = ({"solver": "saga", "max_iter": 2, "random_state": 0}, {"solver": "lbfgs", "max_iter": 2})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        alone = [learned(rows, labels, **each).coef_ for each in settings]
        together = at_once(*(lambda each=each: learned(rows, labels, **each).coef_ for each in settings))  # type: ignore[misc]
    assert all(np.array_equal(one, other) for one, other in zip(alone, together))


def test_weights_that_are_no_numbers_are_learnt_again_with_more_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    as_before, seen = LogisticRegression.fit, []

    def fit(self: LogisticRegression, rows: Any, labels: Any) -> LogisticRegression:
        seen.append(rows.dtype)
        learnt = as_before(self, rows, labels)
        learnt.coef_ = learnt.coef_ * (np.nan if rows.dtype == np.float32 else 1)
        return learnt

    monkeypatch.setattr(LogisticRegression, "fit", fit)
    learnt = learned(np.eye(4, dtype=np.float32), ["a", "b", "a", "b"])
    assert np.isfinite(learnt.coef_).all() and seen == [np.float32, np.float64]
