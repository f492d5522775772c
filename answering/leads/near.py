"""The fact that is nearest to a question by meaning, told beside what its topic says."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.leads import lead
from answering.leads.briefs import brief, bulleted, line
from answering.leads.shown import Shown, in_order
from answering.lookup import calls, topic_of_fact
from answering.reading.evidence import only_names, probable
from answering.reading.exclusions import standing
from answering.reading.fitting import POLAR, polar_word
from answering.reading.reading import Reading
from answering.reading.unserved import enough_among
from answering.vocabulary import COVERS, MONEY, RANKS
from knowledge import Held, Pack


def nearest(reading: Reading, pack: Pack, topic: str) -> Tuple[Held, ...]:
    """The facts near the question that are worth telling beside what `topic` says: the nearest by meaning, and the one that most probably
    answers; about nobody but those that are asked about. The nearest must be nearer where it is of another topic.
    """
    if only_names(reading.heard):
        return ()
    found = (_nearest(reading, pack, topic), _likeliest(reading, pack, topic))
    return in_order((held for held in found if held), ())


def _nearest(reading: Reading, pack: Pack, topic: str) -> Optional[Held]:
    near = reading.heard.nearest
    held = pack.at(near.fact)
    if held is None or not _may_stand_beside(reading, pack, topic, held):
        return None
    same = _is_told_under(pack, topic, held)
    among_others = beliefs.THRESHOLDS.near_of_topic if same else beliefs.THRESHOLDS.near_of_another
    return held if near.likeness >= enough_among(reading, among_others) else None


def _likeliest(reading: Reading, pack: Pack, topic: str) -> Optional[Held]:
    if reading.belief >= beliefs.THRESHOLDS.sure_topic:  # what it says answers, and one line more would only be longer
        return None
    return probable(reading, pack, beliefs.THRESHOLDS.beside, lambda each: _may_stand_beside(reading, pack, topic, each))


def _may_stand_beside(reading: Reading, pack: Pack, topic: str, held: Held) -> bool:
    """What to weigh when choosing says nothing of another topic."""
    return _is_of_those(reading, pack, held) and (held.part != "choose" or _is_told_under(pack, topic, held))


def _may_lead(reading: Reading, pack: Pack, topic: str, held: Held) -> bool:
    """What one pays says nothing first of what all do, where nobody is named; nor does what gives no sum, where one is asked."""
    of_one_of_many = bool(held.subject and held.fact.pay and not reading.about)
    without_the_sum = topic == MONEY and reading.form == "how_much" and not held.fact.figures
    return not (of_one_of_many or without_the_sum) and _may_stand_beside(reading, pack, topic, held)


def _is_told_under(pack: Pack, topic: str, held: Held) -> bool:
    return topic in (topic_of_fact(pack, held), held.part)


def _is_of_those(reading: Reading, pack: Pack, held: Held) -> bool:
    if held.subject is None:
        return True
    about = [each for each in reading.about if pack.kind_of(each)]  # an answer may be about facts, by their addresses
    if about:
        return held.subject in about or any(calls(pack, held, each) for each in about)
    return held.subject not in (*reading.excluded, *standing(reading, pack))


def beside(pack: Pack, shown: Shown, near: Sequence[Held]) -> Shown:
    """`shown` with the facts that are `near` in its first lines, those left out that lead or lines say already."""
    told = f"{shown.lead} {bulleted(shown.lines)}".casefold()
    added = tuple(held for held in near if brief(held).casefold() not in told)
    if not added:
        return shown
    lines = tuple(line(pack, held, whole=True) for held in added)
    said = (*lines, *(line(pack, held) for held in added))
    others = tuple(each for each in shown.lines if each not in said)
    return replace(shown, near=lines, lines=others, told=in_order((*shown.told[:1], *added), shown.told))


def led(reading: Reading, pack: Pack, topic: str, shown: Shown) -> Shown:
    """`shown` with the fact near the question in front that clearly more probably answers than what leads, which is the first line then;
    as it is where the topic is as good as sure, or a ranking, names, yes or no are asked for.
    """
    sure = reading.belief >= beliefs.THRESHOLDS.sure_topic
    if sure or reading.heard.order or reading.form in RANKS or topic in COVERS or not shown.told:
        return shown
    first, enough = shown.told[0], beliefs.THRESHOLDS.leading
    if reading.form in POLAR and polar_word(reading, first):
        return shown
    held = probable(reading, pack, enough, lambda each: _may_lead(reading, pack, topic, each), lambda each: each.id == first.id)
    if held is None or (reading.form == "why" and not held.fact.gives_a_reason):
        return shown
    own = line(pack, held)
    others = tuple(each for each in shown.lines if each != own)
    return replace(shown, lead=lead.of_fact(reading, pack, held), lines=(shown.lead, *others), told=in_order((held,), shown.told))
