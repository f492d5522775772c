"""Reads questions by the code of the checkout that it is started in, whose root is the first of PYTHONPATH.

Each line of its input is a list of questions, and each line of its output what was made of them. It is run by its path, and imports
nothing of the checkout that it stands in itself.
"""

from __future__ import annotations

import functools
import json
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List

import answering.respond
from answering.answer import Answer
from answering.explain import rules_of
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.steps import read
from knowledge import Held, Pack, load_pack
from nlu.english.sentence import read_sentence
from tests.answering.conftest import NAMES, reader_of

_NOT_READ = {"message", "memory", "ranking", "because", "contact", "helpline", "kept_days"}
"""Fields of a reading that hold what was given to it, or how it came about."""
_ID = "0" * 32
Parse = Callable[[str], Dict[str, Any]]


def main() -> None:
    """Answer until the input ends."""
    pack = load_pack(Path(sys.argv[1]))
    reader = reader_of(pack)
    parse = functools.cache(lambda text: reader.parse(text, {"": 1.0}))  # takes longer than all else, and is the same whatever is believed
    readings: List[Any] = []

    def noting(*given: Any) -> Any:
        readings.append(read(*given))
        return readings[-1]

    answering.respond.read = noting  # type: ignore[assignment, attr-defined]
    for line in sys.stdin:
        told = []
        for question in json.loads(line):
            readings.clear()
            told.append(_made_of(question, pack, parse, readings))
        print(json.dumps(told), flush=True)


def _made_of(question: Dict[str, Any], pack: Pack, parse: Parse, readings: List[Any]) -> Dict[str, Any]:
    """What is read in a question, what is answered and what is remembered; or what broke."""
    try:
        memory = Memory.from_json(question["memory"])
        heard = heard_in(_message(question, parse), memory.at + question["after"])
        answer, kept = answering.respond.respond(heard, memory, pack)
    except Exception as error:  # what breaks in both is alike  # noqa: BLE001
        return {"read": f"{type(error).__name__}: {error}", "because": [], "answered": "", "memory": None}
    return {
        "read": _plain(readings[0]),
        "because": rules_of(readings[0]),
        "answered": _said(answer, pack),
        "memory": kept.to_json(),
    }


def _message(question: Dict[str, Any], parse: Parse) -> Dict[str, Any]:
    """What Rasa would hand to the action."""
    text, beside = question["text"], question["beside"]
    parsed = parse(text)
    entities = [*parsed["entities"], *beside.get("strangers", ())]
    learnt = {key: beside[key] for key in ("unserved", "faq", "move", "feeling") if key in beside}
    within = {key: [_clause(each, text, entities) for each in beside.get(key, ())] for key in ("clauses", "parts")}
    return {**parsed, **learnt, **_ranked(question["ranking"]), "entities": entities, **within}


def _clause(clause: Dict[str, Any], text: str, entities: List[Dict[str, Any]]) -> Dict[str, Any]:
    start, end = clause["start"], clause["end"]
    names = [each for each in entities if each["entity"] in NAMES and start <= each.get("start", -1) and each["end"] <= end]
    put = read_sentence(text[start:end], [(each["start"] - start, each["end"] - start) for each in names])
    return {"start": start, "end": end, **_ranked(clause["ranking"]), **put}


def _ranked(ranking: Dict[str, float]) -> Dict[str, Any]:
    ranked = [{"name": intent, "confidence": chance} for intent, chance in ranking.items()]
    return {"intent": ranked[0], "intent_ranking": ranked}


def _plain(value: Any) -> Any:
    """A reading, or a part of it, without what is empty."""
    if isinstance(value, Held):
        return value.id
    if is_dataclass(value):
        held = {each.name: getattr(value, each.name) for each in fields(value) if each.name not in _NOT_READ}
        if "heard" in held:
            held["heard"] = held["heard"].text
        return {name: _plain(each) for name, each in held.items() if each not in ("", (), None, -1)}
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return sorted(value) if isinstance(value, (set, frozenset)) else value


def _said(answer: Answer, pack: Pack) -> Any:
    """The contract of an answer, and what its words are made of."""
    worded = [[each.response, dict(each.values)] for each in (*answer.before, answer, *answer.parts)]
    return [answer.contract(pack, _ID), worded, [each.question for each in answer.suggestions]]


if __name__ == "__main__":
    main()
