"""What is written in Slack to somebody who may not be in it."""

from __future__ import annotations

import re

from channels.slack import words
from channels.slack.heard import heard

_LINK = re.compile(r"<(https?://[^<>|]+)\|([^<>]+)>")
_MEMBER = re.compile(r"<@([^<>|]+)(?:\|[^<>]*)?>")


def spelled(text: str, bot: str) -> str:
    """`text` as it stood in the composer: a link with its address, a member without theirs."""
    linked = _LINK.sub(lambda link: link[1] if link[2] in link[1] else f"{link[2]} ({link[1]})", text)
    return heard(_MEMBER.sub(lambda member: member[0] if member[1] == bot else words.COLLEAGUE, linked), bot)
