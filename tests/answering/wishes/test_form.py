"""The interview filled in as a form: what was picked counts, whole, and the result follows."""

from __future__ import annotations

import json
from typing import Tuple

import pytest

from answering.answer import Answer
from answering.heard import Heard
from answering.memory import Memory
from answering.respond import respond
from answering.wishes.options import options_at, step_of
from answering.wishes.profile import Noted, Profile
from answering.wishes.weigh import ranking
from knowledge import Pack


def filled_in(pack: Pack, *chosen: str, memory: Memory = Memory()) -> Tuple[Answer, Memory]:
    return respond(Heard("ask_recommend", text="My wishes", ranking={"ask_recommend": 1.0}, chosen=chosen), memory, pack)


@pytest.fixture
def picked(default_pack: Pack) -> Tuple[str, ...]:
    """The first option of each question."""
    return tuple(options_at(default_pack, step)[0] for step in default_pack.interview)


def test_the_result_goes_by_all_that_was_picked(default_pack: Pack, picked: Tuple[str, ...]) -> None:
    answer, memory = filled_in(default_pack, *picked)
    assert memory.profile.wished == picked and not memory.profile.asking
    assert answer.subjects == tuple(subject for subject, _ in ranking(Profile(tuple(map(Noted, picked))), default_pack))[:3]


def test_what_was_left_out_is_not_asked_again(default_pack: Pack, picked: Tuple[str, ...]) -> None:
    _, memory = filled_in(default_pack, picked[0])
    assert memory.profile.open_steps(default_pack) == ()


def test_another_form_takes_the_place_of_the_first_as_one_change(default_pack: Pack, picked: Tuple[str, ...]) -> None:
    _, before = filled_in(default_pack, *picked)
    _, after = filled_in(default_pack, picked[1], memory=before)
    assert after.profile.wished == (picked[1],)
    assert after.profile.undone().wished == picked


def test_what_the_form_has_no_place_for_stays(default_pack: Pack, picked: Tuple[str, ...]) -> None:
    ruled_out = Noted(next(reversed(default_pack.industries)), "ruled_out", "not that one")
    answer, memory = filled_in(default_pack, picked[1], memory=Memory(profile=Profile((ruled_out,))))
    assert ruled_out in memory.profile.wishes and ruled_out.id not in answer.subjects


def test_of_two_that_exclude_each_other_the_last_counts_and_what_is_unknown_is_left_out(default_pack: Pack) -> None:
    one, other = next(options for step in default_pack.interview if len(options := options_at(default_pack, step)) == 2)
    _, memory = filled_in(default_pack, one, other, "interests/astrology", "nothing")
    assert memory.profile.wished == (other,)


def test_an_answer_about_wishes_holds_the_form(default_pack: Pack, picked: Tuple[str, ...], keeps_contract) -> None:
    asked, memory = respond(Heard("ask_recommend", ranking={"ask_recommend": 1.0}), Memory(), default_pack)
    contract = asked.contract(default_pack, "0123456789abcdef")
    keeps_contract(contract)
    assert contract["form"]["asking"] == memory.profile.asking == next(iter(default_pack.interview))
    titles = [option["title"] for question in contract["form"]["questions"] for option in question["options"]]
    assert titles == [option.title for inquiry in default_pack.interview.values() for option in inquiry.options.values()]
    result = filled_in(default_pack, *picked)[0].contract(default_pack, "0123456789abcdef")["form"]
    assert result["asking"] == "" and result["chosen"] == list(picked)
    assert {step_of(default_pack, each) for each in result["chosen"]} == {question["id"] for question in result["questions"]}
    json.dumps(result)


def test_other_answers_hold_none(default_pack: Pack) -> None:
    answer, _ = respond(Heard("ask_salary", ranking={"ask_salary": 1.0}), Memory(), default_pack)
    assert "form" not in answer.contract(default_pack, "0123456789abcdef")
