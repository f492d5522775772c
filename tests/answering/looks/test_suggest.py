"""Questions to offer next: few, human, and answerable."""

from __future__ import annotations

from answering.looks import suggest
from answering.looks.wording import inside
from knowledge import FACETS, KINDS, Pack


def test_starters_are_those_of_the_pack(pack: Pack) -> None:
    starters = suggest.starters(pack)
    assert 1 <= len(starters) <= suggest.FIRST
    assert [each.question for each in starters] == [pack.entry(topic).question for topic in pack.setting.starters][: suggest.FIRST]


def test_of_a_subject_only_what_the_pack_holds_is_offered(pack: Pack, ask) -> None:
    for subject, industry in pack.industries.items():
        for topic in FACETS:
            offered = suggest.of_subject(pack, subject, topic)
            assert len(offered) <= suggest.MOST
            asked = [pack.topics[facet].subject_question for facet in industry.facts if facet != topic]
            assert {each.title for each in offered} <= {text.format(subject=inside(industry.name)) for text in asked if text}


def test_nothing_is_offered_of_an_empty_cell(pack: Pack) -> None:
    for subject in pack.industries:
        for topic in FACETS:
            assert (suggest.about(pack, subject, topic) is None) == (pack.fact_of(subject, topic) is None)


def test_profiles_are_offered_by_name(pack: Pack) -> None:
    for kind in KINDS:
        subjects = tuple(pack.collection(kind))
        assert [each.title for each in suggest.profiles(pack, subjects)] == [
            pack.named(subject).name for subject in subjects[: suggest.FIRST]
        ]


def test_a_topic_offers_others_not_itself(pack: Pack, ask) -> None:
    for topic in pack.topics:
        asked = [each.question for each in ask(pack, f"ask_{topic}").suggestions]
        assert pack.topics[topic].question not in asked
        assert len(asked) == len(set(asked))


def test_after_an_answer_at_most_three_and_none_that_it_answers(pack: Pack, ask) -> None:
    for subject in pack.industries:
        for topic in FACETS:
            answer = ask(pack, f"ask_{topic}", subject)
            questions = [each.question for each in answer.suggestions]
            own = suggest.about(pack, subject, topic)
            assert len(questions) <= suggest.MOST
            assert own is None or own.question not in questions
            assert len(questions) == len(set(questions))


def test_the_last_is_a_comparison_of_the_one_or_the_recommendation(default_pack: Pack, ask) -> None:
    of_one = ask(default_pack, "ask_salary", "finance").suggestions[-1].question
    of_all = ask(default_pack, "ask_salary").suggestions[-1].question
    assert of_one.startswith("Compare finance and ")
    assert of_all.startswith("Find industries")


def test_beside_a_comparison_buttons_say_what_they_ask(default_pack: Pack, ask) -> None:
    offered = ask(default_pack, "ask_compare", "finance", "technology").suggestions
    assert [each.title for each in offered] == [each.question for each in offered]
    assert "Finance" not in [each.title for each in offered]
