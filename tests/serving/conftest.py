from __future__ import annotations

import shutil
import socket
import subprocess
import time
from typing import Dict, Iterator

import pytest


@pytest.fixture
def free_ports() -> Dict[str, int]:
    """Two ports that nothing listens on, as the settings that take them."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return {"PORT": one.getsockname()[1], "ACTIONS_PORT": other.getsockname()[1]}


@pytest.fixture(scope="session")
def redis_port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a Redis server of these tests' own."""
    program = shutil.which("redis-server")
    if not program:
        pytest.skip("needs redis-server: deployment/debian.sh installs it")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = str(tmp_path_factory.mktemp("redis"))
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            _wait_for_port(port)
            yield port
        finally:
            process.terminate()


def _wait_for_port(port: int) -> None:
    end = time.monotonic() + 30
    while not _listens(port):
        assert time.monotonic() < end, f"nothing listens on port {port}"
        time.sleep(0.05)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
