"""Two states of the code are asked the same, and what they read differently is found."""

from __future__ import annotations

from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any, Dict, List

import pytest

import answering.respond
from answering.reading.steps import read
from benchmarks.readings import child
from benchmarks.readings.__main__ import Found, _lines
from benchmarks.readings.checkout import NoCheckout, unpacked
from benchmarks.readings.questions import TURNS, Conversations
from knowledge import Pack
from tests.answering.conftest import reader_of


def test_chance_draws_the_same_questions_again(default_pack: Pack) -> None:
    first, again, other = (list(islice(Conversations(default_pack, seed), 5)) for seed in (1, 1, 2))
    assert first == again != other
    assert all(len(each.questions) == TURNS for each in first)
    assert all(0.5 < sum(question.ranking.values()) < 1.01 for each in first for question in each.questions)


def test_whatever_is_drawn_is_read_answered_and_remembered(default_pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    readings: List[Any] = []
    monkeypatch.setattr(answering.respond, "read", lambda *given: readings.append(read(*given)) or readings[-1])
    reader = reader_of(default_pack)
    for conversation in islice(Conversations(default_pack, 3), 8):
        memory = conversation.memory
        for question in conversation.questions:
            readings.clear()
            asked = {**asdict(question), "memory": memory}
            told = child._made_of(asked, default_pack, lambda text: reader.parse(text, {"": 1.0}), readings)
            assert told["because"] and told["answered"] and told["read"]["answer"], told["read"]
            memory = told["memory"]


def made(because: str, **told: str) -> Dict[str, Any]:
    return {"read": "a", "answered": "b", "memory": "c", "because": [because], **told}


def test_what_differs_is_counted_by_kind_and_rules() -> None:
    found = Found()
    found.compare("and that?", made("one"), made("one"))
    found.compare("the quay one", made("one"), made("another", read="d"))
    found.compare("the pier", made("one"), made("one", answered="e"))
    assert (found.asked, found.many("read"), found.many("answered"), found.many("memory")) == (3, 1, 1, 0)
    text = "\n".join(_lines(found))
    assert "1 read otherwise\n  1 by one, now by another\n      'the quay one'" in text and "0 remembered otherwise" in text


def test_what_is_found_of_two_packs_is_counted_together() -> None:
    found, other = Found(), Found()
    found.compare("the pier", made("one"), made("one", answered="e"))
    other.compare("the quay", made("two"), made("two", answered="e"))
    other.compare("the pier again", made("one"), made("one", answered="e"))
    found.add(other)
    assert (found.asked, found.many("answered"), found.spoke["one"]) == (3, 3, 2)
    assert found.otherwise["answered"] == {("one", "one"): ["the pier", "the pier again"], ("two", "two"): ["the quay"]}


def test_what_is_no_checkout_is_said(tmp_path: Path, root: Path) -> None:
    assert unpacked(str(root), tmp_path) == root
    with pytest.raises(NoCheckout, match="'no such commit' is neither"):
        unpacked("no such commit", tmp_path)
