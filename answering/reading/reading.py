"""What is meant: what was heard, completed by what was said before."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import Callable, FrozenSet, Iterable, List, Mapping, Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Heard
from answering.memory import Memory
from answering.vocabulary import KINDS, MOST_WORDS, WIDTHS, topic_of
from answering.wishes.profile import Noted, Profile
from knowledge import Pack


@dataclass(frozen=True)
class Reading:
    """One message as it is understood so far; each rule of reading/ gives another.

    `message` is all that was heard, `heard` the part of it that counts, `memory` what the conversation knows. `intent`, `ranking`,
    `subjects`, `excluded`, `topics`, `excluded_topics` and `ordinals` begin as heard. `pool` holds the industries to choose from,
    where not all ("which of those"). `refusal` is the intent to decline with. `between` holds two topics that are equally likely.
    `answer` is the key of ANSWERS in answers/, `about` the subjects it is about and `facets` what these are compared under, where not
    everything. `beside` are further readings to be answered with it, `second` one that is answered if it brings something new.
    `missing` is what can't be served, in the person's words, `aside` what more probably doesn't matter. `profile` holds their wishes with
    those of this message, `noted` what the message added. `back` is the place of the answer that is gone back to, from 0; `lifted` are
    industries that are no longer ruled out, `place` which one of an order is asked for: 2 for the second best. `because` names the rules
    that spoke, in order. `contact` is the operator's way to a person, `helpline` theirs to help for somebody in danger, `kept_days` after
    how many days they delete what is said, 0 for never. `itself` is what is said of the assistant, by nlu/english/itself.py, or a
    language that it doesn't speak.
    """

    message: Heard
    heard: Heard
    memory: Memory
    intent: str
    ranking: Mapping[str, float] = field(default_factory=dict)
    subjects: Tuple[str, ...] = ()
    excluded: Tuple[str, ...] = ()
    topics: Tuple[str, ...] = ()
    excluded_topics: Tuple[str, ...] = ()
    ordinals: Tuple[int, ...] = ()
    pool: Tuple[str, ...] = ()
    form: str = ""
    refusal: str = ""
    missing: Tuple[str, ...] = ()
    aside: Tuple[str, ...] = ()
    between: Tuple[str, ...] = ()
    answer: str = ""
    about: Tuple[str, ...] = ()
    facets: Tuple[str, ...] = ()
    beside: Tuple[Reading, ...] = ()
    second: Optional[Reading] = None
    profile: Profile = field(default_factory=Profile)
    noted: Tuple[Noted, ...] = ()
    back: int = -1
    place: int = 0
    lifted: Tuple[str, ...] = ()
    because: Tuple[str, ...] = ()
    contact: str = ""
    helpline: str = ""
    kept_days: int = 0
    itself: str = ""

    @classmethod
    def of(cls, heard: Heard, memory: Memory, contact: str = "", helpline: str = "", kept_days: int = 0) -> Reading:
        """The reading of a message before any rule has spoken."""
        return cls(
            message=heard,
            heard=heard,
            memory=memory,
            intent=heard.intent,
            ranking=heard.ranking,
            subjects=heard.subjects,
            excluded=heard.excluded,
            topics=heard.topics,
            excluded_topics=heard.excluded_topics,
            ordinals=heard.ordinals,
            form=heard.form,
            profile=memory.profile,
            contact=contact,
            helpline=helpline,
            kept_days=kept_days,
        )

    @property
    def topic(self) -> str:
        """The topic that the intent names: `salary` for `ask_salary`."""
        return topic_of(self.intent)

    @property
    def text(self) -> str:
        """The words that count."""
        return self.heard.text

    @property
    def in_few_words(self) -> str:
        """The text, where it is short enough to be named as what can't be served; else empty."""
        words = self.text.strip(" ?!.")
        return words if len(words.split()) <= MOST_WORDS else ""

    @property
    def in_last_words(self) -> str:
        """The end of the text, where what it comes to mostly stands."""
        return " ".join(self.text.strip(" ?!.").split()[-MOST_WORDS:])

    @property
    def named_topics(self) -> Tuple[str, ...]:
        """The topics that the text names and doesn't rule out."""
        return tuple(topic for topic in self.topics if topic not in self.excluded_topics)

    def named_facets(self, pack: Pack) -> Tuple[str, ...]:
        """Those of them that are facets."""
        return tuple(topic for topic in self.named_topics if topic in pack.facets)

    def is_rather_of_a_facet(self, pack: Pack) -> bool:
        """Whether it is rather about a facet than not, in whatever words: "may I stay at home"."""
        return self.topic in pack.facets and self.belief >= beliefs.THRESHOLDS.doubtful

    def facets_meant(self, pack: Pack) -> Tuple[str, ...]:
        """The facets that are named; else the one that it is rather about than not."""
        return self.named_facets(pack) or ((self.topic,) if self.is_rather_of_a_facet(pack) else ())

    @property
    def names_its_own(self) -> bool:
        """Whether it names anything that a question that goes on wouldn't: somebody, by name or ruled out, a stranger, a bound."""
        return bool(self.subjects or self.excluded or self.heard.strangers or self.heard.bounds)

    def does(self, move: str) -> bool:
        """Whether the text follows a rule of nlu/english/moves.py."""
        return move in self.heard.moves

    @property
    def asks_for_a_width(self) -> bool:
        """Whether it asks which range is the widest, or the narrowest."""
        return self.heard.operation in WIDTHS

    @property
    def only_goes_on(self) -> bool:
        """Whether it goes on and says hardly a word beside what it names: 'and in tech?'."""
        return self.does("leads_on") and self.heard.rest <= beliefs.THRESHOLDS.goes_on

    @property
    def steers_a_recommendation(self) -> bool:
        """Whether a question of ours is open, or the last answer recommended something."""
        return bool(self.memory.profile.asking) or self.memory.topic == "recommend"

    @property
    def belief(self) -> float:
        """The classifier's belief in the intent; 0 in one that it doesn't list."""
        return self.ranking.get(self.intent, 0.0)

    def believed(self, topic: str) -> float:
        """The classifier's belief in a topic."""
        return self.ranking.get(f"ask_{topic}", 0.0)

    def likeliest(self, among: Sequence[str]) -> str:
        """The topic of `among` that is believed in most."""
        return beliefs.likeliest(self.ranking, among)

    def asking(self, topic: str) -> Reading:
        """The same, asking for `topic`."""
        return replace(self, intent=f"ask_{topic}")


