"""Intents: learnt, ranked, and None where there is nothing to go by."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.intent_classifier import LinearIntentClassifier, _rank
from tests.nlu.conftest import EXAMPLES, FAQS, Pipelines, Workshop, run, toy_data

INTENTS = [(text, intent) for intent, texts in EXAMPLES.items() for text in texts]


@pytest.mark.parametrize(("text", "intent"), INTENTS)
def test_learns_its_examples(text: str, intent: str, pipelines: Pipelines) -> None:
    message = run(pipelines.loaded, text)
    assert message.get("intent")["name"] == intent


@pytest.mark.parametrize(("text", "faq"), [(text, faq) for faq, texts in FAQS.items() for text in texts])
def test_says_which_faq_is_asked(text: str, faq: str, pipelines: Pipelines) -> None:
    output = run(pipelines.loaded, text).as_dict(only_output_properties=True)
    assert (output["intent"]["name"], output["faq"]) == ("ask_faq", faq)


def test_understands_what_it_never_saw(pipelines: Pipelines) -> None:
    assert run(pipelines.loaded, "wages in the harbours").get("intent")["name"] == "ask_salary"
    assert run(pipelines.loaded, "hello, good afternoon").get("intent")["name"] == "greet"


@pytest.mark.parametrize("text", ["hello", "what do harbours pay", "quantum chess in Germany", "oath"])
def test_ranking_is_sorted_and_of_whole_probabilities(text: str, pipelines: Pipelines) -> None:
    message = run(pipelines.loaded, text)
    ranking = message.get("intent_ranking")
    confidences = [each["confidence"] for each in ranking]
    assert message.get("intent") == ranking[0]
    assert confidences == sorted(confidences, reverse=True)
    assert 0.99 < sum(confidences) <= 1 + 1e-6 and min(confidences) >= 0
    assert len({each["name"] for each in ranking}) == len(ranking) == 4


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_to_go_by_is_no_intent(text: str, pipelines: Pipelines) -> None:
    message = run(pipelines.loaded, text)
    assert message.get("intent") == {"name": None, "confidence": 0.0}
    assert message.get("intent_ranking") == []


def test_a_text_without_a_dense_vector_is_told_by_its_entities(pipelines: Pipelines) -> None:
    finder, entities, *_, classifier = pipelines.loaded
    assert run([finder, entities, classifier], "Germany").get("intent")["name"] == "not_covered_place"


def test_a_text_without_features_is_no_intent(pipelines: Pipelines) -> None:
    assert run([pipelines.loaded[-1]], "hello").get("intent")["name"] is None


def test_ranking_length_cuts_the_ranking(workshop: Workshop, pipelines: Pipelines) -> None:
    data = toy_data()
    for component in pipelines.trained[:3]:
        component.process(data.training_examples)
    classifier: Any = workshop.create(LinearIntentClassifier, ranking_length=2)
    classifier.train(data)
    assert len(run([*pipelines.trained[:3], classifier], "hello").get("intent_ranking")) == 2


def test_an_old_faq_is_forgotten(pipelines: Pipelines) -> None:
    message = Message(data={"text": "hello", "faq": "gone"})
    for component in pipelines.loaded:
        component.process([message])
    assert message.get("faq") in FAQS


def test_no_examples_is_no_crash(workshop: Workshop) -> None:
    workshop.create(LinearIntentClassifier).train(TrainingData())
    assert run([workshop.load(LinearIntentClassifier)], "hello").get("intent")["name"] is None


def test_faqs_count_together() -> None:
    ranking, faq = _rank({"greet": 0.4, "ask_faq/one": 0.25, "ask_faq/two": 0.35})
    assert [(each["name"], pytest.approx(each["confidence"])) for each in ranking] == [("ask_faq", 0.6), ("greet", 0.4)]
    assert faq == "two"


def test_a_faq_is_retrieved_wherever_its_intent_stands() -> None:
    ranking, faq = _rank({"greet": 0.6, "ask_faq/one": 0.25, "ask_faq/two": 0.15})
    assert (ranking[0]["name"], faq) == ("greet", "one")
    assert _rank({"greet": 1.0})[1] is None
