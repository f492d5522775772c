"""Finds the facts of the pack that are nearest to what is asked, by meaning: "is one exam enough" is near what is said of certificates."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from knowledge import Pack, load_pack
from nlu.clause_pieces import part_of
from nlu.embedding_featurizer import EMBEDDING, EMBEDDING_CHECKS, PIECES, SentenceEmbeddingFeaturizer, embedded
from nlu.encoder import Pieces
from nlu.english.clauses import cut_at_joints, described_in
from nlu.settings import check_settings

NEAR, OPINIONS = "near", "near_opinions"
"""The keys under which a message holds the addresses of the facts, and of the graduates' opinions, that are nearest to it, the nearest
first, each with its likeness.
"""
ALIKE = "alike"
"""The key under which it holds how near the roles and the skills are to what it says of one of several: of each kind the nearest."""

_FILE = "facts.npz"
_MOST = 8
_MOST_OF_A_KIND = 4
_DESCRIBED = ("roles/", "skills/")
_DIGITS = 4
_STORIES = "stories#"
_SENTENCE_ENDS = re.compile(r"(?<=[.;:])\s+")
_NOTHING: Dict[str, NDArray[Any]] = {"addresses": np.array([], dtype=str), "vectors": np.zeros((0, 0), np.float32)}


# A featurizer by its place in the pipeline: it reads what the encoder made of a text.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class FactFinder(GraphComponent):
    """Compares a message, and each question in it, with what the pack says; needs the featurizer of sentence embeddings before it.

    A fact that is published without a training isn't found until the next one; the core leaves out those that are gone.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings of the featurizer of sentence embeddings."""
        return {**EMBEDDING}

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The facts and the encoder."""
        texts = "".join(text for _, text in _said(load_pack()))
        return texts + (SentenceEmbeddingFeaturizer.fingerprint_addon(config) or "")

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> FactFinder:
        """Start with no facts. Raises InvalidConfigException."""
        return cls(config, model_storage, resource, _NOTHING)

    @classmethod
    def load(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> FactFinder:
        """Start as trained."""
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE, allow_pickle=False) as held:
            return cls(config, model_storage, resource, dict(held))

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, held: Mapping[str, NDArray[Any]]) -> None:
        self._config = {**self.get_default_config(), **config}
        check_settings(type(self).__name__, self._config, EMBEDDING_CHECKS)
        self._model_storage = model_storage
        self._resource = resource
        self._hold(held["addresses"].tolist(), held["vectors"])

    def _hold(self, addresses: List[str], vectors: NDArray[np.float32]) -> None:
        """Keep the vectors so that those of one address stand together: `_begins` is where each address has its first."""
        places: Dict[str, List[int]] = {}
        for place, address in enumerate(addresses):
            places.setdefault(address, []).append(place)
        self._addresses, sizes = list(places), [len(each) for each in places.values()]
        self._vectors = vectors[[place for each in places.values() for place in each]]
        self._begins = np.cumsum([0, *sizes[:-1]])
        of_stories = np.array([address.startswith(_STORIES) for address in self._addresses], dtype=bool)
        self._facts, self._stories = np.flatnonzero(~of_stories), np.flatnonzero(of_stories)
        self._kinds = [_places_by_subject(self._addresses, kind) for kind in _DESCRIBED]

    def train(self, training_data: TrainingData) -> Resource:
        """Embed what the pack says. Raises knowledge.KnowledgeError."""
        addresses, texts = zip(*_said(load_pack()))
        vectors = embedded(texts, self._config, type(self).__name__)
        self._hold(list(addresses), vectors)
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, addresses=np.array(addresses), vectors=vectors)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after it learns from what it finds."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the nearest facts of each message, the nearest opinions, and the roles and skills that are like what it describes."""
        for message in messages:
            read = [pieces for _, pieces in (message.get(PIECES) or {}).values() if pieces]
            likeness = self._likeness(read)
            for key, places in ((NEAR, self._facts), (OPINIONS, self._stories)):
                message.set(key, self._nearest(likeness, places), add_to_output=True)
            message.set(ALIKE, self._alike(self._likeness(_described(message))), add_to_output=True)
        return messages

    def _likeness(self, read: Sequence[Pieces]) -> Optional[NDArray[np.float32]]:
        """How near each address is to what was read, to that which it is nearest to; None where nothing was."""
        fitting = [pieces.vector[0] for pieces in read if pieces.vector.shape[1] == self._vectors.shape[1]]
        if not fitting:
            return None
        # Never BLAS: its threads wait for one another, and this is 0.05 ms of work.
        nearest = np.einsum("ij,kj->ik", self._vectors, np.array(fitting)).max(axis=1)
        return np.maximum.reduceat(nearest, self._begins)

    def _alike(self, likeness: Optional[NDArray[np.float32]]) -> Dict[str, float]:
        """How near the roles and skills are whose facts are nearest: of each kind the first few."""
        if likeness is None:
            return {}
        alike = [{subject: round(float(likeness[places].max()), _DIGITS) for subject, places in kind.items()} for kind in self._kinds]
        return {subject: each[subject] for each in alike for subject in sorted(each, key=lambda key: -each[key])[:_MOST_OF_A_KIND]}

    def _nearest(self, likeness: Optional[NDArray[np.float32]], places: NDArray[np.int64]) -> List[Dict[str, Any]]:
        """The nearest of the addresses at `places`; of those that are equally near the pack's first."""
        if likeness is None:
            return []
        nearest = places[np.argsort(-likeness[places], kind="stable")[:_MOST]].tolist()
        return [{"fact": self._addresses[place], "likeness": round(float(likeness[place]), _DIGITS)} for place in nearest]


def _places_by_subject(addresses: Sequence[str], kind: str) -> Dict[str, NDArray[np.int64]]:
    """Of each role, or each skill, where its facts stand among `addresses`."""
    owners = [address.partition("#")[0] for address in addresses]
    subjects = dict.fromkeys(owner for owner in owners if owner.startswith(kind))
    return {each[len(kind) :]: np.flatnonzero([owner == each for owner in owners]) for each in subjects}


def _described(message: Message) -> List[Pieces]:
    """What was read of the words that say which one of several is meant, and of the parts of the message that they stand in."""
    text = message.get(TEXT) or ""
    _, whole = (message.get(PIECES) or {}).get(TEXT) or (None, None)
    spans = described_in(text)
    if whole is None or not spans:
        return []
    around = [(start, end) for start, end in cut_at_joints(text) if any(start < there < end for there, _ in spans)]
    return [part for span in (*spans, *around) if (part := part_of(whole, *span))]


def _said(pack: Pack) -> List[Tuple[str, str]]:
    """The address of each fact with its brief, and again with all that it says; of a graduate's opinion each sentence besides."""
    facts = list(pack.facts())
    briefly = [(held.id, held.fact.short) for held in facts]
    stories = [held for held in facts if held.id.startswith(_STORIES)]
    sentences = [(held.id, sentence) for held in stories for sentence in _SENTENCE_ENDS.split(held.fact.statement)]
    return briefly + [(held.id, f"{held.fact.short} {held.fact.statement}") for held in facts] + sentences
