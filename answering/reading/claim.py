"""What somebody takes for granted: who leads, that something holds for everyone, a figure. It is put right before anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Optional

from answering import beliefs
from answering.leads import lead
from answering.reading.figure import quoted_facts
from answering.reading.reading import Reading, industries_of
from answering.reading.topic import facet_asked
from knowledge import Held, Pack

_CLAIMS = ("is_it_true", "does_it_say", "is_it", "why")
_TELLING = ("recommend", "choose", "filter", "compare", "why", "state_preference", "industry_profile")


def claims_a_rank(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'since healthcare pays the most, should I go there?': who does lead is said first."""
    named, facet = industries_of(pack, reading.subjects), facet_asked(reading, pack)
    measures = reading.does("measures_against") and reading.does("points_out")  # "is that more than finance?"
    claimed = reading.does("presumes") and not measures and reading.heard.order and len(named) == 1 and facet
    if not claimed or reading.topic not in (facet, *_TELLING) or not _is_told(reading):
        return None
    leader = lead.leader(reading, pack.holders(facet))
    asks_the_reason = reading.form == "why" and leader is not None and leader.subject == named[0]
    return None if asks_the_reason else replace(reading.asking(facet), answer="rank_claim", about=named)


def claims_it_of_all(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so everybody gets a job within six months?': the share that the source gives is said first."""
    presumes = reading.does("presumes") or reading.form == "is_it_true"
    claimed = presumes and (reading.does("generalizes") or reading.does("says_most")) and not reading.heard.quoted
    if not claimed or not _is_told(reading):
        return None
    nearest = lead.nearest_to(reading.text, [held for held in pack.facts() if lead.is_share(held)])
    return replace(reading, answer="share_claim", intent="ask_source") if nearest else None


def claims_a_figure_that_is_not_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'is it true that 44% find a job?': the source gives no such figure, and what it gives instead."""
    heard = reading.heard
    bounded = any(bound.comparison != "about" for bound in heard.bounds)
    claimed = (reading.form in _CLAIMS or reading.does("presumes")) and heard.quoted and not bounded
    if not claimed or not _is_told(reading) or heard.strangers or quoted_facts(reading, pack):
        return None
    said = reading.form in ("is_it_true", "does_it_say")
    about_facts = said or heard.subjects or heard.topics or lead.nearest_to(reading.text, _with_figures(pack))
    return replace(reading, answer="unheld_claim") if about_facts else None


def _is_told(reading: Reading) -> bool:
    """Whether it is short enough to be all about the claim, and no question of ours is open."""
    return reading.heard.length <= beliefs.THRESHOLDS.challenge and not reading.memory.profile.asking


def _with_figures(pack: Pack) -> List[Held]:
    return [held for held in pack.facts() if held.fact.figures]
