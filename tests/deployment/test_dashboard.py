"""The dashboard asks for what /metrics gives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Iterator, Set

from prometheus_client.metrics import MetricWrapperBase

from serving import metrics

OF_PROMETHEUS = {"le", "instance"}


def queries(root: Path) -> Iterator[str]:
    dashboard = json.loads((root / "deployment" / "grafana-dashboard.json").read_text(encoding="utf-8"))
    for panel in dashboard["panels"]:
        yield from (target["expr"] for target in panel["targets"])


def test_every_name_is_one_of_ours(root: Path) -> None:
    given = {sample.name for metric in metrics.REGISTRY.collect() for sample in metric.samples}
    given |= {f"{metric.name}{end}" for metric in metrics.REGISTRY.collect() for end in ("_total", "_bucket")}
    asked = {name for query in queries(root) for name in re.findall(r"\bwaypoint_\w+", query)}
    assert asked and asked <= given, asked - given


def test_every_label_is_one_of_ours(root: Path) -> None:
    own: Set[str] = {label for each in vars(metrics).values() if isinstance(each, MetricWrapperBase) for label in each._labelnames}
    asked = {
        label.strip()
        for query in queries(root)
        for labels in [*re.findall(r"by \(([^)]*)\)", query), *re.findall(r"(\w+)=~?\"", query)]
        for label in labels.split(",")
    }
    assert asked and asked <= own | OF_PROMETHEUS, asked - own
