"""Part `parts`: which part of our bot takes how much of a message's time, and what the hardware's limit is."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import Any, Dict, Iterator

from benchmarks import child
from benchmarks.contestant import ours
from benchmarks.settings import Settings
from benchmarks.trial import read

PROFILE = "profile.json"


def measure(settings: Settings) -> Iterator[Dict[str, Any]]:
    """A row for each part, longest first. Raises child.StepFailed."""
    with contextlib.ExitStack() as stack:
        bot = ours(Path(stack.enter_context(tempfile.TemporaryDirectory())))
        bot.train()
        stack.callback(bot.stop)
        bot.start()  # for its action server
        child.run(["benchmarks.profile", str(settings.timed)], bot.folder)
        yield from read(PROFILE, bot.folder)["rows"]
