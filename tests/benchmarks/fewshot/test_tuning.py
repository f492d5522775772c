"""Tuning the encoder: right slopes, the same again, and a model file that runs."""

from __future__ import annotations

from typing import Any, Tuple

import numpy as np
import pytest

from benchmarks.fewshot.tuning import Tuning, tune
from benchmarks.tuning import prototypes as loss
from benchmarks.tuning.prototypes import loss_slopes
from benchmarks.tuning.transformer import Batch, Dropout, backward, forward
from nlu.encoder import SentenceEncoder, WordPieces, packaged_model
from nlu.model_file import BLOCK_OUTPUTS, BLOCKS, ModelFile

WIDTH, LENGTHS = 24, [3, 1, 4]
ONE = Tuning(blocks=1, epochs=2, seed=5)
TEXTS = ["what do harbours pay", "wages of a lamp trimmer", "hello there", "good morning to you"]


@pytest.fixture(scope="module")
def model() -> ModelFile:
    return ModelFile(packaged_model())


@pytest.fixture(scope="module")
def untuned() -> SentenceEncoder:
    return SentenceEncoder(model=packaged_model())


def _tuned(model: ModelFile, settings: Tuning = ONE) -> Any:
    pieces = WordPieces()
    return tune(model, [pieces.of(text) for text in TEXTS], np.array([0, 0, 1, 1]), settings)


def _small_block() -> Any:
    """A block in double precision, so that differences of the loss tell the slope to many digits."""
    random = np.random.default_rng(3)
    shapes = {"qkv": (WIDTH, 3 * WIDTH), "out": (WIDTH, WIDTH), "up": (WIDTH, 2 * WIDTH), "down": (2 * WIDTH, WIDTH)}
    weights = {name: random.normal(size=shape) / 4 for name, shape in shapes.items()}
    weights.update({f"{name}_b": random.normal(size=shape[1]) / 4 for name, shape in shapes.items()})
    weights.update({f"norm{at}_{part}": 1 + random.normal(size=WIDTH) / 4 for at in (1, 2) for part in "gb"})
    return weights, random.normal(size=(sum(LENGTHS), WIDTH)), random.normal(size=(len(LENGTHS), WIDTH))


def _loss(weights: Any, rows: Any, aim: Any) -> float:
    batch = Batch(LENGTHS)
    output, _ = forward(weights, rows, batch, Dropout(0.2, [1]))
    return float((batch.mean(output) * aim).sum())


@pytest.mark.parametrize(
    "name", ["rows", "qkv", "qkv_b", "out", "out_b", "up", "up_b", "down", "down_b", "norm1_g", "norm1_b", "norm2_g", "norm2_b"]
)
def test_slopes_are_what_small_steps_say(name: str) -> None:
    weights, rows, aim = _small_block()
    batch = Batch(LENGTHS)
    _, saved = forward(weights, rows, batch, Dropout(0.2, [1]))
    of_rows, gradients = backward(weights, batch.mean_backward(aim), saved, batch)
    slope, changed = {"rows": of_rows, **gradients}[name], {"rows": rows, **weights}[name]
    random = np.random.default_rng(4)
    for _ in range(3):
        way = random.normal(size=changed.shape)
        changed += 1e-3 * way
        above = _loss(weights, rows, aim)
        changed -= 2e-3 * way
        below = _loss(weights, rows, aim)
        changed += 1e-3 * way
        assert (above - below) / 2e-3 == pytest.approx(float((slope * way).sum()), rel=2e-3, abs=2e-3)


def test_slopes_of_the_loss_are_what_small_steps_say() -> None:
    random = np.random.default_rng(5)
    means, prototypes = random.normal(size=(6, 8)).astype(np.float32), random.normal(size=(3, 8)).astype(np.float32)
    labels = np.array([0, 0, 1, 1, 2, 0])
    for changed, slope in zip((means, prototypes), loss_slopes(means, prototypes, labels)):
        way = random.normal(size=changed.shape).astype(np.float32)
        above, below = (_plain_loss(*_moved(means, prototypes, changed, step * way), labels) for step in (1e-3, -1e-3))
        assert (above - below) / 2e-3 == pytest.approx(float((slope * way).sum()), rel=1e-2)


def _moved(means: Any, prototypes: Any, changed: Any, step: Any) -> Tuple[Any, Any]:
    return (means + step, prototypes) if changed is means else (means, prototypes + step)


def _plain_loss(means: Any, prototypes: Any, labels: Any) -> float:
    """Cross-entropy and contrastive loss as they are defined, one text at a time, in double precision."""
    z, c = (rows.astype(float) / np.linalg.norm(rows.astype(float), axis=1, keepdims=True) for rows in (means, prototypes))
    total = 0.0
    for at, label in enumerate(labels):
        scores = loss._SCALE * c @ z[at]
        total += np.log(np.exp(scores).sum()) - scores[label]
        others = [each for each in range(len(labels)) if each != at]
        alike = {each: z[at] @ z[each] / loss._TEMPERATURE for each in others}
        partners = [each for each in others if labels[each] == label]
        if partners:
            total += np.log(sum(np.exp(alike[each]) for each in others)) - np.mean([alike[each] for each in partners])
    return total / len(labels)


def test_tuning_brings_examples_of_a_label_together(model: ModelFile, untuned: SentenceEncoder) -> None:
    tuned = SentenceEncoder(model=model.patched(model.to_arrays(_tuned(model, Tuning(1, 20, 0)))))

    def gap(sentences: SentenceEncoder) -> float:
        near = sentences.encode(TEXTS)
        alike = near @ near.T
        return float(alike[0, 1] + alike[2, 3] - alike[0, 2] - alike[1, 3])

    assert gap(tuned) > gap(untuned) + 0.1


def test_tuning_again_gives_the_same(model: ModelFile) -> None:
    one, other = (model.to_arrays(_tuned(model)) for _ in range(2))
    assert all(np.array_equal(one[name], other[name]) for name in one)
    another = model.to_arrays(_tuned(model, Tuning(1, 2, 6)))
    assert any(not np.array_equal(one[name], another[name]) for name in one)


def test_an_untouched_block_is_written_back_as_it_was(model: ModelFile) -> None:
    assert model.patched(model.to_arrays({at: model.block(at) for at in range(BLOCKS)})) == packaged_model()


def test_more_outputs_can_be_had(model: ModelFile, untuned: SentenceEncoder) -> None:
    both = SentenceEncoder(model=model.patched({}, BLOCK_OUTPUTS[4:5]), outputs=BLOCK_OUTPUTS[4:])
    vectors = both.encode(TEXTS)
    assert vectors.shape == (4, 2 * untuned.dimensions)
    assert np.allclose(vectors[:, 384:] * 2**0.5, untuned.encode(TEXTS), atol=1e-5)


def test_another_model_is_refused() -> None:
    with pytest.raises(ValueError, match="not the packaged export"):
        ModelFile(b"")


@pytest.mark.parametrize("array", [np.zeros(3, np.float32), np.zeros(384, np.int8)])
def test_an_array_that_does_not_fit_is_refused(array: Any, model: ModelFile) -> None:
    with pytest.raises(ValueError, match="has no place"):
        model.patched({"inner.encoder.layer.5.output.dense.bias": array})
