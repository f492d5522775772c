"""What a conversation remembers after an answer."""

from __future__ import annotations

from itertools import islice
from typing import Any, Dict, Tuple

from answering import beliefs
from answering.answer import Answer
from answering.copies import replace
from answering.frame import MOST_FIGURES, STORIES, SUPPOSED, Frame, Members, Told
from answering.heard import Bound
from answering.lookup import that_say_a_figure
from answering.memory import Memory
from answering.reading.feelings import only_rules_out, tells_of_low_spirits
from answering.reading.reading import Reading, distinct
from answering.vocabulary import CARING, COVERS, GAPS, MONEY
from knowledge import Held
from knowledge.schema import OWN_KEYS

_NO_FACETS = frozenset(key for keys in OWN_KEYS.values() for key in keys)
"""What is told of roles and skills besides facets."""
_SEVERAL = 2


def remember(memory: Memory, reading: Reading, answer: Answer) -> Memory:
    """What is remembered after `answer`, of a conversation that had `memory` before `reading`."""
    if reading.answer in CARING:
        return replace(memory, at=reading.message.at, danger=memory.danger + (reading.answer == "danger"), comforted=True, deleting=False)
    if reading.answer == "deleted":
        return Memory()
    if reading.answer == "start_over":
        return Memory(at=reading.message.at, danger=memory.danger)
    common: Dict[str, Any] = {
        "at": reading.message.at,
        "read": 0,
        "failures": 0,
        "deleting": False,
        "comforted": feels_low(reading),
        "declined": _declined(reading, answer),
        "profile": reading.profile,
    }
    kept = replace(reading.memory, **{**common, **answer.keeps})
    if reading.answer in _SAYS_NOTHING_NEW:
        return kept
    if answer.status in ("answered", "partly"):
        return _after_an_answer(kept, reading, answer)
    if _talks_of_its_subject(answer):
        return _after_none(kept, reading, answer)
    return replace(kept, focus=reading.heard.subjects or kept.focus) if reading.answer == "low" else kept  # "my parents want me in a bank"


def feels_low(reading: Reading) -> bool:
    """Whether the message tells of low spirits, or was answered so."""
    return reading.answer == "low" or (tells_of_low_spirits(reading) and not only_rules_out(reading))


def is_stuck(memory: Memory, answer: Answer) -> bool:
    """Whether `answer` is one more of too many that didn't help."""
    return _is_no_help(answer) and memory.failures + 1 > beliefs.THRESHOLDS.stuck_after


def _declined(reading: Reading, answer: Answer) -> Tuple[str, ...]:
    """For what a question is refused: kept while it is asked why."""
    if reading.answer == "why_declined":
        return reading.memory.declined
    refused = reading.refusal or (answer.response if answer.response in GAPS else "")
    missing = _named_first(reading, answer)
    return (refused, *missing) if refused or missing else ()


def _named_first(reading: Reading, answer: Answer) -> Tuple[str, ...]:
    """What `answer` names as missing before all else; not what it names at its end."""
    return () if reading.aside else answer.missing


def _is_no_help(answer: Answer) -> bool:
    return _talks_of_its_subject(answer) and answer.response not in (*GAPS, "utter_why_declined")


def _talks_of_its_subject(answer: Answer) -> bool:
    """Whether `answer` gives no facts, but is no talk and no question of the interview either."""
    return answer.status in ("not_covered", "out_of_scope", "clarify") and answer.topic != "recommend"


def _after_none(memory: Memory, reading: Reading, answer: Answer) -> Memory:
    """After an answer without facts: an empty cell is talked of like a filled one, so that "and healthcare?" goes on from it."""
    at_a_place = reading.subjects if "place_in_the_list" in reading.because else ()
    named = answer.subjects or reading.heard.subjects or at_a_place
    kept = replace(memory, pending=answer.keeps.get("pending", ()), focus=named or memory.focus)
    if answer.response == "utter_why_declined":
        return memory
    if answer.response in GAPS:
        return replace(kept, topic=answer.topic, frame=memory.frame.telling(Told(answer.topic, tuple(reading.about))))
    if answer.status == "not_covered" and answer.topic != "other" and not _goes_on(memory, reading):
        kept = replace(kept, topic=answer.topic)  # "in general, then" and "and in finance?" go on from it
    return kept if is_stuck(reading.memory, answer) else replace(kept, failures=reading.memory.failures + 1)


