"""The example that each rule's docstring gives, and what a trained model makes of its texts; and of those that hold a threshold.

What the English in a text says is read off it. What only training and its lists tell stands in `examples.json`: how likely each intent is,
of the text and of each question in it, which names it holds that no pack knows, which of its words nothing accounts for, and which facts
are near it.
`python -m tests.answering.reading.examples` asks the trained model for the texts that the file lacks, and takes out those that nobody
asks for any more.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import Any, Dict, Iterable, List, Tuple

from answering.heard import Heard
from answering.memory import Memory
from answering.message import STRANGERS, heard_in
from answering.reading.reading import Reading, Rule
from answering.reading.steps import BESIDE, ROUTE, STEPS, read
from answering.reading.wishes import fills_in_the_form
from answering.respond import respond
from knowledge import Pack
from nlu.english.hints import asked_in
from nlu.english.origin import OWN, origins_in
from nlu.english.sentence import read_sentence
from tests.answering.conftest import NAMES, Reader

Believed = Dict[str, Any]

KEPT = Path(__file__).with_suffix(".json")
RULES: Tuple[Rule, ...] = tuple(dict.fromkeys(rule for step in (*STEPS, ROUTE, BESIDE) for rule in step if rule is not fills_in_the_form))
"""All that read words."""
_QUOTED = re.compile(r"(?<!\w)'(.+?)'(?!\w)", re.S)
_LEARNT = ("unserved", "near", "near_opinions", "alike", "faq", "move", "asked_of_us", "asked_of_figure")
"""Keys of a message that are kept as they are."""
_LEAST = 0.005


def example(rule: Rule) -> Tuple[str, List[str]]:
    """The text that a rule's docstring begins with, and the texts said before it: those that it quotes behind "after"."""
    first, _, before = " ".join((rule.__doc__ or "").split("\n\n")[0].split()).partition(" after ")
    quoted = _QUOTED.findall(first)
    assert quoted, f"The docstring of {rule.__name__} gives no example."
    return quoted[0], _QUOTED.findall(before)


def kept() -> Dict[str, Believed]:
    """What the trained model made of each text."""
    held: Dict[str, Believed] = json.loads(KEPT.read_text(encoding="utf-8"))
    return held


def reading_of(text: str, before: Iterable[str], pack: Pack, reader: Reader, believed: Dict[str, Believed]) -> Reading:
    """How `text` is read after those `before` it were answered."""
    return read(*heard_after(text, before, pack, reader, believed), pack)


def heard_after(text: str, before: Iterable[str], pack: Pack, reader: Reader, believed: Dict[str, Believed]) -> Tuple[Heard, Memory]:
    """What is heard in `text`, and what is remembered once those `before` it were answered."""
    memory = Memory()
    for each in before:
        memory = respond(_heard(each, reader, believed[each]), memory, pack)[1]
    return _heard(text, reader, believed[text]), memory


def _overlaps(stranger: Believed, known: List[Believed]) -> bool:
    """Whether another pack than the trained one knows the name: a nurse is no stranger to nursing."""
    return any(each["start"] < stranger["end"] and stranger["start"] < each["end"] for each in known)


def _heard(text: str, reader: Reader, believed: Believed) -> Heard:
    message = reader.parse(text, believed["intents"])
    pointers = [each for each in message["entities"] if "start" not in each]
    known = [each for each in message["entities"] if "start" in each and each["entity"] not in STRANGERS]
    entities = known + [each for each in believed.get("strangers", []) if not _overlaps(each, known)]
    clauses = [_clause(each, text, entities) for each in believed.get("clauses", ())]
    own = tuple((each["start"], each["end"]) for each in entities if each["entity"] in OWN)
    learnt: Dict[str, Any] = {key: believed[key] for key in (*_LEARNT, "feeling") if key in believed}
    learnt.update(entities=[*entities, *pointers], clauses=clauses, newcomer=bool(origins_in(text, own)))
    learnt["wishes"] = [{**each, "asked_of": believed.get("asked_of", {}).get(each["text"], 0.0)} for each in message["wishes"]]
    return heard_in({**message, **learnt}, 1_000_000.0)


def _clause(believed: Believed, text: str, entities: List[Dict[str, Any]]) -> Dict[str, Any]:
    start, end = believed["start"], believed["end"]
    within = [each for each in entities if start <= each["start"] and each["end"] <= end and each["entity"] in NAMES]
    ranked = [{"name": intent, "confidence": chance} for intent, chance in believed["intents"].items()]
    put = read_sentence(text[start:end], [(each["start"] - start, each["end"] - start) for each in within])
    return {"start": start, "end": end, "intent": ranked[0], "intent_ranking": ranked, **put, "asked": asked_in(text[start:end])}


def _believed(message: Dict[str, Any]) -> Believed:
    """What is to be kept of a parsed `message`."""
    found: Believed = {"intents": _intents(message)}
    clauses = [{"start": each["start"], "end": each["end"], "intents": _intents(each)} for each in message.get("clauses") or ()]
    feeling = message.get("feeling")
    learnt = feeling if feeling and feeling["rule"] == "model" else None
    strangers = [
        {key: each[key] for key in ("entity", "value", "start", "end")} for each in message["entities"] if each["entity"] in STRANGERS
    ]
    others = {
        "strangers": strangers,
        "clauses": clauses,
        "asked_of": {each["text"]: each["asked_of"] for each in message.get("wishes") or () if "asked_of" in each},
        "feeling": learnt,
        **{key: message.get(key) for key in _LEARNT},
    }
    return {**found, **{key: value for key, value in others.items() if value}}


def _intents(message: Dict[str, Any]) -> Dict[str, float]:
    ranked = [(each["name"], round(each["confidence"], 3)) for each in message["intent_ranking"]]
    return {intent: chance for place, (intent, chance) in enumerate(ranked) if chance >= _LEAST or not place}


def main() -> None:
    """Bring KEPT up to date."""
    from rasa.core.agent import Agent  # the tests need none of it

    from running.model import model_of
    from tests.answering.test_thresholds import AS_HEARD

    of_rules = {each for rule in RULES for text, before in [example(rule)] for each in (text, *before)}
    texts = sorted(of_rules | {text for _, _, text in AS_HEARD})
    held = kept() if KEPT.is_file() else {}
    if set(texts) - set(held):
        if not Path(model_of()).is_file():
            sys.exit("There is no model yet: run `make train` first, or copy models/ of a checkout with the same nlu/ and data/.")
        agent = Agent.load(str(model_of()))
        held.update({text: _believed(asyncio.run(agent.parse_message(text))) for text in texts if text not in held})
    asked = {text: held[text] for text in texts}
    lines = (f"{json.dumps(text, ensure_ascii=False)}: {json.dumps(believed, ensure_ascii=False)}" for text, believed in asked.items())
    KEPT.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
