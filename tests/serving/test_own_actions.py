from __future__ import annotations

import asyncio
from typing import Any, Dict, List, Optional

import pytest
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from serving import own_actions
from serving.patches import action_call

NOWHERE = "http://127.0.0.1:1/webhook"
ACTIONS = """
from rasa_sdk import Action
from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import ActionExecutionRejection

loaded = []

class Echo(Action):
    def __init__(self):
        loaded.append(1)

    def name(self):
        return "action_echo"

    async def run(self, dispatcher, tracker, domain):
        heard = tracker.latest_message
        heard["text"] += "!"
        if "fail" in heard["text"]:
            raise LookupError(heard["text"])
        if "refuse" in heard["text"]:
            raise ActionExecutionRejection(self.name(), "not now")
        dispatcher.utter_message(text=heard["text"], json_message={"pair": ("one", "two"), "loaded": len(loaded)})
        return [SlotSet("memory", heard["text"])]
"""
RASAS_OWN = RemoteAction.run


@pytest.fixture(params=[True], ids=lambda patched: "patched" if patched else "as it comes")
def endpoint(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> EndpointConfig:
    """Names actions of this process, and no action server."""
    monkeypatch.setattr(RemoteAction, "run", RASAS_OWN)
    monkeypatch.setattr(action_call, "_run_as_rasa", RASAS_OWN)
    if request.param:
        action_call.apply()
    folder = tmp_path_factory.mktemp("own")
    module = f"own_actions_of_{folder.name}"
    (folder / f"{module}.py").write_text(ACTIONS)
    monkeypatch.syspath_prepend(folder)
    return EndpointConfig(actions_module=module)


def call(endpoint: EndpointConfig, text: str, tracker: Optional[DialogueStateTracker] = None, name: str = "action_echo") -> List[Event]:
    tracker = tracker or DialogueStateTracker.from_events("a", [UserUttered(text)], slots=[])
    action = RemoteAction(name, endpoint)
    run = action.run(CollectingOutputChannel(), TemplatedNaturalLanguageGenerator({}), tracker, Domain.empty())
    events: List[Event] = asyncio.run(run)
    return events


def answer(events: List[Event]) -> Dict[str, Any]:
    (said,) = (event for event in events if isinstance(event, BotUttered))
    custom: Dict[str, Any] = said.data["custom"]
    return custom


def test_they_are_run_without_an_action_server(endpoint: EndpointConfig) -> None:
    events = call(endpoint, "hello")
    assert [event.text for event in events if isinstance(event, BotUttered)] == ["hello!"]
    assert [event.value for event in events if isinstance(event, SlotSet)] == ["hello!"]


def test_a_server_that_is_named_too_need_not_be_there(endpoint: EndpointConfig) -> None:
    both = EndpointConfig(NOWHERE, **endpoint.kwargs)
    own = own_actions.of(both)
    assert own
    own.load()
    assert answer(call(both, "hello"))["loaded"] == 1


@pytest.mark.parametrize("endpoint", [False], indirect=True)
def test_rasa_itself_calls_a_server(endpoint: EndpointConfig) -> None:
    """When this fails, Rasa runs actions itself: see what of serving/own_actions.py is still needed."""
    endpoint.url = NOWHERE
    with pytest.raises(Exception, match="Failed to execute custom action"):
        call(endpoint, "hello")


def test_they_are_loaded_once_and_give_what_json_can_hold(endpoint: EndpointConfig) -> None:
    assert [answer(call(endpoint, "hello")) for _ in range(3)] == [{"pair": ["one", "two"], "loaded": 1}] * 3


def test_they_change_nothing_that_rasa_holds(endpoint: EndpointConfig) -> None:
    tracker = DialogueStateTracker.from_events("a", [UserUttered("hello")], slots=[])
    call(endpoint, "hello", tracker)
    assert tracker.latest_message and tracker.latest_message.text == "hello"
    assert "!" not in str(tracker.latest_message.parse_data)


@pytest.mark.parametrize(("text", "name"), [("fail", "action_echo"), ("hello", "action_unknown")])
def test_a_failure_is_spoken(endpoint: EndpointConfig, text: str, name: str) -> None:
    assert answer(call(endpoint, text, name=name))["answer"]["status"] == "error"


def test_a_rejection_is_rasas(endpoint: EndpointConfig) -> None:
    with pytest.raises(ActionExecutionRejection, match="not now"):
        call(endpoint, "refuse")


def test_an_endpoint_without_them_is_a_servers() -> None:
    assert own_actions.of(EndpointConfig(NOWHERE)) is None
