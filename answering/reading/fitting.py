"""Which of the facts that a topic tells fit a question: by the form in which it is asked, by its words, by who leads."""

from __future__ import annotations

import functools
import itertools
from math import fsum
from typing import Callable, Dict, FrozenSet, List, Optional, Sequence, Tuple

from answering import beliefs
from answering.kept import kept
from answering.looks import pay
from answering.lookup import letters_apart, numbers_of, topic_of_fact
from answering.reading.reading import Reading
from knowledge import Amount, Count, Held, Pack, Percent, Range
from knowledge.common_names import EVERYDAY

POLAR = ("is_it", "can_i", "do_i_need", "is_enough", "is_it_true")
"""Forms that ask for yes or no."""
LISTS = ("which", "list_all", "compare", "what_is", "")
"""Forms that ask for names."""
_STARTS = "start"
"""Stands in the level of a figure that says what people are paid at the start."""
_TIMES = ("years", "months", "weeks", "days", "hours")
_SMALL_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_GROWTH = ("growth", "rise", "increase", "annual growth", "decline", "change")
"""How the measure of a figure begins that says how something changes, and not how many there are."""

_OF_WHAT = 3
"""So many words of a measure say what grows: "growth of employment"."""
_NO_PLAIN_QUESTION = ("turns_round", "generalizes", "says_too_much", "calls_it_a_myth")
"""Moves of a question that a fact may answer without that yes, or no, were true: "are all of them remote", "is demand falling"."""

_Test = Callable[[Held], bool]
WANTED: Dict[str, _Test] = {
    "how_much": lambda held: bool(held.fact.figures),
    "how_many": lambda held: any(isinstance(figure, (Percent, Count)) for figure in held.fact.figures),
    "how_long": lambda held: lasts(held),
    "at_what_time": lambda held: bool(held.fact.period),
    "why": lambda held: held.fact.gives_a_reason,
}
"""What a fact must have to answer a form."""


def _wanted(reading: Reading) -> Optional[_Test]:
    """What a fact must have to answer the form of the question: a number, too, where one is asked for by name ("the promotion figure for
    carpenters"); None where any fact does.
    """
    named = reading.form in ("", "what_is") and reading.does("speaks_of_a_figure")
    return WANTED.get("how_many" if named else reading.form)


def lasts(held: Held) -> bool:
    """Whether the fact says how long something takes: in its period, or by a count of years."""
    counted = any(figure.measures.startswith(_TIMES) for figure in held.fact.figures if isinstance(figure, Count))
    return counted or any(time.rstrip("s") in (held.fact.period or "") for time in _TIMES) or _counts_time(held.fact.statement)


def _counts_time(text: str) -> bool:
    """Whether a number in words stands before a time: "four months", which needs no figure."""
    words = [word.strip(",.;()") for word in text.casefold().split()]
    return any(number in _SMALL_NUMBERS and time in _TIMES for number, time in itertools.pairwise(words))


def facts_that_fit(reading: Reading, facts: Sequence[Held], everyday: FrozenSet[str] = frozenset()) -> List[Held]:
    """Those of `facts` that answer the form of the question, the ones that share most of its words first, `everyday` ones not counted."""
    test = _wanted(reading)
    kept = [held for held in facts if (test is None or test(held)) and not _counts_growth_only(reading, held)]
    if reading.form == "how_much" and any(held.fact.pays for held in kept):
        kept = [held for held in kept if held.fact.pays]
    shared = shared_words(" ".join(_stems(reading.text) - everyday), kept, facts)
    near = {each.fact: each.likeness for each in reading.heard.closest if each.likeness >= beliefs.THRESHOLDS.near_of_topic}

    def key(held: Held) -> Tuple[bool, bool, bool, bool, float, float]:
        wordless = reading.form in POLAR and polar_word(reading, held) is None
        of_later = reading.does("speaks_of_a_start") and not _is_of_the_start(held)
        hardly = shared[held.id] < beliefs.THRESHOLDS.shared_clearly
        return wordless, of_later, hardly, not held.fact.figures, -near.get(held.id, 0.0), -shared[held.id]

    return sorted(kept, key=key)


def near_in_that_form(reading: Reading, pack: Pack, general: Sequence[Held]) -> List[Held]:
    """A fact of another topic that is near and says how long something takes, where that is asked and none of `general` does."""
    if reading.form != "how_long" or facts_that_fit(reading, general):
        return []
    near = ((pack.at(each.fact), each.likeness) for each in reading.heard.closest)
    return [held for held, likeness in near if held and lasts(held) and likeness >= beliefs.THRESHOLDS.near_entry][:1]


