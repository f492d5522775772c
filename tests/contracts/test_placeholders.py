"""The places in the wording of domain.yml, and the values that answers bring."""

from __future__ import annotations

from typing import Any, Dict, Set

from actions.answer import failure
from answering.phrases import common
from knowledge import Pack
from knowledge.wording import ANYWHERE

OF_ANY_ANSWER = {"field", "degree", "setting", "settings", "home", "sources"}


def test_each_place_gets_a_value(every_answer, words) -> None:
    empty = {
        (answer.response, place)
        for _, _, answer in every_answer
        for place in words.places(answer.response) - set(answer.values) - OF_ANY_ANSWER
    }
    assert not empty


def test_each_value_has_a_place_in_some_wording(every_answer, words) -> None:
    places: Set[str] = set().union(*(words.places(response) for response in words.responses))
    values = {value for _, _, answer in every_answer for value in answer.values}
    assert values <= places | OF_ANY_ANSWER


def test_an_editor_may_use_the_places_that_any_answer_fills(pack: Pack) -> None:
    assert set(common(pack)) == ANYWHERE


def test_the_failure_has_all_it_needs(words) -> None:
    answer, _ = failure("0123456789abcdef", "01234567")
    assert words.places(answer.response) <= set(answer.values)


def test_each_response_has_a_wording_for_any_channel(domain: Dict[str, Any]) -> None:
    for response, variations in domain["responses"].items():
        assert [each for each in variations if "channel" not in each], response
        assert all(each["text"].strip() for each in variations), response


def test_no_answer_leaves_a_place_or_a_hole(every_answer, words) -> None:
    for pack, question, answer in every_answer:
        text = words.text(answer, pack)
        for hole in ("{", "}", "None", "  .", " .", " ,", "()", "““", "\n\n\n"):
            assert hole not in text, (question, text)
