"""What components have in common that take a short message to a label, by one linear layer over what the encoder made of it."""

from __future__ import annotations

import logging
from abc import abstractmethod
from pathlib import Path
from typing import Any, ClassVar, Dict, List, Optional

from rasa.shared.nlu.training_data.message import Message

from nlu.embedding_featurizer import whole_text
from nlu.encoder import Pieces, model_fingerprint
from nlu.label_model import LabelModel
from nlu.plain_component import PlainComponent

logger = logging.getLogger(__name__)


class LabelFinder(PlainComponent):
    """Sets on each message what was learnt of it, under `KEY`; None for one of more than `WORDS` words.

    `WEIGHTS` is the file that its model was read from, `HEARD` says what is heard by rules alone where that belongs to another encoder.
    """

    KEY: ClassVar[str]
    WORDS: ClassVar[int]
    WEIGHTS: ClassVar[Path]
    HEARD: ClassVar[str]

    def __init__(self, config: Dict[str, Any]) -> None:
        """Read the weights. Raises InvalidConfigException for a setting."""
        super().__init__(config)
        self._model = self._read()
        if self._model.encoder != model_fingerprint():
            logger.warning("The weights in %s belong to another encoder: %s heard by rules alone.", self.WEIGHTS.name, self.HEARD)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set what was learnt of each message."""
        for message in messages:
            pieces = whole_text(message, self._model.width, self.WORDS)
            message.set(self.KEY, self._found(message, pieces) if pieces else None, add_to_output=True)
        return messages

    @abstractmethod
    def _read(self) -> LabelModel:
        """The packaged model."""

    @abstractmethod
    def _found(self, message: Message, pieces: Pieces) -> Optional[Dict[str, Any]]:
        """The label of a message, which the encoder read as `pieces`; None for none."""
