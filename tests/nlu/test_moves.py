"""Moves are told by their likeness to sentences; the weights belong to the sentences and to the encoder that are packaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nlu.encoder import SentenceEncoder, model_fingerprint
from nlu.label_model import LabelModel
from nlu.moves import NONE, move_model, sentences

EXAMPLES = {
    "wants_it_shorter": ["cut that down", "too many words for me", "squeeze it into a line", "boil it down please", "give me the gist"],
    "how_old": ["is this figure still fresh", "how ancient are those numbers", "when were the numbers gathered", "has that aged", "dated?"],
    NONE: ["what do they pay", "who hires there", "and by the sea?", "thank you", "is it far from home"],
}


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture(scope="module")
def model(encoder: SentenceEncoder) -> LabelModel:
    texts, moves = zip(*((text, move) for move, texts in EXAMPLES.items() for text in texts))
    return LabelModel.fit(encoder.encode(texts), moves, "of these tests", texts=texts)


@pytest.mark.parametrize(
    ("text", "move"),
    [("please boil this down a bit", "wants_it_shorter"), ("are these numbers old?", "how_old"), ("what do harbours pay", NONE)],
)
def test_a_move_is_told_by_its_likeness_to_examples(text: str, move: str, encoder: SentenceEncoder, model: LabelModel) -> None:
    beliefs = model.beliefs(encoder.encode([text])[0], text)
    assert beliefs.sum() == pytest.approx(1) and model.labels[int(np.argmax(beliefs))] == move


def test_words_count_beside_the_vector(encoder: SentenceEncoder, model: LabelModel) -> None:
    vector = encoder.encode(["and that"])[0]
    shorter = model.labels.index("wants_it_shorter")
    assert model.beliefs(vector, "cut that down")[shorter] > model.beliefs(vector, "who hires there")[shorter]


def test_words_count_only_where_they_were_learnt_from(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode(["cut that down", "who hires there"])
    without = LabelModel.fit(vectors, ["wants_it_shorter", NONE], "of these tests")
    assert without.width == len(vectors[0])
    np.testing.assert_array_equal(without.beliefs(vectors[0], "cut that down"), without.beliefs(vectors[0]))


def test_what_is_written_is_read_as_it_was(model: LabelModel, tmp_path: Path) -> None:
    (tmp_path / "weights.json").write_text(model.to_json())
    read = LabelModel.load(tmp_path / "weights.json")
    assert (read.labels, read.encoder) == (model.labels, model.encoder)
    assert (read.width, read.ngrams.columns) == (model.width, model.ngrams.columns)
    np.testing.assert_allclose(read.weights, model.weights, atol=0.005)
    np.testing.assert_allclose(read.ngrams.weights, model.ngrams.weights, atol=0.001)
    np.testing.assert_allclose(read.bias, model.bias, atol=0.001)


def test_the_packaged_weights_belong_to_the_sentences_and_to_the_encoder() -> None:
    packaged = move_model()
    assert packaged.encoder == model_fingerprint()
    assert set(packaged.labels) == set(sentences())
