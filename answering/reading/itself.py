"""What is asked of the assistant itself, and what it serves nobody with."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.frame import STORIES
from answering.reading.figure import is_beyond_doubt, is_certain, shown_with_figures, surely_asks_of_one
from answering.reading.reading import Reading
from knowledge import Pack

_PERSON, _BOT = "person", "bot_challenge"
"""What asks whether a person answers, and the small talk that says that none does."""
_OTHERS = "knows_me"
"""What asks what we know of somebody, or of what others said."""
_OF_WISHES = frozenset({"asks_noted", "asks_result", "asks_how_to_answer", "begins_afresh", "resumes_wishes", "refuses_questions"})
"""Moves that are about what was noted for a recommendation, where one is talked of."""
_TOLD = ("recommend", "compare", "filter")
"""What an answer is called that says more than one fact, which may be doubted."""
_OF_A_FIGURE = ("who_says", "when", "where", "how_old", "per_what", "of_whom")
"""Forms that ask something of a figure, and hardly of the assistant."""
_PLEASANT = ("thank", "praise", "goodbye")
"""Small talk that asks nothing of us."""
_BESIDE_A_QUESTION = ("details", "deletes")
"""What may stand beside a question, or beside a name that is to be forgotten alone, which then counts."""


def wants_it_deleted(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'yes', after 'delete my data': it is deleted."""
    agrees = reading.intent == "affirm" or reading.heard.itself == "deletes"
    return replace(reading, answer="deleted") if reading.memory.deleting and agrees else None


def wants_it_kept(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'no', after 'delete my data': it stays."""
    return replace(reading, answer="kept") if reading.memory.deleting and reading.intent in ("deny", "stop", "skip") else None


def about_the_assistant(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'who can read this chat': it has a sentence of its own."""
    kind = reading.heard.itself
    asks_something_else = _asks_besides(reading) or _asks_of_a_teller(reading) or _asks_of_a_figure(reading, pack)
    if not kind or asks_something_else or _doubts_what_was_told(reading):
        return None
    if kind == _PERSON:  # "is somebody real there"
        return replace(reading, answer=_BOT, intent=_BOT)
    return replace(reading, answer="itself", itself=kind)


def _asks_besides(reading: Reading) -> bool:
    """Whether something else is asked of more than of the assistant."""
    kind = reading.heard.itself
    of_one_told = kind == "learns" and _points_at_work(reading)
    wishes_are_known = reading.steers_a_recommendation or reading.profile.says_something
    of_wishes = reading.heard.moves & _OF_WISHES and wishes_are_known  # "what do you have on me", of what was noted
    beside_a_question = kind in _BESIDE_A_QUESTION and (reading.topics or reading.subjects)
    describes_one = reading.form == "is_it" and reading.does("describes") and reading.memory.shown  # "is there one where they train you"
    return bool(of_one_told or of_wishes or beside_a_question or describes_one or _only_sounds_so(reading))


def _points_at_work(reading: Reading) -> bool:
    """'what do you learn as either?', 'in the first?', of something that was told."""
    return bool(reading.heard.among or reading.ordinals or reading.does("says_there") or reading.subjects)


def _only_sounds_so(reading: Reading) -> bool:
    """'is my German enough', of work; 'stupid machine', which is no question for a person; 'thank you, nice'; 'what did the other graduates
    say', of whose stories are told.
    """
    kind = reading.heard.itself
    if kind == _OTHERS and reading.topic == STORIES and reading.belief >= beliefs.THRESHOLDS.clear:
        return True
    if reading.intent in _PLEASANT and reading.belief >= beliefs.THRESHOLDS.doubtful and not reading.does("asks"):
        return True
    return (kind == "speaks" and reading.does("asks_of_a_language")) or (kind == _PERSON and reading.does("grumbles"))


def _asks_of_a_figure(reading: Reading, pack: Pack) -> bool:
    """Whether it asks what a figure just shown promises, 'so I'll find a job for sure?', or what is certainly asked of one, 'is there a
    date on it'.
    """
    asks = reading.does("asks_for_a_promise") or is_certain(reading) or is_beyond_doubt(reading) or _challenges_it(reading)
    return asks and bool(shown_with_figures(reading, pack))


def _challenges_it(reading: Reading) -> bool:
    """Whether rules hear what is asked of a figure alone, and so does what was learnt: "nobody can know that, who says so"."""
    return reading.form in _OF_A_FIGURE and surely_asks_of_one(reading)


def _doubts_what_was_told(reading: Reading) -> bool:
    """Whether it doubts what was told last and hardly says more: 'are you sure', after 'compare finance and tech on pay'."""
    short = reading.heard.length <= beliefs.THRESHOLDS.few_words
    return short and reading.form == "why_trust" and reading.memory.topic in _TOLD


def _asks_of_a_teller(reading: Reading) -> bool:
    """Whether it asks on, of a graduate whose story was told last: 'what did she say exactly'."""
    return reading.memory.frame.last.topic == STORIES and reading.does("stands_for_somebody")


def in_another_language(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'cuanto gana un analista': said in that language that only English is understood."""
    return replace(reading, answer="itself", itself=reading.heard.language) if reading.heard.language and not reading.subjects else None
