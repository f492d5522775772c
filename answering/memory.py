"""What a conversation remembers."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Dict, Tuple

from answering import beliefs
from answering.wishes.profile import Profile
from knowledge import Pack

if TYPE_CHECKING:  # both hold a memory, or what to set in one
    from answering.answer import Answer
    from answering.reading.reading import Reading


@dataclass(frozen=True)
class Memory:
    """The last answer, and what of the ones before it can still be pointed at.

    `topic`, `facts` and `faq` are the last answer's; `focus` the subjects it was about, `shown` the last list that was
    displayed, in its order; `recent` the subjects talked of since. `pending` holds the topics between which we
    asked back, or the one that we asked a subject for. `profile` holds what somebody wishes for, as far as they said it.
    `failures` counts answers in a row that didn't help. `danger` counts how often somebody told of danger, `comforted` says that
    the last answer began with a kind word. `at` is the time in seconds.
    """

    topic: str = ""
    faq: str = ""
    focus: Tuple[str, ...] = ()
    shown: Tuple[str, ...] = ()
    recent: Tuple[str, ...] = ()
    facts: Tuple[str, ...] = ()
    pending: Tuple[str, ...] = ()
    profile: Profile = field(default_factory=Profile)
    failures: int = 0
    danger: int = 0
    comforted: bool = False
    at: float = 0.0

    def to_json(self) -> Dict[str, Any]:
        """A plain dict for the conversation's store."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: object) -> Memory:
        """Read what `to_json` wrote; anything else, an older shape too, is left out."""
        if not isinstance(stored, dict):
            return cls()
        read = {each.name: _read(each.name, stored.get(each.name)) for each in fields(cls)}
        if isinstance(stored.get("interview"), dict):  # as it was stored before there were profiles
            read["profile"] = Profile.from_interview(stored["interview"], stored.get("asking"))
        return cls(**{name: value for name, value in read.items() if value is not None})

    def faded(self, now: float) -> Memory:
        """This memory at the time `now`: after a long silence nothing can be pointed at, but wishes stay."""
        if not self.at or now - self.at <= beliefs.THRESHOLDS.fades_after:
            return self
        return Memory(at=now, danger=self.danger, profile=replace(self.profile, asking="", doubts=()))

    def within(self, pack: Pack) -> Memory:
        """This memory without what `pack` doesn't hold any more, since it may have been edited meanwhile."""

        def held(subjects: Tuple[str, ...]) -> Tuple[str, ...]:
            return tuple(subject for subject in subjects if pack.kind_of(subject))

        return replace(
            self,
            focus=held(self.focus),
            shown=held(self.shown),
            recent=held(self.recent),
            profile=self.profile.within(pack),
        )


def remember(memory: Memory, reading: Reading, answer: Answer) -> Memory:
    """What is remembered after `answer`, of a conversation that had `memory` before `reading`."""
    if reading.answer in ("danger", "stays"):
        return replace(memory, at=reading.message.at, danger=memory.danger + (reading.answer == "danger"), comforted=True)
    if reading.answer == "start_over":
        return Memory(at=reading.message.at, danger=memory.danger)
    common = {"at": reading.message.at, "failures": 0, "comforted": feels_low(reading), "profile": reading.profile}
    kept = replace(reading.memory, **{**common, **answer.keeps})
    if answer.status in ("answered", "partly"):
        return _after_an_answer(kept, reading, answer)
    return _after_none(kept, reading, answer) if _talks_of_its_subject(answer) else kept


def feels_low(reading: Reading) -> bool:
    """Whether the message tells of low spirits."""
    feeling = reading.message.feeling
    return bool(feeling and feeling.tier == "low") or reading.answer == "low"


def is_stuck(memory: Memory, answer: Answer) -> bool:
    """Whether `answer` is one more of too many that didn't help."""
    return _is_no_help(answer) and memory.failures + 1 > beliefs.THRESHOLDS.stuck_after


def _is_no_help(answer: Answer) -> bool:
    return _talks_of_its_subject(answer) and answer.response != "utter_gap"


def _talks_of_its_subject(answer: Answer) -> bool:
    """Whether `answer` gives no facts, but is no talk and no question of the interview either."""
    return answer.status in ("not_covered", "out_of_scope", "clarify") and answer.topic != "recommend"


def _after_none(memory: Memory, reading: Reading, answer: Answer) -> Memory:
    """After an answer without facts: an empty cell is talked of like a filled one, so that "and healthcare?" goes on from it."""
    kept = replace(memory, pending=answer.keeps.get("pending", ()), focus=answer.subjects or memory.focus)
    if answer.response == "utter_gap":
        return replace(kept, topic=answer.topic)
    return kept if is_stuck(reading.memory, answer) else replace(kept, failures=reading.memory.failures + 1)


def _after_an_answer(memory: Memory, reading: Reading, answer: Answer) -> Memory:
    facts = tuple(held.id for each in (answer, *answer.parts) for held in each.facts) or memory.facts
    if answer.topic == "source":  # it names sections, not subjects: there is nothing new to point at
        return replace(memory, facts=tuple(held.id for held in answer.facts) or memory.facts, pending=())
    subjects = _spoken_of(reading, answer)
    many = len(subjects) > 1 and answer.topic != "stories"
    recent = () if many else tuple(dict.fromkeys((*memory.recent, *subjects)))
    return replace(
        memory,
        topic=answer.topic,
        faq=(reading.heard.faq or "") if reading.answer == "faq" else "",
        focus=_focus(reading, answer, subjects, many),
        shown=subjects if many else memory.shown,
        recent=recent[-beliefs.THRESHOLDS.recent :],
        facts=facts,
        pending=(),
    )


def _spoken_of(reading: Reading, answer: Answer) -> Tuple[str, ...]:
    """The subjects that `answer` names: stories don't name the industries that their tellers work in."""
    if answer.topic != "stories":
        return answer.subjects
    return tuple(subject for subject in answer.subjects if subject in reading.subjects)


def _focus(reading: Reading, answer: Answer, subjects: Tuple[str, ...], many: bool) -> Tuple[str, ...]:
    """What "it" stands for next: of a list that nobody named one by one only the first, and that only where it is the highest."""
    if many and reading.heard.order == "highest" and answer.topic in ("salary", "filter"):
        return subjects[:1]
    return () if many and not reading.subjects else subjects


def _read(name: str, value: object) -> Any:
    if name in ("topic", "faq"):
        return value if isinstance(value, str) else None
    if name == "comforted":
        return value if isinstance(value, bool) else None
    if name in ("failures", "danger", "at"):
        return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if name == "profile":
        return Profile.from_json(value)
    return _texts(value)


def _texts(value: object) -> Tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, (list, tuple)) else ()
