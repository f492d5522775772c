"""How wide ranges are, and how far apart two of them lie."""

from __future__ import annotations

import pytest

from knowledge import Pack
from knowledge.pay import money
from tests.answering.conftest import PAID, Converse

(LOW, HIGH), (OTHER_LOW, OTHER_HIGH) = PAID["technology"], PAID["healthcare"]
WIDTH, LOWER, UPPER = HIGH - LOW, LOW - OTHER_LOW, HIGH - OTHER_HIGH


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"so it spans {WIDTH // 1000}k?", f"Yes: it is {money(WIDTH)} wide"),
        ("the spread is twenty grand then?", f"No: it is {money(WIDTH)} wide"),
        (f"{WIDTH} from bottom to top, right?", f"Yes: it is {money(WIDTH)} wide"),
    ],
)
def test_a_width_that_is_said_is_no_sum_that_is_paid(default_pack: Pack, converse: Converse, text: str, told: str) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    assert talk.say(text, "out_of_scope_world").values["lead"].startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"so {LOWER // 1000}k apart at both ends?", f"In part: they are {money(LOWER)} apart at the lower end and {money(UPPER)}"),
        (f"the difference at the top is {UPPER // 1000}k then?", f"Yes: they are {money(UPPER)} apart at the upper end"),
        ("how much lies between them at the upper end?", f"They are {money(UPPER)} apart at the upper end"),
        ("how large is the gap at the bottom?", f"They are {money(LOWER)} apart at the lower end"),
    ],
)
def test_two_that_were_told_one_by_one_are_apart_at_either_end(default_pack: Pack, converse: Converse, text: str, told: str) -> None:
    talk = converse(default_pack)
    talk.say("what does healthcare pay", "ask_salary")
    talk.say("and tech", "follow_up")
    assert talk.say(text, "ask_compare").values["lead"].startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is that wider than in healthcare?", "Yes: the range of technology"),
        ("narrower than healthcare's?", "No: the range of technology"),
        ("and is the range of healthcare broader?", "No: the range of healthcare"),
        ("wider or narrower than healthcare's?", "Wider: the range of technology"),
        ("same width as in finance?", "Yes: the range of technology"),
    ],
)
def test_one_range_is_wider_than_another(default_pack: Pack, converse: Converse, text: str, told: str) -> None:
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    assert talk.say(text, "ask_compare").values["lead"].startswith(told)


def test_behind_the_widest_the_smallest_is_the_narrowest(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("which industries pay most", "ask_salary")
    talk.say("which has the widest range", "ask_filter")
    assert talk.say("and the smallest?", "follow_up").subjects[0] == min(PAID, key=lambda key: PAID[key][1] - PAID[key][0])
