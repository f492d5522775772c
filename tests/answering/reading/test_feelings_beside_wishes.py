"""What was learnt of danger gives way to a wish where wishes are talked of, and what a rule heard never does."""

from __future__ import annotations

from typing import Literal

import pytest

from answering.heard import Feeling, Heard, Wish
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack

_SOFA = Wish(("priorities/flexibility",), "from my sofa", about=0.9)


def status(pack: Pack, learnt: bool, steers: bool) -> Literal["danger", "other"]:
    """What is answered to a wish that sounds like danger, after the interview began or after nothing."""
    memory = (
        respond(Heard("ask_recommend", "find an industry for me", ranking={"ask_recommend": 1.0}), Memory(), pack)[1]
        if steers
        else Memory()
    )
    feeling = Feeling("danger", "self", learnt=learnt)
    heard = Heard("state_preference", "I'd do it from my sofa", ranking={"state_preference": 0.4}, feeling=feeling, unnamed_wishes=(_SOFA,))
    return "danger" if respond(heard, memory, pack)[0].response.startswith("utter_danger") else "other"


@pytest.mark.parametrize(("learnt", "steers", "told"), [(True, True, "other"), (True, False, "danger"), (False, True, "danger")])
def test_a_wish_is_no_danger_where_wishes_are_talked_of(learnt: bool, steers: bool, told: str, default_pack: Pack) -> None:
    assert status(default_pack, learnt, steers) == told


@pytest.mark.parametrize(("belief", "named", "told"), [(0.7, True, "low"), (0.8, True, "danger"), (0.7, False, "danger")])
def test_what_can_be_wished_for_needs_more_belief_in_danger(belief: float, named: bool, told: str, default_pack: Pack) -> None:
    heard = Heard(
        "small_talk",
        "three nights on the floor beside the medicine",
        ranking={"small_talk": 0.4},
        feeling=Feeling("danger", "self", learnt=True, belief=belief),
        wishes=(Wish(("interests/health",), "medicine"),) if named else (),
    )
    assert respond(heard, Memory(), default_pack)[0].response.startswith(f"utter_{told}")


def test_a_wish_that_is_hardly_danger_is_none(default_pack: Pack) -> None:
    heard = Heard(
        "state_preference",
        "another winter on a boat would finish my knees",
        ranking={"state_preference": 0.6},
        feeling=Feeling("danger", "self", learnt=True, belief=0.7),
        wishes=(Wish(("interests/machines",), "boat", "ruled_out"),),
    )
    assert not respond(heard, Memory(), default_pack)[0].response.startswith(("utter_danger", "utter_low"))
