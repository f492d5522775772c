"""Industries that meet every constraint of a reading, in order where the figures give one."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

from answering import phrases
from answering.answer import Answer
from answering.answers.compare import cell
from answering.answers.told import told
from answering.leads.briefs import scoped, sentence
from answering.leads.lead import at_an_end, of_names, of_rank
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import pay, suggest, wording
from answering.looks.chart import chart
from answering.looks.suggest import Suggestion
from answering.looks.table import Table
from answering.reading.constraints import Constraint, constraints, matching
from answering.reading.reading import Reading, industries_of
from answering.vocabulary import MONEY, RANKS
from knowledge import FACETS, Held, Pack


def answer_filter(reading: Reading, pack: Pack) -> Answer:
    """The industries that meet all constraints; where none does, what emptied the list."""
    wanted = constraints(reading, pack)
    pool = [subject for subject in _pool(reading, pack) if subject not in reading.excluded]
    kept = matching(pack, pool, wanted)
    if not kept and reading.pool and [constraint.lacks for constraint in wanted] == [True]:
        return _none_lacks(pack, pool, wanted[0].facet)
    if not kept:
        return _nothing(pack, reading, pool, wanted)
    facets = list(dict.fromkeys(constraint.facet for constraint in wanted if not constraint.lacks))
    ordered = _ordered(pack, kept, reading, facets)
    shown = ordered[: reading.heard.limit] if reading.heard.limit and MONEY in facets else ordered  # only pay has an order
    return _filled(pack, reading, _named(pack, reading, shown, wanted), wanted, facets)


def _named(pack: Pack, reading: Reading, shown: Sequence[str], wanted: Sequence[Constraint]) -> Sequence[str]:
    """Those that the answer names: where only the facts' own are named, not those for which a general rule holds alone."""
    own = [subject for subject in shown if any(pack.fact_of(subject, each.facet) for each in wanted)]
    only_own = _asks_who_leads(reading, shown, wanted) or _is_of_its_own(reading, wanted)
    return own if own and only_own else shown


def _pool(reading: Reading, pack: Pack) -> Sequence[str]:
    """What to choose from: those pointed at, else those named, else all."""
    return reading.pool or industries_of(pack, reading.subjects) or tuple(pack.industries)


def _ordered(pack: Pack, subjects: Sequence[str], reading: Reading, facets: Sequence[str]) -> List[str]:
    """By pay where pay is asked about; the source orders nothing else."""
    if MONEY not in facets:
        return list(subjects)
    held: Dict[str, Held] = {subject: fact for subject in subjects if (fact := pack.fact_of(subject, MONEY))}
    ranked = pay.ranked(list(held.values()), lowest=reading.heard.order == "lowest" or reading.form == "least")
    return [fact.subject for fact in ranked if fact.subject] + [subject for subject in subjects if subject not in held]


def _filled(pack: Pack, reading: Reading, shown: Sequence[str], wanted: Sequence[Constraint], facets: Sequence[str]) -> Answer:
    columns = facets or [facet for facet in pack.facets if any(pack.fact_of(subject, facet) for subject in shown)][:1]
    facts = in_order((held for facet in columns for subject in shown for held in _told(pack, subject, facet)), ())
    table = _table(pack, reading, shown, columns)
    salaries = [held for held in facts if held.fact.pay]
    told = Shown(
        _lead(pack, reading, shown, wanted, facts), tuple(lines_of(pack, facts)), _notes(pack, reading, shown, wanted, salaries), facts
    )
    return Answer(
        status="answered" if facts else "not_covered",  # of what lacks something, the source may say nothing else either
        topic="filter",
        response="utter_told" if len(columns) == 1 else "utter_compare",
        values={**told.values(pack, facts), "table": table.markdown()},
        detail=_detail(pack, facts, told.note),
        subjects=tuple(shown),
        facts=facts,
        table=table,
        chart=chart(pack, salaries),
        suggestions=suggest.profiles(pack, shown),
    )


def _table(pack: Pack, reading: Reading, shown: Sequence[str], columns: Sequence[str]) -> Table:
    one = phrases.say(pack, "filter_column", Setting=_called(pack, reading)[0].capitalize())
    heads = (one, *(pack.topics[facet].label for facet in columns))
    rows = [(subject, [cell(pack, pack.facts_of(subject, facet), subject, facet) for facet in columns]) for subject in shown]
    return Table(heads, tuple((pack.named(subject).name, *cells) for subject, cells in rows))


