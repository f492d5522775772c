"""Industries that meet every constraint of a question, in order where the figures give one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, List, Optional, Sequence, Tuple

from answering import pay, suggest, wording
from answering.answer import Answer, Suggestion
from answering.chart import chart
from answering.compare import SILENT, cell
from answering.question import Bound, Comparison, Question
from answering.table import Table
from knowledge import FACETS, Held, Pack

MONEY = "salary"
"""The facet whose facts carry ranges of pay."""


@dataclass(frozen=True)
class Constraint:
    """One thing that an industry must meet: a fact under `facet` that is there or (`lacks`) not, or pay within `bound`."""

    facet: str
    lacks: bool = False
    bound: Optional[Bound] = None

    def met(self, pack: Pack, subject: str) -> pay.Fit:
        """How far `subject` meets it, by what the source says."""
        held = pack.fact_of(subject, self.facet)
        if self.bound is None:
            return "wholly" if bool(held) != self.lacks else "not"
        figures = pay.range_of(held)
        if figures is None:
            return "not"
        found = pay.fit(figures, self.bound)
        return "not" if found == "partly" and self.bound.whole else found

    def told(self, pack: Pack) -> str:
        """The constraint in words."""
        if self.bound is not None:
            return f"with all pay {pay.told(self.bound)}" if self.bound.whole else f"with pay {pay.told(self.bound)}"
        topic = pack.topics[self.facet]
        return f"{'without' if self.lacks else 'with'} {wording.inside(topic.label)}"


def constraints(question: Question, pack: Pack) -> Tuple[Constraint, ...]:
    """What the question asks of an industry, beside the pool it is to come from."""
    sums = question.bounds if len(question.bounds) == 1 else [bound for bound in question.bounds if bound.comparison != "about"]
    bounds = [Constraint(MONEY, bound=replace(bound, comparison=_open(bound, question))) for bound in sums]
    lacking = [Constraint(topic, lacks=True) for topic in question.excluded_topics if topic in FACETS]
    wanted = [topic for topic in question.topics if topic in FACETS and topic not in question.excluded_topics]
    having = [Constraint(topic) for topic in wanted if not (topic == MONEY and bounds)]
    return (*bounds, *having, *lacking)


def _open(bound: Bound, question: Question) -> Comparison:
    """A bare sum asks for at least that much, unless the lowest pay is asked for."""
    if bound.comparison != "about":
        return bound.comparison
    return "at_most" if question.order == "lowest" else "at_least"


def answer_filter(question: Question, pack: Pack) -> Answer:
    """The industries that meet all constraints; where none does, what emptied the list."""
    wanted = constraints(question, pack)
    pool = [subject for subject in question.pool or tuple(pack.industries) if subject not in question.excluded]
    kept = matching(pack, pool, wanted)
    if not kept:
        return _nothing(pack, question, pool, wanted)
    facets = list(dict.fromkeys(constraint.facet for constraint in wanted if not constraint.lacks))
    ordered = _ordered(pack, kept, question, facets)
    shown = ordered[: question.limit] if question.limit else ordered
    return _told(pack, question, shown, wanted, facets)


def matching(pack: Pack, pool: Sequence[str], wanted: Sequence[Constraint]) -> List[str]:
    """Those of `pool` that meet every constraint at least partly, in the pool's order."""
    return [subject for subject in pool if all(constraint.met(pack, subject) != "not" for constraint in wanted)]


def _ordered(pack: Pack, subjects: Sequence[str], question: Question, facets: Sequence[str]) -> List[str]:
    """By pay where pay is asked about; the source orders nothing else."""
    if MONEY not in facets:
        return list(subjects)
    held: Dict[str, Held] = {fact.subject: fact for fact in pack.holders(MONEY) if fact.subject in subjects and fact.subject}
    ranked = pay.ranked(list(held.values()), lowest=question.order == "lowest")
    return [fact.subject for fact in ranked if fact.subject] + [subject for subject in subjects if subject not in held]


