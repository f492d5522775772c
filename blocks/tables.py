"""Tables: those of Markdown found, those of Slack made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Iterator, List, Union

from blocks import limits
from blocks.mrkdwn import length, mrkdwn
from blocks.piece import Piece
from blocks.prose import prose
from blocks.split import split

_TABLE = re.compile(r"^\|.*\|\n\|(?: *:?-+:? *\|)+(?:\n\|.*\|)*$", re.MULTILINE)
_LONGEST_HEADS = limits.TABLE // 4
_ROWS = limits.TABLE_ROWS - 1
_COLUMNS = limits.TABLE_COLUMNS - 1

Row = List[str]


@dataclass(frozen=True)
class Table:
    """`rows` of cells under `heads`."""

    heads: Row
    rows: List[Row]


def segments(markdown: str) -> Iterator[Union[str, Table]]:
    """Text and tables, in order."""
    end = 0
    for found in _TABLE.finditer(markdown):
        yield markdown[end : found.start()]
        heads, _, *rows = (_cells(line) for line in found.group().splitlines())
        yield Table(heads, rows)
        end = found.end()
    yield markdown[end:]


def table(whole: Table) -> List[Piece]:
    """Table blocks, each with all heads; a list where the heads alone leave too little room for cells."""
    return [piece for part in _narrow(whole) for piece in _blocks(part)]


def listed(whole: Table) -> str:
    """The table as Markdown without one: a paragraph a row."""
    return "\n\n".join(_paragraph(whole.heads, row) for row in whole.rows)


def _cells(line: str) -> Row:
    return [cell.strip() for cell in line.strip()[1:-1].split("|")]


def _narrow(whole: Table) -> List[Table]:
    """Parts of as many columns as Slack takes, the first column in each."""
    starts = range(1, max(len(whole.heads), 2), _COLUMNS)
    return [Table(_part(whole.heads, start), [_part(row, start) for row in whole.rows]) for start in starts]


def _part(row: Row, start: int) -> Row:
    return row[:1] + row[start : start + _COLUMNS]


def _blocks(part: Table) -> List[Piece]:
    heads = _size([part.heads])
    if heads > _LONGEST_HEADS:
        return prose(listed(part))
    room = (limits.TABLE - heads) // len(part.heads)
    rows = [low for row in part.rows for low in _low(row, room)]
    return [_piece(Table(part.heads, some)) for some in _grouped(part.heads, rows)]


def _low(row: Row, room: int) -> List[Row]:
    """A row as several, where a cell is too long for one."""
    cells = [split(cell, room) for cell in row]
    return [list(low) for low in zip_longest(*cells, fillvalue="")] or [row]


def _grouped(heads: Row, rows: List[Row]) -> List[List[Row]]:
    groups: List[List[Row]] = []
    filled = told = 0
    for row in rows:
        size, words = _size([row]), length(_paragraph(heads, row)) + 2
        filled, told = filled + size, told + words
        if groups and len(groups[-1]) < _ROWS and filled <= limits.TABLE and told <= limits.TEXT // 2:
            groups[-1].append(row)
        else:
            groups.append([row])
            filled, told = _size([heads]) + size, words
    return groups


def _size(rows: List[Row]) -> int:
    return sum(max(length(cell), 1) for row in rows for cell in row)


def _piece(part: Table) -> Piece:
    rows = [[{"type": "raw_text", "text": cell or " "} for cell in row] for row in (part.heads, *part.rows)]
    settings = [{"is_wrapped": True} for _ in part.heads]
    return Piece({"type": "table", "column_settings": settings, "rows": rows}, mrkdwn(listed(part)))


def _paragraph(heads: Row, row: Row) -> str:
    first, *others = row
    named = [f"- {head}: {cell}" if head else f"- {cell}" for head, cell in zip(heads[1:], others) if cell]
    title = f"{heads[0]}: {first}" if heads[0] else first
    return "\n".join([f"**{title}**", *named])
