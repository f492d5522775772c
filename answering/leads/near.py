"""The fact that is nearest to a question by meaning, told beside what its topic says."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.leads.briefs import brief, bulleted, line
from answering.leads.shown import Shown, in_order
from answering.lookup import topic_of_fact
from answering.reading.exclusions import standing
from answering.reading.reading import Reading
from answering.reading.unserved import enough_among
from knowledge import Held, Pack


def nearest(reading: Reading, pack: Pack, topic: str) -> Optional[Held]:
    """The nearest fact, where it is near enough and about nobody but those that are asked about; of another topic it must be nearer."""
    near = reading.heard.nearest
    held = pack.at(near.fact)
    if held is None or not _is_of_those(reading, pack, held):
        return None
    same = topic in (topic_of_fact(pack, held), held.part)
    if held.part == "choose" and not same:  # what to weigh when choosing says nothing of a topic
        return None
    enough = enough_among(reading, beliefs.THRESHOLDS.near_of_topic) if same else beliefs.THRESHOLDS.near_of_another
    return held if near.likeness >= enough else None


def _is_of_those(reading: Reading, pack: Pack, held: Held) -> bool:
    if held.subject is None:
        return True
    if reading.about:
        return held.subject in reading.about
    return held.subject not in (*reading.excluded, *standing(reading, pack))


def beside(pack: Pack, shown: Shown, held: Optional[Held]) -> Shown:
    """`shown` with `held` in the first line, unless lead or lines say it already."""
    if held is None or brief(held).casefold() in f"{shown.lead} {bulleted(shown.lines)}".casefold():
        return shown
    said = line(pack, held)
    return replace(
        shown, near=said, lines=tuple(each for each in shown.lines if each != said), told=in_order((*shown.told[:1], held), shown.told)
    )
