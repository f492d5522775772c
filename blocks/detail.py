"""What a short answer leaves out: the words that the sources don't serve, and a button that shows the whole story."""

from __future__ import annotations

from typing import Any, Dict, List

from blocks import limits, words
from blocks.body import body
from blocks.citations import MOST, Citation, citations
from blocks.mrkdwn import escape
from blocks.piece import Message, Piece, pack

ACTION = "detail"


def missing(answer: Dict[str, Any]) -> List[Piece]:
    """A line that names what the sources don't serve, in the person's own words."""
    named = answer.get("missing") or []
    if not named:
        return []
    text = escape(words.MISSING.format(words=", ".join(named)))[: limits.CONTEXT]
    return [Piece({"type": "context", "elements": [{"type": "mrkdwn", "text": text}]}, text)]


def detail_button(answer: Dict[str, Any]) -> List[Piece]:
    """A button, if there is more to show."""
    if not answer.get("detail") or answer.get("care"):
        return []
    text = {"type": "plain_text", "text": words.SHOW_ALL, "emoji": False}
    button = {"type": "button", "action_id": ACTION, "text": text, "value": answer["id"]}
    return [Piece({"type": "actions", "block_id": f"{answer['id']}:{ACTION}", "elements": [button]})]


def render_detail(detail: str, cited: List[Citation], *, plain: bool = False) -> List[Message]:
    """The whole story, within every limit; also all its sources, where the short answer names only the first."""
    sources = citations(cited) if len({(each["source"], each["section"]) for each in cited}) > MOST else []
    return pack([*body(detail, cited, plain=plain), *sources])
