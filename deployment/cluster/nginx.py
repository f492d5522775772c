"""nginx's configuration for a cluster: the same files as in the image, filled in for loopback."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Iterable, Mapping

from deployment.cluster.topology import HOST, Topology
from running.settings import ROOT

DOOR = ROOT / "deployment" / "chart" / "files" / "nginx.conf"
ACTIONS = ROOT / "deployment" / "cluster" / "actions.conf"
DEFAULTS = {"WAYPOINT_ADDRESS_RATE": "20", "WAYPOINT_ADDRESS_BURST": "60", "WAYPOINT_DOOR_TURNS": "32"}
"""Requests a second, and at once, of one address; messages under way, of all. The environment may say otherwise."""


def write(topology: Topology, folder: Path) -> Path:
    """Write the configuration into `folder`, which nginx may write to as well."""
    path = folder / "nginx.conf"
    path.write_text(filled(DOOR.read_text(encoding="utf-8"), _values(topology, folder)), encoding="utf-8")
    return path


def filled(template: str, values: Mapping[str, str]) -> str:
    """`template` with each `${NAME}` replaced by its value, as envsubst would."""
    for name, value in values.items():
        template = template.replace(f"${{{name}}}", value)
    return template


def _values(topology: Topology, folder: Path) -> Dict[str, str]:
    inner = {
        "WAYPOINT_ACTION_SERVERS": _servers(topology.named("actions").values()),
        "WAYPOINT_ACTIONS_LISTEN": f"{HOST}:{topology.ports['inner']}",
    }
    chosen = {name: topology.environment.get(name, default) for name, default in DEFAULTS.items()}
    return {
        **chosen,
        "WAYPOINT_RUN": str(folder),
        "WAYPOINT_LISTEN": f"{HOST}:{topology.ports['front']}",
        "WAYPOINT_RESOLVER": "",
        "WAYPOINT_RASA_SERVERS": _servers(topology.named("rasa").values()),
        "WAYPOINT_ACTIONS": filled(ACTIONS.read_text(encoding="utf-8"), inner),
    }


def _servers(ports: Iterable[int]) -> str:
    return " ".join(f"server {HOST}:{port} max_fails=1 fail_timeout=2s;" for port in ports)
