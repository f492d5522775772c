from __future__ import annotations

import runpy
import sys
from typing import Any, Dict, Iterator, List

import pytest
from jsonschema import Draft202012Validator, ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.shared.utils.schemas.events import EVENTS_SCHEMA

from running import quiet
from serving.patches import action_validation

GOOD = {"events": [{"event": "slot", "name": "memory", "value": {"shown": []}}], "responses": [{"response": "utter_salary"}]}
BAD: List[Dict[str, Any]] = [
    {"events": [{"event": "slot"}], "responses": []},
    {"events": [{"event": "no such event"}]},
    {"events": {}},
    {"responses": ["a text"]},
    {"responses": None},
]
KINDS = [kind["properties"]["event"]["const"] for kind in EVENTS_SCHEMA["items"]["oneOf"]]
RASAS_OWN = RemoteAction._validate_action_result


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Iterator[List[Any]]:
    """The schemas that were checked; Rasa is as it came, before and after."""
    schemas: List[Any] = []
    check = Draft202012Validator.check_schema

    def counted(schema: Any, **options: Any) -> None:
        schemas.append(schema)
        check(schema, **options)

    monkeypatch.setattr(Draft202012Validator, "check_schema", counted)
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RASAS_OWN)
    action_validation._validator.cache_clear()
    yield schemas
    action_validation._validator.cache_clear()


def validate(result: Any) -> bool:
    return bool(RemoteAction("action_answer", None)._validate_action_result(result))


def test_no_good_answer_costs_a_look_at_the_schema_and_the_bad_ones_cost_one(checked: List[Any]) -> None:
    action_validation.apply()
    assert all(validate(GOOD) for _ in range(3))
    assert not checked
    for _ in range(3):
        with pytest.raises(ValidationError):
            validate(BAD[0])
    assert len(checked) == 1


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize("event", [{"event": kind} for kind in KINDS] + [{}, {"event": None}, {"event": ["slot"]}, {"timestamp": "soon"}])
@pytest.mark.parametrize(
    "more",
    [
        {},
        {"name": "memory"},
        {"name": "memory", "value": 7},
        {"timestamp": None, "name": "memory", "value": 7},
        {"timestamp": None, "name": 7, "value": 7},
        {"timestamp": "soon"},
        {"parse_data": []},
    ],
)
def test_an_event_is_good_when_rasa_says_so(event: Dict[str, Any], more: Dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        Draft202012Validator, "check_schema", lambda *_, **__: None
    )  # the look at its own schema takes nearly all of the time
    answer = {"events": [{**event, **more}], "responses": [{}]}
    try:
        good = validate(answer)
    except ValidationError:
        good = False
    assert action_validation._is_good(answer) == good


def test_rasa_itself_builds_it_for_every_call(checked: List[Any]) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    assert all(validate(GOOD) for _ in range(3))
    assert len(checked) == 3


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize("result", BAD)
def test_what_rasa_refuses_is_refused_in_the_same_words(result: Dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as before:
        validate(result)
    action_validation.apply()
    with pytest.raises(ValidationError) as after:
        validate(result)
    assert after.value.message == before.value.message
    assert after.value.path == before.value.path


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize(("command", "patched"), [(["rasa", "run"], True), (["rasa", "train"], False), (["rasa_sdk"], False)])
def test_only_rasa_run_is_patched(monkeypatch: pytest.MonkeyPatch, command: List[str], patched: bool) -> None:
    seen = []
    monkeypatch.setattr(sys, "argv", ["quiet", *command])
    monkeypatch.setattr(quiet.atexit, "register", lambda _: None)
    monkeypatch.setattr(runpy, "run_module", lambda *_, **__: seen.append(RemoteAction._validate_action_result is not RASAS_OWN))
    quiet.main()
    assert seen == [patched]
