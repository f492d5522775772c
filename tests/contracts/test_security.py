"""Every test that SECURITY.md names is there."""

from __future__ import annotations

import re
from pathlib import Path

_NAMED = re.compile(r"\b((?:[a-z_]+/)+test_\w+\.py)(?:::(test_\w+))?")


def test_what_security_md_names_is_there(root: Path) -> None:
    named = _NAMED.findall((root / "SECURITY.md").read_text(encoding="utf-8"))
    files = {name: root / "tests" / name for name, _ in named if not name.startswith("tests/")}
    assert len(named) > 40
    assert [name for name, file in files.items() if not file.is_file()] == []
    assert [test for name, test in named if test and f"def {test}(" not in files[name].read_text(encoding="utf-8")] == []
