"""Part `intents`: our pipeline beside the stock one on the public intent benchmarks."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional

from benchmarks import child, pipeline
from benchmarks.dataset import Dataset, read_datasets
from benchmarks.epoch_clock import STOCK_EPOCHS
from benchmarks.pipeline import Config
from benchmarks.settings import Settings
from benchmarks.trial import PARSED, TRAINED, prepare, read
from channels.setting import SettingError

Row = Dict[str, Any]
Step = Callable[[str, Path], None]
"""Runs a step of a trial, by the name of its module, in a folder."""


def in_a_process(step: str, folder: Path) -> None:
    """The usual way to run a step. Raises child.StepFailed."""
    child.run([f"benchmarks.{step}"], folder)


def with_tensorflow(step: str, folder: Path) -> None:
    """The way to run a step of the stock pipeline. Raises child.StepFailed."""
    child.run([f"benchmarks.{step}"], folder, child.python_with_tensorflow())


def measure(settings: Settings, step: Step = in_a_process) -> Iterator[Row]:
    """A row for each pipeline on each data set. Raises SettingError."""
    for dataset in _datasets(settings):
        stock = _stock(settings, dataset)
        if stock:
            yield stock
        for row in _ours(settings, dataset, step):
            yield {**row, "against_stock": against(row, stock)} if stock else row


def against(row: Row, stock: Row) -> Dict[str, float]:
    """How many times the stock time and memory ours takes; accuracy in points more, if the stock pipeline was trained in full."""
    ratios = {key: round(row[key] / stock[key], 3) for key in ("train_s", "ms_p50", "ms_p95", "memory_mib")}
    if "train_s_100_epochs" in stock:
        ratios["train_s_100_epochs"] = round(row["train_s"] / stock["train_s_100_epochs"], 4)
    same = row["intents"] == stock["intents"] and stock["epochs"] >= STOCK_EPOCHS
    return {**ratios, "accuracy_points": round(row["accuracy"] - stock["accuracy"], 1)} if same else ratios


def _datasets(settings: Settings) -> List[Dataset]:
    found = read_datasets(settings.data) if settings.data else []
    if not found:
        raise SettingError("BENCH_DATA must name a folder with BANKING77 or CLINC150: benchmarks/README.md says where they are to be had.")
    return [dataset.asked(settings.tests) for dataset in found]


def _stock(settings: Settings, dataset: Dataset) -> Optional[Row]:
    if not settings.stock_epochs:
        return None
    few = dataset.only(settings.stock_intents).few(settings.examples, 0)
    row = _trial(pipeline.stock(settings.stock_epochs), few, with_tensorflow)
    return {**_head(dataset, "stock", settings.examples, 1), "epochs": settings.stock_epochs, **row}


def _ours(settings: Settings, dataset: Dataset, step: Step) -> Iterator[Row]:
    seeds = range(settings.seeds)
    configs: Dict[str, Callable[[int], Config]] = {
        "ours, tuned": pipeline.few_shot,
        "ours, untuned": lambda _: pipeline.untuned(),
    }
    for name, configured in configs.items():
        rows = [_trial(configured(seed), dataset.few(settings.examples, seed), step) for seed in seeds]
        yield {**_head(dataset, name, settings.examples, len(rows)), **_mean(rows)}
    yield {**_head(dataset, "ours, untuned", "all", 1), **_trial(pipeline.untuned(), dataset, step)}


def _head(dataset: Dataset, name: str, examples: Any, seeds: int) -> Row:
    return {"data": dataset.name, "pipeline": name, "examples": examples, "seeds": seeds}


def _trial(config: Config, dataset: Dataset, step: Step) -> Row:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder, config, dataset)
        step("training", folder)
        step("parsing", folder)
        trained, parsed = read(TRAINED, folder), read(PARSED, folder)
    row = {"intents": len(dataset.intents), "tests": len(dataset.test), "train_s": round(trained["seconds"], 1), **parsed}
    if trained["seconds_left"]:
        row["train_s_100_epochs"] = round(trained["seconds"] + trained["seconds_left"])
    return {**row, "accuracy": round(parsed["accuracy"], 2)}


def _mean(rows: List[Row]) -> Row:
    """The mean over seeds; the accuracy of each seed is kept beside it."""
    mean = {key: round(statistics.mean(row[key] for row in rows), 4) for key in rows[0]}
    return {**mean, "intents": rows[0]["intents"], "tests": rows[0]["tests"], "accuracy_of_each": [row["accuracy"] for row in rows]}