def _goes_on(memory: Memory, reading: Reading) -> bool:
    """Whether what is refused only pointed at what was told, as in "is that for beginners": its topic is a guess, and that stays."""
    points = reading.does("points_out") or reading.does("leads_on") or bool(reading.message.refers)
    return bool(memory.topic) and points and not reading.message.topics


def _after_an_answer(memory: Memory, reading: Reading, answer: Answer) -> Memory:
    facts = tuple(held.id for each in (answer, *answer.parts) for held in each.facts) or memory.facts
    if answer.topic == "source":
        return _after_a_figure(memory, reading, answer)
    subjects = _spoken_of(reading, answer)
    many = len(subjects) > 1 and answer.topic != STORIES
    lists = _lists(reading, answer, subjects) if many else ()
    recent = () if many else tuple(dict.fromkeys((*memory.recent, *subjects)))
    return replace(
        memory,
        topic=answer.topic,
        faq=_faq_told(reading, answer),
        focus=_focus(reading, answer, subjects, many),
        shown=lists[-1] if lists else memory.shown,
        recent=recent[-beliefs.THRESHOLDS.recent :],
        frame=_framed(memory.frame, reading, answer, lists),
        facts=facts,
        pending=(),
    )


def _lists(reading: Reading, answer: Answer, subjects: Members) -> Tuple[Members, ...]:
    """What an answer lists: one list; where it says two things, of which one lists roles or skills, those of each kind are a list, and what
    "the fourth" counts in is the last: of the kind that is called by a noun, else of that topic, else of what it says first.
    """
    kinds = {held.subject: held.id.partition("/")[0] for held in answer.facts if held.subject}
    listing = [COVERS[topic] for topic in (answer.topic, *answer.also) if topic in COVERS]
    of_each = {kind: tuple(each for each in subjects if kinds.get(each) == kind) for kind in kinds.values()}
    if not listing or sum(map(len, of_each.values())) < len(subjects) or min(map(len, of_each.values())) < _SEVERAL:
        return (subjects,)
    last = reading.heard.kind if reading.heard.kind in of_each else listing[0]
    return (*(members for kind, members in of_each.items() if kind != last), of_each[last])


def _framed(frame: Frame, reading: Reading, answer: Answer, lists: Tuple[Members, ...]) -> Frame:
    """The frame with what was told now, the list that was shown, and what was ruled out or let in again."""
    ruled_out = tuple(each for each in reading.excluded if answer.topic == "filter")
    excluded = tuple(each for each in dict.fromkeys((*frame.excluded, *ruled_out)) if each not in reading.lifted)
    kept = replace(frame if reading.back < 0 else frame.back_to(reading.back), excluded=excluded, bounds=_bounds(frame, reading, answer))
    kept = kept.figuring(_figures(answer))
    listed = (tuple(held.id for held in answer.facts),) if answer.topic == STORIES else lists
    for members in listed:
        kept = kept.listing(members) if len(members) > 1 else kept
    return kept if reading.answer in _SAYS_IT_AGAIN else kept.telling(_told(reading, answer, distinct(*listed)))


def _bounds(frame: Frame, reading: Reading, answer: Answer) -> Tuple[Bound, ...]:
    """The sums that the list is bound by: also those of the list that it was taken from."""
    if answer.topic == "filter":
        return reading.heard.bounds or (frame.bounds if reading.pool else ())
    return frame.bounds if answer.topic == MONEY else ()


def _after_a_figure(memory: Memory, reading: Reading, answer: Answer) -> Memory:
    """It names sections, not subjects, so there is nothing new to point at; but a fact that somebody brings up is talked of."""
    frame = memory.frame.figuring(_figures(answer))
    kept = replace(memory, facts=tuple(held.id for held in answer.facts) or memory.facts, frame=frame, pending=())
    brings = reading.answer in _BRINGS_A_FACT and answer.facts and answer.facts[0].id not in memory.facts
    return _talking_of(kept, answer.facts[0]) if brings else kept


def _talking_of(memory: Memory, held: Held) -> Memory:
    """Of a fact that somebody brought up, its topic and its subject are talked of from then on."""
    topic = held.cell if held.subject else held.part
    if not (held.subject or held.id.startswith("topics/")):
        return memory
    return replace(memory, topic=topic, focus=(held.subject,) if held.subject else ())


