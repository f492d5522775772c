"""What a parsed message hands on to the core."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from answering.beliefs import THRESHOLDS
from answering.heard import Heard
from answering.message import heard_in


def heard(move: Any, **more: Any) -> Heard:
    message: Dict[str, Any] = {
        "text": "cut it",
        "intent": {"name": "follow_up"},
        "move": move,
        "moves": ["asks"],
        "steers": ["undoes"],
        **more,
    }
    return heard_in(message, 1.0)


def test_a_move_that_was_learnt_counts_like_one_that_a_rule_heard() -> None:
    assert heard({"name": "wants_it_shorter", "confidence": 0.9}).moves == {"asks", "undoes", "wants_it_shorter"}


@pytest.mark.parametrize("move", [None, {"name": "wants_it_shorter", "confidence": THRESHOLDS.move - 0.01}])
def test_a_doubtful_move_is_none(move: Any) -> None:
    assert heard(move).moves == {"asks", "undoes"}


def test_a_sure_intent_is_meant_whatever_is_learnt() -> None:
    sure = {"intent": {"name": "start_over", "confidence": THRESHOLDS.over_a_hint}}
    assert heard({"name": "starts_again", "confidence": 0.9}, **sure).moves == {"asks", "undoes"}


@pytest.mark.parametrize(("more", "gone"), [(0.01, {"undoes"}), (-0.01, set())])
def test_what_a_rule_heard_gives_way_where_another_move_is_all_but_sure(more: float, gone: Any) -> None:
    move = {"name": "wants_it_shorter", "confidence": THRESHOLDS.over_a_rule + more, "instead_of": ["undoes"]}
    assert heard(move).moves == ({"asks", "undoes"} - gone) | ({"wants_it_shorter"} if gone else set())


def test_so_does_a_hint_of_a_rule() -> None:
    move = {"name": "how_old", "confidence": 0.99, "instead_of": ["who_says"]}
    assert heard(move, hint="who_says").hint == "how_old"
    assert heard({**move, "confidence": THRESHOLDS.over_a_rule - 0.01}, hint="who_says").hint == "who_says"


def test_a_question_about_a_figure_is_a_hint() -> None:
    said = heard({"name": "how_old", "confidence": 0.9})
    assert said.hint == "how_old" and said.moves == {"asks", "undoes"}
    assert heard({"name": "how_old", "confidence": 0.9}, hint="who_says").hint == "who_says"
    assert heard(None).hint == ""


FISHING = {"entity": "industry", "value": "fishing"}
PERU = {"entity": "place", "value": "Peru"}
WISH = {"ids": ["fishing"], "text": "fishing", "asked": False, "corrects": False, "taken_back": False}


def test_what_a_text_names_is_ruled_out_where_that_is_learnt() -> None:
    wishes = [{**WISH, "stance": "wished"}, {**WISH, "stance": "open"}]
    said = heard({"name": "rules_out", "confidence": 0.9}, entities=[FISHING, PERU], wishes=wishes)
    assert said.subjects == () and said.excluded == ("fishing",) and said.strangers[0].text == "Peru"
    assert [each.stance for each in said.wishes] == ["ruled_out", "open"]


def test_of_several_names_none_is_ruled_out_by_what_is_learnt() -> None:
    said = heard({"name": "rules_out", "confidence": 0.9}, entities=[FISHING, {"entity": "topic", "value": "remote"}])
    assert said.subjects == ("fishing",) and said.excluded == said.excluded_topics == ()


def test_a_skill_of_which_one_tool_is_ruled_out_is_still_asked_about() -> None:
    text = "is Cobol enough? not Ada"
    cobol = {"entity": "skill", "value": "coding", "start": 3, "end": 8}
    ada = {"entity": "skill", "value": "coding", "start": 21, "end": 24, "role": "excluded"}
    said = heard(None, text=text, entities=[cobol, ada])
    assert (said.subjects, said.excluded) == (("coding",), ())
    same = heard(None, text="Ada, no, not Ada", entities=[{**cobol, "start": 0, "end": 3}, {**ada, "start": 13, "end": 16}])
    assert (same.subjects, same.excluded) == ((), ("coding",))
