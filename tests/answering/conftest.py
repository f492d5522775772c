"""A conversation with the core: texts with their intents in, answers out, memory carried along as the store does."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Callable, Dict, List, Mapping, Tuple

import pytest

from answering.answer import Answer
from answering.heard import Heard
from answering.memory import Memory
from answering.message import STRANGERS, SUBJECTS, heard_in
from answering.reading.reading import Reading
from answering.reading.steps import read
from answering.respond import respond
from knowledge import Pack, Range
from knowledge.names import Name, Names, names_of
from knowledge.wish_names import wish_names
from nlu.english.amounts import find_amounts, find_small_amounts
from nlu.english.hints import asked_in
from nlu.english.negation import ruled_out_of
from nlu.english.references import find_references
from nlu.english.sentence import read_sentence
from nlu.feelings.find import find_feeling, foreign_language
from nlu.wishes import read_wishes

PAID = {"technology": (95_000, 130_000), "finance": (90_000, 125_000), "healthcare": (85_000, 115_000), "consulting": (80_000, 120_000)}
"""What industries of the default pack pay in the tests of this room, whatever the pack says: it changes, as its source does."""
NAMES = (*SUBJECTS, *STRANGERS, "topic")
Converse = Callable[..., "Conversation"]


@dataclass
class Reader:
    """Reads a text as the pipeline does, but for the intent, which the test says, and without loading Rasa."""

    names: Names
    wishes: Names

    def parse(self, text: str, ranking: Mapping[str, float]) -> Dict[str, Any]:
        """What Rasa would hand to the action; the likeliest intent is the first of `ranking`."""
        found = self.names.find(text)
        flags = ruled_out_of(text, [(each.kind, each.start, each.end) for each in found])
        entities: List[Dict[str, Any]] = [
            {"entity": each.kind, "value": each.id, "start": each.start, "end": each.end, **({"role": "excluded"} if flag else {})}
            for each, flag in zip(found, flags)
        ]
        entities += [{"entity": each.entity, "value": each.value} for each in find_references(text)]
        amounts = [*(("amount", each) for each in find_amounts(text)), *(("small_amount", each) for each in find_small_amounts(text))]
        for kind, amount in amounts:
            value = {"comparison": amount.comparison, "value": amount.value, "whole": amount.whole}
            entities.append({"entity": kind, "value": value})
        ranked = [{"name": intent, "confidence": chance} for intent, chance in ranking.items()]
        felt = find_feeling(text)
        put = read_sentence(text, [(each.start, each.end) for each in found if each.kind in NAMES])
        put = {**put, **read_wishes(text, self.wishes), "feeling": felt and asdict(felt), "language": foreign_language(text)}
        return {"text": text, "entities": entities, "intent": ranked[0], "intent_ranking": ranked, "asked": asked_in(text), **put}


@dataclass
class Conversation:
    """One person's questions and the answers, in order."""

    pack: Pack
    reader: Reader
    contact: str = ""
    helpline: str = ""
    kept_days: int = 0
    memory: Memory = Memory()
    at: float = 1_000_000.0
    said: List[Tuple[Heard, Answer]] = field(default_factory=list)
    readings: List[Reading] = field(default_factory=list)

    def say(self, text: str, intent: str, after: float = 20.0, **doubts: float) -> Answer:
        """Answer `text`, `after` so many seconds; `doubts` are chances of intents beside `intent`, which has the rest."""
        self.at += after
        ranking = {intent: 1.0 - sum(doubts.values()), **doubts}
        heard = heard_in(self.reader.parse(text, ranking), self.at)
        answer, memory = respond(heard, self.memory, self.pack, self.contact, self.helpline, self.kept_days)
        self.readings.append(read(heard, self.memory, self.pack))
        self.memory = Memory.from_json(json.loads(json.dumps(memory.to_json())))
        assert self.memory == memory
        self.said.append((heard, answer))
        return answer


def lead(answer: Answer) -> str:
    """What an answer begins with."""
    return str(answer.values.get("lead", ""))


@pytest.fixture(scope="session")
def default_pack(default_pack: Pack) -> Pack:
    """The default pack with pay of our own in place of its own."""
    paid = {}
    for key, (low, high) in PAID.items():
        industry = default_pack.industries[key]
        fact = industry.facts["salary"]
        pay = Range(kind="range", low=low, high=high, currency="USD", period="year", level="starting")
        paid[key] = industry.copy(update={"facts": {**industry.facts, "salary": fact.copy(update={"figures": [pay]})}})
    return replace(default_pack, industries={**default_pack.industries, **paid})


@pytest.fixture(scope="session", params=["default_pack", "invented_pack"])
def pack(request: pytest.FixtureRequest) -> Pack:
    """Each of the two packs in turn: not the one that another room's tests were given, whose default pack has its own pay."""
    loaded: Pack = request.getfixturevalue(request.param)
    return loaded


def reader_of(pack: Pack) -> Reader:
    """Topics are known by their labels too, since not every pack gives them words."""
    labels = [Name("topic", key, topic.label) for key, topic in pack.topics.items()]
    return Reader(*(Names(names, is_word=lambda word: True) for names in ([*names_of(pack), *labels], wish_names(pack))))


@pytest.fixture(scope="session")
def converse(default_pack: Pack, invented_pack: Pack, nursing_pack: Pack) -> Converse:
    """Begin a conversation on a pack: `converse(pack)`."""
    readers = {id(pack): reader_of(pack) for pack in (default_pack, invented_pack, nursing_pack)}

    def begin(pack: Pack, contact: str = "") -> Conversation:
        return Conversation(pack, readers[id(pack)], contact)

    return begin


@pytest.fixture
def after_a_share(converse: Converse, default_pack: Pack) -> Conversation:
    """A talk that has just told a share of all."""
    talk = converse(default_pack)
    talk.say("what share of graduates finds a role within six months", "ask_entry_roles")
    return talk
