from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest

from benchmarks.core_share import PERIOD, NoShares, _limit, shares


@pytest.fixture
def process() -> Iterator[int]:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as started:
        yield started.pid
        started.kill()


def groups(process: int) -> str:
    return Path(f"/proc/{process}/cgroup").read_text(encoding="ascii")


def test_a_process_has_its_share_for_a_while(process: int) -> None:
    try:
        with shares([process], 25):
            assert f"waypoint-{process}" in groups(process)
    except NoShares as error:
        pytest.skip(str(error))
    assert "waypoint" not in groups(process)


def test_a_machine_without_shares_says_so(process: int, tmp_path: Path) -> None:
    with pytest.raises(NoShares, match="no shares of a core can be given out here"), shares([process], 25, tmp_path / "nowhere"):
        pass


@pytest.mark.parametrize(
    ("there", "written"),
    [
        ("cpu.cfs_quota_us", {"cpu.cfs_quota_us": "5000", "cpu.cfs_period_us": str(PERIOD)}),
        ("cpu.max", {"cpu.max": f"5000 {PERIOD}"}),
    ],
)
def test_both_versions_of_control_groups_are_told(tmp_path: Path, there: str, written: dict[str, str]) -> None:
    (tmp_path / there).touch()
    _limit(tmp_path, 5000)
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == written
