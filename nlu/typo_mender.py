"""Puts right the slips of the keyboard in a message, before anything reads its words."""

from __future__ import annotations

from collections import Counter
from typing import Any, ClassVar, Dict, List, Mapping, Optional

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
from nlu.kept_component import KeptComponent
from nlu.text_tidier import written_anew
from nlu.typos import Typos, words_of

_LONG = 6
"""Letters of a word that may be a slip in an example, too, where it stands in one only."""


# A featurizer by its place in the pipeline: what comes after it reads, and counts places in, the mended text.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TypoMender(KeptComponent):
    """Writes "waht" as "what"; a word is only ever taken for one that stands in the examples."""

    KEPT = "counts.json"
    NOTHING: ClassVar[Mapping[str, Any]] = {"counts": {}, "names": [], "own": []}

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed, and retrains when its version changes."""
        return ["rapidfuzz", "tokenizers"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The pack, whose names are spelt right, and the code."""
        return pack_fingerprint() + source_fingerprint(typos)

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, held: Mapping[str, Any]) -> None:
        """Raises InvalidConfigException for a setting."""
        super().__init__(config, model_storage, resource, held)
        known = known_words().union(held["names"], (word for word, count in held["counts"].items() if count > 1 or len(word) < _LONG))
        self._typos = Typos(held["counts"], known, names=frozenset(held["own"]))

    def train(self, training_data: TrainingData) -> Resource:
        """Count the words of the examples, and take over those of names, the pack's and others. Raises knowledge.KnowledgeError."""
        counts = Counter(word for message in training_data.training_examples for word in words_of(message.get(TEXT) or ""))
        looked_up = (text for texts in lookups_of(training_data).values() for text in texts)
        own = {word for name in names_of(load_pack()) for word in words_of(name.text)}
        names = own.union(*map(words_of, looked_up))
        return self.keep({"counts": dict(counts), "names": sorted(names), "own": sorted(own)})

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Examples stay as they are written."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Mend the text of each message."""
        return written_anew(messages, self._typos.mended)
