"""Whatever is wrong with a pack is told at once: a fault in one place hides none in another, and none makes up another."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, List, Tuple

import pytest

from knowledge import InvalidPack, load_pack
from knowledge.__main__ import main
from knowledge.numbers import years_of
from tests.knowledge.conftest import WAYS

Edit = Callable[[str, str, str], None]
GARDENS, ORCHARDS, SALARY = "industries/gardens.yml", "industries/orchards.yml", "topics/salary.yml"
BROKEN = (
    ("sources.yml", "title: The almanac", "title: The: almanac", 1),
    ("sources.yml", "    life: {title: Life}", "    life: {name: Life}", 2),
    ("pack.yml", "field: tea tasting\n", "", 1),
    ("pack.yml", "starters: [salary]", "starters: []\nindustry_words: [grove]", 1),
    (SALARY, "title: Pay", "title: [Pay", 1),
    (SALARY, "about: pay\n", "", 1),
    (GARDENS, "name: Gardens\n", "", 1),
    (GARDENS, "low: 1200", "low: a lot", 1),
    (GARDENS, "    section: pay\n", "", 1),
    (ORCHARDS, "    statement: Nobody", "    statment: Nobody", 2),
    ("roles/taster.yml", "name: Taster", "name:", 1),
    ("skills/sipping.yml", "name: Sipping", "name: [Sipping]", 1),
    ("faqs/manners.yml", f"[{WAYS}]", "can i slurp", 1),
    ("stories.yml", "  name: Mo", "  nom: Mo", 1),
    ("choosing.yml", "  name: Shade\n", "", 1),
)
"""What is broken, and how many faults that is: nothing else follows of it."""
ELSEWHERE = (
    (
        "topics/remote.yml",
        "{title: remote,",
        "{title: remote, suggests: [maners],",
        "topics/remote.yml:1: suggests.0: there is no topic or FAQ",
    ),
    ("faqs/manners.yml", "suggests: [salary]", "suggests: [celery]", "faqs/manners.yml:8: suggests.0: there is no topic or FAQ 'celery'"),
    ("stories.yml", "industry: gardens", "industry: sea", "stories.yml:3: mo.industry: there is no industry 'sea'"),
    ("pack.yml", "order: [orchards]", "order: [orchids]", "order.0: there is no industry, role or skill 'orchids'"),
    ("skills/sipping.yml", "  why:", "  how:", "skills/sipping.yml:4: facts.how: unknown fact how"),
)
"""Names that lead nowhere, which are told whatever else is wrong."""


def told(folder: Path) -> List[str]:
    with pytest.raises(InvalidPack) as raised:
        load_pack(folder)
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda each: f"{each[0]}: {each[2]}".strip())
def test_a_fault_makes_up_no_other(tea: Path, edit: Edit, broken: Tuple[str, str, str, int]) -> None:
    edit(*broken[:3])
    faults = told(tea)
    assert len({fault.partition(": ")[0].partition(":")[0] for fault in faults}) == 1, "\n".join(faults)
    assert len(faults) == broken[3], "\n".join(faults)


@pytest.mark.parametrize(
    "broken", [each for each in BROKEN if each[0] not in ("stories.yml",)], ids=lambda each: f"{each[0]}: {each[2]}".strip()
)
def test_a_fault_hides_none_elsewhere(tea: Path, edit: Edit, broken: Tuple[str, str, str, int]) -> None:
    others = [each for each in ELSEWHERE if each[0] != broken[0]]
    for name, old, new, _ in others:
        edit(name, old, new)
    edit(*broken[:3])
    faults = "\n".join(told(tea))
    assert [fault for *_, fault in others if fault not in faults] == [], faults


def test_what_else_is_wrong_in_the_same_file_is_told(tea: Path, edit: Edit) -> None:
    edit(ORCHARDS, "value: 2000", "value: two thousand")
    edit(ORCHARDS, "    section: life", "    section: lief")
    edit(ORCHARDS, "Nobody works", "Of 77 people nobody works")
    edit(ORCHARDS, "    rank: 1", "    rank: first")
    assert [fault.partition(": ")[0] for fault in told(tea)] == [f"{ORCHARDS}:{line}" for line in (6, 8, 10, 11)]


def test_every_number_and_a_long_brief_are_told(tea: Path, edit: Edit) -> None:
    edit(GARDENS, "pay 1,200 to 1,500", "with 44 hands pay 1,200 to 1,500 since 1999, 31% more than")
    edit(GARDENS, "    section: pay", "    section: pay\n    brief: a b c d e f g h i j k l 55")
    assert [fault.partition(GARDENS)[2] for fault in told(tea)] == [
        ":5: facts.salary.statement: says 1999, but neither figures nor period nor credited_to hold it: for a year add "
        '`period: "1999"` (of "2024 to 2034" every year is held), for anything else a figure',
        ":5: facts.salary.statement: says 31, but neither figures nor period nor credited_to hold it: add a figure, "
        "{kind: percent, value: 31, measures: whose share}",
        ":5: facts.salary.statement: says 44, but neither figures nor period nor credited_to hold it: add a figure, "
        "{kind: count, value: 44, measures: what is counted}",
        ":7: facts.salary.brief: has 13 words: 12 at most",
        ":7: facts.salary.brief: says 55, but neither figures nor period nor credited_to hold it: add a figure, "
        "{kind: count, value: 55, measures: what is counted}",
    ]


def test_money_has_two_kinds_of_figure(tea: Path, edit: Edit) -> None:
    edit(ORCHARDS, "Nobody works", "The $150 fee is high. Nobody works")
    (fault,) = told(tea)
    assert "for pay {kind: amount, value: 150," in fault and "measures: dollars of what" in fault


def test_what_to_look_at_is_told_beside_the_faults(
    tea: Path, edit: Edit, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", str(tea))
    edit("pack.yml", "starters: [salary]", "starters: [celery]")
    edit(GARDENS, "[garden,", "[Washington,")
    assert main() == 1
    printed = capsys.readouterr().err.splitlines()
    assert printed[1].strip().startswith("pack.yml:5") and printed[2].startswith(f"Look at {GARDENS}:2:")


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2024 to 2034", range(2024, 2035)),
        ("2024-34", range(2024, 2035)),
        ("2024/25", (2024, 2025)),
        ("2024\u201328", range(2024, 2029)),
        ("2023, 2024 and until 2027", range(2023, 2028)),
        ("spring 2025", (2025,)),
        ("2024, 810,900 jobs", (2024,)),
        ("26,400 openings", ()),
        ("recent years", ()),
    ],
)
def test_a_period_holds_its_years(period: str, years: range) -> None:
    assert years_of(period) == set(years)


def test_a_year_within_the_period_needs_no_figure(tea: Path, edit: Edit) -> None:
    edit(GARDENS, 'period: "1703"', "period: 1700-09")
    edit(GARDENS, "Gardens pay", "In 1704, gardens pay")
    load_pack(tea)


def test_a_pair_is_shown(tea: Path, edit: Edit) -> None:
    edit("pack.yml", "order:", "industry_words: grove\norder:")
    edit("pack.yml", "order:", "home_regions: [Tealand]\norder:")
    assert told(tea) == ["pack.yml:6: industry_words: must be a list: what one is called and what many are, as in [setting, settings]"]
    edit("pack.yml", "grove", "[grove]")
    assert told(tea) == ["pack.yml:6: industry_words: must be a list of 2: what one is called and what many are, as in [setting, settings]"]
