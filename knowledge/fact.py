"""One statement, and where it comes from."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Literal, Optional, Tuple

from pydantic import Field, PrivateAttr, validator

from knowledge.figures import Figure
from knowledge.pay import Pay, pays
from knowledge.shape import Model

Form = Literal["is_it", "can_i", "do_i_need", "is_enough", "why"]
"""Forms of a question that need a word of the source's own."""
Word = Literal["yes", "no", "often", "helps", "expected", "reason"]
"""What the source says to such a question."""

Scope = Tuple[Optional[str], Optional[str], Optional[str]]
"""Whom a fact is credited to, the period and the region it holds for."""

_FIRST_SENTENCE = re.compile(r".+?(?<!\b[A-Z]\.)(?<!\b(?:St|Dr|Mr|Ms|No|vs)\.)(?<!\bMrs\.)(?<=[.!?])(?=\s+[\"'(]?[A-Z\d])|.+", re.DOTALL)
"""A full stop ends a sentence unless an initial or a short title stands before it: U.S. Bureau, St. Louis."""


_REASON = re.compile(r"\b(?:because|(?:due|owing|thanks) to|driven by|as a result of)\b", re.IGNORECASE)

_COUNTED = re.compile(
    r"\b(?:includ(?:es?|ed|ing)|takes? in|counted (?:in|with)|leav(?:es?|ing) out|left out|exclud(?:es?|ed|ing)|apart from|except for)\b",
    re.IGNORECASE,
)

_HEDGED = re.compile(r"\b(?:typically|usually|generally|normally|mostly|as a rule|in most cases|on average)\b", re.IGNORECASE)


def says_why(text: str) -> bool:
    """Whether `text` gives a reason in so many words."""
    return bool(_REASON.search(text))


class Fact(Model):
    """One statement in our own words, and where it comes from.

    `brief` says it in at most twelve words that can stand after a name and a colon: "data privacy and security".
    `called` is the section's own name for the subject, `credited_to` whom the section credits, `period` and `region`
    what the statement holds for; each is absent where the source gives none. `rank` is given only where the source ranks.
    `holds_for` makes a fact of a topic a rule for subjects of which the source says nothing of their own:
    all, a kind (industries, roles, skills) or a list of ids.
    `answers` says which forms of a question the fact answers, and with what word: {is_it: yes, do_i_need: often, why: reason}.
    An answer begins with yes, no or a reason only where a fact holds it there.
    """

    statement: str
    section: str
    brief: Optional[str] = None
    called: Optional[str] = None
    credited_to: Optional[str] = None
    period: Optional[str] = None
    region: Optional[str] = None
    figures: List[Figure] = []
    rank: Optional[int] = Field(default=None, ge=1)
    holds_for: List[str] = []
    answers: Dict[Form, Word] = {}
    _first_sentence: str = PrivateAttr()
    _pays: Tuple[Pay, ...] = PrivateAttr()
    _scope: Scope = PrivateAttr()
    _origin: Tuple[object, ...] = PrivateAttr()

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._work_out()

    def copy(self, **changes: Any) -> Fact:
        """As pydantic copies, with what is worked out of other fields worked out anew."""
        copied = super().copy(**changes)
        copied._work_out()
        return copied

    def _work_out(self) -> None:
        """Once for each fact: a list of hundreds asks it of each, several times for an answer."""
        first = _FIRST_SENTENCE.match(self.statement)
        self._first_sentence = first.group() if first else self.statement
        self._pays = pays(self.figures)
        credited = self.credited_to if self.credited_to and self.credited_to not in self.statement else None
        self._scope = (credited, self.period, self.region)
        self._origin = (self.section, self.credited_to, self._scope, bool(self.figures))

    @property
    def short(self) -> str:
        """What lists say of it: the brief, else the first sentence of the statement."""
        return self.brief or self._first_sentence

    @property
    def first_sentence(self) -> str:
        """The first sentence of the statement."""
        return self._first_sentence

    @property
    def rest(self) -> str:
        """What the statement says behind its first sentence; empty where it has no other."""
        return self.statement[len(self._first_sentence) :].strip()

    @property
    def goes_on(self) -> bool:
        """Whether the statement has more than one sentence."""
        return len(self._first_sentence) < len(self.statement)

    @property
    def gives_a_reason(self) -> bool:
        """Whether it tells why: by what it answers, or in so many words."""
        return "why" in self.answers or says_why(self.statement)

    @property
    def counted(self) -> str:
        """What says whom or what it takes in or leaves out: the statement, or the section's own name for the subject; else nothing."""
        return next((said for said in (self.statement, self.called) if said and _COUNTED.search(said)), "")

    @property
    def hedge(self) -> str:
        """The word by which the statement says that it holds as a rule: "typically"; empty where it has none."""
        found = _HEDGED.search(self.statement)
        return found.group().lower() if found else ""

    @property
    def scope(self) -> Scope:
        """What the statement leaves to be said: whom it names itself needs no second mention."""
        return self._scope

    @property
    def origin(self) -> Tuple[object, ...]:
        """What facts have in common that are cited alike: the section, whom it credits, the scope, and whether there are figures."""
        return self._origin

    @property
    def pays(self) -> Tuple[Pay, ...]:
        """Every pay that it gives, ranges first."""
        return self._pays

    @property
    def pay(self) -> Optional[Pay]:
        """The pay that it is ranked, filtered and compared by: its first range, else its first sum."""
        return self._pays[0] if self._pays else None

    @validator("holds_for", pre=True)
    def _is_a_list(cls, named: object) -> object:
        return [named] if isinstance(named, str) else named
