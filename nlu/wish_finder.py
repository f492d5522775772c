"""Finds what a message wishes for or rules out, of all that the pack names, and how it steers a recommendation."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from knowledge import load_pack
from knowledge.names import Names
from knowledge.wish_names import wish_names
from nlu.encoder import known_words
from nlu.plain_component import PlainComponent
from nlu.wishes import read_wishes


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class WishFinder(PlainComponent):
    """Sets the keys of `read_wishes` on each message."""

    def __init__(self, config: Dict[str, Any]) -> None:
        """Read the pack. Raises InvalidConfigException or knowledge.KnowledgeError."""
        super().__init__(config)
        named = wish_names(load_pack())
        words = known_words().union(*(name.text.casefold().split() for name in named))
        self._names = Names(named, lambda word: word in words)

    def process(self, messages: List[Message]) -> List[Message]:
        """Read each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None:
                for key, value in read_wishes(text, self._names).items():
                    message.set(key, value, add_to_output=True)
        return messages
