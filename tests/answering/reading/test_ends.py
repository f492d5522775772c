"""The ends of ranges: of each, of all, and against the average."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("industry", "text", "told"),
    [
        ("tech", "so even the low end is above the average?", "Yes: the lower end, $95,000, is above"),
        ("consulting", "so even the low end is above the average?", "No: the lower end, $80,000, is below"),
        ("consulting", "is the minimum below the average?", "Yes: the lower end, $80,000, is below"),
        ("healthcare", "does the top beat the average?", "Yes: the upper end, $115,000, is above"),
        ("finance", "is it above the average?", "In part"),
    ],
)
def test_an_end_is_held_against_the_average(default_pack, converse, industry, text, told):
    conversation = converse(default_pack)
    conversation.say(f"what does {industry} pay", "ask_salary")
    assert conversation.say(text, "out_of_scope_world").values["lead"].startswith(told)


def test_one_end_of_each_range_that_was_shown(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("which industries pay most", "ask_salary")
    lines = conversation.say("only the upper ends now", "ask_filter").values["lines"]
    assert "Technology: $130,000 a year" in lines and "$95,000" not in lines


def test_the_lowest_of_all_numbers_says_who_pays_it(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("what is the average pay", "ask_salary")
    assert "consulting" in conversation.say("the lowest number in any of the ranges?", "out_of_scope_world").values["lead"]


def test_a_range_has_no_average_of_its_own(default_pack, converse):
    conversation = converse(default_pack)
    conversation.say("what does tech pay", "ask_salary")
    assert conversation.say("what's the average within tech alone?", "ask_salary").status == "partly"
