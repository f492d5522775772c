"""The source doesn't say: an empty cell, and of which others it does say."""

from __future__ import annotations

from typing import Sequence, Tuple

from answering.answer import Answer
from answering.looks import wording
from answering.looks.suggest import Suggestion
from answering.vocabulary import GAP_OF_ALL, GAP_OF_SOME, GAP_OF_TOPIC
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
        subjects=tuple(subjects),
        suggestions=nearby,
    )
