"""Settings kept in a file beside the code. `python -m running.environment MODULE`: run a module with them."""

from __future__ import annotations

import os
import re
import runpy
import sys
from pathlib import Path
from typing import Dict

from running.settings import ROOT

FILE = ROOT / ".env"

_LINE = re.compile(r"""\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#\n]*?))\s*(?:#.*)?""")


def read_environment(file: Path = FILE) -> None:
    """Set what `file` sets, if it is there, and the environment doesn't."""
    for name, value in _settings(file).items():
        os.environ.setdefault(name, value)


def _settings(file: Path) -> Dict[str, str]:
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    found = [match for line in lines if (match := _LINE.fullmatch(line))]
    return {match[1]: match[2] or match[3] or match[4] or "" for match in found}


def main() -> None:
    read_environment()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
