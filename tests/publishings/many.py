"""Facts and models are published while many ask: every message is answered, once, in order, and from one version.

`python -m tests.publishings.many [--messages 10000] [--facts 50] [--models 5] [--people 8] [--cluster]` says what came of it. The last
model is rolled back. The pack's own questions aren't asked of it before, which has a test of its own and takes the processor from all.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import itertools
import os
import random
import re
import shutil
import sys
import tempfile
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Tuple

import aiohttp
from sqlalchemy.engine import Engine
from sqlalchemy.engine.url import URL, make_url

from benchmarks.machine import machine
from deployment.cluster.cluster import Cluster
from deployment.cluster.postgres import DATABASE, USER
from deployment.cluster.temporary import temporary_topology
from deployment.cluster.topology import HOST
from knowledge import Pack, load_pack
from knowledge.version import Version
from publishing.live import Speaking
from running.publish import Press
from running.published import made_from_of
from serving.stores.database import connect
from tests.end_to_end.conftest import DEFAULT, Assistant, publish_default

KINDS = ("lost", "doubled", "out of order", "of no answer", "of another version", "of two versions", "late")
SOON = 2.0
"""Seconds until changed facts are live in every process; and as many more for a busy machine."""
FACET = "demand"
MARK = re.compile(r"\bEdition ([A-Z]+): ")
TURNS = 10
_LETTERS = "ABCDEFGHJK"
_PATIENCE = aiohttp.ClientTimeout(total=30)
_GIVES_UP = 300.0
_UNLIMITED = dict.fromkeys(("WAYPOINT_SESSION_LIMIT", "WAYPOINT_ADDRESS_LIMIT"), "1000000")


class Unasked(Press):
    """Publishes without asking the pack's own questions."""

    kept: Optional[Path] = None
    """A folder of models: those of one time serve the next."""

    def _asked(self, *_: Any) -> List[str]:
        return []

    def _model(self, speaking: Speaking) -> Path:
        made_from = made_from_of(speaking.names)
        held = self.kept / f"{made_from}.tar.gz" if self.kept else None
        if held and held.is_file():
            self._models.put(made_from, held.read_bytes())
        file = super()._model(speaking)
        if held and not held.is_file():
            held.write_bytes(file.read_bytes())
        return file


class Reply(NamedTuple):
    """When a message was sent, what it asked for, the label of the version that answered, and all that was said."""

    sent: float
    subject: str
    label: str
    text: str
    status: str


@dataclass
class Talk:
    """A conversation: what was asked, by id and in order, and what came of each."""

    token: str
    asked: List[str] = field(default_factory=list)
    replies: Dict[str, Reply] = field(default_factory=dict)
    kept: List[Dict[str, Any]] = field(default_factory=list)

    def faults(self) -> Counter[str]:
        """What went wrong with how it was kept."""
        times = Counter(each["id"] for each in self.kept if each["from"] == "user")
        order = [each["id"] for each in self.kept if each["from"] == "user" and each["id"] in self.replies]
        answers = Counter(each["reply_to"] for each in self.kept if each["from"] == "bot")
        found: Counter[str] = Counter()
        found["lost"] = sum(each not in self.replies or times[each] == 0 or answers[each] == 0 for each in self.asked)
        found["doubled"] = sum(count > 1 for count in (*times.values(), *answers.values()))
        found["out of order"] = list(dict.fromkeys(order)) != [each for each in self.asked if each in order]
        return found


