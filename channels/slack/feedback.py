"""What a person thinks of an answer, kept with the conversation as the web channel keeps it."""

from __future__ import annotations

from typing import Dict

from rasa.core.agent import Agent
from rasa.shared.core.events import SlotSet

SLOT = "feedback"
"""The slot whose events keep the feedback: each names the answer it is on."""


async def keep_feedback(agent: Agent, conversation: str, feedback: Dict[str, str]) -> None:
    """Add `feedback` to a conversation, if there is one."""
    async with agent.lock_store.lock(conversation):
        tracker = await agent.tracker_store.retrieve(conversation)
        if tracker is not None:
            tracker.update(SlotSet(SLOT, feedback))
            await agent.tracker_store.save(tracker)
