"""A policy for assistants whose every message is one turn: an intent leads to its action, then the assistant listens.

Rasa's RulePolicy gives the same, but builds the whole conversation's states and compares them with every rule, four times a message.
"""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Text

from rasa.core.featurizers.tracker_featurizers import TrackerFeaturizer
from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.core.policies.rule_policy import DEFAULT_ACTION_MAPPINGS
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import InvalidConfigException

_FILE = "actions.json"
_ENDS = (ACTION_LISTEN_NAME, RULE_SNIPPET_ACTION_NAME)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class AnswerPolicy(Policy):
    """Learns from rules of one intent and one action; `fallback_action` answers an intent that has none."""

    LISTENS_AFTER_AN_ACTION = True
    """So that nobody needs to ask it then: serving/patches/listening.py."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`fallback_action`: an action of the domain; `priority`: as other policies have it."""
        return {"priority": 6, "fallback_action": None}

    @staticmethod
    def supported_data() -> SupportedData:
        """Rules, no stories."""
        return SupportedData.RULE_DATA

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        featurizer: Optional[TrackerFeaturizer] = None,
        actions: Optional[Dict[Text, Text]] = None,
    ) -> None:
        super().__init__(config, model_storage, resource, execution_context, featurizer)
        self._actions = {**DEFAULT_ACTION_MAPPINGS, **(actions or {})}
        self._fallback: Text = config.get("fallback_action") or ACTION_LISTEN_NAME

    @classmethod
    def raise_if_incompatible_with_domain(cls, config: Dict[Text, Any], domain: Domain) -> None:
        """Raises InvalidConfigException where the domain doesn't hold the fallback action."""
        fallback = config.get("fallback_action")
        if fallback and fallback not in domain.action_names_or_texts:
            raise InvalidConfigException(f"config.yml: AnswerPolicy has `fallback_action: {fallback}`, which domain.yml doesn't list.")

    def train(self, training_trackers: List[TrackerWithCachedStates], domain: Domain, **_: Any) -> Resource:
        """Learn which action each intent leads to. Raises InvalidConfigException where a rule is more than that."""
        rules = SupportedData.trackers_for_supported_data(self.supported_data(), training_trackers)
        self._actions.update(_intent_and_action(tracker) for tracker in rules)
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _FILE).write_text(json.dumps(self._actions), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> AnswerPolicy:
        """The policy as it was trained."""
        with model_storage.read_from(resource) as folder:
            actions = json.loads((folder / _FILE).read_text(encoding="utf-8"))
        return cls(config, model_storage, resource, execution_context, actions=actions)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[Text, Any]] = None,
        **_: Any,
    ) -> PolicyPrediction:
        """The action of the intent right after a message, else to listen; with full confidence."""
        answers = tracker.latest_action_name == ACTION_LISTEN_NAME
        intent = tracker.latest_message.intent_name if answers and tracker.latest_message else None
        action = self._actions.get(intent or "", self._fallback) if answers else ACTION_LISTEN_NAME
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(action)] = 1.0
        return self._prediction(probabilities, is_no_user_prediction=not answers)


def _intent_and_action(tracker: DialogueStateTracker) -> tuple[Text, Text]:
    intents = [event.intent_name for event in tracker.applied_events() if isinstance(event, UserUttered)]
    actions = [name for event in tracker.applied_events() if (name := _action(event)) not in (None, *_ENDS)]
    if len(intents) != 1 or len(actions) != 1 or not intents[0] or not actions[0]:
        raise InvalidConfigException(
            f"The rule {tracker.sender_id!r} isn't one intent and one action, and AnswerPolicy follows no other: write it so, or put"
            " RulePolicy in its place in config.yml."
        )
    return intents[0], actions[0]


def _action(event: Event) -> Optional[Text]:
    return event.action_name if isinstance(event, ActionExecuted) else None
