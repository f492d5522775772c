"""What is asked again of the very same things isn't worked out again."""

from __future__ import annotations

from typing import List, Tuple

from answering.kept import kept

ASKED: List[Tuple[object, ...]] = []


@kept
def _noted(*given: object) -> int:
    ASKED.append(given)
    return len(ASKED)


def test_the_same_is_worked_out_once_and_what_only_equals_it_anew() -> None:
    one, equal = [1], [1]
    ASKED.clear()
    assert [_noted(one, "pay"), _noted(one, "pay"), _noted(equal, "pay"), _noted(one, "pay"), _noted(one, "way")] == [1, 1, 2, 1, 3]


def test_only_the_last_few_are_kept() -> None:
    many = [[at] for at in range(17)]
    ASKED.clear()
    for each in (*many, many[1], many[0]):
        _noted(each)
    assert len(ASKED) == 18
