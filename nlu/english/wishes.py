"""What a sentence says of the things that it names: wished for, ruled out, left open, doubtful; and how a recommendation is steered.

A stance rule is a name, where it looks (before a name or after it, up to the next name or the end of the part), a pattern, what it says,
and sentences that must and must not follow it, with the name in square brackets. Of the rules in STANCES the first that matches counts.
A steering rule is looked for in the whole text. To add one, add it to its list.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import List, Match, Optional, Pattern, Sequence, Tuple

from nlu.english.rule import Rule, Rules, Searched, loose

BEARS_IT = "bears_it"
"""The rule by which something is only put up with."""
WISHED, RULED_OUT, OPEN, DOUBTED = "wished", "ruled_out", "open", "doubted"
"""What can be said of a name: `open` is that it doesn't matter, or was taken back; `doubted` that it can't be told."""

Span = Tuple[int, int]


@dataclass(frozen=True)
class Stance:
    """What a text says of one name.

    `asked` when the name stands in a question, `corrects` when it takes the place of what was said, `taken_back` when the text
    corrects it itself: "sailing, no wait baking", `said` when the words right beside the name say so; `borne` when it is wished for no
    more than that it is put up with: "I wouldn't mind boats".
    """

    stance: str = WISHED
    asked: bool = False
    corrects: bool = False
    taken_back: bool = False
    said: bool = False
    borne: bool = False


@dataclass(frozen=True)
class StanceRule(Searched):
    """A named rule, with its corpus: the name that it speaks of stands in square brackets."""

    name: str
    side: str
    pattern: Pattern[str]
    stance: str
    examples: Tuple[str, ...]
    counter_examples: Tuple[str, ...]


_APOSTROPHE = r"['’]?"
_NOT = (
    rf"(?:(?:do|does|did|would|could|ca|can|wo|will|is|are|was|were|am|ai|should|have|has){_APOSTROPHE}n{_APOSTROPHE}t|not|never"
    r"|cannot|dont|cant|wont)"
)
_ANY_WORDS = r"(?:[\s,]+(?!(?:and|or|but|if|because|cause|cuz|so|then|want|prefer)\b)[\w'’/-]+){0,6}"
"""Up to six words that don't begin something new."""
_SMALL = (
    r"(?:[\s-]+(?:a|an|the|in|into|at|to|with|for|of|on|by|about|any|my|much|too|very|so|that|really|actually|necessarily|work|working"
    r"|works?|job|jobs|kind|sort|big|large|huge|boring|more|another|some|like|being|doing|having|going|all|those|these|such|extra"
    r"|even|ever"
    r"|in a|interested|keen|fond|good|exactly|particularly|especially|industry|place|field|career))*"
)
"""Small words that may stand between "not" and what it rules out."""
_END = r"[\s\"'“‘(-]*$"
_VERY = r"(?:so|really|just|a bit|too|very|kind of|kinda|pretty|totally|absolutely|way too|quite|such|all|that|rather|simply|always)"
_BE = r"(?:is|are|was|were|be|'s|’s|'re|’re|sounds?|seems?|feels?|looks?)"
_LIKED_BETTER = r"(?:rather(?! than)|sooner|prefer\w*)\b[^.,;?!]+?"
_THAN = r"than|over|to(?= \w+ing\b)"
"""What stands between what is liked better and what it is liked better than."""
_FILLED = (
    r"(?:\s+(?:the|my|a|an|some|any|another|all|one|big|massive|huge|giant|random|fat|high|good|better|more|lots of|full of|in|at|for|with"
    r"|of|from|on|being|getting|having|working|work|sitting|earning|chasing|doing|making|going|standing|living|staying|stuck|be|stand"
    r"|(?:a|an|the|some|any|such|one|another) (?:[\w-]+ ){1,3}(?:of|in|on|at)|(?:a|the|some|any|such) [\w-]+))*"
)
"""Words that may stand between "rather than", "over" or "give up" and what that is said of."""

