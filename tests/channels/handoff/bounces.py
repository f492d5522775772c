"""How mail servers tell that a mail did not arrive, each in its own way."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from typing import Optional

UNKNOWN = "550 5.1.1 <desk@career.example>: Recipient address rejected:\n User unknown in virtual mailbox table"


def report(returned: Optional[Message], *, action: str = "failed", said: str = UNKNOWN, status: str = "5.1.1") -> MIMEMultipart:
    """A notification by RFC 3464, with what is `returned` in it."""
    whole = MIMEMultipart("report", report_type="delivery-status")
    whole["From"], whole["To"], whole["Subject"] = "MAILER-DAEMON@mail.example", "bot@career.example", "Undelivered Mail Returned to Sender"
    whole["Message-ID"], whole["Auto-Submitted"] = "<20261128120000.4D2F1A@mail.example>", "auto-replied"
    of_server, of_recipient = Message(), Message()
    of_server["Reporting-MTA"] = "dns; mail.example"
    of_recipient["Final-Recipient"] = "rfc822; desk@career.example"
    of_recipient["Action"], of_recipient["Status"] = action, status
    of_recipient["Diagnostic-Code"] = f"smtp; {said}"
    status_part = MIMEBase("message", "delivery-status")
    status_part.set_payload([of_server, of_recipient])
    for part in (MIMEText("I'm sorry to have to inform you that your message could not be delivered."), status_part):
        whole.attach(part)
    if returned is not None:
        whole.attach(returned)
    return whole


def of_postfix(mail: bytes, **more: str) -> bytes:
    """Returns the whole mail."""
    return report(MIMEMessage(message_from_bytes(mail)), **more).as_bytes()


def of_exchange(mail: bytes) -> bytes:
    """Returns its headers alone."""
    headers = "".join(f"{name}: {value}\n" for name, value in message_from_bytes(mail).items())
    return report(MIMEText(headers, "rfc822-headers", "utf-8")).as_bytes()


def of_gmail(mail: bytes) -> bytes:
    """Names it as what it answers."""
    whole = report(None)
    whole["In-Reply-To"] = whole["References"] = message_from_bytes(mail)["Message-ID"]
    return whole.as_bytes()


def out_of_office(mail: bytes) -> bytes:
    """An answer that a machine gives, to a mail that did arrive."""
    answer = MIMEText("I am away until Monday.")
    answer["Subject"], answer["Auto-Submitted"] = "Automatic reply", "auto-replied"
    answer["In-Reply-To"] = message_from_bytes(mail)["Message-ID"]
    return answer.as_bytes()
