"""A small pack about nothing real, to break in every way."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import pytest

from knowledge.schema import FACETS, GENERAL, OPTIONAL

WAYS = "can i slurp, may we slurp, slurping, is slurping rude, manners, how loud, sip or slurp, slurp in public, slurp at work, good form"
FILES = {
    "pack.yml": """\
title: Lantern
degree: tea tasting degree
field: tea tasting
field_aliases: [tea science]
starters: [salary]
order: [orchards]
""",
    "sources.yml": """\
almanac:
  title: The almanac
  about: What an almanac says of tea.
  sections:
    pay: {title: Pay}
    life: {title: Life}
""",
    "industries/gardens.yml": """\
name: Gardens
aliases: [garden, tea garden]
facts:
  salary:
    statement: Gardens pay 1,200 to 1,500 doubloons.
    section: pay
    period: "1703"
    figures:
      - {kind: range, low: 1200, high: 1500, currency: XDB, period: month, level: starting}
""",
    "industries/orchards.yml": """\
name: Orchards
facts:
  salary:
    statement: Orchards pay 2,000 doubloons.
    section: pay
    rank: 1
    figures:
      - {kind: amount, value: 2000, currency: XDB, period: month, level: starting}
  remote:
    statement: Nobody works from home in an orchard.
    section: life
""",
    "roles/taster.yml": """\
name: Taster
aliases: [tea taster]
facts:
  entry_roles: {statement: A taster tastes., section: life}
  builds: {statement: Tasting builds taste., section: life}
""",
    "skills/sipping.yml": """\
name: Sipping
facts:
  skills: {statement: Sip slowly., section: life}
  why: {statement: Tea is hot., section: life}
""",
    "topics/salary.yml": """\
title: Pay
label: Starting pay
about: pay
question: What do tasters earn?
subject_question: What does {subject} pay?
facts:
  share:
    statement: Of all doubloons, 30% go to tasters.
    section: pay
    figures:
      - {kind: percent, value: 30, measures: doubloons that go to tasters}
suggests: [manners]
""",
    "faqs/manners.yml": f"""\
topic: other
title: Manners
question: May I slurp?
asked: [{WAYS}]
about: advice on manners
facts:
  slurping: {{statement: Slurping is expected., section: life}}
suggests: [salary]
""",
    "stories.yml": """\
mo:
  name: Mo
  industry: gardens
  fact: {statement: Mo says that gardens are green., section: life, credited_to: Mo}
""",
    "choosing.yml": """\
shade:
  name: Shade
  fact: {statement: Look for shade., section: life}
""",
}

PLAIN_TOPICS = sorted({*FACETS, *GENERAL, *OPTIONAL} - {"salary"})
FILES.update({f"topics/{key}.yml": f"{{title: {key}, label: {key}, about: {key}, question: What of {key}?}}\n" for key in PLAIN_TOPICS})


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """The folder of a pack without a fault."""
    folder = tmp_path / "tea"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def edit(tea: Path) -> Callable[[str, str, str], None]:
    """Replaces `old` by `new` in one file of that pack, just once."""

    def replace(name: str, old: str, new: str) -> None:
        text = (tea / name).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{name} has no '{old}'"
        (tea / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
