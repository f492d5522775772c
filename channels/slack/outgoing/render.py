"""An answer by the contract, as Slack's messages."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

from channels.slack.outgoing.citations import citations, without_source_lines
from channels.slack.outgoing.detail import detail_button, missing
from channels.slack.outgoing.feedback import feedback_buttons
from channels.slack.outgoing.piece import Message, Piece, pack
from channels.slack.outgoing.prose import prose
from channels.slack.outgoing.suggestions import suggestions
from channels.slack.outgoing.tables import Table, segments, table

Reply = Dict[str, Any]


def render(reply: Reply) -> List[Message]:
    """`text`, `buttons` and `custom.answer` as messages to post one after another: all of it, within every limit."""
    return pack(_pieces(reply))


def _pieces(reply: Reply) -> Iterator[Piece]:
    answer = reply["custom"]["answer"]
    for segment in segments(without_source_lines(reply["text"], answer["citations"])):
        yield from table(segment) if isinstance(segment, Table) else prose(segment.strip())
    yield from missing(answer)
    yield from detail_button(answer)
    yield from citations(answer["citations"])
    yield from suggestions(reply.get("buttons") or [], answer["id"])
    yield from feedback_buttons(answer)
