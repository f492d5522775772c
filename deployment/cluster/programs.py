"""The processes of a cluster: how each is started, and the files that it reads."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Dict, Iterable, List, Mapping

from deployment.cluster import nginx, postgres
from deployment.cluster.errors import ClusterError
from deployment.cluster.program import Program
from deployment.cluster.topology import HOST, Topology
from running.model import model_of
from running.settings import ROOT

DESK = "desk.json"
"""In the cluster's folder: the environment of its desk, for whoever makes accounts there."""
_BROKER_USER = "waypoint"


def broker_url(password: str, port: int) -> str:
    """Where the broker is reached."""
    return f"amqp://{_BROKER_USER}:{password}@{HOST}:{port}/"


def programs(topology: Topology, secrets: Mapping[str, str]) -> List[Program]:
    """All of them, their files written. Raises ClusterError."""
    environment = {**_calm(), **_services(topology, secrets), **topology.environment}
    return [
        _postgres(topology, secrets["postgres"]),
        _redis(topology, secrets["redis"]),
        _epmd(topology),
        _broker(topology, secrets["broker"]),
        *(_actions(name, port, environment) for name, port in topology.named("actions").items()),
        *(_rasa(name, port, environment) for name, port in topology.named("rasa").items()),
        _relay(environment),
        *([_desk(topology, environment)] if "desk" in topology.ports else []),
        _nginx(topology),
    ]


def _postgres(topology: Topology, password: str) -> Program:
    data = postgres.prepare(topology.folder / "postgres", password)
    command = [postgres.program("postgres"), "-D", str(data), "-p", str(topology.ports["postgres"])]
    # INT: end the sessions, then stop in order; TERM would wait for every client to go.
    return Program("postgres", command, data, user=postgres.runs_as(), stop_signal="INT", whole_group=False, priority=100)


def _redis(topology: Topology, password: str) -> Program:
    folder = _folder(topology, "redis")
    # Locks live for seconds: nothing of them is worth writing to disk.
    settings = (f"bind {HOST}", f"port {topology.ports['redis']}", f"requirepass {password}", 'save ""', f'dir "{folder}"')
    return Program("redis", [_found("redis-server"), str(_private(folder / "redis.conf", settings))], folder, priority=100)


def _epmd(topology: Topology) -> Program:
    """What RabbitMQ's language, Erlang, finds nodes with; else it would start one that outlives the cluster."""
    command = [_found("epmd"), "-address", HOST, "-port", str(topology.ports["epmd"])]
    return Program("epmd", command, topology.folder, priority=90)


def _broker(topology: Topology, password: str) -> Program:
    folder = _folder(topology, "broker")
    settings = (
        f"listeners.tcp.local = {HOST}:{topology.ports['broker']}",
        f"default_user = {_BROKER_USER}",
        f"default_pass = {password}",
        "log.console.level = warning",
    )
    configuration = _private(folder / "rabbitmq.conf", settings)
    environment = {
        "HOME": str(folder),
        "RUNNING_UNDER_SYSTEMD": "1",  # start Erlang in the place of the script, so that signals reach it
        "RABBITMQ_NODENAME": f"waypoint-{topology.ports['broker']}@localhost",
        "RABBITMQ_CONFIG_FILE": str(configuration),
        "RABBITMQ_MNESIA_BASE": str(folder / "data"),
        "RABBITMQ_LOG_BASE": str(folder),
        "RABBITMQ_LOGS": "-",
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "enabled_plugins"),
        "RABBITMQ_DIST_PORT": str(topology.ports["erlang"]),
        "ERL_EPMD_PORT": str(topology.ports["epmd"]),
        "ERL_EPMD_ADDRESS": HOST,
        # Idle schedulers sleep at once: the processor is shared.
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+sbwt none +sbwtdcpu none +sbwtdio none",
    }
    return Program("broker", [_found("rabbitmq-server")], folder, environment, priority=100)


def _actions(name: str, port: int, environment: Mapping[str, str]) -> Program:
    command = [*_python("rasa_sdk"), "--quiet", "--actions", "actions", "--port", str(port)]
    return Program(name, command, ROOT, {**environment, "SANIC_HOST": HOST}, priority=200)


def _rasa(name: str, port: int, environment: Mapping[str, str]) -> Program:
    files = ["--model", str(model_of()), "--endpoints", "deployment/endpoints.yml", "--credentials", "credentials.yml"]
    command = [*_python("rasa"), "run", "--interface", HOST, "--port", str(port), *files]
    # Only nginx can reach it, and says whom it speaks for.
    return Program(name, command, ROOT, {**environment, "SANIC_REAL_IP_HEADER": "x-real-ip"}, priority=300)


def _relay(environment: Mapping[str, str]) -> Program:
    return Program("relay", [sys.executable, "-m", "serving.stores.relay"], ROOT, environment, priority=300)


def _desk(topology: Topology, environment: Mapping[str, str]) -> Program:
    own = {**environment, "DJANGO_SETTINGS_MODULE": "desk.settings"}
    _private(topology.folder / DESK, [json.dumps(own)])
    command = [sys.executable, "-W", "ignore", "-m", "desk", "serve", "--port", str(topology.ports["desk"])]
    return Program("desk", command, ROOT, own, priority=300)


def _nginx(topology: Topology) -> Program:
    folder = _folder(topology, "nginx")
    # A single process: killed, it leaves no workers behind that hold the port.
    command = [_found("nginx"), "-p", str(folder), "-c", str(nginx.write(topology, folder)), "-g", "daemon off; master_process off;"]
    return Program("nginx", command, folder, stop_signal="QUIT", priority=400)


def _calm() -> Dict[str, str]:
    return {
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "LOG_LEVEL": os.environ.get("LOG_LEVEL") or "WARNING",
    }


def _services(topology: Topology, secrets: Mapping[str, str]) -> Dict[str, str]:
    """Where deployment/endpoints.yml and the relay find the services."""
    return {
        "POSTGRES_HOST": HOST,
        "POSTGRES_PORT": str(topology.seen_at("postgres")),
        "POSTGRES_DB": postgres.DATABASE,
        "POSTGRES_USER": postgres.USER,
        "POSTGRES_PASSWORD": secrets["postgres"],
        "REDIS_HOST": HOST,
        "REDIS_PORT": str(topology.seen_at("redis")),
        "REDIS_PASSWORD": secrets["redis"],
        "ACTIONS_HOST": HOST,
        "ACTIONS_PORT": str(topology.seen_at("inner")),
        "BROKER_URL": broker_url(secrets["broker"], topology.seen_at("broker")),
        "WAYPOINT_SECRET": secrets["web"],
        "WAYPOINT_ENDPOINTS": "deployment/endpoints.yml",
        "WAYPOINT_HELPER": "off",
        "WAYPOINT_RUN": str(topology.folder),
    }


def _python(module: str) -> List[str]:
    return [sys.executable, "-m", "running.quiet", module]


def _found(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/usr/lib/rabbitmq/bin")
    # Debian's own rabbitmq-server changes user and folder; the one behind it does as it is told.
    behind = Path("/usr/lib/rabbitmq/bin") / name
    if behind.is_file():
        return str(behind)
    if found is None:
        raise ClusterError(f"{name} is not installed: run deployment/debian.sh.")
    return found


def _folder(topology: Topology, name: str) -> Path:
    folder = topology.folder / name
    folder.mkdir(exist_ok=True)
    return folder


def _private(path: Path, lines: Iterable[str]) -> Path:
    """Write a file that its owner alone may read."""
    path.touch(mode=0o600)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
