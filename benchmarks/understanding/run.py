"""Asks sets of questions and grades the replies."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any, Dict, Iterator, List, Sequence

from benchmarks.settings import ROOT, Settings
from benchmarks.understanding.ask import Assistant, InProcess, OverRest
from benchmarks.understanding.figures import figures
from benchmarks.understanding.grade import Grade, grade
from benchmarks.understanding.items import Conversation, Item, read_conversations
from benchmarks.understanding.reply import Reply

_OWN = ROOT / "benchmarks" / "questions"
_MOST_BUTTONS = 4
_SHOWN = 160
"""Characters of a failed reply that are printed."""


def measure(settings: Settings) -> Iterator[Dict[str, Any]]:
    """A row for each set: those of the project, and those that BENCH_QUESTIONS names. Raises SettingError or OSError."""
    sets = [(path, read_conversations(path)) for path in question_files(settings)]
    assistant: Assistant = OverRest(settings.url) if settings.url else InProcess()
    for path, conversations in sets:
        graded = [ask_all(assistant, conversation) for conversation in conversations]
        alone = [grades[0] for grades in graded if len(grades) == 1]
        turns = [each for grades in graded if len(grades) > 1 for each in grades]
        yield {"set": path.name, **figures(alone, turns)}
        _show([each for each in (*alone, *turns) if not each.passed][: settings.show])


def question_files(settings: Settings) -> List[Path]:
    """The project's own question files, then those of the settings: files, or every `.jsonl` of a folder."""
    named = [file for path in settings.questions for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]
    return [*sorted(_OWN.rglob("*.jsonl")), *named]


def _show(failed: Sequence[Grade]) -> None:
    for each in failed:
        print(f"\n{each.item.id} [{each.item.kind}] {each.item.text!r}\n  -> {each.reply.status}: {each.reply.text[:_SHOWN]!r}", flush=True)


def ask_all(assistant: Assistant, conversation: Conversation) -> List[Grade]:
    """The grade of each turn, all said in one conversation."""
    name = str(uuid.uuid4())
    said: List[str] = []
    grades = []
    for item in conversation.turns:
        grades.append(_graded(assistant, item, assistant.ask(name, item.text), said))
        said.append(item.text)
    return grades


def _graded(assistant: Assistant, item: Item, reply: Reply, before: Sequence[str]) -> Grade:
    """The grade of `reply`; one that asks back is right, too, where one of its buttons leads to a right answer."""
    graded = grade(item, reply)
    if graded.passed or reply.status != "clarify":
        return graded
    tries = (grade(item, _pressed(assistant, [*before, item.text], payload)) for payload in reply.payloads[:_MOST_BUTTONS])
    right = next((each for each in tries if each.passed), None)
    return Grade(item, reply, right is not None, graded.named, graded.led, graded.in_detail or right is not None)


def _pressed(assistant: Assistant, said: Sequence[str], payload: str) -> Reply:
    """What a button of the last reply leads to, in a conversation of its own that went the same way."""
    name = str(uuid.uuid4())
    for text in said:
        assistant.ask(name, text)
    return assistant.ask(name, payload)
