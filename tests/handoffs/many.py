"""Many talks with a person at once, while everything goes wrong that can: nothing is lost, doubled, out of order, or somebody else's.

`python -m tests.handoffs.many [--talks 500] [--together 50] [--messages 20] [--slow 50] [--postgres]` says what came of it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Dict, List, Optional, Tuple

import aiohttp

from tests.channels.office import DESK
from tests.serving.postgres import Postgres
from tests.slack.fake import FakeSlack, Sent
from tests.slack.state import Posted

KINDS = ("lost", "doubled", "out of order", "foreign", "answered by the bot")
SPOKEN = re.compile(r"\bt\d+-[va]\d+\b")
"""How each message is known: the talk, who says it, and which of theirs it is."""
CHANCE = Random()  # noqa: S311  no secret
_PATIENCE = 900.0
"""Seconds after which something counts as lost: on a machine that does much else it comes late, and that is measured."""
_FOREVER = aiohttp.ClientTimeout(total=None, sock_read=30)


@dataclass
class Talk:
    """What was said from both sides, and what arrived there."""

    number: int
    visitor_said: List[str] = field(default_factory=list)
    adviser_said: List[str] = field(default_factory=list)
    visitor_read: List[str] = field(default_factory=list)
    adviser_read: List[str] = field(default_factory=list)
    statuses: List[str] = field(default_factory=list)
    replayed: List[Dict[str, Any]] = field(default_factory=list)
    sent_at: Dict[str, float] = field(default_factory=dict)
    seconds: List[float] = field(default_factory=list)

    def faults(self) -> Counter[str]:
        """What went wrong, by its kind."""
        found: Counter[str] = Counter()
        for said, read in ((self.visitor_said, self.adviser_read), (self.adviser_said, self.visitor_read)):
            times = Counter(read)
            found["lost"] += sum(times[each] == 0 for each in said)
            found["doubled"] += sum(times[each] - 1 for each in times if times[each] > 1)
            found["foreign"] += sum(each not in said for each in times)
            once = list(dict.fromkeys(each for each in read if each in said))
            found["out of order"] += once != [each for each in said if each in times]
        spoken = {message["id"] for message in self.replayed if message["from"] == "user" and SPOKEN.search(message["text"])}
        answered = sum(message.get("reply_to") in spoken for message in self.replayed)
        found["answered by the bot"] += answered + sum(status != "handed_over" for status in self.statuses)
        return found


class Processes:
    """Two servers, one of which is killed now and then, and comes again."""

    def __init__(self, settings: Dict[str, Any], stack: ExitStack) -> None:
        self._settings = json.dumps(settings)
        self._stack = stack
        self._running: List[subprocess.Popen[str]] = []
        self.addresses: List[str] = []
        self.kills = 0

    async def start(self, many: int) -> None:
        for started in await asyncio.gather(*(self._start() for _ in range(many))):
            self._keep(*started)

    async def kill_one(self) -> None:
        """Without a word; another comes in its place."""
        place = CHANCE.randrange(len(self._running))
        self._running.pop(place).kill()
        self.addresses.pop(place)
        self.kills += 1
        self._keep(*await self._start())

    async def _start(self) -> Tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-W", "ignore", "-m", "tests.handoffs.server", self._settings]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
        self._stack.enter_context(process)
        self._stack.callback(process.kill)
        assert process.stdout
        return process, await asyncio.get_running_loop().run_in_executor(None, self._address, process)

    @staticmethod
    def _address(process: subprocess.Popen[str]) -> str:
        for line in process.stdout or ():
            if line.startswith("http://"):
                return line.strip()
        raise RuntimeError("a server did not start")

    def _keep(self, process: subprocess.Popen[str], address: str) -> None:
        self._running.append(process)
        self.addresses.append(address)


class Slack(FakeSlack):
    """Sends each request to one of the processes."""

    processes: Optional[Processes] = None

    @property
    def request_url(self) -> str:  # type: ignore[override]
        addresses = self.processes.addresses if self.processes else []
        return f"{CHANCE.choice(addresses)}/webhooks/slack/webhook" if addresses else "http://127.0.0.1:9/"

    @request_url.setter
    def request_url(self, _: str) -> None:
        return None


class Crowd:
    """People on a page and in Slack, who talk through the processes."""

    def __init__(self, fake: Slack, processes: Processes, messages: int, *, hostile: bool) -> None:
        self._fake = fake
        self._processes = processes
        self._messages = messages
        self._hostile = hostile

    async def talk(self, number: int) -> Talk:
        """One talk, from asking for a person to its end."""
        talk, name = Talk(number), f"visitor {number} {uuid.uuid4().hex[:6]}"
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True), timeout=_FOREVER) as http:
            token = (await self._ask(http, "POST", "session", ""))["token"]
            await self._ask(http, "POST", "messages", token, json={"id": uuid.uuid4().hex, "text": "hello"})
            await self._ask(http, "POST", "handoff", token, json={"id": uuid.uuid4().hex, "consent": True, "name": name})
            card = await self._until(lambda: self._card(name))
            adviser = f"U{number:05}ADA"
            await self._press(adviser, card, "Take")
            reading = asyncio.ensure_future(self._read(http, token, talk))
            await asyncio.gather(self._visit(http, token, talk), self._advise(adviser, card, talk))
            await self._until(lambda: len(talk.visitor_read) >= len(talk.adviser_said))
            await self._until(lambda: len(self._arrived(card)) >= len(talk.visitor_said))
            await self._press(adviser, card, "Done")
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(reading, _PATIENCE)
            talk.adviser_read = self._arrived(card)
            talk.replayed = (await self._ask(http, "GET", "messages", token))["messages"]
        return talk

    def _card(self, name: str) -> Optional[Posted]:
        return next((each for each in list(self._fake.state.posted) if name in each.text and not each.thread), None)

    async def _visit(self, http: aiohttp.ClientSession, token: str, talk: Talk) -> None:
        for number in range(self._messages // 2):
            text = f"t{talk.number}-v{number}"
            talk.visitor_said.append(text)
            body = {"id": uuid.uuid4().hex, "text": text}
            for _ in range(2 if self._hostile and CHANCE.random() < 0.1 else 1):
                (reply,) = (await self._ask(http, "POST", "messages", token, json=body))["messages"]
                talk.statuses.append(reply["custom"]["answer"]["status"])
            await asyncio.sleep(CHANCE.uniform(0.0, 0.3))

    async def _advise(self, adviser: str, card: Posted, talk: Talk) -> None:
        sending = []
        for number in range(self._messages // 2):
            text = f"t{talk.number}-a{number}"
            ts = self._fake.state.timestamp()
            event = {
                "type": "message",
                "user": adviser,
                "text": text,
                "channel": DESK,
                "channel_type": "channel",
                "ts": ts,
                "thread_ts": card.ts,
            }
            talk.adviser_said.append(text)
            talk.sent_at[text] = time.monotonic()
            self._fake.state.hear(event)
            times = 2 if self._hostile and CHANCE.random() < 0.1 else 1
            sending += [asyncio.ensure_future(self._tell(event, CHANCE.uniform(0.0, 0.4) if self._hostile else 0.0)) for _ in range(times)]
            await asyncio.sleep(CHANCE.uniform(0.0, 0.3))
        await asyncio.gather(*sending)

    async def _tell(self, event: Dict[str, Any], late: float) -> None:
        await asyncio.sleep(late)
        await self._in_slack(lambda: self._fake.event(event))

    async def _press(self, adviser: str, card: Posted, label: str) -> None:
        button = await self._until(lambda: next((each for each in card.buttons if each["text"]["text"] == label), None))
        assert button, f"no button {label} on the card: {card.text}"
        await self._in_slack(lambda: self._fake.click(adviser, card, button))

    async def _in_slack(self, make: Any) -> None:
        """Until it is acknowledged, as by Slack and by people who press again."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            sent: Sent = await asyncio.wrap_future(self._fake.begin(make()))
            if sent.status == 200:
                return
            await asyncio.sleep(0.3)
        raise AssertionError("Slack's request was never acknowledged")

    async def _read(self, http: aiohttp.ClientSession, token: str, talk: Talk) -> None:
        after = ""
        while True:
            with suppress(aiohttp.ClientError, asyncio.TimeoutError, IndexError):
                headers = {"Authorization": f"Bearer {token}", "Accept": "text/event-stream"}
                url = f"{CHANCE.choice(self._processes.addresses)}/chat/handoff"
                async with http.get(url, params={"after": after}, headers=headers) as stream:
                    async for line in stream.content:
                        if line.startswith(b"event: end"):
                            return
                        if line.startswith(b"data: ") and line != b"data: {}\n":
                            message = json.loads(line[6:])
                            after = message["id"]
                            self._hear(talk, message)
            await asyncio.sleep(0.1)

    @staticmethod
    def _hear(talk: Talk, message: Dict[str, Any]) -> None:
        if message["from"] == "person":
            talk.visitor_read.append(message["text"])
            if message["text"] in talk.sent_at:
                talk.seconds.append(time.monotonic() - talk.sent_at[message["text"]])

    def _arrived(self, card: Posted) -> List[str]:
        """What the adviser reads of the visitor, in the order of Slack."""
        there = sorted((each for each in list(self._fake.state.posted) if each.thread == card.ts), key=lambda each: each.ts)
        return [found for each in there for block in each.blocks for found in SPOKEN.findall(str(block.get("text", ""))) if "-v" in found]

    async def _ask(self, http: aiohttp.ClientSession, method: str, path: str, token: str, **more: Any) -> Any:
        """Until there is an answer, as the widget does."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            with suppress(aiohttp.ClientError, asyncio.TimeoutError, IndexError):
                headers = {"Authorization": f"Bearer {token}"} if token else {}
                url = f"{CHANCE.choice(self._processes.addresses)}/chat/{path}"
                async with http.request(method, url, headers=headers, timeout=aiohttp.ClientTimeout(total=20), **more) as reply:
                    if reply.status < 300:
                        return await reply.json()
                    assert reply.status in (409, 429, 500, 503), await reply.text()
            await asyncio.sleep(0.2)
        raise AssertionError(f"{method} {path} never succeeded")

    @staticmethod
    async def _until(holds: Any, seconds: float = _PATIENCE) -> Any:
        """What `holds` returns, once it is true, or in the end."""
        until = time.monotonic() + seconds
        while True:
            found = holds()
            if found or time.monotonic() > until:
                return found
            await asyncio.sleep(0.05)


async def run(
    where: Dict[str, Any], folder: str, *, talks: int, together: int, messages: int, slow: int, every: float, hostile: bool = True
) -> Tuple[Counter[str], Dict[str, Any]]:
    """Have the talks; what went wrong, by kind, and figures. `every` is the seconds between kills, 0 for none."""
    fake = Slack()
    fake.state.member_of.add(DESK)
    with ExitStack() as stack:
        stack.callback(fake.stop)
        names = ("token", "app_token", "secret")
        slack = {name: getattr(fake.state, name) for name in names}
        processes = Processes({"slack": slack, "base_url": fake.base_url, "folder": folder, "store": where}, stack)
        await processes.start(2)
        fake.processes = processes
        pace: Dict[str, float] = {}

        def crowded(method: str, given: Dict[str, Any]) -> bool:
            """One message a second and channel, for the first talks."""
            text = str(given.get("text")) + str(given.get("blocks"))
            numbers = [int(each[1:].partition("-")[0]) for each in SPOKEN.findall(text)]
            if method != "chat.postMessage" or not numbers or numbers[0] >= slow:
                return False
            late = time.monotonic() - pace.get(DESK, 0.0) < 1.0
            if not late:
                pace[DESK] = time.monotonic()
            return late

        if hostile:
            fake.trouble = lambda: CHANCE.random() < 0.05
            fake.limit = lambda method, count: CHANCE.random() < 0.05
            fake.crowded = crowded
        crowd, room, began = Crowd(fake, processes, messages, hostile=hostile), asyncio.Semaphore(together), time.monotonic()

        async def one(number: int) -> Talk:
            async with room:
                return await crowd.talk(number)

        async def killing() -> None:
            while every:
                await asyncio.sleep(CHANCE.uniform(0.5, 1.5) * every)
                await processes.kill_one()

        killer = asyncio.ensure_future(killing())
        done = await asyncio.gather(*(one(number) for number in range(talks)))
        killer.cancel()
        faults = Counter(dict.fromkeys(KINDS, 0))
        for talk in done:
            faults.update(talk.faults())
        seconds = sorted(each for talk in done for each in talk.seconds)
        figures = {
            "talks": len(done),
            "messages": sum(len(talk.visitor_said) + len(talk.adviser_said) for talk in done),
            "seconds": round(time.monotonic() - began),
            "kills": processes.kills,
            "refused by Slack": fake.state.limited,
            "p50 of Enter to visitor, s": round(seconds[len(seconds) // 2], 3) if seconds else None,
            "p95 of Enter to visitor, s": round(seconds[int(len(seconds) * 0.95)], 3) if seconds else None,
            "what Slack couldn't take": fake.state.faults,
        }
        return faults, figures


def main() -> int:
    """Print what came of it; 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("talks", 500), ("together", 50), ("messages", 20), ("slow", 50)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--every", type=float, default=15.0, help="seconds between kills, 0 for none")
    parser.add_argument("--calm", action="store_true", help="nothing goes wrong: for measuring time")
    parser.add_argument("--postgres", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        where: Dict[str, Any] = {"db": f"{folder}/conversations.db"}
        if given.postgres:
            server = Postgres()
            stack.callback(server.remove)
            server.start()
            where = server.endpoint
        amounts = {name: getattr(given, name) for name in ("talks", "together", "messages", "slow")}
        faults, figures = asyncio.run(run(where, folder, every=0.0 if given.calm else given.every, hostile=not given.calm, **amounts))
    for name, value in [*figures.items(), *sorted(faults.items())]:
        print(f"{name}: {value}")
    return 1 if any(faults.values()) else 0


if __name__ == "__main__":
    raise SystemExit(main())
