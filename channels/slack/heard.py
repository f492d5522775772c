"""What a person typed, out of Slack's notation."""

from __future__ import annotations

import html
import re
from typing import Any, Dict, Iterator, List

_ANGLES = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_MARKS = re.compile(r"(?<!\w)([*_~`]+)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_SCHEMES = re.compile(r"^(?:mailto|tel):")
_EMOJI = re.compile(r"(?<![\w:]):[a-z0-9_+'-]*[a-z+][a-z0-9_+'-]*:(?::skin-tone-\d:)?(?!\w)|(?<![\w:]):100:(?!\w)")
_TYPED = re.compile(r"(?<![\w.+-])@[^\W\d_]")
_SIGNS = {"@": "@", "#": "#", "!": "@"}


def heard(text: str, bot: str = "") -> str:
    """`text` as it stood in the composer, without the mention of the bot itself, pictures by name and marks for bold and the like."""
    plain = _ANGLES.sub(lambda found: _spelled(found[1], found[2], found[3] or "", bot), _EMOJI.sub(" ", text))
    return html.unescape(_MARKS.sub(r"\2", plain)).strip()


def said(message: Dict[str, Any], bot: str = "") -> str:
    """What a message says: its text or, where it has none, that of what it forwards or of its blocks."""
    own = heard(_text(message.get("text")), bot)
    if own:
        return own
    forwarded = (_text(each.get("text")) or _text(each.get("fallback")) for each in _dicts(message.get("attachments")))
    found = "\n".join(filter(None, forwarded)) or "\n".join(_texts(message.get("blocks")))
    return heard(found, bot)


def names_person(text: str, bot: str) -> bool:
    """Whether a text mentions a person other than the bot."""
    return any(found[1] == "@" and found[2] != bot for found in _ANGLES.finditer(text))


def calls_others(text: str, bot: str) -> bool:
    """Whether a text mentions a person, a group, or everybody here, if only by a typed name; the bot itself apart."""
    broadcast = any(_is_broadcast(found[1] + found[2]) for found in _ANGLES.finditer(text))
    return broadcast or names_person(text, bot) or _TYPED.search(_ANGLES.sub(" ", text)) is not None


def mentions(text: str, user: str) -> bool:
    """Whether `user` is mentioned."""
    return re.search(rf"<@{re.escape(user)}[|>]", text) is not None


def _spelled(sign: str, target: str, label: str, bot: str) -> str:
    if sign == "@" and target == bot:
        return " "
    if sign:
        return label if label.startswith(("@", "#")) or target.startswith("date^") else _SIGNS[sign] + (label or target.partition("^")[0])
    return label or _SCHEMES.sub("", target)


def _is_broadcast(target: str) -> bool:
    return target.startswith(("!here", "!channel", "!everyone", "!subteam"))


def _texts(blocks: Any) -> Iterator[str]:
    """The texts in blocks, in order."""
    if isinstance(blocks, list):
        for each in blocks:
            yield from _texts(each)
    elif isinstance(blocks, dict):
        own = blocks.get("text")
        if isinstance(own, str) and own.strip():
            yield own
        for key in ("text", "fields", "elements", "rows"):
            if isinstance(blocks.get(key), (dict, list)):
                yield from _texts(blocks[key])


def _text(of: Any) -> str:
    return of if isinstance(of, str) else ""


def _dicts(of: Any) -> List[Dict[str, Any]]:
    return [each for each in of if isinstance(each, dict)] if isinstance(of, list) else []
