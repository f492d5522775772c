"""Messages that are left are mailed through a real SMTP server: again where it is away, once, and not where it refuses for good."""

from __future__ import annotations

import asyncio
import io
import re
import smtplib
from email import message_from_bytes
from email.message import Message
from email.policy import default
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

from channels.handoff.settings import Mail, Settings
from channels.setting import SettingError
from handoff import reading
from handoff.tables import DELIVERIES
from running import bounced
from running.ports import free_ports
from tests.channels.handoff import bounces
from tests.channels.handoff_site import PausingRasa, leave, store
from tests.channels.web_site import Clock, Site

Start = Callable[..., Site]
BOT, DESK = "bot@career.example", "desk@career.example"


class Mailbox:
    """What the server got; `answers` are those to the next mails instead of that it was taken. BOT's mails are piped into the command."""

    def __init__(self) -> None:
        self.mails: List[Message] = []
        self.answers: List[str] = []
        self.taken: List[Envelope] = []
        self.piped: List[int] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd calls it so
        if self.answers:
            return self.answers.pop(0)
        if envelope.rcpt_tos == [BOT]:
            self.piped.append(bounced.main(io.BytesIO(bytes(envelope.content or b""))))
            return "250 OK" if self.piped[-1] == 0 else "451 later"
        self.taken.append(envelope)
        self.mails.append(message_from_bytes(bytes(envelope.content or b""), policy=default))
        return "250 OK"

    def returns(self, controller: Controller, how: Callable[[bytes], bytes]) -> None:
        """What it took last comes back to whom the envelope names."""
        last = self.taken[-1]
        with smtplib.SMTP(controller.hostname, controller.port) as server:
            server.sendmail("", [str(last.mail_from)], re.sub(rb"\r?\n", b"\r\n", how(bytes(last.content or b""))))


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
    handoff = Settings(mail=Mail("smtp", "127.0.0.1", port, BOT, DESK))
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
    mailbox.answers = ["451 later", "535 wrong password"]
    for tries in (2, 3, 0):
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
    until(site, lambda: [entry.text for entry in entries(site)][1:] == [f"mail: {delivery(site).fault}"])
    clock.now += 600
    site.run(site.handover.couriers.look())
    assert mailbox.mails == []


def entries(site: Site) -> List[Any]:
    return site.run(site.handover.do(reading.entries, delivery(site).handoff_id))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command finds what the servers keep."""
    file = tmp_path / "endpoints.yml"
    file.write_text(f"tracker_store: {{dialect: sqlite, db: {tmp_path}/conversations.db}}")
    monkeypatch.setenv("WAYPOINT_ENDPOINTS", str(file))
    return file


@pytest.mark.parametrize("how", [bounces.of_postfix, bounces.of_exchange, bounces.of_gmail])
def test_what_comes_back_later_is_noted_once(
    site: Site, server: Controller, mailbox: Mailbox, kept: Path, capsys: pytest.CaptureFixture[str], how: Callable[[bytes], bytes]
) -> None:
    server.start()
    visitor = site.visitor()
    assert leave(visitor).status == 201
    until(site, lambda: mailbox.mails and delivery(site).done)
    for later in (bounces.out_of_office, lambda mail: bounces.of_postfix(mail, action="delayed"), lambda mail: b"no mail at all"):
        mailbox.returns(server, later)
    assert delivery(site).fault == "" and "did not arrive by mail" not in capsys.readouterr().out
    mailbox.returns(server, how)
    mailbox.returns(server, how)
    assert mailbox.piped == [0] * 5
    assert delivery(site).fault.startswith("it came back: 5.1.1 550 5.1.1 <desk@career.example>: Recipient address rejected: User unknown")
    told = [entry for entry in entries(site) if entry.kind == "undelivered"]
    assert [entry.text for entry in told] == [f"mail: {delivery(site).fault}"]
    assert [message["text"] for message in visitor.said() if "came back" in message["text"]] == []
    said = capsys.readouterr().out
    assert said.count("its advisers are told") == 1 and "Please call me" not in said and "ann@" not in said


def test_what_comes_back_while_the_database_is_away_is_brought_again(
    site: Site, server: Controller, mailbox: Mailbox, kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.start()
    assert leave(site.visitor()).status == 201
    until(site, lambda: mailbox.mails and delivery(site).done)
    there = kept.read_text()
    for written in (f"tracker_store: {{dialect: sqlite, db: {tmp_path}/missing.db}}", "tracker_store: {type: in_memory}"):
        kept.write_text(written)
        with pytest.raises(smtplib.SMTPDataError, match="later"):
            mailbox.returns(server, bounces.of_postfix)
    kept.write_text(there)
    mailbox.returns(server, bounces.of_postfix)
    assert mailbox.piped == [75, 75, 0] and delivery(site).fault


def test_who_is_no_hand_off_is_nobody(kept: Path, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert leave(site.visitor()).status == 201
    stranger = b"Message-ID: <%b@career.example>\n\nhello" % (b"0" * 32)
    assert bounced.main(io.BytesIO(bounces.of_postfix(stranger))) == 0
    assert "that was known, or is deleted" in capsys.readouterr().out and not [each for each in entries(site) if each.kind == "undelivered"]


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
