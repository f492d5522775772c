"""The connection to one workspace, from start to stop."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Any, Callable, Dict, List, Optional

import aiohttp
from rasa.core.agent import Agent
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from channels.conversation import kept
from channels.conversation.tally import TALLY
from channels.handoff.couriers import ADVISERS, VISITOR
from channels.handoff.handover import Handover
from channels.http.limits import Limit
from channels.messenger.asking import Asking, Handler
from channels.messenger.attention import Attention
from channels.messenger.inbox import Inbox
from channels.messenger.queues import Queues
from channels.messenger.seen import Seen
from channels.messenger.talks import Talks
from channels.messenger.turns import Turns
from channels.slack.advisers.asides import Asides
from channels.slack.advisers.clicks import HandoffClicks
from channels.slack.advisers.corrections import Corrections
from channels.slack.advisers.courier import AdviserCourier, Slack, VisitorCourier
from channels.slack.advisers.thread import Threads
from channels.slack.faults import app_token_fault, missing_scopes, refusal, token_fault
from channels.slack.health import Health
from channels.slack.incoming.above import Above
from channels.slack.incoming.listeners import Listeners, busy
from channels.slack.incoming.messages import Messages
from channels.slack.incoming.socket import Socket
from channels.slack.incoming.teams import ours_alone
from channels.slack.outgoing.clicks import Clicks
from channels.slack.outgoing.post import Post
from channels.slack.place import of_team
from channels.slack.say import say
from channels.slack.settings import NAME, Settings
from handoff import reading

logger = logging.getLogger(__name__)

RETRY = 15.0
"""Seconds until Slack is tried again, when it can't be reached at the start."""
LAST_WORDS = 8.0
"""Seconds to finish what was asked before a stop: less than supervisor's patience."""
LOOK = 30.0
"""Seconds between looks whether Slack still accepts the token, and the socket is there."""
_WAITS = 20
"""How often a call waits when Slack says that it is too much."""
_TROUBLE, _TROUBLE_WAIT = 2, 0.5
"""How often a call is tried again when Slack has trouble of its own, and after how many seconds."""
_PATIENT, _BRISK = aiohttp.ClientTimeout(total=60), aiohttp.ClientTimeout(total=3)
_STEADY = aiohttp.ClientTimeout(total=9)
"""Of couriers: three calls end before their lease does, and a slow Slack is seldom given up, which would post twice what it takes late."""


