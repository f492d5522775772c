"""A widget of version 0.3.0 that a browser has kept, against the server of today: what it sends is taken, and what it reads is there.

Its own source is the tag's: `git show v0.3.0:widget/src/client.js` sends these requests, those beside it read these fields.
"""

from __future__ import annotations

from typing import Any, Dict

from tests.channels.web_site import Site, Visitor, events

_MESSAGE = {"id", "from", "at", "text"}
_EVENTS = {"Accept": "text/event-stream"}
_ID = "0123456789abcdef0123456789abcdef"


def _old(site: Site) -> Visitor:
    """As it begins: by its first question, with no key yet."""
    started = site.ask("POST", "/chat/session", headers={"Accept": "application/json"})
    assert started.status == 201 and started.body["token"]
    return Visitor(site, started.body["token"])


def _streamed(visitor: Visitor, method: str, path: str, **options: Any) -> Dict[str, Any]:
    """The message of a stream, which ends by an event that says so."""
    *said, end = events(visitor.ask(method, path, headers=_EVENTS, **options))
    assert [each.name for each in said] == ["message"] and end.name == "end"
    return dict(said[0].data)


def test_it_asks_by_text_and_by_button_and_reads_the_answer_from_a_stream(site: Site) -> None:
    visitor = _old(site)
    for body in ({"id": _ID, "text": "hello"}, {"id": _ID[::-1], "payload": "What is the pay?"}):
        answer = _streamed(visitor, "POST", "/chat/messages", json=body)
        assert answer.keys() >= {*_MESSAGE, "reply_to", "buttons", "custom"} and answer["reply_to"] == body["id"]
        assert answer["custom"]["answer"].keys() >= {"id", "status", "citations"}
        assert all(button.keys() >= {"title", "payload"} for button in answer["buttons"])


def test_it_reads_what_was_said_before_and_after_a_message(site: Site) -> None:
    visitor = _old(site)
    visitor.say("hello", _ID)
    history = visitor.ask("GET", "/chat/messages", headers={"Accept": "application/json"}).body
    asked, answer = history["messages"]
    assert history["pending"] == [] and (asked["from"], asked["id"], answer["from"]) == ("user", _ID, "bot") and asked.keys() >= _MESSAGE
    assert _streamed(visitor, "GET", "/chat/messages", params={"after": _ID})["id"] == answer["id"]


def test_it_rates_in_its_words_and_deletes(site: Site) -> None:
    visitor = _old(site)
    answer = visitor.answer()
    up, down = ["clear", "useful", "well_sourced"], ["not_what_i_asked", "wrong", "incomplete", "unclear"]
    told = ({"rating": "up", "reasons": up}, {"rating": "down", "reasons": down, "text": "It was 5."})
    for given in ({"rating": "down"}, *told, {"rating": "none"}):
        assert visitor.ask("POST", "/chat/feedback", json={"answer_id": answer["id"], **given}).status == 204
    assert visitor.ask("DELETE", "/chat/session").status == 204


def test_what_it_is_told_of_itself_and_of_trouble(site: Site) -> None:
    assert site.ask("GET", "/chat/health").status == 200
    assert site.ask("GET", "/chat/welcome").status in (200, 503)
    refused = site.ask("GET", "/chat/messages", headers={"Authorization": "Bearer nothing"})
    assert refused.status == 401 and refused.body.keys() >= {"error", "reference"}
