"""What a message can't mean as it was classified."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from answering import beliefs
from answering.reading.reading import Reading, industries_of, profile_of
from answering.vocabulary import GIBBERISH, MONEY, RANKS
from knowledge import Pack


def names_something_known(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'xkcd banks zzzz': text that names something we know is no gibberish."""
    if reading.intent != GIBBERISH or not (reading.topics or reading.subjects):
        return None
    return reading.asking(reading.topics[0] if reading.topics else profile_of(pack, reading.subjects[0]))


def doubtful_superlative(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'the highest of them', after 'which industries pay best': about what was just compared."""
    doubtful = reading.ranking.get(reading.intent, 0.0) < beliefs.THRESHOLDS.doubtful and reading.heard.length <= beliefs.THRESHOLDS.short
    of_pay = reading.memory.topic in ("compare", "filter", MONEY)
    if not (doubtful and of_pay and reading.heard.order) or reading.subjects:
        return None
    shown, topics = reading.memory.shown, reading.topics or (MONEY,)
    if shown and not industries_of(pack, shown):  # of roles or skills none is chosen by a fact: what there is of each is told
        return replace(reading.asking(topics[0]), topics=topics, subjects=shown)
    return replace(reading.asking("filter"), topics=topics, pool=shown)


def named_beats_likely(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which industries pay best': pay, which the text names, though `choose` is a little likelier."""
    named = reading.named_topics
    ranks = reading.topic == "choose" and reading.form in RANKS
    if not named or not (reading.topic in pack.facets or ranks) or reading.topic in named:
        return None
    best = reading.likeliest(named)
    return reading.asking(best) if reading.believed(best) >= beliefs.THRESHOLDS.named else None
