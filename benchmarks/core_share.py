"""A share of one core for each of some processes, as a container's limit gives it: by Linux's control groups, which root alone may make."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Iterator, Sequence

PERIOD = 20_000
"""Microseconds in which a share is given: shorter than Linux's own 100,000, so that a message doesn't wait long for the next."""

_ROOT = Path("/sys/fs/cgroup")


class NoShares(Exception):
    """The machine, or whoever asks, can't give out shares of a core."""


@contextlib.contextmanager
def shares(processes: Sequence[int], percent: int, root: Path = _ROOT) -> Iterator[None]:
    """While this lasts, each of the `processes`, by id, gets `percent` of a core at the most. Raises NoShares."""
    with contextlib.ExitStack() as stack:
        try:
            for process in processes:
                stack.enter_context(_share(process, percent, root))
        except OSError as error:
            raise NoShares(f"no shares of a core can be given out here: {error}") from error
        yield


@contextlib.contextmanager
def _share(process: int, percent: int, root: Path) -> Iterator[None]:
    parent = _parent(root)
    group = parent / f"waypoint-{process}"
    group.mkdir()
    try:
        _limit(group, PERIOD * percent // 100)
        _move(process, group)
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            _move(process, parent)
        group.rmdir()


def _parent(root: Path) -> Path:
    """Where groups that share the processor are made: the first version of control groups has a folder for that, the second doesn't."""
    if (root / "cpu" / "cpu.shares").exists():
        return root / "cpu"
    (root / "cgroup.subtree_control").write_text("+cpu", encoding="ascii")
    return root


def _limit(group: Path, quota: int) -> None:
    if (group / "cpu.cfs_quota_us").exists():
        (group / "cpu.cfs_period_us").write_text(str(PERIOD), encoding="ascii")
        (group / "cpu.cfs_quota_us").write_text(str(quota), encoding="ascii")
    else:
        (group / "cpu.max").write_text(f"{quota} {PERIOD}", encoding="ascii")


def _move(process: int, group: Path) -> None:
    (group / "cgroup.procs").write_text(str(process), encoding="ascii")
