"""Finds what a message wishes for or rules out, of all that the pack names, and how it steers a recommendation."""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from knowledge import load_pack
from knowledge.names import Names
from knowledge.wish_names import wish_names
from nlu.ahead import Ahead
from nlu.embedding_featurizer import whole_text
from nlu.encoder import known_words, model_fingerprint
from nlu.plain_component import PlainComponent
from nlu.wish_model import STANCES, THINGS, WishEar, WishModel
from nlu.wishes import Ruled, read_wishes, ruled_in

logger = logging.getLogger(__name__)

_WORDS = 40
"""Longer messages tell a story: rules alone hear what is wished for in it."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class WishFinder(PlainComponent):
    """Sets the keys of `read_wishes` on each message."""

    def __init__(self, config: Dict[str, Any]) -> None:
        """Read the pack. Raises InvalidConfigException or knowledge.KnowledgeError."""
        super().__init__(config)
        named = wish_names(load_pack())
        words = known_words().union(*(name.text.casefold().split() for name in named))
        self._names = Names(named, lambda word: word in words)
        self._ruled = Ahead(self._ruled_in)
        self._model = WishModel.load()
        if self._model.encoder != model_fingerprint():
            logger.warning(
                "The weights in %s and %s belong to another encoder: wishes are heard by rules alone.", THINGS.name, STANCES.name
            )

    def process(self, messages: List[Message]) -> List[Message]:
        """Read each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                for key, value in read_wishes(text, self._names, self._ear(message, text), self._ruled(text)).items():
                    message.set(key, value, add_to_output=True)
        return messages

    def read_ahead(self, message: Message) -> None:
        """Find what rules hear in its text."""
        self._ruled.prepare(message.get(TEXT))

    def _ruled_in(self, text: str) -> Ruled:
        return ruled_in(text, self._names)

    def _ear(self, message: Message, text: str) -> Optional[WishEar]:
        """What was learnt of wishes, on this text; None where that is none for it, or of another encoder."""
        pieces = whole_text(message, self._model.things.width, _WORDS)
        return WishEar(self._model, text, pieces) if pieces else None
