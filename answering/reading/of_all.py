"""What is asked of all, though one is talked of: "has remote work grown lately", after "is tech remote"; and of how many it is told."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.fitting import is_share, near_among, percents
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.topic import facet_talked_of
from answering.vocabulary import MONEY
from knowledge import Held, Pack


@if_it_does("speaks_of_everybody", "asks_how_many")
def asks_how_many_do_that(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'do many employers care about that', after 'which certificates does finance want': the share that the topic talked of gives."""
    topic = facet_talked_of(reading, pack)
    points = reading.heard.refers or reading.does("points_out")
    unsure = reading.belief < beliefs.THRESHOLDS.doubtful
    if not topic or not points or not unsure or _names_its_own(reading) or reading.does("says_there"):
        return None
    shares = [held for held in pack.of_topic(topic) if is_share(held)]
    near = near_among(reading, shares, beliefs.THRESHOLDS.near_in_talk)
    return replace(reading.asking(topic), answer="nearest", about=(near[0].id,)) if near else None


def asks_of_the_whole_field(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'has remote work grown lately', after 'is tech remote': a figure of all is nearer than what is told of the one in focus."""
    focus = industries_of(pack, reading.memory.focus)
    of_those = reading.does("says_there") or reading.does("says_they") or reading.heard.refers == "many" or reading.form == "why"
    if not focus or reading.topic not in pack.facets or reading.topic == MONEY or of_those or _names_its_own(reading):
        return None
    held = _figure_that_is_nearer(reading, focus[0], pack)
    return replace(reading, answer="nearest", about=(held.id,)) if held else None


def _figure_that_is_nearer(reading: Reading, one: str, pack: Pack) -> Optional[Held]:
    """The nearest fact, where it gives a figure of the whole topic, and is nearer than that of `one`."""
    first, own = reading.heard.nearest, {held.id for held in pack.facts_of(one, reading.topic)}
    near = next((each.likeness for each in reading.heard.closest if each.fact in own), 0.0)
    held = next((held for held in pack.of_topic(reading.topic) if held.id == first.fact and percents(held)), None)
    clear = first.likeness >= beliefs.THRESHOLDS.near_in_talk and first.likeness - near >= beliefs.THRESHOLDS.nearer_than_its_own
    return held if clear else None


def _names_its_own(reading: Reading) -> bool:
    """Whether it names somebody, a number that measures, or a place, wants one at an end, or answers a question of ours."""
    heard = reading.heard
    names = reading.names_its_own or reading.ordinals or reading.pool or reading.excluded_topics
    return bool(names or reading.memory.profile.asking or reading.noted) or heard.length > beliefs.THRESHOLDS.hint
