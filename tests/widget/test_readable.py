"""Real answers in a small panel: what is read without scrolling, and what isn't said twice."""

from __future__ import annotations

import itertools
import json
import re
import time
from typing import Any, Dict, List, Tuple

import pytest
from playwright.sync_api import Page, expect

from answering.answer import Answer
from knowledge import Pack
from tests.conftest import Ask, Words
from tests.widget.chat import Chat
from tests.widget.conftest import OpenPage
from tests.widget.fake_channel import FakeChannel

_SMALL = (400, 534)
_LEAST = 40
"""So many questions there are at least that have one fact for an answer."""
_ROOM = "() => window.waypoint.shadowRoot.querySelector('.list').clientHeight"
# How far down from its question each answer is read to its end, and each turn with all that stands under the answer.
_READ_TO = """() => [...window.waypoint.shadowRoot.querySelectorAll(".turn[data-asked]")].map(turn => {
    const from = turn.getBoundingClientRect().top;
    const ends = [...turn.querySelectorAll(".prose, .chart, .table, .missing")].map(each => each.getBoundingClientRect().bottom);
    return [turn.dataset.asked, Math.max(...ends) - from, turn.querySelector(".message:last-child").getBoundingClientRect().bottom - from];
})"""

Told = Tuple[str, Pack, Answer]


@pytest.fixture
def open_with(open_page: OpenPage, channel: FakeChannel, words: Words) -> Any:
    """Opens the chat of somebody who has asked all this before."""

    def opened(told: List[Told]) -> Page:
        page = open_page(f"{channel.address}/chat/demo.html", size=_SMALL)
        channel.conversations["told"] = [each for at, one in enumerate(told) for each in _turn(f"{at} {one[0]}", *one, words)]
        channel.pending["told"] = []
        held = {"current": "told", "earlier": []}
        page.evaluate(
            "([name, held]) => localStorage.setItem(name, held)", [f"waypoint-sessions {channel.address}/chat/", json.dumps(held)]
        )
        Chat(page).launcher.click()
        expect(page.locator("waypoint-chat .turn[data-asked]")).to_have_count(len(told))
        return page

    return opened


def _turn(name: str, question: str, pack: Pack, answer: Answer, words: Words) -> List[Dict[str, Any]]:
    at = int(time.time())
    said = {
        "text": words.shown(answer, pack),
        "buttons": [{"title": each.title, "payload": each.question} for each in answer.suggestions],
        "custom": {"answer": answer.contract(pack, f"answer {name}")},
    }
    return [
        {"id": name, "from": "user", "at": at, "text": question},
        {"id": f"answer {name}", "from": "bot", "at": at, "reply_to": name, **said},
    ]


def test_one_fact_is_read_without_scrolling(open_with: Any, ask: Ask, default_pack: Pack, invented_pack: Pack) -> None:
    told = [
        (entry.subject_question.format(subject=pack.named(subject).name), pack, ask(pack, f"ask_{facet}", subject, form="how_much"))
        for pack in (default_pack, invented_pack)
        for subject, facet in itertools.product(pack.industries, pack.facets)
        if (entry := pack.topics[facet]).subject_question and pack.fact_of(subject, facet)
    ]
    assert len(told) >= _LEAST
    page = open_with(told)
    room = page.evaluate(_ROOM)
    read = page.evaluate(_READ_TO)
    assert len(read) == len(told)
    assert [name for name, text, _ in read if text > room] == []
    Chat(page).picture("one-fact")


def test_a_comparison_of_two_fits_two_screens(open_with: Any, ask: Ask, default_pack: Pack) -> None:
    pairs = list(itertools.combinations(default_pack.industries, 2))
    told = [(f"Compare {' and '.join(pair)}", default_pack, ask(default_pack, "compare", *pair)) for pair in pairs]
    page = open_with(told)
    room = page.evaluate(_ROOM)
    read = page.evaluate(_READ_TO)
    assert len(read) == len(told)
    assert [(name, text) for name, text, _ in read if text > 2 * room] == []
    assert [(name, whole) for name, _, whole in read if whole > 2 * _SMALL[1]] == []
    Chat(page).picture("comparisons")
    assert Chat(page).faults() == []


def test_no_figure_of_a_chart_stands_in_a_list_too(open_with: Any, ask: Ask, default_pack: Pack) -> None:
    asked = (("ask_salary", ()), ("ask_salary", tuple(default_pack.industries)[:3]), ("compare", tuple(default_pack.industries)[:2]))
    told = [(intent, default_pack, ask(default_pack, intent, *subjects)) for intent, subjects in asked]
    assert any(answer.chart for _, _, answer in told)
    page = open_with(told)
    for (_, _, answer), article in zip(told, page.get_by_role("article", name="Waypoint said").all()):
        listed = article.locator(".prose li").all_inner_texts()
        for bar in answer.chart.bars if answer.chart else ():
            alone = re.compile(rf"^{re.escape(bar.label)}:\s*\S*{bar.low:,.0f}\S* to \S*{bar.high:,.0f}( a \w+)?\.?$")
            assert not any(alone.match(line) for line in listed), bar.label
