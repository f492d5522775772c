"""Industries, roles or skills side by side, with no winner that the source doesn't name."""

from __future__ import annotations

from itertools import accumulate
from typing import Dict, List, Sequence, Tuple

from answering import phrases
from answering.answer import Answer
from answering.answers.gap import gap
from answering.copies import replace
from answering.leads.briefs import brief, in_a_cell, reason, scoped, sentence
from answering.leads.lead import at_an_end, of_several, said_of_several
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import pay, suggest, wording
from answering.looks.chart import chart
from answering.looks.table import Table
from answering.lookup import own_facts_on
from answering.reading.fitting import fastest
from answering.reading.reading import Reading
from answering.vocabulary import MONEY, RANKS
from knowledge import FACETS, Held, Pack

_ADVICE = ("recommend", "choose")
"""Topics of those who want to be told which one to take."""
_ROWS = 4
"""Rows that a short comparison shows."""
_ROOM = 400
"""Characters of its cells: where more than two stand side by side, fewer rows are read."""
Cells = Sequence[Sequence[Sequence[Held]]]
"""By key and subject: the facts of a cell, several where sources disagree."""


def answer_compare(reading: Reading, pack: Pack) -> Answer:
    """The sides of the reading, under its facets or under everything; why they differ, as far as the source says."""
    answer = compare(pack, reading.about, reading.facets)
    if answer.status != "answered":
        return answer
    apart = pay.apart(pack, answer.facts) if reading.form == "how_much" else ""
    if apart:
        return replace(answer, values={**answer.values, "lead": apart})
    if reading.topic in _ADVICE:
        return replace(answer, values={**answer.values, "lead": f"{phrases.say(pack, 'compare_for_you')} {answer.values['lead']}"})
    if reading.form in RANKS and not reading.facets:
        return _which_is_better(pack, answer)
    return _with_a_reason(reading, pack, answer) if reading.form == "why" else answer


def _with_a_reason(reading: Reading, pack: Pack, answer: Answer) -> Answer:
    """`answer` with what the source says of why they differ, or that it says nothing of it."""
    given = [held for facet in reading.facets for held in pack.of_topic(facet) if held.fact.gives_a_reason][:1]
    why = sentence(reason(pack, given[0])) if given else phrases.say(pack, "unsaid_why")
    return replace(answer, values={**answer.values, "lead": f"{answer.values['lead']} {why}"}, facts=(*answer.facts, *given))


def _which_is_better(pack: Pack, answer: Answer) -> Answer:
    """How their pay compares, where it was compared; else that the source ranks none of them."""
    unranked = phrases.say(pack, "compare_unranked", names=wording.names_inside(pack, answer.subjects))
    neutral = sentence(phrases.say(pack, "compare_lead", names=wording.names_inside(pack, answer.subjects)))
    return replace(answer, values={**answer.values, "lead": sentence(unranked)}) if answer.values["lead"] == neutral else answer


def compare(pack: Pack, subjects: Sequence[str], topics: Sequence[str] = ()) -> Answer:
    """Compare those of `subjects` that are of the first one's kind, under `topics` or under everything that their kind can have."""
    kind = pack.kind_of(subjects[0]) or "industries"
    subjects = tuple(subject for subject in subjects if pack.kind_of(subject) == kind)
    held = pack.keys_of(kind)
    keys = tuple(topic for topic in topics if topic in held) if topics else held
    if not keys:
        return _silence(pack, subjects, topics[0])
    rows = _rows(pack, subjects, keys, asked=bool(topics))
    if not any(any(row) for row in rows.values()):
        return _silence(pack, subjects, keys[0])
    kept = {key: row for key, row in rows.items() if any(row) or (kind == "industries" and key in FACETS)}
    return _side_by_side(pack, subjects, list(kept), list(kept.values()), asked=bool(topics))


def _rows(pack: Pack, subjects: Sequence[str], keys: Sequence[str], asked: bool) -> Dict[str, List[Sequence[Held]]]:
    """By key the facts of each subject."""
    return {key: [own_facts_on(pack, key, subject) if asked else pack.facts_of(subject, key) for subject in subjects] for key in keys}


def _side_by_side(pack: Pack, subjects: Sequence[str], keys: Sequence[str], cells: Cells, asked: bool) -> Answer:
    """`asked`: whether the facets were named, so that all of them are shown."""
    facts = in_order((held for row in cells for cell in row for held in cell), ())
    table = _table(pack, subjects, keys, cells)
    salaries = [held for row in cells for cell in row for held in cell if held.fact.pay]
    shown = _shown(pack, subjects, keys, cells, salaries, asked)
    drawn = {} if len(keys) == 1 else {"table": (table if asked else _short_table(pack, table)).markdown()}
    return Answer(
        status="answered",
        topic="compare",
        response="utter_compare" if drawn else "utter_told",
        values={**shown.values(pack, facts), **drawn},
        also=tuple(keys[1:]) if asked else (),
        detail=_detail(pack, subjects, keys, facts, shown.note),
        subjects=tuple(subjects),
        facts=facts,
        table=table,
        chart=chart(pack, salaries),
        suggestions=suggest.profiles(pack, subjects),
    )


