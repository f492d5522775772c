"""What the fake Slack holds, and what it was told."""

from __future__ import annotations

import itertools
import threading
import time
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Set, Tuple

Block = Dict[str, Any]
SCOPES = (
    "app_mentions:read assistant:write channels:history chat:write commands files:write"
    " groups:history im:history im:write mpim:history reactions:write"
)


@dataclass
class Posted:
    """A message of the app; with a `user`, only that one sees it."""

    channel: str
    thread: Optional[str]
    text: str
    blocks: List[Block]
    ts: str
    user: str = ""
    at: float = field(default_factory=time.monotonic)

    @property
    def buttons(self) -> List[Dict[str, Any]]:
        """The buttons shown, each with the id of its block."""
        return [
            {**element, "block_id": block["block_id"]}
            for block in self.blocks
            if block["type"] in ("actions", "context_actions")
            for element in block["elements"]
        ]


@dataclass
class Upload:
    """A file."""

    id: str
    filename: str
    length: int
    alternative: str
    content: bytes = b""
    channel: str = ""
    thread: Optional[str] = None
    order: int = -1
    """How many messages were posted before it."""


@dataclass
class Hook:
    """A response_url."""

    channel: str
    user: str
    uses: int = 5
    answering: Optional[Posted] = None
    """The message that it may replace."""


class State:
    """One workspace, with one app."""

    def __init__(self) -> None:
        self.team, self.bot, self.bot_id = "T00ACME", "U00BOT", "B00BOT"
        self.enterprise: Optional[str] = None
        self.token, self.app_token, self.secret = "xoxb-fake", "xapp-fake", "shhh"
        self.scopes: Set[str] = set(SCOPES.split())
        self.member_of: Set[str] = set()
        self.called: Dict[str, str] = {}
        """Channels by their names, as in `#careers`, by which one may post."""
        self.gone: Set[Tuple[str, str]] = set()
        """Channels and people who have left them."""
        self.address = ""
        self.posted: List[Posted] = []
        self.statuses: List[Tuple[str, str, str]] = []
        self.prompts: List[Tuple[str, List[Dict[str, str]]]] = []
        self.views: Dict[str, Dict[str, Any]] = {}
        self.modals: List[Dict[str, Any]] = []
        """Those opened, as they were; `triggers` are what they were opened by."""
        self.triggers: Set[str] = set()
        self.uploads: List[Upload] = []
        self.hooks: Dict[str, Hook] = {}
        self.faults: List[str] = []
        """What the app sent and Slack couldn't take."""
        self.calls: List[str] = []
        self.limited = 0
        """Calls that were answered with 429."""
        self.reactions: List[Tuple[str, str, str]] = []
        """Channel, timestamp and name of each that the app has put on a message."""
        self.heard: Dict[Tuple[str, str], List[Dict[str, Any]]] = {}
        """What people said, by channel and thread."""
        self.news = threading.Condition()
        self._clock = itertools.count(int(time.time()) * 1_000_000)
        self._ids = itertools.count(1)

    def timestamp(self) -> str:
        """A new one, later than all before."""
        now = next(self._clock)
        return f"{now // 1_000_000}.{now % 1_000_000:06}"

    def id(self, letter: str) -> str:
        """A new id."""
        return f"{letter}{next(self._ids):09}"

    def named(self, blocks: List[Block]) -> List[Block]:
        """The blocks, each with an id."""
        return [{"block_id": self.id("b"), **block} for block in blocks]

    def keep(self, posted: Posted) -> Posted:
        self.posted.append(posted)
        self.changed()
        return posted

    def hear(self, event: Dict[str, Any]) -> None:
        """Keep what somebody said, once, for whoever reads the thread."""
        if event.get("subtype") in ("message_changed", "message_deleted"):
            self._change(event)
        elif event.get("type") in ("message", "app_mention") and isinstance(event.get("ts"), str):
            said = self.heard.setdefault((str(event.get("channel")), str(event.get("thread_ts") or event["ts"])), [])
            if event["ts"] not in [each["ts"] for each in said]:
                said.append({**event, "type": "message"})

    def _change(self, event: Dict[str, Any]) -> None:
        ts = event.get("deleted_ts") or event["message"]["ts"]
        for said in self.heard.values():
            for each in [each for each in said if each["ts"] == ts]:
                said.remove(each)
                if event["subtype"] == "message_changed":
                    said.append({**each, "text": event["message"]["text"]})

    def changed(self) -> None:
        """Wake whoever waits for something to happen."""
        with self.news:
            self.news.notify_all()
