"""What trains and needs nothing of one another is trained at once, on as many cores as there are.

Rasa 3.6.21 (`DaskGraphRunner.run` in rasa/engine/runner/dask.py) has dask go through a training one component after the other; dask can go
through the same graph with threads. Each component still waits for those that it needs, so the model is the same.
"""

from __future__ import annotations

from types import SimpleNamespace

from dask.threaded import get
from rasa.engine.runner import dask


def apply() -> None:
    """Let trainings in this process use threads."""
    dask.dask = SimpleNamespace(get=get)
