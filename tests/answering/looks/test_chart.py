"""Charts: ranges of pay side by side, in the order told, in one unit."""

from __future__ import annotations

from typing import Optional

from answering.looks.chart import Bar, Chart, chart
from knowledge import FACETS, Fact, Held, Pack, Range


def paid(subject: Optional[str], low: int, high: int, currency: str = "GLM", period: str = "month", region: Optional[str] = None) -> Held:
    pays = Range(kind="range", low=low, high=high, currency=currency, period=period, level="starting")
    return Held("industries/it#salary", Fact(statement="It pays.", section="purse", figures=[pays], region=region), subject)


def label(pack: Pack) -> str:
    return pack.topics["salary"].label


def test_each_range_is_a_bar_under_its_name(invented_pack: Pack) -> None:
    drawn = chart(invented_pack, [paid("harbours", 41, 53), paid("airship_lines", 36, 44)])
    assert drawn == Chart("GLM a month", (Bar("Harbours", 41, 53), Bar("Airship Lines", 36, 44)), label(invented_pack))


def test_the_contract_holds_the_chart(invented_pack: Pack) -> None:
    drawn = chart(invented_pack, [paid("harbours", 41, 53)])
    assert drawn
    rows = [{"label": "Harbours", "low": 41, "high": 53}]
    assert drawn.contract() == {"kind": "range", "title": label(invented_pack), "unit": "GLM a month", "rows": rows}


def test_the_title_says_what_is_drawn_and_where(invented_pack: Pack) -> None:
    drawn = chart(invented_pack, [paid("harbours", 41, 53, region="Skerry"), paid("kelp_farms", 36, 44, region="Skerry")])
    assert drawn and drawn.title == f"{label(invented_pack)}, Skerry"
    mixed = chart(invented_pack, [paid("harbours", 41, 53, region="Skerry"), paid("kelp_farms", 36, 44)])
    assert mixed and mixed.title == label(invented_pack)


def test_without_a_range_there_is_nothing_to_draw(pack: Pack) -> None:
    assert chart(pack, []) is None
    assert chart(pack, [held for facet in FACETS if facet != "salary" for held in pack.holders(facet)]) is None


def test_a_range_of_no_industry_in_particular_is_not_drawn(invented_pack: Pack) -> None:
    assert chart(invented_pack, [paid(None, 41, 53)]) is None


def test_different_money_does_not_share_an_axis(invented_pack: Pack) -> None:
    drawn = chart(
        invented_pack, [paid("harbours", 41, 53), paid("airship_lines", 36, 44, "USD"), paid("kelp_farms", 36, 44, period="hour")]
    )
    assert drawn == Chart("GLM a month", (Bar("Harbours", 41, 53),), label(invented_pack))


def test_the_figures_drawn_are_those_of_the_pack(pack: Pack, ask) -> None:
    drawn = ask(pack, "ask_salary").chart
    assert drawn
    bars = {bar.label: (bar.low, bar.high) for bar in drawn.bars}
    for held in pack.holders("salary"):
        for figure in held.fact.figures:
            if isinstance(figure, Range):
                assert held.subject and bars.pop(pack.named(held.subject).name) == (figure.low, figure.high)
    assert not bars
