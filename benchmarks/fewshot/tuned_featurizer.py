"""Gives every text a sentence embedding that was tuned to the bot's own examples: for bots with few of them."""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from benchmarks.fewshot import tuning
from benchmarks.fewshot.tuning import Tuning, tune
from benchmarks.tuning import blocks, prototypes, transformer
from nlu import encoder, labels, model_file
from nlu.encoder import SentenceEncoder, WordPieces, packaged_model
from nlu.english.clauses import texts_of
from nlu.fingerprint import source_fingerprint
from nlu.labels import label_of, spoken
from nlu.model_file import BLOCK_OUTPUTS, BLOCKS, ModelFile
from nlu.sentence_features import set_sentence_features
from nlu.settings import COUNT, OPTIONAL_TEXT, Check, check_settings

logger = logging.getLogger(__name__)

Arrays = Mapping[str, NDArray[Any]]

_WEIGHTS_FILE = "blocks.npz"
_CHECKS = {
    "alias": OPTIONAL_TEXT,
    "blocks": Check(lambda value: type(value) is int and 1 <= value <= BLOCKS, f"a whole number from 1 to {BLOCKS}"),
    "epochs": COUNT,
    "views": Check(lambda value: type(value) is int and value in (1, 2), "1 or 2"),
    "intent_names": Check(lambda value: isinstance(value, bool), "true or false"),
    "seed": COUNT,
    "max_examples": Check(lambda value: type(value) is int and value >= 1, "a whole number, 1 or more"),
}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TunedEmbeddingFeaturizer(DenseFeaturizer, GraphComponent):
    """Embeds texts as SentenceEmbeddingFeaturizer does, but tunes the model's last blocks to the intents first."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`blocks`: how many to tune; `views`: 2 embeds with the last but one block too, for twice the width.

        `epochs`: how often to see each example, 0 tunes nothing; `intent_names`: whether an intent's name is an example of it;
        `max_examples`: tune on at most so many, at 15 ms an example and epoch on two cores.
        """
        return {
            **DenseFeaturizer.get_default_config(),
            "blocks": 3,
            "epochs": 4,
            "views": 1,
            "intent_names": True,
            "seed": 0,
            "max_examples": 2000,
        }

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Raise InvalidConfigException for a setting that is wrong."""
        check_settings(cls.__name__, config, _CHECKS)

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed, and retrains when its version changes."""
        return ["onnxruntime", "tokenizers", "threadpoolctl"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The model's files and the code that tunes and runs it: other ones give other vectors."""
        return encoder.model_fingerprint() + source_fingerprint(encoder, labels, model_file, transformer, blocks, prototypes, tuning)

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TunedEmbeddingFeaturizer:
        """Start untuned. Raises InvalidConfigException or nlu.encoder.ModelFileError."""
        return cls(config, execution_context.node_name, model_storage, resource, {})

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> TunedEmbeddingFeaturizer:
        """Start as tuned. Raises nlu.encoder.ModelFileError."""
        with model_storage.read_from(resource) as folder, np.load(folder / _WEIGHTS_FILE, allow_pickle=False) as arrays:
            featurizer = cls(config, execution_context.node_name, model_storage, resource, dict(arrays))
        featurizer._encoder = featurizer._patched_encoder()
        return featurizer

    def __init__(self, config: Dict[str, Any], name: str, model_storage: ModelStorage, resource: Resource, arrays: Arrays) -> None:
        super().__init__(name, {**self.get_default_config(), **config})
        check_settings(type(self).__name__, self._config, _CHECKS)
        self._model_storage = model_storage
        self._resource = resource
        self._arrays = arrays
        self._encoder: Optional[SentenceEncoder] = None  # training needs none, and it takes a second to make

    def train(self, training_data: TrainingData) -> Resource:
        """Tune to the examples that have a text and an intent."""
        examples = [(message.get(TEXT), label_of(message)) for message in training_data.intent_examples if message.get(TEXT)]
        self._arrays, self._encoder = self._tuned(examples), None
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / _WEIGHTS_FILE, **self._arrays)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Set the features of all examples."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the features of messages as they come in; zeros for an empty text."""
        sentences = self._encoder = self._encoder or self._patched_encoder()
        written = list(texts_of(messages))
        texts = [message.get(TEXT)[start:end] for message, _, (start, end) in written]
        vectors = np.zeros((len(written), sentences.dimensions), np.float32)
        said = [row for row, text in enumerate(texts) if text.strip()]
        if said:
            vectors[said] = sentences.encode([texts[row] for row in said])
        for (message, attribute, _), vector in zip(written, vectors):
            set_sentence_features(message, vector.reshape(1, -1), self._identifier, attribute)
        return messages

    def _tuned(self, examples: Sequence[Tuple[str, str]]) -> Arrays:
        """The arrays to write over the model's; none where there are no two intents to tell apart."""
        names = sorted({label for _, label in examples})
        if len(names) < 2 or not self._config["epochs"]:
            logger.warning("The sentence embeddings stay as they are: there is nothing to tune them to.")
            return {}
        shown = self._shown(examples) + ([(spoken(name), name) for name in names] if self._config["intent_names"] else [])
        pieces = WordPieces()
        numbers = np.searchsorted(names, [name for _, name in shown])
        model = ModelFile(packaged_model())
        settings = Tuning(self._config["blocks"], self._config["epochs"], self._config["seed"])
        return model.to_arrays(tune(model, [pieces.of(text) for text, _ in shown], numbers, settings))

    def _shown(self, examples: Sequence[Tuple[str, str]]) -> List[Tuple[str, str]]:
        """At most `max_examples`, as many of each intent as can be."""
        most = self._config["max_examples"]
        if len(examples) <= most:
            return list(examples)
        logger.warning(f"Tuning the sentence embeddings to {most} of the {len(examples)} examples: all would take long. See max_examples.")
        mixed = np.random.default_rng(self._config["seed"]).permutation(len(examples))
        seen: Dict[str, int] = {}
        turn = []
        for at in mixed:
            turn.append(seen.get(examples[at][1], 0))
            seen[examples[at][1]] = turn[-1] + 1
        return [examples[mixed[place]] for place in np.argsort(turn, kind="stable")[:most]]

    def _patched_encoder(self) -> SentenceEncoder:
        outputs = BLOCK_OUTPUTS[-self._config["views"] :]
        return SentenceEncoder(model=ModelFile(packaged_model()).patched(self._arrays, outputs[:-1]), outputs=outputs)
