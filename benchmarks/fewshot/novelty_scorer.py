"""Says how new a message is: a score of what lies outside of everything that a bot was trained for."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from benchmarks.fewshot import novelty
from benchmarks.fewshot.novelty import KnownExamples
from nlu import sentence_features
from nlu.fingerprint import source_fingerprint
from nlu.sentence_features import FeatureLayout

_FILE = "examples.npz"

NOVELTY = "novelty"
"""The key under which a message holds how new its text is: 0 for an example of the training, 1 for nothing like any."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NoveltyScorer(GraphComponent):
    """Compares the dense sentence features before it with those of every example; the intent is another component's."""

    @classmethod
    def required_components(cls) -> List[Type[Any]]:
        """What must come before it in the pipeline."""
        return [Featurizer]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The code that does the learning."""
        return source_fingerprint(novelty, sentence_features)

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> NoveltyScorer:
        """Start without examples."""
        return cls(model_storage, resource, FeatureLayout({}, {}), KnownExamples(np.zeros((0, 0)), np.zeros((0, 0))))

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> NoveltyScorer:
        """Start with the examples of the training."""
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE, allow_pickle=False) as arrays:
            layout = FeatureLayout(dict(zip(arrays["featurizers"].tolist(), arrays["widths"].tolist())), {})
            return cls(model_storage, resource, layout, KnownExamples.from_arrays(arrays))

    def __init__(self, model_storage: ModelStorage, resource: Resource, layout: FeatureLayout, known: KnownExamples) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._layout = layout
        self._known = known

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the direction of every example that has a text and an intent."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        self._layout = FeatureLayout.of(examples)
        self._known = KnownExamples.of(self._layout.dense_matrix(examples))
        widths = self._layout.dense
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, featurizers=list(widths), widths=list(widths.values()), **self._known.to_arrays())
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the novelty of each message."""
        for message, new in zip(messages, self._known.novelty(self._layout.dense_matrix(messages))):
            message.set(NOVELTY, float(new), add_to_output=True)
        return messages
