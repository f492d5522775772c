"""`python -m deployment.chart_check`, in the environment .venv-deployment: lint the chart, validate what it renders, print that as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Dict, List

import helm_python
import kubernetes_validate
import yaml

_CHART = Path(__file__).with_name("chart")
_OLDEST, _NEWEST = "1.30", "1.37"
_EVERYTHING = {
    "ingress": {"enabled": True, "className": "nginx"},
    "from": {"namespace": {"name": "ingress"}, "pods": {"app": "ingress"}},
    "monitoring": {"name": "monitoring"},
    "desk": {"enabled": True, "storage": {"className": "fast"}},
    "mail": {"port": 587},
}
"""Values that bring out every part of the chart."""

Resource = Dict[str, Any]


def main() -> None:
    resources = rendered(_EVERYTHING)
    faults = [*lint(), *(fault for each in [*rendered({}), *resources] for fault in invalid(each))]
    if faults:
        sys.exit("\n".join(faults))
    json.dump(resources, sys.stdout)


def lint() -> List[str]:
    """What helm has against the chart."""
    messages = helm_python.lint(str(_CHART), _EVERYTHING, strict=True)["messages"]
    return [f"{each['path']}: {each['error']}" for each in messages if each["error"] != "icon is recommended"]


def rendered(values: Dict[str, Any]) -> List[Resource]:
    """What the chart asks Kubernetes for."""
    with helm_python.Chart.load(str(_CHART)) as chart:
        files = chart.render(values, name="waypoint", namespace="chat")
    documents = [document for path, text in files.items() if path.endswith(".yaml") for document in yaml.safe_load_all(text)]
    return [document for document in documents if document]


def invalid(resource: Resource) -> List[str]:
    """What the oldest and the newest Kubernetes have against a resource."""
    faults = []
    for version in (_OLDEST, _NEWEST):
        try:
            kubernetes_validate.validate(resource, version, strict=True)
        except kubernetes_validate.ValidationError as error:  # noqa: PERF203  two of them
            faults.append(f"{resource['kind']} {resource['metadata']['name']}, Kubernetes {version}: {error.message}")
    return faults


if __name__ == "__main__":
    main()
