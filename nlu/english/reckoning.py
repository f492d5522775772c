"""What is to be reckoned with a figure that was shown: held against a number, told apart, added up, put in another unit.

A message says an operation ("how far below", "together", "a month"); the operands are found by themselves (operands.py).
"""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any, Dict, Optional, Sequence, Tuple

from nlu.english.number_words import COUNTED, PARTS, TENS
from nlu.english.operands import HIGHER, LESS, LOWER, MORE, Operand, find_operands
from nlu.english.rule import Rule, loose

_PERIODS = ("month", "week", "day", "hour", "dail")
_MONEY = (
    r"(?:(?:canadian|australian|hong kong|singapore|new zealand) (?:dollars?|\$)|(?:british )?pounds?(?: sterling)?|sterling|quid|gbp|£"
    r"|euros?|eur|€|(?:swiss )?francs?|chf|(?:indian )?rupees?|inr|yen|jpy|yuan|rmb|pesos?|kron(?:or|er|e)|sek|nok|dkk|zlot(?:y|ys|ych)"
    r"|roubles?|rubles?|lira|reais|rand|cad|aud)"
)
_CODES = {
    "eur": "EUR",
    "€": "EUR",
    "pound": "GBP",
    "british": "GBP",
    "sterling": "GBP",
    "gbp": "GBP",
    "£": "GBP",
    "swiss": "CHF",
    "chf": "CHF",
}
"""Currencies by how their names begin."""

_SPELT = "|".join((*COUNTED, *TENS))
_A_PART = r"(?:share|percentage|per ?cent|part|portion|proportion|fraction|number)"
_HEADS = r"(?:\d{1,3}[,.]\d{3}|\d{2,6})"
_NO_UNIT = r"(?!\s?(?:%|per\s?cent|k\b|thousand|years?\b|months?\b|weeks?\b|hours?\b|[.,]\d))"
_NOT = r"(?:(?:do|does|did|are|is|was|were|have|has|can|could|will|wo)(?:n['’]?t| not)|doesn['’]?t|cannot|never)\b"
_REMAIN = (
    r"(?:left (?:behind|out|over)|elsewhere|somewhere else|miss(?:es)? out|go(?:es)? without|empty[- ]?handed|remain(?:s|ing)?"
    r"|stay(?:s)? behind"
    r"|fails?|come (?:away|out) with nothing|gets? nowhere)\b"
)
"""What the rest of a share does."""

_WHICH_OF_TWO = (
    r"(?:^|[,.;:!?] ?)\W*"
    r"(?:(?:and|so|ok|okay|but|then|hm+|now|well|of these|of those|of the two|of them|between (?:them|the two|those))\W+)*"
    r"(?:(?:which|who|what)(?: (?:one|of (?:them|both|the two|those(?: two)?|these(?: two)?)|figure|number|percentage))*"
    r"(?: (?:figures|numbers|shares|rates|sums|ones))?"
    r"(?:['’]?s| is| are| was| grows| comes out| goes| lies| would be)? (?:the |now |really |actually )*"
    r"|(?:the )?(?=\w+ (?:one )?of (?:the two|both|those two|them)\b))"
)
"""Asks which of two, and says nothing more of what they are."""
EITHER_WAY = Rule(
    "either_way",
    loose(
        rf"\b(?:{MORE}|{LESS})(?: than)? or (?:{MORE}|{LESS})(?: than)?\b"
        rf"|\b{MORE}(?: than)?\b[^.?!]{{1,25}}\bor (?:is it )?(?:{LESS}|at most|not)\b"
        rf"|\b{LESS}(?: than)?\b[^.?!]{{1,25}}\bor (?:is it )?(?:{MORE}|at least)\b"
        rf"|\b(?:exactly|precisely|just)\b[^.?!]{{1,25}}\bor (?:a bit |slightly |a little |rather |even )?(?:{MORE}|{LESS})\b"
        rf"|\bexactly or (?:a bit |slightly |a little |rather )?(?:{MORE}|{LESS})\b"
    ),
    ("more or less than 41", "over or under 58", "exactly 41 or more", "41 exactly or less", "above 58 or below?"),
    ("more than 41", "58 or more", "exactly 41"),
)
"""Asks on which side of an operand a figure is."""

