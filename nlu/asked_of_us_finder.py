"""Sets on each message what it asks of the assistant itself by its likeness to sentences that do, where no rule heard it."""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.asked_of_us import NONE, WEIGHTS, asked_of_us_model
from nlu.embedding_featurizer import whole_text
from nlu.encoder import model_fingerprint
from nlu.english.itself import speaks_to_us
from nlu.plain_component import PlainComponent

logger = logging.getLogger(__name__)

ASKED_OF_US = "asked_of_us"
"""The key under which a message holds the name of what is asked of the assistant, with the belief in it; None for nothing."""

_WORDS = 20
"""Longer messages tell of something else besides."""
_DIGITS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AskedOfUsFinder(PlainComponent):
    """Takes what the encoder made of a message to what it asks of the assistant ("how_long"); needs what SentenceReader heard."""

    def __init__(self, config: Dict[str, Any]) -> None:
        """Read the weights. Raises InvalidConfigException for a setting."""
        super().__init__(config)
        self._model = asked_of_us_model()
        if self._model.encoder != model_fingerprint():
            logger.warning("The weights in %s belong to another encoder: what is asked of us is heard by rules alone.", WEIGHTS.name)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set what each message asks of the assistant."""
        for message in messages:
            message.set(ASKED_OF_US, self._found(message), add_to_output=True)
        return messages

    def _found(self, message: Message) -> Optional[Dict[str, Any]]:
        pieces = whole_text(message, len(self._model.weights), _WORDS)
        if pieces is None:
            return None
        if message.get("itself") or not speaks_to_us(message.get(TEXT)):
            return None
        name, belief = self._model.likeliest(pieces.vector[0])
        return None if name == NONE else {"name": name, "confidence": round(belief, _DIGITS)}
