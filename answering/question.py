"""What was asked, as far as the text itself tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Mapping, Optional, Tuple

from answering.memory import Memory


@dataclass(frozen=True)
class Stranger:
    """Something the text names that no pack holds: `kind` is place, company, school, profession and so on."""

    kind: str
    text: str


@dataclass(frozen=True)
class Question:
    """One message, understood.

    `intent` is what the classifier took it for (`ask_salary`, `greet`, `not_covered_place`), `ranking` its
    probabilities for every intent, `faq` the FAQ that an `ask_faq` is nearest to. `subjects` are ids from the pack in
    the order named; `memory` is what the conversation knows.
    """

    intent: str
    text: str = ""
    ranking: Mapping[str, float] = field(default_factory=dict)
    faq: Optional[str] = None
    subjects: Tuple[str, ...] = ()
    strangers: Tuple[Stranger, ...] = ()
    memory: Memory = Memory()

    @property
    def topic(self) -> str:
        """The topic that the intent names: `salary` for `ask_salary`."""
        return self.intent[len("ask_") :] if self.intent.startswith("ask_") else self.intent

    def likeliest(self, among: Tuple[str, ...]) -> str:
        """The topic of `among` that the classifier finds likeliest; the first where it knows of none."""
        chances: Dict[str, float] = {topic: self.ranking.get(f"ask_{topic}", 0.0) for topic in among}
        return max(among, key=lambda topic: chances[topic])
