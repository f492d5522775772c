"""Finds what else a question says: sums of money, pointers into the conversation, and which of its names are ruled out."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence, Tuple

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

from nlu.ahead import Ahead
from nlu.english.amounts import Amount, find_amounts, find_small_amounts
from nlu.english.negation import ruled_out_of
from nlu.english.references import Reference, find_references
from nlu.plain_component import PlainComponent

Entity = Dict[str, Any]
Placed = Tuple[str, int, int]
EXCLUDED = "excluded"
"""The role of an entity that the text rules out."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class DetailFinder(PlainComponent, EntityExtractorMixin):
    """Adds entities amount, small_amount, ordinal, refers, order and limit, and gives names that are ruled out the role `excluded`."""

    def __init__(self, config: Dict[str, Any]) -> None:
        """Raises InvalidConfigException for a setting."""
        super().__init__(config)
        self._roles = Ahead(_ruled_out)
        self._found = Ahead(_found_in)

    def read_ahead(self, message: Message) -> None:
        """Find all of it in its text."""
        text = message.get(TEXT)
        self._found.prepare(text)
        self._roles.prepare(text, _placed(_ordered(message.get(ENTITIES, []))))

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the entities of each message, beside those that were found before."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                named = [entity for entity in message.get(ENTITIES, []) if entity.get(EXTRACTOR) != self.name]
                message.set(ENTITIES, [*self._with_roles(text, named), *self._details(text)], add_to_output=True)
        return messages

    def _details(self, text: str) -> List[Entity]:
        sums, small, references = self._found(text)
        amounts = [self._amount("amount", each) for each in sums]
        amounts += [self._amount("small_amount", each) for each in small]
        return amounts + [self._entity(each.entity, each.value, each.start, each.end) for each in references]

    def _with_roles(self, text: str, entities: List[Entity]) -> List[Entity]:
        ordered = _ordered(entities)
        flags = self._roles(text, _placed(ordered))
        return [{**entity, ENTITY_ATTRIBUTE_ROLE: EXCLUDED} if flag else entity for entity, flag in zip(ordered, flags)]

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


def _found_in(text: str) -> Tuple[List[Amount], List[Amount], Sequence[Reference]]:
    return find_amounts(text), find_small_amounts(text), find_references(text)


def _ruled_out(text: str, placed: Tuple[Placed, ...]) -> List[bool]:
    return ruled_out_of(text, placed)


def _ordered(entities: List[Entity]) -> List[Entity]:
    return sorted(entities, key=lambda entity: int(entity[ENTITY_ATTRIBUTE_START]))


def _placed(entities: List[Entity]) -> Tuple[Placed, ...]:
    """The kind of each, and where it stands."""
    return tuple((each[ENTITY_ATTRIBUTE_TYPE], each[ENTITY_ATTRIBUTE_START], each[ENTITY_ATTRIBUTE_END]) for each in entities)
