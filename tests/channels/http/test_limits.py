from __future__ import annotations

import inspect
import time
from typing import Callable

import pytest

from channels.http.limits import Limit, network
from channels.web import WebChannel
from channels.web.seen import FRESH, Seen
from tests.channels.web_site import Clock, Site


def test_a_bucket_empties_and_fills(clock: Clock) -> None:
    limit = Limit(30, clock)
    assert [limit.wait("ann") for _ in range(31)] == [0] * 30 + [2]
    assert limit.wait("eve") == 0
    clock.now += 1
    assert limit.wait("ann") == 1
    clock.now += 1
    assert [limit.wait("ann"), limit.wait("ann")] == [0, 2]
    clock.now += 3600
    assert [limit.wait("ann") for _ in range(31)] == [0] * 30 + [2]


def test_a_clock_that_is_set_back_locks_nobody_out(clock: Clock) -> None:
    limit = Limit(30, clock)
    limit.wait("ann")
    clock.now -= 7200
    assert [limit.wait("ann") for _ in range(30)] == [0] * 29 + [2]
    clock.now += 2
    assert limit.wait("ann") == 0


def test_waiting_as_long_as_told_is_enough(clock: Clock) -> None:
    limit = Limit(7, clock)
    for _ in range(100):
        clock.now += limit.wait("ann")
    waits = [limit.wait("ann") for _ in range(8)]
    clock.now += waits[-1]
    assert waits[-1] and limit.wait("ann") == 0


def test_it_remembers_no_more_than_it_may(clock: Clock) -> None:
    limit = Limit(1, clock, keys=2)
    assert [limit.wait(key) for key in ("ann", "eve", "bob", "eve", "ann")] == [0, 0, 0, 60, 0]


@pytest.mark.parametrize(
    ("address", "counted"),
    [("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"), ("unix socket", "unix socket"), ("", "")],
)
def test_one_address(address: str, counted: str) -> None:
    assert network(address) == counted


def test_a_session_has_its_limit(start: Callable[..., Site], clock: Clock) -> None:
    site = start(session_limit=2)
    ann, eve = site.visitor(), site.visitor()
    assert [ann.ask("GET", "/chat/messages").status for _ in range(2)] == [200, 200]
    refused = ann.say("hello")
    assert refused.status == 429 and refused.headers["Retry-After"] == "30" and "30 seconds" in refused.body["error"]
    assert eve.say("hello").status == 200
    clock.now += 30
    assert ann.say("hello").status == 200


def test_who_has_to_wait_is_told_by_a_clock_that_nobody_sets_back(start: Callable[..., Site], clock: Clock) -> None:
    assert inspect.signature(WebChannel).parameters["ticks"].default is time.monotonic
    ticks = Clock()
    site = start(session_limit=2, address_limit=3, ticks=ticks)
    ann = site.visitor()
    assert [ann.ask("GET", "/chat/messages").status for _ in range(3)] == [200, 200, 429]
    ticks.now += 30
    clock.now -= 7200
    assert ann.ask("GET", "/chat/messages").status == 200


def test_an_address_has_its_limit(start: Callable[..., Site]) -> None:
    site = start(address_limit=3)
    assert [site.ask("POST", "/chat/session").status for _ in range(4)] == [201] * 3 + [429]
    assert site.ask("GET", "/chat/health").status == 200
    assert site.ask("OPTIONS", "/chat/session", headers={"Origin": site.address}).status == 204


def test_behind_a_proxy_the_visitors_address_counts(start: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANIC_PROXIES_COUNT", "1")
    site = start(address_limit=1)
    visitors = ["192.0.2.1", "192.0.2.2", "198.51.100.9, 192.0.2.1"]
    assert [site.ask("POST", "/chat/session", headers={"X-Forwarded-For": each}).status for each in visitors] == [201, 201, 429]


def test_only_what_is_surely_new_is_called_new(clock: Clock) -> None:
    seen = Seen(clock, conversations=2)
    assert not seen.is_new("ann", "1")
    seen.add("ann", "1")
    assert seen.is_new("ann", "2") and not seen.is_new("ann", "1") and not seen.is_new("eve", "2")
    clock.now += FRESH
    assert not seen.is_new("ann", "2")
    seen.add("ann", "2")
    assert seen.is_new("ann", "3")
    seen.forget("ann")
    assert not seen.is_new("ann", "3")
    for sender in ("ann", "eve", "bob"):
        seen.add(sender, "1")
    assert [seen.is_new(sender, "2") for sender in ("ann", "eve", "bob")] == [False, True, True]
