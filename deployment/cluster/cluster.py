"""A running cluster: started, asked, steered and stopped as a whole."""

from __future__ import annotations

import contextlib
import http.client
import os
import subprocess
import sys
import time
from types import TracebackType
from typing import Any, Optional, Type
from xmlrpc.client import ServerProxy  # nosec B411

from deployment.cluster.errors import ClusterError
from deployment.cluster.programs import broker_url, programs
from deployment.cluster.secrets import kept_secrets
from deployment.cluster.topology import HOST, Topology
from running.settings import ROOT

_START = 180.0
"""Seconds until all must answer, on a slow machine."""

READY, PASSED_ON = "/ready", "/chat/health"
"""Where a Rasa process says whether it can take questions; and where nginx does, for any of them."""

_SUPERVISOR = """
[supervisord]
nodaemon = true
directory = {root}
pidfile = {folder}/supervisord.pid
logfile = {folder}/logs/supervisord.log
childlogdir = {folder}/logs
{user}
[inet_http_server]
port = {host}:{port}
username = waypoint
password = {password}

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
"""


class Cluster:
    """The processes of `topology`, as a context: entering starts them and waits until they answer, leaving stops them."""

    def __init__(self, topology: Topology) -> None:
        self.topology = topology
        topology.folder.mkdir(parents=True, exist_ok=True)
        self.secrets = kept_secrets(topology.folder)
        self._process: Optional[subprocess.Popen[bytes]] = None

    def __enter__(self) -> Cluster:
        try:
            self.start()
            self.wait_until_ready()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.stop()

    def start(self) -> None:
        """Write every file and start every process. Raises ClusterError."""
        folder = self.topology.folder
        (folder / "logs").mkdir(exist_ok=True)
        configuration = folder / "supervisord.conf"
        configuration.touch(mode=0o600)
        configuration.write_text(self._configuration(), encoding="utf-8")
        # It ends when we do, however that comes about.
        command = ["setpriv", "--pdeathsig", "TERM", sys.executable, "-m", "supervisor.supervisord", "--configuration", str(configuration)]
        # A session of its own: Ctrl-C reaches it through us alone.
        self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def wait_until_ready(self) -> None:
        """Return when every Rasa process can answer, and nginx passes questions on. Raises ClusterError."""
        asked = [(self.topology.ports["front"], PASSED_ON), *((port, READY) for port in self.topology.named("rasa").values())]
        end = time.monotonic() + _START
        while not all(is_up(*each) for each in asked):
            if self._process is None or self._process.poll() is not None or time.monotonic() > end:
                raise ClusterError(f"The cluster didn't start: see {self.topology.folder / 'logs'}.")
            time.sleep(0.2)

    def wait(self) -> None:
        """Return when it has stopped, whoever stopped it."""
        if self._process is not None:
            self._process.wait()

    def stop(self) -> None:
        """Stop every process."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
        self.wait()

    def pid(self, name: str) -> int:
        """The id of a process; 0 while it is down."""
        pid: int = self.steer("getProcessInfo", name)["pid"]
        return pid

    @property
    def broker_url(self) -> str:
        """Where the broker itself is reached."""
        return broker_url(self.secrets["broker"], self.topology.ports["broker"])

    def steer(self, command: str, *arguments: Any) -> Any:
        """What supervisor says to one of its commands: `startProcess`, `stopProcess`, `getAllProcessInfo` and so on."""
        port, password = self.topology.ports["supervisor"], self.secrets["supervisor"]
        with ServerProxy(f"http://waypoint:{password}@{HOST}:{port}/RPC2") as proxy:
            return getattr(proxy.supervisor, command)(*arguments)

    def _configuration(self) -> str:
        head = _SUPERVISOR.format(
            root=ROOT,
            folder=self.topology.folder,
            user="user = root\n" if os.getuid() == 0 else "",
            host=HOST,
            port=self.topology.ports["supervisor"],
            password=self.secrets["supervisor"],
        )
        sections = [program.section(self.topology.folder / "logs") for program in programs(self.topology, self.secrets)]
        return head.replace("%", "%%") + "".join(sections)


def is_up(port: int, path: str) -> bool:
    """Whether what listens on `port` says at `path` that it is well."""
    try:
        with contextlib.closing(http.client.HTTPConnection(HOST, port, timeout=5)) as connection:
            connection.request("GET", path)
            with connection.getresponse() as response:
                return response.status == 200
    except (OSError, http.client.HTTPException):
        return False
