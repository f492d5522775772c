"""What a cluster is planned from. tests/faults start one."""

from __future__ import annotations

import configparser
import stat
from dataclasses import replace
from pathlib import Path
from typing import Dict

import pytest

from channels.setting import SettingError
from deployment.cluster.__main__ import account, planned
from deployment.cluster.errors import ClusterError
from deployment.cluster.program import Program
from deployment.cluster.secrets import kept_secrets
from deployment.cluster.topology import Topology
from running.ports import free_ports


@pytest.fixture
def environment(tmp_path: Path) -> Dict[str, str]:
    port, actions_port = free_ports(2)
    return {"PORT": str(port), "ACTIONS_PORT": str(actions_port), "CLUSTER": str(tmp_path)}


def test_the_environment_says_how_many_of_each_and_where(environment: Dict[str, str], tmp_path: Path) -> None:
    topology = planned({**environment, "REPLICAS": "3", "WAYPOINT_CONTACT": "the harbour master"})
    assert topology.folder == tmp_path
    assert topology.address == f"http://127.0.0.1:{environment['PORT']}"
    assert list(topology.named("rasa")) == ["rasa-1", "rasa-2", "rasa-3"]
    assert list(topology.named("actions")) == ["actions-1", "actions-2"]
    assert topology.environment == {"WAYPOINT_CONTACT": "the harbour master"}


@pytest.mark.parametrize("count", ["0", "65", "-1", "two"])
def test_a_count_that_is_none_is_refused_by_its_name(environment: Dict[str, str], count: str) -> None:
    with pytest.raises(SettingError, match=r"ACTION_SERVERS must be a number from 1 to 64"):
        planned({**environment, "ACTION_SERVERS": count})


def test_no_two_processes_share_a_port(tmp_path: Path) -> None:
    ports = Topology.plan(tmp_path, replicas=4, action_servers=4).ports
    assert len(set(ports.values())) == len(ports)


def test_it_has_a_desk_unless_none_is_wanted(environment: Dict[str, str], tmp_path: Path) -> None:
    (desk_port,) = free_ports(1)
    assert planned({**environment, "DESK_PORT": str(desk_port)}).ports["desk"] == desk_port
    assert "desk" not in planned({**environment, "WAYPOINT_DESK": "off"}).ports
    with pytest.raises(ClusterError, match="There is no desk"):
        account(tmp_path, ["ada"])


def test_a_detour_is_where_the_others_look(tmp_path: Path) -> None:
    topology = replace(Topology.plan(tmp_path, replicas=1, action_servers=1), detours={"redis": 1234})
    assert topology.seen_at("redis") == 1234
    assert topology.seen_at("postgres") == topology.ports["postgres"]


def test_secrets_are_made_once_for_their_owner_only(tmp_path: Path) -> None:
    made = kept_secrets(tmp_path)
    assert made == kept_secrets(tmp_path)
    assert len(set(made.values())) == len(made) and all(len(each) >= 32 for each in made.values())
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600


def test_a_program_is_told_to_supervisor_as_it_is(tmp_path: Path) -> None:
    program = Program("rasa-1", ["/a folder/python", "100%"], tmp_path, {"NAME": "50% off"}, user="nobody")
    read = configparser.RawConfigParser()
    read.read_string(program.section(tmp_path))
    told = read["program:rasa-1"]
    assert told["command"] == '"/a folder/python" "100%%"'
    assert told["environment"] == 'NAME="50%% off"'
    assert told["user"] == "nobody"
