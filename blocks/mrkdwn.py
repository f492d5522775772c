"""Markdown as Slack shows it: in Markdown blocks, which take it as it is, and in its own mrkdwn everywhere else."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^\s)|]+)\)")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_HEAD = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
_ITEM = re.compile(r"^(\s*)[-*] +", re.MULTILINE)


def escape(text: str) -> str:
    """`text` without power: what a person typed, and an answer quotes, can't call a channel together."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def length(text: str) -> int:
    """How long `text` is once escaped; in mrkdwn it is no longer."""
    return len(text) + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def mrkdwn(markdown: str) -> str:
    """Markdown in Slack's own notation."""
    text = _ITEM.sub(r"\1• ", escape(markdown))
    text = _HEAD.sub(r"*\1*", text)
    return _LINK.sub(r"<\2|\1>", _BOLD.sub(r"*\1*", text))
