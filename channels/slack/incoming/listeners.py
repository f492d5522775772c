"""What Slack sends, and what is done about it."""

from __future__ import annotations

import json
import logging
import re
import uuid
from dataclasses import replace
from typing import Any, Awaitable, Callable, Dict, Optional

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from blocks.detail import ACTION as DETAIL
from blocks.feedback import ACTION as FEEDBACK
from blocks.feedback import REASON, ask_reason, read_feedback, read_reason
from blocks.form import ACTION as FORM
from blocks.form import SUBMITTED
from blocks.mrkdwn import escape
from blocks.piece import Message
from blocks.suggestions import ASK, chosen, is_step, named, owner
from blocks.words import THANKS
from channels.conversation.tally import FEEDBACK as RATINGS
from channels.conversation.tally import TALLY
from channels.messenger.asking import Asking
from channels.messenger.place import Place
from channels.messenger.question import Question
from channels.messenger.question import clicked as click_id
from channels.messenger.queues import Queues
from channels.messenger.seen import Seen
from channels.messenger.turns import Answer, Turns
from channels.messenger.words import CAPABILITIES
from channels.slack import words
from channels.slack.health import Health
from channels.slack.heard import heard, said
from channels.slack.incoming.forms import Find, Forms
from channels.slack.incoming.messages import Messages
from channels.slack.outgoing.clicks import Clicks
from channels.slack.outgoing.home import home
from channels.slack.outgoing.post import Post
from channels.slack.place import direct, of_click, whispered
from channels.slack.settings import NAME

logger = logging.getLogger(__name__)

SHORTCUT = "ask_waypoint"
"""The callback id of the message shortcut."""
_ANYTHING = re.compile("")

Ack = Callable[[], Awaitable[Any]]
Body = Dict[str, Any]
Keep = Callable[[str, Dict[str, Any]], Awaitable[bool]]
"""Keeps feedback with a conversation; whether that holds the answer."""
IsOpen = Callable[[str, str], Awaitable[bool]]
"""Whether the question that an answer of a conversation asked is still the open one."""


