"""The policy gives what the rules say, listens after each answer, and refuses rules that it can't follow."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_RESTART_NAME, RULE_SNIPPET_ACTION_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import InvalidConfigException

from nlu.answer_policy import AnswerPolicy

DOMAIN = Domain.from_dict({"intents": ["ask", "greet", "ponder"], "actions": ["action_tell", "action_wave", "action_ask_back"]})
CONTEXT = ExecutionContext(GraphSchema({}))
CONFIG = {**AnswerPolicy.get_default_config(), "fallback_action": "action_ask_back"}
ANSWER = {"ask": "action_tell", "greet": "action_wave"}


def said(intent: str) -> UserUttered:
    return UserUttered(text="words", intent={"name": intent, "confidence": 0.4})


def rule(name: str, *events: Event) -> TrackerWithCachedStates:
    """A rule as Rasa gives it to policies."""
    listens = [ActionExecuted(ACTION_LISTEN_NAME)]
    tracker = TrackerWithCachedStates(name, [], domain=DOMAIN, is_rule_tracker=True)
    for event in (ActionExecuted(RULE_SNIPPET_ACTION_NAME), *listens, *events, *listens):
        tracker.update(event)
    return tracker


def rules(pairs: Dict[str, str]) -> List[TrackerWithCachedStates]:
    return [rule(intent, said(intent), ActionExecuted(action)) for intent, action in pairs.items()]


@pytest.fixture
def stored(tmp_path: Path) -> Dict[str, Any]:
    return {
        "config": CONFIG,
        "model_storage": LocalModelStorage.create(tmp_path),
        "resource": Resource("policy"),
        "execution_context": CONTEXT,
    }


@pytest.fixture
def policy(stored: Dict[str, Any]) -> AnswerPolicy:
    """The policy, trained, stored and loaded."""
    AnswerPolicy.create(**stored).train(rules(ANSWER), DOMAIN)
    return AnswerPolicy.load(**stored)


def next_action(policy: AnswerPolicy, *events: Event) -> str:
    tracker = DialogueStateTracker.from_events("someone", [ActionExecuted(ACTION_LISTEN_NAME), *events], DOMAIN.slots)
    prediction = policy.predict_action_probabilities(tracker, DOMAIN)
    assert sorted(set(prediction.probabilities)) == [0.0, 1.0]
    return str(DOMAIN.action_names_or_texts[prediction.max_confidence_index])


@pytest.mark.parametrize(("intent", "action"), ANSWER.items())
def test_an_intent_leads_to_the_action_of_its_rule(policy: AnswerPolicy, intent: str, action: str) -> None:
    assert next_action(policy, said(intent)) == action


def test_it_listens_after_an_answer_and_answers_again(policy: AnswerPolicy) -> None:
    first = [said("greet"), ActionExecuted("action_wave"), SlotSet("memory", None)]
    assert next_action(policy, *first) == ACTION_LISTEN_NAME
    assert next_action(policy, *first, ActionExecuted(ACTION_LISTEN_NAME), said("ask")) == "action_tell"


def test_what_no_rule_knows_gets_the_fallback(policy: AnswerPolicy) -> None:
    assert next_action(policy, said("ponder")) == "action_ask_back"


def test_what_rasa_itself_understands_is_kept(policy: AnswerPolicy) -> None:
    assert next_action(policy, said("restart")) == ACTION_RESTART_NAME


@pytest.mark.parametrize(
    "events",
    [
        (said("ask"), ActionExecuted("action_tell"), ActionExecuted("action_wave")),
        (said("ask"), ActionExecuted("action_tell"), said("greet"), ActionExecuted("action_wave")),
        (ActionExecuted("action_wave"),),
    ],
    ids=["two actions", "two turns", "no intent"],
)
def test_a_rule_that_is_more_than_a_turn_stops_the_training(stored: Dict[str, Any], events: List[Event]) -> None:
    with pytest.raises(InvalidConfigException, match=r"'of two'.*RulePolicy"):
        AnswerPolicy.create(**stored).train([*rules(ANSWER), rule("of two", *events)], DOMAIN)


def test_a_fallback_that_the_domain_lacks_is_named() -> None:
    with pytest.raises(InvalidConfigException, match="action_hum"):
        AnswerPolicy.raise_if_incompatible_with_domain({"fallback_action": "action_hum"}, DOMAIN)
