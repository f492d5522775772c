"""What a question is limited to, and whether an answer that leaves it out would serve."""

from __future__ import annotations

import itertools
from math import log
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.doubt import DOUBT
from answering.heard import TRADE, Heard, Unserved
from answering.kept import kept
from answering.lookup import leaves_something_out, own_facts_on, tells_cell
from answering.reading.evidence import probable
from answering.reading.fitting import WANTED
from answering.reading.reading import Reading
from answering.regression import log_odds
from answering.vocabulary import COVERS, MONEY, MOST_MISSING, MOST_WORDS, NEAR_MISS, OFF_TOPIC, topic_of
from knowledge import Held, Pack
from knowledge.keys import key_of

DETAILS = tuple(f"{NEAR_MISS}{kind}" for kind in ("detail", "personal", "profession"))
"""Refusals that bind a question to no other place, time or employer."""
_MEASURES = ("how_long", "how_many", "at_what_time")
"""Forms that ask for a number or a time."""
_MEASURED = ("how ", "when ")
"""How such a question begins."""
_LONG = 4
"""Letters of a word that may end what is named: not "in" or "the"."""
_YEARS = range(1900, 2100)
_NO_YEAR = _YEARS.stop
"""Where a pack tells of no year, none is beyond them."""
_ABOUT_US = ("handoff", "capabilities", "source", "why")


