"""The guide for editors names every key that a pack can hold, and its example can be served."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Type

import pytest
from pydantic import BaseModel

from knowledge import Fact
from knowledge.cautions import FEW_WAYS, LONGEST_BRIEF
from knowledge.figures import Amount, Count, Percent, Range
from knowledge.schema import FACETS, REFUSALS, Backing, Factor, Faq, Inquiry, Named, Option, Section, Setting, Source, Story, Topic
from knowledge.strict_yaml import read_yaml

GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "editors.md").read_text(encoding="utf-8")
TABLE = "\n".join(line for line in GUIDE.splitlines() if line.startswith("|"))
SHAPES = [Fact, Range, Amount, Percent, Count, Setting, Named, Topic, Faq, Story, Factor, Inquiry, Option, Backing, Source, Section]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_table_has_every_key(shape: Type[BaseModel]) -> None:
    assert [key for key in shape.__fields__ if not re.search(rf"\b{key}\b", TABLE)] == []


@pytest.mark.parametrize("shape", SHAPES)
def test_what_must_be_there_is_bold(shape: Type[BaseModel]) -> None:
    assert [key for key, field in shape.__fields__.items() if field.required and f"**{key}**" not in TABLE] == []


def test_the_example_is_a_fact() -> None:
    block = GUIDE.partition("## Write a fact\n\n")[2].partition("\n\n")[0]
    content = read_yaml(textwrap.dedent(block)).content
    assert isinstance(content, dict)
    assert Fact.parse_obj(content["salary"]).figures


def test_it_names_whatever_can_be_served_and_every_topic_of_a_faq() -> None:
    assert [refusal for refusal in REFUSALS if f"`{refusal}`" not in GUIDE] == []
    row = next(line for line in TABLE.splitlines() if line.startswith("| | topic |"))
    assert [topic for topic in ("experience", "interdisciplinary", "ethics", "communication", "other") if f"`{topic}`" not in row] == []


def test_every_figure_that_it_shows_is_one() -> None:
    shown = re.findall(r"\{kind: [^{}]*\}", GUIDE.replace("\n", " "))
    contents = [read_yaml(text).content for text in shown]
    figures = Fact.parse_obj({"statement": "A.", "section": "b", "figures": contents}).figures
    assert [figure.kind for figure in figures].count("count") >= 3, "money that isn't pay, alone and as a range"


def test_it_says_what_the_check_holds_editors_to() -> None:
    assert (LONGEST_BRIEF, FEW_WAYS) == (12, 10)
    assert "at most twelve words (more are a fault)" in TABLE and "below ten the check warns" in TABLE
    assert "Below\n  ten words are as good" in GUIDE and '("6%", "$5")' in GUIDE and '("Part 107"), need nothing' in GUIDE
    assert '2 where it says "second"' in TABLE and "wins over `.env`" in GUIDE and "short ones above all" in TABLE


def test_it_says_of_every_facet_what_a_yes_means() -> None:
    said = GUIDE.partition("- **What `is_it` says yes to**")[2].partition("\n- ")[0]
    assert [facet for facet in FACETS if f"`{facet}`" not in said] == ["salary"], "a sum is no yes"
    assert "FAQ" in said
