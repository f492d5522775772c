"""What Slack sends, and what is done about it."""

from __future__ import annotations

import json
import logging
import re
import uuid
from dataclasses import replace
from typing import Any, Awaitable, Callable, Dict, Optional

from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from channels.messenger.asking import CAPABILITIES, Asking
from channels.messenger.place import Place
from channels.messenger.question import Question
from channels.messenger.question import clicked as click_id
from channels.messenger.queues import Queues
from channels.messenger.seen import Seen
from channels.messenger.turns import Answer, Turns
from channels.slack.incoming.heard import addressee, heard, mentions
from channels.slack.incoming.place import direct, is_direct, of_click, of_message, whispered
from channels.slack.outgoing.clicks import Clicks
from channels.slack.outgoing.detail import ACTION as DETAIL
from channels.slack.outgoing.feedback import ACTION as FEEDBACK
from channels.slack.outgoing.feedback import read_feedback
from channels.slack.outgoing.home import home
from channels.slack.outgoing.post import Post
from channels.slack.outgoing.suggestions import ASK, chosen, title

logger = logging.getLogger(__name__)

SHORTCUT = "ask_waypoint"
"""The callback id of the message shortcut."""
_SPOKEN = (None, "file_share", "thread_broadcast")
"""Subtypes of messages that a person has just written."""
_BUSY = "I'm answering many people at once. Please try again in a minute."
_GONE = "That answer isn't kept any more. Please ask again."
_ANYTHING = re.compile("")

Ack = Callable[[], Awaitable[Any]]
Body = Dict[str, Any]
Keep = Callable[[str, Dict[str, str]], Awaitable[None]]
"""Keeps feedback with a conversation."""
Find = Callable[[str, str], Awaitable[Optional[Body]]]
"""Finds an answer in a conversation, by its id."""


