"""A recommendation that is steered in few words, which name nothing: "ok show me", "what else?", "not that one either"."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.reading import Reading, if_it_does, industries_of
from answering.reading.route import how_to_choose
from answering.wishes.profile import RULED_OUT, WISHED, Noted
from answering.wishes.weigh import ranking
from knowledge import Pack


@if_it_does("urges_on")
def urges_on(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'ok show me', after 'recommend me an industry' and 'remote work': the result by what is known."""
    urged = reading.steers_a_recommendation and reading.profile.says_something
    return replace(reading, answer="shortlist") if urged and not _names_anything(reading) else None


@if_it_does("asks_what_else")
def asks_what_else_fits(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what else?', after 'I like remote work and good pay, recommend me an industry': those that come after the ones that were shown."""
    if not reading.steers_a_recommendation or _names_anything(reading):
        return None
    if reading.profile.asking:
        return replace(reading, answer="ask_wish")
    shown = reading.memory.shown
    others = tuple(each for each, _ in ranking(reading.profile, pack) if each not in shown)
    if not reading.profile.says_something or not shown:
        return None
    return replace(reading, answer="shortlist" if others else "nothing_else", pool=others)


@if_it_does("drops_that_one")
def rules_that_one_out(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'not that one either', after 'I like remote work and good pay, recommend me an industry': the result without it."""
    one = industries_of(pack, reading.memory.focus if len(reading.memory.focus) == 1 else reading.memory.shown)[:1]
    told = reading.memory.topic == "recommend" and reading.profile.says_something and not reading.profile.asking
    if not one or not told:
        return None
    noted = (Noted(one[0], RULED_OUT, pack.named(one[0]).name),)
    return replace(reading, answer="shortlist", profile=reading.profile.with_wishes(noted, pack), noted=noted)


@if_it_does("takes_that_one")
def takes_that_one(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'put that on my list too', after 'I like remote work and good pay, recommend me an industry' and 'tell me about finance': it is
    wished for.
    """
    one = industries_of(pack, reading.memory.focus)
    if len(one) != 1 or reading.heard.subjects or not pack.interview:
        return None
    profile = reading.profile.with_wishes((Noted(one[0], WISHED, pack.named(one[0]).name),), pack)
    return replace(reading, answer="next_wish" if profile.asking else "noted", profile=profile)


@if_it_does("refuses_questions")
def wants_no_questions(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'recommend me something but don't ask me questions': with nothing known, what to weigh."""
    known = reading.profile.says_something or reading.profile.asking or reading.heard.wishes
    asks = reading.topic in ("recommend", "choose")
    return how_to_choose(reading, pack) if asks and not known else None


def _names_anything(reading: Reading) -> bool:
    heard = reading.heard
    named = heard.subjects or heard.topics or heard.strangers or heard.wishes or heard.bounds or heard.excluded
    return bool(named) or heard.length > beliefs.THRESHOLDS.short
