"""`python -m benchmarks.traffic`: how many messages a cluster on this machine takes, and how soon it answers them.

k6 and the cluster share the processor. The figures go to benchmarks/load.json.
"""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from collections import defaultdict
from typing import Any, Dict, Iterator, List, Optional

from benchmarks import k6, results
from benchmarks.core_share import NoShares, shares
from benchmarks.machine import cpu_seconds, machine, resident_mib
from benchmarks.table import table
from benchmarks.traffic_settings import TrafficSettings
from channels.setting import SettingError
from deployment.cluster.cluster import Cluster
from deployment.cluster.errors import ClusterError
from deployment.cluster.temporary import temporary_topology
from running.training import ensure_model

Row = Dict[str, Any]

_WARM_UP = 10
"""Seconds that aren't counted: a new process answers its first messages slowly."""
_SHARED = "most with a share each"
_CROWD = 16
"""People who ask at once when the most is wanted: they keep two replicas busy, and are too few to be turned away."""


def main() -> None:
    try:
        ensure_model()
        rows = list(measure(TrafficSettings.read()))
    except (SettingError, ClusterError, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    print(table(rows))


def measure(settings: TrafficSettings) -> Iterator[Row]:
    """A row for each scenario, kept as soon as it is measured."""
    facts = {**machine(), "settings": {name: value for name, value in dataclasses.asdict(settings).items() if isinstance(value, int)}}
    rows: List[Row] = []
    for replicas in (1, 2):
        with temporary_topology(replicas) as topology, Cluster(topology) as cluster:
            for row in _scenarios(cluster, settings):
                rows.append({"replicas": replicas, **row})
                results.keep(settings.results, "load", {**facts, **_ratios(rows)}, rows)
                print(rows[-1], flush=True)
                yield rows[-1]


def _scenarios(cluster: Cluster, settings: TrafficSettings) -> Iterator[Row]:
    _run(cluster, "warm", {"warm": k6.crowd(_CROWD, _WARM_UP)})
    most = {"most": k6.crowd(_CROWD, settings.most_seconds)}
    yield _run(cluster, "most", most)
    try:
        with shares([cluster.pid(name) for name in cluster.topology.named("rasa")], settings.share):
            yield _run(cluster, _SHARED, most)
    except NoShares as error:
        print(f"Left out: {error}.", flush=True)
    if len(cluster.topology.named("rasa")) == 1:
        return
    yield _run(cluster, "steady", {"steady": k6.arriving(settings.rate, settings.steady_seconds)})
    burst = {
        "burst": k6.arriving(3 * settings.rate, settings.burst_seconds),
        "after": k6.arriving(settings.rate, settings.burst_seconds, begin=settings.burst_seconds),
    }
    yield _run(cluster, "burst", burst, calm_after=settings.burst_seconds)
    yield _run(cluster, "soak", {"soak": k6.arriving(max(1, settings.rate // 3), settings.soak_seconds)})


def _run(cluster: Cluster, name: str, scenarios: Dict[str, k6.Scenario], calm_after: Optional[int] = None) -> Row:
    before = _taken(cluster)
    row = k6.run(cluster.topology.address, scenarios, calm_after)
    taken = {kind: 1000 * (seconds - before[kind]) for kind, seconds in _taken(cluster).items()}
    each = {kind: round(milliseconds / max(1, row["answers"]), 1) for kind, milliseconds in taken.items()}
    return {"scenario": name, **row, "cpu_ms_an_answer": each, "rasa_mib": _memory(cluster), "load_average": round(os.getloadavg()[0], 1)}


def _taken(cluster: Cluster) -> Dict[str, float]:
    """Seconds of processor time that each kind of process has taken."""
    taken: Dict[str, float] = defaultdict(float)
    for process in cluster.steer("getAllProcessInfo"):
        taken[process["name"].partition("-")[0]] += cpu_seconds(process["pid"])
    return taken


def _memory(cluster: Cluster) -> List[float]:
    return [resident_mib(cluster.pid(name)) for name in cluster.topology.named("rasa")]


def _ratios(rows: List[Row]) -> Row:
    """How many times the messages of one replica two of them take: with a share of a core each, and with all cores for everything."""
    named = {"two_to_one": _SHARED, "two_to_one_on_all_cores": "most"}
    return {name: _ratio([row for row in rows if row["scenario"] == scenario]) for name, scenario in named.items()}


def _ratio(rows: List[Row]) -> float:
    """0 until both are measured."""
    most = {row["replicas"]: row["answers_a_second"] for row in rows}
    return round(most[2] / most[1], 2) if most.keys() == {1, 2} else 0.0


if __name__ == "__main__":
    main()