Rule = Callable[[Reading, Pack], Optional[Reading]]
"""Gives another reading, or None where it has nothing to say."""
Step = Tuple[Rule, ...]
"""Rules of which the first that speaks counts."""


_NEEDED = "needed"
"""The attribute of a rule that holds the moves without which it has nothing to say."""


def if_it_does(*moves: str) -> Callable[[Rule], Rule]:
    """For a rule that has nothing to say of a text that follows none of these rules of nlu/english/moves.py.

    It is the rule's own condition, and stands nowhere else in it. `able` passes such a rule over without touching its code: of 300
    rules a message needs 150.
    """
    needed = frozenset(moves)

    def declared(rule: Rule) -> Rule:
        @functools.wraps(rule)
        def conditional(reading: Reading, pack: Pack) -> Optional[Reading]:
            return None if needed.isdisjoint(reading.heard.moves) else rule(reading, pack)

        vars(conditional)[_NEEDED] = needed
        return conditional

    return declared


def needed_by(rule: Rule) -> FrozenSet[str]:
    """The moves of which a text must make one for the rule to say anything; none where it may say something of any text."""
    needed: FrozenSet[str] = vars(rule).get(_NEEDED, frozenset())
    return needed


def able(step: Step, moves: FrozenSet[str]) -> Step:
    """The rules of a step that may say something of a text with these moves."""
    needed = ((rule, vars(rule).get(_NEEDED)) for rule in step)
    return tuple(rule for rule, any_of in needed if any_of is None or not any_of.isdisjoint(moves))


def take(reading: Reading, pack: Pack, step: Step) -> Reading:
    """`reading` after one step, with the name of the rule that spoke."""
    for rule in step:
        read = rule(reading, pack)
        if read is not None:
            return replace(read, because=(*reading.because, rule.__name__))
    return reading


def industries_of(pack: Pack, subjects: Sequence[str]) -> Tuple[str, ...]:
    """Those of `subjects` that are industries."""
    return tuple(subject for subject in subjects if pack.kind_of(subject) == "industries")


def only(found: Iterable[str]) -> str:
    """The one that is found; empty where none or several are."""
    every = tuple(found)
    return every[0] if len(every) == 1 else ""


def profile_of(pack: Pack, subject: str) -> str:
    """The topic that tells all about `subject`."""
    return KINDS[pack.kind_of(subject) or "industries"].profile


def at_places(ordinals: Sequence[int], listed: Sequence[str]) -> Tuple[str, ...]:
    """What stands at those places of a list, counted from 1, from the end where negative, 0 for the middle; nothing for a place that it
    hasn't.
    """
    middle = (len(listed) + 1) // 2 if len(listed) % 2 else len(listed) + 1
    places = (at or middle for at in ordinals)
    return tuple(listed[at - 1] if at > 0 else listed[at] for at in places if abs(at) <= len(listed))


def names_a_place(reading: Reading) -> bool:
    """Whether its only number is a place in the list that was shown last: 'what's number 3 about'."""
    places = {float(at) for at in reading.ordinals if 0 < at <= len(reading.memory.shown)}
    return bool(places) and set(reading.heard.figures) == places


def distinct(*groups: Sequence[str]) -> Tuple[str, ...]:
    """All of them, each once, in order."""
    every: List[str] = [each for group in groups for each in group]
    return tuple(dict.fromkeys(every))
