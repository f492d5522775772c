"""Questions at random, each with what a classifier could believe of it, and what the conversation could remember."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from answering.answers import ANSWERS
from answering.beliefs import THRESHOLDS
from answering.message import STRANGERS
from benchmarks.settings import ROOT
from benchmarks.understanding.items import read_conversations
from knowledge import KINDS, Pack
from knowledge.plain_yaml import read_plain
from nlu.english.clauses import PART_ENDS, Span, cut_at_joints, questions_in
from nlu.moves import move_model
from tests.answering.reading.examples import RULES, example, kept
from tests.answering.test_random_conversations import MOVES, fills

TURNS = 5
"""So many questions are asked in one conversation."""
_FORMED = 0.6
"""So often a question is a form filled with words of the pack; else it is a sentence of the project's own, as it is."""
_TEXTS = 3_000
"""So many texts are made of forms: to read one takes longer than all else, and what is believed and remembered is another each time."""
_SHOWN = 0.3
"""So often a conversation is what a rule of reading gives for its example, with all that the trained model made of that."""
_REMEMBERS = 0.3
"""So often a conversation begins with a memory of anything; else with none."""
_RARELY, _OFTEN = 0.1, 0.4
_MOST_BELIEVED = 5
_MOST_PARTS = 4


@dataclass(frozen=True)
class Question:
    """A text with the belief in each intent; `beside` holds what else a message would, `after` the seconds since the last answer."""

    text: str
    ranking: Mapping[str, float]
    after: float = 20.0
    beside: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Conversation:
    """Questions in their order; `memory` is what is stored before the first."""

    questions: Sequence[Question]
    memory: Optional[Dict[str, Any]] = None


