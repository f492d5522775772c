"""Changes of a pack's files that the forms of the desk make."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Container, Dict, List, Optional

from ruamel.yaml.comments import CommentedMap

from desk.draft import Change, lines_of, text_of

PLAIN = ("statement", "brief", "section", "called", "credited_to", "period", "region")
_NO_ID = re.compile(r"[^a-z0-9]+")


def id_of(name: str) -> str:
    """'green_energy' for 'Green energy', 'ecole_3' for 'École 3'; one that begins with no letter of these gets a word before it."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = _NO_ID.sub("_", letters).strip("_")[:60]
    return made if made[:1].isalpha() else f"entry_{made}".strip("_")


def free_id(name: str, taken: Container[str]) -> str:
    """An id of `name` that nothing has: 'C++' and 'C#' are both written 'c'."""
    made = first = id_of(name)
    number = 1
    while made in taken:
        number += 1
        made = f"{first}_{number}"
    return made


def fact_into(key: str, values: Dict[str, Any]) -> Change:
    """Write a fact under `key` of a file's `facts`; an empty statement takes it away."""

    def change(data: Any) -> None:
        facts = data.get("facts")
        if facts is None:
            facts = data["facts"] = {}
        if not values["statement"].strip():
            facts.pop(key, None)
            return
        fact = facts.get(key)
        if fact is None:
            fact = facts[key] = {}
        for name in PLAIN:
            _set(fact, name, text_of(values.get(name) or ""))
        _set(fact, "figures", [_in_a_line(each) for each in values.get("figures") or []])

    return change


def names_into(name: str, aliases: List[str]) -> Change:
    """How a thing is called, and what else people call it."""

    def change(data: Any) -> None:
        data["name"] = text_of(name)
        _set(data, "aliases", aliases)
        data.setdefault("facts", {})

    return change


def faq_of(title: str, question: str, about: str, asked: List[str], fact: Dict[str, Any]) -> Change:
    """A whole new FAQ."""

    def change(data: Any) -> None:
        data.update({"title": text_of(title), "question": text_of(question), "about": text_of(about), "facts": {}})
        fact_into("answer", fact)(data)
        data["asked"] = asked

    return change


def faq_into(title: str, question: str, about: str, asked: List[str], key: str, fact: Dict[str, Any]) -> Change:
    """A FAQ that is there, and one of its facts."""

    def change(data: Any) -> None:
        for name, value in (("title", text_of(title)), ("question", text_of(question)), ("about", text_of(about)), ("asked", asked)):
            _set(data, name, value)
        fact_into(key, fact)(data)

    return change


def asked_into(texts: List[str]) -> Change:
    """More ways in which a FAQ is asked."""

    def change(data: Any) -> None:
        known = data.setdefault("asked", [])
        known.extend(each for each in texts if each not in known)

    return change


def examples_into(intent: str, texts: List[str], kind: str = "intent") -> Change:
    """More examples of an intent, or entries of a lookup, in a file of Rasa's."""

    def change(data: Any) -> None:
        data.setdefault("version", "3.1")
        blocks = data.setdefault("nlu", [])
        block = next((each for each in blocks if each.get(kind) == intent), None)
        if block is None:
            block = {kind: intent, "examples": ""}
            blocks.append(block)
        known = [line.removeprefix("- ").strip() for line in str(block["examples"]).splitlines() if line.strip()]
        block["examples"] = lines_of([*known, *(each for each in texts if each not in known)])

    return change


def question_into(question: str, facts: List[str]) -> Change:
    """A question that must stay answered, by these facts."""

    def change(data: Any) -> None:
        key = base = id_of(question)[:40] or "question"
        number = 1
        while key in data and data[key].get("question") != question:
            number += 1
            key = f"{base}_{number}"
        data[key] = {"question": text_of(question), "facts": facts}

    return change


def _in_a_line(figure: Dict[str, Any]) -> CommentedMap:
    """As figures stand in the pack's files."""
    made = CommentedMap(figure)
    made.fa.set_flow_style()
    return made


def _set(data: Any, key: str, value: Optional[Any]) -> None:
    if value:
        if data.get(key) != value:
            data[key] = value
    else:
        data.pop(key, None)
