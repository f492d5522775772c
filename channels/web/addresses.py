"""What is done at each address of the contract, channels/openapi.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Optional

from sanic.request import Request
from sanic.response import HTTPResponse, empty, json, raw

from channels.conversation import kept
from channels.conversation.history import after
from channels.handoff.handover import of
from channels.handoff.messages import merged, settled
from channels.http.body import BadRequest, read_json
from channels.http.refusal import Refused
from channels.web import feedback as feedbacks
from channels.web import say as says
from channels.web import sse
from channels.web.cursor import cursor
from channels.web.door import Door, agent
from channels.web.session import LASTS, Sessions
from channels.web.turns import Turns
from channels.web.words import NO_SUCH_ANSWER

WELCOME = "utter_welcome"
CONTRACT = Path(__file__).resolve().parents[1] / "openapi.yml"


class Addresses:
    """The handlers that need a session, or make one."""

    def __init__(self, sessions: Sessions, door: Door, turns: Turns) -> None:
        self._sessions = sessions
        self._door = door
        self._turns = turns

    async def start(self, request: Request) -> HTTPResponse:
        """Issue a session."""
        async for _ in request.stream:  # which is empty: but left unread, Sanic logs it as an error
            pass
        return json({"token": self._sessions.issue(), "expires_in": LASTS}, status=201)

    async def delete(self, request: Request) -> HTTPResponse:
        """Delete what is kept of the conversation."""
        sender = self._door.sender(request)
        await self._turns.give_up(sender)
        await kept.delete(agent(request), sender)
        return empty()

    async def say(self, request: Request) -> Optional[HTTPResponse]:
        """Answer a message, or join the turn that does."""
        sender = self._door.sender(request)
        message = says.Say.read(await _body(request, says.EXAMPLE))
        turn = self._turns.take(agent(request), of(request.app), sender, message.id, message.text)
        if sse.wanted(request):
            await sse.send(request, [], [turn])
            return None
        outcome = await turn.outcome()
        return outcome.response() if isinstance(outcome, Refused) else json({"messages": [outcome]})

    async def replay(self, request: Request) -> Optional[HTTPResponse]:
        """Say again what was said, and what is still being answered."""
        sender = self._door.sender(request)
        parameters = request.get_args(keep_blank_values=True)  # else one without a value goes unseen
        if parameters.keys() - {"after"}:
            raise Refused(400, "This address takes the parameter 'after' and no other.", "parameters")
        known = cursor(request)
        running = self._turns.of(sender)
        handed = await of(request.app).messages(sender)
        said = merged(await kept.read(agent(request), sender), handed if known else settled(handed))
        answered = {message["id"] for message in said}
        said = after([*said, *(turn.asked for turn in running if turn.asked["id"] not in answered)], known)
        if sse.wanted(request):
            await sse.send(request, said, running)
            return None
        handoff = await of(request.app).current(sender)
        standing = {"handoff": handoff.state} if handoff and handoff.is_open else {}
        return json({"messages": said, "pending": [turn.asked["id"] for turn in running], **standing})

    async def rate(self, request: Request) -> HTTPResponse:
        """Keep what the person thinks of an answer."""
        sender = self._door.sender(request)
        feedback = feedbacks.read_feedback(await _body(request, feedbacks.EXAMPLE))
        if not await kept.keep_feedback(agent(request), sender, feedback):
            raise Refused(404, NO_SUCH_ANSWER, "unknown answer")
        return empty()


async def health(request: Request) -> HTTPResponse:
    """Whether questions can be answered."""
    try:
        agent(request)
    except Refused:
        return json({"status": "no model"}, status=503)
    return json({"status": "ok"})


async def welcome(request: Request) -> HTTPResponse:
    """What the first screen says, questions to start with, in the words of the model's pack, and whether there are people to ask for."""
    wordings = agent(request).domain.responses.get(WELCOME) or [{"text": ""}]
    starters = [button["payload"] for button in wordings[0].get("buttons", [])]
    told = {"text": wordings[0]["text"], "starters": starters, "person": of(request.app).available}
    return json(told, headers={"Cache-Control": "no-cache"})


async def contract(request: Request) -> HTTPResponse:
    """The contract itself."""
    return raw(CONTRACT.read_bytes(), content_type="application/yaml")


async def _body(request: Request, example: str) -> Dict[str, Any]:
    try:
        return await read_json(request, example)
    except BadRequest as error:
        raise Refused(error.status, _sentence(error), type(error).__name__) from None


def reads(handler: Callable[[Request, Dict[str, Any]], Awaitable[HTTPResponse]], example: str) -> Callable[..., Awaitable[HTTPResponse]]:
    """`handler`, given the JSON object of each request, such as `example`."""

    async def handle(request: Request) -> HTTPResponse:
        return await handler(request, await _body(request, example))

    return handle


def _sentence(error: BadRequest) -> str:
    said = str(error)
    return f"{said[0].upper()}{said[1:]}."
