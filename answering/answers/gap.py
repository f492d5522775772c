"""The source doesn't say: an empty cell, and of which others it does say."""

from __future__ import annotations

from typing import Sequence, Tuple

from answering.answer import Answer, Suggestion
from answering.looks import wording
from answering.vocabulary import GAPS
from knowledge import Pack


def gap(pack: Pack, topic: str, about: str, subjects: Sequence[str], known: Sequence[str], nearby: Tuple[Suggestion, ...]) -> Answer:
    """The source gives no `about` for `subjects`; it does for those `known`."""
    return Answer(
        status="not_covered",
        topic=topic,
        response=GAPS[not known],
        values={
            "about": about,
            "subjects": wording.listed([wording.inside(name) for name in wording.names(pack, subjects)], "or"),
            "known": wording.listed([wording.inside(name) for name in wording.names(pack, known)]),
        },
        subjects=tuple(subjects),
        suggestions=nearby,
    )
