"""Reads how a message, and each question inside it, is put: its moves, its length, its figures."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, ENTITY_ATTRIBUTE_END, ENTITY_ATTRIBUTE_START, ENTITY_ATTRIBUTE_TYPE, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.english.clauses import within
from nlu.english.hints import asked_in
from nlu.english.origin import OWN, origins_in
from nlu.english.rule import prepare
from nlu.english.sentence import Span, read_sentence
from nlu.intent_classifier import CLAUSES, PARTS
from nlu.plain_component import PlainComponent

NAMES = (
    *("industry", "role", "skill", "topic"),
    *("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality"),
)
"""Entities that name something; the words beside them are the rest of a sentence."""
NEWCOMER = "newcomer"
"""The key under which a message says whether it asks the way into the field for somebody who tells where they come from."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SentenceReader(PlainComponent):
    """Sets the keys of `read_sentence` and NEWCOMER on each message and each of its clauses and parts, and so comes after those.

    On those, `asked`, too: what they ask of a figure, which of a whole message AskedOfFigureFinder finds.
    """

    @classmethod
    def load(cls, *arguments: Any, **options: Any) -> SentenceReader:
        """Ready for the first message."""
        prepare()
        reader: SentenceReader = super().load(*arguments, **options)
        return reader

    def process(self, messages: List[Message]) -> List[Message]:
        """Read each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if text is None:
                continue
            entities = message.get(ENTITIES) or []
            for key, value in _read(text, entities).items():
                message.set(key, value, add_to_output=True)
            for part in (CLAUSES, PARTS):
                if message.get(part):
                    message.set(part, [_read_clause(clause, text, entities) for clause in message.get(part)], add_to_output=True)
        return messages


def _read_clause(clause: Dict[str, Any], text: str, entities: List[Dict[str, Any]]) -> Dict[str, Any]:
    start, end = clause["start"], clause["end"]
    said = text[start:end]
    return {**clause, **_read(said, within(entities, (start, end)), start), "asked": asked_in(said)}


def _read(text: str, entities: Iterable[Dict[str, Any]], offset: int = 0) -> Dict[str, Any]:
    """What `text` says, whose `entities` are at places that count from `offset` before it."""
    held = list(entities)
    named = _spans((each for each in held if each[ENTITY_ATTRIBUTE_TYPE] in NAMES), offset)
    own = _spans((each for each in held if each[ENTITY_ATTRIBUTE_TYPE] in OWN), offset)
    return {**read_sentence(text, named), NEWCOMER: bool(origins_in(text, tuple(own)))}


def _spans(entities: Iterable[Dict[str, Any]], offset: int) -> List[Span]:
    return [(entity[ENTITY_ATTRIBUTE_START] - offset, entity[ENTITY_ATTRIBUTE_END] - offset) for entity in entities]
