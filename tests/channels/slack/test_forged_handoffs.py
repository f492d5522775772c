"""A thousand attempts to read, write to, take or end somebody else's talk with a person: none is let in."""

from __future__ import annotations

import asyncio
import json
import random
import time
import uuid
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Iterator, List, Tuple

import pytest

from channels.slack.advisers.card import BACK, DONE, TAKE
from channels.slack.advisers.visitor import END
from handoff import reading
from handoff.record import Entry, Handoff
from tests.channels.forgeries import Forger
from tests.channels.handoff_site import ask, sender
from tests.channels.office import DESK, Office
from tests.channels.web_site import SECRET, Visitor
from tests.slack.fake import FakeSlack, Sent
from tests.slack.state import Posted

FORGED_TOKENS, FOREIGN_TOKENS, FORGED_SIGNATURES, FOREIGN_PLACES = 450, 150, 250, 200
SEED = 11
_AT_ONCE = 25
SECRET_WORDS = "for your eyes only"  # noqa: S105

Asked = Tuple[str, str, Dict[str, Any]]


@pytest.fixture
def office(loop: asyncio.AbstractEventLoop, fake: FakeSlack, tmp_path: Path) -> Iterator[Office]:
    office = Office(loop, fake, tmp_path)
    yield office
    office.close()


@pytest.fixture
def victims(office: Office) -> List[Tuple[Visitor, Posted]]:
    """One who has a person, and one who waits for one."""
    found = []
    for number, name in enumerate(("Ann", "Ben")):
        visitor = office.visitor()
        visitor.answer("hello")
        assert ask(visitor, name=name).status == 201
        found.append((visitor, office.card(number)))
    office.presses("U00ADA", found[0][1], "Take")
    office.writes("U00ADA", found[0][1], SECRET_WORDS)
    return found


def stand(office: Office, victims: List[Tuple[Visitor, Posted]]) -> List[Tuple[Handoff, List[Entry]]]:
    """All that there is to change."""
    handoffs = [office.run(office.handover.current(sender(visitor))) for visitor, _ in victims]
    return [(handoff, office.run(office.handover.do(reading.entries, handoff.id))) for handoff in handoffs]


def on_the_web(message_id: str) -> List[Asked]:
    """A request to each address that has to do with persons."""
    ask_body = {"id": uuid.uuid4().hex, "consent": True}
    return [
        ("GET", "/chat/handoff", {}),
        ("GET", "/chat/handoff", {"headers": {"Accept": "text/event-stream"}}),
        ("GET", "/chat/handoff", {"headers": {"Accept": "text/event-stream"}, "params": {"after": message_id}}),
        ("POST", "/chat/handoff", {"json": ask_body}),
        ("POST", "/chat/handoff/message", {"json": {**ask_body, "text": "me", "contact": "eve@example.org"}}),
        ("POST", "/chat/handoff/seen", {"json": {"id": message_id}}),
        ("DELETE", "/chat/handoff", {}),
        ("GET", "/chat/messages", {"params": {"after": message_id}}),
        ("POST", "/chat/messages", {"json": {"id": uuid.uuid4().hex, "text": "I am Ann"}}),
    ]


async def together(attempts: List[Callable[[], Awaitable[Any]]]) -> List[Any]:
    room = asyncio.Semaphore(_AT_ONCE)

    async def one(attempt: Callable[[], Awaitable[Any]]) -> Any:
        async with room:
            return await attempt()

    return await asyncio.gather(*map(one, attempts))


def test_no_forged_token_reaches_a_person(office: Office, victims: List[Tuple[Visitor, Posted]]) -> None:
    before, known = stand(office, victims), victims[0][0].said()[-1]["id"]
    forger = Forger(random.Random(SEED), [visitor.token for visitor, _ in victims], SECRET)  # noqa: S311  repeatable

    def attempt(number: int) -> Callable[[], Awaitable[Any]]:
        method, path, options = on_the_web(known)[number % 9]
        headers = {**options.get("headers", {}), "Authorization": f"Bearer {forger.token()}"}
        return lambda: office.request(method, path, **{**options, "headers": headers})

    replies = office.run(together([attempt(number) for number in range(FORGED_TOKENS)]))
    assert {reply.status for reply in replies} <= {401, 413}
    assert stand(office, victims) == before