STANCES: Tuple[StanceRule, ...] = (
    StanceRule(
        "denies_that_not",
        "before",
        loose(
            rf"(?:\b(?:never|(?:did|ca|can|could|wo|would)n{_APOSTROPHE}?t|cannot|not)\b(?: \w+)? (?:say|said|saying|claim\w*|mean\w*)"
            rf"|\bno way|\bnot true|\bnot that)\b(?: (?:that|i|we|it{_APOSTROPHE}?s|i{_APOSTROPHE}?m|i{_APOSTROPHE}?d|there))*"
            rf" {_NOT}\b{_ANY_WORDS}{_END}"
        ),
        WISHED,
        ("I never said I wouldn't take [exams]", "no way I'm not going to [sea]", "I can't say I didn't enjoy [fishing]"),
        ("I never said I like [boats]", "no way I'm going to [sea]", "I said I don't want [nets]"),
    ),
    StanceRule(
        "wants_it_back",
        "before",
        loose(
            r"(?<!n't )(?<!n’t )(?<!not )(?<!never )(?<! to )\b(?:get me (?:right |straight |back )*(?:in|into|onto|to)"
            r"|fell (?:hard )?for|(?:it )?(?:has to|must|['’]s got to) be)(?: (?:a|an|the|some|my|one of|in|work|job|doing))*" + _END
        ),
        WISHED,
        (
            "get me back into [fishing]",
            "I fell for [boats] last summer",
            "it has to be a [harbour] this time",
        ),
        ("don't get me into [fishing]", "they'd have to pay me to get me into a [harbour]", "anything but [boats]", "it has been [nets]"),
    ),
    StanceRule(
        "left_it",
        "before",
        loose(
            r"\b(?:i )?(?:left|quit|ditched|dumped|walked out of|got out of)"
            r"(?: (?:a|an|the|my|one|huge|big|safe|cushy|job|in|at|of|last)){0,4}" + _END
        ),
        RULED_OUT,
        ("I left a [harbour] for a hut", "I quit my job at the [harbour]", "walked out of [fishing]"),
        ("I was left with [nets]", "I left school for [boats]", "turn left, [harbour]"),
    ),
    StanceRule(
        BEARS_IT,
        "before",
        loose(
            r"(?:(?:\b(?:nothing|not|no|never)|n['’]?t)\b(?: have)?(?: really| much| all that| too)?"
            r" (?:against|mind(?:ing)?|opposed to|averse to"
            r"|object to|say no to|problems? with|issues? with|objections? to)"
            r"|\b(?:be|am|i['’]?m|i['’]?d be|is|are) (?:ok|okay|alright|all right|cool|fine) with|\b(?:can|could|i['’]?d|i['’]?ll|would) "
            r"(?:live with|put up with|cope with|deal with|tolerate|bear|settle for)"
            r"|\b(?:put|putting) up with)"
            r"(?: (?:a|an|the|to|in|with|about|for|of|any|working|work|doing|getting|taking|on|some|being))*" + _END
        ),
        WISHED,
        (
            "I have nothing against [boats]",
            "I don't mind [certificates]",
            "I wouldn't mind [boats]",
            "I'd be ok with [nets]",
            "I could live with a [harbour]",
            "no problem with [exams]",
            "I'm not opposed to [fishing]",
        ),
        ("I don't like [boats]", "I can't live with [nets]", "I mind [boats]", "I'd be at home with [nets]"),
    ),
    StanceRule(
        "no_harm",
        "before",
        loose(
            rf"(?:\b(?:not|nothing|no(?:body)?|never|{_NOT})\b(?:\s+\w+){{0,2}}\s+(?:against|mind(?:ing)?|opposed to|averse to"
            rf"|without|afraid of|scared of"
            rf"|be (?:unhappy|sad|upset|sorry|bored)|problem(?:s)? with|issue(?:s)? with|objections? to"
            rf"|hate|dislike|bad at|terrible at|say no to|miss|give up|go without"
            rf"|do without|live without|only|just)"
            rf"|\bno matter|\bwhy not)(?:\s+(?:a|an|the|to|in|with|about|for|of|any|working|work|doing|getting|out on|taking|on))*{_END}"
        ),
        WISHED,
        (
            "not only [pay] but also time",
            "can't live without [chess]",
            "I'm not bad at [chess]",
        ),
        ("I don't like [boats]", "without [exams]", "I hate [chess]", "no [boats]"),
    ),
    StanceRule(
        "longs_for",
        "before",
        loose(rf"\b(?:kill|murder|die|dying|give (?:anything|my \w+ \w+)) (?:for|to)(?: (?:get|have|be|a|job|work|place))*{_FILLED}{_END}"),
        WISHED,
        ("I'd kill for a job in [fishing]", "I'm dying to get on a [boat]", "I'd give anything for [free time]"),
        ("I'd kill for peace, not [nets]", "[boats] to die for", "I'd give [nets] up"),
    ),
    StanceRule(
        "gives_up",
        "before",
        loose(
            rf"(?<!not )(?<!n't )(?<!n’t )(?<!never )(?<!a )(?<!the )\b(?:swap|trade|give up|sacrifice|forgo|part with)\b{_FILLED}{_END}"
        ),
        OPEN,
        ("I'd swap all my [boats] for a hut", "I'd give up a good [harbour] for peace", "happy to trade [money] for free time"),
        ("I'd never give up [fishing]", "I won't trade [boats] for anything", "in a trade with [nets]"),
    ),
    StanceRule(
        "worth_more_than",
        "before",
        loose(
            r"\b(?:less (?:than|important than)|as important as|outweighed by|not as (?:much|good|important"
            r"|interesting) as)\s*(?:the |my |a |good )?" + _END
        ),
        WISHED,
        ("money matters less than [flexibility]", "pay isn't as important as [free time]"),
        ("more important than [pay]", "less [pay]"),
    ),
    StanceRule(
        "worth_less_than",
        "before",
        loose(
            r"(?:\bmore (?:\w+ )?(?:than|so than)|\b(?:better|nicer|more fun)(?: (?:to|for) me)? than|\b(?:over|above|before|beats?|trumps?"
            rf"|ahead of|outweighs?|outranks?|prior to)|\b(?:first|1st),? then|[\w)] >){_FILLED}{_END}"
        ),
        OPEN,
        (
            "free time matters more than [money]",
            "meaning over [pay]",
            "flexibility before [salary]",
            "I like chess more than [knitting]",
            "a hut over some massive [harbour]",
            "a hut > random [harbour]",
            "at sea sounds way better to me than [nets]",
        ),
        ("more [money]", "I'd rather have [money]", "more and more [money]", "I'm over forty and like [boats]"),
    ),
    StanceRule(
        "does_not_matter_before",
        "before",
        loose(
            rf"(?:\b{_NOT}\s+(?:really |even |necessarily |particularly |much )?(?:care|need|bothered|fussed|matter|worry"
            rf"|give (?:a|one|two|any|no)(?: \w+){{1,2}}?)(?:\s+(?:less|much|that much|at all|really|too much))?"
            rf"|\b(?:doesn{_APOSTROPHE}t|dont|don{_APOSTROPHE}t) matter(?: to me)?|\bno need (?:for|of)|\bno preference"
            rf"|\bindifferent (?:to|about)|\bwhatever|\b(?:it{_APOSTROPHE}?s )?all (?:one|the same) to me|\bnever (?:really )?cared"
            rf"|\b(?:no|little) (?:great )?use for|\bwho cares)"
            rf"(?:\s+(?:about|abt|bout|getting|earning|making|climbing|chasing|having|being|working|my|job|for|if|whether|how|what"
            rf"|who|they|it{_APOSTROPHE}?s|is|a|an|the|any|much|in|on|with|to|high|good|big"
            rf"|so))*{_END}"
        ),
        OPEN,
        (
            "I don't really care about [money]",
            "I couldn't care less what they [pay]",
            "I don't need [flexibility]",
            "no need for [certificates]",
            "it doesn't matter if it's [remote]",
            "I couldn't give two hoots about [money]",
            "I don't give a toss about earning [money]",
            "dont care bout [nets]",
            "never cared about [boats]",
            "I have no use for [nets]",
            "it's all one to me if it's [boats]",
        ),
        ("I care about [money]", "I don't care for boats, give me [money]", "I need [flexibility]"),
    ),
    StanceRule(
        "cares_about",
        "before",
        loose(
            r"(?<!not )(?<!n['’]t )(?<!never )(?<!hardly )\bcare[sd]?(?: (?:more|most|mostly|only|mainly|a lot))? (?:about"
            r"|abt|bout|for)"
            rf"(?:\s+(?:a|an|the|my|good|high|having|being|working|getting|earning))*{_END}"
        ),
        WISHED,
        ("what if I cared about [money]", "I care most about having [flexibility]", "I care for [chess]"),
        ("I don't care about [money]", "never cared for [boats]", "care about chess, not [boats]"),
    ),
    StanceRule(
        "rather_not",
        "before",
        loose(
            rf"(?:\b(?:rather|sooner|prefer|preferably|please) not\b|\b(?:nobody|no one|no-one|none|nothing|no \w+)"
            rf"(?: who| that| which)? (?:wants?|asks?|requires?|demands?|needs?|insists?|expects?"
            rf"|(?:want|ask|requir|demand|need|insist|expect)ing)\b){_ANY_WORDS}{_END}"
        ),
        RULED_OUT,
        ("I'd rather not sit [exams]", "I prefer not to be on a [boat]", "nobody who wants [exams]", "no firms asking for [chess]"),
        ("I'd rather have [exams]", "rather not boats but I like [chess]", "nobody beats [fishing]"),
    ),
    StanceRule(
        "rather_than",
        "before",
        loose(
            r"\b(?:rather than|instead of|in place of|than(?= (?:in|at|for|with|a|an|the|to|work|on)\b))(?: to\b)?"
            rf"{_FILLED}{_END}"
        ),
        RULED_OUT,
        (
            "harbours rather than a fat [purse]",
            "sailing rather than [fishing]",
            "kitchens instead of [boats]",
            "I'd rather work in sailing than in [fishing]",
            "instead of chasing [crabs] I want peace",
            "rather than stand one more year on a [deck]",
        ),
        ("I'd rather do [fishing]", "instead [fishing]", "is fishing better than [sailing]"),
    ),
    StanceRule(
        "preferred_to",
        "before",
        loose(rf"\b(?:rather(?! than)|sooner|prefer\w*)\b[^.,;?!]+? (?:than|over|to(?= \w+ing\b))(?: [\w-]+){{0,5}}\s*{_END}"),
        OPEN,
        ("I'd prefer being at sea to mending [nets]", "I'd rather go than sit in a [harbour]", "I'd sooner sail than cook [crabs]"),
        ("I'd prefer to work with [nets]", "rather [boats]", "I'd rather be paid by the hour for my [nets]"),
    ),
    StanceRule(
        "nothing_with",
        "before",
        loose(
            rf"\b(?:nothing|nowhere)\s+(?:with|involving|around|near)(?:\s+(?!like\b)[\w'’-]+)?{_END}"
            rf"|(?:^\s*|[,;:.!]\s*|\b(?:and|but|please|just|so) )nothing\s+(?:too )?{_END}"
        ),
        RULED_OUT,
        (
            "and nothing [nautical]",
            "please, nothing too [nautical]",
            "nothing with [boats]",
            "and nothing with old [boats]",
            "nowhere near [fishing]",
        ),
        ("nothing like [fishing]", "I know nothing, so [fishing]", "nothing wrong with that, [chess]"),
    ),
    StanceRule(
        "not_before",
        "before",
        loose(rf"\b(?:no|non|not|never|nor|neither|w/o)\b{_SMALL}{_END}"),
        RULED_OUT,
        (
            "not [fishing]",
            "sailing, not [fishing]",
            "no [boats] please",
            "I'm not interested in [fishing]",
            "not a big [boat]",
            "nor [chess]",
            "non-[fishing]",
            "never [boats]",
        ),
        (
            "no idea, maybe [fishing]",
            "no wait [baking]",
            "not enough people like [chess]",
            "no, [baking]",
            "actually no i want the [office]",
        ),
    ),
    StanceRule(
        "will_not_before",
        "before",
        loose(
            rf"\b{_NOT}\s+(?:\w+ ){{0,2}}?(?:want|like|enjoy|love|do|work|go|see myself|stand|bear|imagine|picture|take|consider"
            rf"|need to|have to|touch|recommend|show|include|suggest"
            rf"|suggesting|for me|into|interested|fan|fond|keen|good|great|comfortable|happy|strong|be|get|join|try|tolerate|stomach"
            rf"|handle|feel like|deal with|think of"
            rf"|looking|excited|suited|made for|cut out for|the type|a \w+ (?:fan|lover|person))\b{_ANY_WORDS}{_END}"
        ),
        RULED_OUT,
        (
            "I don't want to work in a [boat]",
            "I wouldn't like [exams]",
            "I can't stand [chess]",
            "don't see myself in [mining]",
            "I do not enjoy [knitting]",
            "we shouldn't include [fishing]",
            "I don't want anything to do with [boats]",
        ),
        ("I don't want boats but I like [chess]", "I can do [chess]", "I don't know, perhaps [fishing]"),
    ),
    StanceRule(
        "never_does",
        "before",
        loose(
            rf"\bnever(?: ever)?(?: (?:again|have to|need to|want to|wanna))* (?:see|enter|visit|sit|set foot|go|be|work|do|did|take"
            rf"|took|gets?|got|had|wear|touch"
            rf"|smell|hear|sail|live|wake up|come)\b{_SMALL}(?: (?:inside|near|around|close to|behind|from))?{_SMALL}{_END}"
        ),
        RULED_OUT,
        (
            "I want to fish and never see a [harbour]",
            "never again set foot in the [harbour]",
            "never see an [exam] again",
            "if I never got [certified]",
        ),
        ("never mind, [harbours]", "I never miss [nets]", "I never see my kids, so [harbours]"),
    ),
    StanceRule(
        "cannot_before",
        "before",
        loose(
            rf"\b(?:(?:ca|could)n?{_APOSTROPHE}n?{_APOSTROPHE}t|cannot|can not|could never|can hardly|can barely)(?: really| even"
            rf"| actually)?{_END}"
        ),
        RULED_OUT,
        ("I can't [knit] for toffee", "can't really [cook]", "I cannot [fish]", "I can hardly [swim]"),
        ("I can [knit]", "can't wait to [fish]"),
    ),
    StanceRule(
        "avoids",
        "before",
        loose(
            rf"(?:\b(?:without|avoid(?:ing)?|exclud(?:e|ing)|except(?:ing)?(?: for)?|skip(?:ped|ping)?|minus"
            rf"|remov(?:e|ed|ing)|drop(?:ped|ping)?|leav(?:e|ing) out|left out|leave|cut(?:ting)? out|gave up|ignored|forgot(?: about)?"
            rf"|rul(?:e|es|ed|ing) out|ignor(?:e|ing)|forget(?: about)?|get(?:ting)? rid of|scratch|strike|besides|apart from"
            rf"|aside from|other than|outside(?: of)?|away from|far from"
            rf"|out of|quit(?:ting)?|escape|take out|done with|over with|unless(?: it{_APOSTROPHE}?s)?"
            rf"|as long as it{_APOSTROPHE}?s not|anywhere but|anything but|everything but|anyone but"
            rf"|all but|everywhere but|nothing (?:with|in|to do with|about|like)|less|(?:the )?least(?: amount)?|fewer|hardly any"
            rf"|as little|minimal|no more"
            rf"|turn(?:ed|ing)? down|declin(?:e|ed|ing)|refus(?:ed|ing)(?! to\b)|pass(?:ed|ing)? on|rejected)\b)"
            rf"(?:\s+(?:a|an|the|in|into|at|with|for|of|any|all|my|big|large|working|work|doing|anything|something|having|to do"
            rf"|taking|it{_APOSTROPHE}?s|those|these|that|being|more|stuff|about|is))*{_END}"
        ),
        RULED_OUT,
        (
            "anywhere but a big [corporation]",
            "without [exams]",
            "anything except [fishing]",
            "keep me away from [boats]",
            "nothing to do with [chess]",
            "less [knitting] please",
            "with the least [knitting]",
            "unless it's [fishing]",
            "forget about [mining]",
            "had I turned down [certificates]",
        ),
        ("out of all of them I like [sailing]", "leave it, I want [sailing]", "excepting that, [sailing]"),
    ),
    StanceRule(
        "dislikes",
        "before",
        loose(
            r"\b(?:hate[sd]?|hating|dislike[sd]?|detest|loathe|despise|dread(?:s|ed|ing)?|not big on"
            r"|(?:not a|no) (?:big |huge |great )?(?:fan|friend) of|run(?:ning)? (?:away )?from|freak out (?:at|about|when)"
            r"|can(?:no|['’]?)t stand|fed up with|sick of|tired of|bored (?:of|by|with)|had enough of|enough of|allergic to|scared of"
            r"|afraid of|terrified of|terrible (?:at|with|in)|horrible (?:at|with|in)|bad (?:at|with|in)|awful (?:at|with|in)"
            r"|hopeless (?:at|with|in)|poor (?:at|in)|weak (?:at|in|on|with)|lousy at"
            rf"|rubbish at|suck(?:s)? at|useless (?:at|with)|struggl(?:e|ing) with|no good (?:at|with)|(?:no|zero"
            rf"|little) (?:talent|gift|patience"
            rf"|interest|time|love|stomach)(?: for| in| with)?|refus(?:e|ing) to|spare me|no way (?:i['’]?m|am i|i['’]?ll|i|to)"
            r"|(?:not a|fat|no|zero) chance (?:that |of )?(?:i['’]?m|i['’]?ll|me|you['’]?ll|i)|(?:would|['’]d) (?:need|have) to \w+ me"
            r"|you can keep (?:your|the|all)|stuff (?:the|your)|too old for|had my fill of|(?:done|through|finished) (?:with|being)"
            r"|won['’]?t (?:get|see|catch|find) me|couldn['’]?t (?:get|drag|pull|bring) me|never (?:catch|see|get|find) me"
            rf"|screw|fuck|f\*ck|down with|to hell with|too much|anti)\b{_ANY_WORDS}{_END}"
        ),
        RULED_OUT,
        (
            "I hate [boats]",
            "terrible at [knitting]",
            "I'm sick of [knitting]",
            "I have no interest in [fishing]",
            "I hate the idea of working for a [boat]",
            "I refuse to do [fishing]",
            "spare me [chess]",
            "no way I'm doing [mining]",
            "he dreads the [nets]",
            "no fan of [boats]",
            "not a chance I'm going on a [boat]",
            "you'd have to carry me into a [harbour]",
            "I'm done being polite about [boats]",
            "I've had my fill of [nets]",
            "you won't catch me on a [boat]",
            "stuff the [nets]",
        ),
        ("I hate boats and I love [sailing]", "I'm good at [chess]", "I hate it but [pay] matters"),
    ),
    StanceRule(
        "liked_better",
        "after",
        loose(
            r"^(?:[\s,]+[\w'’-]+){0,6}?\s+(?:more|better|nicer|rather|sooner)(?: (?:to|for) me)?\s+than\b"
            r"|^(?: any day| always| every time)?\s*(?:over|beats?|trumps?|outranks?|ahead of|>)\s"
        ),
        WISHED,
        ("[boats] over nets", "[fishing] appeals to me more than sewing", "[chess] beats knitting", "[nets] any day over crabs"),
        ("[boats] are all over the place", "[fishing] is better", "[chess] all the time"),
    ),
    StanceRule(
        "little_of_it",
        "after",
        loose(r"^ (?:peanuts|less|(?:next to )?nothing|little|a pittance|half)\b"),
        OPEN,
        ("I'd rather [earn] peanuts at sea", "happy to [earn] less", "[make] next to nothing"),
        ("[earn] a lot", "[earn] more", "[pay] is lessened"),
    ),
    StanceRule(
        "does_not_matter_after",
        "after",
        loose(
            rf"^[\s\"'”’)\]]*(?:(?:a |the )?\w+ )?(?:{_BE}\s+(?:{_NOT}|un)\s*(?:\w+ ){{0,2}}?(?:important|a priority|my priority|necessary"
            rf"|essential|crucial|relevant|a must|my focus|needed|required|decisive|a big deal|a deal-?breaker|everything)"
            rf"|(?:is|are|was)n{_APOSTROPHE}t (?:\w+ ){{0,2}}?(?:important|a priority|my priority|necessary|essential|crucial"
            rf"|relevant|a must|my focus|needed|required|decisive|a big deal|a deal-?breaker|everything)"
            rf"|(?:do|does|did)n{_APOSTROPHE}t (?:really |even )?matter|does not matter|do not matter|dont matter|doesnt matter"
            rf"|matters? (?:much )?less|plays? no (?:big )?(?:role|part)"
            rf"|{_BE} (?:secondary|optional|unimportant|irrelevant|less important)|(?:is )?not (?:so|that"
            rf"|very|really|too) important"
            rf"|(?:i )?(?:can|could) (?:take or leave|go either way))"
        ),
        OPEN,
        (
            "[pay] is not that important to me",
            "[earning] a lot isn't a big deal",
            "[money] doesn't matter",
            "[certificates] aren't a must",
            "[pay] isn't a dealbreaker",
            "[pay] matters less than time",
        ),
        ("[pay] is important", "[pay] matters", "[boats] aren't for me"),
    ),
    StanceRule(
        "matters_after",
        "after",
        loose(
            rf"^(?: (?!not\b)[\w-]+)?\s*{_BE} (?:{_VERY} |also |still )?(?:important|essential|crucial|vital|key|a must|everything"
            r"|a priority|my priority|what counts|what matters)\b"
            r"|^(?: [\w-]+)? matters?(?: (?:to me|a lot|most|too|more|though))?\W*$"
        ),
        WISHED,
        ("[pay] is important though", "good [chess] lessons are important to me", "[money] is key", "[free time] matters to me"),
        ("[pay] is not important", "[pay] doesn't matter", "[boats] are slow"),
    ),
    StanceRule(
        "wanted_after",
        "after",
        loose(
            r"^(?: [\w'’-]+){0,4}? (?:(?:is|are) where i(?:['’]m| am) (?:headed|going|bound)|(?:has|have|needs?) to (?:win|come first)"
            r"|comes? (?:first|before all)\b|(?:except|apart from|aside from)\b)"
        ),
        WISHED,
        ("[boats] are where I'm headed", "[nets] come first", "now [fishing] has to win", "anything in [fishing] except exams"),
        ("[boats] I want to leave", "[harbours] are in the way", "first [nets] come", "[nets]. First comes chess"),
    ),
    StanceRule(
        "hated_after",
        "after",
        loose(
            r"^(?: (?:is|are|was))?(?: the (?:one|ones|thing|place|last place))?(?: that| what| which)? i "
            r"(?:(?:really|just|simply|absolutely) )?(?:can(?:no|['’]?)t (?:stand|bear|take|abide|face)"
            r"|hate|dislike|detest|loathe|despise|(?:do not|don['’]?t) (?:want|like|fancy))\b"
        ),
        RULED_OUT,
        ("it's [boats] I can't stand", "[fishing] is the one I hate", "[nets] are what I don't want"),
        ("[boats] I love", "[chess] is what I want", "[fishing] so I hate nets"),
    ),
    StanceRule(
        "fine_after",
        "after",
        loose(
            rf"^[\s\"'”’)\]]*(?:\w+ )?(?:(?:is|are|was|would)n{_APOSTROPHE}t (?:\w+ )?(?:bad|a problem|an issue|hurt|be bad|wrong"
            rf"|boring|scary|hard|the worst|the end of the world|so terrible|that terrible|such a bad)|{_BE} not (?:\w+ )?(?:bad"
            rf"|a problem|an issue|boring|hard)"
            rf"|(?:do|does|would|wo)n{_APOSTROPHE}t (?:bother|scare|hurt|bore|frighten|kill|harm)|{_BE} no problem|no problem"
            rf"|(?:i can|i could|i['’]?ll|we can) (?:live|cope|deal) with\b|{_BE} (?:doable|bearable|manageable|survivable|tolerable))"
        ),
        WISHED,
        (
            "[chess] isn't a problem",
            "[boats] wouldn't be the end of the world",
            "[exams] don't scare me",
            "[fishing] wouldn't be bad",
            "[certificates] no problem",
            "[boats] won't hurt me",
            "[boats] I can live with",
        ),
        ("[chess] is a problem", "[fishing] is bad", "[exams] kill me"),
    ),
    StanceRule(
        "not_after",
        "after",
        loose(
            rf"^[\s\"'”’)\]]*(?:industry |sector |work |jobs? |stuff |people )?(?:{_BE}\s+(?:{_VERY}\s+)?(?:not|n{_APOSTROPHE}t|never"
            rf"|no|out|boring|awful|terrible|horrible|bad|dull|off|evil|nothing|the worst|a no|no-go|nope|gross|hell|a nightmare"
            rf"|too \w+|a deal[- ]?breaker|the last (?:thing|place|job)|stressful|overrated|hopeless|dead to me|a problem"
            rf"|hard for me|difficult for me|my weak)\b"
            r"|(?:the )?least\W*(?:$|[.;!?])|as (?:little|seldom|rarely) as (?:possible|can be)\b"
            rf"|(?:is|are|was|do|does|did|would|wo|will|ca|can)n{_APOSTROPHE}?t\b|cannot\b|(?:bores?|scares?|frightens?|disgusts?"
            rf"|annoys?|stress(?:es)?|exhausts?|depress(?:es)?|kills?|puts?|drains?) me|(?:gives?|gave) me (?:the |a )?(?:creeps|shivers"
            rf"|willies|headaches?|nightmares|anxiety|horrors)|(?:freaks?|creeps?|stresses|turns?|weirds?) me (?:out|off)"
            rf"|leaves? me cold|makes? (?:me|my \w+) (?:\w+ )?(?:miserable|sick|sad"
            rf"|cry|anxious|tired|unhappy|feel (?:like|small|tiny|sick|old|dead|dull|stupid|ill)"
            rf"|want to|gag|yawn|shudder|itch|scream|weep|crawl)"
            rf"|gives? me (?:hives|a rash|the ick|stomach \w+|goosebumps)|(?:can|could) do without me|{_BE}(?:n{_APOSTROPHE}t| not) what i"
            rf"|(?:{_BE})? ?(?:(?:exactly|truly|just|that{_APOSTROPHE}?s) )*(?:my (?:\w+ )?(?:idea of )?(?:nightmare|hell|horror)"
            rf"|the bane of|(?:of )?no interest)|and (?:me|i) do|(?:really )?sucks?\b|can go\b|no way\b|no thanks?\b"
            rf"|not (?:for me|really|my|at all|so much|interested)|,? ?hell no|nah\b|no\W*$|no[.!;]|neither(?:\W*$|[.!;,])|yuck|ugh|meh\b)"
        ),
        RULED_OUT,
        (
            "[fishing] is not for me",
            "[boats] aren't my thing",
            "[mining] bores me",
            "[chess] sucks",
            "[fishing] is boring",
            "[exams] no thanks",
            "[knitting] is too hard",
            "fishing ([nets]) is not for me",
            "[chess] drains me",
            "[chess] neither. what else",
            "[mining] is a dealbreaker",
            "[boats] and me don't get along",
            "[boats] give me the creeps",
            "[nets] meh",
            "[boats] give me hives",
            "[chess] is exactly my nightmare",
            "a [harbour] is my idea of hell",
            "[boats] make me feel like a crab",
            "[nets] can do without me",
            "[fishing] is of no interest to me",
            "where is [fishing] as rarely as possible?",
        ),
        ("not [least] the nets", "[fishing] is great", "[fishing] no wait baking"),
    ),
)
"""In the order in which they are asked."""
_PUT_UP_WITH = (BEARS_IT, "fine_after")

