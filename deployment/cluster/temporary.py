"""A cluster for a test or a measurement: in a folder that goes away with it, without limits on what one address may do."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Iterator

from deployment.cluster.topology import Topology

# Everyone comes from one address.
_UNLIMITED = {
    "WAYPOINT_SESSION_LIMIT": "100000",
    "WAYPOINT_ADDRESS_LIMIT": "1000000",
    "WAYPOINT_ADDRESS_RATE": "10000",
    "WAYPOINT_ADDRESS_BURST": "10000",
}


@contextlib.contextmanager
def temporary_topology(replicas: int) -> Iterator[Topology]:
    """`replicas` Rasa processes and two action servers, at free ports."""
    folder = Path(tempfile.mkdtemp(prefix="waypoint-"))
    folder.chmod(0o711)  # PostgreSQL runs as another user
    try:
        yield replace(Topology.plan(folder, replicas, action_servers=2), environment=_UNLIMITED)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
