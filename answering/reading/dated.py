"""A year that is held against the time of what was told: 'was that 2019?'."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses, quoting
from answering.reading.figure import answers_our_question
from answering.reading.fitting import POLAR
from answering.reading.reading import Reading
from knowledge import Pack
from knowledge.numbers import is_a_year, numbers_in


def holds_a_year_against_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'was that 2019?', after 'what does the LinkedIn survey say': no, and the time that it is given for."""
    dated = next((held for held in at_addresses(pack, reading.memory.facts) if held.fact.period), None)
    if dated is None or not _says_only_a_year(reading) or quoting(pack, reading.heard.figures):
        return None
    dates = list(filter(is_a_year, numbers_in(dated.fact.period or "").values()))
    within = dates and min(dates) < reading.heard.figures[0] < max(dates)
    return replace(reading, answer="dated", intent="ask_source", about=(dated.id,)) if dates and not within else None


def _says_only_a_year(reading: Reading) -> bool:
    """Whether it asks in a few words, of nothing that it names, whether it is one year."""
    heard = reading.heard
    whether = reading.form in POLAR or (reading.form == "when" and reading.does("points_out"))  # "is that from 2019"
    asks = whether and reading.does("supposes") and heard.length <= beliefs.THRESHOLDS.short
    names = heard.subjects or heard.topics or heard.strangers or heard.excluded or answers_our_question(reading)
    return asks and not names and len(heard.figures) == 1 and is_a_year(heard.figures[0])
