from __future__ import annotations

import re
import socket
from pathlib import Path
from typing import Dict

import pytest
from ruamel.yaml import YAML

from channels.setting import SettingError
from running import endpoints
from running import settings as running_settings
from running.ports import LOOPBACK, PortUnusable, check_ports
from running.settings import Settings, make_run

ROOT = Path(__file__).parents[2]
ANYWHERE = "0.0.0.0"  # noqa: S104  nothing listens here


@pytest.mark.parametrize(
    ("environment", "settings"),
    [
        ({}, Settings()),
        ({"PORT": "6000"}, Settings(port=6000, actions_port=6050, desk_port=6100)),
        ({"PORT": "6000", "WAYPOINT_DESK": "off"}, Settings(port=6000, actions_port=6050, desk_port=0)),
        ({"PORT": "6000", "ACTIONS_PORT": "7000", "HOST": ANYWHERE}, Settings(ANYWHERE, 6000, 7000, desk_port=6100)),
        ({"PORT": "6000", "ACTIONS_PORT": "0"}, Settings(port=6000, actions_port=0, desk_port=6100)),
        ({"PORT": "", "HOST": ""}, Settings()),
    ],
)
def test_reads(environment: Dict[str, str], settings: Settings) -> None:
    assert Settings.read(environment) == settings


@pytest.mark.parametrize("value", ["http", "0", "-1", "65536", "5005.0", "²"])
def test_a_port_that_is_none_is_named(value: str) -> None:
    with pytest.raises(SettingError, match=f"PORT must be a number from 1 to 65535, not '{re.escape(value)}'"):
        Settings.read({"PORT": value})


def test_the_address_is_one_that_a_browser_can_open() -> None:
    assert Settings(ANYWHERE, 6000).address == Settings("127.0.0.1", 6000).address == "http://localhost:6000"


@pytest.mark.parametrize("name", ["PORT", "ACTIONS_PORT"])
def test_a_taken_port_is_named_with_a_way_out(name: str, free_ports: Dict[str, int]) -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortUnusable, match=f"^Port {port} is taken by another program. Choose another: {name}=[0-9]+ make run$"):
            check_ports(Settings.read({name: str(port), **{other: str(free) for other, free in free_ports.items() if other != name}}))


def test_a_host_that_is_not_here_is_named(free_ports: Dict[str, int]) -> None:
    with pytest.raises(PortUnusable, match="HOST"):
        check_ports(Settings("192.0.2.1", free_ports["PORT"], free_ports["ACTIONS_PORT"], desk_port=0))


def test_the_servers_need_a_port_each() -> None:
    with pytest.raises(PortUnusable, match="both 6000"):
        check_ports(Settings(port=6000, actions_port=6000))


def test_plain_settings_use_the_plain_endpoints() -> None:
    assert endpoints.endpoints_file(Settings()) == ROOT / "endpoints.yml"


def test_other_settings_derive_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoints, "RUN", tmp_path)
    derived = YAML(typ="safe").load(endpoints.endpoints_file(Settings(port=6000, actions_port=7000, database=tmp_path / "a.db")))
    plain = YAML(typ="safe").load(ROOT / "endpoints.yml")
    assert derived.pop("action_endpoint") == {**plain.pop("action_endpoint"), "url": "http://localhost:7000/webhook"}
    assert derived.pop("tracker_store") == {**plain.pop("tracker_store"), "db": str(tmp_path / "a.db")}
    assert derived == plain


def test_without_an_action_server_rasas_own_process_runs_the_actions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoints, "RUN", tmp_path)
    derived = YAML(typ="safe").load(endpoints.endpoints_file(Settings(actions_port=0)))
    plain = YAML(typ="safe").load(ROOT / "endpoints.yml")
    both = plain.pop("action_endpoint")
    assert both.pop("url") and derived.pop("action_endpoint") == both and both["actions_module"] == "actions"
    assert derived == plain


def test_every_setting_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code = [
        path.read_text(encoding="utf-8")
        for room in ("actions", "channels", "knowledge", "nlu", "running", "serving")
        for path in (ROOT / room).rglob("*.py")
    ]
    named = {name for text in code for name in re.findall(r"\"((?:WAYPOINT_[A-Z_]+|PORT|HOST|ACTIONS_PORT|LOG_LEVEL))\"", text)}
    # What `make run` tells supervisor, not what people set.
    ours = {"WAYPOINT_PYTHON", "WAYPOINT_ENDPOINTS", "WAYPOINT_MODEL", "WAYPOINT_FOLDER"}
    assert not [name for name in named - ours if f"`{name}`" not in readme]


def test_a_folder_that_cannot_be_written_to_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(running_settings, "RUN", tmp_path / "file" / "run")
    with pytest.raises(SettingError, match=r"Can't write to .*run .*WAYPOINT_RUN names another folder"):
        make_run()
    monkeypatch.setattr(running_settings, "RUN", tmp_path / "new" / "run")
    assert make_run().is_dir()
