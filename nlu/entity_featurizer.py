"""Tells the classifier which kinds of entity a text names: a place or a company often makes a question a near miss."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Sequence

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import ENTITIES, ENTITY_ATTRIBUTE_TYPE
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.english.clauses import texts_of, within
from nlu.sentence_features import rows_of, set_sentence_features
from nlu.settings import OPTIONAL_TEXT, check_settings

_KINDS_FILE = "kinds.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class EntityFeaturizer(SparseFeaturizer, GraphComponent):
    """One indicator for each kind of entity that the training data holds; needs the entities of a component before it."""

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Raise InvalidConfigException for a setting that is wrong."""
        check_settings(cls.__name__, config, {"alias": OPTIONAL_TEXT})

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> EntityFeaturizer:
        """Start without kinds. Raises InvalidConfigException."""
        return cls(config, execution_context.node_name, model_storage, resource, [])

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> EntityFeaturizer:
        """Start with the kinds of the training."""
        with model_storage.read_from(resource) as folder:
            kinds = json.loads((folder / _KINDS_FILE).read_text(encoding="utf-8"))
        return cls(config, execution_context.node_name, model_storage, resource, kinds)

    def __init__(self, config: Dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource, kinds: Sequence[str]) -> None:
        super().__init__(name, {**self.get_default_config(), **config})
        self._model_storage = model_storage
        self._resource = resource
        self._kinds = list(kinds)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which kinds there are."""
        known = (entity[ENTITY_ATTRIBUTE_TYPE] for message in training_data.training_examples for entity in message.get(ENTITIES, []))
        self._kinds = sorted(set(known))
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _KINDS_FILE).write_text(json.dumps(self._kinds), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Set the indicators of all examples."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the indicators of messages as they come in."""
        for message, attribute, span in texts_of(messages if self._kinds else ()):
            present = {entity[ENTITY_ATTRIBUTE_TYPE] for entity in within(message.get(ENTITIES, []), span)}
            columns = np.array([column for column, kind in enumerate(self._kinds) if kind in present], np.int32)
            indicators = rows_of(np.ones(len(columns), np.float32), columns, [len(columns)], len(self._kinds))
            set_sentence_features(message, indicators, self._identifier, attribute)
        return messages
