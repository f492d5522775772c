"""Conversations that must not mix have different names, and those that must be one have the same."""

from __future__ import annotations

from channels.slack.place import direct, in_thread, of_click, of_message, whispered


def test_a_person_has_one_direct_conversation_in_whatever_thread() -> None:
    first = of_message("T1", {"channel": "D1", "user": "U1", "ts": "1.1"})
    second = of_message("T1", {"channel": "D1", "user": "U1", "ts": "1.3", "thread_ts": "1.2"})
    assert first.conversation == second.conversation
    assert (first.thread, second.thread) == ("1.1", "1.2")


def test_a_thread_of_a_channel_is_shared_by_its_people() -> None:
    root = of_message("T1", {"channel": "C1", "user": "U1", "ts": "1.1"})
    reply = of_message("T1", {"channel": "C1", "user": "U2", "ts": "1.2", "thread_ts": "1.1"})
    assert root.conversation == reply.conversation and reply.thread == "1.1"


def test_no_two_kinds_of_conversation_mix() -> None:
    places = [
        direct("T1", "U1", "D1", "1.1"),
        direct("T2", "U1", "D1", "1.1"),
        direct("T1", "U2", "D2", "1.1"),
        in_thread("T1", "U1", "C1", "1.1"),
        in_thread("T1", "U1", "C1", "1.2"),
        in_thread("T1", "U1", "C2", "1.1"),
        whispered("T1", "U1", "C1", "https://hook"),
        whispered("T1", "U2", "C1", "https://hook"),
        whispered("T1", "U1", "D1", "https://hook"),
    ]
    assert len({place.conversation for place in places}) == len(places)


def test_a_click_belongs_to_the_conversation_of_its_message() -> None:
    body = {"team": None, "user": {"id": "U1"}, "response_url": "https://hook"}
    container = {"channel_id": "C1", "message_ts": "1.2"}
    assert of_click("T1", {**body, "container": {**container, "thread_ts": "1.1"}}) == in_thread("T1", "U1", "C1", "1.1")
    assert of_click("T1", {**body, "container": container}) == in_thread("T1", "U1", "C1", "1.2")
    assert of_click("T1", {**body, "container": {**container, "channel_id": "D1"}}) == direct("T1", "U1", "D1", "1.2")
    assert of_click("T1", {**body, "container": {**container, "is_ephemeral": True}}) == whispered("T1", "U1", "C1", "https://hook")
    in_thread_of = {**container, "is_ephemeral": True, "thread_ts": "1.1"}
    assert of_click("T1", {**body, "container": in_thread_of}) == whispered("T1", "U1", "C1", "https://hook", "1.1")
