"""The same letters, however they were styled: full-width and mathematical ones, emoji that are spelt out by name, "w/", "y" and "dont";
words that are written as they sound: "same 4 nets", "wot do them 2 pay"; shorthand; and what is only polite left out.
"""

from __future__ import annotations

import re
import unicodedata

from nlu.english.rule import Rule, loose
from nlu.english.shorthand import written_out

_EMOJI_NAME = re.compile(r"(?<![\w:])(?::[a-z][a-z0-9_+'-]{1,40}:)+(?!\w)")
"""As Slack writes emoji: ":bank:". Where there is more to a text they only decorate it."""
_WITH = re.compile(r"(?<![\w/])w/(?:(?P<out>o(?:ut)?\b)|(?=\s)|(?P<stuck>(?=\w{3})))", re.I)
"""How "with" and "without" are shortened: "w/ nets", "w/o nets"; not "w/e"."""
WHY = Rule(
    "why",
    loose(
        r"^(?P<before>\W*(?:(?:and|but|so|ok|then)\W+)?)y(?=\s+(?:is|are|was|isn['’]?t|aren['’]?t|do|does|did|don['’]?t|doesn['’]?t|not|no"
        r"|would|should|can|so|that|this|those|these|them)\b)"
    ),
    ("y is it missing", "and y not the harbour", "y dont they pay", "y that"),
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
AS_A_LIST = Rule(
    "as_a_list",
    loose(
        r"(?<=\w)(?:\s*[?.!,;:–-]+\s*(?:(?:and|please|just|then|but) )*(?:(?:as|in|into|make (?:it|that)|put (?:it|that) in(?:to)?|i want"
        r"|give (?:me|us)(?: (?:it|that))?(?: as| in)?) )?(?:an? )?(?:(?:numbered|bullet(?:ed)?|ordered|itemi[sz]ed|simple) )?"
        r"(?:list|bullet[- ]points?|bullets|numbered)|(?<=\w)\s+(?:as|in) (?:an? )?(?:numbered|bullet(?:ed)?|ordered) (?:list|points))"
        r"(?: form(?:at)?)?(?:[\s,]+(?:please|thanks|if you can))*\W*$"
    ),
    (
        "what nets are there? numbered list please",
        "name the boats, as a list",
        "which nets float - bullet points",
        "list all nets, numbered",
    ),
    ("number them", "as a list please", "what is on your list?", "which nets are on the list"),
)
"""How an answer is wished for that lists things anyway."""
POINTS_BACK = Rule(
    "points_back",
    loose(r"^\W*(?:(?:please|can you|could you|ok|and)\W+)*(?:put|give|show|make|say|write)\b.{0,12}\b(?:it|that|them|th[eo]se)\W*$"),
    ("put those", "can you give me that", "and show them"),
    ("what is that", "give me the nets", "show me those that float"),
)
"""What asks for the last answer alone, in another form."""
_SHORT = 3
"""Fewer words ask for nothing beside that."""
_COUNTS_WHAT = (
    r"years?|yrs?|months?|weeks?|days?|hours?|hrs?|k|m|times|percent|per|million|thousand|hundred|grand|figures?|digits?|stars?"
    r"|points?|or|and|to"
    r"|of|in|is|are|was|out|am|pm|at|from|lol|more|other|others|best|most|top|which|what|that|who"
)
"""What follows a four that counts."""
FOR = Rule(
    "for",
    loose(
        r"(?<=[a-z] )(?<!\bthe )(?<!\bof )(?<!\bin )(?<!\ball )(?<!\btop )(?<!\bno )(?<!\bthan )(?<!\bor )(?<!\bat )(?<!\bbig )"
        r"(?<!\band )(?<!\babout )"
        r"(?<!\bnumber )(?<!\bnr )(?<!\bnum )"
        r"(?<!\boption )(?<!\bquestion )(?<!\bthose )(?<!\bthese )(?<!\bthem )(?<!\bplace )(?<!\bpart )(?<!\btier )"
        rf"(?<!\blevel )(?<!\bfirst )(?<!\blast )(?<!\bphase )4(?=\s+(?!(?:{_COUNTS_WHAT})\b)(?:\w+ss|\w*[a-rt-z]|this|us|certificates)\b)"
    ),
    ("same q 4 kelp", "nets 4 a sailor", "is it any good 4 me", "does it matter 4 business"),
    ("compare 4 harbours", "the 4 best", "option 4 sounds good", "is nr 4 right for me", "after 4 years", "4 nets", "top 4 please"),
)
"""A four that stands for "for"."""
TO = Rule(
    "to",
    loose(
        r"(?<=[a-z] )(?<!\bthe )(?<!\bof )(?<!\bnumber )(?<!\boption )(?<!\bno )(?<!\bthose )(?<!\bthese )(?<!\bthem )(?<!\bthm )"
        r"(?<!\bthos )"
        r"2(?=\s+(?:get|be|become|do|go|work|know|have|see|start|learn|find|make|earn|join|apply|move|enter|break|tell|say|ask|take"
        r"|use|need"
        r"|live|stay|leave|pay|help|try|study|train|switch|choose|pick|talk|hear|me|it|them|him|her|us)\b)"
    ),
    ("easier 2 get into", "how 2 become a diver", "I want 2 work on boats", "be nice 2 me"),
    ("which of them 2 pay", "the 2 work alike", "option 2 have a look", "2 get in"),
)
"""A two that stands for "to"."""
_AS_IT_SOUNDS = {
    FOR: "for",
    TO: "to",
    Rule("which", loose(r"\b(?:wich|whch|whcih|wihch)\b"), ("wich net", "whcih of them", "n whch 1"), ("which net", "witch")): "which",
    Rule("what", loose(r"\b(?:wot|wut|wat)\b"), ("wot do they pay", "wut now", "so wat"), ("what", "wotever is left of it")): "what",
    Rule("what_is", loose(r"\b(?:wots|wuts|wats|whats)\b"), ("wots a net", "whats the pay", "wuts that"), ("what's", "watts")): "what's",
    Rule("who_is", loose(r"\bwhos\b"), ("whos it", "so whos left", "whos lowest"), ("whose", "who's")): "who's",
    Rule("whatever", loose(r"\bwotever\b"), ("or wotever", "Wotever, nets", "wotever else"), ("whatever", "wot")): "whatever",
    Rule("about", loose(r"\b(?:abt|abot|abut)\b"), ("what abt nets", "nets, abt", "how abot it"), ("about", "abbot")): "about",
    Rule("them", loose(r"\bthm\b"), ("which of thm", "thm two", "r thm remote"), ("them", "rhythm")): "them",
    Rule("those", loose(r"\b(?:thos|thoes)\b"), ("thos 2", "of thoes", "thos ones"), ("those", "pathos")): "those",
    Rule("they_are", loose(r"\btheyre\b"), ("theyre nets", "once theyre in", "so theyre dear"), ("they're", "there")): "they're",
    Rule("there", loose(r"\bther\b"), ("is ther a net", "nets ther", "r ther boats"), ("there", "other")): "there",
}
"""What is written out, and how."""
RULES = (WHY, NOT, POLITE, *_AS_IT_SOUNDS)


def tidied(text: str) -> str:
    """`text` in plain letters; "with", "why", "not", what is written as it sounds and shorthand written out; without what is only polite,
    and without named emoji where it says something besides.
    """
    plain = WHY.sub(r"\g<before>why", _WITH.sub(_with, unicodedata.normalize("NFKC", text)))
    plain = _unless_nothing_is_left(POLITE.sub("", NOT.sub(r"\g<verb>n't", plain)), plain)
    for rule, in_letters in _AS_IT_SOUNDS.items():
        plain = rule.sub(in_letters, plain)
    plain = written_out(plain)
    asked = AS_A_LIST.sub("", plain)
    plain = asked if len(asked.split()) >= _SHORT and not POINTS_BACK.search(asked) else plain
    bare = " ".join(_EMOJI_NAME.sub(" ", plain).split()) if ":" in plain and _EMOJI_NAME.search(plain) else plain
    return bare if re.search(r"\w", bare) else plain


def _unless_nothing_is_left(shorter: str, text: str) -> str:
    """`shorter`, or `text` itself where all of it was cut."""
    return shorter.strip(" ,;-") if shorter != text and re.search(r"\w", shorter) else text


def _with(match: re.Match[str]) -> str:
    """Gives "without" for "w/o", and "with" for "w/", set apart from what it is stuck to."""
    return "without" if match.group("out") else "with " if match.group("stuck") is not None else "with"
