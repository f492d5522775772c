"""The form of a question: what kind of first sentence answers it, whatever it is about.

A form is a name, a pattern, texts that must have it and texts that must not. The first in FORMS whose pattern is found counts, so
that what is special stands before what is general. Those before QUESTIONS ask something of a figure or a statement that was shown.
"""

from __future__ import annotations

from typing import Tuple

from nlu.english.rule import Rule, Rules, loose

_FILLERS = (
    r"(?:(?:and|but|so|ok|okay|well|hm+|hey|hi|hello|please|pls|then|also|or|oh|wait|honestly|actually|really|just|sorry|question|now"
    r"|no|yes|yeah|right|cool|thanks|tell me|can you tell me|could you tell me|do you know|i wonder|i want to know"
    r"|i was wondering)\b\W+)*"
)
_START = rf"(?:^|[.?!;:,\n]\s*|\b(?:and|but|or)\s+)\W*{_FILLERS}"
"""Where a question begins: at the start, after a stop, or after words that only lead on."""
_THAT = (
    r"(?:(?:the|that|this|your|those|these) (?:\w+ ){0,2}(?:figures?|numbers?|percentages?|data|stats?|statistics?|claims?|ranges?"
    r"|pay|salar\w+)"
    r"|that|this|it|those|these|they)"
)
_FIGURE = r"(?:\$?\s?\d[\d,.]*\s*(?:k\b|%|per\s?cent)?)"
_ALONE = r"(?=\s*(?:[,.;?!]|$|(?:for|with|about|on|of|too|also|as well|somewhere|figure|number|one)\b))"
"""Behind a figure that counts nothing itself, as it does in "a 4-week course"."""
_IT = rf"(?:(?:the |that |this |your )?{_FIGURE}|{_THAT})"
_IS = r"(?:is|was|are|were|'s|’s|s)"
_WHICH_KIND = r"(?:what|which) (?:kinds?|sorts?|types?) of "
_COUNTED = r"(?:jobs?|roles?|positions?|work|people|workers?|staff|firms?|companies|employers?|graduates?|students?)"
"""What a share may be of."""
_EVERY = r"(?:all|every(?:one|body)?|each|any|the (?:whole|entire))"
EXTRAS = r"(?:bonus(?:es)?|overtime|equity|perks?|benefits?|pensions?|allowances?|commissions?|stock)"
"""What may be paid beside."""
_PERIOD = r"(?:years?|months?|hours?|weeks?|annum)"
TELLS = r"\b(?:says?|tells?|explains?|states?|mentions?|gives?|know)(?: (?:me|us|you|anything|something|on|about))*"
"""What a source does, before "why"."""
ANY_REASON = r"\bany (?:(?:particular|special|good|known) )?reasons? (?!to\b|not\b)"
UPSIDE_DOWN = r"(?<!\bhighest to lowest)(?<!\bbest to worst)(?<!\bmost to least)"
"""No word for the lowest is the end of an order from the top."""


