"""What is liked better is no must; and an age is no figure."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("so a certificate is mandatory for 60 percent", "No: it says “prefer”"),
        ("do they insist on it, then?", "No: it says “prefer”"),
        ("like it, or require it?", "It says “prefer”"),
    ],
)
def test_who_prefers_something_does_not_require_it(default_pack: Pack, converse: Converse, text: str, told: str) -> None:
    talk = converse(default_pack)
    talk.say("how many employers want certificates", "ask_certifications")
    assert talk.say(text, "ask_certifications").values["lead"].startswith(told)


def test_most_of_all_are_said_to_require_it_before_anything_was_told(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    answer = talk.say("more than half of the employers insist on certificates, don't they?", "ask_certifications")
    assert answer.values["lead"].startswith("No: it says “prefer”")


@pytest.mark.parametrize(
    ("text", "age"), [("what happens to those over thirty", "over thirty"), ("and people older than 40?", "older than 40")]
)
def test_an_age_is_reckoned_with_no_figure(default_pack: Pack, converse: Converse, text: str, age: str) -> None:
    talk = converse(default_pack)
    talk.say("how many find a role within six months", "ask_entry_roles")
    answer = talk.say(text, "not_covered_detail")
    assert (answer.status, answer.missing) == ("not_covered", (age,))


def test_what_is_surely_refused_is_not_asked_of_the_figure(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    talk.say("do they have unions", "not_covered_conditions")
    assert "speaks_of_the_figure_after_all" not in talk.readings[-1].because
