"""What the doubt is learned on: packs that load, and questions of both kinds to each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.doubt import LABELLED, OTHERS
from benchmarks.doubt.__main__ import _said_without
from benchmarks.doubt.asked import Asked
from benchmarks.understanding.items import read_conversations
from knowledge import load_pack
from knowledge.load import DEFAULT_PACK


@pytest.mark.parametrize("pack", OTHERS, ids=lambda pack: pack.name)
def test_a_pack_to_learn_on_loads_and_has_questions_of_both_kinds(pack: Path) -> None:
    assert load_pack(pack).industries
    turns = [turn for conversation in read_conversations(OTHERS[pack]) for turn in conversation.turns]
    assert {"answerable", "near_miss"} <= {turn.kind for turn in turns} <= {"answerable", "near_miss", "off_topic"}
    assert len({turn.text.casefold() for turn in turns}) == len(turns)


def test_a_pack_is_judged_by_what_the_others_teach() -> None:
    odd = [Asked("odd", Path("odd"), {"sign": float(refused)}, not refused) for refused in (True, False) * 20]
    rest = [Asked(DEFAULT_PACK.name, LABELLED, {"sign": float(refused)}, refused) for refused in (True, False) * 20]
    every = [*odd, *rest]
    said = _said_without(every, np.array([[each.signs["sign"]] for each in every]), np.array([each.refused for each in every]))
    assert all((chance > 0.5) == (each.signs["sign"] > 0.5) for chance, each in zip(said[: len(odd)], odd))
