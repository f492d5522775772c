"""The default pack looks up what it holds. What that must be is compared with its source in tests/contracts/test_inventory.py."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Dict, Set

import pytest

from knowledge import FACETS, KINDS, Fact, Pack, Percent, load_pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def test_every_cell_that_a_file_fills_is_found(pack: Pack) -> None:
    for subject, industry in pack.industries.items():
        for facet in pack.facets:
            held = pack.fact_of(subject, facet)
            assert (held.fact if held else None) == industry.facts.get(facet), (subject, facet)


@pytest.mark.parametrize(("key", "kind"), [*((facet, "industries") for facet in FACETS), ("skills", "skills"), ("entry_roles", "roles")])
def test_holders_are_ranked_ones_first_then_in_the_order_of_the_pack(pack: Pack, key: str, kind: str) -> None:
    told = [subject for subject, thing in pack.collection(kind).items() if key in thing.facts]
    ranks = {subject: pack.named(subject).facts[key].rank for subject in told}
    ranked = sorted((rank, subject) for subject, rank in ranks.items() if rank)
    assert [held.subject for held in pack.holders(key, kind)] == [
        *(subject for _, subject in ranked),
        *(subject for subject in told if not ranks[subject]),
    ]


def test_ranks_go_before_the_order_of_the_pack(tea: Path, edit: Callable[[str, str, str], None]) -> None:
    edit("pack.yml", "order: [orchards]", "order: [gardens]")
    assert [held.subject for held in load_pack(tea).holders("salary")] == ["orchards", "gardens"]


def test_every_fact_has_an_id_of_its_own(pack: Pack) -> None:
    ids = [held.id for held in pack.facts()]
    assert len(ids) == len(set(ids))
    rooms = {each.partition("#")[0].partition("/")[0] for each in ids}
    assert rooms == {"industries", "roles", "skills", "topics", "faqs", "stories", "choosing"}


def test_a_fact_is_found_by_subject_and_key(pack: Pack) -> None:
    subject, industry = next((subject, industry) for subject, industry in pack.industries.items() if industry.facts)
    key = next(iter(industry.facts))
    held = pack.fact_of(subject, key)
    assert held is not None and (held.id, held.subject) == (f"industries/{subject}#{key}", subject)
    assert pack.fact_of(subject, "weather") is None
    assert pack.fact_of("astrology", key) is None


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
    for kind in KINDS:
        for subject, thing in pack.collection(kind).items():
            assert pack.kind_of(subject) == kind and pack.named(subject) is thing
    assert pack.kind_of("astrology") is None
    with pytest.raises(KeyError):
        pack.named("astrology")


def test_every_fact_has_a_section_with_a_title(pack: Pack) -> None:
    for held in pack.facts():
        source, section = pack.section(held.fact)
        assert source.title and section.title, held.id


def test_a_section_is_found_by_a_fact(pack: Pack) -> None:
    for held in pack.facts():
        source, section = pack.section(held.fact)
        assert source.sections[held.fact.section] is section, held.id


def test_topics_and_faqs_are_entries(pack: Pack) -> None:
    assert all(pack.entry(key) is topic for key, topic in pack.topics.items())
    for key, faq in pack.faqs.items():
        assert pack.entry(key) is faq
        assert [held.id for held in pack.of_faq(key)] == [f"faqs/{key}#{fact}" for fact in faq.facts]


def test_each_section_keeps_its_own_name_for_an_industry(pack: Pack) -> None:
    assert all(fact.called for industry in pack.industries.values() for fact in industry.facts.values())


def test_money_holds_for_a_region_and_a_level(pack: Pack) -> None:
    for held in pack.facts():
        assert not held.fact.pays or held.fact.region, held.id
        assert all(pay.level for pay in held.fact.pays), held.id


def test_percentages_that_measure_the_same_are_the_same(pack: Pack) -> None:
    measured: Dict[str, Set[float]] = {}
    for held in pack.facts():
        for figure in held.fact.figures:
            if isinstance(figure, Percent):
                measured.setdefault(figure.measures, set()).add(float(figure.value))
    assert measured and {measures: values for measures, values in measured.items() if len(values) > 1} == {}


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
