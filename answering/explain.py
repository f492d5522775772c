"""Why a message was read as it was: in one line for the log, in several for people."""

from __future__ import annotations

from typing import Iterator, List, Tuple

from answering.heard import Heard
from answering.reading.reading import Reading

_MOST_INTENTS = 3


def rules_of(reading: Reading) -> Tuple[str, ...]:
    """The names of the rules that spoke, those of the message's other questions too."""
    second = (reading.second,) if reading.second else ()
    others = (rule for each in (*reading.beside, *second) for rule in rules_of(each))
    return (*reading.because, *others)


def explain(reading: Reading) -> str:
    """What was heard, which rules spoke and what the answer is to be, in one line."""
    return "; ".join(f"{name}: {value}" for name, value in _lines(reading))


def explanation(reading: Reading) -> List[str]:
    """The same, a line each."""
    return [f"{name}: {value}" for name, value in _lines(reading)]


def _lines(reading: Reading) -> Iterator[Tuple[str, str]]:
    yield "heard", _heard(reading.message)
    if reading.heard is not reading.message:
        yield "of which counts", _heard(reading.heard)
    yield "because", " > ".join(reading.because)
    yield "answer", " ".join(filter(None, (reading.answer, _of(reading), reading.refusal)))
    others = [*reading.beside, *([reading.second] if reading.second else [])]
    for other in others:
        yield "and", f"{other.answer} ({' > '.join(other.because)})"


def _heard(heard: Heard) -> str:
    """The likeliest intents, what is named or pointed at by its place, the moves, and the nearest fact."""
    ranked = sorted(heard.ranking.items(), key=lambda each: -each[1])[:_MOST_INTENTS]
    beliefs = ", ".join(f"{intent} {chance:.2f}" for intent, chance in ranked) or heard.intent
    named = ", ".join((*heard.subjects, *heard.topics, *(f"not {each}" for each in (*heard.excluded, *heard.excluded_topics))))
    places = ", ".join(f"place {each}" for each in heard.ordinals)
    near = f"near {heard.nearest.fact} {heard.nearest.likeness:.2f}" if heard.near else ""
    return " | ".join(filter(None, (beliefs, named, places, ", ".join(sorted(heard.moves)), heard.form, near)))


def _of(reading: Reading) -> str:
    about = reading.about or reading.pool
    return f"of {', '.join(about)}" if about else ""
