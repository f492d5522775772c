from __future__ import annotations

import asyncio
import threading
from typing import Any, Dict

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor

from serving.patches import parse_beside

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
    monkeypatch.setattr(MessageProcessor, "parse_message", MessageProcessor.parse_message)
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


@pytest.mark.usefixtures("patched")
def test_an_interpreter_elsewhere_is_asked_as_before() -> None:
    class Elsewhere:
        async def parse(self, message: UserMessage) -> Dict[str, Any]:
            return {"text": message.text, "intent": {}, "entities": [], "elsewhere": True}

    processor = Processor()
    processor.http_interpreter = Elsewhere()
    assert asyncio.run(processor.parse_message(UserMessage("hello")))["elsewhere"]
