"""`python -m benchmarks.training`: train the trial in this folder (benchmarks/trial.py), and say how long that took."""

from __future__ import annotations

import time
from typing import Any, Dict

from rasa.model_training import train_nlu

from benchmarks.epoch_clock import EpochClock
from benchmarks.trial import CONFIG, EXAMPLES, MODEL, TRAINED, write


def train(clock: EpochClock) -> Dict[str, Any]:
    """`seconds` from reading the examples to the packed model, without Python's imports; `seconds_left` by `clock`."""
    start = time.perf_counter()
    train_nlu(CONFIG, EXAMPLES, output=".", fixed_model_name=MODEL.split(".")[0])
    return {"seconds": time.perf_counter() - start, "seconds_left": clock.seconds_left()}


if __name__ == "__main__":
    clock = EpochClock()
    clock.start()
    write(TRAINED, train(clock))
