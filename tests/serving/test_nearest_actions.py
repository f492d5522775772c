from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any, Dict, Optional

import aiohttp
import pytest
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from serving import nearest_actions
from serving.action_server import KeptEndpoint
from serving.nearest_actions import AWAY, NearestActions
from serving.own_actions import OwnActions
from serving.turns import TURNS

ENDPOINT = EndpointConfig("http://127.0.0.1:1/webhook", actions_module="any")
CALL: Dict[str, Any] = {"next_action": "action_answer"}


class Own(OwnActions):
    """Says that it ran."""

    loaded = True  # type: ignore[assignment]

    async def request(self, *arguments: Any, **options: Any) -> Optional[Any]:
        return "here" if options["json"] == CALL else None


class Server(KeptEndpoint):
    """Says that it was asked, or raises `fault`."""

    fault: Optional[Exception] = None
    asked = 0

    async def once(self, *arguments: Any, **options: Any) -> Optional[Any]:
        self.asked += 1
        if self.fault:
            raise self.fault
        return "there" if options["json"] == CALL else None


class Both:
    """An endpoint with both, and the time."""

    def __init__(self) -> None:
        self.own, self.server = Own(ENDPOINT), Server(ENDPOINT)
        self.nearest = NearestActions(self.own, self.server)
        self.now = 0.0

    def ran(self, turns: int) -> Any:
        """Where a call was run while so many turns were under way."""
        before, TURNS.under_way = TURNS.under_way, turns
        try:
            return asyncio.run(self.nearest.request(json=CALL, method="post"))
        finally:
            TURNS.under_way = before


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Both:
    both = Both()
    monkeypatch.setattr(nearest_actions.time, "monotonic", lambda: both.now + 1000)
    return both


@pytest.mark.parametrize(("turns", "where"), [(0, "here"), (1, "here"), (2, "there"), (8, "there")])
def test_one_person_is_answered_here_and_many_there(both: Both, turns: int, where: str) -> None:
    assert both.ran(turns) == where


def test_where_the_helper_understands_them_many_are_answered_here_too(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest_actions, "HELPER", SimpleNamespace(up=True))
    assert both.ran(8) == "here"


def test_what_could_not_be_loaded_here_is_run_there(both: Both) -> None:
    both.own.loaded = False  # type: ignore[misc]
    assert [both.ran(turns) for turns in (1, 8)] == ["there", "there"]


@pytest.mark.parametrize("fault", [aiohttp.ServerDisconnectedError(), asyncio.TimeoutError()])
def test_a_server_that_is_away_costs_nobody_an_answer_and_is_left_alone_for_a_while(both: Both, fault: Exception) -> None:
    both.server.fault = fault
    assert [both.ran(8) for _ in range(3)] == ["here"] * 3 and both.server.asked == 1
    both.now, both.server.fault = AWAY, None
    assert both.ran(8) == "there"


def test_a_refusal_of_the_server_is_no_absence(both: Both) -> None:
    both.server.fault = ClientResponseError(400, "rejected", "{}")
    with pytest.raises(ClientResponseError):
        both.ran(8)
