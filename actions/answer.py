"""The one action: reads the tracker, asks the core, utters what it says."""

from __future__ import annotations

import logging
import os
import uuid
from dataclasses import replace
from typing import Any, Dict, List, Optional, Text, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.question import read_question
from actions.repeat import repeat_last
from answering.answer import CONTRACT_VERSION, Answer
from answering.heard import Heard
from answering.lookup import named_in_part, words_recalled
from answering.phrases import common
from answering.respond import respond
from knowledge import KINDS, Pack
from knowledge.wording import responses
from publishing.live import Live, shared

KEPT_DAYS = 90
"""Where WAYPOINT_RETENTION_DAYS isn't set: as serving/stores/retention.py has it."""

_SAYS_WHICH = frozenset({"asks_noted", "asks_before", "names_a_list", "names_the_range", "undoes"})
"""Moves of a text that wants another answer than the last again."""

logger = logging.getLogger(__name__)

_WITH_A_PERSON = {
    "utter_handoff": "utter_handoff_person",
    "utter_handoff_unset": "utter_handoff_person",
    "utter_stuck": "utter_stuck_person",
    "utter_stuck_alone": "utter_stuck_person",
}
"""What is said where advisers can take over."""


class ActionAnswer(Action):
    """Answers any message; never raises, so that the user is never left without a reply."""

    def __init__(self, live: Optional[Live] = None) -> None:
        responses()  # read now, so that the first who asks doesn't wait for it
        self.live = live or shared()
        self.contact = os.environ.get("WAYPOINT_CONTACT", "")
        self.person = bool(os.environ.get("WAYPOINT_ADVISERS") or os.environ.get("WAYPOINT_SMTP"))
        self.helpline = os.environ.get("WAYPOINT_HELPLINE", "")
        self.kept_days = int(os.environ.get("WAYPOINT_RETENTION_DAYS") or KEPT_DAYS)

    def name(self) -> Text:
        return "action_answer"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> List[EventType]:
        answer_id = uuid.uuid4().hex
        try:
            heard, before = read_question(tracker)
            speaking = self.live.speaking(tracker.latest_message.get("learned") or "")  # one version for all of the answer
            if _only_repeats(heard, speaking.pack) and repeat_last(dispatcher, tracker, answer_id):
                return []
            answer, memory = respond(heard, before, speaking.pack, self.contact, self.helpline, self.kept_days)
            answer = self._reaching(answer)
            utter(dispatcher, answer, answer.contract(speaking.pack, answer_id, speaking.label), **common(speaking.pack))
        except Exception:
            reference = answer_id[:8]
            logger.exception("No answer could be made; the user was given reference %s", reference)
            dispatcher.messages.clear()
            utter(dispatcher, *failure(answer_id, reference))
            return []
        return [SlotSet("memory", {**memory.to_json(), "because": list(answer.because)})]

    def _reaching(self, answer: Answer) -> Answer:
        """In other words, where a person can be asked for right here."""
        if not self.person or answer.topic != "handoff":
            return answer
        return replace(answer, response=_WITH_A_PERSON.get(answer.response, answer.response))


def _only_repeats(heard: Heard, pack: Pack) -> bool:
    """Whether the last answer is wanted again, as it was: "what did you say?", but not "what did I say so far", "what of tech", "the
    analyst again" or "what was that about fraud".
    """
    of_a_word = "recalls" in heard.moves and bool(words_recalled(heard.text))
    if heard.intent != "repeat" or heard.moves & _SAYS_WHICH or of_a_word:
        return False
    return not (heard.subjects or heard.topics or heard.ordinals or any(named_in_part(pack, heard.text, kind) for kind in KINDS))


def utter(dispatcher: CollectingDispatcher, answer: Answer, contract: Dict[Text, Any], **values: Text) -> None:
    """Hand an answer to the channel: the words by domain.yml, and with the last of them the buttons and the contract as `custom`.

    `values` fill places that any response may have, beside the answer's own.
    """
    said = [*answer.before, answer, *answer.parts]
    last = said.pop()
    for part in said:
        dispatcher.utter_message(response=part.response, **{**values, **part.values})
    dispatcher.utter_message(
        response=last.response,
        buttons=[{"title": each.title, "payload": each.question} for each in answer.suggestions],
        json_message={"answer": contract},
        **{**values, **last.values},
    )


def failure(answer_id: str, reference: str) -> Tuple[Answer, Dict[Text, Any]]:
    """The answer that says sorry, and its contract, made without anything that may have failed."""
    answer = Answer(status="error", topic="other", response="utter_error", values={"reference": reference})
    contract: Dict[Text, Any] = {
        "version": CONTRACT_VERSION,
        "status": answer.status,
        "topic": answer.topic,
        "subjects": [],
        "facts": [],
        "citations": [],
        "id": answer_id,
    }
    return answer, contract