class Workspace:
    """Answers in a workspace as soon as Slack accepts the tokens; says once, in one line, how that went."""

    def __init__(self, settings: Settings, on_new_message: Handler, agent: Callable[[], Agent], handover: Handover) -> None:
        self._settings = settings
        self._queues = Queues()
        TALLY.waiting[NAME] = self._queues.__len__
        self._clicks = Clicks()
        self._agent = agent
        self.attention = Attention()
        self.health = Health()
        self._handover = handover
        self._asking = Asking(NAME, on_new_message, agent, self.attention, handover)
        retries = [
            AsyncConnectionErrorRetryHandler(),
            AsyncRateLimitErrorRetryHandler(max_retry_count=_WAITS),
            AsyncServerErrorRetryHandler(_TROUBLE, FixedValueRetryIntervalCalculator(_TROUBLE_WAIT)),
        ]
        self._sessions = [aiohttp.ClientSession(timeout=timeout) for timeout in (_PATIENT, _BRISK, _STEADY)]
        self._patient, self._brisk, self._steady = (
            AsyncWebClient(settings.slack_token, settings.base_url, session=session, retry_handlers=handlers)
            for session, handlers in zip(self._sessions, (retries, [], []))
        )
        self._post = Post(self._patient, self._brisk, self._clicks, self.health)
        self._turns = Turns(self._asking, self._post, self._queues, Inbox(agent), Talks(agent), Limit(settings.limit))
        self._tending: List[asyncio.Task[None]] = []
        self._socket: Optional[Socket] = None
        self.app: Optional[AsyncApp] = None
        """Bolt's app, once Slack has accepted the token."""

    async def open(self) -> None:
        """Connect, however long Slack can't be reached."""
        if not await self._reached():
            say(f"Slack can't be reached at {self._settings.base_url}: it is tried again until it can be. All else runs.")
            while not await self._reached():
                await asyncio.sleep(RETRY)

    async def close(self) -> None:
        """Take nothing more, finish what was taken, as far as there is time."""
        if self._socket:
            await self._socket.close_async()
        for target in (ADVISERS, VISITOR):
            self._handover.couriers.remove(target)
        for task in self._tending:
            task.cancel()
        given_up = await self._queues.close(LAST_WORDS)
        if given_up:
            logger.warning("%d questions from Slack were given up at the stop; who asked was told.", given_up)
        self._post.close()
        for session in self._sessions:
            await session.close()

    async def _reached(self) -> bool:
        try:
            await self._connect()
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, SlackApiError):
            return False
        return True

    async def _connect(self) -> None:
        try:
            who = await self._patient.auth_test()
        except SlackApiError as error:
            return say(token_fault(refusal(error)))
        app = self._bolt(who)
        if self._settings.over_socket:
            try:
                await self._patient.apps_connections_open(app_token=self._settings.app_token)
            except SlackApiError as error:
                return say(app_token_fault(refusal(error)))
            self._socket = Socket(app, self._settings.app_token, self.attention, logger=_quiet("socket"), web_client=self._patient)
            await self._socket.connect_async()
        self.app = app
        self.health.well()
        self._deliver_handoffs()
        loop = asyncio.get_running_loop()
        self._tending = [loop.create_task(self._turns.tend(of_team(who["team_id"]))), loop.create_task(self._watch())]
        how = self._settings.mode if self._settings.over_socket else "HTTP, at /webhooks/slack/webhook"
        say(f"Slack: answering in {who['team']} as @{who['user']}, over {how}.")
        fault = missing_scopes(who.headers.get("x-oauth-scopes"))
        if fault:
            say(fault)
        return None

    def _deliver_handoffs(self) -> None:
        slack = Slack(self._steady)
        if self._handover.settings.slack:
            handover = self._handover
            last = partial(handover.do, reading.last_address, ADVISERS)
            handover.couriers.add(AdviserCourier(slack, handover.settings.slack, handover.before, handover.entries, last))
        self._handover.couriers.add(VisitorCourier(slack, self._handover.shown_at))

    @property
    def fault(self) -> Optional[str]:
        """Why nothing can be answered in Slack; None while all is well."""
        return self.health.fault if self.app else "not connected"

    async def _watch(self) -> None:
        """For ever: see whether the token is still good, and the socket there."""
        while True:
            await asyncio.sleep(LOOK)
            try:
                await self._brisk.auth_test()
            except SlackApiError as error:
                self.health.refused(error)
            except Exception:  # noqa: BLE001  whatever answers in Slack's place, the next look may find Slack
                self.health.lost("it can't be reached: check the network.")
            else:
                await self._look_at_socket()

    async def _look_at_socket(self) -> None:
        if self._socket and not await self._socket.client.is_connected():
            self.health.lost("the socket is gone, so nothing comes: it is opened again as soon as Slack lets it.")
        else:
            self.health.well()

    def _bolt(self, who: AsyncSlackResponse) -> AsyncApp:
        identity = AuthorizeResult(
            enterprise_id=who.get("enterprise_id"),
            team_id=who["team_id"],
            bot_id=who["bot_id"],
            bot_user_id=who["user_id"],
            bot_token=self._settings.slack_token,
        )

        async def authorize() -> AuthorizeResult:
            return identity

        app = AsyncApp(
            logger=_quiet("bolt"),
            signing_secret=self._settings.slack_signing_secret,
            authorize=authorize,
            process_before_response=True,  # acknowledged is what is kept
        )
        app.middleware(ours_alone(identity, self._clicks.knows))
        app.middleware(busy(self._queues))
        seen, above = Seen(), Above(self._patient, identity.bot_user_id or "")
        asides = Asides(self._post)
        threads = Threads(self._handover, self._brisk, asides, identity.bot_user_id or "")
        corrections = Corrections(self._handover, asides, identity.team_id or "", identity.bot_user_id or "")
        messages = Messages(identity, who["user"], self._settings, self._turns, self._post, above, seen, threads, corrections)
        HandoffClicks(self._handover, self._brisk, self._post, asides, identity.team_id or "").listen(app)
        Listeners(
            identity,
            messages,
            self._asking,
            self._turns,
            self._post,
            self._clicks,
            self.health,
            seen,
            self._keep,
            self._find,
            self._is_open,
        ).listen(app)
        return app

    async def _find(self, conversation: str, answer_id: str) -> Optional[Dict[str, Any]]:
        return await kept.answer(self._agent(), conversation, answer_id)

    async def _is_open(self, conversation: str, answer_id: str) -> bool:
        return await kept.is_open(self._agent(), conversation, answer_id)

    async def _keep(self, conversation: str, feedback: Dict[str, Any]) -> bool:
        return await kept.keep_feedback(self._agent(), conversation, feedback)


def _quiet(name: str) -> logging.Logger:
    """A logger that says no more than errors, and those in a line: a lost connection is no reason for a traceback."""
    quiet = logger.getChild(name)
    quiet.setLevel(logging.ERROR)
    quiet.addFilter(_without_traceback)
    return quiet


def _without_traceback(record: logging.LogRecord) -> bool:
    record.exc_info = None
    return True
