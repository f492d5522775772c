"""The rendered chart: what no schema checks."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest

ROOT = Path(__file__).parents[2]

Resource = Dict[str, Any]


@pytest.fixture(scope="module")
def resources() -> List[Resource]:
    tools = ROOT / ".venv-deployment"
    if not (tools / ".installed").is_file():  # else `make check` has done the rest
        subprocess.run([ROOT / "deployment" / "check.sh"], check=True)
    command = [tools / "bin" / "python", "-m", "deployment.chart_check"]
    rendered: List[Resource] = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    return rendered


def pods(resources: List[Resource]) -> Iterator[Tuple[str, Resource]]:
    """The pod of each deployment, by its component."""
    for each in resources:
        if each["kind"] == "Deployment":
            yield each["metadata"]["labels"]["app.kubernetes.io/component"], each["spec"]["template"]["spec"]


def of_kind(resources: List[Resource], kind: str) -> List[Resource]:
    return [each for each in resources if each["kind"] == kind]


def test_there_is_a_deployment_for_each_part(resources: List[Resource]) -> None:
    assert {part for part, _ in pods(resources)} == {"nginx", "rasa", "actions", "relay", "desk"}


def test_no_pod_can_do_more_than_it_must(resources: List[Resource]) -> None:
    for part, pod in pods(resources):
        assert pod["automountServiceAccountToken"] is False, part
        assert pod["securityContext"]["runAsNonRoot"] and pod["securityContext"]["runAsUser"] > 0, part
        assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}, part
        for container in (*pod["containers"], *pod.get("initContainers", ())):
            may = container["securityContext"]
            assert may["readOnlyRootFilesystem"] and not may["allowPrivilegeEscalation"], part
            assert may["capabilities"] == {"drop": ["ALL"]}, part


def test_every_container_has_bounds(resources: List[Resource]) -> None:
    for part, pod in pods(resources):
        for container in pod["containers"]:
            assert set(container["resources"]["limits"]) == {"cpu", "memory"}, part
            assert set(container["resources"]["requests"]) == {"cpu", "memory"}, part


def test_everything_that_serves_says_whether_it_lives_and_whether_it_is_ready(resources: List[Resource]) -> None:
    for part, pod in pods(resources):
        if part != "relay":
            assert all({"livenessProbe", "readinessProbe"} <= set(container) for container in pod["containers"]), part


def test_everything_that_has_several_pods_keeps_some(resources: List[Resource]) -> None:
    guarded = {each["spec"]["selector"]["matchLabels"]["app.kubernetes.io/component"] for each in of_kind(resources, "PodDisruptionBudget")}
    assert guarded == {"nginx", "rasa", "actions"}


def test_secrets_come_from_outside(resources: List[Resource]) -> None:
    assert not of_kind(resources, "Secret")
    for part, pod in pods(resources):
        named = {each["name"] for container in pod["containers"] for each in container.get("env", [])}
        assert not {name for name in named if "PASSWORD" in name or "SECRET" in name or name == "BROKER_URL"}, part


def test_services_find_the_pods_they_are_for(resources: List[Resource]) -> None:
    labels = [each["spec"]["template"]["metadata"]["labels"] for each in of_kind(resources, "Deployment")]
    for service in of_kind(resources, "Service"):
        wanted = service["spec"]["selector"].items()
        assert sum(wanted <= each.items() for each in labels) == 1, service["metadata"]["name"]


def test_only_rasa_reaches_the_action_servers(resources: List[Resource]) -> None:
    policies = {each["metadata"]["name"]: each["spec"] for each in of_kind(resources, "NetworkPolicy")}
    (rule,) = policies["waypoint-actions"]["ingress"]
    (source,) = rule["from"]
    assert source["podSelector"]["matchLabels"]["app.kubernetes.io/component"] == "rasa"
    assert policies["waypoint-nothing-else"]["policyTypes"] == ["Ingress", "Egress"]
    assert "ingress" not in policies["waypoint-nothing-else"]