_CHALLENGES: Tuple[Rule, ...] = (
    Rule(
        "before_tax",
        loose(r"\b(?:before|after|pre|post)[- ]?tax(?:es)?\b|\b(?:gross|brutto|netto|take[- ]home|net (?:of|pay|salary|or)|or net)\b"),
        ("is that before tax?", "gross or net?", "brutto or netto", "take-home or not?"),
        ("what is the pay in the network", "do tax firms hire", "is it a growing field"),
    ),
    Rule(
        "what_is_in_it",
        loose(
            rf"\b(?:does|do|is|are|was|with|without|includ\w+|any)\b[^.?!]{{0,40}}?\b{EXTRAS}\b[^.?!]{{0,20}}?"
            r"\b(?:included|counted|part of (?:that|it)|in (?:that|it|there)|on top)\b"
            rf"|\b(?:does|do) {_IT} (?:include|contain)\b[^.?!]{{0,20}}?\b{EXTRAS}\b"
            rf"|^\W*(?:with|with or without|without|including)\s+(?:the |any )?{EXTRAS}\W*$"
        ),
        ("are bonuses included?", "is any overtime in that", "does that include the pension", "with or without the perks?"),
        ("do employers give bonuses", "is it included in the list", "what are the benefits", "what period does that cover"),
    ),
    Rule(
        "is_a_forecast",
        loose(
            rf"\b(?:is|are|was|were) {_IT} (?:just |only |all |really |even |a mere )?(?:an? )?(?:forecasts?"
            rf"|projections?|projected|predict\w+"
            r"|guess(?:work)?|hopes?|count(?:ed)?|real count|measured|fact)\b(?! (?:in|out|as|by|for)\b)"
            rf"|\b(?:it|that|this|those|they)(?:['’]s|['’]re) (?:just |only |all |really "
            rf"|a mere )?(?:an? )?(?:forecasts?|projections?|predictions?"
            r"|guess(?:work)?)\b"
            r"|\b(?:forecast|projection|prediction|guess|expect\w+|plan(?:ned)?|hope)s?,? (?:or|not|and not) (?:an? "
            r"|the |been )?(?:\w+ )?(?:count\w*|fact"
            r"|measur\w+|real\w*|happened|done|result)\b"
            r"|\b(?:count(?:ed)?|fact|measured|happened|real),? or (?:just |only |still )?(?:an? )?(?:forecast"
            r"|projection|predict\w+|guess|expect\w+"
            r"|plan(?:ned)?|hope|estimate[sd]?)\b"
            r"|\b(?:nobody|no one|somebody|someone|anybody|anyone)(?:['’]s| has| have)? (?:really |actually |ever )?(?:counted|measured)\b"
            r"|\b(?:has|have|did) (?:it|that|this|they)(?: \w+)? (?:already |actually |really )(?:happen(?:ed)?|grown?|done)\b"
        ),
        (
            *("is that a forecast?", "so that's only guesswork?", "forecast or count", "nobody has really measured", "is it counted?"),
            *("has that already happened?", "real or just a projection?"),
        ),
        ("who made the forecast", "the government's projection", "are divers counted in there?", "I guess so", "did they count the boats"),
    ),
    Rule(
        "does_it_say",
        loose(
            r"\b(?:does|do|did|has|is|was)\s+(?:(?:the|that|this|your|an?)\s+)?(?:[\w.&-]+\s+){1,6}?"
            r"(?:say|says|said|claim|report|mention|state|find|found|give|quote|measure|predict|project)\w*\b[^?]*\d"
        ),
        ("does the bureau say 41%?", "did the survey find 64 percent", "Does your source give 111k for mining?"),
        ("does the source say who they are", "does mining pay 88k", "do employers give bonuses"),
    ),
    Rule(
        "is_there",
        loose(
            rf"\balso (?:saw|see|read|found|noticed|have)\b[^.?!]{{0,12}}?{_FIGURE}{_ALONE}"
            r"|\b(?:theres?|you|it|they|we|also|remember|recall|mention\w*|saw|seen)\b[^.?!]{0,40}?"
            rf"\b(?:an?|another|one more) (?!401)(?:(?:second|third|fourth|other) )?(?:{_FIGURE}){_ALONE}"
            rf"|\b(?:have|has|had|remember|recall|mention\w*|saw|seen|isn['’]?t|wasn['’]?t)\b[^.?!]{{0,20}}?\b{_FIGURE}"
            r"(?:\s+(?:for|with|about|on|of|in)\b[^.?!]{0,25}?)?,?\s*\b(?:too|also|as well|somewhere)\b"
        ),
        (
            "isn't there a 37 for nets too?",
            "there is a 58% somewhere",
            "I also remember a 41, what was it?",
            "doesn't mending have a 37 as well",
            "wasn't 58 also about divers",
            "there is another 37, for boats, right?",
            "there is a second 58, for boats",
            "I also read 58% on this page",
        ),
        (
            "is there a 4-week course",
            "do you have a 10 year plan",
            "is there a job",
            "does mining pay 88k",
            "I have a 2 in math, what now",
            "I have a 3.5 GPA, which boats fit",
            "I have a 2, is that enough",
            "is there a 91k job",
            "do they have a 401k",
            "I have 3 cats too",
        ),
    ),
    Rule(
        "same_figure",
        loose(
            rf"\b(?:same|identical)\s+(?:\w+\s+){{0,2}}(?:{_FIGURE}|figures?\b|numbers?\b|percentages?\b|shares?\b"
            rf"|per ?cent\b|(?:thing )?as (?:the|that"
            rf"|those|your|for)\b)|\bcontradict\w*"
            rf"|\bwhich (?:one |figure |number |of (?:the two|the|those|these|them|both)(?: figures?| numbers?"
            rf"| two)? )?{_IS} (?:right|correct|true)\b|\b(?:mix|confus)\w*\b.*(?:\d|\bfigures?\b|\bnumbers?\b)"
            rf"|\b(?:earlier|before)\b.*\byou (?:said|told)\b.*\d|\byou (?:said|told me) (?:earlier|before)\b.*\d"
            r"|\b(?:one|the same|a single) (?:survey|study|source|report|poll),? (?:and )?(?:two|both|2"
            r"|three) (?:\w+ )?(?:results?|numbers?|figures?"
            r"|percentages?|answers?)\b"
            r"|\bhow (?:does|do|can) (?:it|that|this|they|those|these)(?: \w+)? (?:fit|square|go|agree|match)(?: together)? with\b"
            r"|\bwhich one['’]s (?:right|correct|true)\b|\bone and the same\b|\b(?:one|the same|a single) (?:figure|number|stat\w*"
            r"|percentage|value)\b[^.?!]{0,15}\btwice\b"
            r"|\b(?:these|those|the|both|two)\s+(?:two )?(?:\w+ties|fives|sixes|sevens|eights|nines|tens)\b[^.?!]{0,25}\b(?:same"
            r"|identical|alike)\b"
            r"|\b(?:it|that|this|those|these|they)(?:['’]s|['’]re| is| are)? (?:all )?the same (?:group|set|sample|bunch|people"
            r"|firms|companies|employers|ones)\b"
            r"|\b(?:both|the two|these two|those two|(?:the|all) three(?: of (?:them|those|these))?|the \w+ies|they|twice)"
            r"\b[^.?!]{0,30}\b(?:same|identical|one|a single)"
            r" (?:stat\w*|figure|number|measure|share|percentage|thing)\b"
            r"|\b(?:so|now|then|and) which is it\b|\bwhich is it(?: now| then)?\W*$"
            r"|\bone (?:of (?:them|the two|those|these) )?(?:must|has to|should|is going to) be (?:wrong|false|a mistake)\b"
            r"|\bwhich (?:one |of (?:them|the two|those) )?(?:belongs to|goes with|is for) [^.?!]{1,20}\band\b[^.?!]{0,15}\bthe other\b"
            r"|\bwhich (?:one |of (?:them|the two|those) )?(?:belongs to|goes with) (?!me\b|my\b)"
            r"|\bwhich (?:one |figure |number |of (?:the two|the|those|these|them|both)(?: figures?| numbers?| two)? |do )*"
            r"(?:counts|applies|holds|is valid|is meant|(?:should |do |can )?i (?:believe|trust|go by|use|rely on|quote|cite)"
            r"|belongs to (?:whom|who|which|what)|is which|stands for (?:what|whom))\b"
            r"|\b(?:another|not the same|a different|a second) (?:number|figure|value|percentage) (?:than|from|to|as)\b"
            r"|\bnot the (?:same )?\d|\d[^?]*\bwhat(?:['’]?s| is) (?:the difference|different)"
            r" (?:about|between|of|in) (?:these|those|the|them)\b"
            r"|\bwhy (?:is|are) the \d+%? (?:one|figure|number)?[^.?!]{0,12}\b(?:so )?(?:much )?(?:bigger|larger|higher|lower|smaller)\b"
            r"|\b(?:those|these|the) (?:two )?(?:numbers|figures|values) (?:differ|don['’]?t (?:match|agree|fit))\b"
            rf"|\byou said {_FIGURE} before\b|\bthat(?:['’]s| is) (?:not|another than) the {_FIGURE}|\bwhose is (?:it|which|the other)\b"
            r"|\bwhich (?:one|of (?:the two|those|these|them|both)) is (?:theirs|whose)\b"
        ),
        (
            *(
                "are both one and the same statistic",
                "is it one figure quoted twice?",
                "a single poll, two percentages?",
                "how does that fit with 58",
                "same share in harbours?",
                "the two are the same number, no?",
                "which one counts",
            ),
            *("these fives mean the same?", "so it's the same group of firms?"),
            *("which belongs to whom", "those two numbers differ", "that is another number than the 58", "so which is which?"),
            "is that the same 58%?",
            "same figure as the other?",
            "don't those contradict each other",
            "so which one is right?",
            "which of the two is right",
            "which number is correct",
            "so which one do I quote",
            "do the three of them count the same thing",
            *("up there it was 37, so which is it?", "one of them must be wrong", "which one is for nets and what's the other for"),
        ),
        (
            *("is the pay the same in mining", "same as before please", "the same for printing", "which one pays more"),
            *("which one do I take", "which one fits me", "which of them is remote", "is one thing the same"),
        ),
    ),
    Rule(
        "of_what",
        loose(
            rf"{_FIGURE}\s*(?:of|by|in) (?:what|whom|who|which)\b|\b(?:percent|share|part|half|third|portion) of (?:what|whom|who"
            rf"|which)\b"
            rf"|^\W*(?:and |so |but )?of (?:what|whom|which)(?: people| jobs| companies)?\W*$|\b(?:rise|growth|increase|decrease"
            rf"|drop|fall|change|share)"
            rf" (?:in|of) (?:what|whom|which)\b|\bout of (?:what|how many|whom)\b"
            rf"|\bwhat (?:exactly |does )?(?:does |do |did |is |are )?{_IT} (?:exactly |actually |really )?(?:mean|measur\w*|count\w*"
            rf"|refer\w*|stand for|of|about)\b"
            rf"|\b(?:what|which) (?:figure|number|percentage|share|stat\w*)(?:['’]s| is| was) (?:that|this|it)\W*$"
            r"|^\W*(?:(?:and|so|but)\W+)*(?:an? |the )?"
            r"(?!(?:what|who|which|how|where|when|why|it|that|this|they|is|are|do|does|according|due)\b)[a-z-]+"
            r" (?:for|in|of|by|to) (?:what|whom|which (?:kinds?|sorts?|types?|people|firms|companies)),?(?: exactly| precisely| then)?\W*$"
            rf"|\b(?:meaning|definition) of {_IT}|\bwhat{_IS} (?:being )?(?:measured|counted)\b|\b(?:what|which) growth{_IS}? that\b"
            rf"|\bwhose (?:pay|salar\w+|jobs?|share)\b|\bwho (?:is|are|was|were) (?:in|counted|meant|included)\b"
            rf"|\bwhat (?:exactly |really )?{_IS} (?:exactly )?{_FIGURE}(?:\s*(?:about|of))?\W*$"
            rf"|{_FIGURE} (?:of (?:them|those) )?(?:means?|refers to|stands for|do|does|did"
            rf"|are|is|will|have|has) what\b|\bexplain (?:the |that )?{_FIGURE}"
        ),
        (
            "37% of what?",
            "58 percent of whom",
            "of what?",
            "what does the 37% measure",
            "and berths for whom, exactly?",
            "growth in what?",
            "what does that number mean",
            "what is 27%?",
            "out of what",
            "and 41% means what?",
            "58% do what",
            "explain the 58%",
            "which figure is that?",
        ),
        ("which figures are official", "what does a lamp tuner do", "what is the average pay", "of what use is Cobol", "what does it take"),
    ),
    Rule(
        "mean_or_range",
        loose(
            rf"\b(?:average|mean|median|typical)\b[^.?]*\bor\b|\bor\b[^.?]*\b(?:average|mean|median)\b"
            rf"|\b(?:is|are) {_IT} the (?:middle|center|centre)\b"
            rf"|\b(?:is|was|are) {_IT} (?:an? |the |like an? |just an? |only an? )?(?:average|mean|median|range|minimum|maximum|exact"
            rf"|estimate|rounded|approximate\w*|ballpark)\b"
            r"|\b(?:always|fixed|a must|exactly)\b[^.?!]{0,30}\bor (?:just |only |rather |more )*(?:usual|typical|normal"
            r"|mostly|often|roughly|about)"
            rf"|\bon the dot\b|\bgive or take\b|\bmid-?point\b|\b(?:exactly|precisely) {_FIGURE}|\b{_FIGURE} exactly\b|\bhow exact\b"
        ),
        (
            "is that an average or a range?",
            "average or median",
            "is it the mean?",
            "is 91k exact",
            "whats the midpoint",
            "is that the middle or the bottom",
            "is that a minimum",
            "is it always 41 or just usually",
        ),
        ("what is the average salary", "what is the range in mining", "average pay please"),
    ),
    Rule(
        "per_what",
        loose(
            rf"\bper (?:what|{_PERIOD}) or\b|\b(?:an?|per|by the|each|every) {_PERIOD}\b[^.?]*\bor\b|\bor (?:an?|per|by the|each"
            rf"|every|in) (?:{_PERIOD}|total)\b"
            r"|\b(?:monthly|yearly|annual(?:ly)?|hourly|weekly)\b[^.?]*\bor\b|\bor (?:monthly|yearly|annual(?:ly)?|hourly)\b"
            r"|\bper what\b"
            rf"|\b(?:is|are|was) {_IT} (?:an?|per|each|every|for an?|by the) {_PERIOD}\b|\b(?:is|are|was) {_IT} (?:monthly|yearly"
            rf"|annual(?:ly)?|hourly)\b"
            rf"|\b(?:counted|measured|reckoned|given|figured|calculated|taken) (?:by|per|each|every)(?: the)?"
            rf" (?:{_PERIOD}|quarter|decade)\b"
            rf"|^\W*(?:per|an?|each|every) {_PERIOD}\W*$|^\W*(?:monthly|yearly|annual(?:ly)?|hourly)\W*$|\bin total or\b"
            r"|^\W*(?:(?:and|so|but|all|is (?:it|that)|(?:it|that)['’]s)\W+)*"
            r"in (?:us |u\.s\. |american )?(?:dollars|usd|euros?|pounds)\b.{0,15}$"
            rf"|\bin what currency\b|\b(?:which|what) currency\b"
        ),
        (
            "per month or per year?",
            "a year or in total?",
            "is that yearly",
            "is it given by the quarter?",
            "monthly?",
            "37% per year or in total",
            "which currency",
            "so in euros?",
        ),
        ("what do they pay a year", "salary per year in mining", "what is the annual pay"),
    ),
    Rule(
        "how_old",
        loose(
            rf"\bhow (?:old|recent|current|new|fresh|up[- ]to[- ]date) (?:is|are|was|were) (?:your |the |this |that |these |those |it"
            rf"|they)"
            rf"|\b(?:out ?dated|out[- ]of[- ]date|up[- ]to[- ]date|obsolete|stale)\b|\bwhen (?:was|were|is) (?:your |the |this |that "
            rf"|it|they|these|those)"
            r"[\w\s]*\b(?:published|written|updated|collected|gathered|checked|made|from|retrieved)\b"
            rf"|\b(?:is|are) (?:{_IT}|your (?:\w+ )?(?:data|source|article|figures|numbers|info\w*)) still (?:true|valid|current"
            rf"|right|correct|accurate)\b"
            r"|\bhow long ago\b.*\b(?:written|published|from|collected)\b|\b(?:old|recent) (?:data|figures|numbers|article"
            r"|source)\b.*\?"
        ),
        ("how old is your article?", "is it outdated?", "when was that published", "are those still valid", "how recent are the figures"),
        ("how old are graduates", "is it too late", "are recent graduates hired", "when was Cobol invented"),
    ),
    Rule(
        "why_trust",
        loose(
            r"\bwhy (?:should|would|do|must|can) (?:i|we|anyone|one|people|you)\s+(?:even |really |just )?(?:trust|believe|rely)\b"
            rf"|\b(?:can|could|should|may) (?:i|we|one|you) (?:really |actually |even )?(?:trust|believe|rely on)\b(?:\W*$| (?:you"
            rf"|your|{_IT}|any)\b)|\bhow (?:reliable|trustworthy|accurate|credible|sure|certain|good) (?:is|are) (?:you|your|{_IT})"
            rf"|\bare you (?:really |quite |very )?(?:sure|certain|serious)\b|\b(?:is|are) (?:{_IT}|your (?:source|data"
            rf"|article)s?) (?:\w+ )?(?:reliable|trustworthy|credible|legit|accurate|official|proven|made up)\b"
            rf"|\bhow do (?:you|i|we|they) know\b|\b(?:don['’]?t|do not|hardly|can['’]?t) believe (?:you|that|this|it)\b|^\W*(?:really"
            rf"|seriously|for real|is (?:that|this|it) (?:really )?true|you sure|sure)\W*$"
            rf"|\bthat['’]?s (?:wrong|not true|not right|false|incorrect)\b|\bdo you make (?:this|that|it|these|things) up\b"
            rf"|\bdid you make (?:this|that|it) up\b"
        ),
        (
            "why should I trust you?",
            "can I rely on that",
            "are you sure?",
            "is that number reliable",
            "that's wrong, I read 111k",
            "is that true?",
        ),
        ("are you a person", "is it true that shipping pays most", "can I trust my gut when choosing", "how sure is a job in mining"),
    ),
    Rule(
        "who_says",
        loose(
            rf"\b(?:who|what|which (?:study|survey|report|source)) (?:says?|said|claims?|claimed|reports?|reported|measured|found"
            rf"|published|counted|predicts?|estimated?|came up with|(?<!what )did) (?:so|{_IT}|the (?:survey|study|report))"
            r"|\b(?:is|are|was|were)(?: (?:that|it|this|those))?(?: also| from)? theirs\b"
            r"|\b(?:from |by )?the same (?:bureau|source|survey|people|study|agency|report|office|article)\W*$"
            r"|^[^?]{0,60}\bsame (?:bureau|source|survey|study|agency|report|office)\W*$"
            r"|\bwho (?:ran|made|conducted|carried out|commissioned|paid for|vouch\w+ for|stands by|stood by|worked out) (?:it"
            r"|(?:that|this|the|those|these)(?: (?:survey|study|studie|poll|count|figure|number|forecast|estimate|report|projection)s?)?)"
            r"\W*(?:$|\band\b)"
            r"|\bnames? (?:to|behind|on|attached to) (?:it|that|this)\b|\bsays who\b|\b(?:name|(?:which|what)(?:['’]?s| is)?) (?:the "
            r"|that )?(?:section|chapter)\b|\b(?:according|credited"
            r"|attributed) to (?:who|whom|what|which)\b|\b(?:whose|what|which) (?:figures?"
            r"|numbers?|data|study|survey|report|statistics?|source|research|estimates?|forecasts?|projections?|predictions?)\b"
            r"(?:\W*$| (?:is|was|says|are|were|did|do|does))"
            rf"|\bwhere (?:do|does|did|is|are|was) (?:you |i )?(?:get |have |find |take )?(?:{_IT}|your (?:\w+ )?(?:data|figures"
            rf"|numbers|info\w*))?\s*(?:from|come from|coming from)\b|\bwhere did you (?:get|find|read)\b"
            rf"|\b(?:source|reference|citation|origin|author) (?:for|of|behind) {_IT}|^\W*(?:what(?:['’]?s| is) (?:the"
            rf"|your) )?(?:source|sources|reference|citation)s?\W*$"
            r"|^\W*(?:(?:and|so|but|or)\W+)*(?:whose|by whom|from whom)\W*$"
            r"|\b(?:by|on|at|according to) whose (?:count|estimate|reckoning|account|measure\w*|word|figures?|numbers?)\b"
            rf"|\bwho (?:wrote|is behind|stands behind|is the author)\b|\b(?:have|has|is there|got) (?:you )?(?:a "
            rf"|any )?(?:named )?(?:source|reference|evidence|proof)s?\b|\bwho (?:is|was) (?:that|it|this) (?:from|by)\b"
        ),
        (
            "who says so?",
            "says who",
            "who says 37%?",
            "where does that number come from",
            "whose figure is that",
            "whose forecast is it that jobs rise by 37%",
            "source?",
            "who wrote it",
            "which survey was that",
            "who ran that survey?",
            "who vouches for it",
            "that 58, from the same survey?",
            "is there a name to it?",
            "and whose?",
            "by whose count",
        ),
        (
            "who hires graduates",
            "where can I work from home",
            "what data skills do I need",
            "who pays most",
            "who made the most money",
            "the second, what did it mend again",
            "who made this bot",
        ),
    ),
    Rule(
        "where",
        loose(
            rf"\b(?:where|which country|what country|which region|what region|which place|for which (?:country|region|place"
            rf"|states?))\W+(?:{_IS}|do|does|did|in the world)\b\s*(?:{_IT})?\W*(?:for|true|valid|hold|apply|from|measured|counted"
            rf"|meant|about)?\W*$"
            rf"|\b(?:is|are|was|does|do) {_IT} (?:just |only |about |for |in |from |apply to |hold for |valid in |hold in "
            rf"|cover |everyone |everybody |or )*(?:the )?(?:us|u\.s\.?|usa|america|american|worldwide|world-?wide|global\w*"
            rf"|international\w*|national\w*"
            rf"|nationwide|everywhere|all countries|any country|(?:whole|entire) (?:world|country))\b"
            r"|^\W*(?:(?:and|so|but)\s+)?(?:only|just)\s+(?:(?:in|for)\s+)?(?:the )?(?:us|u\.s\.?|usa|america|states)(?: only)?\W*$"
            r"|^\W*(?:(?:and|so|but|only|just)\s+)*(?:in|for) the (?:us|u\.s\.?|usa|states|united states)(?: only| alone| as a whole)\W*$"
            r"|^\W*(?:(?:and|so|but)\s+)?(?:in )?(?:which|what) (?:country|countries|region|place|state)s?\W*$|\b(?:us|usa|america"
            r"|national(?:ly)?) or (?:world-?wide|global\w*|international\w*|everywhere|elsewhere)\b|\b(?:world-?wide|global\w*"
            r"|international\w*) or\b|^\W*where\W*$"
            rf"|\b(?:which|what) (?:country|region|place) (?:is|are|was|does|do) {_IT}"
        ),
        (
            "where is that for?",
            "which country?",
            "is that US or worldwide?",
            "is it only for the US",
            "is that for everyone or just the us",
            "is it for the whole world",
            "where does that apply",
            "where?",
            "which region does that number hold for",
        ),
        ("where can I work remotely", "where do people earn most", "which country pays best for nurses", "where should I start"),
    ),
    Rule(
        "when",
        loose(
            r"\b(?:in|within|over|for) (?:what|which) (?:span|space|stretch|amount|length) of (?:time|years)\b"
            rf"|\b(?:until|till|by|since|from|for|over|in|within|during|between) (?:when|(?:what|which) (?:years?|period|time|time ?frame"
            rf"|time ?span|timeline|date|decade))\b"
            rf"|^\W*(?:(?:and|so|but)\s+)?(?:what|which) (?:years?|period|time ?frame|time ?span|timeline|date)\b|\b(?:what"
            rf"|which) (?:years?|period|time ?frame|time ?span) (?:is|are|was|were|does|do|did) {_IT}"
            rf"|^\W*(?:(?:and|so|but)\s+)?when(?: (?:is|was|are|were) {_IT})?\W*$|\b(?:over|in|within|for) how (?:long|many (?:years"
            rf"|months))\b|{_FIGURE} (?:until|till|by|since|over|in) (?:when|how long|what)\b"
            r"|^\W*(?:(?:and|so|but|is (?:it|that)|was (?:it|that)|that['’]s)\W+)*(?:from|by|until|till|in|since|as of|before|for) (?:19"
            r"|20)\d\d"
            r"(?:,? (?:right|correct|then|yes|huh|you said))?\W*$"
            rf"|\bhow long (?:a (?:time|period) )?(?:does|is|do|did) {_IT} (?:hold|for|cover|run|last)\b"
            r"|\b(?:is|was) there (?:an? |any )?(?:year|date|period|time ?frame)\b(?:\W*$| (?:for|to|on|with|given|named|beside|behind)\b)"
            rf"|\b(?:when|where) (?:does|do|did) (?:{_IT}|theirs|the (?:period|span|count\w*|forecast|projection))"
            r" (?:start|begin|end|stop|finish|run out)\b"
            r"|\bwhat (?:span|stretch)(?: of \w+)? (?:is|was|does|did|do|are) (?:theirs|it|that|this|the)\b"
            r"|\b(?:compared|relative) (?:to|with) (?:what|which) (?:year|date|point|time)"
            r"|\bwhat(?:['’]?s| is| was) the (?:base|start\w*|end|first|last|reference) (?:year|date)\b"
        ),
        (
            "until when?",
            "for which years?",
            "27 percent until when",
            "what year is that from",
            "within what time frame?",
            "over how many years",
            "when does it end",
            "what's the base year",
            "is there a year for the divers' one",
            "compared to which year?",
            "what span does theirs cover",
            "when?",
            *("from 2020?", "is that by 2031, right?"),
        ),
        ("when can I start", "how long does it take to be promoted", "what time do people work", "what is hired most this year"),
    ),
    Rule(
        "how_many_asked",
        loose(
            r"\bhow (?:big|large|small) (?:is|was|were) (?:the|that|this|their|your) (?:survey|sample|study|poll)\b|\bsample size\b"
            r"|\bhow many (?:[\w-]+ ){0,3}(?:were|was|did they|have they) (?:asked|surveyed|polled|questioned|interviewed|ask|survey)\b"
            r"|\bhow many (?:[\w-]+ ){1,2}(?:answered|responded|replied|took part|participated)\b"
        ),
        ("how big was the survey", "what's the sample size?", "how many divers were asked?", "how many people took part in that"),
        ("how big is mining", "how many divers answer to him", "how many were hired", "whom did they ask?"),
    ),
    Rule(
        "of_whom",
        loose(
            rf"\b(?:is|are|was|were)\s+(?!you\b|we\b|i\b|there\b)(?:[\w-]+\s+){{1,5}}?(?:counted|included|covered|meant|left out)(?: in)?"
            rf"(?: (?:there|that|it|this|those|them|too|as well|or not|here|{_FIGURE})){{0,2}}\W*$"
            rf"|\b(?:does|do|did) {_IT} (?:also |even |only |just )?(?:include|count|cover|apply to|hold for|leave out)\b(?!\W*$)"
            r"|\b(?:those|the (?:people|ones)|people|who(?:m)?|that|it)\s+(?:(?:who|that)\s+)?(?:(?:was|were|is|are|did|do|they"
            r"|you)\s+){0,3}"
            r"(?:really\s+)?(?:asked|surveyed|polled|questioned|interviewed|ask|survey|poll)\b"
            r"|\bonly (?:[\w-]+ ){1,5}(?:was|were|got|have been) (?:asked|surveyed|polled|questioned|interviewed)\b"
            rf"|\bwho (?:is|are|was|were) (?:the |those |that )?(?:{_FIGURE}|[a-z]+(?:[- ][a-z]+)? per\s?cent)"
            rf"|{_FIGURE}[^?]{{0,12}}\bwho (?:is|are|was|were) (?:they|those|these|that|it)\b"
            rf"|^\W*(?:(?:and|so|but|ok|hm+|wait|only|really|wow|huh|oh|what|no)\W+)*"
            rf"(?:is|are|was|were) {_IT} (?:(?:only|just|about|for|of|from|mostly|really"
            rf"|all|the|also)\s+)*"
            r"(?:every(?:one|body)|beginners?|newcomers?|juniors?|seniors?|graduates?|students?|employers?|boss(?:es)?|managers?|employees?"
            r"|people|men|women|full[- ]?tim\w*|part[- ]?tim\w*|all (?:workers|staff|jobs|graduates|employers|fields|industries)"
            r"|(?:our|this|my|your|one) (?:field|degree|industry|line|profession))\b"
            r"|\b(?:are|were) (?:these|those|they) (?:all |only |just )?(?!hiring|looking|taking|getting|recruiting|seeking|training"
            r"|paying|wanting|for|any)[\w-]+ (?:[\w-]+ )?(?:graduates?|students?|workers|professionals)\W*$"
            r"|^\W*(?:(?:and|so|but|are)\s+)*all of (?:them|those|these) (?:from|out of|with|in|of) (?!which|them|that)[^?]{2,30}\W*$"
            r"|^\W*(?:(?:and|so|but)\s+)*only (?:[\w-]+ ){1,4}or (?:also |other |all |any )(?:[\w-]+ ?){1,4}(?:as well|too)?\W*$"
            rf"|^\W*(?:(?:and|so|but)\s+)?(?:in|for|of|among|with) {_WHICH_KIND}{_COUNTED}\W*$"
            r"|\b(?:new grads?|new \w+s?|beginners?|starters?|newcomers?|juniors?|entry[- ]level)\b[^.?!]{0,12}\bor\b[^.?!]{0,12}"
            r"\b(?:with (?:\w+ )?(?:years|experience)|experienced|seniors?|veterans?|old hands|everyone|all levels)\b"
            rf"|\b(?:what|which) (?:(?:kind|sort|type)s? of )?{_COUNTED} (?:is|are|does|do|did) {_IT}"
            rf" (?:about|for|of|count|cover|mean|refer|include|hold)\b"
            rf"|^\W*(?:(?:and|so|but)\s+)?(?:in|for|of) {_WHICH_KIND}{_COUNTED} (?:is|are|does|do|did) {_IT}\b"
            r"|^\W*(?:(?:so|and|but|that['’]?s)\s+)*(?:of|among) (?:[\w-]+\s?){1,3},?"
            r" ?(?:you mean|do you mean|right|is it|then|yes|huh)\W*$"
            rf"|^\W*(?:(?:and|so|but)\s+)?(?:is|are|was) {_IT} (?:really )?(?:only|just) (?:about|for|of|in) "
            r"(?!me\b|you\b|an?\b|my\b|that\b|the\b|us\b)(?:[\w-]+\s?){1,2}\W*$"
            rf"|\b(?:is|are|was) {_IT} what (?:[\w-]+\s+){{1,3}}(?:make|earn|get|start on|are paid)\b"
            rf"|^\W*{_FILLERS}(?:is (?:it|that) |that(?:['’]s| is) )?(?:(?:{_FIGURE} )?of {_EVERY} (?:[\w'’-]+\s?){{1,2}}"
            rf"|of {_EVERY} (?:[\w'’-]+\s?){{3,6}}"
            rf"|{_FIGURE} of {_EVERY} (?:[\w'’-]+\s?){{1,6}},? (?:you mean|do you mean|is it))(?:,? (?:you mean|do you mean|right|is it"
            rf"|then|yes|huh))?\?*\W*$"
            r"|\b(?:all|every(?:one|body)?|any)\b[^.?!]{0,40}\bor (?:(?:rather|really|is it|was it) )?(?:only|just|merely|a certain"
            r"|certain|some|particular"
            r"|a (?:special|particular))\b"
            r"|\b(?:all|every(?:one|body)?|any)\b[^.?!]{0,25}\bor (?:[\w-]+ ){1,3}(?:only|alone|ones)\W*$"
            r"|^\W*(?:(?:and|so|but)\s+)?all (?:jobs|firms|companies|students|graduates|employers|workers|people) or [\w ]{1,20}\W*$"
            r"|^\W*(?:(?:and|so|but|also|only|just|for|the)\W+)*(?:full|part)[- ]?tim\w+(?:\s+[\w-]+){0,2}(?: only| too| as well)?\W*$"
        ),
        (
            "are divers counted in there?",
            "does that include part timers",
            "those asked were bosses, right?",
            "only the divers were asked?",
            "is that only full-timers?",
            "whom did they ask?",
            *("are these diving school graduates?", "all of them from harbours?", "only net menders or other trades as well?"),
            "was it students who were asked",
            "is that everybody or only our field",
            "full-time jobs only?",
            "in what kind of jobs",
            "which sort of people is that about?",
            "for which kind of roles does it hold",
            "of students, you mean",
            "is it what divers earn?",
            "is that only for navigation?",
            "all jobs or just some",
            "as a new keeper or with years behind them?",
            *("58% of all divers or only a certain sort?", "of every harbour in the land?", "for all boats or big ones only"),
        ),
        (
            "does mining include remote work",
            "are there divers",
            "are they hiring graduates",
            "is it easy for beginners",
            "do divers count boats",
            "can I ask you something",
            "what I asked for",
            "all jobs",
            "is it only remote",
            "in what kind of firms do divers work",
        ),
    ),
)
"""What is asked of a figure or statement that was shown or is quoted."""

