"""What the packaged encoder is tuned by: right slopes, and questions that come nearer to their facts."""

from __future__ import annotations

import random
from typing import Any, Callable, Dict

import numpy as np
import pytest

from benchmarks.encoder import examples
from benchmarks.encoder.learning import Plan, Texts, learn
from benchmarks.encoder.tasks import Answered, kept_slopes, pair_slopes
from benchmarks.tuning.blocks import Blocks, entering, last_blocks, vectors_after
from nlu.encoder import SentenceEncoder, WordPieces, packaged_model
from nlu.model_file import ModelFile

FACTS = [("a warm coat is issued", "a warm coat is issued Keepers get a coat."), ("two weeks of leave", "two weeks of leave Each summer.")]
QUESTIONS = [("will I freeze up there", 0), ("when do we see our families", 1)]


def _pair_loss(means: Any) -> float:
    """As it is defined, one question at a time, in double precision."""
    rows = means.astype(float) / np.linalg.norm(means.astype(float), axis=1, keepdims=True)
    scores = 20 * rows[: len(rows) // 2] @ rows[len(rows) // 2 :].T
    return float(sum(np.log(np.exp(each).sum(axis=1)).sum() - np.trace(each) for each in (scores, scores.T)) / (2 * len(scores)))


def _kept_loss(means: Any, before: Any) -> float:
    rows = means.astype(float) / np.linalg.norm(means.astype(float), axis=1, keepdims=True)
    return float(0.3 * np.mean(1 - (rows * before).sum(axis=1)))


@pytest.mark.parametrize("of", ["pairs", "kept"])
def test_slopes_are_what_small_steps_say(of: str) -> None:
    chance = np.random.default_rng(7)
    means, before, way = (chance.normal(size=(6, 8)).astype(np.float32) for _ in range(3))
    before /= np.linalg.norm(before, axis=1, keepdims=True)
    loss: Callable[[Any], float] = _pair_loss if of == "pairs" else lambda moved: _kept_loss(moved, before)
    slopes = pair_slopes(means)[0] if of == "pairs" else kept_slopes(means, before, 0.3)
    assert (loss(means + 1e-3 * way) - loss(means - 1e-3 * way)) / 2e-3 == pytest.approx(float((slopes * way).sum()), rel=1e-2)


def test_a_batch_pairs_each_question_with_its_own_fact() -> None:
    drawn, _ = Answered(QUESTIONS, FACTS).draw(random.Random(1))  # noqa: S311  no secret
    answers: Dict[str, int] = {form: place for place, fact in enumerate(FACTS) for form in fact}
    assert [answers[text] for text in drawn[2:]] == [dict(QUESTIONS)[text] for text in drawn[:2]]


def test_questions_come_nearer_to_their_facts_and_the_same_again() -> None:
    first, blocks = _tuned()
    again, _ = _tuned()
    assert np.array_equal(first, again)
    model, texts = ModelFile(packaged_model()), [text for text, _ in QUESTIONS] + [fact for fact, _ in FACTS]
    plain = SentenceEncoder(model=packaged_model()).encode(texts)
    written = SentenceEncoder(model=model.patched(model.to_arrays(blocks))).encode(texts)
    assert _gap(first) > _gap(plain) + 0.1
    assert _gap(written) > _gap(plain) + 0.1


def _gap(vectors: Any) -> float:
    scores = vectors[:2] @ vectors[2:4].T
    return float(np.trace(scores) - np.trace(scores[::-1]))


def _tuned() -> Any:
    model = ModelFile(packaged_model())
    blocks: Blocks = last_blocks(model, 1)
    texts = [text for text, _ in QUESTIONS] + [fact for fact, _ in FACTS] + [fact for _, fact in FACTS]
    pieces = WordPieces()
    inputs, vectors = entering(model, [pieces.of(text) for text in texts], blocks)
    known = Texts(dict(zip(texts, inputs)), dict(zip(texts, vectors)))
    learn(blocks, known, Plan([(Answered(QUESTIONS, FACTS), 1.0)], steps=20, kept=0.1, seed=0))
    return vectors_after(blocks, inputs), blocks


def test_every_question_has_a_fact() -> None:
    for pack in examples.pack_questions():
        asked = examples.read_plain(examples.QUESTIONS / f"{pack.name}.yml")
        assert sum(map(len, asked.values())) == len(pack.questions), f"benchmarks/encoder/questions/{pack.name}.yml names facts that aren't"
