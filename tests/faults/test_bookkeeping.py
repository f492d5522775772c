"""What the other tests here rely on: nothing is overlooked when conversations are set beside what is stored of them."""

from __future__ import annotations

from typing import Dict, List, Tuple

import pytest

from tests.faults.fault import Fault, Faults
from tests.faults.ledger import Stored, compare
from tests.faults.person import ANSWERED, REFUSED, Attempt, Message


def sent(*answers: str) -> List[Message]:
    """Messages m1, m2 and so on with these answers; an empty one was refused."""
    return [
        Message(f"m{number}", [Attempt(ANSWERED if answer else REFUSED, answer, sent=0.0, seconds=0.1)])
        for number, answer in enumerate(answers, start=1)
    ]


def stored(*turns: Tuple[str, str]) -> List[Stored]:
    return [Stored(message, [answer]) for message, answer in turns]


@pytest.mark.parametrize(
    ("messages", "turns", "faults"),
    [
        (sent("a", "b"), stored(("m1", "a"), ("m2", "b")), {}),
        (sent("a", ""), stored(("m1", "a")), {}),
        (sent("a", ""), stored(("m1", "a"), ("m2", "b")), {}),
        (sent("a", "b"), stored(("m1", "a")), {"missing": 1}),
        (sent("a"), stored(("m1", "a"), ("m1", "a")), {"doubled": 1}),
        (sent("", "b"), stored(("m1", "a"), ("m1", "a"), ("m2", "b")), {"doubled": 1}),
        (sent("a", "b"), stored(("m2", "b"), ("m1", "a")), {"out_of_order": 1}),
        (sent("a", "b"), stored(("m1", "a"), ("m2", "c")), {"with_another_answer": 1}),
    ],
)
def test_each_kind_of_loss_is_seen(messages: List[Message], turns: List[Stored], faults: Dict[str, int]) -> None:
    counted = compare(messages, turns, ordered=True)
    assert {name: count for name, count in counted.items() if count and name != "acknowledged"} == faults


def test_order_counts_only_where_there_was_one() -> None:
    assert compare(sent("a", "b"), stored(("m2", "b"), ("m1", "a")), ordered=False)["out_of_order"] == 0


def test_recovery_is_counted_from_the_end_of_the_last_fault_before() -> None:
    faults = Faults([Fault(10, 12), Fault(20, 22)])
    assert faults.recovery([]) == 0
    assert faults.recovery([5, 11, 21]) == 0
    assert faults.recovery([13, 19.5, 23]) == 7.5
