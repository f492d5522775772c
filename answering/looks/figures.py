"""One figure in words, and what it says of itself: who, when, where, of what, per what, how exact, how old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Iterable, List, Optional, Sequence, Tuple

from answering import phrases
from answering.looks import wording
from answering.lookup import is_credited_by_name
from knowledge import Amount, Count, Held, Pack, Pay, Percent, Range
from knowledge.figures import Figure
from knowledge.numbers import numbers_in
from knowledge.pay import money

_ANNUAL = ("annual", "yearly")
"""How the measure of a figure begins that is counted by the year."""
_A_YEAR = ("a year", "per year")
"""How it ends, else."""
_NO_START = (
    *("by", "until", "till", "to", "up", "through", "before", "within", "over", "for"),
    *("each", "every", "a", "per", "annually", "yearly", "recent", "recently", "last", "past", "next", "coming"),
)
"""How a period begins that names no start."""
_YEAR = 4
"""A year has so many digits."""
_AHEAD = frozenset(("expected", "projected", "forecast", "predicted", "plan", "plans", "planned", "will", "upcoming", "next"))
"""One of them stands in what is still to come."""
_AT_THE_START = ("start", "entry")
"""One of them stands in the level of what is paid at the start."""
_MEDIAN = "median"
_SIDES = {"nearly": -1, "under": -1, "over": 1}
"""On which side of its number a figure lies by what is said before it."""
_MIDDLES = ("average", "mean", _MEDIAN)
"""One stands in the level of a sum that is the middle of many."""
_LONGER = 2
"""A statement that is so many times as long as its figure says more than that."""
POINTS_OFF, PARTS_OFF = 5, 10
"""What is about so much may be so many percentage points off, or one of so many parts of it."""
_QUALIFIED = {"exactly": "", "about": "about ", "over": "over ", "nearly": "nearly ", "under": "under "}


@dataclass(frozen=True)
class Claim:
    """A fact, and the one of its figures that is asked about; None where the fact holds none."""

    held: Held
    figure: Optional[Figure] = None


def said(figure: Figure) -> str:
    """'nearly 60%', '$95,000 to $130,000 a year', 'over 800'."""
    pay = Pay.read_off(figure)
    if pay is not None:
        return str(pay)
    assert isinstance(figure, (Percent, Count))
    return qualified(figure.qualifier, f"{figure.value:,}{'%' if isinstance(figure, Percent) else ''}")


def qualified(qualifier: str, number: str) -> str:
    """'nearly 60%'."""
    return f"{_QUALIFIED[qualifier]}{number}"


def measured(pack: Pack, claim: Claim) -> str:
    """What it measures: 'starting pay in healthcare', 'annual growth in job postings'."""
    figure = claim.figure
    if isinstance(figure, (Percent, Count)):
        return figure.measures
    if isinstance(figure, (Range, Amount)):
        return f"{figure.level} pay{_in_which(pack, claim)}"
    return claim.held.fact.short.rstrip(".")


def _in_which(pack: Pack, claim: Claim) -> str:
    """' in healthcare'; other subjects stand after a comma."""
    subject = claim.held.subject
    if not subject:
        return ""
    name = wording.inside(pack.named(subject).name)
    return f" in {name}" if pack.kind_of(subject) == "industries" else f", {name}"


def whole(pack: Pack, claim: Claim) -> str:
    """The figure and what it measures, or the fact in a few words."""
    if claim.figure is None:
        return claim.held.fact.short.rstrip(".")
    if isinstance(claim.figure, Count):
        return _counted(claim.figure)
    return f"{said(claim.figure)}, {measured(pack, claim)}"


def _counted(figure: Count) -> str:
    """'about 1 year of the program', 'over 800 berths'."""
    first, _, rest = figure.measures.partition(" ")
    thing = first.removesuffix("s") if figure.value == 1 else first
    return f"{said(figure)} {thing} {rest}".rstrip()


def every_claim(facts: Iterable[Held]) -> List[Claim]:
    """Every figure of `facts`."""
    return [Claim(held, figure) for held in facts for figure in held.fact.figures]


def claims(facts: Sequence[Held], numbers: Sequence[float] = ()) -> List[Claim]:
    """Every figure of `facts` that holds one of `numbers`; with none given, the first figure of each fact, or the fact itself."""
    if numbers:
        return [claim for claim in every_claim(facts) if claim.figure and set(claim.figure.numbers) & set(numbers)]
    return [Claim(held, next(iter(held.fact.figures), None)) for held in facts]


def ranges_in(found: Iterable[Claim]) -> List[Claim]:
    """Those of several figures that are ranges."""
    return [claim for claim in found if isinstance(claim.figure, Range)]


def width_of(claim: Claim) -> float:
    """How far the ends of a range are apart; 0 where it is none."""
    return claim.figure.high - claim.figure.low if isinstance(claim.figure, Range) else 0.0


def each_once(found: Sequence[Claim]) -> List[Claim]:
    """One for each figure: the same may stand in several facts."""
    return list({claim.figure: claim for claim in reversed(found)}.values())[::-1]


def answered(pack: Pack, form: str, claim: Claim) -> str:
    """What the figure says to a challenge of that form, from its typed fields."""
    return _ANSWERS[form](pack, claim)


def size_of(claim: Claim) -> Tuple[float, int]:
    """By what figures are ordered: the middle of their numbers, then what is said before it: nearly 60, 60, over 60."""
    numbers = claim.figure.numbers if claim.figure else (0.0,)
    return sum(numbers) / len(numbers), _SIDES.get(getattr(claim.figure, "qualifier", ""), 0)


def gives_a_start(period: str) -> bool:
    """Whether a period says from when it counts: "2020 to 2030", "since 2019", "May 2023", not "by 2030" or "recent years"."""
    years = [written for written in numbers_in(period) if len(written) == _YEAR]
    first, *_ = (*period.casefold().split(), "by")
    return len(years) > 1 or first not in _NO_START


def is_left_open(pack: Pack, form: str, claim: Claim) -> bool:
    """Whether the source doesn't say what a challenge of that form asks: no name, no year, no region, no time that it is counted by."""
    fact, figure = claim.held.fact, claim.figure
    if form == "how_old":
        return not fact.period and not pack.section(fact)[0].retrieved
    if form == "who_says":
        return not is_credited_by_name(claim.held)
    if form == "per_what":
        return isinstance(figure, (Percent, Count)) and not fact.period and not is_annual(figure)
    return (form == "when" and not fact.period) or (form == "where" and not fact.region)


