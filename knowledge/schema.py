"""The shape of every file in a pack. Unknown keys are refused."""

from __future__ import annotations

import functools
import re
from datetime import date
from typing import Dict, List, Literal, Mapping, Optional, Sequence, Tuple

from pydantic import Field, validator

from knowledge.fact import Fact
from knowledge.shape import Model
from knowledge.words import EMPLOYER_WORDS, INDUSTRY_WORDS, ROLE_WORDS, degree_words, graduate_words

FACETS = ("demand", "outlook", "easiest", "salary", "certifications", "remote", "promotion")
"""What every pack can tell of an industry, a role or a skill, in the order of the grid. A pack may have more: `Pack.facets`."""
GENERAL = ("entry_roles", "skills", "overview")
"""What else every pack tells of: each of these, and each facet, has a file in topics/."""
OPTIONAL = ("choose", "stories")
"""What a pack tells of where its source does."""
OWN_KEYS: Mapping[str, Tuple[str, ...]] = {"industries": (), "roles": ("entry_roles", "builds"), "skills": ("skills", "why")}
"""What can be told of each kind of named thing, besides facets."""
REFUSALS = (
    "company",
    "conditions",
    "detail",
    "hiring",
    "industry",
    "learning",
    "personal",
    "place",
    "profession",
    "school",
    "seniority",
)
"""What questions are turned away for (not_covered_...), unless a pack `serves` them."""

TOPICS = (
    *(*FACETS, *GENERAL, *OPTIONAL),
    *("experience", "interdisciplinary", "ethics", "communication", "industry_profile", "role_profile", "skill_profile"),
    *("compare", "filter", "recommend", "source", "capabilities", "handoff", "other"),
)
"""Every topic of the answer contract."""

