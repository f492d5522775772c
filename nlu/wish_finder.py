"""Finds what a message wishes for or rules out, of all that the pack names, and how it steers a recommendation."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from knowledge import load_pack
from knowledge.names import Names
from knowledge.wish_names import wish_names
from nlu.encoder import known_words
from nlu.settings import check_settings
from nlu.wishes import read_wishes


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class WishFinder(GraphComponent):
    """Sets the keys of `read_wishes` on each message."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """There is nothing to set: the pack is chosen by WAYPOINT_PACK."""
        return {}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> WishFinder:
        """Read the pack. Raises InvalidConfigException or knowledge.KnowledgeError."""
        return cls(config)

    def __init__(self, config: Dict[str, Any]) -> None:
        check_settings(type(self).__name__, config, {})
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
