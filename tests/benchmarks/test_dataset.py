from __future__ import annotations

import json
from pathlib import Path

from benchmarks.dataset import Dataset, read_datasets

HELD = Dataset("toy", [(f"text {at} of {intent}", intent) for intent in "abc" for at in range(9)], [("one", "a"), ("two", "c")])


def test_few_draws_the_same_number_of_each_intent_by_the_seed() -> None:
    drawn = HELD.few(4, seed=1)
    assert [[intent for _, intent in drawn.train].count(intent) for intent in "abc"] == [4, 4, 4]
    assert drawn == HELD.few(4, seed=1)
    assert drawn.train != HELD.few(4, seed=2).train


def test_only_leaves_out_an_intent_everywhere() -> None:
    kept = HELD.only(2)
    assert kept.intents == ["a", "b"]
    assert kept.test == [("one", "a")]
    assert HELD.only(0) == HELD


def test_both_data_sets_are_read_as_published(tmp_path: Path) -> None:
    for name in ("train", "test"):
        (tmp_path / f"banking77_{name}.csv").write_text('text,category\n"Card, please",get_card\n')
    (tmp_path / "clinc150_full.json").write_text(json.dumps({"train": [["hi", "greeting"]], "test": [], "oos_test": [["why?", "oos"]]}))
    banking, clinc = read_datasets(tmp_path)
    assert banking.train == [("Card, please", "get_card")]
    assert clinc.off_scope == ["why?"] and clinc.intents == ["greeting"]
