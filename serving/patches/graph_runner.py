"""Rasa plans the order of its components anew for each message, with dask: plan it once.

Rasa 3.6.21 (`DaskGraphRunner.run` in rasa/engine/runner/dask.py) builds and sorts the same graph twice a message or more. The components
and what they get are the same, and so is what they raise.
"""

from __future__ import annotations

import functools
from graphlib import TopologicalSorter
from typing import Any, Dict, List, Optional, Tuple

from rasa.core import processor
from rasa.engine.runner.dask import DaskGraphRunner

Node = Tuple[str, Tuple[str, ...]]
"""A component's name, and whose outputs it needs."""


class PlannedGraphRunner(DaskGraphRunner):
    """Runs a model's components one after the other, in an order that is planned once for each target."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._plan = functools.cache(self._sorted)

    def run(self, inputs: Optional[Dict[str, Any]] = None, targets: Optional[List[str]] = None) -> Dict[str, Any]:
        """What each of `targets` gives, by name. `inputs` go to the components that need them by name."""
        wanted = tuple(targets or self._graph_schema.target_names)
        outputs = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, needs in self._plan(wanted):
            outputs[name] = self._instantiated_nodes[name](*(outputs.get(need, need) for need in needs))
        return dict(outputs[name] for name in wanted)

    def _sorted(self, targets: Tuple[str, ...]) -> List[Node]:
        """The components that `targets` rest on, each after those it needs."""
        nodes = self._graph_schema.minimal_graph_schema(list(targets)).nodes
        order = TopologicalSorter({name: node.needs.values() for name, node in nodes.items()}).static_order()
        return [(name, tuple(nodes[name].needs.values())) for name in order if name in nodes]


def apply() -> None:
    """Let every model that is loaded from now on be run by it."""
    processor.DaskGraphRunner = PlannedGraphRunner
