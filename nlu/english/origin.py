"""What people tell of where they come from when they ask the way into the field: "can a *carpenter* become an OWN", "from *law* to OWN".

Names of the pack's field and its jobs are read as OWN: no rule here knows any of them.
"""

from __future__ import annotations

import functools
import re
from typing import Any, Iterable, Iterator, Mapping, Match, Tuple

from nlu.english.phrases import Span, is_small, words_in
from nlu.english.rule import Rule, loose

_OWN = r"(?:an?\s+|the\s+|some\s+|my\s+)?(?:(?!(?:or|vs|than)\b)[\w'’/-]+\s+){0,3}?(?:\w+/)?\x01+"
_BECOME = (
    r"(?:becom(?:e|es|ing)|turn(?:s|ing)?\s+into|be|being|work(?:s|ing)?\s+as"
    r"|get(?:ting)?(?:\s+hired\s+as)?|land(?:ing)?|end(?:ing)?\s+up\s+as)"
)
_ENTER = (
    r"(?:transition|switch|pivot|mov(?:e|ing)|chang(?:e|ing)|jump|shift|break|get|go(?:ing)?|com(?:e|ing)|enter|leap|retrain|convert"
    r"|transfer"
    r"|cross|land|start|qualify|apply|career)\w*"
)
_WAY = (
    rf"(?:{_BECOME}\s+{_OWN}|{_ENTER}\b[^.?!\x01]{{0,40}}?\b(?:to|into|in|towards|for|over)\s+{_OWN}"
    rf"|(?:enter(?:ing)?|pursu(?:e|ing))\s+{_OWN})"
)
_HELP = r"(?:can|could|would|should|might|does|do|did|must|may|will)"
_ONE = r"(?:an?\s+|any\s+|some\s+|most\s+|the\s+|my\s+|many\s+)?"
_TRADE = r"(?P<told>(?:[^.?!,;:\x01]|\.(?=\w)){2,90}?)"
_AM = r"(?:as|being|i['’]?m|i\s+am|currently|after|with|thinking\s+of)(?:\s+(?:currently|doing|having\s+been))*"
_WISHES = (
    r"here|wants?|wanting|looking|trying|hop(?:es|ing)|thinking|considering|who|wondering|planning|interested|to|into"
    r"|and\s+(?:i\s+)?(?:want|would|wish|hope|plan)\w*"
)
_ASKS = r"how|why|what|which|when|where|who|is|are|do|does|did|can|could|would|should|will|if|pay"
_ENDS = (
    r"(?=\s*(?:$|[?!,;)\n]|\.(?!\w)|\s(?:can|could|how|what|and|in\s+order|to|but|is|are|do|does|i|as\s+i|who|which|that"
    r"|looking|wanting|trying)\b))"
)

_DEGREE = (
    r"(?:degrees?|diploma|bachelor['’]?s?|master['’]?s|doctorate|b\.?\s?s\.?c?|b\.?\s?com|b\.?\s?tech|b\.?\s?eng|m\.?\s?s\.?c?"
    r"|m\.?\s?tech|bca|bba|mca"
    r"|mba|ph\.?\s?d|majors?|minors?)"
)
_STUDENT = r"(?:students?|majors?|undergrad(?:uate)?s?|post-?grad(?:uate)?s?|freshman|sophomore|fresher|alumn[ai]|alumnus)"
_HAVE = (
    r"(?:have|has|had|having|hold|holds|holding|got|completed|finished|earned|doing|pursuing|finishing|completing|earning|with"
    r"|working\s+(?:on|towards?)|(?:year|semester)\s+(?:of|in))"
)
_KNOW = (
    r"(?:learn(?:ed|t)|picked\s+up|know|used|studied|practi[cs]ed|taken|worked\s+(?:with|in|on)|work\s+with|mostly\s+used"
    r"|did\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:course|class|boot\s?camp|workshop)\s+(?:on|in|about|of|with)"
    r"|(?:have|got|gained)\s+(?:some\s+|a\s+(?:bit|little|lot)\s+of\s+|good\s+|basic\s+|solid\s+)?(?:knowledge|experience|skills?)"
    r"\s+(?:working\s+)?(?:of|with|in|around))"
)

OWN = ("field", "role")
"""Entities that name the pack's field, or a job in it."""

_STOPS = r"(?=\.(?!\w)|$|[?!;\n]|\s(?:but|and\s+(?:i|want(?:ed)?|wish(?:ed)?|would|am)|so|to|what|how|which|can|is|are|do|does)\b)"

