"""Sentences that notice when a threshold moves which no graded set notices: `python -m benchmarks.thresholds` says of the others."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Dict, Mapping, Tuple

import pytest

from answering import beliefs
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Reader, reader_of

Turn = Tuple[str, Dict[str, float]]


@dataclass(frozen=True)
class Noticed:
    """A threshold, a value that it may not have, what is said before, and the sentence that is read otherwise with it."""

    threshold: str
    moved: float
    before: Tuple[Turn, ...]
    text: str
    chances: Dict[str, float]
    heard: Mapping[str, Any] = field(default_factory=dict)
    after: float = 20.0


_LIST = (("which industries pay best", {"ask_salary": 0.9}),)
_REFUSED = (("what do plumbers earn", {"not_covered_personal": 0.9}),)
_FINANCE = (("tell me about finance", {"ask_industry_profile": 0.9}),)

NOTICED = (
    Noticed("distressed", 0.45, (), "there is no point to anything", {"distress": 0.5}),
    Noticed("distressed", 0.75, (), "there is no point to anything", {"distress": 0.7}),
    Noticed("beside_a_pointer", 0.15, _LIST, "the second one by train", {"follow_up": 0.9}, {"unserved": [("train", 0.17)]}),
    Noticed("beside_a_pointer", 0.25, _LIST, "the second one by train", {"follow_up": 0.9}, {"unserved": [("train", 0.22)]}),
    Noticed("short", 6, _LIST, "and so the very highest then", {"ask_overview": 0.4}),
    Noticed("short", 4, _LIST, "so the very highest then", {"ask_overview": 0.4}),
    Noticed("few_words", 3, _REFUSED, "but why is that", {"ask_why": 0.9}),
    Noticed("few_words", 5, _REFUSED, "but why is that so", {"ask_why": 0.9}),
    Noticed("goes_on", 2, _FINANCE, "any remote work possible today", {"ask_remote": 0.9}),
    Noticed("goes_on", 4, _FINANCE, "any good remote work possible today", {"ask_remote": 0.9}),
    Noticed("over_a_hint", 0.6, (("what does tech pay", {"ask_salary": 0.9}),), "is that recent?", {"ask_demand": 0.7}),
    Noticed("over_a_hint", 0.9, (("what does tech pay", {"ask_salary": 0.9}),), "is that recent?", {"ask_demand": 0.85}),
    Noticed("sure_facet", 0.45, (), "{teller} again", {"ask_salary": 0.5}),
    Noticed("sure_facet", 0.75, (), "{teller} again", {"ask_salary": 0.7}),
    Noticed("fades_after", 22.5 * 60, (("compare them", {"ask_compare": 0.9}),), "tech and finance", {"follow_up": 0.9}, after=25 * 60),
)


@pytest.fixture(scope="module")
def reader(default_pack: Pack) -> Reader:
    return reader_of(default_pack)


@pytest.mark.parametrize("noticed", NOTICED, ids=lambda each: f"{each.threshold}-{each.moved:g}")
def test_a_sentence_notices_when_a_threshold_moves(
    noticed: Noticed, default_pack: Pack, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled = _told(noticed, default_pack, reader)
    changed: Dict[str, Any] = {noticed.threshold: noticed.moved}
    monkeypatch.setattr(beliefs, "THRESHOLDS", replace(beliefs.THRESHOLDS, **changed))
    assert _told(noticed, default_pack, reader) != settled


def _told(noticed: Noticed, pack: Pack, reader: Reader) -> Any:
    memory, at = Memory(), 1_000_000.0
    for text, chances in noticed.before:
        memory = respond(heard_in(reader.parse(text, chances), at), memory, pack)[1]
    text = noticed.text.format(teller=next(story.name for story in pack.stories.values() if story.name))
    message = reader.parse(text, noticed.chances)
    unserved = [
        {"text": word, "start": text.index(word), "end": text.index(word) + len(word), "weight": weight}
        for word, weight in noticed.heard.get("unserved", ())
    ]
    heard = heard_in({**message, **({"unserved": unserved} if unserved else {})}, at + noticed.after)
    return read(heard, memory, pack), respond(heard, memory, pack)
