"""Gives every text its sentence embedding as a dense feature."""

from __future__ import annotations

import hashlib
from pathlib import Path
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

from nlu import encoder
from nlu.asked_parts import asked_in, asked_parts_model
from nlu.clause_pieces import part_of
from nlu.embedding_cache import EmbeddingCache
from nlu.encoder import Pieces, SentenceEncoder
from nlu.english.clauses import ASKED, Span, cut_at_joints, questions_in, texts_of
from nlu.fingerprint import source_fingerprint
from nlu.other_thread import Begun, OtherThread
from nlu.sentence_features import set_sentence_features
from nlu.settings import MODEL_FOLDER, OPTIONAL_TEXT, check_settings

PIECES = "pieces"
"""The key under which a message holds, for each of its texts, where that is and what the model makes of its pieces."""

_BEGUN = "begun"
"""The key under which it holds what is read of it in the other thread."""
_WORDS = 130
"""Of a longer message the encoder doesn't read the end."""


def whole_text(message: Message, width: int, most_words: int) -> Optional[Pieces]:
    """What the model makes of a message's text; None of one with more words, and where its states are not of that `width`."""
    _, pieces = (message.get(PIECES) or {}).get(TEXT) or (None, None)
    fits = pieces is not None and pieces.states.shape[1] == width and len(message.get(TEXT).split()) <= most_words
    return pieces if fits else None


EMBEDDING = {"model_folder": None, "cache_file": ".rasa/embeddings.sqlite"}
"""The settings of every component that embeds texts, by default. `model_folder`: another BERT-like model than the packaged one;
`cache_file`: where trainings keep embeddings.
"""
EMBEDDING_CHECKS = {"model_folder": MODEL_FOLDER, "cache_file": OPTIONAL_TEXT}
_CHECKS = {"alias": OPTIONAL_TEXT, **EMBEDDING_CHECKS}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEmbeddingFeaturizer(DenseFeaturizer, GraphComponent):
    """Embeds texts as whole sentences; an empty text gets zeros."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Rasa's own for what gives dense features, and EMBEDDING."""
        return {**DenseFeaturizer.get_default_config(), **EMBEDDING}

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Raise InvalidConfigException for a setting that is wrong."""
        check_settings(cls.__name__, config, _CHECKS)

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed, and retrains when its version changes."""
        return ["onnxruntime", "tokenizers"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The model's files and the code that runs it: other ones give other vectors."""
        folder = config.get("model_folder")
        return encoder.model_fingerprint(Path(folder) if folder else None) + source_fingerprint(encoder)

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> SentenceEmbeddingFeaturizer:
        """Load the model. Raises InvalidConfigException or nlu.encoder.ModelFileError."""
        return cls(config, execution_context.node_name)

    def __init__(self, config: Dict[str, Any], name: str) -> None:
        super().__init__(name, {**self.get_default_config(), **config})
        self._folder = Path(self._config["model_folder"]) if self._config["model_folder"] else None
        self._cache = EmbeddingCache(Path(self._config["cache_file"]) if self._config["cache_file"] else None)
        self._encoder = SentenceEncoder(self._folder)
        self._other_thread = OtherThread("encoder")

    def begin(self, message: Message) -> bool:
        """Begin to read `message` in another thread; False where nothing of it is to be read, or that thread isn't free."""
        text = message.get(TEXT) or ""
        begun = self._other_thread.begin(lambda: self._encoder.read(text)) if text.strip() else None
        if begun is None:
            return False
        message.set(_BEGUN, begun)
        questions_in(text)  # which is asked next, as are its parts
        cut_at_joints(text)
        return True

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the features of messages as they come in."""
        for message, attribute, span in texts_of(messages):
            known = self._clause(message, span) if attribute != TEXT else self._begun(message)
            vector, pieces = known or self._read(message.get(TEXT)[slice(*span)])
            set_sentence_features(message, vector, self._identifier, attribute)
            message.set(PIECES, {**(message.get(PIECES) or {}), attribute: (span, pieces)})
            if attribute == TEXT:
                _find_asked(message)  # its parts come next
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Set the features of all examples, embedding only the texts that no earlier training embedded."""
        written = [message for message in training_data.training_examples if message.get(TEXT) is not None]
        for message, vector in zip(written, self.embed_once([message.get(TEXT) for message in written])):
            set_sentence_features(message, vector.reshape(1, -1), self._identifier)
        return training_data

    def embed_once(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of `texts`, embedding only those that no earlier training embedded."""
        model = self.fingerprint_addon(self._config)
        text_of = {hashlib.sha256(f"{model} {text}".encode("utf-8", "replace")).hexdigest(): text for text in texts}
        held = self._cache.read(text_of, self._encoder.dimensions)
        new = [key for key in text_of if key not in held]
        fresh = dict(zip(new, self._embed([text_of[key] for key in new])))
        self._cache.write(fresh)
        vector_of = {text_of[key]: vector for key, vector in {**held, **fresh}.items()}
        return np.array([vector_of[text] for text in texts], dtype=np.float32).reshape(len(texts), self._encoder.dimensions)

    def _clause(self, message: Message, span: Span) -> Optional[Tuple[NDArray[np.float32], Optional[Pieces]]]:
        """A clause's vector and pieces out of what its message was read as; None where that wasn't read to the clause's end."""
        _, whole = message.get(PIECES)[TEXT]
        part = part_of(whole, *span) if whole and whole.states.shape[1] == self._encoder.dimensions else None
        return (part.vector, part) if part else None

    def _begun(self, message: Message) -> Optional[Tuple[NDArray[np.float32], Optional[Pieces]]]:
        """What the other thread reads, where it began to."""
        begun: Optional[Begun[Tuple[NDArray[np.float32], Pieces]]] = message.get(_BEGUN)
        return begun.result() if begun else None

    def _read(self, text: str) -> Tuple[NDArray[np.float32], Optional[Pieces]]:
        return self._encoder.read(text) if text.strip() else (self._embed([text]), None)

    def _embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self._encoder.dimensions), dtype=np.float32)
        said = [row for row, text in enumerate(texts) if text.strip()]
        if said:
            vectors[said] = self._encoder.encode([texts[row] for row in said])
        return vectors


def _find_asked(message: Message) -> None:
    """Set ASKED on a message whose parts ask different things."""
    model = asked_parts_model()
    pieces = whole_text(message, model.width, _WORDS)
    if pieces and model.encoder == encoder.model_fingerprint():
        message.set(ASKED, asked_in(message.get(TEXT), pieces, model))


def embedded(texts: Sequence[str], config: Mapping[str, Any], name: str) -> NDArray[np.float32]:
    """The vectors of `texts`, shape (len(texts), dimensions), for the training of a component called `name`; `config` has EMBEDDING."""
    return SentenceEmbeddingFeaturizer({key: config[key] for key in EMBEDDING}, name).embed_once(texts)
