"""One process's side of all hand-offs: who asks, what is said, who ends it, and what time alone ends."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import OrderedDict
from dataclasses import replace
from typing import Any, Callable, Coroutine, List, Optional, Set, Tuple, TypeVar

from rasa.core.agent import Agent
from rasa.shared.core.events import ConversationPaused, ConversationResumed

from channels.conversation import envelope, kept
from channels.conversation.envelope import Reply
from channels.conversation.history import Message
from channels.conversation.tally import HANDOFFS, TALLY
from channels.handoff import words
from channels.handoff.couriers import ADVISERS, MAIL, VISITOR, Couriers
from channels.handoff.mail import Postman
from channels.handoff.messages import as_messages, place_in
from channels.handoff.news import News
from channels.handoff.settings import Settings
from channels.http.refusal import Refused
from handoff import changes, reading
from handoff.changes import Asked, Left, Outcome
from handoff.desk import is_of_desk
from handoff.machine import DONE, LEFT_OFF, SILENCE
from handoff.record import Entry, Handoff

logger = logging.getLogger(__name__)

UNHELPFUL = ("not_covered", "out_of_scope", "clarify")
"""Statuses of answers after two of which in a row a person is offered."""
_REMEMBERED = 10_000
"""Conversations."""
TIDYING = 2.0
"""Seconds between looks at what is overdue, and at what other processes left."""
A_DAY = 24 * 3600.0
ASKS_A_DAY = 5
"""How often one conversation may ask for a person, or leave a message, in a day."""
_PATIENCE = 1.0
"""Seconds for which whoever took a hand-off is trusted to tell the tracker."""

Result = TypeVar("Result")


class Handover:
    """`agent` gives what holds the stores. Where the store has no `handoffs`, as those of Rasa, nobody can take over."""

    def __init__(self, settings: Settings, agent: Callable[[], Optional[Agent]], clock: Callable[[], float] = time.time) -> None:
        self.settings = settings
        self._agent = agent
        self._clock = clock
        self.news = News(lambda: self._store)
        self.couriers = Couriers(self.do, clock)
        self._tidying: Optional[asyncio.Task[None]] = None
        self._unhelpful: OrderedDict[str, int] = OrderedDict()
        self._working: Set[asyncio.Task[None]] = set()
        self._never = False
        """Whether nobody takes over here, and nobody ever did: then no message needs to be looked at. Known from the first tidying on."""

    # --- what a channel asks

    @property
    def available(self) -> bool:
        """Whether a person can be asked for here."""
        return self.settings.enabled and self._store is not None

    @property
    def open_now(self) -> bool:
        """Whether somebody may be there."""
        return self.settings.staffed and self.settings.hours.open_at(self._clock())

    @property
    def closed_now(self) -> str:
        """That nobody is there, and when somebody will be."""
        return words.closed(self.settings.hours.next_after(self._clock()) if self.settings.staffed else None)

    async def closed(self, handoff: Optional[Handoff]) -> Optional[str]:
        """Why who has `handoff` can only leave a message now, if so: nobody is there, or all are busy."""
        if not self.open_now:
            return self.closed_now
        if handoff and handoff.is_open:
            return None
        return words.FULL if sum((await self.do(reading.counts)).values()) >= self.settings.most else None

    def expired_lately(self, handoff: Optional[Handoff]) -> bool:
        """Whether nobody came to somebody in time, so that they may rather leave a message: not for ever, as some conversations last."""
        return bool(handoff and handoff.state == "expired" and self._clock() - (handoff.closed_at or 0.0) < A_DAY)

    async def current(self, sender: str) -> Optional[Handoff]:
        """The open hand-off of a conversation, else its last one."""
        return await self.do(reading.current, sender) if self._store is not None else None

    async def ask(self, asked: Asked) -> Handoff:
        """Ask for a person. Raises Refused, which says what to do instead."""
        before = await self._before(asked.sender_id)
        if before and before.is_open:
            return before
        now = self._clock()
        if closed := await self.closed(before):
            raise Refused(409, closed, "outside the hours" if not self.open_now else "too many hand-offs are open")
        asked = await self._with_question(asked)
        targets = (*self._advisers, *((VISITOR,) if asked.place else ()))
        return self._done(await self.do(changes.ask, asked, now, now + self.settings.wait, *targets), "asked")

    async def leave(self, asked: Asked, left: Left) -> Handoff:
        """Leave a message. Raises Refused."""
        before = await self._before(asked.sender_id)
        if before and before.is_taken:
            raise Refused(409, words.PASSED_ON.format(name=before.adviser_name), "a person is there")
        asked = await self._with_question(asked)
        targets = (*self._advisers, *((MAIL,) if self.settings.mail else ()), *((VISITOR,) if asked.place else ()))
        return self._done(await self.do(changes.leave, asked, left, self._clock(), *targets), "message_left")

    async def end(self, sender: str, entry_id: str) -> Optional[Handoff]:
        """The visitor ends it, or waits no longer; None where there is nothing to end."""
        before = await self.current(sender)
        if before is None or not before.is_open:
            return None
        return await self.finish(before, entry_id, "visitor", DONE)

    async def pass_on(self, sender: str, message_id: str, text: str) -> Optional[Reply]:
        """What is replied where a person has the conversation, to whom the message goes; None where it is Rasa's to answer."""
        if self._store is None or self._never:
            return None
        handoff = await self.do(reading.current, sender)
        if handoff is None:
            return None
        if handoff.is_taken:
            outcome = await self.say(handoff, message_id, "visitor", text)
            if outcome.how == "done":
                self._beside(self._hear(handoff.id, message_id, text))
            if outcome.stands and outcome.handoff:
                return envelope.handed_over(words.PASSED_ON.format(name=outcome.handoff.adviser_name), message_id)
        elif await self.said_at(sender, message_id) is not None:
            return envelope.handed_over(words.PASSED_ON.format(name=handoff.adviser_name), message_id)
        if handoff.paused:
            await self.tell_tracker(replace(handoff, state="ended"))
        return None

    async def said_at(self, sender: str, message_id: str) -> Optional[float]:
        """When a person was told a message, in seconds; None where none was."""
        return await self.do(reading.said_at, sender, message_id)

    async def messages(self, sender: str) -> List[Message]:
        """All that was said and done in a conversation's hand-offs."""
        return as_messages(await self.do(reading.said, sender)) if self._store is not None else []

    async def shown(self, sender: str, message_id: str) -> None:
        """The visitor has seen all up to a message of theirs."""
        handoff = await self.current(sender)
        place = place_in(message_id, handoff.id) if handoff else 0
        if handoff and place:
            await self.shown_at(handoff, place)

    async def shown_at(self, handoff: Handoff, place: int) -> None:
        """The visitor has seen all up to a place."""
        if await self.do(changes.show, handoff.id, place):
            self.couriers.nudge(handoff.id)

    def offered(self, sender: str, reply: Reply) -> Reply:
        """A reply, which offers a person where it is about one, somebody is in danger, or two in a row didn't help."""
        answer = reply["custom"]["answer"]
        unhelpful = answer.get("status") in UNHELPFUL
        before = self._unhelpful.pop(sender, 0)
        if unhelpful:
            self._unhelpful[sender] = before + 1
            if len(self._unhelpful) > _REMEMBERED:
                self._unhelpful.popitem(last=False)
        wanted = answer.get("topic") == "handoff" or answer.get("care") or (unhelpful and before)
        if not wanted or not self.available or answer.get("status") == "handed_over":
            return reply
        return {**reply, "custom": {**reply["custom"], "answer": {**answer, "person": True}}}

    # --- what an adviser does

    async def take(self, handoff: Handoff, entry_id: str, adviser: str) -> Outcome:
        """An adviser takes it, shown under the name that they chose."""
        name = await self.do(reading.name_of, adviser) or words.SOMEBODY
        now = self._clock()
        outcome = await self.do(changes.take, handoff.id, entry_id, adviser, name, now, now + self.settings.silence)
        if outcome.how == "done" and outcome.handoff:
            self._happened(outcome.handoff, "taken")
            TALLY.time("taken", now - outcome.handoff.asked_at)
            await self.tell_tracker(outcome.handoff)
        return outcome

    async def decline(self, handoff: Handoff, adviser: str) -> None:
        """An adviser can't come."""
        outcome = await self.do(changes.decline, handoff.id, adviser, self._clock())
        if outcome.how == "done":
            self._ring(handoff.id)

    async def before(self, handoff: Handoff) -> List[Message]:
        """What was said before somebody asked for a person: what they agreed to have read."""
        agent = self._agent()
        said = await kept.read(agent, handoff.asked_in) if agent and handoff.asked_in else []
        return [message for message in said if message["at"] <= handoff.asked_at]

    async def entries(self, handoff: Handoff) -> List[Entry]:
        """All that was said and done in it."""
        return await self.do(reading.entries, handoff.id)

    async def finish(self, handoff: Handoff, entry_id: str, who: Any, reason: str) -> Handoff:
        """Whoever ends it, and why."""
        outcome = await self.do(changes.end, handoff.id, entry_id, who, reason, self._clock())
        if outcome.how == "done" and outcome.handoff:
            self._happened(outcome.handoff, "ended" if handoff.is_taken else "abandoned")
            await self.tell_tracker(outcome.handoff)
        return outcome.handoff or handoff

    async def say(self, handoff: Handoff, entry_id: str, who: Any, text: str, **more: Any) -> Outcome:
        """Either of the two says something, makes something else of it, or takes it back."""
        now = self._clock()
        outcome = await self.do(changes.say, handoff.id, entry_id, who, text, now, until=now + self.settings.silence, **more)
        if outcome.how == "done" and outcome.handoff:
            if who == "adviser" and handoff.first_word_at is None and outcome.handoff.first_word_at:
                TALLY.time("first_word", now - outcome.handoff.asked_at)
            self._ring(outcome.handoff.id)
        return outcome

    # --- what goes on by itself

    def start(self) -> None:
        """Tidy up from now on, and mail what is left."""
        if self.settings.mail:
            self.couriers.add(Postman(self.settings.mail, self.before))
        if self._tidying is None:
            self._tidying = asyncio.get_running_loop().create_task(self._tidy())

    async def stop(self) -> None:
        """Begin nothing more."""
        if self._tidying:
            self._tidying.cancel()
            self._tidying = None
        self.news.close()
        await self.couriers.close()

    async def tidy(self) -> None:
        """End what time ends, tell the trackers what they missed, deliver what others left."""
        now = self._clock()
        self._never = not self.settings.staffed and not await self.do(reading.ever)
        waiting = await self.do(reading.queue) if not self.settings.staffed else await self.do(reading.overdue, now)
        for handoff in waiting:
            await self._time_is_over(handoff)
        for handoff in await self.do(reading.untold):
            if abs(now - (handoff.closed_at or handoff.taken_at or 0)) > _PATIENCE and await self.tell_tracker(handoff):
                _count_of_desk(handoff)
        TALLY.levels.update(await self.do(reading.counts))
        await self.couriers.look()

    async def tell_tracker(self, handoff: Handoff) -> bool:
        """Pause the conversation, or let it go on; whether this process was the first to. Never raises: it is tried again."""
        agent = self._agent()
        try:
            if agent is None or not handoff.sender_id:
                return False
            async with agent.lock_store.lock(handoff.sender_id):
                tracker = await agent.tracker_store.retrieve(handoff.sender_id)
                if tracker is not None and tracker.is_paused() != handoff.is_taken:
                    tracker.update(ConversationPaused() if handoff.is_taken else ConversationResumed())
                    await agent.tracker_store.save(tracker)
            return await self.do(changes.tell_paused, handoff.id, handoff.is_taken and tracker is not None)
        except Exception as error:  # noqa: BLE001
            logger.warning("A conversation could not be told who has it, which is tried again: %s", type(error).__name__)
            return False

    async def do(self, work: Callable[..., Result], *given: Any, **named: Any) -> Result:
        """A function of handoff/. What the store raises is raised."""
        store = self._store
        if store is None:
            raise Refused(404, words.OFF, "the store keeps no hand-offs")
        done: Result = await store.do(work, *given, **named)
        return done

    # --- within

    @property
    def _advisers(self) -> Tuple[str, ...]:
        return (ADVISERS,) if self.settings.slack else ()

    @property
    def _store(self) -> Any:
        return getattr(getattr(self._agent(), "tracker_store", None), "handoffs", None)

    async def _before(self, sender: str) -> Optional[Handoff]:
        if not self.available:
            raise Refused(404, words.OFF, "there are no advisers")
        before = await self.current(sender)
        if not (before and before.is_open) and await self.do(reading.asked_since, sender, self._clock() - A_DAY) >= ASKS_A_DAY:
            raise Refused(429, words.OFTEN, "asks too often", {"Retry-After": "3600"})
        return before

    async def _with_question(self, asked: Asked) -> Asked:
        """With what was asked last, and what about: what the advisers see first."""
        agent = self._agent()
        said = await kept.read(agent, asked.asked_in or asked.sender_id) if agent else []
        answered = {message.get("reply_to"): message["custom"]["answer"] for message in said if message["from"] == "bot"}
        for message in reversed(said):
            about = answered.get(message["id"], {}).get("topic", "")
            if message["from"] == "user" and about != "handoff":
                return replace(asked, question=message["text"], topic=about)
        return asked

    async def _time_is_over(self, handoff: Handoff) -> None:
        if not self.settings.staffed:
            await self.finish(handoff, LEFT_OFF, "service", LEFT_OFF)
        elif handoff.is_taken:
            await self.finish(handoff, SILENCE, "service", SILENCE)
        else:
            outcome = await self.do(changes.expire, handoff.id, self._clock())
            if outcome.how == "done" and outcome.handoff:
                self._happened(outcome.handoff, "expired")

    def _done(self, outcome: Outcome, how: str) -> Handoff:
        if outcome.handoff is None or not outcome.stands:
            raise Refused(409, words.OFTEN, "not in this state")
        if outcome.how == "done":
            self._happened(outcome.handoff, how)
        return outcome.handoff

    def _happened(self, handoff: Handoff, how: str) -> None:
        TALLY.count(HANDOFFS, handoff.channel, how)
        self._ring(handoff.id)

    def _ring(self, handoff_id: str) -> None:
        self.news.ring(handoff_id)
        self.couriers.nudge(handoff_id)

    async def _hear(self, handoff_id: str, entry_id: str, text: str) -> None:
        """Understand what is said to a person as if it were the assistant's to answer: its adviser may use that."""
        agent = self._agent()
        try:
            if agent is not None:
                heard = await agent.parse_message(text)
                await self.do(changes.keep_heard, handoff_id, entry_id, json.dumps(heard))
        except Exception as error:  # noqa: BLE001  only an offer
            logger.warning("What the assistant would say can't be offered to an adviser: %s", type(error).__name__)

    def _beside(self, work: Coroutine[Any, Any, None]) -> None:
        """Do `work` while everything else goes on."""
        task = asyncio.get_running_loop().create_task(work)
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    async def _tidy(self) -> None:
        while True:
            await asyncio.sleep(TIDYING)
            if self._store is None:
                continue
            try:
                await self.tidy()
            except Exception as error:  # noqa: BLE001  the next look may find the store again
                logger.warning("Hand-offs could not be looked after: %s", type(error).__name__)


def _count_of_desk(handoff: Handoff) -> None:
    """Count what was done at the desk, which is another process, once a server has heard of it."""
    if not is_of_desk(handoff):
        return
    TALLY.count(HANDOFFS, handoff.channel, "taken" if handoff.is_taken else "ended")
    if handoff.is_taken:
        TALLY.time("taken", (handoff.taken_at or 0) - handoff.asked_at)
    elif handoff.first_word_at:
        TALLY.time("first_word", handoff.first_word_at - handoff.asked_at)


def of(app: Any, settings: Optional[Settings] = None) -> Handover:
    """The one of a server; all its channels share it."""
    if not hasattr(app.ctx, "handover"):
        app.ctx.handover = Handover(settings or Settings.read(), lambda: getattr(app.ctx, "agent", None))
    handover: Handover = app.ctx.handover
    return handover


def attend(blueprint: Any, settings: Settings) -> None:
    """Let a channel's server look after hand-offs, from its start to its end."""

    async def start(app: Any, _: Any) -> None:
        of(app, settings).start()

    async def stop(app: Any, _: Any) -> None:
        await of(app, settings).stop()

    blueprint.listener("after_server_start")(start)
    blueprint.listener("before_server_stop")(stop)
