"""How a message and its clauses are put, as keys of the message."""

from __future__ import annotations

from typing import Any, Dict

from rasa.shared.nlu.training_data.message import Message

from answering.message import STRANGERS, SUBJECTS, heard_in
from nlu.sentence_reader import NAMES, SentenceReader


def read(text: str, **data: Any) -> Dict[str, Any]:
    message = Message(data={"text": text, **data})
    SentenceReader({}).process([message])
    output: Dict[str, Any] = message.as_dict(only_output_properties=True)
    return output


def entity(kind: str, text: str, name: str) -> Dict[str, Any]:
    return {"entity": kind, "value": name, "start": text.index(name), "end": text.index(name) + len(name)}


def test_a_message_says_how_it_is_put() -> None:
    text = "and what about finance?"
    heard = heard_in({"text": text, **read(text, entities=[entity("industry", text, "finance")])}, 0.0)
    assert "leads_on" in heard.moves and "says_something_else" not in heard.moves
    assert (heard.length, heard.rest) == (4, 3)


def test_each_clause_is_read_by_itself() -> None:
    text = "And so I work in retail. Which industries pay 65k?"
    clauses = [{"start": 25, "end": len(text), "intent": {"name": "ask_salary"}}]
    told = read(text, entities=[entity("industry", text, "retail")], clauses=clauses)
    [clause] = heard_in({"text": text, **told}, 0.0).clauses
    assert {"leads_on", "asks_in_general"} <= set(told["moves"])
    assert clause.moves >= {"asks_in_general", "asks"} and "leads_on" not in clause.moves
    assert (clause.length, clause.rest, clause.figures) == (4, 4, (65_000.0,))


def test_a_message_without_text_is_left_alone() -> None:
    message = Message(data={"intent": "greet"})
    assert SentenceReader({}).process([message]) == [message]
    assert message.get("moves") is None


def test_the_names_are_those_that_the_action_reads() -> None:
    assert set(NAMES) == {*SUBJECTS, *STRANGERS, "topic"}