ORIGINS: Tuple[Rule, ...] = (
    Rule(
        "asks_whether_they_can",
        loose(
            rf"\b(?:{_HELP}|how(?:\s+{_HELP})?|for|steps|roadmap|(?:what|which)\s+[^.?!\x01]{{0,30}}?)\s+{_ONE}{_TRADE}"
            rf"(?:\s+(?:to|ever|actually|really|easily|possibly|also|who\s+wants?\s+to|need(?:s|ed)?\s+to|ha(?:s|ve)\s+to|follow\s+to"
            rf"|do\s+to"
            rf"|learn\s+to|take\s+to|should(?:\s+\w+)?(?:\s+to)?|(?:can|could)))*\s+{_WAY}"
        ),
        (
            "Can a carpenter become a \x01\x01",
            "could ship pilots turn into good \x01\x01",
            "How does a tax clerk switch to \x01\x01?",
            "is it possible for a night porter to get into \x01\x01",
            "what should a harbour pilot learn to become a \x01\x01",
        ),
        ("how do I become a carpenter", "can a \x01\x01 become a carpenter", "what do \x01\x01 earn"),
    ),
    Rule(
        "goes_from",
        loose(rf"\bfrom\s+(?:being\s+)?{_ONE}{_TRADE}\s*(?:to|into|towards|->|→|=>)\s+(?:becom(?:e|ing)\s+|being\s+)?{_OWN}"),
        ("from carpentry to \x01\x01", "a move from the law into \x01\x01", "how do I get from being a clerk to \x01\x01"),
        ("from \x01\x01 to carpentry", "carpentry or \x01\x01"),
    ),
    Rule(
        "comes_after",
        loose(
            rf"{_WAY}[^.?!\x01]{{0,20}}?[\s,]+(?:from|after|with|as|while|without|having|being|coming\s+from)\s+"
            rf"(?:(?:being|having|doing|done|completing|finishing|obtaining|getting|earning|taking|pursuing|holding|working|studying"
            rf"|been|just)\s+)*(?:as\s+)?{_ONE}{_TRADE}{_ENDS}"
        ),
        (
            "can I become a \x01\x01 after doing a course in law?",
            "how do I get into \x01\x01 as a carpenter",
            "become a \x01\x01 from being a night porter",
            "How do I start in \x01\x01 with a degree in botany?",
            "Pursuing \x01\x01 after a degree in botany",
        ),
        ("become a carpenter after doing \x01\x01", "I am a \x01\x01 with a boat"),
    ),
    Rule(
        "says_who_they_are_first",
        loose(
            rf"^\W*(?:(?:hi|hello|hey)\W+)?(?!(?:{_ASKS})\b)(?:{_AM}\s+)?{_ONE}{_TRADE}\s*(?:,|(?:{_WISHES})\b|->|→)"
            rf"(?:[^.?!\x01]{{0,70}}?\b{_WAY}|\s*{_OWN}(?:\W*$|\s*[-–—:,(?]+\s*(?:the\s+)?(?:best|how|any|what|is|advice|tips|possible)\b))"
        ),
        (
            "Carpenter wanting to switch to \x01\x01",
            "As a clerk, how can I become a \x01\x01",
            "night porter to \x01\x01",
            "I'm a porter who hopes to be a \x01\x01",
            "Carpentry to \x01\x01 - best way to do it?",
        ),
        ("\x01\x01 to carpenter", "pay of carpenters and \x01\x01", "How did carpenters, in becoming \x01\x01, lead"),
    ),
)
"""How the way into the field is asked for; the group `told` is what is told beside it."""

