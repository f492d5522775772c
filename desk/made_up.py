"""A made-up week of conversations, so that a desk can be seen alive: questions in the pack's own wording, and some that it can't serve."""

from __future__ import annotations

import json
import random
from typing import Any, Dict, Iterator, List, Optional, Tuple

import sqlalchemy as sa

from answering.memory import Memory
from answering.message import heard_in
from answering.respond import respond
from desk.preview import worded
from knowledge import Pack
from serving.stores.conversation_tables import CONVERSATIONS, EVENTS

_DAY = 86400.0
_A_DAY = 45
_CHANNELS = ("web", "web", "web", "slack", "rest")
_PLACES = ("Atlantis", "Lilliput", "Ruritania")
_ELSEWHERE = ("what do graduates earn in {}", "how is the pay in {}", "could I find work in {}", "are there jobs in {} too")
_DETAILS = (
    "how many holidays do newcomers get",
    "how many days off are usual at the start",
    "how long is the trial period",
    "is parental leave common there",
)
_REASONS = ("incomplete", "unclear", "wrong")


def week(pack: Pack, now: float, seed: int = 7) -> Iterator[Tuple[str, float, List[Dict[str, Any]]]]:
    """Conversations of the seven days before `now`: an id, when it ended, and its events."""
    chance = random.Random(seed)  # the same week each time  # noqa: S311  # nosec B311
    for number in range(7 * _A_DAY):
        at = now - chance.random() * 7 * _DAY
        events: List[Dict[str, Any]] = []
        memory = Memory()
        channel = chance.choice(_CHANNELS)
        for turn in range(chance.choice((1, 1, 2, 3))):
            at += 20 + chance.random() * 60
            said = _question(pack, chance)
            answer, memory = respond(heard_in(said, at), memory, pack)
            contract = answer.contract(pack, f"made-up-{number}-{turn}", "made-up")
            kept = {"because": list(answer.because), **memory.to_json()}
            events += [
                {"event": "user", "text": said["text"], "parse_data": said, "input_channel": channel, "timestamp": at},
                {"event": "bot", "text": worded(answer, pack), "data": {"custom": {"answer": contract}}, "timestamp": at + 0.1},
                {"event": "slot", "name": "memory", "value": kept, "timestamp": at + 0.1},
            ]
            rating = _rating(chance, contract["id"])
            events += [{"event": "slot", "name": "feedback", "value": rating, "timestamp": at + 9}] if rating else []
        yield f"made-up-{number}", min(at, now), events


def store(engine: Any, conversations: Iterator[Tuple[str, float, List[Dict[str, Any]]]]) -> int:
    """Keep conversations where the assistant does; how many turns they hold."""
    turns = 0
    with engine.begin() as connection:
        for sender, at, events in conversations:
            row = {"sender_id": sender, "events": len(events), "tail": 0, "before_tail": "[]", "changed_at": at}
            connection.execute(sa.insert(CONVERSATIONS), row)
            rows = [
                {"sender_id": sender, "place": place, "type_name": each["event"], "timestamp": each["timestamp"], "data": json.dumps(each)}
                for place, each in enumerate(events)
            ]
            connection.execute(sa.insert(EVENTS), rows)
            turns += sum(each["event"] == "user" for each in events)
    return turns


def _question(pack: Pack, chance: random.Random) -> Dict[str, Any]:
    """A message as the assistant would have heard it."""
    kind = chance.random()
    if kind < 0.12:
        place = chance.choice(_PLACES)
        text = chance.choice(_ELSEWHERE).format(place)
        start = text.index(place)
        return _heard(text, "not_covered_place", [{"entity": "place", "value": place, "start": start, "end": start + len(place)}])
    if kind < 0.2:
        return _heard(chance.choice(_DETAILS), "not_covered_conditions", [])
    facet = chance.choice([each for each in pack.facets if each in pack.topics])
    subject = chance.choice(list(pack.industries))
    text = (pack.topics[facet].subject_question or pack.topics[facet].question).replace("{subject}", pack.named(subject).name)
    named = [{"entity": kind, "value": value, "start": 0, "end": 0} for kind, value in (("industry", subject), ("topic", facet))]
    return _heard(text, f"ask_{facet}", named, 0.4 + chance.random() * 0.59)


def _heard(text: str, intent: str, entities: List[Dict[str, Any]], belief: float = 0.9) -> Dict[str, Any]:
    ranked = {"name": intent, "confidence": round(belief, 3)}
    return {"text": text, "intent": ranked, "intent_ranking": [ranked], "entities": entities}


def _rating(chance: random.Random, answer_id: str) -> Optional[Dict[str, Any]]:
    kind = chance.random()
    if kind < 0.08:
        return {"answer_id": answer_id, "rating": "down", "reasons": [chance.choice(_REASONS)]}
    return {"answer_id": answer_id, "rating": "up"} if kind < 0.25 else None
