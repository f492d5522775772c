"""Entities: the pack's names however spelt, lookup names as they stand, nothing twice."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from knowledge import Pack
from knowledge.names import Names, names_of
from nlu.encoder import known_words
from nlu.entity_finder import PackEntityFinder, _is_inflected
from tests.nlu.conftest import INVENTED, Pipelines, Workshop, run

WORDS = known_words()
SENTENCES = st.lists(
    st.builds(str.__add__, st.sampled_from(sorted(word for word in WORDS if len(word) > 4)), st.sampled_from(["", "", "s", "ed", "ing"])),
    min_size=1,
    max_size=12,
).map(" ".join)


@pytest.fixture(scope="module")
def names(default_pack: Pack) -> Names:
    """The names of the default pack, found as the finder finds them."""
    return Names(names_of(default_pack), lambda word: _is_inflected(word, WORDS))


def _found(pipelines: Pipelines, text: str) -> List[Tuple[str, str, str]]:
    entities = run(pipelines.loaded[:1], text).get("entities")
    return [(entity["entity"], entity["value"], text[entity["start"] : entity["end"]]) for entity in entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do harbours hire?", [("industry", "harbours", "harbours")]),
        ("a port authority job", [("industry", "harbours", "port authority")]),
        ("TIDE-OBSERVATORIES!", [("industry", "tide_observatories", "TIDE-OBSERVATORIES")]),
        ("air ships", [("industry", "airship_lines", "air ships")]),
        ("obsrevatories", [("industry", "tide_observatories", "obsrevatories")]),
        ("the foghron tuner's day", [("role", "foghorn_tuner", "foghron tuner")]),
        ("ropework in lighthouse engineering", [("skill", "ropework", "ropework"), ("field", "field", "lighthouse engineering")]),
        ("pay in GERMANY", [("place", "GERMANY", "GERMANY")]),
        ("pay in Germnay", []),
        ("google in new york", [("company", "google", "google"), ("place", "new york", "new york")]),
        ("Kelp Farms International", [("company", "Kelp Farms International", "Kelp Farms International")]),
        ("kelp farms", [("industry", "kelp_farms", "kelp farms")]),
        ("Lumen Isles", [("home", "home", "Lumen Isles")]),
        ("nothing of the kind", []),
    ],
)
def test_finds(text: str, expected: List[Tuple[str, str, str]], pipelines: Pipelines) -> None:
    assert [each for each in _found(pipelines, text) if each[0] != "topic"] == expected


def test_entities_say_how_sure_and_who_found_them(pipelines: Pipelines) -> None:
    entities = run(pipelines.loaded[:1], "harbours or obsrevatories").get("entities")
    assert [(entity["confidence_entity"], entity["extractor"]) for entity in entities] == [
        (1.0, "PackEntityFinder"),
        (0.9, "PackEntityFinder"),
    ]


def test_entities_of_others_stay_and_are_not_overlapped(pipelines: Pipelines) -> None:
    other: Dict[str, Any] = {"entity": "duck", "start": 3, "end": 11, "value": "harbours", "extractor": "DuckExtractor"}
    message = Message(data={"text": "do harbours like kelp farms", "entities": [other]})
    pipelines.loaded[0].process([message])
    assert [entity["value"] for entity in message.get("entities")] == ["harbours", "kelp_farms"]
    assert message.get("entities")[0] is other


def test_a_lookup_table_may_be_a_file(workshop: Workshop, tmp_path: Path) -> None:
    (tmp_path / "places.txt").write_text("Atlantis\n\nMu\n")
    finder = workshop.create(PackEntityFinder)
    finder.train(TrainingData(lookup_tables=[{"name": "place", "elements": str(tmp_path / "places.txt")}]))
    assert [entity["value"] for entity in run([finder], "from Mu to Atlantis").get("entities")] == ["Mu", "Atlantis"]


def test_a_pack_name_beats_a_lookup_name(workshop: Workshop) -> None:
    finder = workshop.create(PackEntityFinder)
    finder.train(TrainingData(lookup_tables=[{"name": "company", "elements": ["docks"]}]))
    assert [entity["entity"] for entity in run([finder], "at the docks").get("entities")] == ["industry"]


def test_an_edit_to_the_pack_retrains(workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(INVENTED, tmp_path / "pack")
    monkeypatch.setenv("WAYPOINT_PACK", str(tmp_path / "pack"))
    before = PackEntityFinder.fingerprint_addon({})
    edited = tmp_path / "pack" / "industries" / "harbours.yml"
    edited.write_text(edited.read_text().replace("docks", "docks, quays"))
    assert PackEntityFinder.fingerprint_addon({}) != before


@given(SENTENCES)
def test_a_word_spelt_right_is_never_a_misspelling(names: Names, sentence: str) -> None:
    assert [sentence[each.start : each.end] for each in names.find(sentence) if not each.exact] == []


@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(["finance", "health care", "R", "the US", "e-commerce"]))).map(" ".join))
def test_mentions_lie_in_the_text_in_order_and_apart(names: Names, text: str) -> None:
    ends = [0] + [edge for each in names.find(text) for edge in (each.start, each.end)] + [len(text)]
    assert ends == sorted(ends)
    assert all(each.start < each.end for each in names.find(text))


def test_every_name_of_a_pack_is_found(pack: Pack) -> None:
    names = Names(names_of(pack), lambda word: _is_inflected(word, WORDS))
    for name in names_of(pack):
        (mention,) = names.find(name.text)
        assert mention.exact and (mention.start, mention.end) == (0, len(name.text.rstrip("."))), name
