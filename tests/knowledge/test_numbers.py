"""Numbers of a text: which of them something must hold, what may hold them, and what is said of one that nothing holds."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, List

import pytest

from knowledge import InvalidPack
from knowledge.load import check_pack
from knowledge.numbers import measured_in

Edit = Callable[[str, str, str], None]
GARDENS, ORCHARDS, SALARY = "industries/gardens.yml", "industries/orchards.yml", "topics/salary.yml"
LIFE = "Nobody works from home"


def told(folder: Path) -> List[str]:
    """Every fault of a pack, and what one should look at."""
    try:
        return [str(warning) for warning in check_pack(folder)[1]]
    except InvalidPack as error:
        return [str(each) for each in (*error.faults, *error.warnings)]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("pack.yml", "order:", "certificates: [Part 107]\norder:"),
        ("pack.yml", "[tea science]", "[tea science, part 107]"),
        (GARDENS, "[garden,", "[part 107,"),
        ("roles/taster.yml", "[tea taster]", "[tea taster, Part 107]"),
        ("skills/sipping.yml", "name: Sipping", "name: Part 107"),
        ("topics/certifications.yml", "{title:", "{words: [Part 107], title:"),
    ],
)
def test_digits_of_a_name_need_no_figure(tea: Path, edit: Edit, name: str, old: str, new: str) -> None:
    edit(ORCHARDS, LIFE, f"Under Part 107, or (Part 107), {LIFE.lower()}")
    edit(name, old, new)
    assert told(tea) == []


def test_only_the_name_itself_is_one(tea: Path, edit: Edit) -> None:
    edit("pack.yml", "order:", "certificates: [Part 107]\norder:")
    edit(ORCHARDS, LIFE, f"Part 107 and 107 others and Part 1070: {LIFE}")
    edit(ORCHARDS, "    statement: Part", "    statement: >-\n      Part")
    assert ["says 107," in each or "says 1070," in each for each in told(tea)] == [True, True]


def test_what_seems_a_name_is_asked_about(tea: Path, edit: Edit) -> None:
    edit(ORCHARDS, LIFE, f"Under Part 107 {LIFE.lower()}")
    (fault,) = told(tea)
    assert fault.startswith(f"{ORCHARDS}:10: ") and "is 'Part 107' a name? Then write it among the `certificates` of pack.yml" in fault


def test_a_name_that_could_not_be_read_makes_up_no_fault(tea: Path, edit: Edit) -> None:
    edit("pack.yml", "order:", "certificates: Part 107\norder:")
    edit(ORCHARDS, LIFE, f"Under Part 107 {LIFE.lower()}")
    (fault,) = told(tea)
    assert fault.startswith("pack.yml:6: certificates: must be a list")


@pytest.mark.parametrize(("said", "plain"), [("8%", "8"), ("8 %", "8"), ("8 percent", "8"), ("3.5%", "3.5"), ("$8", "8"), ("€ 8", "8")])
def test_a_small_share_or_sum_is_compared_too(tea: Path, edit: Edit, said: str, plain: str) -> None:
    edit(SALARY, "Of all doubloons, 30%", f"Of all doubloons, {said}")
    edit(SALARY, "    section: pay", "    brief: 6% go to tasters\n    section: pay")
    edit(SALARY, "value: 30", "value: 6")
    (fault,) = told(tea)
    assert fault.startswith(f"{SALARY}:8: facts.share.statement: says {plain}, but neither") and "correct it, or add a figure" in fault


def test_small_numbers_without_a_sign_need_no_figure(tea: Path, edit: Edit) -> None:
    edit(ORCHARDS, LIFE, f"For 3 years, 5 days and 2 dollars, in 4 of 5 orchards and by $2,000 {LIFE.lower()}")
    edit(ORCHARDS, "    section: life", "    section: life\n    figures: [{kind: count, value: 2000, measures: dollars of a fee}]")
    assert told(tea) == []


def test_what_has_a_sign_is_read() -> None:
    text = "3 of 4 give 6%, 7 per cent, $1,200.50 and € 5 or 5 percentage points"
    assert measured_in(text) == {"6": 6, "7": 7, "1,200.50": 1200.5, "5": 5}
