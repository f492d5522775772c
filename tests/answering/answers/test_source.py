"""Where the last answer came from."""

from __future__ import annotations

import pytest

from answering.heard import Heard
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Converse


def test_the_origin_of_each_fact_of_the_last_answer_is_said(pack: Pack, words) -> None:
    for topic in pack.topics:
        last, memory = respond(Heard(f"ask_{topic}"), Memory(), pack)
        answer, _ = respond(Heard("ask_source"), memory, pack)
        text = words.text(answer, pack)
        assert (answer.status, answer.topic) == ("answered", "source")
        assert answer.facts == last.facts
        for held in last.facts:
            source, section = pack.section(held.fact)
            for part in (source.title, section.title, held.fact.credited_to, held.fact.period, held.fact.region):
                assert part is None or part in text, (held.id, part)


def test_before_any_answer_the_source_of_all_is_told(pack: Pack, words) -> None:
    for memory in (Memory(), Memory(facts=("industries/gone#salary", "", "nonsense"))):
        answer, _ = respond(Heard("ask_source"), memory, pack)
        assert (answer.status, answer.topic) == ("answered", "source")
        assert answer.contract(pack, "0123abcd")["citations"]
        assert all(source.title in words.text(answer, pack) for source in pack.sources.values())


def test_asking_twice_gives_the_same(pack: Pack) -> None:
    _, memory = respond(Heard("ask_salary"), Memory(), pack)
    first, memory = respond(Heard("ask_source"), memory, pack)
    second, _ = respond(Heard("ask_source"), memory, pack)
    assert second == first


@pytest.mark.parametrize("text", ["who's the journalist behind it", "and who wrote the article?"])
def test_no_author_is_known(text: str, converse: Converse, invented_pack: Pack) -> None:
    answer = converse(invented_pack).say(text, "ask_source")
    assert (answer.status, answer.response) == ("partly", "utter_no_author") and answer.missing
