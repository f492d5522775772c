"""Finds what the pack names, and what it doesn't cover: places, companies, schools and more from the lookup tables."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, FrozenSet, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import ENTITY_ATTRIBUTE_CONFIDENCE_TYPE
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.nlu.utils.pattern_utils import read_lookup_table_file
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    EXTRACTOR,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from knowledge import load_pack, names
from knowledge.fingerprint import pack_fingerprint
from knowledge.names import Mention, Name, Names, names_of
from nlu.ahead import Ahead
from nlu.encoder import known_words
from nlu.english.personal import personal_in, touches
from nlu.fingerprint import source_fingerprint
from nlu.kept_component import KeptComponent

Lookups = Dict[str, List[str]]
Entity = Dict[str, Any]

_CONFIDENCE = {True: 1.0, False: 0.9}
_ENDINGS = ("s", "es", "ed", "ing", "ly")


# Rasa runs plain extractors only on messages, never on training data: it is a featurizer too so that components after it
# train on texts whose entities are known.
@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=True
)
class PackEntityFinder(KeptComponent, EntityExtractorMixin):
    """Finds names of the pack, misspelt ones too, and names of the training data's lookup tables as they are written there.

    The pack is chosen by WAYPOINT_PACK, the other names by the lookup tables.
    """

    KEPT = "lookups.json"
    NOTHING: ClassVar[Lookups] = {}

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed, and retrains when its version changes."""
        return ["rapidfuzz", "tokenizers"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The pack and the code that finds names in texts: other ones find other entities."""
        return pack_fingerprint() + source_fingerprint(names)

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, lookups: Lookups) -> None:
        """Read the pack. Raises InvalidConfigException or knowledge.KnowledgeError."""
        super().__init__(config, model_storage, resource, lookups)
        self._pack_names = names_of(load_pack())
        self._vocabulary = known_words()
        self._names = self._with_lookups(lookups)
        self._named = Ahead(self._named_in)

    def train(self, training_data: TrainingData) -> Resource:
        """Take over the lookup tables."""
        lookups = lookups_of(training_data)
        self._names = self._with_lookups(lookups)
        return self.keep(lookups)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Find the entities of all examples."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the entities of each message, beside those that somebody else found."""
        for message in messages:
            if message.get(TEXT) is not None:
                message.set(ENTITIES, self._entities(message), add_to_output=True)
        return messages

    def read_ahead(self, message: Message) -> None:
        """Find the names in its text."""
        text = message.get(TEXT)
        message.set(ENTITIES, [self._entity(mention, text) for mention in self._named.prepare(text)])

    def _entities(self, message: Message) -> List[Entity]:
        others = [entity for entity in message.get(ENTITIES, []) if entity.get(EXTRACTOR) != self.name]
        text = message.get(TEXT)
        found = [self._entity(mention, text) for mention in self._named(text)]
        return others + [entity for entity in found if not any(_overlap(entity, other) for other in others)]

    def _named_in(self, text: str) -> List[Mention]:
        """The names in `text`, but for other people's in personal details."""
        details = personal_in(text)
        return [each for each in self._names.find(text) if each.id or not touches(each.start, each.end, details)]

    def _entity(self, mention: Mention, text: str) -> Entity:
        return {
            ENTITY_ATTRIBUTE_TYPE: mention.kind,
            ENTITY_ATTRIBUTE_VALUE: mention.id or text[mention.start : mention.end],
            ENTITY_ATTRIBUTE_START: mention.start,
            ENTITY_ATTRIBUTE_END: mention.end,
            ENTITY_ATTRIBUTE_CONFIDENCE_TYPE: _CONFIDENCE[mention.exact],
            EXTRACTOR: self.name,
        }

    def _with_lookups(self, lookups: Lookups) -> Names:
        looked_up = [Name(kind, "", text, fuzzy=False) for kind, texts in lookups.items() for text in texts]
        # Lookup phrases may be there for their misspellings ("software enginer"): only single words vouch for themselves.
        spelt = [text.casefold() for texts in lookups.values() for text in texts if text.isalpha()]
        words = self._vocabulary.union(spelt, *(name.text.casefold().split() for name in self._pack_names))
        return Names(self._pack_names + looked_up, lambda word: _is_inflected(word, words))


def _is_inflected(word: str, words: FrozenSet[str]) -> bool:
    """Whether `word` is one of `words`, maybe with another ending: vocabularies hold 'insure' without 'insured', or the reverse."""
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)]
    return word in words or any(stem in words or stem + "e" in words for stem in stems) or any(word + more in words for more in ("s", "d"))


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(one[ENTITY_ATTRIBUTE_START] < other[ENTITY_ATTRIBUTE_END] and other[ENTITY_ATTRIBUTE_START] < one[ENTITY_ATTRIBUTE_END])


def lookups_of(training_data: TrainingData) -> Lookups:
    """The names of each lookup table; Rasa gives them as a list or as the path of a file."""
    lookups: Lookups = {}
    for table in training_data.lookup_tables:
        elements = table["elements"]
        lookups.setdefault(table["name"], []).extend(elements if isinstance(elements, list) else read_lookup_table_file(elements))
    return lookups
