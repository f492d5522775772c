"""The same letters, however they were styled: full-width and mathematical ones, emoji that are spelt out by name, "w/", "y" and "dont";
and what is only polite left out.
"""

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
NOT = Rule(
    "not",
    loose(r"(?<![\w'’])(?P<verb>does|did|is|are|was|were|has|have|had|would|could|should|must)nt(?!\w)"),
    ("I didnt ask that", "it wasnt there", "they havent paid"),
    ("I didn't", "the font", "a tyrant"),
)
"""How "not" is stuck to a verb without an apostrophe, where a slip of the keyboard would be seen in it: "wasnt" is no "want"."""
POLITE = Rule(
    "polite",
    loose(
        r"[\s,;(–-]*\bif (?:it|that)(?:(?:['’]?s| is| was|['’]?d be| would be) (?:no|not (?:a|any|too much|much|too big an?))"
        r"|(?: is| was| would)n['’]?t(?: be)? (?:a|an|any|too much|much|too big an?))"
        r" (?:bother|trouble|problem|hassle|imposition)(?: (?:for|to) you)?\b\)?"
        r"|[\s,;(–-]*\bif you (?:don['’]?t|do not|wouldn['’]?t) mind(?: (?:me asking|that|please))?\b(?=\W*(?:$|[,.;!?)]))\)?"
        r"|(?:^|(?<=[,.;!?-])|(?<=[,.;!?-]\s))\s*(?:there['’]?s |there is )?no (?:rush|hurry)(?: at all)?\b(?=\W*(?:$|[,.;!?]))"
    ),
    ("nets, if it's no bother", "if that isn't too much trouble, nets", "nets if you don't mind", "no rush, but nets", "nets? no hurry."),
    ("if it's a problem of nets", "if you don't mind nets", "work with no rush and no hurry at sea", "is it no bother"),
)
"""What is only polite, and whose "no" says nothing of what is named beside it."""
RULES = (WHY, NOT, POLITE)


def tidied(text: str) -> str:
    """`text` in plain letters, "with", "why" and "not" written out, without what is only polite; and without named emoji where it says
    something besides.
    """
    plain = WHY.pattern.sub(r"\g<before>why", _WITH.sub(_with, unicodedata.normalize("NFKC", text)))
    plain = _unless_nothing_is_left(POLITE.pattern.sub("", NOT.pattern.sub(r"\g<verb>n't", plain)), plain)
    bare = " ".join(_EMOJI_NAME.sub(" ", plain).split()) if ":" in plain and _EMOJI_NAME.search(plain) else plain
    return bare if re.search(r"\w", bare) else plain


def _unless_nothing_is_left(shorter: str, text: str) -> str:
    """`shorter`, or `text` itself where all of it was cut."""
    return shorter.strip(" ,;-") if re.search(r"\w", shorter) and shorter != text else text


def _with(match: re.Match[str]) -> str:
    """Gives "without" for "w/o", and "with" for "w/", set apart from what it is stuck to."""
    return "without" if match.group("out") else "with " if match.group("stuck") is not None else "with"
