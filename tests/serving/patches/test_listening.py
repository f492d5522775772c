from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Dict, List, Type

import pytest
from rasa.core.policies.policy import Policy, PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, FollowupAction
from rasa.shared.core.trackers import DialogueStateTracker

from nlu.answer_policy import AnswerPolicy
from serving.patches import listening

DOMAIN = Domain.from_dict({"intents": ["ask"], "actions": ["action_answer"]})


class Graph:
    """Predicts that `action_answer` answers a message, then `then`; counts how often it is asked."""

    def __init__(self, then: str) -> None:
        self.asked = 0
        self._then = then

    def run(self, inputs: Dict[str, DialogueStateTracker], targets: List[str]) -> Dict[str, Any]:
        self.asked += 1
        [tracker] = inputs.values()
        action = "action_answer" if tracker.latest_action_name == ACTION_LISTEN_NAME else self._then
        return {targets[0]: PolicyPrediction.for_action_name(DOMAIN, action, "AnswerPolicy", 1.0)}


@pytest.fixture(params=[True], ids=lambda patched: "patched" if patched else "as it comes")
def patched(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MessageProcessor, "predict_next_with_tracker_if_should", listening._predict_as_rasa)
    if request.param:
        listening.apply()


def processor(*policies: Type[Policy], then: str = ACTION_LISTEN_NAME) -> Any:
    """A processor of a model with `policies`."""
    rasa = MessageProcessor.__new__(MessageProcessor)
    nodes = {str(at): SimpleNamespace(uses=policy) for at, policy in enumerate((*policies, DialogueStateTracker))}
    rasa.model_metadata = SimpleNamespace(core_target="target", predict_schema=SimpleNamespace(nodes=nodes))
    rasa.graph_runner, rasa.domain, rasa.action_endpoint, rasa.max_number_of_predictions = Graph(then), DOMAIN, None, 10
    return rasa


def predicted(rasa: Any, *actions: str) -> str:
    """What is predicted after `actions`, and by which policy."""
    action, prediction = rasa.predict_next_with_tracker_if_should(after(*actions))
    assert prediction.policy_name == "AnswerPolicy" and prediction.max_confidence == 1.0
    name: str = action.name()
    return name


def after(*actions: str) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("a", list(map(ActionExecuted, actions)))


@pytest.mark.usefixtures("patched")
def test_after_an_action_the_policy_is_asked_once() -> None:
    rasa = processor(AnswerPolicy)
    turns = [[predicted(rasa, ACTION_LISTEN_NAME), predicted(rasa, ACTION_LISTEN_NAME, "action_answer")] for _ in range(3)]
    assert turns == [["action_answer", ACTION_LISTEN_NAME]] * 3
    assert rasa.graph_runner.asked == 4


@pytest.mark.usefixtures("patched")
@pytest.mark.parametrize(
    ("policies", "then"),
    [((RulePolicy,), ACTION_LISTEN_NAME), ((AnswerPolicy, RulePolicy), ACTION_LISTEN_NAME), ((AnswerPolicy,), "action_answer")],
)
def test_others_are_asked_each_time(policies: Any, then: str) -> None:
    rasa = processor(*policies, then=then)
    assert [predicted(rasa, ACTION_LISTEN_NAME, "action_answer") for _ in range(2)] == [then] * 2
    assert rasa.graph_runner.asked == 2


@pytest.mark.usefixtures("patched")
def test_an_action_that_names_the_next_is_followed() -> None:
    rasa, tracker = processor(AnswerPolicy), after(ACTION_LISTEN_NAME, "action_answer")
    rasa.predict_next_with_tracker_if_should(tracker)
    tracker.update(FollowupAction("action_answer"))
    assert rasa.predict_next_with_tracker_if_should(tracker)[0].name() == "action_answer"


@pytest.mark.usefixtures("patched")
@pytest.mark.parametrize("patched", [False], indirect=True)
def test_rasa_itself_asks_each_time() -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    rasa = processor(AnswerPolicy)
    assert [predicted(rasa, ACTION_LISTEN_NAME, "action_answer") for _ in range(2)] == [ACTION_LISTEN_NAME] * 2
    assert rasa.graph_runner.asked == 2
