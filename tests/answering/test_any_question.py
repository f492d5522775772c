"""Whatever is asked, however garbled: an answer that keeps the contract."""

from __future__ import annotations

from typing import List

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from answering.heard import Bound, Heard, Stranger
from answering.memory import Memory
from answering.phrases import common
from answering.respond import respond
from knowledge import KINDS, Pack
from nlu.english.moves import MOVES

KINDS_OF_STRANGER = ("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality")
anything = st.text(max_size=12)
chances = st.floats(0, 1, allow_nan=False)
bounds = st.from_type(Bound)


def some_subjects(pack: Pack) -> st.SearchStrategy:
    subjects = [subject for kind in KINDS for subject in pack.collection(kind)]
    return st.lists(st.sampled_from(subjects), max_size=4, unique=True).map(tuple)


def profiles(pack: Pack) -> st.SearchStrategy:
    """Wishes as they may be stored: of this pack, of another, or of no shape at all."""
    known = [
        *pack.industries,
        *pack.roles,
        *pack.skills,
        *(f"{step}/{name}" for step in pack.interview for name in pack.interview[step].options),
    ]
    ids = st.sampled_from([*known, "gone", "gone/too"])
    wish = st.fixed_dictionaries({"id": ids, "stance": st.sampled_from(["wished", "ruled_out", "open"]), "said": anything})
    wishes = st.lists(wish | anything, max_size=4)
    steps = st.sampled_from([*pack.interview, "gone"])
    return st.fixed_dictionaries(
        {},
        optional={
            "wishes": wishes,
            "asking": steps | anything,
            "skipped": st.lists(steps, max_size=2) | anything,
            "doubts": wishes | anything,
            "before": st.lists(wishes, max_size=3) | anything,
        },
    )


def memories(pack: Pack, intents: List[str]) -> st.SearchStrategy:
    facts = [held.id for held in pack.facts()]
    stored = st.fixed_dictionaries(
        {},
        optional={
            "topic": st.sampled_from(["", "industry_profile", "source", "compare", "filter", "recommend", *pack.topics]) | anything,
            "facts": st.lists(st.sampled_from(facts) | anything, max_size=5, unique=True),
            "failures": st.integers(0, 9),
            "faq": st.sampled_from([*pack.faqs]) | anything,
            "pending": st.lists(st.sampled_from([*pack.topics, "industry_profile", *intents]), max_size=2),
            "asking": st.sampled_from([*pack.interview, ""]) | anything,
            "interview": st.dictionaries(st.sampled_from([*pack.interview, "gone"]), st.lists(anything, max_size=2)),
            "profile": profiles(pack) | anything,
            "at": st.floats(0, 2e9),
            **{name: some_subjects(pack) | st.lists(anything, max_size=2) for name in ("focus", "shown", "recent")},
        },
    )
    return stored.map(Memory.from_json)


def questions(pack: Pack, intents: List[str]) -> st.SearchStrategy:
    asked = st.sampled_from(intents)
    topics = st.lists(st.sampled_from([*pack.topics]), max_size=3, unique=True).map(tuple)
    return st.builds(
        Heard,
        intent=asked | st.sampled_from(["", "ask_", "ask_nothing", "nlu_fallback"]),
        text=anything | st.sampled_from(["the second one", "and pay?", "which of those pay more", "not that", "change the first answer"]),
        ranking=st.dictionaries(asked, chances, max_size=6),
        faq=st.sampled_from([None, *pack.faqs]) | anything,
        subjects=some_subjects(pack),
        strangers=st.lists(st.builds(Stranger, st.sampled_from(KINDS_OF_STRANGER), anything), max_size=2).map(tuple),
        excluded=some_subjects(pack),
        among=st.integers(0, 9),
        topics=topics,
        excluded_topics=topics,
        at_home=st.booleans(),
        bounds=st.lists(bounds, max_size=2).map(tuple),
        figures=st.lists(st.sampled_from([65.0, 95_000.0, 4_100.0]), max_size=2).map(tuple),
        ordinals=st.lists(st.integers(-9, 9).filter(bool), max_size=2).map(tuple),
        ordinal_word=st.integers(-1, 5),
        bare_number=st.integers(0, 9),
        limit=st.integers(0, 9),
        at=st.floats(0, 2e9),
        length=st.integers(0, 9),
        rest=st.integers(0, 9),
        moves=st.frozensets(st.sampled_from([move.name for move in MOVES]), max_size=4),
        refers=st.sampled_from(["", "one", "many"]),
        order=st.sampled_from(["", "highest", "lowest"]),
    )


LIMITS = {"deadline": None, "database": None, "derandomize": True, "phases": (Phase.generate, Phase.shrink)}


def test_any_question_gets_a_sound_answer(pack: Pack, domain, words, keeps_contract) -> None:
    known = {held.id for held in pack.facts()}

    @settings(max_examples=150, **LIMITS)
    @given(
        heard=questions(pack, domain["intents"]),
        before=memories(pack, domain["intents"]),
        contact=st.sampled_from(["", "the harbour master"]),
    )
    def is_sound(heard: Heard, before: Memory, contact: str) -> None:
        answer, memory = respond(heard, before, pack, contact)
        for part in (answer, *answer.parts):
            assert part.response in words.responses
            assert words.places(part.response) <= {*part.values, *common(pack)}
            assert all(isinstance(value, str) for value in part.values.values())
        assert words.text(answer, pack).strip()
        assert all(pack.kind_of(subject) for subject in answer.subjects)
        for suggestion in answer.suggestions:
            assert suggestion.title.strip() and suggestion.question.strip()
            assert "_" not in suggestion.title and "{" not in suggestion.question
            assert not suggestion.question.startswith("/")
        contract = answer.contract(pack, "0123456789abcdef")
        keeps_contract(contract)
        assert set(contract["facts"]) <= known
        assert contract["citations"] or answer.status != "answered"
        assert Memory.from_json(memory.to_json()) == memory

    is_sound()


def test_any_conversation_goes_on(pack: Pack, domain, words) -> None:
    """The memory of each answer serves for the next question."""

    @settings(max_examples=60, **LIMITS)
    @given(intents=st.lists(st.sampled_from(domain["intents"]), min_size=2, max_size=5))
    def goes_on(intents: List[str]) -> None:
        memory = Memory()
        for intent in intents:
            answer, memory = respond(Heard(intent, ranking={intent: 1.0}), memory, pack)
            assert answer.response in words.responses
            memory = Memory.from_json(memory.to_json())

    goes_on()
