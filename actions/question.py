"""Reads the core's question off Rasa's tracker."""

from __future__ import annotations

import time
from typing import Any, Dict, Iterable, Iterator, List, Tuple

from rasa_sdk import Tracker

from answering.memory import Memory
from answering.question import Bound, Question, Stranger

SUBJECTS = ("industry", "role", "skill")
"""Entities whose value is an id from the pack."""
STRANGERS = ("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality")
"""Entities that no pack holds."""

Entity = Dict[str, Any]


def read_question(tracker: Tracker) -> Question:
    """The last message as the core understands it."""
    message = tracker.latest_message
    return question_of(message, Memory.from_json(tracker.get_slot("memory")), time.time())


def question_of(message: Dict[str, Any], memory: Memory, at: float) -> Question:
    """A parsed message (Rasa's `parse_data`) as the core understands it, at the time `at` in seconds."""
    entities: List[Entity] = message.get("entities") or []
    text = message.get("text") or ""
    kept = [entity for entity in entities if entity.get("role") != "excluded"]
    ruled_out = [entity for entity in entities if entity.get("role") == "excluded"]
    excluded = _values(ruled_out, SUBJECTS)
    return Question(
        intent=(message.get("intent") or {}).get("name") or "",
        text=text,
        residue=_residue(text, [entity for entity in entities if entity["entity"] in (*SUBJECTS, *STRANGERS, "topic")]),
        ranking={each["name"]: each["confidence"] for each in message.get("intent_ranking") or []},
        faq=message.get("faq"),
        subjects=tuple(subject for subject in _values(kept, SUBJECTS) if subject not in excluded),
        excluded=excluded,
        topics=_values(entities, ("topic",)),
        excluded_topics=_values(ruled_out, ("topic",)),
        strangers=tuple(Stranger(entity["entity"], entity["value"]) for entity in entities if entity["entity"] in STRANGERS),
        at_home=any(entity["entity"] == "home" for entity in entities),
        bounds=tuple(Bound(**value) for value in _every(entities, "amount")),
        ordinals=tuple(_every(entities, "ordinal")),
        refers=next(iter(_every(entities, "refers")), ""),
        among=next(iter(_every(entities, "among")), 0),
        order=next(iter(_every(entities, "order")), ""),
        limit=next(iter(_every(entities, "limit")), 0),
        at=at,
        memory=memory,
        clauses=tuple(question_of(clause, memory, at) for clause in _clauses(message)),
    )


def _clauses(message: Dict[str, Any]) -> Iterator[Dict[str, Any]]:
    """Each question inside a longer message as a message of its own, with the entities that it names."""
    for clause in message.get("clauses") or []:
        start, end = clause["start"], clause["end"]
        entities = [
            {**entity, "start": entity["start"] - start, "end": entity["end"] - start}
            for entity in message.get("entities") or []
            if start <= entity.get("start", -1) and entity["end"] <= end
        ]
        yield {**clause, "text": message["text"][start:end], "entities": entities}


def _values(entities: Iterable[Entity], kinds: Tuple[str, ...]) -> Tuple[str, ...]:
    return tuple(dict.fromkeys(entity["value"] for entity in entities if entity["entity"] in kinds))


def _every(entities: Iterable[Entity], kind: str) -> List[Any]:
    return [entity["value"] for entity in entities if entity["entity"] == kind]


def _residue(text: str, named: Iterable[Entity]) -> str:
    """The text with blanks where it names something."""
    letters = list(text)
    for entity in named:
        if "start" not in entity:  # Rasa's trigger_intent gives entities without a place in the text
            continue
        letters[entity["start"] : entity["end"]] = " " * (entity["end"] - entity["start"])
    return "".join(letters)
