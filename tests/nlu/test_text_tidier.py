"""The text that every later component reads."""

from __future__ import annotations

from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.text_tidier import TextTidier


def test_a_message_is_handed_on_in_plain_letters() -> None:
    message = Message(data={"text": ":wave: ｐａｙ?"})
    TextTidier({}).process([message])
    assert message.as_dict(only_output_properties=True)["text"] == "pay?"


def test_messages_without_text_and_examples_are_left_alone() -> None:
    message = Message(data={"intent": "greet"})
    data = TrainingData([Message(data={"text": "ｐａｙ", "intent": "ask_salary"})])
    assert TextTidier({}).process([message])[0].get("text") is None
    assert TextTidier({}).process_training_data(data).training_examples[0].get("text") == "ｐａｙ"