def _is_of_the_start(held: Held) -> bool:
    """Whether it says what people are paid at the start."""
    return any(_STARTS in figure.level for figure in held.fact.figures if isinstance(figure, (Range, Amount)))


def is_clearly_about(reading: Reading, pack: Pack, topic: str, held: Held, among: Sequence[Held]) -> bool:
    """Whether a question of ordinary length shares so many words with one fact that it asks for that.

    Words for the field and for the topic itself are in every such question.
    """
    asked = " ".join(_stems(reading.text) - in_every_question(pack, topic))
    shared = shared_words(asked, [held], among)[held.id]
    return reading.heard.length <= beliefs.THRESHOLDS.long and shared >= beliefs.THRESHOLDS.shared_clearly


def near_among(reading: Reading, facts: Sequence[Held], least: float) -> List[Held]:
    """Those of `facts` that are near the question, with a likeness of at least `least`: the nearest first."""
    near = [each.fact for each in reading.heard.near if each.likeness >= least]
    return sorted((held for held in facts if held.id in near), key=lambda held: near.index(held.id))


def clearest(reading: Reading, pack: Pack, topic: str, entries: Sequence[Held]) -> Optional[Held]:
    """The one of `entries` that the question describes without naming it: "which job builds dashboards"; None where none stands out."""
    if len(entries) < 2:
        return None
    return _clearest_by_words(reading, pack, topic, entries) or _clearest_by_meaning(reading, pack, topic, entries)


def _clearest_by_words(reading: Reading, pack: Pack, topic: str, entries: Sequence[Held]) -> Optional[Held]:
    if reading.heard.length > beliefs.THRESHOLDS.long:
        return None
    questions = " ".join(each.text for each in reading.heard.clauses) or reading.text
    asked = " ".join(_stems(questions) - in_every_question(pack, topic))
    shared = shared_words(asked, entries, entries)
    first, second = sorted(entries, key=lambda held: -shared[held.id])[:2]
    return first if shared[first.id] - shared[second.id] >= beliefs.THRESHOLDS.shared_more else None


def _clearest_by_meaning(reading: Reading, pack: Pack, topic: str, entries: Sequence[Held]) -> Optional[Held]:
    """The only one of which a fact is among those that are nearest, where that is near enough, and clearly nearer than what the topic says
    of all: "which skills do I need" describes none.
    """
    among = {held.subject: held for held in reversed(entries)}
    closest = [(held, each.likeness) for each in reading.heard.closest if (held := pack.at(each.fact))]
    near = [(held.subject, likeness) for held, likeness in closest if held.subject in among]
    of_all = max((likeness for held, likeness in closest if held.subject is None and topic_of_fact(pack, held) == topic), default=0.0)
    enough = max(beliefs.THRESHOLDS.near_entry, of_all + beliefs.THRESHOLDS.stands_out)
    one = len({subject for subject, _ in near}) == 1 and near[0][1] >= enough
    return among[near[0][0]] if one else None


def in_every_question(pack: Pack, topic: str) -> FrozenSet[str]:
    """The beginnings of words that say nothing of which fact of `topic` is asked for: those for the field and for the topic itself."""
    setting, about = pack.setting, pack.topics[topic]
    return _stems(" ".join((*setting.names_of_the_field, setting.industries_word, about.title, *about.words)))


def percents(held: Held) -> List[Percent]:
    """The shares, and how much something changes, that the fact gives."""
    return [figure for figure in held.fact.figures if isinstance(figure, Percent)]


def grows(figure: Percent) -> bool:
    """Whether it is by how much something changes, and no share of all."""
    return figure.measures.startswith(_GROWTH)


def is_share(held: Held) -> bool:
    """Whether the fact gives a share of all, and not how something changes."""
    return any(not grows(figure) for figure in percents(held))


def _counts_growth_only(reading: Reading, held: Held) -> bool:
    """Whether it is asked how many there are, and the fact says only how their number changes."""
    shares = [figure.measures for figure in held.fact.figures if isinstance(figure, (Percent, Count))]
    grows = bool(shares) and all(measure.startswith(_GROWTH) for measure in shares)
    return reading.form == "how_many" and grows and not reading.does("asks_of_growth")


def nearest_to(text: str, facts: Sequence[Held], hardly: bool = False) -> Optional[Held]:
    """The one of `facts` that shares most words with `text`, where it shares enough of them; with `hardly`, fewer are."""
    shared = shared_words(text, facts, facts)
    best = max(facts, key=lambda held: shared[held.id], default=None)
    least = beliefs.THRESHOLDS.shared_hardly if hardly else beliefs.THRESHOLDS.shared
    return best if best and shared[best.id] >= least else None


