"""Reads how a message, and each question inside it, is put: its moves, its length, its figures."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, ENTITY_ATTRIBUTE_END, ENTITY_ATTRIBUTE_START, ENTITY_ATTRIBUTE_TYPE, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.english.clauses import within
from nlu.english.sentence import Span, read_sentence
from nlu.intent_classifier import CLAUSES
from nlu.plain_component import PlainComponent

NAMES = (
    *("industry", "role", "skill", "topic"),
    *("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality"),
)
"""Entities that name something; the words beside them are the rest of a sentence."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SentenceReader(PlainComponent):
    """Sets the keys of `read_sentence` on each message, and on each of its clauses. Stands last: it needs names and clauses."""

    def process(self, messages: List[Message]) -> List[Message]:
        """Read each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if text is None:
                continue
            names = [entity for entity in message.get(ENTITIES) or [] if entity[ENTITY_ATTRIBUTE_TYPE] in NAMES]
            for key, value in read_sentence(text, _spans(names)).items():
                message.set(key, value, add_to_output=True)
            if message.get(CLAUSES):
                message.set(CLAUSES, [_read_clause(clause, text, names) for clause in message.get(CLAUSES)], add_to_output=True)
        return messages


def _read_clause(clause: Dict[str, Any], text: str, names: List[Dict[str, Any]]) -> Dict[str, Any]:
    start, end = clause["start"], clause["end"]
    spans = [(first - start, last - start) for first, last in _spans(within(names, (start, end)))]
    return {**clause, **read_sentence(text[start:end], spans)}


def _spans(entities: Iterable[Dict[str, Any]]) -> List[Span]:
    return [(entity[ENTITY_ATTRIBUTE_START], entity[ENTITY_ATTRIBUTE_END]) for entity in entities]
