"""Hears danger and low spirits, in several languages, beside what the classifier makes of a text."""

from __future__ import annotations

from dataclasses import asdict
from typing import Dict, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.feelings.find import find_feeling
from nlu.plain_component import PlainComponent

FEELING = "feeling"
"""The key under which a message holds what was heard: tier, kind, language and rule; None for nothing."""


# Rasa asks extractors alone to look at texts after training; this one adds no entities.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FeelingFinder(PlainComponent, EntityExtractorMixin):
    """Sets `feeling` on each message, by the rules of nlu/feelings."""

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the feeling that each text tells of."""
        for message in messages:
            message.set(FEELING, _heard(message.get(TEXT)), add_to_output=True)
        return messages


def _heard(text: Optional[str]) -> Optional[Dict[str, str]]:
    feeling = find_feeling(text) if text else None
    return asdict(feeling) if feeling else None
