"""Hears danger and low spirits, in several languages, beside what the classifier makes of a text."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu import asked_of_figure, asked_of_us, layer, moves, ngrams, regression
from nlu.ahead import Ahead
from nlu.embedding_featurizer import EMBEDDING, EMBEDDING_CHECKS, PIECES, SentenceEmbeddingFeaturizer, embedded
from nlu.encoder import Pieces
from nlu.feelings import model, sentences
from nlu.feelings.find import Feeling, find_feeling, foreign_language
from nlu.feelings.model import FeelingModel
from nlu.feelings.sentences import HARMLESS, SENTENCES, examples_in_other_languages, steering, written, written_in_other_languages
from nlu.fingerprint import source_fingerprint
from nlu.settings import check_settings

logger = logging.getLogger(__name__)

FEELING = "feeling"
"""The key under which a message holds what was heard: tier, kind, language, rule and the belief in it; None for nothing."""

LANGUAGE = "language"
"""The key under which it holds its language, where that isn't English."""

_MODEL_FILE = "feelings.npz"
_OTHERS_FILE = "feelings_in_other_languages.npz"
_DISTRESS = "distress"
_EACH = 2
"""Of the pack's examples every second is enough to know what is harmless."""
_DIGITS = 6
_GRAVITY = ("idiom", "low", "danger")


# A classifier for Rasa, as nothing in a training waits for those: it learns beside what comes after it.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FeelingFinder(GraphComponent):
    """Sets `feeling` and `language` on each message: by the rules of nlu/feelings, or by what was learnt from its sentences."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings of the featurizer of sentence embeddings, which must stand before it."""
        return {**EMBEDDING}

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The sentences, the code that learns from them and the encoder."""
        others = (moves.SENTENCES, asked_of_figure.SENTENCES, asked_of_us.SENTENCES)
        texts = "".join(path.read_text(encoding="utf-8") for path in (*sorted(SENTENCES.rglob("*.yml")), *others))
        code = "".join(map(source_fingerprint, (model, layer, ngrams, regression, sentences)))
        return texts + code + (SentenceEmbeddingFeaturizer.fingerprint_addon(config) or "")

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> FeelingFinder:
        """Start with the rules alone. Raises InvalidConfigException."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> FeelingFinder:
        """Start as trained."""
        finder = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            finder._model, finder._others = (_read(folder / file) for file in (_MODEL_FILE, _OTHERS_FILE))
        return finder

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = {**self.get_default_config(), **config}
        check_settings(type(self).__name__, self._config, EMBEDDING_CHECKS)
        self._model_storage = model_storage
        self._resource = resource
        self._model: Optional[FeelingModel] = None
        self._others: Optional[FeelingModel] = None
        self._language, self._ruled = Ahead(foreign_language), Ahead(find_feeling)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from our own sentences, and that every example of another intent is harmless, unless a rule hears danger in it."""
        harmless = {message.get(TEXT) for message in training_data.intent_examples if message.get(INTENT) != _DISTRESS}
        others = [(text, HARMLESS) for text in sorted(filter(None, harmless))[::_EACH] if not _is_danger(find_feeling(text))]
        texts, labels = zip(*written(), *steering(), *others)
        foreign, tiers = zip(*written_in_other_languages(), *examples_in_other_languages())
        self._model, self._others = regression.at_once(
            lambda: FeelingModel.fit(texts, labels, embedded(texts, self._config, type(self).__name__)),
            lambda: FeelingModel.fit(foreign, tiers),
        )
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / _MODEL_FILE, **self._model.to_arrays())
            np.savez(folder / _OTHERS_FILE, **self._others.to_arrays())
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the feeling that each text tells of."""
        for message in messages:
            language = self._language(message.get(TEXT) or "")
            feeling = self._heard(message, language)
            told = {key: getattr(feeling, key) for key in ("tier", "kind", "language", "rule", "belief")} if feeling else None
            message.set(FEELING, told, add_to_output=True)
            message.set(LANGUAGE, language, add_to_output=True)
        return messages

    def read_ahead(self, message: Message) -> None:
        """Find what the rules hear in its text, and its letters, if it is English."""
        text = message.get(TEXT)
        self._ruled.prepare(text)
        if not self._language.prepare(text) and self._model is not None:
            self._model.read_ahead(text)

    def _heard(self, message: Message, language: str) -> Optional[Feeling]:
        """The graver of what the rules and the model of the text's language hear."""
        text = message.get(TEXT) or ""
        feeling = self._by_rule(text, message)
        if _is_danger(feeling):
            return feeling
        language = language or (feeling.language if feeling else "english")
        learnt = self._learnt(text, message, language, only_danger=feeling is not None)
        return learnt if learnt and _gravity(learnt) > _gravity(feeling) else feeling

    def _by_rule(self, text: str, message: Message) -> Optional[Feeling]:
        """What the rules hear; danger only sounds so, and low spirits are none, where the model of its language rules that out."""
        feeling = self._ruled(text)
        if feeling is None or feeling.tier == "idiom":
            return feeling
        model, pieces = self._model_of(feeling.language, message)
        if feeling.tier == "low":
            return None if model and model.finds_harmless(text, pieces) else feeling
        return replace(feeling, tier="idiom") if model and model.rules_out(text, pieces) else feeling

    def _learnt(self, text: str, message: Message, language: str, only_danger: bool) -> Optional[Feeling]:
        model, pieces = self._model_of(language, message)
        heard = model.hears(text, pieces, only_danger) if model else None
        return Feeling(heard[0], heard[1], language, "model", round(heard[2], _DIGITS)) if heard else None

    def _model_of(self, language: str, message: Message) -> Tuple[Optional[FeelingModel], Optional[Pieces]]:
        """The model that learnt `language`, and what the encoder made of a message for it; none where it learnt from another encoder."""
        if language != "english":
            return self._others, None
        _, pieces = (message.get(PIECES) or {}).get(TEXT) or (None, None)
        fits = pieces is not None and self._model is not None and pieces.states.shape[1] == self._model.width
        return (self._model, pieces) if fits else (None, None)


def _read(file: Path) -> FeelingModel:
    with np.load(file, allow_pickle=False) as arrays:
        return FeelingModel.from_arrays(arrays)


def _is_danger(feeling: Optional[Feeling]) -> bool:
    return feeling is not None and feeling.tier == "danger"


def _gravity(feeling: Optional[Feeling]) -> int:
    return _GRAVITY.index(feeling.tier) if feeling else -1