_JOINT = Rule(
    "joint",
    loose(
        r"^[\s,/&+]*(?:and|or|nor|n|&)?[\s,/]*(?:(?:a|an|the|any|my|in|with|at|for|of|or|nor|on|to|working|work|doing|big|good|some|more"
        r"|industry|sector|jobs?|companies|firms)\b[\s]*)*$"
    ),
    (" and ", ", or in ", "/", " nor any "),
    (" but ", " is great, ", ". "),
)
"""What stands between two names of one list."""
_ONLY_COMMA = Rule("only_comma", loose(r"^\s*,\s*(?:(?:a|an|the|in|at)\s*)?$"), (", ", ", the ", ",in "), (", and ", " or ", ""))
_WITH_A_COMMA = Rule("with_a_comma", loose(r"^\s*,"), (", and ", ",or ", " , "), (" and ", "", "; "))
_LIKES = Rule(
    "likes",
    loose(
        r"\b(?:likes?|loves?|wants?|prefers?|enjoys?|cares? about|good at|into|need|adore|work with|with|give me"
        r"|fine with|great at|ok at|strong in|(?:down|up|go|going|opt|sign me up) for|yes to"
        r"|(?:rather|sooner)(?: have| be| do| take| work))\b"
    ),
    ("I like ", "she enjoys ", "sign me up for ", "I'm good at ", "I'd rather have "),
    ("unlike ", "I avoid ", "the well of "),
)
"""Before a name: it is wished for, whatever is said of the next."""
_AND = Rule("and", loose(r"\band\b|&|\+|\bn\b"), ("boats and ", "nets & ", "boats n nets", "nets+"), ("sandy ", "or ", "nothing"))
_OR = Rule("or", loose(r"\b(?:or|nor)\b|/"), ("nets or ", "/", "nor "), ("for ", "and ", "northern "))
_BARE_NOT = Rule(
    "bare_not",
    loose(rf"\b(?:no|not|without|non)\b{_SMALL}{_END}"),
    ("but not ", "no ", "without any "),
    ("not sailing but ", "I don't like ", "nothing "),
)
_PART_ENDS = Rule(
    "part_ends",
    loose(
        r"[.!?;:\n—–]+|\s-\s"
        r"|\band(?= (?:he|she|they|we|i (?:can|am|have|want|like|love|hate|need|would|don['’]?t|do not|never)|i['’](?:m|d|ve|ll)"
        r"|it|please)\b)"
        r"|\b(?<!anything )(?<!anywhere )(?<!everything )(?<!everywhere )(?<!nothing )(?<!all )(?<!anyone )but\b|\b(?:however|although"
        r"|though|whereas|while|because|cuz)\b|,"
    ),
    ("boats; nets", "he fishes and she can't stand it", "I fish, but not there", "though it pays", "nets - boats"),
    ("anything but boats", "boats and nets", "button-hole nets"),
)
"""Where something new begins: what is said before it says nothing of what comes after."""
_MORE = Rule(
    "more_than_before",
    loose(r"^(?: [\w-]+)? (?:(?:matters?|counts?) more|(?:is|are)(?: \w+)? more important)\b"),
    (" matters more", " is much more important to me", " counts more these days"),
    (" matters", " is important", " and more boats"),
)
"""Behind a name: it is wanted more than something else, which stays a wish."""
_CONTRAST = Rule(
    "contrast",
    loose(rf"\b(?:{_LIKED_BETTER} (?P<behind>{_THAN})|(?P<alone>rather than|instead of|in place of))\b"),
    ("nets instead of boats", "rather out at sea than in a harbour", "I'd prefer being at sea to mending nets", "sooner crabs than kelp"),
    ("rather out at sea", "more than nets", "I prefer to fish", "sooner or later"),
)
"""What stands before its last words is wanted instead of what comes after them."""
_ONLY_THE_NEXT = Rule(
    "only_the_next",
    loose(
        r"^\W*(?:and|but|&|yet)\s+(?:no|not|never|without|nothing)\b(?! (?:(?:a|the|big|great|real|much of a) )*(?:fan|idea|clue"
        r"|friend|good|talent)\b)"
    ),
    (" and no boats", ", but without nets", " and nothing with fog"),
    (" and boats", ", no boats", " and no fan of nets"),
)
"""Behind a name: what is denied is only what comes next."""
_FOND_OF = Rule(
    "fond_of",
    loose(
        r"(?<!n't )(?<!not )(?<!never )\b(?:like|likes|love|loves|want|wants|enjoy|enjoys|prefer|prefers|fond of|good at|keen on"
        r"|into|need|needs"
        r"|wish for)\b(?!.*\b(?:no|not|never|without|nothing|hate|but)\b)"
    ),
    ("I like ", "she is good at nets, ", "I want boats, "),
    ("scared of ", "I like boats but not ", "no "),
)
"""Before a name: it is liked."""
_TAKES_BACK = Rule(
    "taken_back",
    loose(
        r"(?:\b(?:no|nah|oh)[\s,]+)?\b(?:no wait|wait,? no|wait|actually|i mean(?:t)?|sorry|scratch that|make (?:that|it)|correction"
        r"|on second thought|or no|rather|nope)\b[\s,]*(?:(?:no|not|i|want|like|prefer|mean|meant|the|a|an|to|it|is|that|s|make|go|for"
        r"|with|in)\b[\s,]*)*$"
        r"|(?:^|[\s,-])no,?\s+(?:wait|sorry|i mean|actually|make)\b.{0,20}$|^\s*(?:-+|\.{2,}|…|,)\s*no,?\s+$"
    ),
    (", no wait ", "... actually, ", " or rather ", " sorry I meant "),
    (" and then ", " is no better than ", " waits for "),
)
"""Between two names: the first is taken back."""
_CHANGES = Rule(
    "changes",
    loose(r"\b(?:change|changed|switch|swap|replace|exchange|trade)\b[^.!?]{0,20}$"),
    ("change ", "please swap my ", "switch from "),
    ("exchanged letters about sailing with ", "change it all. Then ", "sailing "),
)
_FOR_ANOTHER = Rule(
    "for_another",
    loose(r"^\s*(?:to|into|with|for|by|against)\s+(?:the |my |more |a )?$"),
    (" to ", " into the ", " for more "),
    (" and ", " to sail to ", " too "),
)
"""Before a name and between it and the next: the first gives way to the second."""
_RATHER = Rule(
    "rather",
    loose(r"\b(?:rather|sooner|prefer(?:red|ring)?|better)\b[^.!?;]{0,40}$"),
    ("I'd rather have ", "I prefer ", "I would sooner do "),
    ("better. I like ", "is "),
)
_HELD_AGAINST = Rule(
    "held_against",
    loose(
        r"^\s*(?:(?:[\w'’]+\s+){0,2}(?:to|over)|(?:[\w'’]+\s+){0,7}than)(?:\s+(?:the|my|a|an|any|some|more|have|get|be|do"
        r"|for))*(?:\s+[\w'’-]+)?\s*$"
    ),
    (" than ", " to ", " stuff than a big ", " over more "),
    (" and ", " than I thought, ", " to sail with "),
)
"""Before a name, and between it and the next: the first is liked better."""
_SO_MUCH = Rule(
    "so_much",
    loose(r"^\s*(?:(?:a lot of|lots of|tons of|some|more|much|good|big|high|well)\s*)*$"),
    (" a lot of ", " ", " more "),
    (" and ", " than ", " a boat "),
)
"""Between two names that say one thing."""
_NEAR = 60
"""So many characters before a name can say that it takes another's place."""
_REPLACES = Rule(
    "replaces",
    loose(
        r"\binstead\b(?! of)|\b(?:change|changed?|switch|correct|set|edit|update)\b.{0,40}\b(?:to|into)\b|\b(?:no wait|wait,? no"
        r"|actually,? no|scratch that|on second thought|make (?:it|that))\b|^\s*(?:no|nope|wait)[\s,]+(?:i meant|i mean|make|actually"
        r"|rather)\b|\bi meant\b|\bchanged my mind\b"
        r"|^\W*(?:(?:hm+|ok(?:ay)?|no|well|oh|so)\W+)*actually\W+(?:(?:a|an|the|make it|let['’]?s say|rather)\W+)*\S+(?: \S+)?$"
    ),
    ("actually a small boat", "boats instead", "no, I meant boats", "switch my answer to nets", "I changed my mind"),
    ("instead of boats", "changing rooms", "I mean boats"),
)
_SARCASM = Rule(
    "sarcasm",
    loose(
        r"\bsooo+\b|\bsu+re,? (?:because|cause|cuz|as if|thing)|\byeah,? (?:right|sure)\b|\bas if\b|\boh,? (?:great|wonderful|joy"
        r"|yay|brilliant|lovely|fantastic|perfect|goody)\b|\b(?:yippee|hooray|whoopee|lucky me|oh joy)\b"
        r"|\bexactly what i was missing\b|\bwho (?:doesn['’]?t|wouldn['’]?t) (?:love|like|want)\b"
        r"|\b(?:my|a) dream\b.*\b(?:lol|haha|not)\b|/s\b|🙄|\bcan['’]?t wait (?:for|to)\b.*(?:lol|haha|\.\.\.|…|not)"
        r"|\bjust what i (?:always )?(?:wanted|needed)\b|\b(?:totally|obviously|clearly)\b.*(?:lol|haha|🙃|\bnot\W*$)|🙃"
        r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bdo )(?<!\bor )(?<!\bwhy )(?<!\brather )\bnot\W*$"
    ),
    ("oh great, nets", "fishing, yeah right", "sooo keen on boats", "just what I always wanted"),
    ("so keen on boats", "a great sea", "I'm sure of it", "is it so or not", "I'd rather not"),
)
_SOMEBODY_ELSE = Rule(
    "somebody_else",
    loose(
        r"\b(?:(?:my|the|our) (?:mother|mom|mum|father|dad|parents?|friends?|girlfriend|boyfriend|wife|husband|partner|sister"
        r"|brother|uncle|aunt|cousin|boss|teacher|professor|prof|roommate|family|classmates?|mate|advisor|adviser|neighbou?r)"
        r"|(?:^|(?<=[.!?,;] ))(?:but |and )?(?:mother|mom|mum|mama|father|dad|daddy|papa|grandma|grandpa|granny|grandad|gran))\b"
        r"(?:\s+\w+){0,3}\s+(?:says?|said|thinks?|wants?|told|tells|likes?|hates?|loves?|insists?|recommends?|suggests?|keeps?|works?"
        r"|prefers?|believes?|dreams?|hopes?|wishes|pushes|sees me)"
        r"|\b(?:he|she|they|everyone|everybody|people|somebody|someone) (?:all |always |just |keeps? )?(?:says?|said|thinks?|wants? me"
        r"|told|tells|insists?|recommends?|suggests?|hates?|loves?|likes?|does ?n['’]?t like|prefers?)\b"
    ),
    (
        "my uncle says boats",
        "Granny would love me on a boat",
        "but mum keeps telling me nets",
        "they all told me nets",
        "our teacher always recommends it",
        "everyone loves fishing",
    ),
    ("my uncle and I", "I say boats", "they fish there"),
)
_TURNS_TO_ONESELF = Rule(
    "turns_to_oneself",
    loose(
        r"\b(?:but|so|though|although|while|whereas|however|and|i(?= (?:like|love|hate|want|prefer|need|am|do|don['’]?t|can|would|enjoy)\b)"
        r"|i['’](?:m|d|ve|ll))\b"
    ),
    (" boats but ", " me to move, so ", " I like "),
    (" says ", " I should get ", " me in "),
)
"""Between what somebody else says and a name: that is said of oneself."""
_FOR_SOMEBODY = Rule(
    "for_somebody",
    loose(
        r"\b(?:for|suits?|fits?|helps?) (?:someone|somebody|a person|people|one) (?:who|that|with|like"
        r"|wanting)\b"
    ),
    ("for someone who likes nets", "what suits people with patience", "it helps somebody like me"),
    ("for someone", "I know people who fish", "for my uncle"),
)
_LISTED_OF_ONESELF = Rule(
    "listed_of_oneself",
    loose(
        r"^(?!\W*(?:please |can you |now )?(?:tell|show|give) me (?:about|the|all|of|only|just|:))[^:?]*\b(?:i|me|my|myself)\b[^:?]*:[^?]*$"
    ),
    ("where do I belong: nets, good pay", "which trade for me: steady, outdoors", "what suits me: I like boats"),
    ("which is it: nets or boats", "where do I go: nets or boats?", "where do I belong", "show me the pay: nets"),
)
_FOR_THEM = Rule(
    "for_them",
    loose(
        r"\b(?:for|suits?|fits?|helps?) (?:her|him|them)\b[^.!]*\?"
        r"|\b(?:could|should|can|would|might|will) (?:she|he|they)\b(?! (?:pay|hire|give|offer|have|want|ask))[^.!]*\?"
        r"|\b(?:recommend|suggest|find|propose)\w*\b[^.!?]{0,30}\b(?:her|him|them)\b"
        r"|^\W*(?:(?:and|but|so|also|well|oh|no|though)\W+)*(?:she|he)\b[^.!?]{0,20}\b(?:wants?|wish(?:es)?|likes?|loves?|hates?|prefers?"
        r"|dislikes?|enjoys?|stand)\b"
    ),
    ("she hates nets. What is there for her?", "he wants boats, what could he do?", "suggest something to her", "he doesn't want to sail"),
    ("my uncle says boats, what suits me", "what could they pay?", "she is for it"),
)
"""Somebody asks for another: what that one wants is wished for."""
_THEY_WANT = Rule(
    "they_want",
    loose(
        r"\b(?:he|she|they|(?:my|our) \w+)\b[^.!?]{0,60}?\b(?:wants?|wish(?:es)?|likes?|loves?|hates?|needs?|prefers?|dislikes?|enjoys?"
        r"|can['’]?t stand|is (?:\w+ )?(?:good|great|bad|terrible|keen|interested|into|fond)|would (?:like|love|hate|rather)|dreams? of)\b"
    ),
    ("my sister sings and wants boats", "he can't stand nets", "she is good at chess"),
    ("what do harbours want", "she was there", "I hate nets"),
)
_QUESTION = Rule(
    "question",
    loose(
        r"^\W*(?:(?:and|so|but|ok|okay|well|also|hmm|then|first tell me:?|tell me|btw|wait)[\s,]+)*(?:what|which|how|who|whom|whose|why"
        r"|when|where|is|are|am|do|does|did|can|could|will|would|should|shall|has|have|may|might|isn['’]?t|aren['’]?t|doesn['’]?t"
        r"|don['’]?t (?:you|they|we|i)|compare|tell me about|explain|show)\b"
        r"|\bbut (?:do|does|is|are|can|will|would|what|how|which) (?:they|it|that|those|i|you|the)\b|\bvs\b|\bversus\b|,\s*(?:who"
        r"|which|what|how|is|are|does|do|can)\b(?!['’]?t\b)"
    ),
    ("which boats float", "ok, is fishing safe", "nets vs boats", "I fish, what now"),
    ("I like boats", "tell me nothing", "it is so", "boats and nets, can't choose"),
)
_SENTENCE = re.compile(r"[^.!?\n;]+[.!?]*")
_DENIED = Rule(
    "denied",
    loose(
        r"(?:[ ](?!(?:and|or|but|if|though|is|are)\b)[\w'’-]+){0,4}[^\w?]*\?+\W*(?:no|nope|nah|never|hell no|ugh|yuck|meh|not"
        r"|(?:(?:a |that['’]?s a )?(?:hard|big|firm|clear) )?(?:pass|no)|over my dead body|forget it"
        r"|i(?:['’]d| would) rather (?:not|die))\b"
        r"(?! (?:idea|clue|sure|preference|opinion|thought|heard|yet|only|problem|worries|bad))"
        r"|[^.!?;:]{0,25}?\bbut (?:(?:honestly|really|frankly|sadly|actually|it['’]?s|that['’]?s|just|definitely|maybe|probably)[\s,]+)*"
        r"not (?:really |quite |so much |exactly )?(?:for me|my (?:thing|world|style|cup of tea|kind of \w+))\b"
        r"|\s*(?:,|-+|–|—|:|\.{2,}|…)\s*(?:(?:exactly|truly|that['’]?s) )?my (?:\w+ )?(?:nightmare|hell)\b"
        r"|\s*(?:,|-+|–|—|:|\.{2,}|…)\s*(?:meh|ugh|yuck|nah(?=\W*$|[.;!])|no thanks|no thank you|no way|hard pass|not for me|not my thing"
        r"|not so much|never again|over my dead body)\b"
    ),
    (
        *("fishing? no thanks", "boats?? never", "nets? Ugh", "nets at the weekend? hard pass", "chess, meh", "mining... no thanks"),
        *("nets, exactly my nightmare",),
        "chess is fun but really not my thing",
    ),
    ("fishing? no idea", "no fishing", "fishing? maybe", "fishing? not bad", "fishing, no wait baking", "fishing, not mining"),
)
"""Behind a name."""
_LESSENED = Rule(
    "lessened",
    loose(
        r"[^.!?;:]{0,40}?\b(?:but|just|though|only|and|yet)\b[^.!?;:]{0,15}"
        r"(?:\bnot|n['’]t)(?: (?:really|quite|exactly|be|is|my|a))* (?:the |my )?(?:(?:main|first|top|biggest|most important|only|big) "
        r"(?:thing|point|concern|goal|reason|priority|matter|issue|deal)|everything|all|it|what (?:drives|counts|matters)\w*|priority)\b"
        r"|[^\w?]*\?*\W*(?:only |maybe |but only )*if (?:(?:i|we) (?:really |absolutely )?(?:must|have to|need to)|need be|necessary"
        r"|it['’]?s (?:needed|necessary|required|a must)|there['’]?s no way around it)\b"
        r"|[^?!;]{0,30}?[.,;–-]+\s*(?:but )?(?:it|that|this)(?:['’]?s| is)(?: really)? not (?:so |that |really |very |too |all that )?"
        r"(?:important|essential|a must|decisive|crucial)\b"
        r"|(?: (?:is|are|['’]s))?(?: only)? (?:a bonus|(?:a )?nice[- ]to[- ]have|an extra|secondary|icing)\b"
    ),
    (
        "chess is nice but not the main thing",
        "nets are good, though not everything",
        "boats would be a bonus",
        "nets? only if I have to",
        "chess if need be",
        "I play some chess, but it is not so essential",
    ),
    ("chess is nice", "nets, but not at night", "boats matter most"),
)
"""Behind a name: it is wished for, and doesn't count."""
_GRANTED = Rule(
    "granted",
    loose(
        r"[^\w?]*\?+\W*(?:yes|yep|yeah|sure|absolutely|definitely|of course|please)\b(?! (?:but|or)\b)"
        r"|[^.!?;:]{0,30}\s*[,;:–—-]\s*(?:and )?(?:(?:that|there|this)(?:['’]?s| is) where i(?:['’]m| am) (?:headed|going|bound)"
        r"|i want (?:in(?=\W*$|[.,;!])|(?:it|that|them) back\b)|(?:get|put|take) me in(?:to (?:one|it|there)|(?=\W*$|[.,;!])))"
    ),
    ("fishing? yes", "boats?? of course", "nets? sure, why not"),
    ("fishing? yes but", "yes, fishing", "fishing? surely"),
)
"""After a name: somebody asks themselves, and answers: "fishing? no thanks"."""
_SAID_OF_THE_NEXT = Rule(
    "said_of_the_next",
    loose(r"\bso much\|\s*\w"),
    (", not so much| with nets", ", not so much|boats", "not so much| in harbours"),
    (", not so much|", ", not so much|. But nets", ", nah|with nets"),
)
"""A denial and what stands behind it, with a stroke between them: it is of that."""
_BEGINS_MORE = Rule(
    "begins_more",
    loose(r"^\s+(?!(?:please|thanks?|thank|sorry|really|though|then|actually|for now|at all)\b)\w+"),
    (" see nets", " be on a boat", " with nets"),
    ("", ", thanks", " please", ". I fish"),
)
"""Behind a no: what it is a no to."""
_IDLE = Rule(
    "idle",
    loose(
        r"\[(?:big|bigger|biggest|huge|large|small|tiny)\]"
        r" (?:deals?|time|question|issue|problem|step|help|fan|mistake|surprise|worry|talk|print|kids?|child(?:ren)?|famil(?:y|ies)|babies"
        r"|baby|towns?|villages?|cit(?:y|ies)|brothers?|sisters?|flat|apartment|house|sums?|words?|smile|heart|part|money|salar(?:y|ies)"
        r"|pay|paychecks?"
        r"|bucks|wages?)\b|\[numbers?\] (?:\d|one|two"
        r"|three|four|five)\b"
    ),
    (
        *("a [small] village", "what about [number] 3", "no [big] deal"),
        *("that's a [huge] problem", "over [big] money", "not a [big] fan of nets"),
    ),
    ("a [big] firm", "[small] firms", "no [deal]"),
)
"""A name in square brackets that means nothing by itself."""
_WANTS = Rule(
    "wants",
    loose(
        r"(?<!\bdo )(?<!\bdid )(?<!\bwill )(?<!\bwould )(?<!\bshould )(?<!\bcan )(?<!\bcould )\b(?:i|we)(?: really| just| only| also"
        r"| do| do not| don['’]?t| never| would| definitely| absolutely| mostly|['’]d|['’]ll|d)*\s+(?!\w+ (?:(?:to )?(?:know|see"
        r"|hear|ask|learn|compare|find|read|check|understand|get (?:info|a list))|info|information|a list|the list|details|you"
        r"|more (?:info|details|on|about))\b)(?:want|wanna|(?<!whether i )(?<!if i )(?<!what i )(?<!which i )need|like|love|hate|dislike"
        r"|prefer|enjoy|care|wish|adore|detest|value|fancy"
        r"|look for|am looking for|hope|can['’]?t stand)"
        r"|\bi['’]?m (?:\w+ ){0,2}(?:good|great|bad|terrible|interested|into|keen|looking|fond|passionate|strong|weak|allergic|afraid"
        r"|scared|tired|sick|ok|okay|fine|happy)\b|\bimportant (?:to|for) me\b|\bmatters?(?: the)?(?: most)? to me\b|\bmatters? most\b"
        r"|\b(?:i['’]?d|i would) (?:kill|die|give anything|(?:give|sell|trade) (?:my|an?|both) (?:\w+ ){1,2}?)\s?for\b|\bdying to\b"
        r"|\bmy (?:musts?|must-haves?|wish ?list|criteria|requirements|conditions)\b|\bmy (?:priority|interest|interests|passion|thing"
        r"|strength|goal|dream|wish|preference)\b|\b(?:i )?care (?:most |mostly "
        r"|more )?about\b|\bwho (?:wants?|likes?|loves?|hates?|needs?|prefers?)\b|\bi(?:['’]ve| have) always\b"
        r"|\bi(?:['’]ve)? always wanted\b"
        r"|(?:^|[,.;:]\s*|\b(?:just|only|rather) )(?:somewhere|something|a place|a job|a field|work) (?:\w+ )?(?:with|where|that"
        r"|stable|safe|calm"
        r"|quiet)\b(?![^.!]*\?)"
        r"|\ball i (?:want|need|ask)\b|\b(?:i|i['’]m|i am)\b(?: [\w'’-]+){1,8},? (?:and|but|so|now)(?: now| just| really"
        r"| only)* (?:want|need|prefer)\b"
    ),
    (
        "I really want boats",
        "I'm keen on nets",
        "pay matters most to me",
        "who likes fishing",
        "I always wanted to sail",
        "I sail boats and want nets",
        "I don't want boats",
    ),
    ("I want to know what nets cost", "do I need a boat", "she fishes", "I want to know the pay and whether I need a boat"),
)


