from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, Dict

import pytest
from rasa.engine.exceptions import GraphComponentException
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner import dask
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage

from serving.patches import threaded_training

_LONG = 60
"""Seconds after which two that should meet never will."""


class Learner(GraphComponent):
    """Goes on when as many learn at once as its barrier waits for."""

    @classmethod
    def create(cls, config: Dict[str, Any], *_: Any, **__: Any) -> Learner:
        return cls(config)

    def __init__(self, config: Dict[str, Any]) -> None:
        self._meeting = config["meeting"]

    def learn(self, said: str) -> str:
        self._meeting.wait(_LONG)
        return said.upper()

    def fail(self, said: str) -> str:
        raise ValueError(said)


def runner(folder: Path, second: str, meeting: threading.Barrier) -> DaskGraphRunner:
    nodes = {
        name: SchemaNode({"said": "said"}, Learner, "create", does, {"meeting": meeting}, is_target=True)
        for name, does in (("first", "learn"), ("second", second))
    }
    schema = GraphSchema(nodes)
    return DaskGraphRunner.create(schema, LocalModelStorage.create(folder), ExecutionContext(schema))


@pytest.fixture(autouse=True)
def threaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "dask", dask.dask)
    threaded_training.apply()


def test_what_needs_nothing_of_one_another_learns_at_once(tmp_path: Path) -> None:
    assert runner(tmp_path, "learn", threading.Barrier(2)).run({"said": "pay"}) == {"first": "PAY", "second": "PAY"}


def test_what_goes_wrong_is_raised_as_before(tmp_path: Path) -> None:
    with pytest.raises(GraphComponentException):
        runner(tmp_path, "fail", threading.Barrier(1)).run({"said": "pay"})
