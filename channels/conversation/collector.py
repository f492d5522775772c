"""Gathers what Rasa says in one turn into one message."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Text

from rasa.core.channels.channel import OutputChannel


class Collector(OutputChannel):
    """Takes each response whole: Rasa's own collector splits text, buttons and `custom` into a message each."""

    def __init__(self, channel: Text) -> None:
        self._channel = channel
        self.responses: List[Dict[Text, Any]] = []

    def name(self) -> Text:
        """The channel's name: by it, Rasa finds the wording that a response has for this channel."""
        return self._channel

    async def send_response(self, recipient_id: Text, message: Dict[Text, Any]) -> None:
        """Keep `message`."""
        self.responses.append(message)

    def reply(self) -> Optional[Dict[Text, Any]]:
        """The turn as one message, or None when no response holds an answer."""
        return joined(self.responses)


def joined(responses: List[Dict[Text, Any]]) -> Optional[Dict[Text, Any]]:
    """The responses of one turn as one message, or None when none holds an answer."""
    answers = [each for each in responses if "answer" in (each.get("custom") or {})]
    if not answers:
        return None
    text = "\n\n".join(each["text"] for each in responses if each.get("text"))
    return {"text": text, "buttons": answers[-1].get("buttons") or [], "custom": answers[-1]["custom"]}
