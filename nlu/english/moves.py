"""How a sentence is put, beside what it names: whether it goes on from what was said, narrows a list, sets two things against each other.

A move is a name, a pattern, texts that must show it and texts that must not. It is looked for in the whole text, or (`rest`) in what is
left of it once its names are taken out. To add one, add it to MOVES; its name then stands in the `moves` of a message.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Tuple

from nlu.english.forms import ANY_REASON, TELLS
from nlu.english.number_words import COUNTED, NO_PLACE, TENS
from nlu.english.rule import Rule, Rules, loose


@dataclass(frozen=True)
class Move(Rule):
    """A rule that is looked for in the whole text, or in the `rest` of it, without its names."""

    rest: bool = False


_END_OF_RANGE = (
    r"\b(?:(?:low(?:er|est)?|bottom|high(?:er|est)?|top|upper|small(?:er|est)) (?:end|bound|limit|figure|number|edge|value|one)"
    r"|bottom|top|minimum|min|floor|maximum|max|ceiling)\b"
)
_ENDS_OF_RANGES = (
    r"(?:(?:low(?:er)?|bottom|high(?:er)?|top|upper) (?:ends|bounds|limits|figures|numbers|values)"
    r"|bottoms|tops|highs|lows|minimums|minima|maximums|maxima|floors|ceilings"
    r"|(?:top|bottom|maximum|minimum|max|min|upper end|lower end)(?= of each))"
)
_TELLERS = (
    r"\b(?:surveys|polls|studies|organi[sz]ations|institut(?:es|ions)|bodies|agencies|researchers|think tanks"
    r"|(?:which|any|what|every|each|a) (?:organi[sz]ation|institut(?:e|ion)|agency))\b"
)
_SUM = (
    r"\$?(?:\d[\d,.]*\s?(?:k|grand|thousand)?\b|(?:"
    rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(COUNTED)}))?|(?:{'|'.join(COUNTED)}))[ -](?:k|grand|thousand)\b)"
    r"(?!\s?(?:%|per ?cent|points?|months?|weeks?|years?|hours?)\b)"
)
_ABOUT = r"(?:about |up to |some |only |just |around |roughly |what,? |then |is |a )*\$?"
_MIDDLE = r"\b(?:averages?|avg|mean|median)\b"
_RANGES = r"(?:ranges?|brackets?|bands?|spans?|intervals?|corridors?|windows?|spreads?)"
_SIDES = (
    r"lower|lowest|low|small(?:er|est)?|lesser|least|minimum|min|bottom|upper|higher|highest|high|big(?:ger|gest)?|larger|largest"
    r"|greater|greatest|most|maximum|max|top"
)
_JUDGED = "fair|good|ok|okay|decent|reasonable|competitive|normal|bad|stingy|generous|low ?ball|acceptable|solid"
_SOMEBODY = r"\b(?:he|she|they|them|their|those|these|that an?)\b"
_FILLER = (
    "and|plus|ok|okay|k|n|nd|so|what|about|how|abt|then|or|but|also|for|in|the|same|no|nope|sorry|i|meant|mean|it|is|was|a|an|one|ones"
    "|that|this|to|of|on|at|instead|please|pls|now|rather|hmm|well|wait|actually|not|talking|asking|oh|ah|yes|yeah|there|thats|s|m"
    "|more|like|with|thing|go|back"
)

_ASKING = (
    r"(?:is|are|was|were|do|does|did|can|could|will|would|should|what|which|how|who|why|when|where|am|has|have|tell|any|show|give|if"
    r"|with|about"
    r"|for|in)"
)

_ON = r"^\W*(?:(?:and|ok|okay|k|so|now|then|also|please|pls|plz|but|can you|could you|let['’]?s|hmm?|well|what about|how about)\W+)*"
"""Words that only lead on, at the start."""
_FILLING = (
    r"ok(?:ay)?|k|oh|ah|lol|haha+|hm+|well|wow|good|nice|cool|great|thanks?|thank you|thx|yes|yeah|yay|alright|right|fine"
    r"|and|so|but|damn|ugh|ouch|man"
)
"""Words that only lead up to a remark."""
_OUTBURST = (
    r"(?:shouting|yelling|screaming|swearing|cursing|ranting|snapping|venting|moaning|whining|insults?|insulting|dumping|unloading"
    r"|oversharing|losing (?:it|my (?:temper|cool|patience))|getting (?:\w+ ){0,2}(?:angry|loud|rude|upset|worked up)|calling you|caps"
    r"|tone|language|temper|attitude|outburst|mood)\b"
)
_RUDE = (
    r"(?:rude|mean|harsh|unfair|unkind|angry|grumpy|snappy|impatient|nasty|cranky|loud|short with|uncalled for|out of line|out of order"
    r"|too much|too far|upset|an? (?:jerk|idiot|pain))\b"
)
_UPSET = r"(?:stressed|tired|exhausted|angry|upset|frustrated|annoyed|overwhelmed|drunk|in a (?:bad )?mood)(?: out)?"
"""What somebody says sorry for who lost their temper."""
_CLOSE = (
    r"(?:friends?|mate|buddy|roommate|flatmate|sister|brother|mother|father|mum|mom|mama|dad|papa|parents?|family|aunt|uncle|cousin"
    r"|grandma|grandpa|wife|husband|partner|girlfriend|boyfriend|neighbou?r|teacher|tutor|doctor|gp|nurse|therapist|counsell?or"
    r"|psychologist|pastor|somebody|someone|helpline|hotline|crisis line|lifeline|988)"
)
_REACHED = (
    r"i(?:['’]ve| have)?(?: just)? (?:called|phoned|rang|texted|messaged|talked (?:to|with)|spoke (?:to|with)|spoken (?:to|with)|told|met"
    rf"|reached out to|got hold of)(?: (?:a|an|my|the|that|one of my|an old|a good|my best|up))* {_CLOSE}"
)
_SAFE = (
    r"(?:i['’]?m|i am|i feel|feeling|i['’]?m feeling|i do feel)(?: (?:really|so|a bit|a little|much|quite|all|actually|doing|somewhat))*"
    r" (?:ok(?:ay)?|safe|fine|better|alright|right|calmer|relieved"
    r"|less (?:alone|useless|dumb|stupid|hopeless|lost|scared|afraid|anxious|worried|nervous|stressed|sad|down|awful|bad|panicky|silly))"
)
_WITH_ME = rf"(?:he|she|they|my {_CLOSE})(?: is|['’]s| are|['’]re) (?:\w+ )?(?:here|with me|coming(?: over)?|on (?:his|her|their) way)"
_OUT_OF_DANGER = rf"(?:{_REACHED}|{_SAFE}|{_WITH_ME})"
"""How somebody who was in danger says that they aren't alone with it any more."""
_TAKE = (
    r"(?:pick|choose|join|take (?:it|that|this|one)|go (?:there|for|into|in|with|to)|work (?:there|in|for|at)|start (?:there|in|at)"
    r"|apply (?:there|to)"
    r"|get into|consider|aim for|be in)"
)

_FOUND = (
    r"(?:measured?|count(?:ed)?|found|finds?|report(?:ed|s)?|publish(?:ed)?|calculated?|estimate[sd]?|project(?:ed|s)?|survey(?:ed)?"
    r"|discover(?:ed)?|predict(?:ed|s)?|expect(?:ed|s)?|said|says|say|claim(?:s|ed)?|wrote|write|stated?|worked? out|c[ao]me up with"
    r"|put out|released?|collect(?:ed)?"
    r"|gather(?:ed)?)"
)
_BODY = (
    r"(?:surveys?|stud(?:y|ies)|bureau|agency|department|ministry|governments?|institut(?:e|ion)|universit(?:y|ies)|college|associations?"
    r"|unions?|office|council|magazine|newspaper|journal|board|commission|foundation|statisticians|researchers|economists|scientists"
    r"|authorit(?:y|ies)|wikipedia|google|officials?|think tank|recruiters?)"
)
"""Who may stand behind a figure."""
_NO_BODY = (
    r"(?!(?:you|i|we|they|it|that|this|he|she|one|who|what|which|whom|whose|where|how|when|why|people|everyone|everybody|someone|somebody"
    r"|anyone|anybody|nobody|friend|friends|mate|sister|brother|mother|father|mum|mom|dad|uncle|aunt|cousin|and|so|but|or|to|not|never"
    r"|as|is|was|were|been|be|being|have|has|had|did|does|do|can|really"
    r"|actually|just|also"
    r"|source|article|text|answer|already|before|earlier|always|still|even|would|could|should|will)\b)"
)

_TONGUE = (
    r"(?:english|german|french|spanish|italian|dutch|portuguese|polish|russian|turkish|arabic|chinese|mandarin|hindi|japanese|korean"
    r"|ukrainian|languages?|accents?)"
)
"""What somebody may speak well enough, or not."""

_THOSE_THAT = (
    r"(?:any(?:one|body|thing|where)?|all|every(?:one|body|thing)?|each|those|these(?= (?:that|which|who|with))|whatever|whichever"
    r"|who(?:m)?ever|what(?= (?:is|are|has|have|does|starts|begins|pays|wants|needs|asks|can))"
    r"|the (?:ones|rest|industr\w+|fields?|sectors?|branch\w*)(?= (?:that|which|who|whose|where|with|without|under|over|below|above))"
    r"|(?:industr\w+|fields?|sectors?|ones?|places|firms|jobs|boats)"
    r"(?= (?:that|which|who|whose|where|with|without|under|over|below|above)))"
)
"""Words for all of those that are described next."""
_DROP_VERB = (
    r"(?:drop|remove|lose|delete|discard|dismiss|eliminate|exclude|omit|skip|ignore|scrap|strike|bin|axe|ditch|dump|toss|chuck|scratch"
    r"|reject|forget(?: about)?|kill|erase|subtract|get rid of|do away with|throw away|take away|minus"
    r"|cross (?:off|out)|(?:leave|take|cross|kick|throw|cut|rule|filter|sort|screen|sift|weed|count|knock|keep|strike|chuck|toss|bin)"
    r"(?=[^.?!;]*\b(?:out|off|away|aside)\b))"
)
_LETS_GO = (
    rf"(?:{_DROP_VERB}|without|except(?: for)?|but not"
    r"|cut(?! (?:it|that|this|them|the list|those)?\s?(?:down|to)\b)"
    r"|(?:don['’]?t|do not|no need to|never|stop) (?:show(?:ing)?|giv(?:e|ing)|list(?:ing)?|bother with|count(?:ing)?|includ(?:e|ing)|want"
    r"|need|like|consider|tak(?:e|ing))|not(?= (?:any|the ones|those|whatever|every|all))|no(?:ne)?(?: more)?)"
)
_DROPS_THOSE = (
    rf"(?:(?<!\bwhy )(?<!\bor )(?<!\bwould )(?<!\bcan )\b{_LETS_GO}"
    rf"(?: (?:me|us|please|all of|also|now|then|just|even|out|off|away|aside|from (?:it|that|the list)))* {_THOSE_THAT}(?= \w)"
    r"|(?:^|[,.;!]|\b(?:and|so|but|ok|okay|then|now|once|when|if|with)\b)\W*(?:all )?"
    r"(?:any(?:one|body|thing)|every(?:one|body|thing)|all|those|the ones|whatever|whichever|whoever)\b(?=[^.?!;]{3,60}?\b"
    r"(?:(?:can|must|should|may|has to|have to|needs? to) (?:all )?go\b(?! (?:up|over|down|to|far|beyond|above|below|past|higher)\b)"
    r"|(?:is|are|goes|go|falls?|flies|fly|drops?)(?: all)? (?:out|off|gone|away)\b(?! of\b)"
    r"|(?:is|are)(?: of)? no (?:good|use|interest)\b|(?:is|are) not for me\b|(?:don['’]?t|doesn['’]?t) (?:interest|count|do it|work)\b)))"
)
"""How those are dropped from a list that meet what is said next: by a word for it before them, or behind what is said of them."""

_BETTER = r"(?:highest|higher|best|better|biggest|bigger|largest|larger|greatest|greater|most generous|nicest)"
_WORSE = r"(?:lowest|lower|smallest|smaller|worst|worse|least|weakest|poorest|meanest)"
_AN_END = r"(?:ends?|limits?|bounds?|figures?|numbers?|values?|edges?|ceilings?|salary|salaries)"
_FLOOR = rf"(?:(?:lower|bottom|low) {_AN_END}|floors?|minimums?|minima|mins?|starting (?:point|figure|floor|minimum)s?)"
_TOP = rf"(?:(?:upper|top|high) {_AN_END}|ceilings?|maximums?|maxima|max(?:es)?|peaks?)"
_WORST_PAID = r"(?:lower|lowest|worst|worse|less|least|poorest|poorer|badly|cheapest|cheaper|smallest|smaller|meanest|stingiest)"
_BEST_PAID = r"(?:higher|highest|best|better|top|richest|richer|most|more|biggest|bigger|largest|larger)"
_FLOOR_OR_TOP = r"(?:floor|ceiling|minimum|maximum|pay|salary|wage|wages|range|start|(?:lower|upper|top|bottom) end|figures?)"
_THE_ONE_PAID = (
    r"\bthe (?:{0}[- ](?:paid|paying|earning)\b(?! (?:is|are|of (?:these|those|them|all))\b)|{0} payer\b"
    r"|(?:one|industry|sector|field) (?:(?:that|which|who) (?:pays|starts|begins|earns|is paid|offers) (?:the )?{0}"
    r"|(?:paying|starting|beginning) (?:the )?{0}|with the {0} {1})\b)"
)
"""One that is meant by what is paid there: "the lower-paid one", "the one with the best floor"."""
_RANKED = (
    r"\b(?:{0}(?: (?!lower|upper|end)\w+){{0,2}}? {1}|{1}"
    r"(?: (?:of|is|are|pay|on|it|them|all|these|those|now|then)|['’]s)*(?: the)? {0}(?! than\b))\b"
)
"""How an end of a range stands highest, or lowest, among others: "the lowest ceiling", "whose floor is best"."""

