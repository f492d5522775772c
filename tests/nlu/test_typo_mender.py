"""Messages are mended by the words of the examples; examples and names aren't."""

from __future__ import annotations

from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.typo_mender import TypoMender
from tests.nlu.conftest import Workshop

DATA = TrainingData(
    [Message(data={"text": text, "intent": "ask_salary"}) for text in map("what do beginners earn in {}".format, range(30))],
    lookup_tables=[{"name": "company", "elements": ["Waht Industries"]}],
)


def mended(mender: TypoMender, text: str) -> str:
    (message,) = mender.process([Message(data={"text": text})])
    return str(message.as_dict(only_output_properties=True)["text"])


def test_a_trained_mender_is_loaded_as_it_was(workshop: Workshop) -> None:
    workshop.create(TypoMender).train(DATA)
    assert mended(workshop.load(TypoMender), "do begginers eanr") == "do beginners earn"


def test_names_of_lookup_tables_are_spelt_right(workshop: Workshop) -> None:
    workshop.create(TypoMender).train(DATA)
    assert mended(workshop.load(TypoMender), "waht beginers") == "waht beginners"


def test_a_slip_in_one_example_is_mended_and_a_short_word_is_not(workshop: Workshop) -> None:
    once = [Message(data={"text": text, "intent": "ask_salary"}) for text in ("what do beginers earn", "what do ean people do")]
    workshop.create(TypoMender).train(TrainingData([*DATA.training_examples, *once]))
    assert mended(workshop.load(TypoMender), "beginers ean") == "beginners ean"


def test_without_examples_nothing_is_mended(workshop: Workshop) -> None:
    assert mended(workshop.create(TypoMender), "waht do begginers earn") == "waht do begginers earn"


def test_examples_and_messages_without_text_are_left_alone(workshop: Workshop) -> None:
    mender = workshop.create(TypoMender)
    assert mender.process_training_data(DATA) is DATA
    assert mender.process([Message(data={"intent": "greet"})])[0].get("text") is None
