"""What is liked better by so many is taken for a must: "so it is required by 60 percent?"; or which of both it is."""

from __future__ import annotations

from typing import List, Optional

from answering import beliefs
from answering.copies import replace
from answering.lookup import at_addresses, bare_words, letters_apart, quoting, topic_of_fact
from answering.reading.figure import answers_our_question
from answering.reading.fitting import percents
from answering.reading.reading import Reading, if_it_does
from knowledge import Held, Pack

PREFERS = ("prefer", "prefers", "preferred", "favor", "favors", "favored", "favour", "favours")
"""Words of a fact that say of something that it is liked better, and no must."""
_OF_MOST = frozenset(("half", "most", "majority"))
_OF_ONE = ("which", "list_all", "why", "who_says", "where", "when", "how_many")


@if_it_does("says_it_is_a_must")
def takes_a_wish_for_a_must(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'prefer, or insist on?', after 'how many employers want certificates': which word the source has, where it says how many like it
    better.
    """
    heard = reading.heard
    names_more = heard.subjects or heard.excluded or heard.strangers or heard.ordinals or heard.kind in ("roles", "skills")
    longest = heard.length <= beliefs.THRESHOLDS.challenge and not answers_our_question(reading)
    if names_more or not longest or reading.form in _OF_ONE or reading.does("asks_whether_all_want_it"):
        return None
    meant = _meant(reading, pack)
    return replace(reading, answer="preferred", intent="ask_source", about=(meant[0].id,)) if meant else None


def _meant(reading: Reading, pack: Pack) -> List[Held]:
    """The share of those who like it better that was just shown; else the one whose number, or most of all, is spoken of."""
    topics = {each for each in reading.named_topics if reading.believed(each) >= beliefs.THRESHOLDS.named}  # "they demand it"
    shown = [held for held in at_addresses(pack, reading.memory.facts[:1]) if word_of(held)]
    of_it = [held for held in shown if topics <= {topic_of_fact(pack, held)}]
    if of_it or not (_says_how_many(reading) and topics):
        return of_it
    every = [held for held in pack.facts() if word_of(held) and topics <= {topic_of_fact(pack, held)}]
    quoted = quoting(pack, reading.heard.figures)
    return [held for held in every if held in quoted or _OF_MOST & bare_words(reading.text)]


def _says_how_many(reading: Reading) -> bool:
    return bool(reading.heard.figures) or bool(_OF_MOST & bare_words(reading.text))


def word_of(held: Held) -> str:
    """The word of a share by which it says that something is liked better; empty where it says none."""
    if not percents(held):
        return ""
    said = letters_apart(" ".join((*(figure.measures for figure in percents(held)), held.fact.first_sentence)))
    return next((word for word in PREFERS if word in said), "")


def asks_which_it_is(reading: Reading) -> bool:
    """Whether it leaves open which of both it is: "prefer or require?"."""
    return "or" in bare_words(reading.text)
