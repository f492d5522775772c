"""A person takes over in the web channel: asked for, heard live, once and in order, and ended; nobody else is let in."""

from __future__ import annotations

import asyncio
import itertools
import time
import uuid
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Callable, Dict, List

import pytest
from rasa.shared.core.events import ConversationPaused

from channels.conversation.tally import HANDOFFS, TALLY
from channels.handoff.settings import Settings
from channels.handoff.words import FULL
from channels.web import turns
from handoff import changes
from handoff import desk as handoffs
from handoff.hours import Hours
from tests.channels.handoff_site import ON, Desk, PausingRasa, ask, leave, sender, standing, store
from tests.channels.web_site import Clock, Site, Visitor, events

Begin = Callable[..., Site]


@pytest.fixture
def begin(start: Callable[..., Site], tmp_path: Path) -> Begin:
    """Starts a server on the same conversations: `begin(hours=...)`."""

    def begin(**more: Any) -> Site:
        return start(PausingRasa(store(tmp_path)), handoff=replace(ON, **more))

    return begin


@pytest.fixture
def site(begin: Begin) -> Site:
    return begin()


@pytest.fixture
def desk(site: Site) -> Desk:
    return Desk(site)


@pytest.fixture
def visitor(site: Site) -> Visitor:
    """Who asked something, and then for a person."""
    visitor = site.visitor()
    visitor.answer("What is the pay?")
    assert ask(visitor, name="Ann").status == 201
    return visitor


def told(visitor: Visitor) -> List[tuple[str, str]]:
    """Of the replay, what isn't the assistant's: from whom, and the words or what happened."""
    said = [message for message in visitor.said() if message["from"] != "bot"]
    return [(each["from"], each["handoff"]["event"] if "handoff" in each else each["text"]) for each in said]


def test_where_there_are_no_advisers_nobody_can_be_asked_for(start: Callable[..., Site]) -> None:
    visitor = start().visitor()
    assert standing(visitor) == {"available": False, "open": False, "state": "none"}
    assert ask(visitor).status == 404 and leave(visitor).status == 404


def test_nobody_reads_without_consent(site: Site) -> None:
    visitor = site.visitor()
    for body in ({"id": "12345678"}, {"id": "12345678", "consent": False}, {"id": "12345678", "consent": "yes"}):
        assert visitor.ask("POST", "/chat/handoff", json=body).status == 400
    assert standing(visitor)["state"] == "none"


def test_while_somebody_waits_the_assistant_goes_on(visitor: Visitor, desk: Desk) -> None:
    assert standing(visitor)["state"] == "waiting"
    assert visitor.answer("hello")["text"].startswith("You said")
    found = desk.of(visitor)
    assert (found.question, found.name) == ("What is the pay?", "Ann")


def test_from_asking_to_the_end(visitor: Visitor, desk: Desk) -> None:
    desk.take(visitor)
    assert standing(visitor)["state"] == "taken"
    reply = visitor.answer("Are you there?")
    assert reply["custom"]["answer"]["status"] == "handed_over"
    desk.says(visitor, "I am")
    assert told(visitor) == [
        ("user", "What is the pay?"),
        ("service", "asked"),
        ("service", "taken"),
        ("user", "Are you there?"),
        ("person", "I am"),
    ]
    assert desk.heard(visitor) == ["Are you there?"]
    assert visitor.ask("DELETE", "/chat/handoff").status == 204
    assert standing(visitor)["state"] == "ended"
    assert visitor.answer("hello")["text"].startswith("You said")


def test_rasas_tracker_is_paused_and_goes_on(visitor: Visitor, desk: Desk) -> None:
    def is_paused() -> bool:
        tracker = visitor.site.run(visitor.site.rasa.tracker_store.retrieve(sender(visitor)))
        return bool(tracker and tracker.is_paused())

    desk.take(visitor)
    assert is_paused()
    visitor.ask("DELETE", "/chat/handoff")
    assert not is_paused()


def test_what_is_asked_just_before_it_is_taken_goes_to_the_person(visitor: Visitor, desk: Desk, site: Site) -> None:
    async def taken_meanwhile() -> None:
        site.rasa.before = _nothing
        handoff = await desk.handover.current(sender(visitor))
        assert handoff
        await desk.handover.do(changes.take, handoff.id, "take", "U1", "Ada", 0.0, 1e12)
        tracker = await site.rasa.tracker_store.retrieve(sender(visitor))
        assert tracker
        tracker.update(ConversationPaused())
        await site.rasa.tracker_store.save(tracker)

    site.rasa.before = taken_meanwhile
    assert visitor.answer("Hello?")["custom"]["answer"]["status"] == "handed_over"
    assert desk.heard(visitor) == ["Hello?"]


