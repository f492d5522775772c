"""The process itself, with the model of this project."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, List

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor

from knowledge import Pack
from running.model import model_of

TALK = ["hello", "", "   ", "/greet", "what about \u00fcber \U0001f600\nand then?", "\ud800", "thank you", "x" * 4000]
"""What any pack hears, and what is no question."""


def texts(pack: Pack) -> List[str]:
    """As people may write to `pack`."""
    names = [pack.named(each).name for each in pack.industries]
    return [*TALK, *(f"What does {name} pay, and do I need a degree for it?" for name in names)]


@pytest.mark.filterwarnings("ignore:Slot auto-fill:UserWarning")
def test_it_hears_what_this_process_hears_to_the_byte(default_pack: Pack) -> None:
    processor = MessageProcessor(str(model_of()), *(None, None, None))  # type: ignore[arg-type]
    said = texts(default_pack)
    lines = "".join(json.dumps(text) + "\n" for text in said).encode()
    command = [sys.executable, "-m", "running.quiet", "serving.helper_process", str(model_of())]
    model, *heard = subprocess.run(command, input=lines, stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    assert model == processor.model_metadata.model_id
    here: List[Any] = [processor._parse_message_with_graph(UserMessage(text), None) for text in said]  # type: ignore[arg-type]
    assert list(map(json.loads, heard)) == here


def test_what_is_no_text_ends_nothing() -> None:
    command = [sys.executable, "-m", "running.quiet", "serving.helper_process", str(model_of())]
    lines = b'12\n"hello"\n'
    _, fault, heard = subprocess.run(command, input=lines, stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    assert fault == "null" and json.loads(heard)["intent"]["name"] == "greet"
