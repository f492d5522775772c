"""Reads how a message, and each question inside it, is put: its moves, its length, its figures."""

from __future__ import annotations

from typing import Any, Container, Dict, Iterable, List, Tuple

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, ENTITY_ATTRIBUTE_END, ENTITY_ATTRIBUTE_START, ENTITY_ATTRIBUTE_TYPE, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.ahead import Ahead
from nlu.english.clauses import questions_in, within
from nlu.english.hints import asked_in
from nlu.english.origin import OWN, origins_in
from nlu.english.rule import prepare
from nlu.english.sentence import Span, read_sentence
from nlu.intent_classifier import CLAUSES, PARTS
from nlu.plain_component import PlainComponent

Spans = Tuple[Span, ...]

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

    def __init__(self, config: Dict[str, Any]) -> None:
        """Raises InvalidConfigException for a setting."""
        super().__init__(config)
        self._said, self._asked = Ahead(_said_in), Ahead(asked_in)

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
            for key, value in self._said(text, *_named(entities)).items():
                message.set(key, value, add_to_output=True)
            for part in (CLAUSES, PARTS):
                if message.get(part):
                    message.set(part, [self._clause(clause, text, entities) for clause in message.get(part)], add_to_output=True)
        return messages

    def read_ahead(self, message: Message) -> None:
        """Read its text, and each question in it."""
        text, entities = message.get(TEXT), message.get(ENTITIES) or []
        self._said.prepare(text, *_named(entities))
        for start, end in questions_in(text):
            self._said.prepare(text[start:end], *_named(within(entities, (start, end)), start))
            self._asked.prepare(text[start:end])

    def _clause(self, clause: Dict[str, Any], text: str, entities: List[Dict[str, Any]]) -> Dict[str, Any]:
        start, end = clause["start"], clause["end"]
        said = text[start:end]
        return {**clause, **self._said(said, *_named(within(entities, (start, end)), start)), "asked": self._asked(said)}


def _said_in(text: str, named: Spans, own: Spans) -> Dict[str, Any]:
    """What `text` says, which names something at the places `named`, and field and jobs at `own`."""
    return {**read_sentence(text, named), NEWCOMER: bool(origins_in(text, own))}


def _named(entities: Iterable[Dict[str, Any]], offset: int = 0) -> Tuple[Spans, Spans]:
    """The places of those that name something, and of field and jobs: they count from `offset` before the text."""
    held = list(entities)
    return _spans(held, NAMES, offset), _spans(held, OWN, offset)


def _spans(entities: List[Dict[str, Any]], kinds: Container[str], offset: int) -> Spans:
    held = (each for each in entities if each[ENTITY_ATTRIBUTE_TYPE] in kinds)
    return tuple((each[ENTITY_ATTRIBUTE_START] - offset, each[ENTITY_ATTRIBUTE_END] - offset) for each in held)
