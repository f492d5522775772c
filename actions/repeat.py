"""Says the last answer again."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher


def repeat_last(dispatcher: CollectingDispatcher, tracker: Tracker, answer_id: str) -> bool:
    """Utter again, under a new id, what the bot said last; False where it hasn't said anything yet."""
    said = _last_said(tracker.events)
    for each in said:
        data = each.get("data") or {}
        custom = data.get("custom") or {}
        if "answer" in custom:
            custom = {**custom, "answer": {**custom["answer"], "id": answer_id}}
        dispatcher.utter_message(text=each.get("text"), buttons=data.get("buttons") or [], json_message=custom)
    return bool(said)


def _last_said(events: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """The bot's messages after the user's message before the current one."""
    said: List[Dict[str, Any]] = []
    for event in reversed(events):
        if event["event"] == "bot":
            said.insert(0, event)
        elif event["event"] == "user" and said:
            break
    return said
