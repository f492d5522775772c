"""What the statement behind a figure says, where no typed figure answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.looks.figures import Claim, answered, says_it
from knowledge import Pack

PAY = "industries/harbours#salary"
REASON = "Harbours pay 4,100 to 5,300 glims, because fog is dear."
COUNTED = "Harbours, leaving out those of the moon, pay 4,100 to 5,300 glims."
LONGER = "Harbours pay 4,100 to 5,300 glims. They sing at night."


def stating(pack: Pack, statement: str) -> Claim:
    """The pay in harbours, as another statement gives it."""
    held = pack.at(PAY)
    assert held is not None
    return Claim(replace(held, fact=held.fact.copy(update={"statement": statement, "called": None})), held.fact.figures[0])


@pytest.mark.parametrize(
    ("form", "statement", "says"),
    [
        ("inside", REASON, True),
        ("inside", COUNTED, True),
        ("inside", LONGER, False),
        ("of_whom", COUNTED, True),
        ("of_whom", REASON, False),
        ("left_open", COUNTED, False),
    ],
)
def test_a_reason_or_whom_it_counts_is_told_in_the_words_of_the_statement(
    invented_pack: Pack, form: str, statement: str, says: bool
) -> None:
    assert says_it(form, stating(invented_pack, statement)) is says
    assert not says or statement.rstrip(".") in answered(invented_pack, form, stating(invented_pack, statement))


@pytest.mark.parametrize("form", ["inside", "left_open"])
def test_all_that_is_said_stands_beside_what_is_left_open(invented_pack: Pack, form: str) -> None:
    assert LONGER in answered(invented_pack, form, stating(invented_pack, LONGER))
    held = invented_pack.at(PAY)
    assert held is not None
    short = answered(invented_pack, form, stating(invented_pack, "Harbours pay well."))
    assert "Harbours pay well." not in short and "4,100" in short
