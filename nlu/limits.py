"""Questions that are answered, with a limit beside them: "what does finance pay *in 2035*". So limited, most can't be served.

And with what people tell of themselves beside them, which limits nothing: "*I'm 47.* What does finance pay".
"""

from __future__ import annotations

import random
import re
from typing import Any, Callable, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.english.limits import LIMITED, STANDS_BEHIND
from nlu.english.names import article
from nlu.english.phrases import Span

LIMIT = "limit"
"""The key under which an example that is refused for its limit holds where that begins and ends."""
PREFIX = "limit_"
"""How the intents of limits begin: what follows is what a question so limited is refused for, or `none` or `told`."""
_NONE = "none"
_TOLD = "told"
_ANSWERED = "ask_"
_REFUSED = "not_covered_"
_ABOUT_US = ("handoff", "capabilities", "source", "why")
_EACH = 2
"""Beside so many questions stands a limit."""
_HARMLESS_EACH = 4
"""And what changes nothing beside so many, so that not every addition is taken for a limit; what is told, too."""
_WORDS = range(3, 14)
_FIRST = 0.15
"""So often a limit stands before the question."""
_BEHIND_PEOPLE = 0.4
"""And so often right behind the people asked about, where it can (STANDS_BEHIND): "what do engineers *in Oslo* earn"."""
_TOLD_FIRST = 0.7
"""So often it is told before what is asked."""
_RUNS_ON = 0.3
"""So often no full stop parts them."""
_END = re.compile(r"\s*[.?!]*\s*$")


def is_limit(message: Message) -> bool:
    """Whether an example is no question, but something to put beside one."""
    return str(message.get(INTENT) or "").startswith(PREFIX)


def limited(
    limits: Iterable[Message], questions: Iterable[Message], topics: Sequence[str], served: Iterable[str], people: Sequence[str] = ()
) -> Iterator[Message]:
    """Each of `limits` beside some of `questions` about `topics`, always the same ones; what is `served` limits nothing.

    What is told stands beside any of `questions` that facts answer or that are refused, as it changes neither. What limits the `people`
    asked about stands before or behind them: "what do *offshore* nurses earn".
    """
    answered = [f"{_ANSWERED}{topic}" for topic in topics]
    people_in = _finder(people)
    of_facts = [each for each in questions if _is_of_facts(each.get(INTENT)) and _is_fit(each.get(TEXT))]
    fit = [each for each in of_facts if each.get(INTENT) in answered]
    people_at = {each.get(TEXT): found.span() for each in fit if (found := people_in(each.get(TEXT)))}
    skipped = set(served)
    told: List[Message] = []
    made: List[Message] = []
    for limit in limits:
        kind = limit.get(INTENT)[len(PREFIX) :]
        if kind == _TOLD:
            told.append(limit)
        elif kind not in skipped:
            made += _beside(limit, kind, fit, people_at)
    yield from made
    for story in told:
        yield from _told_beside(story, [*of_facts, *made])


def _beside(limit: Message, kind: str, questions: Sequence[Message], people_at: Mapping[str, Span]) -> Iterator[Message]:
    chance = random.Random(limit.get(TEXT))  # noqa: S311  # nosec B311: a choice of words
    fit, before = _of_topics(limit, questions), bool(_terms(limit).get("before_people"))
    if before:
        fit = [each for each in fit if _fits_before(limit.get(TEXT), each.get(TEXT), people_at.get(each.get(TEXT)))]
    for question in chance.sample(fit, min(len(fit), _HARMLESS_EACH if kind == _NONE else _EACH)):
        people = people_at.get(question.get(TEXT))
        place = people[0] if before and people else _behind(limit.get(TEXT), people, chance)
        text, start = _put(question.get(TEXT), limit.get(TEXT), place, chance)
        if kind == _NONE:
            yield Message(data={**question.data, TEXT: text})
        else:
            yield Message(data={TEXT: text, INTENT: f"{_REFUSED}{kind}", LIMIT: [start, start + len(limit.get(TEXT))]})


def _behind(limit: str, people: Optional[Span], chance: random.Random) -> Optional[int]:
    """Where `limit` stands, if it does, right behind `people`."""
    return people[1] if people and STANDS_BEHIND.search(limit) and chance.random() < _BEHIND_PEOPLE else None


def _finder(people: Sequence[str]) -> Callable[[str], Optional[re.Match[str]]]:
    """Finds the first of `people` in a text."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, people))})(?![\w'’-])" if people else r"(?!)", re.I).search


def _fits_before(limit: str, question: str, people: Optional[Span]) -> bool:
    """Whether `limit` can stand before the `people` of `question`: not where another article would be needed."""
    last = question[: people[0]].split()[-1:] if people else []
    return people is not None and (last not in (["a"], ["an"]) or last[0] == article(limit))


def _told_beside(story: Message, questions: Sequence[Message]) -> Iterator[Message]:
    """`story` beside some of `questions`, which stay what they are."""
    chance = random.Random(story.get(TEXT))  # noqa: S311  # nosec B311: a choice of words
    fit = _of_topics(story, questions)
    for each in chance.sample(fit, min(len(fit), _HARMLESS_EACH)):
        text, start = _tell(each.get(TEXT), story.get(TEXT), chance)
        limit = each.get(LIMIT)
        yield Message(data={**each.data, TEXT: text, **({LIMIT: [start + limit[0], start + limit[1]]} if limit else {})})


def _tell(question: str, story: str, chance: random.Random) -> Tuple[str, int]:
    """`question` with `story` before or behind it, and where the question begins."""
    if chance.random() >= _TOLD_FIRST:
        return f"{question}{'' if question[-1] in '.?!' else '?'} {story}", 0
    if chance.random() < _RUNS_ON:
        first = f"{_END.sub('', story)}, "
        return f"{first}{question[0].lower()}{question[1:]}", len(first)
    return f"{story} {question[0].upper()}{question[1:]}", len(story) + 1


def _put(question: str, limit: str, place: Optional[int], chance: random.Random) -> Tuple[str, int]:
    """`question` with `limit` at its `place`, or before or behind it, and where that begins."""
    if place is not None:
        before, behind = question[:place].rstrip(), question[place:].strip()
        joint = "" if behind[:1] in ".?!" else " "
        return f"{before} {limit}{joint}{behind}".strip(), len(before) + bool(before)
    if chance.random() < _FIRST:
        return f"{limit[0].upper()}{limit[1:]}, {question[0].lower()}{question[1:]}", 0
    end = _END.search(question)
    body, mark = (question[: end.start()], end.group().strip()) if end else (question, "")
    return f"{body} {limit}{mark}", len(body) + 1


def _of_topics(limit: Message, questions: Sequence[Message]) -> List[Message]:
    """Those of `questions` that `limit` may stand beside."""
    only = _terms(limit).get("of") or ()
    return [each for each in questions if not only or each.get(INTENT) in [f"{_ANSWERED}{topic}" for topic in only]]


def _terms(limit: Message) -> Mapping[str, Any]:
    terms: Mapping[str, Any] = (limit.get("metadata") or {}).get("intent") or {}
    return terms


def _is_of_facts(intent: str) -> bool:
    """Whether facts answer questions of that intent, or it is refused for want of them."""
    return intent.startswith(_REFUSED) or (intent.startswith(_ANSWERED) and intent[len(_ANSWERED) :] not in _ABOUT_US)


def _is_fit(text: str) -> bool:
    return len(text.split()) in _WORDS and not LIMITED.search(text)
