"""One scripted conversation for each thing that a conversation can do, over REST with both servers really running."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping

import pytest
from ruamel.yaml import YAML

from tests.end_to_end.conftest import Assistant

STORIES: List[Dict[str, Any]] = YAML(typ="safe").load((Path(__file__).parent / "conversations.yml").read_text(encoding="utf-8"))
EXACTLY = ("status", "topic", "subjects", "also")
TURN = {"say", "click", *EXACTLY, "holds", "lacks", "buttons", "drawn"}


@pytest.mark.parametrize("story", STORIES, ids=[story["story"] for story in STORIES])
def test_goes_as_scripted(story: Dict[str, Any], assistant: Assistant, keeps_contract: Callable[[Mapping[str, Any]], None]) -> None:
    sender = uuid.uuid4().hex
    message: Dict[str, Any] = {}
    faults: List[str] = []
    for turn in story["turns"]:
        text = turn["say"] if "say" in turn else payload(message, turn["click"])
        message = assistant.ask(text, sender)
        keeps_contract(message["custom"]["answer"])
        faults += [f"{text!r}: {fault}" for fault in faults_of(message, turn)]
    assert not faults, "\n".join(faults)


def payload(message: Mapping[str, Any], title: str) -> str:
    """What a click on the button with that title sends."""
    payloads = {button["title"]: button["payload"] for button in message.get("buttons", [])}
    assert title in payloads, f"no button {title!r} in {list(payloads)}"
    text: str = payloads[title]
    return text


def faults_of(message: Mapping[str, Any], turn: Mapping[str, Any]) -> List[str]:
    """In what a reply is not as its turn says."""
    answer, text = message["custom"]["answer"], message["text"].casefold()
    titles = [button["title"] for button in message.get("buttons", [])]
    faults = [f"{key} is {answer.get(key)}, not {turn[key]}" for key in EXACTLY if key in turn and answer.get(key) != turn[key]]
    faults += [f"doesn't say {said!r}: {text}" for said in turn.get("holds", ()) if said.casefold() not in text]
    faults += [f"says {said!r}" for said in turn.get("lacks", ()) if said.casefold() in text]
    faults += [f"no {drawn}" for drawn in turn.get("drawn", ()) if drawn not in answer]
    faults += [f"buttons are {titles}"] if "buttons" in turn and titles != turn["buttons"] else []
    faults += ["is not cited"] if answer["status"] == "answered" and not answer["citations"] else []
    return faults


def test_every_turn_is_one_that_is_understood() -> None:
    for story in STORIES:
        for turn in story["turns"]:
            assert set(turn) <= TURN and len({"say", "click"} & set(turn)) == 1, turn
