"""Which processes a cluster has, and where each listens."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Mapping, Sequence

from running.ports import free_ports

HOST = "127.0.0.1"

_ALWAYS = ("postgres", "redis", "broker", "erlang", "epmd", "inner", "supervisor")


@dataclass(frozen=True)
class Topology:
    """`ports` is by name: `front`, `rasa-1`, `actions-1`, `postgres` and so on; all are on loopback."""

    folder: Path
    """Holds all that the processes write."""
    ports: Mapping[str, int]
    detours: Mapping[str, int] = field(default_factory=dict)
    """Where the others look for a service instead of at its own port: a test stands there, between them."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Settings of Waypoint for every process."""

    @classmethod
    def plan(cls, folder: Path, replicas: int, action_servers: int, front: int = 0, desk: int = 0) -> Topology:
        """`replicas` Rasa processes and `action_servers` behind the port `front`, a `desk` at its own, if any; all else at free ports."""
        names = [*_ALWAYS, *_numbered("rasa", replicas), *_numbered("actions", action_servers)]
        front = front or free_ports(1)[0]
        return cls(folder, {"front": front, **({"desk": desk} if desk else {}), **dict(zip(names, free_ports(len(names))))})

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.ports['front']}"

    def seen_at(self, service: str) -> int:
        """The port at which the others look for `service`."""
        return self.detours.get(service, self.ports[service])

    def named(self, kind: str) -> Dict[str, int]:
        """The ports of all processes of a kind: `rasa` or `actions`."""
        return {name: port for name, port in self.ports.items() if name.rpartition("-")[0] == kind}


def _numbered(kind: str, count: int) -> Sequence[str]:
    return [f"{kind}-{number}" for number in range(1, count + 1)]
