"""`python -m deployment.cluster`: several of everything on this machine, as on many, until Ctrl-C.

`python -m deployment.cluster account NAME [--role ROLE]` makes an account of the desk of one that runs.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Mapping, Sequence

from channels.setting import SettingError
from deployment.cluster.cluster import Cluster
from deployment.cluster.errors import ClusterError
from deployment.cluster.programs import DESK
from deployment.cluster.topology import Topology
from running.environment import read_environment
from running.ports import PortUnusable, check_ports
from running.settings import ROOT, RUN, Settings
from running.training import ensure_model

_PASSED_ON = "WAYPOINT_"


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    read_environment()
    os.chdir(ROOT)
    try:
        if sys.argv[1:2] == ["account"]:
            account(cluster_folder(os.environ), sys.argv[2:])
        ensure_model()
        run(planned(os.environ))
    except (SettingError, PortUnusable, ClusterError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


def planned(environment: Mapping[str, str]) -> Topology:
    """The cluster that PORT, REPLICAS, ACTION_SERVERS and CLUSTER ask for. Raises SettingError or PortUnusable."""
    settings = Settings.read(environment)
    check_ports(settings)
    counts = (_count(environment, "REPLICAS"), _count(environment, "ACTION_SERVERS"))
    topology = Topology.plan(cluster_folder(environment), *counts, settings.port, settings.desk_port)
    return replace(topology, environment={name: value for name, value in environment.items() if name.startswith(_PASSED_ON)})


def cluster_folder(environment: Mapping[str, str]) -> Path:
    """Where a cluster keeps all that it writes."""
    return Path(environment.get("CLUSTER") or RUN / "cluster").resolve()


def account(folder: Path, asked: Sequence[str]) -> None:
    """Become the command that makes an account. Raises ClusterError."""
    try:
        environment = json.loads((folder / DESK).read_text(encoding="utf-8"))
    except OSError:
        raise ClusterError(f"There is no desk in {folder}: start it with make cluster, and leave that running.") from None
    os.execve(sys.executable, [sys.executable, "-W", "ignore", "-m", "desk", "account", *asked], {**os.environ, **environment})  # noqa: S606  # nosec B606


def run(topology: Topology) -> None:
    """Keep the cluster up until a signal."""
    print(f"Starting {len(topology.named('rasa'))} Rasa processes, and all that they need...", flush=True)
    with Cluster(topology) as cluster:
        print(f"Waypoint answers at {topology.address}/chat - logs are in {topology.folder / 'logs'} - Ctrl-C stops it.", flush=True)
        if "desk" in topology.ports:
            made = f"make account NAME=... CLUSTER={topology.folder}"
            print(f"The desk is at http://localhost:{topology.ports['desk']} ({made} makes an account).", flush=True)
        cluster.wait()
    raise ClusterError(f"The cluster has stopped: see {topology.folder / 'logs'}.")


def _count(environment: Mapping[str, str], name: str) -> int:
    value = environment.get(name) or "2"
    if not value.isdecimal() or not 1 <= int(value) <= 64:
        raise SettingError(f"{name} must be a number from 1 to 64, not '{value}'.")
    return int(value)


if __name__ == "__main__":
    main()
