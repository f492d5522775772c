"""Nobody is there: messages are left, told in the channel and mailed, with everything but Slack real, the mail server too."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import uuid
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, Iterator, List
from urllib.request import Request, urlopen

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope
from playwright.sync_api import expect

from channels.handoff.handover import ASKS_A_DAY
from channels.handoff.settings import Settings
from running.ports import free_ports
from tests.channels.handoff import bounces
from tests.end_to_end.conftest import ROOT
from tests.end_to_end.cutting import CuttingProxy
from tests.slack.conftest import DESK, opened
from tests.slack.office import SOON, Office
from tests.slack.test_person import PAY, card, thread, visitor, wishes
from tests.widget.chat import Chat
from tests.widget.pages import Pages
from tests.widget.test_person import sound

BOT, CENTRE = "bot@career.example", "desk@career.example"


class PostOffice:
    """Takes mails, each only when it comes again."""

    def __init__(self) -> None:
        self.tried: List[str] = []
        self.taken: List[EmailMessage] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd calls it so
        mail = message_from_bytes(bytes(envelope.content or b""), policy=default)
        self.tried.append(mail["Message-ID"])
        if self.tried.count(mail["Message-ID"]) == 1:
            return "451 later"
        self.taken.append(mail)  # type: ignore[arg-type]
        return "250 OK"

    def of(self, name: str) -> List[EmailMessage]:
        """What was mailed of somebody."""
        return [mail for mail in self.taken if name in mail["Subject"]]


@pytest.fixture(scope="module")
def mail() -> Iterator[Controller]:
    (port,) = free_ports(1)
    controller = Controller(PostOffice(), hostname="127.0.0.1", port=port)
    controller.start()
    yield controller
    controller.stop()


@pytest.fixture(scope="module", params=["http", "socket"])
def closed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, mail: Controller) -> Iterator[Office]:
    """Open on another day."""
    day = time.strftime("%a", time.gmtime(time.time() + 3 * 24 * 3600))
    sent = {"WAYPOINT_SMTP": f"smtp://127.0.0.1:{mail.port}", "WAYPOINT_MAIL_TO": CENTRE, "WAYPOINT_MAIL_FROM": BOT}
    hours = {"WAYPOINT_HOURS": f"{day} 09:00-10:00 UTC", "ACTIONS_PORT": "0", "WAYPOINT_DESK": "off"}
    yield from opened(tmp_path_factory, request.param, **hours, **sent)


over_http = pytest.mark.parametrize("closed", ["http"], indirect=True)
"""For what has nothing to do with how Slack is reached."""


def test_a_message_is_left_and_mailed(closed: Office, mail: Controller, pages: Pages) -> None:
    office, handler, name = closed, mail.handler, f"Ann {closed.person()}"
    chat = visitor(office, pages)
    chat.ask(PAY)
    chat.send("Can I talk to a person?")
    chat.page.locator(".answer .person-offer").last.click()
    expect(chat.page.get_by_text("Nobody is there until").last).to_be_visible()
    expect(chat.page.get_by_text("and answer where you say")).to_be_visible()
    chat.button("Agree and send").click()
    expect(chat.page.get_by_text("Please write a message, and where the answer should go.")).to_be_visible()
    for label, text in (("Your name", name), ("Your message", "Please write to me"), ("Where should the answer go?", "ann@example.org")):
        chat.page.get_by_label(label).fill(text)
    chat.button("Back to the chat").click()
    chat.page.locator(".answer .person-offer").last.click()
    expect(chat.page.get_by_label("Your message")).to_have_value("Please write to me")
    sound(chat, "6-leave", "socket" if office.fake.connected else "http")
    chat.button("Agree and send").dblclick()
    expect(chat.page.locator(".happened").last).to_contain_text("Your message is kept")
    expect(chat.page.locator(".happened").last).to_be_in_viewport(ratio=1)
    chat.picture("person-7-left")
    shown = card(office, name)
    office.wait(lambda: "Please write to me" in thread(office, shown) and "ann@example.org" in thread(office, shown), "The message")
    office.until(lambda: handler.of(name))
    (sent,) = handler.of(name)
    assert handler.tried.count(sent["Message-ID"]) == 2, "it was tried again, and taken once"
    assert (sent["To"], sent["From"], sent["Reply-To"]) == (CENTRE, BOT, "ann@example.org")
    assert "Please write to me" in sent.get_content() and "85,000" in sent.get_content()
    assert (
        len(handler.of(name)) == 1
        and sum(name in each.text for each in office.fake.state.posted if each.channel == DESK and not each.thread) == 1
    )


@over_http
def test_a_mail_comes_back(closed: Office, mail: Controller) -> None:
    office, handler, sender = closed, mail.handler, f"sender-{closed.person()}"
    assert office.rest("POST", "/message", sender=sender, name=sender, text="Please write", contact="555 0100")[0] == 201
    shown = card(office, sender)
    office.until(lambda: handler.of(sender))
    command = [sys.executable, "-m", "running.bounced"]
    options: Any = {"cwd": ROOT, "env": office.assistant.environment, "capture_output": True}
    returned = bounces.of_postfix(handler.of(sender)[0].as_bytes())
    noted = subprocess.run(command, check=True, timeout=60, input=returned, **options)
    assert b"its advisers are told" in noted.stdout
    office.wait(lambda: "not delivered by mail, it came back: 5.1.1" in thread(office, shown), "That the mail came back")
    told = office.rest("GET", "", sender=sender)[1]["messages"]
    assert len(told) == 1, "the visitor can do nothing about it"


def test_who_asks_in_slack_leaves_a_message(closed: Office) -> None:
    eve = closed.person()
    shown = wishes(closed, eve, {"name": f"Eve {eve}", "text": "Please answer here"})
    assert "Nobody is there until" in str(shown["blocks"]) and "answer you in Slack" in str(shown["blocks"])
    there = card(closed, f"Eve {eve}")
    closed.wait(lambda: "Please answer here" in thread(closed, there) and f"<@{eve}>" in thread(closed, there), "The message")
    read = lambda: [each.text for each in closed.fake.state.posted if each.channel == f"D{eve[1:]}"]  # noqa: E731
    closed.wait(lambda: any("Your message is kept" in text for text in read()), "That it is kept")


@over_http
def test_nobody_can_be_asked_for_and_no_more_messages_are_left_than_a_day_has(closed: Office) -> None:
    sender = f"sender-{closed.person()}"
    status, refused = closed.rest("POST", "", sender=sender)
    assert status == 409 and re.search(r"Nobody is there until \w+day 09:00", str(refused))
    left = [
        closed.rest("POST", "/message", sender=sender, text=f"Message {number}", contact="555 0100")[0] for number in range(ASKS_A_DAY + 1)
    ]
    assert left == [201] * ASKS_A_DAY + [429]


@pytest.fixture
def elsewhere(closed: Office) -> Iterator[CuttingProxy]:
    """Who comes this way has another address."""
    proxy = CuttingProxy(closed.assistant.port, seed=0, source="127.0.0.7")
    yield proxy
    proxy.close()


def leaves(address: str) -> int:
    """Somebody new leaves a message in the web channel: the status."""
    with urlopen(Request(f"{address}/chat/session", method="POST"), timeout=SOON) as started:
        token = json.load(started)["token"]
    body = {"id": uuid.uuid4().hex, "consent": True, "text": "Please write", "contact": "555 0100"}
    fields = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    with urlopen(Request(f"{address}/chat/handoff/message", json.dumps(body).encode(), fields), timeout=SOON) as left:
        return int(left.status)


@over_http
def test_an_address_leaves_no_more_messages_than_an_hour_has(closed: Office, elsewhere: CuttingProxy, pages: Pages) -> None:
    name = f"Flo {closed.person()}"
    left = [leaves(elsewhere.address) for _ in range(Settings.an_hour)]
    assert left == [201] * Settings.an_hour and leaves(f"http://127.0.0.1:{closed.assistant.port}") == 201, "another address has its own"
    chat = Chat(pages.open(f"{elsewhere.address}/chat/demo.html")).open()
    chat.ask(PAY)
    chat.button("More").click()
    chat.page.locator(".menu .person-offer").click()
    for label, text in (("Your name", name), ("Your message", "Me too"), ("Where should the answer go?", "flo@example.org")):
        chat.page.get_by_label(label).fill(text)
    chat.button("Agree and send").click()
    expect(chat.page.get_by_text("That was a lot in a short time. Please try again in")).to_be_visible()
    expect(chat.page.get_by_label("Your message")).to_have_value("Me too")
    assert not any(name in each.text for each in closed.fake.state.posted)
