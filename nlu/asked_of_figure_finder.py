"""Sets on each short message what it would ask of a figure, by its likeness to sentences that do: should one just have been shown."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.asked_of_figure import NOT_OF_IT, OF_NONE, SAYS_BACK, WEIGHTS, asked_of_figure_model
from nlu.clause_pieces import part_of
from nlu.embedding_featurizer import whole_text
from nlu.encoder import Pieces
from nlu.english.clauses import cut_at_joints
from nlu.english.hints import challenge_in, hint_in
from nlu.label_finder import LabelFinder
from nlu.label_model import LabelModel

ASKED_OF_FIGURE = "asked_of_figure"
"""The key under which a message holds the name of what it would ask of a figure, with the belief in that, and `of_it`, the belief in all
that is asked of a figure, `says_back` that a number is quoted as if it were the figure, and `of_none` that it has nothing to do with one.
"""

PARTS_OF_IT = "asked_of_figure_parts"
"""The key under which a message of several parts holds the same of each that would ask something of a figure, in order, with the
`challenge` and the `hint` that rules hear in it.
"""

_WORDS_OF_PARTS = 24
"""A message of so many words at most is looked at part by part."""
_MORE_LIKELY = 0.5
_DIGITS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AskedOfFigureFinder(LabelFinder):
    """Takes what the encoder made of a message to what it would ask of a figure ("how_old")."""

    KEY, WORDS, WEIGHTS, HEARD = ASKED_OF_FIGURE, 16, WEIGHTS, "what is asked of figures is"  # longer messages ask for more

    def _read(self) -> LabelModel:
        return asked_of_figure_model()

    def process(self, messages: List[Message]) -> List[Message]:
        """Set what was learnt of each message, and of each part of one that has several."""
        for message in super().process(messages):
            pieces = whole_text(message, self._model.width, _WORDS_OF_PARTS)
            parts = list(self._of_parts(message.get(TEXT), pieces)) if pieces else []
            message.set(PARTS_OF_IT, parts, add_to_output=True)
        return messages

    def _of_parts(self, text: str, pieces: Pieces) -> Iterator[Dict[str, Any]]:
        """What each part of `text` would ask of a figure."""
        spans = cut_at_joints(text)
        for start, end in spans if len(spans) > 1 else ():
            part = part_of(pieces, start, end)
            said = text[start:end]
            learnt = self._asked_by(part, said) if part else None
            heard = {"challenge": challenge_in(said), "hint": hint_in(said)}
            likely = learnt if learnt and max(learnt["of_it"], learnt[SAYS_BACK]) > _MORE_LIKELY else None
            if likely or any(heard.values()):
                yield {**(likely or {"name": "", "confidence": 0.0, "of_it": 0.0, SAYS_BACK: 0.0}), **heard}

    def _found(self, message: Message, pieces: Pieces) -> Dict[str, Any]:
        return self._asked_by(pieces, message.get(TEXT))

    def _asked_by(self, pieces: Pieces, text: str) -> Dict[str, Any]:
        beliefs = self._model.by_label(pieces.vector[0], text)
        asked = {name: belief for name, belief in beliefs.items() if name not in NOT_OF_IT}
        of_it, name = sum(asked.values()), max(asked, key=lambda each: asked[each])
        of_none = sum(beliefs[each] for each in OF_NONE)
        found = {"confidence": asked[name], "of_it": of_it, SAYS_BACK: beliefs[SAYS_BACK], "of_none": of_none}
        return {"name": name, **{key: round(belief, _DIGITS) for key, belief in found.items()}}