_OF_THE_PAST = Rule(
    "of_the_past",
    loose(
        r"\b(?:was|were|wasn['’]?t|weren['’]?t|had|got|paid|spent|worked|did|used to|gave|made|took|killed|broke|ate|left|quit|drove|ran"
        r"|taught|sold|felt|came|went|kept|been)\b|^\W*(?:never|always)\b"
        r"|^\W*(?:\w+ )?years (?:in|at|of|on)\b"
    ),
    ("the pay was awful", "never at sea", "I worked on boats", "the nets took my nights", "nine years on boats"),
    ("I want boats", "pay is awful", "not boats"),
)
"""A part of a sentence that tells how it was."""
_NO_SUCH_THING = Rule(
    "no_such_thing",
    loose(r"^\W*no\b"),
    ("no nets", ", no weekends at sea", "no sleep on boats"),
    ("not at sea", "there were no nets", "nobody"),
)
"""So does this one, behind such a part."""
_FELT_THEN = Rule(
    "felt_then",
    loose(r"\b(?:hated?|loathed?|loved?|liked?|enjoyed|detested|couldn['’]?t stand|want\w*|missed?|adored|never again|done with)\b"),
    ("I hated the nets", "loved every boat", "couldn't stand fish"),
    ("the pay was awful", "I worked on boats"),
)
"""And how that was liked, which holds still."""

