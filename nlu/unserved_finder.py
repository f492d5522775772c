"""Finds the words that nothing accounts for: what a question is limited to, and the pack may not serve."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu import points, word_counts
from nlu.ahead import Ahead
from nlu.embedding_featurizer import PIECES
from nlu.encoder import model_fingerprint, word_ranks
from nlu.english.clauses import questions_in
from nlu.english.moves import MOVES
from nlu.english.negation import OF_THE_PACK
from nlu.english.origin import own_places, told_in
from nlu.english.personal import personal_in, touches
from nlu.english.phrases import Span, begins_at, says_nothing, trimmed, words_in
from nlu.fingerprint import source_fingerprint
from nlu.kept_component import KeptComponent
from nlu.points import LOOKED_UP, WEIGHTS, Phrase, PointModel, Told, phrases
from nlu.word_counts import WordCounts

logger = logging.getLogger(__name__)

UNSERVED = "unserved"
"""The key under which a message holds the phrases that may be its point, the weightiest first."""
TOLD_SUBJECTS = "told_subjects"
"""The key under which it holds the subjects of the pack that it names only where it tells where somebody comes from."""

_MOST = 5
_SUMS = ("amount", "small_amount")
_COMPARES = next(move.pattern for move in MOVES if move.name == "sets_against")


# A featurizer by its place in the pipeline: it reads what the encoder made of a text, and gives no entity of any kind.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class UnservedFinder(KeptComponent):
    """Weighs the phrases of a message; needs the featurizer of sentence embeddings and the finder of names before it."""

    KEPT = "counts.json"
    NOTHING = WordCounts({}, (0, 0)).to_json()

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The weights and the code that uses them."""
        return WEIGHTS.read_text(encoding="utf-8") + source_fingerprint(points, word_counts)

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, held: Mapping[str, Any]) -> None:
        """Raises InvalidConfigException for a setting."""
        super().__init__(config, model_storage, resource, held)
        self._counts = WordCounts.from_json(held)
        self._ranks = word_ranks()
        self._told = Ahead(told_in)
        self._model = PointModel.load()
        if self._model.encoder != model_fingerprint():
            logger.warning("The weights in %s belong to another encoder: what can't be served is not named.", WEIGHTS.name)

    def train(self, training_data: TrainingData) -> Resource:
        """Count the words of the examples."""
        self._counts = WordCounts.of((message.get(INTENT), message.get(TEXT)) for message in training_data.intent_examples)
        return self.keep(self._counts.to_json())

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing after it learns from what it finds."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the phrases of each message."""
        for message in messages:
            origins = self._told(message.get(TEXT) or "", own_places(message.get(ENTITIES, [])))
            message.set(UNSERVED, self._found(message, origins), add_to_output=True)
            message.set(TOLD_SUBJECTS, _only_told(message, origins), add_to_output=True)
        return messages

    def read_ahead(self, message: Message) -> None:
        """Find what its text tells of somebody."""
        self._told.prepare(message.get(TEXT), own_places(message.get(ENTITIES, [])))

    def _found(self, message: Message, origins: Sequence[Span]) -> List[Dict[str, Any]]:
        text = message.get(TEXT) or ""
        width = len(self._model.word)
        held = (message.get(PIECES) or {}).values()
        read = [(span, pieces) for span, pieces in held if pieces and pieces.states.shape[1] == width]
        entities = message.get(ENTITIES, [])
        told = Told(entities, questions_in(text), self._counts, self._ranks, origins)
        names = [(each["start"], each["end"]) for each in entities if each["entity"] in OF_THE_PACK]
        own = [*names, *own_places(entities)]
        sums = [(each["start"], each["end"]) for each in entities if each["entity"] in _SUMS]
        every = phrases(text, self._model.scores(text, read), told)
        left = [each for phrase in every if (each := _behind(sums, phrase))]  # lists and claims answer a sum
        found = _unserved(left, names, own, [*personal_in(text), *_nothing_but_names(text, entities, own)])
        weighed = [(self._model.weight(phrase), phrase) for phrase in found]
        kept: List[Tuple[float, Phrase]] = []
        for weight, phrase in sorted(weighed, key=lambda each: -each[0]):
            if not any(_alike(phrase.text, other.text) for _, other in kept):
                kept.append((weight, phrase))
        return [_output(text, weight, phrase) for weight, phrase in kept[:_MOST]]


def _unserved(every: Sequence[Phrase], names: Sequence[Span], own: Sequence[Span], answered: Sequence[Span]) -> List[Phrase]:
    return [each for each in every if not (_is_served(each, names, own) or touches(each.start, each.end, answered))]


def _behind(sums: Sequence[Span], phrase: Phrase) -> Optional[Phrase]:
    """What of a phrase stands behind the sums in it: "Kelpland" of "4000 in Kelpland"; None where nothing does."""
    if not touches(phrase.start, phrase.end, sums):
        return phrase
    begins = max((end for start, end in sums if start < phrase.end), default=phrase.start) - phrase.start
    words = [word for word in words_in(phrase.text) if word[0] >= begins]
    if not words:
        return None
    kept = trimmed(phrase.text, words)
    start, end = kept[0][0], kept[-1][1]
    return replace(phrase, text=phrase.text[start:end], start=phrase.start + start, end=phrase.start + end)


def _nothing_but_names(text: str, entities: Sequence[Mapping[str, Any]], own: Sequence[Span]) -> List[Span]:
    """All of `text`, where each word is of a name or a topic of the pack: "promo auto"."""
    topics = [(each["start"], each["end"]) for each in entities if each["entity"] == "topic"]
    whole = bool(own) and all(touches(start, end, [*own, *topics]) for start, end in words_in(text))
    return [(0, len(text))] if whole else []


def _only_told(message: Message, origins: Sequence[Span]) -> List[str]:
    """The subjects of the pack that stand only where the message tells where somebody comes from: "software" of a B.Tech in it."""
    named = [each for each in message.get(ENTITIES, []) if each["entity"] in OF_THE_PACK]
    asked = {each["value"] for each in named if not touches(each["start"], each["end"], origins)}
    return list(dict.fromkeys(each["value"] for each in named if each["value"] not in asked))


def _is_served(phrase: Phrase, names: Sequence[Span], own: Sequence[Span]) -> bool:
    """Whether a phrase only asks or points, also beside words of the pack's `own` names and field, is nothing but one of its `names`, or
    beside one the word that compares ("difference").
    """
    rest = _beside(own, phrase)
    next_to_own = rest != phrase.text or any(phrase.start - end in (0, 1) for _, end in own)
    if says_nothing(rest, beside_its_field=next_to_own and phrase.entity not in LOOKED_UP):
        return True
    within = any(start <= phrase.start and phrase.end <= end for start, end in names)
    return within or bool(names and _COMPARES.fullmatch(phrase.text))


def _beside(own: Sequence[Span], phrase: Phrase) -> str:
    """What is left of a phrase without the words of names: "graduate" of "learning graduate" in "a machine learning graduate"."""
    words = [(phrase.start + start, phrase.start + end) for start, end in words_in(phrase.text)]
    return " ".join(phrase.text[first - phrase.start : last - phrase.start] for first, last in words if not touches(first, last, own))


def _alike(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    return one in other or other in one


def _output(text: str, weight: float, phrase: Phrase) -> Dict[str, Any]:
    start = begins_at(text, phrase.start)
    span = {"text": text[start : phrase.end], "start": start, "end": phrase.end}
    return {**span, "kind": phrase.entity, "weight": round(weight, 4), "told": phrase.told}