STUDIES: Tuple[Rule, ...] = (
    Rule(
        "is_a_student",
        loose(
            rf"\b(?:as|for|from|i\s+am|i['’]?m|being|{_HELP})\s+(?:currently\s+)?an?\s+"
            rf"(?P<told>(?:(?!(?:international|foreign|overseas|exchange)\b)[\w.’'&/-]+\s+){{1,6}}?{_STUDENT})\b"
        ),
        (
            "learning it as a marine botany student",
            "I'm a second year naval design student",
            "how can an opera major use it",
            "the best way for a harbour law undergraduate",
        ),
        ("what do opera students do", "is it for students", "as a student", "I know an opera student", "as an international student"),
    ),
    Rule(
        "has_a_degree",
        loose(
            rf"(?<!\bto\s)(?<!\bof\s)(?<!\babout\s)(?<!\bthose\s)(?<!\bpeople\s)(?<!\bsomeone\s)\b{_HAVE}\s+(?:(?:an?|my|the|both"
            rf"|already|currently)\s+)?"
            r"(?!(?:only|just)\b)"
            rf"(?P<told>(?:(?!(?:just|only|or)\b)[\w’'&()-]+\s+){{0,4}}?{_DEGREE}(?![\w./])\.?(?:\s+degree)?(?:\s*\([^()]{{1,20}}\))?"
            rf"(?:\s+(?:degree\s+)?(?:in|of)\s+(?:[\w&/-]+\s?){{1,5}}?{_ENDS})?)"
        ),
        (
            "although I have a bachelor's degree in botany",
            "who has a master's degree",
            "I am pursuing my B.Sc in opera",
            "if I have a diploma in sailing, can I",
            "working on a BSc in opera, how do I start",
        ),
        ("do I need a degree", "with just a degree", "which degree counts", "thinking of doing a diploma", "for those with a master's"),
    ),
    Rule(
        "is_in_a_year",
        loose(
            rf"\b(?:i\s+am|i['’]?m|being)\s+(?:currently\s+|now\s+|still\s+)?in\s+(?:my|the|an?)\s+(?P<told>(?:\d\w*|first|second|third"
            rf"|fourth"
            rf"|fifth|final|last)\s+(?:year|semester|term)(?:\s+(?:of|in|doing|studying)\s+(?:(?:my|the"
            rf"|an?)\s+)?(?:[\w.&/-]+\s?){{1,5}}?)?){_ENDS}"
        ),
        ("I am in the final year of my B.Tech.", "if I'm in the 2nd year of marine botany?", "I'm in my third semester"),
        ("what do I learn in the second year", "in my final year I rowed", "I am in the harbour"),
    ),
    Rule(
        "has_learned",
        loose(
            rf"\b(?:i(?:['’]?ve|\s+have|\s+am|['’]?m)?|i(?:\s+am|['’]?m)\s+an?\s+(?:[\w-]+\s+){{1,4}}and\s+have)"
            rf"\s+(?:already\s+|also\s+|only\s+|mostly\s+|just\s+)*{_KNOW}\s+(?P<told>[^?!;\n\x01]{{2,120}}?){_STOPS}"
        ),
        (
            "I have learned rowing, Morse and knots.",
            "I know Fortran and want more",
            "I've picked up Fortran but not much",
            "I did a crash course on knots and used Fortran",
            "I have some experience working with Fortran.",
            "I'm a complete beginner and have learned Fortran and knots and wanted to ask",
        ),
        ("should I learn Fortran", "they know Fortran", "I want to know what Fortran is"),
    ),
)
"""What people tell of their own studies, wherever it stands in a text that asks about the field; the group `told` is what they tell."""

_YEARS = (
    r"(?:\d+\+?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|many|several|some|few|couple\s+of)"
    r"\s*(?:years?|yrs?|months?|decades?|life|lifetime)"
)
LIVES: Tuple[Rule, ...] = (
    Rule(
        "has_done_it_for_years",
        loose(
            rf"^\W*(?:(?:hi|hello|hey|so|well|ok)\W+)?i(?:['’]?(?:ve|m)|\s+(?:have|had|was|am))?\s+(?!want|need|would|have\s+to)"
            r"(?![^.?!,;\n]*\b(?:offer|program(?:me)?|course|class|internship|training)\b)"
            rf"(?P<told>[^.?!,;\n\x01]{{0,60}}?\b{_YEARS}\b(?!\s+(?:left|to|until|till|from|away|time)\b)[^.?!,;\n\x01]{{0,60}}?)"
            r"(?=\s*(?:$|[.?!,;\n]|\s(?:and|but|so|now|then)\b))"
        ),
        (
            "I did 6 yrs as a cooper, who hires",
            "I've kept bees for a decade and now I wonder what's next",
            "I worked three years at sea.",
            "Hi, I was a cooper for many years",
        ),
        (
            "I have two years left, what now",
            "I want six years at sea",
            "what do I get in six years",
            "six years at sea",
            "I did a one year course",
        ),
    ),
)
"""What people did for years before they ask, wherever that isn't about pay; the group `told` is what they tell."""

