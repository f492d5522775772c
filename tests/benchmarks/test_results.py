from __future__ import annotations

from pathlib import Path

from benchmarks import results
from benchmarks.intents import against
from benchmarks.table import table


def test_a_part_replaces_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    results.keep(path, "bot", {"cores": 2}, [{"bot": "ours"}])
    results.keep(path, "parts", {"cores": 2}, [{"part": "embed"}])
    results.keep(path, "bot", {"cores": 4}, [{"bot": "stock"}])
    assert results.read(path) == {"bot": {"cores": 4, "rows": [{"bot": "stock"}]}, "parts": {"cores": 2, "rows": [{"part": "embed"}]}}


def test_ratios_come_last_in_the_table() -> None:
    rows = [{"bot": "ours", "ms_p50": 10.0, "against_stock": {"ms_p50": 0.25}}, {"bot": "stock", "ms_p50": 40.0, "epochs": 2}]
    assert table(rows).splitlines() == [
        "| bot | ms_p50 | epochs | x stock ms_p50 |",
        "| --- | --- | --- | --- |",
        "| ours | 10 |  | 0.25 |",
        "| stock | 40 | 2 |  |",
    ]


def test_accuracies_are_compared_where_the_stock_pipeline_had_its_chance() -> None:
    ours = {"intents": 77, "accuracy": 90.0, "train_s": 5.0, "ms_p50": 1.0, "ms_p95": 2.0, "memory_mib": 400.0}
    stock = {**ours, "accuracy": 60.0, "epochs": 100}
    assert against(ours, stock)["accuracy_points"] == 30
    assert "accuracy_points" not in against(ours, {**stock, "intents": 20})
    short = against(ours, {**stock, "epochs": 5, "train_s_100_epochs": 500})
    assert "accuracy_points" not in short and short["train_s_100_epochs"] == 0.01