class Listeners:
    """Turns what Slack sends into work for `turns`, each thing once. `identity` is the bot's own."""

    def __init__(
        self,
        identity: AuthorizeResult,
        messages: Messages,
        asking: Asking,
        turns: Turns,
        post: Post,
        clicks: Clicks,
        health: Health,
        seen: Seen,
        keep: Keep,
        find: Find,
        is_open: IsOpen,
    ) -> None:
        self._team = identity.team_id or ""
        self._bot = identity.bot_user_id or ""
        self._messages = messages
        self._asking = asking
        self._turns = turns
        self._post = post
        self._clicks = clicks
        self._health = health
        self._seen = seen
        self._keep = keep
        self._find = find
        self._is_open = is_open
        self._forms = Forms(self._team, turns, post, seen, find)

    def listen(self, app: AsyncApp) -> None:
        """Register with `app`. What nobody here waits for is acknowledged all the same: else Slack would send it again."""
        for event in ("message", "app_mention"):
            app.event(event)(self._messages.take)
        app.event("app_home_opened")(self.opened)
        app.event("app_uninstalled")(self.uninstalled)
        app.event("tokens_revoked")(self.revoked)
        app.event(_ANYTHING)(self.anything)
        app.command(_ANYTHING)(self.command)
        app.shortcut(SHORTCUT)(self.shortcut)
        app.action(re.compile(f"^{ASK}-"))(self.click)
        app.action(re.compile(f"^{FEEDBACK}"))(self.feedback)
        app.action(re.compile(f"^{REASON}-"))(self.reason)
        app.action(DETAIL)(self.detail)
        app.action(FORM)(self._forms.open)
        app.view(SUBMITTED)(self._forms.submitted)
        for listen in (app.action, app.shortcut, app.view, app.view_closed, app.options):
            listen(_ANYTHING)(self.nothing)
        app.error(unread)

    async def command(self, ack: Ack, command: Body) -> None:
        """`/career QUESTION`."""
        place = whispered(self._team, command["user_id"], command["channel_id"], command["response_url"])
        await self._ask(Question(place, heard(command.get("text") or "") or CAPABILITIES, command["trigger_id"]))
        await ack()

    async def shortcut(self, ack: Ack, shortcut: Body) -> None:
        """'Ask Waypoint' in the menu of a message: only who chose it sees the answer."""
        message, user, channel = shortcut["message"], shortcut["user"]["id"], shortcut["channel"]["id"]
        place = whispered(self._team, user, channel, shortcut["response_url"], message.get("thread_ts") or "")
        await self._ask(Question(place, said(message, self._bot), shortcut["trigger_id"]))
        await ack()

    async def click(self, ack: Ack, body: Body, action: Body) -> None:
        """A suggested question."""
        user = body["user"]["id"]
        if body["container"]["type"] == "view":
            await self._ask_from_home(body, chosen(action))
        elif owner(action) not in ("", user):
            self._aside(of_click(self._team, body), body, Message(words.NOT_YOURS, []))
        else:
            await self._ask_from_message(of_click(self._team, body), body, action)
        await ack()

    async def feedback(self, ack: Ack, body: Body, action: Body) -> None:
        """Whether an answer helped. Of each person the last click counts."""
        await ack()
        feedback, place = read_feedback(action), of_click(self._team, body)
        if feedback:
            self._rate(place, body, feedback)

    async def reason(self, ack: Ack, body: Body, action: Body) -> None:
        """Why an answer didn't help: asked of who said so, where nobody else sees it."""
        await ack()
        conversation, feedback = read_reason(action)
        place = replace(of_click(self._team, body), conversation=conversation)
        alone = conversation == direct(self._team, place.user, "", "").conversation

        async def work() -> None:
            kept = await self._keep(conversation, _by("" if alone else place.user, feedback))
            await self._post.replace(place, body["container"]["message_ts"], THANKS if kept else words.GONE, [])

        self._turns.do(place, work)

    async def detail(self, ack: Ack, body: Body, action: Body) -> None:
        """The whole story of an answer, once."""
        await ack()
        place, key = of_click(self._team, body), f"{DETAIL}:{action['value']}"
        if not self._seen.first((place.conversation, key)):
            return

        async def work() -> None:
            if await self._turns.first(place, key):
                try:
                    await self._show(place, body, action)
                except Exception:
                    self._seen.forget((place.conversation, key))
                    await self._turns.give_back(place, key)
                    raise

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

    async def uninstalled(self) -> None:
        """The app was taken out of the workspace."""
        self._health.lost("the app was uninstalled: install it again, set the new token, start again.")

    async def revoked(self, event: Body) -> None:
        """Tokens were revoked, perhaps the bot's."""
        if (event.get("tokens") or {}).get("bot"):
            self._health.lost("the bot's token was revoked: reinstall the app, set the new token, start again.")

    async def anything(self) -> None:
        """An event that nobody waits for."""

    async def nothing(self, ack: Ack) -> None:
        """An interaction that nobody waits for."""
        await ack()

    async def _ask_from_message(self, place: Place, body: Body, action: Body) -> None:
        container, text = body["container"], chosen(action)

        async def answer(question: Question) -> bool:
            if is_step(action) and not await self._is_open(place.conversation, named(action)):
                await self._post.aside(place, _thread(body), words.STALE, response_url=body["response_url"])
                return False
            done, before = False, self._clicks.shown(body, action)
            try:
                done = await self._turns.answer(question, lambda: self._freeze(place, body, action))
            finally:
                if before.blocks and not done:
                    self._clicks.remember(before)
                    await self._replace(place, body, before)
            return done

        await self._ask(Question(place, text, click_id(container["channel_id"], container["message_ts"], text), again=True), answer)

    async def _freeze(self, place: Place, body: Body, action: Body) -> None:
        """Show what was clicked as clicked."""
        after = self._clicks.freeze(body, action)
        if after:
            await self._replace(place, body, after)

    async def _replace(self, place: Place, body: Body, message: Message) -> None:
        """Only a courtesy: where Slack refuses, buttons stay as they are."""
        try:
            await self._post.replace(place, body["container"]["message_ts"], message.text, message.blocks)
        except Exception as error:  # noqa: BLE001
            logger.warning("What was clicked could not be shown as clicked: %s", self._post.reason(error))

    async def _show(self, place: Place, body: Body, action: Body) -> None:
        answer = await self._find(place.conversation, action["value"])
        if not answer or not answer.get("detail"):
            return await self._post.tell(place, words.GONE)
        await self._post.detail(place, answer)
        return await self._freeze(place, body, action)

    def _rate(self, place: Place, body: Body, feedback: Body) -> None:
        async def work() -> None:
            if not await self._keep(place.conversation, _by(place.user if place.shared else "", feedback)):
                return await self._post.aside(place, _thread(body), words.GONE, response_url=body["response_url"])
            TALLY.count(RATINGS, NAME, feedback["rating"])
            message = Message(THANKS, []) if feedback["rating"] == "up" else ask_reason(place.conversation, feedback["answer_id"])
            return await self._post.aside(place, _thread(body), message.text, message.blocks, body["response_url"])

        self._turns.do(place, work)

    def _aside(self, place: Place, body: Body, message: Message) -> None:
        self._turns.do(place, lambda: self._post.aside(place, _thread(body), message.text, message.blocks, body["response_url"]))

    async def _ask_from_home(self, body: Body, text: str) -> None:
        user = body["user"]["id"]

        async def answer(question: Question) -> bool:
            began = await self._post.opened(user, words.FROM_HOME.format(question=escape(text)))
            return await self._turns.answer(replace(question, place=direct(self._team, user, began["channel"], began["ts"])))

        await self._ask(Question(direct(self._team, user, user, ""), text, body["trigger_id"]), answer)

    async def _ask(self, question: Question, answer: Optional[Answer] = None) -> None:
        if self._seen.first(question.id):
            await self._turns.ask(question, answer or self._turns.answer, failed=lambda: self._seen.forget(question.id))


def _by(user: str, feedback: Body) -> Body:
    return {**feedback, "by": user} if user else feedback


def _thread(body: Body) -> Optional[str]:
    thread: Optional[str] = body["container"].get("thread_ts")
    return thread


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
        return BoltResponse(status=200, body=words.BUSY) if "command" in body else BoltResponse(status=503, body="")

    return check
