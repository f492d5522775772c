"""A short interview that ends in a shortlist: what matters to somebody, weighed by what the pack holds of each industry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Sequence, Tuple

from answering.answer import Answer, Suggestion
from answering.looks import pay, suggest, wording
from answering.memory import Memory
from answering.reading.reading import Reading
from knowledge import Held, Option, Pack
from knowledge.names import Name, Names

SHORTLIST = 3
SKIPPED = ""
"""Stands in a memory for the answer to a question that was skipped."""


@dataclass(frozen=True)
class Reason:
    """Why an industry is on the shortlist: the option it serves, the points it brings and the fact behind it."""

    option: Option
    points: float
    held: Held


def begins(reading: Reading, pack: Pack) -> bool:
    """Whether the question asks for a recommendation, or says what matters without having been asked."""
    return bool(pack.interview) and reading.topic in ("recommend", "state_preference") and not reading.subjects


def changes(reading: Reading) -> bool:
    """Whether an answer that was given before is to be changed, during an interview or right after it."""
    under_way = reading.memory.asking or (reading.memory.topic == "recommend" and reading.memory.interview)
    return bool(under_way) and reading.does("changes_an_answer")


def takes_up(reading: Reading, pack: Pack) -> bool:
    """Whether a message in the middle of an interview belongs to it; anything else is an interruption."""
    if reading.topic in ("recommend", "state_preference", "skip") or reading.intent == "stop":
        return True
    if reading.does("resumes"):
        return True
    answers = _chosen(reading, pack)
    return bool(answers) and not reading.does("asks")


def proceed(reading: Reading, pack: Pack) -> Tuple[Answer, Memory]:
    """Take what the message says into account, and ask the next question or give the shortlist."""
    memory = reading.memory
    if reading.intent == "stop":
        return Answer("chitchat", "other", "utter_stop"), replace(memory, asking="", interview={})
    if changes(reading):
        again = _named_step(reading, pack, memory.asking)
        kept = {step: options for step, options in memory.interview.items() if step != again}
        return _ask(pack, again, replace(memory, interview=kept), noted="Sure, let's change that.")
    chosen = _chosen(reading, pack)
    memory = replace(memory, interview=_given(reading, chosen))
    titles = [wording.inside(pack.interview[step].options[option].title) for step, option in chosen]
    noted = f"Noted: {wording.listed(titles)}." if titles else ""
    following = next((step for step in pack.interview if step not in memory.interview), None)
    return _ask(pack, following, memory, noted) if following else (shortlist(pack, memory), replace(memory, asking=""))


def _given(reading: Reading, chosen: Sequence[Tuple[str, str]]) -> Dict[str, Tuple[str, ...]]:
    """The answers given so far, with what was chosen now; a question that is passed over counts as skipped."""
    memory = reading.memory
    given = dict(memory.interview) if memory.asking else {}
    for step, option in chosen:
        given[step] = tuple(dict.fromkeys((*(each for each in given.get(step, ()) if each), option)))
    if memory.asking and (reading.topic == "skip" or (not chosen and reading.topic == "state_preference")):
        given[memory.asking] = (SKIPPED,)
    return given


def reminder(pack: Pack, memory: Memory) -> Answer:
    """What an interruption ends with: the question that is still open."""
    return Answer("clarify", "recommend", "utter_reminder", {"question": pack.interview[memory.asking].question})


def shortlist(pack: Pack, memory: Memory) -> Answer:
    """The industries with the most points, each with the reasons and the facts behind them."""
    reasons = {subject: found for subject in pack.industries if (found := weigh(pack, subject, memory.interview))}
    best = sorted(reasons, key=lambda subject: -sum(reason.points for reason in reasons[subject]))[:SHORTLIST]
    if not best:
        return Answer("clarify", "recommend", "utter_recommend_nothing", suggestions=_options(pack, next(iter(pack.interview))))
    facts = tuple(dict.fromkeys(reason.held.id for subject in best for reason in reasons[subject]))
    held = {reason.held.id: reason.held for subject in best for reason in reasons[subject]}
    return Answer(
        status="answered",
        topic="recommend",
        response="utter_recommend",
        values={
            "shortlist": "\n".join(_line(pack, subject, reasons[subject]) for subject in best),
            "note": wording.aside(_unweighed(pack, memory.interview)),
            "source": wording.sourced(pack, [held[fact] for fact in facts]),
        },
        subjects=tuple(best),
        facts=tuple(held[fact] for fact in facts),
        suggestions=suggest.profiles(pack, best),
    )


def weigh(pack: Pack, subject: str, interview: Mapping[str, Sequence[str]]) -> List[Reason]:
    """What speaks for an industry.

    An option brings its points for each facet that the source fills for the industry, for pay in proportion to the
    middle of its range against the highest middle, and the points it gives to industries by name.
    """
    found = []
    for step, options in interview.items():
        for name in options:
            option = pack.interview[step].options.get(name) if step in pack.interview else None
            if option:
                found += [reason for reason in _reasons(pack, subject, option) if reason.points > 0]
    return found


def _reasons(pack: Pack, subject: str, option: Option) -> List[Reason]:
    reasons = []
    for facet, points in option.facets.items():
        held = pack.fact_of(subject, facet)
        if held:
            reasons.append(Reason(option, points * _share(pack, held, facet), held))
    backing = option.industries.get(subject)
    held = pack.fact_of(subject, backing.because) if backing else None
    if backing and held:
        reasons.append(Reason(option, backing.points, held))
    return reasons


def _share(pack: Pack, held: Held, facet: str) -> float:
    own = pay.range_of(held)
    if own is None:
        return 1.0
    middles = [figures.low + figures.high for each in pack.holders(facet) if (figures := pay.range_of(each))]
    return (own.low + own.high) / max(middles)


def _ask(pack: Pack, step: str, memory: Memory, noted: str = "") -> Tuple[Answer, Memory]:
    asked = Answer(
        status="clarify",
        topic="recommend",
        response="utter_recommend_question",
        values={
            "noted": f"{noted} " if noted else "",
            "question": pack.interview[step].question,
            "options": wording.listed([wording.inside(option.title) for option in pack.interview[step].options.values()], "or"),
            "place": f"{list(pack.interview).index(step) + 1} of {len(pack.interview)}",
        },
        suggestions=_options(pack, step),
    )
    return asked, replace(memory, asking=step, topic="recommend")


def _options(pack: Pack, step: str) -> Tuple[Suggestion, ...]:
    options = tuple(Suggestion(option.title, option.title) for option in pack.interview[step].options.values())
    return (*options, Suggestion("Skip", "Skip this question"))


def _chosen(reading: Reading, pack: Pack) -> List[Tuple[str, str]]:
    """The options that the text names, those of the open question first; or the one at the place it gives."""
    steps = sorted(pack.interview, key=lambda step: step != reading.memory.asking)
    names = [
        Name(step, option, text)
        for step in steps
        for option, each in pack.interview[step].options.items()
        for text in (each.title, *each.words)
    ]
    mentions = Names(names, is_word=lambda word: True).find(reading.text)
    if mentions:
        return list(dict.fromkeys((mention.kind, mention.id) for mention in mentions))
    place = _place(reading)
    options = list(pack.interview[reading.memory.asking].options) if reading.memory.asking in pack.interview else []
    return [(reading.memory.asking, options[place - 1])] if place and place <= len(options) else []


def _place(reading: Reading) -> int:
    return reading.ordinals[0] if reading.ordinals and reading.ordinals[0] > 0 else reading.heard.bare_number


def _named_step(reading: Reading, pack: Pack, default: str) -> str:
    """The question whose answer is to be changed: the one at the place that the text gives, else the one before."""
    steps, place = list(pack.interview), reading.heard.ordinal_word
    if 0 < place <= 5:
        return steps[min(place, len(steps)) - 1]
    return steps[max(steps.index(default) - 1, 0)] if default in steps else steps[-1]


def _line(pack: Pack, subject: str, reasons: Sequence[Reason]) -> str:
    lines = [f"  - {reason.option.title}: {reason.held.fact.statement}{_scoped(reason.held)}" for reason in reasons]
    return "\n".join([f"- **{pack.named(subject).name}**", *dict.fromkeys(lines)])


def _scoped(held: Held) -> str:
    scope = wording.scope(held.fact)
    return f" _({scope})_" if scope else ""


def _unweighed(pack: Pack, interview: Mapping[str, Sequence[str]]) -> str:
    """What was said but can't be held against anything in the pack."""
    titles = [
        wording.inside(option.title)
        for step, options in interview.items()
        for name in options
        if (option := pack.interview[step].options.get(name)) and not option.facets and not option.industries
    ]
    return f"I couldn't weigh {wording.listed(titles)}: the source doesn't tie that to industries." if titles else ""
