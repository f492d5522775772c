from __future__ import annotations

from typing import Any, Dict, Iterator, List, Type

import dask
import pytest
from rasa.core import processor
from rasa.engine.exceptions import GraphComponentException, GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphNode, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.nlu.training_data.message import Message

from serving.patches import graph_runner
from serving.patches.graph_runner import READS_AHEAD, PlannedGraphRunner


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


class Reader(GraphComponent):
    """Notes what it is asked to do."""

    @classmethod
    def create(cls, config: Dict[str, Any], *_: Any, **__: Any) -> Reader:
        return cls(config)

    def __init__(self, config: Dict[str, Any]) -> None:
        self._config = config

    def process(self, messages: List[Message]) -> List[Message]:
        self._config["done"].append(f"{self._config['name']} {messages[0].get('text')}")
        return messages


class Slow(Reader):
    """One whose work may be begun, if it is free."""

    def begin(self, message: Message) -> bool:
        self._config["done"].append(f"{self._config['name']} begins")
        return bool(self._config["free"])


class Quick(Reader):
    """One that reads ahead, and tells the next what it found; it can't where it is told so."""

    def read_ahead(self, message: Message) -> None:
        self._config["done"].append(f"{self._config['name']} ahead {message.get('text')} {message.get('found')}")
        if self._config["fails"]:
            raise ValueError
        message.set("found", self._config["name"])


def told(folder: Any, *, free: bool = True, fails: bool = False) -> List[str]:
    done: List[str] = []

    def reader(name: str, kind: Type[Reader], after: str) -> SchemaNode:
        config = {"name": name, "done": done, "free": free, "fails": fails}
        return SchemaNode({"messages": after}, kind, "create", "process", config, eager=True)

    kinds = {"first": Quick, "slow": Slow, "second": Reader, "third": Quick, "last": Quick}
    schema = GraphSchema({name: reader(name, kind, after) for (name, kind), after in zip(kinds.items(), ["said", *kinds])})
    ours = PlannedGraphRunner.create(schema, LocalModelStorage(folder), ExecutionContext(schema))
    message = Message({"text": "nets"})
    ours.run({"said": [message]}, ["last"])
    assert message.get("found") is None
    return done


IN_TURN = ["second nets", "third nets", "last nets"]


@pytest.fixture
def reads_ahead() -> Iterator[None]:
    token = READS_AHEAD.set(True)
    yield
    READS_AHEAD.reset(token)


@pytest.mark.usefixtures("reads_ahead")
def test_while_one_has_begun_those_that_come_later_read_ahead(tmp_path: Any) -> None:
    ahead = ["slow begins", "third ahead nets None", "last ahead nets third"]
    assert told(tmp_path) == ["first nets", *ahead, "slow nets", *IN_TURN]


@pytest.mark.usefixtures("reads_ahead")
def test_nothing_is_read_ahead_where_it_cant_begin(tmp_path: Any) -> None:
    assert told(tmp_path, free=False) == ["first nets", "slow begins", "slow nets", *IN_TURN]


@pytest.mark.usefixtures("reads_ahead")
def test_what_fails_ahead_is_left_to_its_turn(tmp_path: Any) -> None:
    ahead = ["slow begins", "third ahead nets None", "last ahead nets None"]
    assert told(tmp_path, fails=True) == ["first nets", *ahead, "slow nets", *IN_TURN]


def test_nothing_is_begun_where_no_core_is_likely_to_be_free(tmp_path: Any) -> None:
    assert told(tmp_path) == ["first nets", "slow nets", *IN_TURN]
