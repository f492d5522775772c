"""Whom a sentence is meant for, where several people write: told to be quiet, pointing at what stands above, said to one another.

A rule is looked for in a text of at most so many words. To add one, add it to MANNERS with texts that must show it and texts that mustn't.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Tuple

from nlu.english.rule import Rule, loose


@dataclass(frozen=True)
class Manner(Rule):
    """A rule for texts of at most `words` words."""

    words: int = 200


_OPENERS = (
    "so|ok|okay|k|well|also|and|but|or|now|then|thanks|thank|thx|ty|yes|yeah|yep|no|nope|hm+|actually|sorry|hi|hey|hello|please|pls|alright|all"
    "|right|great|cool|perfect|nice|sure|still|first|second|finally|wait|oh|ah|aha|good|interesting|next|again|anyway|besides|instead|overall"
    "|btw|i|one|last|for|in|if|apart|other|assuming|given|say|just|only|what|which|how|who|when|where|why|is|are|do|does|can|could"
)
"""What the words before a comma begin with, beside a name."""
_GREETED = r"(?:(?:hey|hi|hello|thanks|thank you|ok|okay|yes|no|so|and|sorry)[\s,]+)?"
_CALL = Rule(
    "call",
    loose(rf"^\W*{_GREETED}@?(?P<name>[^\W\d_][\w'’.-]*(?: [A-Z][\w'’-]*)?)\s*[,:](?=\s|$)"),
    ("Ann, did it work", "hey bob: what now", "@Ann Smith, look"),
    ("did it work, Ann", "Ann did it", "4, maybe"),
)
_NAMED_LAST = Rule(
    "named_last",
    re.compile(r",\s*@?(?P<name>[A-Z][\w'’-]*)\s*[?!.]*$"),
    ("did it work, Ann?", "thanks, @Bob", "and now, Ann!"),
    ("did it work, maybe", "Ann, did it work", "did Ann"),
)
_PLEASE = r"(?:please|pls|now|thanks|bot|here|above|too)"
_POINTED = (
    r"(?:this|that|it|here|her|him|them|us|me|the (?:above|question|thread)|(?:this|that|her|his|their|\w+['’]s) (?:question|one|message))"
)

HUSHES = Manner(
    "hushes",
    loose(
        r"\b(?:be|keep|stay) (?:quiet|silent|out of (?:this|it))\b"
        r"|\b(?:shut up|hush|pipe down|(?:go|stay) away|mute (?:yourself|this thread))\b"
        r"|\bleave (?:us|this (?:thread|channel|chat))\b"
        r"|\bstop (?:answering|replying|responding|talking|posting|butting in|following)\b"
        rf"|^\W*(?:please |pls )?(?:stop(?: it)?|leave|quiet|enough|silence)(?:\W+{_PLEASE})*\W*$"
    ),
    (
        "be quiet",
        "please be quiet, bot",
        "Stop answering here",
        "leave us alone please",
        "shut up",
        "stop",
        "quiet please",
        "stay out of this",
    ),
    ("which jobs are quiet", "is it a quiet place", "why do people leave harbours", "stop comparing harbours and pay", "can I leave early"),
    words=9,
)
POINTS_ABOVE = Manner(
    "points_above",
    loose(
        r"^\W*(?:(?:hey|hi|hello|ok|so|and|please|pls)\W+)?(?:"
        rf"(?:can|could|would|will|do) (?:you|u)(?: please| pls| maybe)?"
        r" (?:answer|help|help out|chime in|weigh in|take|know|have an answer|reply|respond|say something)"
        rf"(?: (?:with|on|to|about))?(?: {_POINTED})?"
        r"|what do (?:you|u) (?:think|say)|any (?:ideas?|thoughts|clue|answers?)|thoughts|your take|over to you"
        rf"|(?:please )?(?:help|advise|answer)(?: {_POINTED})?|see above|(?:what|how) about {_POINTED}|(?:do )?(?:you|u) know"
        rf")(?: (?:of|about|on) (?:this|that))?(?:\W+{_PLEASE})*\W*$"
        r"|^\W*(?:\^+|this)\W*$"
    ),
    (
        *("can you answer this?", "Could you help here please", "any ideas?", "what do you think?", "do you know?", "^^"),
        *("can you answer Ann's question?", "answer this please", "hey, could you take this one?", "what about this?"),
    ),
    (
        *("can you answer a question about pay?", "what do you think about harbours?", "do you know what harbours pays"),
        *("any ideas for a portfolio?", "help me compare two industries"),
    ),
    words=14,
)
SAYS_YOU = Manner(
    "says_you",
    loose(r"\b(?:you|u|your|yours|you['’](?:re|ve|d|ll)|y['’]?all|guys|folks|everyone|everybody|team)\b"),
    ("did you see the mail", "what does your team pay?", "thanks everyone", "u there"),
    ("what does harbours pay?", "is it unusual", "and in the second one?"),
)
STATES = Manner(
    "states",
    loose(
        r"^(?!.*\?).*(?:\b(?:i|we|us|let['’]?s|our|i['’](?:d|ll|m|ve)|we['’](?:d|ll|re|ve)|he|she|they|agreed?|lol|haha+|deal|done)\b"
        r"|\b(?:it is|sounds|works for|same here|makes sense|good (?:point|idea)|no way|for sure)\b)"
    ),
    ("I'd go for harbours", "let's take the first one", "agree, harbours it is", "sounds good", "we talked about pay yesterday"),
    ("salary in harbours", "what should I take?", "and remote jobs", "tell me more", "the second one please"),
)
MANNERS: Tuple[Manner, ...] = (HUSHES, POINTS_ABOVE, SAYS_YOU, STATES)


def shows(rule: Manner, text: str) -> bool:
    """Whether a text shows what the rule is about."""
    return len(text.split()) <= rule.words and rule.search(text) is not None


def called(text: str) -> str:
    """The name, in small letters, that a text calls first or last, before or after a comma; empty where it calls none.

    "Ann, did it work?" and "Did it work, Ann?"; not "So, did it work?".
    """
    found = _CALL.pattern.match(text) or _NAMED_LAST.search(text)
    name = found["name"].lower() if found else ""
    return "" if re.fullmatch(_OPENERS, name.partition(" ")[0]) else name


def calls(text: str, name: str) -> bool:
    """Whether a text begins or ends with `name`: "Waypoint, what about pay?", "hey waypoint what about pay?", "and pay, Waypoint?"."""
    spelt = re.escape(name)
    return bool(name) and re.search(rf"^\W*{_GREETED}{spelt}\b|,\s*{spelt}\W*$", text, re.I) is not None
