"""Questions to offer next, as buttons with human titles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import AbstractSet, Iterable, List, Optional, Sequence, Tuple

from answering import phrases
from answering.copies import replace
from answering.looks.wording import inside
from knowledge import Pack

MOST = 3
"""More buttons than this are not read."""
FIRST = 4
"""So many stand at the beginning, and where one of a list is to be chosen."""


@dataclass(frozen=True)
class Suggestion:
    """A question to ask next: `title` for a button, `question` for what it asks, `cell` the subject and the topic that it asks for, if
    it asks for one topic of one subject.
    """

    title: str
    question: str
    cell: Optional[Tuple[str, str]] = field(default=None, compare=False)


def offer(pack: Pack, kind: str) -> Suggestion:
    """A button by its name in domain.yml, and what it asks."""
    return Suggestion(phrases.say(pack, f"offer_{kind}"), phrases.say(pack, f"offer_{kind}_asks"))


def topics(pack: Pack, wanted: Iterable[str]) -> Tuple[Suggestion, ...]:
    """Ask for whole topics or FAQs, but for topics of which the pack tells nothing."""
    entries = [pack.entry(topic) for topic in wanted if pack.tells(topic)]
    return tuple(Suggestion(entry.question, entry.question) for entry in entries)[:MOST]


def next_topics(pack: Pack, topic: str) -> Tuple[Suggestion, ...]:
    """What a topic or a FAQ leads to; never what was just answered."""
    return topics(pack, [each for each in pack.entry(topic).suggests if each != topic])


def is_of_some(pack: Pack, topic: str, subjects: Sequence[str]) -> bool:
    """Whether `subjects` are several, but not all of those that the pack tells of under the topic."""
    holders = {held.subject for held in pack.holders(topic) if held.subject}
    return len(subjects) > 1 and bool(holders - set(subjects))


def of_subject(pack: Pack, subject: str, topic: str = "") -> Tuple[Suggestion, ...]:
    """Ask for what else the pack holds of one industry, what `topic` leads to first; other subjects have none."""
    next_ones = [each for each in pack.topics[topic].suggests if each in pack.facets] if topic in pack.topics else []
    facets = dict.fromkeys([*next_ones, *pack.facets])
    found = (about(pack, subject, facet) for facet in facets if facet != topic)
    return tuple(suggestion for suggestion in found if suggestion)[:MOST]


def about(pack: Pack, subject: str, topic: str) -> Optional[Suggestion]:
    """Ask for one topic of one subject, if the pack holds it."""
    entry, name = pack.topics[topic], inside(pack.named(subject).name)
    if entry.subject_question is None or pack.fact_of(subject, topic) is None:
        return None
    of_place = pack.kind_of(subject) == "industries"  # "in {subject}" is asked of industries only
    question = entry.subject_question.format(subject=name) if of_place else f"What about {inside(entry.label)} for {name}?"
    return Suggestion(question, question, (subject, topic))


def profiles(pack: Pack, subjects: Sequence[str]) -> Tuple[Suggestion, ...]:
    """Ask for all about each subject."""
    names: List[str] = [pack.named(subject).name for subject in subjects]
    return tuple(Suggestion(name, phrases.say(pack, "suggest_profile", name=inside(name))) for name in names)[:FIRST]


def in_words(offered: Iterable[Suggestion]) -> Tuple[Suggestion, ...]:
    """The same, each named by what it asks: beside an answer a bare name says too little."""
    return tuple(replace(each, title=each.question) for each in offered)


def onward(pack: Pack, offered: Sequence[Suggestion], subjects: Sequence[str], told: AbstractSet[str]) -> Tuple[Suggestion, ...]:
    """At most MOST of `offered`, but for questions that were just answered (`told`); the last is a comparison or the recommendation."""
    fresh = [each for each in offered if each.question not in told]
    last = [each for each in (comparison(pack, subjects), recommendation(pack)) if each and each.question not in told]
    return tuple(dict.fromkeys((*fresh[: MOST - 1], *last[:1], *fresh, *last)))[:MOST]


def comparison(pack: Pack, subjects: Sequence[str]) -> Optional[Suggestion]:
    """Hold the one industry that was talked of against the first other of which the pack holds most."""
    if len(subjects) != 1 or subjects[0] not in pack.industries or len(pack.industries) < 2:
        return None
    others = [industry for industry in pack.industries if industry != subjects[0]]
    other = max(others, key=pack.filled)
    one, second = (inside(pack.named(each).name) for each in (subjects[0], other))
    question = phrases.say(pack, "suggest_compare", one=one, other=second)
    return Suggestion(question, question)


def recommendation(pack: Pack) -> Optional[Suggestion]:
    """Find what suits the person, where the pack can ask what they wish for."""
    question = phrases.say(pack, "suggest_recommend", industries=pack.setting.industries_word)
    return Suggestion(question, question) if pack.interview else None


def starters(pack: Pack) -> Tuple[Suggestion, ...]:
    """What to offer somebody who hasn't asked yet."""
    return tuple(Suggestion(entry.question, entry.question) for entry in map(pack.entry, pack.setting.starters[:FIRST]))


def few_starters(pack: Pack) -> Tuple[Suggestion, ...]:
    """As many of them as stand beside an answer."""
    return starters(pack)[:MOST]
