"""What points back further than the last answer, or at something by what was said of it; and which kind of thing a noun stands for.

A rule is looked for in the whole text. To add one, add it to RECALLS; its name then stands in the `moves` of a message.
"""

from __future__ import annotations

from typing import List, Tuple

from nlu.english.number_words import NO_PLACE
from nlu.english.rule import Rule, Rules, loose

_THING = (
    r"(?:ones?|thing|industr(?:y|ies)|sectors?|fields?|settings?|roles?|jobs?|positions?|skills?|options?|person|people|guy|man|woman"
    r"|girl|graduate|two|three|four|five|six|seven|eight)"
)
_IN_THE_SOURCE = r"\b(?:in|of|within) (?:the|your|that|this) (?:text|article|source|pages?|piece|report)\b"
_ONE = r"(?:one|industry|sector|field|setting|role|job|position|skill|option|person|guy|man|woman|girl|graduate)"
_COUNTABLE = r"ones|roles|jobs|positions|skills|industries|sectors|fields|settings|options|stories|entries|items|names"
_LEADS = (
    r"(?:(?:and|ok(?:ay)?|so|but|no|hmm|well|wait|then|please|now|oh|what|how|about|was|were|is|let['’]?s|can|could|we|you|i|want"
    r"|to|me|back|go|return|further"
    r"|take|tell)\W+)*"
)

