"""What the channel says in Slack."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, List, Optional

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from slack_sdk.webhook.async_client import AsyncWebhookClient

from blocks import limits
from blocks.chart import alternative, picture
from blocks.detail import render_detail
from blocks.piece import Block, Message
from blocks.render import render
from blocks.words import PAY
from channels.http.reason import reason as reason_of
from channels.messenger.place import Place
from channels.slack import words
from channels.slack.faults import named
from channels.slack.health import Health
from channels.slack.outgoing.clicks import Clicks

logger = logging.getLogger(__name__)

_PLACE_GONE = frozenset(
    "cannot_reply_to_message channel_is_archived channel_not_found expired_url is_archived not_in_channel restricted_action"
    " restricted_action_non_threadable_channel restricted_action_read_only_channel restricted_action_thread_locked thread_not_found"
    " used_url user_not_in_channel".split()
)
"""Refusals of a place: in a direct message, the same can be posted."""
_HOPELESS = _PLACE_GONE | {"account_inactive", "invalid_auth", "missing_scope", "not_authed", "token_expired", "token_revoked"}
"""Refusals that have nothing to do with blocks."""


class NotPosted(Exception):
    """Slack refused a message sent to a response_url."""


class Post:
    """`patient` waits when Slack says that it is too much; `brisk` doesn't, for what is of no use later."""

    def __init__(self, patient: AsyncWebClient, brisk: AsyncWebClient, clicks: Clicks, health: Health) -> None:
        self._patient = patient
        self._brisk = brisk
        self._clicks = clicks
        self._health = health
        self._artist = ThreadPoolExecutor(max_workers=1, thread_name_prefix="chart")

    async def answer(self, place: Place, reply: Dict[str, Any], asked: str = "") -> None:
        """Post an answer, and its chart where a file can be. Care for somebody in danger is for nobody else to see."""
        answer = reply["custom"]["answer"]
        if answer.get("status") == "handed_over":
            return await self._set_status(place, "")
        if place.shared and answer.get("care"):
            return await self._confide(place, render(reply))
        try:
            await self._say_all(place, _rendered(place, reply, asked))
        except (SlackApiError, NotPosted) as error:
            if _name(error) not in _PLACE_GONE or is_direct(place):
                raise
            logger.warning("An answer was sent directly, as its place takes none: %s", self.reason(error))
            return await self._say_all(_directly(place), [Message(words.SENT_DIRECTLY, []), *render(reply)])
        if answer.get("chart") and not place.response_url:
            await self._upload(place, answer["chart"])
        return None

    async def detail(self, place: Place, answer: Dict[str, Any]) -> None:
        """Post the whole story of an answer, where the answer stands."""
        await self._say_all(place, render_detail(answer["detail"], answer["citations"], plain=bool(place.response_url)))

    async def say(self, place: Place, message: Message) -> None:
        """Post a message; without blocks, if Slack doesn't take them: in how many ways it says so isn't known."""
        try:
            await self._say(place, message.text, message.blocks or None)
        except (SlackApiError, NotPosted) as error:
            if not message.blocks or _name(error) in _HOPELESS:
                raise
            logger.error("Slack didn't take the blocks of a message; it was posted as text: %s", self.reason(error))
            await self._say(place, message.text, None)

    async def tell(self, place: Place, text: str) -> None:
        """Tell a person something, where they asked or, if that can't be, directly."""
        try:
            await self._say(place, text, None)
        except Exception:  # noqa: BLE001  the place may be gone
            await self._post(channel=place.user, text=text)

    async def aside(
        self, place: Place, thread: Optional[str], text: str, blocks: Optional[List[Block]] = None, response_url: str = ""
    ) -> None:
        """Tell one person of a place something that the others don't see: in the thread where it belongs, if Slack lets it."""
        if not place.response_url:
            try:
                await self._patient.chat_postEphemeral(channel=place.channel, user=place.user, thread_ts=thread, text=text, blocks=blocks)
            except SlackApiError as error:
                self._health.refused(error)
                if not response_url:
                    raise
            else:
                return
        message = {"text": text, "blocks": blocks or None, "response_type": "ephemeral", "replace_original": False}
        await self._respond(place.response_url or response_url, thread_ts=thread, **message)

    async def status(self, place: Place) -> None:
        """Show that an answer is being looked for, until it is posted."""
        if place.thread and not place.response_url:
            await self._set_status(place, words.STATUS)

    async def prompts(self, channel: str, buttons: List[Dict[str, str]]) -> None:
        """Suggest what to ask in a direct message."""
        prompts = [{"title": button["title"], "message": button["payload"]} for button in buttons[: limits.PROMPTS]]
        await self._patient.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=prompts, title=words.TRY_ASKING)

    async def home(self, user: str, blocks: List[Block]) -> None:
        """Fill a person's App Home."""
        await self._patient.views_publish(user_id=user, view={"type": "home", "blocks": blocks})

    async def open_form(self, trigger_id: str, view: Dict[str, Any]) -> None:
        """Show a modal to who has just clicked."""
        await self._brisk.views_open(trigger_id=trigger_id, view=view)

    async def opened(self, user: str, text: str) -> AsyncSlackResponse:
        """Begin a direct message; what Slack replies."""
        return await self._patient.chat_postMessage(channel=user, text=text)

    async def replace(self, place: Place, timestamp: str, text: str, blocks: List[Block]) -> None:
        """Put other blocks in a message of ours."""
        if place.response_url:
            await self._respond(place.response_url, text=text, blocks=blocks, replace_original=True)
        else:
            await self._brisk.chat_update(channel=place.channel, ts=timestamp, text=text, blocks=blocks)

    def reason(self, error: BaseException) -> str:
        """An error in a few words, with nothing that anyone wrote."""
        if isinstance(error, SlackApiError):
            self._health.refused(error)
            needed = error.response.get("needed") if named(error) == "missing_scope" else None
            return f"Slack: {named(error)}" + (f" (the app needs the scope {needed})" if needed else "")
        return f"Slack: {error if isinstance(error, NotPosted) else reason_of(error)}"

    def close(self) -> None:
        """Stop drawing."""
        self._artist.shutdown(wait=False)

    async def _say_all(self, place: Place, messages: List[Message]) -> None:
        for message in messages:
            await self.say(place, message)
            self._clicks.remember(message)

    async def _say(self, place: Place, text: str, blocks: Optional[List[Block]]) -> None:
        if place.response_url:
            message = {"text": text, "blocks": blocks, "response_type": "ephemeral", "replace_original": False}
            await self._respond(place.response_url, thread_ts=place.thread or None, **message)
        else:
            await self._post(
                channel=place.channel, thread_ts=place.thread or None, text=text, blocks=blocks, unfurl_links=False, unfurl_media=False
            )

    async def _post(self, **message: Any) -> None:
        await self._patient.chat_postMessage(**message)
        self._health.posted()

    async def _confide(self, place: Place, messages: List[Message]) -> None:
        """Post to one person of a channel what nobody else sees, and directly too: what only they see in a channel goes when Slack is
        opened again. Not in the thread: one that nobody has answered in yet shows no such message.
        """
        for message in messages:
            shown = await self._whispered(place, message)
            try:
                await self.say(_directly(place), message)
            except (SlackApiError, NotPosted) as error:
                if not shown:
                    raise
                logger.warning("What is for one person of a channel couldn't be sent directly too: %s", self.reason(error))
            self._clicks.remember(message)
        await self._set_status(place, "")  # which only a message in the thread would end

    async def _whispered(self, place: Place, message: Message) -> bool:
        """Whether a message could be shown to one person of a channel."""
        try:
            await self._patient.chat_postEphemeral(channel=place.channel, user=place.user, text=message.text, blocks=message.blocks)
        except SlackApiError as error:
            logger.warning("What is for one person of a channel is sent directly alone: %s", self.reason(error))
            return False
        return True

    async def _set_status(self, place: Place, status: str) -> None:
        try:
            await self._brisk.assistant_threads_setStatus(channel_id=place.channel, thread_ts=place.thread, status=status)
        except Exception as error:  # noqa: BLE001  only a courtesy
            logger.debug("No status was set: %s", error)

    async def _respond(self, url: str, **message: Any) -> None:
        client = AsyncWebhookClient(url, session=self._patient.session, retry_handlers=self._patient.retry_handlers)
        response = await client.send_dict({name: value for name, value in message.items() if value is not None})
        if response.status_code != 200:
            raise NotPosted(response.body)

    async def _upload(self, place: Place, chart: Dict[str, Any]) -> None:
        drawn = await asyncio.get_running_loop().run_in_executor(self._artist, picture, chart)
        try:
            await self._patient.files_upload_v2(
                channel=place.channel,
                thread_ts=place.thread,
                content=drawn,
                filename="pay.png",
                title=chart.get("title", PAY),
                alt_txt=alternative(chart),
            )
        except Exception as error:  # noqa: BLE001  the text says all that the picture shows
            logger.error("A chart could not be uploaded: %s", self.reason(error))


def is_direct(place: Place) -> bool:
    """Whether what is posted in a place goes to one person's direct messages anyway."""
    return not place.shared and not place.response_url


def _directly(place: Place) -> Place:
    return Place(place.conversation, place.user, place.user)


def _rendered(place: Place, reply: Dict[str, Any], asked: str) -> List[Message]:
    if place.response_url:
        return render(reply, plain=True, asked=asked)
    return render(reply, user=place.user if place.shared else "")


def _name(error: BaseException) -> str:
    return named(error) if isinstance(error, SlackApiError) else str(error)
