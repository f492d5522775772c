"""What a word or two hint at, where a figure has just been shown and the message holds nothing else.

The challenges of forms.py are whole wordings; a hint is weaker. It counts only after an answer whose figure it can be about: "is that
recent?" says nothing by itself.
"""

from __future__ import annotations

from typing import List, Tuple

from nlu.english.forms import CHALLENGES, EXTRAS, form_of
from nlu.english.rule import Rule, loose

_AT_IT = Rule(
    "at_it",
    loose(
        r"\b(?:that|this|it|its|those|these)\b|\d|\byou (?:so |be |really )?(?:sure|certain|confident)\b"
        r"|\bare we (?:\w+ )?(?:count|talk)ing\b"
        r"|\b(?:the|your) (?:\w+ )?(?:numbers?|figures?|data|info\w*|sources?|stat\w*|percentages?|amounts?|claims?)\b"
    ),
    ("how old is that", "are you really sure", "who made your latest figures", "is 71k before tax"),
    ("how old are harbours", "the boats", "are we sailing"),
)
"""Points at the figure that was shown."""
_FEW = 5
"""So many words say nothing of their own beside a hint: "is tax already off?"."""

_NUMBER = r"\$?\d[\d,.]*\s*(?:k\b|%|per\s?cent\b)?"

HINTS: Tuple[Rule, ...] = (
    Rule(
        "before_tax",
        loose(r"\b(?:un|pre-?)?tax(?:es|ed|able|ation)?\b|\bdeduct\w*|\b(?:gross|net)\b|\btake(?:[- ]it)?[- ]home\b|\btake home\b"),
        ("do taxes come off that?", "before deductions", "is it what I take home"),
        ("taxi drivers", "a network"),
    ),
    Rule(
        "what_is_in_it",
        loose(rf"\b(?:{EXTRAS}|stocks|shares? options?|options|insurance|tips|holiday pay|extras|vacation)\b"),
        ("is overtime in that?", "with or without bonuses?", "does it count the pension"),
        ("is that a stockfish", "who pays that?"),
    ),
    Rule(
        "mean_or_range",
        loose(
            r"\b(?:averages?d?|median|mid-?point|the mean|a mean|typical|precise\w*"
            r"|exact(?!ly)\w*|inexact|round(?:ed|ing)?|rough\w*|approx\w*"
            r"|estimat\w*|ballpark|guess\w*|minimum|maximum|min|max|floor|ceiling|spread|range|distribution|deviation|outliers?)\b"
            r"|\b(?:top|bottom|low|lower|high|higher|upper) (?:end|bound|limit)\b|\bthe (?:top|bottom|low|high)\b.*\bend\b"
            r"|^(?!.*\b(?:what|who|whom|whose|where|which|when|why|how)\b).*\bexactly\b"
        ),
        ("is that the bottom end?", "roughly or exactly?", "is there a spread around it?", "what's the median?"),
        ("what does that mean?", "who pays that?", "nets of which kind, exactly?"),
    ),
    Rule(
        "who_says",
        loose(
            r"\b(?:source|cite[ds]?|citations?|references?|organi[sz]ations?|institut\w+|institutions?|agency|bureau|authors?|stud(?:y|ies)"
            r"|surveys?|research\w*|reports?|reported|credited|publish\w*|someone else|somebody else|authorit\w+|experts?|scientists?"
            r"|articles?"
            r"|(?:your|this|that|research|scientific|academic|news) ?papers?|websites?|links?|origin\w*|government)\b"
            r"|\b(?:who|whose|whom)\b.*\b(?:that|this|it|number|figure)\b|\byour own (?:number|figure|words?|opinion|estimate)\b"
            r"|\bwho\b.*\byou\b|\bwhere\b.*\b(?:you|get|got|find|found|read|comes?|came)\b"
        ),
        (
            "which organisation reports that?",
            "cite please",
            "is that your number or someone else's?",
            "who worked it out?",
            "where'd you get that?",
        ),
        ("who hires?", "is it growing?", "where in the world is that?", "any papers needed for it"),
    ),
    Rule(
        "how_old",
        loose(
            r"\b(?:fresh|recent\w*|old|older|outdated|stale|current(?:ly)?|dates?|dated|latest|newest|updat\w+|anymore|still)\b"
            r"|\b(?:that|this|true|so|figure|number|case)\b.*\bnowadays\b"
            r"|\bup[- ]to[- ]date\b|\b(?:when|how long ago)\b.*\b(?:written|published|made|collected|checked|from)\b"
            r"|\bfrom (?:last|this|the last|a few|some) (?:years?|months?)\b"
        ),
        ("how fresh is that?", "is that recent?", "what's the date of that figure?", "does that still hold?", "is that so nowadays?"),
        ("is it golden?", "as of when?", "what do they catch nowadays?"),
    ),
    Rule(
        "per_what",
        loose(
            r"\b(?:units?|currency|dollars?|euros?|pounds?|annual\w*|yearly|monthly|weekly|hourly|daily|per|each|every|overall|total"
            r"|cumulative\w*|altogether|how often)\b|\b(?:a|an|one|the|by the) (?:hour|day|week|month|year)\b"
        ),
        ("what's the unit?", "is that a monthly figure?", "each year or overall?"),
        ("in which years?", "is it personal?"),
    ),
    Rule(
        "where",
        loose(
            r"\b(?:where|geograph\w+|countr(?:y|ies)|region\w*|states?|(?<!that )(?<!this )place|places|local(?:ly)?"
            r"|nation\w*|domestic\w*|abroad|overseas|outside"
            r"|elsewhere|everywhere|world\w*|global\w*|internation\w*|locations?|continents?|cit(?:y|ies)|europe\w*|asia\w*|africa\w*"
            r"|america\w*"
            r"|canad\w+|brit\w+|england|uk|u\.k\.?|german\w*|france|french|india\w*|australia\w*|china|chinese|japan\w*|usa|u\.s\.?)\b"
            r"|\bus (?:number|figure|data|only|thing|wide)|\b(?:for|in|about) the us\b"
        ),
        ("what geography?", "is that a US number?", "does it hold outside the United States?", "is that for my country too?"),
        ("tell us more", "when is that?", "what are nets for in that place"),
    ),
    Rule(
        "when",
        loose(
            r"\b(?:when|years?|decades?|periods?|horizon|time ?(?:frame|span|scale|line|period|horizon)|right now|today|forecasts?"
            r"|projections?|projected|predict\w*|future|already|happened"
            r"|so far|past|until|since|runs? (?:to|until|from)|(?:19|20)\d\d)\b"
        ),
        ("as of when?", "is 41% for this year?", "is that a forecast or already happened?", "is this 2024 data?"),
        ("who said that?", "a yearbook"),
    ),
    Rule(
        "why_trust",
        loose(
            r"\b(?:sure|certain\w*|prove[dns]?|proof|evidence|trust\w*|believ\w*|belief|doubt\w*|legit\w*|reliab\w*"
            r"|credib\w*|true|wrong(?! with (?:my|me|him|her|his|their|our|us)\b)"
            r"|truth|accura\w+|convinc\w*|confiden\w*|verif\w*|bogus|fake|real|made up|suspicious|s[ck]eptical|fishy|seriously|really"
            r"|kidding|joking|right|plausibl\w*|realistic\w*|sensible|believable|internet)\b"
            r"|\bbacks?\b.*\bup\b|\bback(?:s|ed|ing) (?:up )?(?:that|this|it)\b|\bno way\b"
            r"|\bsounds? (?:off|too|high|low|a lot|like a lot|unlikely|strange)\b"
        ),
        ("can you prove it?", "that sounds wrong", "hm, I doubt that", "what makes you so sure?"),
        ("an assurance firm", "what is that?", "what's wrong with my letter"),
    ),
    Rule(
        "of_what",
        loose(
            rf"\b(?:means?|meaning|refers?|referring|explain\w*|clarif\w*|defin\w*|stands? for|measur\w*|count(?:s|ing|ed)?"
            rf"|describ\w*|quantit\w*|represent\w*|includ\w*"
            rf"|share of|what group|which group)\b|\bwhat\b(?! about (?!(?:it|that|this|them)?\W*$)).*\babout\b|\b(?:of|about) what\b"
            rf"|{_NUMBER}\s*(?:what|of)\b|\bwhat\b.*{_NUMBER}"
        ),
        ("explain the 43%", "sorry, 37% what?", "and 41% means what?", "that refers to?"),
        ("is it remote?", "who pays that?", "what about with a licence"),
    ),
)
"""Named like the challenges of forms.py; the first that shows counts."""