_OF_RANGES = (
    r"\b(?:which|whose|what|the one(?:s)? with (?:the|a))\b[^.?!]{0,20}"
    r"\b(?:ranges?|spreads?|gaps?|spans?|brackets?|intervals?|bands?|windows?|corridors?)\b"
)
"""Asks which of several ranges it is."""
OPERATIONS: Tuple[Rule, ...] = (
    Rule(
        "widest",
        loose(
            r"\b(?:widest|broadest|biggest|largest|greatest|most) (?:\w+ )?(?:ranges?|spreads?|gaps?|spans?|brackets?|intervals?|bands?"
            r"|variation|difference|distance)\b|\bends\b[^.?!]{0,20}\b(?:furthest|farthest|most) apart\b|\b(?:furthest"
            r"|farthest) from end to end\b"
            r"|\b(?:which|who|whose|where)\b[^.?!]{0,30}\bspreads? (?:out )?(?:the )?most\b"
            r"|\bvar(?:y|ies) (?:the )?most\b|\b(?:spread|range|gap|span) (?:(?:is|are) )?(?:the )?(?:widest|biggest|largest|broadest"
            r"|greatest)\b"
            r"|\b(?:range|spread|span|bracket)\b[^.?!]{0,20}?\b(?:wider|broader)\b|\b(?:wider|broader|bigger|larger|greater) (?:range"
            r"|spread|span|gap)\b"
            r"|\bwhich\b[^.?!]{0,20}\bwid(?:er|est)\b|\b(?:range|spread|gap|span)\b[^.?!]{0,30}\b(?:widest|biggest|largest|broadest)\b"
            rf"|{_OF_RANGES}[^.?!]{{0,20}}?\b(?:widest|broadest|biggest|largest|greatest)\b|^\W*(?:(?:and|or|who|whose|which|what|is|has"
            r"|the|one)(?:['’]s)?\W+)*(?:widest|broadest)(?: one)?\W*$"
            r"|\b(?:any|anyone|another|others?|else|which|who|nobody|none|all)\b[^.?!]{0,30}\b(?:as|that|this|so|equally) (?:wide|broad"
            r"|spread out|far apart)\b|\b(?:as|that|this|so|equally) (?:wide|broad) an? (?:range|spread|span|bracket)\b"
        ),
        (
            "who has the widest range",
            "where is the spread biggest",
            "which range is wider",
            "whose pay varies the most",
            "which has the bigger spread",
            "does anyone else have so broad a span",
            "are any others that wide?",
            "which harbour shows the broadest band",
            "where do both ends lie furthest apart",
            "whose window is the biggest",
            "and the widest one?",
        ),
        ("what is the range", "the biggest harbour", "how wide is it", "is it as wide as that"),
    ),
    Rule(
        "narrowest",
        loose(
            r"\b(?:narrowest|tightest|smallest|slimmest|least) (?:\w+ )?(?:ranges?|spreads?|gaps?|spans?|brackets?|intervals?|bands?"
            r"|variation|difference|distance)\b|\bends\b[^.?!]{0,20}\b(?:closest|nearest|least apart)\b"
            r"|\b(?:which|who|whose|where)\b[^.?!]{0,30}\bspreads? (?:out )?(?:the )?least\b"
            r"|\bvar(?:y|ies) (?:the )?least\b|\b(?:spread|range|gap|span) (?:(?:is|are) )?(?:the )?(?:narrowest|smallest|tightest)\b"
            r"|\b(?:range|spread|span|bracket)\b[^.?!]{0,20}?\b(?:narrower|tighter)\b|\b(?:narrower|tighter) (?:range|spread|span)\b"
            rf"|{_OF_RANGES}[^.?!]{{0,20}}?\b(?:narrowest|tightest|smallest|slimmest|least)\b|^\W*(?:(?:and|or|who|whose|which|what|is|has"
            r"|the|one)(?:['’]s)?\W+)*(?:narrowest|tightest|slimmest)(?: one)?\W*$"
            r"|\b(?:which|where|who)\b[^.?!]{0,20}\b(?:narrow|tight)(?:er|est)\b|\b(?:range|spread|gap"
            r"|span)\b[^.?!]{0,30}\b(?:widest|biggest"
            r"|largest|broadest)\b[^.?!]{0,25}\b(?:narrowest|smallest|tightest|slimmest)\b"
        ),
        (
            *("who has the narrowest range", "where is the gap widest and where smallest", "where is the spread smallest"),
            *("which range is narrower", "which harbour has the slimmest interval", "who of them spreads the least"),
            *("which bracket is the smallest", "and the tightest?", "the one with the smallest band of all"),
        ),
        ("what is the range", "the smallest harbour", "how narrow is it"),
    ),
    Rule(
        "closest",
        loose(r"\b(?:which|who|what)\b[^.?!]{0,30}\b(?:closest|nearest|closer|nearer)\b(?! to (?:me|home|us)\b)"),
        ("which of them is closest to 91k", "which one comes nearer to that", "who is closer"),
        ("how close is it", "is it near the harbour"),
    ),
    Rule(
        "larger",
        loose(
            rf"{_WHICH_OF_TWO}(?:larger|bigger|higher|greater|more|faster|quicker|steeper|ahead|longer|above|on top"
            r"|the (?:larger|bigger|higher|greater|faster|longer)(?: (?:one|number|figure|share|sum))?)"
            r"(?: (?:of|then|there|out of)\b[^?]*)?\W*$"
        ),
        (
            *("which of the two is larger?", "so which one's bigger", "and which of them grows faster", "who is ahead then"),
            *("which of those two numbers is the higher one", "the bigger of the two is?"),
        ),
        ("which harbour is larger", "which is more fun", "is it larger", "what pays more nets"),
    ),
    Rule(
        "smaller",
        loose(
            rf"{_WHICH_OF_TWO}(?:smaller|lower|lesser|less|slower|shorter|behind|below|fewer"
            r"|the (?:smaller|lower|lesser|slower|shorter)(?: (?:one|number|figure|share|sum))?)(?: (?:of|then|there|out of)\b[^?]*)?\W*$"
        ),
        ("which of the two is smaller?", "and which one grows slower", "the lower of both?", "which of them is less"),
        ("which harbour is smaller", "is it less", "which pays less attention to nets"),
    ),
    Rule(
        "in_money",
        loose(rf"\b(?:in|into|to|as|how many)\s+(?:the\s+)?(?P<money>{_MONEY})(?!\w)|^\W*(?:and\W+)?(?P<alone>{_MONEY})\W*$"),
        ("and in euros", "how much is it in swiss francs", "can you convert that to pounds", "what's that in canadian dollars"),
        ("in dollars", "is it in Europe", "pound for pound"),
    ),
    Rule(
        "for_so_many",
        loose(
            r"\b(?:we['’]?re|we are|us|there (?:are|were)|say|with|(?:class|group|year|team|cohort|course|ward|crew) of|of|from|take|given)"
            rf" (?:about |some |like |just |only )?(?P<heads>{_HEADS})\b{_NO_UNIT}[^?]*\bhow many\b(?! (?:years|months|weeks|days|hours))"
            rf"|\b(?:say|suppose|imagine|assume|if)\b(?: [\w'’]+){{0,4}}? (?P<supposed>{_HEADS})\b{_NO_UNIT}"
            r"[^?]*(?:\bhow many\b(?! (?:years|months|weeks|days|hours))|\b(?:would|will) (?:be|make|become|have)\W*$)"
            rf"|^\W*(?:(?:ok|so|and|let['’]?s)\W+)*(?:say|suppose|imagine|assume|take)(?: [\w'’]+){{1,4}}? (?P<taken>{_HEADS})"
            r" (?:\w+ )?(?!(?:years|months|weeks|days|hours)\b)[a-z]+\W*$"
            rf"|^\W*(?P<here>{_HEADS})\b{_NO_UNIT} [^?.]{{1,40}}\bhow many\b(?! (?:years|months|weeks|days|hours))"
            rf"|\bhow many\b[^.?!]{{1,40}}\b(?:class|group|year|team|cohort|course|ward|crew) of (?P<in_it>{_HEADS})\b"
            rf"|^\W*(?:(?:and|so|if|then)\W+)*(?P<now>{_HEADS}) (?!(?:%|percent|thousand|k\b))(?:[\w-]+,? ){{1,10}}?(?:would|will"
            r"|becomes?|makes?|turns? into)\b"
            r"|\b(?P<people>both|two|three|four|five|[2-9]) of us\b[^?]*\b(?:together|combined|in total|altogether|in all)\b"
        ),
        (
            *("we're 40 in my crew. how many of us would that make?", "of 500 divers that makes how many"),
            *("50 berths here today would be?", "let's say it was 500 nets before. how many now?", "say a yard hires 60 new divers"),
            "30 rowers on the pier, so how many get one",
            *("if there were 1000 towers in 2020 how many in 2030", "if 300 boats were here before, how many are now?"),
            *("suppose a bay had 200.000 nets at first, how many at last", "if 80 of them sail now, a year on it would be"),
            "70 nets in my bay this year, next year that makes?",
            "both of us at that pay, how much together",
        ),
        ("we're 40 in my crew", "how many years", "of 5 years how many are left", "41% of divers would be?"),
    ),
    Rule(
        "middle",
        loose(
            r"\b(?:half-?\s?way|mid-?\s?way|split(?:ting)? the difference|(?:the )?(?:average|mean|middle) of (?:both|the two|them|these"
            r"|those|the ends)"
            r"|in the middle(?= of (?:them|both|the two|these|those|it|that)\b|\W*$))"
        ),
        ("halfway between the two would be?", "so midway, what is that", "what's the average of both", "and in the middle?"),
        ("the middle class", "what is the average", "in the middle of the night"),
    ),
    Rule(
        "divide",
        loose(
            rf"\b(?:d[ie]vid\w+|split|spread|shared?|broken? down|over)\b[^.?!]{{0,25}}?\b(?:by|in|into|over|across"
            rf"|among)\s+(?P<by>\d{{1,3}}|{_SPELT})\b(?!\s?(?:%|years?))"
            rf"|\bover\s+(?P<over>12|twelve)\s+months?\b|/\s?(?P<slash>12|52)\b"
            r"|(?:\b(?:what(?:['’]?s| is| would be| makes)|how much (?:is|would be))\b[^.?!]{0,10}?"
            r"|^\W*(?:(?:and|so|then|ok|an?|one|exactly)\W+)*)\b(?P<part>half|third|quarter|fifth|tenth) of"
            r" (?:(?:it|that|this|those|these|them)(?= *(?:\W*$|then\b|is\b|would\b|makes\b))"
            r"|the (?:very )?(?:top|bottom|lower|upper|low|high|lowest|highest)(?: (?:end|one|figure|number|sum))?\b)"
        ),
        ("divide by twelve, please", "and devided by 12?", "split it into 52", "over 12 months", "what's half of that", "half of the top"),
        ("divided into harbours", "split by industry", "over 12 percent", "half of that in harbours"),
    ),
    Rule(
        "multiply",
        loose(
            r"\b(?:in|over|for|across|through)\b[^.?!]{0,12}?\b(?:full|whole|entire|complete)\b[^.?!\d]{0,8}?"
            rf"(?:(?P<whole>\d{{1,2}}|{_SPELT})?\s?years?|(?P<span>decade|period|time|span|stretch))\b"
            rf"|\b(?:in|over|for|after|across)\s+(?:all |the |these |those )?(?P<many>\d{{1,2}}|{_SPELT})\s+years?\W+(?:all |taken )?"
            r"(?:together|altogether|in (?:total|all|sum)|all in all|combined|summed up|overall|that makes|makes)\b"
            rf"|\b(?:times|multipl\w+ (?:it |that )?by)\s+(?P<factor>\d{{1,2}}|{_SPELT})\b"
            r"|^\W*(?:(?:and|so|but)\W+)*(?:in|over|for) the (?P<decade>decade)\b"
        ),
        (
            "and in the full ten years together?",
            "over the whole decade",
            "for three years in total, then",
            "times 12 is what",
            "in the entire period?",
        ),
        ("after three years", "how many times", "the whole harbour", "in ten years"),
    ),
    Rule(
        "in_percent",
        loose(
            r"\b(?:difference|gap|apart|more|less|higher|lower|above|below)\b[^.?!\d]{0,30}?\b(?:(?:in|as an?|by) (?:relative terms"
            r"|(?:percent|per cent|%)(?:age|ages|s)?)|(?:percent|per cent)(?:age)?[- ]?wise)(?!\w| points)"
            r"|\b(?:in|as a) (?:percent(?:age)?|per cent|%)[, ]+(?:the |that |what['’]?s the )?(?:difference|gap)\b"
            r"|\b(?:percentage|percent|relative) (?:difference|gap)\b|\bby (?:what|which) percent(?:age)?\b"
            r"|\bin (?:percent|per cent|%)[, ]*how much (?:more|less|higher|lower)\b"
        ),
        ("the gap in percent?", "how much higher is that in percent", "in percent, the difference is what", "the relative gap"),
        ("the gap in percentage points", "how many percent do", "more than 41 in percent of all"),
    ),
    Rule(
        "difference",
        loose(
            r"\b(?:how much|what)\b[^.?!]{0,45}\b(?:los(?:e|es|ing|t)|gain\w*|giv(?:e|es|ing) up|forgo\w*|sacrific\w*"
            r"|costs? (?:me|you|one|them|us|somebody|someone|an? \w+))\b"
            r"|\b(?:los(?:e|es)|gains?|giv(?:e|es) up|costs? (?:me|you|one|them|us|somebody|someone))\b[^.?!]{0,15}\b(?:how much|what)\b"
            r"|\bhow (?:much|big|large) (?:of )?(?:an? )?(?:(?:pay )?(?:cut|raise|drop|loss|gain|jump|increase|rise)|step (?:up|down))\b"
            r"|\bhow much (?:better|worse) off\b"
            r"|\bhow (?:much|far|many (?:more|fewer|points|dollars|bucks|euros|pounds))\b(?: \w+){0,3}?"
            r" (?:more|higher|bigger|greater|larger|better|less|lower"
            r"|smaller|fewer|worse|below|above|over(?= (?:it|that|this|the)\b)|short of|off|away from|from|apart"
            r"|missing|separat\w+|difference)\b"
            r"|(?<!year )(?<!years )(?<!career )\b(?:gap|difference|distance|margin|spread|diff)\b(?! in (?:who|what|how|my|your|a|the cv))"
            r"|\bhow much\b[^.?!]{0,15}\bbetween\b|\bwhat separates\b|\bhow (?:wide|broad|narrow) (?:is|are)\b"
            r"|\b(?:how )?far apart\b|\bminus\b|\bsubtract\w*"
            r"|\bby (?:how (?:much|many)|what(?= *\W*$))\b"
            r"|\bwhat['’]?s (?:missing|left)\b|\bhow (?:much|many)\b[^.?!]{0,15}\bmissing\b"
        ),
        (
            "what would I lose there",
            "switching costs me how much",
            "how much of a cut is that",
            "how much over that",
            "how far below 91k is it",
            "what's the gap",
            "how much more than half",
            "how far apart are they",
            "58 minus 41",
            "by how much?",
            "how much lies between them",
            "what separates the two",
            "how wide is that range",
            "over the median by what",
            "how many dollars more does a diver get",
        ),
        ("how much does it pay", "how many divers", "how far is the harbour", "do they mind a gap in my cv", "a two year gap at sea"),
    ),
    Rule(
        "sum",
        loose(
            r"\b(?:(?<!that )(?<!this )sum(?:s|med)?(?! (?:it|this|that|all (?:this|that|of it)|everything) up)(?: up)?"
            r"|add(?:s|ed|ing)? (?:\w+ ){0,3}(?:up|together|those|them|both)|combined"
            r"|(?<!or )altogether(?! or\b)"
            r"|put together|taken together|^\W*(?:and |all |so )*together"
            r"|(?:both|the two|those|they|them|these|these two) (?:numbers |figures )?together|total of (?:both|the two|those|them"
            r"|these))\b"
            r"|\bwhat (?:do|does|would|is|s) (?:they|those|these|that|the two|it) (?:\w+ )?(?:come|make|add|amount) (?:up )?to\b"
            r"|\d\s*(?:%|k)?\s*(?:plus|\+)\s*\$?\d"
        ),
        ("what's the sum of those", "do they add up to 100", "both together?", "41 plus 58", "combined that is what?"),
        ("is it summer", "work together", "add nets", "sum it up for me", "is that sum before tax", "41% a year or altogether"),
    ),
    Rule(
        "ratio",
        loose(
            r"\bratio\b|\bhow many times\b|\bby (?:what|which) factor\b|\bwhat multiple\b|\bhow many (?:percent|per cent|%) (?:more"
            r"|higher|less|lower|of)\b"
            r"|\bin (?:percent|per cent|%)[, ]*how much (?:more|less|higher|lower)\b"
        ),
        ("what's the ratio", "how many times as much is that", "by what factor", "how many percent more is it"),
        ("rational", "how much more", "many times"),
    ),
    Rule(
        "rest_counted",
        loose(
            r"\bhow (?:many|much)(?: (?:of them|people|percent|graduates|\w+))? (?:don['’]?t|do not|doesn['’]?t|does not|didn['’]?t"
            r"|aren['’]?t"
            r"|are not|isn['’]?t|won['’]?t|haven['’]?t|fail|miss out)\b"
            r"|\b(?:what|how) (?:share|percentage|percent|part|proportion|big)\b[^.?!]{0,20}\b(?:don['’]?t|do not|doesn['’]?t"
            r"|isn['’]?t|the (?:rest|remainder))\b"
            r"|\bhow (?:many|much|big) (?:is|are) (?:the (?:rest|remainder|others)|left)\b"
            rf"|\bhow (?:many|much)\b[^.?!]{{0,30}}\b{_REMAIN}"
            rf"|\b(?:what|which)\b[^.?!]{{0,25}}\b{_A_PART}\b[^.?!]{{0,40}}\b(?:{_REMAIN}|{_NOT})"
            r"|\b(?:the ones|those|people|graduates) (?:who are |that are )?not \w+ed\b[^.?!]{0,12}how (?:many|much)\b"
            rf"|\b{_A_PART} of (?:the )?(?:those|people|ones|others|\w+s)(?: \w+)? (?:who|that|which) {_NOT}"
        ),
        (
            *("how many don't", "how many of them aren't", "what share doesn't", "how many are the rest", "what share is left behind"),
            *("so what's the largest part of those who don't", "how many are somewhere else"),
        ),
        ("how many do", "what do the rest do", "what share is promoted", "what don't they pay"),
    ),
    Rule(
        "rest",
        loose(
            r"\b(?:the|and|all) (?:rest|remainder|remaining(?: \w+)?)\b(?! of (?:the (?:data|list|article|story|answer|industr\w+"
            r"|sectors?|fields?|roles?|skills?)|it\b))|\bthe other (?:half|third|\d+|people|\w+ ?(?:%|percent))"
            r"|\b(?:ones|people|those) (?:left|remaining)(?: over)?\b(?=[^?]{0,20}\b(?:where|which|what|do)\b)"
            r"|\bthe others\b(?= (?:do|are|want|get|plan|not)\b)|\bwhat (?:do|are|about|happens? (?:to|with)) (?:all )?the others\b"
            r"|\b(?:those|people|ones|graduates|firms|companies|employers|nurses|\w+s) (?:who|that|which) (?:don['’]?t|do not"
            r"|didn['’]?t|aren['’]?t|are not|won['’]?t|haven['’]?t)\b"
        ),
        ("what about the rest", "and the other 59%?", "what do the others do", "those who don't, what about them"),
        ("is there a rest day", "the other boats", "how many do", "the rest of the list"),
    ),
    Rule(
        "of_so_many",
        loose(
            r"\bhow many (?:\w+ )?(?:in|out of|of|per) (?:every |each |an? )?(?P<many>\d{1,4}|ten|hundred|thousand|twenty|fifty)\b"
            r"|\b(?:out )?of (?:every |each |an? )?(?P<so_many>\d{1,4}|ten|hundred|thousand|twenty|fifty)(?: \w+)?,? (?:that|it"
            r"|this)?['’]?s? ?(?:is |makes |means |would be )?how many\b"
            r"|\b(?:so |that['’]?s |makes )?how many (?:\w+ )?(?:if|when|with|for) (?:there (?:are|were) |you (?:ask|take) |we (?:are"
            r"|were) |we['’]re )?(?P<given>\d{1,4}|ten|hundred|thousand|twenty|fifty)\b"
            r"|\bas a (?P<fraction>fraction)\b"
            r"|^\W*(?:and |so |ok )?(?:if |say )?(?:out of|we(?:['’]re| are|['’]d be)|there(?:['’]s| are)) (?P<of_us>\d{1,4}|ten|hundred"
            r"|thousand|twenty|fifty)(?: (?:of us|people|students|graduates))?(?: (?:in|on|at) (?:my|our|the) \w+)?"
            r"\W*(?:(?:so )?(?:that|it|this)?['’]?s?(?: is| makes| means| would be)?(?: how many| what)?)?\W*$"
        ),
        (
            *("how many in ten is that", "of 100 people that's how many", "how many out of every 20", "as a fraction"),
            *("out of 40?", "we are 30 in my class, that's", "there are 20 of us: that makes how many?", "how many of a hundred are torn"),
        ),
        ("how many is that", "of ten years", "a fraction of it", "there are 20 nets", "out of 40 harbours which is best"),
    ),
    Rule(
        "in_time",
        loose(
            r"^(?!.*\b(?:or|until|since|within)\b)(?=.*(?:\?|\bhow much\b|\bwhat|\bso\b|\bthat\b|\bit\b|\bconvert\w*|\bmake"
            r"|^\W*(?:[\w-]+\W+){0,3}(?:per|an?|each|every|by the) \w+(?: then)?\W*$|^\W*(?:\w+\W+)?\w+ly\W*$))"
            r".*?\b(?:(?:an?|per|each|every|by the|in (?:an?|one)|for (?:an?|one)|one(?= \w+ of (?:that|this|it)\b)"
            r"|/) ?(?P<time>month|week|day|hour|working day)"
            r"|(?P<ly>monthly|weekly|daily|hourly)|in (?P<plural>months|weeks|days|hours)"
            r"|how many (?P<counted>months|weeks|days|hours) (?:is|are|would|does|do|will)(?= (?:that|it|this|they|those)\b))\b"
        ),
        (
            *("how much is that per month", "and by the hour?", "what's it monthly", "so what is that a week", "an hour?"),
            *("harbours per hour then", "how many weeks is that?", "what would be one month of that"),
        ),
        ("per month or per year", "within a month", "the month of May"),
    ),
)
"""What is to be done; the first that shows counts, and where none does, two operands are compared."""
PLACES = Rule(
    "places",
    loose(
        r"\b(?:normal|usual|typical|average|common|standard|realistic|reasonable|fair|decent|a lot|enough|plausible|possible|doable"
        r"|(?:with)?in (?:that|the|this|its|their) range|too (?:low|high|much|little))\b|\b(?:low|high|good|bad|poor|ok(?:ay)?"
        r"|alright|a good (?:offer|salary|start|deal))\W*$"
        r"|\b(?:offer(?:ed|ing|s)?|they (?:want to )?pay me|(?:i|i['’]?d|i['’]?ll|i['’]?m|my \w+) (?:\w+ )?(?:earn\w*|make|making"
        r"|get|gets|getting|got|expect)"
        r"|(?:can|could|should|would|will) i (?:\w+ )?(?:expect|get|ask for|earn|make|hope for|aim for))\b"
    ),
    ("is 45k about normal", "they offered me 71k", "would 91k be realistic", "can I expect 88k", "is 58 within that range"),
    ("is it growing", "which nets"),
)
"""Sets a number of somebody's own beside a figure."""
AGREES = Rule(
    "agrees",
    loose(
        r"\b(?:does|do|did|would|will|is|are|can|could)\b[^.?!]{0,20}\b(?:fits?|agrees?|match(?:es)?|tall(?:y|ies)|square|line up|chime"
        r"|in line|consistent|compatible|hold up|add up|sound right|the same as (?:yours|what you)|correct|possible|plausible|true"
        r"|right)\b"
        r"|\b(?:same|agree|fits?|match(?:es)?|tall(?:y|ies)|in line|consistent)\b[^.?!]{0,12}\b(?:with|as) (?:yours|you|your|what you|that"
        r"|this|it)\b"
        r"|\b(?:fits?|agrees?|match(?:es)?|tallies|same as yours|right|true|correct)\W*$"
    ),
    ("he said 91, does that fit?", "I was told 58. would this agree with yours", "my aunt says 71k, is that consistent"),
    ("does it pay 91", "58 of them", "is it growing"),
)
"""Asks whether a number that somebody else says goes with a figure."""
TOLD_BY_ANOTHER = Rule(
    "told_by_another",
    loose(
        r"\b(?:told|heard|says?|said|claims?|claimed|swears?|swore|reckons?|reckoned|thinks?|thought|mentioned|quoted|quotes|read|saw|seen"
        r"|wrote|writes|got told|insists?|estimates?|guess(?:es|ed)?)\b"
    ),
    ("somebody told me 58", "I read 71k", "my uncle swears it is 91"),
    ("is it 91", "they pay 58k"),
)
"""Says that a number is from somebody else."""
END = Rule(
    "end",
    loose(
        r"\b(?:(?P<low>(?:at |the |its |their )*(?:low(?:er|est)?|bottom|minimum|min|floor|start(?:ing)?|smallest)(?: (?:end|pay"
        r"|figure|number|value|point|of (?:it|that|the range)))?)"
        r"|(?P<high>(?:at |the |its |their )*(?:high(?:er|est)|top|upper|maximum|max|ceiling|most|best)(?: (?:end|pay|figure"
        r"|number|value|of (?:it|that|the range)))?)"
        r"|(?P<middle>mid-?points?|middle|median|average|mean|halfway))\b"
    ),
    ("at the top end", "the lower end of it", "in the middle", "the bottom"),
    ("high time", "an endless range"),
)
"""Which number of a range is meant."""
_FASTER, _SLOWER = r"faster|quicker|longer|stronger|steeper", r"slower|shorter|weaker"
_SIDES_SAID = rf"(?:(?P<above>{MORE}|{_FASTER})|(?P<below>{LESS}|{_SLOWER}))"
_HIGHER = rf"(?:{HIGHER}|{_FASTER})"
_LOWER = rf"(?:{LOWER}|{_SLOWER})"
_ASKS_ONE = r"^(?!\W*(?:and |so |or )?(?:which|who|what|how)\b).*?\b(?:is|are|was|were|will|would|can|could|do|does|did|be)\b[^.?!]{0,40}?"
_MEASURE = r"(?:share|percentage|proportion|rate|growth|pay|salary|range|length|number of (?:years|months))"
_TOPS = r"(?:beats?|outpaces?|outgrows?|out-?earns?|exceeds?|tops)"
_GETS = r"(?:gets?|earns?|makes?|pays?|takes?|brings? home|is|are|['’]s|['’]re|grows?|lasts?|does|do|would|will|must|has|have|lies)"
_TAG = r"(?:right|correct|no|yes|yeah|huh|eh|innit|true|then|isn['’]?t it|don['’]?t they|doesn['’]?t it|is that (?:right|true|so))"
_FILLED = r"(?:(?:and|but|or|so|ok|also|then|what about|how about)\W+)*"
VERSUS: Tuple[Rule, ...] = (
    Rule(
        "than_it",
        loose(
            rf"\b{_SIDES_SAID}\b(?:(?: \w+){{0,2}}? than| (?=what\b))\b(?! (?:that|this|it|those|these|them|before|last|usual"
            r"|expected|i|we|you|ever)\b)"
            rf"|\b(?:that|this|it|those|these|they)\b[^.?!]{{0,20}}?\b(?P<tops>{_TOPS})\b"
            rf"|^\W*{_FILLED}(?:than|compared (?:to|with)|against|next to|vs\.?|versus)\s"
        ),
        (
            *("is that slower than harbours", "does it pay more than kelp farms", "and than nets?", "compared with harbours"),
            *("does that beat nets", "is it below what divers get"),
        ),
        ("is it more than that", "faster and faster", "rather than nets"),
    ),
    Rule(
        "beside_it",
        loose(
            rf"{_ASKS_ONE}\b{_SIDES_SAID}\b(?: than)? (?:that|this|it|those|these|them)\b"
            rf"|{_ASKS_ONE}\b(?:(?P<higher>{_HIGHER}|richer)|(?P<lower>{_LOWER}|poorer))\b(?: (?:off|paid|money))?"
            r"(?: (?:for|in|at|with|among)\b|\s*\??\s*$)"
            rf"|\bthe (?P<same>same) (?:{_MEASURE})\b[^.?!]{{0,12}}\b(?:for|in|at|with|among|of)\b|\bthe (?P<alike>same) (?:{_MEASURE})\W*$"
            rf"|\b(?P<tops>{_TOPS}) (?:that|this|it|those|these|them|an?|the|one)\b"
        ),
        (
            *("is it higher in harbours?", "are kelp farms slower?", "do nets take longer than that", "would it be less for keepers"),
            *("do nets beat that", "harbours the same share?", "can nets be under it", "are divers better off?"),
            *("does a tuner outearn a diver", "are keepers better paid"),
        ),
        ("which is higher", "more of them", "is it a longer list of nets"),
    ),
    Rule(
        "said_beside_it",
        loose(
            r"^\W*(?:and |so |but |then )*(?!(?:which|who|what|how|where|why|if|i|it|that|this|they|those|these|there)\b)"
            r"[^.?!,]{2,40}?"
            rf"(?:\b|(?=['’])){_GETS}\b[^.?!,]{{0,20}}?\b{_SIDES_SAID}\b"
            r"(?: than (?:that|this|it|those|these|them|one)(?: do| does| is| are)?)?"
            rf"\W*\b{_TAG}\W*$"
        ),
        (
            "so a keeper gets more than that, right?",
            "kelp farms are slower then?",
            "divers make less, no?",
            "tuners bring home more, yeah?",
        ),
        ("I want more, right?", "that is more, right?", "which gets more then?", "nets get longer every day"),
    ),
)
"""What is set beside a figure that was shown without a number: the figure comes first, or what is named does."""
RULES = (EITHER_WAY, *OPERATIONS, PLACES, AGREES, TOLD_BY_ANOTHER, END, *VERSUS)
_PEOPLE = frozenset(("heads", "in_it", "now", "people", "supposed", "taken", "here"))
"""Groups of a match that say of how many of their own somebody speaks."""
_SO_MANY = {"both": 2, "ten": 10, "twenty": 20, "fifty": 50, "hundred": 100, "thousand": 1000}
_SIDES = frozenset({"above", "below", "at_least", "at_most", "exactly"})
_ALONE = ("part", "times")
"""Units of an operand that is held against a figure without a word that says so: "a third?"."""


