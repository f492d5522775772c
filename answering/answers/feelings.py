"""What is said to somebody in danger, or low: no facts before kindness, and where people can help."""

from __future__ import annotations

from answering import phrases
from answering.answer import Answer
from answering.copies import replace
from answering.looks import suggest
from answering.reading.reading import Reading
from answering.remember import feels_low
from knowledge import Pack


def danger(reading: Reading, pack: Pack) -> Answer:
    """No facts, no buttons: care, and where to get help; in the language that it was said in."""
    return _caring(f"utter_danger_{_worded(reading)}", reading, pack)


def stays(reading: Reading, pack: Pack) -> Answer:
    """What follows in a conversation in which somebody told of danger."""
    return replace(_caring("utter_danger_stays", reading, pack), status="chitchat")


def eased(reading: Reading, pack: Pack) -> Answer:
    """What is said to somebody who told of danger and isn't alone with it any more."""
    return replace(_caring("utter_danger_eased", reading, pack), status="chitchat")


def low(reading: Reading, pack: Pack) -> Answer:
    """What may help somebody who is low and asked nothing; the kind word stands before it, unless it was said a moment ago."""
    response = "utter_low_again" if reading.memory.comforted else "utter_low_alone"
    return Answer(status="chitchat", topic="other", response=response, suggestions=suggest.few_starters(pack))


def kind_word(reading: Reading) -> Answer:
    """The sentence that comes before any other answer to somebody who is low, in the language that it was said in."""
    return Answer(status="chitchat", topic="other", response=f"utter_low_{_sort(reading)}")


def _sort(reading: Reading) -> str:
    feeling = reading.message.feeling
    if feeling and feeling.language != "english":
        return feeling.language
    return "need" if feeling and feeling.kind == "need" else "spirits"


def with_a_kind_word(answer: Answer, reading: Reading) -> bool:
    """Whether the answer begins with a kind word: once, not turn after turn."""
    return feels_low(reading) and not reading.memory.comforted and answer.status != "error"


def _worded(reading: Reading) -> str:
    feeling = reading.message.feeling
    if feeling and feeling.language != "english":
        return feeling.language
    if feeling and feeling.kind != "self":
        return feeling.kind
    return "again" if reading.memory.danger else "self"


def _caring(response: str, reading: Reading, pack: Pack) -> Answer:
    """`response`, with the operator's way to help, or else the one of domain.yml."""
    values = {"help": reading.helpline or phrases.say(pack, "helpline")}
    return Answer(status="out_of_scope", topic="other", response=response, values=values, care=True)
