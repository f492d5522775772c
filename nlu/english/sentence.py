"""All that is read of one sentence beside its names, as a message hands it on."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Tuple

from nlu.english.amounts import find_figures, find_quoted
from nlu.english.claimed import claimed_in
from nlu.english.forms import form_of
from nlu.english.hints import hint_of
from nlu.english.itself import itself_in
from nlu.english.moves import bare_number, moves_in, ordinal_word, words_in
from nlu.english.negation import ruled_out
from nlu.english.personal import personal_in
from nlu.english.recalls import kind_in, recalls_in
from nlu.english.reckoning import reckoning_in
from nlu.english.references import find_references

Span = Tuple[int, int]


def read_sentence(text: str, named: Iterable[Span]) -> Dict[str, Any]:
    """By key of the message what `text` says beside what it names at the places `named`."""
    rest = rest_of(text, named)
    impersonal = rest_of(text, personal_in(text))
    return {
        "moves": [*moves_in(text, rest), *recalls_in(text)],
        "form": form_of(text),
        "hint": hint_of(text),
        "itself": itself_in(text),
        "length": words_in(text),
        "rest": words_in(rest),
        "figures": find_figures(impersonal),
        "quoted": find_quoted(impersonal),
        "bare_number": bare_number(text),
        "ordinal_word": ordinal_word(text),
        "kind": kind_in(text),
        "dropped": dropped_in(text),
        "reckoning": reckoning_in(impersonal),
        "claimed": claimed_in(impersonal),
    }


def dropped_in(text: str) -> List[int]:
    """The places of a list that `text` rules out: 2 for "drop the second one"."""
    found = sorted((each.start, each.end, int(each.value)) for each in find_references(text) if each.entity == "ordinal")
    flags = ruled_out(text, [(start, end) for start, end, _ in found])
    return [place for (_, _, place), flag in zip(found, flags) if flag]


def rest_of(text: str, named: Iterable[Span]) -> str:
    """`text` with blanks at the places `named`."""
    letters = list(text)
    for start, end in named:
        letters[start:end] = " " * (end - start)
    return "".join(letters)
