"""From Rasa to the core and back: one message, one reply, whatever happens."""

from __future__ import annotations

import asyncio
import importlib
import json
import logging
import pkgutil
from typing import Any, Dict, Iterator, List, Optional, Type

import pytest
from rasa_sdk import Action
from rasa_sdk.executor import CollectingDispatcher

import actions
from actions import answer as action
from actions.answer import ActionAnswer
from publishing.live import Live, shared
from tests.conftest import INVENTED

CONTRACT = ("version", "status", "topic", "subjects", "facts", "citations", "id")


class FakeTracker:
    """The little of Rasa's tracker that an action may read."""

    def __init__(self, message: Dict[str, Any], memory: object = None) -> None:
        self.latest_message = message
        self.slots = {"memory": memory}
        self.sender_id = "somebody"
        self.events: List[Dict[str, Any]] = []

    def get_slot(self, name: str) -> Optional[Any]:
        return self.slots.get(name)


class BrokenTracker:
    """A tracker that can't be read at all."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError("the tracker is lost at sea")


def message(intent: str, *entities: Dict[str, Any], **more: Any) -> Dict[str, Any]:
    """A message as Rasa's pipeline leaves it."""
    ranking = [{"name": intent, "confidence": 1.0}]
    return {
        "text": "?",
        "intent": ranking[0],
        "intent_ranking": ranking,
        "entities": [{"start": 0, "end": 1, **each} for each in entities],
        **more,
    }


def run(answerer: Action, tracker: Any) -> Reply:
    dispatcher = CollectingDispatcher()
    events = asyncio.run(answerer.run(dispatcher, tracker, {}))
    return Reply(dispatcher.messages, events or [])


class Reply:
    """What one run said, and what it wants remembered."""

    def __init__(self, messages: List[Dict[str, Any]], events: List[Dict[str, Any]]) -> None:
        self.messages = messages
        self.events = events
        customs = [each["custom"]["answer"] for each in messages if each.get("custom")]
        assert len(customs) <= 1, "a reply holds one contract"
        self.contract: Dict[str, Any] = customs[0] if customs else {}

    @property
    def memory(self) -> Any:
        return next((event["value"] for event in self.events if event.get("name") == "memory"), None)


def concrete_actions() -> Iterator[Type[Action]]:
    """Every action that the action server would register."""
    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        importlib.import_module(module.name)
    waiting = list(Action.__subclasses__())
    while waiting:
        found = waiting.pop()
        waiting += found.__subclasses__()
        if found.__module__.startswith("actions."):
            yield found


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, lamps: Live) -> None:
    """Actions as the server makes them, with the small pack and no contact."""
    monkeypatch.delenv("WAYPOINT_CONTACT", raising=False)
    monkeypatch.setattr(action, "shared", lambda: lamps)


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Live:
    return Live(INVENTED, None, tmp_path_factory.mktemp("kept"))


@pytest.fixture
def answerer() -> ActionAnswer:
    return ActionAnswer()


def test_a_message_becomes_an_utterance_with_its_contract(answerer: ActionAnswer, keeps_contract) -> None:
    reply = run(answerer, FakeTracker(message("ask_salary")))
    (said,) = reply.messages
    assert said["response"] == "utter_told"
    assert "4,100 GLM to 5,300 GLM" in said["lines"]
    keeps_contract(reply.contract)
    assert (reply.contract["status"], reply.contract["topic"]) == ("answered", "salary")


def test_field_and_degree_are_there_for_any_wording(answerer: ActionAnswer) -> None:
    (said,) = run(answerer, FakeTracker(message("greet"))).messages
    assert said["field"] == "lighthouse engineering"
    assert said["degree"] == "lighthouse engineering degree"


def test_suggestions_are_buttons_with_human_titles(answerer: ActionAnswer) -> None:
    (said,) = run(answerer, FakeTracker(message("greet"))).messages
    assert said["buttons"]
    for button in said["buttons"]:
        assert button["title"] and button["payload"]
        assert not button["payload"].startswith("/"), "a button asks a question that people could ask"


