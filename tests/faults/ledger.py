"""What PostgreSQL holds of conversations, set beside what the people in them remember."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any, Dict, Iterable, List, NamedTuple

from tests.faults.person import Message, Person

_EVENTS = "SELECT sender_id, data FROM conversation_events WHERE sender_id = ANY(%s) ORDER BY id"


class Stored(NamedTuple):
    """A turn as stored: the message's id, and the ids of the answers in it."""

    message_id: str
    answers: List[str]


@dataclass(frozen=True)
class Balance:
    """`acknowledged` messages, and what is wrong with how they were kept."""

    acknowledged: int
    missing: int
    doubled: int
    out_of_order: int
    with_another_answer: int

    @property
    def faults(self) -> Dict[str, int]:
        """What isn't zero and should be."""
        return {name: count for name, count in asdict(self).items() if name != "acknowledged" and count}


def balance(connection: Any, people: Iterable[Person], *, ordered: bool = True) -> Balance:
    """Reconcile by id. `ordered` where each message was sent after the answer to the one before."""
    people = list(people)
    kept = _stored(connection, [person.sender for person in people])
    found: Counter[str] = Counter()
    for person in people:
        found.update(compare(person.messages, kept.get(person.sender, []), ordered=ordered))
    return Balance(**{name: found[name] for name in Balance.__dataclass_fields__})


def compare(sent: List[Message], stored: List[Stored], *, ordered: bool) -> Dict[str, int]:
    """The fields of a Balance, for one conversation."""
    answers = {message.id: message.answer for message in sent if message.answer}
    times = Counter(turn.message_id for turn in stored)
    order = [turn.message_id for turn in stored if turn.message_id in answers]
    others = [turn for turn in stored if answers.get(turn.message_id, "") and answers[turn.message_id] not in turn.answers]
    return {
        "acknowledged": len(answers),
        "missing": sum(times[each] == 0 for each in answers),
        "doubled": sum(count > 1 for count in times.values()),
        "out_of_order": int(ordered and list(dict.fromkeys(order)) != [each for each in answers if times[each]]),
        "with_another_answer": len(others),
    }


def _stored(connection: Any, senders: List[str]) -> Dict[str, List[Stored]]:
    turns: Dict[str, List[Stored]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS, (senders,))
        for sender, data in cursor:
            event = json.loads(data)
            if event["event"] == "user" and event.get("text"):
                turns.setdefault(sender, []).append(Stored(event["message_id"], []))
            elif event["event"] == "bot":
                answer = ((event.get("data") or {}).get("custom") or {}).get("answer") or {}
                turns[sender][-1].answers.append(answer.get("id", ""))
    return turns
