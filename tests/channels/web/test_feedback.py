from __future__ import annotations

from typing import Any, Callable, Dict

import pytest

from tests.channels.web_site import Site, Visitor


@pytest.fixture
def visitor(site: Site) -> Visitor:
    return site.visitor()


def rate(visitor: Visitor, **feedback: Any) -> int:
    return visitor.ask("POST", "/chat/feedback", json=feedback).status


def test_any_earlier_answer_can_be_rated_and_the_last_rating_counts(visitor: Visitor) -> None:
    first, second = visitor.answer("one"), visitor.answer("two")
    assert rate(visitor, answer_id=first["id"], rating="up") == 204
    assert rate(visitor, answer_id=second["id"], rating="none") == 204
    assert rate(visitor, answer_id=first["id"], rating="down", reasons=["wrong"], text="not \u200bso ") == 204
    visitor.answer("three")
    said = visitor.said()
    assert said[1]["feedback"] == {"rating": "down", "reasons": ["wrong"], "text": "not so"}
    assert said[3]["feedback"] == {"rating": "none"}
    assert [each["from"] for each in said] == ["user", "bot"] * 3 and "feedback" not in said[5]


def test_feedback_survives_a_restart(visitor: Visitor, site: Site, start: Callable[..., Site]) -> None:
    answer = visitor.answer()
    rate(visitor, answer_id=answer["id"], rating="up")
    assert Visitor(start(site.rasa), visitor.token).said()[1]["feedback"] == {"rating": "up"}


def test_a_message_of_ones_own_is_no_answer(visitor: Visitor) -> None:
    visitor.say("hello", "message-1")
    assert rate(visitor, answer_id="message-1", rating="up") == 404


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"rating": "up"}, "answer_id"),
        ({"answer_id": "a"}, "rating"),
        ({"answer_id": "a", "rating": "up", "sender": "ann"}, "nothing else"),
        ({"answer_id": 7, "rating": "up"}, "'answer_id'"),
        ({"answer_id": "", "rating": "up"}, "'answer_id'"),
        ({"answer_id": "a", "rating": "best"}, "'rating'"),
        ({"answer_id": "a", "rating": ["up"]}, "'rating'"),
        ({"answer_id": "a", "rating": "up", "reasons": "wrong"}, "'reasons'"),
        ({"answer_id": "a", "rating": "up", "reasons": [7]}, "Each of 'reasons'"),
        ({"answer_id": "a", "rating": "up", "reasons": [""]}, "Each of 'reasons'"),
        ({"answer_id": "a", "rating": "up", "reasons": ["a" * 65]}, "Each of 'reasons'"),
        ({"answer_id": "a", "rating": "up", "reasons": ["a"] * 11}, "'reasons'"),
        ({"answer_id": "a", "rating": "up", "text": 7}, "'text'"),
        ({"answer_id": "a", "rating": "up", "text": "a" * 1_001}, "'text'"),
    ],
)
def test_what_is_no_feedback_is_refused_with_the_reason(visitor: Visitor, body: Dict[str, Any], why: str) -> None:
    reply = visitor.ask("POST", "/chat/feedback", json=body)
    assert reply.status == 400 and why in reply.body["error"]
