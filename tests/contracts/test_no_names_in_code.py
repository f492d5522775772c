"""No code knows what the default pack is about: neither its names nor its figures."""

from __future__ import annotations

import ast
import functools
import re
from pathlib import Path
from typing import Dict, List, Set, Tuple

from knowledge import KINDS, Pack, Percent

ROOMS = ("knowledge", "answering", "actions", "nlu", "blocks", "channels", "running", "serving")
FACT_KEYS = {"skills", "entry_roles"}


@functools.cache
def strings(root: Path) -> List[Tuple[str, str]]:
    """Every string literal of the code that is no docstring, with its place."""
    found: List[Tuple[str, str]] = []
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            literals = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docs)
            found += [
                (f"{path.relative_to(root)}:{node.lineno}", node.value.casefold()) for node in literals if isinstance(node.value, str)
            ]
    return found


def written(pack: Pack, known: Set[str]) -> Set[str]:
    """The figures that are among `known` ones, in the ways in which people write them."""
    figures = [figure for held in pack.facts() for figure in held.fact.figures]
    percents = {f"{figure.value:g}" for figure in figures if isinstance(figure, Percent)} & known
    sums = {int(number) for figure in figures if not isinstance(figure, Percent) for number in figure.numbers if f"{number:g}" in known}
    return {
        *(f"{number}{sign}" for number in percents for sign in ("%", " %", " percent")),
        *(text for number in sums for text in (f"{number}", f"{number:,}", f"{number / 1000:g}k")),
    }


def found(root: Path, words: Set[str]) -> Dict[str, str]:
    pattern = re.compile(r"(?<![\w.])(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?!\w)")
    return {place: text for place, text in strings(root) if pattern.search(text)}


def test_no_industry_role_or_skill_is_named(root: Path, default_pack: Pack) -> None:
    subjects = {subject for kind in KINDS for subject in default_pack.collection(kind)}
    names = {default_pack.named(subject).name.casefold() for subject in subjects}
    assert found(root, (subjects | names) - FACT_KEYS) == {}


def test_no_figure_is_named(root: Path, default_pack: Pack) -> None:
    """None of those that the source gave: what an editor changes one into may stand in some example by chance."""
    first = set(re.findall(r"\b\d[\d_.]*\b", (root / "tests" / "contracts" / "inventory.yml").read_text(encoding="utf-8")))
    known = {f"{float(number.replace('_', '')):g}" for number in first if number.count(".") < 2}
    assert found(root, written(default_pack, known)) == {}


def test_no_faq_is_named(root: Path, default_pack: Pack) -> None:
    """Their topics are words of the contract; their ids are the pack's own."""
    ids = set(default_pack.faqs) - {faq.topic for faq in default_pack.faqs.values()}
    assert found(root, ids | {"machine learning", "machine_learning engineer"}) == {}


def test_the_search_finds_what_it_should(tmp_path: Path) -> None:
    room = tmp_path / "answering"
    room.mkdir()
    (room / "bad.py").write_text('"""Lighthouses in a docstring."""\nWINNER = "the lighthouses"\nPAY = "from 95k"\n', encoding="utf-8")
    assert list(found(tmp_path, {"lighthouses"})) == ["answering/bad.py:2"]
    assert list(found(tmp_path, {"95k"})) == ["answering/bad.py:3"]
