"""What is said: an answer, before a channel gives it its looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Literal, Mapping, Optional, Tuple

from knowledge import Fact, Held, Pack

Status = Literal["answered", "not_covered", "out_of_scope", "clarify", "chitchat", "error"]
CONTRACT_VERSION = 1
TOPICS = (
    "demand",
    "outlook",
    "entry_roles",
    "easiest",
    "salary",
    "skills",
    "certifications",
    "remote",
    "promotion",
    "choose",
    "experience",
    "interdisciplinary",
    "ethics",
    "communication",
    "stories",
    "overview",
    "industry_profile",
    "role_profile",
    "skill_profile",
    "compare",
    "filter",
    "recommend",
    "source",
    "capabilities",
    "handoff",
    "other",
)
"""Every topic of the answer contract."""


@dataclass(frozen=True)
class Suggestion:
    """A question to ask next: `title` for a button, `question` for what it asks."""

    title: str
    question: str


@dataclass(frozen=True)
class Answer:
    """An answer: the response of domain.yml that words it, the values for its places, and what stands behind it."""

    status: Status
    topic: str
    response: str
    values: Mapping[str, str] = field(default_factory=dict)
    subjects: Tuple[str, ...] = ()
    facts: Tuple[Held, ...] = ()
    suggestions: Tuple[Suggestion, ...] = ()
    cites: Tuple[Fact, ...] = ()
    """Facts cited beyond those given: an answer about a source gives none, and cites all the same."""

    def contract(self, pack: Pack, answer_id: str) -> Dict[str, Any]:
        """The object that every channel, test and tool relies on (the answer contract, version 1)."""
        return {
            "version": CONTRACT_VERSION,
            "status": self.status,
            "topic": self.topic,
            "subjects": list(self.subjects),
            "facts": [held.id for held in self.facts],
            "citations": citations(pack, [*(held.fact for held in self.facts), *self.cites]),
            "id": answer_id,
        }


def citations(pack: Pack, facts: List[Fact]) -> List[Dict[str, Optional[str]]]:
    """Where `facts` come from, each origin once, in the order given."""
    found: List[Dict[str, Optional[str]]] = []
    for fact in facts:
        source, section = pack.section(fact)
        cited = {
            "source": source.title,
            "section": section.title,
            "credited_to": fact.credited_to,
            "period": fact.period,
            "region": fact.region,
        }
        if cited not in found:
            found.append(cited)
    return found
