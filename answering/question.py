"""What was asked, as far as the text itself tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Dict, Literal, Mapping, Optional, Tuple

from answering.memory import Memory

Comparison = Literal["above", "at_least", "below", "at_most", "about"]

_GENERAL = re.compile(
    r"\b(?:which|what|any|all|other|more) (?:industr|sector|field|compan|jobs?\b|areas?)"
    r"|\bindustries\b|\bsectors\b|\bin general\b|\boverall\b",
    re.I,
)


@dataclass(frozen=True)
class Stranger:
    """Something the text names that no pack holds: `kind` is place, company, school, profession and so on."""

    kind: str
    text: str


@dataclass(frozen=True)
class Bound:
    """A sum that pay is held against, in whole units; `whole` when even the lowest pay must meet it."""

    comparison: Comparison
    value: int
    whole: bool = False


@dataclass(frozen=True)
class Question:
    """One message, understood.

    `intent` is what the classifier took it for (`ask_salary`, `greet`, `not_covered_place`), `ranking` its
    probabilities for every intent, `faq` the FAQ that an `ask_faq` is nearest to. `subjects` and `topics` are ids from
    the pack in the order named, `excluded` and `excluded_topics` those that the text rules out. `residue` is the text
    without what it names; `at_home` says that it names the region the pack speaks of. `ordinals`, `refers`, `among` (of how many),
    `order` and `limit` point back at what was shown. `at` is the time in seconds, `memory` what the conversation knows. `clauses`
    are the questions inside a longer message, each understood by itself.
    """

    intent: str
    text: str = ""
    residue: str = ""
    ranking: Mapping[str, float] = field(default_factory=dict)
    faq: Optional[str] = None
    subjects: Tuple[str, ...] = ()
    excluded: Tuple[str, ...] = ()
    topics: Tuple[str, ...] = ()
    excluded_topics: Tuple[str, ...] = ()
    strangers: Tuple[Stranger, ...] = ()
    at_home: bool = False
    bounds: Tuple[Bound, ...] = ()
    ordinals: Tuple[int, ...] = ()
    refers: Literal["", "one", "many"] = ""
    among: int = 0
    order: Literal["", "highest", "lowest"] = ""
    limit: int = 0
    pool: Tuple[str, ...] = ()
    at: float = 0.0
    memory: Memory = Memory()
    clauses: Tuple[Question, ...] = ()

    @property
    def topic(self) -> str:
        """The topic that the intent names: `salary` for `ask_salary`."""
        return self.intent[len("ask_") :] if self.intent.startswith("ask_") else self.intent

    @property
    def is_general(self) -> bool:
        """Whether the text asks about all there are: "which industries"."""
        return bool(_GENERAL.search(self.text))

    def likeliest(self, among: Tuple[str, ...]) -> str:
        """The topic of `among` that the classifier finds likeliest; the first where it knows of none."""
        chances: Dict[str, float] = {topic: self.ranking.get(f"ask_{topic}", 0.0) for topic in among}
        return max(among, key=lambda topic: chances[topic])
