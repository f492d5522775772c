"""What is said or asked of a share that was just shown: another one, how many it counts. What is reckoned with it: reckoned.py."""

from __future__ import annotations

from typing import List, Optional

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses, numbers_of, quoting
from answering.reading.figure import answers_our_question
from answering.reading.fitting import percents
from answering.reading.reading import Reading, if_it_does
from knowledge import Held, Pack

_TENTH = 10
"""Smaller numbers beside a share may be years, or people."""
_ALL = 100


@if_it_does("asks_how_many")
def asks_how_many_it_counts(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how many people is that out of', after 'how many graduates care about culture': the share that was shown is all that
    the source gives.
    """
    asks = reading.heard.hint == "of_what" and reading.form == "how_many"
    shown = _shown_percents(reading, pack)
    if not asks or not shown or not _is_of_it_alone(reading) or reading.heard.figures:
        return None
    return replace(reading, answer="figure", intent="ask_source", form="how_many_asked", about=(shown[0].id,))


@if_it_does("tells_what_was_heard")
def tells_of_another_share(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'a friend told me it is 83', after 'what share of graduates finds a role within six months': what the source says of it is said
    again.
    """
    shown = _shown_percents(reading, pack)
    told = tuple(number for number in reading.heard.figures if _TENTH <= number <= _ALL)
    another = shown and told and reading.does("points_out") and not numbers_of(shown) & set(told)
    if not another or reading.heard.subjects or reading.heard.bounds or reading.heard.length > beliefs.THRESHOLDS.challenge:
        return None
    form = "was_it" if quoting(pack, told) else "does_it_say"
    heard = replace(reading.heard, figures=told)
    return replace(reading, heard=heard, answer="figure", intent="ask_source", form=form)


def _shown_percents(reading: Reading, pack: Pack) -> List[Held]:
    """The facts just shown that give a percentage: a share of all, or by how much something grew."""
    return [held for held in at_addresses(pack, reading.memory.facts) if percents(held)]


def _is_of_it_alone(reading: Reading) -> bool:
    """Whether it is short and names nothing of its own."""
    heard = reading.heard
    names = set(heard.subjects) - set(reading.memory.focus) or heard.topics or heard.strangers or heard.bounds or heard.ordinals
    return not names and heard.length <= beliefs.THRESHOLDS.hint and not answers_our_question(reading)
