"""Sets on each short message what it would ask of a figure, by its likeness to sentences that do: should one just have been shown."""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.asked_of_figure import NOT_OF_IT, WEIGHTS, asked_of_figure_model
from nlu.encoder import Pieces
from nlu.label_finder import LabelFinder
from nlu.label_model import LabelModel

ASKED_OF_FIGURE = "asked_of_figure"
"""The key under which a message holds the name of what it would ask of a figure, with the belief in that, and `of_it`, the belief in all
that is asked of a figure; None where something else is likelier than that.
"""

_MORE_LIKELY = 0.5
_DIGITS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AskedOfFigureFinder(LabelFinder):
    """Takes what the encoder made of a message to what it would ask of a figure ("how_old")."""

    KEY, WORDS, WEIGHTS, HEARD = ASKED_OF_FIGURE, 16, WEIGHTS, "what is asked of figures is"  # longer messages ask for more

    def _read(self) -> LabelModel:
        return asked_of_figure_model()

    def _found(self, message: Message, pieces: Pieces) -> Optional[Dict[str, Any]]:
        beliefs = self._model.by_label(pieces.vector[0], message.get(TEXT))
        asked = {name: belief for name, belief in beliefs.items() if name not in NOT_OF_IT}
        of_it, name = sum(asked.values()), max(asked, key=lambda each: asked[each])
        return {"name": name, "confidence": round(asked[name], _DIGITS), "of_it": round(of_it, _DIGITS)} if of_it > _MORE_LIKELY else None
