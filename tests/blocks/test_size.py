"""A short answer is short in Slack, too: what is visible of any answer of three packs, its sources and buttons among it."""

from __future__ import annotations

from itertools import combinations
from typing import Any, Dict, Iterator

import pytest

from answering.answer import Answer
from blocks.citations import citations
from blocks.detail import render_detail
from blocks.render import render
from knowledge import FACETS, Pack
from tests.conftest import Ask, Words

MOST = 1_200
"""Characters that can be read of one answer without scrolling for long."""


def reply(answer: Answer, pack: Pack, words: Words) -> Dict[str, Any]:
    buttons = [{"title": each.title, "payload": each.question} for each in answer.suggestions]
    return {"text": words.shown(answer, pack), "buttons": buttons, "custom": {"answer": answer.contract(pack, "0123456789abcdef")}}


def visible(block: Any) -> Iterator[str]:
    """Every text of a block that people see."""
    if isinstance(block, dict):
        if isinstance(block.get("text"), str):
            yield block["text"]
        hidden = ("text", "value", "accessibility_label") if isinstance(block.get("text"), str) else ("value", "accessibility_label")
        for key, inside in block.items():
            if key not in hidden:
                yield from visible(inside)
    elif isinstance(block, list):
        for each in block:
            yield from visible(each)


def answers(pack: Pack, ask: Ask) -> Iterator[Answer]:
    certain = {"moves": frozenset({"joins"})}
    for topic in pack.topics:
        yield ask(pack, f"ask_{topic}")
        yield from (ask(pack, f"ask_{topic}", subject) for subject in (*pack.industries, *pack.roles, *pack.skills))
    for one, other in combinations(pack.industries, 2):
        yield ask(pack, "ask_compare", one, other)
        yield ask(pack, "ask_compare", one, other, topics=FACETS[:3], **certain)
    for topic in ("compare", "industry_profile", *FACETS):
        yield ask(pack, f"ask_{topic}", *tuple(pack.industries)[:3])
    for facet, second in combinations(FACETS, 2):
        yield ask(pack, f"ask_{facet}", topics=(facet, second), **certain)
        yield ask(pack, f"ask_{facet}", ranking={f"ask_{facet}": 0.5, f"ask_{second}": 0.45})
    yield from (ask(pack, "ask_faq", faq=faq) for faq in pack.faqs)
    yield from (ask(pack, intent) for intent in ("ask_stories", "ask_source", "ask_choose"))


@pytest.mark.parametrize("name", ("default_pack", "invented_pack", "nursing_pack"))
def test_no_answer_is_long(name: str, request: pytest.FixtureRequest, ask: Ask, words: Words) -> None:
    pack: Pack = request.getfixturevalue(name)
    sizes = {}
    for answer in answers(pack, ask):
        blocks = [block for message in render(reply(answer, pack, words)) for block in message.blocks]
        sizes[answer.topic, answer.subjects, answer.also] = sum(len(text) for text in visible(blocks))
    assert len(sizes) > 50
    assert {key: size for key, size in sizes.items() if size > MOST} == {}


def test_of_many_sections_the_first_are_named_and_all_under_the_whole_story() -> None:
    common = {"source": "An article", "credited_to": None, "period": None, "region": None}
    cited = [{**common, "section": f"Part {at}"} for at in range(5)]
    (piece,) = citations(cited, 2)
    assert piece.text == "Source: *An article*: “Part 0”; “Part 1”; and 3 more"
    assert "“Part 4”" in render_detail("All.", cited)[-1].text


def test_a_section_is_named_once() -> None:
    common = {"source": "An article", "section": "Pay", "credited_to": None, "period": None, "region": None}
    (piece,) = citations([common, {**common, "region": "Gulf"}, {**common, "region": "Gulf", "credited_to": "a survey"}])
    assert piece.text == "Source: *An article*: “Pay” (Gulf; credited to a survey)"