def leader(reading: Reading, entries: Sequence[Held]) -> Optional[Held]:
    """Who leads or comes last, by the source's own rank or else by the figures; None where neither says so."""
    return first_or_last(entries, asks_for_the_lowest(reading))


@kept
def first_or_last(entries: Sequence[Held], lowest: bool) -> Optional[Held]:
    """Who leads, or comes last: by the source's own rank, by what is paid, or by how fast it grows; None where none of it orders them."""
    first = next((held for held in entries if held.fact.rank == 1 and held.subject), None)
    if first and not lowest:
        return first
    paid = [held for held in entries if held.fact.pay and held.subject]
    return pay.ranked(paid, lowest=lowest)[0] if paid else fastest(entries, lowest)


def fastest(entries: Sequence[Held], lowest: bool) -> Optional[Held]:
    """The subject that grows most, or least, of those whose growth is given for the same years; None of fewer than two."""
    growing = [(held, figure) for held in entries if held.subject and (figure := _growth(held))]
    same = [each for each in growing if _counts_the_same(each, growing[0])]
    if len({held.subject for held, _ in same}) < 2:
        return None
    return (min if lowest else max)(same, key=lambda each: each[1].value)[0]


def _counts_the_same(one: Tuple[Held, Percent], other: Tuple[Held, Percent]) -> bool:
    """Whether two growths are of the same, such as employment, and for the same years."""
    of_what = [figure.measures.split()[:_OF_WHAT] for _, figure in (one, other)]
    return one[0].fact.period == other[0].fact.period and of_what[0] == of_what[1]


def _growth(held: Held) -> Optional[Percent]:
    """How fast what the fact is about grows."""
    return next((each for each in held.fact.figures if isinstance(each, Percent) and each.measures.startswith(_GROWTH[0])), None)


def asks_for_the_lowest(reading: Reading) -> bool:
    return reading.heard.order == "lowest" or (reading.form == "least" and reading.heard.order != "highest")


def polar_word(reading: Reading, held: Held) -> Optional[str]:
    """Yes, no, often or the like, where the fact holds it for this form, and the question isn't turned round and is that very one."""
    form = "is_it" if reading.form == "is_it_true" else reading.form
    word = held.fact.answers.get(form)  # type: ignore[call-overload]
    unsure = any(map(reading.does, _NO_PLAIN_QUESTION))
    return None if word is None or word == "reason" or unsure or _asks_something_else(reading, held) else str(word)


def _asks_something_else(reading: Reading, held: Held) -> bool:
    """Whether the question has a point that the fact can't be known to meet, names another topic, or was only guessed to be about its
    topic: a yes would say too much.
    """
    has_a_point = any(each.weight >= beliefs.THRESHOLDS.no_yes and not each.told for each in reading.heard.unserved)
    near = reading.heard.nearest
    is_near = near.fact == held.id and near.likeness >= beliefs.THRESHOLDS.near
    another_topic = bool(reading.heard.topics) and reading.topic not in reading.heard.topics  # "are salaries growing", told of the outlook
    another_figure = not numbers_of([held]).issuperset(reading.heard.figures)  # "are 60% of hospitals hiring"
    guessed = not (is_near or reading.belief >= beliefs.THRESHOLDS.guessed)
    return bool(reading.missing) or has_a_point or another_topic or another_figure or guessed


def shared_words(text: str, facts: Sequence[Held], among: Sequence[Held]) -> Dict[str, float]:
    """For each of `facts`, by id, how many words of `text` it has, each the less the more of the others have it.

    `sum` would depend on the order of a set, and facts that are equally near would be told in another order after each start.
    """
    asked = _stems(text)
    others = [_stems(_said(each)) for each in among]
    weights = {stem: 1.0 / max(1, sum(stem in stems for stems in others)) for stem in asked}
    return {held.id: fsum(weights[stem] for stem in _stems(_said(held)) & asked) for held in facts}


def _said(held: Held) -> str:
    measures = " ".join(getattr(figure, "measures", "") for figure in held.fact.figures)
    return f"{held.fact.statement} {held.fact.brief or ''} {measures} {held.fact.credited_to or ''}"


@functools.lru_cache(maxsize=4096)  # facts are asked of again and again
def _stems(text: str) -> FrozenSet[str]:
    """The beginnings of the longer words of `text`, so that "hire" is found in "hiring"."""
    return frozenset(word.rstrip("s")[:5] for word in letters_apart(text) if len(word) > 2 and word not in EVERYDAY)
