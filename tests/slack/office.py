"""People at work: what they do in the fake Slack, and what they get."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import urllib.error
import urllib.parse
import urllib.request
import uuid
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

from tests.end_to_end.conftest import Assistant, wait_for
from tests.slack.fake import FakeSlack, Sent
from tests.slack.state import Posted

SOON = 90.0
"""Seconds for what should take one or two."""


class Office:
    """A fake Slack, and the assistant that answers in it."""

    def __init__(self, fake: FakeSlack, assistant: Assistant, folder: Path) -> None:
        self.fake = fake
        self.assistant = assistant
        self.database = folder / "conversations.db"
        self.while_away = ""
        """What was answered elsewhere while Slack couldn't be reached, if it couldn't at first."""

    def person(self) -> str:
        """Somebody new."""
        return self.fake.state.id("U")

    def channel(self) -> str:
        """A channel that the assistant is a member of."""
        channel = self.fake.state.id("C")
        self.fake.state.member_of.add(channel)
        return channel

    def says(self, user: str, text: str, channel: str = "", **more: Any) -> str:
        """A message, by default directly to the assistant; its timestamp."""
        event = self.message(user, text, channel, **more)
        assert self.send(event).status == 200
        return str(event["ts"])

    def mentions(self, user: str, text: str, channel: str, **more: Any) -> str:
        """A message that mentions the assistant: Slack sends two events for it. Its timestamp."""
        event = self.message(user, f"<@{self.fake.state.bot}> {text}", channel, **more)
        both = [event, {**event, "type": "app_mention"}]
        assert [sent.status for sent in self.send_all(both)] == [200, 200]
        return str(event["ts"])

    def message(self, user: str, text: str, channel: str = "", **more: Any) -> Dict[str, Any]:
        """A message event."""
        channel = channel or f"D{user[1:]}"
        return {
            "type": "message",
            "user": user,
            "text": text,
            "channel": channel,
            "channel_type": "im" if channel.startswith("D") else "channel",
            "ts": self.fake.state.timestamp(),
            **more,
        }

    def rest(self, method: str, path: str, **body: Any) -> Tuple[int, Any]:
        """Status and JSON of what a program asks about a person: `sender` goes with the address where it reads."""
        address = f"http://127.0.0.1:{self.assistant.port}/webhooks/rest/handoff{path}"
        data = json.dumps({"id": uuid.uuid4().hex, "consent": True, **body}).encode() if method == "POST" else None
        where = address if data else f"{address}?{urllib.parse.urlencode(body)}"
        try:
            with urllib.request.urlopen(urllib.request.Request(where, data, method=method), timeout=SOON) as said:
                return said.status, json.load(said)
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, json.load(refused)

    def send(self, event: Dict[str, Any], **more: Any) -> Sent:
        return self.fake.run(self.fake.event(event, **more))

    def send_all(self, events: List[Dict[str, Any]]) -> List[Sent]:
        """At once."""

        async def send() -> List[Sent]:
            return await asyncio.gather(*map(self.fake.event, events))

        return self.fake.run(send())

    def wait(self, holds: Callable[[], Any], what: str) -> Any:
        """What `holds` returns, once it is true."""
        found: List[Any] = []

        def held() -> bool:
            found[:] = [holds()]
            return bool(found[0])

        with self.fake.state.news:
            assert self.fake.state.news.wait_for(held, SOON), f"{what} never happened. The assistant said:\n{self.assistant.said()}"
        return found[0]

    def until(self, holds: Callable[[], Any]) -> Any:
        """What `holds` returns, once it is true: for what no message tells of."""
        wait_for(lambda: bool(holds()), SOON, self.assistant.said)
        return holds()

    def answers(self, channel: str, thread: str, count: int = 1) -> List[Posted]:
        """What was posted in a thread, once it is that many messages."""
        posted: List[Posted] = self.wait(lambda: len(found := self.posted(channel, thread)) >= count and found, f"An answer in {channel}")
        return posted

    def posted(self, channel: str, thread: str) -> List[Posted]:
        """What was posted in a thread so far."""
        return [each for each in self.fake.state.posted if (each.channel, each.thread) == (channel, thread)]

    def whispers(self, user: str, count: int = 1) -> List[Posted]:
        """What only `user` sees, once it is that many messages."""
        seen: List[Posted] = self.wait(
            lambda: len(found := [each for each in self.fake.state.posted if each.user == user]) >= count and found, f"A whisper to {user}"
        )
        return seen

    def answer(self, text: str) -> Posted:
        """What somebody new gets for a question asked directly."""
        user = self.person()
        return self.answers(f"D{user[1:]}", self.says(user, text))[0]

    def settled(self) -> None:
        """Wait until all that was brought before is done, in whatever conversation and by whichever process."""
        self.answer("hello")
        self.until(lambda: not self._waiting() and self._is_idle())

    def _waiting(self) -> int:
        with sqlite3.connect(self.database) as database:
            count: int = database.execute("select count(*) from questions where data is not null").fetchone()[0]
        return count

    def _is_idle(self) -> bool:
        """Whether nothing is left to do here: questions, and what clicks on thumbs and the like began."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.assistant.port}/metrics", timeout=30) as said:
            return 'waypoint_channel_waiting{channel="slack"} 0.0' in said.read().decode()

    def events(self, conversation: str) -> List[Dict[str, Any]]:
        """What Rasa keeps of a conversation."""
        with sqlite3.connect(self.database) as database:
            rows = database.execute("select data from conversation_events where sender_id = ? order by place", (conversation,)).fetchall()
        return [json.loads(row[0]) for row in rows]

    def rates(self, user: str, answer: Posted, rating: str) -> None:
        """A click of `user` on a thumb below an answer: "up" or "down"."""
        (thumbs,) = [each for each in answer.buttons if each["type"] == "feedback_buttons"]
        self.fake.run(self.fake.click(user, answer, thumbs, rating))

    def ratings(self, conversation: str) -> List[Dict[str, Any]]:
        """What was said of the answers of a conversation."""
        said = [event["value"] for event in self.events(conversation) if event["event"] == "slot" and event["name"] == "feedback"]
        return [each for each in said if each]

    def heard(self, conversation: str) -> List[str]:
        """The texts that reached Rasa in a conversation."""
        return [event["text"] for event in self.events(conversation) if event["event"] == "user"]
