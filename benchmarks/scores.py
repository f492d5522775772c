"""Sums up what was measured: percentiles of times, and how well a score tells off-scope questions."""

from __future__ import annotations

from typing import Dict, Sequence

import numpy as np

KEPT = 0.95
"""The share of in-scope questions that a threshold must let through."""


def latency(milliseconds: Sequence[float]) -> Dict[str, float]:
    """p50 and p95 of times in milliseconds."""
    p50, p95 = np.percentile(milliseconds, (50, 95))
    return {"ms_p50": round(float(p50), 2), "ms_p95": round(float(p95), 2)}


def scope(inside: Sequence[float], outside: Sequence[float]) -> Dict[str, float]:
    """Off-scope recall in percent at the threshold that keeps KEPT of `inside`, and the AUROC; a higher score is further outside."""
    from sklearn.metrics import roc_auc_score  # takes a second to import, which the table alone need not wait for

    threshold = np.quantile(inside, KEPT)
    truth = [0] * len(inside) + [1] * len(outside)
    return {
        "off_scope_recall": round(100 * float(np.mean(np.asarray(outside) > threshold)), 1),
        "off_scope_auroc": round(float(roc_auc_score(truth, [*inside, *outside])), 4),
    }