class Conversations:
    """Always the same ones for the same `seed`."""

    def __init__(self, pack: Pack, seed: int) -> None:
        self._pack = pack
        self._chance = random.Random(seed)  # noqa: S311  # nosec B311: nothing secret
        self._fills = fills(pack)
        self._sentences = _sentences()
        self._examples = [(text, *before) for text, before in map(example, RULES)]
        self._believed = kept()
        self._intents = read_plain(ROOT / "domain.yml")["intents"]
        self._moves = move_model().labels
        self._formed = [(self._filled(form), MOVES[form]) for form in self._chance.choices([*MOVES], k=_TEXTS)]

    def __iter__(self) -> Iterator[Conversation]:
        while True:
            memory = self._memory() if self._chance.random() < _REMEMBERS else None
            shown = self._example() if self._chance.random() < _SHOWN else []
            yield Conversation([*shown, *(self._question() for _ in range(TURNS))][:TURNS], memory)

    def _example(self) -> List[Question]:
        text, *before = self._chance.choice(self._examples)
        return [self._as_believed(each) for each in (*before, text)]

    def _as_believed(self, text: str) -> Question:
        """A text with what the trained model made of it."""
        held = self._believed[text]
        clauses = [{"start": each["start"], "end": each["end"], "ranking": each["intents"]} for each in held.get("clauses", ())]
        beside: Dict[str, Any] = {key: held[key] for key in ("strangers", "unserved", "faq", "feeling") if key in held}
        return Question(text, held["intents"], 20.0, {**beside, "clauses": clauses})

    def _question(self) -> Question:
        chance = self._chance
        if chance.random() < _FORMED:
            text, intents = chance.choice(self._formed)
            intent = self._filled(chance.choice(intents))
        else:
            text, intent = chance.choice(self._sentences), chance.choice(self._intents)
        after = THRESHOLDS.fades_after + 1 if chance.random() < _RARELY / 2 else 20.0
        return Question(text, self._ranking(intent), after, self._beside(text))

    def _filled(self, form: str) -> str:
        return re.sub(r"{(\w+)}", lambda place: self._chance.choice(self._fills[place.group(1)]), form)

    def _ranking(self, first: str) -> Dict[str, float]:
        """Beliefs that come to one, in `first` and a few others, the likeliest first."""
        others = self._chance.sample(self._intents, self._chance.randrange(_MOST_BELIEVED))
        shares = {intent: self._chance.expovariate(1) for intent in (*others, first)}
        shares[first] += self._chance.choice([0, 1, 5])
        whole = sum(shares.values())
        return {intent: share / whole for intent, share in sorted(shares.items(), key=lambda each: -each[1])}

    def _beside(self, text: str) -> Dict[str, Any]:
        """What training and lists of names could add to what a text says."""
        chance = self._chance
        words = [(found.start(), found.end()) for found in re.finditer(r"\w[\w'’]*", text)]
        likely: Dict[str, Tuple[float, Callable[[], Any]]] = {
            "unserved": (_OFTEN, lambda: self._unserved(text, words)),
            "strangers": (_RARELY, lambda: self._strangers(text, words)),
            "clauses": (1.0, lambda: self._clauses(questions_in(text))),
            "parts": (_OFTEN, lambda: self._clauses(cut_at_joints(text)[:_MOST_PARTS]) if PART_ENDS.search(text) else []),
            "faq": (_OFTEN, lambda: chance.choice([*self._pack.faqs])),
            "move": (_RARELY, lambda: {"name": chance.choice(self._moves), "confidence": chance.random()}),
            "feeling": (_RARELY / 5, lambda: {"tier": chance.choice(["danger", "low"]), "kind": "", "language": "en", "rule": "model"}),
        }
        return {key: drawn for key, (share, draw) in likely.items() if chance.random() < share and (drawn := draw())}

    def _unserved(self, text: str, words: Sequence[Tuple[int, int]]) -> List[Dict[str, Any]]:
        chosen = sorted(self._chance.sample(words, min(len(words), self._chance.randint(1, 2))))
        return [
            {"text": text[start:end], "start": start, "end": end, "kind": "", "weight": self._chance.random() ** 2, "told": False}
            for start, end in chosen
        ]

    def _strangers(self, text: str, words: Sequence[Tuple[int, int]]) -> List[Dict[str, Any]]:
        chosen = self._chance.sample(words, min(len(words), 1))
        return [{"entity": self._chance.choice(STRANGERS), "value": text[start:end], "start": start, "end": end} for start, end in chosen]

    def _clauses(self, spans: Sequence[Span]) -> List[Dict[str, Any]]:
        return [{"start": start, "end": end, "ranking": self._ranking(self._chance.choice(self._intents))} for start, end in spans]

    def _memory(self) -> Dict[str, Any]:
        """Something stored: of this pack, and in part of one that is gone."""
        chance, pack = self._chance, self._pack
        subjects = [subject for kind in KINDS for subject in pack.collection(kind)]
        facts = [held.id for held in pack.facts()]
        wishes = [f"{step}/{name}" for step, inquiry in pack.interview.items() for name in inquiry.options]

        def some(among: Sequence[str], most: int = 4) -> List[str]:
            return chance.sample(among, min(len(among), chance.randint(0, most)))

        topics = ["", *pack.topics, *ANSWERS]
        told = [
            {"topic": chance.choice(topics), "subjects": some(subjects), "facets": some([*pack.topics], 2)}
            for _ in range(chance.randint(0, 3))
        ]
        return {
            "topic": chance.choice(topics),
            "faq": chance.choice(["", *pack.faqs]),
            "pending": some([*pack.topics, *self._intents], 2),
            "facts": some(facts, 5),
            "focus": some([*subjects, "gone"], 2),
            "shown": some(subjects),
            "recent": some(subjects),
            "failures": chance.randint(0, 3),
            "frame": {"told": told, "lists": [some(subjects)], "excluded": some([*pack.industries], 1), "figures": some(facts, 2)},
            "profile": {
                "wishes": [{"id": each, "stance": chance.choice(["wished", "ruled_out", "open"]), "said": each} for each in some(wishes)],
                "asking": chance.choice(["", *pack.interview]),
            },
            "declined": some([intent for intent in self._intents if intent.startswith("not_covered_")], 1),
            "deleting": chance.random() < _RARELY / 2,
            "at": 1.0,
        }


def _sentences() -> List[str]:
    """What the rules of reading give for examples, and all that the project's own question sets ask."""
    shown = [text for rule in RULES for text, before in [example(rule)] for text in (text, *before)]
    paths = sorted((ROOT / "benchmarks" / "questions").rglob("*.jsonl"))
    asked = [item.text for path in paths for conversation in read_conversations(path) for item in conversation.turns]
    return list(dict.fromkeys(each for each in (*shown, *asked) if each.strip()))
