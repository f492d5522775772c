"""Says what was asked: the intent, and for a question from the pack's FAQs which one."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from typing import Any, Dict, List, Mapping, Optional, Tuple, Type

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import ENTITIES, ENTITY_ATTRIBUTE_TYPE, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu import labels, linear_model, regression, sentence_features
from nlu.english.clauses import ASKED, attribute_of, part_attribute, questions_in
from nlu.fingerprint import source_fingerprint
from nlu.frames import FAQ
from nlu.labels import label_of
from nlu.linear_model import LinearModel, Strength
from nlu.sentence_features import FeatureLayout
from nlu.settings import COUNT, POSITIVE, SHARE, check_settings

logger = logging.getLogger(__name__)

Ranked = Dict[str, Any]

_CHECKS = {"C_dense": POSITIVE, "C_sparse": POSITIVE, "sparse_weight": SHARE, "ranking_length": COUNT}
_LAYOUT_FILE = "layout.json"
_MODEL_FILE = "model.npz"
_DIGITS = 6
"""Of a belief: more are only more to store and to send."""

CLAUSES = "clauses"
"""The key under which a message holds what its questions are taken for, each by itself."""
PARTS = "parts"
"""The key under which it holds the same of its parts that ask different things."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(IntentClassifier, GraphComponent):
    """Takes every sentence feature before it to a ranking of intents; examples of a FAQ have labels of their own."""

    @classmethod
    def required_components(cls) -> List[Type[Any]]:
        """What must come before it in the pipeline."""
        return [Featurizer]

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed, and retrains when its version changes."""
        return ["sklearn"]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings of nlu.linear_model.Strength; `ranking_length`: how many intents to list, 0 for all."""
        return {"C_dense": 10.0, "C_sparse": 10.0, "sparse_weight": 0.5, "ranking_length": 10}

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The code that does the learning: another one learns otherwise."""
        return source_fingerprint(labels, linear_model, regression, sentence_features)

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> LinearIntentClassifier:
        """Start untrained. Raises InvalidConfigException."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> LinearIntentClassifier:
        """Start as trained; untrained when there was nothing to learn from."""
        classifier = cls(config, model_storage, resource)
        try:
            with model_storage.read_from(resource) as folder:
                classifier._layout = FeatureLayout(**json.loads((folder / _LAYOUT_FILE).read_text(encoding="utf-8")))
                with np.load(folder / _MODEL_FILE, allow_pickle=False) as arrays:
                    classifier._model = LinearModel.from_arrays(arrays)
        except ValueError:
            logger.warning("The intent classifier was not trained: it knows no intent.")
        return classifier

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = {**self.get_default_config(), **config}
        check_settings(type(self).__name__, self._config, _CHECKS)
        self._most: Optional[int] = self._config["ranking_length"] or None
        self._model_storage = model_storage
        self._resource = resource
        self._layout = FeatureLayout({}, {})
        self._model: Optional[LinearModel] = None

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example that has a text and an intent."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        if not examples:
            logger.warning("There are no examples to train the intent classifier with.")
            return self._resource
        strength = Strength(**{key: self._config[key] for key in ("C_dense", "C_sparse", "sparse_weight")})
        self._layout = FeatureLayout.of(examples)
        dense, counts = self._layout.dense_matrix(examples), self._layout.sparse_matrix(examples)
        told = [label_of(message) for message in examples]
        self._model = LinearModel.fit(dense, counts, list(self._layout.sparse.values()), told, strength)
        self._persist(self._model)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent, ranking and FAQ of each message; the intent None, with confidence 0, where nothing in it is known."""
        if not messages:
            return messages
        dense = self._layout.dense_matrix(messages)
        for message, probabilities in zip(messages, self._probabilities(messages, dense)):
            ranking, faq = _rank(probabilities, self._most)
            message.set(INTENT, ranking[0] if ranking else {"name": None, "confidence": 0.0}, add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(FAQ, faq, add_to_output=True)
            message.set(CLAUSES, self._clauses(message), add_to_output=True)
            message.set(PARTS, self._parts(message), add_to_output=True)
        return messages

    def _clauses(self, message: Message) -> List[Dict[str, Any]]:
        """Where the questions inside a longer message are, with intent, ranking and FAQ of each."""
        spans = questions_in(message.get(TEXT) or "")
        return [
            clause
            for place, span in enumerate(spans)
            if (clause := _as_a_message(span, self._probabilities_of(message, attribute_of(place))))[INTENT_RANKING_KEY]
        ]

    def _parts(self, message: Message) -> List[Dict[str, Any]]:
        """The same of its parts that ask different things, as what was learnt of such parts and this classifier believe together."""
        names_a_role = any(entity[ENTITY_ATTRIBUTE_TYPE] == "role" for entity in message.get(ENTITIES) or [])
        return [
            _as_a_message((part.start, part.end), part.beside(self._probabilities_of(message, part_attribute(place)), names_a_role))
            for place, part in enumerate(message.get(ASKED) or ())
        ]

    def _probabilities_of(self, message: Message, attribute: str) -> Mapping[str, float]:
        [probabilities] = self._probabilities([message], self._layout.dense_matrix([message], attribute), attribute)
        return probabilities

    def _probabilities(self, messages: List[Message], dense: NDArray[np.float32], attribute: str = TEXT) -> List[Mapping[str, float]]:
        """For each message the probability of each label; empty where nothing in it is known."""
        if self._model is None:
            return [{}] * len(messages)
        rows = self._model.predict_proba(dense, self._layout.sparse_matrix(messages, attribute))
        return [dict(zip(self._model.labels, row.tolist())) if row.any() else {} for row in rows]

    def _persist(self, model: LinearModel) -> None:
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _LAYOUT_FILE).write_text(json.dumps(asdict(self._layout)), encoding="utf-8")
            np.savez(folder / _MODEL_FILE, **model.to_arrays())


def _as_a_message(span: Tuple[int, int], probabilities: Mapping[str, float]) -> Dict[str, Any]:
    """A part of a message at `span`, with what it is taken for: nothing where nothing in it is known."""
    ranking, faq = _rank(probabilities)
    return {"start": span[0], "end": span[1], INTENT: ranking[0] if ranking else None, INTENT_RANKING_KEY: ranking, FAQ: faq}


def _rank(probabilities: Mapping[str, float], most: Optional[int] = None) -> Tuple[List[Ranked], Optional[str]]:
    """The `most` likeliest intents, or all, an intent's FAQs counted together; and the likeliest FAQ, wherever its intent stands."""
    confidence: Dict[str, float] = {}
    best, best_faq = 0.0, ""
    for label, probability in probabilities.items():
        intent, _, faq = label.partition("/")
        confidence[intent] = confidence.get(intent, 0.0) + probability
        if faq and (probability > best or not best_faq):
            best, best_faq = probability, faq
    likeliest = sorted(confidence.items(), key=lambda each: -each[1])[:most]
    return [{"name": intent, "confidence": round(min(1.0, chance), _DIGITS)} for intent, chance in likeliest], best_faq or None
