"""Messages that are left are mailed through a real SMTP server: again where it is away, once, and not where it refuses for good."""

from __future__ import annotations

import asyncio
from email import message_from_bytes
from email.message import Message
from email.policy import default
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest
from aiosmtpd.controller import Controller

from channels.handoff.settings import Mail, Settings
from channels.setting import SettingError
from handoff.tables import DELIVERIES
from running.ports import free_ports
from tests.channels.handoff_site import PausingRasa, leave, store
from tests.channels.web_site import Clock, Site

Start = Callable[..., Site]


class Mailbox:
    """What the server got; `answers` are those to the next mails instead of that it was taken."""

    def __init__(self) -> None:
        self.mails: List[Message] = []
        self.answers: List[str] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  aiosmtpd calls it so
        if self.answers:
            return self.answers.pop(0)
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


@pytest.fixture
def port() -> int:
    (port,) = free_ports(1)
    return port


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def server(mailbox: Mailbox, port: int) -> Iterator[Controller]:
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    yield controller
    if controller.server:
        controller.stop()


@pytest.fixture
def site(start: Start, tmp_path: Path, port: int, clock: Clock) -> Site:
    """Nobody takes over, but messages are mailed."""
    handoff = Settings(mail=Mail("smtp", "127.0.0.1", port, "bot@career.example", "desk@career.example"))
    site = start(PausingRasa(store(tmp_path)), handoff=handoff)
    site.handover.couriers._clock = clock
    return site


def until(site: Site, holds: Callable[[], Any]) -> None:
    for _ in range(500):
        if holds():
            return
        site.run(asyncio.sleep(0.02))
    assert holds()


def delivery(site: Site) -> Any:
    return site.run(site.handover.do(lambda connection: connection.execute(DELIVERIES.select()).one()))


def test_a_message_is_mailed_with_what_was_said_and_where_to_answer(site: Site, server: Controller, mailbox: Mailbox) -> None:
    server.start()
    visitor = site.visitor()
    visitor.answer("What is the pay?")
    assert leave(visitor, "Please write to me\r\nBcc: all@example.org", name="Ann").status == 201
    until(site, lambda: mailbox.mails)
    (mail,) = mailbox.mails
    assert (mail["To"], mail["Reply-To"], mail["Bcc"]) == ("desk@career.example", "ann@example.org", None)
    body = mail.get_content()  # type: ignore[attr-defined]
    assert "Ann" in mail["Subject"] and "Please write to me" in body and "What is the pay?" in body


def test_while_the_server_is_away_it_is_tried_again(site: Site, server: Controller, mailbox: Mailbox, clock: Clock) -> None:
    visitor = site.visitor()
    assert leave(visitor).status == 201
    until(site, lambda: delivery(site).tries == 1)
    server.start()
    mailbox.answers = ["451 later"]
    for tries in (2, 0):
        clock.now += 60
        site.run(site.handover.couriers.look())
        until(site, lambda tries=tries: delivery(site).tries == tries and delivery(site).owner == "")
    assert len(mailbox.mails) == 1 and delivery(site).done == 1


def test_what_is_refused_for_good_is_noted_and_not_tried_again(site: Site, server: Controller, mailbox: Mailbox, clock: Clock) -> None:
    server.start()
    mailbox.answers = ["550 no such mailbox"]
    assert leave(site.visitor()).status == 201
    until(site, lambda: delivery(site).fault)
    assert "550" in delivery(site).fault
    clock.now += 600
    site.run(site.handover.couriers.look())
    assert mailbox.mails == []


def test_an_address_in_words_is_no_header(site: Site, server: Controller, mailbox: Mailbox) -> None:
    server.start()
    assert leave(site.visitor(), contact="call 555 0100").status == 201
    until(site, lambda: mailbox.mails)
    assert mailbox.mails[0]["Reply-To"] is None


def test_settings_are_read() -> None:
    given = {"WAYPOINT_SMTP": "smtp+starttls://me:p%40ss@mail.example.org", "WAYPOINT_MAIL_TO": "desk@career.example"}
    mail = Settings.read(given).mail
    assert mail == Mail("smtp+starttls", "mail.example.org", 587, "desk@career.example", "desk@career.example", "me", "p@ss")
    assert "p@ss" not in repr(mail) and not Settings.read(given).staffed


@pytest.mark.parametrize(
    ("name", "value"),
    (
        ("WAYPOINT_SMTP", "mail.example.org"),
        ("WAYPOINT_SMTP", "http://mail.example.org"),
        ("WAYPOINT_MAIL_TO", "nobody"),
        ("WAYPOINT_MAIL_FROM", "x y@z.example"),
    ),
)
def test_what_is_wrong_is_named(name: str, value: str) -> None:
    given = {"WAYPOINT_SMTP": "smtp://mail.example.org", "WAYPOINT_MAIL_TO": "desk@career.example", name: value}
    with pytest.raises(SettingError, match=name):
        Settings.read(given)