def _lead(pack: Pack, reading: Reading, shown: Sequence[str], wanted: Sequence[Constraint], facts: Sequence[Held]) -> str:
    """What is asked for and who meets it; what is told under a facet of the pack's own need be no advantage."""
    if _asks_who_leads(reading, shown, wanted):
        at_place = _at_its_place(pack, reading, facts)
        return at_place or of_rank(reading, pack, wanted[0].facet, facts)
    if _is_of_its_own(reading, wanted):
        return of_names(pack, wanted[0].facet, facts)
    return phrases.say(pack, "filter_lead", wanted=_wanted(pack, reading, wanted), names=wording.names_inside(pack, shown))


def _at_its_place(pack: Pack, reading: Reading, facts: Sequence[Held]) -> str:
    """Who comes second, third and so on by the figures; empty where it is asked for the first, or where none give an order."""
    paid = [held for held in facts if held.fact.pay and held.subject]
    if reading.place < 2 or reading.place > len(paid):
        return ""
    held = paid[reading.place - 1]
    end = "bottom" if reading.form == "least" else "top"
    name = wording.inside(pack.named(held.subject or "").name)
    return sentence(phrases.say(pack, "figures_at", name=name, place=wording.place(reading.place - 1), end=end, brief=scoped(held)))


def _asks_who_leads(reading: Reading, shown: Sequence[str], wanted: Sequence[Constraint]) -> bool:
    """Whether nothing is asked of several but which comes first under a facet."""
    ranks = reading.form in RANKS and len(shown) > 1
    return ranks and len(wanted) == 1 and not wanted[0].lacks and not wanted[0].bound


def _is_of_its_own(reading: Reading, wanted: Sequence[Constraint]) -> bool:
    """Whether one facet of the pack's own is asked for, and nobody was ruled out."""
    return len(wanted) == 1 and wanted[0].facet not in FACETS and not wanted[0].lacks and not reading.excluded


def _told(pack: Pack, subject: str, facet: str) -> Sequence[Held]:
    """What the pack says of it, else the general rules that hold for it."""
    return pack.facts_of(subject, facet) or pack.rules_for(subject, facet)


def _detail(pack: Pack, facts: Sequence[Held], note: str) -> str:
    """The statements, what is to be noted, where it is from; empty where there is no fact."""
    parts = (wording.told(pack, facts), note, wording.sourced(pack, facts)) if facts else ()
    return "\n\n".join(part for part in parts if part)


def _wanted(pack: Pack, reading: Reading, wanted: Sequence[Constraint]) -> str:
    parts = _other_than(pack, reading), wording.listed([each.worded(pack) for each in wanted])
    return " ".join(filter(None, (phrases.say(pack, "filter_all", Settings=_called(pack, reading)[1].capitalize()), *parts)))


def _called(pack: Pack, reading: Reading) -> Tuple[str, str]:
    """What one of those to choose from is called, and what many are."""
    of_roles = bool(reading.pool) and {pack.kind_of(each) for each in reading.pool} == {"roles"}
    return pack.setting.role_words if of_roles else pack.setting.industry_words


def _other_than(pack: Pack, reading: Reading) -> str:
    """What is ruled out by name, in words."""
    return phrases.say(pack, "filter_other_than", names=wording.names_inside(pack, reading.excluded)) if reading.excluded else ""


def _parts(pack: Pack, reading: Reading, wanted: Sequence[Constraint]) -> List[str]:
    """All that is asked for, in words."""
    return list(filter(None, (*(each.worded(pack) for each in wanted), _other_than(pack, reading))))


def _notes(pack: Pack, reading: Reading, shown: Sequence[str], wanted: Sequence[Constraint], salaries: Sequence[Held]) -> str:
    bounds, led = [constraint for constraint in wanted if constraint.bound], _asks_who_leads(reading, shown, wanted)
    notes = (
        _partly(pack, shown, bounds),
        _lacking(pack, wanted),
        _ranked(pack, salaries, wanted, led) if reading.heard.order else "",
        _left_out(pack, reading) if led else "",
        _without_pay(pack, reading) if reading.heard.order and MONEY in reading.topics else "",
    )
    return " ".join(filter(None, notes))


def _left_out(pack: Pack, reading: Reading) -> str:
    return phrases.say(pack, "filter_left_out", names=wording.names_inside(pack, reading.excluded)) if reading.excluded else ""


def _partly(pack: Pack, shown: Sequence[str], bounds: Sequence[Constraint]) -> str:
    partly = [subject for subject in shown if any(constraint.met(pack, subject) == "partly" for constraint in bounds)]
    return phrases.say(pack, "filter_partly", names=wording.names_inside(pack, partly)) if partly else ""


