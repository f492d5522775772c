"""Questions that are answered, with a limit beside them: "what does finance pay *in 2035*". So limited, most can't be served."""

from __future__ import annotations

import random
import re
from typing import Any, Iterable, Iterator, List, Sequence, Tuple

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

LIMIT = "limit"
"""The key under which an example that is refused for its limit holds where that begins and ends."""
PREFIX = "limit_"
"""How the intents of limits begin: what follows is what a question so limited is refused for, or `none`."""
_NONE = "none"
_ANSWERED = "ask_"
_EACH = 3
"""Beside so many questions stands a limit."""
_HARMLESS_EACH = 6
"""And what changes nothing beside so many, so that not every addition is taken for a limit."""
_WORDS = range(3, 14)
_FIRST = 0.15
"""So often a limit stands before the question."""
_UNFIT = re.compile(r"[,;:\d$]|[.?!](?=.)|\b(?:years?|today|now|or|vs|than|after|before|nowadays|if|with|without)\b", re.I)
"""Questions that have an addition of their own, or more than one sentence."""
_END = re.compile(r"\s*[.?!]*\s*$")


def is_limit(message: Message) -> bool:
    """Whether an example is no question, but a limit to put beside one."""
    return str(message.get(INTENT) or "").startswith(PREFIX)


def limited(limits: Iterable[Message], questions: Iterable[Message], topics: Sequence[str], served: Iterable[str]) -> Iterator[Message]:
    """Each of `limits` beside some of `questions` about `topics`, always the same ones; what is `served` limits nothing."""
    answered = [f"{_ANSWERED}{topic}" for topic in topics]
    fit = [each for each in questions if each.get(INTENT) in answered and _is_fit(each.get(TEXT))]
    skipped = set(served)
    for limit in limits:
        kind = limit.get(INTENT)[len(PREFIX) :]
        if kind not in skipped:
            yield from _beside(limit, kind, fit)


def _beside(limit: Message, kind: str, questions: Sequence[Message]) -> Iterator[Message]:
    only = _topics_of(limit)
    chance = random.Random(limit.get(TEXT))  # noqa: S311  # nosec B311: a choice of words
    fit = [each for each in questions if not only or each.get(INTENT)[len(_ANSWERED) :] in only]
    for question in chance.sample(fit, min(len(fit), _HARMLESS_EACH if kind == _NONE else _EACH)):
        text, start = _put(question.get(TEXT), limit.get(TEXT), chance.random() < _FIRST)
        if kind == _NONE:
            yield Message(data={TEXT: text, INTENT: question.get(INTENT)})
        else:
            yield Message(data={TEXT: text, INTENT: f"not_covered_{kind}", LIMIT: [start, start + len(limit.get(TEXT))]})


def _put(question: str, limit: str, first: bool) -> Tuple[str, int]:
    """`question` with `limit` before or behind it, and where that begins."""
    if first:
        return f"{limit[0].upper()}{limit[1:]}, {question[0].lower()}{question[1:]}", 0
    end = _END.search(question)
    body, mark = (question[: end.start()], end.group().strip()) if end else (question, "")
    return f"{body} {limit}{mark}", len(body) + 1


def _topics_of(limit: Message) -> List[str]:
    terms: Any = (limit.get("metadata") or {}).get("intent") or {}
    return list(terms.get("of") or ())


def _is_fit(text: str) -> bool:
    return len(text.split()) in _WORDS and not _UNFIT.search(text)
