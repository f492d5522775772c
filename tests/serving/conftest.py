from __future__ import annotations

import shutil
import subprocess
import time
from typing import Iterator

import pytest

from running import ports
from tests.serving.ports import listens
from tests.serving.postgres import Postgres, program


@pytest.fixture(scope="session")
def redis_port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a Redis server of these tests' own."""
    redis = shutil.which("redis-server")
    if not redis:
        pytest.skip("needs redis-server: deployment/debian.sh installs it")
    (port,) = ports.free_ports(1)
    folder = str(tmp_path_factory.mktemp("redis"))
    with subprocess.Popen(
        [redis, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder], stdout=subprocess.DEVNULL
    ) as process:
        try:
            end = time.monotonic() + 30
            while not listens(port):
                assert time.monotonic() < end, "Redis did not start"
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def one_postgres() -> Iterator[Postgres]:
    if not program("initdb"):
        pytest.skip("needs PostgreSQL: deployment/debian.sh installs it")
    server = Postgres()
    try:
        yield server
    finally:
        server.remove()


@pytest.fixture
def postgres(one_postgres: Postgres) -> Postgres:
    """A PostgreSQL server of these tests' own, up."""
    one_postgres.thaw()
    if not listens(one_postgres.port):
        one_postgres.start()
    return one_postgres
