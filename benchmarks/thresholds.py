"""`python -m benchmarks.thresholds [NAME ...]`: moves each threshold of beliefs.py both ways, and lists the sentences that notice.

Asks the project's own question sets, and those that BENCH_QUESTIONS names, in this process. For each threshold it prints how many replies
differ, how many more or fewer are right, and a few of the sentences. Of one that has sentences of its own in
tests/answering/test_thresholds.py it prints these, as that test moves it. One that nothing notices, up or down, fails the command: it
should go.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields, replace
from typing import Any, Dict, Iterator, List, Sequence, Set, Tuple

from answering import beliefs
from benchmarks.settings import Settings
from benchmarks.understanding.ask import InProcess
from benchmarks.understanding.grade import Grade
from benchmarks.understanding.items import Conversation, read_conversations
from benchmarks.understanding.run import ask_all, question_files
from tests.answering.test_thresholds import sentences_of

_SHOWN = 3
"""Sentences printed for each move of a threshold."""
_STEP = 0.25
"""How far a number is moved, as a share of itself; whole numbers by one at least."""


@dataclass(frozen=True)
class Moved:
    """What changed when `name` was set to `value`: the sentences, and how many more of them are right."""

    name: str
    value: float
    sentences: Tuple[str, ...]
    more_right: int


def main() -> None:
    settings = Settings.read()
    conversations = [each for path in question_files(settings) for each in read_conversations(path)]
    names = sys.argv[1:] or [field.name for field in fields(beliefs.Thresholds)]
    unnoticed = list(_unnoticed([name for name in names if not _told_by_sentences(name)], conversations))
    if unnoticed:
        sys.exit(f"Nothing notices {', '.join(unnoticed)}: give each a sentence that does, or remove it.")


def _told_by_sentences(name: str) -> bool:
    """Print the sentences that a threshold has of its own, and say whether they notice it both ways."""
    own = sentences_of(name)
    print("".join(f"{name} = {moved:.4g}: {text!r} is read otherwise\n" for moved, text in own), end="", flush=True)
    return len(_sides(name)) == 2


def _sides(name: str) -> Set[bool]:
    """Which way a threshold is moved by its own sentences: up (True), down, or both."""
    return {moved > getattr(beliefs.THRESHOLDS, name) for moved, _ in sentences_of(name)}


def _unnoticed(names: Sequence[str], conversations: Sequence[Conversation]) -> Iterator[str]:
    """Move each threshold both ways, print what notices, and yield each that nothing notices, with the way."""
    if not names:
        return
    assistant = InProcess()
    before = _grades(assistant, conversations)
    for name in names:
        moves = [_moved(assistant, conversations, before, name, value) for value in _both_ways(getattr(beliefs.THRESHOLDS, name))]
        print("\n".join(line for move in moves for line in _lines(move)), flush=True)
        for move, is_up in zip(moves, (False, True)):
            if not move.sentences and is_up not in _sides(name):
                yield f"{name} {'up' if is_up else 'down'}"


def _both_ways(value: float) -> Tuple[float, float]:
    """A threshold a step lower and a step higher; a share of belief stays below 1."""
    if isinstance(value, int):
        step = max(1, round(value * _STEP))
        return value - step, value + step
    return value * (1 - _STEP), min(value * (1 + _STEP), (1 + value) / 2) if value < 1 else value * (1 + _STEP)


def _moved(assistant: InProcess, conversations: Sequence[Conversation], before: Sequence[Grade], name: str, value: float) -> Moved:
    settled = beliefs.THRESHOLDS
    changed: Dict[str, Any] = {name: value}
    beliefs.THRESHOLDS = replace(settled, **changed)
    try:
        after = _grades(assistant, conversations)
    finally:
        beliefs.THRESHOLDS = settled
    differ = [(old, new) for old, new in zip(before, after) if _said(old) != _said(new)]
    return Moved(name, value, tuple(old.item.text for old, _ in differ), sum(new.passed - old.passed for old, new in differ))


def _grades(assistant: InProcess, conversations: Sequence[Conversation]) -> List[Grade]:
    return [grade for conversation in conversations for grade in ask_all(assistant, conversation)]


def _said(grade: Grade) -> Tuple[str, str]:
    return str(grade.reply.answer.get("status")), grade.reply.text


def _lines(moved: Moved) -> Iterator[str]:
    yield f"{moved.name} = {moved.value:.4g}: {len(moved.sentences)} replies differ, {moved.more_right:+d} right"
    yield from (f"    {sentence!r}" for sentence in moved.sentences[:_SHOWN])


if __name__ == "__main__":
    main()
