"""Filter, rank and compare on packs and questions made up at random, against a slow and simple reading of the facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Dict, List, Optional, Sequence, Tuple

from hypothesis import given, settings
from hypothesis import strategies as st

from answering import phrases
from answering.answer import Answer
from answering.answers.compare import compare
from answering.answers.filter import answer_filter
from answering.heard import Bound, Heard
from answering.memory import Memory
from answering.reading.reading import Reading
from answering.respond import respond
from knowledge import FACETS, Amount, Fact, Pack, Range
from knowledge.schema import Industry

NAMES = ("Anvil Works", "Bell Foundries", "Cloud Mills", "Dye Houses", "Ember Pits", "Fog Presses")
LIMITS = {"deadline": None, "database": None, "derandomize": True}
STEP = 10_000
"""Pay and bounds are few multiples of this, so that they often meet."""
_ALONE = 7
"""The pay, in steps, of a trade of which one sum is told."""
Pay = Tuple[int, int]


@dataclass(frozen=True)
class Trade:
    """An industry in the simplest words: the facets told of it, and its pay in steps where that is a range, else it is one sum."""

    id: str
    name: str
    told: Tuple[str, ...]
    pay: Optional[Pay]
    led: bool = False

    @property
    def sums(self) -> Optional[Pay]:
        """The lowest and the highest that it pays, in steps; one sum is both."""
        return self.pay or ((_ALONE, _ALONE) if "salary" in self.told else None)

    def industry(self) -> Industry:
        return Industry(name=self.name, facts={facet: self._fact(facet) for facet in self.told})

    def _fact(self, facet: str) -> Fact:
        terms = {"currency": "GLM", "period": "year", "level": "starting"}
        figures: List[object] = []
        if facet == "salary":
            sum_alone = Amount(kind="amount", value=_ALONE * STEP, **terms)
            figures = [Range(kind="range", low=self.pay[0] * STEP, high=self.pay[1] * STEP, **terms) if self.pay else sum_alone]
        rank = 1 if self.led and facet == "salary" else None
        return Fact(statement=f"{self.name} in {facet}.", section="purse", figures=figures, rank=rank)


@st.composite
def many_trades(draw: st.DrawFn) -> List[Trade]:
    found = []
    leader = draw(st.integers(0, 9))
    for at, name in enumerate(NAMES[: draw(st.integers(2, len(NAMES)))]):
        told = tuple(facet for facet in FACETS if draw(st.booleans()))
        low = draw(st.integers(1, 9))
        pay = (low, low + draw(st.integers(1, 5))) if "salary" in told and draw(st.integers(0, 5)) else None
        found.append(Trade(name.split()[0].lower(), name, told, pay, led=at == leader and pay is not None))
    return found


@st.composite
def questions(draw: st.DrawFn, trades: Sequence[Trade]) -> Reading:
    ids = [trade.id for trade in trades]
    few_topics = st.lists(st.sampled_from(FACETS), max_size=2, unique=True).map(tuple)
    comparisons = ("above", "at_least", "below", "at_most", "about")
    bound = st.builds(Bound, st.sampled_from(comparisons), st.integers(0, 30).map(lambda halves: halves * STEP // 2), st.booleans())
    heard = Heard(
        intent="ask_filter",
        topics=draw(few_topics),
        excluded_topics=draw(st.just(()) | few_topics),
        excluded=tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))),
        bounds=tuple(draw(st.lists(bound, max_size=2))),
        order=draw(st.sampled_from(["", "highest", "lowest"])),
        limit=draw(st.sampled_from([0, 0, 0, 1, 2])),
        subjects=tuple(draw(st.just([]) | st.lists(st.sampled_from(ids), min_size=1, unique=True))),
    )
    pool = tuple(draw(st.just([]) | st.lists(st.sampled_from(ids), min_size=1, unique=True)))
    return replace(Reading.of(heard, Memory()), pool=pool)


def pack_of(trades: Sequence[Trade], base: Pack) -> Pack:
    return replace(base, industries={trade.id: trade.industry() for trade in trades})


def paid(trade: Trade) -> List[int]:
    """Every sum that a trade pays, in half steps: enough to tell one bound from another."""
    return list(range(trade.sums[0] * 2, trade.sums[1] * 2 + 1)) if trade.sums else []


def within(sums: Sequence[int], bound: Bound, order: str) -> bool:
    value = bound.value * 2 // STEP
    bare = "at_most" if order == "lowest" else "at_least"
    holds = {
        "above": lambda each: each > value,
        "at_least": lambda each: each >= value,
        "below": lambda each: each < value,
        "at_most": lambda each: each <= value,
    }[bare if bound.comparison == "about" else bound.comparison]
    return bool(sums) and (all if bound.whole else any)(holds(each) for each in sums)


def requirements(question: Reading) -> List[Tuple[str, object]]:
    """What is asked of each trade: of several sums, only those with a direction; a sum stands for pay itself."""
    bounds = [bound for bound in question.heard.bounds if len(question.heard.bounds) == 1 or bound.comparison != "about"]
    having = [topic for topic in question.topics if topic not in question.excluded_topics and not (topic == "salary" and bounds)]
    return [
        *(("bound", bound) for bound in bounds),
        *(("has", topic) for topic in having),
        *(("lacks", topic) for topic in question.excluded_topics),
    ]


def meets(trade: Trade, requirement: Tuple[str, object], order: str) -> bool:
    kind, wanted = requirement
    if isinstance(wanted, Bound):
        return within(paid(trade), wanted, order)
    return (wanted in trade.told) == (kind == "has")


def kept(trades: Sequence[Trade], question: Reading, asked: Sequence[Tuple[str, object]]) -> List[str]:
    among = question.pool or question.subjects
    pool = [trade for trade in trades if trade.id in among] if among else list(trades)
    return [
        trade.id
        for trade in pool
        if trade.id not in question.excluded and all(meets(trade, requirement, question.heard.order) for requirement in asked)
    ]


def belongs_before(one: Trade, other: Trade, lowest: bool) -> bool:
    """Whether one has to stand before the other; what has no pay comes last."""
    if one.sums is None or other.sums is None:
        return one.sums is not None and other.sums is None
    if lowest:
        return one.sums[0] < other.sums[0]
    return one.led if one.led != other.led else sum(one.sums) > sum(other.sums)


def in_order(shown: Sequence[str], left_out: Sequence[str], trades: Sequence[Trade], lowest: bool) -> bool:
    """Whether nothing that comes later, or was left out, belongs before what is shown."""
    by_id = {trade.id: trade for trade in trades}
    later = [(each, other) for at, each in enumerate(shown) for other in (*shown[at + 1 :], *left_out)]
    return not any(belongs_before(by_id[other], by_id[each], lowest) for each, other in later)


def test_a_filter_keeps_exactly_what_meets_every_constraint(invented_pack: Pack, keeps_contract) -> None:
    @settings(max_examples=150, **LIMITS)
    @given(data=st.data(), trades=many_trades())
    def agrees(data: st.DataObject, trades: List[Trade]) -> None:
        question = data.draw(questions(trades))
        pack = pack_of(trades, invented_pack)
        answer = answer_filter(question, pack)
        asked = requirements(question)
        expected = kept(trades, question, asked)
        if not expected:
            assert_empty(answer, trades, question, asked)
            return
        shown = list(answer.subjects)
        assert answer.status == ("answered" if answer.facts else "not_covered")
        by_pay = any(kind == "bound" or wanted == "salary" for kind, wanted in asked if kind != "lacks")
        most = question.heard.limit if by_pay else 0  # nothing else puts them in an order of which some could come first
        assert len(shown) == len(set(shown)) == min(len(expected), most or len(expected))
        assert set(shown) <= set(expected)
        if by_pay:
            assert in_order(shown, [each for each in expected if each not in shown], trades, question.heard.order == "lowest")
        assert_told(answer, trades, shown)
        keeps_contract(answer.contract(pack, "0123abcd"))

    agrees()


def assert_empty(answer: Answer, trades: Sequence[Trade], question: Reading, asked: Sequence[Tuple[str, object]]) -> None:
    """An empty result offers to drop each constraint without which there is something, and says what is left then."""
    assert (answer.status, answer.subjects, answer.facts) == ("not_covered", (), ())
    lines = re.findall(r"dropping “(.+?)” leaves (.+)", answer.values["without"])
    expected = [kept(trades, question, [*asked[:at], *asked[at + 1 :]]) for at in range(len(asked))]
    if question.excluded:
        expected.append(kept(trades, replace(question, excluded=()), asked))
    named = {trade.id: trade.name.lower() for trade in trades}
    told = [{trade for trade, name in named.items() if name in left} for _, left in lines]
    assert told == [set(left) for left in expected if left]
    assert [each.title for each in answer.suggestions] == [f"Drop “{dropped}”" for dropped, _ in lines][:4]


def assert_told(answer: Answer, trades: Sequence[Trade], shown: Sequence[str]) -> None:
    """Every fact is one of a trade that is shown, and every chart and note says what the figures say."""
    by_id = {trade.id: trade for trade in trades}
    assert all(held.subject in shown and held.id.partition("#")[2] in by_id[held.subject].told for held in answer.facts)
    assert answer.table and [row[0] for row in answer.table.rows] == [by_id[each].name for each in shown]
    if answer.chart:
        pays: Dict[str, Optional[Pay]] = {trade.name: trade.pay for trade in trades}
        assert all((bar.low // STEP, bar.high // STEP) == pays[bar.label] for bar in answer.chart.bars)


def test_a_range_that_meets_a_bound_in_part_is_named_as_such(invented_pack: Pack) -> None:
    @settings(max_examples=100, **LIMITS)
    @given(trades=many_trades(), comparison=st.sampled_from(["above", "at_least", "below", "at_most"]), halves=st.integers(0, 30))
    def is_named(trades: List[Trade], comparison: str, halves: int) -> None:
        bound = Bound(comparison, halves * STEP // 2)  # type: ignore[arg-type]
        answer = answer_filter(Reading.of(Heard("ask_filter", bounds=(bound,)), Memory()), pack_of(trades, invented_pack))
        partly = {
            trade.name.lower()
            for trade in trades
            if within(paid(trade), bound, "") and not within(paid(trade), replace(bound, whole=True), "")
        }
        remark = re.search(r"Only a part of the range meets that for (.+?)\.", answer.values.get("note", ""))
        assert {trade.name.lower() for trade in trades if remark and trade.name.lower() in remark.group(1)} == partly

    is_named()


def test_pay_is_ranked_as_the_figures_say(invented_pack: Pack) -> None:
    @settings(max_examples=100, **LIMITS)
    @given(trades=many_trades(), order=st.sampled_from(["highest", "lowest"]))
    def is_ranked(trades: List[Trade], order: str) -> None:
        answer, memory = respond(Heard("ask_salary", order=order), Memory(), pack_of(trades, invented_pack))  # type: ignore[arg-type]
        assert sorted(answer.subjects) == sorted(trade.id for trade in trades if "salary" in trade.told)
        assert in_order(answer.subjects, [], trades, order == "lowest")
        assert memory.shown == (answer.subjects if len(answer.subjects) > 1 else ())

    is_ranked()


CLAIMS = {
    r"(.+) and (.+) have the same range": lambda one, other: one == other,
    r"(.+) lies wholly above (.+)": lambda one, other: one[0] > other[1],
    r"(.+) starts and ends higher than (.+); the two ranges overlap": lambda one, other: one[0] > other[0] and one[1] > other[1] >= one[0],
    r"The range of (.+) goes higher than that of (.+) but also starts lower, so .+": lambda one, other: (
        one[0] < other[0] and one[1] > other[1]
    ),
    r"(.+) starts where (.+) does and ends higher": lambda one, other: one[0] == other[0] and one[1] > other[1],
    r"(.+) starts higher than (.+) and ends where it does": lambda one, other: one[0] > other[0] and one[1] == other[1],
    r"The source gives no .+ for (.+)": None,
    r"The source ranks none of them above another here": None,
}
"""What each sentence of a note claims of the pay of the first that it names and the second."""


def test_a_comparison_tells_both_sides_and_claims_nothing_false(invented_pack: Pack, keeps_contract) -> None:
    @settings(max_examples=150, **LIMITS)
    @given(data=st.data(), trades=many_trades(), topic=st.sampled_from(["", *FACETS]))
    def is_true(data: st.DataObject, trades: List[Trade], topic: str) -> None:
        sides = data.draw(st.permutations(trades))[: data.draw(st.integers(2, len(trades)))]
        pack = pack_of(trades, invented_pack)
        answer = compare(pack, [side.id for side in sides], [topic] if topic else [])
        facets = (topic,) if topic else FACETS
        told = [(side.id, facet) for facet in facets for side in sides if facet in side.told]
        assert [(held.subject, held.id.partition("#")[2]) for held in answer.facts] == told
        assert answer.subjects == tuple(side.id for side in sides)
        keeps_contract(answer.contract(pack, "0123abcd"))
        if not told:
            assert answer.status == "not_covered"
            return
        assert answer.status == "answered" and answer.table
        assert answer.table.columns == ("", *(side.name for side in sides))
        for facet, row in zip(facets, answer.table.rows):
            assert [cell == phrases.say(pack, "cell_silent") for cell in row[1:]] == [facet not in side.told for side in sides]
        assert_claims(answer, sides, topic)

    is_true()


def assert_claims(answer: Answer, sides: Sequence[Trade], topic: str) -> None:
    pays = {side.name.lower(): side.pay for side in sides}
    note = answer.values["note"].strip()
    for sentence in filter(None, re.split(r"\.(?: |$)", note)):
        claim, match = next((claim, match) for form, claim in CLAIMS.items() if (match := re.fullmatch(form, sentence)))
        if claim:
            assert claim(*(pays[name.lower()] for name in match.groups())), sentence
    if topic:
        silent = re.search(r"The source gives no .+ for (.+?)\.", f"{answer.values['lead']} {note}")
        named = {side.name for side in sides if silent and side.name.lower() in silent.group(1)}
        assert named == {side.name for side in sides if topic not in side.told}
    ranges = [side for side in sides if side.pay and topic in ("", "salary")]
    assert [bar.label for bar in answer.chart.bars] == [side.name for side in ranges] if answer.chart else not ranges
