"""Counts n-grams of words or letters in a whole text: Rasa's own counter also does it token by token, which only its neural models use."""

from __future__ import annotations

import functools
import itertools
import json
from collections import Counter
from typing import Any, Dict, List, Mapping, Tuple

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer

from nlu.ahead import Ahead
from nlu.english.clauses import questions_in, texts_of
from nlu.sentence_features import rows_of, set_sentence_features
from nlu.settings import OPTIONAL_TEXT, Check, check_settings

_VOCABULARY_FILE = "vocabulary.json"
_AT_LEAST_ONE = Check(lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 1, "a whole number, 1 or more")
_ANALYZER = Check(lambda value: value in ("word", "char_wb"), "word or char_wb")
_CHECKS = {
    "alias": OPTIONAL_TEXT,
    "analyzer": _ANALYZER,
    "min_ngram": _AT_LEAST_ONE,
    "max_ngram": _AT_LEAST_ONE,
    "min_df": _AT_LEAST_ONE,
}
_WORD = r"(?u)\b\w+\b"
_WORDS = 2048
"""So many words are remembered with their columns: texts are made of the same ones, again and again."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class NgramFeaturizer(SparseFeaturizer, GraphComponent):
    """One count for each n-gram that stands in at least `min_df` examples; needs no tokens."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Words and pairs of words."""
        return {"alias": None, "analyzer": "word", "min_ngram": 1, "max_ngram": 2, "min_df": 1}

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed, and retrains when its version changes."""
        return ["sklearn"]

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Raise InvalidConfigException for a setting that is wrong."""
        check_settings(cls.__name__, config, _CHECKS)

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> NgramFeaturizer:
        """Start without n-grams. Raises InvalidConfigException."""
        return cls(config, execution_context.node_name, model_storage, resource, {})

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> NgramFeaturizer:
        """Start with the n-grams of the training."""
        with model_storage.read_from(resource) as folder:
            vocabulary = json.loads((folder / _VOCABULARY_FILE).read_text(encoding="utf-8"))
        return cls(config, execution_context.node_name, model_storage, resource, vocabulary)

    def __init__(
        self, config: Dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource, vocabulary: Mapping[str, int]
    ) -> None:
        super().__init__(name, {**self.get_default_config(), **config})
        check_settings(type(self).__name__, self._config, _CHECKS)
        self._model_storage = model_storage
        self._resource = resource
        self._ngrams = self._vectorizer().build_analyzer()
        self._hold(vocabulary)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which n-grams there are."""
        texts = [message.get(TEXT) for message in training_data.training_examples if message.get(TEXT)]
        self._hold(self._vocabulary(texts))
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _VOCABULARY_FILE).write_text(json.dumps(self._columns, ensure_ascii=True), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Count the n-grams of all examples."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Count the n-grams of messages as they come in."""
        for message, attribute, (start, end) in texts_of(messages if self._columns else ()):
            set_sentence_features(message, self._counted(message.get(TEXT)[start:end]), self._identifier, attribute)
        return messages

    def read_ahead(self, message: Message) -> None:
        """Count those of its text, and of each question in it."""
        text = message.get(TEXT)
        for start, end in ((0, len(text)), *questions_in(text)) if self._columns else ():
            self._counted.prepare(text[start:end])

    def _counts(self, text: str) -> csr_matrix:
        """What CountVectorizer.transform gives for one text, without the checks that cost it more than the counting."""
        by_word = self._config["analyzer"] == "char_wb"  # which counts letters inside of words
        found = Counter(itertools.chain.from_iterable(map(self._of_word, text.split())) if by_word else self._columns_in(text))
        columns = sorted(found)
        return rows_of(
            np.array([found[each] for each in columns], np.float32), np.array(columns, np.int32), [len(columns)], len(self._columns)
        )

    def _hold(self, vocabulary: Mapping[str, int]) -> None:
        self._columns = dict(vocabulary)
        self._of_word = functools.lru_cache(_WORDS)(self._columns_in)
        self._counted = Ahead(self._counts)

    def _columns_in(self, text: str) -> Tuple[int, ...]:
        """The columns of the n-grams in `text`, each as often as it stands there."""
        return tuple(column for column in map(self._columns.get, self._ngrams(text)) if column is not None)

    def _vocabulary(self, texts: List[str]) -> Dict[str, int]:
        try:
            learnt = self._vectorizer(min_df=self._config["min_df"]).fit(texts).vocabulary_
        except ValueError:  # scikit-learn's word for texts without a single n-gram that is frequent enough
            return {}
        return {ngram: int(column) for ngram, column in learnt.items()}

    def _vectorizer(self, **settings: Any) -> CountVectorizer:
        sizes = (self._config["min_ngram"], self._config["max_ngram"])
        return CountVectorizer(analyzer=self._config["analyzer"], ngram_range=sizes, token_pattern=_WORD, dtype=np.float32, **settings)
