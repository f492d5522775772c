"""The same letters, however they were styled: full-width and mathematical ones, emoji that are spelt out by name, "w/" and "y"."""

from __future__ import annotations

import re
import unicodedata

from nlu.english.rule import Rule, loose

_EMOJI_NAME = re.compile(r"(?<![\w:])(?::[a-z][a-z0-9_+'-]{1,40}:)+(?!\w)")
"""As Slack writes emoji: ":bank:". Where there is more to a text they only decorate it."""
_WITH = re.compile(r"(?<![\w/])w/(?:(?P<out>o(?:ut)?\b)|(?=\s)|(?P<stuck>(?=\w{3})))", re.I)
"""How "with" and "without" are shortened: "w/ nets", "w/o nets"; not "w/e"."""
WHY = Rule(
    "why",
    loose(
        r"^(?P<before>\W*(?:(?:and|but|so|ok|then)\W+)?)y(?=\s+(?:is|are|was|isn['’]?t|aren['’]?t|do|does|did|don['’]?t|doesn['’]?t|not|no"
        r"|would|should|can)\b)"
    ),
    ("y is it missing", "and y not the harbour", "y dont they pay"),
    ("y axis", "why is it", "is it y"),
)
"""How "why" is shortened where it begins a question."""
RULES = (WHY,)


def tidied(text: str) -> str:
    """`text` in plain letters, "with" and "why" written out; without named emoji where it says something besides."""
    plain = WHY.pattern.sub(r"\g<before>why", _WITH.sub(_with, unicodedata.normalize("NFKC", text)))
    bare = " ".join(_EMOJI_NAME.sub(" ", plain).split()) if ":" in plain and _EMOJI_NAME.search(plain) else plain
    return bare if re.search(r"\w", bare) else plain


def _with(match: re.Match[str]) -> str:
    """Gives "without" for "w/o", and "with" for "w/", set apart from what it is stuck to."""
    return "without" if match.group("out") else "with " if match.group("stuck") is not None else "with"
