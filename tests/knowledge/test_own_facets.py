"""What a pack can say beyond the common ground."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Callable, List

import pytest

from knowledge import FACETS, InvalidPack, Pack, load_pack

Edit = Callable[[str, str, str], None]

HOURS = """\
title: Hours
label: Hours
about: details of hours
question: When do tasters work?
subject_question: When does one work in {subject}?
words: [hours, shifts]
asked: [do tasters work nights]
lead: "When tasters work:"
facts:
  rule:
    statement: Every taster rests at noon.
    section: life
    holds_for: all
  bright:
    statement: Where the sun shines, work ends early.
    section: life
    holds_for: [orchards]
"""


@pytest.fixture
def tea_with_hours(tea: Path) -> Path:
    (tea / "topics/hours.yml").write_text(HOURS, encoding="utf-8")
    return tea


def faults_of(folder: Path) -> List[str]:
    with pytest.raises(InvalidPack) as raised:
        load_pack(folder)
    return [str(fault) for fault in raised.value.faults]


def ids(held: list) -> List[str]:
    return [each.id for each in held]


def test_a_topic_of_its_own_is_a_facet_of_everything(tea_with_hours: Path, edit: Edit) -> None:
    edit("industries/gardens.yml", "facts:\n", "facts:\n  hours: {statement: Gardens close at dusk., section: life}\n")
    edit("roles/taster.yml", "facts:\n", "facts:\n  hours: {statement: Tasters start at dawn., section: life}\n")
    edit("roles/taster.yml", "facts:\n", "facts:\n  salary: {statement: Tasters earn their tea., section: pay}\n")
    pack = load_pack(tea_with_hours)
    assert pack.facets[-1] == "hours"
    assert ids(pack.holders("hours")) == ["industries/gardens#hours"]
    assert ids(pack.holders("salary", "roles")) == ["roles/taster#salary"]
    assert pack.keys_of("roles")[:2] == ("entry_roles", "builds") and "hours" in pack.keys_of("skills")


def test_a_rule_holds_for_whom_it_says(tea_with_hours: Path) -> None:
    pack = load_pack(tea_with_hours)
    assert ids(pack.rules_for("gardens", "hours")) == ["topics/hours#rule"]
    assert ids(pack.rules_for("orchards", "hours")) == ["topics/hours#rule", "topics/hours#bright"]
    assert pack.rules_for("orchards", "salary") == [] == pack.rules_for("orchards", "weather")


def test_what_holds_in_general_may_call_somebody_by_name(tea: Path, edit: Edit) -> None:
    pack = load_pack(tea)
    topic, (key, fact) = next((topic, next(iter(entry.facts.items()))) for topic, entry in pack.topics.items() if entry.facts)
    name = pack.industries["gardens"].name
    told = pack.topics[topic].copy(update={"facts": {key: fact.copy(update={"statement": f"In {name.upper()} it rains."})}})
    held = replace(pack, topics={**pack.topics, topic: told}).naming("gardens")
    assert ids(held) == [f"topics/{topic}#{key}"] and not pack.naming("gardens")


def test_sources_that_disagree_stand_side_by_side(tea: Path, edit: Edit) -> None:
    other = "\n  remote:\n    - {statement: One may., section: life, period: '1703'}\n    - {statement: One may not., section: pay}\n"
    edit("industries/gardens.yml", "facts:\n", f"facts:{other}")
    pack = load_pack(tea)
    both = pack.facts_of("gardens", "remote")
    assert ids(both) == ["industries/gardens#remote", "industries/gardens#remote_2"]
    assert pack.fact_of("gardens", "remote") == both[0]
    assert [held.id for held in pack.holders("remote")] == ["industries/orchards#remote", *ids(both)]
    assert set(ids(both)) <= {held.id for held in pack.facts()}


def test_the_line_of_one_of_several_facts(tea: Path, edit: Edit) -> None:
    edit(
        "industries/gardens.yml",
        "facts:\n",
        "facts:\n  remote:\n    - {statement: A., section: life}\n    - {statement: B., section: no}\n",
    )
    assert faults_of(tea) == ["industries/gardens.yml:6: facts.remote_2.section: no source in sources.yml has a section 'no'"]


def test_words_follow_from_degree_and_field_where_none_are_given(tea: Path, edit: Edit) -> None:
    setting = load_pack(tea).setting
    assert "tea tasting degree" in setting.degree_words and "degree in tea tasting" in setting.degree_words
    assert "tea tasting graduates" in setting.graduate_words and setting.employer_words
    assert (setting.industry_word, setting.industries_word) == ("industry", "industries")
    edit("pack.yml", "starters:", "graduate_words: [taster]\nindustry_words: [house, houses]\nstarters:")
    setting = load_pack(tea).setting
    assert setting.graduate_words == ["taster"] and setting.industries_word == "houses"


def test_a_source_has_an_address_and_days(tea: Path, edit: Edit) -> None:
    edit("sources.yml", "  about:", "  url: https://almanac.example/tea\n  publisher: Leaves\n  retrieved: 2025-08-28\n  about:")
    source = load_pack(tea).sources["almanac"]
    assert (source.url, source.publisher, str(source.retrieved), source.check_by) == (
        "https://almanac.example/tea",
        "Leaves",
        "2025-08-28",
        None,
    )


COUNTED = """\
    figures:
      - {kind: count, value: 189100, measures: openings a year, qualifier: under}
