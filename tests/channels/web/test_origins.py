from __future__ import annotations

from typing import Callable, Dict, FrozenSet

import pytest

from tests.channels.web_site import Site

Start = Callable[..., Site]
PARTNER = "https://partner.example"
ASKS = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}


def started(site: Site, **headers: str) -> int:
    return site.ask("POST", "/chat/session", headers=headers).status


@pytest.mark.parametrize(
    ("listed", "origin", "status"),
    [
        ([], PARTNER, 403),
        ([], "null", 403),
        ([], "http://[::", 403),
        ([PARTNER], PARTNER, 201),
        ([PARTNER], "HTTPS://Partner.example", 201),
        ([PARTNER], "http://partner.example", 403),
        ([PARTNER], "https://partner.example:8443", 403),
        ([PARTNER], "https://evil.partner.example", 403),
        ([PARTNER], "https://partner.example.evil.example", 403),
        (["*"], "https://anyone.example", 201),
        (["*"], "null", 201),
    ],
)
@pytest.mark.parametrize("cors", ["", "*"])
def test_other_origins_must_be_listed(start: Start, listed: FrozenSet[str], origin: str, status: int, cors: str) -> None:
    site = start(origins=frozenset(listed), cors=cors)
    reply = site.ask("POST", "/chat/session", headers={"Origin": origin})
    assert reply.status == status and reply.headers["Vary"] == "Origin"
    assert reply.headers.getall("Access-Control-Allow-Origin", []) == ([origin] if status == 201 else [])
    assert "Access-Control-Allow-Credentials" not in reply.headers
    preflight = site.ask("OPTIONS", "/chat/messages", headers={"Origin": origin, **ASKS})
    assert preflight.status == (204 if status == 201 else 403)
    assert preflight.headers.getall("Access-Control-Allow-Origin", []) == ([origin] if status == 201 else [])
    assert ("Access-Control-Allow-Methods" in preflight.headers) == (status == 201)


def test_the_bots_own_pages_and_no_page_may(site: Site) -> None:
    assert started(site) == 201
    assert started(site, Origin=site.address) == 201
    assert started(site, Origin=site.address.replace("http:", "https:")) == 201
    assert started(site, Origin="https://assistant.example", Host="assistant.example") == 201


@pytest.mark.parametrize("headers", [{}, {"Accept": "text/event-stream"}], ids=["json", "events"])
def test_listed_pages_read_answers_and_refusals(start: Start, headers: Dict[str, str]) -> None:
    visitor = start(origins=frozenset([PARTNER])).visitor()
    answered = visitor.say("hello", headers={"Origin": PARTNER, **headers})
    refused = visitor.say("", headers={"Origin": PARTNER, **headers})
    for reply, status in ((answered, 200), (refused, 422)):
        assert reply.status == status and reply.headers["Access-Control-Allow-Origin"] == PARTNER
        assert reply.headers["Access-Control-Expose-Headers"] == "Retry-After"


def test_what_the_contract_sends_is_allowed_to_be_sent(start: Start) -> None:
    reply = start(origins=frozenset([PARTNER])).ask("OPTIONS", "/chat/feedback", headers={"Origin": PARTNER, **ASKS})
    assert {"GET", "POST", "DELETE", "OPTIONS"} == set(reply.headers["Access-Control-Allow-Methods"].split(", "))
    assert {"Authorization", "Content-Type", "Last-Event-ID"} == set(reply.headers["Access-Control-Allow-Headers"].split(", "))


def test_any_page_may_see_what_is_nobodys_own(start: Start) -> None:
    site = start(cors="*")
    for path in ("/chat/health", "/chat/welcome", "/chat/openapi.yml", "/chat/widget.js", "/chat"):
        assert site.ask("GET", path, headers={"Origin": PARTNER}).headers.getall("Access-Control-Allow-Origin") == ["*"]


def test_behind_a_proxy_that_changes_the_host_the_browser_tells_whose_page_it_is(start: Start, caplog: pytest.LogCaptureFixture) -> None:
    site = start()
    assert started(site, Origin="https://careers.example", **{"Sec-Fetch-Site": "same-origin"}) == 201
    assert started(site, Origin="https://careers.example", **{"Sec-Fetch-Site": "cross-site"}) == 403
    assert "origin https://careers.example: WAYPOINT_ORIGINS doesn't list it" in caplog.text and "Host" in caplog.text
