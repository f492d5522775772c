"""How new a message is, as a component after a featurizer."""

from __future__ import annotations

from typing import Any, List

import pytest
from rasa.shared.nlu.training_data.training_data import TrainingData

from benchmarks.fewshot.novelty_scorer import NOVELTY, NoveltyScorer
from nlu.embedding_featurizer import SentenceEmbeddingFeaturizer
from tests.nlu.conftest import EXAMPLES, Workshop, make_workshop, run, toy_data


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return make_workshop(tmp_path_factory.mktemp("novelty"))


@pytest.fixture(scope="module")
def scoring(workshop: Workshop) -> List[Any]:
    """A featurizer and the scorer, loaded from the model's folder."""
    featurizer, data = workshop.create(SentenceEmbeddingFeaturizer), toy_data()
    workshop.create(NoveltyScorer).train(featurizer.process_training_data(data))
    return [featurizer, workshop.load(NoveltyScorer)]


@pytest.mark.parametrize("text", [text for texts in EXAMPLES.values() for text in texts])
def test_an_example_is_not_new(text: str, scoring: List[Any]) -> None:
    assert run(scoring, text).get(NOVELTY) == pytest.approx(0, abs=0.02)  # embedded in a batch, then alone


@pytest.mark.parametrize("text", ["xqz blorf wub", "the mitochondrion folds its inner membrane", ""])
def test_what_is_like_no_example_is_new(text: str, scoring: List[Any]) -> None:
    assert run(scoring, text).as_dict(only_output_properties=True)[NOVELTY] > 0.3


def test_without_examples_everything_is_new(tmp_path: Any) -> None:
    workshop = make_workshop(tmp_path)
    workshop.create(NoveltyScorer).train(TrainingData())
    assert run([workshop.load(NoveltyScorer)], "hello").get(NOVELTY) == 1
