from __future__ import annotations

from typing import Any, Dict, List

from blocks.piece import Message
from blocks.suggestions import owned, owner, suggestions
from channels.slack.outgoing.clicks import Clicks
from tests.slack.block_kit import message_faults


def shown(count: int) -> List[Dict[str, Any]]:
    return [piece.block for piece in suggestions([{"title": f"Title {n}", "payload": f"Question {n}?"} for n in range(count)], "answer1")]


def click(blocks: List[Dict[str, Any]], value: str) -> Dict[str, Any]:
    for block in blocks:
        for element in block.get("elements", []):
            if element.get("value") == value:
                return {**element, "block_id": block["block_id"]}
            for option in element.get("options", []):
                if option["value"] == value:
                    return {**element, "block_id": block["block_id"], "selected_option": option}
    raise AssertionError(value)


def values(blocks: List[Dict[str, Any]]) -> List[str]:
    elements = [element for block in blocks if block["type"] == "actions" for element in block["elements"]]
    return [option["value"] for element in elements for option in element.get("options", [element])]


def body(blocks: Any) -> Dict[str, Any]:
    return {"user": {"id": "U1"}, "message": {"text": "All", "blocks": blocks}}


def test_what_was_clicked_gives_way_to_a_note_and_the_rest_stays() -> None:
    blocks = shown(30)
    for clicked in ("Question 3?", "Question 27?"):
        after = Clicks().freeze(body(blocks), click(blocks, clicked))
        assert after and values(after.blocks) == [value for value in values(blocks) if value != clicked]
        assert after.text == "All" and "<@U1> asked: *Title" in str(after) and message_faults({"text": "-", "blocks": after.blocks}) == []


def test_the_last_one_leaves_only_notes() -> None:
    blocks = shown(1)
    after = Clicks().freeze(body(blocks), click(blocks, "Question 0?"))
    assert after and [block["type"] for block in after.blocks] == ["context"]


def test_two_clicks_at_once_are_both_frozen() -> None:
    clicks, blocks = Clicks(), shown(3)
    clicks.freeze(body(blocks), click(blocks, "Question 0?"))
    after = clicks.freeze(body(blocks), click(blocks, "Question 2?"))
    assert after and values(after.blocks) == ["Question 1?"]
    assert clicks.freeze(body(blocks), click(blocks, "Question 2?")) is None


def test_a_message_that_only_one_sees_is_remembered() -> None:
    clicks, blocks = Clicks(), shown(3)
    action = click(blocks, "Question 0?")
    assert clicks.freeze({"user": {"id": "U1"}}, action) is None
    clicks.remember(Message("All", blocks))
    after = clicks.freeze({"user": {"id": "U1"}}, action)
    assert after and after.text == "All" and values(after.blocks) == ["Question 1?", "Question 2?"]


def test_the_oldest_message_is_forgotten() -> None:
    clicks = Clicks(size=1)
    first, second = shown(2), [{**block, "block_id": "answer2:0"} for block in shown(2)]
    clicks.remember(Message("1", first))
    clicks.remember(Message("2", second))
    assert clicks.freeze({"user": {"id": "U1"}}, click(first, "Question 0?")) is None


def test_what_was_typed_has_no_power_in_a_note() -> None:
    (block,) = [piece.block for piece in suggestions([{"title": "<!channel>", "payload": "?"}], "answer1")]
    after = Clicks().freeze(body([block]), click([block], "?"))
    assert "<!channel>" not in str(after)


def test_an_answer_to_a_question_of_ours_is_chosen_and_has_an_owner() -> None:
    (block,) = [piece.block for piece in suggestions([{"title": "Yes", "payload": "yes"}], owned("answer1", "U1", step=True))]
    after = Clicks().freeze(body([block]), click([block], "yes"))
    assert after and "<@U1> chose: *Yes*" in str(after.blocks)
    assert owner(click([block], "yes")) == "U1" and owner(click(shown(1), "Question 0?")) == ""
    assert owner({"block_id": f"{owned('answer1', '')}:0"}) == ""