def _who(pack: Pack, claim: Claim) -> str:
    fact = claim.held.fact
    section = pack.section(fact)[1].title
    if fact.credited_to:
        return phrases.say(pack, "figure_who", who=fact.credited_to, figure=whole(pack, claim), section=section)
    return phrases.say(pack, "figure_who_unnamed", figure=whole(pack, claim), section=section)


def _when(pack: Pack, claim: Claim) -> str:
    period = claim.held.fact.period
    return phrases.say(pack, "figure_when" if period else "figure_when_unsaid", period=period or "", figure=whole(pack, claim))


def _where(pack: Pack, claim: Claim) -> str:
    region = claim.held.fact.region
    return phrases.say(pack, "figure_where" if region else "figure_where_unsaid", region=region or "", figure=whole(pack, claim))


def _of_what(pack: Pack, claim: Claim) -> str:
    if claim.figure is None:
        return phrases.say(pack, "figure_none", figure=whole(pack, claim))
    return phrases.say(pack, "figure_of_what", figure=said(claim.figure), measures=measured(pack, claim))


def _of_whom(pack: Pack, claim: Claim) -> str:
    """Whom it counts, as far as it says so: the source tells no more of who was asked."""
    alone = isinstance(claim.figure, (Range, Amount)) or len(claim.held.fact.figures) == 1
    said = claim.held.fact.first_sentence.rstrip(".") if alone else whole(pack, claim)
    return what_it_counts(pack, claim) or phrases.say(pack, "figure_of_whom", figure=said)


def what_it_counts(pack: Pack, claim: Claim) -> str:
    """What the source says of what is counted in or left out; empty where it says nothing of that."""
    counted = claim.held.fact.counted
    return phrases.say(pack, "figure_counts", said=counted.rstrip("."), figure=whole(pack, claim)) if counted else ""


def _inside(pack: Pack, claim: Claim) -> str:
    """What lies behind it: the reason that the statement gives, or all that it says."""
    fact = claim.held.fact
    if fact.gives_a_reason:
        return phrases.say(pack, "figure_says", statement=fact.statement)
    return _no_more(pack, claim) or phrases.say(pack, "figure_inside", figure=whole(pack, claim))


