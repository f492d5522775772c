"""Every named rule of nlu/english shows in its examples and in none of its counter-examples."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from pathlib import Path
from typing import Dict, Iterator, Set, Tuple

import pytest

import nlu.english
from nlu.english.rule import Rule, Searched


def _held(value: object) -> Iterator[Rule]:
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, (tuple, list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _held(each)


def rules() -> Dict[str, Rule]:
    """Every rule, by its module and name."""
    modules = (importlib.import_module(f"nlu.english.{found.name}") for found in pkgutil.iter_modules(nlu.english.__path__))
    return {
        f"{module.__name__.split('.')[-1]}.{rule.name}": rule
        for module in modules
        for held in vars(module).values()
        for rule in _held(held)
    }


RULES = rules()
SHOWN = [(name, text) for name, rule in RULES.items() for text in rule.examples]
NOT_SHOWN = [(name, text) for name, rule in RULES.items() for text in rule.counter_examples]


@pytest.mark.parametrize("name", RULES)
def test_a_rule_shows_in_its_examples_and_in_no_counter_example(name: str) -> None:
    rule = RULES[name]
    assert [text for text in rule.examples if not rule.pattern.search(text)] == []
    assert [text for text in rule.counter_examples if rule.pattern.search(text)] == []


def test_each_rule_has_a_corpus() -> None:
    lacking: Tuple[str, ...] = tuple(name for name, rule in RULES.items() if len(rule.examples) < 3 or len(rule.counter_examples) < 2)
    assert len(RULES) > 100 and not lacking


_NO_WORDS = re.compile(r"\\.|\[\^?\]?[^\]]*\]|\(\?P?[<=]\w+>?")
"""What of a pattern stands for no letters of English: escapes, sets of letters, names of groups."""
_MAKES_A_PATTERN = {"loose", "compile", "search", "match", "fullmatch", "finditer", "findall", "split", "sub"}


def bare(path: Path, rules: Set[str]) -> Iterator[str]:
    """Patterns with words of three letters or more that stand in no call of one of `rules`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    in_rules = {id(part) for call in calls if isinstance(call.func, ast.Name) and call.func.id in rules for part in ast.walk(call)}
    for call in calls:
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        by_re = isinstance(call.func, ast.Name) or getattr(getattr(call.func, "value", None), "id", "") == "re"
        if name not in _MAKES_A_PATTERN or not by_re or id(call) in in_rules:
            continue
        parts = [part for written in call.args[:1] for part in _literals(written)]
        yield from (f"{path.name}:{call.lineno}: {part}" for part in parts if re.search("[A-Za-z]{3}", _NO_WORDS.sub(" ", part)))


def _literals(written: ast.expr) -> Iterator[str]:
    """What of a pattern is written out."""
    if isinstance(written, ast.Constant):
        yield str(written.value)
    elif isinstance(written, ast.JoinedStr):
        yield from (found for part in written.values for found in _literals(part))
    elif isinstance(written, (ast.BinOp, ast.IfExp)):
        first, second = (written.left, written.right) if isinstance(written, ast.BinOp) else (written.body, written.orelse)
        yield from (*_literals(first), *_literals(second))


def _kinds(kind: type) -> Set[str]:
    return {kind.__name__}.union(*(_kinds(each) for each in kind.__subclasses__()))


def test_every_pattern_that_reads_english_is_a_rule(root: Path) -> None:
    """Here and in the rest of nlu, but for feelings: their languages have files of their own, with their examples."""
    kinds = _kinds(Searched)
    assert "Move" in kinds
    assert not [found for path in sorted((root / "nlu").rglob("*.py")) for found in bare(path, kinds)]


def test_a_bare_pattern_is_found(tmp_path: Path) -> None:
    path = tmp_path / "bare.py"
    path.write_text(
        'A = re.compile("boats?")\nB = Rule("b", loose("boats"), (), ())\nC = loose("[a-z]+(?P<name>.)")\nD = re.sub(f"{A}nets", "", "")'
    )
    assert list(bare(path, {"Rule"})) == ["bare.py:1: boats?", "bare.py:4: nets"]
