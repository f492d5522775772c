"""What a conversation remembers: exactly what was shown, and nothing that it can't read."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answering.frame import MOST_LISTS, MOST_TOLD, Frame, Told
from answering.heard import Bound, Heard
from answering.memory import Memory
from answering.respond import respond
from answering.wishes.profile import OPEN, RULED_OUT, WISHED, Noted, Profile
from knowledge import Pack

SAMPLES = {
    "str": st.text(max_size=20),
    "int": st.integers(0, 100),
    "bool": st.booleans(),
    "float": st.floats(0, 2e9),
    "Tuple[str, ...]": st.lists(st.text(max_size=6), max_size=2).map(tuple),
}
WISHES = st.lists(st.builds(Noted, SAMPLES["str"], st.sampled_from([WISHED, RULED_OUT, OPEN]), SAMPLES["str"]), max_size=3).map(tuple)
SAMPLES["Profile"] = st.builds(
    Profile, WISHES, SAMPLES["str"], SAMPLES["Tuple[str, ...]"], doubts=WISHES, before=st.lists(WISHES, max_size=3).map(tuple)
)
FRAMES = (
    Frame(),
    Frame(told=(Told("salary", ("one",), ("salary",)), Told("stories", ("stories#three",))), lists=(("one", "two"), ("stories#three",))),
    Frame(excluded=("two",), bounds=(Bound("at_least", 90, True), Bound("below", 7)), figures=("one#salary",)),
)
SAMPLES["Frame"] = st.sampled_from(FRAMES)
memories = st.builds(Memory, **{each.name: SAMPLES[str(each.type)] for each in fields(Memory)})
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.binary(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9) | st.integers(), inner, max_size=4),
    max_leaves=12,
)
keys = st.sampled_from([*Memory().to_json(), "version", "shown"])


@settings(database=None, derandomize=True)
@given(memory=memories)
def test_what_is_stored_is_read_again(memory: Memory) -> None:
    assert Memory.from_json(json.loads(json.dumps(memory.to_json()))) == memory


@settings(database=None, derandomize=True, deadline=None)
@given(stored=junk | st.dictionaries(keys, junk, max_size=6))
def test_junk_is_read_as_something_usable(stored: object) -> None:
    memory = Memory.from_json(stored)
    assert Memory.from_json(memory.to_json()) == memory
    json.dumps(memory.to_json())


@pytest.mark.parametrize("stored", (None, "", [], 7, "salary", {}, {"topic": 7, "facts": "salary", "failures": "many"}))
def test_an_older_shape_is_an_empty_memory(stored: object) -> None:
    assert Memory.from_json(stored) == Memory()


def test_a_memory_of_the_first_shape_is_read_with_nothing_told_yet(pack: Pack) -> None:
    _, memory = respond(Heard("ask_salary"), Memory(), pack)
    stored = {name: value for name, value in memory.to_json().items() if name not in ("version", "frame")}
    read = Memory.from_json(stored)
    assert read.frame == Frame()
    assert (read.topic, read.shown, read.facts) == (memory.topic, memory.shown, memory.facts)
    answer, after = respond(Heard("follow_up", text="the second one", ordinals=(2,), length=3, rest=3), read, pack)
    assert answer.subjects == memory.shown[1:2] and after.frame.told


def test_a_frame_holds_so_many_answers_and_lists_and_no_more(pack: Pack) -> None:
    memory = Memory()
    for at in range(3 * MOST_TOLD):
        subjects = tuple(pack.industries)[at % 3 : at % 3 + 1 + at % 2]
        _, memory = respond(Heard("ask_industry_profile", subjects=subjects), memory, pack)
    assert len(memory.frame.told) == MOST_TOLD
    assert 0 < len(memory.frame.lists) <= MOST_LISTS
    assert len(json.dumps(memory.to_json())) < 16_000


def test_the_answers_of_an_interview_as_they_were_stored_are_wishes(pack: Pack) -> None:
    (step, inquiry), (other, _) = list(pack.interview.items())[:2]
    option = next(iter(inquiry.options))
    memory = Memory.from_json({"topic": "recommend", "asking": other, "interview": {step: [option], other: [""]}})
    assert memory.within(pack).profile == Profile((Noted(f"{step}/{option}"),), asking=other, skipped=(other,))


def test_an_answer_is_remembered_as_it_was_shown(pack: Pack) -> None:
    answer, memory = respond(Heard("ask_salary"), Memory(), pack)
    assert memory.topic == "salary"
    assert memory.shown == answer.subjects
    assert memory.facts == tuple(held.id for held in answer.facts)


def test_the_order_shown_is_remembered_not_the_order_asked(invented_pack: Pack) -> None:
    answer, memory = respond(Heard("ask_salary", subjects=("kelp_farms", "tide_observatories", "harbours")), Memory(), invented_pack)
    assert memory.shown == answer.subjects


def test_small_talk_leaves_the_memory_alone(pack: Pack) -> None:
    _, before = respond(Heard("ask_remote"), Memory(), pack)
    for intent in ("thank", "greet", "ask_capabilities", "ask_handoff"):
        _, after = respond(Heard(intent), before, pack)
        assert after == before


def test_failures_are_counted_until_something_is_answered(pack: Pack) -> None:
    memory = Memory()
    for count, intent in enumerate(("nlu_fallback", "not_covered_place"), start=1):
        _, memory = respond(Heard(intent, ranking={intent: 1.0}), memory, pack)
        assert memory.failures == count
    _, memory = respond(Heard("ask_salary"), memory, pack)
    assert memory.failures == 0


def test_a_refusal_keeps_what_was_shown_before(pack: Pack) -> None:
    _, before = respond(Heard("ask_remote"), Memory(), pack)
    _, after = respond(Heard("not_covered_place", ranking={"not_covered_place": 1.0}), before, pack)
    assert (after.topic, after.shown, after.facts) == (before.topic, before.shown, before.facts)
