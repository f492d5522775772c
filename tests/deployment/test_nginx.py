from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from channels.http.body import MAX_BYTES
from channels.slack.incoming import door
from deployment.cluster import nginx
from deployment.cluster.topology import Topology

_PROGRAM = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    return nginx.write(Topology.plan(tmp_path, replicas=3, action_servers=2), tmp_path)


def test_nginx_takes_its_configuration(configuration: Path, tmp_path: Path) -> None:
    assert _PROGRAM, "nginx is missing: deployment/debian.sh installs it"
    command = [_PROGRAM, "-t", "-q", "-p", str(tmp_path), "-c", str(configuration), "-e", str(tmp_path / "errors")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_everything_is_filled_in(configuration: Path) -> None:
    text = configuration.read_text(encoding="utf-8")
    filled = "".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    assert "${" not in filled
    assert text.count("max_fails=1") == 5


def test_nginx_and_the_channels_agree_on_the_largest_body(configuration: Path) -> None:
    text = configuration.read_text(encoding="utf-8")
    assert f"client_max_body_size {MAX_BYTES // 1024}k;" in text
    assert f"larger than {MAX_BYTES:,} bytes" in text
    assert f"client_max_body_size {door.MAX_BYTES // 1024**2}m;" in text