RECALLS: Tuple[Rule, ...] = (
    Rule(
        "returns",
        loose(r"\b(?:(?:go|going|come|coming|get|jump|take me|move|switch)? ?back|return) (?:to|with|on)\b"),
        ("go back to sailing", "ok back to pay", "can we return to mining", "wait go back to the second one"),
        ("I want my money back", "back", "is there a way back"),
    ),
    Rule(
        "names_a_list",
        loose(r"\b(?:the|that|your|this|last|first|whole|full) (?:\w+ )?(?:list|table|overview|comparison)\b(?! of\b)"),
        ("go back to the list", "that first table again", "return to your last comparison"),
        ("a list", "list them", "the list of boats"),
    ),
    Rule(
        "asks_for_the_list_again",
        loose(
            r"\b(?:list|name|say|tell|give|show|repeat|read)\b(?: me| us| them)?(?: (?:only|just|all))? (?:the |those |that |of )*"
            r"(?:others?|rest|remaining(?: ones)?|list|ones (?:that are )?left|remainder)\b"
            r"|\b(?:the|that|your) (?:others|rest|list|remaining ones)(?:,| )+(?:again|once more|one more time"
            r"|without (?:it|them|that|those))\b"
            r"|\b(?:who|what) else(?: (?:is|was) (?:there|on (?:it|there|the list|that list)))?(?: again| besides)?\W*$"
            r"|\bwho(?: is|['’]s)(?: there)? besides\W*$|\b(?:say|list|show) (?:it|them) again\b"
        ),
        (
            *("no nets for me. list the others again", "name the rest", "your list without them", "who else again?"),
            *("who is there besides", "no boats, say it again", "show that list once more"),
        ),
        ("list the boats", "what else pays well", "tell me more", "who else hires divers"),
    ),
    Rule(
        "drops_that_one",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|no|but|well|then|and|so|hm+|please|rather|just|all)\W+)*(?:not|anything but|everything but"
            r"|except|without"
            r"|drop|skip|minus|scratch|scrap|strike|bin|axe|forget|remove|lose|leave out|take out|cross out|kick out)"
            r"\W+(?:that|this|the last) (?:one|industry|sector|field"
            r"|setting|role|job)\b(?:[\s,]+(?:then|please|though|thanks|at all|again|ever|out|off|either|too|as well))*\W*$"
            r"|^\W*(?:(?:no|nah|nope|and|hm+|well|ok(?:ay)?)\W+)*(?:not|nor) (?:that|this|it)(?: one)? (?:either|neither|too)\W*$"
        ),
        (
            "not that one then",
            "ok, drop that one",
            "anything but this sector",
            "no, without that one please",
            "not that one either",
            "no not that either",
        ),
        ("not that one, kelp farms", "is it not that one you mean", "forget that"),
    ),
    Rule(
        "drops_the_one_described",
        loose(
            rf"\bthe {_ONE} (?:with|who|that|where|about|doing|for|from|on|in)\b[^.?!]{{2,60}}?\b(?:(?:can|may|has to|must|should) go"
            r"|(?:is|goes) out|is off)\b(?! (?:far|up|on|back|to|into)\b)"
            r"|^\W*(?:(?:ok(?:ay)?|no|but|well|then|and|so|hm+|please|also|now)\W+)*(?:not|nor|except|without|drop|skip|minus"
            r"|scratch|scrap"
            rf"|strike|bin|axe|remove|lose|leave out|take out|cross out|kick out)\W+the {_ONE} (?:with|who|that|where|about"
            rf"|doing|for|from)\b"
        ),
        ("the one with boats can go too", "drop the role that mends nets", "nor the one about knots", "the job for divers is out"),
        ("the one with boats can go far", "the one with boats", "what about the one for divers", "not that one"),
    ),
    Rule(
        "recalls",
        loose(
            r"\b(?:what|which|how much) (?:did|had|was it) (?:you|that you|u) (?:say|tell|said|told|write|mention|answer|give|list)\b"
            r"|\b(?:what|something) (?:you|u) (?:said|told me|mentioned|wrote|gave me|listed)\b|\bremind me\b"
            r"|\byou (?:said|told me|mentioned) (?:something )?(?:about|on|of)\b|\bsay (?:that )?again about\b"
            r"|\bwhat was (?:that|it|the thing) (?:again )?(?:about|on|with)\b|^\W*(?:and |so )?(?:what|which|how much) (?:was"
            r"|were) (?:.* again|(?:that|the|your) .{1,30} (?:range|band|bracket|figure|number"
            r"|sum|amount|percentage|share))\W*$|\b(?:is|was|were) (?:what|which|how much) again\W*$"
        ),
        (
            "what did you say about sailing?",
            "what was the pay again?",
            "remind me of mining",
            "what was that about pay again",
            "you mentioned something about exams",
            "the pay there was what again?",
            "and what was that diving range?",
        ),
        ("what do graduates say about sailing", "did they say that", "what does the source say"),
    ),
    Rule(
        "asks_before",
        loose(
            rf"^\W*{_LEADS}(?:the |that )?(?:(?:last |very )?{_THING} (?:from |just )?(?:before|earlier|previously)"
            r"(?: (?:that|it|this one|this|the last(?: one)?))?"
            rf"|(?:previous|earlier|preceding|prior) {_THING}|before that(?: one)?)(?:[\s,]+(?:again|please|then))*"
            r"(?:\W*$|\s*[,;:.]\s*(?:and )?(?:what|how|which|is|does|do|can|could|would|will|where)\b)"
            rf"|\b{_THING} (?:that |which )?(?:you|we|i) (?:\w+ )?(?:mentioned|said|named|showed|talked about|had|asked about|saw"
            r"|looked at) (?:before|earlier|previously)\b"
        ),
        (
            *("and the one before?", "the previous one", "what about the one before that", "the one you mentioned before", "before that?"),
            *("back to the one before, is it remote", "no, the one before: what do they mend"),
        ),
        ("do I need an exam before", "previous experience", "the one with boats"),
    ),
    Rule(
        "asks_the_first",
        loose(
            r"\b(?:what|which) (?:was|is) (?:my|our|the) (?:very )?first (?:question|thing|answer|message)\b"
            r"|\bwhat did i (?:ask|want to know) (?:you )?(?:at )?first\b|\bthe very first(?: one| thing| question| answer)?\W*$"
        ),
        ("what was my first question to you?", "no, further back, the very first", "what did I ask you first"),
        ("what is the first step", "the first one", "what do I ask first"),
    ),
    Rule(
        "means_the_first_suggested",
        loose(
            rf"\b(?:the|that) (?:very )?(?:first|1st) (?:{_ONE} )?(?:(?:that|which) )?"
            r"(?:you(?:['’]d| had| have|['’]ve)? (?:first )?(?:suggest(?:ed)?|recommend(?:ed)?|proposed?|advised|picked|chose)"
            r"|(?:i|we)(?:['’]d| had|['’]ve| have)? (?:first )?(?:asked|talked|spoke)(?: you)? (?:about|for|of))\b"
            rf"|\b(?:the|that) {_ONE} (?:(?:that|which) )?(?:i|we)(?:['’]d| had|['’]ve| have)? (?:(?:first|initially|originally) )?"
            r"(?:(?:asked|talked|spoke|wondered)(?: you)? (?:about|for|of)|named|mentioned|came (?:with|for)) (?:at )?first\b"
            rf"|\b(?:the|that) {_ONE} (?:(?:that|which) )?(?:(?:i|we)(?:['’]d| had|['’]ve| have)? (?:first )?(?:started|began|begun|opened)"
            r"(?: (?:out|off))? with|(?:i|we) (?:first|initially|originally) (?:asked|talked|spoke)(?: you)? (?:about|for|of))\b"
        ),
        (
            "back to the first one you suggested",
            "the very first job that you recommended, is it on boats",
            "what does the first you picked do",
            "and that first one I asked about, is it on boats",
            *("now nets for the one I asked about first", "boats in the one we started with"),
        ),
        ("the first one", "the first one pays more, you suggested", "what would you suggest first", "the first you named"),
    ),
    Rule(
        "asks_what_is_untouched",
        loose(
            r"\b(?:what|which|anything|something|is there a topic|any topics?)\b[^.?!]{0,30}?\b"
            r"(?:(?:have|did)(?:n['’]?t| not)(?: (?:we|you|i|u))?|(?:have|did) (?:we|you|i|u) not)\b[^.?!]{0,20}?"
            r"\b(?:cover(?:ed)?|touch(?:ed)?(?: on| upon)?|discuss(?:ed)?|talk(?:ed)? about|speak of|spoken of|been through|look(?:ed)? at)"
            r"(?: yet| so far| at all)?\W*$"
        ),
        ("what haven't we covered yet", "which topics did we not touch on", "is there anything we haven't discussed so far"),
        ("what did we talk about", "what have we covered", "why haven't you covered boats"),
    ),
    Rule(
        "asks_whether_it_was_named",
        loose(
            r"\b(?:was|were|is|are)(?:n['’]?t| not)?\b[^.?!,]{2,40}?\b(?:on|in|among|part of|one of)"
            r" (?:(?:that|the|your|this) (?:list|table|answer)|those|them|these|it|there)\b"
            r"(?: (?:too|as well|also|at all|just now|before|(?:that )?you (?:named|listed|mentioned|gave|said)(?: me)?))*\W*$"
            r"|\bdid (?:you|u) (?:just )?(?:mention|name|list|include|count|say)\b[^.?!,]{2,40}?"
            r"\b(?:there|just now|in (?:that|the|your|it)(?: list)?|among (?:them|those)|too|as well|earlier|before)\W*$"
            r"|\bdid\b[^.?!,]{2,40}?\b(?:come up|show up|appear|make (?:it|the (?:list|cut)))\b"
        ),
        (
            *("was kelp farming in that list", "is diving one of those you named", "did you mention harbours just now"),
            *("did nets come up in your answer", "were boats among them"),
        ),
        ("is it in Peru", "did you say that nets pay", "are there boats", "was it hard there"),
    ),
    Rule(
        "says_both",
        loose(r"\bboth\b"),
        ("both I mean", "is that so of both", "Both, nets and boats"),
        ("the two", "bother", "either"),
    ),
    Rule(
        "asks_others",
        loose(
            rf"\b(?:the|those|these) (?:other|remaining)(?: {_THING})?\W*(?:$|\b(?:two|three|ones?|then|too|instead)\b)"
            r"|\bthe ones? (?:that |which )?(?:you|u) (?:did ?n['’]?t|did not|have ?n['’]?t|left out)(?: (?:mention|name|list|show|say"
            r"|tell)\w*)?\b"
            r"|\b(?:the|those) others\b|\bthe rest\b(?! of (?:my|your|their|the(?! list\b))\b)"
            r"|\bthe other (?:one|two|three|ones|industry|sector|role|job|skill)\b"
            r"|^\W*(?:(?:no|nope|sorry|but|i mean)\W+)+(?:the )?other\W*$"
            r"|\b(?:what(?:['’]s| is| are| would be)|any|is there an?|are there|which|have you|name) (?:the |my |our |his |her |an )?"
            r"alternatives?\b(?! (?:to|for) \w)"
        ),
        (
            "and the other one?",
            "she'd hate that, what's the alternative",
            "what about the others",
            "the rest?",
            "the ones you didn't mention",
            "the other two please",
            "and the remaining ones",
        ),
        ("other skills", "the rest of the day", "each other", "the other side of it"),
    ),
    Rule(
        "asks_other_one",
        loose(
            r"\b(?:the|that) other (?:one|industry|sector|role|job|skill|guy|person)\b"
            r"|^\W*(?:(?:and|no|nope|sorry|but|ok(?:ay)?|i mean)\W+)*(?:the )?other\W*$|\b(?:in|for|at|of|on|with|about) the other\W*$"
        ),
        ("and the other one?", "the other industry", "the other?", "no, the other", "and in the other?"),
        ("the others", "the other two", "other skills"),
    ),
    Rule(
        "asks_for_people_in_it",
        loose(
            rf"\b(?:some|any)(?:one|body)\b[^.?!]{{0,30}}?{_IN_THE_SOURCE}"
            r"|\b(?:an?|any|some|which|what|the|other) (?:\w+ )?(?:persons?|people|graduates?|alum\w*|wom[ae]n|m[ae]n|lady|ladies|girls?"
            rf"|guys?|gentlem[ae]n)\b[^.?!]{{0,30}}?{_IN_THE_SOURCE}"
            r"|\b(?:some|any)(?:one|body)\b[^.?!]{0,30}?\b(?:quoted|quotes?|interviewed)\b"
            r"|\b(?:quot(?:e|es|ed|ing)|interview(?:s|ed)?) (?:some|any)(?:one|body)\b"
        ),
        (
            "is there anyone in the article who rows",
            "which people in your text mend nets",
            "is somebody from there quoted",
            "do you quote anybody from the docks",
            "isn't there a lady in that piece who dives",
        ),
        ("does somebody row there", "which people row", "what does the article say", "the people in harbours"),
    ),
    Rule(
        "says_somebody_is_left",
        loose(
            r"\b(?:that|which|this|it) leaves (?:us (?:with )?)?(?:only |just )?(?:one|a single|the last|the third|who)\b"
            r"|\b(?:the )?(?:one|person|graduate|teller|woman|man|lady|guy) (?:that(?:['’]s| is) |who(?:['’]s| is) )?(?:still )?"
            r"(?:remaining|left)\b"
            r"|\b(?:the|that) (?:remaining|last) (?:one|person|teller|graduate|lady|woman|man|guy|of the (?:three|four|five|lot))\b"
            r"|\b(?:there(?:['’]?s| is| was| remains| must be)|leaves) (?:still )?(?:one|someone|somebody)(?: person| graduate| teller)?"
            r" (?:more|left|else|missing)\b"
        ),
        (
            "that leaves one, what does she row",
            "and the one remaining",
            "then there is one more, who was it",
            "the last person, how did they fish",
            "now who's the woman left",
        ),
        ("the boat left", "one more boat", "leaves fall", "the last harbour", "the remaining ones"),
    ),
    Rule(
        "asks_who_went_there",
        loose(
            r"\b(?:which|who|whom|any(?:one|body)?)(?: one)?(?: of (?:them|those|these|the (?:two|three|four|five|lot)))?"
            r" (?:actually |really |also |then )?(?:went (?:in)?to|chose|picked|work(?:s|ed)? (?:in|with|at|for|among)"
            r"|ended up (?:in|at|with)|landed (?:in|at)|joined|moved (?:in)?to|opted for|got into|is (?:in|with)|was (?:in|with)"
            r"|helps|helped|deals with"
            r"|has to do with)\b"
        ),
        (
            "which of them went to sea",
            "who of the three works with nets",
            "which one ended up in a harbour",
            "and who helped fishermen",
        ),
        ("which harbours work with nets", "who pays most", "which of them pays", "who says so"),
    ),
    Rule(
        "names_a_man_or_woman",
        loose(
            r"\b(?:the|that|this|other) (?:\w+ )?(?:guy|man|bloke|dude|fellow|lad|chap|gentleman|boy|woman|girl|lady|gal|lass)\b"
            r"|\b(?:the|those|these|which|what|any) (?:men|guys|gentlemen|women|ladies|girls)\b"
            r"|^\W*(?:(?:and|or|but|is|was|there|also|what|how|about|have|you|any chance of)\W+)*(?:an?|another|some|any) (?:guy|man|bloke"
            r"|gentleman|woman|girl|lady)"
            r"(?: (?:too|also|as well|among them|there|in it|then|please))*\W*$"
        ),
        ("and the woman?", "the other guy, what of nets", "what did that young lady fish", "and is there a woman too?"),
        ("the story", "what does she say", "a man of the sea"),
    ),
    Rule(
        "speaks_of_a_person",
        loose(
            r"\b(?:the|that|this|which|other) (?:\w+ )?(?:guy|girl|man|woman|person|graduate|alum\w*|one|dude|lady|gentleman|lad|chap"
            r"|fellow|bloke|story)\b"
            r"|\b(?:he|she)\b"
        ),
        ("what did the guy say about nets", "what she says of boats", "the other graduate"),
        ("what do graduates say", "the job", "which industry"),
    ),
    Rule(
        "asks_what_they_should_do",
        loose(
            r"\b(?:should|ought|shall|will|would|could|can|must|may|might)(?:n['’]?t)? (?:he|she)\b"
            r"(?! (?:do|choose|pick|take|study|go for) (?:it|that|this|the same)\b.{0,12}\bagain)(?! (?:recommend|advise)\b)"
        ),
        ("ought she to row first", "will he dive", "which net should she mend"),
        ("what did she fish", "she would row", "where does he live", "would she do it all again"),
    ),
    Rule(
        "speaks_of_their_own",
        loose(
            r"\b(?:my|our) (?:[\w-]+ )?(?:daughter|son|kid|child|niece|nephew|sister|brother|wife|husband|girlfriend|boyfriend|partner"
            r"|fianc[eé]e?|friend|mate|cousin|mother|mum|mom|father|dad|aunt|uncle|roommate|flatmate|neighbou?r|student|pupil)s?\b"
        ),
        ("my niece rows", "what does our eldest son need", "my friend says so"),
        ("my first boat", "a friend of nets", "her daughter"),
    ),
    Rule(
        "asks_what_one_says",
        loose(
            r"\b(?:a|one|some|any) (?:young |recent |former )?(?:graduate|alum\w*|grad|woman|man|person|guy|girl|lady|bloke|lad)\b"
            r"|\bsome(?:one|body) (?:\w+ )?(?:on|moan\w*|grumbl\w*|complain\w*|talk\w*|sp[eo]\w*k\w*|rant\w*|going on) (?:on )?about\b"
            r"|\b(?:some|any)(?:one|body) (?:(?:in|from|of) (?:(?:the|your|that|this) \w+|there) )?(?:who|that)\b"
            r"|\b(?:has|did) any(?:one|body) (?:in (?:the|your|that|this|there)|struggle|fail|get|been|find|found|had|made)\b"
        ),
        (
            "has anybody in there rowed at first",
            "somebody in your article who rowed",
            "a story of a graduate about fog",
            "one graduate spoke of nets",
            "somebody who rowed there",
            "did a woman say that",
        ),
        ("what do graduates say", "the graduate", "somebody there"),
    ),
    Rule(
        "describes",
        loose(
            rf"\b(?:the|that|which) (?:other |only )?{_ONE} (?:with|who|whom|that|where|about|doing|for|from|which|whose|closest"
            rf"|nearest|most)\b|\bwhich (?:{_ONE}|of (?:them|those|these|the (?:others|rest|{_THING})))\b"
            r"|\b(?:was|is)(?:n['’]t)? there (?:also |not )?(?:one|an? (?:one|job|role|skill)) (?:with|who|that|where|about|for|which)\b"
            r"|\bthe (?!first\b|second\b|third\b|fourth\b|fifth\b|last\b|next\b|other\b|same\b|only\b|one\b|right\b|wrong\b"
            r"|best\b|worst\b"
            r"|\w+er\b|\w+est\b|cheap\b|previous\b)[a-z-]+ (?:one|guy|person|job|role)\b"
        ),
        (
            "and the one with boats?",
            "the guy who fishes",
            "which role is closest to sailing",
            "that one about exams",
            "which of them sails",
            "wasn't there one that mends nets",
        ),
        ("the second one", "what does it pay", "only the ones that are easy", "which builds nets"),
    ),
    Rule(
        "tells_one_apart",
        loose(
            r"\b(?:one|any|some|which|who|either) of (?:them|those|these|the (?:two|three|four|five|six|seven|lot))\b\W+\w+"
            r"|\bthere(?:['’]s| is| was|(?: also)? has to be| must be) (?:also )?(?:one|some(?:one|body|thing)|an? (?:job|role|skill"
            r"|person)) (?:that|who|which|where|with|about|for)\b"
            r"|\b(?:is|was|are) there (?:any ?(?:one|body|thing)?|one|some(?:one|body|thing)|an? (?:job|role|skill|person))"
            r" (?:in (?:there|that) |among (?:them|those) )?(?:that|who|which|where|with|about|for)\b"
            r"|\b(?:the|that|your) (?!(?:first|second|third|fourth|fifth|last|next|other|same|only)\b)(?:[\w'’-]+ ){1,5}one\b"
            r"|\b(?:the|that|those|your) (?:[\w'’-]+ ){1,3}(?:crowd|lot|bunch|people|folks?|fellows?|gang|types?|thing|gig|person|job"
            r"|role)\b"
            r"|\b(?:the|those) (?:ones|people|folks?|person|job|role) (?:that|who|which|where|with)\b"
            r"|\b(?:whoever|some(?:one|body) (?:who|that))\b"
        ),
        (
            *("one of them mends nets", "there was one that rowed", "is there somebody who dives", "the half net half boat one"),
            *("what is the knot crowd paid", "the people who tie knots", "whoever mends nets, what is he called"),
        ),
        ("the first one", "what does it pay", "the same one", "a net for one", "those of the harbour"),
    ),
    Rule(
        "describes_by_lack",
        loose(
            rf"\b(?:the|that) {_ONE} (?:without|(?:that|which|who) (?:has no|does ?n['’]?t|does not|is ?n['’]?t|is not|never)"
            rf"|not (?:with|for|about"
            r"|doing)|minus)\b"
        ),
        ("the one without boats, what does it bring", "that role which doesn't mend nets", "the job not about knots"),
        ("the ones without boats", "the one with boats", "without that one"),
    ),
    Rule(
        "describes_briefly",
        loose(r"^\W*(?:(?:and|so|but|ok)\W+)*(?:which|who)\s+\w+"),
        ("and which builds nets", "who fishes", "Which cleans the decks?"),
        ("what does it pay", "and the one with boats", "which"),
    ),
    Rule(
        "asks_by_how_much",
        loose(
            r"\bby (?:how much|what)\b|\bhow (?:much|far) (?:of a )?(?:more|less|higher|lower|better|worse|difference|gap|apart)\b"
            r"|\bhow (?:big|large|wide|great|small) (?:is|was) (?:the|that|their) (?:gap|difference|lead)\b"
            r"|^\W*(?:(?:and|so|ok|okay|then)\W+)*what(?:['’]?s| is) the (?:gap|difference)(?: (?:then|between (?:them|the two"
            r"|those|these"
            r"|those two)|in (?:pay|money|dollars|salary)))*\W*$"
        ),
        ("by how much?", "how much more is that", "how big is the gap", "what's the difference in dollars", "how far apart are they"),
        ("how much does sailing pay", "by the way", "how much is it", "what's the difference between sailing and mining"),
    ),
    Rule(
        "measures_against",
        loose(
            r"\b(?:more|less|higher|lower|better|worse|easier|harder|cheaper|faster|bigger|safer|nicer)(?: [a-z]+){0,3} than\b"
            r"|\b(?:and )?compared? (?:to|with)\b"
            r"|\bwhich (?:one |of (?:them|the two|both|those two) )?(?:is|pays|are|would be|looks|seems) (?:\w+ )?(?:better"
            r"|more|less|worse"
            r"|easier|harder|higher|lower)\b"
            r"|\bwhich (?:one )?(?:is|are|would be|looks|seems|sounds) (?!(?:und|ov|aft|nev|ev|oth|wheth|eith|lat"
            r"|cheap)er\b)[a-z]{2,}er\b(?! than\b)"
            r"|\b(?:what['’]?s|what is|any) (?:the )?differences? in \w+"
            r"|\bwhich (?:one )?(?:has|offers|gives|gets|is|pays|hires)(?: you)? (?:more|better|less|fewer)\b(?=\s+\w+\W*$"
            r"|\s+\w+ \w+\W*$)"
            r"|^\W*(?:(?:(?:the|those|these) )?(?:(?:other|last|remaining) )?(?:two|both)\W+)?(?:vs\.?|versus|(?:what['’]?s"
            r"|what is) the difference)"
            r"(?: between (?:them|the two|both|those two|these two))?\W*$"
        ),
        (
            "is that more than sailing",
            "which is better",
            "vs",
            "whats the difference between them",
            "compared with mining?",
            "how does it compare to mining",
            "remaining two, what's the difference",
            "which is kinder to divers",
        ),
        ("no more", "better pay", "which pays best"),
    ),
    Rule(
        "tells_what_was_heard",
        loose(r"\b(?:told|heard|read|saw|says?|said|claims?|claimed|reckons?|mentioned|swears?)\b"),
        ("my aunt told me it's 83", "I read 83 somewhere", "my teacher says 83", "I heard 83", "a blog claims 83"),
        ("is it 83", "the reader", "what is it for"),
    ),
    Rule(
        "asks_how_many",
        loose(r"\bhow many\b|\bhow (?:big|large) (?:is|was|a) (?:the |that )?(?:sample|group|survey|poll|study)\b"),
        ("how many were interviewed", "How many people is that?", "how big was the sample"),
        ("how much is it", "many sail", "how big is the gap"),
    ),
    Rule(
        "likes_one_and_asks_on",
        loose(
            r"\b(?:sounds?|seems?|looks?)\b (?:\w+ ){0,2}?"
            r"(?:good|ok|okay|nice|cool|interesting|decent|fine|fun|great|alright|all right|better|best"
            r"|tempting|exciting|lovely|right|promising|scary|hard|tough|dull|boring|weird|strange|odd|fancy|familiar|intriguing)\b"
            r"(?: (?:to|for) me)?[^?.!]{0,12}?\W+(?:(?:and|but|so|though|ok)\W+)*(?:(?:can|could|will) you )?"
            r"(?:(?:tell|say|give|explain|show)(?: me)?(?: (?:a (?:bit|little)|some))? more|more (?:about|on|of|info|detail)|(?:what|how)"
            r" (?:exactly |really )?(?:is|was|would|does|do|did|are)(?: \w+)? (?:that|it|this|they|those|i|one|people|there)\b"
            r"|(?:what|how)['’]?s (?:that|it|this)\b|what (?:else )?(?:about|of) (?:it|that)|explain (?:it|that)|describe (?:it|that))"
        ),
        (
            *("the kelp thing sounds good, tell me more", "net mending seems nice, what would I do"),
            *("diving sounds scary. what is that exactly", "the harbour one looks ok to me, more on that please"),
            "knots sound fun but what is it about",
        ),
        ("that sounds good", "sounds good, next", "kelp sounds good and it pays", "tell me more about kelp"),
    ),
    Rule(
        "asks_whether_only_those",
        loose(
            r"^\W*(?:(?:and|so|ok(?:ay)?|wait|but|then|hm+|well|really|oh)\W+)*"
            rf"(?:(?:(?:is|are|was|were) )?(?:(?:that|this|it|th[eo]se|they)(?:['’]s|['’]re| is| are)? )?(?:really )?(?:the only|the sole)"
            rf"(?: (?:ones?|two|three|four|five|{_COUNTABLE}|industry|sector|field|role|job|skill|place))?"
            r"(?: (?:there (?:is|are)|you (?:have|know|list|name)|it (?:has|names|lists)|with (?:that|it)|for that|like that|then))?"
            r"|(?:only|just) (?:that|this|th[eo]se|them)(?: (?:one|ones|two|three|four|five))?(?: then)?"
            r"|(?:there (?:is|are) )?(?:really )?(?:nothing|no ?(?:one|body|where)|none) else(?: then)?)\W*$"
        ),
        (
            *("is that the only one", "are those the only ones?", "so they're the only three", "just those?", "nobody else?"),
            *("only that one then", "are these really the only roles there are"),
        ),
        ("is that the only net", "only those with nets", "the only one with a boat", "nothing else matters", "just that it floats"),
    ),
    Rule(
        "asks_which_was_better",
        loose(
            r"^\W*(?:(?:and|so|ok(?:ay)?|well|then|now|hm+|but|overall|again|in the end|of (?:the|those|these) (?:two|three|\d)"
            r"|of (?:them|those|these|all that))\W+)*"
            r"(?:which|what|who)(?: one| of (?:the |those |these )?(?:two|three|\d|them|those|these|both))?"
            r"(?: (?:was|is|were|are|would be|sounds|looks|seems)|['’]s)?"
            r" (?:(?:the|a|your|overall) )*(?:better|best|stronger|worse|worst|weaker|winner|ahead|on top|wins?|won"
            r"|comes? out (?:ahead|on top))"
            r"(?: (?:one|option|choice|deal|pick|bet|overall|of (?:the |those )?(?:two|three|them|those)|between (?:them|the two)"
            r"|then|now|again))*\W*$"
        ),
        (
            *("which was better", "so which one is the best?", "who wins", "and of the two, which is better then"),
            *("which of them was the stronger one", "what's the better option", "who comes out on top"),
        ),
        ("which pays better", "which net is better", "what is better about boats", "the better one"),
    ),
    Rule(
        "wants_it_as_a_list",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|and|please|now|again|but|could you|can you|can i (?:get|have|see)|put|give|show|write|make|do|have|say"
            r"|me|it|that|them|those|all|the same|this)\W+)*"
            r"(?:(?:in|as|into) (?:an? |the )?(?:(?:numbered|bullet(?:ed)?|short|simple|proper|ordered|neat) )?(?:list|bullets?"
            r"|bullet[- ]points?|points|(?:numbered |separate )?lines)"
            r"|an? (?:numbered|bullet(?:ed)?|ordered) list|number (?:them|those|it)|bullet[- ]points?|itemi[sz]ed?(?: (?:it|that"
            r"|them|those))?"
            r"|one (?:per|a|on each) line|with numbers in front|with bullets?|(?:numbered|bulleted))"
            r"(?: (?:please|pls|of (?:it|that|them|those)|for me|instead|then|now|if you can|1 to \d|from 1))*\W*$"
        ),
        (
            *("in a numbered list please", "as a list", "can you number them for me", "give me that in bullet points"),
            "one per line please",
            *("put them into a list", "a bulleted list of those"),
        ),
        ("list the boats", "a list of nets", "how high are they in the list", "number three", "as a diver"),
    ),
    Rule(
        "asks_of_each",
        loose(
            r"\b(?:all|each|every(?: single)? one|both|every) of (?:them|th[eo]se|the|you)\b|\b(?:they|these"
            r"|those) (?:really )?(?:all|both|each)\b"
            r"|^\W*(?:(?:and|so|but|really|ok(?:ay)?)\W+)*(?:is|are|do|does|did|can|would|will) (?:all|every ?(?:one|body)?|each|both)\b"
        ),
        (
            *("do all of them pay over 91k", "is each of those wet", "so they all float?", "does every net cost over 71"),
            "are both of them above 83k",
        ),
        ("all the boats", "at all", "each other", "any of those"),
    ),
    Rule(
        "asks_of_any",
        loose(
            r"\b(?:any|one|none|either|neither|some|a single one) of (?:them|th[eo]se|the)\b|\b(?:is|are) there (?:any|one|some)\b"
            r"|^\W*(?:(?:and|so|but|ok(?:ay)?)\W+)*(?:is|are|do|does|did|can|would|will|has|have)"
            r" (?:any(?:one|body)?|some|one|none|neither|either)\b"
            r"|\bany(?: at all)? (?:below|under|above|over|beyond|past)\b"
        ),
        (
            *("any of those under 83k", "does any net cost over 71", "is there one below 91k", "none of them above 83k?"),
            *("any over 91k at all?", "does anybody start below 91k"),
        ),
        ("in any case", "all of those", "one net", "anyone there"),
    ),
    Rule(
        "asks_what_it_was",
        loose(
            r"^\W*(?:(?:and|so|ok(?:ay)?|sorry|wait|hm+|but|uh|oh|remind me|tell me|say)\W+)*(?:how much|what|how high)(?:['’]s|\b)"
            r"(?: (?:was|were|is|are|did|does|do|had|you said|figure|number|sum|pay|salary|money))?\b[^?.!]{0,45}\b(?:again|once more)\W*$"
            r"|^\W*(?:(?:and|so|ok(?:ay)?|sorry|please|can you|could you)\W+)*(?:say|repeat|tell me|give me|remind me(?: of)?)\b"
            r"[^?.!]{0,30}\b(?:pay|salary|figure|number|sum|amount|money)s?\b(?: (?:again|once more|one more time|please))+\W*$"
        ),
        (
            *("what was the pay again?", "sorry, how much was it again", "what did the nets cost again", "what's the figure again"),
            *("say the number once more", "remind me of the sum again please"),
        ),
        ("what was it before", "again please", "what about pay", "how much is it", "what grows again and again in spring"),
    ),
    Rule(
        "wants_the_place",
        loose(
            r"^\W*(?:(?:and|so|ok(?:ay)?|then|now|please|but|well|alright|fine)\W+)*(?:can you |could you |can i |could i "
            r"|would you |i want to )?"
            r"(?:show|point|take|lead|give|tell|quote|see|read|find|cite|link)(?: (?:me|us))?(?: (?:to|at))?(?: the| that| its| your)?"
            r"(?: (?:exact|original|actual|precise|right|very))*"
            r" (?:spot|place|passage|paragraph|section|page|line|sentence|bit|part|quote|wording|heading|chapter|original"
            r"|source text|citation)"
            r"s?\b(?!\s+(?:time|of (?:work|land)|with|about|for|on)\b)(?:[^?.!]{0,50})\W*$"
            r"|^\W*(?:(?:and|so|ok(?:ay)?|then|now|please|but|well|alright|fine)\W+)*(?:show me |tell me |can i see "
            r"|point me to )?where(?: exactly)?"
            r" (?:in|on) (?:the|your|that) (?:text|source|article|guide|page|document|original|report|piece)\b[^?.!]{0,30}\W*$"
            r"|\b(?:which|what) (?:section|paragraph|page|passage|chapter|heading|part of the (?:text|article|source|guide))"
            r" (?:is|was|does|did|are|says?|has|of|holds?|do)\b[^?.!]{0,40}\W*$"
        ),
        (
            *("show me the spot in the text", "then show me the place where it stands", "point me to the passage", "quote me the line"),
            *("which paragraph is that from", "where in the article does it say so", "give me the exact section please"),
            "show me the original wording",
        ),
        (
            *("show me the place with boats", "what part of the job is wet", "give me a part time net", "where in the harbour"),
            "tell me about the place",
        ),
    ),
    Rule(
        "asks_whether_machines_take_it",
        loose(
            r"\b(?:robots?|machines|ai|a\.i\.|automation|computers|software|bots|chat ?gpt|llms?|algorithms)\b[^?.!]{0,25}?"
            r"\b(?:replac\w+|tak(?:e|es|ing) (?:over|away|on)?|automat\w+|eat|kill|steal|wipe|end|destroy)\b[^?.!]{0,15}"
            r"\b(?:them|it|that|these|those|this|us|me|my|their)\b"
            r"|\b(?:they|it|that|those|these|this|i)\b[^?.!]{0,20}\b(?:be|get|being|getting|been) (?:\w+ )?"
            r"(?:replaced|automated|made redundant|taken over|obsolete)\b"
        ),
        (
            *("will robots replace them", "could AI take over that job", "won't machines take those", "will they be automated away"),
            *("are those going to be replaced by software", "does AI eat those jobs"),
        ),
        ("do robots mend nets", "robots like boats", "that machine", "they automate nets"),
    ),
    Rule(
        "asks_whether_all_want_it",
        loose(
            r"\b(?:they (?:really )?all|all (?:the |of the )?(?:employers|companies|firms|bosses|recruiters|places)|every ?(?:body|one"
            r"| (?:single )?(?:employer|company|firm|boss|recruiter|place))|(?:employers|companies|firms) (?:really )?all)\b[^?.!]{0,25}?"
            r"\b(?:insists?|requires?|demands?|wants?|needs?|asks?|expects?|cares?|checks?|looks?|prefers?)\b"
            r"|\b(?:is|are|isn['’]?t) (?:it|that|those|one|they) (?:\w+ )?(?:mandatory|compulsory|obligatory|a must|required|essential)"
            r" (?:everywhere|for (?:all|every\w*)|in every \w+)\b"
        ),
        (
            *("so they all insist on it?", "does every boss want that", "do all firms ask for it", "and everybody needs one?"),
            "is it compulsory everywhere",
        ),
        ("do all boats need nets", "they all float", "is it needed", "what does every net need"),
    ),
    Rule(
        "asks_for_an_example",
        loose(
            r"^\W*(?:(?:and|so|ok(?:ay)?|please|but|hm+|can you|could you|do you|would you|maybe|just)\W+)*"
            r"(?:(?:give|show|tell|name|have|got|make|see)(?: me| us)? )?(?:an?|one|some|any) (?:(?:concrete|real|quick|short"
            r"|good) )?examples?"
            r"(?: of (?:it|that|this|those|them|one))?(?: (?:please|pls|then|maybe|for me))*\W*$"
            r"|^\W*(?:(?:and|so|ok(?:ay)?|like)\W+)*(?:for (?:example|instance)|such as(?: what)?|like what(?: for example)?|e\.?g\.?)\W*$"
        ),
        ("give me an example", "for instance?", "can you name some examples of that", "like what?", "any concrete example please"),
        ("an example of a net", "for example boats", "I like what you said", "examples of pay in harbours"),
    ),
    Rule(
        "counts_them",
        loose(
            r"^\W*(?:(?:and|so|ok(?:ay)?|wait|but|then|now|well|hm+|right|that['’]?s|it['’]?s|(?:which|that) makes)\W+)*"
            rf"(?:how many(?: (?:{_COUNTABLE}))?(?: of (?:them|th[eo]se))?"
            rf"|(?:what is |what['’]?s )?(?:the )?(?:total |full )?(?:number|count) of (?:them|th[eo]se|(?:{_COUNTABLE})))"
            r"(?: (?:is|was) (?:that|it)| (?:are|were) (?:there|they|th[eo]se)(?: listed)?| there are"
            r"| do you (?:have|know|list|name)| did you (?:just )?(?:list|name|mention|show|give|say)(?: me)?| in (?:all|total)| altogether"
            r"| overall| all told| again| then| now| (?:on|in) (?:the|that|your) list)*\W*$"
            r"|^\W*(?:please |can you |could you )?count (?:them|th[eo]se)(?: (?:up|for me|please))*\W*$"
        ),
        (
            *("how many are there", "so how many of those are there?", "that makes how many altogether", "count them for me"),
            *("how many did you list", "number of roles in total?", "how many is that"),
        ),
        ("how many of them miss out", "how many sail", "how many nets are there", "count on them"),
    ),
    Rule(
        "lifts",
        loose(
            r"\b(?:(?:is|are|was|were|['’]s|would be|sounds?) (?:\w+ )?(?:fine|ok|okay|good|allowed|in|possible|acceptable|welcome)"
            r"(?: again| after all| too| now| as well)"
            r"|(?:include|add|allow|count|put|bring|take|let)\b.{1,30}\b(?:again|back|after all|in too|back in)"
            r"|(?:after all|again)\W*$|with\b.{1,30}\b(?:again|after all)"
            r"|(?:may|can|could|should|let)\b.{0,30}\b(?:come |be |go )?back(?: in)?"
            r"|(?:don['’]?t|no need to|stop) (?:leav|exclud|hid|skip|omit)\w*\b.{0,30}\b(?:out|any ?more|any longer|now)"
            r"|forget (?:what|that) i (?:said|told you) (?:about|of|on)"
            r"|^(?:(?:ok(?:ay)?|and|hm+|well|then|so|right|now)\W+)*(?:the )?[\w-]{2,20} back(?: in)?(?= please| then|\W*$|\W*[,;.])"
            r"|(?:would|might|may)(?:n['’]?t| not) be (?:the worst|the end of the world|so bad|that bad|too bad|so terrible)"
            r"|(?:could|can|might) (?:live|do|cope) with"
            r"|(?:may|can|could|might|should) (?:all |both )?(?:return|stay|remain|rejoin|join(?: in| us)?(?= again)|play again)"
            r"|(?:is|are|['’]s) back(?: in)?"
            r"|(?:can|could|may|might|would|will|['’]ll|['’]d) (?:\w+ )?(?:consider|allow|accept|take|have|include|count) again"
            r"|second chance|(?:changed|change) my mind (?:about|on)|on second thoughts?,? [\w-]{2,20} (?:stays?|is|can|may)"
            r"|(?:can|may|could|should) (?:be|go|come) (?:back )?(?:on|in|into) (?:the|my) (?:list|table|running|race|mix)(?: again)?"
            r"|(?:return|come back|be back) (?:to|on) the (?:list|table))\b"
        ),
        (
            *("fishing is fine again", "include sailing again", "mining after all", "put boats back in", "forget what I said about mining"),
            *("ok, fishing may come back", "okay, nets back", "boats may join again, who sails"),
            *("stop leaving sailing out", "boats wouldn't be so bad", "I could live with nets"),
            *("fishing I can consider again", "nets may return", "sailing's back in", "I'd give boats a second chance"),
            *("on second thought mining stays", "nets can be on the list again", "I changed my mind about boats"),
        ),
        ("fishing is fine", "again please", "why again is it remote work", "a way back", "nets stay wet", "a second boat"),
    ),
    Rule(
        "asks_what_is_ruled_out",
        loose(
            r"(?:^|[,.;:!?]\s*)\W*(?:(?:so|and|but|ok(?:ay)?|wait|then|now|hm+|um+|by the way)\W+)*"
            r"(?:is|are|isn['’]?t|aren['’]?t|am i|(?:are|do|did|have) (?:you|we|i))\b[^.?!,]{0,40}?"
            r"\b(?:still |kept |now |already )?(?:out|off (?:the|my|your) (?:list|table)|excluded|excluding|ruled out|left out"
            r"|leav\w+ [^.?!,]{1,25} out"
            r"|ke(?:ep|pt) [^.?!,]{1,25} (?:out|off)|crossed (?:off|out)|banned|in or out"
            r"|(?:skip|avoid|exclud)\w+ [^.?!,]{1,25}|(?:rule|leave|cross|kick|cut|throw|take)[nds]* (?:out|off) [^.?!,]{1,25})"
            r"(?:[\s,]+(?:still|now|then|or not|or in|by the way|at the moment|so far|already|please|of it|of the list))*\W*$"
            r"|\b(?:which|what|who|whom|remind me)\b[^.?!,]{0,30}?"
            r"\b(?:(?:did|have|['’]ve|that|which|what|who) )?(?:i|we)(?:['’]ve| have)? (?:\w+ )?"
            r"(?:(?:cross|kick|rul|cut|throw|threw|thrown|took|take|taken|leave|left|strike|struck)\w*(?: [^.?!,]{1,20})? (?:out|off)"
            r"|exclude[d]?|drop(?:ped)?|scratch(?:ed)?|remove[d]?|ban(?:ned)?|discard(?:ed)?)"
            r"(?: (?:again|so far|already|until now|now|earlier|before))*\W*$"
            r"|\b(?:which|what|who)\b(?: \w+)?(?: are| is| was| were|['’]s) (?:currently |now |already )?"
            r"(?:out|off (?:the|my) (?:list|table)|excluded"
            r"|ruled out|left out|gone|crossed out|dropped|removed|kicked out|thrown out)"
            r"(?: (?:now|at the moment|right now|so far|already|currently|then))*\W*$"
            r"|\b(?:have|did) i (?:excluded?|ruled?|drop(?:ped)?|leave|left) (?:out )?any\w*(?: out)?(?: so far| yet| already)?\W*$"
        ),
        (
            *("is sailing still off my list", "are boats out now?", "did you keep fishing out?", "so are nets in or out"),
            *("which ones are out now", "remind me which i crossed out", "who did I kick out again", "what have I ruled out so far"),
            *("have I excluded anything", "did we rule out nets", "am I still skipping boats", "is mining out, by the way"),
            *("do you still leave mining out", "what's off the table at the moment"),
        ),
        (
            "keep sailing out",
            "is fishing left to chance",
            "which boats go out",
            "what are they crossed with",
            "is it a way out of mining they tell",
        ),
    ),
    Rule(
        "for_good",
        loose(
            r"\b(?:from (?:now|here|this point|today) on(?:wards?)?|(?:in|of|from) everything|for good|any ?more|ever(?: again)?"
            r"|never again|at all"
            r"|altogether|completely|entirely|for the rest (?:of (?:this|the|our) \w+)?|until (?:i say|further notice|i tell you"
            r"|you hear)|always"
            r"|in (?:any|all|none) of (?:your|the) (?:answers|lists))\b|(?:\b(?:never|not|no)\b|n['’]t\b)[^.?!,;]*\bagain\b"
        ),
        ("leave nets out from now on", "no boats ever", "nothing in mining until I say so", "never show me nets again", "no nets at all"),
        ("leave nets out", "not mining this time", "everything about nets", "no nets for me. list the others again"),
    ),
    Rule(
        "asks_what_was_talked_of",
        loose(
            rf"^{_LEADS}(?:(?:which|what|name|list|show|repeat|remind|give|tell|were|was|are)\b\W*)[^.?!,]{{0,20}}"
            rf"\b(?:{_COUNTABLE})\b[^.?!,]{{0,12}}"
            r"(?:\b(?:did|have|had) (?:we|i|you)|\b(?:we|i|you)(?:['’]ve| have| had)?)(?: just| already| been| all)* "
            r"(?:discuss\w*|talk\w*|speak|spoke|spoken|go|gone|went|look\w*|mention\w*|ask\w*|cover\w*|touch\w*|bring|brought|named?|get"
            r"|got)\b"
            r"(?: (?:about|through|at|over|on|up|so far|here|today|already|until now|earlier|before|again|in this (?:chat|talk)))*\W*$"
            rf"|^{_LEADS}[^.?!,]{{0,20}}\b(?:{_COUNTABLE})\b (?:(?:we (?:had|spoke of|talked about) )|mentioned )?"
            r"(?:from|in|of) (?:this|our|the) (?:chat|talk|conversation|session|dialogue)(?: (?:again|so far|once more|please|here))*\W*$"
        ),
        (
            *("name me the three jobs from this chat again", "which industries did we go through", "which roles have we discussed so far"),
            "what skills did I ask about",
        ),
        ("which jobs do you mention first", "which of those I mentioned pays best", "what did we say of nets", "the roles in this field"),
    ),
    Rule(
        "of_all_asked",
        loose(
            r"\b(?:all|every(?:thing|one)?|any|those|the ones|them|whatever|the (?:two|three|four|five|\d))(?: of (?:them|those))?"
            r"(?: that| which)? (?:i|we)(?:['’]ve| have)?(?: just| already)? (?:asked|talked|spoken|spoke|looked|named|mentioned"
            r"|brought|discussed"
            r"|compared|went|covered)\b"
        ),
        ("of all I asked about", "among the three we talked about", "of everything we've looked at", "which of those I mentioned"),
        ("what I asked for is this", "all in all", "the two that pay best"),
    ),
    Rule(
        "contradicts",
        loose(
            r"\byou(?:['’]?re| are| must be| seem)? (?:\w+ )?(?:wrong|mistaken|incorrect|lying)\b|\bthat(?:['’]s| is"
            r"| can['’]?t be) (?:wrong|right|false)\b"
            r"|\bi (?:\w+ )?(?:read|heard|saw|found|know|thought|was told)\b|\b(?:somebody|someone|they|people) (?:said|told me"
            r"|says?|claims?)\b"
            r"|\b(?:an?|my) (?:\w+ )?(?:friend|colleague|brother|sister|cousin|teacher|professor|boss|uncle|aunt|mate|neighbou?r)"
            r" (?:\w+ )?(?:said|told me|says?|claims?|claimed)\b"
            r"|\bwho(?:['’]s| is) (?:right|wrong)\b|\b(?:must|has to|cannot|can['’]?t) be (?:wrong|right|false)\b"
            r"|\b(?:another|other) (?:site|article|source|page)s?\b|\b(?:google|reddit|chatgpt|wikipedia) says?\b"
        ),
        (
            "I read 111k somewhere, so you're wrong",
            "somebody told me it is 80%",
            "my uncle says 80",
            "another site says 111k",
            "that's wrong, it is 7%",
            "the ferryman has 80, so who's right?",
            "he gets 111k, so this must be wrong",
        ),
        ("what is wrong with fishing", "is 111k right", "read it to me"),
    ),
    Rule(
        "holds_it_against_us",
        loose(r"\b(?:you|u)(?: just| also)? (?:said|told me|mentioned|wrote|claimed|gave me)\b"),
        ("but you said 7% earlier", "u just told me 71k", "you also mentioned harbours"),
        ("they said 7%", "what did you say", "you say"),
    ),
    Rule(
        "in_general",
        loose(
            rf"^\W*{_LEADS}(?:just )?(?:in general|overall|generally|for (?:all|everyone|everybody)|all of them|everywhere"
            rf"|across the board"
            r"|(?:for|in) (?:any|all|every) (?:[\w-]+ ){0,3}?(?:jobs?|roles?|positions?|work|graduates?|people|beginners?))"
            r"(?: then| please)?(?:,? (?:i mean )?in (?:the )?\w+(?: i mean)?)?\W*$"
        ),
        (
            "overall, in Peru I mean",
            "ok then in general",
            "in general",
            "and overall?",
            "for everybody",
            "ok then for any harbour job",
            "in all roles",
        ),
        ("is pay in general good", "what do they do overall there", "for any job where I sail"),
    ),
    Rule(
        "over_the_country",
        loose(
            rf"^\W*{_LEADS}(?:just )?(?:for |across |in |over |all )*(?:nation-?wide|nationally|country-?wide"
            r"|the national (?:one|figures?|numbers?)"
            r"|(?:the )?(?:whole|entire) (?:country|nation|us|usa|united states)|the (?:country|nation) (?:as a whole|over|overall)"
            r"|(?:all|everywhere) (?:over|across|in) the (?:country|nation|us|states))"
            r"(?:\W+(?:then|please|all of (?:it|them|us)|everyone|everybody|all|i mean|instead))*\W*$"
        ),
        (
            "nationwide then, all of them",
            "ok for the whole country then",
            "the country as a whole please",
            "and nationally?",
            "what about all across the states",
        ),
        ("is it needed nationwide", "which country", "the whole boat", "does it differ across the country"),
    ),
    Rule(
        "asks_whether_everywhere",
        loose(
            r"^\W*(?:(?:and|but|so|ok|okay|hm+)\W+)*(?:(?:is|does|was|do|are|would|will) (?:that|this|it|they|those|these)"
            r"(?: (?:so|true|hold|apply|go|count|work|needed|required|common|usual|the case|the same|like that))*"
            r"(?: in| for| across| with| at)"
            r" (?:every|all(?: the| of (?:the|them|those|these))?|each(?: one)?(?: of (?:the|them|those))?|any)\b(?: \w+)?"
            r"|everywhere(?=\W*\?)"
            r"|(?:so )?all of (?:them|those|these)(?=\W*\?)"
            r"|(?:do|does|will) (?:all|most|every|each|any)(?: of)?(?: the)? (?:industr(?:y|ies)|sectors?|fields?|settings?|them|those"
            r"|these)"
            r" (?:want|need|require|ask for|have|offer|do|expect|allow|pay) (?:that|this|it|them|those|these)"
            r"|(?:in|for|at|with) (?:all|each|every one|every single one|each one) of (?:them|those|these)(?: too)?)\W*$"
        ),
        (
            "in all of them?",
            "and in every one of those?",
            "are they needed in each of them",
            "do all fields want that",
            "is that in every industry",
            "does it hold for all of them?",
            "is this the same across all sectors",
            "everywhere?",
            "so all of them?",
        ),
        ("is that all", "is it in Peru", "do they work in every season there", "everywhere then"),
    ),
    Rule(
        "names_the_one_left_out",
        loose(
            r"\b(?:ones?|industr(?:y|ies)|sectors?|fields?) (?:that |which )?(?:i|we|you)(?:['’]ve| have| had)? (?:just )?"
            r"(?:left (?:out|aside|off)|dropped|ruled out|excluded|crossed (?:off|out)|kicked out|skipped|removed|took (?:out|off)"
            r"|set aside|threw out|said no to)\b"
        ),
        ("and the one I left out, does it pay", "the field you dropped", "what of the ones we had ruled out"),
        ("leave that one out", "the one I liked", "I left out nets"),
    ),
    Rule(
        "sets_kinds_against",
        loose(
            r"\b(?:(?:roles?|jobs?|positions?)\b[^.?!]{0,12}?\b(?:or|vs|versus|than)\b[^.?!]{0,8}?\b(?:settings?|industr(?:y|ies)"
            r"|sectors?|fields?"
            r"|workplaces?|employers?)|(?:settings?|industr(?:y|ies)|sectors?|fields?|workplaces?|employers?)\b[^.?!]{0,12}?"
            r"\b(?:or|vs|versus|than)\b[^.?!]{0,8}?\b(?:roles?|jobs?|positions?))\b"
        ),
        ("what pays more, a job or a sector", "does the setting or the role matter more", "which is remote, roles or industries"),
        ("which jobs in the sector", "roles at sea or on land", "jobs or hobbies"),
    ),
    Rule(
        "asks_for_one_story",
        loose(
            r"\b(?:a|one|single|some(?:body|one)['’]?s|any) (?:(?:single|short|real|true|good|graduate['’]?s?|personal) )*"
            r"(?:story|anecdote|testimonial|experience report)\b"
        ),
        ("tell me a story", "give me one short story", "somebody's story please"),
        ("the story of nets", "what stories are there", "a boat story"),
    ),
    Rule(
        "asks_for_another",
        loose(
            r"^\W*(?:(?:and|ok(?:ay)?|so|then|now|nice|cool|good|great|please|what about|how about|tell me|give me|have you got"
            r"|do you have|is there|any)\W+)*"
            r"(?:another|one more|a second|(?:the )?next|(?:just|only) one|a different|some other)(?: (?:one|story|person|graduate"
            r"|somebody|example))?"
            r"(?:\W+(?:please|pls|then|too|maybe|thanks))*\W*$"
        ),
        ("another", "ok one more please", "and the next one", "have you got a different one?", "just one", "next"),
        ("another boat", "one more year", "the next industry", "is another one remote"),
    ),
    Rule(
        "asks_how_usual",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|hm+|and|so|but|well|now|really|(?:is|was|would|are) (?:that|this|it|those|these|they)|that['’]?s"
            r"|it['’]?s"
            r"|(?:does|do|will) (?:that|this|it|they) (?:happen|hold|apply))\W+)*(?:(?:really|quite|pretty|fairly|kind of|considered"
            r"|the|a)\W+)*"
            r"(?:normal|usual|typical|common|standard|norm|rule|exception|rare|always|usually|mostly|typically|generally|normally"
            r"|regularly"
            r"|sometimes|how (?:often|common|usual|typical)|(?:every|each) (?:time|single time)|all the time|in (?:most|all|every) cases?)"
            r"(?:\W+(?:so|true|the case|like (?:that|this)|happen|there|then|though|thing|practice"
            r"|or (?:just |only |more )?(?:as a (?:general )?rule|in general|on the whole|most of the time|by and large|for the most part)"
            r"|or(?: just| only| rather)?(?: an?)? \w+))*\W*$"
        ),
        (
            "is that normal?",
            "hm, always?",
            "is that usually so",
            "are those the norm there",
            "every time?",
            "is it common or rare",
            "always, or just mostly?",
            "every time or only as a rule",
            "how often?",
        ),
        ("normal nets", "what is a typical boat", "is it common to dive", "always with nets", "usually I dive"),
    ),
    Rule(
        "asks_whether_they_stay",
        loose(
            r"^(?!.*\b(?:stay|remain)\b(?: \w+)? (?:home|remote|competitive|up to date|on top|current)).*\b(?:do|does|did|will|would"
            r"|how (?:many|long|often))\b"
            r"[^.?!]{0,30}?\b(?:stay(?:ed)?|remain|stick (?:around|with (?:it|that))|hang around|quit|leave again)\b"
            r"(?!\s+(?:out|away|the|a|my)\b)|\b(?:where|in which) (?:people|they|most|everyone)(?: \w+)? (?:stay|remain)\b(?! (?:home"
            r"|remote))"
        ),
        ("do they stay there", "will most keepers stay in it", "how long do they stick with it", "do divers quit early"),
        ("can I stay at home", "stay tuned", "do boats leave the harbour", "how do I stay up to date", "nets remain"),
    ),
    Rule(
        "asks_what_it_takes",
        loose(
            r"^\W*(?:(?:and|ok(?:ay)?|so|but|then|well|hm+)\W+)*(?:(?:for |in )?(?:the )?"
            r"(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th))"
            r"(?: one)?(?: then)?\W+)?(?:"
            r"what(?: else| things| exactly)?(?: (?:do|would|will|should|did|must|d)|['’]d) (?:i|you|u|one|we|people|they|somebody"
            r"|someone)"
            r"(?: (?:actually|really))? (?:need|have to (?:know|have|bring|learn|show)|want)(?: to (?:have|know|be(?:come)?|bring|get"
            r"|start|do))?"
            r"(?: (?:there|(?:for|in|into|to (?:do|get|become|be)) (?:it|that|this|there|one|them|those)|it|that|one|in|in there|first))?"
            r"|what (?:does|would|do) (?:it|that|this|they|those) (?:take|require|need|want|ask for|expect|look for)"
            r"(?: (?:of|from) (?:me|you|people|one))?(?: there)?"
            r"|what(?:['’]?s| is| are)(?: the)? (?:needed|required|requirements?|asked for|prerequisites?|qualifications)"
            r"(?: (?:needed|required))?(?: (?:there|(?:for|in) (?:it|that|this|there|them|those)))?)(?:\W+(?:then|please|though))*\W*$"
        ),
        (
            "what do I need for it",
            "and what does that take",
            "so what would you need to get in there",
            "what are the requirements for that",
            "the second one, what do people need there",
        ),
        (
            "what do I need to dive",
            "what do they need nets for",
            "what does it pay",
            "which nets are needed",
            "what do you need from me now",
        ),
    ),
    Rule(
        "says_it_lacks",
        loose(
            r"\b(?:says?|has|have|gives?|lists?|mentions?|names?|with|got|is|are|there['’]?s)\s+"
            r"(?:nothing|none|no (?:[\w-]+ )?(?:info(?:rmation)?|figures?|numbers?|data|words?|facts?|details?|mention|entry|listed"
            r"|given)"
            r"|no [\w-]+ (?:listed|given|mentioned|named|stated|shown|at all))\b"
            r"|\b(?:has|have|is|are|is there|are there) no\b|\black(?:s|ing)?\b|\bmiss(?:es|ing)\b|\bsilent (?:on|about)\b"
            r"|\b(?:does|do)(?:n['’]?t| not) (?:even )?(?:say|mention|list|give|tell|show|name|speak|state|cover)\b"
        ),
        (
            *("which of them says nothing about nets", "so which has no boat info", "which one lacks a net", "who doesn't mention boats"),
            *("for which is there no boat", "which of these are silent on nets", "which are missing a figure"),
        ),
        ("which has nets", "nothing else", "no nets please", "they miss the boat", "say no more"),
    ),
    Rule(
        "says_it_has_some",
        loose(
            r"\b(?:says?|has|have|gives?|lists?|mentions?|names?|shows?|tells?|got)\s+(?:something|anything|an?|any|some|one"
            r"|info(?:rmation)?)\b"
            r"|\b(?:there(?:['’]?s| is| are)|(?:is|are) there) (?:something|an?|any|some)\b|\b(?:does|do) (?:say|mention|list|give"
            r"|name|have)\b"
        ),
        ("which says something on nets", "who has a figure", "which of them mention any boats", "for which is there a number"),
        ("which says nothing", "who fishes", "does it say so", "which boat"),
    ),
    Rule(
        "speaks_of_a_number",
        loose(rf"\b(?:numbers?{NO_PLACE}|figures?|sums?|amounts?|stats?|data)\b"),
        ("for which have you no number", "any figures?", "no data on those"),
        ("numbing", "which nets are figured", "how many", "number 3 please"),
    ),
    Rule(
        "doubts_there_is_nothing",
        loose(
            r"^\W*(?:(?:hm+|so|really|what|ok(?:ay)?|oh|wow|seriously|huh|wait)\W+)*(?:nothing|none|nada|zero|no (?:figures?|numbers?"
            r"|info|data|word)"
            r"|not (?:even )?(?:one|a (?:single )?(?:word|figure|number))|not anything)(?: (?:at all|there|for (?:it|that|them)"
            r"|on (?:it|that)|whatsoever))*\W*$"
        ),
        ("hm nothing?", "really, no figure at all?", "not even one", "so nothing on that?"),
        ("nothing else", "no nets", "none of them", "is there nothing"),
    ),
    Rule(
        "asks_what_is_known",
        loose(
            r"^\W*(?:(?:and|so|but|ok(?:ay)?|well|then|hm+)\W+)*what (?:(?:do|can|could|would) you (?:know|have|say|tell me|got|offer)"
            r"|have you got"
            r"|is (?:known|there|said))(?: then)? (?:about|on|of|for) (?:it|that|this|them|that one|this one|there|him|her)\W*$"
        ),
        ("so what do you know about it", "what can you tell me on that one", "what have you got on them"),
        ("what do you know", "what do you know about me", "what can you do for me", "what do you know about nets"),
    ),
    Rule(
        "asks_what_it_teaches",
        loose(
            r"^\W*(?:(?:and|so|but|ok(?:ay)?|well|then|hm+)\W+)*what(?: else| exactly)? (?:would|will|do|does|can|could|might|['’]d|d) "
            r"(?:i|you|one|we|they|it|that(?: one)?|this(?: one)?|people)(?: \w+)? (?:learn|teach|gain|train|pick up|get better at"
            r"|take (?:away|home)|get out of|come away with|bring|give)\b"
            r"(?: (?:me|you|us|from (?:it|that|this|there|(?:such an?|this|that|the) (?:job|role|one|work))|(?:such a|this"
            r"|that) (?:job|role)|it|there|in (?:it|that|there)|doing (?:it|that)|at it))*\W*$"
        ),
        (
            "what would I learn",
            "and what does that teach you",
            "what do they pick up there",
            "what does that one bring me",
            "what do you take home from such a job",
        ),
        ("what would I learn about nets", "what do I need", "what does it pay", "where can I learn that"),
    ),
    Rule(
        "wants_a_recap",
        loose(
            r"\b(?:summar(?:y|ies|i[sz]e)|sum up|recap|round ?up|run ?down|go over|wrap up|list|repeat|overview of|review)\b[^.?!]{0,20}?"
            r"\b(?:(?:everything|all(?: of)?(?: that| this| it| the things)?|what)\W+(?:\w+\W+)?(?:(?:you|we|i|u)(?:['’]?ve"
            r"| have)?(?: just)? "
            r"(?:told|said|talked|discussed|covered|learn(?:ed|t)|heard|asked|went|gone|been|had|got)|so far|until now|up to now)"
            r"|(?:our|the|this) (?:whole )?(?:chat|talk|conversation|discussion)|(?:things|facts|points|answers)(?: you (?:told"
            r"|gave) me)? so far)\b"
            r"|\bwhat (?:have|did|had) (?:you|we|i)(?: all)? (?:told|tell|talked?|discuss(?:ed)?|covered?|learn(?:ed|t)?|gone over)"
            r"(?: me| about)*(?: so far| until now| up to now| in (?:this|our) (?:chat|talk))?\W*$"
            r"|^\W*(?:(?:ok(?:ay)?|so|and|please|can you|could you|give me|a|an?|quick|short)\W+)*(?:recap|summary so far"
            r"|summarise all|sum all up)"
            r"(?: (?:please|for me|pls))?\W*$"
        ),
        (
            *("summarise what you told me", "sum up our talk", "can you recap everything so far", "recap please"),
            *("what have we talked about so far", "a summary of all you've said"),
        ),
        ("sum it up", "a recap of nets", "what have you got", "what did you say about nets", "list all boats", "what do we talk about"),
    ),
    Rule(
        "only_corrects",
        loose(r"^\W*(?:(?:no|sorry|oh|wait|nope|not that|ah|i)\W+)*(?:i|we)\s?(?:mean|meant)\b"),
        ("no I meant skippers", "sorry, I mean the boat", "I meant knots"),
        ("what do you mean by pay", "it meant a lot to me"),
    ),
)

