"""What is kept of a conversation, in the stores of Rasa's agent."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from rasa.core.agent import Agent
from rasa.shared.core.events import SlotSet

from channels.conversation.erasure import erase
from channels.conversation.history import FEEDBACK, Message, messages


async def read(agent: Agent, sender: str) -> List[Message]:
    """All that was said, over all of Rasa's sessions."""
    tracker = await agent.tracker_store.retrieve_full_tracker(sender)
    return messages(tracker.events) if tracker else []


async def answer(agent: Agent, sender: str, answer_id: str) -> Optional[Dict[str, Any]]:
    """The answer of a conversation that has this id, by the contract; None when there is none."""
    said = await read(agent, sender)
    return next((message["custom"]["answer"] for message in said if message["from"] == "bot" and message["id"] == answer_id), None)


async def is_open(agent: Agent, sender: str, answer_id: str) -> bool:
    """Whether the question of a recommendation that an answer asked is still the open one."""
    answers = [message["custom"]["answer"] for message in await read(agent, sender) if message["from"] == "bot"]
    own = next((each for each in answers if each["id"] == answer_id), None)
    if own is None or "form" not in own:  # deleted; or asked by a version that didn't note which question it was
        return own is not None
    latest = next(each for each in reversed(answers) if "form" in each)
    return bool(own["form"]["asking"] == latest["form"]["asking"])


async def keep_feedback(agent: Agent, sender: str, feedback: Dict[str, Any]) -> bool:
    """Keep `feedback` if the conversation holds the answer that it is on; whether it does."""
    if await answer(agent, sender, feedback["answer_id"]) is None:
        return False
    async with agent.lock_store.lock(sender):
        tracker = await agent.tracker_store.retrieve(sender)
        if tracker is None:
            return False
        tracker.update(SlotSet(FEEDBACK, feedback))
        await agent.tracker_store.save(tracker)
    return True


async def delete(agent: Agent, sender: str) -> None:
    """Delete all that is kept, once no turn is under way. Raises CannotErase."""
    async with agent.lock_store.lock(sender):
        await erase(agent.tracker_store, sender)


def is_to_be_deleted(said: Mapping[str, Any]) -> bool:
    """Whether `said`, a reply, tells the person that all of the conversation is deleted."""
    return bool(said["custom"]["answer"].get("erase"))