def _no_more(pack: Pack, claim: Claim) -> str:
    """The statement, where it says more than the figure: of what else is asked it says nothing; else empty."""
    fact = claim.held.fact
    longer = len(fact.statement) > _LONGER * len(whole(pack, claim))
    return phrases.say(pack, "figure_no_more", statement=fact.statement) if fact.goes_on or fact.counted or longer else ""


def _left_open(pack: Pack, claim: Claim) -> str:
    """All that the source says of it, which isn't what was asked."""
    return _no_more(pack, claim) or phrases.say(pack, "figure_left_open", figure=whole(pack, claim))


def says_it(form: str, claim: Claim) -> bool:
    """Whether the statement says what no typed figure does: whom it counts, or what is behind it."""
    fact = claim.held.fact
    return (form in ("of_whom", "inside") and bool(fact.counted)) or (form == "inside" and fact.gives_a_reason)


def _in_its_words(pack: Pack, claim: Claim) -> str:
    """All that the source says of it, in which the word stands that was asked about."""
    return phrases.say(pack, "figure_says", statement=claim.held.fact.statement)


def _forecast(pack: Pack, claim: Claim) -> str:
    """Whether it looks ahead: by a period that ends after the source was read, or by the words of the statement."""
    if not looks_ahead(pack, claim.held):
        return phrases.say(pack, "figure_no_forecast", figure=whole(pack, claim), period=_in_brackets(claim))
    return phrases.say(pack, "figure_forecast", figure=whole(pack, claim), period=_in_brackets(claim))


def _in_brackets(claim: Claim) -> str:
    """The time of its fact, to stand behind a word; empty where there is none."""
    return f" ({claim.held.fact.period})" if claim.held.fact.period else ""


def looks_ahead(pack: Pack, held: Held) -> bool:
    """Whether what a fact says is still to come."""
    fact, retrieved = held.fact, pack.section(held.fact)[0].retrieved
    words = {word.strip(".,;()").casefold() for word in f"{fact.statement} {fact.period or ''}".split()}
    years = [int(written) for written in numbers_in(fact.period or "") if len(written) == _YEAR and written.isdecimal()]
    later = bool(years and retrieved) and max(years) > retrieved.year  # type: ignore[union-attr]
    return later or not _AHEAD.isdisjoint(words)


def _at_which_level(pack: Pack, claim: Claim) -> str:
    """Whether pay is at the start, or at which level it is; whom anything else counts."""
    if not isinstance(claim.figure, (Range, Amount)):
        return _of_whom(pack, claim)
    phrase = "figure_level" if any(word in claim.figure.level for word in _AT_THE_START) else "figure_level_of_all"
    return phrases.say(pack, phrase, level=claim.figure.level, figure=f"{said(claim.figure)}{_in_which(pack, claim)}")


def is_annual(figure: Optional[Figure]) -> bool:
    """Whether it measures something that is counted by the year."""
    return isinstance(figure, (Percent, Count)) and (figure.measures.startswith(_ANNUAL) or figure.measures.endswith(_A_YEAR))


def _per_what(pack: Pack, claim: Claim) -> str:
    figure, period = claim.figure, claim.held.fact.period
    if isinstance(figure, (Range, Amount)):
        return phrases.say(pack, "figure_per", period=figure.period, currency=figure.currency, figure=whole(pack, claim))
    if figure is None:
        return phrases.say(pack, "figure_none", figure=whole(pack, claim))
    if is_annual(figure):
        return phrases.say(pack, "figure_per_year", figure=whole(pack, claim))
    return phrases.say(pack, "figure_per_period" if period else "figure_per_unsaid", period=period or "", figure=whole(pack, claim))


def _mean_or_range(pack: Pack, claim: Claim) -> str:
    figure = claim.figure
    if figure is None:
        return phrases.say(pack, "figure_none", figure=whole(pack, claim))
    if isinstance(figure, Range):
        ends = {"low": money(figure.low, figure.currency), "high": money(figure.high, figure.currency)}
        between = {"width": money(figure.high - figure.low, figure.currency), "middle": money(_halfway(figure), figure.currency)}
        return phrases.say(pack, "figure_range", figure=whole(pack, claim), **ends, **between)
    if isinstance(figure, Count) and claim.held.fact.hedge:
        return phrases.say(pack, "figure_as_a_rule", hedge=claim.held.fact.hedge, figure=whole(pack, claim))
    qualifier = "" if figure.qualifier == "exactly" else f" (“{figure.qualifier}”)"
    middle = middle_of(figure.level) if isinstance(figure, Amount) else ""
    if middle:
        return phrases.say(pack, "figure_single_middle", middle=middle, figure=whole(pack, claim), qualifier=qualifier)
    return phrases.say(pack, "figure_single", figure=whole(pack, claim), qualifier=qualifier)


