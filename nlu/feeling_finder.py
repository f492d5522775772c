"""Hears danger and low spirits, in several languages, beside what the classifier makes of a text."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.feelings.find import find_feeling
from nlu.settings import check_settings

FEELING = "feeling"
"""The key under which a message holds what was heard: tier, kind, language and rule; None for nothing."""


# Rasa asks extractors alone to look at texts after training; this one adds no entities.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FeelingFinder(GraphComponent, EntityExtractorMixin):
    """Sets `feeling` on each message, by the rules of nlu/feelings."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """There is nothing to set."""
        return {}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> FeelingFinder:
        """Raises InvalidConfigException."""
        return cls(config)

    def __init__(self, config: Dict[str, Any]) -> None:
        check_settings(self.name, config, {})

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the feeling that each text tells of."""
        for message in messages:
            message.set(FEELING, _heard(message.get(TEXT)), add_to_output=True)
        return messages


def _heard(text: Optional[str]) -> Optional[Dict[str, str]]:
    feeling = find_feeling(text) if text else None
    return asdict(feeling) if feeling else None
