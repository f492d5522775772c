"""Reads what was heard off Rasa's tracker."""

from __future__ import annotations

import time
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

from rasa_sdk import Tracker

from answering.heard import Bound, Feeling, Heard, Stranger, Unserved
from answering.memory import Memory

SUBJECTS = ("industry", "role", "skill")
"""Entities whose value is an id from the pack."""
STRANGERS = ("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality")
"""Entities that no pack holds."""

Entity = Dict[str, Any]


def read_question(tracker: Tracker) -> Tuple[Heard, Memory]:
    """The last message as the core hears it, and what the conversation remembers."""
    return heard_in(tracker.latest_message, time.time()), Memory.from_json(tracker.get_slot("memory"))


def heard_in(message: Dict[str, Any], at: float) -> Heard:
    """A parsed message (Rasa's `parse_data`), or a clause of one, as the core hears it, at the time `at` in seconds."""
    entities: List[Entity] = message.get("entities") or []
    kept = [entity for entity in entities if entity.get("role") != "excluded"]
    ruled_out = [entity for entity in entities if entity.get("role") == "excluded"]
    excluded = _values(ruled_out, SUBJECTS)
    return Heard(
        intent=(message.get("intent") or {}).get("name") or "",
        text=message.get("text") or "",
        length=message.get("length") or 0,
        rest=message.get("rest") or 0,
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
        figures=tuple(message.get("figures") or ()),
        bare_number=message.get("bare_number") or 0,
        ordinal_word=message.get("ordinal_word") or 0,
        moves=frozenset(message.get("moves") or ()),
        form=message.get("form") or "",
        unserved=tuple(Unserved(**each) for each in message.get("unserved") or ()),
        feeling=_feeling(message.get("feeling")),
        at=at,
        clauses=tuple(heard_in(clause, at) for clause in _clauses(message)),
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


def _feeling(found: Optional[Dict[str, str]]) -> Optional[Feeling]:
    return Feeling(found["tier"], found["kind"], found["language"]) if found else None  # type: ignore[arg-type]


def _values(entities: Iterable[Entity], kinds: Tuple[str, ...]) -> Tuple[str, ...]:
    return tuple(dict.fromkeys(entity["value"] for entity in entities if entity["entity"] in kinds))


def _every(entities: Iterable[Entity], kind: str) -> List[Any]:
    return [entity["value"] for entity in entities if entity["entity"] == kind]
