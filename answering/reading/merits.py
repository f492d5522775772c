"""What speaks for one thing and what against it: "3 reasons for tech", "should I go there?", "what's bad about it"."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.lookup import own_facts_on
from answering.reading.reading import Reading, at_places, if_it_does, industries_of
from answering.reading.topic import facet_talked_of
from knowledge import Pack


@if_it_does("speaks_for_it", "asks_advice_on_it")
def asks_what_speaks_for_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'give me 3 reasons for tech': what the source says of it; whether it suits somebody, it can't say."""
    subject = () if _by_their_wishes(reading) else _the_one(reading, pack)
    return replace(reading, answer="merits", subjects=subject, about=subject) if subject else None


@if_it_does("asks_against")
def asks_what_speaks_against_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what's bad about tech': nothing that the source names as such, and what it leaves out."""
    subject = _the_one(reading, pack) if not _by_their_wishes(reading) else ()
    return replace(reading, answer="drawbacks", subjects=subject, about=subject) if subject else None


@if_it_does("asks_why_not", "asks_why_left_out")
def asks_why_not_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'why not tech?', after 'who pays best': what speaks against it; that the source tells nothing of it, where that is so of the facet
    talked of.
    """
    named = industries_of(pack, (*reading.subjects, *reading.excluded))
    heard = reading.heard
    of_more = heard.topics or heard.excluded_topics or heard.strangers or heard.length > beliefs.THRESHOLDS.challenge
    if len(named) != 1 or of_more or reading.form != "why" or _by_their_wishes(reading):
        return None
    facet = facet_talked_of(reading, pack)
    told = not facet or own_facts_on(pack, facet, named[0])
    asked = reading.asking("industry_profile" if told else facet)
    return replace(asked, answer="drawbacks" if told else facet, subjects=named, about=named, excluded=())


def _the_one(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The one industry that is named or pointed at, else the one talked of; none where a topic or anything unknown is asked of."""
    heard, shown = reading.heard, reading.memory.shown
    if reading.named_topics or heard.strangers or heard.figures[1:] or heard.length > beliefs.THRESHOLDS.challenge:
        return ()
    placed = at_places(reading.ordinals, shown)
    named = industries_of(pack, reading.subjects or placed)
    if named or reading.subjects:
        return named if len(named) == 1 else ()
    focus = industries_of(pack, reading.memory.focus)
    return focus if len(focus) == 1 and not reading.does("asks_in_general") else ()


def _by_their_wishes(reading: Reading) -> bool:
    """Whether a result by their wishes is talked of, which has reasons of its own."""
    return bool(reading.profile.says_something) and reading.memory.topic == "recommend"
