"""Which of the questions in a longer message is asked, and which words are only told beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from answering.question import Question
from answering.scope import NEAR_MISS, belief, declined

CLEAR = 0.7
NAMED_CLEAR = 0.6
"""So much belief in an answer makes a clause of a longer message clear by itself; less where it names what it is about."""

BOUND = 0.6
"""So much belief that a place or a seniority is what a message is about binds its every clause."""

_SOMEBODY = re.compile(r"\b(?:he|she|they|them|their|those|these|that an?)\b", re.I)
_POINTS_OUT = re.compile(rf"{_SOMEBODY.pattern}|\b(?:it|this|that|one|same|there)\b", re.I)
"""Words that may stand for what is told elsewhere: where a topic is named, only those of _SOMEBODY ("is it easy to enter")."""
_UNTOLD = ("ask_recommend", "ask_choose", "ask_compare", "ask_capabilities", "ask_handoff", "ask_why")
"""Questions that take their meaning from the rest of the message."""


def asked(question: Question) -> Question:
    """`question` without what is only told beside it: a reason to refuse an answer, or a subject beside "which industries"."""
    clear = next((clause for clause in question.clauses if _is_clear(clause, question)), None)
    if clear is None or _binds_everywhere(question):
        return question
    subjects = clear.subjects if clear.is_general else clear.subjects or question.subjects
    if declined(question):
        return replace(clear, subjects=subjects, excluded=question.excluded)
    return replace(question, subjects=subjects) if clear.is_general and clear.topic == question.topic else question


def _is_clear(clause: Question, message: Question) -> bool:
    """Whether a clause of `message` can be answered by itself, with no more of the rest than the subjects that the pack holds."""
    if not clause.intent.startswith("ask_") or clause.intent in _UNTOLD or declined(clause):
        return False
    about = clause.subjects or (message.subjects if not message.strangers else ())
    named = about or clause.topics or clause.bounds
    if not about and not clause.is_general and (_SOMEBODY if named else _POINTS_OUT).search(clause.text):
        return False
    return belief(clause, "ask_") >= (NAMED_CLEAR if named else CLEAR)


def _binds_everywhere(message: Question) -> bool:
    """Whether `message` is about a place or a seniority that it names, in whichever of its clauses."""
    kinds = {stranger.kind for stranger in message.strangers} & {"place", "seniority"}
    return any(belief(message, f"{NEAR_MISS}{kind}") >= BOUND for kind in kinds)
