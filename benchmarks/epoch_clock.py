"""How long an epoch of each of Rasa's neural models takes, so that a training with few epochs says what all would take.

`python -m benchmarks.epoch_clock FILE MODULE ...` runs a module so, and writes the seconds to FILE.
"""

from __future__ import annotations

import itertools
import json
import runpy
import statistics
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

STOCK_EPOCHS = 100
"""What Rasa's default configuration trains for."""


class EpochClock:
    """Counts the epochs of the trainings that begin after it was started."""

    def __init__(self) -> None:
        self._ends: Dict[str, List[float]] = {}

    def start(self) -> None:
        """Watch every neural model of Rasa's."""
        from keras.callbacks import LambdaCallback
        from rasa.utils.tensorflow.models import RasaModel

        fit = RasaModel.fit

        def timed(model: Any, *arguments: Any, callbacks: Any = None, **options: Any) -> Any:
            ends = self._ends.setdefault(type(model).__name__, [time.perf_counter()])
            watch = LambdaCallback(on_epoch_end=lambda *_: ends.append(time.perf_counter()))
            return fit(model, *arguments, callbacks=[*(callbacks or []), watch], **options)

        RasaModel.fit = timed

    def seconds_left(self) -> float:
        """What the epochs up to STOCK_EPOCHS would add, in seconds."""
        return sum((STOCK_EPOCHS - len(ends) + 1) * _pace(ends) for ends in self._ends.values() if len(ends) > 1)


def _pace(ends: List[float]) -> float:
    """Seconds an epoch; the first, which also builds TensorFlow's graph, counts only where there is no other."""
    seconds = [later - earlier for earlier, later in itertools.pairwise(ends)]
    return statistics.mean(seconds[1:] or seconds)


def main() -> None:
    report, module, *_ = sys.argv[1:]
    del sys.argv[:2]
    clock = EpochClock()
    clock.start()
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        Path(report).write_text(json.dumps({"seconds_left": clock.seconds_left()}))


if __name__ == "__main__":
    main()