def _end(phrase: str, lower: bool) -> Callable[[Pack, Claim], str]:
    """Answers with that end of a range; of anything else that it is a single figure."""

    def said_of(pack: Pack, claim: Claim) -> str:
        figure = claim.figure
        if not isinstance(figure, Range):
            return _mean_or_range(pack, claim)
        return phrases.say(pack, phrase, number=money(figure.low if lower else figure.high, figure.currency), figure=whole(pack, claim))

    return said_of


def middle_of(level: str) -> str:
    """Which middle of many a sum is, as its level says: "median"; empty for one that is none."""
    return next((middle for middle in _MIDDLES if middle in level.casefold()), "")


def _no_promise(pack: Pack, claim: Claim) -> str:
    """That the source promises nobody anything; nor does what it expects."""
    if not looks_ahead(pack, claim.held):
        return phrases.say(pack, "figure_no_promise", figure=whole(pack, claim))
    return phrases.say(pack, "figure_promised_nobody", figure=whole(pack, claim), period=_in_brackets(claim))


def _halfway(figure: Range) -> float:
    """What is as far from one end of a range as from the other."""
    return (figure.low + figure.high) // 2


def _saying(phrase: str) -> Callable[[Pack, Claim], str]:
    """Answers with that phrase and the figure: it says nothing of what is asked, or all of it."""
    return lambda pack, claim: phrases.say(pack, phrase, figure=whole(pack, claim))


def _halves(pack: Pack, claim: Claim) -> str:
    """Half are on either side of a median; an average says nothing of that."""
    pay = claim.held.fact.pay
    median = pay is not None and _MEDIAN in pay.level.casefold()
    return phrases.say(pack, "figure_halves" if median else "figure_no_halves", figure=whole(pack, claim))


def _how_old(pack: Pack, claim: Claim) -> str:
    source, period = pack.section(claim.held.fact)[0], claim.held.fact.period
    taken = phrases.say(pack, "figure_retrieved", day=f"{source.retrieved:%d %B %Y}".lstrip("0")) if source.retrieved else ""
    dated = phrases.say(pack, "figure_dated", period=period, figure=whole(pack, claim)) if period else ""
    undated = phrases.say(pack, "figure_undated", figure=whole(pack, claim)) if not period else ""
    return " ".join(part for part in (dated, undated, taken) if part)


def _why_trust(pack: Pack, claim: Claim) -> str:
    source, section = pack.section(claim.held.fact)
    ahead = [phrases.say(pack, "figure_projection", period=_in_brackets(claim))] if looks_ahead(pack, claim.held) else []
    return " ".join((*ahead, phrases.say(pack, "figure_trust", source=source.title, section=section.title), _who(pack, claim)))


_ANSWERS: Dict[str, Callable[[Pack, Claim], str]] = {
    "who_says": _who,
    "when": _when,
    "where": _where,
    "of_what": _of_what,
    "of_whom": _of_whom,
    "at_which_level": _at_which_level,
    "per_what": _per_what,
    "mean_or_range": _mean_or_range,
    "end_low": _end("figure_low_end", lower=True),
    "end_high": _end("figure_high_end", lower=False),
    "before_tax": _saying("figure_tax"),
    "is_promised": _no_promise,
    "of_a_part": _saying("figure_of_a_part"),
    "of_which_end": _saying("figure_of_which_end"),
    "before_it": _saying("figure_before_it"),
    "halves": _halves,
    "over_time": _saying("figure_over_time"),
    "inside": _inside,
    "left_open": _left_open,
    "how_many_asked": _saying("figure_sample"),
    "what_is_in_it": _saying("figure_holds"),
    "how_old": _how_old,
    "why_trust": _why_trust,
    "in_its_words": _in_its_words,
    "is_a_forecast": _forecast,
}
ANSWERED = tuple(_ANSWERS)
"""Forms that one figure answers by what it says of itself."""
CHALLENGES = (*ANSWERED, "same_figure", "does_it_say", "is_there")
"""Forms that ask something of a figure or a statement that was shown."""
FORMS_OF_LABELS = {"level": "at_which_level", "a_part": "of_a_part", "own_chance": "is_promised"}
"""The forms that answer what was learnt to be asked by another name than theirs."""
