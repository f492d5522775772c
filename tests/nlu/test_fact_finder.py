"""The facts that are near a question by meaning, on messages."""

from __future__ import annotations

from typing import Any, List

import pytest

from knowledge import Pack, load_pack
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.fact_finder import ALIKE, NEAR, OPINIONS, FactFinder
from tests.nlu.conftest import INVENTED, Workshop, make_workshop, run, toy_data


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return make_workshop(tmp_path_factory.mktemp("facts"))


@pytest.fixture(scope="module")
def finders(place: Workshop) -> List[Any]:
    finder = place.create(FactFinder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAYPOINT_PACK", str(INVENTED))
        finder.train(toy_data())
    return [place.create(SentenceEmbeddingFeaturizer), finder]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(INVENTED)


def nearest(finders: List[Any], text: str) -> List[Any]:
    return list(run(finders, text).get(NEAR))


def test_what_a_fact_says_is_nearest_to_that_fact(finders: List[Any], pack: Pack) -> None:
    for held in pack.facts():
        if not held.id.startswith("stories#"):
            first = nearest(finders, held.fact.statement)[0]
            assert pack.at(first["fact"]).fact.statement == held.fact.statement and first["likeness"] > 0.7


def test_the_nearest_come_first_and_each_once(finders: List[Any]) -> None:
    found = nearest(finders, "must keepers swear an oath")
    assert len({each["fact"] for each in found}) == len(found) > 1
    assert [each["likeness"] for each in found] == sorted((each["likeness"] for each in found), reverse=True)


def test_a_question_behind_a_story_is_compared_by_itself(finders: List[Any], pack: Pack) -> None:
    question = "Do keepers have to swear the oath of light?"
    alone = nearest(finders, question)[0]
    behind = nearest(finders, f"I had soup for lunch, it rained and my bicycle has a puncture again. {question}")[0]
    assert behind["fact"] == alone["fact"]


def test_graduates_opinions_stand_apart(finders: List[Any], pack: Pack) -> None:
    for key, story in pack.stories.items():
        message = run(finders, story.fact.statement)
        assert not any(each["fact"].startswith("stories#") for each in message.get(NEAR))
        assert message.get(OPINIONS)[0]["fact"] == f"stories#{key}"


@pytest.mark.parametrize("kind", ["roles", "skills"])
def test_what_is_described_is_most_like_what_is_said_of_it(kind: str, finders: List[Any], pack: Pack) -> None:
    for key, thing in pack.collection(kind).items():
        said = next(iter(thing.facts.values())).statement.split(".")[0]
        alike = run(finders, f"there was one that {said}").get(ALIKE)
        assert max((each for each in alike if pack.kind_of(each) == kind), key=lambda each: alike[each]) == key


def test_nothing_is_like_what_is_not_described(finders: List[Any]) -> None:
    assert run(finders, "what do harbours pay").get(ALIKE) == {}


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_is_near_nothing(text: str, finders: List[Any]) -> None:
    assert nearest(finders, text) == []


def test_it_finds_the_same_after_it_was_kept(finders: List[Any], place: Workshop) -> None:
    text = "what do harbours pay"
    assert nearest([finders[0], place.load(FactFinder)], text) == nearest(finders, text)
