"""Turns of a conversation, read off its events: a question, what was heard, what was answered, and how it was rated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, List

from answering.message import SUBJECTS
from desk.masking import masked
from desk.stored import Stored

DOUBTFUL = 0.5
"""Below this belief in what was asked, an answer was given with doubt."""


@dataclass
class Told:
    """One question and its answer; texts are masked."""

    sender: str
    place: int
    at: float
    channel: str
    text: str
    heard: Dict[str, Any]
    answer: str = ""
    contract: Dict[str, Any] = field(default_factory=dict)
    rules: List[str] = field(default_factory=list)
    memory: Dict[str, Any] = field(default_factory=dict)
    rating: str = ""
    reason: str = ""

    @property
    def status(self) -> str:
        return str(self.contract.get("status", ""))

    @property
    def missing(self) -> str:
        """What could not be served, masked."""
        return masked(" · ".join(self.contract.get("missing") or []))

    @property
    def names(self) -> str:
        """The industries, roles and skills that it names, by their ids."""
        entities = self.heard.get("entities") or []
        return " ".join(sorted({str(each["value"]) for each in entities if each.get("entity") in SUBJECTS}))

    @property
    def belief(self) -> float:
        """How sure the classifier was of what was asked."""
        return float((self.heard.get("intent") or {}).get("confidence") or 0.0)

    @property
    def missed(self) -> str:
        """Why it counts as missed; empty where it doesn't."""
        if self.rating == "down":
            return "rated_down"
        if self.status in ("not_covered", "partly", "clarify"):
            return self.status
        return "doubtful" if self.status == "answered" and self.belief < DOUBTFUL else ""


def turns(events: Iterable[Stored]) -> List[Told]:
    """Every turn in `events`, which are of one conversation and in order."""
    found: List[Told] = []
    by_answer: Dict[str, Told] = {}
    for stored in events:
        event = stored.event
        if event["event"] == "user" and event.get("text"):
            found.append(_begun(stored))
        elif event["event"] == "bot" and found:
            _answered(found[-1], event, by_answer)
        elif event["event"] == "slot" and event.get("value"):
            _kept(found, event, by_answer)
    return found


def _begun(stored: Stored) -> Told:
    event = stored.event
    return Told(
        stored.sender,
        stored.place,
        float(event.get("timestamp") or 0.0),
        str(event.get("input_channel") or ""),
        masked(str(event["text"])),
        event.get("parse_data") or {},
    )


def _answered(turn: Told, event: Dict[str, Any], by_answer: Dict[str, Told]) -> None:
    turn.answer = "\n\n".join(filter(None, (turn.answer, masked(event.get("text") or ""))))
    contract = ((event.get("data") or {}).get("custom") or {}).get("answer")
    if contract:
        turn.contract = contract
        by_answer[str(contract.get("id"))] = turn


def _kept(found: List[Told], event: Dict[str, Any], by_answer: Dict[str, Told]) -> None:
    value = event["value"]
    if event["name"] == "memory" and found and isinstance(value, dict):
        found[-1].memory = value
        found[-1].rules = [str(each) for each in value.get("because") or []]
    elif event["name"] == "feedback" and value.get("answer_id") in by_answer:
        turn = by_answer[value["answer_id"]]
        turn.rating, turn.reason = rating_of(value), masked(reason_of(value))


def rating_of(feedback: Dict[str, Any]) -> str:
    """Up or down."""
    return str(feedback.get("rating") or "")


def reason_of(feedback: Dict[str, Any]) -> str:
    """What was said beside it."""
    return ", ".join([*map(str, feedback.get("reasons") or ()), *filter(None, (str(feedback.get("text") or ""),))])
