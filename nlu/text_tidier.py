"""Writes each text in plain letters, before anything reads it."""

from __future__ import annotations

from typing import Callable, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.english.spelling import tidied
from nlu.plain_component import PlainComponent


# A featurizer by its place in the pipeline: what comes after it reads, and counts places in, the tidied text.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class TextTidier(PlainComponent):
    """Sets the text of each message anew, as `nlu.english.spelling.tidied` has it."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Examples are written in plain letters."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Tidy the text of each message."""
        return written_anew(messages, tidied)


def written_anew(messages: List[Message], write: Callable[[str], str]) -> List[Message]:
    """`messages`, the text of each, where it has one, as `write` has it."""
    for message in messages:
        text = message.get(TEXT)
        if text:
            message.set(TEXT, write(text), add_to_output=True)
    return messages
