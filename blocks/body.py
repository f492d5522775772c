"""What an answer says, in blocks: its text and tables, without the sources that stand below."""

from __future__ import annotations

from typing import Iterator, List

from blocks.citations import Citation, without_source_lines
from blocks.piece import Piece
from blocks.prose import prose, sections
from blocks.tables import Table, listed, segments, table


def body(markdown: str, cited: List[Citation], *, plain: bool = False) -> Iterator[Piece]:
    """Markdown and table blocks; `plain`: sections, which Slack takes at every address."""
    for each in segments(without_source_lines(markdown, cited)):
        if plain:
            yield from sections(listed(each) if isinstance(each, Table) else each.strip())
        else:
            yield from table(each) if isinstance(each, Table) else prose(each.strip())
