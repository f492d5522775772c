"""Rasa plans the order of its components anew for each message, with dask: plan it once.

Rasa 3.6.21 (`DaskGraphRunner.run` in rasa/engine/runner/dask.py) builds and sorts the same graph twice a message or more, and each
component looks again at who gives it what (`GraphNode.__call__` in rasa/engine/graph.py). The components and what they get are the same,
and so is what they raise.

Where READS_AHEAD is set, the encoder's work is begun in another thread, and the components that come later find meanwhile what they can
find without it (nlu/ahead.py).
"""

from __future__ import annotations

import contextlib
import functools
import logging
from contextvars import ContextVar
from graphlib import TopologicalSorter
from typing import Any, Dict, List, NamedTuple, Optional, Protocol, Tuple, runtime_checkable

from rasa.core import processor
from rasa.engine.exceptions import GraphComponentException
from rasa.engine.graph import GraphNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

logger = logging.getLogger(__name__)

READS_AHEAD: ContextVar[bool] = ContextVar("reads ahead", default=False)
"""Whether a core is likely to be free for the other thread."""
_MESSAGES = "messages"
"""The parameter by which components that read messages get them."""


@runtime_checkable
class Begins(Protocol):
    """A component whose work can be begun beside what others read ahead."""

    def begin(self, message: Message) -> bool:
        """Begin with `message`; False where all of the work is to be done when its turn comes."""


@runtime_checkable
class ReadsAhead(Protocol):
    """A component that finds something without the encoder."""

    def read_ahead(self, message: Message) -> None:
        """Find it in the text of `message`, which stands for the real one: what it names may be set on it, for those that come later."""


class Step(NamedTuple):
    """A component, and by the name of each of its parameters who gives it."""

    name: str
    node: GraphNode
    needs: Dict[str, str]
    later: Tuple[ReadsAhead, ...] = ()
    """What comes after a component that can begin, and can read ahead meanwhile."""

    def begin(self, outputs: Dict[str, Any]) -> None:
        """Let it begin with what it gets, and those that come later read that ahead."""
        for message in outputs.get(self.needs[_MESSAGES]) or ():
            if self.node._component.begin(message):
                meanwhile = Message({TEXT: message.get(TEXT)})
                for component in self.later:
                    with contextlib.suppress(Exception):  # it fails again in its turn, which tells
                        component.read_ahead(meanwhile)

    def run(self, outputs: Dict[str, Any]) -> Any:
        """What it makes of `outputs`, by who gave them. Raises RasaException."""
        given = {name: outputs[need] for name, need in self.needs.items() if need in outputs}
        if len(given) < len(self.needs) or self.node._hooks or not self.node._eager:  # more is to be done or said than to run it
            return self.node(*((need, outputs[need]) if need in outputs else need for need in self.needs.values()))[1]
        try:
            return self.node._fn(self.node._component, **given)
        except RasaException:
            logger.error("Component %s failed", self.name)
            raise
        except Exception as error:
            raise GraphComponentException(f"Error running graph component for node {self.name}.") from error


class PlannedGraphRunner(DaskGraphRunner):
    """Runs a model's components one after the other, in an order that is planned once for each target."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._plan = functools.cache(self._sorted)

    def run(self, inputs: Optional[Dict[str, Any]] = None, targets: Optional[List[str]] = None) -> Dict[str, Any]:
        """What each of `targets` gives, by name. `inputs` go to the components that need them by name."""
        wanted = tuple(targets or self._graph_schema.target_names)
        outputs = dict(inputs or {})
        ahead = READS_AHEAD.get()
        for step in self._plan(wanted):
            if ahead and step.later:
                step.begin(outputs)
            outputs[step.name] = step.run(outputs)
        return {name: outputs[name] for name in wanted}

    def _sorted(self, targets: Tuple[str, ...]) -> List[Step]:
        """The components that `targets` rest on, each after those it needs."""
        nodes = self._graph_schema.minimal_graph_schema(list(targets)).nodes
        order = TopologicalSorter({name: node.needs.values() for name, node in nodes.items()}).static_order()
        steps = [Step(name, self._instantiated_nodes[name], nodes[name].needs) for name in order if name in nodes]
        return [step._replace(later=_later(steps[at + 1 :])) if _begins(step) else step for at, step in enumerate(steps)]


def _begins(step: Step) -> bool:
    return step.node._eager and isinstance(step.node._component, Begins) and _MESSAGES in step.needs


def _later(steps: List[Step]) -> Tuple[ReadsAhead, ...]:
    return tuple(step.node._component for step in steps if step.node._eager and isinstance(step.node._component, ReadsAhead))


def apply() -> None:
    """Let every model that is loaded from now on be run by it."""
    processor.DaskGraphRunner = PlannedGraphRunner
