from __future__ import annotations

from typing import Any, Dict, List, Type

import dask
import pytest
from rasa.core import processor
from rasa.engine.exceptions import GraphComponentException, GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphNode, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage

from serving.patches import graph_runner
from serving.patches.graph_runner import PlannedGraphRunner


class Words(GraphComponent):
    """Joins what it is given; fails for the word that it is told to."""

    @classmethod
    def create(cls, config: Dict[str, Any], *_: Any, **__: Any) -> Words:
        return cls(config)

    def __init__(self, config: Dict[str, Any]) -> None:
        self._config = config

    def join(self, first: str, second: str) -> str:
        if self._config["refuses"] in (first, second):
            raise ValueError("no")
        return f"({first} {second})"


def node(first: str, second: str, refuses: str = "") -> SchemaNode:
    return SchemaNode({"first": first, "second": second}, Words, "create", "join", {"refuses": refuses}, eager=True)


SCHEMA = GraphSchema({"d": node("b", "c"), "c": node("b", "said"), "b": node("said", "heard"), "x": node("said", "said", refuses="hello")})
"""In no order, and with a part that only one target needs."""
INPUTS = {"said": "hello", "heard": "world"}


@pytest.fixture
def sorted_graphs(monkeypatch: pytest.MonkeyPatch) -> List[Any]:
    """The graphs that dask was given."""
    graphs: List[Any] = []
    get = dask.get

    def counted(graph: Any, *arguments: Any, **options: Any) -> Any:
        graphs.append(graph)
        return get(graph, *arguments, **options)

    monkeypatch.setattr(dask, "get", counted)
    monkeypatch.setattr(processor, "DaskGraphRunner", DaskGraphRunner)
    return graphs


def runner(kind: Type[DaskGraphRunner], tmp_path: Any) -> DaskGraphRunner:
    return kind.create(SCHEMA, LocalModelStorage(tmp_path), ExecutionContext(SCHEMA))


@pytest.mark.parametrize("targets", [["d"], ["b", "d"], ["c"]])
def test_it_gives_what_rasas_own_gives(tmp_path: Any, targets: List[str]) -> None:
    wanted = runner(DaskGraphRunner, tmp_path).run(INPUTS, targets)
    ours = runner(PlannedGraphRunner, tmp_path)
    assert [ours.run(INPUTS, targets) for _ in range(2)] == [wanted, wanted]


@pytest.mark.parametrize("kind", [DaskGraphRunner, PlannedGraphRunner])
def test_what_fails_fails_in_the_same_way(tmp_path: Any, kind: Type[DaskGraphRunner]) -> None:
    with pytest.raises(GraphComponentException, match="node x"):
        runner(kind, tmp_path).run(INPUTS, ["x"])


@pytest.mark.parametrize("kind", [DaskGraphRunner, PlannedGraphRunner])
def test_a_component_that_isnt_given_all_it_needs_says_so(tmp_path: Any, kind: Type[DaskGraphRunner]) -> None:
    with pytest.raises(GraphRunError, match="Missing input to run node 'b'"):
        runner(kind, tmp_path).run({"said": "hello"}, ["b"])


def test_components_are_run_without_looking_again_at_who_gives_what(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = runner(PlannedGraphRunner, tmp_path)
    monkeypatch.setattr(GraphNode, "__call__", None)
    assert ours.run(INPUTS, ["c"]) == {"c": "((hello world) hello)"}


def test_a_model_is_run_without_sorting_its_graph_again(tmp_path: Any, sorted_graphs: List[Any]) -> None:
    graph_runner.apply()
    runner(processor.DaskGraphRunner, tmp_path).run(INPUTS, ["d"])
    assert not sorted_graphs


def test_rasa_itself_sorts_it_for_every_message(tmp_path: Any, sorted_graphs: List[Any]) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    ours = runner(processor.DaskGraphRunner, tmp_path)
    assert ours.run(INPUTS, ["d"]) and ours.run(INPUTS, ["d"])
    assert len(sorted_graphs) == 2