MOVES: Tuple[Move, ...] = (
    Move(
        "asks_whether_too_late",
        loose(r"\btoo (?:late|old|young)\b"),
        ("is it too late for me", "am I too old to dive", "17, too young?"),
        ("late shifts", "how old are divers"),
    ),
    Move(
        "leads_on",
        loose(
            r"^\W*(?:(?:ugh|oof|phew|yikes|whoa|hm+|oh|ah|wow|lol|haha+|damn|ouch)\W+)*"
            r"(?:and|n|nd|ok|okay|k|so|also|then|what about|how about|what abt|how abt|but|plus|now|only|just|&)\b"
        ),
        ("and remote?", "ugh. n nets", "What about kelp farms", "ok so pay", "how abt harbours", "... but is it remote"),
        ("remote?", "android", "nothing else", "is it remote and well paid"),
    ),
    Move(
        "refines",
        loose(r"^\W*(?:and|but|only|just|also|plus|that|which of|of those|of these|out of)\b"),
        ("only the remote ones", "and without kelp farms", "which of them are remote", "that pay over 70k", "out of those, which lead"),
        ("which industries are remote", "those with certificates", "show me only remote ones"),
    ),
    Move(
        "sorts",
        loose(
            r"^\W*(?:(?:now|and|ok|okay|please|can you|could you)[\s,]+)*(?:sort|rank|order)\b.*\bby\b|\b(?:sorted|ranked) by\b"
            r"|\b(?:put|get|bring|set|line) (?:them|those|these|both|it|all|that|(?:the|those|these) (?:two|three|four|[2-9]|lot))"
            r"(?: all| up)? in(?:to)? (?:(?:an?|the|some|right|proper|descending|ascending|rank) )*order\b"
            r"|^\W*(?:(?:now|and|ok|okay|please|can you|could you)[\s,]+)*(?:sort|rank|order) (?:them|those|these|both|all)\b"
        ),
        (
            "sort by pay",
            "can you rank them by salary",
            "now order those by pay please",
            "the same, sorted by pay",
            "put these in order",
            "rank those",
        ),
        ("sort of remote", "in which order", "is it sorted out by then", "put the boat in order", "the order of those"),
    ),
    Move(
        "speaks_of_schooling",
        loose(
            r"\b(?:much|more|less|least|most|enough|any|extra|further|additional|little|a lot of|lots of|tons of|loads of"
            r"|years? of|months? of|weeks? of|no(?: more)?|shortest|longest|quickest|time in|back to|go to|finish"
            r"|through) (?:school|college|university|uni)\b"
            r"(?! (?:nurs|teach|jobs?|work|staff|pay|salar|boards?|districts?|kids|children))"
        ),
        (
            "how much school does that take",
            "I want no more college",
            "which needs the least school",
            "two years of school",
            "going back to school",
        ),
        ("what does a school pay", "work in a school", "no school nurses please", "which schools hire"),
    ),
    Move(
        "from_the_lowest",
        loose(
            r"\b(?:lowest|least|worst|smallest|cheapest|bottom|slowest|poorest)(?: (?:paid|paying|one|end))? (?:first|at the top|on top)\b"
            r"|\bfrom (?:the )?(?:bottom|lowest?|least|worst|smallest|slowest)\b"
            r"|\b(?:worst|lowest|least|smallest|low|slowest) to\b|\bascending\b"
            r"|\b(?:starting|start|begin|beginning) (?:with|at) the (?:lowest|least|worst|smallest|bottom|slowest)\b"
        ),
        ("lowest first please", "list them from the bottom up", "worst to best", "starting with the smallest", "in ascending order"),
        ("who pays lowest", "the first and the lowest", "the bottom one", "best to worst"),
    ),
    Move(
        "turns_the_order",
        loose(
            r"\b(?:reverse|flip|invert|turn round|turn around)\b|\bupside down\b|\b(?:the )?(?:other|opposite) way (?:round|around|about)\b"
            r"|\bbackwards?\b"
        ),
        ("reverse it", "the other way round please", "flip the order", "turn that upside down"),
        ("another way in", "which way round is that boat built", "on the other side"),
    ),
    Move(
        "asks_for_the_other_end",
        loose(
            r"^\W*(?:(?:and|now|ok|okay|then|so|but|hmm?|well|or|at|on|what|is|are|was|who|which|one|comes?|stands?|sits?|be|s|['’]s|where"
            r"|about|tell|give|show|me|just|only|at|from|how)\W+)*(?:the |its |their )?(?:very )?"
            r"(?:(?:other|opposite|far|reverse)(?: \w+)? (?:end|extreme|pole|side of (?:it|that|the (?:scale|list|range)))|opposite)"
            r"(?: of (?:it|that|this|them|the (?:scale|list|range|ranking|table|order)))?"
            r"(?:\W+(?:then|though|please|pls|there|now|again))*\W*$"
        ),
        ("and the other end?", "what's at the opposite end of the scale", "who is at the other extreme then", "the opposite?"),
        ("on the other side of the street", "the end of the other", "the other one", "what ends it", "other ends are loose"),
    ),
    Move(
        "asks_who_is_ahead",
        loose(
            r"^(?:[^?]*[,.;:]\s*|\W*(?:(?:and|so|ok|okay|then|but|now|hmm?|well)\W+)*(?:(?:out )?of [^?]{3,40}? )?)"
            r"(?:who|which|what)(?:['’]?s| is| are| of (?:them|both|(?:the|those|these)(?: (?:first |last )?(?:2|two|three|3))?)"
            r"| one(?: is|['’]?s)?)*(?: the)?"
            r"(?: (?:pays?|paying|paid|earns?|makes?|gets?|gives?|offers?|one))*(?: (?:a bit|clearly|actually|generally|usually))?"
            r"(?: (?:more|less|better|worse|higher|lower|richer))"
            r"(?: (?:generous|paid|paying|payer|earner|money|lucrative|stingy|off|salary|pay))?"
            r"(?:\W+(?:then|please|there|now|one|of (?:them|the two|both)))*\W*$"
            r"|\b(?:who|which)(?:['’]?s| is| one(?:['’]?s| is))?(?: the)? (?:stingier|richer|better paid)(?: one)?\W*$"
        ),
        (
            "so who pays more?",
            "out of those, who's more generous",
            "which one earns better then",
            "which of them pays less",
            "who is the better payer",
        ),
        ("who pays more than boats", "what is more fun", "which industries pay most in Peru", "does it pay more"),
    ),
    Move(
        "says_who_has_figures",
        loose(
            r"\b(?:you|u|it|they|the source)(?: have|['’]ve|['’]d| had| has)?(?: \w+)? ?(?:had|got|gave|have|has|give|gives|know|knew)"
            r" (?:me )?(?:an? |any |some |the |real )?(?:figures?|numbers?|sums?|pay|amounts?) (?:for|of|on|about)\b"
            r"|\b(?:ones?|two|three|both|those) (?:with|that (?:had|have|has)|which (?:had|have))"
            r" (?:an? |any |some |real )?(?:figures?|numbers?|sums?|amounts?)\b"
        ),
        ("of the two you had figures for", "the ones with numbers", "those you gave numbers for", "the two that have a figure"),
        ("what numbers do you have", "are there figures for nets", "the figures of both"),
    ),
    Move(
        "puts_another_sum",
        loose(
            r"\b(?:make|set|put|lower|raise|change|bring|take|drop|up|push|lift)\b"
            r"(?: (?:it|that|this|the (?:limit|bar|sum|minimum|amount)))?(?: down| up)? ?(?:to |at )?(?:about |around )?[$€£]?\d"
            r"|\bwith [$€£]?\d[\d,.]*k? (?:as|for) (?:the |an? |my )?(?:floor|minimum|limit|bar|least|bottom|start)\b"
            r"|^\W*(?:(?:and|ok|then|hm+|well|or|maybe|rather)\W+)*[$€£]?\d+k?"
            r"(?: (?:then|instead|please|maybe))?\W*$"
        ),
        ("make it 90", "ok lower it to 71", "and with 71k as the floor?", "rather 83k then", "raise the bar to $91k"),
        ("make it simpler", "which pay over 91", "drop harbours", "in 2030 it grows"),
    ),
    Move(
        "means_the_lower_end",
        loose(
            r"\b(?:not|and not|rather than|instead of) (?:the |their |just )?(?:max(?:imum)?|top|upper|highest|ceiling"
            r"|(?:high|upper|top) end)\b"
            r"|\b(?:i (?:mean|meant)|even|count|by) (?:at )?(?:the |their )?(?:start(?:ing)?(?: pay| salary| point)?|lower end|low end"
            r"|minimum|min|bottom(?: end)?|floor|lowest)\b|\b(?:the )?(?:lower|low|bottom) end (?:too|counts|only|i mean)\b"
        ),
        ("starting, not max", "I meant the minimum", "by the lower end please", "the floor, not the ceiling"),
        ("the start of it", "what's the minimum"),
    ),
    Move(
        "adds_to_it",
        loose(
            rf"{_ON}(?:add|include|put in|throw in|bring in)\b"
            r"|^[^?]*\S\s+(?:too|as well|also|to (?:that|it|them|those|the (?:list|mix|comparison)))\W*$"
        ),
        ("add kelp farms to that", "and harbours too", "ok now throw in harbours", "harbours as well?"),
        ("too many harbours", "what does it add", "is pay additional", "as well as pay"),
    ),
    Move(
        "swaps",
        loose(
            r"\b(?:swap|replace|exchange|substitute|trade|switch|change|turn)(?: out)?\b[^.?!]{1,40}"
            r"\b(?:for|with|by|to|into|against)\b"
            r"|\b(?:instead|in place) of\b|\bput\b[^.?!]{1,40}\b(?:in (?:its|their|the) (?:place|stead)|where\b.{1,30}\bwas\b)"
            r"|\b(?:out|off)\b(?! of\b)[\s,;]+(?:(?:and|then|but|bring|put|take|add)\s+)*[^.?!,]{2,30}?\s(?:back )?in\W*$"
            r"|\b(?:drop|remove|lose|take out|kick out|leave out)\b[^.?!]{1,30}?(?:,|\band\b)\s*(?:and )?"
            r"(?:add|put in|take|include|bring in|use)\b"
        ),
        (
            *("swap harbours for kelp farms", "replace the second with nets", "harbours in place of nets", "put nets where harbours was"),
            *("harbours out, nets in", "ok nets out, put harbours in", "drop nets and add harbours"),
        ),
        ("what do I get in exchange", "how does it change", "trade unions", "drop nets", "is it out of nets"),
    ),
    Move(
        "keeps_only",
        loose(
            rf"{_ON}(?:(?:only|just)\s+(?:keep|leave|show(?: me)?)|(?:keep|leave)(?: me)?\s+(?:it |them )?(?:only|just|to)"
            r"|(?:narrow|limit|restrict|reduce|cut|boil|trim|filter|shrink|whittle|pare|thin)\s+(?:(?:down|out)\s+)?"
            r"(?:(?:it|that|this|them|those|these|the list|the lot)\s+)?(?:(?:down|out)\s+)?(?:to|by|for|so only|so that only))\b"
            rf"|{_ON}(?:keep|leave)\s+(?:the\s+)?(?:first|last|top|bottom|second|third|two|three)\b[^?]*$"
        ),
        (
            "only keep the first two",
            "narrow that down to nets",
            "just leave harbours",
            "limit it to those",
            "keep the last three",
            "filter by nets",
        ),
        ("keep going", "leave it", "only the remote ones", "keep that in mind"),
    ),
    Move(
        "speaks_for_it",
        loose(
            r"\breasons? (?:for|to (?:pick|choose|go|join|work|take|get|be|like|prefer))\b"
            r"|\bwhat(?:['’]?s| is| are)? (?:so |the )?(?:\w+ )?(?:good|great|nice|special|cool|attractive|appealing)(?: thing| side"
            r"| part)?s?"
            r" (?:about|of|in|with|at)\b"
            r"|\bwhat(?: else)? (?:speaks|(?:would|could|might|does) (?:\w+ )?speak) for\b|\b(?:good|great|nice) (?:things?|points?"
            r"|sides?) (?:about|of|in)\b|\b(?:upsides?|advantages?"
            r"|benefits?|perks|merits|plus points|selling points|pros) (?:of|to|in|for"
            r"|there)\b"
            rf"|\bwhy (?:should|would|might) (?:i|we|you|one|anyone|somebody|someone) (?:even |ever |really |want to )*{_TAKE}\b"
            r"|^\W*(?:\w+\W+){0,2}?(?:convince me|win me over|sell (?:it|that|this) to me|talk me into (?:it|that|this))\W*$"
            r"|\bmake (?:a|the|your) case for (?:it|that|this|them)\b"
        ),
        (
            "convince me",
            "ok, sell it to me",
            "give me 3 reasons for harbours",
            "what's good about it",
            "pros of kelp farms",
            "2 good things about nets",
            "why should I pick harbours",
            "what speaks for it",
            "what would speak for harbours",
        ),
        ("the reason why it pays", "is it any good", "why should I trust you", "what good jobs are there"),
    ),
    Move(
        "asks_advice_on_it",
        loose(
            rf"\b(?:should|shall|would) (?:i|we|you) (?:then |just |really |rather |basically |maybe |even )*{_TAKE}\b"
            rf"|\bi (?:should|must) (?:then |just |really |rather |basically |maybe |even |probably )*{_TAKE}\b[^.!]*(?:\?|,? (?:right"
            rf"|no|huh|yeah)\W*$)"
            r"|\b(?:torn|undecided|can['’]?t (?:decide|choose)|(?:choosing|deciding|hesitating)) between\b"
            r"|\b(?:is|are|would) (?:it|that|this|they|those)(?: really| even| actually| still)? (?:be )?(?:worth (?:it|a try|a shot)"
            r"|a good (?:idea|choice|move|option|fit|place)|any good|for me)\b|\bworth (?:going|a try|a shot)\b"
        ),
        (
            "should I go there",
            "so I should just go into kelp farms, right?",
            "is it worth it",
            "is that a good choice",
            "I can't decide between nets and harbours",
            "shall I take it then",
        ),
        ("should I learn it", "is a certificate worth it", "what should I take with me", "I should go now"),
    ),
    Move(
        "speaks_of_oneself",
        loose(r"\b(?:would|could|can|will|do|should|did) (?:i|we)\b|\b(?:i|we)(?:['’]d|['’]ll| would| could| will)\b"),
        ("what would I earn", "do I need a test", "could we stay at home", "how much I'd get"),
        ("what do they earn", "I like nets", "is it remote"),
    ),
    Move(
        "asks_what_else",
        loose(
            r"\b(?:what|which|who|anything|something) else\b|\b(?:which|what|any|the) other\b|\bbesides\b|\b(?:apart|aside) from\b"
            r"|\bother than\b|\bexcept\b|\bnot counting\b"
            r"|^\W*(?:(?:no|nah|nope|not convinced|hm+|ok(?:ay)?|and|well|so)\W+)*(?:another(?: one)?|one more|something else|the next one)"
            r"(?: please| then)?\W*$"
        ),
        ("besides nets what do I need", "what else is there", "skills other than diving", "not convinced, another"),
        ("I hate nets, how much of it do I need", "each other", "elsewhere"),
    ),
    Move(
        "counts_or_lists_them",
        loose(
            rf"{_ON}(?:(?:please |can you |could you )?(?:list|name|enumerate|show|give)(?: me)?|(?:what|which) are|how many|what|which)"
            r" (?:(?:of )?(?:all|the|your|those|different|possible|other) )*(?:industr(?:y|ies)|sectors?|fields?|settings?|branches"
            r"|workplaces)"
            r"(?: (?:are there|there are|exist|do you (?:know|have|cover|list)|you (?:know|have|cover)|please|pls|for me|in total"
            r"|altogether"
            r"|is it|are covered))*\W*$"
        ),
        ("list all industries", "how many sectors are there?", "ok, name the industries please", "what settings do you cover"),
        (
            "which industries pay best",
            "list the industries with remote work",
            "how many people work in industries",
            "what is the field like",
        ),
    ),
    Move(
        "lists_the_jobs",
        loose(
            rf"{_ON}(?:(?:please |can you |could you )?(?:list|name|enumerate|show|give|tell)(?: me)?|what are)"
            r" (?:(?:of )?(?:all|the|your|those|different|possible|typical|first|entry[- ]level|beginner) )*(?:jobs|roles|positions"
            r"|job titles)"
            r"(?: (?:are there|there are|you (?:know|have|cover)|please|pls|then|again|for (?:me|beginners|graduates)))*\W*$"
        ),
        ("list the jobs", "show me the roles please", "ok name the entry-level positions", "what are the first jobs then"),
        ("list the industries", "what are the jobs like", "name the roles with nets"),
    ),
    Move(
        "sets_against",
        loose(r"\b(?:or|vs?\.?|versus|than|compared?|comparison|difference|better|between|against|side by side|next to|beats?|tops)\b"),
        (
            "harbours or kelp farms",
            "kelp farms vs. harbours",
            "does kelp farms pay more than harbours",
            "harbours compared with kelp farms",
            "harbours v kelp farms",
            "harbours against kelp farms on pay",
            "put harbours next to kelp farms",
        ),
        ("harbours and kelp farms", "work in harbours for kelp farms", "organise harbours and kelp farms"),
    ),
    Move(
        "asks_the_way",
        loose(
            r"\bhow (?:do|does|did|can|could|would|should) (?:i|you|we|one|they|someone|somebody|people|an? [\w-]+)"
            r" (?:become|get to be|qualify as|train as|turn into)\b|\bhow to (?:become|get to be|qualify as|train as)\b"
            r"|\bwhat (?:does|do) (?:it|you|i|one) (?:take|need|require) to (?:be|become)\b"
            r"|\b(?:steps?|path|way|road|route|requirements?) (?:to|for|of) (?:be(?:com)?ing|become|be)\b"
            r"|\b(?:can|could|may) (?:an? |i )?(?:[\w-]+ ){0,3}become\b|\bhow long (?:does it take|until|till|to)(?: (?:to|i"
            r"|you|we|one))*"
            r" (?:be|become|are|am|is)\b"
        ),
        (
            "how do I become a lamp tuner",
            "How does a clerk become a lamp tuner?",
            "what does it take to be a diver",
            "requirements for becoming a diver",
            "can a night porter become a diver",
            "how long does it take to become a diver",
        ),
        ("what does a diver become later", "how do divers work", "is it nice to be a diver", "how long is the path"),
    ),
    Move(
        "asks_the_way_there",
        loose(
            r"\bhow (?:do|does|did|can|could|would|should|might|['’]d) (?:i|you|we|one|they|someone|somebody|people|she|he)"
            r" (?:get|come|move|go|climb|switch|make it|work (?:my|your|their|the) way)(?: up)?"
            r" (?:there|in there|(?:in)?to (?:that|it|one|this|there))\b(?! (?:on|by|in|every) )"
            r"|\b(?:what|which)(?:['’]?s| is| would be| are)? (?:the |my |your |her |his )?(?:(?:best|usual|quickest|shortest|fastest) )?"
            r"(?:road|path|way|route|steps?|ladder)\b(?: (?:from (?:here|there)|up))?"
            r"(?: (?:to|into) (?!(?:the )?(?:work|town|school)\b)\w+|\W*$)"
            r"|\b(?:road|path|way|route) (?:from here )?(?:to|into) (?:that|there|it|one)\b"
            r"|\bhow (?:long|many years)\b[^.?!]{0,25}?\b(?:that|it|this|there)\b(?: (?:take|last|be))?\W*$"
            r"|\b(?:can|could|may|does|do|would|will) [^.?!]{1,30}? (?:move|go|work|climb|get|step|switch|train)"
            r" (?:(?:my|your|their|the) way )?(?:up |over |on |across )?(?:from [^.?!]{1,25}? )?(?:to|into)"
            r" (?:be(?:com(?:e|ing))? )?(?:an? |the )?(?!(?:know|work|school|town|see|do|college)\b)\w+"
            r"|\bfrom (?:an? )?[\w-]+(?: [\w-]+)? to (?:an? )?[\w-]+(?: [\w-]+)?\W*$"
        ),
        (
            *("how do I get there", "how does one get into that", "and how long does that take", "what's the road from here to that"),
            *("how many years of school is that", "can a keeper move up to tuner", "could I go from trimmer to tuner"),
            *("what would be the usual path", "from diver to keeper?"),
        ),
        (
            "how do I get there on time every day",
            "which way to town",
            "how long is the list",
            "what is it like there",
            "tell me about divers",
        ),
    ),
    Move(
        "asks_in_general",
        loose(
            r"\b(?:which|what|any|all|other|more) (?:industr|sector|field|compan|jobs?\b|areas?|settings?\b|employers?\b|workplaces?\b)"
            r"|\bindustries\b|\bsectors\b|\bin general\b|\bover ?all\b|\bon the whole\b|\bacross the board\b|\bgenerally speaking\b"
            r"|\b(?:any|some)(?:thing|where) (?:with|without|that|where)\b"
            r"|^\W*where (?:can|could|would|do|should) (?:i|we|you|one|people)\b(?! (?:get|got|find|found|read|know|take)\b)"
        ),
        (
            "which industries pay best",
            "any sector that is remote",
            "what jobs are there",
            "how is pay in general",
            "what is paid over all",
            "which fields are easy",
            "which employers pay best",
            "what settings are there",
            "anything without a test",
            "where can I work from home",
            "is there somewhere that pays well",
        ),
        (
            "is there anything I need",
            "where did you get that",
            "where can I find that",
            "what does harbours pay",
            "is that industry remote",
            "which one pays best",
            "overalls",
        ),
    ),
    Move(
        "joins",
        loose(r"\band\b|&|\?\s*\S|,|;|\balso\b|\bplus\b|\bn\b"),
        ("what of     and    ", "    &     in harbours", "     ? also    ", "    n    for it", "     ?      ?"),
        ("what is the      of     in harbours", "     for      there", "which      best?", "    ?  "),
        rest=True,
    ),
    Move(
        "says_more",
        loose(r"^(?!.*\b(?:what|how) ab(?:ou)?t\b).*\b(?:more|about|tell|detail|explain)\b"),
        ("tell me more", "more on the second", "explain the first one", "about the last one"),
        ("what about the second one", "how abt the last", "and the second one", "moreover"),
        rest=True,
    ),
    Move(
        "says_something_else",
        loose(rf"(?<!\w)(?!(?:{_FILLER})(?!\w))\w+"),
        ("and how easy is     ", "do I need a      in     ", "who hires in      "),
        ("and      ?", "what about      ", "no, I meant      ", "      please", "and the same for      ?"),
        rest=True,
    ),
    Move(
        "stands_for_somebody",
        loose(_SOMEBODY),
        ("what would they pay", "is he well paid", "do those pay well", "would that a keeper do"),
        ("is it easy to enter", "what does harbours pay", "theory of it"),
    ),
    Move(
        "points_out",
        loose(rf"{_SOMEBODY}|\b(?:it|this|that|thats|one|same|there)\b"),
        ("is that any good", "is it remote", "can one work there", "what do they pay", "the same in harbours"),
        ("what does harbours pay", "which industries are remote", "ones and others"),
    ),
    Move(
        "says_there",
        loose(
            r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bwas )(?<!\bwere )\bthere\b(?!['’]?s\b| (?:is|are|was|were|be|would|will|any)\b)"
            r"|\b(?:in|at|for|with) (?:that|this|those|these)(?: (?:one|ones|places?|firms?|fields?|sectors?|industr\w+|jobs?))?\W*$"
        ),
        ("what's the pay there", "do people get on there?", "how is it over there", "are there tests for work there", "the pay in those?"),
        ("are there tests", "is there a ladder", "what jobs are there", "there is a harbour", "there's more", "is it remote"),
    ),
    Move(
        "speaks_of_everybody",
        loose(
            r"\b(?:graduates?|grads|students?|employers?|companies|firms|every(?:one|body)|any(?:one|body)|most people"
            r"|average|typical(?:ly)?|across|(?:job )?market|this (?:field|degree|career)|the field)\b"
        ),
        ("what do employers want in papers", "average pay for grads?", "does everyone need a test", "how is the job market"),
        ("is it remote", "what do they want", "any tests needed", "is the pay good"),
    ),
    Move(
        "asks",
        loose(
            r"\?|^\W*(?:what|which|how|who|why|when|where|is|are|do|does|can|could|will|would|should|tell|show|compare|explain)\b"
            r"|\bwhat else\b|[,.;]\s*(?:what|which|how|who|where)\b",
        ),
        (
            "what does harbours pay",
            "remote work?",
            "Tell me about kelp farms",
            "is it remote",
            "compare them",
            "besides boats what else",
            "I like nets, what fits",
        ),
        ("I like robots", "remote work matters to me", "the second one", "whatever"),
    ),
    Move(
        "tells_of_oneself",
        loose(
            r"^\W*(?:(?:so|well|hi|hello|hey|ok(?:ay)?|k|lol|haha|yes|yeah|no|and|but|honestly|tbh|ugh|oh|good (?:morning|evening|day))"
            r"\W+)*(?:i|i['’]?(?:m|ve|d)|my|we|our|after (?:\w+ ){1,3}(?:years|months|weeks)|this is my"
            r"|(?!(?:no|some|any|every)thing)\w+ing\b(?=.*\b(?:is|are|was|were)\b))\b"
            r"(?!.*(?:\?|\b(?:tell (?:me|us)|show|give|list|explain|recommend|suggest|advi[sc]e|help|wonder(?:ing)?|please|pls|plz|what"
            r"|which|who|whose|how|where|why|when|whether|if|(?:can|could|may|do|will|would|should) (?:i|you|u|we)|question|need|want"
            r"|(?:is|are|was|were|do|does|did|has|have|will|would) (?:that|this|it|they|there|he|she|someone|somebody|people|any\w*)"
            r"|wanna|like|love|hate|prefer|looking for|interested)\b))"
        ),
        (
            "I moved here with two cats",
            "my aunt thinks I should have become a diver",
            "after ten years on boats my knees are done",
            "this is my third cup of tea",
            "writing about boats is murder",
        ),
        (
            "I want boats",
            "I need to know what it pays",
            "my question is this",
            "I like nets",
            "I wonder who hires",
            "is my boat fine",
            "nothing is said of nets",
        ),
    ),
    Move(
        "changes_an_answer",
        loose(r"\b(?:change|redo|correct|edit|revise|go back|previous|undo)\b"),
        ("change my first answer", "can I go back", "undo that", "the previous question please"),
        ("the second one", "exchange", "go on"),
    ),
    Move(
        "resumes",
        loose(r"\b(?:continue|resume|go on|carry on|back to (?:the )?(?:questions|interview|recommendation))\b"),
        ("go on", "let's continue", "back to the questions", "back to interview"),
        ("go back", "discontinued", "back to pay"),
    ),
    Move(
        "says_it_is_a_must",
        loose(
            r"\b(?:require[sd]?|requiring|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?(?: on)?|won['\u2019]t hire|only hire"
            r"|mandat(?:e|es|ed|ory)|compulsory|obligatory|a must|must have|have to have|(?:is|are) (?:needed|necessary))\b"
        ),
        ("many ports require a licence", "half of them insist on knots", "a permit is mandatory", "is a boat a must for most"),
        ("most ports prefer a licence", "they like people with knots", "must I go there"),
    ),
    Move(
        "turns_round",
        loose(
            r"\b(?:hard|harder|difficult\w*|tough|impossible|bad|badly|poor(?:ly)?|dead|dying|die|doomed|decline|declining|saturated"
            r"|overcrowded|bubble|waste|wasted|useless|worthless|pointless"
            r"|on-?site|in[- ]office|in the office|stuck|drop\w*|fall\w*|shrink\w*|disappear\w*|replac\w*|fail|risky|lack|lower|less"
            r"|never|not|no|nobody|none|refuse|reject\w*|low"
            r"|going away|gone|fading|vanish\w*|(?:on|over) (?:its|the) way out|over and done|los(?:e|es|ing|t)|obsolete|redundant|peaked"
            r"|fir(?:e|es|ed|ing)|lay(?:s|ing)? off|laid off|sack(?:s|ed|ing)?|cut(?:s|ting)?|downsiz\w+|shed(?:s|ding)?"
            r"|automat(?:e|ed|es|ing)|crash\w*|slow(?:s|ing|ed)?|kill\w*|threat\w*|danger\w*|wip(?:e|ed|ing) out"
            r"|fewer|worse|worsen\w*|weak\w*|oversaturated|crowded|flooded|stagnat\w*|collaps\w*|bleak|grim|hopeless|downhill"
            r"|(?:go|goes|going|went|gone|come|comes|coming) down|dr(?:y|ies|ied|ying) up|(?:lay|lays|laid|laying)[- ]?offs?|unemploy\w*"
            r"|jobless|counts? against"
            r"|hardly|barely|rarely|seldom|over-?rated|over-?hyped|hype|fad|dead[- ]end|boring|dull|stress\w*|hates?|regret\w*|temporary"
            r"|tak(?:e|es|en|ing) (?:over|away|(?:my|our|your|their|the|all|these|those|such) (?:\w+ )?(?:jobs?|work|roles?|place)))\b"
            r"|n['’]t\b"
        ),
        (
            *("is it hard to get in", "aren't they hiring", "is the field dying", "is it on-site only", "is it going away"),
            *(
                "will it take my job",
                "will a machine take these jobs",
                "is it automated by now",
                "are they losing people",
                "are fewer needed",
            ),
            *("is the pay going down", "is it only hype", "is the harbour too crowded"),
        ),
        ("is it easy to get in", "do they hire", "notable firms", "does it take the train", "is the job on the coast"),
    ),
    Move(
        "asks_of_other_tellers",
        loose(
            r"\b(?:any(?:one|body)|some(?:one|body)|who) else\b|\b(?:any|some|the|another|all|what did) other (?:graduates?|people|persons?"
            r"|stor(?:y|ies)|tellers?|women|woman|man|men|ones?)\b"
        ),
        ("did anybody else find it hard", "is there any other graduate who fell in", "who else hears ships"),
        ("anybody there?", "the other harbour", "what else"),
    ),
    Move(
        "presumes",
        loose(
            r"^\W*(?:(?:and|but|so|ok|okay|well|then|hm+|wait|also)\W+)*(?:"
            r"(?:since|given that|seeing that|because|as|considering)\b[^?]*,"
            r"|(?:is|are|was|were|do|does|did|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t)\b(?! (?:you|i|we|any|there)\b)"
            r"|(?:why|how come)\b)"
            r"|\b(?:i|we|my \w+) (?:read|heard|thought|was told|believed?|assumed?|says?|said|told me)\b|\btrue (?:that|or)\b|\bmyth\b"
            r"|\bmy \w+ (?:claims|reckons|thinks|swears|insists|is (?:sure|convinced))\b"
            r"|[,\s](?:right|correct|isn['’]?t it|aren['’]?t they|don['’]?t they|doesn['’]?t it|no)\s*\?\W*$"
            r"|,\s*(?:do|does|did|is|are|was|were|has|have|can|will|would)(?:n['’]?t)? (?:they|it|you|we|there)\s*\?*\W*$"
            rf"|^\W*(?:so|and|but|then|wait)\b[\s,]+(?!{_ASKING}\b)[^?]*\?\W*$"
            rf"|^\W*(?:so|surely|apparently|obviously|clearly|i guess)\b[\s,]+(?!{_ASKING}\b)[^?]*\b(?:always|never|nobody|no one|nothing"
            r"|every(?:one|body|where)?|all|only|most|best|worst|least|highest|lowest)\b"
        ),
        (
            "since kelp farms pay the most, should I go there?",
            "does kelp farming pay the most?",
            "why do harbours pay best",
            "kelp farms pay the most, right?",
            "I heard that harbours pay best",
            "my aunt claims that harbours pay best",
            "so harbours pay most?",
            "so harbours always pay worst",
            "surely nobody needs nets these days",
        ),
        ("which pays most", "what pays most, kelp farms or harbours", "are there any that pay more", "do you know which pays best"),
    ),
    Move(
        "generalizes",
        loose(
            r"\b(?:everyone|everybody|every (?:graduate|one|employer|compan\w+|job|student)"
            r"|all (?:of )?(?:the |these |those )?(?:graduates|students|people|companies|employers|jobs)"
            r"|nobody|no one|no-?one|none|always|never|guaranteed?)\b"
        ),
        ("everyone finds a job", "nobody gets promoted", "do all employers want that", "is a job guaranteed", "graduates never find work"),
        ("list all industries", "all in all", "every now and then", "is that all"),
    ),
    Move(
        "says_too_much",
        loose(
            r"\b(?:all|every\w*|each|both|only|always|whole|entire(?:ly)?|fully|full[- ]?time|completely|totally|exclusively|solely|purely"
            r"|nothing|anything|anywhere|any \w+|forever|lifelong|certain(?:ly)?|definitely|surely|automatically|immediately|instantly"
            r"|straight away|right away|equally|single|sole|must|no matter|whatever|regardless|exactly|than|instead"
            r"|the (?:most|best|\w+est)|as (?:\w+ )?as|100 ?%)\b"
        ),
        (
            *("are all the nets mended by hand", "is it only for divers", "is it fully paid", "will I surely get a berth"),
            *("is it the driest harbour", "do they pay more than boats", "can I sail anywhere", "are nets as good as boats"),
        ),
        ("is it paid", "do they mend nets", "is a licence needed", "can I sail there"),
    ),
    Move(
        "speaks_of_starting_pay",
        loose(
            r"\bstart(?:s|ing)?\s+(?:people|graduates|beginners|newcomers|juniors|you|them|me|us|some(?:one|body)|folks|staff|everyone)\b"
            r"(?:\s+off)?(?:\s+\w+){0,2}?\s+(?:at|on|from|above|below|over|under|with|high(?:er|est)?|low(?:er|est)?|best|worst"
            r"|better|worse|well)\b"
            r"|\bwhat do(?:es)? (?:\w+ ){1,3}start (?:at|on)\b|\bpays? (?:more|less|better|worse|most|best) (?:at|on) entry\b"
            r"|\bwhat do(?:es)? (?:\w+ ){1,3}start (?:\w+ ){1,3}(?:at|on)\b(?=\W*(?:$|,|there|roughly|usually|typically|in\b"
            r"|when\b|as\b))"
            r"|\bwhat (?:do(?:es)?|would|will|can|could|might) (?:\w+ ){1,3}(?:give|offer|hand) (?:(?:me|us|you|one|people|newcomers|"
            r"beginners|someone) )?(?:to (?:start|begin)(?: (?:on|with|off|out))?|to live on|at (?:first|the (?:start|beginning)))\b"
        ),
        (
            "who starts people highest",
            "do harbours start you lower than nets",
            "what do they start on",
            "what do nets start a hand on, roughly",
            *("what would harbours give me to start on", "what does a port offer at first"),
        ),
        ("where do people start", "start with the highest", "they start people early", "what do I start reading on the pier", "what gives"),
    ),
    Move(
        "says_it_of_one_alone",
        loose(
            r"\b(?:you|they|we|i|people|graduates|one|jobs?)(?: can| could| get to| may| are| is|['’]re| do| will)? only (?!the\b"
            r"|want\b|need\b|if\b)\w+"
            r"|\bonly (?:in|at|with|for) [^?.]{1,40}\b(?:can|could|do|does|is|are|get)\b"
            r"|\bit['’]?s only [^?.]{1,30}?\b(?:that|who|which|where)\b|\bnobody (?:else )?but\b|\bno one (?:else )?but\b"
            r"|\b(?:since|seeing that|given that|as|because|if|so|and|but|that) (?:only )?[\w -]{2,25}? (?:is|are|was) the only"
            r" (?:ones?|fields?|sectors?|industr\w+|place|workplace|employer)\b"
        ),
        (
            "seeing that kelp is the only one with nets, how wet is it",
            "you only get boats in harbours",
            "so only in nets can I stay home",
            "they only hire at kelp farms",
            "nobody but harbours pays",
            "it's only nets that pay",
        ),
        ("only the remote ones", "only pay in harbours", "I only want nets"),
    ),
    Move(
        "asks_to_recommend",
        loose(
            rf"{_ON}(?:suggest|recommend|propose|advise|find me|point me to|match me)\b(?:\s+me)?(?:\s+(?:to|with))?\s+(?:an?"
            rf"|some(?:thing|where)?|one)\b"
            rf"|\bname (?:me )?(?:an?|one|the) (?:single )?(?:industry|field|sector|branch)\b"
            rf"|\bwhat (?:would|do|can|could|will) you (?:suggest|recommend|advise|propose)(?: for| to)? (?:an?|some(?:one|body)|my)\b"
        ),
        (
            "what would you advise a former diver",
            "name me one field for a diver",
            "suggest a field: boats and nets",
            "please recommend something",
            "so find me a place with boats",
            "please advise me a trade",
        ),
        ("do you recommend boats", "find out more", "suggestions"),
    ),
    Move(
        "asks_where_to_go",
        loose(
            r"(?:^|[.!?;,:\n-]\s*)(?:(?:so|and|then|ok(?:ay)?|now|well|hm+|please|tell me)\W+)*"
            r"(?:where to|which way|(?:any )?ideas? (?:on|about|of|for) (?:what|where)[^.?!]{0,25}"
            r"|(?:which|what|where)(?: \w+)?(?: (?:does|would|do))? (?:that|this|it|all that|all this) leaves?(?: me| us)?(?: with)?"
            r"|(?:which|what) (?:fields?|industr(?:y|ies)|sectors?)(?: (?:is|are|would be|does) (?:that|there|it"
            r"|left))?"
            r"(?: for (?:me|us|him|her|them))?"
            r"|(?:what|which(?: \w+)?|who)(?: (?:do|would|could|can|will)) you (?:suggest|recommend|advise|propose|pick|say|think)"
            r"(?: (?:for|to) (?:me|us|him|her|them))?"
            r"|(?:what|where)(?: (?:do|would|could|should|can)) you (?:tell|advise|point|send|steer|see|put) (?:me|us|him|her|them)"
            r"(?: to (?:look at|look into|try|do|go for|aim for))?"
            r"|(?:what|which(?: \w+)?)(?: (?:would|could|might|should))(?: i)? (?:work|be (?:right|good|best|something)|look (?:at|into))"
            r"(?: for (?:me|us|him|her|them))?"
            r"|what(?:['’]?s| is| would be| do you have)(?: there| in it)? for (?:me|us|him|her|them|someone like \w+|my \w+)"
            r"|(?:what|where|which (?:one|way|industry|field|sector))(?: (?:could|can|should|would|might|do|does))"
            r" (?:i|we|he|she|they|that leave me|that leave us)"
            r"(?: (?:do|go|go for|go into|try|aim for|look|pick|choose|start|apply|land|belong|fit(?: in)?|end up|head|be happy))?"
            r"|(?:what|which(?: \w+)?|who|where)(?:['’]?s| is| would be| might be)(?: the)? (?:right|best|good|a good (?:fit|match|place)"
            r"|my (?:place|match)|the (?:right|best) (?:fit|match|place))(?: for (?:me|us|him|her|them))?"
            r"|(?:what|which(?: \w+)?)(?: (?:would|could|might|will))? (?:suits?|fits?)(?: (?:me|us|him|her|them))?(?: best)?)"
            r"(?: (?:then|now|please|there|with that|today|best|instead|with (?:this|that|such|my|an?|the) (?:\w+ ){0,2}degree))*\W*$"
            r"|^\W*(?:(?:so|and|ok(?:ay)?|hi|hello)\W+)*(?:which|what)(?: job| work)? (?:fields?|industr(?:y|ies)|sectors?|kind of \w+)"
            r" (?:is|are|would be|suits?|fits?)(?: (?:right|good|best|made|the one|something))?(?: for)? (?:me|us|her|him|them)\b"
            r"|^[^:?]*\b(?:where|which way|what)(?: (?:do|does|should|could|can|would|might))? (?:i|we|he|she|they)"
            r" (?:belong|fit(?: in)?|go|start|end up|head)\b[^:?]*:"
        ),
        (
            "I like nets and the sea. Where to?",
            "I'm a cook, which field should I pick with such a degree?",
            "what is there for her?",
            "so where should I go",
            "which field is for me if I hate nets",
            "which one would suit me best",
            "tell me where I belong: nets, good pay",
        ),
        ("what do I need: nets", "where to buy nets", "what could they pay", "which way to the harbour", "what do you say about nets"),
    ),
    Move(
        "takes_note",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|k|alright|all right|right|fine|well|cool|good|great|nice|thanks?|thank you|thx|ah|oh|hm+|yes"
            r"|yeah|so|very)\b[\s,.!]*)*"
            r"(?:(?:duly )?noted|got it|got that|gotcha|i see|understood|makes sense|fair enough|(?:ok(?:ay)?|alright|all right"
            r"|right|fine|well|good) then"
            r"|very well|roger(?: that)?|good to know|right then|point taken|that['’]?s (?:clear|fine|good)(?: to me)?|i get it"
            r"|sounds good|(?:i )?(?:don['’]?t|do not|rather not) (?:want to |wanna |like to )?talk about (?:it|that))"
            r"(?:[\s,.!]+(?:ok(?:ay)?|thanks?|thank you|thx|then|cool|great|good|now|so far|for now))*\W*$"
        ),
        ("noted", "ok then", "ok cool, got it", "thanks, duly noted", "alright then", "hm, fair enough"),
        ("is it noted", "ok then what about pay", "got it wrong", "what have you noted"),
    ),
    Move(
        "likes_what_was_told",
        loose(
            rf"^\W*(?:(?:{_FILLING})\W+)*"
            r"(?:you (?:rock|rule)|(?:you are|you['’]?re|ur) (?:the best|great|awesome|amazing|sweet|helpful|an? (?:star|legend"
            r"|gem|life ?saver)"
            r"|so \w+)|i (?:trust|love|like) (?:you|it|that)|(?:trust|love|like) (?:you|it|that)|good (?:bot|job|to hear|stuff)|well done"
            r"|nice one|awesome|amazing|impressive"
            r"|(?:that|this|it)(?:['’]?s| is| was| sounds)(?: (?:kind ?a|kind of|sort of|so|really|very|quite|pretty|actually"
            r"|rather|a bit))*"
            r" (?:comforting|reassuring|encouraging|helpful|great|nice|cool|awesome|promising|useful|sweet|lovely|good to hear|a relief))"
            r"(?:[\s,.!]+(?:actually|then|to hear|lol|haha+|thanks|thank you|thx|though|already|man|dude|mate|so far))*\W*$"
        ),
        ("good. you rock", "lol ok trust you", "oh that is really reassuring", "awesome, thanks", "you're a star"),
        ("that's not great", "is that good", "you are the one who knows harbours", "I like nets"),
    ),
    Move(
        "finds_comfort",
        loose(
            r"\b(?:(?:that|it|this)['’]?s|(?:that|it|this) (?:is|sounds)) (?!not\b|hardly\b|barely\b|no\b)(?:\w+ ){0,2}?"
            r"(?:comforting|reassuring|encouraging|a (?:comfort|relief)|good to (?:hear|know))\W*$"
        ),
        ("so few stayed. thats weirdly comforting", "oh, it's good to hear", "that is almost a relief"),
        ("that's not reassuring", "is that comforting", "it's hardly a comfort"),
    ),
    Move(
        "is_let_down",
        loose(
            rf"^\W*(?:(?:{_FILLING})\W+)*"
            r"(?:(?:(?:that|this|it)(?:['’]?s| is| sounds| seems)|thats|how)(?: (?:kind ?a|kind of|sort of|so|really|very|quite"
            r"|pretty|rather|a bit"
            r"|super|just|all))* "
            r"(?:depressing|discouraging|disheartening|demotivating|sad|disappointing|harsh|bleak|grim|sobering|brutal|frightening"
            r"|worrying|a bummer)"
            r"|(?:(?:so|then) )?(?:i['’]?m|i am|we['’]?re)(?: so| totally| pretty much| basically)* (?:screwed|doomed|toast"
            r"|cooked|done for"
            r"|out of luck|hopeless)"
            r"|(?:that|this|it) sucks)"
            r"(?:[\s,.!]+(?:then|lol|haha+|though|actually|man|now|i guess|to hear))*\W*$"
        ),
        ("that's kinda depressing", "so we're doomed", "hm well that sucks", "how sobering"),
        ("is that depressing", "that's low", "I'm done", "that sucks up water"),
    ),
    Move(
        "finds_it_low",
        loose(
            rf"^\W*(?:(?:{_FILLING}|hmm+|oof|ouch|ugh|man|damn|geez|yikes)\W+)*"
            r"(?:(?:that|this|it)(?:['’]?s| is| sounds| seems| looks)|thats|how|only)?(?: (?:kind ?a|kind of|sort of|so|really|very|quite"
            r"|pretty|rather|a bit|\w+ly|super|just|all|still|way too|too))* ?"
            r"(?:low|little|tiny|meagre|meager|peanuts|nothing|(?:not|n['’]t) (?:a lot|(?:very |that |so )?much|great|many)"
            r"|less than i (?:thought|hoped|expected)|lower than i (?:thought|hoped|expected))"
            r"(?:[\s,.!]+(?:then|lol|though|actually|man|now|i guess|tbh|honestly|:\(+|☹️?|😞|😢|🙁))*[^?\w]*$"
        ),
        ("hmm that is pretty little", "this looks awfully low :(", "oh, that's not much", "ouch. less than I hoped"),
        ("is that low?", "which one is low", "that's low tide", "nothing else"),
    ),
    Move(
        "calls_us_unkind",
        loose(
            rf"^\W*(?:(?:{_FILLING}|hey|wow|um)\W+)*"
            r"(?:(?:(?:that|this|it)(?:['’]?s| is| was| felt| sounded| came across(?: as)?)|thats|what you said was"
            r"|(?:you|u)(?:['’]?re| are| were| sound| sounded| come across(?: as)?)|youre|ur)(?: (?:being|so|really|very|pretty"
            r"|rather|a bit|kind"
            r" of|kinda|quite|such|just|not very|not|n['’]t))* "
            r"(?:unkind|rude|mean|unfriendly|insensitive|cold|hurtful|nasty|impolite|harsh to me|nice|kind|friendly|polite)"
            r"|(?:wow|so|how|ugh)? ?(?:rude|unkind|unfriendly|not nice)"
            r")(?: (?:of|to|with) (?:you|me|u))?(?:[\s,.!]+(?:you know|tbh|honestly|man|mate|though))*\W*$"
        ),
        ("that was unkind of you", "you're being rude", "hey, that's not very nice", "you sound cold", "wow, rude"),
        ("what do you mean", "is that mean", "it's cold at harbours", "you are a nurse"),
    ),
    Move(
        "is_alone",
        loose(
            r"\b(?:(?:i|we) (?:don['’]?t|dont|do not) (?:really )?know|idk|no idea|not sure|i have no idea|dunno)"
            r" (?:who|whom|anyone|anybody|any1)(?: else)? (?:(?:i|we) (?:can|could|should) |(?:to|i can) )?(?:really )?"
            r"(?:talk to|tell|turn to|confide in|speak (?:to|with)|open up to|tell (?:it|this|that) to)\b"
            r"|\b(?:i (?:have|['’]?ve got|got) |there(?:['’]?s| is) )(?:no ?(?:one|body)|nobody)(?: else)?(?: that| who)?"
            r" (?:i (?:can|could) |to |can )?(?:talk to|tell|turn to|confide in|speak to|listens?|understands?)\b"
            r"|^\W*(?:(?:and|but|there['’]?s|literally|really)\W+)*(?:nobody|no ?-?one)(?: here| else)? (?:(?:that "
            r"|whom? )?i (?:can|could) |to )"
            r"(?:really )?(?:talk to|tell|turn to|confide in|speak to)\b"
        ),
        ("I don't know who to talk to", "not sure whom I could tell", "I have nobody to talk to", "there is no one I could turn to"),
        ("who can I talk to", "whom do I tell at the harbour", "I don't know what to tell", "nobody told me"),
    ),
    Move(
        "apologizes",
        loose(
            rf"^\W*(?:(?:{_FILLING})\W+)*(?:sorry|apologies|my bad|my apologies|i apologi[sz]e|didn['’]?t mean to)"
            r"(?:(?: for)? (?:being|that|if i|snapping|my|the) ?[^?]{0,30}| about that| man| dude)?\W*$"
            rf"|^\W*(?:(?:{_FILLING}|i['’]?m|i am|so|really|very)\W+)*(?:sorry|apologies|i apologi[sz]e)"
            rf"(?: (?:for|about) (?:all )?(?:(?:the|my|that) )?{_OUTBURST}[^?,;:]{{0,40}}(?:,? i was (?:\w+ ){{0,2}}{_UPSET})?"
            r"|\W+(?:that )?i (?:yelled|shouted|screamed|snapped|swore|cursed|ranted|vented|lost it)(?: (?:at|on) you)?[^?,;:]{0,25}"
            r"|\W+(?:that |if )?i (?:worried|bothered|scared|upset|troubled|annoyed|startled|burdened) you[^?,;:]{0,25}"
            rf"|\W+(?:i|that|it) (?:was|got|were|sounded) (?:\w+ ){{0,2}}{_RUDE}[^?,;:]{{0,25}}"
            rf"|\W+i (?:shouldn['’]?t have|should not have|didn['’]?t mean to|did not mean to) \w+(?: (?:at|on) you)?)\W*$"
            rf"|^\W*(?:(?:{_FILLING})\W+)*i (?:was|got) (?:\w+ ){{0,2}}{_RUDE}[^?;:]{{0,25}}\b(?:sorry|apologies|apologi[sz]e)\W*$"
        ),
        (
            *("oh, sorry for snapping", "sorry about that", "my bad", "sorry!", "okay, sorry about the yelling earlier"),
            *("fine, sorry, I got a bit snappy", "I'm sorry, that was mean of me", "sorry, I shouldn't have yelled at you"),
            *("I was grumpy, sorry", "sorry for unloading all this on you", "sorry if I bothered you"),
            *("sorry about my temper, I was just exhausted", "sorry I shouted at you"),
        ),
        (
            *("sorry, I meant harbours", "sorry what does it pay?", "sorry for asking, what about nets?"),
            *("sorry, that was the wrong one", "is it rude to say sorry", "sorry for venting, what do nets pay"),
        ),
    ),
    Move(
        "says_they_are_safe",
        loose(
            rf"^\W*(?:(?:{_FILLING}|it['’]?s|hi|hey|hello|back|again)\W+)*{_OUT_OF_DANGER}"
            rf"(?:\W+(?:and )?(?:{_OUT_OF_DANGER}|(?:i )?promise|now|really|honestly|today|again|tonight|ha(?:ha)*|lol"
            r"|(?:thanks|thank you|thank u|thx|ty)(?: for (?:asking|caring|listening|being (?:here|there)|your help))?"
            r"|don['’]?t worry|(?:we|i) (?:talked|spoke)(?: (?:a lot|for (?:a while|ages|an hour|long)))?|(?:it|that) (?:really )?helped"
            r"(?: a (?:lot|bit|little))?))*\W*$"
        ),
        (
            *(
                "I rang my sister, I'm safe now",
                "ok I talked to my mum. feeling a bit better",
                "I'm okay now, honestly",
                "I feel a little less scared now ha",
                "i'm safe, thx for asking",
            ),
            *("I've told a counselor and she is with me", "I spoke to the helpline, it helped a lot", "my brother is here now"),
        ),
        (
            *("I called a friend but nobody picked up", "I'm not ok", "I'm fine with nights at harbours", "are you ok"),
            *("I told my mum and she laughed", "I'm safe nowhere", "I called a harbour about the job"),
        ),
    ),
    Move(
        "grumbles",
        loose(
            r"\bjust what i (?:always )?(?:wanted|needed)\b|\b(?:gee|wow|oh),? thanks?\W*$|\bthanks for nothing\b|\b(?:slow|golf) clap\b"
            r"|\b(?:so|very|really|super|incredibly) (?:helpful|useful|informative)\b.{0,12}\bnot\W*$"
            r"|\b(?:you|this|that|it)(?:['’]?re| are|['’]?s| is| was)(?: (?:so|about|really|completely|absolutely|totally|just"
            r"|all|a bit|quite))*"
            r" (?:as (?:useful|helpful|sharp|bright) as|useless|hopeless|no (?:help|use|good)|not (?:helpful|helping|useful"
            r"|working)|a (?:waste|joke)"
            r"|rubbish|terrible|ridiculous|going nowhere|getting (?:us |me )?nowhere|annoying|a let-?down)\b"
            r"|^\W*(?:oh|wow|great|well)[\s,]+(?:great|brilliant|wonderful|fantastic|lovely|super|perfect|marvellous|marvelous)?[\s,]*"
            r"(?:yet )?another (?:\w+ )?(?:list|table|essay|wall of text|bot|non-answer)\b|\bwhat a (?:joke|waste|let-?down|shambles)\b"
            r"|\b(?:doesn['’]?t|does not|didn['’]?t|did not|won['’]?t) help(?: me)?(?: at all| one bit| much)?\W*$"
        ),
        (
            "oh brilliant, another list. just what I needed",
            "you're about as useful as a chocolate teapot",
            "this is going nowhere",
            "wow, so helpful. not.",
            "thanks for nothing",
            "that doesn't help",
        ),
        ("is it useful", "which skills are useless", "another list of jobs please, for harbours", "what helps"),
    ),
    Move(
        "asks_whether_any_find_work",
        loose(
            r"^\W*(?:(?:and|so|but|ok|well|then|honestly)\W+)*(?:do|does|did|will|can|could|would|is|are|has|have)(?:n['’]?t)?"
            r" (?:any(?:body|one)|somebody|someone|every(?:body|one)|nobody|no one"
            r"|people|graduates|grads|students|we|one|folks?|most|many|you)\b[^.?!,]{0,40}?\b(?:find|found|get|got|land|landed"
            r"|end(?:ed)? up with|getting|finding)\b (?:\w+ ){0,3}?(?:jobs?|work|something|anything|hired|employed|employment|in)\b"
            r"|\b(?:is|was) (?:it|that|this) (?:\w+ )?(?:normal|usual|common|typical|ok(?:ay)?) (?:that|when|if|for it to"
            r"|to)\b[^.?!]{0,30}?"
            r"\b(?:takes?|lasts?|drags?|need|wait|search|look|hunt)\b[^.?!]{0,20}?\b(?:long|ages|forever|months|years|a while|time)\b"
            r"|\b(?:does|do|will|should|must|can) (?:it|this|that|one|people|they|the (?:job )?(?:hunt|search))(?: \w+)? (?:always"
            r"|usually|normally|often"
            r"|really|have to)? ?(?:take|last|go on|drag on)(?: for)? (?:so|this|that|very|too)? ?(?:long|ages|forever)\b"
            r"|\b(?:the )?(?:rest|others?|other (?:half|two thirds?|\w+ percent))(?: of (?:us|them))?(?: (?:just|simply|then|will"
            r"|do|does|ever))*"
            r" (?:never|not ever)(?: \w+)? (?:get|find|land|make)\b"
        ),
        (
            "will anyone ever land a job with it",
            "do people actually get work after this",
            "will anyone ever get hired like that",
            "has anyone found a job with it",
            "is it normal that the hunt takes so long",
            "do the others just never find a berth",
        ),
        (
            "is it normal to mend nets",
            "does it take nets",
            "do people get promoted",
            "where do people find work",
            "do I find something here",
        ),
    ),
    Move(
        "limits_a_choice",
        loose(
            r"^\W*(?:(?:oh|and|but|also|ok|so|well|please|just)\W+)*(?:nothing|something|anything|somewhere|nowhere|one|ones|not|nobody)"
            r" (?:with|without|involving)\b"
        ),
        ("nothing with nets", "and something without boats", "but nowhere with night shifts"),
        ("nothing in it", "with nothing", "something that pays"),
    ),
    Move(
        "says_most",
        loose(
            r"\b(?:(?:the )?most(?: of)?|(?:a|the|the vast) majority of) (?:them|these|those|us|you|all|(?:the )?\w+s|people|graduates)\b"
        ),
        ("most of them get promoted", "the majority of graduates finds a job", "so most employers want that?"),
        ("which pays most", "the most remote work", "mostly"),
    ),
    Move(
        "crosses_off",
        loose(
            r"\b(?:(?:had|have) it with|fed up with|(?:sick|tired) of|(?:had |have |seen )?enough of"
            r"|(?:i['’]?m|i am|we['’]?re|we are)(?: (?:so|all|totally|quite|just))* done with|off (?:my|the|our) (?:list|table|radar|map)"
            r"|(?:scrap|strike|drop|skip|minus|without|cross out|leave out|take out|kick out|none of)(?= )|no (?:more|longer))\b"
        ),
        ("I've had it with harbours", "scrap harbours", "harbours are off my list", "I'm done with nets", "none of the harbour lot"),
        ("is it on the list", "what is done with nets", "enough about it", "have you had it"),
    ),
    Move(
        "asks_about_a_term",
        loose(
            r"\b(?:explain|define|clarify)\b|\bfor what\b"
            r"|\bwhat(?:['’]s| is| are| was| were| does| do) (?:this|that|these|those|the|your)\b"
            r"|\bwhat(?:['’]s| is| are| does| do| was)? (?:\w+ ){0,6}?(?:about|for|mean|meant|good|serve)\b"
            r"|\btell me (?:\w+ ){0,2}?(?:about|on|of) (?:this|that|the|these|those)\b"
        ),
        (
            *("this net mending, what is it good for", "explain the knot tying part", "tell me about that rope walking"),
            *("what's this deep diving?", "rope walking, what is meant by that", "that net mending, for what it serves"),
        ),
        ("which boats sail", "do they mend nets", "is it wet"),
    ),
    Move(
        "asks_what_they_do_with_it",
        loose(
            r"\bwhat (?:do|does|are|is|would|can|could|will|might) (?:[\w'’-]+ ){1,4}?(?:do|doing|use|using|need|needing|want)\b"
            r"(?: (?:it|this|that|all this|all that|such a thing))? (?:with|for)\b(?: (?:it|this|that|these things))?\W*$"
            r"|\bwhat (?:use|uses) (?:do|does|have|has) (?:[\w'’-]+ ){1,4}?(?:have|make|got|for) (?:it|of it|for it)\W*$"
        ),
        ("and harbours, what do they do with it?", "what would the fishers need it for", "what are boat builders doing with that"),
        ("what do I need it for a licence", "what do they pay", "what does it do"),
    ),
    Move(
        "takes_it_off",
        loose(
            r"\b(?:take|strike|cross|scratch|leave|keep|rule|drop|kick|throw|knock|chuck|get) (?:[\w'’-]+ ){1,3}?(?:off|out)\b"
            r"(?: of (?:it|this|that)| (?:the|that|your|my|our|her|his) (?:list|table|menu|running))?"
            r"(?:,? (?:please|then|pls|for (?:me|her|him|us|them|now|good)))*\W*$"
            r"|\b(?:can|may|should|must|has to|have to) (?:come|go) off\b"
        ),
        (
            *(
                "she drowned once, so take harbours off for me",
                "nets bore us, so keep those out of it please",
                "strike that one off the list",
            ),
            "harbours can come off the list",
        ),
        ("do they take people off boats", "what takes me out to sea", "is it on the list"),
    ),
    Move(
        "leaves_that_out",
        loose(
            r"\b(?:besides|apart from|aside from|other than|except(?: for)?|leaving aside|setting aside|not counting)"
            r" (?:that|it|them|those|this|these)\b"
        ),
        ("everyone talks of harbours. Besides that, who hires?", "apart from them, what pays", "other than those"),
        ("besides nets", "that besides", "except for the harbours"),
    ),
    Move(
        "goes_beyond_that",
        loose(r"(?:\bnot|n['’]t)(?: \w+){0,2}? (?:just|only|merely|solely|simply)\b|\b(?:beyond|more than just|outside of just)\b"),
        ("it's not only harbours, who else hires", "not just nets please", "surely they aren't just at kelp farms", "beyond harbours"),
        ("only harbours", "just not nets", "not at harbours"),
    ),
    Move(
        "of_those_left",
        loose(
            r"\b(?:two|three|four|five|\d|those|ones|all) (?:(?:that|which|who) (?:are|is) |still )?(?:left|remaining|(?:that"
            r"|which) remain)\b"
            r"|\b(?:what|who|whatever|whoever)(?:['’]s| is| remains)(?: still)?(?: left)\b"
            r"|\bof (?:what|those(?: that| who)?|whatever|whoever)(?:['’]s| is| are)? (?:still )?(?:remains?|left|remaining)\b"
            r"|\bremaining (?:two|three|four|ones?)\b"
        ),
        (
            "with harbours gone, which of the two left pays more",
            "of what's left, who hires",
            "and of what remains, who hires",
            "for the ones remaining, hours?",
            "who's left and what do they mend",
        ),
        ("left over nets", "who has left", "the rest of it"),
    ),
    Move(
        "says_too",
        loose(r"^\W*(?:(?:and|oh|ok(?:ay)?|so|hm+|the|same for)\W+)*[\w-]+(?: [\w-]+)? (?:too|as well|also|likewise)\b"),
        ("harbours too", "and the nets as well, please", "kelp farms too but for another reason"),
        ("too many nets", "I want harbours, not nets too", "is it well paid"),
    ),
    Move(
        "asks_why_left_out",
        loose(
            r"\b(?:why|how come)\b[^.?!]{0,40}(?:\b(?:left|leave|leaving) (?:it |them |\w+ )?out"
            r"|\b(?:missing|skip(?:ped)?|dropped|no mention)"
            r"|(?:\bnot|n['’]t)(?: \w+){0,2}? (?:there|listed|list|included|include|mentioned|mention|named|in (?:it|there)"
            r"|on (?:it|the list|your list|that list)))\b"
        ),
        ("why did you leave out harbours", "why isn't mining on the list", "how come nets are missing"),
        ("why not harbours", "why do they leave", "is mining on the list"),
    ),
    Move(
        "asks_for_those",
        loose(
            r"^\W*(?:(?:so|and|but|ok(?:ay)?|now|then|well|hm+|please|also)\W+)*(?:who(?:ever|['’]d|['’]s|['’]ll)?|which|whose|where"
            r"|any(?:one|body|where|thing)? \w+|any (?:of )?(?:them|those|industry|sector|field|job|role)s?"
            r"|(?:is|are) there (?:any|some)\w*|(?:only|just) (?:those|the ones?|ones|where|who|which|places|fields|sectors|industries))\b"
            r"|^\W*(?:(?:so|and|but|ok(?:ay)?|now|then|please|can you|could you)\W+)*"
            r"(?:keep|leave|show|list|give|name|tell|cut|narrow|filter|limit|reduce|trim|pick|find|want|see)\b.{0,30}?\b(?:those"
            r"|these|ones?|whoever|who|which|where|places|fields|sectors|industries|jobs|any(?:one|thing)?)\b"
            r"|^\W*(?:those|the ones|ones|whoever|places|fields|sectors|industries)\b"
            r"|^\W*(?:(?:and|so|but|ok(?:ay)?|what|hm+)\W+)*if (?:the|their|its) (?:\w+ ){1,2}?(?:has|have|had|must|should"
            r"|needs?|ought)(?: to)?"
            r" (?:be|stay|remain|lie|reach|keep|go|get|start|begin|end)\b"
            r"|^\W*(?:(?:and|so|but|ok(?:ay)?)\W+)*(?:the )?other way (?:a?round)\b"
        ),
        (
            "keep just those where nets reach 71k",
            "whoever goes past 58",
            "only where I could hit 41",
            "anyone below 71 to start?",
            "if the top has to stay under 71",
        ),
        ("is that over 58k", "it pays 41k", "does it reach 71k", "can I get 58"),
    ),
    Move(
        "asks_what_is_left",
        loose(
            r"\b(?:which|what|who|where|how many)\b[^.?!]{0,30}"
            r"\b(?:(?:am|are|do|would|will) (?:i|we) (?:still )?(?:have |got )?(?:left|still have)"
            r"|(?:do|does) (?:i|we) (?:still )?have(?: left)?"
            r"|(?:is|are|be|['’]s) (?:still )?(?:left|in(?: it| the (?:running|list|race))?)"
            r"|(?:(?:is|are|['’]s) )?(?:still )?(?:remain(?:s|ing)?|standing)|(?:that|this|it) leaves?(?: me| us)?)"
            r"(?: (?:with|over|now|then|for me|for us|on (?:my|the) list))*\W*$"
            r"|\b(?:i['’]?m|we['’]?re|am i|are we) left with(?: now| then)?\W*$"
            r"|[.,;:!-]\s*(?:and |so |then )*(?:the (?:rest|others)|remaining"
            r"|(?:(?:so|then) )?who else(?: is there)?)(?: then| now| please)?\W*$"
        ),
        (
            "nets can go. the rest?",
            "no boats thanks. who else is there then",
            "not mining, so I'm left with?",
            "who's still standing",
            "and which ones am I still left with?",
            "so which do I still have",
            "what remains then",
            "who is still in the running?",
        ),
        ("what is left of the nets", "which harbours have left", "what do I have to bring", "is it still there"),
    ),
    Move(
        "turns_away",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|and|but|well|so|now|then|please|right|i['’]?ve|have|i|seen|had|heard|got)\W+)*(?:skip"
            r"|spare me|save me|leave|enough (?:of|about|on|with)|no more"
            r"|less|not|nothing)\b[^.?!,;]{2,40}[.,;!]\s*\S+ \S+"
            r"|^\W*(?:(?:ok(?:ay)?|and|but|well|so|now|then|please)\W+)*no\b[^.?!,;]{2,30}[.,;!]\s*(?:just|only|rather|tell me|show me)\b"
        ),
        (
            "no talk of nets, just how people rise",
            "skip the nets. what about hours",
            "enough about pay, is it remote",
            "spare me the hours; who hires",
            "nothing on nets please, only how people rise",
        ),
        ("skip the nets", "leave nets out", "who skips the nets, and why"),
    ),
    Move(
        "asks_for_any_others",
        loose(
            r"\b(?:any|some|which|what|no|are there|is there any|are the)(?: more)? (?:others\b|other ones?\b|other (?:industr"
            r"|sector|field|place)\w*)"
            r"(?! than\b)\b|\b(?:any ?(?:one|body)|who|which|where) else\b(?! than\b)|\bany more (?:of|like) (?:them|those|these)\b"
        ),
        ("are there any others with nets", "who else says what boats cost", "which others do it", "and where else is that"),
        ("the others", "any other questions", "others than nets", "each other"),
    ),
    Move(
        "asks_whom_it_covers",
        loose(
            r"^\W*(?:[\w']+\W+){0,3}?(?:who|whom|which (?:ones?|industr\w+|sectors?|fields?|places?)|for which(?: ones?)?)\s+(?:do"
            r"|does|did|have)\s+"
            r"(?:it|you|they|the source|the article|u)\s+(?:(?:even|actually|then|really)\s+)?"
            r"(?:give|have|got|list|tell|say|name|show|cover|know|hold|mention)\w*\b"
            r"|^\W*(?:(?:and|so|but|ok(?:ay)?|then|well)\W+)*(?:for whom|for which(?: ones?)?|whose (?:pay|salary|numbers?|figures?)|where)"
            r" (?:is|are|do|does)(?: there)? (?:it|you|they|the source|the article|any|an?)\b(?: \w+)?"
            r" (?:know|have|give|gives|got|list|tell|name|salary|salaries|figures?|numbers?|pay|amounts?|sums?)\b"
        ),
        ("so who does it give numbers for", "which ones do you have that for", "ok for which does it say so", "who do you have then"),
        ("who says so", "which ones are remote", "who does the nets"),
    ),
    Move(
        "asks_whether_it_is_needed",
        loose(
            rf"{_ON}(?:is|are) (?:they|those|these|it)(?: (?:really|actually|even|also|always|strictly|then|there))*"
            r" (?:needed|required|necessary|mandatory|compulsory|obligatory|a must|optional|essential)\b"
        ),
        ("are they really needed", "so is it mandatory", "and are those required there?"),
        ("are nets needed", "they are required"),
    ),
    Move(
        "in_that_regard",
        loose(
            r"\b(?:in|on|with|under) (?:that|this|the same) (?:regards?|respects?|aspects?|points?|sense|matter|front|score|count"
            r"|topic|subject"
            r"|question)\b|\b(?:by|for) (?:exactly |just |only )?(?:that|this|the same)(?: (?:too|only|alone))?\W*$"
        ),
        ("compare harbours and nets in that regard", "nets vs boats on that front", "and harbours against nets by that"),
        ("what is good in that", "is it for that boat", "in that field"),
    ),
    Move(
        "turns_to_a_topic",
        loose(
            rf"{_ON}(?:regarding|concerning|as for|as to|when it comes to|in terms of|with (?:regard|respect) to|(?:looking|going) by"
            r"|on the (?:topic|subject|question|matter) of)\b"
        ),
        ("and regarding nets", "as for the hours", "ok, in terms of boats then"),
        ("it is as for him", "what about nets", "for good"),
    ),
    Move(
        "keeps_the_rule",
        loose(
            r"\b(?:(?:the |that )?same|with (?:the|that|those|my)) (?:\w+ )?(?:rules?|exclusions?|exceptions?|conditions?|filters?|limits?"
            r"|restrictions?|constraints?|criteri(?:a|on))\b|\bsame (?:ones? )?(?:left out|ruled out|excluded|out)\b"
        ),
        ("and nets, same rule", "now the hours, with the same exclusions", "boats, same ones left out"),
        ("what are the rules there", "is the same net ruled by law", "the same again"),
    ),
    Move(
        "names_one_by_pay",
        loose(
            r"\b(?:the|that) (?:cheap(?:er|est)|dear(?:er|est)|(?:better|best|worse|worst|higher|highest|lower|lowest|least"
            r"|less|most)[ -](?:well[ -])?"
            r"(?:paid|paying))(?: (?:one|industry|sector|field))?(?: of (?:the \w+|them|those|these|both))?(?: then)?\s*(?:[,;:.–-]"
            r"|\b(?:is|does|has)\b)"
        ),
        (
            *("the cheaper of the two, is it remote", "does the better paid one: mend nets", "that lowest paid of them is remote?"),
            "the cheaper one then. is it remote",
        ),
        ("who is cheaper", "the cheaper one", "the best nets"),
    ),
    Move(
        "names_one_by_its_end",
        loose(
            r"\b(?:the|that) (?:(?:low|high|cheap|dear|rich|poor)(?:er|est)(?:[ -](?:paid|paying|priced))?"
            r"|(?:better|best|worse|worst|least|most|top|bottom)[ -](?:well[ -])?(?:paid|paying)) (?:one|industry|sector|field)\b"
            r"|\b(?:the|that) (?:low|high|cheap|dear|rich|poor)(?:er|est) of (?:the )?(?:two|both)\b"
            r"|\b(?:the|that) one (?:with|that|which|who|having|at) [^.?!,]{0,20}?\b(?:low|high)(?:er|est)\b"
        ),
        (
            *("is the lower one on boats", "the one with the higher floor, has it nets", "does the cheaper one want rowers"),
            *("nets in the best paid one", "kelp at the one that starts lowest"),
        ),
        ("who is lower", "the lower end", "the one with nets", "which one is lower"),
    ),
    Move(
        "asks_of_working_time",
        loose(
            r"(?<!study )(?<!studying )\b(?:part|half)[- ]?time\b|\bhalf[- ]days?\b|\bover ?time\b"
            r"|\b(?:four|three|five|[3-6])[- ]day (?:weeks?|work ?weeks?)\b"
            r"|\b(?:night|late|early|weekend|day|split) shifts?\b|\b(?:work|do|have) (?:in )?shifts\b|\bshift work\b"
            r"|\b(?:in|on) the (?:mornings?|afternoons?|evenings?)(?: only)?\W*$"
            r"|\b(?:mornings?|afternoons?|evenings?|weekends?) (?:only|off|free)\b"
            r"|\b(?:only|just) (?:in the )?(?:mornings?|afternoons?|evenings?)\b"
            r"|\b(?:work|working) (?:at |on |over |every |the )*(?:nights?|weekends?|sundays?)\b"
            r"|\b(?:how many|what) (?:working |office )?hours\b|\bhours (?:a|per|each|every) (?:day|week|month)\b"
            r"|\bworking hours\b|\bnotice period\b"
            r"|\bhow long (?:is|are|would be) (?:the |a |my )?(?:working )?(?:days?|weeks?|shifts?)\b"
        ),
        (
            *("are there part-time jobs", "can I row in the mornings only", "how many hours a week is that", "do divers do night shifts"),
            *("is there a four-day week", "would I have to work weekends"),
        ),
        ("I have time", "a five day course", "the morning net", "a shift to nets", "what do they pay an hour"),
    ),
    Move(
        "asks_the_same",
        loose(
            r"\bsame (?:q|question|thing|stuff|for|with|there|story|again)\b|\b(?:some|any)thing (?:similar|alike|comparable)\b"
            r"|\b(?:some|any)thing (?:like|of) (?:that|this|the (?:kind|sort)|that (?:kind|sort))\b|\blikewise\b"
        ),
        (
            "same question for divers",
            "have rowers anything of the kind",
            "is there something similar for boats",
            "the same for nets please",
        ),
        ("the same harbour", "is it the same", "something for divers", "anything on nets"),
    ),
    Move(
        "drops_something",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|no|but|well|then|and|so|hm+|please|also|now|let['’]?s|we can|you can)\W+)*(?:not|nor|neither"
            r"|except|without|drop|skip"
            r"|minus|scratch|scrap|strike|bin|axe|remove|lose|get rid of|ditch|dump|toss|eliminate|chuck|exclude|omit|weed out"
            r"|(?:leave|take|cross|kick|keep|throw|cut)\b(?=.*\b(?:out|off|away)\b))\b"
        ),
        ("and leave the skipper out", "nor the diver", "drop the keeper", "get rid of the two deepest"),
        ("leave the keeper", "is the diver not there", "why not the keeper"),
    ),
    Move(
        "speaks_of_what_they_pay",
        loose(r"\b(?:what|as|much|than) (?:they|those|both|these|the two|each) pays?\b|\btheir (?:pay|top|bottom|money)\b"),
        ("how far apart is what they pay", "by how much their top differs", "what each pays"),
        ("what pays best", "they like boats", "the two boats"),
    ),
    Move(
        "claims_a_share_of_them",
        loose(
            r"(?:%|\bper ?cent|\b(?:thirds?|quarters?|half)) of (?:all |the |these |those |them\b|our |people|jobs|workers)?\w*"
            r"[^.?!]{0,30}?\b(?:are|is|work|do|have|get|can|sit|stay)s?\b"
        ),
        ("so 71% of all boats are blue now?", "71 percent of the divers work from home", "half of them are remote"),
        ("it rose by 71%", "71% more of them", "a third is enough"),
    ),
    Move(
        "asks_for_those_figures",
        loose(
            r"(?=.*\b(?:again|once more|one (?:after|by) (?:another|the other|one)|side by side|in a row|list|together"
            r"|next to (?:each other|one another)|beside each other|only|just|nothing (?:but|else))\b)"
            r".*\b(?:both|(?:those|these|the|all|my|your)(?: (?:two|three|four|\d))?|two|three|four) (?:\w+ )?"
            r"(?:figures|numbers|percentages|shares|percents)\b"
            r"|\b(?:those|these|the|all) (?:two|three|four|\d)\b[^.?!]{0,40}\b(?:only|just|nothing but|nothing else than) (?:the )?"
            r"(?:figures|numbers|percentages|shares)\b"
        ),
        (
            *("both numbers once more please", "put the two figures side by side", "list those shares again"),
            "could I have those three one after another, only the figures",
        ),
        ("which of these figures is bigger", "both boats again", "just the figure", "the three boats again"),
    ),
    Move(
        "asks_who_is_over_that",
        loose(
            r"\b(?:who|which|what|whose|any(?:one|body)?|does any|do any)\b[^.?!]{0,40}?\b(?:more than|higher than|better than|above|over"
            r"|beyond|past|tops?|beats?|exceeds?) (?:that|it|this|the (?:average|mean|median))\b"
        ),
        ("who pays more than that", "which start above it", "whose pay beats the average"),
        ("who is over there", "is it more than that", "which is better than boats"),
    ),
    Move(
        "asks_who_is_under_that",
        loose(
            r"\b(?:who|which|what|whose|any(?:one|body)?|does any|do any)\b[^.?!]{0,40}?\b(?:less than|lower than|worse than|below|under"
            r"|beneath) (?:that|it|this|the (?:average|mean|median))\b"
        ),
        ("who pays less than that", "which start below it", "does any lie under the average"),
        ("who is under there", "is it less than that", "which is worse than boats"),
    ),
    Move(
        "sums_its_own_numbers",
        loose(
            r"(?<![\d.,$€£])\d+(?:[.,]\d+)?\s*(?:times|x|\*|multiplied (?:by|with)|plus|minus|\+|/|divided by|to the power of|mod)\s*"
            r"(?<![$€£])\d+(?:[.,]\d+)?(?!\s?(?:k\b|%|thousand|percent|[$€£]))"
        ),
        ("what's 17 times 23", "12+30?", "7 x 8 quickly", "41 divided by 3"),
        ("41% plus 12%", "three times 41", "71k plus 12k", "41 times as many"),
    ),
    Move(
        "ranks_floors_from_the_top",
        loose(_RANKED.format(_BETTER, _FLOOR)),
        ("who has the best minimum", "whose lower end is highest", "the highest floor of them", "which bottom number is better"),
        ("the lower end", "best of all", "the highest ceiling", "a better boat, at the bottom"),
    ),
    Move(
        "ranks_floors_from_the_bottom",
        loose(_RANKED.format(_WORSE, _FLOOR)),
        ("the lowest floor of the lot", "whose minimum is smallest", "who has the worst lower end", "the lowest bottom end"),
        ("the lower end", "the lowest ceiling", "lower boats, no floor", "the lower end or the upper end"),
    ),
    Move(
        "ranks_tops_from_the_top",
        loose(
            _RANKED.format(_BETTER, _TOP)
            + r"|\b(?:reach(?:es)?|goes|go|gets?|climbs?|stretch(?:es)?|rises?|runs?)(?: \w+){0,2}? (?:the )?(?:furthest|farthest"
            r"|highest)\b"
            rf"|\b(?:tops?|max(?:es)?|peaks?|caps?) out (?:at the |the )?{_BETTER}\b"
        ),
        ("whose top end is highest", "who has the biggest maximum", "which range reaches furthest", "who tops out highest"),
        ("the upper end", "the highest floor", "how far does it reach", "best ships at the top"),
    ),
    Move(
        "ranks_tops_from_the_bottom",
        loose(_RANKED.format(_WORSE, _TOP) + rf"|\b(?:tops?|max(?:es)?|peaks?|caps?) out (?:at the |the )?{_WORSE}\b"),
        ("which has the least upper limit", "the lowest ceiling", "who tops out lower", "whose maximum is the least"),
        ("the upper end", "the lowest floor", "lower boats, no ceiling", "the highest ceiling"),
    ),
    Move(
        "asks_for_a_payer_at_an_end",
        loose(
            rf"\b(?:top|{_BETTER}|{_WORSE}|stingiest|leading)[ -](?:payers?|paying(?: ones?)?|starter salar(?:y|ies))\b"
            r"|\b(?:stingiest|most generous)\b"
        ),
        ("of what is left, best payer?", "who is the stingiest of the lot", "the worst-paying one"),
        ("top boats", "which of them pays best", "what pay do they get", "at the top, who pays"),
    ),
    Move(
        "points_at_the_worst_paid",
        loose(_THE_ONE_PAID.format(_WORST_PAID, _FLOOR_OR_TOP)),
        ("the lower-paid one wants which papers", "the one that pays least, is it remote", "the worst payer of them, any boats there"),
        ("who pays least", "the lowest salary", "the best payer"),
    ),
    Move(
        "points_at_the_best_paid",
        loose(_THE_ONE_PAID.format(_BEST_PAID, _FLOOR_OR_TOP)),
        ("the best payer, does it sail", "in the top-paying one, are there nets", "the one with the higher ceiling, is it remote"),
        ("who pays best", "the highest salary", "the one that pays least"),
    ),
    Move(
        "speaks_of_the_lot",
        loose(
            r"\b(?:of|among|amongst|out of|from|in) (?:all (?:of )?(?:them|these|those)|the (?:lot|bunch|list|rest|three|four"
            r"|five|two|others|pair|ones)"
            r"|what(?: i|['’]s)?s? (?:left|remains|still there)|(?:these|those|them)\b)"
        ),
        ("the stingiest of the lot", "from what's left, top payer", "best of these", "among all of them"),
        ("a lot of boats", "what is left", "all of it"),
    ),
    Move(
        "speaks_of_all_there_are",
        loose(
            r"\b(?:of|among|out of|across|in|over) (?:them )?all\b(?! (?:of )?(?:the|these|those|them|three|four|five)\b)"
            r"|\boverall\b|\b(?:of|in|across) all"
            r" (?:the )?(?:industries|sectors|fields|branches)\b|\b(?:any|every) (?:industry|sector|field)\b|\banywhere\b"
            r"|\bacross the board\b"
        ),
        ("the lowest floor of all", "who is best overall", "of all sectors who pays best", "the best ceiling anywhere"),
        ("of all three", "all boats", "of all those"),
    ),
    Move(
        "asks_of_all_or_any",
        loose(
            r"^\W*(?:(?:and|so|but|then|ok(?:ay)?|well|hm+|wait|lol|is it true that|you mean|that means|do|does|did|is|are|can|could|will"
            r"|would|might)\W+)*(?:there )?(?:any(?:one|body|thing)?|no(?:body| one|thing|ne)|every(?:one|body|thing)?|all|each|either"
            r"|neither|at least one|one)\b(?: (?:of (?:them|these|those|the (?:\w+ )?(?:industries|sectors|fields|two|three|four|lot))"
            r"|(?:of )?(?:these|those)|(?:the |these |those )?(?:industr(?:y|ies)|sectors?|fields?|ones?)))?"
            r" (?:(?:that|which|who|ever|also|even|really|always|then|might|may|can|could|do|does)\W+)*"
            r"(?:start|begin|pay|stay|drop|fall|go|get|lie|sit|reach|end|top|max|remain|dip|come|earn|climb|break|crack|hit|exceed|under"
            r"|below|over|above|less|more|at least|at most)\w*\b"
        ),
        (
            *("does any of them stay under 71k altogether", "so nothing starts under 71k?", "is nobody below it then"),
            *("any of these that might drop under 71", "does either of them go over 71k"),
        ),
        ("which of them starts under 71k", "is it under 71k", "tell me all", "any news"),
    ),
    Move(
        "denies_any",
        loose(r"\b(?:no(?:body| one|thing|ne)|neither|no (?:industry|sector|field))\b"),
        ("is nobody under 71k", "so none of them pays less", "no industry goes there"),
        ("any of them", "no, boats", "all of them"),
    ),
    Move(
        "asks_for_an_end_of_each",
        loose(
            rf"\b(?:{_FLOOR}|{_TOP})\b[^.?!]{{0,12}}?\b(?:each|every one|all of (?:them|those|these))\b"
            rf"|\b(?:each|every one|all)(?:['’]s| of (?:them|those|these)(?:['’]s)?)? (?:{_FLOOR}|{_TOP})\b"
        ),
        ("what's the minimum in each of those", "the top figure for each please", "each one's boats, each floor"),
        ("the lowest of all", "each boat", "the top one"),
    ),
    Move(
        "names_a_floor",
        loose(rf"\b{_FLOOR}\b"),
        ("the minimum of each", "their floors", "the lower end"),
        ("the top of each", "the ceiling", "lower boats"),
    ),
    Move(
        "asks_for_those_in_both",
        loose(
            r"\b(?:who(?:se)?|which|what|names?|ones|any(?:one|body)?)\b[^.?!]{0,30}?\b(?:on|in|make|makes|appear in)"
            r" both(?: (?:of )?(?:the |those |these |your )?(?:lists?|tables?|answers?|overviews?|counts))?\W*$"
            r"|\b(?:common to both|(?:in|on) both lists|in each (?:of the )?lists?)\b"
        ),
        ("who is on both lists", "which names come up in both", "what is common to both"),
        ("both boats", "do both pay", "in both harbours"),
    ),
    Move(
        "asks_for_those_in_one_alone",
        loose(
            r"\b(?:only|just) (?:on|in) the (?:first|earlier|former) (?:list|one|table)|\b(?:on|in) the (?:first|earlier) (?:list|one)"
            r" (?:only|alone|but not (?:on|in) the (?:second|last|other|later))\b"
        ),
        ("which are on the first list only", "who is only in the earlier list", "those in the first one but not in the second"),
        ("the first list", "only the first", "in the first place"),
    ),
    Move(
        "drops_those_that",
        loose(_DROPS_THOSE),
        (
            *("drop whatever swims under 71k", "get rid of those that can't reach the quay", "now throw out everything that leaks"),
            *("take the ones with nets off please", "everything under 71k can go", "the ones with papers are out", "no boats below 61k"),
            *("I don't want any that leak", "who is left once those with nets are gone", "don't show me those that leak"),
        ),
        (
            *("drop the keeper", "take those with nets", "nothing under 71k", "keep those that float", "which of those can go deeper"),
            *("do those that leak go out", "leave those with nets", "why not those that float", "cut it down to those with nets"),
        ),
    ),
    Move(
        "drops_those_named",
        loose(
            rf"{_ON}(?:{_DROP_VERB})(?: (?:me|us|please|all of|also|then|just|even|out|off|away|aside|both))*"
            r" (?!(?:that|it|this|them|these|those|everything|all|any\w*|everyone|to|me|us|him|her)\b)[\w&]"
            r"|^(?!\W*(?:is|are|was|were|do|does|did|why|what|which|who|if|can|could|will|would|should)\b)[^.?!;]{2,60}?\b(?:is|are|['’]s)"
            r"(?: both| all| now| also)* (?:out(?! (?:of|there)\b)|off (?:the|my|our) (?:list|table|menu|radar)|no (?:options?|good|go)\b"
            r"|not an option|not for me|gone|ruled out|history|(?:of )?no (?:use|interest)\b)"
        ),
        (
            *("cross off nets and harbours", "ok kill the one about boats", "nets are off my list", "lose both harbours and nets"),
            *("kelp farms are no option", "minus the divers", "harbours and nets are out"),
        ),
        ("scratch that, nets", "is it out", "forget it. Nets", "which are out", "skip to nets", "keep nets", "they are out of nets"),
    ),
    Move(
        "drops_several",
        loose(
            rf"\b(?:{_DROP_VERB})\b[^.?!;]{{2,40}}?(?:\b(?:and|nor|or|plus|as well as|along with)|&|, ?(?:then|also))"
            r" (?:also )?(?:the |those |that )?[\w’'-]+"
            r"(?: (?:ones?|people|firms|sectors?|industr\w+|stuff|too|as well|also|please|pls|out|off|away|aside|now|then"
            r"|can|go))*\W*(?:$|[.?!;,])"
        ),
        (
            *("remove nets as well as harbours", "kick the nets out and the divers too"),
            "drop nets, then boats",
        ),
        ("forget nets and tell me of harbours", "drop nets", "nets and boats", "scratch nets, harbours"),
    ),
    Move(
        "drops_those_without",
        loose(
            _DROPS_THOSE
            + r"[^.?!;]*?\b(?:without|no|not|never|\w+n['’]t|(?:do|does|is|are|ca|wo|did|has|have)nt|lack(?:s|ing)?|miss(?:es|ing)?|cannot"
            r"|neither)\b"
        ),
        ("drop the ones without nets", "lose whatever isn't blue", "skip those where no boat is given", "everything with no net can go"),
        ("drop the ones with nets", "drop those. No boats?", "no boats below 61k", "drop the ones that want nets"),
    ),
    Move(
        "asks_for_somebody_there",
        loose(
            r"\b(?:is|are|was|were|have|has|do|did)(?:n['’]t)? (?:there |you )?(?:also |any )?(?:have |got )?"
            r"(?:some(?:one|body)|any(?:one|body)|a (?:graduate|story|person)|people|graduates|stories)(?: else)?"
            r" (?:in|from|at|of|who (?:works?|is) (?:in|at))\b"
            r"|^\W*(?:\w+\W+){0,4}?(?:some|any)(?:one|body)(?: else)? from\b"
        ),
        (
            "aye, somebody from kelp farms too",
            "was there also somebody in harbours",
            "is there anyone from kelp farms",
            "do you have a story from the docks",
        ),
        ("is somebody paid there", "who is in harbours", "are harbours in it"),
    ),
    Move(
        "asks_who_speaks_of",
        loose(
            r"\b(?:who|which|whose)\b(?:\W+(?!you\b|u\b)\w+){0,6}?\W+(?:mention(?:s|ed)?|(?:speaks?|spoke|talks?|talked) (?:of|about)"
            r"|(?:brings?|brought) (?:\w+ )?up"
            r"|raise[sd]?|touch(?:es|ed)? on|refer(?:s|red)? to)\b"
        ),
        ("who brings up nets", "which of the three named mentions boats", "of those, who spoke about fog"),
        ("who says so", "which harbours did you mention", "what do they speak of"),
    ),
    Move(
        "asks_of_it_there",
        loose(r"\b(?:in|at|for) (?:it|there)\W*$|\b(?:do|would|will|can|could|might|they|['’]d|['’]ll) (?:they )?\w+ (?:me )?there\b"),
        ("what is the least they'd give me in it", "the most they pay there", "and the lowest in there?"),
        ("the cheaper one, what is good about it", "who pays least", "is it there that nets are mended"),
    ),
    Move(
        "tells_of_somebodys_own",
        loose(r"\b(?:my|her|his) (?:\w+ )?(?:marks?|grades?|gpa|scores?|results|degree|cv|resume|english|maths?) (?:is|are|was|were)\b"),
        ("her marks are average", "my own grades were low", "his degree is a bare pass"),
        ("is that average", "my mark on the boat", "the grades are what"),
    ),
    Move(
        "points_at_one_by_whom",
        loose(
            r"\b(?:the|that|this|your) (?!(?:other|same|first|second|third|last|next|only|right|best|cheap\w*|\w+er|\w+est)\b)[\w.&-]+"
            r"(?:['’]s)? (?:one|survey|study|report|poll|figure|number|finding)\b"
        ),
        ("and that Guild one, what was in it", "the Guild's figure please", "what did the LMG survey say"),
        ("the other one", "that one", "the best number"),
    ),
    Move(
        "asks_which_it_names",
        loose(
            r"\b(?:which|what) (?:\w+ )?(?:industr(?:y|ies)|sectors?|fields?|branches|settings?|roles?|jobs?|skills?)\b"
            r" (?:does|do|did|are|is|would|has) (?:\w+ ){0,3}?(?:name|list|mention|give|count|cite)(?:s|d|ed)?\b"
        ),
        ("which sectors does your article name for that", "what industries are listed there", "which jobs did you mention"),
        ("which sectors pay best", "what does it name", "which jobs do divers like"),
    ),
    Move(
        "asks_more_about_that",
        loose(
            r"\b(?:say|tell me|explain|go on|hear|know|read) (?:\w+ ){0,2}?(?:more|further|deeper) (?:about|on|of|into)"
            r" (?:that|this|it)\W*$"
            r"|\b(?:expand|elaborate) on (?:that|this|it)\W*$"
        ),
        ("can you say more about that", "tell me a bit more on this", "please elaborate on that"),
        ("more about harbours", "tell me more", "say that again"),
    ),
    Move(
        "supposes",
        loose(r"\?\W*$|\bi (?:guess|suppose|assume|take it|reckon|think)\b|\b(?:either|presumably|probably)\W*$"),
        ("nor harbours I guess", "neither nets?", "and not at the docks either"),
        ("nor harbours", "either nets or boats", "I guessed it, now the nets"),
    ),
    Move(
        "asks_who_is_so",
        loose(
            r"^\W*(?:(?:and|so|but|ok(?:ay)?|well|hm+|then)\W+)*who"
            r"(?:['’]s| is| are| has| have| offers?| allows?| lets?| does| asks?| wants?)\b"
            r"(?! (?:there|it|that|this|behind|gets?|getting)\b)"
        ),
        ("so who is fully on the boats then", "who lets me mend at home", "and who's hiring"),
        ("who gets promoted", "who is there", "is it clear who has nets"),
    ),
    Move(
        "lets_them_go",
        loose(
            r"\b(?:(?:can|may|must|should|has to|have to) (?:all |both |also )?go|(?:is|are|go|goes) (?:all |both |also )?out)\b"
            r"(?! (?:far|up|on|back|to|into|of|there)\b)"
        ),
        ("the ones with boats can go", "those are out", "anything with nets has to go"),
        ("can I go there", "where can they go to", "they are out of nets"),
    ),
    Move(
        "points_at_a_word_in_names",
        loose(
            r"\b(?:with|has|have|having|contain(?:s|ing)?|includ(?:es?|ing)) (?:the (?:word|term) )?\W?[\w&-]+\W? in (?:the|its|their|it"
            r"|them)(?: (?:\w+ )?(?:names?|titles?))?\W*(?:$|\b(?:names?|titles?|can|is|are|out|too|off|go|away|please)\b)"
            r"|\bcalled (?:something|anything) (?:with )?[\w&-]+\b"
        ),
        ("the ones with lamp in the name can go", "anything that has the word 'night' in its title is out", "drop those with AI in them"),
        ("is there AI in it", "the ones with boats", "work with nets in harbours"),
    ),
    Move(
        "asks_all_of_it",
        loose(
            r"\bwhat(?:['’]?s| is| else is| can| do| could)? (?:there|you|u)(?: to)? (?:know|tell|say|have)\b|\beverything\b"
            r"|\ball (?:there is|(?:that )?you|about|of it)\b|\btell me(?: all| more)? (?:about|of)\b|\b(?:the )?whole story\b"
        ),
        (
            "what is there to know about harbours, except pay",
            "tell me all about nets but not the hours",
            "everything on boats without the pay",
        ),
        ("what is paid in harbours", "tell me the pay", "all boats"),
    ),
    Move(
        "asks_in_those",
        loose(r"\b(?:in|of|for|at|with|from) (?:those|these|them|each of (?:those|them))\b(?! (?:that|which|who|with)\b)|\btheir\b"),
        ("and the money in those?", "what about their nets", "the hours at each of them"),
        ("those with nets", "the ones in harbours", "of those that sail"),
    ),
    Move(
        "ends_in_a_tag",
        loose(r"\b(?:do|does|did|is|are|was|were|have|has|can|will|would|should)n?['’]?t (?:they|it|he|she|we|that|there)\W*$"),
        ("they mend nets, don't they", "over 71 want a boat, dont they?", "it floats, doesn't it"),
        ("don't they float when wet", "they don't", "is it"),
    ),
    Move(
        "asks_how_hard_it_is",
        loose(
            r"\b(?:how|is it|is that|will it be|would it be|isn['’]?t it|was it) (?:\w+ )?(?:hard|difficult|easy|tough|tricky"
            r"|likely|realistic)\b"
            r"(?: is it| would it be| will it be)?[^?.!]{0,25}?\b(?:find|finding|get|getting|land|landing|secure|securing)\b"
        ),
        (
            *("how hard is it to find a first net", "is it tough to land a berth", "how difficult is getting a first boat"),
            "is it easy to get one",
        ),
        ("is it hard work", "how easy are nets", "is that for beginners", "find me an easy one"),
    ),
    Move(
        "asks_for_as_well_paid",
        loose(
            r"\b(?:at least|just|about|roughly)? ?(?:as|equally|similarly) (?:well|good|highly|much|handsomely)[- ](?:paid"
            r"|paying|rewarded|money)\b"
            r"|\b(?:pays?|paying|earns?|makes?|offers?) (?:me )?(?:at least |just |about )?(?:as (?:well|much|good)|the same"
            r"|no less|equally well)\b"
            r"|\b(?:no worse|not worse|no less well) paid\b"
        ),
        ("is there something at least as well paid", "who pays just as much", "anything no worse paid than that"),
        ("is it well paid", "who pays most", "as much as I like nets"),
    ),
    Move(
        "asks_for_better_paid",
        loose(
            r"^\W*(?:(?:and|but|ok(?:ay)?|so|then|hm+|is there|are there|do you have|you have|have you|got|show me)\W+)*"
            r"(?:something|somewhere|anything|anywhere|anyone|anybody|any|what|who|which)(?: (?:else|ones?|industry|industries"
            r"|sectors?|fields?))?"
            r"(?: (?:that|which|who))?(?: (?:is|are))? (?:pays? |paying )?(?:me )?(?:even )?(?:better|worse|higher|less|more"
            r"|lower)(?:[- ]paid|[- ]paying)?"
            r"(?: than (?:that|this|it))?(?:\W+(?:then|please|though|too|there))*\W*$"
            r"|\b(?:who|what|which|anyone|anybody|anything) (?:tops|beats|outdoes|exceeds|goes (?:above|beyond|over)) (?:that|this|it)\W*$"
        ),
        (
            "too little. who tops that?",
            "anything better?",
            "and is there anything that pays less",
            "who pays more then",
            "something better paid than that",
        ),
        ("what pays best", "which is better for nets", "more on that", "anything better than harbours"),
    ),
    Move(
        "wants_one_that_does",
        loose(
            r"\b(?:something|somewhere|someplace|anything|one|ones|those|(?:an? )?(?:industry|sector|field)) (?:where|that"
            r"|which|who|of which|for which) "
            r"(?:(?:you|it|they|there|u|(?:the|your) (?:source|article|text)) )?(?:really |actually )?"
            r"(?:(?:do|does|did) (?:have|give|know|name)|(?:names?|gives?|knows?|tells?)(?= (?:an?|any|one)\b)|(?:have|has"
            r"|got) (?:got )?(?:an?|any|one))"
            r"(?: (?:an?|any|some|one|the))?(?: \w+)? ?(?:numbers?|figures?|sums?|data|facts?|salary|it)?\b"
        ),
        (
            "rather something where you do have a number",
            "then one that does have figures",
            "show me a field which does give a sum",
            "one where the source names a sum",
        ),
        ("something where I sail", "the one that pays", "do you have a number"),
    ),
    Move(
        "forgets_limits",
        loose(
            r"\b(?:forget|drop|lift|scrap|ignore|never mind|without|away with|remove|lose|clear|leave aside|disregard)(?: about)?(?: all)?"
            r"(?: of)? (?:the|these|those|that|this|my|your|any|such|all) (?:\w+ )?"
            r"(?:limits?|conditions?|filters?|restrictions?|exclusions?|limitations?|bounds?|minimum|maximum|min|max|cap|threshold|cut-?off"
            r"|requirements?|criteri(?:on|a)|lower limit|upper limit)\b(?! (?:wage|pay|salary|salaries|end)\b)"
            r"|\b(?:forget|drop|ignore|never mind|scrap) (?:about )?(?:what(?:ever)?|all(?: that)?|everything) i(?:['’]ve| have"
            r"|['’]d| had)?"
            r" (?:just )?(?:exclud|rul|cross|dropp|left|leav|remov|said|filter|threw|thrown)\w*"
            r"|^\W*(?:(?:ok(?:ay)?|and|then|so|now|please|right|well)\W+)*(?:reset(?: (?:that|it|this|everything|all))?"
            r"|(?:a )?(?:fresh|new|clean) (?:start|slate)|(?:start|begin) (?:over|afresh|anew|again|from (?:scratch|zero|the beginning))"
            r"|from scratch|(?:all )?back to (?:square one|zero|all of them|the (?:full|whole|complete|entire) (?:list|set|lot)))"
            r"(?: please| then| now| again)?\s*[.,:;!–—-]+\s*(?=\w+ \w+)"
            r"|^\W*(?:(?:ok(?:ay)?|and|then|so|now|please)\W+)*(?:forget|drop|lift|scrap|ignore|never mind|lose)(?: about)? (?:the"
            r"|that|my) [$€£]?\d[\d,.]*k?\b"
            r"|\b(?:let|bring|put|take|include|count|have|add)\b (?:them all|everyone|everybody|everything|all(?: of them)?"
            r"|the (?:whole )?lot)"
            r"(?: back| in| again)+"
        ),
        (
            "let everyone back in",
            "reset. Now only those with nets",
            "forget my minimum, who has the lowest quay",
            "never mind what I crossed off, who sails",
            "forget the 71k",
            "forget all those limits",
            "ok drop my conditions",
            "never mind the other restrictions",
            "lift all the filters",
        ),
        ("forget the harbours", "what are the conditions", "are there limits"),
    ),
    Move(
        "closes",
        loose(
            rf"^\W*(?:(?:{_FILLING}|perfect|lovely|super|brilliant|excellent|wonderful|awesome|no|nope|for today|for now"
            rf"|i think|then)\W+)*"
            r"(?:(?:that['’]?s|that is|that was|that['’]?ll be|that will be|this is|was)(?: then)?"
            r" (?:all|everything|it|enough|plenty|the lot)(?: (?:i|we) (?:need(?:ed)?|want(?:ed)?|wanted to know|was after))?"
            r"|(?:that will|that['’]?ll) do|nothing (?:else|more)(?: from me| for now| to ask)?|no (?:more|further|other) questions"
            r"|i['’]?m (?:all )?(?:good|set|done)(?: here)?|(?:i|we)(?: have|['’]ve)? (?:got|have) (?:all|everything)(?: (?:i|we)"
            r" (?:need(?:ed)?|want(?:ed)?))?)"
            r"(?:[\s,.!]+(?:thanks?|thank you|thx|then|for now|for today|cheers|so far|from me|really|bye|goodbye|a lot|very much|much"
            r"|appreciated|great|now|today|i think))*\W*$"
        ),
        ("perfect, that's everything", "great, that was all for today", "no more questions, thanks", "ok, I'm all set", "that will do"),
        ("is that all?", "that's all wrong", "nothing else pays?", "I'm good at nets", "that is it pays well"),
    ),
    Move(
        "speaks_of_a_level",
        loose(
            r"\b(?:start|begin|go|end|top|lie|sit|rank)(?:e?s|ing)? (?:(?:off|out|up|at|the) )*(?:higher|lower|highest|lowest|high|low)\b"
        ),
        ("which of the two starts higher", "who begins lowest", "which one goes higher"),
        ("who starts there", "is the tide higher", "which one begins"),
    ),
    Move(
        "asks_who_says",
        loose(
            r"^\W*(?:(?:and|so|but|ok|okay|well|um+|hm+)\W+)*(?:who|whose|which (?:\w+ ){1,3})\W*"
            r"(?:says?|said|claims?|claimed|found|reports?|reported|measured|counted)\b"
        ),
        ("who says that nets matter", "and who found that boats grow", "which survey says so"),
        ("what does it say", "who pays", "he says that nets matter"),
    ),
    Move(
        "says_goodbye",
        loose(
            r"(?:^|[.!,;]\s*|\b(?:ok|okay|k+|right|then|well|so|and|instead|anyway|lo+l|(?:ha){2,})\s)(?:good ?bye"
            r"|by+e+(?:[ -]?by+e+)?|good ?night|see (?:you|ya)"
            r"|take care"
            r"|farewell|cheerio|have a (?:nice|good|great|lovely) (?:day|evening|weekend|one|time)|ciao|adios|cya|night(?: night)?"
            r"|i['’]?m (?:out|gone)(?: of here)?|laters|ttyl|so long"
            r"|toodle[- ]?(?:pip|oo|s)|au revoir|over and out|(?:i['’]?m )?signing off|(?:i )?(?:gotta|have to|must) (?:go|run|dash)"
            r"|i['’]?m off(?: to (?:bed|sleep|work|class|lunch))?)"
            r"(?: (?:lol|haha|x+|mate|now|then|everyone|around|later|soon|all|and good luck|and thanks))*(?:\s*#\w+)*\W*$"
        ),
        (
            "you were kind. Goodbye!",
            "ok bye then",
            "that helped, have a nice day",
            "see you later",
            "kk byeeee #done",
            "the boat can wait. ciao",
            "I'll go fishing instead haha bye",
            "no boat then. night!",
        ),
        ("do I have to go to sea", "can I say goodbye to nets?", "good night shifts?", "is the good evening over"),
    ),
    Move(
        "same_things",
        loose(
            r"\bsame (?:(?:two|three|both|\d) )?(?:things?|points?|questions?|facts?|details?|bits|items)\b"
            r"|\bsame (?:two|three|both|[23]) for\b|\b(?:first|last) (?:two|three|[23]) (?:things|points|questions|facts|details"
            r"|bits|items)\b"
            r"|\b(?:both|those two|these two|the two) (?:things|points|questions|facts|details|bits|items)\b"
        ),
        (
            *("nets instead, same two things", "now the same two for nets", "the first two points for harbours too"),
            *("both questions for nets", "the same facts"),
        ),
        ("the same two", "the first two harbours", "one more thing", "is it the same in nets"),
    ),
    Move(
        "same_again",
        loose(
            r"\bsame again\b"
            rf"|{_ON}(?:(?:would|will) you )?(?:(?:do|tell me|give me|show me|say|ask|i ask) )?(?:exactly )?"
            r"(?:the |that )?(?:very )?same(?: (?:question|thing|one|stuff|info))?(?: again)?"
            r"(?:,? (?:but|now|please))* (?:for|with|about|on|of)\b"
            rf"|{_ON}do (?:it|that|this|all (?:of )?(?:that|this))(?: again| once more)? (?:for|with)\b"
        ),
        ("the same again for nets", "same question for nets", "and now do the same for nets", "could you do that once more for harbours"),
        ("is it the same for nets", "they pay the same", "do they do that for nets", "the same one"),
    ),
    Move(
        "speaks_of_an_end",
        loose(
            r"\b(?:more|less|higher|lower|better|worse|most|least|highest|lowest|furthest|farthest|further|farther|best|worst)\b"
            r"(?:\s\w+){0,2}"
            r"\s(?:at|in|to|from|for) (?:the |its |their )?(?:very )?(?:start(?:ers)?|starting|beginning|outset|bottom"
            r"|top|low(?:er)? end|high end|upper end|peak|ceiling|best|beginners?|newcomers?"
            r"|new (?:people|hires|starters)|first (?:year|pay ?check|pay ?slip))\b"
            r"|\b(?:hands? out|forks? out|shells? out|coughs? up|dish(?:es)? out|gives? (?:out|newcomers|beginners|starters|people"
            r"|graduates)|starts? (?:off|out|people|newcomers|beginners|graduates|folks|you|them)?)"
            r"\s(?:\w+ )?(?:more|less|higher|lower|better|worse|most|best)\b"
            r"|\b(?:goes|reaches|climbs|rises|ends up|tops out|stretches) (?:further|higher|lower|highest|furthest|lowest)\b"
        ),
        (
            "which of the two goes higher at the top",
            "who hands out more at the start",
            "who starts people better",
            "what offers more at the bottom",
        ),
        ("who is better at nets", "do they start in May", "which is best", "start with the top one"),
    ),
    Move(
        "puts_side_by_side",
        loose(
            r"\bside by side\b|\b(?:next to|against|beside) (?:each other|one another)\b|\bline (?:\w+ ){0,4}up\b|\bhead[- ]to[- ]head\b"
            r"|\bin(?:to)? (?:one|a|the same|a single) table\b|\btable (?:of|with|for) (?:them|those|these|all|both)\b"
            r"|\bwhat(?:['’]s| is| are)? (?:the )?(?:main|big|biggest|real|key|essential) differences?\b[^,.;:]{0,20}\W*$"
            r"|\bwhat (?:sets|tells) (?:them|those|these|the two)(?: two)? apart\W*$"
            r"|\b(?:how|where|in what (?:ways?|respects?)) (?:do|are) (?:they|those|these|the two|both)(?: of them| two| both)?"
            r" differ(?:ent)?\W*$"
        ),
        (
            "put nets and harbours side by side",
            "nets and harbours next to each other",
            "line up nets and harbours",
            "nets and harbours head to head",
            "both of them in one table",
            "a table of all three",
            *("what's the main difference then?", "and what sets those two apart?", "how do they differ?"),
        ),
        ("how do nets differ from boats", "is it a side job", "the next one", "the line of work"),
    ),
    Move(
        "asks_whether_it_says",
        loose(
            r"^\W*(?:(?:and|but|so|or|ok|okay|well|hm+|then)\W+)*(?:do|does|did|would)(?:n['’]?t)? (?:it|you|(?:the|this|your|that)"
            r" (?:source|article|text|page|guide|author|thing))(?: (?:really|actually|even|also|ever|anywhere|say anywhere))*"
            r" (?:say|claim|state|call|give|name|list|mention|suggest|imply|write|describe|praise|criticis?z?e|warn)\b"
        ),
        ("does it say that nets are dull", "and does the article call harbours slow?", "did it ever mention nets as a reason"),
        ("what does it say", "does it pay well", "do they give you nets off", "does she say so"),
    ),
    Move(
        "asks_for_anything_on",
        loose(
            r"^\W*(?:(?:and|but|so|ok(?:ay)?|then|hm+|well)\W+)*"
            r"(?:(?:have you |you )?(?:got )?(?:anything|something)|any (?:info|word|news|figures?))"
            r" (?:on|about|regarding|concerning|said (?:on|of|about))\b"
        ),
        ("anything on money", "and something about nets?", "have you got anything on boats", "any word on pay"),
        ("anything but boats", "something with boats", "is anything known"),
    ),
    Move(
        "asks_which_do_not",
        loose(
            r"^\W*(?:(?:and|but|so|ok(?:ay)?|then|hm+)\W+)*(?:which|who|where)"
            r"(?: (?:ones?|of (?:them|those|these)|industr(?:y|ies)|sectors?|fields?))?"
            r"(?: (?:do|does|did|are|is|will|would|have|has)(?:n['’]?t| not)"
            r"(?: (?:they|it|need|want|ask for|require|pay|offer|allow|have|do)(?: (?:it|them|that|any|one|so))?)?| not"
            r"| (?:(?:is|are|do|does)(?:n['’]?t| not)(?: (?:appear|listed|named|mentioned|stand|feature))? (?:on|in|among)"
            r" (?:that|the|this|your) (?:list|lot|table)|(?:is|are) (?:missing|absent|left out|not listed|not named|not mentioned)"
            r"(?: (?:there|here|from (?:it|there|that list|the list)|on (?:it|that list|the list)))?))\W*$"
        ),
        (
            *("and which aren't on that list", "who is missing there"),
            *("and which ones don't", "ok, and where not?", "where don't they", "who doesn't?", "which fields do not need them"),
            "so which of them aren't",
        ),
        ("which don't pay well in Peru", "why don't they", "which do", "who isn't a diver"),
    ),
    Move(
        "asks_whom_to_apply_to",
        loose(
            r"\b(?:which|what|whose)(?: \w+){0,3} (?:compan(?:y|ies)|firms?|employers?|agenc(?:y|ies)|banks?|hospitals?|start-?ups?|shops?"
            r"|consultanc(?:y|ies)|manufacturers?|plants?|stores?|insurers?|places?)\b[^.?!]{0,20}?"
            r"\b(?:should|can|could|do|would|shall|must) i (?:\w+ )?(?:apply|write|send|contact|call|try|approach"
            r"|phone|ring|ask|mail|email|turn)\b"
        ),
        ("which shipping firm should I write to", "what companies can I contact first", "which agency would I best apply to"),
        ("which industry should I apply to", "which company pays best", "where should I apply", "which firms should I avoid"),
    ),
    Move(
        "asks_what_others_value",
        loose(
            r"\bwhat\b[^.?!]{0,25}?\b(?:graduates|grads|people|others|students|most|candidates|newcomers|applicants)\b"
            r"[^.?!]{0,25}?\b(?:care|value|look (?:for|at)|prioriti[sz]e|prefer|weigh|go by|find important|want)\b"
            r"|\bwhat (?:matters|counts|is important)(?: most| the most)? (?:to|for) (?:most |other |young )?"
            r"(?:graduates|grads|people|others|students|candidates)\b"
        ),
        (
            "what do graduates care about when they choose a boat",
            "what do most graduates value",
            "what matters to people there",
        ),
        ("what matters to me", "what should I look for", "what do people earn", "which people want nets"),
    ),
    Move(
        "asks_of_a_language",
        loose(
            r"\b(?:my|good|better|perfect|fluent|basic|broken|bad|poor|decent|some|much|speak(?:ing)?|knowing|level of|without|native)"
            rf" {_TONGUE}\b[^.!]{{0,30}}?\b(?:enough|suffice|sufficient|will (?:that|it|this) do|ok(?:ay)?|fine|problem|issue|matter"
            r"|needed|necessary|required|for (?:this|that|it|the|these|those)|hold me back|count)\b"
            r"|\b(?:need|have to|must|should|do i)\b[^.!?]{0,25}?\b(?:good|better|perfect|fluent|speak|know|some|much|my|be fluent in)"
            rf" {_TONGUE}\b"
            rf"|\bhow (?:good|well|fluent|much)\b[^.!?]{{0,25}}?\b{_TONGUE}\b"
            rf"|\b(?:is|are) (?:my |good |fluent )?{_TONGUE} (?:(?:skills?|level|really) )?"
            r"(?:enough|needed|necessary|required|important|a must)\b"
        ),
        (
            *("is my german enough", "my english is B1, is that enough?", "do I need good french", "how good must my Spanish be"),
            *("is English important there", "must I speak German to dive", "I'm afraid my english is poor, will that be a problem"),
        ),
        (
            "do you speak German",
            "answer in Spanish please",
            "sorry for my english, what do ports pay",
            "an English firm",
            "french harbours",
        ),
    ),
    Move(
        "asks_whether_it_says_why",
        loose(rf"{TELLS} (?:why|a reason)\b|{ANY_REASON}"),
        ("does the text say why nets cost that", "and do they tell us why", "can you explain why boats differ", "any reason nets differ"),
        ("why do they say it", "any reason to sail", "is that why"),
    ),
    Move(
        "names_the_range",
        loose(
            r"\b(?:the|that|its|their|your|what|which)\s+(?:pay |salary |starting )?(?:range|band|span|bracket)\b"
            r"|\b(?:the|that) (?:sum|amount)\b"
        ),
        ("the range there was what?", "what band was that", "their pay bracket again", "what was the amount"),
        ("a wide range of nets", "the sums", "is it arranged"),
        rest=True,
    ),
    Move(
        "says_how_wide",
        loose(
            rf"\b(?:var(?:y|ies)|differs?|swings?|spreads?|apart|spans?|stretch(?:es)?) (?:by )?{_ABOUT}{_SUM}"
            rf"|\b(?:spread|gap|difference|span|width|distance)\b(?! (?:to|from|with)\b)(?: (?!to\b|from\b|than\b|with\b"
            rf"|over\b)[\w'’]+,?){{0,6}}? {_ABOUT}{_SUM}"
            rf"|\b(?:range|band|bracket|interval|corridor|window) of {_ABOUT}{_SUM}"
            rf"|{_SUM} (?:(?:dollars?|bucks) )?(?:wide|apart|spread|gap|difference|span|range|band|between (?:them|the two|both"
            rf"|its|their|the ends|bottom|top|low"
            r"|high|one end)|in between|from (?:the )?(?:bottom|low\w*|floor|one end|end|start|minimum) (?:to|up)|(?:at"
            r"|on) (?:both|either|each)"
            r" (?:ends?|sides?)|either way)\b"
        ),
        (
            "so it varies by 58k?",
            "a spread of 41,000",
            "it's 58k wide",
            "so up to 41k apart",
            "there's a 58k gap",
            "41k between bottom and top",
            "the spread is thirty grand then?",
            "so that's forty thousand from bottom to top",
            "the gap is what, five thousand either way?",
            "it spans 41k?",
        ),
        (
            *(
                "does pay vary",
                "a range of nets",
                "it pays 58k",
            ),
            *(
                "up to 41k",
                "spread over 12 months",
                "the gap to 58k",
                "how far from 41k is it",
            ),
        ),
    ),
    Move(
        "compares_widths",
        loose(
            r"\b(?:wider|narrower|broader|tighter)\b|\b(?:same|equal) width\b|\b(?:as|equally|so) (?:wide|broad|narrow|tight)\b"
            r"|\b(?:bigger|larger|greater|smaller) (?:range|spread|span|bandwidth|bracket|gap)\b"
            r"|\brange\b[^.?!]{0,20}\b(?:bigger|larger|smaller)\b"
        ),
        (
            *(
                "is that wider than the other one",
                "same width as the divers' range?",
            ),
            *(
                "are both as broad",
                "and is their spread bigger? a larger span",
            ),
        ),
        ("how wide is it", "a wide choice", "a bigger harbour"),
    ),
    Move(
        "goes_on_to_an_end",
        loose(
            r"^\W*(?:(?:and|so|then|now|but|ok(?:ay)?|which|what|who|whose|is|has|the|one|ones|about|s|of (?:them|these|those|all))\W+)*"
            r"(?:smallest|narrowest|tightest|slimmest|least|largest|widest|broadest|biggest|greatest)"
            r"(?: (?:one|of (?:them|all|those|these)|range|band|spread))?\W*$"
        ),
        ("and the smallest?", "which one is narrowest", "so who has the widest?", "and the tightest of them"),
        ("the smallest harbour", "is it the widest river", "least of all nets"),
    ),
    Move(
        "asks_for_a_figure_again",
        loose(
            r"^(?=.*\b(?:numbers?|figures?|percent(?:age)?s?|per ?cent|shares?|rates?|statistics?|averages?|avg|mean|amount"
            r"|fraction|proportion"
            r"|how (?:many|much))\b)(?=.*\b(?:again|once (?:more|again)|repeat|remind|forg[oe]t(?:ten)?|recall|(?:did ?n['’]?t"
            r"|did not) (?:quite )?"
            r"(?:note|write|catch|get)|(?:you|u)(?:['’]ve| have| had)? (?:just |once )?(?:named|mentioned|gave|told me|quoted|cited|said)\b"
            r"|(?:must|have to|need to|want to|wanna|let me) (?:note|write|jot))\b).*$"
            r"|\b(?:repeat|remind me (?:of|what)|forgot)\b[^.?!]{0,20}\b(?:pay|salary|wages?|range)\b"
            r"|\b(?:that|the) (?:number|figure|percentage|share|rate)\b[^.?!]{0,40}\b(?:what|how much|how many) was (?:it|that)\b"
        ),
        (
            *("that share of torn nets again, please", "I forgot the divers' number, say it again", "remind me of the average"),
            *("the yearly rate you named at the start, how much was it", "how many were rowing again"),
            "the catch figure you gave, repeat it",
            *("repeat the pay of before please", "that figure about nets, what was it"),
        ),
        ("say it again", "which boats again", "how many boats are there", "the pay again", "you said so"),
    ),
    Move(
        "asks_of_an_age",
        loose(
            r"\b(?:people|persons?|those|them|anyone|anybody|someone|somebody|everyone|applicants?|candidates?|women|men|graduates"
            r"|students|folks?"
            r"|workers|newcomers|beginners|i(?:['’]m| am)|he(?:['’]s| is)|she(?:['’]s| is)|they(?:['’]re| are)|my \w+ is"
            r"|who (?:is|are)|aged?)"
            r" (?:(?:who (?:is|are)|well|already|just|only|slightly|aged?) )*(?:over|above|under|below|past|beyond|older than|younger than)"
            rf" (?:the age of )?(?:\d\d|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(COUNTED)}))?)\b(?!\s?(?:%|k\b|per ?cent|percent"
            rf"|thousand|grand|[,.]\d))"
            r"|\b(?:older|elderly|younger|aged) (?:applicants?|candidates?|people|persons?|graduates?|students?|workers?|folks?|newcomers?"
            r"|beginners?|women|men)\b|\bage (?:limit|discrimination|group|cap)s?\b|\bageism\b|\b(?:at|with|of|for|because of) my age\b"
        ),
        (
            *("what happens to those over thirty", "do they take people above fifty too", "I'm over 35, would they want me"),
            *("how do older applicants fare", "at my age, is that wise", "is there an age limit", "candidates older than 40"),
        ),
        ("is it over thirty", "over 58% of people", "more than forty", "people over 58k", "how old is the figure"),
    ),
    Move(
        "asks_those_not_asked",
        loose(
            r"\b(?:ones?|others?|rest|those|industr\w+|sectors?|fields?|any(?:thing|one)|every(?:thing|one)|whatever|who(?:ever)?"
            r"|the (?:two|three|four|[2-4]))\b"
            r"[^.?!]{0,30}?\b(?:i|we)(?:['’]ve| have| had| did)?(?:\s?n['’]?t| not| never)(?: yet| even)*"
            r" (?:ask(?:ed)?|talk(?:ed)?|spoken?|speak|look(?:ed)?|nam(?:e|ed)|mention(?:ed)?|br(?:ing|ought)|discuss(?:ed)?|touch(?:ed)?"
            r"|cover(?:ed)?|raised?)\b"
        ),
        (
            "what do the ones pay that I haven't asked about",
            "and the others we never mentioned",
            "then the three we haven't looked at",
            "those I didn't name",
            "whatever we have not talked about",
        ),
        ("those I asked about", "the ones we talked about", "I haven't asked"),
    ),
    Move(
        "says_they",
        loose(r"^(?!.*\b(?:those|these|both|all|each|either|ones?|which of|any of|of them)\b).*\b(?:they|their)\b"),
        ("what do they pay", "are they remote", "what would their people do"),
        ("what do those pay", "do they both pay", "which of them hires", "compare them", "do all of them say what they pay"),
    ),
    Move(
        "speaks_of_a_start",
        loose(
            r"\b(?:fresh|right|straight|just|newly) (?:out of|from|off|after|graduated)\b"
            r"|\b(?:first|starter|starting|entry)[ -]?(?:level|job|pay|role|salary|wage|year|position)s?\b"
            r"|\b(?:beginners?|new ?grad\w*|freshers?|newbies?|newcomers?|starters?|juniors)\b|\b(?:at|to|from) (?:the )?(?:start|begin)\b"
        ),
        (
            *("what do people fresh out of the navy school get", "starting pay of divers", "what does a newbie earn"),
            "how much is it at the start",
        ),
        ("what do divers earn", "start with the highest", "first, what does it pay"),
    ),
    Move(
        "asks_whether_for_beginners",
        loose(
            r"\bentry[ -]?level\b|\b(?:for|open to|suit(?:ed|able)? (?:for|to)|suits?|takes?|of|at)"
            r" (?:(?:a|an|any|some|complete|total|absolute|real|mere) ){0,2}"
            r"(?:beginners?|newcomers?|newbies?|noobs?|novices?|(?:new|fresh|recent)? ?grad(?:s|uates?)?"
            r"|juniors?|freshers?|starters?|rookies?|new hires?"
            r"|(?:people|those|somebody|someone|folks?) (?:who (?:are |is )?)?(?:just |right )?"
            r"(?:new|starting|fresh|out of (?:school|college|uni\w*)|without (?:any )?experience|with (?:no|little) experience))\b"
            r"|\b(?:a )?(?:starter|beginner|junior|first|graduate)(?:['’]s)? (?:job|role|position)\b"
            r"|\b(?:beginner|newbie|starter)[ -]friendly\b"
        ),
        (
            "is it entry level",
            "is that one for beginners",
            "so is it a starter job",
            "is this for fresh graduates",
            "is that for new hires",
            "is the third ok for a complete newbie",
            "is it for people without experience",
            "would it suit a beginner",
            "is mending nets beginner friendly",
        ),
        ("who enters the level", "the job is first", "for harbours"),
    ),
    Move(
        "says_the_job",
        loose(r"\b(?:the|that|this) (?:job|role|position)\b(?! (?:market|outlook|search|hunt|ads?|titles?|offers?)\b)"),
        ("is the job growing", "does that role pay well", "what the position asks for"),
        ("the job market", "which jobs", "the jobs there"),
    ),
    Move(
        "names_a_figure",
        loose(
            r"\b(?:the|that|your) (?:other )?\d+(?:[.,]\d+)?\s?(?:%|percent|k)?\s*(?:one|number|figure|stat|thing|part)?\W*$"
            r"|\b(?:number|figure|stat)\W+(?:the |that )?\d+(?:[.,]\d+)?\s?%?\W*$"
        ),
        ("the other number, the 41 one", "and that 9%?", "the 9 percent thing"),
        ("the 3 harbours", "which pay over 91k", "number of boats"),
    ),
    Move(
        "speaks_of_an_office",
        loose(
            r"\b(?:governments?|officials?|authorit\w+|(?:state|federal|government|national|official) (?:\w+ )?(?:office|bureau|agency"
            r"|statist\w+)|statisticians|ministry)\b"
        ),
        ("does the government say 41", "is it from the federal office", "and the state statisticians?"),
        ("which office do divers have", "what state are nets in"),
    ),
    Move(
        "asks_for_an_offices_figure",
        loose(
            r"\b(?:government|bureau|ministry|agency|census)(?:['’]?s)?(?: own)? (?:figure|number|stat\w*|forecast|projection|estimate"
            r"|percentage|count|one|version)s?\b"
            r"|\b(?:official|federal|state|public) (?:figure|number|stat\w*|forecast|projection|estimate|percentage|count)s?\b"
        ),
        ("and the government's figure?", "is there an official forecast", "what is the bureau's own number"),
        ("does the government hire divers", "official nets", "the federal one"),
    ),
    Move(
        "attributes_it",
        loose(
            r"^(?!.*\b(?:who|whom|whose|which|what|where|when|how|why|you|your)\b)(?:"
            rf".*\b{_NO_BODY}[\w.&'’-]+ (?:has |have |had |itself |themselves )?{_FOUND},? (?:that|this|it|so|these|those|them|the \d)"
            rf"|.*\b{_NO_BODY}[\w.&'’-]+ (?:did|ran|conduct(?:s|ed)?|made|held) (?:that|this|the) (?:survey|study|poll|count|research)\b"
            rf"|.*\b(?:is|was) it (?:an? |the )?(?:\w+ ){{0,2}}?(?:{_BODY}|(?-i:[A-Z][\w&]+)) that\b"
            rf"|\W*(?:(?:and|so|but|ok|wait|hm+)\W+)*did (?:the |an? )?(?:[\w.&'’-]+ ){{1,5}}?{_FOUND} (?:that|this|it|so|these|those"
            rf"|the \d)"
            rf".*|.*\b(?:that|this|it|these|those|number|figure|share|\d+%?)\b[^.?!]{{0,25}}?\b(?:from|by|(?:credited"
            rf"|attributed) to)\s+(?:[\w.&'’-]+\s+){{0,4}}?"
            rf"(?:{_BODY}\b|(?-i:[A-Z]{{3,}}\b|(?!US\b|U\.S|America|I\b)[A-Z][a-z]+(?:In)?\b))"
            r"|.*\b(?:is|was|are|isn['’]?t|wasn['’]?t) (?:that|this|it|the \d\S*) (?:an? |the |one of the )?"
            rf"(?:(?-i:(?!US\b|U\.S|America)[A-Z][\w.&]+)|(?:\w+ )?{_BODY})(?:['’]s?)? "
            r"(?:number|figure|stat\w*|survey|study|data|estimate|projection|forecast|finding|report|count)\b"
            r"|\W*(?:(?:and|so|but|ok|wait|hm+)\W+)*(?:that|this|it) (?:is|was|came from|comes from) (?:the |an? )?"
            r"(?-i:(?!US\b|U\.S|America|I\b)[A-Z][\w.&]+)(?:['’]s?)?,? (?:right|correct|yes|isn['’]?t it|wasn['’]?t it|no|huh)\W*$"
            r"|\W*(?:(?:and|so|but|ok|wait|hm+|an?|the|that['’]s|it['’]s)\W+)*(?-i:(?!US\b|U\.S|America)[A-Z][\w.&]+)(?:['’]s?)?"
            r" (?:number|figure|stat\w*|survey|study|data|estimate|projection|forecast|finding|report|count)s?,? "
            r"(?:right|correct|yes|isn['’]?t it|no)\W*$"
            rf"|.*\b(?:is|was|are|that['’]s) (?:it|that|this|the \d\S*)? ?(?:an? |the )?(?:\w+ ){{0,2}}?{_BODY}['’]s\W*$"
            r")"
        ),
        (
            *("so the harbour board measured that?", "did the Lamp Guild find this", "the Guild counted it, correct?"),
            *("does that come from the government?", "was it published by Keepers Weekly", "is that the Guild's estimate?"),
            *("is it a government figure", "LMG survey, right?", "did a university count that", "so that is from a survey?"),
            *("the Guild ran that survey, right?", "was it the government that counted them", "is it the ministry's?"),
        ),
        (
            *("who measured that", "which survey found that", "did you find that", "they say that nets are dear", "is that from 2020"),
            *("is that by the harbour", "is that a US figure", "what does the Guild say", "is it far from here", "is that your number"),
        ),
    ),
    Move(
        "asks_for_a_promise",
        loose(
            r"\b(?:guarante\w+|promis(?:e|es|ed|ing)\b(?! (?:field|future|career|area|sector))|entitled|legally|by law"
            r"|for certain|for sure"
            r"|(?:sure|certain|bound) to (?:get|earn|find|make|be)|count on)\b"
            r"|\b(?:have|has|had|['’]d have|need|needs|obliged|bound|forced|required|must) (?:to )?(?:pay|give|offer) (?:me|us|you|one"
            r"|every\w+"
            r"|any\w+|people|them|at least)\b"
            r"|\b(?:they|it|\w+s|somebody|everybody|everyone) (?:must|have to|need to|(?:are|is) (?:obliged|bound|forced|required) to)"
            r" (?:pay|give|offer)\b(?=[^.?!]{0,12}(?:\d|\b(?:that|it|this)\b))"
            r"|\b(?:can(?:no|['’])?t|cannot|nobody|no one|no (?:firm|company|employer|boss|hospital|clinic)s?)(?: (?:can|could|may|will"
            r"|would|is"
            r"|allowed to|ever|they)){0,3} (?:pay|offer|give|start)(?:s|ing)?(?: (?:me|us|you|anyone|anybody|people|them|one))?"
            r" (?:any )?(?:less|below|under)\b"
            r"|\b(?:i['’]?ll|i will|will i|would i|i['’]d|am i|i am|i['’]m)\b[^.?!]{0,30}\b(?:surely|definitely|certainly"
            r"|automatically|100 ?%"
            r"|one of (?:them|those|these))\b"
            r"|\b(?:surely|definitely|certainly|automatically)\b,? (?:get|earn|make|find|be|hired|i)\b"
            r"|\bwhich (?:one |of (?:them|those|these|the two) |end |number |figure )?(?:would|will|do) (?:i|we) (?:get|be paid"
            r"|earn|land|make)\b"
            r"|\b(?:job|place|position|berth|spot|raise|promotion)s? (?:is |are |be )?(?:so |now |then |as good as )?(?:certain"
            r"|sure|safe|secured?"
            r"|assured) for\b|\b(?:so|then) (?:a|my|the) (?:job|place|berth|pay|promotion) is (?:certain|sure|safe|secured?|assured)\b"
        ),
        (
            *("so I'll surely get 91", "will I be one of them?", "Which one would I get?", "so a berth is certain for every keeper?"),
            *("is 91k guaranteed?", "so they have to pay me at least 91", "am I entitled to it", "nobody can offer me less than 91k?"),
            *("can I count on that", "so I get it for sure?", "they must pay 91k?"),
        ),
        ("a promising field", "do I have to pay", "which harbours pay less", "what do they have to offer"),
    ),
    Move(
        "speaks_of_the_low_end",
        loose(r"\b(?:bottom\w*|low(?:er|est|s)?(?! than)|smallest|least|min(?:imum)?s?|floors?|starts? of the range)\b"),
        ("is the low end over the average", "only the bottoms", "and the minimum"),
        ("the top end", "is the maximum lower than that", "slow"),
    ),
    Move(
        "holds_it_against_the_average",
        loose(
            r"^\W*(?:(?:and|so|but|then)\s+)*"
            r"(?:(?:is|are|was|does|do) [\w-]+(?: \w+)? |(?:it|that|this)(?:['’]?s| is) |they(?:['’]?re| are) )?"
            r"(?:(?:above|over|below|under|beyond|(?:more|less|higher|lower|better|worse) than)|beat|exceed|top)\s+"
            r"(?:the |an? )?(?:\w+ )?(?:averages?|avg|mean|median|norm)\b"
            r"|\bhow (?:much|far)(?: \w+){0,2} (?:above|over|below|under|beyond|off|from|(?:more|less|higher|lower|better|worse) than)\s+"
            r"(?:the |an? )?(?:\w+ )?(?:averages?|avg|mean|median|norm)\b"
            r"|\b(?:compared? (?:to|with)|next to|beside|against|versus|vs\.?|relative to|to) (?:the |an? )(?:\w+ )?(?:averages?|avg|mean"
            r"|median)\b"
        ),
        (
            "is it above the average?",
            "how much over the general median is that",
            "and next to the average?",
            "so is that below the general average",
            "do they beat the average",
            "that's below the median, right?",
            "so more than the mean?",
        ),
        ("is that an average", "is the average above it", "what is over the average"),
    ),
    Move(
        "speaks_of_the_rest",
        loose(r"\b(?:remaining|the other|the rest|the others|left over)\b,? ?(?:of the )?\d+(?:[.,]\d+)?\s?(?:%|percent|per cent)?\W*$"),
        ("and the remaining 59?", "what about the other 42 percent", "so the rest, 63%"),
        ("the other harbours", "the 59 others", "the other 3 harbours"),
    ),
    Move(
        "asks_whether_it_is_much",
        loose(
            r"^\W*(?:(?:and|so|but|hm+|ok|is|are|was|isn['’]?t|that|this|it|those|they|really|s)\W+)*"
            r"(?:a lot|much|many|fast|quick|slow|few|rapid|strong|weak|unusual\w*|normal)"
            r"(?:,? (?:for|next to|compared|beside|against|among|really|then|is it|or)\b[^.?!]*)?\W*$"
            r"|^\W*(?:(?:and|so|but|ok|is|are|that|it|this|the|\d[\d.]*(?: ?%| percent)?)\W+)*(?:good|high|low|a lot"
            r"|much) or (?:bad|low|poor|little|not)\b[^.?!\d]*\W*$"
            r"|^\W*(?:(?:and|so|but|ok|is|that|it|this)\W+)*(?:good|high|low|a lot|much|fast|strong|above|better|normal)(?: or not)?,? "
            r"(?:compared|next to|against|beside|relative)\b[^.?!\d]*\W*$"
            r"|^\W*(?:(?:and|so|but|is|that|it|this|or)\W+)*(?:faster|slower|more|less|higher|lower|quicker) than "
            r"(?:in |for |with )?(?:the )?(?:other|others|rest|usual|average|normal|most|all|typical)\b[^.?!]*\W*$"
        ),
        (
            "is that a lot, next to other boats?",
            "is 41 high or low for boats",
            "so is it good, next to other boats",
            "and is that fast?",
            "faster than other boats?",
        ),
        ("is it fast to learn", "how much", "is that much the same thing", "which is faster than others"),
    ),
    Move(
        "asks_whether_it_is_counted_in",
        loose(
            r"^\W*(?:(?:and|but|so|wait|ok|or|also|then|hm+)\W+)*(?:(?:is|are|was|were|do|does|did|with|without)\s+)?"
            r"(?!(?:is|are|was|were|do|does|did|you|we|i|there|it|that|this|what|which|who|how|where|when|why|any|anything|can|get"
            r"|work\w*|found)\b)"
            r"(?:[\w'’-]+\s+){1,9}?(?:(?:is|are|was|were)\s+)?(?:(?:all|also|already|even|really|still)\s+)?"
            r"(?:(?:counted|included|mixed|lumped|thrown|put|taken|packed)\s+)?(?:inside|in|within|part of|into)\s+"
            r"(?:(?:of\s+)?(?:that|this|it|there)|(?:the|that|this|your|those) (?:number|figure|share|percentage|sum|total"
            r"|count|group|category))\b(?:[\s,]+(?:too|as well|also|or not|or without(?: them)?|or out|already|then"
            r"|number|figure|share|percentage))*\W*$"
            r"|^\W*(?:(?:and|but|so|wait|ok|or|then)\W+)*(?:does|do|did) (?:that|this|it|(?:the|that|this) (?:number|figure|share|sum))"
            r" (?:also |even |only |just )?(?:include|count|cover|take in|leave out|contain)\b(?!\W*$)"
        ),
        (
            *("are divers inside that number?", "kelp farms are in this?", "with the moon harbours in it, or without"),
            *("and are pilots in that too", "were trimmers counted in it?", "is the night watch part of that figure"),
            "does that include the harbours of the moon?",
            "are the moon harbours and all of the old docks counted in that group?",
        ),
        (
            "are you in it",
            "what is in it",
            "how do I get into it",
            "divers earn more than that",
            "are there divers in it",
            "divers in those",
        ),
    ),
    Move(
        "takes_it_for_the_middle",
        loose(
            r"\d[\d,.]*\s?(?:k|thousand)?\W+(?:(?:is|was|are|would be|sits?|stands?|lies|makes?|be|being|as|about|roughly|right|just"
            r"|exactly|more or less|in|at|the|an?|your|their)\W+){1,5}(?:middle|mid-?point|average|mean|cent(?:er|re)|half-?way|norm"
            r"|typical)\b"
            r"|\b(?:middle|mid-?point|average|mean|cent(?:er|re)|half-?way)\b[^.?!\d]{1,25}\d[\d,.]*\s?(?:k|thousand)?\b"
        ),
        ("so 91 is about the middle of it", "does 58k sit right in the centre?", "can I say the average is 91k", "91 as the midpoint then"),
        ("is the average above it", "in the middle of the harbour", "91 in the end", "the middle pays"),
    ),
    Move(
        "asks_of_those_at_an_end",
        loose(
            r"\b(?:best|worst|highest|lowest|top|bottom|least)[ -]?(?:paid|earning|earners?)?[ -]?(?:\d{1,2} ?(?:%|per ?cent\b)"
            r"|(?:ten(?:th)?|decile|quarter|quartile|third|fifth|few)\b)"
        ),
        ("what do the best paid 10% of divers get", "the top tenth in harbours", "lowest-paid quarter of keepers?"),
        ("the top of it", "who pays best", "the lowest is 41"),
    ),
    Move(
        "asks_of_a_part",
        loose(
            r"^(?!\W*(?:(?:and|so|but|is|are|was|it|that|this|those|they|just|only)\W+)*(?:alone|only|just that)\W*$)(?!\W*(?:only|just)\b)"
            r"[^?]*\b(?:alone|only|exclusively|separately|specifically|in particular)\W*$"
            r"|^\W*(?:(?:and|but|so|what about|how about)\W+)*(?:for|of|in|among|with) (?:the |an? )?(?!other\b|same\b|cheaper\b|better\b)"
            r"[\w-]+ ones\W*$"
            r"|^\W*(?:(?:and|but|so|the|a|your|what(?:['’]?s| is)?|any)\W+)*(?:numbers?|figures?|percentages?|share"
            r"|rate)\b (?:for|in|among|with)\b"
            r"|\bwith(?:out)? (?:an? |the )?[\w-]+\b[^.?!]{0,20}\b(?:what|which|how (?:much|many)) (?:per ?cent|percentage|share"
            r"|number|figure)\b"
            r"|,\s*(?:(?:are|is) )?all of (?:those|them|these)\W*$"
            r"|\bhow much (?:more|less|higher|better)\b[^.?!]{0,20}\bwith(?:out)? (?:one|it|that|them|an?)\b"
            r"|\b(?:is|are|was) the (?:numbers?|figures?|percentages?|share|rate) (?:any |much )?(?:higher|lower|bigger|smaller|the same"
            r"|different) (?:for|in|at|among|with)\b"
            r"|\bhow (?:is|are|was|were|does|do) [^.?!]{1,25}? (?:divided?|split|spread|shared?|distributed|broken down)\b"
            r"|\b(?:per|by|in each|for each) (?:us )?(?:state|city|county)s?\b|\b(?:broken down|breakdown|split(?: up)?) by\b"
        ),
        (
            *("harbours alone?", "and in northern harbours only?", "for the wooden ones", "number for harbours?", "nets, all of those?"),
            *("and with a warrant it's what percent?", "how many is that per state", "do you have it broken down by harbour"),
            "is the share higher for keepers of the north",
            "how is that 41 shared among the docks",
        ),
        ("only harbours", "is that only?", "the wooden ones", "what is the number", "for harbours", "can I work alone on nets"),
    ),
    Move(
        "asks_who_gets_which",
        loose(
            r"\bwho (?:gets|earns|is paid|makes|lands) (?:the |at the |which\b)?(?:tops?|bottom|upper|lower|more|less|higher|most"
            r"|\$?\d|end|$)"
            r"|\bwhat (?:decides|determines|settles|makes the difference)\b|\b(?:what|which) (?:\w+ )?(?:does|do"
            r"|would) [^.?!]{1,25} depends? on\b"
            r"|\bdepends? on what\b|\bwhere (?:in|on|within) (?:it|that|this|the (?:range|span|bracket))\b"
            r"|\bwho (?:gets|is paid) (?:what|which)\b"
            r"|\b(?:get|reach|land|come|make it|is|are|be|belong)(?:s|es)?(?: up)?(?: in| at| to| into| among)? the (?:very )?"
            r"(?:top|upper|highest|bottom|lowest|lower)(?:[ -]paid)? (?:end|part|half|group|tenth|ten|10|decile|quarter|bracket)\b"
        ),
        (
            *("who gets the top?", "what decides where in it I land", "what does it depend on", "who gets which", "to reach the upper end"),
            "who is in the top tenth",
        ),
        ("who gets hired", "where in harbours", "the top end", "is it an upper end"),
    ),
    Move(
        "asks_within_a_time",
        loose(
            r"\bhow (?:many|much)\b[^.?!]*\b(?:within|after|in|by)\b (?:the first )?(?:an?|one|two|three|four|five|six|twelve|\d+)"
            r" (?:year|month|week)s?\b"
            r"|^\W*(?:(?:and|or|so|but|what about)\W+)*(?:within|after|by) (?:the first )?(?:an?|one|two|three|four|six|twelve)"
            r" (?:year|month|week)s?(?: then)?\W*$"
        ),
        ("how many find one within a year then", "and how many after three months", "how much is it in two weeks"),
        ("how many years", "within a year of work"),
    ),
    Move(
        "asks_for_a_smaller_place",
        loose(
            r"\b(?:which|what) (?:us |part of the |american )?(?:states?|cit(?:y|ies)|count(?:y|ies)|towns?)\b"
            r"|\b(?:which|what) part of the country\b"
        ),
        ("which state is that in", "what city are those from", "which part of the country"),
        ("in which years", "the state of it"),
    ),
    Move(
        "asks_what_comes_after",
        loose(r"\b(?:after|beyond|past) (?:that(?= *\W*$)|(?:19|20)\d\d)\b|\b(?:next year|later on|from then on)\b"),
        ("and after 2034", "what happens beyond 2030?", "and next year?", "and after that?"),
        ("after that harbour", "until 2030", "the next one"),
    ),
    Move(
        "asks_what_it_was_before",
        loose(
            r"\bthan (?:last|the previous|a few|ten|five) (?:year|decade|survey|time)s?\b|\bup from (?:what|how (?:much|many))\b"
            r"|\bfrom (?:what|how (?:much|many)|where)(?: \w+)? (?:(?:did|does|has) (?:it|that"
            r"|they) \w+ )?(?:up )?to (?:what|how (?:much|many)|where)\b"
            r"|\bwhat (?:was|were) (?:it|that|they|this) (?:before|back then|earlier|previously|in the past|last year|ten years ago)\b"
            r"|\b(?:has|have) (?:it|that|they|this)(?: \w+)? (?:changed|gone up|gone down|dropped|fallen|increased)\b"
            r"|\bcompared (?:to|with) (?:last year|the previous|a year ago|before|earlier|the past)\b|\bused to be (?:lower"
            r"|higher|less|more)\b"
        ),
        (
            *("is it higher than last year's", "from what level to what", "what was it before?", "up from what", "has that changed?"),
            "compared to last year",
        ),
        ("what was the first one", "is it higher than nets", "before tax"),
    ),
    Move(
        "asks_on_which_side_half_are",
        loose(
            r"\bhalf(?: of (?:them|those|all|the \w+))?\b[^.?!]{0,20}\b(?:more|less|above|below|under|over)\b"
            r"|\b(?:more|less)\b[^.?!]{0,15}\bhalf of (?:them|those|the \w+)\b"
        ),
        ("half earn more?", "so half of them get less than that", "half are above it, right?"),
        ("is it more than half", "half a day"),
    ),
    Move(
        "asks_for_a_kind_of_number",
        loose(
            r"\b(?:standard (?:deviations?|errors?)|margins? of error|confidence intervals?|error bars?|inter-?quartile"
            r"|(?:variance|quartile|percentile|decile)s?)\b|\b(?:a|the|any) (?:statistical )?mode\b(?! of)"
        ),
        ("is a standard deviation given", "any margin of error?", "do they give quartiles", "and the mode?"),
        ("is there an error in it", "in airplane mode", "the mode of travel", "what is the median"),
    ),
    Move(
        "asks_why_two_numbers",
        loose(
            r"\bwhy (?:are there |is there |do you (?:give|say|have) |are these |did you (?:give|say) |those |these )?(?:two|2"
            r"|three|different"
            r"|several)(?: different)? (?:numbers|figures|values|ones|sums|amounts|percentages)\b|\bwhy (?:is (?:it|that) )?a range\b"
            r"|\bwhy not (?:just )?one (?:number|figure|value)\b"
        ),
        ("why two numbers?", "why are there two different figures", "why a range"),
        ("why two harbours", "what are the two numbers"),
    ),
    Move(
        "speaks_of_those_left",
        loose(
            r"\b(?:elsewhere|somewhere else|others?|the rest|remain\w*|left|leave|unemployed|jobless|out of work|without|miss(?:es)? out"
            r"|empty[- ]?handed|neither|against it)\b|\b(?:do|does|did|are|is|have|has|will|ca|wo)(?:n['’]?t| not)\b|\bnever\b"
        ),
        ("so 95% are elsewhere?", "that means 59% are unemployed", "a third doesn't care then"),
        ("41% of them", "nets for boats"),
    ),
    Move(
        "says_whose_number_it_is",
        loose(
            r"\bthe \$?\d[\d,.]*(?:k|%| percent)? (?:is|are|was|were|stands?|belongs?) (?:for|of|about|to|from)\b"
            r"|\b(?:is|was) the \$?\d[\d,.]*(?:k|%)? (?:for|of|about) "
            r"|^\W*(?:(?:and|so|but|wait|ok)\W+)*(?:the|that) \$?\d[\d,.]*(?:k|%)? (?:is|was|were) "
            r"(?!(?:the|an?|too|it|that|not|only|just|about|around|over|under|more|less|right|wrong|true|per|before"
            r"|after|from|in|what|how)\b)[a-z]"
        ),
        ("the 2 is for divers?", "that 41k was mining I thought", "is the 41 for kelp farms", "so the 58% is of harbours"),
        ("the 2 harbours", "is it 41"),
    ),
    Move(
        "asks_whose_number_it_is",
        loose(
            r"^\W*(?:(?:and|so|ok|okay|then|but|well|wait|hm+)\W+)*"
            r"(?:whose|who(?:['’]?s| is| are| was| were| has| have| had| got)?|(?:which|what) (?:one |of them |place "
            r"|of those )?(?:is|was|has|had))"
            r" (?:(?:is|was|are|were|has|had|got) )?(?:(?:the|that|this|those) )?"
            r"\$?\d[\d,.]*(?: ?(?:k|%|thousand|per ?cent)\b)?(?: (?:one|figure|number))?"
            r"(?: (?:then|again|now|you (?:gave|said|mentioned)|from before))*\W*$"
            r"|^\W*(?:(?:and|so|ok|then|but)\W+)*(?:who|whom|what) (?:is|was) (?:the |that )?\$?\d[\d,.]*(?: ?(?:k"
            r"|%))? (?:for|of)(?: then| again)?\W*$"
            r"|\b(?:who|whom|what) (?:does|did) (?:the |that )?\$?\d[\d,.]*(?: ?(?:k|%))? belong to\b"
            r"|\b(?:the|that) \$?\d[\d,.]*(?: ?(?:k|%))?,? (?:is|was|belongs to) (?:whose|who|whom|which one)\b"
        ),
        ("so whose is 41", "who had that 58 again", "which one was the 58k?", "whom does that 41 belong to", "and who is that 58k for"),
        ("who has 3 boats", "whose boat is that", "who pays over 100", "which is the 2 hour course"),
    ),
    Move(
        "adds_them_up",
        loose(
            r"\b(?:add(?:s|ed|ing)? (?:them|it|these|those|all)? ?(?:up|together)|sum(?:s|med)? (?:up )?to|in sum"
            r"|sum of|altogether|all together"
            r"|together(?=[^.?!]*\d)|combined|in total|total(?:s|ling)?|makes?|plus)\b"
        ),
        ("so together 99 percent", "41 plus 58", "that makes 99", "add them up", "41 and 58, 99 in total"),
        ("get together", "the additional boats", "so it is 41"),
    ),
    Move(
        "finds_them_at_odds",
        loose(
            r"\b(?:how (?:can|could|come|is it)|makes? no sense|(?:does|do)(?:n['’]?t| not) (?:fit|match|make sense|go together|work)"
            r"|can(?:['’]?t| ?not) (?:both |all )?(?:be|hold)|contradict\w*|at odds"
            r"|clash\w*|conflict\w*|do(?:n['’]?t| not) agree|disagree\w*|inconsistent"
            r"|don['’]?t add up)\b"
        ),
        ("so how can the mean be 58", "41 and 58, makes no sense", "those don't fit together", "that can't be 41 then"),
        ("how much is it", "does it make sense to row", "is it 41"),
    ),
    Move(
        "weighs_a_sum",
        loose(
            r"^(?!.*\b(?:i (?:want|need)|at least|at most|good to know)\b)(?:"
            rf".*\d.*\b(?:{_JUDGED}|low(?! end| bound| figure)|underpaid|overpaid|too (?:little|high|much)"
            r"|worth (?:it|taking)|(?:be|am i) (?:happy|glad)|(?:take|accept) (?:it|that))\b"
            rf"|.*\b(?:{_JUDGED}|low) (?:offer|pay|salary|money|wage|sum|deal)\b[^.?!]*\d"
            r"|.*\b(?:offer(?:s|ed|ing)?|lowball\w*)\b.*\d.*\?|.*\d.*\boffer\b.*\?)"
        ),
        (
            "they want to pay me 61k at the port, is that fair?",
            "a harbour offered my son 61,000, what do you think?",
            "is 61k ok on a boat",
            "would you say it's a decent wage, 61k?",
            "61k as an offer?",
        ),
        ("who pays 61k", "is it fair", "so it's 61k?", "more than 61k", "i want 61k, ok?", "is 61k the low end"),
    ),
    Move(
        "asks_of_every_one",
        loose(
            r"^\W*(?:(?:and|so|but|really|wait|for|in|at)\W+)*(?:every(?: single)?|all(?: of)?(?: the)?)"
            r" (?!(?:years?|months?|weeks?|days?|hours?|of|right|the time)\b)[^.?!,\d]{2,30}\?\W*$"
        ),
        ("every kelp farm?", "in all harbours?", "really every single boatyard?"),
        ("all right", "every year or overall?", "any jobs by the sea and how do I start?", "every 41 boats?"),
    ),
    Move(
        "asks_whether_all_of_them",
        loose(
            r"^\W*(?:(?:and|so|but|really|wait)\W+)*"
            r"(?:all(?: of (?:them|those|it))?|every(?:one|body)|every (?:single )?one(?: of them)?)\?\W*$"
        ),
        ("all of them?", "really everyone?", "and every single one of them?"),
        ("all of them like boats?", "all", "everyone rows?"),
    ),
    Move(
        "calls_it_a_myth",
        loose(
            r"\b(?:myths?|(?:just |only |all )?hype|rumou?rs?|exaggerat\w+|overstated|overblown|untrue|a lie|fake news|propaganda)\b"
            r"|\b(?:is|are|was) (?:it|that|this) false\b"
        ),
        ("is it a myth that they hire", "isn't that just hype", "is it false that it grows", "is that exaggerated"),
        ("is it true that they hire", "false start"),
    ),
    Move(
        "speaks_of_all",
        loose(
            r"\b(?:averages?|(?:all|any|every|most) (?:the |of the )?(?:other )?(?:jobs?|occupations?|professions?|careers?"
            r"|fields?|trades?)"
            r"|other (?:jobs|occupations|professions|careers|fields|trades)|overall|(?:jobs|pay) in general|everybody else|everyone else)\b"
        ),
        ("is that faster than average", "than all occupations?", "is it more than in other jobs"),
        ("is that all", "another job", "which jobs are remote"),
    ),
    Move(
        "holds_an_end_against_the_average",
        loose(
            rf"^(?=.*{_END_OF_RANGE})(?=.*\b(?:averages?|avg|the mean|median|typical|norm)\b)"
            r"(?=.*\b(?:above|over|below|under|more|less|higher|lower|beats?|exceeds?|tops|surpass\w*|short of|than|past|reach\w*)\b).*$"
        ),
        ("so even the low end is above the average?", "does the bottom beat the avg", "is the top end less than the general average"),
        ("is that an average or the bottom", "more than the average", "the lower end of nets"),
    ),
    Move(
        "asks_which_figure",
        loose(
            r"\bwhich\b[^.?!]{0,30}\b(?:counts|applies|holds|right|correct|true|valid|meant|belie(?:ve|f)|trust|go by|rely|belongs|which"
            r"|theirs"
            r"|whose|it)\b|\bwhose is\b|\bwho has which\b"
        ),
        ("which of the two counts", "so which belongs to whom", "which is which?", "which one's right, 41 or 58"),
        ("is it the same 58", "which boats are there", "do they contradict each other"),
    ),
    Move(
        "holds_the_average_against_an_end",
        loose(
            r"\b(?:averages?|avg|the mean|median|typical|norm)\b[^.?!]{0,20}?\b(?:above|over|below|under|more|less|higher|lower|beats?"
            r"|exceeds?"
            rf"|tops|surpass\w*|short of|past)\b[^.?!]{{0,25}}{_END_OF_RANGE}"
        ),
        ("is the average above the bottom of it", "so the median beats the low end?", "is the avg more than the minimum"),
        ("is the bottom above the average", "does the top beat the median", "the average is above it"),
    ),
    Move(
        "asks_on_which_side",
        loose(
            r"\b(?:above|over|more|higher|bigger|better)(?: than)? (?:it )?or (?:is it )?(?:below|under|less|lower|smaller|worse)\b"
            r"|\b(?:below|under|less|lower|smaller|worse)(?: than)? (?:it )?or (?:is it )?(?:above|over|more|higher|bigger|better)\b"
        ),
        ("is it above or below that", "less or more than the average", "is it over it or under"),
        ("is it above that", "how much is it", "more or no more"),
    ),
    Move(
        "asks_how_much_more",
        loose(r"\bhow (?:far|much)\b[^.?!]{0,15}\b(?:above|over|more|higher|better|bigger|below|under|less|lower|worse|smaller)\b"),
        ("how far above the average is it", "how much less is that", "and how much higher?"),
        ("how much is it", "how far apart are they"),
    ),
    Move(
        "asks_who_gets_most",
        loose(
            r"^\W*(?:(?:and|so|but|ok|then|now|well)\W+)*(?:who(?:['’]s)?|which (?:one|of (?:them|these|those)))\b[^.?!]{0,12}?"
            r"\b(?:gets?|earns?|makes?|paid|takes? home|brings? home|is on|on)\b[^.?!]{0,12}?"
            r"\b(?:most|least|best|worst|highest|lowest|bottom|top)\b(?: (?:money|pay|of (?:them|these|those|all)|then|out of))*\W*$"
        ),
        ("who gets the least", "and who earns most of them", "which of them makes the most money", "who is paid worst then"),
        ("who pays the least", "who gets the best nets", "which sector is best paid by far in June"),
    ),
    Move(
        "says_one_gets_more",
        loose(
            r"\b(?:gets?|getting|earns?|earning|makes?|making|brings? (?:home|in)|bringing (?:home|in)|takes? home|taking home|pays?|paid"
            r"|pockets?|draws?|on)\b(?: (?:a|quite|rather|much|far|any|even|loads|way|lot|bit|little|home))*"
            r" (?:more|less|better|worse|higher|lower)\b"
            r"|\b(?:better|worse) off\b|\b(?:better|worse)[- ]paid\b|\bricher\b|\bpoorer\b|\bout-?earn(?:s|ed|ing)?\b"
            r"|\b(?:more|less) (?:money|cash|pay|dollars|bucks)\b|\b(?:dollars|money|bucks) (?:more|less)\b|\b(?:more|less) than\b"
            r"[^.?!]{1,25}\b(?:gets?|earns?|makes?|brings? (?:home|in)|takes? home)\b"
        ),
        (
            *("does a keeper get more than that", "is a trimmer better off", "do they bring home less", "is a tuner on more"),
            *("is it more than divers get", "how many dollars more is that", "does she out-earn him"),
        ),
        ("are there more of them", "is it longer", "make nets more often", "how much does she get"),
    ),
    Move(
        "asks_whether_it_is_less",
        loose(r"\b(?:below|under|less|lower than|short of|smaller|beneath|not (?:reach|beat|exceed|top))\b"),
        ("is the top below the average", "is the low end less than the mean", "does it fall short of it"),
        ("is it above that", "the lower end is more", "beats it"),
    ),
    Move(
        "speaks_of_all_ranges",
        loose(
            r"\b(?:any|all|among|amongst|across|out of|each|every|of (?:the|those|these|them))\b[^.?!]{0,20}?"
            r"\b(?:ranges?|figures?|numbers?|spans?|brackets?|amounts?|sums?)\b"
        ),
        ("lowest number in any of the ranges", "the highest of all those figures", "what's the smallest among the amounts"),
        ("any nets", "which range is that", "all divers"),
    ),
    Move(
        "wants_one_end_of_each",
        loose(
            rf"^\W*(?:(?:and|now|ok|okay|then|please|just|only|give me|show me|tell me|i want|list|so|but|hmm?|same with|what about)\W+)*"
            rf"(?:the |all (?:the )?|their )?{_ENDS_OF_RANGES}"
            r"(?:\s+(?:of (?:each|all|them|those|the ranges)|only|now|please|then|alone))*\W*$"
        ),
        ("now only the tops", "just the lower ends please", "give me only the upper limits", "the maximum of each"),
        ("the top", "only the top one", "the lower one", "list the ends"),
    ),
    Move(
        "asks_how_exact",
        loose(
            r"\b(?:exact(?!ly)\w*|inexact|precise\w*|rounded|rounding|approx\w*|roughly|ballpark|rough (?:number|figure|guess|idea)"
            r"|to the (?:dollar|cent|decimal|point)|on the dot|spot[- ]on)\b"
            r"|^(?!.*\b(?:what|who|whom|whose|where|which|when|why|how)\b).*\bexactly\b"
        ),
        ("is it rounded?", "the precise number please", "exactly, or more or less?", "only a ballpark?"),
        ("of what exactly", "where exactly is that", "a rough sea", "round the harbour"),
    ),
    Move(
        "asks_for_a_number_near_it",
        loose(
            r"\b(?:which|what|any|anything|another|others?|else|one|figures?|numbers?)\b[^.?!]{0,40}?"
            r"\b(?:(?:just|only|a (?:tiny |wee |little )?bit|a little|a hair|slightly|barely|marginally)"
            r" (?:under|over|below|above|beneath|less|more|lower|higher|smaller|larger|bigger|short)"
            r"|near(?:est|ly the same)?|close(?:st)?(?: to)?|almost the same|about the same|similar)\b"
            r"(?: (?:one|it|that|this|number|figure|as|to|than|of))*\W*$"
        ),
        (
            *(
                "which one is slightly less",
                "any other number near that?",
                "what else comes close to it",
                "which figure is just over that one",
            ),
            *("is there another similar one?", "does another figure lie a bit below?"),
        ),
        ("is it near the harbour", "which harbours are close to the city", "a bit more please", "how close is that to 41"),
    ),
    Move(
        "asks_which_looks_ahead",
        loose(
            r"\b(?:which|what|any|either|one|both|none|all)\b[^.?!]{0,30}?\b(?:(?:a |an |only |just |merely )*(?:forecasts?|projections?"
            r"|projected|predictions?|predicted)|(?:about|of|into|to|on) the future|looks? ahead|looking ahead|still to come"
            r"|yet to (?:come|happen)|(?:not|n['’]t) happened yet)\W*$"
        ),
        (
            "which one is only a forecast?",
            "is either of them a projection",
            "which of those looks ahead",
            "does one of them speak of the future",
        ),
        ("what is the forecast for nets", "which harbours have a future", "is that a forecast"),
    ),
    Move(
        "asks_for_that_end",
        loose(
            r"^\W*(?:(?:and|now|ok|okay|then|so|but|hmm?|well|or|at|what|is|are|was|would|be|s|['’]s|where|about|tell|give|me|just"
            r"|only)\W+)*(?:the |its |their )(?:(?:very|absolute) )?"
            r"(?:(?:upper|lower|top|bottom|high|low) (?:end|limit|bound|edge)|ceiling|floor|top|bottom|maximum|minimum|max|min)"
            r"(?: (?:number|figure|value|sum|pay|salary|possible))?"
            r"(?:\W+(?:then|though|there|now|please|pls|here|of (?:it|them|those|that)|be|is|would|again|is that"
            r"|for (?:each|both|them)))*\W*$"
        ),
        ("and the floor?", "what's the ceiling then", "at the upper end though?", "so the bottom is", "what would be the maximum for each"),
        ("only the top one", "the lower one", "the lowest?", "what's the highest mountain", "at the end", "who is at the top"),
    ),
    Move(
        "disbelieves",
        loose(
            r"\b(?:can(?:no|['’]?)t (?:\w+ )?be(?: (?:right|true|real|so))?\W*$|come on|no way|as if|yeah right|doubt (?:it|that|this)"
            r"|(?:don['’]?t|do not|can['’]?t|cannot|hardly|never) (?:\w+ )?(?:buy|believe|trust) (?:it|that|this|you)|(?:not|n['’]t) buying"
            r"|hard to (?:believe|swallow)|nonsense|rubbish|ridiculous|impossible|kidding|joking|bull\w*|bs|bogus|made up|invented"
            r"|(?:not|n['’]t) (?:true|real))\b"
        ),
        ("no way that is real", "71? that can't be", "come on, 41", "you're kidding", "I don't believe that"),
        ("so it is 41, right?", "can't I be a diver", "the boat is made of wood"),
    ),
    Move(
        "names_an_end_of_it",
        loose(
            rf"\b(?:{_SIDES}) (?:possible )?(?:numbers?|figures?|ends?|values?|bounds?|limits?|sums?|amounts?|edges?|bits?|part)\b"
            rf"|\b(?:{_SIDES})(?: one| number| figure)? (?:out )?of (?:(?:the|th[eo]se) two|both|them|(?:the|that) range|it|that)\b"
            rf"|\b(?:{_SIDES})\b(?: [a-z]+)? (?:it|that|this|they)"
            r" (?:goes|go|gets?|can|could|reach(?:es)?|runs?|climbs?|drops?|falls?|pays?)\b"
            r"|\bhow (?:far|high|low)(?: (?:up|down))? (?:does|can|could|will|would) (?:it|that|this|they)\b"
            rf"|^\W*(?:(?:and|just|only|so|ok|the|its|give|gimme|me|tell|name|say|please)\W+)*(?:{_SIDES})(?: one)?"
            r"(?:\W+(?:please|pls|plz|only|thanks|then|again|was|is|it|what))*\W*$"
        ),
        (
            *("what was the larger figure", "smaller of the two please", "how high does that climb", "the lower one was?", "minimum only"),
            *("the most they could reach", "and the upper bit", "just the bigger one"),
        ),
        ("which pays the least", "the top of the mast", "is it high there", "how far is the harbour", "the big boats"),
    ),
    Move(
        "speaks_of_a_figure",
        loose(rf"\b(?:figures?|numbers?{NO_PLACE}|percentages?|stats?|statistics?)\b"),
        ("which figure is that", "who counted that number", "where are your stats from"),
        ("a share of boats", "whose sum is it", "a static line", "number 3", "what does number two fish"),
    ),
    Move(
        "asks_for_the_yearly_one",
        loose(
            r"\b(?:the|an?|that|your|any)\W+(?:yearly|annual|per[ -]year|year[ -]on[ -]year|year-over-year|12-month)"
            r" (?:one|figure|number|rate|percentage|growth|increase|rise)\b"
            r"|\b(?:the|that) one (?:per|by the|for (?:one|a single|each)) year\b"
        ),
        ("what is the yearly one", "and the annual figure?", "so the one per year is what", "do you have a year-on-year rate"),
        ("yearly pay of divers", "is that yearly", "the one for next year"),
    ),
    Move(
        "asks_for_the_author",
        loose(
            r"\b(?:who(?:['’]?s| is| was| are)|which (?:person|\w+ist)|whose) (?:the )?(?:\w+ )?"
            r"(?:authors?|journalists?|writers?|reporters?|editors?|blogger|byline)\b"
            r"|\bwho (?:wrote|penned|authored|has written)\b(?! (?:you|me|us)\b)|\b(?:author|writer|journalist)(?:['’]s)? names?\b"
            r"|\bname of (?:the|its|your) (?:author|writer|journalist)\b"
        ),
        ("who's the journalist behind it", "and who wrote the article?", "what is the author's name", "who is the editor"),
        ("who pays writers best", "do authors earn well", "who says so", "who wrote you"),
    ),
    Move(
        "says_of_what_a_figure_is",
        loose(
            r"\b(?:the|that|your|this) (?:other )?\$?\d+(?:[.,]\d+)?\s?(?:%|percent|per cent|k)?\s*(?:one |number |figure )?"
            r"(?:with|for|about|on|of|from|in|concerning)\b"
        ),
        ("and the 41 with the nets, what's that", "the 58% about divers", "what about the other 37 for boats"),
        ("the 3 harbours", "is 41 a lot for divers", "the nets of 41 divers"),
    ),
    Move(
        "points_at_one_by_its_words",
        loose(r"\b(?:the|and|that) (?:(?:other|next) )?one\b,?\s+(?:about|for|on|with|of|concerning|regarding)\b"),
        ("and the one about nets", "the one on divers, until when?", "what was the one for boats"),
        ("which one pays most", "the one in harbours", "one of those"),
    ),
    Move(
        "points_at_a_figure_by_its_words",
        loose(
            r"\b(?:the|and|an?|that) (?:(?:other|next) )?(?:figure|number|share|percentage|stat|rate)\b,?\s+"
            r"(?:about|for|on|with|of|concerning|regarding)\b"
        ),
        ("and the figure about nets", "the number on divers, until when?", "what was the share for boats"),
        ("which figure is it", "the figures in harbours", "numbers, please"),
    ),
    Move(
        "wants_all_shares",
        loose(
            r"\b(?:all|every|each|list|other|any more|more)\b[^.?!\d]{0,25}?\b(?:percentages?|percents"
            r"|growth (?:figures?|numbers?|rates?|stats|percentages?|percents?))\b"
        ),
        ("list every growth percentage", "show me all percentages", "what other growth figures are there?"),
        ("what percentage is remote", "list the fields", "do employers give more shares"),
    ),
    Move(
        "asks_when_it_begins",
        loose(
            r"\b(?:from|since|starting|beginning|counted|compared|relative)\b[^?]{0,15}\b(?:when|(?:what|which) (?:year|date"
            r"|point|time))\b"
            r"|\b(?:base|start\w*|first|reference) (?:year|date)\b"
            r"|\b(?:when|where) (?:does|do|did) (?:\w+ ){1,3}(?:start|begin)\b"
        ),
        ("from when to when?", "what's the base year", "where does the period start", "counted from which year on"),
        ("until when?", "where is a diver", "which year"),
    ),
    Move(
        "asks_where",
        loose(
            r"^\W*(?:(?:and|but|so|ok|okay|hm+|in|for|at)\W+)*(?:where|(?:which|what) (?:industr|sector|field|area|branch|employer)\w*)\b"
        ),
        ("where does it matter", "in which fields most", "and where?", "which areas"),
        ("tell me where", "what pays best", "nowhere"),
    ),
    Move(
        "asks_what_it_brings",
        loose(
            r"\bwhat (?:do|does|would|will|could|can|did) (?:i|you|one|we|people|they|somebody|someone|that|it|this) (?:\w+ )?"
            r"(?:gain|bring|buy|win|earn me|do for)\b"
            r"|\bwhat (?:do|would|will|could|can) (?:i|you|one|we|people|they) get (?:out of|from|for|by|if)\b"
            r"|\bwhat['’]?s (?:in it|the (?:use|upside|payoff|benefit|advantage|reward|gain)) (?:for|of|in|if)\b"
            r"|\b(?:does|do|will|would|can|could|might|may|is|are) (?:it|that|this|they|those|these"
            r"|(?:being|getting|having|doing|knowing|learning)\b[^.?!,]{0,40}?)(?: (?:really|even|actually|ever|also|going to|gonna))? "
            r"(?:pays?(?: \w+)? off|pay dividends|(?:get|move|push)s? (?:me|you|one|us|people|somebody)"
            r"|takes? (?:me|you|one|us) (?:further|far|up)|helps? (?:me|you|one|us|people|(?:my|your|the|a|somebody's) career)"
            r"|speeds? (?:me|you|things|it|that|my)|brings? (?:me|you|one|us|any)|makes? (?:a|any|much|some) difference"
            r"|gives? (?:me|you|one|us) (?:an|any|some) (?:edge|advantage|head start|bonus|boost)|worth (?:it|the)"
            r"|do(?:es)? (?:me|you|one|us) (?:any )?good)\b"
        ),
        (
            *("what do I gain from it", "does that pay off at all", "would being good with nets move me up"),
            *("what's in it for divers", "would it get you up the mast sooner", "does it help my career", "what does it bring me"),
        ),
        ("what does a diver gain weight on", "does it pay well", "what do they get paid", "is it hard", "what's in it"),
    ),
    Move(
        "asks_whether_same",
        loose(r"\bsame (?:\w+ )?(?:source|study|survey|report|bureau|agency|people|authors?|guys|lot|ones?)\b"),
        ("and the 9, same bureau?", "is it the same study", "the same people?"),
        ("the same harbours", "do they say the same"),
    ),
    Move(
        "shrugs_it_off",
        loose(
            r"\b(?:won['’]?t|wouldn['’]?t|will not|would not|is ?n['’]?t going to|not going to)"
            r" (?:\w+ )?(?:kill|hurt|harm|bite) (?:me|us|anyone)\b"
        ),
        ("another net won't hurt me", "a year at sea wouldn't kill anyone", "that will not really harm us"),
        ("it kills me", "he won't kill the fish", "will it hurt me"),
    ),
    Move(
        "thanks_for_sparing",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|well|and|anyway|so|no|yes)\W+)*(?:many |big )?(?:thanks|thank (?:you|u|ya)|thx|ty|cheers)(?: a lot"
            r"| so much)?"
            r" for not (?:(?:being|getting|going|making|judging|laughing|scolding|shouting|preaching|lying|boring|giving|asking|telling"
            r"|selling)"
            r"(?: (?:me|it|this|that|them|things|any|all|up|a|the|my|at|about|on|to|with|too|so|even|worse|harder|feel|feeling|stupid"
            r"|bad|dumb"
            r"|silly|weird|mean|rude|funny|pushy|of|question|questions|lecture|speech|anything|here|lol|haha))*)\W*$"
        ),
        ("thx for not scolding me", "ok, thank you for not being pushy about it", "cheers for not laughing at my question"),
        ("thanks for nothing", "thanks for not picking up", "thanks for not judging me, I'm leaving for good"),
    ),
    Move(
        "thanks_or_praises_us",
        loose(
            r"^(?!.*\b(?:not|never|nothing|useless|but|pity|shame)\b)(?!.*n['’]t\b)"
            r".*\b(?:thanks|thank (?:you|u|ya)|thx|danke|merci|gracias|cheers"
            r"|(?:i|we) appreciate (?:it|that|you\w*)"
            r"|(?:you(?:['’]re| are|['’]ve been| have been| were)|ur) (?:(?:so|very|really|quite|pretty|rather|most|a|an|real|much|far"
            r"|actually) )*"
            r"(?:kind|kinder|patient|honest|alright|all right|sweet|clear|clearer|fair|funny|polite|straight(?:forward)?|quick|thorough"
            r"|decent|lovely|helpful|good (?:to|at|with)|better (?:than|at)|nicer|friendlier|funnier|smarter|sweeter)"
            r"|you (?:listen|explain|put (?:it|that|things)|know your|did|do|make|made|answer) (?:\w+ )?(?:well|better|nicely"
            r"|clearly|stuff"
            r"|things|job|it (?:easy|clear|simple)|sense))\b"
        ),
        (
            "thank you, you have sat long with a tired diver",
            "you listen better than my skipper",
            "you are honest, at least. Danke",
            "you're alright. ta",
            *("I appreciate it, you put it so nicely", "you are nicer than my skipper"),
        ),
        ("you are not helpful", "thanks but that helps nobody", "are you honest", "are harbours better than nets", "you said nets"),
    ),
    Move(
        "asks_who_does",
        loose(
            r"^\W*(?:(?:and|so|but|ok|okay|well|hm+|then)\W+)*"
            r"(?:who|(?:which|what)(?: (?:ones?|industr(?:y|ies)|sectors?|fields?|places|employers?))?) (?:does|do|has|have)\b"
            r"(?: (?:have|give|get|got|name|an?|any|one|some|the|its?|it|that|them|this|figures?|numbers?|sums?|data"
            r"|facts?|answers?"
            r"|details?|anything|something))*(?:\W+(?:then|instead|though|at all|please))*\W*$"
            r"|^\W*(?:(?:and|so|but|ok|okay|well|hm+|then)\W+)*who (?:does|do) (?:pay|offer|say)(?: (?:it|that|something|any|so|then))*\W*$"
            r"|^\W*(?:(?:and|so|but|ok|okay|well|hm+|then)\W+)*(?:who|which|what|where)\b"
            r"[^.?!]{0,40}[,\s](?:if|when|since|as) (?:not (?:they|it|there"
            r"|them|that one|this one|those|here|these)"
            r"|(?:they|it|that one|this one|those|these|that) (?:(?:do|does|is|are|can|wo"
            r"|would)(?:n['’]?t| not)|can['’]?t))(?: then)?\W*$"
        ),
        (
            "ok who does pay then",
            "who does have a number then",
            "ok, which ones do?",
            "so which fields have it",
            "and who does?",
            "who gives numbers, if they don't",
            "which ones let you do it, if not they",
        ),
        ("who has nets", "which harbours do divers like", "what do they have", "who does it help"),
    ),
    Move(
        "asks_for_companies",
        loose(
            r"\b(?:what|which|name|names of|any|list|examples? of|whose|who are the)(?: (?:some|the|big|actual|specific|real|top|good"
            r"|best))*"
            r" (?:compan(?:y|ies)|firms|corporations|businesses|organi[sz]ations)\b(?! (?:do you|size|culture))"
        ),
        ("what companies hire divers", "name some companies", "which firms are there"),
        ("which employers hire", "is it a good company", "the company of gulls"),
    ),
    Move(
        "says_it_has_none",
        loose(
            r"\b(?:has|have|needs?|wants?|asks? for|takes?|requires?|names?) (?:no|none|zero)\b"
            r"|\b(?:does|do)(?:n['’]t| not) (?:need|want|ask for|require|name|have)\b|\b(?:is|are) without\b"
        ),
        ("which of them needs no nets", "who doesn't ask for nets", "which are without any"),
        ("is there no boat", "which has nets", "no needs"),
    ),
    Move(
        "denies_a_need",
        loose(
            r"\bwithout\b|\b(?:do|does)(?:n['’]?t| not) (?:need|want|ask for|require|take|call for)\b"
            r"|\b(?:needs?|requires?|takes?|wants?) no\b"
            r"|\bno [\w'’-]+ (?:is |are )?(?:needed|required|necessary)\b"
        ),
        ("which harbours don't need nets", "who starts without a boat", "the ones where no nets are needed", "roles that require no oars"),
        ("which harbours need nets", "no, the boats", "with a net"),
    ),
    Move(
        "sets_that_one_aside",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|no|but|well|then|and|so|hm+|please)\W+)*(?:leave|drop|skip|scratch|forget|remove|lose|cross|take|strike"
            r"|kick|set|put|lay|if (?:you|we|i) (?:leave|drop|skip|remove|take|set|put|lay))(?: out| off| aside)? (?:that|this)"
            r" (?:one|industry|sector|field)(?: out| off| aside| away)?(?: too| also| as well)?"
            r"\s*(?:[.,;!:]|and\b)\s*\S+ \S+"
        ),
        (
            "leave that one out. of the other two, who pays more",
            "set that one aside too, what is left",
            "ok drop that one, which of the rest is remote",
            "cross that field off and show pay",
        ),
        ("leave that one out", "not that one", "drop that harbour", "leave it"),
    ),
    Move(
        "asks_which_kind",
        loose(r"\b(?:what|which) (?:kinds?|types?|sorts?|ones)\b"),
        ("what kind in fishing", "and which ones for harbours", "what sort"),
        ("that kind", "what a kind person", "kind of remote"),
    ),
    Move(
        "names_their_field",
        loose(
            r"\b(?:his|her|their|(?!(?:what|it|that|there|who|where|here|let|how|today|which)\b)[a-z]+['\u2019]s)\s+(?:own\s+)?"
            r"(?:industry|sector|field|branch|line of work|kind of (?:work|place))\b"
            r"|\bwhere (?:they work|(?!it\b)\w+ works)\b"
        ),
        ("what does her industry pay", "is their own sector growing", "his line of work", "Ada's field", "pay where Ada works"),
        ("her pay", "the industry", "their harbours", "Ada's pay", "where do I work", "what's field work like"),
    ),
    Move(
        "asks_of_growth",
        loose(r"\b(?:grow\w*|growth|grew|increas\w+|ris(?:e|es|en|ing)|rose|expan\w+|more (?:jobs|openings|postings)|up|chang\w+)\b"),
        ("by how much does it grow", "what percentage has it risen", "how many more jobs will there be", "how strong is the growth"),
        ("how many people work remotely", "what share is promoted"),
    ),
    Move(
        "asks_what_somebody_says",
        loose(
            r"\b(?:say|says|said|told|tells?|think|thinks|thought|find|finds|found|report\w*|mention\w*|quot\w+|opinions?|story"
            r"|survey\w*|study"
            r"|studies|according|who is|who['’]s|who was|about"
            r"|projections?|project|projects|projected|expects?|expected|anticipat\w+|predict\w*|forecast\w*|estimate[sd]?"
            r"|figures|numbers"
            r"|ranking|list)\b"
        ),
        (
            *("what did Ada say", "according to the Harbour Board", "who is Ada", "what does the survey find", "what about Ada"),
            *("the Harbour Board's forecast", "what are Ada's numbers"),
        ),
        ("is it remote", "what do they pay"),
    ),
    Move(
        "asks_for_the_middle",
        loose(
            r"^(?!.*\bor\b).*\b(?:averages?|avg|median|mid-?point|(?:the|a|arithmetic|over ?all|general|common"
            r"|field['’]?s) mean|mean of|middle)\b"
        ),
        ("what's the average of that", "is it the median", "and the midpoint?"),
        ("what does it mean", "is that an average or a range", "is that the bottom end"),
    ),
    Move(
        "speaks_of_the_middle_of_all",
        loose(
            rf"\b(?:over ?all|general|common|total|whole|field['’]?s|industry[- ]wide|combined) (?:\w+ )?{_MIDDLE}"
            rf"|{_MIDDLE}[^.?!]{{0,30}}\b(?:over ?all|in general|in total|generally|on the whole|across (?!(?:it|that|this|them|both)\b)"
            r"|(?:of|for|over|among|between) (?:all|every|any|absolutely|the whole|the entire)\b|every(?:body|one)\b|in (?:the"
            r"|this|my) (?:\w+ )?field\b"
            r"|(?:all|the) (?:\w+ ){0,3}?(?:beginners|newcomers|graduates|starters|people)\b)"
            rf"|\b(?:all|every|everybody|everyone)\b[^.?!]{{0,30}}\bon average\b"
        ),
        (
            *("and the overall average?", "the average across everybody, then", "what's the mean for all rowers", "the general median"),
            *("the avg for all new rowers", "what would all beginners get on average", "the harbour's whole mean"),
        ),
        ("the average of that", "and the average of both", "the middle of the range", "all of that is average"),
    ),
    Move(
        "asks_whether_it_is_inside",
        loose(
            rf"{_MIDDLE}[^.?!]{{0,30}}\b(?:inside|within|into|between)\b[^.?!]{{0,12}}?"
            rf"\b(?:both|each|all|that|this|these|those|either|them|it|{_RANGES})\b(?! (?:\w+ )?fields?\b)"
            rf"|{_MIDDLE}[^.?!]{{0,30}}\b(?:below|beneath|under|above|over)\b[^.?!]{{0,12}}?\b(?:both|{_RANGES})\b"
            rf"|{_MIDDLE}[^.?!]{{0,30}}\bin (?:both|each|all|that|this|these|those|either|them|the)\b(?: \w+){{0,2}}? {_RANGES}"
            rf"|\b{_RANGES}[^.?!]{{0,20}}?\b(?:includ|contain|cover|hold|tak|span|enclos|compris)\w*[^.?!]{{0,25}}?{_MIDDLE}"
            rf"|\b(?:inside|within|in|between) (?:both|each|all|that|this|these|those|either|its|their"
            rf"|the)(?: of)?(?: \w+){{0,2}}? {_RANGES}\b"
        ),
        (
            *("does the average lie inside that range", "is the overall mean within both brackets", "does that span include the average?"),
            *("is 71 in both ranges", "so the median falls in between those two?", "does the general mean lie under that range"),
        ),
        ("is the average in that field higher", "the average of both", "which range is it"),
    ),
    Move(
        "asks_which_end",
        loose(r"\b(?:bottom|top|low(?:er|est)?|high(?:er|est)?|upper|min|max|minimum|maximum|floor|ceiling)\b"),
        ("is that the bottom or the top", "so 91 is the ceiling?", "is it the lower end"),
        ("is 91 exact", "in the end", "stop it"),
    ),
    Move(
        "asks_for_a_share",
        loose(
            r"\bin (?:per ?cent|%|figures|numbers)"
            r"|\b(?:what|which|the|how many) (?:per ?cent(?:age)?|share|portion|proportion|fraction|rate)\b"
            r"|\bhow (?:likely|probable|quick(?:ly)?|fast)\b|\bpercentage\W*$"
        ),
        ("how many divers stay, in percent", "what share of nets is torn", "how likely is a promotion", "and the percentage?"),
        ("how many divers are there", "which nets are torn", "is it 4 percent"),
    ),
    Move(
        "asks_who_is_cited",
        loose(
            rf"^(?=.*{_TELLERS})(?=.*\b(?:articles?|texts?|sources?|pieces?|pages?|by name|names?|cit(?:e|es|ed|ing)|quot(?:e"
            rf"|es|ed|ing)|credited"
            r"|mention\w*|refer\w*|behind|conducted|ran|made|by whom|use|rely)\b)(?=.*\b(?:which|what|who|whom|whose|name|list"
            r"|any|all|is|are|does|do"
            r"|were|two|both|how many)\b)(?!.*\b(?:that|this|it)\W*$).*$"
            r"|\bgovernments?\b[^.?!]{0,20}\b(?:anywhere|cited|quoted)\b|\b(?:cit|quot)(?:e|es|ed|ing) (?:the |any |a )?governments?\b"
            r"|\bgovernment (?:body|office|agency)\b[^.?!]{0,20}\b(?:behind|stand)"
            r"|\bwhich\b[^.?!]{0,20}\b(?:numbers|figures|percentages|shares)\b[^.?!]{0,20}\b(?:from|by|of) (?:somebody|someone"
            r"|anybody|people)"
            r" with an? name\b"
        ),
        (
            *("which surveys does the text cite", "who conducted the polls you quote", "name the institutes behind your figures"),
            *("I recall two surveys in your article. Who ran them?", "is the text quoting a government anywhere"),
            "which organisations are named in the text",
        ),
        ("which survey is that", "who made this", "which boats are named in the text", "how many were asked in the survey"),
    ),
    Move(
        "asks_which_of_those_are_named",
        loose(
            r"\b(?:any|one|which|some|are|is|do|does|has|have)\b[^.?!]{0,20}\b(?:of )?(?:these|those|them|the (?:two|three"
            r"|four|last ones)|both)\b"
            r"[^.?!]{0,30}\b(?:names?|named|authors?|institutes?|institutions?|signed|credited|sourced|somebody"
            r"|officials?)\b(?! (?:one|in|of)\b)"
        ),
        (
            *("does any of these three have an author with a name", "are any of those by a named institute", "is one of them signed"),
            "do those two carry a name",
        ),
        ("name them", "which of those are named in a harbour", "is it named"),
    ),
    Move(
        "asks_for_a_law_by_name",
        loose(
            r"\b(?:laws?|acts?|statutes?|regulations?|legislation)\b[^.?!]{0,40}\b(?:by (?:its )?name|called|named?|mention\w*"
            r"|exactly|in the (?:text"
            r"|article|source))\b|\b(?:which|what|name (?:the|a|one)|any)(?:['’]s| is| are)?(?: the| that"
            r"| this)? (?:\w+ ){0,2}?(?:law|act|statute|regulation"
            r"|legislation)\b[^.?!]{0,25}?(?:\bit\b|\btext\b|\barticle\b|\bsource\b|\bfor\b|\bthere\b|\bexactly\b|\bmean\w*"
            r"|\bobey\b|\bmust\b|\bapplies\b|\W*$)"
        ),
        (
            *("which law does it mention by name", "what's that law for divers called", "is any statute named", "which act exactly?"),
            "name the regulation for nets",
        ),
        ("how should I act", "a law firm", "do they act on it", "is law a good field"),
    ),
    Move(
        "asks_whether_it_takes_so_long",
        loose(
            r"\b(?:normal|usual|unusual|typical|common|standard|ordinary|usually|normally|always)\b[^.?!]{0,40}\b(?:long|ages"
            r"|forever|months?|weeks?|years?"
            r"|search\w*|rejections?|wait\w*|apply\w*|applications?|drags?|dragging)\b"
            r"|\b(?:long|ages|forever|months|weeks|years?|rejections)\b[^?!]{0,40}\b(?:normal|usual|unusual|typical|common"
            r"|standard|ordinary|usually|normally)\b"
            r"|\bhow (?:long|soon|many (?:months|weeks|rejections|applications))\b[^.?!]{0,30}\b(?:others?|people|graduates"
            r"|everyone|most|one|until|before|it take)\b"
            r"|\b(?:do|does) (?:most|many|all|other|everyone|others|people|it)\b[^.?!]{0,30}\b(?:search|look|wait|take"
            r"|need)\w*\b[^.?!]{0,12}"
            r"\b(?:long|ages|forever|months|years?)\b|\bam i (?:just )?(?:too )?(?:slow|late|behind)\b"
        ),
        (
            *("is it normal that it takes so long", "how long do others need", "I have waited five months, is that unusual?"),
            *("how many rejections are normal before one gets in", "do most people search this long", "am I slow?"),
        ),
        ("how long is the boat", "is it normal to be paid so", "how long does the course run"),
    ),
    Move(
        "speaks_of_a_search",
        loose(
            r"\b(?:find(?:s|ing)?|found|search\w*|seek\w*|look(?:ed|ing)? for|job ?hunt\w*|hunt(?:ing)?|appl(?:y|ied|ying"
            r"|ications?)|hired|land(?:s|ed)?"
            r"|rejections?|rejected|jobless|unemployed|jobs?|work|position|something)\b"
        ),
        ("how long does finding work take", "I have been applying for months", "three rejections"),
        ("how long is it", "is it normal"),
    ),
    Move(
        "asks_whether_others_do",
        loose(
            r"\b(?:is|am|are) (?:she|he|i|they|we)(?: really| all)? (?:alone|the only (?:ones?|person|people))\b(?! (?:on|at|there)\b)"
            r"|\b(?:she|he|i|they|we)(?:['’](?:s|m|re)| is| am| are) (?:hardly|not|surely not|probably not) (?:alone"
            r"|the only (?:ones?|person))\b"
            r"|(?<!what )(?<!which )(?<!how )(?<!why )(?<!where )(?<!who )\b(?:do|does|did|would) (?:most |many |all "
            r"|the )?(?:others?|other (?:people|graduates|students)|most|people"
            r"|graduates|everyone(?: else)?)\b"
            r"[^.?!]{0,15}\b(?:feel|think|see|want|say|care|agree|value|wish)\b[^.?!]{0,20}"
            r"|\bdo (?:the )?others(?: do)?,? (?:too|so|as well)\b|\b(?:many|others|most) (?:who )?(?:think|feel|see it) (?:so"
            r"|like (?:her|him|me|that)|the same)\b"
        ),
        (
            *("is she alone in that", "do most graduates think like her", "do others feel so too", "am I the only one who wants that?"),
            "do others too?",
        ),
        ("are they alone on the boat", "the only one that pays", "do others pay more"),
    ),
    Move(
        "speaks_of_the_mood_at_work",
        loose(
            r"\b(?:cultures?|atmospheres?|moods?|climate|vibes?|team spirit|flexib\w+|environment|colleagues|people around"
            r"|how (?:people|they) treat)\b"
        ),
        ("the mood in the office", "a nice atmosphere", "team spirit"),
        ("which boats pay", "is it remote"),
    ),
    Move(
        "asks_for_a_named_source",
        loose(
            r"\b(?:any|some|which|every|each|one)\b[^.?!]{0,40}?"
            r"\b(?:figures?|numbers?|forecasts?|projections?|statistics?|stats?|data|claims?|percentages?)\b[^.?!]{0,40}?"
            r"\b(?:official\w*|governments?|authorit\w+|bureaus?|offices?|agenc(?:y|ies)|ministr\w+|institut\w+|public (?:body|bodies)"
            r"|(?:real|proper|named|known) (?:source|author|body|name)s?|names? (?:on|behind|to|attached)|sourced|credited)\b"
            r"|\b(?:any|some|which|one)\b[^.?!]{0,20}?\b(?:figures?|numbers?|statistics?|stats?|percentages?|shares?) (?:where|that|which"
            r"|for which|of which)\b[^.?!]{0,20}?\b(?:names?|says?|tells?|credits?|mentions?|states?) (?:who|whose|the (?:source|author))\b"
            r"|\b(?:any|some|which|one)\b[^.?!]{0,15}?\b(?:has|have|with|got|carr(?:y|ies))\b[^.?!]{0,15}?"
            r"\b(?:(?:names?|authorit(?:y|ies)|governments?|office|agency|bureau|institution) (?:on|behind|attached to)"
            r"|(?:named|proper|real) (?:source|author)s?)\b"
            r"|\b(?:figures?|numbers?|statistics?|stats?|percentages?|shares?|ones|which|what)\b[^.?!]{0,40}?\b(?:named|proper|real|actual"
            r"|official|known)(?: \w+)? (?:organi[sz]ations?|institutions?|bod(?:y|ies)|institutes?|offices?|agenc(?:y|ies)|sources?"
            r"|authors?|surveys?)\b"
            r"|\b(?:cited|named|quoted|credited|mentioned)\b[^.?!]{0,15}\bby name\b|\bsources?\b[^.?!]{0,15}\bwith an? (?:proper )?name\b"
            r"|\b(?:who|whom|which|any\w*|single|one)\b[^.?!]{0,40}\b(?:cited|quoted|credited|cites?|quotes?|credits?)\b[^.?!]{0,25}"
            r"\b(?:whole|entire|anywhere)\b|\b(?:whole|entire)\b[^.?!]{0,20}"
            r"\b(?:cited|quoted|credited|cites?|quotes?|credits?)\b"
        ),
        (
            "who is quoted in the whole text",
            "is anybody cited by name",
            "list the figures where a proper organisation is named",
            "does the entire article cite any harbour master",
            "is any of these figures official",
            "which of your numbers come from a government",
            "does any number have a proper name behind it",
            "which of them has a name on it",
            "which one has an office behind it",
            "have you any number where they do say who weighed the nets",
        ),
        ("which office pays best", "any figures on pay", "is that number official"),
    ),
    Move(
        "wants_more",
        loose(
            r"^\W*(?:(?:ok|okay|yes|and|please|can i have|give me|show me|i want)\W+)*"
            r"(?:more|some more|more info(?:rmation)?|continue reading)(?: please| pls)?\W*$"
        ),
        ("more", "more please", "ok more", "show me more"),
        ("tell me more", "more money", "which pays more"),
    ),
    Move(
        "wants_it_longer",
        loose(
            r"^\W*(?:(?:ok|okay|yes|please|and|so|can you|could you)\W+)*(?:(?:show|give|tell|say)(?: me)? )?"
            r"(?:it |that |this )?"
            r"(?:(?:some |a bit |the |all the )?(?:more )?(?:details?|rest|whole (?:story|thing|text)|full (?:story"
            r"|text|answer)|everything)"
            r"|in (?:more |full )?detail|longer|expand)(?: (?:please|pls|about (?:it|that|this)|on (?:it|that|this)))*\W*$"
        ),
        ("details please", "show me the whole story", "more details", "in detail", "longer", "show all the details"),
        ("more money", "more", "tell me more about mining", "what else is there"),
    ),
    Move(
        "wants_it_shorter",
        loose(
            r"\b(?:shorter|cut (?:it|that|this) (?:down|short)|condense (?:it|that|this)|short version|in short|briefly|be brief"
            r"|too long|tl;?dr|sum (?:it|that) up|summar\w+|in (?:one|a single"
            r"|1) (?:sentence|line|word)|one[- ]liner|bottom line|in a nutshell|keep it short)\b"
        ),
        ("shorter please", "in one sentence", "too long", "tldr", "can you sum it up", "in a nutshell"),
        ("is it a short course", "long term"),
    ),
    Move(
        "wants_only_numbers",
        loose(
            r"\b(?:the|any|some) (?:hard |actual |real )?(?:numbers?|figures?|stats|statistics) (?:behind|for|on|about|to) "
            r"(?:it|that|this|them)\b|\b(?:the|its|their) (?:real|actual|right|correct|true) (?:numbers?|figures?|amount|sum)\b"
            r"|\b(?:(?:only|just) (?:the |give me the )?(?:numbers?|figures?"
            r"|stats)|(?:numbers?|figures?) only)\b"
        ),
        (
            "only the numbers",
            "just the figures please",
            "numbers only",
            "give me the number behind that",
            "any figures on this?",
            "so what's the real number",
        ),
        ("what numbers do you have", "the number of jobs"),
    ),
    Move(
        "wants_only_names",
        loose(
            r"\b(?:only|just)(?: (?:give|tell|show|name|list|say)(?: me)?)? (?:the |their |its |all )?(?:names?|industries|sectors"
            r"|fields|places"
            r"|titles|headings)\b(?=\W*(?:$|please|pls|plz|thanks|now|then|no |without|[,.;!]))"
            r"|\b(?:names?|industries|sectors) only\b|\b(?:only|just) by name\b"
        ),
        ("just the names", "only the sectors please", "names only", "just list the names, no figures"),
        ("which industries", "is it only the names that count here", "just the numbers", "just the industries that pay"),
    ),
    Move(
        "wants_it_boiled_down",
        loose(
            r"\b(?:in|into|to|as|with|down to) (?:just |only |maybe |about |no more than )?(?:a|one|two|three|1|2|3|a couple of|a few"
            r"|one or two"
            r"|two or three|five|ten|a handful of) (?:short |plain |simple |quick )*(?:sentences?|lines?|words)\b"
            r"|\b(?:one|two|a|three|1|2) (?:short |plain )?(?:sentences?|lines?|liner) (?:would|will|should|is"
            r"|are)\b[^.?!]{0,12}\b(?:do|enough|plenty)\b"
            r"|(?:^|[.,;!?]\s*)(?:(?:in|maybe|perhaps|just|only) )*(?:one|two|three|a couple of) (?:short )?(?:sentences?"
            r"|lines?)(?:,? please| maybe)?\W*$"
            r"|\b(?:boil|pare|squeeze|condense|compress) (?:it|that|this|all that|all this) (?:down|together|a bit)\b(?! to (?!a\b"
            r"|one\b|two\b))"
            r"|\b(?:shrink|condense|compress|shorten|squeeze|abridge) (?:it|that|this"
            r"|all that|all this)\b"
            r"|\b(?:mouthful|long[- ]winded|wall of text|the gist|the essence|too wordy|so many words|a lot of words|fewer words"
            r"|less text)\b"
            r"|\btoo (?:much|long)(?: text| reading)?(?: (?:to (?:read|take in)|for (?:me|my|a)))\b"
            r"|\b(?:a lot|rather a lot|so much|quite a lot) (?:to (?:read|take in)|for (?:me|my) (?:\w+ )?(?:eyes?|head|brain|screen"
            r"|phone))\b"
        ),
        (
            *(
                "could you get it into one or two lines?",
                "two sentences would do",
                "boil that down for me",
                "what a mouthful, the gist please",
            ),
            *(
                "a bit much, that. two sentences?",
                "that's too much for my old eyes",
                "rather a lot to read before my row",
                "shrink this to ten words",
            ),
        ),
        ("is it a short course", "two lines of boats", "a lot of nets", "too much for the pay", "get it into the boat"),
    ),
    Move(
        "wants_it_in_plain_words",
        loose(
            r"\b(?:say|tell|explain|put|give|speak|talk|repeat|describe|write|telling|explaining|speaking)\b[^.?!]{0,30}?"
            r"\b(?:(?:as|like|the way)\b[^.?!]{0,20}?\b(?:to |for )?(?:my |a |your |an? )(?:old |little |small )?(?:gran\w*|nan|mum"
            r"|mother|mom|dad|father|grandad"
            r"|grandpa|child|kid|toddler|layman|five[- ]year[- ]old|\d+[- ]year[- ]old|dog|baby|beginner)\b"
            r"|(?:as if|like) i(?:['’]m| am|['’]d| was| were| had)\b)"
            r"|(?:^|[.,;!?]\s*|\b(?:can|could|would|will|please|now|to|maybe|and)(?: you| somebody)?(?: please)? )"
            r"(?:say|tell|explain|put|give)(?: me)?(?: it| that| this| all that)?(?: to me)? (?:a (?:bit"
            r"|little) )?(?:more )?(?:simply|plainly|easier"
            r"|in an easier way|in human terms)\b"
            r"|\b(?:in|into|with|using) (?:(?:more|very|really|plain) )?(?:every[- ]?day|lay(?:man|person)?['’]?s?|normal|human"
            r"|ordinary|common)"
            r" (?:terms|language|words|speech|english)\b"
            r"|\b(?:without|no|less|skip|minus|cut) (?:(?:the|any|all|that|your) )*(?:jargon|technical (?:terms|words|language|talk)"
            r"|fancy words|buzz ?words"
            r"|tech(?:nical)?[- ]speak)\b"
            r"|\bfor (?:a |the )?(?:lay(?:man|person|people)|dummies|non-?experts?)\b|\bdumb (?:it|that|this) down\b"
        ),
        (
            *(
                "explain it the way you'd tell my gran",
                "now say it as if I were ten",
                "could you put that more simply",
                "in everyday words?",
            ),
            *("and without any jargon please", "what is that for a layman", "dumb it down"),
        ),
        ("my gran says so", "I don't get it", "without technical skills can I row", "as a child I rowed", "the jargon of boats"),
    ),
    Move(
        "wants_it_simpler",
        loose(
            r"\b(?:simpler|(?:in )?(?:very )?(?:simple|plain|easy|easier|simpler) (?:words|english|terms|language)|simplify|more simply"
            r"|eli5"
            r"|keep it simple"
            r"|(?:i )?don['’]?t (?:get|understand) (?:it|that|this))\b"
        ),
        ("in very simple words", "simpler please", "in plain English", "eli5", "I don't get that"),
        ("is it a simple job", "plain sailing"),
    ),
)

