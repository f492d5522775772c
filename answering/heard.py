"""What a message says, as far as its text tells. Nothing rewrites it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import FrozenSet, Literal, Mapping, Optional, Tuple

from answering.copies import replace
from answering.nouns import of_roles
from answering.vocabulary import GIBBERISH
from knowledge import Pack

TRADE = "profession"
"""The kind of a stranger that is a trade."""
_CLOSEST = 3
Comparison = Literal["above", "at_least", "below", "at_most", "about"]


@dataclass(frozen=True)
class Stranger:
    """Something the text names that no pack holds: `kind` is place, company, school, profession and so on."""

    kind: str
    text: str


@dataclass(frozen=True)
class Bound:
    """A sum that pay is compared with, in whole units; `whole` when even the lowest pay must meet it."""

    comparison: Comparison
    value: int
    whole: bool = False


@dataclass(frozen=True)
class Unserved:
    """Words of the message that nothing accounts for, at characters `start` to `end`; `weight` from 0 says how much they matter.

    `told` where they only say where somebody comes from who asks the way into the field.
    """

    text: str
    start: int = 0
    end: int = 0
    kind: str = ""
    weight: float = 0.0
    told: bool = False


@dataclass(frozen=True)
class Near:
    """A fact, by its address, that is near what is asked: `likeness` from 0 to 1 says how near by meaning."""

    fact: str
    likeness: float


@dataclass(frozen=True)
class Operand:
    """What a figure is held against, by nlu/english/operands.py: `low` to `high`, in `unit`, with a `comparison`."""

    low: float
    high: float
    unit: str = ""
    comparison: str = ""


@dataclass(frozen=True)
class Reckoning:
    """What is to be reckoned with a figure that was shown, by nlu/english/reckoning.py.

    `unit` is what it is wanted in, `said` the words for that, `end` which number of a range is meant.
    """

    operation: str
    operands: Tuple[Operand, ...] = ()
    unit: str = ""
    said: str = ""
    end: str = ""


@dataclass(frozen=True)
class Claimed:
    """What is said that a figure is, by nlu/english/claimed.py: `low` to `high` as written, each `times` so much, in `unit`.

    `per` is the time that it is counted by, or total, `end` which end of a range it is said to be, `about` that it is only about so much,
    `of_us` that we are said to have said so.
    """

    low: float
    high: float
    times: int = 1
    unit: str = ""
    per: str = ""
    end: str = ""
    about: bool = False
    of_us: bool = False


@dataclass(frozen=True)
class AskedOfFigure:
    """What the text would ask of a figure, how much that is believed, and `of_it` that it asks anything of one (nlu/asked_of_figure.py)."""

    name: str
    belief: float
    of_it: float


Stance = Literal["wished", "ruled_out", "open", "doubted"]


@dataclass(frozen=True)
class Wish:
    """Something of the pack that the text names, `ids` all that the word may stand for, and what is said of it.

    `asked` when it stands in a question, `corrects` when it takes the place of what was said before, `taken_back` when the text
    corrects it itself; `borne` when it is no more than put up with ("I wouldn't mind boats"), `said` when a rule hears in the words beside
    it what is said of it; `about` is how much it is believed that it is meant at all, where no name of it stands in the text;
    `only_named` when something is asked of it, as it was learnt, and nobody wishes for it.
    """

    ids: Tuple[str, ...]
    text: str
    stance: Stance = "wished"
    asked: bool = False
    corrects: bool = False
    taken_back: bool = False
    borne: bool = False
    said: bool = False
    about: float = 1.0
    only_named: bool = False


@dataclass(frozen=True)
class Feeling:
    """What the text tells of: `tier` danger, low, or idiom where it only sounds like danger; `kind` what it is about, by nlu/feelings.

    `learnt` where no rule heard it, but what was learnt from sentences did, with so much `belief`, from 0 to 1.
    """

    tier: Literal["danger", "low", "idiom"]
    kind: str = "spirits"
    language: str = "english"
    learnt: bool = False
    belief: float = 1.0


@dataclass(frozen=True)
class Heard:
    """One message, or one question inside it.

    What the classifier says: `intent` (`ask_salary`, `greet`, `not_covered_place`), `ranking` (its belief in every intent, 0 to 1) and
    `faq` (the FAQ that is nearest, should it be `ask_faq`).

    What the text names: `subjects` and `topics` are ids from the pack in the order named, `excluded` and `excluded_topics` those that
    it rules out, `told_subjects` those that only tell where somebody comes from, `strangers` what no pack holds;
    `at_home` says that it names the region the pack speaks of, `of_field` its field,
    `newcomer` that it asks the way into the field for somebody who tells where they come from; `bounds` are sums with a comparison,
    `small_bounds` numbers with one that are sums of thousands where pay is talked of ("under 85"),
    `figures` all its numbers, `quoted` those that say of what they are, as written ("45%", "$75,000").

    What points back into the conversation: `ordinals` (1 is the first, -1 the last), `beside` (1 is below the one in
    focus, -1 above it), `refers` (to one or many), `among` (of how many),
    `order`, `limit`, `kind` (which collection of the pack a noun stands for), `dropped` (places
    that it rules out); `bare_number` where the text is nothing but a digit, `ordinal_word` its first ordinal.

    `unserved` are the phrases that nothing accounts for, `near` the facts that are nearest to it, the nearest first,
    `near_opinions` graduates' opinions likewise, `alike` how near the nearest roles and skills are to what it says of one of several.

    How it is put: `moves` are the names of the rules of nlu/english/moves.py that it follows, `form` is the form of the question,
    `hint` what a word of it would ask of a figure that was just shown (nlu/english/hints.py), `asked` what its parts ask of one, where
    that is more than one thing,
    `asked_of_figure` the same as it was learnt, `says_back` how much it is believed that a number is
    quoted as if it were the figure, `of_no_figure` that it has nothing to do with one,
    `reckoning` what is to be reckoned with one, `claimed` what it says that one is,
    `itself` what it says of the assistant, by nlu/english/itself.py, `language` the one that it is in, where that isn't English,
    `wishes` what it says of whatever can be wished for, `unnamed_wishes` of what it may be about without a name of it,
    `length` counts its words and `rest` those beside what it names. `at` is the time in seconds. `clauses` are the questions
    inside a longer message, each heard by itself, and `parts` those of its parts that ask different things.

    `chosen` are the options that were picked in the form of the interview, where the message is one that was filled in.
    """

    intent: str
    text: str = ""
    length: int = 0
    rest: int = 0
    ranking: Mapping[str, float] = field(default_factory=dict)
    faq: Optional[str] = None
    subjects: Tuple[str, ...] = ()
    told_subjects: Tuple[str, ...] = ()
    excluded: Tuple[str, ...] = ()
    topics: Tuple[str, ...] = ()
    excluded_topics: Tuple[str, ...] = ()
    strangers: Tuple[Stranger, ...] = ()
    at_home: bool = False
    of_field: bool = False
    newcomer: bool = False
    bounds: Tuple[Bound, ...] = ()
    small_bounds: Tuple[Bound, ...] = ()
    figures: Tuple[float, ...] = ()
    quoted: Tuple[str, ...] = ()
    ordinals: Tuple[int, ...] = ()
    refers: Literal["", "one", "many"] = ""
    among: int = 0
    beside: Literal[-1, 0, 1] = 0
    order: Literal["", "highest", "lowest"] = ""
    limit: int = 0
    bare_number: int = 0
    ordinal_word: int = 0
    kind: str = ""
    dropped: Tuple[int, ...] = ()
    moves: FrozenSet[str] = frozenset()
    form: str = ""
    hint: str = ""
    asked: Tuple[str, ...] = ()
    asked_of_figure: Optional[AskedOfFigure] = None
    says_back: float = 0.0
    of_no_figure: float = 0.0
    itself: str = ""
    language: str = ""
    unserved: Tuple[Unserved, ...] = ()
    near: Tuple[Near, ...] = ()
    near_opinions: Tuple[Near, ...] = ()
    alike: Mapping[str, float] = field(default_factory=dict)
    feeling: Optional[Feeling] = None
    wishes: Tuple[Wish, ...] = ()
    unnamed_wishes: Tuple[Wish, ...] = ()
    at: float = 0.0
    clauses: Tuple[Heard, ...] = ()
    parts: Tuple[Heard, ...] = ()
    reckoning: Optional[Reckoning] = None
    claimed: Optional[Claimed] = None
    chosen: Optional[Tuple[str, ...]] = None

    @property
    def feels_low(self) -> bool:
        """Whether it tells of low spirits; never of what is taken for gibberish, as any other language is."""
        known = self.intent != GIBBERISH or self.language != ""
        return self.feeling is not None and self.feeling.tier == "low" and known

    @property
    def told_strangers(self) -> Tuple[Stranger, ...]:
        """The strangers that only say where somebody comes from who asks the way into the field."""
        if not self.newcomer:
            return ()
        told = [each.text.casefold() for each in self.unserved if each.told]
        return tuple(each for each in self.strangers if each.kind == TRADE or any(each.text.casefold() in text for text in told))

    @property
    def other_strangers(self) -> Tuple[Stranger, ...]:
        """The strangers that an answer would have to be about."""
        told = self.told_strangers
        return tuple(each for each in self.strangers if each not in told)

    @property
    def names_a_strange_place(self) -> bool:
        """Whether it names a place that no pack holds."""
        return any(stranger.kind == "place" for stranger in self.strangers)

    @property
    def nearest_opinion(self) -> Near:
        """The opinion of a graduate that is nearest; nobody's, and not like it at all, where none is known."""
        return next(iter(self.near_opinions), Near("", 0.0))

    @property
    def nearest(self) -> Near:
        """The fact that is nearest to it; one of no address and no likeness where none is."""
        return self.near[0] if self.near else Near("", 0.0)

    @property
    def closest(self) -> Tuple[Near, ...]:
        """The three facts that are nearest to it."""
        return self.near[:_CLOSEST]

    @property
    def operation(self) -> str:
        """What is to be reckoned; empty where nothing is."""
        return self.reckoning.operation if self.reckoning else ""

    @property
    def stands_out(self) -> float:
        """How much more likeness the nearest fact has than the third."""
        return self.nearest.likeness - self.closest[-1].likeness if self.near else 0.0

    def within(self, pack: Pack) -> Heard:
        """The same without names and topics that `pack` doesn't hold, or no longer; a noun of the pack's own for roles is one of them."""
        return replace(
            self,
            kind=self.kind or ("roles" if of_roles(pack, self.text) else ""),
            subjects=tuple(subject for subject in self.subjects if pack.kind_of(subject)),
            excluded=tuple(subject for subject in self.excluded if pack.kind_of(subject)),
            topics=tuple(topic for topic in self.topics if topic in pack.topics),
            excluded_topics=tuple(topic for topic in self.excluded_topics if topic in pack.topics),
            near=tuple(each for each in self.near if pack.at(each.fact)),
            clauses=tuple(clause.within(pack) for clause in self.clauses),
            parts=tuple(part.within(pack) for part in self.parts),
        )
