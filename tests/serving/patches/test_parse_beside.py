from __future__ import annotations

import asyncio
import threading
import time
from types import SimpleNamespace
from typing import Any, Dict, List, Optional

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor

from serving.patches import parse_beside
from serving.patches.graph_runner import READS_AHEAD
from serving.turns import TURNS

_SOON = 30.0
"""Seconds for what takes none."""


class Processor(MessageProcessor):
    """Has a graph that doesn't answer before `told` is set."""

    def __init__(self) -> None:
        self.http_interpreter = None
        self.told = threading.Event()

    def _parse_message_with_graph(self, message: UserMessage, tracker: Any, only_output_properties: bool = True) -> Dict[str, Any]:
        assert tracker.sender_id == message.sender_id and only_output_properties is False
        return {"text": message.text, "intent": {"name": "greet"}, "entities": [], "heard": self.told.wait(_SOON)}

    def _check_for_unseen_features(self, parse_data: Dict[str, Any]) -> None:
        pass


@pytest.fixture
def patched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bob's message has just been understood."""
    monkeypatch.setattr(MessageProcessor, "parse_message", MessageProcessor.parse_message)
    monkeypatch.setattr(parse_beside, "LAST", parse_beside.Last())
    parse_beside.LAST.was("bob")
    parse_beside.apply()


async def parsed_while_the_loop_goes_on(processor: Processor) -> Dict[str, Any]:
    parsing = asyncio.ensure_future(processor.parse_message(UserMessage("hello", sender_id="ann"), only_output_properties=False))
    await asyncio.sleep(0)
    processor.told.set()
    result: Dict[str, Any] = await parsing
    return result


@pytest.mark.usefixtures("patched")
def test_the_loop_goes_on_while_a_message_is_understood() -> None:
    parsed = asyncio.run(parsed_while_the_loop_goes_on(Processor()))
    assert parsed == {"text": "hello", "intent": {"name": "greet"}, "entities": [], "heard": True}


class Where(Processor):
    """Says in which thread it understands."""

    def _parse_message_with_graph(self, message: UserMessage, tracker: Any, only_output_properties: bool = True) -> Dict[str, Any]:
        here = {"on_the_loop": threading.current_thread() is threading.main_thread(), "reads_ahead": READS_AHEAD.get()}
        return {"text": message.text, "intent": {}, "entities": [], **here}


@pytest.mark.usefixtures("patched")
@pytest.mark.parametrize(
    ("sender", "turns", "after", "on_the_loop"),
    [
        ("bob", 1, 0.0, True),  # who goes on alone
        ("ann", 1, 0.0, False),  # who had to wait for bob's turn
        ("ann", 1, 1.0, True),  # who didn't
        ("bob", 2, 1.0, False),  # others have turns under way
    ],
)
def test_who_writes_alone_is_understood_on_the_loop(
    sender: str, turns: int, after: float, on_the_loop: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.monotonic() + after
    monkeypatch.setattr(parse_beside, "time", SimpleNamespace(monotonic=lambda: now))
    monkeypatch.setattr(parse_beside, "HELPER", SimpleNamespace(parse=_away))
    monkeypatch.setattr(TURNS, "under_way", turns)
    where = asyncio.run(Where().parse_message(UserMessage("hello", sender_id=sender)))
    assert where["on_the_loop"] is where["reads_ahead"] is on_the_loop  # where it is the only one, another core is free


async def _away(processor: MessageProcessor, text: str) -> None:
    """A helper that isn't up."""


@pytest.mark.usefixtures("patched")
def test_two_by_turns_are_never_taken_for_one_alone() -> None:
    async def by_turns() -> List[bool]:
        return [(await Where().parse_message(UserMessage("hello", sender_id=sender)))["on_the_loop"] for sender in ("ann", "bob") * 3]

    assert not any(asyncio.run(by_turns()))


@pytest.mark.usefixtures("patched")
def test_an_interpreter_elsewhere_is_asked_as_before() -> None:
    class Elsewhere:
        async def parse(self, message: UserMessage) -> Dict[str, Any]:
            return {"text": message.text, "intent": {}, "entities": [], "elsewhere": True}

    processor = Processor()
    processor.http_interpreter = Elsewhere()
    assert asyncio.run(processor.parse_message(UserMessage("hello")))["elsewhere"]


@pytest.mark.usefixtures("patched")
@pytest.mark.parametrize(
    ("turns", "only_output", "told", "by"),
    [
        (1, True, True, "this process"),  # one person needs no other
        (2, True, True, "the helper"),
        (2, True, False, "this process"),  # the helper isn't up
        (2, False, True, "this process"),  # all that was made of the text is wanted, not only what was heard
    ],
)
def test_while_many_are_under_way_the_helper_is_asked_first(
    turns: int, only_output: bool, told: bool, by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Alone(Processor):
        def _parse_message_with_graph(self, message: UserMessage, tracker: Any, only_output_properties: bool = True) -> Dict[str, Any]:
            return {"text": message.text, "intent": {}, "entities": [], "by": "this process"}

    async def parse(processor: MessageProcessor, text: str) -> Optional[Dict[str, Any]]:
        assert processor is ours
        return {"text": text, "intent": {}, "entities": [], "by": "the helper"} if told else None

    ours = Alone()
    monkeypatch.setattr(parse_beside, "HELPER", SimpleNamespace(parse=parse))
    monkeypatch.setattr(TURNS, "under_way", turns)
    assert asyncio.run(ours.parse_message(UserMessage("hello"), only_output_properties=only_output))["by"] == by


def test_it_is_said_whether_it_is_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MessageProcessor, "parse_message", MessageProcessor.parse_message)
    parse_beside.apply()
    assert parse_beside.is_applied()
    monkeypatch.setattr(MessageProcessor, "parse_message", parse_beside._parse_as_rasa)
    assert not parse_beside.is_applied()
