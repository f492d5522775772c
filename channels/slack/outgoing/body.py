"""What an answer says, in blocks: its text and tables, without the sources that stand below."""

from __future__ import annotations

from typing import Iterator, List

from channels.slack.outgoing.citations import Citation, without_source_lines
from channels.slack.outgoing.piece import Piece
from channels.slack.outgoing.prose import prose, sections
from channels.slack.outgoing.tables import Table, listed, segments, table


def body(markdown: str, cited: List[Citation], *, plain: bool = False) -> Iterator[Piece]:
    """Markdown and table blocks; `plain`: sections, which Slack takes at every address."""
    for each in segments(without_source_lines(markdown, cited)):
        if plain:
            yield from sections(listed(each) if isinstance(each, Table) else each.strip())
        else:
            yield from table(each) if isinstance(each, Table) else prose(each.strip())
