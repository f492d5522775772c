"""The buttons and modals of hand-offs: of advisers in their channel, and of people who ask in Slack."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Awaitable, Callable, Dict, Optional

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from blocks.person import ASK
from channels.conversation.message import clean
from channels.handoff.couriers import ADVISERS
from channels.handoff.handover import Handover
from channels.handoff.words import EXPIRED, SOMEBODY
from channels.http.refusal import Refused
from channels.slack import words
from channels.slack.advisers.asides import Asides
from channels.slack.advisers.card import BACK, DONE, NAME, NOT_NOW, TAKE
from channels.slack.advisers.visitor import ASKED, END, LEFT, filled_in, modal, name_modal, value, wish
from channels.slack.outgoing.post import Post
from channels.slack.place import direct, of_click
from channels.slack.settings import NAME as SLACK
from handoff import changes, deliveries, machine, reading
from handoff.changes import Asked
from handoff.changes import Left as LeftMessage
from handoff.record import Handoff

Ack = Callable[..., Awaitable[Any]]
Body = Dict[str, Any]


class HandoffClicks:
    """Each click is a change of the hand-off, or is told why it is none. `client` doesn't wait: a modal opens within three seconds."""

    def __init__(self, handover: Handover, client: AsyncWebClient, post: Post, asides: Asides, team: str) -> None:
        self._handover = handover
        self._client = client
        self._post = post
        self._asides = asides
        self._team = team

    def listen(self, app: AsyncApp) -> None:
        """Register with `app`, before what takes everything else."""
        for action, handler in ((TAKE, self.take), (NOT_NOW, self.not_now), (DONE, self.end), (BACK, self.end), (NAME, self.ask_name)):
            app.action(action)(handler)
        app.view("handoff-named")(self.named)
        app.action(ASK)(self.ask)
        app.action(END)(self.visitor_ends)
        app.view(ASKED)(self.asked)
        app.view(LEFT)(self.left)

    # --- advisers

    async def take(self, ack: Ack, body: Body, action: Body) -> None:
        """An adviser takes it; of several, the first."""
        handoff = await self._of(body, action)
        if handoff is not None:
            user = body["user"]["id"]
            outcome = await self._handover.take(handoff, f"take:{user}:{action.get('action_ts', '')}", user)
            now = outcome.handoff
            if now and now.is_taken and now.adviser != user:
                self._tell(body, words.TAKEN.format(name=f"<@{now.adviser}>"))
            elif now and not now.is_taken:
                self._tell(body, words.OVER)
            elif now and now.adviser_name == SOMEBODY and outcome.how == "done":
                self._tell(body, words.NAMELESS.format(name=SOMEBODY))
        await ack()

    async def not_now(self, ack: Ack, body: Body, action: Body) -> None:
        """An adviser can't come, which the others see."""
        handoff = await self._of(body, action)
        if handoff is not None:
            await self._handover.decline(handoff, body["user"]["id"])
        await ack()

    async def end(self, ack: Ack, body: Body, action: Body) -> None:
        """The adviser who has it is done, or gives it back."""
        handoff = await self._of(body, action)
        if handoff is not None:
            user = body["user"]["id"]
            if handoff.adviser != user:
                self._tell(body, words.TAKEN.format(name=f"<@{handoff.adviser}>"))
            else:
                reason = machine.BACK if action["action_id"] == BACK else machine.DONE
                await self._handover.finish(handoff, reason, "adviser", reason)
        await ack()

    async def ask_name(self, ack: Ack, body: Body, action: Body) -> None:
        """An adviser wants to be shown by name."""
        await ack()
        before = await self._handover.do(reading.name_of, body["user"]["id"])
        await self._client.views_open(trigger_id=body["trigger_id"], view=name_modal(before))

    async def named(self, ack: Ack, body: Body, view: Body) -> None:
        """The name that visitors read from now on."""
        name = clean(value(view, "name"))
        if name:
            await self._handover.do(changes.keep_name, body["user"]["id"], name)
        await ack()

    # --- people who ask in Slack

    async def ask(self, ack: Ack, body: Body, action: Body) -> None:
        """Somebody wants to talk to a person: they are told who reads what, first."""
        await ack()
        place = of_click(self._team, body)
        before = await self._handover.current(direct(self._team, body["user"]["id"], "", "").conversation)
        closed = await self._handover.closed(before) or (f"{EXPIRED}." if self._handover.expired_lately(before) else None)
        await self._client.views_open(trigger_id=body["trigger_id"], view=modal(wish(place, alone=not place.shared), closed))

    async def asked(self, ack: Ack, body: Body, view: Body) -> None:
        """They have agreed."""
        asked = self._asked(body, view)
        await self._answer(ack, body, self._handover.ask(asked))

    async def left(self, ack: Ack, body: Body, view: Body) -> None:
        """They have left a message: it is answered in Slack."""
        wished = filled_in(view)
        message = LeftMessage(clean(wished.text), words.IN_SLACK.format(user=body["user"]["id"]))
        await self._answer(ack, body, self._handover.leave(self._asked(body, view), message))

    async def visitor_ends(self, ack: Ack, body: Body, action: Body) -> None:
        """They end it, or wait no longer."""
        user = body["user"]["id"]
        await self._handover.end(direct(self._team, user, "", "").conversation, "visitor-ended")
        await ack()

    def _asked(self, body: Body, view: Body) -> Asked:
        wished, user = filled_in(view), body["user"]["id"]
        conversation = direct(self._team, user, "", "").conversation
        asked_in = wished.asked_in if wished.asked_in.startswith(f"slack:{self._team}:") and user in wished.asked_in else conversation
        asked = Asked(f"view:{view['id']}", conversation, SLACK, name=clean(wished.name), place=wished.place, asked_in=asked_in)
        return replace(asked, question=clean(wished.text)) if view["callback_id"] == ASKED and wished.text else asked

    async def _answer(self, ack: Ack, body: Body, doing: Awaitable[Handoff]) -> None:
        try:
            await doing
        except Refused as refused:
            await self._post.tell(direct(self._team, body["user"]["id"], body["user"]["id"], ""), str(refused))
        await ack()

    # --- both

    async def _of(self, body: Body, action: Body) -> Optional[Handoff]:
        """The hand-off whose card or thread was clicked in; None where it is of another place, or gone.

        Whoever posted a card may not have noted yet where it is, or have died before: the click tells it.
        """
        container = body["container"]
        address = f"{container['channel_id']}:{container.get('thread_ts') or container['message_ts']}"
        handoff: Optional[Handoff] = await self._handover.do(reading.at_address, address)
        if handoff is None:
            await self._handover.do(deliveries.arrived, str(action.get("value")), ADVISERS, address)
            handoff = await self._handover.do(reading.at_address, address)  # whoever noted it, this click or who posted it meanwhile
        if handoff is None or handoff.id != action.get("value"):
            self._tell(body, words.NOT_ON_THE_CARD)
            return None
        return handoff

    def _tell(self, body: Body, text: str) -> None:
        container = body["container"]
        self._asides.tell(body["user"]["id"], container["channel_id"], container.get("thread_ts"), text, body.get("response_url", ""))