_THE_RECOMMENDATION = r"(?:recommendation|recommending|interview|questions|questionnaire|quiz|guide|suggestions?|matching|test)"
_AT_FIRST = (
    r"^\W*(?:(?:so|well|ok(?:ay)?|hm+|um|honestly|tbh|help|hi|hello|hey|sorry|ugh|see|look|the (?:thing|problem) is|problem is|i guess"
    r"|i think|i admit|to be honest|but|and|no|now|right now)\W+)*"
    r"(?:is it (?:weird|normal|ok(?:ay)?|bad|stupid|strange|a problem)(?: that| if| when)? )?"
)
_UNKNOWN = (
    r"(?:what|where|which(?: \w+)?)"
    r"(?: (?:i|we|to|it|is|that|kind of|sort of|would|could|should|will|may|suits?|fits?|me|us|want|wanted|wanna|do|doing|go|going|be|look"
    r"|start|begin|choose|pick|like|interests?|with my \w+|after \w+|even|exactly|really|actually|yet|at all|next|now|for me|for us|job"
    r"|jobs|work|career|industry|field|sector|trade|direction|path|take|belong|even like|['’]?d|am|['’]?m|good at|best|right|better))*"
)
"""What somebody doesn't know who is undecided, in words that say nothing else."""
STEERING: Tuple[Rule, ...] = (
    Rule(
        "is_undecided",
        loose(
            rf"{_AT_FIRST}(?:(?:i|we)(?:['’]?m|['’]?ve| am| have)? ?)?(?:(?:really|honestly|just|still|simply|actually|kinda|kind of|even"
            rf"|completely|totally|so|a bit) )*"
            rf"(?:(?:(?:don['’]?t|do not|dunno|didn['’]?t)(?: really| even| honestly| yet| quite)*(?: know)?"
            rf"|(?:got |have )?(?:no|not a|zero) (?:idea|clue)(?: of)?|(?:don['’]?t|haven['’]?t)(?: (?:even|really))? (?:have|got) (?:a"
            rf"|any) (?:clue|idea)"
            rf"(?: of)?|clueless(?: about)?|not (?:\w+ )?sure(?: yet)?|unsure|undecided"
            rf"|torn|idk) (?:yet )?{_UNKNOWN}"
            r"|undecided|torn|can(?:['’]?t|not)(?: really| just)? (?:decide|choose|make up my mind)(?: (?:on|for) (?:one|anything|a \w+))?)"
            r"(?: (?:yet|though|tbh|honestly|lol|sorry|either|really|actually))*\W*$"
        ),
        (
            "I don't really know where I belong",
            "honestly no idea where to go",
            "i'm still undecided",
            "I can't make up my mind",
            "tbh i really dont know what to do with my degree",
            "not sure which field suits me",
            "is it weird that I don't have a clue what I want",
        ),
        (
            "I don't know what I want anymore, nothing matters",
            "I don't know what boats cost",
            "I can't decide between boats and nets",
            "don't you know what they pay",
        ),
    ),
    Rule(
        "asks_to_be_led",
        loose(
            r"\b(?:walk|guide|take|lead|talk|coach) me (?:step by step )?through (?:choosing|picking|deciding|finding|this|it|the (?:choice"
            r"|decision|choosing))\b|\b(?:do|take|start|play) (?:the |a |your )(?:quiz|questionnaire|matchmaker)\b|\bplay matchmaker\b"
            r"|\bbe my (?:\w+ )?(?:coach|guide|matchmaker)\b|\b(?:choose|pick|decide|settle)\b[^.?!]*,? can you (?:assist|help)\b"
            r"|\b(?:help|assist) me (?:to )?(?:decide|choose|pick|settle on|make up my mind|figure (?:it|this) out"
            r"|(?:find|figure) out (?:what|where|which))\b|\bhow (?:do|can|could|should|would) i (?:find|figure|work) out (?:what|where"
            r"|which"
            r"(?: \w+)?) (?:i (?:want|like|belong)|suits me|fits me|is (?:right|best) for me)\b"
            r"|\b(?:going|turning|running|moving) (?:round |around )?in circles\b"
        ),
        (
            "please guide me through picking a trade",
            "help me decide please",
            "how do I find out what suits me",
            "we are only running in circles",
            "could you help me settle on a trade",
            "do the quiz with me",
            "play matchmaker",
            "be my career coach for a minute",
        ),
        (
            "help me settle in there",
            "they play for money",
            "walk me through the harbour",
            "does a degree help me",
            "the boats sail in circles",
            "help me compare boats and nets",
        ),
    ),
    Rule(
        "tells_their_life",
        loose(
            r"\b(?:i|we)(?:['’]ve| have| had)?\s+(?:was|were|worked|spent|drove|served|taught|been|used to|did|ran|quit|left|nursed|sold"
            r"|grew up|raised|studied|finished|come from|came from|always wanted)\b|\b(?:for|after|in) (?:\w+ )?(?:years|ages|decades"
            r"|a decade)\b"
            r"|\bmy (?:old|last|previous|former) (?:job|boss|work|company|career|place)\b|^\W*(?:used to be|worked (?:in|at|for|as|on))\b"
            r"|\byears (?:in|as|at|of|on)\b"
        ),
        ("I was a diver for years", "ten years on boats, now I want nets", "my old job was fishing", "worked on a boat, never again"),
        ("I want boats", "how many years does it take", "was that a boat", "in a year or so"),
    ),
    Rule(
        "urges_on",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|k|so|well|and|then|now|yes|yeah|yep|alright|right|cool|great|fine|please|hm+|just)\W+)*"
            r"(?:show (?:me|it|them)|let['’]?s see|let me see|i want to see|hit me|tell me|spill(?: it)?"
            r"|(?:what(?:['’]?s| is) )?(?:your|the) (?:final |last )?(?:pick|verdict|suggestion|word|answer)|"
            r"(?:give|tell|show) me (?:just |only )?(?:the |their )?(?:names?|industries|list)|(?:so|well|and|then)\s*\?)"
            r"(?: (?:it|them|what you (?:have|got|found)|the list|then|now|please|already))*\W*$"
        ),
        (
            "ok show me",
            "let's see it",
            "so?",
            "yes please show me what you have",
            "right, your verdict?",
            "so your final word?",
            "ok just give me the names",
        ),
        ("show me sailing", "tell me about it", "so", "let's see what sailing pays", "and?!x"),
    ),
    Rule(
        "refuses_questions",
        loose(
            r"\b(?:don['’]?t|do not|stop|please no|no more|without|no)\W+(?:you )?(?:ask(?:ing)?|quiz(?:zing)?|questions?|interview"
            r"|(?:a )?questionnaire|the questions)\b"
            r"|\bspare (?:me|us) (?:(?:the|your|all|any|these|those|further|more) )*(?:questions?|quiz\w*|questionnaires?|interviews?"
            r"|forms?"
            r"|interrogation|grilling)\b"
            r"|\b(?:don['’]?t|do not|no need to) (?:bother|trouble)(?: \w+)? (?:with )?(?:ask\w*|quiz\w*|(?:the |more |any "
            r"|your )*questions?)\b"
            r"|\b(?:enough|no more) (?:of )?(?:your|the|these|this) (?:questions?|quiz\w*|questionnaires?|interviews?|forms?"
            r"|interrogation)\b"
        ),
        (
            *("but don't ask me stuff", "without questions please", "no questions, just one field", "stop quizzing me"),
            *("spare me the quiz, say where to row", "don't bother asking, which boat", "enough of your forms"),
        ),
        ("don't they ask for exams", "I have no idea", "what questions can I ask"),
    ),
    Rule(
        "asks_result",
        loose(
            r"\b(?:give|show|tell)(?: me)?(?: just| only)? (?:the |my |your )?(?:final |end )?(?:results?|verdict|shortlist"
            r"|recommendation|outcome|answer)\b"
            r"|\b(?:just|simply|now) (?:(?:tell|show|give) me|gimme)\b"
            r"(?!\s+(?:about|the (?!result|answer)|what|how|which|who|why|when|where|more))"
            r"|\b(?:don['’]?t|do not|stop|no more|enough) (?:ask(?:ing)?|questions?|with the questions)\b|\bno more questions\b"
            r"|\bask(?:ing)? (?:me )?(?:any ?more|no more)\b"
            r"|\b(?:the |your |only )*(?:final |end )?(?:results?|answer|outcome|verdict|recommendation)"
            r"(?:,? (?:only|alone|nothing (?:else|more)|(?:and )?(?:that is|that['’]?s) all))(?:,? please| now| then)*\W*$"
            r"|\b(?:only|just) (?:the |your )?(?:final |end )?(?:results?|outcome|verdict|recommendation)\b"
            r"|\byou(?:['’]ve| have)? (?:already |now |surely |must |should |by now )*(?:know|heard?|learn(?:ed|t)|got|have|been told)"
            r" (?:(?:quite|more than|well|about) )*(?:enough|plenty)\b"
            r"|^\W*(?:ok(?:ay)?|so|well|please|now)?[\s,]*(?:finish|done|that['’]?s all|that is all|i['’]?m done|what['’]?s left"
            r"|whats left|what remains|what is left|results?(?: please| now| then)?|(?:what|which) (?:one )?(?:fits"
            r"|suits)(?: me)?(?: (?:best|better|then))?|which (?:one )?is (?:the |my )?(?:best|better) (?:fit|match)(?: for me)?"
            r"|and\?? ?(?:the )?(?:result|verdict)|so what is it|so which one|which one then|(?:ok(?:ay)?|alright|all right|right|now|so"
            r"|and)\W+the (?:outcome|result|verdict|recommendation)"
            r"(?: please| now| then)?)\W*$"
            r"|(?:^|[.,;!?-])\W*(?:and |so |ok |then )*who(?:['’]?s| is)(?: now)? (?:first|on top|ahead|the winner|number one"
            r"|best)(?: now| then)?\W*$"
            r"|(?:^|[.,;!?-])\W*(?:(?:and|so|ok(?:ay)?|then|now|well)\W+)*(?:which|what|who)(?: one| industry| field"
            r"| sector)?(?: now| then)?"
            r" (?:leads|wins|is (?:leading|winning|in front|ahead|first|on top|top)|comes (?:out )?(?:first|on top))(?: now| then)*\W*$"
            r"|^\W*(?:(?:so|and|ok(?:ay)?)\W+)*(?:which|that|what)(?: \w+)?(?: (?:does|would) (?:that|it|this) leave| leaves?)(?: me"
            r"| us)?(?: with)?\W*$"
            r"|\bwhat (?:remains|is left|would be left|does that leave)\b|\bwhat['’]?s left\b(?! on (?:your|my|the) (?:list|notes?))"
            r"|\bwhat(?:['’]?s| is)(?: on)? my (?:(?:short)?list|result|ranking)(?: now| then)?\W*$"
            r"|\bwhat (?:comes|came) out(?: of (?:it|that|this|all that))?(?: then| on top| now)?\W*$"
            r"|\b(?:and|so) (?:the winner(?: is)?|your pick|the verdict)\W*$"
            r"|(?:^|[.,;!?]\s*)(?:(?:so|and|then|now|ok(?:ay)?)\W+)*(?:what(?:['’]?s| is| would be| will be)? |whats )?"
            r"(?:your|the) (?:final |end )?(?:verdict|pick|winner|recommendation|outcome|result|best guess)(?: (?:then|now|be"
            r"|for me|please|pls))*\W*$"
            r"|\b(?:rank|sort|order) (?:them|these|those|all of them)(?: (?:all|then|now))? (?:for me|by (?:my|what i)\b)"
            r"|\b(?:give|tell) me (?:your|the) best guess\b"
            r"|\bwhat (?:would|do|will) you (?:say|recommend|suggest|advise)(?: (?:then|now|instead|for me))+\W*$"
            r"|[.,;!?-]\s*(?:(?:so|and|then|just|now)\s)*which one(?: (?:then|now|is it|would it be))?\W*$"
            r"|\b(?:just|only)(?: tell me| give me| name| say)? (?:the|your|my) (?:winner|top (?:one|pick|choice|match)|best (?:match"
            r"|fit|pick)"
            r"|number one|pick|verdict|result|outcome)\b(?=\W*(?:$|please|pls|now|then|[,.;!?]))"
            r"|\b(?:does|did|would|will) (?:that|this|it)(?: all)? (?:change|alter|shift|affect|move|touch) (?:who|which one"
            r"|what (?:comes|came|fits|suits|you)|the"
            r" (?:result|order|ranking|winner|list|top|first|outcome|recommendation)|(?:my|your) (?:result|list|pick|shortlist"
            r"|recommendation"
            r"|suggestion)|(?:any|some)?things?\W*$)"
            r"|\b(?:put|make|rank|move|set) [\w\s]{2,30}? (?:first|(?:on|at the|to the) top|number one)(?= please|\W*(?:$|[,.;!?]))"
            r"|\bwhere (?:do|would|did) i (?:land|end up)\b|\bwhat (?:does it|do they|does that|it) (?:all )?(?:come|comes|add"
            r"|adds|boil|boils) (?:to|up to|down to)\b"
            r"|(?:^|[.!?,;] ?)(?:so |and |then )?(?:what|which(?: one)?|who) (?:would|could|might|will) (?:fit"
            r"|suit)(?: me)?(?: (?:best|then))?"
            r"\W*$|\b(?:is|does|do|are) my (?:results?|verdict|shortlist|recommendation) (?:still )?(?:stand|hold|valid|good"
            r"|count|the same)"
            r"|\bwhat (?:would|did|do) you (?:have )?(?:pick|picked|choose|chosen|recommend|recommended) (?:for me|to me)\b"
        ),
        (
            "give me the result now",
            "how many more are there, just gimme the answer",
            "ok finish",
            "whats left",
            "don't ask more, just tell me",
            "no more questions",
            "kindly the final result only",
            "by now you know quite enough of me, so name the place",
            "so show me my shortlist",
            "not fishing, not sailing, what remains",
            "quiz over. what comes out?",
            "and the winner is?",
            "skip the rest, where do I land",
            "what would you have picked for me",
            "I like boats. So what would suit me?",
            "is my shortlist still valid",
            "and which one leads now?",
            "so what's my list now",
            "drop the nets, who leads now",
            "without a certificate, what is your verdict then?",
            "and what would you suggest then",
            "give me your best guess",
            "then rank them for me",
            "which industries does that leave?",
            "I must be off, only your pick please",
            "would that alter the order",
            "joking aside, which one",
            "so rank harbours number one",
        ),
        (
            *("they put safety first at sea", "does that change what sailing pays", "just tell me about sailing"),
            *("what questions can I ask", "the finishing industry", "which one pays best"),
        ),
    ),
    Rule(
        "asks_noted",
        loose(
            r"\bwhat (?:have|did|do) (?:you|u) (?:\w+ )?(?:note[d]?|written down|write down|record(?:ed)?|remember(?:ed)?|understood|got"
            r"|have|know)(?: down)?(?: of| about| on)?(?: (?:me|my (?:wishes|preferences|answers)|so far|from me|until now))+"
            r"|\bwhat (?:did|have) (?:you|u) (?:write|written|note|noted|jot|jotted|record|recorded)(?: down)?"
            r"(?: (?:for|about|of|on) me)?(?: (?:just )?now| so far)?\W*$"
            r"|\b(?:(?:do|did|can|will) (?:you|u)|(?:you|u)(?: (?:do|will|can))?|have (?:you|u)(?: not)?|(?:you|u) haven['’]?t)"
            r" (?:(?:still|even|really|already) )*(?:know|remember|recall|forgot(?:ten)?|forget|have in mind) (?:in |at "
            r"|about )?(?:what|which)"
            r" (?:\w+ )?i (?:(?:am|was|said|told you|like[d]?|love[d]?|want(?:ed)?|wish(?:ed)?|care[d]?|rule[d]?|hate[d]?"
            r"|enjoy(?:ed)?|can|do)\b)"
            r"(?!.{0,30}\b(?:yesterday|last|ago|the other day)\b)"
            r"|\b(?:remind me|tell me again|repeat|recap) what i(?:['’]ve| have)? (?:said|told|want\w*|noted|chose|chosen|pick\w*"
            r"|wish\w*)\b"
            r"|\b(?:read|say|play|repeat|tell)(?: me)? (?:it|that|them|this|everything|all of (?:it|that)|(?:it|that) all"
            r"|what you (?:have|noted))"
            r" back\b|\bwhat(?:['’]?s| is| stands| do you have)(?: now| written| there)? (?:on|in) your (?:(?:notes?|notepad|paper|sheet)\b"
            r"|(?:note|list|file) (?:about|of|on|for) me\b)|\bwhat do you have (?:on|of|about) me\b|\bwhat (?:have|did) you note[d]?\b"
            r"|\bwhat(?:['’]?s| is| do you have) (?:now )?noted\b|\bmy (?:wishes|answers"
            r"|preferences|choices|profile) so far\b"
            r"|\bwhat (?:have|did) i (?:\w+ )?(?:rule[d]?|exclude[d]?|leave|left) out\b|\bwhat have i excluded\b"
            r"|\bwhat are my (?:wishes|answers|preferences|choices)\b|\bwhat (?:did|have) i (?:say|said|tell you|told you|choose"
            r"|chosen|pick|picked|answer)\b(?: (?:i want(?:ed)?|so far|until now|already))*\W*$"
            r"|\b(?:show|list|read back|repeat|summari[sz]e)(?: me)? (?:my|what i) (?:wishes|answers|preferences|choices|profile"
            r"|want(?:ed)?|said|told you)\b"
        ),
        (
            "what have you noted so far",
            "what have u got down about me",
            "what did you jot down for me just now",
            "what have I ruled out so far?",
            "what did I say so far",
            "show my answers",
            "what do you know about me so far",
            "what are my preferences",
            "so what's noted now",
            "read it back",
            "say all of it back",
            "what's in your notes about me",
            "what do you have on me",
            "remind me what I told you",
            "do you still know what I am good at",
            "you haven't forgotten what I like, have you",
        ),
        (
            *("what do you know about sailing", "what have employers noted", "what do you know besides salary"),
            *(
                "what is on your list",
                "tell me everything about boats",
                "do you still know what I asked last week",
                "do you know what I earn",
            ),
        ),
    ),
    Rule(
        "takes_back",
        loose(
            r"\bi (?:never|didn['’]?t|did not) (?:say|said|tell|told|mean|meant|choose|chose|pick|picked)\b.{0,40}$|\b(?:that['’]?s"
            r"|that is) not what i (?:said|meant|want(?:ed)?)\b"
            r"|\b(?:remove|delete|take (?:out|off|away|back)|cross (?:out|off)|strike|scratch|clear|drop|undo|unset|withdraw"
            r"|forget)\b.{0,60}\b(?:thing|answer|wish|preference|choice|note|part|bit|point|condition|requirement|criterion|from (?:my"
            r"|the) (?:list|notes?|wishes|answers"
            r"|profile))\b"
            r"|\btake (?:the |my )?[\w\s]{1,30} (?:out|off|back)\b|\bi take (?:that|it|this) back\b"
        ),
        (
            "no I never said that",
            "remove the certificate thing",
            "could you drop the money bit",
            "take remote out",
            "delete my answer about pay",
            "I take that back",
            "that's not what I said",
        ),
        ("remove mining", "I never worked in sailing", "take out mining", "what did I say"),
    ),
    Rule(
        "lets_go",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|and|actually|well|hmm|now|then|please|but|just|so)[\s,]+)*(?:forget(?: about)?|never ?mind|nvm|drop"
            r"|scratch|scrap)"
            r" (?!(?:it|that|this|me|what|i|my|everything|all)\b)\w"
        ),
        (
            "forget about mining",
            "scratch the nets, I'd be seasick",
            "never mind the certificates",
            "ok, drop sailing please",
            "actually forget pay",
        ),
        ("forget me", "never mind", "don't forget fishing", "forget what I said", "they drop mining"),
    ),
    Rule(
        "undoes",
        loose(
            r"^\W*(?:please |can (?:i|we|you) |could (?:i|we|you) |let['’]?s |i want to )?(?:undo(?: (?:that|it|this"
            r"|the last(?: \w+)?|my last \w+))?|(?:go |one )?(?:step )?back(?: (?:one )?(?:step|question))?"
            r"|(?:actually,? )?(?:scratch|strike) that|actually,? no|no,? (?:actually|wait)|(?:the |go to the "
            r"|back to the )?previous(?: (?:question|one|step))?)(?: please)?\W*$"
        ),
        ("undo", "undo that", "back", "go back", "previous question", "can I go back", "actually no", "scratch that"),
        ("go back to sailing", "back to pay", "what was the one before"),
    ),
    Rule(
        "starts_again",
        loose(
            rf"\b(?:re-?start|start (?:over|again|anew|from scratch)|begin again|redo|re-?do|from the (?:beginning|start|top)"
            rf"|all over)\b.{{0,40}}\b{_THE_RECOMMENDATION}\b|\b{_THE_RECOMMENDATION}\b.{{0,30}}\b(?:again|from (?:the )?(?:start"
            rf"|beginning|scratch)|over again|all over)\b"
            r"|^\W*(?:please |let['’]?s |can we |ok |i want to )*(?:restart|start again from the (?:beginning|first question)"
            r"|from the (?:beginning|start|top))\W*$"
        ),
        ("restart the recommendation", "start the interview again", "let's redo the questions from the start", "from the beginning"),
        ("start the recommendation", "continue the recommendation", "start over"),
    ),
    Rule(
        "forgets_wishes",
        loose(
            r"\b(?:forget|clear|delete|erase|reset|wipe|remove|drop|discard)\b.{0,25}\b(?:all |every(?:thing)? )?(?:of )?(?:my|the"
            r"|these|those|what) (?:wishes|answers|preferences|notes|choices|profile|i (?:want(?:ed)?|wish(?:ed)?(?: for)?|like))\b"
            r"|\bforget (?:all|everything) (?:that )?i (?:told|said)"
        ),
        ("forget my wishes", "clear all my answers", "delete my preferences please", "forget everything I told you"),
        ("forget fishing", "delete my data", "forget me"),
    ),
    Rule(
        "drops_all",
        loose(
            r"\b(?:forget|clear|delete|erase|reset|wipe|remove|drop|discard|cancel|scrap|bin|undo|scratch)\b[^.!?]{0,15}"
            r"\b(?:everything|the lot|(?:it|that|this) all|all (?:of )?(?:it|that|this))\b"
        ),
        ("cancel all that", "scrap everything", "ok, wipe it all"),
        ("drop the nets", "what is all that", "undo that"),
    ),
    Rule(
        "begins_afresh",
        loose(
            r"\b(?:begin|start|commence)\b(?: \w+)? (?:afresh|anew|over|again)\b|\b(?:begin|start|go)\b(?: \w+)? from (?:scratch|zero"
            r"|nothing|the (?:start|top|beginning))\b| from (?:scratch|zero)(?: please| now| again)?\W*$|\b(?:a )?(?:fresh|new"
            r"|clean) (?:start|beginning|slate)\b"
            r"|\bnew from the (?:start|beginning)\b"
        ),
        ("forget it all and start over", "let's begin anew", "bin my wishes, I want a fresh start", "clear it and go from the top"),
        ("I want to start in sailing", "forget my wishes", "they go over the nets"),
    ),
    Rule(
        "asks_how_to_answer",
        loose(
            r"\b(?:can|may|could|should|must|shall|do) i\b(?: (?:have|need) to)?(?: (?:also|just|only|please))? (?:answer|give"
            r"|say|tell(?: you)?|name|pick|choose|select|reply|mention|write|take|have|tick)\b(?: \w+){0,3}?"
            r" (?:several|more than one|both|two|three|many|multiple"
            r"|everything|all|only one|just one|one)\b(?! (?:industry|of (?:the|those|them))\b)"
            r"|\b(?:is|are|would) (?:it|several|more than one|two|multiple)(?: \w+)? (?:ok(?:ay)?|fine|allowed|possible|alright)\b"
            r"(?:.{0,25}\b(?:answers?|several|at once|more than one|in one go)\b|\W*$)"
            r"|\b(?:one|a question|an answer) at a time or\b|\b(?:in|with) one (?:go|message|sentence)\W*$"
        ),
        (
            "may I give you two answers",
            "can I take two",
            "can I tell you everything in one go",
            "do I have to pick just one?",
            "is it ok to name more than one",
            "one at a time or all together",
        ),
        ("can I earn more than one salary", "may I go fishing", "say it in one line", "can I pick sailing", "is it ok to swim"),
    ),
    Rule(
        "disowns",
        loose(
            r"\b(?:that|it|this)(?:['’]?s| is| was| would be)(?: just| only| really)? (?:(?:his|her|their|my (?:\w+?)(?:['’]s|s['’]?))"
            r" (?:dream|idea|wish|thing|plan|choice|taste|opinion|words?)\b|(?:what )?(?:he|she|they) (?:wants?|likes?|dreams?|says?))"
            r"|\b(?:dream|idea|wish|plan|choice|thing|taste)s?\b[^.!?]{0,12}\bnot (?:mine|my own)\b"
            r"|^\W*(?:that['’]?s )?not (?:mine|my wish)\W*$"
        ),
        ("it's her idea, not mine", "that was just their plan", "that's what he wants", "his dreams, not mine", "not my wish"),
        ("that's my wish", "it's a dream", "his boat isn't mine to give", "is it what they want"),
    ),
    Rule(
        "pauses",
        loose(
            rf"^\W*(?:ok(?:ay)?|no|wait|please|hmm|hey|never mind|nvm)?[\s,.]*(?:stop(?: it| this| please| here)?|pause|hold on"
            rf"|enough(?: for now| already)?|quit|cancel|exit|not now|later|never ?mind,? stop|let['’]?s stop(?: here| there"
            rf"| it)?)(?:[\s,.!]+(?:that['’]?s enough|please|now|for now|thanks|it|this|here|enough|later))*\W*$"
            rf"|\b(?:stop|kill|cancel|end|quit|pause|abort|exit|leave|close|drop|no)\b (?:(?:the|this|that|your|with the|it|all|any"
            rf"|more) )*{_THE_RECOMMENDATION}\b|\b(?:i )?(?:don['’]?t|do not) (?:want|need) (?:a |your |any |this |the "
            rf"|to be )+(?:{_THE_RECOMMENDATION}|recommended)"
            rf"|\b(?:leave|drop|forget|scrap|skip|stop|end|ditch|cancel) "
            rf"(?:(?<!skip )(?:it|this|that)\b(?: all)?(?=\W*$|\s*[,.;!]|\s+(?:then|please|now|for now))"
            rf"|(?:the|this|that) (?:whole|entire) \w+|everything\W*$)|\bchanged my mind about (?:the|this|that) (?:whole|entire|all)\b"
            rf"|\b(?:call|blow)(?:ing)? (?:(?:it|this|that|everything)|(?:the|this|that)(?: \w+){{1,2}}) off\b"
            rf"|\b(?:(?:had|have) (?:quite )?enough|sick|tired|done|through|finished|bored) (?:of|with) (?:all |your |these "
            rf"|this |the |those |that "
            rf"|any |more )*{_THE_RECOMMENDATION}\b"
            rf"|\b(?:don['’]?t|do not) (?:want|wish|feel like|need) (?:to )?(?:do|doing|go on with|continue|continuing"
            rf"|carry on with|finish|answer\w*)"
            rf" (?:any |more |your |these |this |the |those |that )*{_THE_RECOMMENDATION}\b"
            rf"|\b(?:scrap|forget(?: about)?|never ?mind|skip|abandon|drop|ditch|leave) (?:the |this |that |your |all |whole "
            rf"|entire |silly )*"
            rf"{_THE_RECOMMENDATION}\b(?! (?:about|on)\b)|^\W*{_THE_RECOMMENDATION} over\b"
        ),
        (
            "call the whole thing off",
            "leave it, I'd rather read",
            "drop the whole idea",
            "I've had enough of these questions",
            "don't want to do this quiz any more",
            "never mind the whole recommendation",
            "scrap the recommendation",
            "stop",
            "stop, that's enough",
            "wait stop",
            "kill the recommendation",
            "pause",
            "I don't want a recommendation",
            "stop the questions",
        ),
        ("stop by the office", "I want to stop knitting", "non-stop work", "start the recommendation", "no idea, skip that"),
    ),
    Rule(
        "resumes_wishes",
        loose(
            rf"^\W*(?:(?:ok(?:ay)?|so|well|now|please|let['’]?s|let us|can we|we can|i want to|fine|all ?right|right|good|yes|yeah|sure|oh"
            rf"|but|then|actually|hm+)[\s,.]+)*(?:continue|resume|go on|carry on"
            rf"|keep going|proceed|next(?: question)?|move on)(?: (?:then|please|now|with (?:it|that|this)))*\W*$"
            r"|[.!?,;]\s*(?:(?:please|let['’]?s|now|so|then|just)\s)*(?:continue|resume|go on|carry on|keep going|proceed|next question)"
            r"(?: (?:then|please|now))*\W*$"
            rf"|\b(?:continue|resume|go on|carry on|proceed|go back|back|return|keep going"
            rf"|pick up)\b.{{0,20}}\b{_THE_RECOMMENDATION}\b|\bwhere (?:were|was|did) (?:we"
            rf"|i)\b.{{0,20}}\b{_THE_RECOMMENDATION}\b|\bask me (?:more|the (?:rest|next|other questions?)|another|on)\b"
            r"|(?:^|[.,;!?-]\s*)(?:(?:so|right|ok(?:ay)?|now|well|and|then)\W+)*where (?:were|was|did|had|are) (?:we|i|you)"
            r"(?: (?:stop|stopped|leave off|left off|leave it|left it|break off|broke off|pause|get to|got to|at|up to))?\W*$"
        ),
        (
            "let's go on",
            "continue",
            "let's continue the recommendation",
            "back to the questions",
            "go on then",
            "next question",
            "fine, carry on then",
            "no surprise there. keep going please",
            "I'm back. where did we stop?",
            "right, where were we",
        ),
        ("go back", "and the next industry", "I want to continue studying", "do careers go on"),
    ),
    Rule(
        "wants_to_be_asked",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|fine|yes|yeah|yep|sure|right|alright|all right|well|so|then|good|please|go ahead|go on|let['’]?s go|pff+"
            r"|whatever|just|and)\W+)*(?:(?:you )?(?:can |may |could )?ask(?: me)?(?: (?:something|anything|away|then|already|your|the"
            r"|those|these"
            r"|some|questions?|now|please|first))*|shoot|fire away|(?:start|begin) (?:asking|(?:with )?(?:the|your) (?:questions?"
            r"|interview|quiz))"
            r"|(?:let['’]?s|we can) (?:do|try|start|begin) (?:it|that|this|(?:the|your) (?:questions?|interview|quiz))"
            r"|(?:what['’]?s|what is) (?:the|your) (?:first|1st) question)(?: (?:then|now|please))*\W*$"
        ),
        ("fine, ask me", "ok ask away", "start the questions", "what's the first question?", "yes, let's do that"),
        ("ask me more", "may I ask you something", "what do they ask", "ask the harbour", "what can I ask"),
    ),
    Rule(
        "takes_that_one",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|yes|and|so|then|please|great|nice|good|hm+|cool|can you|could you|will you)\W+)*"
            r"(?:put|add|note|count|include|write|save) (?:that|it|this)(?: one)?"
            r"(?: (?:down|in|(?:on|to|onto) (?:(?:my|the|your) (?:(?:short ?)?list|wishes|notes?|profile|favou?rites)|it|that)))?"
            r"(?: (?:for me|too|as well|also|please|then))*\W*$"
        ),
        ("put that on my list too", "add it please", "ok, note that one down", "could you include that as well"),
        ("add that up", "put it in one sentence", "what does it add", "note that they pay less", "write it for my boss"),
    ),
    Rule(
        "changes_wish",
        loose(
            r"\b(?:changed?|redo|correct|edit|revise|alter|adjust|update|modify|switch|reconsider)\b.{0,20}\b(?:my|the|that|an|your"
            r"|first|second|third|fourth|fifth|last|previous)?\s*(?:\w+ ){0,2}?(?:answers?|choice|wish(?:es)?|preferences?"
            r"|priorit(?:y|ies)|interests?|mind|question|setting|strengths?)\b"
            r"|\b(?:change|switch|set|update)\b.{1,40}\b(?:to|into)\b"
        ),
        (
            "change my first answer",
            "can i change my answer about money",
            "change interest to baking",
            "I changed my answer",
            "switch it to remote",
        ),
        ("I want to change industries", "how fast do things change", "the exchange"),
    ),
    Rule(
        "asks_why_it_is_first",
        loose(
            r"\bhow (?:did|do) you (?:get|come|arrive|land|end up)(?: up)? (?:to|at|on|with) (?:that|this|it)\b"
            r"|\bwhat (?:made|makes|had|has) (?:you|u) (?:choose|pick|say|suggest|recommend|go for|decide(?: on)?)\b"
            r"|\b(?:how come|why)(?: is it(?: that)?| did| does)? (?:that|this|it|the (?:first|top) one)(?: one)?"
            r" (?:wins?|won|comes? (?:out )?(?:first|on top)|came (?:out )?(?:first|on top)|leads?|led)\b"
            r"|\bhow (?:did|do) you (?:get there|come up with (?:that|this|it))\W*$"
            r"|\b(?:explain|justify) (?:the|your|that|this) (?:ranking|result|choice|pick|order|verdict|recommendation)\b"
            r"|\bwhy (?:did|do|would) (?:you|u) (?:choose|pick|suggest|recommend) (?:that|this|it|those|them)\b"
            r"|\b(?:what|which|whatever)\b(?: (?:\w+ ){0,7}?| of [^?.!]{0,40}? )(?:puts?|got|brought|made|pushed|lifted|carried"
            r"|moved|placed|landed)"
            r" (?:it|that|that one|this|this one|them|those) (?:ahead|there|first|on top|(?:in|at|to) the (?:top|front|lead)"
            r"|up(?: there)?|in front|in first place)\b"
            r"|\bwhat (?:tip(?:s|ped) (?:it|the (?:scales?|balance))|swung it|clinch(?:es|ed) it|did the trick)\b"
            r"|\bwhat (?:makes|puts|earns|gives|gets|got|places|ranks|pushes|earned|put|made) (?:it|that|this|them|those|\w+)"
            r" (?:(?:the|its|to|be|right|in|at|up|so) )*(?:first|top|best|number one|winner|ahead|up there|high|fit|(?:first"
            r"|top) (?:spot|place))\b"
        ),
        (
            *("what puts it first", "what earns it the top spot?", "what makes harbours the best", "how did you arrive at that"),
            *("which of the things I said put it ahead", "what tipped the scales"),
            *("how come this one won", "why did you pick that one", "what made you suggest it", "explain your ranking"),
        ),
        ("what makes it easy", "what puts people off", "who comes first"),
    ),
    Rule(
        "asks_runner_up",
        loose(
            r"\b(?:who|which|what)(?: one| industry)? (?:came|comes|was|is|were|ranks?|ranked|would be)(?: in)? (?:second|third|next"
            r"|2nd|3rd|last)\b|\brunners?[- ]?up\b|\bsecond[- ](?:best|place|choice)\b|\bnext best\b|\bplan b\b|^\W*(?:and )?(?:what"
            r"|who)(?:['’]?s| is) second\W*$|\bthe alternative\b"
            r"|^\W*(?:(?:and|so|ok|then|but)\W+)*(?:is there |what['’]?s )?any(?:thing|one|body)(?: else)?(?: right| just| close)*"
            r" (?:behind|after|below) (?:it|that|that one|them|this)\W*$"
            r"|^\W*(?:(?:and|so|ok|then|but)\W+)*(?:what|who|which)(?: one| industry| field)?(?:['’]?s| is| was| came| comes| ranks| ranked"
            r"| follows| followed)(?: right| just| directly| next| straight| close)*"
            r" (?:behind|after|below|next to|following)(?: (?:it|that|that one|them|the (?:first|winner|top)(?: one)?))?\W*$"
            r"|^\W*(?:(?:and|so|ok|then)\W+)*(?:what|who|which)(?: one)? (?:follows|followed)(?: (?:it|that|then|next))?\W*$"
        ),
        (
            *("and who ranks just below the winner?", "and who follows?", "and who came second?", "which came second"),
            *("and the runner up?", "what's the second best", "who is next"),
        ),
        ("tell me more about the second one", "the second", "what about the next"),
    ),
    Rule(
        "asks_why_not",
        loose(
            r"\b(?:why|how come)\b(?:\s+(?:did|do|does|is|are|was|were|have|has))?\s*(?:you\s+|it\s+|is\s+|are\s+)?(?:not"
            r"|\w{2,12} not|n['’]t|never|isn['’]?t|aren['’]?t|didn['’]?t|don['’]?t|wasn['’]?t|no)\b|\bwhat about .{2,30}, why\b"
        ),
        ("why not fishing?", "why didn't you suggest sailing", "why is mining not there", "how come not sailing"),
        ("why fishing", "why that one", "not fishing"),
    ),
    Rule(
        "asks_whether_it_fits",
        loose(
            r"\b(?:is|are|was|were|would|could|does|do|can)(?:n['’]?t| not)?\b[^.?!]{2,40}\b(?:(?:an|no|any) option|out of the question"
            r"|in (?:there|it|the running)|on (?:the|your|that|my) (?:short)?list|a (?:good )?(?:fit|match|candidate)|suit me|fit me"
            r"|fit (?:in|too)"
            r"|(?:something|good|right) for me)\b(?: (?:too|either|then|as well|at all))*\W*$"
        ),
        ("isn't fishing an option?", "would harbours be something for me?", "is mining out of the question"),
        ("is fishing well paid", "what would suit me", "which options are there"),
    ),
    Rule(
        "asks_against",
        loose(
            r"\b(?:what|anything|something|does anything|is there anything) (?:\w+ )?(?:speaks?|speaking|talks?|is|are|stands?|goes"
            r"|counts?) against\b|\b(?:the |a |any )(?:case|argument|points?|reasons?) against\b|\bwhat(?:['’]?s"
            r"| is)? (?:so )?bad (?:about|with|in|at)\b"
            r"|^\W*(?:(?:and|but|ok|so|then)\W+)*(?:what )?against \w"
            r"|^\W*and (?:the |any(?:thing)? )?bad(?: (?:side|part|thing|news)s?)?\W*$|\b(?:down-?sides?|drawbacks?|disadvantages?|cons"
            r"|minus points"
            r"|weak(?:ness|nesses| points?)"
            r"|the catch|negatives?|risks? of (?:it|that))\b"
        ),
        (
            "what speaks against it?",
            "any downsides",
            "what's the case against it then",
            "what stands against that one",
            "what are the cons",
            "what's the catch",
            "what is bad about it",
            "and the bad",
            "and against sailing?",
        ),
        ("I'm against boats", "assisting", "ergonomics"),
    ),
    Rule(
        "supposes_the_first_choice",
        loose(
            r"\b(?:had|if|suppos\w+|what if|say)\b[^.?!]{0,12}?\b(?:i|we)\b(?:['’]d| had| have)?(?: (?:\w+ ){0,2}?)?(?:stuck|stick|stayed"
            r"|stay|kept|keep|gone|left it)\b[^.?!]{0,20}?\b(?:first|original|initial|earlier|old|previous) (?:\w+ )?(?:pick|choice|idea"
            r"|wish|answer|one|favou?rite|plan)\b"
            r"|\b(?:my|the) (?:very )?(?:first|original|initial) (?:pick|choice|idea|favou?rite|plan)\b[^.?!]{0,25}?\b(?:have|had|been"
            r"|got|given"
            r"|gave|brought|led)\b"
            r"|\bwould (?:my|the) (?:very )?(?:first|original|initial) (?:pick|choice|idea|favou?rite|plan)\b"
        ),
        (
            "and had I kept to my first idea?",
            "what if I'd stayed with my original pick",
            "where would my first choice have led",
            "what would the original plan have given",
        ),
        ("had I a first boat", "forget my first wish", "my first choice is nets", "what comes first"),
    ),
    Rule(
        "asks_what_if",
        loose(
            r"\b(?:what|how about) if\b|\bsuppos(?:e|ing)\b|\bwhat would (?:change|(?:it|that) be(?: like)?|you (?:say|recommend"
            r"|suggest)) if\b"
            r"|\band if i\b|^\W*(?:(?:and|but|so|or|ok|then)\W+)*(?:say|imagine|assume|let['’]?s say) (?:i|we)(?:['’]?d)? (?!that\b)"
            r"|\b(?:and|but|so|or) if\b[^?]{1,40}\b(?:were|was|is) (?:ok(?:ay)?|fine|allowed|acceptable|no problem)\b"
            r"|\bif i (?:did|took|put up with|accepted|agreed to|went for|learned|could|wanted|would|liked|didn['’]?t|don['’]?t care"
            r"|dropped|had|said|were)\b"
            r"|^\W*(?:(?:and|but|so|or|ok|then)\W+)*had (?:i|we)\b(?!\W*$)"
        ),
        (
            "what if I took the certificate after all?",
            "suppose I liked chess",
            "and if I didn't care about pay",
            "what would change if money mattered",
            "and had I refused certificates?",
            "say I took the exam",
            "what would it be if boats were fine",
            "and if boats were okay",
        ),
        ("I had nets", "what do they pay", "I wonder if it's remote"),
    ),
    Rule(
        "asks_options",
        loose(
            r"\bwhat (?:are|were) (?:my|the) (?:options|choices|possible answers|possibilities)\b|\bwhat can i (?:answer|choose|pick"
            r"|say|reply)\b|\bwhich (?:options|choices|answers)\b|\b(?:options|choices) again\b|\b(?:show|give|list"
            r"|repeat)(?: me)? (?:the |my )?(?:options|choices)\b|\b(?:repeat|say) (?:the|that) question\b|\bwhat was the question\b"
        ),
        ("what are my options again", "what can I answer", "show me the choices", "repeat the question"),
        ("graduates have options in sailing", "what can I earn", "what can I do"),
    ),
    Rule(
        "asks_purpose",
        loose(
            r"^\W*(?:(?:and|but|so|ok|hm+)\W+)*why (?:that|this)(?: question| now)?\W*$"
            r"|\bwhy (?:do|are|did|would) (?:you|u) (?:ask|asking|want to know|need (?:to know|that|this|it))\b|\bwhat(?: is"
            r"|['’]s)? (?:that|this|it) (?:good )?for\b|\b(?:for what|to what|for which|for what kind of) (?:purpose|reason|end)"
            r" (?:do|are|would) (?:you|u)\b|\bwhat(?:['’]s| is|s)? (?:the )?(?:reason|point|use|purpose)(?: is)? (?:of|for|behind)"
            r" (?:that|this|your|the)(?: \w+)? question\b|\bwhat (?:do|would) (?:you|u) (?:want|need|like|have) to (?:know|ask|hear)"
            r" (?:that|this|it|me|so)(?: \w+)? for\b|\bhow (?:does|will|would) (?:that|this|it|knowing (?:that|this"
            r"|it)) help you\b|\bwhy does (?:that|this|it) matter\b|\bwhat do you need (?:that|this|it) for\b"
        ),
        (
            "why do you ask that",
            "but why that?",
            "why are you asking",
            "what is that for",
            "why do you need to know",
            "what would you want to know that for",
            "for what reason do you ask",
            "what's the point of that question",
            "how does that help you",
        ),
        ("why do companies ask for certificates", "why"),
    ),
    Rule(
        "asks_meaning",
        loose(
            r"\bwhat (?:do|does|did|is|['’]s) (?:you |they |we |u )?(?:mean(?:t)?|meant|understand)?\s*(?:by|with|under|meant by)\b"
            r"|\bwhat does .{2,40} mean\b|\bwhat is meant\b|\b(?:explain|define)\b.{0,30}\b(?:option|answer|choice|question|mean)\b"
        ),
        ("what do you mean by ease of entry?", "what does structured mean", "what is meant by setting"),
        ("what do you say of pay", "I mean sailing", "what is remote work like"),
    ),
    Rule(
        "skips",
        loose(
            r"^\W*(?:ok(?:ay)?|well|hmm|uh|um|erm|honestly|idk|i|so)?[\s,.]*(?:skip(?: (?:it|this|that|the question|this question"
            r"|this one))?|pass|next|no idea|no clue|no preference|none|neither|nothing(?: special)?|don['’]?t know|dont know"
            r"|do not know|not sure|no opinion|whatever|any(?:thing)?(?: (?:is|['’]s) (?:fine|ok|good))?|i (?:don['’]?t|do not"
            r"|dont) (?:know|care|mind)|idk|dunno|doesn['’]?t matter|don['’]?t care|all (?:of them|the same|equal)|both|no answer"
            r"|can['’]?t (?:say|decide)|i['’]?m (?:not sure|open|undecided|flexible about that))\b"
        ),
        (
            "skip",
            "no idea",
            "no preference",
            "idk",
            "I don't know",
            "hmm not sure",
            "doesn't matter",
            "no idea, my mother says get certificates",
            "Skip this question",
        ),
        ("which skills can I skip", "no certificates", "I want to know what skips the queue", "not fishing"),
    ),
    Rule(
        "does_not_matter",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|well|hmm|actually|honestly|tbh|but|and|nah|no|oh|so|meh|eh)[\s,]+)*"
            r"(?:(?:that|this|it|those|they)(?: (?:one|part|bit|thing|point))?(?:['’]?s| is| are|s)?(?: really| actually| honestly)? ?"
            r"(?:not|n['’]?t|isn['’]?t|isnt|aren['’]?t) (?:really |actually |even )?(?:(?:so|that|very|too|all that|terribly|as|super) )?"
            r"(?:important|relevant|essential|crucial|a (?:big )?(?:deal|priority|must|dealbreaker)|my (?:main )?(?:thing|priority"
            r"|concern))"
            r"|(?:that|this|it|those|they)(?: (?:one|part|bit|thing|point))? (?:(?:does|do)(?:n['’]?t| not)|dont|doesnt) (?:really "
            r"|actually )?"
            r"(?:matter|count|bother me)"
            r"|(?:that|this|it)(?:['’]?s| is) (?:secondary|unimportant|a minor (?:point|thing))"
            r"|not (?:so|that|very|really|too|all that|super) important|i (?:don['’]?t|dont|do not) (?:really |actually )?care"
            r" (?:so |that |too |very )?(?:much )?(?:about|for) (?:that|this|it)(?: one| part)?)"
            r"(?: (?:so|that|too|very|all that) much)?(?: (?:to|for) me)?(?: (?:really|actually|tbh|honestly|though|anyway|then))*\W*$"
        ),
        (
            "that one isn't so important to me",
            "not that important",
            "it does not matter so much to me",
            "hmm, that's secondary",
            "I don't really care about that",
        ),
        ("pay isn't that important to me", "is that important", "that's important to me", "it matters to me"),
    ),
    Rule(
        "allows_it",
        loose(
            r"\b(?:is|are|was|were|be|am|['’]m|got)(?: (?:actually|really|totally|also|all))? (?:fine|ok(?:ay)?|allowed|acceptable"
            r"|no problem|alright"
            r"|permitted)\b(?! (?:pay|money|job))"
        ),
        ("what if boats were fine by me", "and if I'm ok with nets", "suppose mining was allowed"),
        ("what if I loved boats", "fine, sailing", "if the pay was okay pay"),
    ),
    Rule(
        "leaves_it_to_us",
        loose(
            r"^\W*(?:(?:ok(?:ay)?|well|hmm|idk|dunno|no (?:idea|clue)|i (?:don['’]?t|dont) (?:know|care|mind)|whatever|just|please)[\s,]+)*"
            r"(?:(?:you|u) (?:can |may |should |just |please )*(?:choose|decide|pick|say|tell me)|your (?:call|choice|pick)"
            r"|up to you|(?:choose|decide|pick)(?: (?:one|something|any|anything|for me|it))+|surprise me)"
            r"(?: (?:one|something|any|anything|it|that|then|for me|please))*\W*$"
        ),
        ("you choose for me", "no clue, pick something", "up to you", "idk, you decide"),
        ("which one did you choose", "pick sailing for me", "you say boats"),
    ),
    Rule(
        "names_the_winner",
        loose(
            r"\b(?:about|of|in|at|with|on|does|would|can) (?:the|your|that) (?:winner|winning one|top (?:one|pick|choice)|number one"
            r"|first (?:choice|place)|best (?:one|match|fit)|leader|front-?runner|champion)\b(?! of\b)"
        ),
        ("tell me more about the winner", "what does the top pick pay", "how is it in the winning one"),
        ("who is the winner", "the top one of sailing", "give me the winner"),
    ),
    Rule(
        "does_without_that",
        loose(
            r"\b(?:without|w/o|minus|with no|skipping) (?:a single )?(?:one|it|that|them|those|any|either)\b(?! (?:of|one|job"
            r"|degree|industry))"
        ),
        ("and if I go without it", "without them, who leads", "minus that, who is first"),
        ("without boats", "with one", "without any of the nets"),
    ),
    Rule(
        "asks_whether_counted",
        loose(
            r"\b(?:did|do|does|have|has|are|were) (?:you|u|that|this|it|the (?:result|ranking|list))(?: (?:also|even|really|already"
            r"|actually|just))*"
            r" (?:consider|count|includ|tak|took|factor|weigh|respect|regard|us(?:e|ing)|think|thought|reflect|cover|listen|heed|hono)"
            r"\w*\b[^.!]{0,40}\b(?:i (?:said|asked|told|want|wanted|wish|wished|like|liked|mentioned|need|named)|my \w+|into account"
            r"|in mind|in(?:to)? (?:that|it|this|there))\b"
            r"|\b(?:did|has|does|is) (?:my|the) (?:\w+ ){1,5}?(?:(?:make|made|get|got|go|gone|come|end up|went)(?: it)? in(?:to it"
            r"|to that)?"
            r"|count(?:ed)?(?: in| for anything)?)\W*$"
            r"|\b(?:does|did|do) (?!(?:that|it|this|those|they|one|you)\b)(?:\w+ ){1,6}?(?:come|go|play) into (?:it|that|this|your \w+)\W*$"
            r"|\b(?:is|are|was|were) (?!(?:that|it|this|those|they|one)\b)(?:\w+ ){1,6}?"
            r"(?:considered|counted|included|reflected|factored in|weighed)(?: \w+)? (?:your|the|my|that) (?:result|ranking|list"
            r"|verdict|pick"
            r"|recommendation)\b"
            r"|\b(?:is|are|was|were) (?!(?:that|it|this|those|they|one)\b)(?:\w+ ){1,6}?(?:in there|in that|in it|counted(?: in)?"
            r"|considered|included|factored in"
            r"|taken into account|part of (?:that|it|this))\W*$"
        ),
        (
            "did you consider the pay I asked for",
            "does that take my wishes into account?",
            "is what I want in there?",
            "is the salary counted in",
            "did my wish for pay make it in",
            "does pay come into it",
            "is remote work considered in your ranking",
        ),
        ("did you say boats", "what counts there", "is that counted", "do they consider dropouts"),
    ),
    Rule(
        "says_yes",
        loose(
            r"^\W*(?:ok(?:ay)?[\s,]+)?(?:yes|yeah|yep|yup|sure|of course|gladly|absolutely|definitely|why not|right|correct|exactly"
            r"|i would|i do|happy to|certainly|ok|okay|fine)(?:[\s,]+(?:please|gladly|sure|i (?:would|do|will|am)"
            r"|that['’]?s (?:right|fine|ok|me|mine|true|so|what i want)|it is(?: mine)?|of course|no problem|absolutely))*\W*$"
        ),
        ("yes", "sure", "yeah of course", "Yes, gladly", "ok", "yes, that's what I want"),
        ("yes but not fishing", "yesterday", "sure, because I love exams sooo much"),
    ),
    Rule(
        "says_no",
        loose(
            r"^\W*(?:oh |well |um |hmm )?(?:no|nope|nah|not really|rather not|no way|no thanks?|never|certainly not|absolutely not"
            r"|i(?:['’]d| would) rather not|hell no|i wouldn['’]?t|not at all)(?:[\s,]+(?:please|thanks?|thank you|sorry|rather not"
            r"|i (?:wouldn['’]?t|don['’]?t)|not really|it(?:['’]?s not| isn['’]?t)(?: mine)?"
            r"|that['’]?s (?:not (?:me|mine|so|what i want)|(?:his|hers|theirs|him|her|them)(?: only)?)))*\W*$"
        ),
        ("no", "nope", "rather not", "no thanks", "No, rather not", "I'd rather not", "no, that's hers"),
        ("no idea", "not fishing", "no certificates"),
    ),
    Rule(
        "of_these",
        loose(
            r"\b(?:one|which|who|the best|best|pick|choose|recommend|suggest|better)\b.{0,20}\b(?:of|from|between|among|out of)\b"
            r"|\b(?:of|among|between|out of) (?:these|those|them|the) (?:two|three|four|five|\d|industries|options)\b"
            r"|^\W*(?:(?:ok(?:ay)?|and|so|then|now|but)\W+)*(?:just|only) (?:of|between|from|among|out of) \w"
        ),
        (
            "Recommend one of sailing, baking or fishing",
            "which of these three suits me",
            "pick between sailing and fishing",
            "of those two, which fits",
            "only between sailing and baking",
        ),
        ("recommend an industry", "what suits me"),
    ),
)


