"""An answer's looks need no Rasa: they are tested, and could be used, without it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_renderer_imports_no_rasa(root: Path) -> None:
    names = "blocks.render, blocks.chart, channels.slack.outgoing.home"
    script = f"import sys, {names}; sys.exit('rasa' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=root, check=False, timeout=60).returncode == 0
