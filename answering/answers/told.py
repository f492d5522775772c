"""The answer that shows a few facts, with the whole of them behind it."""

from __future__ import annotations

from typing import Iterable, Optional, Tuple

from answering.answer import Answer
from answering.leads.shown import Shown
from answering.looks import suggest, wording
from knowledge import Held, Pack


def told(pack: Pack, topic: str, shown: Shown, facts: Iterable[Held], subjects: Optional[Tuple[str, ...]] = None) -> Answer:
    """`shown`, with the statements of `facts` as its whole story; about `subjects`, by default those of the facts."""
    whole = tuple(facts)
    about = tuple(dict.fromkeys(held.subject for held in whole if held.subject)) if subjects is None else subjects
    return Answer(
        status="answered",
        topic=topic,
        response="utter_told",
        values=shown.values(pack, whole),
        detail=f"{wording.told(pack, whole)}\n\n{wording.sourced(pack, whole)}",
        subjects=about,
        facts=whole,
        suggestions=suggest.next_topics(pack, topic) if topic in pack.topics else suggest.few_starters(pack),
    )
