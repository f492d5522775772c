"""How a message is read, as `make explain` shows it."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from knowledge import Pack
from running import explain


def parsed(text: str, intent: str, *entities: Dict[str, Any]) -> Dict[str, Any]:
    ranking = [{"name": intent, "confidence": 0.9}]
    return {"text": text, "intent": ranking[0], "intent_ranking": ranking, "entities": list(entities)}


def test_the_rules_are_named_in_their_order(default_pack: Pack) -> None:
    second = {"entity": "ordinal", "value": 2}
    lines = explain.explained([parsed("which are remote", "ask_remote"), parsed("and the second one?", "follow_up", second)], default_pack)
    because = next(line for line in lines if line.startswith("because"))
    assert because == "because: place_in_the_list > one_of_the_list"
    assert lines[0].startswith("heard: follow_up 0.90 | place 2")
    assert [line.split("'")[0] for line in lines[-2:]] == ["  place_in_the_list: ", "  one_of_the_list: "]


def test_a_text_that_was_put_right_is_shown() -> None:
    assert explain.mended("rinse it", "rise it") == ["put right: rise it"]
    assert explain.mended("rinse it", "rinse it") == []


@pytest.mark.parametrize("said", ([], [""], ["", ""]))
def test_without_a_text_it_says_how_it_is_called(said: List[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["explain", *said])
    with pytest.raises(SystemExit, match="TEXT="):
        explain.main()