def reckoning_in(text: str) -> Optional[Dict[str, Any]]:
    """The operation that `text` asks for, its operands in order, the unit that a figure is wanted in, the end of a range that is meant."""
    operands = find_operands(text)
    found = next(((rule.name, match) for rule in OPERATIONS if (match := rule.search(text))), None)
    operation = found[0] if found else _compares(text, operands)
    if not operation:
        return _set_beside(text) if not operands else None
    said = {name: written for name, written in found[1].groupdict().items() if written} if found else {}
    told = [{key: value for key, value in asdict(each).items() if key not in ("start", "end")} for each in operands]
    both = operation == "widest" and any(rule.name == "narrowest" and rule.search(text) for rule in OPERATIONS)
    worded = "both" if both else next(iter(said.values()), "")
    return {"operation": operation, "operands": told, "unit": _unit(said), "said": worded, "end": _end(text)}


def _set_beside(text: str) -> Optional[Dict[str, Any]]:
    """Which of two figures is said to be above or below the other; `said` names what stands first."""
    found = next(((rule.name, match) for rule in VERSUS if (match := rule.search(text))), None)
    if not found:
        return None
    name = next((name for name, written in found[1].groupdict().items() if written), "")
    side = {"tops": "above", "alike": "same", "higher": "above", "lower": "below"}.get(name, name)
    return {"operation": "versus", "operands": [], "unit": side, "said": found[0], "end": ""}


