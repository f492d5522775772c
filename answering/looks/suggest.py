"""Questions to offer next, as buttons with human titles."""

from __future__ import annotations

from typing import Iterable, List, Optional, Sequence, Tuple

from answering.answer import Suggestion
from answering.looks.wording import inside
from knowledge import FACETS, Pack

MOST = 3
"""More buttons than this are not read."""
FIRST = 4
"""So many stand at the beginning, and where one of a list is to be chosen."""


def topics(pack: Pack, wanted: Iterable[str]) -> Tuple[Suggestion, ...]:
    """Ask for whole topics or FAQs."""
    entries = [pack.entry(topic) for topic in wanted]
    return tuple(Suggestion(entry.question, entry.question) for entry in entries)[:MOST]


def next_topics(pack: Pack, topic: str) -> Tuple[Suggestion, ...]:
    """What a topic or a FAQ leads to; never what was just answered."""
    return topics(pack, [each for each in pack.entry(topic).suggests if each != topic])


def of_subject(pack: Pack, subject: str, topic: str = "") -> Tuple[Suggestion, ...]:
    """Ask for what else the pack holds of one industry, what `topic` leads to first; other subjects have none."""
    next_ones = [each for each in pack.topics[topic].suggests if each in FACETS] if topic in pack.topics else []
    facets = dict.fromkeys([*next_ones, *FACETS])
    found = (about(pack, subject, facet) for facet in facets if facet != topic)
    return tuple(suggestion for suggestion in found if suggestion)[:MOST]


def about(pack: Pack, subject: str, topic: str) -> Optional[Suggestion]:
    """Ask for one topic of one subject, if the pack holds it."""
    entry = pack.topics[topic]
    if entry.subject_question is None or pack.fact_of(subject, topic) is None:
        return None
    question = entry.subject_question.format(subject=inside(pack.named(subject).name))
    return Suggestion(question, question)


def profiles(pack: Pack, subjects: Sequence[str]) -> Tuple[Suggestion, ...]:
    """Ask for all about each subject."""
    names: List[str] = [pack.named(subject).name for subject in subjects]
    return tuple(Suggestion(name, f"Tell me about {inside(name)}") for name in names)[:FIRST]


def starters(pack: Pack) -> Tuple[Suggestion, ...]:
    """What to offer somebody who hasn't asked yet."""
    return tuple(Suggestion(entry.question, entry.question) for entry in map(pack.entry, pack.setting.starters[:FIRST]))
