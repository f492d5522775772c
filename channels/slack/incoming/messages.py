"""What people write: which of it is for the assistant, and what it asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, Optional

from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult

from channels.conversation.unasked import Unasked
from channels.messenger.place import Place
from channels.messenger.question import Question
from channels.messenger.seen import Seen
from channels.messenger.talk import Talk
from channels.messenger.turns import Turns
from channels.messenger.words import CAPABILITIES
from channels.slack import words
from channels.slack.advisers.corrections import Corrections
from channels.slack.advisers.thread import Threads
from channels.slack.heard import calls_others, heard, mentions, names_person, said
from channels.slack.incoming.above import Above
from channels.slack.outgoing.post import Post
from channels.slack.place import is_direct, of_message
from channels.slack.settings import Settings
from nlu.english.manners import HUSHES, POINTS_ABOVE, calls, shows

_SPOKEN = (None, "file_share", "thread_broadcast")
"""Subtypes of messages that a person has just written."""
_SLACKBOT = "USLACKBOT"

Body = Dict[str, Any]


class Messages:
    """In direct messages all is for the assistant; elsewhere what mentions it, and what goes on in a talk that it is in.

    `name` is how people call it without a mention.
    """

    def __init__(
        self,
        identity: AuthorizeResult,
        name: str,
        settings: Settings,
        turns: Turns,
        post: Post,
        above: Above,
        seen: Seen,
        threads: Threads,
        corrections: Corrections,
    ) -> None:
        self._team = identity.team_id or ""
        self._bot = identity.bot_user_id or ""
        self._name = name
        self._settings = settings
        self._turns = turns
        self._post = post
        self._above = above
        self._seen = seen
        self._threads = threads
        self._corrections = corrections

    async def take(self, body: Body, event: Body, request: AsyncBoltRequest) -> None:
        """A message, perhaps a mention: both are sent for one."""
        redelivered = request.headers.get("x-slack-retry-num", ["0"])[0] != "0"
        if await self._threads.take(event, redelivered) or await self._corrections.take(event) or not self._is_spoken(event):
            return
        place, text = of_message(self._team, event), event.get("text") or ""
        again = redelivered or "edited" in event
        if is_direct(event["channel"]) or event["type"] == "app_mention" or mentions(text, self._bot):
            await self._called(place, body["event_id"], event, again)
        elif "thread_ts" in event and self._settings.follows(event["channel"]):
            await self._overheard(place, body["event_id"], event, again)

    def _is_spoken(self, event: Body) -> bool:
        by_person = event.get("user") and event["user"] not in (self._bot, _SLACKBOT) and "bot_id" not in event
        # By an edit that adds a mention the assistant is called too; by another edit it isn't.
        new = "edited" not in event or event["type"] == "app_mention"
        return bool(by_person and new and event.get("subtype") in _SPOKEN)

    async def _called(self, place: Place, event_id: str, event: Body, again: bool) -> None:
        message_id = _id(event)
        text = said(event, self._bot)
        if not self._seen.first(event_id, message_id):
            return
        if place.shared and not self._settings.answers_in(place.channel):
            self._turns.quietly(place.conversation, lambda: self._post.aside(place, event.get("thread_ts"), words.NOT_HERE))
        elif place.shared and shows(HUSHES, text):
            await self._hush(place, message_id)
        elif place.shared and (not text or shows(POINTS_ABOVE, text)):
            await self._ask_above(Question(place, text or CAPABILITIES, message_id), event, again)
        else:
            await self._turns.ask(Question(place, text, message_id), self._turns.answer, redelivered=again)

    async def _ask_above(self, question: Question, event: Body, again: bool) -> None:
        async def answer(asked: Question) -> bool:
            above = await self._above.question(event)
            return await self._turns.answer(replace(asked, text=above or asked.text))

        await self._turns.ask(question, answer, redelivered=again)

    async def _hush(self, place: Place, message_id: str) -> None:
        if await self._turns.first(place, message_id):
            await self._turns.keep(place, ((await self._turns.talk(place)) or Talk()).hushed())
            self._turns.do(place, lambda: self._post.tell(place, words.HUSHED))

    async def _overheard(self, place: Place, event_id: str, event: Body, again: bool) -> None:
        talk = await self._turns.talk(place)
        if talk is None:
            return
        text = event.get("text") or ""
        if not calls_others(text, self._bot) and calls(heard(text), self._name):
            await self._called(place, event_id, event, again)
        elif shows(HUSHES, heard(text)) and not names_person(text, self._bot):
            await self._turns.keep(place, talk.hushed())
        elif wanted := self._wanted(talk, event["user"], text):
            if self._seen.first(event_id, _id(event)):
                question = Question(place, heard(text, self._bot), _id(event), unasked=wanted)
                await self._turns.ask(question, self._turns.answer, redelivered=again)
        elif talk.alone and (event["user"] != talk.partner or calls_others(text, self._bot)):
            await self._turns.keep(place, talk.among_others())

    def _wanted(self, talk: Talk, user: str, text: str) -> Optional[Unasked]:
        return None if calls_others(text, self._bot) else talk.takes(user, heard(text, self._bot))


def _id(event: Body) -> str:
    return f"{event['channel']}:{event['ts']}"