def _told(pack: Pack, question: Question, shown: Sequence[str], wanted: Sequence[Constraint], facets: Sequence[str]) -> Answer:
    columns = facets or [facet for facet in FACETS if any(pack.fact_of(subject, facet) for subject in shown)][:1]
    facts = tuple(held for facet in columns for subject in shown if (held := pack.fact_of(subject, facet)))
    table = Table(
        ("Industry", *(pack.topics[facet].label for facet in columns)),
        tuple((pack.named(subject).name, *(cell(pack.fact_of(subject, facet)) for facet in columns)) for subject in shown),
    )
    salaries = [held for held in facts if pay.range_of(held)]
    return Answer(
        status="answered" if facts else "not_covered",  # of what lacks something, the source may say nothing else either
        topic="filter",
        response="utter_filter",
        values={
            "wanted": _wanted(pack, question, wanted),
            "names": wording.listed([wording.inside(name) for name in wording.names(pack, shown)]),
            "facts": wording.told(pack, facts) if len(columns) == 1 else table.markdown(),
            "note": wording.aside(_notes(pack, question, shown, wanted, salaries)),
            "source": wording.sourced(pack, facts),
        },
        subjects=tuple(shown),
        facts=facts,
        table=table,
        chart=chart(pack, salaries),
        suggestions=suggest.profiles(pack, shown),
    )


def _wanted(pack: Pack, question: Question, wanted: Sequence[Constraint]) -> str:
    return " ".join(filter(None, ("Industries", wording.listed(_parts(pack, question, wanted)))))


def _parts(pack: Pack, question: Question, wanted: Sequence[Constraint]) -> List[str]:
    """All that is asked for, in words."""
    names = [wording.inside(name) for name in wording.names(pack, question.excluded)]
    return [*(each.told(pack) for each in wanted), *([f"other than {wording.listed(names)}"] if names else [])]


def _notes(pack: Pack, question: Question, shown: Sequence[str], wanted: Sequence[Constraint], salaries: Sequence[Held]) -> str:
    notes = []
    bounds = [constraint for constraint in wanted if constraint.bound]
    partly = [subject for subject in shown if any(constraint.met(pack, subject) == "partly" for constraint in bounds)]
    if partly:
        names = wording.listed([wording.inside(name) for name in wording.names(pack, partly)])
        notes.append(f"Only a part of the range meets that for {names}.")
    if any(constraint.lacks for constraint in wanted):
        notes.append("“Without” means that the source names no such thing for it, not that there is none.")
    if question.order and salaries and not bounds:
        notes.append(pay.verdict(pack, salaries))
    elif question.order and not salaries:
        notes.append("The source doesn't rank these.")
    unknown = [subject for subject in question.pool if question.order and MONEY in question.topics and not pack.fact_of(subject, MONEY)]
    if unknown:
        names = wording.listed([wording.inside(name) for name in wording.names(pack, unknown)], "or")
        notes.append(f"The source gives no {pack.topics[MONEY].about} for {names}.")
    return " ".join(notes)


def _nothing(pack: Pack, question: Question, pool: Sequence[str], wanted: Sequence[Constraint]) -> Answer:
    """Nothing meets all of it: which constraint emptied the list, and what there is without it."""
    parts = _parts(pack, question, wanted)
    offers = [(at, kept) for at in range(len(parts)) if (kept := _without(pack, question, pool, wanted, at))]
    lines = [
        f"- dropping “{parts[at]}” leaves {wording.listed([wording.inside(name) for name in wording.names(pack, kept)])}"
        for at, kept in offers
    ]
    if not offers:
        alone = [f"“{each.told(pack)}”" for each in wanted if not matching(pack, pool, [each])]
        lines = [f"- nowhere does it name anything {wording.listed(alone, 'or')}, whatever else is asked for"] if alone and pool else []
    return Answer(
        status="not_covered",
        topic="filter",
        response="utter_filter_empty",
        values={"wanted": wording.listed(parts) or SILENT, "without": wording.aside("\n".join(lines))},
        subjects=(),
        suggestions=tuple(_drop(pack, question, wanted, parts, at) for at, _ in offers)[: suggest.MOST],
    )


def _without(pack: Pack, question: Question, pool: Sequence[str], wanted: Sequence[Constraint], at: int) -> List[str]:
    """What is left when the constraint at that place is dropped; the place after the last is that of what was ruled out by name."""
    if at == len(wanted):
        return matching(pack, question.pool or tuple(pack.industries), wanted)
    return matching(pack, pool, [*wanted[:at], *wanted[at + 1 :]])


def _drop(pack: Pack, question: Question, wanted: Sequence[Constraint], parts: Sequence[str], at: int) -> Suggestion:
    rest = wording.listed([*parts[:at], *parts[at + 1 :]])
    title = f"Drop “{parts[at]}”"
    if rest:
        return Suggestion(title, f"{'Of those, show' if question.pool else 'Show'} me only industries {rest}")
    return Suggestion(title, "Compare those" if question.pool else pack.topics[wanted[0].facet if wanted else MONEY].question)
