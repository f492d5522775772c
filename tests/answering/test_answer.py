"""The answer contract, as an answer makes it."""

from __future__ import annotations

from answering.answer import Answer, citations
from knowledge import Fact, Held, Pack


def test_contract_has_exactly_what_was_agreed(invented_pack: Pack, keeps_contract) -> None:
    held = invented_pack.fact_of("harbours", "salary")
    assert held
    contract = Answer("answered", "salary", "utter_salary", subjects=("harbours",), facts=(held,)).contract(invented_pack, "0123abcd")
    keeps_contract(contract)
    assert contract == {
        "version": 2,
        "status": "answered",
        "topic": "salary",
        "subjects": ["harbours"],
        "facts": ["industries/harbours#salary"],
        "citations": [
            {
                "source": "The Keeper's Almanac",
                "section": "What the purse holds",
                "credited_to": "Guild of Lamps pay roll",
                "period": "third lantern year",
                "region": "Lumen Isles",
            }
        ],
        "id": "0123abcd",
    }


def test_citations_name_each_origin_once_in_the_order_given(invented_pack: Pack) -> None:
    facts = [held.fact for held in invented_pack.facts()]
    cited = citations(invented_pack, [*facts, *facts])
    assert len(cited) == len({tuple(each.items()) for each in cited})
    assert cited[0]["section"] == invented_pack.section(facts[0])[1].title
    assert {each["source"] for each in cited} == {source.title for source in invented_pack.sources.values()}


def test_facts_cited_beyond_those_given_are_cited_too(invented_pack: Pack) -> None:
    fact: Fact = next(invented_pack.facts()).fact
    contract = Answer("answered", "source", "utter_source_of_all", cites=(fact,)).contract(invented_pack, "0123abcd")
    assert contract["facts"] == []
    assert len(contract["citations"]) == 1


def test_every_fact_can_be_cited(pack: Pack) -> None:
    for held in pack.facts():
        assert isinstance(held, Held)
        (cited,) = citations(pack, [held.fact])
        assert cited["source"] and cited["section"]
