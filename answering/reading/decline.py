"""Whether a question can be answered at all: the classifier's whole opinion, and what the text names besides."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.heard import TRADE, Stranger
from answering.reading.reading import Reading, Step, if_it_does, take
from answering.reading.unserved import asks_for_facts, doubt, is_weighty, near_fact, points
from answering.vocabulary import GOES_ON, MONEY, NEAR_MISS, OFF_TOPIC, REFUSALS
from knowledge import Pack
from knowledge.keys import key_of

_BINDING = ("place", "company", "school", "seniority", "sector")
"""Unknown subjects that an answer about facts would have to be about."""
_WORKING_TIME = frozenset({"shift", "overtime", "weekend"})
"""Words of which a pack has one that tells how long and when people work."""
_OTHER_TRADE = f"{NEAR_MISS}{TRADE}"
_COMPLETES = frozenset(
    {"drops_a_place", "place_in_the_list", "one_of_the_list", "same_of_another", "one_of_two_by_name", "names_one_in_part"}
)
"""Rules that complete a message by what was said before."""
_KINDS_OF_INTENT = {"sector": "industry", "credential": "detail", "speciality": "detail"}


def home_is_no_foreign_place(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what does finance pay in the US': "the US" is where the facts hold, so the next likeliest question counts, if it can be answered."""
    if not reading.heard.at_home or reading.heard.names_a_strange_place:
        return None
    others = {intent: chance for intent, chance in reading.ranking.items() if intent != f"{NEAR_MISS}place"}
    leading = max(others, key=lambda intent: others[intent], default="")
    return replace(reading, ranking=others, intent=leading) if leading.startswith("ask_") else None


