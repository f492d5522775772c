"""Lines of a list: for what is shown, however long it is."""

from __future__ import annotations

from answering.leads.briefs import MOST_LINES
from answering.leads.shown import lines_of
from knowledge import Pack


def test_a_long_list_has_lines_for_what_is_shown_only(default_pack: Pack) -> None:
    facts = list(default_pack.facts())
    lines = lines_of(default_pack, facts)
    assert MOST_LINES < len(lines) < len(facts)
    assert lines == lines_of(default_pack, facts[: len(lines)])


def test_what_is_said_takes_no_line(default_pack: Pack) -> None:
    facts = list(default_pack.facts())
    assert lines_of(default_pack, facts, facts[:2]) == lines_of(default_pack, facts[2:])