_WORD = re.compile(r"\w+")
_ONLY_A_DIGIT = re.compile(r"\W*(\d)\W*")
_ORDINAL_WORD = Rule(
    "ordinal_word",
    loose(r"\b(first|second|third|fourth|fifth|last)\b"),
    ("my first answer", "Second", "the last of them"),
    ("firstly", "at lasting speed", "the sixth"),
)
_ORDINAL_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


_SEARCHED = Rules(MOVES)


def moves_in(text: str, rest: str) -> List[str]:
    """The names of the moves of `text`; `rest` is the text with blanks where it names something."""
    return [move.name for move in _SEARCHED.likely(text, rest) if move.search(rest if move.rest else text)]


def words_in(text: str) -> int:
    """How many words `text` has: "what's" has two."""
    return len(_WORD.findall(text))


def bare_number(text: str) -> int:
    """The digit that is all of `text`: 2 for "2."; else 0."""
    digit = _ONLY_A_DIGIT.fullmatch(text)
    return int(digit.group(1)) if digit else 0


def ordinal_word(text: str) -> int:
    """The first ordinal of `text` up to the fifth: 1 for "my first answer", -1 for "the last"; else 0."""
    word = _ORDINAL_WORD.search(text)
    return _ORDINAL_WORDS[word.group(1).lower()] if word else 0
