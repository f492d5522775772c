"""What a pack would answer: in the words of domain.yml, as the widget and Slack begin from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Tuple

from answering.answer import Answer
from answering.heard import Heard
from answering.memory import Memory
from answering.phrases import say
from answering.respond import respond
from knowledge import Pack


@dataclass(frozen=True)
class Preview:
    """An answer in words; `detail` is behind "Show more" in the widget, `sources` name the `sections` that it comes from."""

    question: str
    status: str
    text: str
    detail: str
    sources: Tuple[str, ...]
    sections: Tuple[str, ...]
    message: Dict[str, Any] = field(default_factory=dict, compare=False)
    """As a channel gets it: the chat's own parts draw it."""


def preview(pack: Pack, heard: Heard, memory: Memory, question: str = "") -> Preview:
    """What `pack` answers to what was heard."""
    answer, _ = respond(heard, memory, pack)
    contract = answer.contract(pack, "preview")
    sources = tuple(dict.fromkeys(f"{each['source']}: {each['section']}" for each in contract["citations"]))
    sections = tuple(dict.fromkeys(each["section"] for each in contract["citations"]))
    text = worded(answer, pack)
    buttons = [{"title": each.title, "payload": each.question} for each in answer.suggestions]
    message = {"id": "preview", "from": "bot", "text": text, "buttons": buttons, "custom": {"answer": contract}}
    return Preview(question or heard.text, answer.status, text, contract.get("detail", ""), sources, sections, message)


def of_cell(pack: Pack, subject: str, topic: str) -> Preview:
    """What is answered to a question for one cell."""
    asked = pack.entry(topic)
    question = getattr(asked, "subject_question", None) or asked.question
    name = pack.named(subject).name
    return preview(pack, Heard(intent=f"ask_{topic}", subjects=(subject,), topics=(topic,)), Memory(), question.replace("{subject}", name))


def of_faq(pack: Pack, faq: str) -> Preview:
    """What is answered to a FAQ."""
    return preview(pack, Heard(intent="ask_faq", faq=faq, ranking={"ask_faq": 0.95}), Memory(), pack.faqs[faq].question)


def worded(answer: Answer, pack: Pack) -> str:
    """All that is said, a paragraph for each message."""
    return "\n\n".join(_words(each, pack) for each in (*answer.before, answer, *answer.parts))


def _words(answer: Answer, pack: Pack) -> str:
    return say(pack, answer.response.removeprefix("utter_"), **dict(answer.values))


def differs(one: Preview, other: Preview) -> bool:
    """Whether people would notice."""
    return (one.status, one.text, one.detail) != (other.status, other.text, other.detail)