_STEERING = Rules(STEERING)
_SAYS_NO = next(rule for rule in STEERING if rule.name == "says_no")


def stances(text: str, spans: Sequence[Span]) -> List[Stance]:
    """For each span of `text`, left to right, what is said of what it names."""
    found: List[Stance] = []
    for at, (start, end) in enumerate(spans):
        denied, granted = _answered(_DENIED, text, spans, at), _answered(_GRANTED, text, spans, at)
        rule = rule_for(text, spans, at)
        stance = RULED_OUT if denied else _if_meant(_by_the_words_beside(text, spans, at, found, rule), text, start)
        asked, wants = _in_question(text, start)
        settled = wants or denied or granted or stance == OPEN
        said = any((rule, granted))
        found.append(Stance(stance, asked and not settled, _corrects(text, end), said=said, borne=_is_borne(rule, stance)))
        if at and _gives_way(text, spans[at - 1], start) and found[at - 1].stance == WISHED:
            found[at - 1] = Stance(OPEN, found[at - 1].asked, taken_back=True, said=found[at - 1].said)
    return found


def _corrects(text: str, end: int) -> bool:
    """Whether the name that ends there takes the place of what was said before."""
    replaces = _REPLACES.search(text[:end]) or _REPLACES.search(text[end:][:30])
    return bool(replaces and not _MORE.search(text[end:]))