def test_a_message_that_is_sent_again_is_said_once(visitor: Visitor, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    later = itertools.count(time.time(), 60)
    monkeypatch.setattr(turns, "time", SimpleNamespace(time=lambda: next(later)))  # a minute goes by between one and the next
    desk.take(visitor)
    again = [visitor.say("Are you there?", "message-1").body for _ in range(3)]
    assert again[0] == again[1] == again[2] and desk.heard(visitor) == ["Are you there?"]
    visitor.ask("DELETE", "/chat/handoff")
    assert visitor.say("Are you there?", "message-1").body == again[0], "nor is it answered by the assistant afterwards"


def test_edits_and_what_is_taken_back(visitor: Visitor, desk: Desk) -> None:
    desk.take(visitor)
    for entry in ("one", "two"):
        desk.says(visitor, entry, entry)
    desk.says(visitor, "uno", "edit", kind="edited", of="one")
    desk.says(visitor, "", "back", kind="deleted", of="two")
    said = [message for message in visitor.said() if message["from"] == "person"]
    assert [(message["text"], message["changed"]) for message in said] == [("uno", "edited"), ("(taken back)", "deleted")]


def test_it_is_heard_live_once_and_in_order(visitor: Visitor, desk: Desk, site: Site) -> None:
    (known,) = [message["id"] for message in visitor.said() if message["from"] == "service"]

    async def follow(after: str) -> List[Dict[str, Any]]:
        reply = await visitor.asking("GET", "/chat/handoff", headers={"Accept": "text/event-stream"}, params={"after": after})
        return [event.data for event in events(reply) if event.name == "message"]

    async def talk() -> List[Any]:
        handover, handoff = desk.handover, await desk.handover.current(sender(visitor))
        assert handoff
        following = [asyncio.ensure_future(follow(after)) for after in ("", known)]
        await handover.take(handoff, "take", "U1")
        for number in range(5):
            outcome = await handover.say(handoff, f"m{number}", "adviser", str(number), adviser="U1")
            assert outcome.stands
        await handover.finish(handoff, "done", "adviser", "done")
        return await asyncio.gather(*following)

    both = site.run(talk())
    texts = [[message["text"] for message in said if message["from"] == "person"] for said in both]
    assert texts == [["0", "1", "2", "3", "4"]] * 2
    assert [message["handoff"]["event"] for message in both[0] if "handoff" in message] == ["asked", "taken", "ended"]
    assert [message["handoff"]["event"] for message in both[1] if "handoff" in message] == ["taken", "ended"]


def test_another_process_hears_it_too(visitor: Visitor, desk: Desk, begin: Begin, site: Site) -> None:
    other = begin()
    elsewhere = Visitor(other, visitor.token)
    desk.take(visitor)
    assert elsewhere.answer("Are you there?")["custom"]["answer"]["status"] == "handed_over"

    async def follow() -> List[Dict[str, Any]]:
        reply = await elsewhere.asking("GET", "/chat/handoff", headers={"Accept": "text/event-stream"})
        return [event.data for event in events(reply) if event.name == "message"]

    async def talk() -> List[Dict[str, Any]]:
        following = asyncio.ensure_future(follow())
        handoff = await desk.handover.current(sender(visitor))
        assert handoff
        await desk.handover.say(handoff, "m1", "adviser", "I am", adviser="U1")
        await desk.handover.finish(handoff, "done", "adviser", "done")
        return await following

    assert [message["text"] for message in site.run(talk()) if message["from"] in ("user", "person")] == ["Are you there?", "I am"]


def test_an_adviser_is_told_what_was_shown(visitor: Visitor, desk: Desk) -> None:
    desk.take(visitor)
    desk.says(visitor, "I am here")
    (said,) = [message for message in visitor.said() if message["from"] == "person"]
    assert visitor.ask("POST", "/chat/handoff/seen", json={"id": said["id"]}).status == 204
    assert desk.of(visitor).shown == desk.of(visitor).last
    for wrong in ("h0000-99", said["id"] + "0", "x"):
        assert visitor.ask("POST", "/chat/handoff/seen", json={"id": wrong}).status == 204
    assert desk.of(visitor).shown == desk.of(visitor).last


def test_outside_the_hours_a_message_is_left(begin: Begin, clock: Clock) -> None:
    clock.now = 1_000_000.0
    site = begin(hours=Hours.read("Mon-Tue 01:00-01:01 UTC"))
    visitor = site.visitor()
    site.handover._clock = clock
    stands = standing(visitor)
    assert not stands["open"] and "01:00" in stands["closed"]
    refused = ask(visitor)
    assert refused.status == 409 and refused.body["error"] == stands["closed"]
    assert leave(visitor).status == 201
    assert standing(visitor)["state"] == "message_left"
    assert told(visitor) == [("service", "left")]


def test_what_time_ends(begin: Begin, clock: Clock) -> None:
    site = begin(wait=60.0)
    desk = Desk(site)
    site.handover._clock = clock
    ann, ben = site.visitor(), site.visitor()
    for each in (ann, ben):
        each.answer("hello")
        assert ask(each).status == 201
    desk.take(ben)
    clock.now += 61
    site.run(site.handover.tidy())
    assert (standing(ann)["state"], standing(ben)["state"]) == ("expired", "taken")
    clock.now += ON.silence + 1
    site.run(site.handover.tidy())
    assert standing(ben)["state"] == "ended"
    assert ben.answer("hello")["text"].startswith("You said")
    assert leave(ann).status == 201


def test_what_is_done_at_the_desk_is_told_to_the_tracker_and_counted_once(visitor: Visitor, desk: Desk, begin: Begin) -> None:
    def counted() -> List[int]:
        waits = [sum(TALLY.times.get(each, {}).values()) for each in ("taken", "first_word")]
        return [*(TALLY.counts[HANDOFFS, "web", how] for how in ("taken", "ended")), *waits]

    def look() -> List[int]:
        for handover in (desk.handover, other.handover):  # both processes
            handover._clock = lambda: time.time() + 10
            visitor.site.run(handover.tidy())
        return [now - before for now, before in zip(counted(), first)]

    other, key, first, ada = begin(), desk.of(visitor).id, counted(), handoffs.adviser_of(1)
    site = visitor.site
    site.run(desk.handover.do(handoffs.take, key, ada, "Ada"))
    assert look() == [1, 0, 1, 0]
    site.run(desk.handover.do(handoffs.say, key, ada, "Hello"))
    site.run(desk.handover.do(handoffs.done, key, ada))
    assert look() == [1, 1, 1, 1] and look() == [1, 1, 1, 1]


def test_limits_against_abuse(begin: Begin) -> None:
    site = begin(most=2)
    first = site.visitor()
    for number in range(6):
        status = ask(first).status
        assert status == (201 if number < 5 else 429)
        first.ask("DELETE", "/chat/handoff")
    others = [ask(site.visitor()).status for _ in range(6)]
    assert others == [201, 201, 409, 409, 429, 429], "two at once, and ten an hour from one address"
    stands = standing(site.visitor())
    assert not stands["open"] and stands["closed"] == FULL and "your message" in stands["consent"], "who finds all busy can leave a message"


def test_deleting_the_conversation_deletes_it(visitor: Visitor, desk: Desk) -> None:
    desk.take(visitor)
    visitor.answer("my secret")
    assert visitor.ask("DELETE", "/chat/session").status == 204
    assert visitor.said() == [] and standing(visitor)["state"] == "none"


def test_without_advisers_any_more_it_is_over(visitor: Visitor, desk: Desk, begin: Begin) -> None:
    desk.take(visitor)
    after = begin(advisers="")
    after.run(after.handover.tidy())
    elsewhere = Visitor(after, visitor.token)
    assert standing(elsewhere)["state"] == "none"
    assert elsewhere.answer("hello")["text"].startswith("You said")


def test_where_nobody_ever_took_over_no_message_costs_a_look(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    site = begin(advisers="")
    site.run(site.handover.tidy())
    with monkeypatch.context() as looking:
        looking.setattr(site.handover, "do", None)
        assert site.visitor().answer("hello")["text"].startswith("You said")
    elsewhere = begin().visitor()
    assert ask(elsewhere).status == 201
    site.run(site.handover.tidy())
    looked: List[str] = []
    do = site.handover.do
    monkeypatch.setattr(site.handover, "do", lambda work, *given: looked.append(work.__name__) or do(work, *given))
    site.visitor().answer("hello")
    assert "current" in looked


@pytest.fixture
def foreign(site: Site) -> Visitor:
    """Somebody else, with a token of their own."""
    return site.visitor()


def test_nobody_elses_can_be_read_written_to_or_ended(visitor: Visitor, foreign: Visitor, desk: Desk) -> None:
    desk.take(visitor)
    desk.says(visitor, "for your eyes only")
    (said,) = [message for message in visitor.said() if message["from"] == "person"]
    foreign.ask("DELETE", "/chat/handoff")
    foreign.ask("POST", "/chat/handoff/seen", json={"id": said["id"]})
    foreign.say("I am the visitor", uuid.uuid4().hex)
    assert foreign.ask("GET", "/chat/messages", params={"after": said["id"]}).body["messages"][0]["text"] == "I am the visitor"
    stream = foreign.ask("GET", "/chat/handoff", headers={"Accept": "text/event-stream"})
    assert b"eyes" not in stream.body
    assert desk.of(visitor).is_taken and desk.heard(visitor) == [] and desk.of(visitor).shown == 0


async def _nothing() -> None:
    return None


def test_settings_are_checked() -> None:
    assert not Settings.read({}).enabled
    read = Settings.read({"WAYPOINT_ADVISERS": "#career-desk", "WAYPOINT_WAIT": "5", "WAYPOINT_HOURS": "Mon-Fri 09:00-17:00 UTC"})
    assert (read.enabled, read.wait, read.hours.spans[0].start) == (True, 300.0, 540)
