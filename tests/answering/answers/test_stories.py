"""What graduates said: each as theirs."""

from __future__ import annotations

from dataclasses import replace

from answering.answers.stories import answer_stories
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.reading import Reading
from knowledge import Pack


def test_all_stories_are_told_and_attributed(pack: Pack, ask, words) -> None:
    answer = ask(pack, "ask_stories")
    text = words.text(answer, pack)
    assert len(answer.facts) == len(pack.stories)
    for story in pack.stories.values():
        assert story.fact.statement in text
        assert story.name is None or story.name in text


def test_an_industry_gets_its_own_story(pack: Pack, ask) -> None:
    for key, story in pack.stories.items():
        if story.industry:
            answer = ask(pack, "ask_stories", story.industry)
            assert f"stories#{key}" in [held.id for held in answer.facts]
            assert answer.subjects == (story.industry,)


def test_an_industry_without_a_story_gets_them_all(pack: Pack, ask) -> None:
    told = {story.industry for story in pack.stories.values()}
    silent = next(industry for industry in pack.industries if industry not in told)
    assert len(ask(pack, "ask_stories", silent).facts) == len(pack.stories)


def test_a_pack_without_stories_says_so(default_pack: Pack, ask) -> None:
    answer = ask(replace(default_pack, stories={}), "ask_stories")
    assert answer.status == "not_covered" and not answer.facts and answer.suggestions


def test_a_pack_that_has_no_such_topic_says_that_there_are_none(nursing_pack: Pack) -> None:
    answer = answer_stories(Reading.of(Heard("ask_stories", "did any of them tell of it"), Memory()), nursing_pack)
    assert answer.status == "not_covered" and answer.suggestions
