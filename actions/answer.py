"""The one action: reads the tracker, asks the core, utters what it says."""

from __future__ import annotations

import logging
import os
import uuid
from typing import Any, Dict, List, Text, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from answering.answer import CONTRACT_VERSION, Answer
from answering.memory import Memory
from answering.question import Question, Stranger
from answering.respond import respond
from knowledge import Pack, load_pack

logger = logging.getLogger(__name__)

SUBJECTS = ("industry", "role", "skill")
"""Entities whose value is an id from the pack."""
STRANGERS = ("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality")
"""Entities that no pack holds."""


class ActionAnswer(Action):
    """Answers any message; never raises, so that the user is never left without a reply."""

    def __init__(self) -> None:
        self.pack: Pack = load_pack()
        self.contact = os.environ.get("WAYPOINT_CONTACT", "")

    def name(self) -> Text:
        return "action_answer"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> List[EventType]:
        answer_id = uuid.uuid4().hex
        try:
            answer, memory = respond(question(tracker), self.pack, self.contact)
            setting = self.pack.setting
            utter(dispatcher, answer, answer.contract(self.pack, answer_id), field=setting.field, degree=setting.degree)
        except Exception:
            reference = answer_id[:8]
            logger.exception("No answer could be made; the user was given reference %s", reference)
            dispatcher.messages.clear()
            utter(dispatcher, *failure(answer_id, reference))
            return []
        return [SlotSet("memory", memory.to_json())]


def question(tracker: Tracker) -> Question:
    """The last message as the core understands it."""
    message = tracker.latest_message
    entities = message.get("entities") or []
    return Question(
        intent=(message.get("intent") or {}).get("name") or "",
        text=message.get("text") or "",
        ranking={each["name"]: each["confidence"] for each in message.get("intent_ranking") or []},
        faq=message.get("faq"),
        subjects=tuple(dict.fromkeys(each["value"] for each in entities if each["entity"] in SUBJECTS)),
        strangers=tuple(Stranger(each["entity"], each["value"]) for each in entities if each["entity"] in STRANGERS),
        memory=Memory.from_json(tracker.get_slot("memory")),
    )


def utter(dispatcher: CollectingDispatcher, answer: Answer, contract: Dict[Text, Any], **values: Text) -> None:
    """Hand an answer to the channel: the words by domain.yml, the buttons, and the contract as `custom`.

    `values` fill places that any response may have, beside the answer's own.
    """
    dispatcher.utter_message(
        response=answer.response,
        buttons=[{"title": each.title, "payload": each.question} for each in answer.suggestions],
        json_message={"answer": contract},
        **{**values, **answer.values},
    )


def failure(answer_id: str, reference: str) -> Tuple[Answer, Dict[Text, Any]]:
    """The answer that says sorry, and its contract, made without anything that may have failed."""
    answer = Answer(status="error", topic="other", response="utter_error", values={"reference": reference})
    contract = {
        "version": CONTRACT_VERSION,
        "status": answer.status,
        "topic": answer.topic,
        "subjects": [],
        "facts": [],
        "citations": [],
        "id": answer_id,
    }
    return answer, contract
