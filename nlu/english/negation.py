"""Tells whether something named in a text is ruled out there: "not finance", "anything but tech", "no certificates".

The first two rules are looked for in what stands before a name, the last in what stands between two.
"""

from __future__ import annotations

from typing import List, Sequence, Tuple

from nlu.english.rule import Rule, loose

RULED_OUT = Rule(
    "ruled_out",
    loose(
        r"(?:\b(?:not|never|no|non|excluding|exclude|except(?: for)?|without|w/o|other than|besides|apart from|aside from|outside(?: of)?"
        r"|avoid(?:ing)?|drop(?:ping)?|remov(?:e|ing)|leav(?:e|ing) out|ignor(?:e|ing)|forget(?: about)?"
        r"|instead of|rather than|skip|minus|hate|dislike|(?:do|does|did|is|are|would)n['’]?t(?: \w+){0,2}"
        r"|(?:any|every)(?:thing|where|one)? but|all but))"
        r"(?:[\s-]+(?:a|an|the|in|into|any|to|work(?:ing)?|for|of|need(?:ing|ed)?|require|requiring|about|really|necessarily|want|like))*[\s-]*$"
    ),
    ("not ", "show me anything but ", "I don't want to work in the ", "industries without any ", "non-", "all except for "),
    ("", "what about ", "not now, ", "nothing beats ", "I would not only take ", "knots and "),
)
ASKED = Rule(
    "asked",
    loose(
        r"(?:\b(?:why|how come)\s+\w+n['’]?t|(?:^|[.?!,;])\s*(?:(?:does|did|is|are|would)n['’]?t|don['’]?t(?=\s+(?:you|they|we|i)\b|\s*$)))"
        r"(?:\s+\w+){0,4}\s*$"
    ),
    ("isn't ", "Don't you need certificates in ", "why don't banks and ", "well, doesn't "),
    ("I don't want ", "that isn't ", "don't show me ", "why not "),
)
"""A question that only sounds like a no: "isn't finance better paid?"."""
JOINED = Rule(
    "joined",
    loose(r"^[\s,/]*(?:or|nor|and|,|/|&)[\s,]*(?:in |the )?$"),
    (" or ", ", ", "/", ", nor in ", " and the "),
    (" but ", " or rather ", "", ". "),
)

RULES = (RULED_OUT, ASKED, JOINED)


def ruled_out(text: str, spans: Sequence[Tuple[int, int]]) -> List[bool]:
    """For each span of `text`, left to right, whether it is negated, or joined to one that is."""
    flags: List[bool] = []
    for at, (start, _) in enumerate(spans):
        before = text[:start]
        negated = bool(RULED_OUT.search(before)) and not ASKED.search(before)
        if not negated and at and flags[-1]:
            negated = bool(JOINED.pattern.match(text[spans[at - 1][1] : start]))
        flags.append(negated)
    return flags
