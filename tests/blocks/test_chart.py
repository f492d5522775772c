from __future__ import annotations

from typing import Any, Dict

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from blocks.chart import alternative, picture
from tests.examples import examples

figures = st.integers(0, 10**9)
charts = st.fixed_dictionaries(
    {
        "title": st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20),
        "unit": st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20),
        "rows": st.lists(
            st.tuples(st.sampled_from(["Pay", "R&D", "$x$", "a_b^{"]), figures, figures).map(
                lambda row: {"label": row[0], "low": min(row[1:]), "high": max(row[1:])}
            ),
            min_size=1,
            max_size=40,
        ),
    }
)


@pytest.mark.filterwarnings("ignore:Glyph:RuntimeWarning", "ignore:Glyph:UserWarning")
@settings(max_examples=examples(4), deadline=None, database=None, derandomize=True, phases=(Phase.generate,))
@given(chart=charts)
def test_any_chart_can_be_drawn_and_described(chart: Dict[str, Any]) -> None:
    assert picture(chart).startswith(b"\x89PNG")
    assert 0 < len(alternative(chart)) <= 1_000


def test_it_is_described_in_words() -> None:
    chart = {
        "unit": "GLM a month",
        "rows": [{"label": "Harbours", "low": 4100, "high": 5300}, {"label": "Kelp Farms", "low": 1, "high": 2}],
    }
    assert alternative(chart) == "Pay ranges in GLM a month: Harbours 4,100 to 5,300; Kelp Farms 1 to 2."
    titled = alternative({**chart, "title": "Starting pay, Gulf"})
    assert titled == "Starting pay, Gulf, in GLM a month: Harbours 4,100 to 5,300; Kelp Farms 1 to 2."


def test_the_same_chart_is_drawn_once() -> None:
    chart = {"unit": "GLM", "rows": [{"label": "Harbours", "low": 1, "high": 2}]}
    assert picture(chart) is picture(dict(chart))