def _faq_told(reading: Reading, answer: Answer) -> str:
    """The FAQ that was told, or of which the nearest fact was."""
    if reading.answer == "nearest":
        return answer.facts[0].part if answer.facts[0].id.startswith("faqs/") else ""
    return (reading.heard.faq or "") if reading.answer == "faq" else ""


_SAYS_NOTHING_NEW = ("recap", "usual", "stays_there")
"""Answers about what was told, after which the same is talked of."""
_BRINGS_A_FACT = ("nearest", "claim", "heard_of_one", "unheld_claim", "share_claim", "another_claim", "own_claim", "said_by")
"""Answers about a fact that may not have been shown."""
_HOLDS_IT_AGAINST = frozenset(("sets_two_pointed_at_against", "holds_pay_against_one_without_it"))
"""Rules that hold the one talked of against another, of which the talk isn't from then on."""
_SAYS_IT_AGAIN = (
    "why",
    "figure",
    "reckoned",
    "versus",
    "left",
    "claim",
    "rank_claim",
    "share_claim",
    "another_claim",
    "unheld_claim",
    "said_by",
    "again",
    "source",
    "how_many_listed",
    "no_others",
    "no_others_so",
    "as_a_list",
    "no_drawbacks",
)
"""Answers about the last one, to which nobody goes back."""


def _figures(answer: Answer) -> Tuple[str, ...]:
    """The first facts of an answer that hold figures, which are those that it says."""
    said = that_say_a_figure(answer.facts, len(answer.subjects) == 1)
    return tuple(islice((held.id for held in said), MOST_FIGURES // 2))


def _told(reading: Reading, answer: Answer, members: Tuple[str, ...]) -> Told:
    whole = answer.topic in ("filter", "compare", "recommend", STORIES)
    about = (members or answer.subjects) if whole else reading.about
    if answer.topic == STORIES and len(members) < 2:
        about = members
    told = tuple(held.cell for held in answer.facts if held.subject)
    facets = (*(each.topic for each in (reading, *reading.beside) if reading.beside), *told)  # what was asked and isn't told counts, too
    topic = f"faq/{reading.heard.faq}" if reading.answer == "faq" else answer.topic
    topic = SUPPOSED if reading.answer == SUPPOSED else topic
    return Told(topic, tuple(about), tuple(dict.fromkeys(facet for facet in facets if facet not in _NO_FACETS)))


def _spoken_of(reading: Reading, answer: Answer) -> Tuple[str, ...]:
    """The subjects that `answer` names: stories don't name the industries that their tellers work in."""
    if answer.topic != STORIES:
        return answer.subjects
    return tuple(subject for subject in answer.subjects if subject in reading.subjects)


def _focus(reading: Reading, answer: Answer, subjects: Tuple[str, ...], many: bool) -> Tuple[str, ...]:
    """What "it" stands for next: of a list that nobody named one by one only the one at the end of it that was asked for.

    Where the answer is about nothing that has a name, as that to a FAQ, it is what the question named.
    """
    if not subjects and reading.answer in ("faq", "choose", STORIES):
        return reading.subjects
    apart = _told_beside_a_list(reading, answer, subjects)
    if apart:
        return apart
    if _is_only_measured_by_another(reading):
        return reading.memory.focus
    by_pay = any(held.fact.pay for held in answer.facts) and answer.facts[0].subject  # not behind what is told of all
    if many and reading.heard.order and answer.topic in (MONEY, "filter") and by_pay:
        return subjects[max(reading.place - 1, 0) :][:1]
    return () if many and not reading.subjects else subjects


def _is_only_measured_by_another(reading: Reading) -> bool:
    """'so it pays less than tech?', after 'what does finance pay': of finance is talked still."""
    held_against = not _HOLDS_IT_AGAINST.isdisjoint(reading.because) and len(reading.memory.focus) == 1 and len(reading.heard.subjects) == 1
    return held_against and reading.does("measures_against") and not set(reading.memory.focus) & set(reading.heard.subjects)


def _told_beside_a_list(reading: Reading, answer: Answer, subjects: Tuple[str, ...]) -> Tuple[str, ...]:
    """What is talked of where the answer lists others: told in general, of what it names nothing, or borne out by a list."""
    if "whether_it_is_for_beginners" in reading.because:
        return reading.subjects
    if reading.answer == "nearest":  # a fact has been told, and of its subject is talked
        return ()
    about = tuple(each for each in reading.about if "#" not in each)  # no addresses of facts
    return about if _named_first(reading, answer) and not set(about) & set(subjects) else ()