MANY_OF = "firms|companies|employers|businesses|newcomers|beginners|workers|students"
"""Of these "most" says how many, and not which leads: "most tech firms"."""
_AT_AN_END = r"(?:most|least|best|worst|highest|lowest|top)"
_NEGATED_NEED = r"(?:do|does|did|can|could|will|would)(?:n['’]?t| not)"
_JOB = r"job(?!s? (?:market|outlook|growth|prospect|securit|satisfaction|opening|posting))"
_TOO_LATE = r"(?![^.?!]*\btoo (?:late|old|young)\b)"
"""Not before "too late for me": no fact that says yes or no is about that."""
_WHO = r"(?:i|you|u|one|we|they|people|someone|somebody|graduates?|a person|employers?|anyone)"

_QUESTIONS: Tuple[Rule, ...] = (
    Rule(
        "what_if",
        loose(rf"{_START}(?:what if|what happens if|suppose|supposing|what would happen)\b"),
        ("what if I don't like coding?", "and what if pay matters more", "suppose I skip the certificate"),
        ("what is it like", "if I take it, do I need math"),
    ),
    Rule(
        "why",
        loose(
            rf"{_START}(?:why|how come|what for|for what reason)\b|\b(?:the |(?:what|which)(?:['’]s| is| are)? (?:the )?)reasons? "
            rf"(?:for|behind|why|is|are|lies?|stands?|speaks?)\b|\bwhat(?:['’]?s| is) the reason\b|^\W*reasons?\W*$"
            r"|\bwhat (?:drives|drove|causes|caused|explains|makes|fuels)\b"
            r"|\bwhat(?:['’]?s| is| are) (?:driving|pushing|fuelling|fueling|causing|behind)\b"
            r"|\bwhat (?:do|does) (?!(?:i|we|you)\b)(?:\w+ ){1,6}depends? on\b"
            rf"|{TELLS} why\b|{ANY_REASON}"
            r"|\b(?:do(?:n['’]?t| not)|never|can(?:['’]?t|not)) (?:really |quite )?(?:understand|get|see|know) why\b"
            r"|\bwhat(?:['’]?s| is| are) (?:the |an? )?(?:point|good|use|advantages?|benefits?) (?:of|in|to)\b"
        ),
        (
            *(
                "I don't get why one needs knots",
                "what's the point of knots",
                "what reasons are behind that",
                "which reasons lie behind it",
            ),
            *("why?", "why does shipping pay more", "how come?", "what's the reason for that", "what drives demand"),
            "whats the reason ports pay that",
            *("what is pushing the need for keepers up", "what's behind the growth", "what does the wage of a keeper depend on"),
            *("does the text say why ports pay that", "explain why nets differ", "any particular reason boats cost more?"),
        ),
        ("is that why", "whytes", "the why and how", "what do I depend on", "any reason to sail", "what is good"),
    ),
    Rule(
        "is_it_true",
        loose(
            rf"\b(?:is|was) it (?:really |actually |still )?(?:true|a myth|a fact|(?:right|correct) (?:that|to say))\b"
            rf"|\btrue (?:or false|that)\b|{_START}(?:since|given that|because|as(?! an?\b))\b[^?.]*,[^?]*\?"
            rf"|^\W*(?:so|and|but|then|wait|hm+|hold on|really|ah|oh)\b[\s,]+(?!(?:the )?(?:\w+ )?{_AT_AN_END}\b)(?!(?:is|are|was|were"
            rf"|do|does|did|can|could|will|would"
            rf"|should|what|which|how|who|why|when|where|am|has|have|tell|any|show|give)\b)[^?]*\b(?:{_FIGURE}|most|best|highest"
            rf"|never|always|nobody|everyone|every|all|none|no)\b[^?]*\?\W*$"
            r"|[,\s](?:right|correct|yes|isn['’]?t it|aren['’]?t they|don['’]?t they|doesn['’]?t it|huh|no)\s*\?\W*$|\b(?:i"
            r"|we) (?:read|heard|thought|was told|believe|assumed?)\b.*(?:\?|\d|\btrue\b)"
            r"|\b(?:does|do|did) (?:the|your) (?:source|article|text|data) (?:really |actually )?(?:say|claim|state|mention) that\b"
            r"|\b(?:myth|hype)\b"
        ),
        (
            "is it true that shipping pays most?",
            "So 71% of graduates get promoted within five years?",
            "Since farming pays the most, should I go there?",
            "FOO is a certificate, right?",
            "And 33% never find a job?",
            "I heard that mining pays 222k",
        ),
        (
            *("so what pays most?", "so is it remote?", "and which pays best", "is it right for me", "so do all pay well?"),
            *("and the highest?", "As a diver, do I row?"),
        ),
    ),
    Rule(
        "compare",
        loose(
            r"\bcompar\w+\b|\bversus\b|\bvs\b\.?|\bdifferen(?:ces?|t) (?:between|from)\b|\bside by side\b|\bhow (?:do|does|is"
            r"|are) .* (?:differ|different|stack up)\b|\b(?:in (?:what|which) (?:ways?|respects?)|where(?:in)?) (?:do|does|are|is)"
            r" (?:\w+ ){1,3}?(?:differ|different)\b|\bwhat (?:sets?|tells?|makes?) (?:\w+ ){1,3}?(?:apart|different)\b"
            r"|\bwhat(?:['’]s| is| are) (?:the )?(?:main |big(?:gest)? |real )?differences?\W*$"
        ),
        (
            "compare shipping and mining",
            "shipping vs mining",
            "the difference between a job in printing and in mining",
            "how do they stack up",
            "in what way are those two different",
            "what sets them apart",
            "what's the real difference?",
        ),
        ("what are the different jobs", "is it a different job", "what does mining pay", "competitive pay"),
    ),
    Rule(
        "is_enough",
        loose(r"(?<!\bhad )(?<!\bfair )\b(?:enough|sufficient|suffices?|all (?:i|you|u|one) needs?|do(?:es)? the trick)\b"),
        ("is Cobol enough?", "are certificates sufficient to get hired", "is that all I need"),
        ("what is enforced", "all I know is nothing", "I had enough of nights, do guards work late", "fair enough, who guards"),
    ),
    Rule(
        "do_i_need",
        loose(
            rf"^(?!\W*{_FILLERS}(?:what|which|who|where|wat)\b)(?s:.*?)(?:\b(?:do|does|did|will|would|{_NEGATED_NEED}"
            rf"|should) (?:\w+ ){{0,4}}?(?:need|require|have to|hafta|want)\b|\bmust {_WHO}\b|\b(?:is|are"
            rf"|was) (?:\w+[\s-]){{1,6}}?(?:necessary|required|mandatory|compulsory|needed|essential|obligatory|a must|must-have"
            rf"|important|worth|relevant|useful)\b"
            rf"|{_START}(?:need|needs|required|have to)\b.*\?|\bcan {_WHO} (?:\w+ ){{1,5}}?without\b|\bhow (?:important|necessary"
            rf"|essential|relevant|useful)\b|\bworth (?:it|getting|having|the|doing|taking|learning)\b"
            rf"|\bhow much (?:\w+ ){{1,3}}(?:do|does|is|are) (?:\w+ ){{0,3}}?(?:need|needed|required|necessary)\b|\bwithout (?:an? "
            rf"|any )?\w+\b.*\?|\bdo(?:es)? (?:\w+ ){{1,5}}?(?:matter|count|help)\b)"
        ),
        (
            "do I need a certificate?",
            "do employers want a PhD",
            "is math necessary",
            "must I know Cobol",
            "how important is experience",
            "can I get a job without coding?",
            "how much math do I need",
        ),
        ("what do I earn", "which certificates count", "is it remote"),
    ),
    Rule(
        "how_much",
        loose(r"\bhow (?:fast|quick(?:ly)?|strongly|steeply)\b.*\b(?:grow|growing|grows|increas\w+|ris(?:e|es|ing)|expand\w*|chang\w+)\b"),
        ("how fast are the postings growing?", "how quickly does it increase"),
        ("how fast do people climb", "how quickly am I promoted"),
    ),
    Rule(
        "how_long",
        loose(
            r"\bhow (?:long|soon|quick(?:ly)?|fast|many (?:years|months|weeks|days))\b|\bhow much time\b|\bwhen (?:will|can|could|do"
            r"|would|should|am|are) (?:i|you|we|one|they|people|graduates)\b"
        ),
        (
            "how long does it take to find a job?",
            "how soon am I promoted",
            "how many years",
            "when can I move up",
            "how fast do people climb",
        ),
        ("how much does it pay", "how many jobs", "so long"),
    ),
    Rule(
        "at_what_time",
        loose(rf"{_START}when (?:do|does|did|is|are|was|were|will|would|can|could|should|has|have)\b"),
        ("when does pay rise?", "and when will there be more jobs", "when are the jobs coming"),
        ("when I graduate, which jobs are there", "whenever"),
    ),
    Rule(
        "how_many",
        loose(
            r"\bhow (?:many|common|likely|often|big)\b|\b(?:what|which) (?:percentage|per\s?cent|share|fraction|proportion|portion"
            r"|number)\b|\bwhat part\b|(?:^\W*|\b(?:the|what|which) )% of\b|\b(?:odds|chances|likelihood|probability)\b"
            r"|\bpercent(?:age)? of\b|^\W*(?:and |so )?(?:the )?(?:share|proportion|fraction|portion|number) of\b"
        ),
        (
            *("how many graduates find a job?", "share of divers who row"),
            "what percentage gets promoted",
            "what are the odds of a job",
            "how likely is a promotion",
            "% of divers who row",
        ),
        ("how much do I earn", "many jobs are remote", "which part of it grows fastest"),
    ),
    Rule(
        "least",
        loose(
            r"\b(?:least|lowest|worst|smallest|poorest|fewest|minimum|bottom|hardest|slowest|stingiest|skimpiest|tightest|meagerest"
            r"|thinnest)\b"
            rf"(?<!at least){UPSIDE_DOWN}(?<!\btop to bottom)"
        ),
        ("who pays least?", "the lowest salary", "worst pay", "fewest openings", "what is the minimum salary", "lowest to highest"),
        ("at least 88k", "which pays best", "all trades, best to worst"),
    ),
    Rule(
        "most",
        loose(
            r"\b(?:(?<!\bdo )(?<!\bdid )(?<!\bfor )most(?! (?:of|people|graduates|jobs|likely)\b"
            rf"|(?: \w+)? (?:{MANY_OF}|postings)\b)|highest|best|top|biggest"
            r"|strongest|easiest|fastest|quickest|maximum|greatest|largest|fattest|juiciest|richest|leads?|leading|number one)\b"
            r"|\bwhich (?:one )?(?:pays|earns|is|has|offers) (?:more|better)\b"
        ),
        ("who pays most?", "the best industry for pay", "which is easiest to enter", "top salary", "which one pays more"),
        (
            *("most of them are remote", "most people work", "where do most divers work", "is it remote", "desktop"),
            *("do most harbour firms train people", "most employers want divers"),
        ),
    ),
    Rule(
        "how_much",
        loose(
            r"\bhow (?:much|high|well (?:paid|do))\b|\b(?:what(?:['’]?s| is| are| does| do| can| will| would)?|whats"
            r"|wat)\b[^?]*\b(?:salar\w+|pay|pays|paid|earn|earns|earning|wages?|money|make|compensation|income|range)\b"
            r"|\b(?:average|typical|normal|starting|entry[- ]level) (?:\w+ )?(?:salar\w+|pay|wages?|income)\b|\b(?:growth rate"
            r"|rate of growth)\b"
        ),
        (
            "how much do they earn?",
            "what does mining pay",
            "whats the average salary",
            "what can I make in shipping",
            "how high is the pay",
        ),
        ("how many jobs", "which industries pay over 88k", "does it pay well"),
    ),
    Rule(
        "list_all",
        loose(
            rf"{_START}(?:list|name|enumerate|show me all|give me (?:a list|all|every|the (?:full|whole|complete)))\b|\b(?:all the"
            rf"|all of the|every|complete list|full list|list of)\b(?! time)|{_START}what are (?:all|the (?:different|various"
            rf"|possible))\b|\bwhat else\b"
        ),
        (
            "list all industries",
            "name some first jobs",
            "what are the different roles",
            "give me a list of skills",
            "every industry you know",
        ),
        ("the list is long", "all in all", "what are they"),
    ),
    Rule(
        "which",
        loose(
            rf"\b(?:which|who|whom)\b|{_START}where\b|{_START}(?:what|wat)(?: are| is|['’]?s)?(?: the| some"
            rf"| good)?(?: \w+)? (?:industr|sector|field|setting|workplace|skill|{_JOB}|role|position|certific|cert|credential"
            rf"|licen[sc]e|compan|languages?"
            rf"|employers?|areas?|titles?|courses?|options?|paths?|internships?|tools?|places?)\w*"
            r"|\b(?:any|some) (?:industr|sector|field|setting|workplace|job|role|compan|certific|skill)\w*"
        ),
        (
            "which industries are remote",
            "what skills do I need to have",
            "who hires graduates",
            "where can I work from home",
            "what entry jobs are there",
            "any sectors with remote work",
        ),
        ("is mining remote", "what does a lamp tuner do", "how are things there", "what is the job outlook"),
    ),
    Rule(
        "can_i",
        loose(
            rf"{_TOO_LATE}\b(?:can|could|may|might|am|(?<!what )(?:will|would)) (?:{_WHO}|\w+ (?:graduates?|people|students?|majors?|folks"
            rf"|engineers?|analysts?))\b|\bis it (?:possible|ok|okay|allowed|feasible|doable|realistic)\b|\b(?:possible|realistic"
            rf"|able) to\b"
        ),
        ("can I work from home in mining?", "is it possible to move up", "could a graduate start there", "am I able to switch"),
        ("which industries can pay 123k", "is it remote", "what can help", "am I too old to switch", "what would a graduate start as"),
    ),
    Rule(
        "what_is",
        loose(rf"{_START}(?:what(?:['’]?s| is| are| does| do| did| would| will)|whats|explain|define|describe|tell me (?:more )?about)\b"),
        (
            "what is an lamp tuner",
            "what does a lamp tuner do",
            "explain hybrid work",
            "tell me about printing",
            "whats the outlook",
        ),
        ("how are things", "is it what I think"),
    ),
    Rule(
        "is_it",
        loose(
            rf"{_START}{_TOO_LATE}(?:is|are|was|were|do|does|did|will|would|has|have|had|should|isn['’]?t|aren['’]?t|wasn['’]?t"
            rf"|doesn['’]?t|don['’]?t"
            rf"|ain['’]?t|is there|are there|shall|any)\b"
        ),
        (
            "is mining remote?",
            "so does printing hire graduates",
            "are there internships",
            "will there be jobs in ten years",
            "wasn't it 41",
            "should I go into shipping",
        ),
        ("what is it", "mining and printing", "how is it", "is it too late for mining"),
    ),
)
FORMS: Tuple[Rule, ...] = (*_CHALLENGES, *_QUESTIONS)
_SEARCHED = Rules(FORMS)
CHALLENGES = frozenset(form.name for form in _CHALLENGES)
"""Forms that ask something of a figure or a statement, not of the field."""


def form_of(text: str) -> str:
    """The name of the first form of FORMS that `text` has; empty for a statement or a bare name."""
    return next((form.name for form in _SEARCHED.likely(text) if form.search(text)), "")