def _is_borne(rule: Optional[StanceRule], stance: str) -> bool:
    return stance == WISHED and rule is not None and rule.name in _PUT_UP_WITH


def _if_meant(stance: str, text: str, start: int) -> str:
    """`stance`, or that it can't be told, where it is mocked or another's."""
    return DOUBTED if stance in (WISHED, RULED_OUT) and _doubtful(text, start) else stance


def _by_the_words_beside(text: str, spans: Sequence[Span], at: int, found: Sequence[Stance], rule: Optional[StanceRule]) -> str:
    """What the words right beside a name say of it, by the `rule` that they follow, else what is said of the list that it stands in."""
    stance = (rule.stance if rule else _of_the_list(text, spans, at, found)) or WISHED
    return OPEN if stance == WISHED and (_answered(_LESSENED, text, spans, at) or _comes_second(text, spans, at)) else stance


def _comes_second(text: str, spans: Sequence[Span], at: int) -> bool:
    """Whether the name before is liked better: "I'd rather have chess than [boats]", "I prefer chess to [boats]"."""
    between = text[spans[at - 1][1] : spans[at][0]] if at else ""
    if at and _SO_MUCH.pattern.match(between):  # "than [earn] a lot of [money]"
        return _comes_second(text, spans, at - 1)
    return bool(between and _HELD_AGAINST.pattern.match(between) and _RATHER.search(text[: spans[at - 1][0]]))


