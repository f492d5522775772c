"""What was said in a conversation, read off Rasa's events."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Optional

from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered

from channels.conversation.collector import joined

Message = Dict[str, Any]
"""A message by channels/openapi.yml."""

Feedback = Dict[str, Dict[str, Dict[str, Any]]]
"""The last that was said of each answer, by its id and by who said it."""

FEEDBACK = "feedback"
"""The slot whose events keep the feedback: each names the answer it is on."""


def user_message(message_id: str, text: str, at: float) -> Message:
    """What a person said, `at` in seconds since 1970."""
    return {"id": message_id, "from": "user", "at": int(at), "text": text}


def bot_message(responses: List[Dict[str, Any]], reply_to: str, at: float) -> Optional[Message]:
    """What Rasa said in one turn as one message, or None when it holds no answer."""
    reply = joined(responses)
    if reply is None:
        return None
    return {"id": reply["custom"]["answer"]["id"], "from": "bot", "at": int(at), "reply_to": reply_to, **reply}


def messages(events: Iterable[Event]) -> List[Message]:
    """All that was said, in order, with the last feedback of each person on each answer."""
    turns: Dict[str, List[Message]] = {}
    responses: List[Dict[str, Any]] = []
    feedback: Feedback = {}
    asked = ""
    for event in events:
        if isinstance(event, UserUttered) and event.text and event.message_id:
            asked, responses = event.message_id, []
            turns.pop(asked, None)  # one that broke off, and was tried again
            turns[asked] = [user_message(asked, event.text, event.timestamp)]
        elif isinstance(event, BotUttered) and asked:
            responses.append({"text": event.text, **event.data})
            reply = bot_message(responses, asked, event.timestamp)
            turns[asked][1:] = [reply] if reply else []
        elif isinstance(event, SlotSet) and event.key == FEEDBACK and event.value:
            _rate(feedback, event.value)
    return [_with(feedback, message) for turn in turns.values() for message in turn]


def after(said: List[Message], known: str) -> List[Message]:
    """The messages after the one with the id `known`; all, when there is none."""
    places = [place for place, message in enumerate(said) if message["id"] == known]
    return said[places[-1] + 1 :] if places else said


def reply_to(said: List[Message], message_id: str) -> Optional[Message]:
    """What the bot answered to a message, if it did: that something broke is no answer."""
    return next((message for message in said if message.get("reply_to") == message_id and not is_failure(message)), None)


def is_failure(message: Message) -> bool:
    """Whether a message of the bot says only that something broke."""
    return bool(message["custom"]["answer"].get("status") == "error")


def _rate(feedback: Feedback, given: Dict[str, Any]) -> None:
    said = {name: value for name, value in given.items() if name not in ("answer_id", "by")}
    feedback.setdefault(given["answer_id"], {})[given.get("by", "")] = said


def _with(feedback: Feedback, message: Message) -> Message:
    given = feedback.get(message["id"], {}) if message["from"] == "bot" else {}
    own = {"feedback": given[""]} if "" in given else {}
    others = {"feedback_by": {who: said for who, said in given.items() if who}} if given.keys() - {""} else {}
    return {**message, **own, **others}
