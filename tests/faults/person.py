"""Someone who talks to the cluster over the web channel, insists on an answer, and remembers everything."""

from __future__ import annotations

import asyncio
import base64
import json
import time
import uuid
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional

import aiohttp

ANSWERED, REFUSED, CUT = "answered", "refused", "cut"

_AGAIN = 0.3
"""Seconds until a refused message is sent again."""
_GIVES_UP = 60.0
_PATIENCE = aiohttp.ClientTimeout(total=30)


@dataclass(frozen=True)
class Attempt:
    """One sending of a message: what came of it, and how long it took. `told` is the refusal's words, or the answer's id."""

    kind: str
    told: str
    sent: float
    seconds: float
    status: int = 0

    @property
    def ended(self) -> float:
        return self.sent + self.seconds


@dataclass
class Message:
    """A message under its id, and every attempt at it."""

    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    attempts: List[Attempt] = field(default_factory=list)

    @property
    def answer(self) -> Optional[str]:
        """The id of the answer, once there is one."""
        return next((attempt.told for attempt in self.attempts if attempt.kind == ANSWERED), None)


class Person:
    """A conversation: the session's token, and what was sent, in the order sent."""

    def __init__(self, http: aiohttp.ClientSession, token: str) -> None:
        self._http = http
        self._token = token
        self.messages: List[Message] = []

    @classmethod
    async def meet(cls, http: aiohttp.ClientSession, address: str) -> Person:
        """Start a conversation, insisting."""
        end = time.monotonic() + _GIVES_UP
        while True:
            try:
                async with http.post(f"{address}/chat/session", timeout=_PATIENCE) as reply:
                    if reply.status == 201:
                        return cls(http, (await reply.json())["token"])
            except aiohttp.ClientError:
                pass
            assert time.monotonic() < end, "no session could be had"
            await asyncio.sleep(_AGAIN)

    @property
    def sender(self) -> str:
        """The id under which the conversation is kept: the token's subject."""
        claims = self._token.split(".")[1]
        subject: str = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))["sub"]
        return subject

    def compose(self) -> Message:
        """A new message of this conversation, not yet sent."""
        self.messages.append(Message())
        return self.messages[-1]

    async def insist(self, message: Message, text: str, address: str) -> None:
        """Send until there is an answer."""
        end = time.monotonic() + _GIVES_UP
        while (await self.send(message, text, address)).kind != ANSWERED:
            assert time.monotonic() < end, f"message {message.id} of {self.sender} was never answered: {message.attempts[-1]}"
            await asyncio.sleep(_AGAIN)

    async def send(self, message: Message, text: str, address: str) -> Attempt:
        """Send once."""
        sent = time.monotonic()
        status = 0
        try:
            headers = {"Authorization": f"Bearer {self._token}"}
            async with self._http.post(
                f"{address}/chat/messages", json={"id": message.id, "text": text}, headers=headers, timeout=_PATIENCE
            ) as reply:
                status = reply.status
                kind, told = _outcome(message, status, await reply.json())
        except (aiohttp.ClientError, asyncio.TimeoutError, ValueError) as error:
            kind, told = CUT, repr(error)
        attempt = Attempt(kind, told, sent, time.monotonic() - sent, status)
        message.attempts.append(attempt)
        return attempt


def _outcome(message: Message, status: int, body: Dict[str, Any]) -> tuple[str, str]:
    """An answer to this very message, or a refusal in words; anything else fails."""
    if status != 200:
        assert body["error"] and body["reference"], f"{status} without a word: {body}"
        return REFUSED, f"{status} {body['error']}"
    (said,) = body["messages"]
    assert said["text"].strip(), f"an empty answer: {said}"
    assert said["reply_to"] == message.id, f"an answer to another message: {said}"
    assert said["custom"]["answer"]["status"] != "error", f"an answer that is none: {said}"
    return ANSWERED, said["id"]
