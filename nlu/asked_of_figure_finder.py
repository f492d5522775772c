"""Sets on each short message what it would ask of a figure, by its likeness to sentences that do: should one just have been shown."""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from nlu.asked_of_figure import NOT_OF_IT, WEIGHTS, asked_of_figure_model
from nlu.embedding_featurizer import whole_text
from nlu.encoder import model_fingerprint
from nlu.plain_component import PlainComponent

logger = logging.getLogger(__name__)

ASKED_OF_FIGURE = "asked_of_figure"
"""The key under which a message holds the name of what it would ask of a figure, with the belief in that, and `of_it`, the belief in all
that is asked of a figure; None where something else is likelier than that.
"""

_WORDS = 16
"""Longer messages ask for more."""
_MORE_LIKELY = 0.5
_DIGITS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AskedOfFigureFinder(PlainComponent):
    """Takes what the encoder made of a message to what it would ask of a figure ("how_old")."""

    def __init__(self, config: Dict[str, Any]) -> None:
        """Read the weights. Raises InvalidConfigException for a setting."""
        super().__init__(config)
        self._model = asked_of_figure_model()
        if self._model.encoder != model_fingerprint():
            logger.warning("The weights in %s belong to another encoder: what is asked of figures is heard by rules alone.", WEIGHTS.name)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set what each message would ask of a figure."""
        for message in messages:
            message.set(ASKED_OF_FIGURE, self._found(message), add_to_output=True)
        return messages

    def _found(self, message: Message) -> Optional[Dict[str, Any]]:
        pieces = whole_text(message, len(self._model.weights), _WORDS)
        if pieces is None:
            return None
        beliefs = self._model.by_label(pieces.vector[0])
        asked = {name: belief for name, belief in beliefs.items() if name not in NOT_OF_IT}
        of_it, name = sum(asked.values()), max(asked, key=lambda each: asked[each])
        return {"name": name, "confidence": round(asked[name], _DIGITS), "of_it": round(of_it, _DIGITS)} if of_it > _MORE_LIKELY else None