_NUMBERED = re.compile(r"(\w+?)_(\d+)")
_ADDRESS = re.compile(r"https?://[^\s/]+\.\S+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@functools.lru_cache(maxsize=1024)  # a pack has few keys, and many facts under each
def cell_of(key: str) -> str:
    """The cell that a fact stands in: 'salary' for 'salary' and for 'salary_2', the second of several that stand side by side."""
    numbered = _NUMBERED.fullmatch(key)
    return numbered.group(1) if numbered else key


Status = Literal["answered", "partly", "not_covered", "out_of_scope", "clarify", "chitchat"]
"""What the pack's own questions may expect of an answer."""


class Named(Model):
    """Something people name in a question, the words they name it by, and what can be told of it.

    A facet holds a fact, or a list of facts where sources disagree: these are told side by side. A missing one means that
    the source doesn't say.
    """

    name: str
    aliases: List[str] = []
    facts: Dict[str, Fact]

    @validator("facts", pre=True)
    def _side_by_side(cls, facts: object) -> object:
        if not isinstance(facts, Mapping):
            return facts
        spread: Dict[str, object] = {}
        for key, told in facts.items():
            several = told if isinstance(told, Sequence) and not isinstance(told, str) else [told]
            spread.update({f"{key}_{number}" if number > 1 else key: each for number, each in enumerate(several, 1)})
        return spread


class Industry(Named):
    """An industry, or whatever the pack calls the places where its graduates work."""


class Role(Named):
    """A job: what one does in it, what it builds in a graduate, and any facet."""


class Skill(Named):
    """A skill that employers expect: what it is, why they want it, and any facet."""


class Topic(Model):
    """A subject matter: how it is named, how to ask for it, and the facts that hold for all its entries.

    One that is not among the common ones is a facet of the pack's own.
    """

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
    asked: List[str] = []
    """Ways in which people ask for it; `{subject}` may stand for a name."""
    lead: Optional[str] = None
    """What the answer begins with: 'What graduates can expect to earn at the start:'."""
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

    topic: str = "other"
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
            raise ValueError(f"must be one of {', '.join(TOPICS)}; where none fits, as for a facet of your own, leave it out")
        return topic


class Story(Model):
    """What one graduate said, reported as theirs. `name` is absent where the source gives none.

    `called` is what people take somebody for by the name, where the source says neither he nor she: it is heard, and never said.
    """

    name: Optional[str] = None
    industry: Optional[str] = None
    called: Optional[Literal["he", "she"]] = None
    fact: Fact


class Factor(Model):
    """Something to weigh when choosing an industry."""

    name: str
    fact: Fact


class Backing(Model):
    """Points that an option of the interview gives to one industry, and the reason: a facet, or a fact's address ("stories#ada")."""

    points: float = Field(gt=0)
    because: str


class Option(Model):
    """Something that one can wish for: `facets` give points to every industry that the source tells of under them, `against` take them.

    `opposite` are options that can't be wished for beside it: who rules this one out wishes for the first of them.
    """

    title: str
    words: List[str] = []
    facets: Dict[str, float] = {}
    against: Dict[str, float] = {}
    industries: Dict[str, Backing] = {}
    opposite: List[str] = []


class Inquiry(Model):
    """One question of the interview that leads to a recommendation."""

    question: str
    options: Dict[str, Option]


class Question(Model):
    """A question of the pack's own, and what a right answer to it holds: it is asked before the pack is published.

    `after` are questions asked before it in the same conversation. What is left out may be anything.
    """

    question: str
    after: List[str] = []
    status: Optional[Status] = None
    topic: Optional[str] = None
    """A topic of the answer contract, or a facet of the pack's own."""
    subjects: List[str] = []
    facts: List[str] = []
    """Addresses of facts that the answer gives, beside others: 'industries/healthcare#salary'."""


class Section(Model):
    """A section of a source: its heading in our words."""

    title: str


class Source(Model):
    """Where facts come from: `retrieved` is when they were taken, `check_by` when somebody should look again."""

    title: str
    about: str
    url: Optional[str] = None
    publisher: Optional[str] = None
    retrieved: Optional[date] = None
    check_by: Optional[date] = None
    sections: Dict[str, Section]

    @validator("url")
    def _is_an_address(cls, url: Optional[str]) -> Optional[str]:
        if url is not None and not _ADDRESS.fullmatch(url):
            raise ValueError("must be an address that begins with https:// or http://")
        return url

    @validator("retrieved", "check_by", pre=True)
    def _is_a_day(cls, day: object) -> object:
        if day is not None and not isinstance(day, date) and not _DAY.fullmatch(str(day)):
            raise ValueError(f"'{day}' must be a day written as 2025-08-28: year, month, day")
        return day


class Setting(Model):
    """What the pack is about: `field` and `degree` name it inside sentences; `field_aliases` are taken for the same."""

    title: str
    degree: str
    field: str
    field_aliases: List[str] = []
    degree_words: List[str] = []
    """How people name the degree: 'nursing degree', 'BSN'."""
    graduate_words: List[str] = []
    """How people name those who hold it: 'nurse', 'nurses'."""
    employer_words: List[str] = []
    """Kinds of employer that people ask for: 'hospitals', 'startups'."""
    industry_words: Tuple[str, str] = INDUSTRY_WORDS
    """What an industry is called here, one and many: [setting, settings]."""
    role_words: Tuple[str, str] = ROLE_WORDS
    """What a role is called here, one and many: [kind of nurse, kinds of nurse]."""
    certificates: List[str] = []
    """Names of certificates and licences that people ask for: 'NCLEX'."""
    home_regions: List[str] = []
    """Names of the regions that the facts hold for: asking about one of them is in scope."""
    starters: List[str]
    """Topics to offer first."""
    order: List[str] = []
    """Ids of industries, roles and skills in the order to show them; those left out follow, by name of file."""
    phrases: Dict[str, str] = {}
    """The pack's own wording, by the name of the response in domain.yml that it replaces."""
    serves: Dict[str, str] = {}
    """What other packs turn away and this one answers: a refusal (REFUSALS), and the topic or FAQ that serves it."""

    @property
    def names_of_the_field(self) -> Tuple[str, ...]:
        """What stands for the field: its name, that of the degree, and the aliases."""
        return (self.field, self.degree, *self.field_aliases)

    @validator("degree_words", always=True)
    def _of_the_degree(cls, words: List[str], values: Dict[str, str]) -> List[str]:
        return words or degree_words(values.get("degree", ""), values.get("field", ""))

    @validator("graduate_words", always=True)
    def _of_the_field(cls, words: List[str], values: Dict[str, str]) -> List[str]:
        return words or graduate_words(values.get("field", ""))

    @validator("employer_words", always=True)
    def _of_any_field(cls, words: List[str]) -> List[str]:
        return words or list(EMPLOYER_WORDS)

    @property
    def industry_word(self) -> str:
        """'industry', or what the pack calls one."""
        return self.industry_words[0]

    @property
    def industries_word(self) -> str:
        """'industries', or what the pack calls them."""
        return self.industry_words[1]

    @property
    def people(self) -> Tuple[str, ...]:
        """What those of the field are called, one and many: its graduates, and the aliases of the field that stand in both numbers."""
        aliases = {alias.casefold() for alias in self.field_aliases}
        both = (alias for alias in self.field_aliases if f"{alias}s".casefold() in aliases or alias.casefold()[:-1] in aliases)
        return tuple(dict.fromkeys((*self.graduate_words, *both)))
