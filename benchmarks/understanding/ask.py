"""Whom to ask: a running assistant over REST, or its model and its action in this process."""

from __future__ import annotations

import asyncio
import http.client
import json
import logging
from typing import Any, Dict, List, Optional, Protocol
from urllib.parse import urlsplit

from rasa.core.agent import Agent
from rasa.utils.log_utils import configure_structlog
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import ActionAnswer
from benchmarks.settings import ROOT
from benchmarks.understanding.reply import Reply
from running.model import model_of

_SECONDS = 60
Event = Dict[str, Any]


class Assistant(Protocol):
    """Answers what is said in a conversation."""

    def ask(self, conversation: str, text: str) -> Reply:
        """What it says to `text`."""


class OverRest:
    """A running assistant, at `address` ('http://localhost:5005')."""

    def __init__(self, address: str) -> None:
        self._host = urlsplit(address).netloc

    def ask(self, conversation: str, text: str) -> Reply:
        """Raises OSError where it can't be reached."""
        connection = http.client.HTTPConnection(self._host, timeout=_SECONDS)
        try:
            body = json.dumps({"sender": conversation, "message": text})
            connection.request("POST", "/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
            return Reply.of(json.load(connection.getresponse()))
        finally:
            connection.close()


class InProcess:
    """The trained model and the action, without servers. A text is parsed once, however often it is asked."""

    def __init__(self, model: Optional[str] = None) -> None:
        configure_structlog(logging.WARNING)  # as `rasa run` does: without it each message writes pages
        self._agent = Agent.load(model or str(ROOT / model_of()))
        self._domain = self._agent.domain.as_dict()  # the model's, with the wording of its pack
        self._action = ActionAnswer()
        self._parsed: Dict[str, Dict[str, Any]] = {}
        self._memories: Dict[str, Any] = {}
        self._events: Dict[str, List[Event]] = {}

    def ask(self, conversation: str, text: str) -> Reply:
        """What the action says after Rasa's own parse of `text`."""
        return Reply.of(self.messages(conversation, text))

    def messages(self, conversation: str, text: str) -> List[Dict[str, Any]]:
        """The same, as Rasa hands it to a channel."""
        return asyncio.run(self._messages(conversation, text))

    async def _messages(self, conversation: str, text: str) -> List[Dict[str, Any]]:
        if text not in self._parsed:
            self._parsed[text] = await self._agent.parse_message(text)
        events = self._events.setdefault(conversation, [])
        events.append({"event": "user", "text": text})
        slots = {"memory": self._memories.get(conversation)}
        tracker = Tracker(conversation, slots, self._parsed[text], events, False, None, {}, "action_listen")
        said = CollectingDispatcher()
        for event in await self._action.run(said, tracker, self._domain):
            if event.get("event") == "slot" and event["name"] == "memory":
                self._memories[conversation] = event["value"]
        messages = [self._worded(message) for message in said.messages]
        events += [{"event": "bot", "text": each["text"], "data": each} for each in messages]
        return messages

    def _worded(self, message: Dict[str, Any]) -> Dict[str, Any]:
        """`message` with the text that the domain gives its response."""
        named = message.get("response")
        return {**message, "text": self._domain["responses"][named][0]["text"].format(**message)} if named else message