def _compares(text: str, operands: Sequence[Operand]) -> str:
    """Which comparison it is, where nothing else is to be done with its operands."""
    if not operands:
        return ""
    if EITHER_WAY.search(text):
        return "either_way"
    if AGREES.search(text) and TOLD_BY_ANOTHER.search(text):
        return "agrees"
    if (
        not _SIDES.intersection(each.comparison for each in operands)
        and all(each.unit not in _ALONE for each in operands)
        and PLACES.search(text)
    ):
        return "places"
    return "compare" if any(each.comparison or each.unit in _ALONE for each in operands) else ""


def _unit(said: Dict[str, str]) -> str:
    """What a figure is wanted in: "month", "euros", "10" of so many."""
    written = next(iter(said.values()), "").lower()
    if {"span", "decade"} & said.keys():
        return "10" if written == "decade" else ""
    if _PEOPLE & said.keys():
        return str(_SO_MANY.get(written, COUNTED.get(written, re.sub(r"[,.]", "", written))))
    if {"by", "over", "slash", "part", "whole", "many", "factor"} & said.keys():
        return f"{_SO_MANY.get(written) or TENS.get(written) or COUNTED.get(written) or PARTS.get(written) or written}"
    if {"money", "alone"} & said.keys():
        return next((code for begins, code in _CODES.items() if written.startswith(begins)), "")
    if not {"time", "ly", "plural", "counted"} & said.keys():
        return str(_SO_MANY.get(written, written))
    return _time(written)


def _time(written: str) -> str:
    """The time in "monthly", "working day", "weeks"."""
    period = next((each for each in _PERIODS if written.startswith(each) or each in written), "")
    return "day" if period == "dail" else period


def _end(text: str) -> str:
    """The end that is meant; none where both are named: "at the bottom and at the top"."""
    named = {name for match in END.finditer(text) for name, written in match.groupdict().items() if written}
    return next(iter(named)) if len(named) == 1 else ""
