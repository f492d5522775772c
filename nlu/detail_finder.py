"""Finds what else a question says: sums of money, pointers into the conversation, and which of its names are ruled out."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_ROLE,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    EXTRACTOR,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from nlu.english.amounts import Amount, find_amounts, find_small_amounts
from nlu.english.negation import ruled_out_of
from nlu.english.references import find_references
from nlu.plain_component import PlainComponent

Entity = Dict[str, Any]
EXCLUDED = "excluded"
"""The role of an entity that the text rules out."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class DetailFinder(PlainComponent, EntityExtractorMixin):
    """Adds entities amount, small_amount, ordinal, refers, order and limit, and gives names that are ruled out the role `excluded`."""

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the entities of each message, beside those that were found before."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                named = [entity for entity in message.get(ENTITIES, []) if entity.get(EXTRACTOR) != self.name]
                message.set(ENTITIES, [*_with_roles(text, named), *self._details(text)], add_to_output=True)
        return messages

    def _details(self, text: str) -> List[Entity]:
        amounts = [self._amount("amount", each) for each in find_amounts(text)]
        amounts += [self._amount("small_amount", each) for each in find_small_amounts(text)]
        return amounts + [self._entity(each.entity, each.value, each.start, each.end) for each in find_references(text)]

    def _amount(self, kind: str, found: Amount) -> Entity:
        return self._entity(kind, {"comparison": found.comparison, "value": found.value, "whole": found.whole}, found.start, found.end)

    def _entity(self, kind: str, value: Any, start: int, end: int) -> Entity:
        return {
            ENTITY_ATTRIBUTE_TYPE: kind,
            ENTITY_ATTRIBUTE_VALUE: value,
            ENTITY_ATTRIBUTE_START: start,
            ENTITY_ATTRIBUTE_END: end,
            EXTRACTOR: self.name,
        }


def _with_roles(text: str, entities: List[Entity]) -> List[Entity]:
    ordered = sorted(entities, key=lambda entity: int(entity[ENTITY_ATTRIBUTE_START]))
    placed = (ENTITY_ATTRIBUTE_TYPE, ENTITY_ATTRIBUTE_START, ENTITY_ATTRIBUTE_END)
    flags = ruled_out_of(text, [(entity[placed[0]], entity[placed[1]], entity[placed[2]]) for entity in ordered])
    return [{**entity, ENTITY_ATTRIBUTE_ROLE: EXCLUDED} if flag else entity for entity, flag in zip(ordered, flags)]
