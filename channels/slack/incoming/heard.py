"""What a person typed, out of Slack's notation."""

from __future__ import annotations

import html
import re

_ANGLES = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_MARKS = re.compile(r"(?<!\w)([*_~`]+)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_SCHEMES = re.compile(r"^(?:mailto|tel):")
_SIGNS = {"@": "@", "#": "#", "!": "@"}


def heard(text: str, bot: str = "") -> str:
    """`text` as it stood in the composer, without the mention of the bot itself and without marks for bold and the like."""
    plain = _ANGLES.sub(lambda found: _spelled(found[1], found[2], found[3] or "", bot), text)
    return html.unescape(_MARKS.sub(r"\2", plain)).strip()


def addressee(text: str) -> str:
    """The id of the person whom a message begins with, if it does."""
    found = re.match(r"\s*<@(\w+)", text)
    return found.group(1) if found else ""


def mentions(text: str, user: str) -> bool:
    """Whether `user` is mentioned."""
    return re.search(rf"<@{re.escape(user)}[|>]", text) is not None


def _spelled(sign: str, target: str, label: str, bot: str) -> str:
    if sign == "@" and target == bot:
        return " "
    if sign:
        return label if label.startswith(("@", "#")) or target.startswith("date^") else _SIGNS[sign] + (label or target.partition("^")[0])
    return label or _SCHEMES.sub("", target)
