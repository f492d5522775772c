"""The shape of every file in a pack. Unknown keys are refused."""

from __future__ import annotations

import re
from typing import Dict, List, Literal, Optional, Sequence, Union

from pydantic import BaseModel, Extra, Field, root_validator, validator
from typing_extensions import Annotated

Qualifier = Literal["exactly", "about", "over", "nearly"]
FACETS = ("demand", "outlook", "easiest", "salary", "certifications", "remote", "promotion")
"""What can be told of an industry, in the order of the grid."""
GENERAL = ("entry_roles", "skills", "choose", "stories", "overview")
"""What else every pack tells of: each of these, and each facet, has a file in topics/."""

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

LONGEST_BRIEF = 12
"""Words that a brief may have."""

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_FIRST_SENTENCE = re.compile(r".+?(?<!\b[A-Z]\.)(?<!\b(?:St|Dr|Mr|Ms|No|vs)\.)(?<!\bMrs\.)(?<=[.!?])(?=\s+[\"'(]?[A-Z\d])|.+", re.DOTALL)
"""A full stop ends a sentence unless an initial or a short title stands before it: U.S. Bureau, St. Louis."""


def _numbers(text: str) -> Dict[str, float]:
    """The numbers in `text`, as written there: {'95,000': 95000.0}."""
    return {written: float(written.replace(",", "")) for written in _NUMBER.findall(text)}


class Model(BaseModel):
    """Base of every shape: immutable, strict about keys."""

    class Config:
        extra = Extra.forbid
        frozen = True
        anystr_strip_whitespace = True
        min_anystr_length = 1


class Range(Model):
    """Money from `low` to `high`, in whole units of `currency` for each `period`."""

    kind: Literal["range"]
    low: int = Field(gt=0)
    high: int = Field(gt=0)
    currency: str
    period: Literal["hour", "month", "year"]
    level: str

    @validator("high")
    def _ordered(cls, high: int, values: Dict[str, object]) -> int:
        low = values.get("low")
        if isinstance(low, int) and high <= low:
            raise ValueError(f"must be above low ({low})")
        return high

    @property
    def numbers(self) -> List[float]:
        return [self.low, self.high]


class Amount(Model):
    """One sum of money, in whole units of `currency` for each `period`."""

    kind: Literal["amount"]
    value: int = Field(gt=0)
    currency: str
    period: Literal["hour", "month", "year"]
    level: str
    qualifier: Qualifier = "exactly"

    @property
    def numbers(self) -> List[float]:
        return [self.value]


class Percent(Model):
    """A share or a growth, in percent, and what exactly it measures: figures that measure different things never merge."""

    kind: Literal["percent"]
    value: float = Field(gt=0, le=1000)
    measures: str
    qualifier: Qualifier = "exactly"

    @property
    def numbers(self) -> List[float]:
        return [self.value]


Figure = Annotated[Union[Range, Amount, Percent], Field(discriminator="kind")]


class Fact(Model):
    """One statement in our own words, and where it comes from.

    `brief` says it in at most twelve words that can stand after a name and a colon: "data privacy and security".
    `called` is the section's own name for the subject, `credited_to` whom the section credits, `period` and `region`
    what the statement holds for; each is absent where the source gives none. `rank` is given only where the source ranks.
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

    @property
    def short(self) -> str:
        """What lists say of it: the brief, else the first sentence of the statement."""
        return self.brief or _FIRST_SENTENCE.match(self.statement).group()  # type: ignore[union-attr]

    @validator("brief")
    def _is_brief(cls, brief: Optional[str]) -> Optional[str]:
        words = len((brief or "").split())
        if words > LONGEST_BRIEF:
            raise ValueError(f"has {words} words: {LONGEST_BRIEF} at most")
        return brief

    @root_validator(skip_on_failure=True)
    def _figures_are_typed(cls, values: Dict[str, object]) -> Dict[str, object]:
        figures = values["figures"]
        assert isinstance(figures, list)
        known = {number for figure in figures for number in figure.numbers}
        known.update(_numbers(f"{values['period'] or ''} {values['credited_to'] or ''}").values())
        for name in ("statement", "brief"):
            for text, number in _numbers(str(values[name] or "")).items():
                if number >= 10 and number not in known:
                    raise ValueError(f"the {name} says {text}, but neither figures nor period nor credited_to hold it")
        return values


def _only(known: Sequence[str], facts: Dict[str, Fact]) -> Dict[str, Fact]:
    unknown = sorted(set(facts) - set(known))
    if unknown:
        raise ValueError(f"unknown fact {', '.join(unknown)}; there can be {', '.join(known)}")
    return facts


class Named(Model):
    """Something people name in a question, and the words they name it by."""

    name: str
    aliases: List[str] = []


class Industry(Named):
    """An industry: at most one fact for each facet; a missing one means that the source doesn't say."""

    facts: Dict[str, Fact]

    @validator("facts")
    def _facets_only(cls, facts: Dict[str, Fact]) -> Dict[str, Fact]:
        return _only(FACETS, facts)


