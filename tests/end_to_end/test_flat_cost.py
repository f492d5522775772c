"""What a message costs late in a conversation, beside early in one, asked in turns so that a busy minute hits both."""

from __future__ import annotations

import statistics
import time
from typing import List

from tests.end_to_end.conftest import Assistant

QUESTIONS = (
    "What do machine learning graduates earn in healthcare?",
    "Which industries hire machine learning graduates?",
    "Compare healthcare and finance",
    "What about the second one?",
    "Which skills do I need?",
)
LATE = 190
ASKED = 25


def seconds(assistant: Assistant, number: int, sender: str) -> float:
    start = time.perf_counter()
    assistant.ask(QUESTIONS[number % len(QUESTIONS)], sender=sender)
    return time.perf_counter() - start


def test_a_message_at_turn_200_costs_little_more_than_one_at_turn_10(assistant: Assistant) -> None:
    for number in range(LATE):
        seconds(assistant, number, "late")
    for number in range(5):
        seconds(assistant, number, "early")
    early: List[float] = []
    late: List[float] = []
    for number in range(ASKED):
        early.append(seconds(assistant, number, "early"))
        late.append(seconds(assistant, number, "late"))
    assert statistics.median(late) <= 1.3 * statistics.median(early)
