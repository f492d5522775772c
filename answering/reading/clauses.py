"""Which of the questions in a longer message counts, and which words are only told beside it."""

from __future__ import annotations

from typing import Optional, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import Heard
from answering.looks.figures import CHALLENGES
from answering.reading.decline import declined
from answering.reading.figure import shown_with_figures
from answering.reading.reading import Reading
from answering.reading.unserved import doubt, points
from answering.vocabulary import MOST_MISSING, NEAR_MISS, topic_of
from knowledge import Pack

_NEEDS_THE_REST = ("ask_recommend", "ask_choose", "ask_compare", "ask_capabilities", "ask_handoff", "ask_why")
"""Questions that take their meaning from the rest of the message."""


def clear_question_of_a_refused_message(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'My cousin is a plumber and earns well. What do hospitals pay?': the question is answered, the plumber no reason to refuse. Where the
    message as a whole is more probably not served, its point is named at the end.
    """
    refused = bool(reading.heard.clauses) and declined(reading, pack)  # which is known sooner than of each question in it
    clause = _clear_clause(reading, pack) if refused else None
    if clause is None or _asks_two_things_of_a_figure(reading, pack):
        return None
    doubtful = doubt(reading, pack)
    if doubtful >= beliefs.THRESHOLDS.too_doubtful and not (clause.subjects and clause.topics):
        return None
    subjects = clause.subjects if "asks_in_general" in clause.moves else clause.subjects or reading.subjects
    read = Reading.of(clause, reading.memory, reading.contact)
    read = replace(read, message=reading.message, profile=reading.profile, noted=reading.noted)
    aside = points(reading) if doubtful >= beliefs.THRESHOLDS.declined else ()
    return replace(read, subjects=subjects, excluded=reading.excluded, missing=_asked_besides(reading, clause, pack), aside=aside)


def _asks_two_things_of_a_figure(reading: Reading, pack: Pack) -> bool:
    """'the 41: until when, and who says so?': neither part is the one that counts."""
    of_one = reading.form in CHALLENGES or bool(shown_with_figures(reading, pack))
    return bool(reading.heard.asked) and of_one and reading.heard.length <= beliefs.THRESHOLDS.challenges


def _asked_besides(reading: Reading, clause: Heard, pack: Pack) -> Tuple[str, ...]:
    """What the message's other questions are refused for, in the person's words: it isn't passed over in silence."""
    others = [Reading.of(each, reading.memory) for each in reading.heard.clauses if each is not clause]
    return tuple(point for each in others if declined(each, pack) for point in points(each)[:1])[:MOST_MISSING]


def general_question_in_a_message(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'My sister is in finance. Which industries offer remote work?': about all of them, not about finance."""
    general = any("asks_in_general" in clause.moves for clause in reading.heard.clauses)
    clause = _clear_clause(reading, pack) if general else None
    if clause is None or "asks_in_general" not in clause.moves or topic_of(clause.intent) != reading.topic:
        return None
    return replace(reading, subjects=clause.subjects)


def _clear_clause(reading: Reading, pack: Pack) -> Optional[Heard]:
    """The first clause that can be answered by itself, unless the whole message is about a place or a seniority."""
    if _about_an_unknown_throughout(reading):
        return None
    return next((clause for clause in reading.heard.clauses if _is_clear(clause, reading, pack)), None)


def _is_clear(clause: Heard, message: Reading, pack: Pack) -> bool:
    """Whether `clause` can be answered with no more of the rest of its message than the subjects that the pack holds."""
    if not clause.intent.startswith("ask_") or clause.intent in _NEEDS_THE_REST:
        return False
    about = clause.subjects or (message.subjects if not message.heard.strangers else ())
    named = bool(about or clause.topics or clause.bounds)
    if _stands_for_something_else(clause, named) and not about:
        return False
    least = beliefs.THRESHOLDS.clear_named if named else beliefs.THRESHOLDS.clear
    return beliefs.belief(clause.ranking, "ask_") >= least and not declined(Reading.of(clause, message.memory), pack)


def _stands_for_something_else(clause: Heard, named: bool) -> bool:
    """Whether a word may stand for what is told elsewhere; where a topic is named, only one for people ("is it easy to enter")."""
    return "asks_in_general" not in clause.moves and ("stands_for_somebody" if named else "points_out") in clause.moves


def _about_an_unknown_throughout(reading: Reading) -> bool:
    """Whether the message is about a place or a seniority that it names, in whichever of its clauses."""
    kinds = {stranger.kind for stranger in reading.heard.strangers} & {"place", "seniority"}
    return any(beliefs.belief(reading.ranking, f"{NEAR_MISS}{kind}") >= beliefs.THRESHOLDS.declined for kind in kinds)
