"""What changed from one version of a pack to another, as an editor reads it; and whether a model has to learn it."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import pytest

from knowledge import load_pack
from knowledge.difference import changes
from knowledge.fingerprint import digest_of
from knowledge.version import Version, names_digest

Edit = Callable[[str, str, str], None]

TOLD = [
    ("industries/gardens.yml", '"1703"', '"1704"', "Gardens, starting pay: period is “1704” instead of “1703”", False),
    ("industries/orchards.yml", "in an orchard.", "among trees.", "Orchards, remote: says “Nobody works from home among trees.”", False),
    (
        "industries/gardens.yml",
        "aliases: [garden,",
        "aliases: [plots,",
        "industries, Gardens: aliases gains “plots” and loses “garden”",
        True,
    ),
    (
        "faqs/manners.yml",
        "title: Manners",
        "title: Table manners",
        "faqs, Table manners: title is “Table manners” instead of “Manners”",
        True,
    ),
    ("topics/salary.yml", "suggests: [manners]", "suggests: []", "topics, Pay: suggests loses “manners”", False),
    ("roles/taster.yml", "A taster tastes.", "A taster sips.", "Taster, entry_roles: says “A taster sips.”", True),
    ("pack.yml", "title: Lantern", "title: Lamp", "pack.yml: title is “Lamp” instead of “Lantern”", True),
]


@pytest.mark.parametrize(("name", "old", "new", "words", "heard"), TOLD)
def test_a_change_is_told_in_words(tea: Path, edit: Edit, name: str, old: str, new: str, words: str, heard: bool) -> None:
    before, files = load_pack(tea), Version.read(tea).files
    edit(name, old, new)
    after = load_pack(tea)
    (change,) = changes(before, after)
    assert str(change).startswith(words) and change.heard is heard
    learned = names_digest(before, files) != names_digest(after, Version.read(tea).files)
    assert learned is heard
    assert [str(each) for each in changes(after, after)] == []


def test_figures_are_told_beside_the_sentence(tea: Path, edit: Edit) -> None:
    before = load_pack(tea)
    edit("industries/gardens.yml", "pay 1,200", "pay 1,100")
    edit("industries/gardens.yml", "low: 1200", "low: 1100")
    (change,) = changes(before, load_pack(tea))
    assert change.what.endswith("; figures are 1,100 to 1,500 instead of 1,200 to 1,500")


def test_a_new_fact_and_one_that_is_gone(tea: Path, edit: Edit) -> None:
    before = load_pack(tea)
    edit("industries/orchards.yml", "  remote:", "  promotion:")
    assert [str(each) for each in changes(before, load_pack(tea))] == [
        "Orchards, promotion: is new: “Nobody works from home in an orchard.”",
        "Orchards, remote: is gone: “Nobody works from home in an orchard.”",
    ]


def test_questions_that_name_what_is_not_there_are_faults(tea: Path) -> None:
    from knowledge.errors import InvalidPack

    (tea / "questions.yml").write_text(
        "pay:\n  question: what do gardens pay\n  topic: salery\n  facts: [industries/gardens#salery]\n  subjects: [garden]\n",
        encoding="utf-8",
    )
    with pytest.raises(InvalidPack) as found:
        load_pack(tea)
    said = str(found.value)
    assert "questions.yml:3" in said and "there is no fact 'industries/gardens#salery'" in said and "there is no subject 'garden'" in said


def test_a_digest_tells_texts_and_names_apart() -> None:
    assert digest_of({"a": b"1", "b": b"2"}) == digest_of({"b": b"2", "a": b"1"})
    assert len({digest_of(each) for each in ({"a": b"1"}, {"a": b"2"}, {"b": b"1"}, {"a": b"", "1": b""})}) == 4
