"""Of several that are set side by side one that is called by a word of its name isn't left out."""

from __future__ import annotations

import pytest

from answering.copies import replace
from answering.heard import Unserved
from answering.lookup import named_by_a_word
from answering.reading.point import names_the_other_side_in_part
from knowledge import Pack
from tests.answering.conftest import Converse


@pytest.mark.parametrize("word", ("anesthetist", "anesthetists"))
def test_a_word_of_a_name_names_it_in_both_numbers(nursing_pack: Pack, word: str) -> None:
    assert named_by_a_word(nursing_pack, word, "roles") == ("nurse_anesthetist",)


def test_the_third_of_a_comparison_is_named_in_part(nursing_pack: Pack, converse: Converse) -> None:
    talk = converse(nursing_pack)
    talk.say("compare midwife, anesthetist and CNA pay", "ask_compare")
    reading = talk.readings[-1]
    heard = replace(reading.heard, unserved=(Unserved("anesthetist", weight=0.2),))
    reading = replace(reading, heard=heard, subjects=("nurse_midwife", "nursing_assistant"), answer="")
    named = names_the_other_side_in_part(reading, nursing_pack)
    assert named and set(named.subjects) == {"nurse_midwife", "nursing_assistant", "nurse_anesthetist"} and not named.heard.unserved
