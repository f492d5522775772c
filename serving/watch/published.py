"""What hears for the published version: a model that was published is taken up while the server runs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Optional

from rasa.core.agent import Agent
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.processor import MessageProcessor

from channels.http.reason import Told
from knowledge.load import choose_pack, pack_folder
from publishing.live import EVERY, Live, Speaking, of_folder, shared
from publishing.models import ModelShelf
from serving import memory

logger = logging.getLogger(__name__)

LEARNED = "learned"
"""The key of a parsed message that names what the model has learned: it is answered from a version that goes with it."""

Parse = Callable[..., Awaitable[Dict[str, Any]]]
Dress = Callable[[MessageProcessor, Path], None]
"""Is given a processor, and the folder of the pack that its model has learned."""


class NoModel(Told):
    """The model of a published version is kept nowhere."""


class Published:
    """Follows what is live. Until a model is loaded the one before hears, and the actions answer from what goes with that."""

    def __init__(self, live: Live, models: ModelShelf, learned: str, dress: Dress) -> None:
        """`learned` is what the model at hand has learned; `dress` is done to each processor that is taken up."""
        self.live = live
        self.fault = ""
        self._models = models
        self._dress = dress
        self._learned = learned
        self._refused = ""

    @classmethod
    def of(cls, dress: Dress) -> Published:
        """As the environment says. Raises knowledge.KnowledgeError."""
        live = shared()
        at_hand = live.current if live.current.folder == pack_folder() else of_folder(pack_folder())
        return cls(live, ModelShelf.of(live), at_hand.names, dress)

    def faults(self) -> str:
        """Why what was published last isn't live here; empty when it is."""
        return self.live.fault or self.fault

    def marked(self, parse: Parse) -> Parse:
        """`parse`, with what the model has learned in each message. A processor keeps its mark when another takes its place."""
        learned = self._learned

        async def marked(*arguments: Any, **options: Any) -> Dict[str, Any]:
            return {**await parse(*arguments, **options), LEARNED: learned}

        return marked

    async def follow(self, agent: Agent) -> None:
        """Take up models as they are published, for ever."""
        while True:
            await asyncio.sleep(EVERY)
            wanted = self.live.current
            if wanted.names != self._learned and wanted.label != self._refused:
                await self._take(agent, wanted)

    async def _take(self, agent: Agent, wanted: Speaking) -> None:
        try:
            processor = await asyncio.to_thread(self._loaded, agent, wanted)
        except Exception as error:  # noqa: BLE001  whatever is wrong with it, the one before hears on
            self._refused = wanted.label
            self.fault = f"the model of {wanted.label} can't be loaded ({type(error).__name__}): the one before hears on"
            logger.error("The facts: %s", self.fault)
            return
        self._learned, self._refused, self.fault = wanted.names, "", ""
        self._dress(processor, wanted.folder)
        agent.processor, agent.domain, agent.nlg = processor, processor.domain, processor.nlg
        agent.tracker_store.domain = processor.domain
        logger.info("%s is heard by its own model", wanted.label)

    def _loaded(self, agent: Agent, wanted: Speaking) -> MessageProcessor:
        file = self._models.file(wanted.publication.made_from) if wanted.publication else None
        if file is None:
            raise NoModel(f"no model is kept for {wanted.label}: publish it again")
        with choose_pack(wanted.folder):
            processor = MessageProcessor(file, agent.tracker_store, agent.lock_store, agent.nlg, action_endpoint=agent.action_endpoint)
        # Of its own, so that a turn that has begun is worded as it began.
        processor.nlg = NaturalLanguageGenerator.create(None, processor.domain)
        memory.give_back()
        return processor


async def begin(dress: Dress) -> Optional[Published]:
    """What follows for this server; None where the pack can't be read, which is said where the actions are loaded."""
    if not os.environ.get("WAYPOINT_ENDPOINTS"):
        return None
    with contextlib.suppress(Exception):
        return await asyncio.to_thread(Published.of, dress)
    return None
