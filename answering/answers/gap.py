"""The source doesn't say: an empty cell, and of which others it does say."""

from __future__ import annotations

from typing import Sequence, Tuple

from answering.answer import Answer
from answering.looks import wording
from answering.looks.suggest import Suggestion
from answering.vocabulary import GAP_OF_ALL, GAP_OF_SOME, GAP_OF_TOPIC, MOST_MISSING, MOST_WORDS
from knowledge import Pack


def gap(pack: Pack, topic: str, about: str, subjects: Sequence[str], known: Sequence[str], nearby: Tuple[Suggestion, ...]) -> Answer:
    """The source gives no `about` for `subjects`, or for anybody where there are none; it does for those `known`."""
    return Answer(
        status="not_covered",
        topic=topic,
        response=(GAP_OF_SOME if known else GAP_OF_ALL) if subjects else GAP_OF_TOPIC,
        values={
            "about": about,
            "subjects": wording.names_inside(pack, subjects, "or"),
            "known": wording.names_inside(pack, known),
        },
        missing=unserved(pack, subjects),
        subjects=tuple(subjects),
        suggestions=nearby,
    )


def unserved(pack: Pack, subjects: Sequence[str]) -> Tuple[str, ...]:
    """The names of subjects as an answer says what it can't serve: a long one without what it has in brackets."""
    return tuple(_shortened(wording.inside(name)) for name in wording.names(pack, subjects))[:MOST_MISSING]


def _shortened(name: str) -> str:
    return name if len(name.split()) <= MOST_WORDS else " ".join(name.partition(" (")[0].split()[:MOST_WORDS])
