"""An answer by the contract, as Slack's messages."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

from blocks import words
from blocks.body import body
from blocks.citations import MOST, citations
from blocks.detail import detail_button, missing
from blocks.feedback import feedback_buttons
from blocks.form import asks, form_button, invitation
from blocks.mrkdwn import escape
from blocks.person import person_button
from blocks.piece import Message, Piece, pack
from blocks.suggestions import owned, suggestions

Reply = Dict[str, Any]

_RECOMMEND = "recommend"
"""The topic of answers that ask a person for their wishes."""
_ECHO = 300
"""Characters of a question that are repeated."""


def render(reply: Reply, *, plain: bool = False, user: str = "", asked: str = "") -> List[Message]:
    """`text`, `buttons` and `custom.answer` as messages to post one after another: all of it, within every limit.

    `plain`: with none but the oldest kinds of blocks. Where several people see the answer, `user` is whom it is for; there, nobody is
    asked for wishes but in a form that they alone see. `asked` is repeated.
    """
    return pack(_pieces(reply, plain, user, asked))


def _pieces(reply: Reply, plain: bool, user: str, asked: str) -> Iterator[Piece]:
    answer = reply["custom"]["answer"]
    if asked and reply["text"]:
        yield _echo(asked)
    if user and asks(answer):
        yield from invitation(answer)
        return
    yield from body(reply["text"], answer["citations"], plain=plain)
    yield from missing(answer)
    yield from detail_button(answer)
    yield from citations(answer["citations"], MOST if answer.get("detail") and not answer.get("care") else None)
    yield from suggestions(reply.get("buttons") or [], _name(answer, user))
    yield from form_button(answer, user)
    yield from person_button(answer)
    yield from feedback_buttons(answer, plain=plain)


def _name(answer: Dict[str, Any], user: str) -> str:
    """What an answer's rows of buttons are called."""
    if answer.get("topic") != _RECOMMEND:
        return str(answer["id"])
    return owned(answer["id"], user, step=asks(answer))


def _echo(asked: str) -> Piece:
    """The question, for where it isn't seen."""
    short = asked if len(asked) <= _ECHO else f"{asked[:_ECHO]}…"
    text = words.ASKED.format(question=escape(short))
    return Piece({"type": "context", "elements": [{"type": "mrkdwn", "text": text}]}, text)
