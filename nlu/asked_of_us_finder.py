"""Sets on each message what it asks of the assistant itself by its likeness to sentences that do, where no rule heard it."""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.asked_of_us import NONE, WEIGHTS, asked_of_us_model
from nlu.encoder import Pieces
from nlu.english.itself import speaks_to_us
from nlu.label_finder import LabelFinder
from nlu.label_model import LabelModel

ASKED_OF_US = "asked_of_us"
"""The key under which a message holds the name of what is asked of the assistant, with the belief in it; None for nothing."""

_DIGITS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AskedOfUsFinder(LabelFinder):
    """Takes what the encoder made of a message to what it asks of the assistant ("how_long"); needs what SentenceReader heard."""

    KEY, WORDS, WEIGHTS, HEARD = ASKED_OF_US, 20, WEIGHTS, "what is asked of us is"  # longer messages tell of something else besides

    def _read(self) -> LabelModel:
        return asked_of_us_model()

    def _found(self, message: Message, pieces: Pieces) -> Optional[Dict[str, Any]]:
        if message.get("itself") or not speaks_to_us(message.get(TEXT)):
            return None
        name, belief = self._model.likeliest(pieces.vector[0], message.get(TEXT))
        return None if name == NONE else {"name": name, "confidence": round(belief, _DIGITS)}
