"""Puts right the slips of the keyboard in a message, before anything reads its words."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Dict, FrozenSet, List, Mapping, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from knowledge import load_pack
from knowledge.fingerprint import pack_fingerprint
from knowledge.names import names_of
from nlu import typos
from nlu.encoder import known_words
from nlu.entity_finder import lookups_of
from nlu.fingerprint import source_fingerprint
from nlu.settings import check_settings
from nlu.typos import Typos, words_of

_COUNTS_FILE = "counts.json"
_LOOKED_UP = "looked_up"
_COUNTS = "counts"


# A featurizer by its place in the pipeline: what comes after it reads, and counts places in, the mended text.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TypoMender(GraphComponent):
    """Writes "waht" as "what"; a word is only ever taken for one that stands in the examples."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """There is nothing to set."""
        return {}

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed, and retrains when its version changes."""
        return ["rapidfuzz", "tokenizers"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The pack, whose names are spelt right, and the code."""
        return pack_fingerprint() + source_fingerprint(typos)

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TypoMender:
        """Start without examples: nothing is mended. Raises InvalidConfigException or knowledge.KnowledgeError."""
        return cls(config, model_storage, resource, {}, frozenset())

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> TypoMender:
        """Start with the words of the training."""
        with model_storage.read_from(resource) as folder:
            held = json.loads((folder / _COUNTS_FILE).read_text(encoding="utf-8"))
        return cls(config, model_storage, resource, held[_COUNTS], frozenset(held[_LOOKED_UP]))

    def __init__(
        self,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        counts: Mapping[str, int],
        looked_up: FrozenSet[str],
    ) -> None:
        check_settings(type(self).__name__, config, {})
        self._model_storage = model_storage
        self._resource = resource
        names = words_of(" ".join(name.text for name in names_of(load_pack())))
        self._typos = Typos(counts, known_words().union(counts, names, looked_up))

    def train(self, training_data: TrainingData) -> Resource:
        """Count the words of the examples."""
        counts = Counter(word for message in training_data.training_examples for word in words_of(message.get(TEXT) or ""))
        looked_up = sorted({word for texts in lookups_of(training_data).values() for text in texts for word in words_of(text)})
        held = {_COUNTS: dict(counts), _LOOKED_UP: looked_up}
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _COUNTS_FILE).write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Examples stay as they are written."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Mend the text of each message."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                message.set(TEXT, self._typos.mended(text), add_to_output=True)
        return messages