KINDS: Tuple[Rule, ...] = (
    Rule(
        "industries",
        loose(
            r"\b(?:industr(?:y|ies)|sectors?|branch(?:es)?|settings?|workplaces?"
            r"|(?:those|these|such|which|what) (?:firms|compan(?:y|ies)|employers?|places|areas?|agencies))\b"
        ),
        ("the third industry", "which sector is it", "both settings", "in those firms", "which company pays"),
        ("industrial design", "the third one", "a firm belief", "that area code"),
    ),
    Rule(
        "roles",
        loose(
            r"\b(?:(?:entry[- ](?:level )?)?(?:roles?|positions?)|job titles?"
            r"|(?:which|what|that|the \w+|of the|those|this|these) jobs?|(?:which|what) [\w-]+ jobs?|occupations?"
            r"|(?:starter|starting|first|entry|beginners?['’]?|junior|graduate) (?:jobs?|posts?))\b"
        ),
        ("which role is it", "the second job", "of the jobs", "that position", "which harbour job pays best", "of the five starter jobs"),
        ("controls", "a job in sailing", "the third one"),
    ),
    Rule("skills", loose(r"\bskills?\b"), ("the last skill", "which of those skills", "SKILL"), ("skilful", "the last one")),
    Rule(
        "stories",
        loose(r"\b(?:stor(?:y|ies)|graduates? (?:who|that|from|in|with)|testimonials?|alum(?:ni|na|nus))\b"),
        ("the second story", "the graduate who sails", "those stories"),
        ("storage", "do graduates sail"),
    ),
)


_SEARCHED = Rules(RECALLS)


def recalls_in(text: str) -> List[str]:
    """The names of the rules of RECALLS that `text` follows."""
    return [rule.name for rule in _SEARCHED.likely(text) if rule.search(text)]


def kind_in(text: str) -> str:
    """Which collection of a pack a noun of `text` stands for, the first where there are several; empty where there is none."""
    found = [(match.start(), rule.name) for rule in KINDS if (match := rule.search(text))]
    return min(found)[1] if found else ""
