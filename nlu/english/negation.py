"""Tells whether something named in a text is ruled out there: "not finance", "anything but tech", "no certificates"."""

from __future__ import annotations

import re
from typing import List, Sequence, Tuple

_RULED_OUT = re.compile(
    r"(?:\b(?:not|never|no|non|excluding|exclude|except(?: for)?|without|w/o|other than|besides|apart from|aside from|outside(?: of)?"
    r"|avoid(?:ing)?|drop(?:ping)?|remov(?:e|ing)|leav(?:e|ing) out|ignor(?:e|ing)|forget(?: about)?"
    r"|instead of|rather than|skip|minus|hate|dislike|(?:do|does|did|is|are|would)n['’]?t(?: \w+){0,2}"
    r"|(?:any|every)(?:thing|where|one)? but|all but))"
    r"(?:[\s-]+(?:a|an|the|in|into|any|to|work(?:ing)?|for|of|need(?:ing|ed)?|require|requiring|about|really|necessarily|want|like))*[\s-]*$",
    re.I,
)
_ASKED = re.compile(
    r"(?:\b(?:why|how come)\s+\w+n['’]?t|(?:^|[.?!,;])\s*(?:(?:does|did|is|are|would)n['’]?t|don['’]?t(?=\s+(?:you|they|we|i)\b|\s*$)))"
    r"(?:\s+\w+){0,4}\s*$",
    re.I,
)
"""A question that only sounds like a no: "isn't finance better paid?"."""
_JOINED = re.compile(r"^[\s,/]*(?:or|nor|and|,|/|&)[\s,]*(?:in |the )?$", re.I)


def ruled_out(text: str, spans: Sequence[Tuple[int, int]]) -> List[bool]:
    """For each span of `text`, left to right, whether it is negated, or joined to one that is."""
    flags: List[bool] = []
    for at, (start, _) in enumerate(spans):
        negated = bool(_RULED_OUT.search(text[:start])) and not _ASKED.search(text[:start])
        if not negated and at and flags[-1]:
            negated = bool(_JOINED.match(text[spans[at - 1][1] : start]))
        flags.append(negated)
    return flags
