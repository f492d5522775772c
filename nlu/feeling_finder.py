"""Hears danger and low spirits, in several languages, beside what the classifier makes of a text."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any, Dict, List, Optional, Tuple

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.ahead import Ahead
from nlu.embedding_featurizer import PIECES
from nlu.encoder import Pieces, model_fingerprint
from nlu.feelings.find import Feeling, find_feeling, foreign_language
from nlu.feelings.model import WEIGHTS, WEIGHTS_IN_OTHER_LANGUAGES, FeelingModel
from nlu.plain_component import PlainComponent

logger = logging.getLogger(__name__)

FEELING = "feeling"
"""The key under which a message holds what was heard: tier, kind, language, rule and the belief in it; None for nothing."""

LANGUAGE = "language"
"""The key under which it holds its language, where that isn't English."""

_DIGITS = 6
_GRAVITY = ("idiom", "low", "danger")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FeelingFinder(PlainComponent):
    """Sets `feeling` and `language` on each message: by the rules of nlu/feelings, or by what was learned from its sentences.

    Needs the featurizer of sentence embeddings before it.
    """

    def __init__(self, config: Dict[str, Any]) -> None:
        """Read the weights. Raises InvalidConfigException for a setting."""
        super().__init__(config)
        self._model, self._others = FeelingModel.load(WEIGHTS), FeelingModel.load(WEIGHTS_IN_OTHER_LANGUAGES)
        self._language, self._ruled = Ahead(foreign_language), Ahead(find_feeling)
        if self._model.encoder != model_fingerprint():
            logger.warning("The weights in %s belong to another encoder: English feelings are heard by rules alone.", WEIGHTS.name)

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
        if not self._language.prepare(text):
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
        fits = pieces is not None and pieces.states.shape[1] == self._model.width
        return (self._model, pieces) if fits else (None, None)


def _is_danger(feeling: Optional[Feeling]) -> bool:
    return feeling is not None and feeling.tier == "danger"


def _gravity(feeling: Optional[Feeling]) -> int:
    return _GRAVITY.index(feeling.tier) if feeling else -1