class Role(Named):
    """An entry role: what it does, and what it builds in a graduate."""

    facts: Dict[str, Fact]

    @validator("facts")
    def _known_only(cls, facts: Dict[str, Fact]) -> Dict[str, Fact]:
        return _only(("entry_roles", "builds"), facts)


class Skill(Named):
    """A skill that employers expect: what it is, and why they want it."""

    facts: Dict[str, Fact]

    @validator("facts")
    def _known_only(cls, facts: Dict[str, Fact]) -> Dict[str, Fact]:
        return _only(("skills", "why"), facts)


class Topic(Model):
    """A subject matter: how it is named, how to ask for it, and the facts that hold for all its entries."""

    title: str
    """For a button: 'Starting salaries'."""
    label: str
    """Beside a name or above a column: 'Starting pay'."""
    about: str
    """Inside a sentence, without an article: 'starting salary' in "The source gives no starting salary for ..."."""
    question: str
    """A question whose answer this topic is."""
    subject_question: Optional[str] = None
    """The same about one subject, with `{subject}` in its place."""
    words: List[str] = []
    """Words that name this topic wherever they stand: 'salary', 'pay'."""
    near: List[str] = []
    """Topics whose facts serve where this one has none for a subject."""
    facts: Dict[str, Fact] = {}
    suggests: List[str] = []

    @validator("subject_question")
    def _has_place(cls, text: Optional[str]) -> Optional[str]:
        if text is not None and "{subject}" not in text:
            raise ValueError("must hold {subject}")
        return text


class Faq(Model):
    """A question with a ready answer; `asked` holds the ways in which people put it, `topic` its place in the answer contract."""

    topic: str
    title: str
    question: str
    asked: List[str] = []
    about: str
    facts: Dict[str, Fact]
    suggests: List[str] = []

    @validator("facts")
    def _has_facts(cls, facts: Dict[str, Fact]) -> Dict[str, Fact]:
        if not facts:
            raise ValueError("needs at least one fact")
        return facts

    @validator("topic")
    def _in_contract(cls, topic: str) -> str:
        if topic not in TOPICS:
            raise ValueError(f"must be one of {', '.join(TOPICS)}")
        return topic


class Story(Model):
    """What one graduate said, reported as theirs. `name` is absent where the source gives none."""

    name: Optional[str] = None
    industry: Optional[str] = None
    fact: Fact


class Factor(Model):
    """Something to weigh when choosing an industry."""

    name: str
    fact: Fact


class Backing(Model):
    """Points that an option of the interview gives to one industry, and the facet whose fact is the reason."""

    points: float = Field(gt=0)
    because: str


class Option(Model):
    """An answer that one can give in the interview: `facets` give points to every industry that the source tells of under them."""

    title: str
    words: List[str] = []
    facets: Dict[str, float] = {}
    industries: Dict[str, Backing] = {}

    @validator("facets")
    def _known_facets(cls, facets: Dict[str, float]) -> Dict[str, float]:
        unknown = sorted(set(facets) - set(FACETS))
        if unknown:
            raise ValueError(f"unknown facet {', '.join(unknown)}; facets are {', '.join(FACETS)}")
        return facets


class Inquiry(Model):
    """One question of the interview that leads to a recommendation."""

    question: str
    options: Dict[str, Option]


class Section(Model):
    """A section of a source: its heading in our words."""

    title: str


class Source(Model):
    """Where facts come from."""

    title: str
    about: str
    sections: Dict[str, Section]


class Setting(Model):
    """What the pack is about: `field` and `degree` name it inside sentences; `field_aliases` are taken for the same."""

    title: str
    degree: str
    field: str
    field_aliases: List[str] = []
    home_regions: List[str] = []
    """Names of the regions that the facts hold for: asking about one of them is in scope."""
    starters: List[str]
    """Topics to offer first."""
    order: List[str] = []
    """Ids of industries, roles and skills in the order to show them; those left out follow, by name of file."""
