"""What the classifier learns to tell apart: intents, and for a question from the pack's FAQs which one."""

from __future__ import annotations

from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message

from nlu.frames import FAQ


def label_of(message: Message) -> str:
    """The intent, or intent/FAQ."""
    return f"{message.get(INTENT)}/{message.get(FAQ)}" if message.get(FAQ) else str(message.get(INTENT))


def spoken(label: str) -> str:
    """The label as one would say it: "card payment fee charged"."""
    return label.replace("/", " ").replace("_", " ").replace("?", "").strip().lower()
