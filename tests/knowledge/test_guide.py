"""The guide for editors names every key that a pack can hold, and its example can be served."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Type

import pytest
from pydantic import BaseModel

from knowledge import Fact
from knowledge.figures import Amount, Count, Percent, Range
from knowledge.schema import REFUSALS, Backing, Factor, Faq, Inquiry, Named, Option, Section, Setting, Source, Story, Topic
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
