"""What is said: an answer, before a channel gives it its looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Literal, Mapping, Optional, Tuple

from answering.looks.chart import Chart
from answering.looks.suggest import Suggestion
from answering.looks.table import Table
from answering.wishes.form import form
from answering.wishes.profile import Profile
from knowledge import Fact, Held, Pack
from knowledge.schema import TOPICS

Status = Literal["answered", "partly", "not_covered", "out_of_scope", "clarify", "chitchat", "handed_over", "error"]
CONTRACT_VERSION = 2


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
    missing: Tuple[str, ...] = ()
    """What the pack doesn't serve of the question, in the person's words: at most two entries of at most six words."""
    detail: str = ""
    """The whole story in Markdown, where the answer shows the short one."""
    parts: Tuple[Answer, ...] = ()
    """What is said after it in messages of their own: the answers to the message's other questions."""
    before: Tuple[Answer, ...] = ()
    """What is said before it: a kind word, what is left out."""
    care: bool = False
    """Whether it is for somebody in danger: for that person's eyes only, and nothing to rate."""
    erase: bool = False
    """Whether the channel is to delete all that is kept of the conversation, once this is said."""
    table: Optional[Table] = None
    chart: Optional[Chart] = None
    also: Tuple[str, ...] = ()
    """The other topics, when one message asked several questions."""
    because: Tuple[str, ...] = ()
    """The rules by which the message was read, in the order in which they spoke."""
    keeps: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the memory that are to be set, beyond what is remembered of every answer."""

    def contract(self, pack: Pack, answer_id: str, version: str = "") -> Dict[str, Any]:
        """The object that every channel, test and tool relies on (the answer contract, version 2).

        `version` says which version of the facts is speaking: 'machine_learning@1f3c5a7b9d0e'.
        """
        everything = [held for answer in (self, *self.parts) for held in answer.facts]
        contract = {
            "version": CONTRACT_VERSION,
            "status": self.status,
            "topic": self.topic if self.topic in TOPICS else "other",  # a facet that only this pack has
            "subjects": list(dict.fromkeys(subject for answer in (self, *self.parts) for subject in answer.subjects)),
            "facts": list(dict.fromkeys(held.id for held in everything)),
            "citations": citations(pack, [*(held.fact for held in everything), *self.cites]),
            "id": answer_id,
        }
        extras = {
            "missing": list(self.missing),
            "detail": "\n\n".join(answer.detail for answer in (self, *self.parts) if answer.detail),
            "care": self.care,
            "erase": self.erase,
            "also": [topic for topic in self.also if topic in TOPICS],
            "table": self.table and self.table.contract(),
            "chart": self.chart and self.chart.contract(),
            "form": self._form(pack),
            "pack": version,
        }
        return {**contract, **{name: extra for name, extra in extras.items() if extra}}

    def _form(self, pack: Pack) -> Optional[Dict[str, Any]]:
        """The interview, where an answer is about somebody's wishes."""
        profile = self.keeps.get("profile")
        return form(profile, pack) if isinstance(profile, Profile) and pack.interview else None


def citations(pack: Pack, facts: List[Fact]) -> List[Dict[str, Optional[str]]]:
    """Where `facts` come from, each origin once, in the order given."""
    found: List[Dict[str, Optional[str]]] = []
    for fact in {fact.origin: fact for fact in facts}.values():
        source, section = pack.section(fact)
        cited = {
            "source": source.title,
            "section": section.title,
            "credited_to": fact.credited_to,
            "period": fact.period,
            "region": fact.region,
            **({"url": source.url} if source.url else {}),
            **({"retrieved": source.retrieved.isoformat()} if source.retrieved else {}),
        }
        if cited not in found:
            found.append(cited)
    return found
