"""Sentence embeddings: unit vectors, alike for texts that mean alike, from files that are what they should be."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pytest

from nlu import encoder
from nlu.encoder import ModelFileError, SentenceEncoder, known_words, model_fingerprint

TEXTS = ["What does healthcare pay?", "pay", "Which certificates do employers like, and is any of them worth my while?", "R", "🙂"]


@pytest.fixture(scope="module")
def sentences() -> SentenceEncoder:
    return SentenceEncoder()


def test_vectors_have_length_one(sentences: SentenceEncoder) -> None:
    vectors = sentences.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), sentences.dimensions) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_text_is_embedded_alone_as_among_others(sentences: SentenceEncoder) -> None:
    together = sentences.encode(TEXTS * 3)
    alone = np.concatenate([sentences.encode([text]) for text in TEXTS])
    assert np.array_equal(together, np.tile(alone, (3, 1)))


def test_like_texts_are_near(sentences: SentenceEncoder) -> None:
    pay, wages, weather = sentences.encode(["What is the pay?", "How much would I earn?", "Will it rain on Sunday?"])
    assert pay @ wages > pay @ weather + 0.2


def test_a_question_lies_nearer_to_what_answers_it_than_before_tuning(sentences: SentenceEncoder) -> None:
    untuned = SentenceEncoder(tuned=False)
    texts = ["who climbs the ladder fastest", "Head keepers are appointed after three years.", "Coats are issued each winter."]
    texts += ["do they want papers from me", "A certificate in seamanship is asked for.", "Towers stand on rocks."]

    def leads(vectors: Any) -> Any:
        return np.array([vectors[at] @ (vectors[at + 1] - vectors[at + 2]) for at in (0, 3)])

    assert (leads(sentences.encode(texts)) > leads(untuned.encode(texts)) + 0.05).all()


@pytest.mark.parametrize("content", [b"", b"no archive", None])
@pytest.mark.parametrize("name", ["TUNED_BLOCKS", "LARGEST"])
def test_weights_that_cannot_be_used_are_told(name: str, content: Optional[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = tmp_path / "weights.npz"
    if content is None:
        np.savez(weights, **{"inner.encoder.layer.5.output.dense.bias": np.zeros(3, np.float32), "up_0": np.zeros(3, np.float16)})
    else:
        weights.write_bytes(content)
    monkeypatch.setattr(encoder, name, weights)
    with pytest.raises(ModelFileError, match=r"weights\.npz can't be used: .*git checkout"):
        SentenceEncoder()


def test_no_text_is_no_vector(sentences: SentenceEncoder) -> None:
    assert sentences.encode([]).shape == (0, sentences.dimensions)


def test_vocabulary_holds_ordinary_words_only() -> None:
    words = known_words()
    assert {"salary", "healthcare", "finance"} <= words
    assert not {"retial", "##ing", "[CLS]"} & words


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=r"no model\.onnx"):
        SentenceEncoder(tmp_path)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(encoder._PACKAGED, "model.onnx", ("no_such_package", "model.onnx", ""))
    with pytest.raises(ModelFileError, match=r"no_such_package.*make install"):
        SentenceEncoder()


def test_another_file_than_ours_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    package, inside, _ = encoder._PACKAGED["tokenizer.json"]
    monkeypatch.setitem(encoder._PACKAGED, "tokenizer.json", (package, inside, "0" * 64))
    with pytest.raises(ModelFileError, match="SHA-256 differs"):
        SentenceEncoder()


def test_another_folder_may_hold_the_model(sentences: SentenceEncoder, tmp_path: Path) -> None:
    for name in encoder._PACKAGED:
        shutil.copy(encoder._find(name, None), tmp_path / name)
    packaged = SentenceEncoder(tuned=False)
    assert np.array_equal(SentenceEncoder(tmp_path).encode(TEXTS[:1]), packaged.encode(TEXTS[:1]))
    before = model_fingerprint(tmp_path)
    with (tmp_path / "tokenizer.json").open("a") as tokenizer:
        tokenizer.write("\n")
    assert model_fingerprint(tmp_path) != before != model_fingerprint()
