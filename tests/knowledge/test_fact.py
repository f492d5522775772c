"""What a fact says beside its figures."""

from __future__ import annotations

import pytest

from knowledge import Fact


@pytest.mark.parametrize(
    ("statement", "called", "counted"),
    [
        ("Docks, leaving out those of the navy, pay 900 glims.", None, "Docks, leaving out those of the navy, pay 900 glims."),
        ("Docks, which take in piers, pay 900 glims.", None, "Docks, which take in piers, pay 900 glims."),
        ("Docks pay 900 glims.", "Docks, excluding piers", "Docks, excluding piers"),
        ("Docks pay 900 glims.", "Docks and piers", ""),
        ("Docks pay 900 glims.", None, ""),
    ],
)
def test_what_it_takes_in_stands_in_its_statement_or_in_its_name(statement: str, called: str, counted: str) -> None:
    assert Fact(statement=statement, section="purse", called=called).counted == counted
