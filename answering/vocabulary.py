"""What the words of this room stand for: kinds of subjects, topics, and intents that belong together. Each once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Tuple

from knowledge import Pack


@dataclass(frozen=True)
class Kind:
    """One kind of subject: the topic that tells all of one (`profile`), and the topic that lists them."""

    profile: str
    listed_by: str


KINDS: Dict[str, Kind] = {
    "industries": Kind("industry_profile", "demand"),
    "roles": Kind("role_profile", "entry_roles"),
    "skills": Kind("skill_profile", "skills"),
}
"""By the pack's collection."""
PROFILES: Dict[str, Kind] = {kind.profile: kind for kind in KINDS.values()}
COVERS = {"entry_roles": "roles", "skills": "skills"}
"""Which collection a topic tells of; every other topic tells of industries."""

WAYS = ("certifications", "promotion")
"""Facets that every pack has and that tell of the way to a role, as those may that only one pack has."""

OFFICES = ("bureau", "department", "ministry", "office", "agency", "census")
"""Words in the name of what is of a government."""

MONEY = "salary"
"""The facet whose facts carry ranges of pay."""
EASE = "easiest"
"""The facet that tells how beginners get in."""

TALK = (
    "greet",
    "goodbye",
    "thank",
    "praise",
    "bot_challenge",
    "complain",
    "affirm",
    "deny",
    "small_talk",
    "repeat",
    "start_over",
    "stop",
    "skip",
)
"""Intents that are answered by the response of the same name."""
GOES_ON = ("follow_up", "correct")
"""Intents that only go on with what was said."""

CARING = ("danger", "stays", "eased")
"""Keys of the answers to somebody who is or was in danger: nothing is added to them."""
NEAR_MISS = "not_covered_"
OFF_TOPIC = "out_of_scope_"
GIBBERISH = "out_of_scope_gibberish"
REFUSALS = (NEAR_MISS, OFF_TOPIC)
"""How the intents begin that are declined."""


def topic_of(intent: str) -> str:
    """The topic that an intent names: `salary` for `ask_salary`; any other intent is its own."""
    return intent[len("ask_") :] if intent.startswith("ask_") else intent


def answered_beside(pack: Pack) -> Tuple[str, ...]:
    """Topics that are told whatever else the question holds."""
    return (*pack.facets, *COVERS, "faq", "choose", "overview", "stories")


RANKS = ("most", "least")
"""The forms of nlu/english/forms.py that ask who comes first, or last."""

WIDTHS = ("widest", "narrowest")
"""The reckonings of nlu/english/reckoning.py that ask whose range is how wide."""

MOST_MISSING = 2
"""So many points that can't be served an answer names: the contract allows no more."""
MOST_WORDS = 6
"""Each of so many words at most."""

GAP_OF_SOME, GAP_OF_ALL, GAP_OF_TOPIC = GAPS = ("utter_gap", "utter_gap_of_none", "utter_gap_of_topic")
"""Responses that say that the source leaves a cell empty: for some, or for all of a kind."""
DEGREES = ("diplo", "assoc", "bache", "maste", "docto")
"""The beginnings of the words for degrees, each higher than the one before."""
