"""5,000 forged tokens, and tokens of others: none is let in anywhere."""

from __future__ import annotations

import asyncio
import json
import random
import time
from typing import Any, Callable, Dict, Iterator, List, Tuple

import aiohttp
import pytest

from channels.web.session import Sessions
from tests.channels.forgeries import Forger
from tests.channels.web_site import SECRET, Clock, Site, Visitor

FORGED = 5_000
FOREIGN = 250
"""Sessions of people who try another's ids, some of them after they deleted their conversation."""
SEED = 7
_AT_ONCE = 50

Start = Callable[..., Site]
Asked = Tuple[str, str, Dict[str, Any]]


@pytest.fixture
def site(start: Start, clock: Clock) -> Site:
    """Lets in as many requests as anybody likes to make, at the time of the tokens."""
    clock.now = time.time()
    return start(address_limit=1_000_000)


def requests_on(theirs: List[Dict[str, Any]]) -> List[Asked]:
    """A request to each address of the contract that wants a session, naming what was said in somebody's conversation."""
    question, answer = theirs
    return [
        ("POST", "/chat/messages", {"json": {"id": question["id"], "text": "What did I say?"}}),
        ("POST", "/chat/messages", {"json": {"id": question["id"], "text": "?"}, "headers": {"Accept": "text/event-stream"}}),
        ("GET", "/chat/messages", {}),
        ("GET", "/chat/messages", {"params": {"after": question["id"]}}),
        ("GET", "/chat/messages", {"headers": {"Accept": "text/event-stream", "Last-Event-ID": question["id"]}}),
        ("POST", "/chat/feedback", {"json": {"answer_id": answer["id"], "rating": "down"}}),
        ("DELETE", "/chat/session", {}),
    ]


def forged(genuine: List[str]) -> Iterator[str]:
    forger = Forger(random.Random(SEED), genuine, SECRET)  # noqa: S311  repeatable
    return (forger.token() for _ in range(FORGED))


def test_no_forged_token_names_a_sender() -> None:
    sessions = Sessions(SECRET)
    genuine = [sessions.issue() for _ in range(3)]
    assert all(map(sessions.sender, genuine))
    assert [token for token in forged(genuine) if sessions.sender(token)] == []


def test_no_forged_token_is_let_in_anywhere(site: Site) -> None:
    people = [site.visitor() for _ in range(3)]
    for person in people:
        person.answer("my secret")
    before = [person.said() for person in people]
    everything = requests_on(before[0])

    async def try_all() -> List[Tuple[str, int]]:
        room = asyncio.Semaphore(_AT_ONCE)
        async with aiohttp.ClientSession() as http:
            return await asyncio.gather(
                *(
                    _try(http, room, site, token, everything[number % len(everything)])
                    for number, token in enumerate(forged([person.token for person in people]))
                )
            )

    tried = site.run(try_all())
    assert len(tried) == FORGED
    assert [(token, status) for token, status in tried if status not in (401, 413)] == []
    assert len(site.rasa.messages) == len(people)
    assert [person.said() for person in people] == before


async def _try(http: aiohttp.ClientSession, room: asyncio.Semaphore, site: Site, token: str, asked: Asked) -> Tuple[str, int]:
    method, path, options = asked
    headers = {**options.get("headers", {}), "Authorization": f"Bearer {token}"}
    async with room, http.request(method, site.address + path, **{**options, "headers": headers}) as reply:
        await reply.read()
        return token, reply.status


def test_a_session_of_ones_own_opens_nothing_of_another(site: Site) -> None:
    ann = site.visitor()
    ann.answer("my secret")
    before = ann.said()
    everything = requests_on(before)
    for number in range(FOREIGN):
        eve = site.visitor()
        if number % 5 == 0:
            assert eve.ask("DELETE", "/chat/session").status == 204
        method, path, options = everything[number % len(everything)]
        heard = _text(eve, method, path, options)
        assert "my secret" not in heard and before[1]["id"] not in heard
    assert ann.said() == before


def test_a_token_of_a_deleted_conversation_opens_an_empty_one(site: Site) -> None:
    ann = site.visitor()
    ann.answer("my secret")
    said = ann.said()
    assert ann.ask("DELETE", "/chat/session").status == 204
    for method, path, options in requests_on(said):
        assert "my secret" not in _text(ann, method, path, options)


def _text(visitor: Visitor, method: str, path: str, options: Dict[str, Any]) -> str:
    body = visitor.ask(method, path, **options).body
    return body.decode() if isinstance(body, bytes) else json.dumps(body)