class Listeners:
    """Turns what Slack sends into work for `turns`, each thing once. `identity` is the bot's own."""

    def __init__(self, identity: AuthorizeResult, asking: Asking, turns: Turns, post: Post, clicks: Clicks, keep: Keep, find: Find) -> None:
        self._bot = identity.bot_user_id or ""
        self._asking = asking
        self._turns = turns
        self._post = post
        self._clicks = clicks
        self._keep = keep
        self._find = find
        self._seen = Seen()

    def listen(self, app: AsyncApp) -> None:
        """Register with `app`. What nobody here waits for is acknowledged all the same: else Slack would send it again."""
        for event in ("message", "app_mention"):
            app.event(event)(self.message)
        app.event("app_home_opened")(self.opened)
        app.event(_ANYTHING)(self.anything)
        app.command(_ANYTHING)(self.command)
        app.shortcut(SHORTCUT)(self.shortcut)
        app.action(re.compile(f"^{ASK}-"))(self.click)
        app.action(FEEDBACK)(self.feedback)
        app.action(DETAIL)(self.detail)
        for listen in (app.action, app.shortcut, app.view, app.options):
            listen(_ANYTHING)(self.nothing)
        app.error(unread)

    async def message(self, body: Body, event: Body, request: AsyncBoltRequest) -> None:
        """A message, perhaps a mention: both are sent for one."""
        spoken = event.get("user") and event.get("subtype") in _SPOKEN and not {"bot_id", "edited"} & event.keys()
        if not spoken or event["user"] == self._bot:
            return
        text = event.get("text") or ""
        called = is_direct(event["channel"]) or event["type"] == "app_mention" or mentions(text, self._bot)
        if not called and ("thread_ts" not in event or addressee(text)):
            return
        place, message_id = of_message(body["team_id"], event), f"{event['channel']}:{event['ts']}"
        if not called and not await self._turns.knows(place.conversation):
            return
        if self._seen.first(body["event_id"], message_id):
            again = request.headers.get("x-slack-retry-num", ["0"])[0] != "0"
            await self._turns.ask(Question(place, heard(text, self._bot), message_id), self._turns.answer, redelivered=again)

    async def command(self, ack: Ack, command: Body) -> None:
        """`/career QUESTION`."""
        place = whispered(command["team_id"], command["user_id"], command["channel_id"], command["response_url"])
        await self._ask(Question(place, heard(command.get("text") or "") or CAPABILITIES, command["trigger_id"]))
        await ack()

    async def shortcut(self, ack: Ack, shortcut: Body) -> None:
        """'Ask Waypoint' in the menu of a message: only who chose it sees the answer."""
        place = whispered(shortcut["team"]["id"], shortcut["user"]["id"], shortcut["channel"]["id"], shortcut["response_url"])
        await self._ask(Question(place, heard(shortcut["message"].get("text") or "", self._bot), shortcut["trigger_id"]))
        await ack()

    async def click(self, ack: Ack, body: Body, action: Body) -> None:
        """A suggested question."""
        if body["container"]["type"] == "view":
            await self._ask_from_home(body, chosen(action))
        else:
            await self._ask_from_message(of_click(body), body, action)
        await ack()

    async def feedback(self, ack: Ack, body: Body, action: Body) -> None:
        """Whether an answer helped. The last click counts."""
        await ack()
        feedback, place = read_feedback(action), of_click(body)
        if feedback:

            async def work() -> None:
                await self._keep(place.conversation, feedback)
                await self._post.thank(body["response_url"])

            self._turns.do(place, work)

    async def detail(self, ack: Ack, body: Body, action: Body) -> None:
        """The whole story of an answer, once."""
        await ack()
        place, answer_id = of_click(body), action["value"]
        if not self._seen.first((place.conversation, DETAIL, answer_id)):
            return

        async def work() -> None:
            answer = await self._find(place.conversation, answer_id)
            if not answer or not answer.get("detail"):
                return await self._post.tell(place, _GONE)
            await self._freeze(place, body, action)
            await self._post.detail(place, answer)
            return None

        self._turns.do(place, work)

    async def opened(self, body: Body, event: Body) -> None:
        """The app was opened: its home, or the direct message."""
        if not self._seen.first(body["event_id"]):
            return
        user, channel = event["user"], event.get("channel", "")

        async def work() -> None:
            introduction = await self._asking.introduction()
            if event.get("tab") == "messages":
                await self._post.prompts(channel, introduction.get("buttons") or [])
            else:
                await self._post.home(user, home(introduction))

        self._turns.quietly(f"slack:home:{user}", work)

    async def anything(self) -> None:
        """An event that nobody waits for."""

    async def nothing(self, ack: Ack) -> None:
        """An interaction that nobody waits for."""
        await ack()

    async def _ask_from_message(self, place: Place, body: Body, action: Body) -> None:
        container, text = body["container"], chosen(action)

        async def answer(question: Question) -> None:
            await self._freeze(place, body, action)
            await self._turns.answer(question)

        await self._ask(Question(place, text, click_id(container["channel_id"], container["message_ts"], text)), answer)

    async def _freeze(self, place: Place, body: Body, action: Body) -> None:
        """Show what was clicked as clicked."""
        blocks = self._clicks.freeze(body, action)
        if blocks:
            text = (body.get("message") or {}).get("text") or title(action)
            await self._post.replace(place, body["container"]["message_ts"], text, blocks)

    async def _ask_from_home(self, body: Body, text: str) -> None:
        team, user = body["team"]["id"], body["user"]["id"]

        async def answer(question: Question) -> None:
            began = await self._post.opened(user, text)
            await self._turns.answer(replace(question, place=direct(team, user, began["channel"], began["ts"])))

        await self._ask(Question(direct(team, user, user, ""), text, body["trigger_id"]), answer)

    async def _ask(self, question: Question, answer: Optional[Answer] = None) -> None:
        if self._seen.first(question.id):
            await self._turns.ask(question, answer or self._turns.answer)


async def unread(error: Exception) -> BoltResponse:
    """What is answered to a request that broke on the way to its acknowledgement; where it is a store that failed, Slack tries again."""
    reference = uuid.uuid4().hex[:8]
    logger.error("A request from Slack could not be taken (reference %s): %s", reference, type(error).__name__)
    strange = isinstance(error, (LookupError, TypeError, ValueError, AttributeError))
    return BoltResponse(status=400 if strange else 503, body=json.dumps({"error": f"not taken (reference {reference})"}))


def busy(queues: Queues) -> Callable[..., Awaitable[BoltResponse]]:
    """A middleware that takes nothing while there is too much to do: events come again, and a person is told."""

    async def check(body: Body, next_: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        if queues.open:
            return await next_()
        return BoltResponse(status=200, body=_BUSY) if "command" in body else BoltResponse(status=503, body="")

    return check
