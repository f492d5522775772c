"""What is wished for without a name of it, and how, is learnt from sentences; the weights belong to them and to the encoder."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict

import pytest

from knowledge import Pack
from knowledge.names import Names
from knowledge.wish_names import wish_names
from nlu import wish_finder
from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.english.wishes import parts_of
from nlu.wish_finder import WishFinder
from nlu.wish_model import NO_WISH, WishEar, WishModel, sentences, vectors_of
from nlu.wishes import UNNAMED, WISHES, read_wishes


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture(scope="module")
def names(default_pack: Pack) -> Names:
    return Names(wish_names(default_pack), is_word=lambda word: True)


def heard(text: str, names: Names, encoder: SentenceEncoder) -> Dict[str, Any]:
    return read_wishes(text, names, WishEar(WishModel.load(), text, encoder.read(text)[1]))


def test_what_stands_in_no_name_is_heard_with_how_it_is_meant(names: Names, encoder: SentenceEncoder) -> None:
    (found,) = heard("I'd love to do it from my own kitchen table", names, encoder)[UNNAMED]
    assert "priorities/flexibility" in found["ids"] and found["stance"] == "wished" and 0.5 <= found["about"] <= 1


@pytest.mark.parametrize("text", ["show me the result", "hm, let me think", "I want to die", "who came second?"])
def test_where_nothing_is_wished_for_nothing_is_heard(text: str, names: Names, encoder: SentenceEncoder) -> None:
    assert heard(text, names, encoder)[UNNAMED] == []


def test_what_a_rule_hears_of_a_name_is_not_learnt_besides(names: Names, encoder: SentenceEncoder) -> None:
    (ruled,) = heard("I don't like hospitals", names, encoder)[WISHES]
    (unruled,) = heard("banks? been there, never again", names, encoder)[WISHES]
    assert ruled["stance"] == "ruled_out" and "learnt" not in ruled and unruled["learnt"] == "ruled_out"


@pytest.mark.parametrize(
    "text", ["rather {} all week than on a crowded floor", "{} rather than a tower block", "I'd prefer {} to commuting"]
)
def test_what_is_wanted_instead_of_something_else_is_not_ruled_out(text: str, names: Names, encoder: SentenceEncoder) -> None:
    for said, key in (("at home", WISHES), ("sitting on my own sofa in slippers", UNNAMED)):
        assert {found["stance"] for found in heard(text.format(said), names, encoder)[key]} <= {"wished"}
    assert heard(text.format("at home"), names, encoder)[WISHES]


def test_parts_that_name_something_are_not_heard_twice(names: Names, encoder: SentenceEncoder) -> None:
    read = heard("good pay, and all of it from my sofa", names, encoder)
    assert len(read[WISHES]) == 1 and not {*read[WISHES][0]["ids"]} & {each for found in read[UNNAMED] for each in found["ids"]}


def test_a_part_beyond_the_encoders_reach_has_no_vectors(encoder: SentenceEncoder) -> None:
    text = "nets " * 300
    assert vectors_of(encoder.read(text)[1], parts_of(text), (len(text) - 5, len(text) - 1)) is None


def test_the_packaged_weights_belong_to_the_sentences_and_to_the_encoder() -> None:
    packaged, written = WishModel.load(), sentences()
    assert packaged.encoder == model_fingerprint()
    assert set(packaged.things.labels) == {NO_WISH, *(each.thing for each in written)}
    assert set(packaged.stances.labels) == {each.stance for each in written} - {NO_WISH}
    assert all(each.text[slice(*each.span)] for each in written)


def test_weights_of_another_encoder_are_told_of(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    packaged = WishModel.load()
    other = replace(packaged, things=replace(packaged.things, encoder="another"))
    monkeypatch.setattr(wish_finder.WishModel, "load", lambda: other)
    WishFinder({})
    assert "belong to another encoder" in caplog.text
