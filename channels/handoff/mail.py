"""Mails messages that were left, through the operator's SMTP server: until it takes them, or refuses them for good."""

from __future__ import annotations

import asyncio
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate
from typing import Any, Awaitable, Callable, Dict, List

from channels.handoff import words
from channels.handoff.couriers import MAIL, Hopeless, Sent
from channels.handoff.settings import ADDRESS, Mail
from channels.http.reason import reason as reason_of
from handoff.deliveries import Delivery
from handoff.record import Entry, Handoff

PATIENCE = 10.0
"""Seconds that the server has for each answer."""
_FOR_GOOD = 500
"""Answers from this number on are the same however often it is tried,"""
_OF_SETTINGS = (530, 534, 535, 538)
"""but for these: we didn't sign in, or not rightly. Once that is mended, the mail is taken."""

Said = Callable[[Handoff], Awaitable[List[Dict[str, Any]]]]


class Postman:
    """Mails to one address; what was `said` before stands below. A mail that is sent twice has the same id."""

    target = MAIL

    def __init__(self, settings: Mail, said: Said) -> None:
        self._settings = settings
        self._said = said

    async def deliver(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> Sent:
        """One mail for a message that was left; of all else that happens, none."""
        left = next((entry for entry in entries if entry.kind == "left"), None)
        if left:
            mail = message(self._settings, handoff, left, await self._said(handoff))
            try:
                await asyncio.get_running_loop().run_in_executor(None, self._send, mail)
            except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
                code = _code(error)
                if code >= _FOR_GOOD and code not in _OF_SETTINGS:
                    raise Hopeless(f"the mail server answered {code}: see WAYPOINT_SMTP and WAYPOINT_MAIL_TO") from None
                raise
        return Sent(entries[-1].place)

    async def mark(self, handoff: Handoff, delivery: Delivery, entries: List[Entry]) -> None:
        """Nobody needs to know by mail what was shown."""

    def reason(self, error: BaseException) -> str:
        """An error in a few words, with nothing that anyone wrote."""
        return f"mail: {_code(error) or ''} {reason_of(error)}".replace("  ", " ")

    def _send(self, mail: EmailMessage) -> None:
        where, secure = self._settings, ssl.create_default_context()
        server = (
            smtplib.SMTP_SSL(where.host, where.port, timeout=PATIENCE, context=secure)
            if where.scheme == "smtps"
            else smtplib.SMTP(where.host, where.port, timeout=PATIENCE)
        )
        with server:
            if where.scheme == "smtp+starttls":
                server.starttls(context=secure)
            if where.user:
                server.login(where.user, where.password)
            server.send_message(mail)


def message(settings: Mail, handoff: Handoff, left: Entry, said: List[Dict[str, Any]]) -> EmailMessage:
    """The mail. Whoever answers it writes to the visitor, where they left an address."""
    mail = EmailMessage()
    mail["From"], mail["To"] = settings.sender, settings.to
    mail["Subject"] = (words.MAIL_FROM if handoff.name else words.MAIL).format(name=handoff.name)
    mail["Date"], mail["Message-ID"] = formatdate(left.at), f"<{handoff.id}@{settings.sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    if ADDRESS.fullmatch(handoff.contact):
        mail["Reply-To"] = handoff.contact
    before = [(words.VISITOR if each["from"] == "user" else words.ASSISTANT).format(text=each["text"]) for each in said]
    parts = [left.text, words.ANSWER_AT.format(contact=handoff.contact), *([words.SAID_BEFORE, *before] if before else [])]
    mail.set_content("\n\n".join(parts) + "\n")
    return mail


def _code(error: BaseException) -> int:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max((code for code, _ in error.recipients.values()), default=0)
    return int(error.smtp_code) if isinstance(error, smtplib.SMTPResponseException) else 0
