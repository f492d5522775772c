"""Rasa plans the order of its components anew for each message, with dask: plan it once.

Rasa 3.6.21 (`DaskGraphRunner.run` in rasa/engine/runner/dask.py) builds and sorts the same graph twice a message or more, and each
component looks again at who gives it what (`GraphNode.__call__` in rasa/engine/graph.py). The components and what they get are the same,
and so is what they raise.
"""

from __future__ import annotations

import functools
import logging
from graphlib import TopologicalSorter
from typing import Any, Dict, List, NamedTuple, Optional, Tuple

from rasa.core import processor
from rasa.engine.exceptions import GraphComponentException
from rasa.engine.graph import GraphNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.exceptions import RasaException

logger = logging.getLogger(__name__)


class Step(NamedTuple):
    """A component, and by the name of each of its parameters who gives it."""

    name: str
    node: GraphNode
    needs: Dict[str, str]

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
        for step in self._plan(wanted):
            outputs[step.name] = step.run(outputs)
        return {name: outputs[name] for name in wanted}

    def _sorted(self, targets: Tuple[str, ...]) -> List[Step]:
        """The components that `targets` rest on, each after those it needs."""
        nodes = self._graph_schema.minimal_graph_schema(list(targets)).nodes
        order = TopologicalSorter({name: node.needs.values() for name, node in nodes.items()}).static_order()
        return [Step(name, self._instantiated_nodes[name], nodes[name].needs) for name in order if name in nodes]


def apply() -> None:
    """Let every model that is loaded from now on be run by it."""
    processor.DaskGraphRunner = PlannedGraphRunner
