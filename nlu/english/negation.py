"""Tells whether something named in a text is ruled out there: "not finance", "anything but tech", "no certificates".

The first two rules are looked for in what stands before a name, as the fifth and the last, the third and the two before the last in what
stands between two, the fourth behind a name, the sixth around it.
"""

from __future__ import annotations

import itertools
from typing import List, Sequence, Tuple

from nlu.english.rule import Rule, loose

RULED_OUT = Rule(
    "ruled_out",
    loose(
        r"(?:\b(?:(?:spare|save) me|leav(?:e|ing) aside|setting aside|enough (?:about|on)|never ?mind(?:\s+(?:the|those|your"
        r"|all)\s+\w+\s+(?:and|or))?|not|never|no|non|excluding|exclude"
        r"|except(?: for)?|without|other than|besides|apart from|aside from|outside(?: of)?"
        r"|avoid(?:ing)?|drop(?:ping)?|remov(?:e|ing)|leav(?:e|ing) out|ignor(?:e|ing)|forget(?: about)?|cross(?:ing)? out"
        r"|tak(?:e|ing) out"
        r"|kick(?:ing)? out|get(?:ting)? rid of|scratch|ditch|lose|losing|swap|replace|nothing(?= (?:in|with|from|to do with)\b)"
        r"|(?:^|[,.;:!]\s*|\b(?:and|please|just|but) )nothing(?: too)?(?=\s*$)"
        r"|(?:^|[,.;:!]\s*|\b(?:and|please|want|then|so|but) )(?:nothing|no more|no word|not a word) (?:on|about|of)\b"
        r"|skip(?:ping)?|barring|disregarding|discounting|omitting"
        r"|instead of|rather than|scrap|minus|(?:had|have) it with|(?:had |have |seen )?enough of|(?:sick|tired"
        r"|bored) (?:of|by|with)"
        r"|refus(?:e|es|ing) to|(?:wo|ca)n['’]?t (?:stand|bear|face|imagine|see myself|go|work)|can ?not (?:stand|bear|face|imagine)"
        r"|allergic to|(?:had|have) my fill of|not a (?:big |huge )?fan of"
        r"|fed up with|away from|(?:i['’]?m|i am|we['’]?re|we are)(?: (?:so|all|totally|quite|just))* done with"
        r"|(?:hate|dislike|loathe|detest)[sd]?|(?:do|does|did|is|are|would)n['’]?t(?: \w+){0,2}"
        r"|(?:nobody|no one|no-one|none|nothing|no \w+) (?:(?:that|who|which) (?:ask|want|require|demand|need|insist|expect)s?"
        r"|(?:ask|want|requir|demand|need|insist|expect)ing)(?: for| on| you to have)?"
        r"|(?:rather|sooner|prefer|preferably) not(?: to)?(?: (?!have\b)\w+)?"
        r"|(?:any|every)(?:thing|where|one)? but|all but)|(?:^\W*(?:(?:and|but|ok(?:ay)?)\W+)?nor|\bneither)(?=\s+(?:(?:the|in"
        r"|any|my)\s+)*$)"
        r"|(?<!\ba )(?<!\bthe )\b(?:strik(?:e|ing)|bin(?:ning)?|ax(?:e|ing)|nix(?:ing)?|chuck(?:ing)?|toss(?:ing)?|delet(?:e|ing)"
        r"|eras(?:e|ing))(?: out| off| away)?(?=\s+(?:(?:the|all|that|those|out|of|also)\s+)*$))"
        r"(?:[\s-]+(?:a|an|the|on (?:the|that|this|your)|in|into|any|to|do with|with|from|work(?:ing)?|for|of|need(?:ing|ed)?"
        r"|talking|asking|speaking|require"
        r"|requiring|about|really|necessarily|want|like|(?:any|every)(?:thing|one|body)|whatever|has|have|stuff|things|all|these|those"
        r"|my|such"
        r"|(?:list|table|overview)(?: of)?(?: (?:the|those|all))?(?: (?:ones|places|industries|sectors|fields|firms|employers"
        r"|companies))?"
        r"(?: (?:that|which|who|with|for)(?: (?:allow|offer|have|let|give|ask|want|do)(?: for)?)?)?))*[\s-]*$"
    ),
    (
        "not ",
        "show me anything but ",
        "I don't want to work in the ",
        "industries without any ",
        "non-",
        "all except for ",
        "nothing in ",
        "cross out ",
        "nobody that asks for ",
        "no firms demanding ",
        "I'd rather not sit ",
        "she hates ",
        "scrap ",
        "which of them are not on that ",
        "I've had it with the ",
        "leave out everything to do with ",
        "skipping ",
        "who isn't on the list of firms that have ",
        "strike ",
        "spare me the ",
        "ok, bin all the ",
        "never mind the rules and ",
        "neither ",
        "I want neither ",
        "I'm not asking for ",
        "hours, pay, and nothing ",
        "I refuse to work for the ",
        "she can't stand ",
        "I could never work in ",
        "please, nothing on ",
        "and not a word about the ",
    ),
    (
        "",
        "is there nothing on ",
        "what about ",
        "not now, ",
        "nothing beats ",
        "nobody asks for ",
        "I would not only take ",
        "knots and ",
        "is there a strike in ",
        "neither has a ",
    ),
)
ASKED = Rule(
    "asked",
    loose(
        r"(?:\b(?:why|how come)\s+\w+n['’]?t|(?:^|[.?!,;])\s*(?:(?:does|did|is|are|would)n['’]?t|don['’]?t(?=\s+(?:you|they|we"
        r"|i)\b|\s*$)))"
        r"(?:\s+\w+){0,4}\s*$"
        r"|\b(?:is|are|was) there (?:really |truly )?(?:nothing|no (?:word|info|data|figures?))(?: (?:in|on|about|for|from))?(?: the)?\s*$"
    ),
    ("is there nothing in the ", "isn't ", "Don't you need certificates in ", "why don't banks and ", "well, doesn't "),
    ("I don't want ", "that isn't ", "don't show me ", "why not "),
)
"""A question that only sounds like a no: "isn't finance better paid?"."""
JOINED = Rule(
    "joined",
    loose(r"^[\s,/]*(?:or|nor|and|,|/|&)[\s,]*(?:in |the |a |an |any |my |on |for |of )?$"),
    (" or ", ", ", "/", ", nor in ", " and the ", " nor any "),
    (" but ", " or rather ", "", ". "),
)