def tells_where_they_come_from(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'can a carpenter of Acme become a data analyst': trade and employer are told, so the question is about no other one."""
    told = {_OTHER_TRADE, *(f"{NEAR_MISS}{gap_of(stranger)}" for stranger in reading.heard.told_strangers)}
    strange = sum(reading.ranking.get(intent, 0.0) for intent in told)
    if not reading.heard.newcomer or not 0.0 < strange < 1.0:
        return None
    others = {intent: chance / (1 - strange) for intent, chance in reading.ranking.items() if intent not in told}
    leading = max(others, key=lambda intent: others[intent], default=reading.intent)
    return replace(reading, ranking=others, intent=leading if reading.intent in told else reading.intent)


def is_near_a_fact_all_the_same(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who keeps the models running once they are live': it is taken for talk of the world, not surely, and a fact is about just that."""
    doubtful = reading.intent.startswith(OFF_TOPIC) and reading.belief < beliefs.THRESHOLDS.doubtful
    near = near_fact(reading, pack) if doubtful and reading.does("asks") else None
    if near is None or doubt(reading, pack) >= beliefs.THRESHOLDS.hedged:
        return None
    return replace(reading, answer="nearest", about=(near.id,))


@if_it_does("asks_of_a_language")
def asks_of_a_language(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is my German enough for that?': whether a language that people speak will do, of which the pack tells nothing."""
    strange = [each for each in reading.heard.unserved if not each.told and key_of(each.text) not in pack.words]
    if not strange:
        return None
    return replace(reading, refusal=f"{NEAR_MISS}detail", missing=(max(strange, key=lambda each: each.weight).text,))


@if_it_does("asks_whom_to_apply_to")
def asks_whom_to_apply_to(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which bank should I write to first?': no employer is known by name."""
    return replace(reading, answer="not_covered", refusal=f"{NEAR_MISS}company")


@if_it_does("asks_of_working_time")
def asks_of_working_time(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'could I do that in the mornings only': how long and when people work, where the pack tells nothing of it."""
    asks = reading.does("asks") or bool(reading.form) or reading.heard.length <= beliefs.THRESHOLDS.short
    if not asks or _tells_or_wishes_it(reading) or reading.named_facets(pack) or _WORKING_TIME & pack.words:
        return None
    point = tuple(filter(None, (reading.in_few_words or reading.in_last_words,)))
    return replace(reading, answer="not_covered", refusal=f"{NEAR_MISS}conditions", missing=points(reading) or point)


def _tells_or_wishes_it(reading: Reading) -> bool:
    """Whether working time is wished for, stands in none of its questions ("I study part-time. is kelp dear"), or may be counted in pay."""
    questions = reading.heard.clauses
    told = bool(questions) and not any("asks_of_working_time" in each.moves for each in questions)
    counted = reading.memory.topic == MONEY and bool(reading.heard.hint or reading.heard.asked)
    return told or counted or bool(reading.memory.profile.asking or reading.noted) or reading.intent == "state_preference"


def more_speaks_against_an_answer(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how do I write a CV for banks': near misses and off-topic intents together are believed in more than answers."""
    if not _speaks_against(reading, pack) and not leaning(reading).startswith(REFUSALS):
        return None
    if _is_completed(reading):
        return None
    prefix = OFF_TOPIC if _off_topic(reading) > _near_miss(reading) else NEAR_MISS
    refusals = {intent: chance for intent, chance in reading.ranking.items() if intent.startswith(prefix)}
    taken_for = reading.intent if reading.intent.startswith(REFUSALS) else f"{NEAR_MISS}detail"
    return replace(reading, refusal=max(refusals, key=lambda intent: refusals[intent], default=taken_for))


def about_something_unknown(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'What does a data engineer do in the first year?': with a name that no pack holds, less belief in a near miss is enough,
    unless all that is known of it leaves little doubt.
    """
    little = bool(reading.heard.unserved) and doubt(reading, pack) < beliefs.THRESHOLDS.aside
    if little or not leaning(reading).startswith("ask_"):
        return None
    stranger = next((each for each in reading.heard.other_strangers if _near_miss(reading) >= _enough(each)), None)
    return replace(reading, refusal=f"{NEAR_MISS}{gap_of(stranger)}") if stranger else None


def leans_to_an_answer(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is tech right for me': a near miss leads, but not by enough to decline: the likeliest answer is given."""
    leans_to = leaning(reading)
    named = reading.named_facets(pack)
    if leans_to in GOES_ON and len(named) == 1 and reading.subjects:  # nothing goes on that says whom and what it asks
        leans_to = f"ask_{named[0]}"
    return replace(reading, intent=leans_to) if not reading.refusal and leans_to != reading.intent else None


HOME: Step = (home_is_no_foreign_place,)
ORIGIN: Step = (tells_where_they_come_from,)
DECLINE: Step = (
    asks_of_a_language,
    asks_whom_to_apply_to,
    is_near_a_fact_all_the_same,
    more_speaks_against_an_answer,
    about_something_unknown,
)


def declined(reading: Reading, pack: Pack) -> str:
    """The intent to decline with (`not_covered_place`, `out_of_scope_world`); empty when the question may be answered."""
    return take(take(take(reading, pack, HOME), pack, ORIGIN), pack, DECLINE).refusal


def gap_of(stranger: Stranger) -> str:
    """What a question about `stranger` is declined for: `industry` for a sector."""
    return _KINDS_OF_INTENT.get(stranger.kind, stranger.kind)


def leaning(reading: Reading) -> str:
    """The intent, or where it is one to decline with, the likeliest that isn't."""
    if not reading.intent.startswith(REFUSALS):
        return reading.intent
    others = {intent: chance for intent, chance in reading.ranking.items() if not intent.startswith(REFUSALS)}
    return max(others, key=lambda intent: others[intent], default=reading.intent)


def _speaks_against(reading: Reading, pack: Pack) -> bool:
    if asks_for_facts(reading):
        return doubt(reading, pack) >= beliefs.THRESHOLDS.declined
    return beliefs.against(reading.ranking) > beliefs.belief(reading.ranking, "") * beliefs.THRESHOLDS.refused


def _is_completed(reading: Reading) -> bool:
    """'drop the first', after 'which industries are remote': what a few words ask is known from what was said before, and they are
    no reason to decline it where nothing in them is strange.
    """
    bare = reading.heard.length <= beliefs.THRESHOLDS.hint and not (is_weighty(reading) or reading.heard.other_strangers)
    return bare and reading.intent.startswith("ask_") and not _COMPLETES.isdisjoint(reading.because)


def _near_miss(reading: Reading) -> float:
    return beliefs.belief(reading.ranking, NEAR_MISS)


def _off_topic(reading: Reading) -> float:
    return beliefs.belief(reading.ranking, OFF_TOPIC)


def _enough(stranger: Stranger) -> float:
    """The belief in a near miss that declines a question about `stranger`."""
    return beliefs.THRESHOLDS.binding_unknown if stranger.kind in _BINDING else beliefs.THRESHOLDS.unknown_named
