"""The container files: what they hold is what was tested."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
DEPLOYMENT = ROOT / "deployment"
_PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)
_NOT_SERVED = ("pytest", "ruff", "mypy", "playwright", "k6", "hypothesis", "schemathesis", "bandit", "tensorflow", "keras")


def pins(path: Path) -> Dict[str, str]:
    return dict(_PIN.findall(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def compose() -> Dict[str, Any]:
    read: Dict[str, Any] = YAML(typ="rt").load(DEPLOYMENT / "compose.yml")  # Rasa makes "safe" loaders look up variables
    return read


@pytest.mark.parametrize("image", ["server", "actions"])
def test_an_image_holds_the_versions_that_are_tested(image: str) -> None:
    tested, held = pins(ROOT / "requirements.txt"), pins(DEPLOYMENT / "requirements" / f"{image}.txt")
    assert held, image
    assert {name: version for name, version in held.items() if tested.get(name) != version} == {}


@pytest.mark.parametrize("image", ["server", "actions"])
def test_no_image_holds_what_only_checks_need(image: str) -> None:
    assert not set(_NOT_SERVED) & set(pins(DEPLOYMENT / "requirements" / f"{image}.txt"))


def test_the_server_image_is_given_all_that_the_assistant_asks_for() -> None:
    wanted = (ROOT / "requirements.in").read_text(encoding="utf-8")
    names = {line.split("#")[0].strip() for line in wanted.splitlines()}
    direct = {re.split(r"[=<>]", name)[0].replace(".", "-") for name in names if name}
    assert direct - {"supervisor"} <= set(pins(DEPLOYMENT / "requirements" / "server.txt"))


def test_only_the_door_is_open(compose: Dict[str, Any]) -> None:
    assert [name for name, service in compose["services"].items() if "ports" in service] == ["nginx", "desk"]
    assert all(each.startswith("127.0.0.1:") for each in compose["services"]["desk"]["ports"])
    assert compose["networks"]["back"] == {"internal": True}
    assert "front" not in compose["services"]["actions"]["networks"]


def test_what_is_ours_writes_to_nothing_but_tmp(compose: Dict[str, Any]) -> None:
    for name in ("nginx", "rasa", "actions", "relay", "desk", "redis"):
        service = compose["services"][name]
        assert service["read_only"] and service["tmpfs"] == ["/tmp"], name  # noqa: S108  in the container
        assert service["cap_drop"] == ["ALL"] and service["security_opt"] == ["no-new-privileges:true"], name


def test_every_service_has_bounds(compose: Dict[str, Any]) -> None:
    for name, service in compose["services"].items():
        assert set(service["deploy"]["resources"]["limits"]) == {"cpus", "memory"}, name


def test_rasa_and_the_desk_are_given_every_value_that_their_endpoints_name(compose: Dict[str, Any]) -> None:
    named = set(re.findall(r"\${(\w+)}", (DEPLOYMENT / "endpoints.yml").read_text(encoding="utf-8")))
    assert all(named <= set(compose["services"][service]["environment"]) for service in ("rasa", "desk"))
    assert named - {"POSTGRES_PASSWORD", "REDIS_PASSWORD"} <= set(
        re.findall(r"name: (\w+)", (DEPLOYMENT / "chart" / "templates" / "_helpers.tpl").read_text(encoding="utf-8"))
    )
