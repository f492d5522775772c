"""Embeddings on messages, and their cache across trainings."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List

import numpy as np
import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu import other_thread
from nlu.embedding_cache import EmbeddingCache
from nlu.embedding_featurizer import PIECES, SentenceEmbeddingFeaturizer
from tests.nlu.conftest import Workshop


@pytest.fixture
def featurizer(workshop: Workshop) -> Any:
    return workshop.create(SentenceEmbeddingFeaturizer)


def _data(*texts: str) -> TrainingData:
    return TrainingData([Message(data={"text": text}) for text in texts])


def _vector(message: Message) -> Any:
    return message.get_dense_features("text")[1].features


def _counting(featurizer: Any, monkeypatch: pytest.MonkeyPatch) -> List[str]:
    embedded: List[str] = []
    encode = featurizer._encoder.encode
    monkeypatch.setattr(featurizer._encoder, "encode", lambda texts: embedded.extend(texts) or encode(texts))
    return embedded


def test_empty_texts_get_zeros(featurizer: Any) -> None:
    messages = featurizer.process([Message(data={"text": text}) for text in ("", "  \n", "pay")])
    assert [bool(_vector(message).any()) for message in messages] == [False, False, True]


def test_what_was_begun_in_the_other_thread_isnt_read_again(featurizer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_thread, "_CORES", 2)
    [plain] = featurizer.process([Message(data={"text": "what do harbours pay, and where?"})])
    message = Message(data={"text": "what do harbours pay, and where?"})
    assert featurizer.begin(message)
    read = _reading(featurizer, monkeypatch)
    featurizer.process([message])
    assert np.array_equal(_vector(message), _vector(plain)) and not read


def test_nothing_of_an_empty_text_is_begun(featurizer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_thread, "_CORES", 2)
    assert not any(featurizer.begin(Message(data=data)) for data in ({"text": " \n"}, {"text": ""}, {}))


def _reading(featurizer: Any, monkeypatch: pytest.MonkeyPatch) -> List[str]:
    texts: List[str] = []
    read = featurizer._encoder.read
    monkeypatch.setattr(featurizer._encoder, "read", lambda text: texts.append(text) or read(text))
    return texts


def test_a_second_training_embeds_only_new_texts(featurizer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    embedded = _counting(featurizer, monkeypatch)
    first = featurizer.process_training_data(_data("pay", "wages", ""))
    again = featurizer.process_training_data(_data("outlook", "pay"))
    assert embedded == ["pay", "wages", "outlook"]
    assert np.array_equal(_vector(first.training_examples[0]), _vector(again.training_examples[1]))


@pytest.mark.parametrize("broken", [b"", b"not a database" * 400])
def test_a_broken_cache_is_started_anew(featurizer: Any, workshop: Workshop, monkeypatch: pytest.MonkeyPatch, broken: bytes) -> None:
    (workshop.folder / "embeddings.sqlite").write_bytes(broken)
    embedded = _counting(featurizer, monkeypatch)
    for _ in range(2):
        data = featurizer.process_training_data(_data("pay"))
    assert embedded == ["pay"] and _vector(data.training_examples[0]).any()


def test_an_unwritable_cache_only_costs_time(workshop: Workshop, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    featurizer = workshop.create(SentenceEmbeddingFeaturizer, cache_file=str(tmp_path / "file" / "embeddings.sqlite"))
    assert _vector(featurizer.process_training_data(_data("pay")).training_examples[0]).any()
    assert "can't be kept" in caplog.text


def test_no_cache_can_be_wished_for(workshop: Workshop) -> None:
    featurizer = workshop.create(SentenceEmbeddingFeaturizer, cache_file=None)
    featurizer.process_training_data(_data("pay"))
    assert not list(workshop.folder.glob("*.sqlite"))


def test_vectors_of_another_width_are_not_taken(tmp_path: Path) -> None:
    cache = EmbeddingCache(tmp_path / "vectors.sqlite")
    cache.write({"short": np.ones(2, np.float32), "right": np.ones(3, np.float32)})
    assert list(cache.read(["short", "right", "missing"], 3)) == ["right"]


TWO_QUESTIONS = "What do bakers earn? And who hires them?"
FAR_APART = f"What do bakers earn? {'I like bread very much. ' * 40}And who hires them?"


@pytest.mark.parametrize(("text", "read"), [(TWO_QUESTIONS, 1), (FAR_APART, 2)], ids=["read to its end", "cut before its last question"])
def test_a_question_in_a_message_is_read_with_it(featurizer: Any, monkeypatch: pytest.MonkeyPatch, text: str, read: int) -> None:
    texts: List[str] = []
    as_before = featurizer._encoder.read
    monkeypatch.setattr(featurizer._encoder, "read", lambda each: texts.append(each) or as_before(each))
    (message,) = featurizer.process([Message(data={"text": text})])
    assert len(texts) == read
    held = {attribute: each for attribute, each in message.get(PIECES).items() if attribute != "text"}
    assert len([attribute for attribute in held if attribute.startswith("clause")]) == 2
    for attribute, ((start, end), pieces) in held.items():
        assert np.linalg.norm(message.get_dense_features(attribute)[1].features) == pytest.approx(1.0, abs=1e-5)
        assert pieces.spans.min() >= 0 and pieces.spans.max() <= end - start
