"""All that is heard of wishes in one message, as it is handed on."""

from __future__ import annotations

from typing import Any, Dict

from knowledge.names import Names
from knowledge.wish_names import SEPARATOR
from nlu.english.wishes import is_idle, says_no_to_more, stances, states_a_wish, steering

WISHES, STEERS = "wishes", "steers"


def read_wishes(text: str, names: Names) -> Dict[str, Any]:
    """By key of the message: each thing that `names` finds in `text`, with what is said of it, and how the recommendation is steered."""
    found = [each for each in names.find(text) if not (says_no_to_more(text, each.start, each.end) or is_idle(text, each.start, each.end))]
    said = stances(text, [(each.start, each.end) for each in found])
    wishes = [
        {
            "ids": each.id.split(SEPARATOR),
            "text": text[each.start : each.end],
            "stance": stance.stance,
            "asked": stance.asked,
            "corrects": stance.corrects,
            "taken_back": stance.taken_back,
        }
        for each, stance in zip(found, said)
    ]
    return {WISHES: wishes, STEERS: [*steering(text), *(["states_a_wish"] if states_a_wish(text) else [])]}