_PARTS = Rule(
    "parts",
    loose(r"[?;:,.]+|\b(?:and|plus|n)\b|[&+]"),
    ("until when, who says so", "who says it and when", "the 41: of whom"),
    ("until when", "who said that"),
)
"""Where one question about a figure ends and another begins."""
_ASKS_SOMETHING = 3
"""A part of so many words may only hint at what it asks."""
_TOO_LITTLE = ("why_trust", "of_what")
"""Hints that a part of a sentence may have by chance: "right?", "41 of them"."""


def asked_in(text: str) -> List[str]:
    """What is asked of a figure in the parts of `text`, in order, where that is more than one thing: "until when, and who says so?"."""
    asked = dict.fromkeys(each for part in _PARTS.pattern.split(text) if (each := _asked_in_part(part)))
    return list(asked) if len(asked) > 1 else []


def _asked_in_part(part: str) -> str:
    return challenge_in(part) or hint_in(part)


def challenge_in(part: str) -> str:
    """The form of a part of a text, where it asks something of a figure; else nothing."""
    form = form_of(part)
    return form if form in CHALLENGES else ""


def hint_in(part: str) -> str:
    """What a word of a part hints at, where that is long enough to ask anything and the hint none that may stand there by chance."""
    hint = hint_of(part) if len(part.split()) >= _ASKS_SOMETHING else ""
    return "" if hint in _TOO_LITTLE else hint


def hint_of(text: str) -> str:
    """The name of the first of HINTS in a text that points at something or says hardly more than the hint; else nothing."""
    if len(text.split()) > _FEW and not _AT_IT.search(text):
        return ""
    return next((hint.name for hint in HINTS if hint.search(text)), "")