def test_all_that_is_handed_over_is_plain_json(answerer: ActionAnswer, domain: Dict[str, Any]) -> None:
    tracker = FakeTracker({})
    for intent in domain["intents"]:
        tracker = FakeTracker(message(intent), tracker.slots["memory"])
        reply = run(answerer, tracker)
        json.dumps([reply.messages, reply.events], allow_nan=False)
        tracker.slots["memory"] = reply.memory
        assert reply.contract["status"] != "error", intent


def test_entities_become_subjects(answerer: ActionAnswer) -> None:
    entities = [
        {"entity": "industry", "value": "kelp_farms"},
        {"entity": "field", "value": "field"},
        {"entity": "industry", "value": "harbours"},
        {"entity": "industry", "value": "kelp_farms"},
    ]
    reply = run(answerer, FakeTracker(message("ask_salary", *entities)))
    assert reply.contract["subjects"] == ["kelp_farms", "harbours"]


def test_entities_without_a_place_in_the_text_count_too(answerer: ActionAnswer) -> None:
    """As Rasa's trigger_intent gives them."""
    triggered = {**message("ask_salary"), "entities": [{"entity": "industry", "value": "harbours"}]}
    assert run(answerer, FakeTracker(triggered)).contract["subjects"] == ["harbours"]


def test_an_unknown_place_declines_what_is_doubtful(answerer: ActionAnswer) -> None:
    doubtful = message("ask_salary", {"entity": "place", "value": "Narnia"})
    doubtful["intent_ranking"] = [{"name": "ask_salary", "confidence": 0.6}, {"name": "not_covered_place", "confidence": 0.4}]
    reply = run(answerer, FakeTracker(doubtful))
    assert reply.contract["status"] == "not_covered"
    assert reply.messages[0]["response"] == "utter_not_covered_place"


def test_a_faq_is_answered_by_its_id(answerer: ActionAnswer) -> None:
    reply = run(answerer, FakeTracker(message("ask_faq", faq="light_oath")))
    assert reply.contract["topic"] == "ethics"


def test_what_was_said_is_remembered_for_the_next_message(answerer: ActionAnswer) -> None:
    first = run(answerer, FakeTracker(message("ask_remote")))
    second = run(answerer, FakeTracker(message("ask_source"), first.memory))
    assert second.contract["facts"] == first.contract["facts"]


@pytest.mark.parametrize("memory", (None, "junk", 7, [], {"topic": []}, {"shown": [None, 1]}))
def test_a_memory_that_cannot_be_read_does_no_harm(memory: object, answerer: ActionAnswer) -> None:
    assert run(answerer, FakeTracker(message("ask_salary"), memory)).contract["status"] == "answered"