_PAYS = Rule(
    "pays",
    loose(r"\b(?:pay|pays|paid|paying|salar\w+|earn(?:s|ings)?|wages?|incomes?|compensation|make\s+(?:more|less)|money)\b"),
    ("what does it pay", "the salary of a keeper", "do I earn more"),
    ("what does it take", "earnestly", "how do I start"),
)
"""What is earned may hang on somebody's studies: there they count."""
_COMPARES = Rule(
    "compares",
    loose(
        r"\b(?:vs?\.?|versus|vice\s+versa|difference|compared?|better|worth|instead|rather|(?:more|less)\s+than|harder|easier|stay(?:ing)?"
        r"|(?<!\x01\s)or\s+an?\b)"
    ),
    ("carpenter vs \x01\x01", "is \x01\x01 better than carpentry", "a carpenter or a \x01\x01", "should I stay a carpenter"),
    ("from carpenter to \x01\x01", "carpenters or \x01\x01", "I compose as a \x01\x01", "a carpenter as a \x01\x01 or a \x01\x01\x01"),
)
"""Sentences that set one against the other, so that both of them count."""
TELLS_NOTHING = Rule(
    "tells_nothing",
    loose(
        r"^\W*(?:i|we|you|one|(?:people|someone|somebody|anyone|those|men|women)\s+(?:over|under|above|below|past|in\s+their|aged))\b"
        r"|\bit\s+costs?\b"
        r"|^(?!.*\b(?:degree|diploma|background|experience|education|training|studies|years|work|past|career|skills)\b)"
        r".*\b(?:help|matter)s?(?:\s+(?:me|us|you|one|people|somebody|someone|anybody|anyone|graduates))?\W*$"
    ),
    ("I learn carving", "what does it cost", "people over sixty", "one need a boat", "a juggling club help", "a boat help me"),
    ("carpenter", "people with a boat", "iron workers", "a background in carving help", "years at sea help me"),
)
"""What somebody has to do, what might help them, or how old they are, is no trade they come from: "should *I learn carving* to become
an OWN", "does *a juggling club help* get a job as an OWN".
"""
_LETTERS = Rule(
    "letters",
    re.compile(r"^(?:\s+(?:and|of|in|&)(?:\s+\w+){1,4}?)?\s*\([A-Z][A-Za-z.&/-]{1,7}\)"),
    (" (BMB)", " and kelp science (HKS)", " (B.Bot)"),
    (" (the best)", " and kelp science", " or (BMB)"),
)
"""How what is told goes on to its letters in brackets: "*harbours* and kelp science (HKS)"."""
_SENTENCE = re.compile(r"(?:[^.?!\n]|[.](?=\w))+[.?!]*")
_PUTS = Rule(
    "puts",
    loose(
        r"^.*\b(?:how|what|which|is|are|was|do|does|did|should|would|could|can|will|need|needs|if|that|be|for|best|possible|it|take)\b"
        r"\W*(?:an?\b\W*)?"
    ),
    ("is it possible for a carpenter", "what can carpenters", "how would a baker"),
    ("carpenter", "an old baker", "isle keeper"),
)
"""All of a trade's words up to here only put the question."""


def own_places(entities: Iterable[Mapping[str, Any]]) -> Tuple[Span, ...]:
    """Where a text with these `entities` names the field and the jobs in it."""
    return tuple((each["start"], each["end"]) for each in entities if each["entity"] in OWN)


def told_in(text: str, own: Tuple[Span, ...]) -> Tuple[Span, ...]:
    """Where `text` tells what somebody is or was who asks the way into the field, or has studied who asks about it, or has done for years;
    `own`: the places where it names field and jobs.
    """
    rules = () if _PAYS.search(text) else (*(STUDIES if own else ()), *LIVES)
    return (*origins_in(text, own), *(span for sentence in _sentences(text, own) for span in _told(sentence, rules)))


@functools.lru_cache(maxsize=8)  # each component asks again of the same text
def origins_in(text: str, own: Tuple[Span, ...]) -> Tuple[Span, ...]:
    """Where `text` tells what somebody is or was who asks the way into the field."""
    asking = [sentence for sentence in _sentences(text, own) if "\x01" in sentence.group()]
    return tuple(span for sentence in asking for span in _told(sentence, ORIGINS))


@functools.lru_cache(maxsize=8)  # likewise
def _sentences(text: str, own: Tuple[Span, ...]) -> Tuple[Match[str], ...]:
    r"""Those that set nothing against anything, with \x01 for each letter of the field and the jobs."""
    return tuple(sentence for sentence in _SENTENCE.finditer(_marked(text, own)) if not _COMPARES.search(sentence.group()))


def _told(found_sentence: Match[str], rules: Iterable[Rule]) -> Iterator[Span]:
    sentence, offset = found_sentence.group(), found_sentence.start()
    for rule in rules:
        for found in rule.finditer(sentence):
            start, end = found.span("told")
            if TELLS_NOTHING.pattern.search(sentence[start:end]):
                continue
            puts = _PUTS.pattern.match(sentence[start:end]) if rules is ORIGINS else None
            start += puts.end() if puts else 0
            letters = _LETTERS.pattern.match(sentence[end:])
            end += letters.end() if letters else 0
            if any(not is_small(sentence[start:end][slice(*word)]) for word in words_in(sentence[start:end])):
                yield offset + start, offset + end


def _marked(text: str, own: Iterable[Span]) -> str:
    letters = list(text)
    for start, end in own:
        letters[start:end] = "\x01" * (end - start)
    return "".join(letters)
