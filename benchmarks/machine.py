"""What a measurement was taken on: figures of another machine, or of a busy one, don't compare."""

from __future__ import annotations

import datetime as dt
import os
import platform
import subprocess
from pathlib import Path
from typing import Any, Dict, List


def machine() -> Dict[str, Any]:
    """The date, the processor, how many of its cores there are, and how busy they are (load average of a minute)."""
    return {
        "date": dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds"),
        "cpu": _cpu(),
        "cores": os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
    }


def resident_mib(process: int) -> float:
    """The memory that the process with this id holds now, in MiB."""
    listed = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True)  # noqa: S607  # whichever ps this machine has  # nosec
    return round(int(listed.stdout) / 1024, 0)


def children(process: int) -> List[int]:
    """The ids of the processes that the one with this id started, and that still run. Linux only."""
    return list(map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split()))


def cpu_seconds(process: int) -> float:
    """The processor time that the process with this id, and its children that still run, have taken. Linux only."""
    return sum(map(_ticks, [process, *children(process)])) / os.sysconf("SC_CLK_TCK")


def _ticks(process: int) -> int:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])  # in user mode and in the kernel


def _cpu() -> str:
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text().splitlines() if listed.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
