"""The default pack holds what its source holds, and looks it up."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import pytest

from knowledge import FACETS, KINDS, Amount, Fact, Pack, Percent, Range, load_pack

GRID = {
    "technology": "demand outlook easiest salary certifications remote promotion",
    "healthcare": "demand outlook easiest salary certifications remote promotion",
    "finance": "demand outlook easiest salary certifications remote promotion",
    "manufacturing": "demand outlook promotion",
    "retail": "demand outlook easiest",
    "marketing": "outlook easiest",
    "automotive": "certifications promotion",
    "consulting": "salary remote",
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def test_33_cells_are_filled_and_23_empty(pack: Pack) -> None:
    filled = {(subject, facet) for subject in pack.industries for facet in FACETS if pack.fact_of(subject, facet)}
    assert filled == {(subject, facet) for subject, facets in GRID.items() for facet in facets.split()}
    assert len(filled) == 33
    assert len(pack.industries) * len(FACETS) - len(filled) == 23


def test_holders_are_in_the_order_of_the_pack(pack: Pack) -> None:
    assert [held.subject for held in pack.holders("certifications")] == ["technology", "healthcare", "finance", "automotive"]
    assert [held.subject for held in pack.holders("skills", "skills")] == list(pack.skills)


def test_ranked_holders_come_first(pack: Pack) -> None:
    salaries = pack.holders("salary")
    assert salaries[0].subject == "technology"
    assert {held.subject for held in salaries[1:]} == {"healthcare", "finance", "consulting"}


def test_ranks_go_before_the_order_of_the_pack(tea: Path, edit: Callable[[str, str, str], None]) -> None:
    edit("pack.yml", "order: [orchards]", "order: [gardens]")
    assert [held.subject for held in load_pack(tea).holders("salary")] == ["orchards", "gardens"]


def test_only_one_fact_is_ranked(pack: Pack) -> None:
    assert [held.id for held in pack.facts() if held.fact.rank] == ["industries/technology#salary"]


def test_every_fact_has_an_id_of_its_own(pack: Pack) -> None:
    ids = [held.id for held in pack.facts()]
    assert len(ids) == len(set(ids)) > 100
    assert {"topics/salary#average", "faqs/ethics#duty", "stories#theo", "choosing#stability"} <= set(ids)


def test_a_fact_is_found_by_subject_and_key(pack: Pack) -> None:
    held = pack.fact_of("healthcare", "salary")
    assert held is not None
    assert (held.id, held.subject) == ("industries/healthcare#salary", "healthcare")
    assert pack.fact_of("healthcare", "weather") is None
    assert pack.fact_of("astrology", "salary") is None


def test_every_fact_is_told_briefly_too(pack: Pack) -> None:
    assert [held.id for held in pack.facts() if not held.fact.brief] == []
    assert all(held.fact.short == held.fact.brief for held in pack.facts())


@pytest.mark.parametrize(
    ("statement", "short"),
    [
        ("Gardens grow. Orchards too.", "Gardens grow."),
        ("Gardens grow 3.5 feet a year! Who knew?", "Gardens grow 3.5 feet a year!"),
        ("The U.S. Bureau counts trees in St. Louis. Nobody asked.", "The U.S. Bureau counts trees in St. Louis."),
        ("Gardens grow, without end", "Gardens grow, without end"),
    ],
)
def test_without_a_brief_the_first_sentence_serves(statement: str, short: str) -> None:
    assert Fact(statement=statement, section="life").short == short


def test_ids_are_found_in_their_collection(pack: Pack) -> None:
    assert [pack.kind_of(subject) for subject in ("finance", "data_analyst", "mathematics", "astrology")] == [*KINDS, None]
    assert pack.named("bi_developer").name == "Business intelligence developer"
    with pytest.raises(KeyError):
        pack.named("astrology")


def test_every_fact_has_a_section_with_a_title(pack: Pack) -> None:
    for held in pack.facts():
        source, section = pack.section(held.fact)
        assert source.title and section.title, held.id


def test_a_section_is_found_by_a_fact(pack: Pack) -> None:
    growth = pack.topics["outlook"].facts["openings"]
    source, section = pack.section(growth)
    assert source is pack.sources["article"]
    assert section is source.sections["key_benefits"]


def test_topics_and_faqs_are_entries(pack: Pack) -> None:
    assert pack.entry("salary") is pack.topics["salary"]
    assert pack.entry("ethics") is pack.faqs["ethics"]
    assert [held.id for held in pack.of_faq("experience")] == [
        "faqs/experience#valued",
        "faqs/experience#ways",
        "faqs/experience#reason",
    ]


def test_each_section_keeps_its_own_name_for_an_industry(pack: Pack) -> None:
    called = {facet: fact.called for facet, fact in pack.industries["finance"].facts.items()}
    assert called == {
        "demand": "Financial Services",
        "outlook": "Finance",
        "easiest": "Finance and Insurance",
        "salary": "Finance and Banking",
        "certifications": "Finance",
        "remote": "Finance and Insurance",
        "promotion": "Finance and Banking",
    }
    assert all(fact.called for industry in pack.industries.values() for fact in industry.facts.values())


def test_one_entry_of_the_source_serves_retail_and_marketing(pack: Pack) -> None:
    assert pack.industries["retail"].facts["outlook"] == pack.industries["marketing"].facts["outlook"]


def test_money_holds_for_a_region_and_a_level(pack: Pack) -> None:
    for held in pack.facts():
        for figure in held.fact.figures:
            if isinstance(figure, (Range, Amount)):
                assert held.fact.region == "United States", held.id
                assert (figure.currency, figure.period) == ("USD", "year"), held.id
                assert figure.level in ("starting", "entry, average over roles"), held.id


def test_percentages_that_measure_different_things_say_so(pack: Pack) -> None:
    measured = [(figure.value, figure.measures) for held in pack.facts() for figure in held.fact.figures if isinstance(figure, Percent)]
    by_measure = {measures: value for value, measures in measured}
    assert sorted(by_measure.values()) == [22, 34, 35, 40, 50, 60, 60, 60, 65, 70]
    assert all(by_measure[measures] == value for value, measures in measured)


def test_stories_are_told_as_somebodys(pack: Pack) -> None:
    for key, story in pack.stories.items():
        teller = story.name or "A graduate"
        assert story.fact.statement.startswith(teller), key
        assert story.fact.credited_to, key


def test_buttons_are_short(pack: Pack) -> None:
    titles = [topic.title for topic in pack.topics.values()] + [faq.title for faq in pack.faqs.values()]
    assert [title for title in titles if len(title) > 30] == []


def test_faqs_are_asked_in_many_ways_and_never_in_the_same(pack: Pack) -> None:
    asked = [each.casefold() for faq in pack.faqs.values() for each in faq.asked]
    assert all(len(faq.asked) >= 40 for faq in pack.faqs.values())
    assert len(asked) == len(set(asked))
