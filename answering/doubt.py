"""How likely it is that a question can't be served: a logistic regression on what speaks for and against an answer.

Its weights are data (doubt_weights.json), learned and checked by `python -m benchmarks.doubt`, which prints how far what it says is from
what was.
"""

from __future__ import annotations

from pathlib import Path

from answering.regression import Regression

WEIGHTS = Path(__file__).parent / "doubt_weights.json"
DOUBT = Regression.load(WEIGHTS)