RULED_OUT_AFTER = Rule(
    "ruled_out_after",
    loose(
        r"^\W*(?:can go(?! (?:far|up|on|back|to|into)\b)|has to go|must go|is out|are out|goes out|(?:(?:stays?|still|remains?|kept"
        r"|is|are) )+(?:out|excluded|left out|ruled out)|is off the (?:list|table))\b"
        r"|^\W*(?:\w+\W+)?(?:(?:too|also|as well)\W+)?(?:(?:they|it|that)(?:['’]?(?:re|s)| is| are)|is|are)(?: (?:now|all|well))? off"
        r" (?:my|the|our|your) (?:list|table|radar|map)\b"
        r"|^\s+out(?=\s+(?:please|pls|then|too|as well)\b|\s*[.,;!]|\s*$)"
        r"|^\s*,?\s*(?:neither|no|nope|nah|not either)\s*(?:[.!;,]|$)"
    ),
    (
        *(" neither.", " no.", ", nope", " still out", " are still excluded", " can go", " is out", " has to go, too"),
        *(" is off the table", " firms, too: they're off my list", " out please"),
    ),
    (", no?", " no wait", " can go far", " is outdated", " is great", ""),
)
"""What may stand behind a name that is ruled out."""

PUT_RIGHT = Rule(
    "put_right",
    loose(
        r"(?:\bnot|n['’]?t) (?:mean|talking (?:about|of)|asking (?:about|for)|speaking of)\b"
        r"|\b(?:wait|hold on|hang on|sorry|oops|pardon|correction|i mean|i meant|my mistake|no+ no+)\b[^.?!]{0,20}$"
    ),
    ("I don't mean ", "hold on, not ", "sorry not the ", "I'm not talking about the "),
    ("not ", "I don't want ", "sorry about that. Show me everything but not "),
)
"""What may stand before a name where a slip is put right: behind a comma stands what was meant, "not boats, nets"."""
LEFT_OUT = Rule(
    "left_out",
    loose(
        r"\b(?:leav|tak|keep|count|cut|strik|cross|kick|throw|rul|put|pull|set|get|cast)(?:e|es|ing|ting"
        r"|ping)?\s+(?:\w+\s+){0,2}\[[^\]]*\]"
        r"(?:\s+(?:\w+\s+){0,2}|\s*)(?:out|off|aside|away)\b(?!\s+(?:more|about|how|what|if|of (?:\w+ )?(?:school|college"
        r"|uni\w*|work))\b)"
    ),
    ("leave [kelp farms] out of it", "take the [harbours] row out", "put [harbours] aside for now", "keep [nets] out"),
    (
        "find [harbours] out",
        "does [harbours] take days off",
        "put [harbours] beside [nets]",
        "leave [harbours] in",
        "get [paid] right out of school",
    ),
)
"""Words on both sides of a name, which stands in square brackets, that rule it out together."""

LISTED = Rule("listed", loose(r"\b(?:or|nor|and)\b|&"), (" or ", ", and the ", " & "), (", ", " "))
"""What stands between two that are ruled out together, and not between a slip and what was meant."""
LACKED = Rule(
    "lacked",
    loose(
        r"\b(?:but|and|yet|though|while|where|that|who|which|with|for)\b[^.?!;]*"
        r"\b(?:nothing|no (?:\w+ )?(?:words?|mention|talk|info(?:rmation)?|facts?|figures?|numbers?|data|details?)|silent"
        r"|(?:(?:do|does|did|is|are)(?:n['’]?t| not)|never)(?: even| ever)?"
        r" (?:say|mention|list|give|tell|show|name|speak|state|cover|talk|know|have)\w*(?: (?:anything|a (?:single )?word|much))?)"
        r"(?: (?:is |are )?(?:said|given|told|known))?(?: (?:on|about|of|for|any|the|its|their|there))*\s*$"
    ),
    (
        " figures but no word on ",
        ", where you do NOT mention ",
        " and there is nothing said about the ",
        ", yet you never mention ",
        " numbers that say nothing on ",
    ),
    (" and ", " but what about ", " and nothing beats ", " but not ", "? You say nothing on "),
)
"""Between two topics: the second is what the source is to be silent about."""