def test_the_contact_is_the_operators(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_CONTACT", "keeper@tower.example")
    (said, *_) = run(ActionAnswer(), FakeTracker(message("ask_handoff"))).messages
    assert said["contact"] == "keeper@tower.example"


@pytest.mark.parametrize(
    "latest",
    (
        {},
        {"text": None, "intent": None, "intent_ranking": None, "entities": None},
        {"text": "", "intent": {"name": None, "confidence": 0.0}, "intent_ranking": [], "entities": []},
        {"text": "x" * 10_000, "intent": {"name": "nlu_fallback"}, "entities": []},
        {"text": "\u202eמה\x00🧭", "intent": {"name": "no such intent"}, "entities": []},
    ),
    ids=("nothing", "nulls", "empty", "long", "strange"),
)
def test_a_message_that_nobody_understood_is_asked_back(latest: Dict[str, Any], answerer: ActionAnswer, keeps_contract) -> None:
    reply = run(answerer, FakeTracker(latest))
    keeps_contract(reply.contract)
    assert reply.contract["status"] == "clarify"


def test_a_name_that_the_pack_lacks_is_no_error(answerer: ActionAnswer) -> None:
    """As typed by hand, or found by a model that was trained on another pack."""
    reply = run(answerer, FakeTracker(message("ask_industry_profile", {"entity": "industry", "value": "narnia"})))
    assert reply.contract["status"] != "error"


def test_the_last_answer_is_said_again_under_a_new_id(answerer: ActionAnswer, keeps_contract) -> None:
    first = run(answerer, FakeTracker(message("ask_salary")))
    tracker = FakeTracker(message("repeat"), first.memory)
    spoken = {"text": "As said.", "data": {"buttons": first.messages[0]["buttons"], "custom": first.messages[0]["custom"]}}
    tracker.events = [{"event": "user"}, {"event": "bot", **spoken}, {"event": "user"}]
    again = run(answerer, tracker)
    keeps_contract(again.contract)
    assert again.messages[0]["text"] == "As said."
    assert {**again.contract, "id": ""} == {**first.contract, "id": ""}
    assert again.contract["id"] != first.contract["id"]


def test_each_answer_has_an_id_of_its_own(answerer: ActionAnswer) -> None:
    ids = {run(answerer, FakeTracker(message("thank"))).contract["id"] for _ in range(20)}
    assert len(ids) == 20


def test_a_failure_is_said_kindly_with_a_reference_that_is_logged(
    answerer: ActionAnswer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, keeps_contract
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("the lamp went out")

    monkeypatch.setattr(action, "respond", fail)
    with caplog.at_level(logging.ERROR):
        reply = run(answerer, FakeTracker(message("ask_salary")))

    (said,) = reply.messages
    keeps_contract(reply.contract)
    assert (said["response"], reply.contract["status"]) == ("utter_error", "error")
    assert said["reference"] and reply.contract["id"].startswith(said["reference"])
    assert said["reference"] in caplog.text
    assert "the lamp went out" in caplog.text, "the log holds the traceback"
    spoken = json.dumps(said)
    assert "lamp" not in spoken and "Traceback" not in spoken and "ZeroDivision" not in spoken
    assert reply.memory is None, "what was remembered stays as it was"


def test_a_failure_halfway_takes_back_what_was_begun(answerer: ActionAnswer, monkeypatch: pytest.MonkeyPatch) -> None:
    real = action.utter

    def stumble(dispatcher: CollectingDispatcher, answer: Any, contract: Any, **values: Any) -> None:
        real(dispatcher, answer, contract, **values)
        if answer.status != "error":
            raise RuntimeError("after the first word")

    monkeypatch.setattr(action, "utter", stumble)
    reply = run(answerer, FakeTracker(message("ask_salary")))
    assert [each["response"] for each in reply.messages] == ["utter_error"]


@pytest.mark.parametrize("kind", list(concrete_actions()), ids=lambda kind: kind.__name__)
def test_no_action_ever_raises(kind: Type[Action], keeps_contract) -> None:
    reply = run(kind(), BrokenTracker())
    if reply.messages:
        keeps_contract(reply.contract)
        assert reply.contract["status"] == "error"


def test_the_domain_lists_every_action(domain: Dict[str, Any]) -> None:
    names = [kind().name() for kind in concrete_actions()]
    assert len(names) == len(set(names))
    assert set(names) == {name for name in domain["actions"] if name.startswith("action_")}


def test_the_default_pack_is_served_too(monkeypatch: pytest.MonkeyPatch, keeps_contract) -> None:
    monkeypatch.setattr(action, "shared", shared)
    monkeypatch.delenv("WAYPOINT_PACK", raising=False)
    reply = run(ActionAnswer(), FakeTracker(message("ask_salary")))
    keeps_contract(reply.contract)
    assert reply.contract["status"] == "answered"
    assert set(CONTRACT) <= set(reply.contract)