def _lacking(pack: Pack, wanted: Sequence[Constraint]) -> str:
    return phrases.say(pack, "filter_lacking") if any(constraint.lacks for constraint in wanted) else ""


def _ranked(pack: Pack, salaries: Sequence[Held], wanted: Sequence[Constraint], led: bool) -> str:
    """How those in order stand to each other; not with a bound, which was what was asked, nor what the lead has said."""
    if led:
        return ""
    if not salaries:
        return phrases.say(pack, "ranks_none")
    return "" if any(constraint.bound for constraint in wanted) else pay.verdict(pack, salaries)


def _without_pay(pack: Pack, reading: Reading) -> str:
    return wording.unsaid_of(pack, MONEY, [subject for subject in reading.pool if not pack.fact_of(subject, MONEY)])


def _none_lacks(pack: Pack, pool: Sequence[str], facet: str) -> Answer:
    """That the source says something of each of `pool` under `facet`, and what."""
    facts = in_order((held for subject in pool for held in _told(pack, subject, facet)), ())
    lead = phrases.say(pack, "filter_none_lacks", label=wording.inside(pack.topics[facet].label), names=wording.names_inside(pack, pool))
    return told(pack, facet, Shown(lead, tuple(lines_of(pack, facts)), told=facts), facts)


def _nothing(pack: Pack, reading: Reading, pool: Sequence[str], wanted: Sequence[Constraint]) -> Answer:
    """Nothing meets all of it: which constraint emptied the list, and what there is without it."""
    parts = _parts(pack, reading, wanted)
    offers = [(at, kept) for at in range(len(parts)) if (kept := _without(pack, reading, pool, wanted, at))]
    lines = [phrases.say(pack, "filter_without", part=parts[at], names=wording.names_inside(pack, kept)) for at, kept in offers]
    if not offers:
        alone = [f"“{each.worded(pack)}”" for each in wanted if not matching(pack, pool, [each])]
        lines = [phrases.say(pack, "filter_nowhere", parts=wording.listed(alone, "or"))] if alone and pool else []
    lines = [*_at_the_end(pack, pool, wanted), *lines]
    return Answer(
        status="not_covered",
        topic="filter",
        response="utter_filter_empty",
        values={
            "wanted": _among_named(pack, reading, wording.listed(parts)),
            "without": wording.aside("\n".join(f"- {line}" for line in lines)),
        },
        subjects=(),
        suggestions=tuple(_drop(pack, reading, wanted, parts, at) for at, _ in offers)[: suggest.MOST],
    )


def _at_the_end(pack: Pack, pool: Sequence[str], wanted: Sequence[Constraint]) -> List[str]:
    """What comes nearest to a sum that nobody pays: the highest pay that the source gives, or the lowest."""
    sums = [constraint.bound for constraint in wanted if constraint.bound]
    paid = [held for subject in pool for held in pack.facts_of(subject, MONEY) if held.fact.pay]
    if len(sums) != 1 or not paid:
        return []
    lowest = sums[0].comparison in ("below", "at_most")
    return [at_an_end(pack, pay.ranked(paid, lowest=lowest)[0], "figures_last" if lowest else "figures_first")]


def _among_named(pack: Pack, reading: Reading, wanted: str) -> str:
    """`wanted`, and of which industries, where the question names them."""
    named = () if reading.pool else industries_of(pack, reading.subjects)
    names = [wording.inside(name) for name in wording.names(pack, named)]
    return phrases.say(pack, "filter_of_these", wanted=wanted, names=wording.listed(names)) if names else wanted


def _without(pack: Pack, reading: Reading, pool: Sequence[str], wanted: Sequence[Constraint], at: int) -> List[str]:
    """What is left when the constraint at that place is dropped; the place after the last is that of what was ruled out by name."""
    if at == len(wanted):
        return matching(pack, _pool(reading, pack), wanted)
    return matching(pack, pool, [*wanted[:at], *wanted[at + 1 :]])


def _drop(pack: Pack, reading: Reading, wanted: Sequence[Constraint], parts: Sequence[str], at: int) -> Suggestion:
    rest = wording.listed([*parts[:at], *parts[at + 1 :]])
    title = phrases.say(pack, "filter_drop", part=parts[at])
    if rest:
        phrase = "filter_ask_of_those" if reading.pool else "filter_ask"
        return Suggestion(title, phrases.say(pack, phrase, rest=rest, settings=_called(pack, reading)[1]))
    question = pack.topics[wanted[0].facet if wanted else MONEY].question
    return Suggestion(title, phrases.say(pack, "suggest_compare_those") if reading.pool else question)