LACKED_BY = Rule(
    "lacked_by",
    loose(
        r"\b(?:which|who|what|whose|where|name|list|show|industr\w+|sectors?|fields?|ones|those|anyone|any)\b[^.?!;]{0,80}?"
        r"\b(?:(?:(?:do|does|did|is|are|would|ca|could)(?:n['’]?t| not)|never|not)(?: (?:even|ever|actually|really))*"
        r" (?:go(?:es)?(?: hand in hand| along| together)|come|appear|feature|show up|turn up|figure|stand|occur|found|listed|mentioned"
        r"|get (?:a )?mention(?:ed)?|mention|name|list|speak|talk|ask|call|say|bring up|care|bother|tied|linked|connected)\w*"
        r"(?: (?:anything|a (?:single )?word|much))?"
        r"|(?:says?|tells?|gives?|lists?|names?|knows?|mentions?|holds?|have|has|is|are) (?:nothing|no word|silent|missing|absent|lacking"
        r"|left out|omitted|not (?:in|on|among))|(?:missing|absent|omitted|left out)(?= (?:from|on|in)\b))"
        r"(?: (?:with|of|about|on|in|from|for|as to|under|among|to|the|your|that|this|their|its|any|a|an|list|index|overview|table))*\s*$"
    ),
    (
        *("which boats do not go hand in hand with ", "what fields say nothing of ", "who never mentions ", "which are missing from your "),
        *("which of those don't appear in your ", "name the ones that aren't listed under "),
    ),
    ("you never mention ", "which boats mention ", "what is said of ", "why do you not list ", "which is not only "),
)
"""Before a topic: it is what those lack who are asked for."""

_TOPIC, OF_THE_PACK = "topic", ("industry", "role", "skill")
"""Kinds of names."""
RULES = (RULED_OUT, ASKED, JOINED, RULED_OUT_AFTER, PUT_RIGHT, LISTED, LEFT_OUT, LACKED, LACKED_BY)


def ruled_out(text: str, spans: Sequence[Tuple[int, int]]) -> List[bool]:
    """For each span of `text`, left to right, whether it is negated, or joined to one that is."""
    flags: List[bool] = []
    for at, (start, end) in enumerate(spans):
        before = text[:start]
        negated = bool(RULED_OUT.search(before)) and not ASKED.search(before)
        behind = bool(RULED_OUT_AFTER.search(text[end:]))
        negated = negated or behind or bool(LEFT_OUT.search(f"{before}[{text[start:end]}]{text[end:]}"))
        if behind:
            _rule_out_those_joined(text, spans, flags)
        if not negated and at and flags[-1]:
            negated = bool(JOINED.pattern.match(text[spans[at - 1][1] : start])) and not _is_meant_instead(text, spans, at)
        flags.append(negated)
    return flags


def _rule_out_those_joined(text: str, spans: Sequence[Tuple[int, int]], flags: List[bool]) -> None:
    """Of "nets and boats are out" the nets too: those before the one behind which that stands, as far as "and" joins them."""
    for at in range(len(flags) - 1, -1, -1):
        between = text[spans[at][1] : spans[at + 1][0]]
        ends_it = at == len(flags) - 1  # "nets, boats and harbours"
        if not JOINED.pattern.match(between) or (ends_it and not LISTED.search(between)):
            return
        flags[at] = True


def _is_meant_instead(text: str, spans: Sequence[Tuple[int, int]], at: int) -> bool:
    """Whether the last span stands behind a comma where a slip is put right: "sorry, not harbours, kelp farms"."""
    between, last = text[spans[at - 1][1] : spans[at][0]], at == len(spans) - 1
    return last and "," in between and not LISTED.search(between) and bool(PUT_RIGHT.search(text[: spans[at - 1][0]]))


def ruled_out_of(text: str, named: Sequence[Tuple[str, int, int]]) -> List[bool]:
    """For each thing that `text` names, its kind and where it stands, left to right: whether it is ruled out, or is a topic that is to be
    lacked by what has the one before: "pay, but no word on promotion". Of an industry that is named it only asks whether that is so.
    """
    flags = ruled_out(text, [(start, end) for _, start, end in named])
    topics = [at for at, (kind, _, _) in enumerate(named) if kind == _TOPIC]
    if not any(kind in OF_THE_PACK for kind, _, _ in named):
        for last, at in itertools.pairwise(topics):
            flags[at] = flags[at] or bool(LACKED.search(text[named[last][2] : named[at][1]]))
        for at in topics:
            flags[at] = flags[at] or bool(LACKED_BY.search(text[: named[at][1]]))
    return flags