"""


def test_counts_are_figures(tea: Path, edit: Edit) -> None:
    edit("industries/orchards.yml", "    statement: Nobody works", f"{COUNTED}    statement: Fewer than 189,100 work")
    held = load_pack(tea).fact_of("orchards", "remote")
    assert held is not None and held.fact.figures[0].numbers == [189100]


WRONG = {
    "a rule for nobody": (
        "topics/hours.yml", "holds_for: all", "holds_for: everyone",
        "topics/hours.yml:13: facts.rule.holds_for.0: there is no industry, role or skill 'everyone'; "
        "it can also be all, industries, roles, skills",
    ),
    "a rule that no topic holds": (
        "skills/sipping.yml", "{statement: Sip slowly.,", "{statement: Sip slowly., holds_for: all,",
        "skills/sipping.yml:3: facts.skills.holds_for: only a fact of a topic can hold for others",
    ),
    "a refusal that there isn't": (
        "pack.yml", "starters:", "serves: {weather: salary}\nstarters:",
        "pack.yml:5: serves.weather: nothing is turned away for 'weather'; there can be company, conditions, detail, hiring, industry, "
        "learning, personal, place, profession, school, seniority",
    ),
    "a refusal that nothing serves": (
        "pack.yml", "starters:", "serves: {conditions: weather}\nstarters:",
        "pack.yml:5: serves.conditions: there is no topic or FAQ 'weather'",
    ),
    "an option of the interview for an unknown facet": (
        "interview.yml", "hours:", "weather:",
        "interview.yml:6: wish.options.rest.facets.weather: unknown facet weather; "
        f"facets are {', '.join(FACETS)}, hours",
    ),
    "an address that is none": (
        "sources.yml", "  about:", "  url: almanac\n  about:",
        "sources.yml:3: almanac.url: must be an address that begins with https:// or http://",
    ),
    "a day that is none": (
        "sources.yml", "  about:", "  retrieved: August 2025\n  about:",
        "sources.yml:3: almanac.retrieved: 'August 2025' must be a day written as 2025-08-28: year, month, day",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told(tea_with_hours: Path, edit: Edit, case: str) -> None:
    interview = "wish:\n  question: What?\n  options:\n    rest:\n      title: Rest\n      facets: {hours: 3}\n"
    (tea_with_hours / "interview.yml").write_text(interview, encoding="utf-8")
    name, old, new, told = WRONG[case]
    edit(name, old, new)
    assert faults_of(tea_with_hours) == [told]


def test_the_default_pack_tells_of_everything_it_offers(default_pack: Pack) -> None:
    assert all(default_pack.tells(topic) for topic in (*default_pack.topics, *default_pack.faqs))


@pytest.mark.parametrize("topic", ["hours", "salary", "other"])
def test_a_question_of_the_pack_may_expect_a_facet_of_its_own(tea_with_hours: Path, topic: str) -> None:
    (tea_with_hours / "questions.yml").write_text(f"one:\n  question: how long\n  topic: {topic}\n", encoding="utf-8")
    assert load_pack(tea_with_hours).questions["one"].topic == topic


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ("hour", "did you mean 'hours'?"),
        ("weather", "write hours, or demand, outlook,"),
        ("manners", "for a FAQ write what stands in it as `topic`, or other where nothing does"),
    ],
)
def test_a_topic_that_no_answer_has_is_told_with_what_to_write(tea_with_hours: Path, topic: str, told: str) -> None:
    (tea_with_hours / "questions.yml").write_text(f"one:\n  question: how long\n  topic: {topic}\n", encoding="utf-8")
    (fault,) = faults_of(tea_with_hours)
    assert fault.startswith(f"questions.yml:3: one.topic: no answer has the topic '{topic}': ") and told in fault
