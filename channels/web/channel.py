"""The channel as Rasa knows it."""

from __future__ import annotations

import time
from typing import Callable, Optional, Text

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint
from sanic.constants import HTTP_METHODS

from channels.handoff import settings as handoffs
from channels.handoff.handover import attend
from channels.handoff.requests import ASK, LEAVE
from channels.http.limits import Limit
from channels.web.addresses import Addresses, contract, health, reads, welcome
from channels.web.door import Door
from channels.web.files import Files
from channels.web.origins import Origins
from channels.web.person import Person
from channels.web.session import Sessions
from channels.web.settings import Settings
from channels.web.turns import NAME, Handler, Turns


class WebChannel(InputChannel):
    """`/chat`: sessions, messages and feedback by channels/openapi.yml, and the widget's files. `clock` gives seconds since 1970;
    `ticks` seconds since whenever, which nobody sets back.
    """

    def __init__(
        self,
        settings: Optional[Settings] = None,
        clock: Callable[[], float] = time.time,
        ticks: Callable[[], float] = time.monotonic,
        handoff: Optional[handoffs.Settings] = None,
    ) -> None:
        self._settings = settings or Settings.read()
        self._handoff = handoff or handoffs.Settings.read()
        self._clock = clock
        self._ticks = ticks

    @classmethod
    def name(cls) -> Text:
        return NAME

    def url_prefix(self) -> Text:
        """Beside Rasa's /webhooks/, not below it."""
        return "/chat"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Every address takes all methods: one that it isn't for is refused in the contract's words, not in Sanic's."""
        settings, ticks = self._settings, self._ticks
        sessions, origins, files = Sessions(settings.secret, self._clock), Origins(settings.origins), Files(settings.widget)
        door = Door(sessions, origins, Limit(settings.session_limit, ticks), Limit(settings.address_limit, ticks))
        addresses = Addresses(sessions, door, Turns(on_new_message))
        person = Person(door, Limit(self._handoff.an_hour, ticks, minutes=60))
        web = Blueprint("web_channel")
        attend(web, self._handoff)
        web.middleware("response")(origins.mark)
        for name, path, handler in (
            ("session", "/session", door.guarded({"POST": addresses.start, "DELETE": addresses.delete})),
            ("messages", "/messages", door.guarded({"POST": addresses.say, "GET": addresses.replay})),
            ("feedback", "/feedback", door.guarded({"POST": addresses.rate})),
            ("handoff", "/handoff", door.guarded({"GET": person.look, "POST": reads(person.ask, ASK), "DELETE": person.end})),
            ("handoff_message", "/handoff/message", door.guarded({"POST": reads(person.leave, LEAVE)})),
            ("handoff_seen", "/handoff/seen", door.guarded({"POST": reads(person.seen, '{"id": "..."}')})),
            ("health", "/health", door.public(health)),
            ("welcome", "/welcome", door.public(welcome)),
            ("contract", "/openapi.yml", door.public(contract)),
            ("page", "/", door.public(files.page)),
            ("file", "/<name:path>", door.public(files.file)),
        ):
            web.add_route(handler, path, methods=HTTP_METHODS, name=name, stream=True)
        return web
