"""Rasa chooses one of the wordings of a response by NumPy, which first makes an array of them: not where there is one only.

Rasa 3.6.21 (`TemplatedNaturalLanguageGenerator._random_response_for` in rasa/core/nlg/response.py). A wording for a channel, or with a
condition, is chosen as before.
"""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.constants import CHANNEL, RESPONSE_CONDITION

_choose_as_rasa = TemplatedNaturalLanguageGenerator._random_response_for
_CHOOSES = {CHANNEL, RESPONSE_CONDITION}
"""What else a wording is chosen by."""


def apply() -> None:
    """Take the only wording at once."""
    TemplatedNaturalLanguageGenerator._random_response_for = _choose


def _choose(generator: TemplatedNaturalLanguageGenerator, response: str, channel: str, slots: Dict[str, Any]) -> Optional[Dict[str, Any]]:
    wordings = generator.responses.get(response, ())
    if len(wordings) == 1 and _CHOOSES.isdisjoint(wordings[0]):
        only: Dict[str, Any] = wordings[0]
        return only
    chosen: Optional[Dict[str, Any]] = _choose_as_rasa(generator, response, channel, slots)
    return chosen
