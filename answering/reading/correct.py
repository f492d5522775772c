"""What a message can't mean as it was classified."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.decline import leaning
from answering.reading.reading import Reading, if_it_does, profile_of
from answering.reading.unserved import is_weighty
from answering.vocabulary import COVERS, GIBBERISH, GOES_ON, MONEY, NEAR_MISS, PROFILES, RANKS, REFUSALS, topic_of
from knowledge import Pack


def names_something_known(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'xkcd banks zzzz': text that names something we know is no gibberish; nor is it a question about us, where it was hardly taken for
    one: "I speak python, does that help".
    """
    if reading.topic == "capabilities" and reading.subjects and reading.belief < beliefs.THRESHOLDS.doubtful:
        return reading.asking(reading.likeliest((profile_of(pack, reading.subjects[0]), *pack.facets, *COVERS)))
    if reading.intent != GIBBERISH or not (reading.topics or reading.subjects):
        return None
    return reading.asking(reading.topics[0] if reading.topics else profile_of(pack, reading.subjects[0]))


def names_a_facet_and_nothing_strange(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which has better pay', after 'compare finance and retail': a few words that go on with what was said and name a
    facet are no question to decline, where they name nothing that can't be served.
    """
    named = reading.named_facets(pack)
    goes_on = bool(reading.memory.topic) and reading.intent not in GOES_ON and reading.heard.length <= beliefs.THRESHOLDS.hint
    if len(named) != 1 or not goes_on or not _is_doubtful(reading) or _names_something_strange(reading):
        return None
    others = {intent: chance for intent, chance in reading.ranking.items() if not intent.startswith(REFUSALS)}
    return replace(reading.asking(named[0]), ranking=others)


def _is_doubtful(reading: Reading) -> bool:
    """Whether it is refused, but not for sure, or a question that was taken for none."""
    pointed = bool(reading.heard.refers and reading.memory.focus)
    refused = reading.intent.startswith(REFUSALS) and (pointed or reading.belief < beliefs.THRESHOLDS.over_a_hint)
    none = not reading.intent.startswith("ask_") and reading.belief < beliefs.THRESHOLDS.guessed
    points = reading.heard.among == 2 and not reading.intent.startswith(REFUSALS) and reading.belief < beliefs.THRESHOLDS.doubtful
    return refused or (none and reading.does("asks")) or (points and not reading.intent.startswith("ask_"))


def _names_something_strange(reading: Reading) -> bool:
    return bool(reading.heard.strangers) or is_weighty(reading)


def says_one_and_a_facet(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'salary of a data analyst?': hardly more than a name and a topic, so that is asked of it, and not all that is told."""
    named = reading.named_topics
    bare = (
        reading.heard.rest <= beliefs.THRESHOLDS.goes_on
        and len(reading.subjects) == 1
        and not (reading.excluded or reading.heard.strangers)
    )
    return (
        reading.asking(named[0])
        if bare and len(named) == 1 and named[0] in pack.facets and topic_of(leaning(reading)) in PROFILES
        else None
    )


@if_it_does("speaks_of_starting_pay")
def asks_what_they_start_on(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does anybody start people at 145k': pay, whatever it may be taken for; with a sum, who pays so much."""
    unsure = reading.intent.startswith(("ask_", NEAR_MISS)) and reading.belief < beliefs.THRESHOLDS.clear_named
    if not unsure or reading.named_topics or reading.heard.strangers:
        return None
    bounded = any(bound.whole for bound in reading.heard.bounds)
    return replace(reading.asking("filter"), answer="filter", topics=(MONEY,)) if bounded else reading.asking(MONEY)


def named_beats_likely(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industries pay best': pay, which the text names, though `choose` is a little likelier."""
    named = reading.named_topics
    ranks = reading.topic == "choose" and reading.form in RANKS
    if not named or not (reading.topic in pack.facets or ranks) or reading.topic in named:
        return None
    best = reading.likeliest(named)
    alone = len(named) == 1 and reading.form in RANKS and reading.does("asks_in_general")  # "which sector grows the most"
    return reading.asking(best) if alone or reading.believed(best) >= beliefs.THRESHOLDS.named else None
