from __future__ import annotations

from typing import Any, Dict

from blocks.detail import ACTION, render_detail
from blocks.render import render
from tests.slack.block_kit import message_faults


def reply(**more: Any) -> Dict[str, Any]:
    answer = {"id": "0123456789", "status": "partly", "topic": "skills", "citations": [], **more}
    return {"text": "It names Python.", "buttons": [{"title": "Pay", "payload": "What is the pay?"}], "custom": {"answer": answer}}


def test_what_is_missing_is_named_without_power() -> None:
    (message,) = render(reply(missing=["C++", "<!channel> now"]))
    assert "Not in the sources: C++, &lt;!channel&gt; now" in message.text
    assert message_faults({"text": message.text, "blocks": message.blocks}) == []


def test_a_button_carries_the_answer_whose_whole_story_it_shows() -> None:
    (message,) = render(reply(detail="All of it"))
    (button,) = [
        each for block in message.blocks if block["type"] == "actions" for each in block["elements"] if each["action_id"] == ACTION
    ]
    assert button["value"] == "0123456789" and "All of it" not in message.text
    assert message_faults({"text": message.text, "blocks": message.blocks}) == []


def test_without_more_to_show_there_is_no_button() -> None:
    (message,) = render(reply())
    assert ACTION not in str(message.blocks) and "Not in the sources" not in message.text


def test_an_unknown_status_and_key_change_nothing() -> None:
    assert render(reply(status="dreamt_up", aura={"colour": "blue"}))[0].text == render(reply(status="chitchat"))[0].text


def test_a_long_story_is_posted_whole_within_the_limits() -> None:
    story = "\n\n".join(f"Paragraph {number} of it. " + "word " * 300 for number in range(30))
    messages = render_detail(story, [])
    assert all(message_faults({"text": each.text, "blocks": each.blocks}) == [] for each in messages)
    assert all(f"Paragraph {number} of it." in "".join(each.text for each in messages) for number in range(30))


def test_the_source_is_named_under_the_short_answer_only() -> None:
    cited = {"source": "An article", "section": "Pay", "credited_to": None, "period": None, "region": None}
    assert [told.text for told in render_detail("All.\n\n_Source: An article, “Pay”._", [cited])] == ["All."]


def test_care_is_said_at_once_and_not_rated() -> None:
    (message,) = render({**reply(status="answered", care=True, detail="More."), "buttons": []})
    assert [block["type"] for block in message.blocks] == ["markdown"]


def test_where_a_person_has_taken_over_nothing_is_said() -> None:
    assert render({"text": "", "custom": {"answer": {"id": "0123456789", "status": "handed_over", "citations": []}}}) == []
