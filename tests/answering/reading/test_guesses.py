"""A guess is offered, not answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.answers import tell
from answering.beliefs import THRESHOLDS
from answering.heard import Heard, Unserved
from answering.memory import Memory
from answering.reading.reading import Reading
from answering.reading.steps import read
from answering.reading.unserved import doubt
from knowledge import Pack

FAINT = THRESHOLDS.half_right / 2


def heard(intent: str, chance: float, **more: object) -> Heard:
    return Heard(intent, "so how is that", ranking={intent: chance, "ask_outlook": chance / 2}, **more)  # type: ignore[arg-type]


def test_of_a_topic_hardly_believed_in_the_two_likeliest_are_offered(invented_pack: Pack) -> None:
    guessed = read(heard("ask_demand", FAINT), Memory(), invented_pack)
    assert guessed.because[-1] == "likelier_wrong_than_right" and guessed.between == ("demand", "outlook")
    answer = tell(guessed, invented_pack)
    assert answer.status == "clarify" and len(answer.suggestions) == 2


def test_a_topic_that_is_named_or_believed_in_is_answered(invented_pack: Pack) -> None:
    for question in (heard("ask_demand", FAINT, topics=("demand",)), heard("ask_demand", 0.9)):
        assert read(question, Memory(), invented_pack).answer != "between"


def test_what_speaks_for_a_refusal_makes_no_topic_a_guess(invented_pack: Pack) -> None:
    ranking = {"ask_demand": FAINT * 1.5, "ask_outlook": FAINT / 2, "not_covered_place": 0.35}
    assert read(Heard("ask_demand", "so how is that", ranking=ranking), Memory(), invented_pack).answer != "between"
    assert read(Heard("ask_demand", "so how is that", ranking={"ask_demand": FAINT * 1.5}), Memory(), invented_pack).answer == "between"


def test_a_guess_about_something_strange_is_declined_and_nothing_asked_back(invented_pack: Pack) -> None:
    weighed = (replace(heard("ask_demand", FAINT), unserved=(Unserved("Kelpland", weight=each / 100),)) for each in range(10, 100))
    doubts = {doubt(Reading.of(each, Memory()), invented_pack): each for each in weighed}
    strange = next(each for of, each in doubts.items() if THRESHOLDS.aside <= of < THRESHOLDS.declined)
    declined = read(strange, Memory(), invented_pack)
    assert declined.because[-2:] == ("a_guess_about_something_strange", "refuses") and declined.missing == ("Kelpland",)


def test_it_is_asked_only_once(invented_pack: Pack) -> None:
    once = replace(Memory(), pending=("demand", "outlook"))
    assert read(heard("ask_demand", FAINT), once, invented_pack).answer != "between"


def test_what_the_pack_tells_nothing_of_is_not_offered(invented_pack: Pack) -> None:
    titled = invented_pack.topics["choose"].copy(update={"facts": {}})
    silent = replace(invented_pack, topics={**invented_pack.topics, "choose": titled}, choosing={})
    guessed = read(heard("ask_choose", FAINT), Memory(), silent)
    assert "choose" not in guessed.between and len(guessed.between) == 2
    assert len(tell(guessed, silent).suggestions) == 2


@pytest.mark.parametrize("intent", ("ask_recommend", "ask_stories", "ask_choose"))
def test_nothing_long_begins_on_a_guess(intent: str, invented_pack: Pack) -> None:
    chance = (THRESHOLDS.half_right + THRESHOLDS.begins) / 2
    assert read(heard(intent, chance), Memory(), invented_pack).answer == "between"
    assert read(heard(intent, THRESHOLDS.begins), Memory(), invented_pack).answer != "between"


def test_a_question_of_the_faqs_is_offered_by_its_title(default_pack: Pack) -> None:
    faq = next(iter(default_pack.faqs))
    guessed = read(heard("ask_faq", FAINT, faq=faq), Memory(), default_pack)
    assert guessed.between[0] == faq
    assert tell(guessed, default_pack).suggestions[0].title == default_pack.entry(faq).question
    assert isinstance(guessed, Reading)