class Versions:
    """Makes versions of the default pack; each bears a mark in what it tells, and `marks` knows it by the version's label."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.pack: Pack = load_pack(DEFAULT)
        told = {subject: self.pack.fact_of(subject, FACET) for subject in self.pack.industries}
        self.told = {subject: held.fact.statement for subject, held in told.items() if held}
        self.marks = {Version.read(DEFAULT).label: ""}
        self._names: List[str] = []

    def make(self, number: int, name: str = "") -> Path:
        """Another version; with a `name` more for the first subject, which a model has to learn."""
        self._names += [name] if name else []
        mark = "".join(_LETTERS[int(digit)] for digit in str(number))
        copy: Path = shutil.copytree(DEFAULT, self._folder / mark / DEFAULT.name)
        marked = sum(self._marked(file, mark) for file in copy.rglob("*.yml"))
        if marked < len(self.told):
            raise AssertionError(f"only {marked} of {len(self.told)} statements begin a line")
        file = copy / "industries" / f"{next(iter(self.told))}.yml"
        lines = "".join(f"  - {each}\n" for each in self._names)
        file.write_text(file.read_text(encoding="utf-8").replace("aliases:\n", f"aliases:\n{lines}", 1), encoding="utf-8")
        self.marks[Version.read(copy).label] = mark
        return copy

    def _marked(self, file: Path, mark: str) -> int:
        text, many = file.read_text(encoding="utf-8"), 0
        for statement in self.told.values():
            begins = " ".join(statement.split()[:4])
            text, times = re.subn(rf"(?m)^(\s*(?:statement: )?[\"']?)({re.escape(begins)})", rf"\g<1>Edition {mark}: \g<2>", text, count=1)
            many += times
        if many:
            file.write_text(text, encoding="utf-8")
        return many


class Crowd:
    """People who ask for what bears marks, each in one conversation after another, until told to leave."""

    def __init__(self, address: str, versions: Versions) -> None:
        self._address = address
        self._versions = versions
        self._chance = random.Random(3)  # noqa: S311  no secret
        self.talks: List[Talk] = []
        self.answered = 0
        self.refused: Counter[int] = Counter()
        self.leave = asyncio.Event()

    async def be(self) -> None:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, force_close=True), timeout=_PATIENCE) as http:
            while not self.leave.is_set():
                talk = Talk((await self._insist(http, "POST", "session", ""))["token"])
                self.talks.append(talk)
                while len(talk.asked) < TURNS and not self.leave.is_set():
                    await self._ask(http, talk, self._chance.choice(list(self._versions.told)))
                talk.kept = (await self._insist(http, "GET", "messages", talk.token))["messages"]

    async def hears(self, name: str) -> bool:
        """Whether somebody who asks for a name that was published hears of what bears it; beside those who are counted."""
        async with aiohttp.ClientSession(timeout=_PATIENCE) as http:
            token = (await self._insist(http, "POST", "session", ""))["token"]
            body = {"id": uuid.uuid4().hex, "text": f"what is the {FACET} in {name}"}
            answer = (await self._insist(http, "POST", "messages", token, json=body))["messages"][0]["custom"]["answer"]
            return bool(answer["status"] in ("answered", "partly") and answer["subjects"][:1] == [next(iter(self._versions.told))])

    async def until_answered(self, more: int) -> None:
        wanted = self.answered + more
        while self.answered < wanted:
            await asyncio.sleep(0.02)

    async def _ask(self, http: aiohttp.ClientSession, talk: Talk, subject: str) -> None:
        message, sent = uuid.uuid4().hex, time.monotonic()
        talk.asked.append(message)
        body = {"id": message, "text": f"what is the {FACET} in {self._versions.pack.named(subject).name}"}
        (said,) = (await self._insist(http, "POST", "messages", talk.token, json=body))["messages"]
        answer = said["custom"]["answer"]
        text = f"{said['text']}\n{answer.get('detail', '')}"
        talk.replies[message] = Reply(sent, subject, str(answer.get("pack")), text, answer["status"])
        self.answered += 1

    async def _insist(self, http: aiohttp.ClientSession, method: str, path: str, token: str, **more: Any) -> Any:
        """Until there is an answer, as the chat does."""
        end = time.monotonic() + _GIVES_UP
        while time.monotonic() < end:
            with contextlib.suppress(aiohttp.ClientError, asyncio.TimeoutError):
                headers = {"Authorization": f"Bearer {token}"} if token else {}
                async with http.request(method, f"{self._address}/chat/{path}", headers=headers, **more) as reply:
                    if reply.status < 300:
                        return await reply.json()
                    self.refused[reply.status] += 1
            await asyncio.sleep(0.2)
        raise AssertionError(f"{method} {path} never succeeded")


@contextlib.contextmanager
def one_machine(folder: Path) -> Iterator[Tuple[str, Engine]]:
    """What `make run` starts, on SQLite."""
    run = folder / "run"
    publish_default(folder / "conversations.db", run)
    started = Assistant(folder, WAYPOINT_RUN=str(run), WAYPOINT_HELPER="on", **_UNLIMITED)
    try:
        started.wait_until_up()
        yield f"http://127.0.0.1:{started.port}", connect(make_url(f"sqlite:///{started.database}"))
    finally:
        started.stop()


@contextlib.contextmanager
def cluster(_: Path) -> Iterator[Tuple[str, Engine]]:
    """What `make cluster` starts: two of each, on PostgreSQL."""
    with temporary_topology(2) as topology, Cluster(topology) as running:
        password = running.secrets["postgres"]
        yield topology.address, connect(URL.create("postgresql", USER, password, HOST, topology.ports["postgres"], DATABASE))


async def quietly(work: Callable[..., Any], *given: Any) -> None:
    """In a thread, without saying what changed."""
    with contextlib.redirect_stdout(io.StringIO()):
        await asyncio.to_thread(work, *given)


async def publishing(press: Press, versions: Versions, crowd: Crowd, given: Any) -> List[Dict[str, Any]]:
    """Publish so often while people ask, and roll the last one back; what each publication was, when, and how long a model's name took."""
    done: List[Dict[str, Any]] = []
    pause = max(1, given.messages // (given.facts + given.models + 1))
    every = max(1, given.facts // given.models) if given.models else 0
    number = models = 0

    async def publish(name: str = "") -> None:
        nonlocal number
        number += 1
        folder = versions.make(number, name)
        await quietly(press.publish, folder)
        done.append({"label": Version.read(folder).label, "at": time.monotonic(), "model": bool(name)})
        if name:
            while not await crowd.hears(name):
                assert time.monotonic() - done[-1]["at"] < _GIVES_UP, f"{name} was never heard"
                await asyncio.sleep(0.1)
            done[-1]["heard after, s"] = round(time.monotonic() - done[-1]["at"], 2)
        await crowd.until_answered(pause)

    for fact in range(1, given.facts + 1):
        await publish()
        if every and fact % every == 0 and models < given.models:
            models += 1
            await publish(f"zorbel{'abcdefghij'[models]}ia works")
    await quietly(press.roll_back, DEFAULT.name)
    live = press.shelf.live(DEFAULT.name)
    assert live
    done.append({"label": f"{DEFAULT.name}@{live.digest[:12]}", "at": time.monotonic(), "model": True})
    await crowd.until_answered(pause)
    while crowd.answered < given.messages:
        await crowd.until_answered(1)
    return done


def wrong(talks: List[Talk], versions: Versions, done: List[Dict[str, Any]]) -> Counter[str]:
    """What went wrong, by its kind."""
    found: Counter[str] = Counter(dict.fromkeys(KINDS, 0))
    replies = [reply for talk in talks for reply in talk.replies.values()]
    for talk in talks:
        found.update(talk.faults())
    for reply in replies:
        marks = set(MARK.findall(reply.text))
        own = versions.marks.get(reply.label)
        found["of no answer"] += reply.status not in ("answered", "partly") or own is None
        found["of two versions"] += len(marks) > 1
        found["of another version"] += own is not None and marks != ({own} if own else set())
    for before, after in itertools.pairwise(done):
        if before["model"] or after["model"]:
            continue  # what was heard by the model before is answered from its version
        late = [each for each in replies if before["at"] + 2 * SOON < each.sent < after["at"] - 1 and each.label != before["label"]]
        found["late"] += len(late)
    return found


def slowest(talks: List[Talk], done: List[Dict[str, Any]]) -> Optional[float]:
    """Seconds after a publication of facts in which the last answer of an earlier version was still asked for."""
    sent = [(reply.sent, reply.label) for talk in talks for reply in talk.replies.values()]
    spans = itertools.pairwise(done)
    taken = [
        max((at - one["at"] for at, label in sent if one["at"] < at < next_one["at"] - 1 and label != one["label"]), default=0.0)
        for one, next_one in spans
        if not one["model"] and not next_one["model"]
    ]
    return round(max(taken), 2) if taken else None


async def run(address: str, press: Press, folder: Path, given: Any) -> Tuple[Counter[str], Dict[str, Any]]:
    """Publish while a crowd asks; what went wrong, by kind, and figures."""
    await quietly(press.publish, DEFAULT)
    versions = Versions(folder)
    crowd, began = Crowd(address, versions), time.monotonic()
    people = [asyncio.ensure_future(crowd.be()) for _ in range(given.people)]
    doing = asyncio.ensure_future(publishing(press, versions, crowd, given))
    await asyncio.wait({doing, *people}, return_when=asyncio.FIRST_COMPLETED)
    crowd.leave.set()
    await asyncio.gather(*people)
    done = await doing
    figures = {
        **machine(),
        "messages": sum(len(talk.asked) for talk in crowd.talks),
        "conversations": len(crowd.talks),
        "publications": len(done),
        "versions that answered": len({reply.label for talk in crowd.talks for reply in talk.replies.values()}),
        "seconds": round(time.monotonic() - began),
        "facts were live after at most, s": slowest(crowd.talks, done),
        "a model's names were heard after, s": [each["heard after, s"] for each in done if "heard after, s" in each],
        "refused and sent again": dict(crowd.refused),
        "load": os.getloadavg(),
    }
    return wrong(crowd.talks, versions, done), figures


def main() -> int:
    """Print what came of it; 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("messages", 10_000), ("facts", 50), ("models", 5), ("people", 8)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--cluster", action="store_true")
    parser.add_argument("--kept", type=Path, help="a folder of models that are kept from one time to the next")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, (cluster if given.cluster else one_machine)(Path(place)) as (address, engine):
        press = Unasked(engine, {**os.environ, "WAYPOINT_RUN": str(Path(place) / "press")}, "tests")
        press.kept = given.kept
        faults, figures = asyncio.run(run(address, press, Path(place), given))
        engine.dispose()
    for name, value in [*figures.items(), *sorted(faults.items())]:
        print(f"{name}: {value}")
    return 1 if any(faults.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
