"""Questions that were acknowledged and aren't answered yet, kept where conversations are: there every process of a workspace sees them."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from typing import Any, Callable, List

from rasa.core.agent import Agent

from channels.messenger.place import Place
from channels.messenger.question import Question

logger = logging.getLogger(__name__)


class Inbox:
    """Where the store has no `inbox`, as those of Rasa, or fails, a question is this process's alone and dies with it."""

    def __init__(self, agent: Callable[[], Agent]) -> None:
        self._agent = agent

    async def take(self, question: Question) -> bool:
        """Whether to answer a question: not when another process does, or did."""
        return await self._is_ours("take", question)

    async def hold(self, question: Question) -> bool:
        """Whether the answer is still to be posted: not when another process thought this one dead."""
        return await self._is_ours("hold", question)

    async def done(self, question: Question) -> None:
        """Forget a question that is answered."""
        inbox = self._store_inbox
        if inbox:
            try:
                await inbox.done(question.place.conversation, question.id)
            except Exception as error:  # noqa: BLE001  it is answered again after a restart, which is better than never
                logger.error("An answered question could not be taken off the list: %s", type(error).__name__)

    async def give_back(self, question: Question) -> None:
        """A question couldn't be answered: it can be asked again."""
        inbox = self._store_inbox
        if inbox:
            try:
                await inbox.give_back(question.place.conversation, question.id)
            except Exception as error:  # noqa: BLE001  it can be asked in other words
                logger.error("A question that failed could not be given back: %s", type(error).__name__)

    async def left(self, prefix: str) -> List[Question]:
        """Say that this process is alive; the questions that dead ones left in conversations that begin with `prefix`."""
        inbox = self._store_inbox
        return list(map(_question, await inbox.tend(prefix))) if inbox else []

    @property
    def _store_inbox(self) -> Any:
        return getattr(self._agent().tracker_store, "inbox", None)

    async def _is_ours(self, how: str, question: Question) -> bool:
        inbox = self._store_inbox
        if inbox is None:
            return True
        try:
            return bool(await getattr(inbox, how)(question.place.conversation, question.id, json.dumps(asdict(question))))
        except Exception as error:  # noqa: BLE001  who asked is told by the turn, which needs the same database
            logger.warning("A question could not be kept until it is answered: %s", type(error).__name__)
            return True


def _question(data: str) -> Question:
    """A question as whichever version kept it: what a later one says besides is left out."""
    read = json.loads(data)
    place = Place(**{name: value for name, value in read.pop("place").items() if name in Place.__dataclass_fields__})
    return Question(place=place, **{name: value for name, value in read.items() if name in Question.__dataclass_fields__})
