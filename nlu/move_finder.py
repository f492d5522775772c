"""Sets on each short message the move that it makes by its likeness to sentences that make one, where no rule heard just that."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.encoder import Pieces
from nlu.label_finder import LabelFinder
from nlu.label_model import LabelModel
from nlu.moves import NONE, WEIGHTS, move_model

MOVE = "move"
"""The key under which a message holds the likeliest move, with the belief in it, and `instead_of` which ones rules heard; None for none."""

_DIGITS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MoveFinder(LabelFinder):
    """Takes what the encoder made of a message to a move ("wants_it_shorter"). Stands last: it repeats nothing that a rule heard."""

    KEY, WORDS, WEIGHTS, HEARD = MOVE, 14, WEIGHTS, "moves are"  # longer messages tell or ask something: they steer nothing

    def _read(self) -> LabelModel:
        return move_model()

    def _found(self, message: Message, pieces: Pieces) -> Optional[Dict[str, Any]]:
        (name, belief), heard = self._model.likeliest(pieces.vector[0], message.get(TEXT)), self._heard(message)
        if name == NONE or name in heard:
            return None
        found = {"name": name, "confidence": round(belief, _DIGITS)}
        return {**found, "instead_of": heard} if heard else found

    def _heard(self, message: Message) -> List[str]:
        """The moves that are learnt, too, and that rules heard."""
        heard = {message.get("hint"), message.get("form"), *(message.get("moves") or ()), *(message.get("steers") or ())}
        return sorted(heard.intersection(self._model.labels))
