"""What was told before is asked for by a word of it: "what was that about fraud"."""

from __future__ import annotations

from typing import Iterable, List, Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES, Told
from answering.lookup import facts_about, shares_words, words_recalled
from answering.reading.reading import Reading, if_it_does
from answering.vocabulary import COVERS, MOST_WORDS, NEAR_MISS, PROFILES
from knowledge import Held, Pack


@if_it_does("recalls")
def recalls_a_word_told(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what was that about fraud before', after 'tell me about finance' and 'what does retail pay': the fact that has the word, of what was
    told last before others; that there is none.
    """
    words = words_recalled(reading.text)
    if not words or not _asks_for_a_word(reading) or _are_names(reading, pack, words):
        return None
    having = [(held, shares_words(held.fact.statement, words)) for held in pack.facts()]
    most = max(shared for _, shared in having)
    if not most:
        return _of_no_fact(reading, words)
    told = _told_lately(reading, pack)
    meant = min((held for held, shared in having if shared == most), key=lambda held: told.index(held.id) if held.id in told else len(told))
    if meant.id.startswith(f"{STORIES}#"):
        return replace(reading, answer=STORIES, about=(meant.id,), subjects=())
    return replace(reading, answer="nearest", about=(meant.id,))


def _asks_for_a_word(reading: Reading) -> bool:
    """Whether it asks in few words what was said, and of no place, number, topic or order."""
    heard = reading.heard
    names = reading.topics or reading.ordinals or reading.excluded or heard.figures or heard.order or heard.bounds or heard.among
    asks = reading.does("asks_what_somebody_says") and heard.length <= beliefs.THRESHOLDS.hint
    return asks and not names and not reading.profile.asking


def _are_names(reading: Reading, pack: Pack, words: Tuple[str, ...]) -> bool:
    """Whether these are words of the names of what is talked of, all of which may be asked for."""
    named = " ".join(" ".join((thing.name, *thing.aliases)) for thing in map(pack.named, reading.subjects))
    return shares_words(named, words) >= len(words) if reading.subjects else False


def _of_no_fact(reading: Reading, words: Tuple[str, ...]) -> Optional[Reading]:
    """That the source has no such word."""
    if reading.subjects:
        return None
    return replace(reading, answer="not_covered", refusal=f"{NEAR_MISS}detail", missing=(" ".join(words[:MOST_WORDS]),))


def _told_lately(reading: Reading, pack: Pack) -> List[str]:
    """The addresses of all facts that the answers were about, the latest answer's first."""
    return [held.id for told in reversed(reading.memory.frame.told) for held in _facts_of(told, pack)]


def _facts_of(told: Told, pack: Pack) -> Iterable[Held]:
    if told.topic == STORIES:
        return filter(None, map(pack.at, told.subjects))
    if not told.subjects:
        return _of_all(told, pack)
    every = (held for subject in told.subjects if pack.kind_of(subject) for held in facts_about(pack, subject))
    return (held for held in every if told.topic in PROFILES or not told.facets or held.cell in told.facets)


def _of_all(told: Told, pack: Pack) -> Iterable[Held]:
    """What a list under a topic told: of each industry, role or skill."""
    facets = told.facets or (told.topic,)
    kind = COVERS.get(told.topic, "industries")
    members = (held.subject for facet in facets for held in pack.holders(facet, kind) if held.subject)
    return (held for each in dict.fromkeys(members) for held in facts_about(pack, each) if held.cell in facets or kind != "industries")
