"""Sets on each short message the move that it makes by its likeness to sentences that make one, where no rule heard just that."""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.embedding_featurizer import whole_text
from nlu.encoder import model_fingerprint
from nlu.moves import NONE, WEIGHTS, move_model
from nlu.plain_component import PlainComponent

logger = logging.getLogger(__name__)

MOVE = "move"
"""The key under which a message holds the likeliest move, with the belief in it, and `instead_of` which ones rules heard; None for none."""

_WORDS = 14
"""Longer messages tell or ask something: they steer nothing."""
_DIGITS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MoveFinder(PlainComponent):
    """Takes what the encoder made of a message to a move ("wants_it_shorter"). Stands last: it repeats nothing that a rule heard."""

    def __init__(self, config: Dict[str, Any]) -> None:
        """Read the weights. Raises InvalidConfigException for a setting."""
        super().__init__(config)
        self._model = move_model()
        if self._model.encoder != model_fingerprint():
            logger.warning("The weights in %s belong to another encoder: moves are heard by rules alone.", WEIGHTS.name)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the move of each message."""
        for message in messages:
            message.set(MOVE, self._found(message), add_to_output=True)
        return messages

    def _found(self, message: Message) -> Optional[Dict[str, Any]]:
        pieces = whole_text(message, len(self._model.weights), _WORDS)
        if pieces is None:
            return None
        (name, belief), heard = self._model.likeliest(pieces.vector[0]), self._heard(message)
        if name == NONE or name in heard:
            return None
        found = {"name": name, "confidence": round(belief, _DIGITS)}
        return {**found, "instead_of": heard} if heard else found

    def _heard(self, message: Message) -> List[str]:
        """The moves that are learnt, too, and that rules heard."""
        heard = {message.get("hint"), message.get("form"), *(message.get("moves") or ()), *(message.get("steers") or ())}
        return sorted(heard.intersection(self._model.labels))
