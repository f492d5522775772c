"""Which two figures a message sets beside each other: the one that was shown, and that of what it names."""

from __future__ import annotations

from typing import List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks.figures import Claim, every_claim, measured
from answering.lookup import calls, own_facts_on, stems, topic_of_fact
from answering.reading.figure import answers_our_question, shown_with_figures
from answering.reading.fitting import grows, nearest_to
from answering.reading.reading import Reading, only
from answering.vocabulary import MONEY
from knowledge import Count, Held, Pack, Pay, Percent, Range
from knowledge.figures import Figure
from knowledge.keys import key_of

_OF_ALL = frozenset(("all", "every", "average", "mean", "overall"))
"""One of them stands in what a figure measures that is of all there are."""
_TWO = 2
_THAN = " than "
Pair = Tuple[Claim, Claim]


def sets_it_beside_another(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it higher in healthcare?', after 'average entry salary': the figure that was shown and the one named, and how far apart."""
    wanted = reading.heard.reckoning
    if wanted is None or wanted.operation != "versus" or not _asks_of_one(reading):
        return None
    pair = pair_of(reading, pack)
    if pair is None or _asks_of_another_topic(reading, topic_of_fact(pack, pair[0].held)):
        return None
    if wanted.said == "than_it" and all(isinstance(claim.figure, Range) for claim in pair):
        return None  # ranges of two that are named so stand side by side, see `sets_two_pointed_at_against`
    about = tuple(dict.fromkeys(claim.held.id for claim in pair))
    return replace(reading, answer="versus", intent="ask_source", about=about)


def _asks_of_one(reading: Reading) -> bool:
    """Whether it is short, asks neither for names nor why, and speaks of nobody that no pack holds."""
    heard = reading.heard
    names_more = heard.strangers or heard.excluded or heard.bounds or heard.ordinals or len(heard.subjects) > _TWO
    asks_otherwise = heard.form in ("which", "list_all", "most", "least", "why")
    return not (names_more or asks_otherwise or heard.length > beliefs.THRESHOLDS.challenge or answers_our_question(reading))


def _asks_of_another_topic(reading: Reading, topic: str) -> bool:
    """'is promotion faster in tech', after pay: of one that is named no other topic is set beside the figure shown."""
    another = reading.intent.startswith("ask_") and reading.topic not in (topic, "source", "compare", "filter")
    surely = another and reading.belief >= beliefs.THRESHOLDS.over_a_hint
    named = [each for each in reading.named_topics if reading.believed(each) >= beliefs.THRESHOLDS.named]  # "what they get in general"
    return bool(reading.heard.subjects) and (surely or not set(named) <= {topic})


def pair_of(reading: Reading, pack: Pack) -> Optional[Pair]:
    """The figure that was shown and the one of what is named, or those of the two that are named, which are counted alike; None where
    nothing with one is named.
    """
    named = reading.heard.subjects
    if len(named) == _TWO:
        return _pair_of_two(reading, pack, *named)
    shown = _shown_of_it(reading, pack)
    mine = [claim for claim in every_claim(shown) if not claim.held.subject or claim.held.subject not in named]
    others = _others(reading, pack, shown[0]) if shown else []
    return _best_pair(reading, pack, mine, others)


def _pair_of_two(reading: Reading, pack: Pack, one: str, other: str) -> Optional[Pair]:
    """The figures of two that are named, by what is asked of them: 'does a tuner earn less than a trimmer'; of ranges none."""
    topic = _topic_meant(reading, pack)
    mine, others = (every_claim(own_facts_on(pack, topic, each)) if topic else [] for each in (one, other))
    pair = _best_pair(reading, pack, mine, others)
    return pair if pair and not any(isinstance(claim.figure, Range) for claim in pair) else None


def _topic_meant(reading: Reading, pack: Pack) -> str:
    """The facet that two are held against each other by: the one that is named, pay where one gets more, else that of the figure shown."""
    named = reading.named_facets(pack)
    if named or reading.does("says_one_gets_more"):
        return only(named) if named else MONEY
    shown = shown_with_figures(reading, pack)
    return topic_of_fact(pack, shown[0]) if shown else ""


def _shown_of_it(reading: Reading, pack: Pack) -> List[Held]:
    """The facts shown that give a figure: those of the one in focus, where there are any; of one that pay was not told of, its pay."""
    shown, focus = shown_with_figures(reading, pack), reading.memory.focus
    if len(focus) != 1:
        return shown
    if focus[0] in reading.heard.subjects:  # nothing that is told in general is what it is held against
        return [held for held in shown if held.subject]
    own = [held for held in shown if held.subject == focus[0] or (held.subject and calls(pack, held, focus[0]))]
    paid = _paid(reading, pack, shown, own) if _asks_of_pay(reading, pack) else []
    return paid or own or shown


def _asks_of_pay(reading: Reading, pack: Pack) -> bool:
    return reading.does("says_one_gets_more") or reading.named_facets(pack) == (MONEY,)


def _paid(reading: Reading, pack: Pack, shown: List[Held], own: List[Held]) -> List[Held]:
    """What is paid, of the one in focus: as it was shown, else, where no pay was, as the pack tells it."""
    if any(held.fact.pay for held in shown):
        return [held for held in own if held.fact.pay]
    return own_facts_on(pack, MONEY, reading.memory.focus[0])


def _best_pair(reading: Reading, pack: Pack, mine: List[Claim], others: List[Claim]) -> Optional[Pair]:
    """Of two figures that go together those that are most alike; of those shown first one that calls whom is named, in a place."""
    every = [(one, other) for one in mine for other in others if go_together(one.figure, other.figure)]
    pairs = [pair for pair in every if not measures_the_same(*pair)]

    def fits(pair: Pair) -> Tuple[bool, ...]:
        there = pair[0].held.subject is not None  # "nursing assistants in home health", beside all of these
        calls_it = there and any(calls(pack, pair[0].held, each) for each in reading.heard.subjects)
        place = pair[1].held.subject in pack.industries  # what the one in focus gets there
        of_them = place and any(calls(pack, pair[1].held, each) for each in reading.memory.focus)
        return counts_alike(pack, *pair), calls_it, of_them, _of_one_level(*pair)

    return max(pairs, key=fits, default=None)


def _of_one_level(one: Claim, other: Claim) -> bool:
    """Whether two sums are of the same people: medians of registered nurses."""
    return getattr(one.figure, "level", None) == getattr(other.figure, "level", None)


def as_said(reading: Reading, pack: Pack, pair: Pair) -> Pair:
    """The two in the order of the sentence: what is held against the other comes first, "that" or whoever is named."""
    wanted = reading.heard.reckoning
    if len(reading.heard.subjects) == _TWO or wanted is None:
        return pair
    before, than, after = reading.text.partition(_THAN)
    names_it_first = bool(than) and _calls_one(pack, before, reading) and not _calls_one(pack, after, reading)
    return pair if wanted.said == "than_it" and not names_it_first else pair[::-1]


def _calls_one(pack: Pack, text: str, reading: Reading) -> bool:
    """Whether a part of the text has a word of a name of what it names."""
    names = (name for each in reading.heard.subjects for name in (pack.named(each).name, *pack.named(each).aliases))
    return not stems(text).isdisjoint(stems(" ".join(names)))


def _others(reading: Reading, pack: Pack, shown: Held) -> List[Claim]:
    """The figures of what is named, the likeliest first: of the field those that call it by the longest name."""
    others = every_claim(_of_what_is_named(reading, pack, shown))
    if not reading.heard.subjects and reading.heard.of_field:
        return sorted(others, key=lambda claim: -called_as_the_field(pack, claim))
    if not reading.heard.subjects and reading.does("speaks_of_all"):
        return [claim for claim in others if _OF_ALL & set(measured(pack, claim).replace(",", " ").split())]
    return others


def called_as_the_field(pack: Pack, claim: Claim) -> int:
    """How long the name of the field is by which it calls what it measures: "registered nurses who work in hospitals"; 0 for none."""
    measure = f" {key_of(measured(pack, claim))} "
    return max((len(name) for name in pack.setting.field_aliases if f" {key_of(name)} " in measure), default=0)


def _of_what_is_named(reading: Reading, pack: Pack, shown: Held) -> List[Held]:
    """What the topic of the figure shown tells of whom is named, of all or of the field; else what another topic that is named tells."""
    topic = topic_of_fact(pack, shown)
    if topic not in pack.topics:
        return []
    if reading.heard.subjects:
        return [held for subject in reading.heard.subjects for held in own_facts_on(pack, topic, subject)]
    another = next((each for each in reading.named_topics if each != topic and each in pack.topics), "")
    if another:
        facts = [held for held in pack.of_topic(another) if held.fact.figures]
        nearest = nearest_to(reading.text, facts, hardly=True)
        return sorted(facts, key=lambda held: held != nearest)
    of_field = reading.heard.of_field and shown.subject is not None
    return [shown, *pack.of_topic(topic)] if of_field or reading.does("speaks_of_all") else []


def go_together(one: Optional[Figure], other: Optional[Figure]) -> bool:
    """Whether two figures are counted in the same unit: percents, or pay in the same money and time."""
    if isinstance(one, Percent) or isinstance(other, Percent):
        return isinstance(one, Percent) and isinstance(other, Percent)
    pays = Pay.read_off(one), Pay.read_off(other)
    if pays[0] and pays[1]:
        return (pays[0].currency, pays[0].period) == (pays[1].currency, pays[1].period)
    return isinstance(one, Count) and isinstance(other, Count) and one.measures.split()[0] == other.measures.split()[0]


def measures_the_same(one: Claim, other: Claim) -> bool:
    """Whether two figures are the same one, which may be told by several facts, more exactly in one of them."""
    measures = [getattr(claim.figure, "measures", None) for claim in (one, other)]
    return one.figure == other.figure or (measures[0] is not None and measures[0] == measures[1])


def counts_alike(pack: Pack, one: Claim, other: Claim) -> bool:
    """Whether two figures measure the same of different things: pay, or shares and growth of one topic in the same time."""
    if not (isinstance(one.figure, Percent) and isinstance(other.figure, Percent)):
        return True
    topics = topic_of_fact(pack, one.held), topic_of_fact(pack, other.held)
    of_one_time = one.held.fact.period == other.held.fact.period
    return topics[0] == topics[1] and of_one_time and grows(one.figure) == grows(other.figure)
