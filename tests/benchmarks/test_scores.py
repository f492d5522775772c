from __future__ import annotations

from benchmarks.scores import latency, scope


def test_latency_is_in_percentiles() -> None:
    assert latency([float(each) for each in range(101)]) == {"ms_p50": 50, "ms_p95": 95}


def test_scores_that_tell_all_apart() -> None:
    assert scope([0.1] * 20, [0.9] * 5) == {"off_scope_recall": 100, "off_scope_auroc": 1}


def test_scores_that_tell_nothing() -> None:
    assert scope([0.5] * 20, [0.5] * 5) == {"off_scope_recall": 0, "off_scope_auroc": 0.5}