def test_no_token_of_ones_own_reaches_anothers_person(office: Office, victims: List[Tuple[Visitor, Posted]]) -> None:
    before, known = stand(office, victims), victims[0][0].said()[-1]["id"]
    strangers = [office.visitor() for _ in range(10)]

    def attempt(number: int) -> Callable[[], Awaitable[Any]]:
        method, path, options = on_the_web(known)[(number // 10) % 9]
        return lambda: strangers[number % 10].asking(method, path, **options)

    attempts = [
        attempt(number) for number in range(FOREIGN_TOKENS) if on_the_web(known)[(number // 10) % 9][:2] != ("GET", "/chat/handoff")
    ]
    replies = office.run(together(attempts))
    for stranger in strangers:
        stranger.ask("DELETE", "/chat/handoff")
        replies += [stranger.ask(*request[:2], **request[2]) for request in on_the_web(known)[:3]]
    assert len(replies) >= 100
    assert not [reply for reply in replies if SECRET_WORDS in str(reply.body)]
    assert stand(office, victims) == before


def click(card: Posted, action: str, value: str, user: str, **where: Any) -> Dict[str, Any]:
    """A click as Slack would tell of it."""
    container = {"type": "message", "message_ts": card.ts, "channel_id": DESK, "is_ephemeral": False, **where}
    element = {
        "type": "button",
        "action_id": action,
        "block_id": "b",
        "action_ts": "1.0",
        "value": value,
        "text": {"type": "plain_text", "text": "x"},
    }
    return {
        "type": "block_actions",
        "user": {"id": user},
        "container": container,
        "channel": {"id": container["channel_id"]},
        "actions": [element],
    }


def event(card: Posted, user: str, **more: Any) -> Dict[str, Any]:
    """A message in a thread as Slack would tell of it."""
    ts = f"{int(time.time())}.{random.randrange(10**6):06}"  # noqa: S311  no secret
    return {
        "type": "message",
        "user": user,
        "text": "Give me money",
        "channel": DESK,
        "channel_type": "channel",
        "ts": ts,
        "thread_ts": card.ts,
        **more,
    }


def test_nothing_that_slack_did_not_sign_reaches_a_visitor(office: Office, victims: List[Tuple[Visitor, Posted]]) -> None:
    before, fake = stand(office, victims), office.fake
    chance = random.Random(SEED)  # noqa: S311  repeatable

    def attempt(number: int) -> Callable[[], Awaitable[Any]]:
        (handoff, _), (_, card) = before[number % 2], victims[number % 2]
        inner = event(card, "U00ADA")
        body = json.dumps({"type": "event_callback", "team_id": fake.state.team, "event_id": f"Ev{number}", "event": inner})
        if number % 3 == 0:
            action = chance.choice((TAKE, DONE, BACK))
            body = json.dumps({"payload": {"team": {"id": fake.state.team}, **click(card, action, handoff.id, "U00ADA")}})
        headers = fake.signed(body)
        forge = (
            dict,
            lambda: {**headers, "X-Slack-Signature": "v0=" + "0" * 64},
            lambda: fake.signed(body + " "),
            lambda: fake.signed(body, time.time() - 3600),
            lambda: {**headers, "X-Slack-Request-Timestamp": str(int(time.time()) + 1)},
            lambda: {"X-Slack-Signature": headers["X-Slack-Signature"]},
        )
        forged = chance.choice(forge)()

        async def send() -> Sent:
            posted = fake.post(body.encode(), {"Content-Type": "application/json", **forged})
            return await asyncio.wrap_future(fake.begin(posted))

        return send

    statuses = {sent.status for sent in office.run(together([attempt(number) for number in range(FORGED_SIGNATURES)]))}
    assert statuses <= {400, 401}
    assert stand(office, victims) == before


def test_nothing_from_another_place_or_person_reaches_a_visitor(office: Office, victims: List[Tuple[Visitor, Posted]]) -> None:
    before, fake = stand(office, victims), office.fake
    fake.state.member_of.add("C00OTHER")
    (taken, _), (waiting, _) = before
    (_, theirs), (_, free) = victims
    other = {"channel_id": "C00OTHER"}
    clicks = [
        click(theirs, DONE, taken.id, "U00EVE"),
        click(theirs, BACK, taken.id, "U00EVE"),
        click(theirs, TAKE, taken.id, "U00EVE"),
        click(theirs, DONE, taken.id, "U00ADA", **other),
        click(theirs, DONE, waiting.id, "U00ADA"),
        click(free, TAKE, waiting.id, "U00EVE", **other),
        click(free, TAKE, taken.id, "U00EVE"),
        click(free, TAKE, "", "U00EVE"),
        click(free, DONE, waiting.id, "U00EVE"),
        click(theirs, END, taken.id, "U00EVE", channel_id="D00EVE"),
    ]
    events = [
        event(theirs, "U00EVE"),
        event(theirs, "U00ADA", channel="C00OTHER"),
        event(free, "U00ADA"),
        event(free, "U00EVE"),
        event(theirs, "U00EVE", channel="D00EVE", channel_type="im"),
    ]

    def tell(number: int) -> Any:
        if number % 3:
            return fake._send("interactive", {**fake._interaction("block_actions", "x"), **clicks[number % 10]})
        again = events[number % 5]
        return fake.event({**again, "ts": f"{again['ts']}{number}"[:17]})

    def attempt(number: int) -> Callable[[], Awaitable[Any]]:
        return lambda: asyncio.wrap_future(fake.begin(tell(number)))

    replies = office.run(together([attempt(number) for number in range(FOREIGN_PLACES)]))
    assert len(replies) == FOREIGN_PLACES
    assert stand(office, victims) == before