def cell(pack: Pack, facts: Sequence[Held], subject: str, key: str) -> str:
    """Facts of one subject in a few words, else the general rule that holds for it; that the source doesn't say where there is neither."""
    if facts:
        return "; ".join(scoped(held) if len(facts) > 1 else in_a_cell(pack, held) for held in facts)
    rules = pack.rules_for(subject, key)
    return phrases.say(pack, "cell_rule", brief=brief(rules[0])) if rules else phrases.say(pack, "cell_silent")


def label(pack: Pack, key: str) -> str:
    """What a row or column under a topic or fact key is called."""
    phrase = f"label_{key}"
    return phrases.say(pack, phrase) if phrases.has(pack, phrase) else pack.topics[key].label


def _table(pack: Pack, subjects: Sequence[str], keys: Sequence[str], cells: Cells) -> Table:
    rows: List[Tuple[str, ...]] = [
        (label(pack, key), *(cell(pack, facts, subject, key) for subject, facts in zip(subjects, row))) for key, row in zip(keys, cells)
    ]
    return Table(("", *wording.names(pack, subjects)), tuple(rows))


def _unsaid(pack: Pack, subjects: Sequence[str], keys: Sequence[str], cells: Cells) -> str:
    if len(keys) > 1:
        return ""
    missing = [subject for subject, facts in zip(subjects, cells[0]) if not facts]
    told = [held for facts in cells[0] for held in facts]
    unranked = not any(held.fact.pay for held in told) and fastest(told, lowest=False) is None
    if missing:
        return wording.unsaid_of(pack, keys[0], missing)
    return phrases.say(pack, "compare_no_winner") if unranked else ""


def _silence(pack: Pack, subjects: Sequence[str], key: str) -> Answer:
    holders = pack.holders(key, pack.kind_of(subjects[0]) or "industries")
    known = list(dict.fromkeys(held.subject for held in holders if held.subject))
    return gap(pack, key, pack.topics[key].about, subjects, known, suggest.profiles(pack, subjects))


def _shown(
    pack: Pack,
    subjects: Sequence[str],
    keys: Sequence[str],
    cells: Cells,
    salaries: Sequence[Held],
    asked: bool,
) -> Shown:
    """How the pay compares where pay is compared, else each side in a few words; what the source leaves out."""
    facts = in_order((held for row in cells for cell in row for held in cell), ())
    lines: Tuple[str, ...] = ()
    if len({held.subject for held in salaries}) > 1:
        lead = pay.in_short(pack, salaries)
        lines = tuple(lines_of(pack, facts)) if len(keys) == 1 else ()
    elif len(keys) == 1 and (first := fastest(facts, lowest=False)):
        lead, lines = sentence(at_an_end(pack, first, "figures_first")), tuple(lines_of(pack, facts))
    elif len(keys) == 1:
        lead, lines = of_several(pack, facts), tuple(lines_of(pack, facts, said_of_several(pack, facts)))
    else:
        lead = sentence(phrases.say(pack, "compare_unranked" if asked else "compare_lead", names=wording.names_inside(pack, subjects)))
    note = _unsaid(pack, subjects, keys, cells)
    if len(keys) == 1 and not all(cells[0]):  # that nothing is said of one of them answers first
        return Shown(f"{note} {lead}", lines, "", facts)
    return Shown(lead, lines, note, facts)


def _short_table(pack: Pack, table: Table) -> Table:
    """The rows that tell most: what the lead speaks of and those with something in every column first, as many as a short answer holds."""
    silent = phrases.say(pack, "cell_silent")

    def order(row: Tuple[str, ...]) -> Tuple[int, bool]:
        return row.count(silent), MONEY not in pack.topics or row[0] != label(pack, MONEY)

    telling = [row for row in sorted(table.rows, key=order)[:_ROWS] if row.count(silent) < len(row) - 1]
    sizes = list(accumulate(sum(map(len, row)) for row in telling))
    kept = [row for row, size in zip(telling, sizes) if size <= _ROOM] or sorted(telling, key=lambda row: sum(map(len, row)))[:1]
    return Table(table.columns, tuple(row for row in table.rows if row in kept))


def _detail(pack: Pack, subjects: Sequence[str], keys: Sequence[str], facts: Sequence[Held], note: str) -> str:
    """The statements, what is left out, where it is from."""
    told = wording.told(pack, facts) if len(keys) == 1 else _whole(pack, subjects, keys, facts)
    return "\n\n".join(part for part in (told, note, wording.sourced(pack, facts)) if part)


def _whole(pack: Pack, subjects: Sequence[str], keys: Sequence[str], facts: Sequence[Held]) -> str:
    """Every statement, by facet; `facts` are all of them."""
    blocks = []
    for key in keys:
        block = [held for subject in subjects for held in pack.facts_of(subject, key)]
        if block:
            blocks.append(f"**{label(pack, key)}**\n{wording.told(pack, block, facts)}")
    return "\n\n".join(blocks)
