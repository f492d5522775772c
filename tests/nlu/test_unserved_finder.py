"""The words that nothing accounts for, on messages."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import pytest
from rasa.shared.nlu.training_data.message import Message

from nlu.detail_finder import DetailFinder
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from nlu.entity_finder import PackEntityFinder
from nlu.unserved_finder import TOLD_SUBJECTS, UNSERVED, UnservedFinder
from tests.nlu.conftest import INVENTED, Workshop, make_workshop, run, toy_data


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return make_workshop(tmp_path_factory.mktemp("unserved"))


@pytest.fixture(scope="module")
def finders(place: Workshop) -> List[Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAYPOINT_PACK", str(INVENTED))
        made = [place.create(component) for component in (SentenceEmbeddingFeaturizer, PackEntityFinder, UnservedFinder)]
        for component in made[1:]:
            component.train(toy_data())
    return made


def found(finders: List[Any], text: str) -> List[Dict[str, Any]]:
    return list(run(finders, text).get(UNSERVED))


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("what do harbours in Slovenia pay", "Slovenia"),
        ("how much does Walmart pay a beginner", "Walmart"),
        ("do I need C++ for my first job", "C++"),
    ],
)
def test_a_strange_name_weighs_most(text: str, point: str, finders: List[Any]) -> None:
    first, *others = found(finders, text)
    assert first["text"] == point and first["weight"] > 0.1
    assert all(each["weight"] < first["weight"] / 2 for each in others)
    assert text[first["start"] : first["end"]] == point


def test_a_question_that_is_served_names_nothing_of_weight(finders: List[Any]) -> None:
    assert all(each["weight"] < 0.2 for each in found(finders, "how much money would I make at the start"))


def test_the_weightiest_comes_first_and_none_repeats_another(finders: List[Any]) -> None:
    phrases = found(finders, "Slovenia or Walmart? I mean Walmart in Slovenia, not Slovenia by itself")
    assert [each["weight"] for each in phrases] == sorted((each["weight"] for each in phrases), reverse=True)
    assert len({each["text"].lower() for each in phrases}) == len(phrases)


def test_a_name_of_a_lookup_table_gives_its_kind(finders: List[Any]) -> None:
    assert found(finders, "what do they pay in New York")[0]["kind"] == "place"


@pytest.mark.parametrize("text", ["which harbour jobs are best", "top 7 skills for harbour work", "the most valuable harbour skills"])
def test_words_of_degree_are_no_point(text: str, finders: List[Any]) -> None:
    assert not {"best", "top 7", "valuable"} & {each["text"] for each in found(finders, text)}


@pytest.mark.parametrize(
    "text", ["do harbours need lamp trimmers/analysts at night", "is there a path to land a job as lamp trimmer staff"]
)
def test_words_for_people_and_for_finding_work_are_no_point(text: str, finders: List[Any]) -> None:
    named = " ".join(each["text"] for each in found(finders, text)).split()
    assert not {"analysts", "path", "land", "job", "staff"} & set(named)


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("I'm Ada Byron, do I need C++", ("Ada", "Byron")),
        ("do harbours in Slovenia hire? write to ada@example.org", ("ada", "example")),
        ("I live at 12 Walmart Road, Slovenia. what do harbours pay", ("Walmart", "12")),
        ("call me at +1 555 010 9988, do I need C++", ("555", "010")),
        ("Dr. Walmart says that I need C++", ("Walmart",)),
    ],
)
def test_personal_details_are_no_point(text: str, details: Tuple[str, ...], finders: List[Any]) -> None:
    message = run(finders, text)
    named = [each["text"] for each in message.get(UNSERVED)] + [str(each["value"]) for each in message.get("entities")]
    assert not [each for each in named for detail in details if detail in each]


def test_without_an_encoders_reading_nothing_is_found(finders: List[Any]) -> None:
    message = Message(data={"text": "what do harbours in Slovenia pay"})
    finders[-1].process([message])
    assert message.get(UNSERVED) == []


def test_loading_changes_nothing(finders: List[Any], place: Workshop) -> None:
    text = "what do harbours in Slovenia pay"
    assert found([*finders[:-1], place.load(UnservedFinder)], text) == found(finders, text)


def test_a_sum_is_no_point(place: Workshop, finders: List[Any]) -> None:
    details = place.create(DetailFinder)
    texts = [
        each["text"] for each in found([*finders[:2], details, finders[2]], "does a harbour in Slovenia start anybody above 130 grand")
    ]
    assert texts and not any("130" in text for text in texts)


def test_what_stands_behind_a_sum_is(place: Workshop, finders: List[Any]) -> None:
    text = "is a first offer of 130k in Slovenia good"
    first = found([*finders[:2], place.create(DetailFinder), finders[2]], text)[0]
    assert first["text"] == text[first["start"] : first["end"]] == "Slovenia"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("how do I become a lamp trimmer after a course in kelp farms?", ["kelp_farms"]),
        ("how do I become a lamp trimmer in kelp farms?", []),
    ],
)
def test_a_subject_that_only_tells_where_somebody_comes_from_is_told(text: str, told: List[str], finders: List[Any]) -> None:
    assert run(finders, text).get(TOLD_SUBJECTS) == told