def _gives_way(text: str, name: Span, start: int) -> bool:
    """Whether what `name` names is taken back for what begins at `start`: "sailing, no wait baking", "change sailing to baking"."""
    between = text[name[1] : start]
    swapped = _FOR_ANOTHER.pattern.match(between) and _CHANGES.search(text[: name[0]])
    return bool(swapped or _TAKES_BACK.search(between[-_NEAR:]))


def rule_for(text: str, spans: Sequence[Span], at: int) -> Optional[StanceRule]:
    """The rule by which the words right beside a name speak of it; None where they say nothing."""
    before, after = _around(text, spans, at)
    return next((rule for rule in STANCES if rule.search(before if rule.side == "before" else after)), None)


def says_no_to_more(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a mere no, as an option may be called, that begins what it is a no to: "I'd [rather not] sing"."""
    return bool(_SAYS_NO.search(text[start:end]) and _BEGINS_MORE.search(text[end:]))


def answers_itself(text: str, spans: Sequence[Span]) -> bool:
    """Whether somebody asks and answers themselves at once: "[boats]? never", "[nets]? sure", so nothing is asked."""
    rules = (_DENIED, _GRANTED, _LESSENED)
    answered = [match for at in range(len(spans)) for rule in rules if (match := _answered(rule, text, spans, at))]
    return bool(answered) and "?" not in text[max(match.end() for match in answered) :]


def _answered(rule: Rule, text: str, spans: Sequence[Span], at: int) -> Optional[Match[str]]:
    """Where `rule` speaks behind a name, before the next one."""
    match = rule.pattern.match(text, spans[at][1], spans[at + 1][0] if at + 1 < len(spans) else len(text))
    return None if match and _SAID_OF_THE_NEXT.search(f"{match.group()}|{text[match.end() :]}") else match


def is_idle(text: str, start: int, end: int) -> bool:
    """Whether the word that stands there means nothing by itself: the "big" of "no big deal"."""
    return bool(_IDLE.search(f"{text[:start]}[{text[start:end]}]{text[end:]}"))


def is_of_the_past(text: str, start: int, end: int) -> bool:
    """Whether what stands there only tells how it was, and a later part says what is wanted: "[pay] was awful, I want to be at sea"."""
    first, last = part_around(parts_of(text), start, end)
    part = text[first:last]
    told = _OF_THE_PAST.search(part) or (_NO_SUCH_THING.search(part) and _OF_THE_PAST.search(text[:first]))
    only_told = bool(told) and not (_FELT_THEN.search(part) or _WANTS.search(part))
    return only_told and bool(_WANTS.search(text[last:]))


def states_a_wish(text: str) -> bool:
    """Whether somebody says what they want, or what another wants for whom they ask: "I'd like", "who wants", "matters to me"."""
    return bool(_WANTS.search(text) or (_FOR_THEM.search(text) and _THEY_WANT.search(text)))


def steering(text: str) -> List[str]:
    """The names of the steering rules that `text` follows."""
    return [rule.name for rule in _STEERING.likely(text) if rule.search(text)]


@functools.lru_cache(maxsize=8)  # asked for each thing that the same text names
def parts_of(text: str) -> Tuple[Span, ...]:
    """Where each part of `text` stands: what is said in one says nothing of what is named in another."""
    return tuple(_PART_ENDS.parts_of(text))


def is_before_a_contrast(text: str, span: Span) -> bool:
    """Whether what stands at `span` is wanted instead of something else."""
    wanted = before_a_contrast(text, part_around(parts_of(text), *span))
    return wanted is not None and span[1] <= wanted[1]


def is_before_a_denial(text: str, span: Span) -> bool:
    """Whether what stands at `span` is liked, and only what comes behind it is not: "I like nets and no boats"."""
    before = text[_sentence_around(text, span[0])[0] : span[0]]
    return bool(_ONLY_THE_NEXT.search(text[span[1] :]) and _FOND_OF.search(before))


def before_a_contrast(text: str, part: Span) -> Optional[Span]:
    """What of the `part` is wanted instead of something else: "at sea", of "rather at sea than in a harbour"; None where nothing is."""
    start, end = part
    found = _CONTRAST.search(text[start:end])
    return (start, start + found.start(found.lastgroup or 0)) if found else None


def part_around(parts: Sequence[Span], start: int, end: int) -> Span:
    """The one of `parts` that what stands at `start` to `end` is in; from the first to the last where it is in several."""
    within = [part for part in parts if part[0] < end and start < part[1]]
    return (min(start, *(part[0] for part in within)), max(end, *(part[1] for part in within))) if within else (start, end)


def _around(text: str, spans: Sequence[Span], at: int) -> Tuple[str, str]:
    """What stands before a name and after it, up to the names beside it, in the same part of the sentence."""
    start, end = spans[at]
    before = text[(spans[at - 1][1] if at else 0) : start]
    after = text[end : (spans[at + 1][0] if at + 1 < len(spans) else len(text))]
    return _PART_ENDS.pattern.split(before)[-1], _PART_ENDS.pattern.split(after)[0]


def _of_the_list(text: str, spans: Sequence[Span], at: int, found: Sequence[Stance]) -> Optional[str]:
    """What is said of the list that a name stands in: "not sailing or [fishing]", "[fishing] and boats are not for me"."""
    if at and _JOINT.pattern.match(text[spans[at - 1][1] : spans[at][0]]) and _goes_on(text, spans, at, found[at - 1]):
        return found[at - 1].stance
    before, _ = _around(text, spans, at)
    if at + 1 < len(spans) and _JOINT.pattern.match(text[spans[at][1] : spans[at + 1][0]]) and not _LIKES.search(before):
        last = at + 1
        while last + 1 < len(spans) and _JOINT.pattern.match(text[spans[last][1] : spans[last + 1][0]]):
            last += 1
        _, after = _around(text, spans, last)
        return next((rule.stance for rule in STANCES if rule.side == "after" and rule.search(after)), None)
    return None


def _goes_on(text: str, spans: Sequence[Span], at: int, last: Stance) -> bool:
    """Whether a list goes on as it began: after a bare "not", a comma or an "and" may begin something new."""
    if last.stance == WISHED:
        return False
    gap = text[spans[at - 1][1] : spans[at][0]]
    if not gap.strip() or _OR.search(gap):
        return True
    first = at - 1
    while first and _JOINT.pattern.match(text[spans[first - 1][1] : spans[first][0]]):
        first -= 1
    before, _ = _around(text, spans, first)
    if _ONLY_COMMA.pattern.match(gap):
        return _list_ends_with_joint(text, spans, at)
    if not _AND.search(gap) or (_WITH_A_COMMA.pattern.match(gap) and first == at - 1):
        return False
    return not _BARE_NOT.search(before) or first < at - 1


def _list_ends_with_joint(text: str, spans: Sequence[Span], at: int) -> bool:
    """Whether a later name of the same list is joined by "or" or "and": "not sailing, [fishing] or mining"."""
    for later in range(at, len(spans) - 1):
        gap = text[spans[later][1] : spans[later + 1][0]]
        if not _JOINT.pattern.match(gap):
            return False
        if _OR.search(gap) or _AND.search(gap):
            return True
    return False


def _doubtful(text: str, start: int) -> bool:
    if _SARCASM.search(text):
        return True
    first, last = _sentence_around(text, start)
    sentence, at = text[first:last], start - first
    said = [match for match in _SOMEBODY_ELSE.finditer(sentence) if not _TURNS_TO_ONESELF.search(_between(sentence, match.span(), at))]
    return bool(said) and not (_FOR_SOMEBODY.search(sentence) or _FOR_THEM.search(text))


def _sentence_around(text: str, start: int) -> Span:
    """Where the sentence of `text` is that what stands at `start` is in; all of it where there is none."""
    return next((match.span() for match in _SENTENCE.finditer(text) if match.start() <= start < match.end()), (0, len(text)))


def _between(text: str, span: Span, at: int) -> str:
    """What stands between `span` and what begins at `at`, on whichever side of it."""
    return text[span[1] : at] if at >= span[1] else text[at : span[0]]


def _in_question(text: str, start: int) -> Tuple[bool, bool]:
    """Whether a name stands in a question, and whether that question says what somebody wants."""
    first, last = _sentence_around(text, start)
    sentence = text[first:last]
    listed = ":" in text[first:start] and bool(_LISTED_OF_ONESELF.search(sentence))
    asked = (sentence.rstrip().endswith("?") or bool(_QUESTION.search(sentence))) and not listed
    return asked, bool(_WANTS.search(sentence)) or bool(_FOR_SOMEBODY.search(sentence))
