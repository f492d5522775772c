"""The form of a recommendation: opened by a click, submitted by whom alone it is."""

from __future__ import annotations

import json
import logging
from typing import Any, Awaitable, Callable, Dict, Optional

from blocks.form import first_question, in_words, modal, picked
from channels.messenger.place import Place
from channels.messenger.question import Question
from channels.messenger.seen import Seen
from channels.messenger.turns import Turns
from channels.slack import words
from channels.slack.outgoing.post import Post
from channels.slack.place import direct, of_click, whispered

logger = logging.getLogger(__name__)

Ack = Callable[..., Awaitable[Any]]
Body = Dict[str, Any]
Find = Callable[[str, str], Awaitable[Optional[Body]]]
"""Finds an answer in a conversation, by its id."""


class Forms:
    """In the workspace of `team`; what is submitted is asked by `turns`, once."""

    def __init__(self, team: str, turns: Turns, post: Post, seen: Seen, find: Find) -> None:
        self._team = team
        self._turns = turns
        self._post = post
        self._seen = seen
        self._find = find

    async def open(self, ack: Ack, body: Body, action: Body) -> None:
        """A click on its button."""
        place = of_click(self._team, body)
        try:
            fault = await self._opened(place, body, action)
        except Exception as error:  # noqa: BLE001  too late by Slack's clock, say: it can be clicked again
            logger.warning("A form could not be opened: %s", self._post.reason(error))
            fault = words.FORM_NOT_OPENED
        if fault:
            thread = body["container"].get("thread_ts")
            self._turns.do(place, lambda: self._post.aside(place, thread, fault, response_url=body["response_url"]))
        await ack()

    async def _opened(self, place: Place, body: Body, action: Body) -> str:
        """Open it; what to tell instead, if anything."""
        answer = await self._find(place.conversation, action["value"])
        if not answer or "form" not in answer:
            return words.GONE
        kept = {
            "conversation": place.conversation,
            "answer": answer["id"],
            "channel": place.channel,
            "thread": place.thread,
            "response_url": place.response_url,
            "shared": "yes" if place.shared else "",
        }
        await self._post.open_form(body["trigger_id"], modal(answer["form"], [] if place.shared else answer["form"]["chosen"], kept))
        return ""

    async def submitted(self, ack: Ack, body: Body, view: Body) -> None:
        """What was chosen."""
        kept, user = json.loads(view["private_metadata"]), body["user"]["id"]
        place = self._place(user, kept)
        answer = await self._find(kept["conversation"], kept["answer"])
        if not answer or "form" not in answer:
            self._turns.do(place, lambda: self._post.tell(place, words.GONE))
            await ack()
            return
        chosen = picked(answer["form"], view["state"]["values"])
        if not chosen:
            await ack(response_action="errors", errors={first_question(): words.CHOOSE})
            return
        question = Question(place, in_words(chosen), f"form:{view['id']}", again=True, chosen=[option["id"] for option in chosen])
        if self._seen.first(question.id):
            await self._turns.ask(question, self._answer(kept), failed=lambda: self._seen.forget(question.id))
        await ack()

    def _place(self, user: str, kept: Dict[str, str]) -> Place:
        """Where the result goes: to the person alone."""
        if kept["shared"]:
            return direct(self._team, user, user, "")
        if kept["response_url"]:
            return whispered(self._team, user, kept["channel"], kept["response_url"], kept["thread"])
        return direct(self._team, user, kept["channel"], kept["thread"])

    def _answer(self, kept: Dict[str, str]) -> Callable[[Question], Awaitable[bool]]:
        async def answer(question: Question) -> bool:
            done = await self._turns.answer(question)
            if done and kept["shared"]:
                await self._point_to_it(question.place.user, kept)
            return done

        return answer

    async def _point_to_it(self, user: str, kept: Dict[str, str]) -> None:
        """Say in the channel, to the person alone, where the result is."""
        where = Place(kept["conversation"], user, kept["channel"], kept["thread"], shared=True)
        try:
            await self._post.aside(where, kept["thread"], words.FORM_SENT)
        except Exception as error:  # noqa: BLE001  a new direct message is seen, too
            logger.warning("Where a result was sent could not be told: %s", self._post.reason(error))
