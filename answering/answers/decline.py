"""Saying plainly what can't be answered, and what can be nearby; asking back where it isn't clear what is meant."""

from __future__ import annotations

from typing import Sequence, Tuple

from answering import beliefs
from answering.answer import Answer
from answering.looks import suggest, wording
from answering.looks.suggest import Suggestion
from answering.reading.decline import gap_of
from answering.reading.point import list_meant
from answering.reading.reading import Reading
from answering.vocabulary import NEAR_MISS
from knowledge import Pack


def not_covered(reading: Reading, pack: Pack) -> Answer:
    """A question about careers that needs something the pack lacks: a place, a company, one's own case."""
    kind = reading.refusal[len(NEAR_MISS) :]
    topic = _nearest(reading, pack)
    stranger = next((stranger.text for stranger in reading.heard.strangers if gap_of(stranger) == kind), "")
    nearby = _nearby(pack, topic)
    return Answer(
        status="not_covered",
        topic=topic,
        response=f"utter_not_covered_{kind}" if _is_sure_why(reading) else "utter_nearby",
        values={
            "such_as": f" such as {stranger}" if stranger and not reading.missing else "",
            "nearby": wording.listed([wording.inside(pack.entry(each).title) for each in nearby]),
        },
        suggestions=suggest.topics(pack, nearby),
    )


def out_of_scope(reading: Reading, pack: Pack) -> Answer:
    """A question about something else altogether."""
    return Answer(status="out_of_scope", topic="other", response=f"utter_{reading.refusal}", suggestions=suggest.few_starters(pack))


def unclear(reading: Reading, pack: Pack) -> Answer:
    """A message too unclear to act on."""
    return Answer(status="clarify", topic="other", response="utter_clarify", suggestions=suggest.starters(pack))


def which(reading: Reading, pack: Pack) -> Answer:
    """Asks about which of the things shown."""
    names = wording.names(pack, reading.memory.shown)
    return Answer(
        status="clarify",
        topic="other",
        response="utter_which",
        values={"choices": wording.listed([wording.inside(name) for name in names], "or")},
        suggestions=suggest.profiles(pack, reading.memory.shown),
        keeps={"pending": ("industry_profile",)},
    )


def between(reading: Reading, pack: Pack) -> Answer:
    """Two readings are equally likely: ask which, each button carrying the subject that was named."""
    topics, subjects = reading.between, reading.subjects
    offers = tuple(_offer(pack, subjects, topic) for topic in topics)
    return Answer(
        status="clarify",
        topic=topics[0],
        response="utter_between",
        values={"choices": wording.listed([wording.inside(pack.entry(topic).title) for topic in topics], "or")},
        subjects=subjects,
        suggestions=offers,
        keeps={"pending": topics} if set(topics) <= set(pack.topics) else {},
    )


def _offer(pack: Pack, subjects: Sequence[str], topic: str) -> Suggestion:
    """A button for `topic`, of the one subject that was named where the pack tells of it."""
    of_subject = suggest.about(pack, subjects[0], topic) if len(subjects) == 1 and topic in pack.topics else None
    return of_subject or suggest.topics(pack, [topic])[0]


def assumed(reading: Reading, pack: Pack) -> Answer:
    """Which of two equally likely readings was taken, since it was asked before."""
    taken, other = (wording.inside(pack.topics[topic].title) for topic in reading.between)
    return Answer("clarify", reading.between[0], "utter_assumed", {"taken": taken, "other": other})


def nothing_there(reading: Reading, pack: Pack) -> Answer:
    """An ordinal that points past the list that it is counted in, or at none."""
    shown = tuple(each for each in list_meant(reading, pack) if pack.kind_of(each)) or reading.memory.shown
    listed = wording.names_inside(pack, shown)
    return Answer(
        status="clarify",
        topic="other",
        response="utter_nothing_there" if shown else "utter_nothing_shown",
        values={"places": str(len(shown)), "shown": listed},
        suggestions=suggest.profiles(pack, shown) if shown else suggest.starters(pack),
    )


def _is_sure_why(reading: Reading) -> bool:
    """Whether a reason of a fixed kind can be given: with the point named, only one that is certainly the right one."""
    return not reading.missing or reading.ranking.get(reading.refusal, 0.0) >= beliefs.THRESHOLDS.sure_why


def _nearest(reading: Reading, pack: Pack) -> str:
    """The topic that a declined question is nearest to; `other` where none stands out."""
    last = reading.memory.topic
    if last in pack.topics and not reading.topics and reading.heard.length <= beliefs.THRESHOLDS.short:  # "and in Texas?" goes on
        return last
    best = reading.likeliest(tuple(pack.topics))
    everything = sum(reading.believed(topic) for topic in pack.topics)
    return best if reading.believed(best) > beliefs.THRESHOLDS.certain * everything else "other"


def _nearby(pack: Pack, topic: str) -> Tuple[str, ...]:
    """Topics to name and to offer instead."""
    if topic == "other":
        return tuple(pack.setting.starters)[: suggest.MOST]
    return (topic, *pack.topics[topic].suggests)[: suggest.MOST]
