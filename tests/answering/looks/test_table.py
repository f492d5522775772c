"""Small tables: the same cells in the contract and in Markdown."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from answering.looks.table import Table

cells = st.text(st.characters(codec="ascii", exclude_categories=("C",)), max_size=9)


def test_markdown_has_a_line_a_row() -> None:
    table = Table(("", "Sea", "Sky"), (("Colour", "blue", "grey"), ("Depth", "deep", "the source doesn't say")))
    assert table.markdown().splitlines() == [
        "|  | Sea | Sky |",
        "| --- | --- | --- |",
        "| Colour | blue | grey |",
        "| Depth | deep | the source doesn't say |",
    ]


def test_the_contract_has_columns_and_rows() -> None:
    assert Table(("Sea", "Sky"), (("blue", "grey"),)).contract() == {"columns": ["Sea", "Sky"], "rows": [["blue", "grey"]]}


def test_no_cell_breaks_the_table() -> None:
    lines = Table(("a|b", "c"), (("one\ntwo", "|"),)).markdown().splitlines()
    assert len(lines) == 3
    assert {line.count("|") for line in lines} == {3}


@settings(max_examples=100, database=None, derandomize=True)
@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.tuples(*[cells] * width), min_size=1, max_size=4)))
def test_every_line_is_as_wide_as_the_first(rows: list) -> None:
    lines = Table(rows[0], tuple(rows[1:])).markdown().splitlines()
    assert len(lines) == len(rows) + 1
    assert {line.count("|") for line in lines} == {len(rows[0]) + 1}
