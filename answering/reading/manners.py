"""What is neither a question nor a wish: somebody takes note, grumbles, likes what was told or is let down by it."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.reading.reading import Reading, if_it_does
from answering.vocabulary import REFUSALS
from knowledge import Pack

_THAN_MINE = " than my "
"""Before somebody of one's own, with whom we are compared."""


@if_it_does("closes", "says_goodbye")
def only_closes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'perfect, that was everything', after 'what does tech pay': a goodbye, and no fact."""
    in_a_question = reading.memory.profile.asking and not reading.does("says_goodbye")
    closes = not (_says_more(reading) or in_a_question)
    return replace(reading, answer="goodbye", intent="goodbye") if closes else None


@if_it_does("takes_note")
def only_takes_note(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'noted, thanks', after 'what does tech pay': no answer is wanted, and none is repeated."""
    if _says_more(reading) or reading.memory.pending or reading.memory.deleting:
        return None
    return None if reading.memory.profile.asking else replace(reading, answer="affirm", intent="affirm")


@if_it_does("grumbles")
def only_grumbles(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'oh great, another list', after 'what does tech pay': said that it is a pity, and no fact."""
    if _says_more(reading):
        return None
    return replace(reading, answer="complain", intent="complain")


@if_it_does("likes_what_was_told", "finds_comfort")
def only_likes_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'oh that's reassuring', after 'what does tech pay': a word of thanks, and no fact."""
    if _says_more(reading) or reading.memory.profile.asking:
        return None
    return replace(reading, answer="praise", intent="praise")


@if_it_does("is_let_down")
def only_is_let_down(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'that's kinda depressing', after 'what does tech pay': a kind word, and a way on."""
    told = not _says_more(reading) and bool(reading.memory.topic)
    return replace(reading, answer="low") if told else None


@if_it_does("calls_us_unkind")
def only_calls_us_unkind(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'that was unkind of you', after 'what does tech pay': an apology, and nothing is explained."""
    return None if _says_more(reading) else replace(reading, answer="unkind")


@if_it_does("finds_it_low")
def only_finds_it_low(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'hm, that's not much :(', after 'what does tech pay': that it is only what is said in general, and a way on."""
    told = not _says_more(reading) and bool(reading.memory.topic)
    return replace(reading, answer="let_down") if told else None


@if_it_does("says_they_are_safe")
def only_says_they_are_well(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I'm okay, honestly', after 'I feel down': glad of it, and nothing is made of it."""
    asks = _says_more(reading) or reading.memory.profile.doubts
    return None if asks else replace(reading, answer="ask_wish" if reading.memory.profile.asking else "relieved")


@if_it_does("tells_of_oneself")
def only_tells_of_themselves(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I moved here from Cairo three years ago with two kids': what would be declined and asks nothing is taken note of."""
    return replace(reading, answer="heard_them") if reading.refusal and not reading.topics else None


def only_exaggerates(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'my tutor is going to murder me if the essay is late', after 'what does tech pay': what sounds grave and asks nothing is talk."""
    feeling, heard = reading.message.feeling, reading.heard
    idiom = feeling is not None and feeling.tier == "idiom"
    names = heard.subjects or heard.topics or heard.wishes or heard.excluded or heard.ordinals
    talks = idiom and reading.refusal and not (names or reading.does("asks"))
    return replace(reading, answer="small_talk", intent="small_talk") if talks else None


@if_it_does("apologizes")
def only_apologizes(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'sorry for snapping at you', after 'what does tech pay': that it is no problem."""
    return replace(reading, answer="deny", intent="deny") if not _says_more(reading) else None


@if_it_does("thanks_or_praises_us", "thanks_for_sparing")
def only_thanks_or_praises(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'thank you, you have been patient with an old man', after 'what does tech pay': a word of thanks; nothing in it is looked up."""
    heard = reading.heard
    long = heard.length > beliefs.THRESHOLDS.challenge
    measures = reading.does("measures_against") or reading.does("sets_against")
    mistaken = reading.intent.startswith((*REFUSALS, "complain")) or reading.does("thanks_for_sparing") or measures
    people = _THAN_MINE in reading.text.casefold() and not heard.topics  # "kinder than my careers teacher"
    if long or not mistaken or reading.does("asks") or not (people or _names_nothing(reading)):
        return None
    return replace(reading, answer="praise", intent="praise")


def _names_nothing(reading: Reading) -> bool:
    heard = reading.heard
    return not (heard.strangers or heard.subjects or heard.topics or heard.ordinals or heard.excluded or heard.figures)


def _says_more(reading: Reading) -> bool:
    """Whether it names, asks or wishes for anything besides."""
    return bool(reading.heard.subjects or reading.heard.topics or reading.heard.wishes or reading.heard.figures or reading.does("asks"))