def answers_all_but_a_point(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does retail need python at sea': it may well be about what the source leaves out: that is said first."""
    if reading.refusal or not asks_for_facts(reading) or doubt(reading, pack) < beliefs.THRESHOLDS.hedged:
        return None
    named = () if _asks_nothing_of_it(reading, pack) else points(reading)
    if named and reading.topic == MONEY:  # what is paid for something else isn't told: see below
        return replace(reading, refusal=f"{NEAR_MISS}detail", missing=named)
    return replace(reading, missing=named) if named else None


def names_the_measure_asked(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how many beginners start in it every year': taken for what isn't told, and no fact near it gives a number, or a time: that is said
    first.
    """
    unsure = reading.intent.startswith(NEAR_MISS) and not reading.refusal and reading.belief >= beliefs.THRESHOLDS.guessed
    named = _measure_asked(reading) if unsure else ()
    if not named or probable(reading, pack, beliefs.THRESHOLDS.telling, WANTED[reading.form]):
        return None
    return replace(reading, missing=named)


def _measure_asked(reading: Reading) -> Tuple[str, ...]:
    """Which number or time is asked for, in the person's words: "how many beginners start"."""
    if reading.form not in _MEASURES:
        return ()
    begins = next((each.start for each in reading.heard.unserved if each.text.casefold().startswith(_MEASURED)), -1)
    begins = 0 if reading.text.casefold().startswith(_MEASURED) else begins
    words = reading.text[max(0, begins) :].strip(" ?!.").split()
    cut = words[:MOST_WORDS]
    while len(cut) < len(words) and len(cut) > 1 and len(cut[-1]) < _LONG:
        cut.pop()
    return (" ".join(cut),) if begins >= 0 or len(words) <= MOST_WORDS else ()


def _asks_nothing_of_it(reading: Reading, pack: Pack) -> bool:
    """Whether a longer message has questions, each of them served by itself and none with a point: 'We sold charts. What do clerks do all
    day?' Not where they all lean on what is told ("will that do"); somebody's age counts wherever it stands.
    """
    questions = [Reading.of(clause, reading.memory) for clause in reading.heard.clauses]
    served = all(doubt(each, pack) < beliefs.THRESHOLDS.hedged and not points(each) for each in questions)
    return served and not all(map(_leans_on_the_rest, questions)) and not reading.does("asks_whether_too_late")


def _leans_on_the_rest(question: Reading) -> bool:
    """Whether it points at something in few words: 'will that do'."""
    return question.does("points_out") and question.heard.length <= beliefs.THRESHOLDS.short


def may_leave_out_a_point(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which skills do I need for a juggling troupe': it is more probably served: what isn't is said at the end. Another trade, "too
    late" and a year beyond all that is told are always said: no fact is about those. What is only told beside its questions is passed
    over.
    """
    if reading.refusal or not asks_for_facts(reading):
        return None
    weighty = [each for each in _asked_about(reading.heard) if each.weight >= beliefs.THRESHOLDS.aside_point]
    always = _asks_about_another_trade(reading, weighty, pack) or _asks_beyond(weighty, pack) or reading.does("asks_whether_too_late")
    doubtful = always or doubt(reading, pack) >= beliefs.THRESHOLDS.aside
    return replace(reading, aside=points(reading)) if weighty and doubtful else None


def _asks_about_another_trade(reading: Reading, weighty: Sequence[Unserved], pack: Pack) -> bool:
    """Whether a question of it names a trade that no pack holds, and nothing in the text the field or a job in it: "what does it take to
    become a baker".
    """
    own = reading.message.of_field or reading.message.newcomer or any(pack.kind_of(each) == "roles" for each in reading.subjects)
    questions = reading.message.clauses or (reading.message,)
    asked = [each.text for question in questions for each in question.unserved]
    return not own and any(each.kind == TRADE and each.text in asked for each in weighty)


def _asks_beyond(weighty: Sequence[Unserved], pack: Pack) -> bool:
    """Whether a year is named that lies beyond all that the pack tells: "in 2071"."""
    years = [year for each in weighty for year in _years(each.text.split())]
    return bool(years) and max(years) > max(_years(pack.words), default=_NO_YEAR)


def _years(words: Iterable[str]) -> Iterator[int]:
    return (int(word) for word in words if word.isdecimal() and len(word) == 4 and int(word) in _YEARS)


def nearest_is_worth_telling(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'skills for a start in Germany': refused, but it says what it asks for, so that is told after the point is named.

    So it is where the refusal is only likely, and what is asked is clear. Not so of pay: a sum that somebody else earns, or that is earned
    elsewhere, would be taken for the one that was asked for.
    """
    nearest = _nearest(reading, pack) if reading.refusal.startswith(NEAR_MISS) else ""
    if nearest in ("", MONEY) or not points(reading):
        return None
    return replace(reading.asking(nearest), refusal="", missing=points(reading))


def nearest_fact_is_worth_telling(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which course teaches communication on weekends': refused, but a fact is so near by meaning that it is told after the point is named.

    Not so where the refusal is as good as sure.
    """
    if not reading.refusal.startswith(NEAR_MISS) or not points(reading):
        return None
    near = near_fact(reading, pack) or _near_a_detail(reading, pack)
    if not near or doubt(reading, pack) >= beliefs.THRESHOLDS.out_of_reach:
        return None
    return replace(reading, answer="nearest", refusal="", about=(near.id,), missing=points(reading))


def names_only_what_is_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'python or java': refused, but nothing in it is strange, and the fact that is near is about the role or skill that it names.

    Of an industry there is too much that may be meant.
    """
    if not reading.refusal.startswith(NEAR_MISS) or is_weighty(reading):
        return None
    near = near_fact(reading, pack)
    if not near or near.subject not in reading.heard.subjects or pack.kind_of(near.subject or "") == "industries":
        return None
    return replace(reading, answer="nearest", refusal="", about=(near.id,))


def names_nothing_strange(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does a bank pay a BI developer': refused, but not surely, and nothing in it is strange: the fact that surely answers,
    else the facet that it names of what it names, where that is told.
    """
    sure = doubt(reading, pack) >= beliefs.THRESHOLDS.surely_declined
    if not reading.refusal.startswith(NEAR_MISS) or is_weighty(reading) or reading.heard.strangers or sure:
        return None
    held = probable(reading, pack, beliefs.THRESHOLDS.surely_telling, lambda each: each.subject in reading.subjects)
    if held:
        return replace(reading, answer="nearest", refusal="", about=(held.id,))
    named = reading.named_facets(pack)
    told = len(named) == 1 and any(own_facts_on(pack, named[0], each) for each in reading.subjects)
    return replace(reading.asking(named[0]), refusal="") if told else None


def near_fact(reading: Reading, pack: Pack) -> Optional[Held]:
    """A fact that is worth telling by itself: the nearest, where it is near enough or stands out, or else the one that probably answers."""
    return _near_enough(reading, pack) or _likely_enough(reading, pack)


def _near_enough(reading: Reading, pack: Pack) -> Optional[Held]:
    """Of pay it is only what all earn ("the lowest paid tenth"), and that only where it is very near: what one industry pays would be
    taken for what somebody else earns.
    """
    near = reading.heard.nearest
    held = pack.at(near.fact)
    if held is None or (held.subject and not _may_be_told(reading, held)):
        return None
    enough = beliefs.THRESHOLDS.near_pay if held.fact.pay and not held.subject else enough_among(reading, beliefs.THRESHOLDS.near)
    return held if near.likeness >= enough else None


def _likely_enough(reading: Reading, pack: Pack) -> Optional[Held]:
    return probable(reading, pack, beliefs.THRESHOLDS.telling, lambda each: _may_be_told(reading, each))


def _near_a_detail(reading: Reading, pack: Pack) -> Optional[Held]:
    """Less is enough where no other place, company, school or the like is asked about, but a detail, or what suits somebody:
    "I'm shy, do keepers deal with visitors a lot". Of a long story too much may be meant.
    """
    short = reading.heard.length <= beliefs.THRESHOLDS.long
    off_topic = beliefs.belief(reading.ranking, OFF_TOPIC) >= beliefs.THRESHOLDS.named
    if reading.refusal not in DETAILS or not short or off_topic:
        return None
    return probable(reading, pack, beliefs.THRESHOLDS.telling_a_detail, lambda each: _may_be_told(reading, each))


def _may_be_told(reading: Reading, held: Held) -> bool:
    """Whether nobody takes a sum in it for what was asked for: it gives none, or it says more, and pay isn't asked."""
    if not held.fact.pay:
        return True
    of_pay = MONEY in reading.topics or reading.topic == MONEY or reading.form == "how_much"
    unlikely = reading.believed(MONEY) < beliefs.THRESHOLDS.named
    return held.key != MONEY and leaves_something_out(held) and not of_pay and unlikely


def enough_among(reading: Reading, others: float) -> float:
    """The likeness that makes the nearest fact worth telling: so much among `others`, less where it stands out from them."""
    return beliefs.THRESHOLDS.near_alone if reading.heard.stands_out >= beliefs.THRESHOLDS.stands_out else others


def _nearest(reading: Reading, pack: Pack) -> str:
    """The topic that is named beside a sure point; else, where the refusal is only likely, the likeliest, if it is clear; or nothing."""
    if reading.named_topics and is_sure_of_its_point(reading):
        return reading.likeliest(reading.named_topics)
    if not asks_for_facts(reading) or doubt(reading, pack) >= beliefs.THRESHOLDS.surely_declined:
        return ""
    answers = {intent: chance for intent, chance in reading.ranking.items() if intent.startswith("ask_")}
    first = max(answers, key=lambda intent: answers[intent], default="")
    return topic_of(first) if _is_clear(reading, first, pack) else ""


def _is_clear(reading: Reading, intent: str, pack: Pack) -> bool:
    """Whether a question that can be served would be for `intent`, and facts answer that."""
    topic, served = topic_of(intent), beliefs.served(reading.ranking)
    told = topic in (*pack.facets, *COVERS) or (topic == "faq" and reading.heard.faq in pack.faqs)
    return told and reading.ranking.get(intent, 0.0) >= beliefs.THRESHOLDS.clear_nearest * served


def names_its_point(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how do I write a CV': what is refused is named, too."""
    named = points(reading) or _measure_asked(reading) if reading.refusal.startswith(NEAR_MISS) else ()
    return replace(reading, missing=named) if named else None


def doubt(reading: Reading, pack: Pack) -> float:
    """How likely it is, from 0 to 1, that the pack can't serve what is asked: measured, not felt."""
    return _doubt(reading.heard, reading.ranking, pack) if reading.heard.unserved else beliefs.against(reading.ranking)


@kept
def _doubt(heard: Heard, ranking: Mapping[str, float], pack: Pack) -> float:
    return DOUBT.of(signs(heard, ranking, pack))


def signs(heard: Heard, ranking: Mapping[str, float], pack: Pack) -> Dict[str, float]:
    """What speaks for and against an answer: beliefs about the message and the questions in it, its points, what it names, what is near.

    A topic that only one pack has is no sign: no other pack could teach its weight.
    """
    limits = _limits(heard)
    first, second = (*(each.weight for each in limits), 0.0, 0.0)[:2]
    against = beliefs.against(ranking)
    of_clauses = [beliefs.against(clause.ranking) for clause in heard.clauses] or [against]
    answers = {intent: chance for intent, chance in ranking.items() if intent.startswith("ask_")}
    likeliest = topic_of(max(answers, key=lambda intent: answers[intent], default=""))
    return {
        "against": log_odds(against),
        "off_topic": log_odds(beliefs.belief(ranking, OFF_TOPIC)),
        "answer": log_odds(max(answers.values(), default=0.0)),
        "first_point": log_odds(first),
        "second_point": log_odds(second),
        "sure_point": first,
        "told_point": float(any(_tells_of(pack, each.text) for each in limits[:1])),
        "near": heard.nearest.likeness,
        "stands_out": heard.stands_out,
        "told_cell": float(tells_cell(pack, [likeliest], heard.subjects)),
        "least_in_clauses": log_odds(min(of_clauses)),
        "most_in_clauses": log_odds(max(of_clauses)),
        "length": log(1 + len(heard.text.split())),
        "field": float(heard.of_field),
        "subject": float(bool(heard.subjects or heard.excluded)),
        "topic": float(bool(heard.topics)),
        "newcomer": float(heard.newcomer),
        **({f"form_{heard.form}": 1.0} if heard.form else {}),
        **{stranger.kind: 1.0 for stranger in heard.other_strangers},
        **{intent: chance for intent, chance in answers.items() if topic_of(intent) not in pack.own_facets},
        **{intent: chance for intent, chance in ranking.items() if intent.startswith(NEAR_MISS)},
    }


def _tells_of(pack: Pack, point: str) -> bool:
    """Whether all words of `point` stand in what the pack tells."""
    return set(key_of(point).split()) <= pack.words


def is_weighty(reading: Reading) -> bool:
    """Whether a phrase of it, told or not, may matter that nothing accounts for."""
    return any(each.weight >= beliefs.THRESHOLDS.point for each in reading.heard.unserved)


def points(reading: Reading) -> Tuple[str, ...]:
    """What the question is limited to, in the person's words: the weightiest phrase, and a second that is nearly as weighty."""
    found = [each for each in _limits(reading.heard) if each.weight >= beliefs.THRESHOLDS.point]
    counting = [each for each in found if _counts_beside(each, found[0])]
    return tuple(each.text for each in _joined(reading.text, counting)[:MOST_MISSING])


def _joined(text: str, found: Sequence[Unserved]) -> List[Unserved]:
    """`found`, but two that stand side by side in `text` are one: "knot" and "tying"; each at the place of the weightier one."""
    for one, other in itertools.permutations(found, 2):
        both = text[one.start : other.end]
        if both == f"{one.text} {other.text}" and len(both.split()) <= MOST_WORDS:
            joined = replace(one, text=both, end=other.end, weight=max(one.weight, other.weight))
            first, second = sorted((found.index(one), found.index(other)))
            return _joined(text, [*found[:first], joined, *found[first + 1 : second], *found[second + 1 :]])
    return list(found)


def _limits(heard: Heard) -> Tuple[Unserved, ...]:
    """The phrases that may be its point, the weightiest first: not those that tell of whoever asks."""
    return tuple(each for each in heard.unserved if not each.told)


def _asked_about(heard: Heard) -> Tuple[Unserved, ...]:
    """Those that stand in a question of it, where it has questions and more beside them."""
    asked = {each.text for clause in heard.clauses for each in clause.unserved}
    return tuple(each for each in _limits(heard) if not heard.clauses or each.text in asked)


def _counts_beside(one: Unserved, first: Unserved) -> bool:
    return one.weight >= beliefs.THRESHOLDS.second_point * first.weight


def is_sure_of_its_point(reading: Reading) -> bool:
    """Whether a phrase of it that isn't told of whoever asks is surely its point."""
    return any(each.weight >= beliefs.THRESHOLDS.sure_point for each in _limits(reading.heard))


def asks_for_facts(reading: Reading) -> bool:
    """Whether the message is a question that facts answer, or one of its kind that none do: no small talk, no question about us."""
    return reading.intent.startswith(NEAR_MISS) or (reading.intent.startswith("ask_") and reading.topic not in _ABOUT_US)
