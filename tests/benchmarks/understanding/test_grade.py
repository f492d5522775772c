import pytest

from benchmarks.understanding.figures import figures
from benchmarks.understanding.grade import LEAD, grade
from benchmarks.understanding.items import Item
from benchmarks.understanding.reply import Reply, plain


def _reply(status, text="some words", **answer):
    return Reply(text, {"status": status, **answer})


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    (
        ("answerable", {"answered", "partly", "clarify"}, {"not_covered", "out_of_scope", "error"}),
        ("flow", {"answered", "partly"}, {"not_covered", "out_of_scope", "error"}),
        ("near_miss", {"not_covered", "out_of_scope", "partly"}, {"answered", "chitchat", "clarify", "error"}),
        ("off_topic", {"not_covered", "out_of_scope", "chitchat"}, {"answered", "partly", "error"}),
        ("chitchat", {"chitchat", "out_of_scope"}, {"answered", "not_covered", "error"}),
    ),
)
def test_the_status_must_suit_the_kind(kind, right, wrong):
    item = Item("a", "?", kind)
    assert all(grade(item, _reply(status)).passed for status in right)
    assert not any(grade(item, _reply(status)).passed for status in wrong)


def test_all_of_some_and_one_of_others_must_be_said_and_nothing_forbidden():
    item = Item("a", "?", "answerable", must_all=("one", "TWO"), must_any=("three", "four"), must_not=("five",))
    assert grade(item, _reply("answered", "one two four")).passed
    assert not grade(item, _reply("answered", "one four")).passed
    assert not grade(item, _reply("answered", "one two")).passed
    assert not grade(item, _reply("answered", "one two three five")).passed


def test_silence_is_never_right():
    assert not grade(Item("a", "?", "chitchat"), _reply("chitchat", "")).passed


def test_a_partial_answer_to_a_near_miss_must_name_its_point():
    item = Item("a", "?", "near_miss", limit="germany|german")
    assert grade(item, _reply("partly", missing=["in Germany"])).passed
    assert not grade(item, _reply("partly", missing=["in France"])).passed
    assert grade(item, _reply("not_covered", missing=["in France"])).passed
    assert [grade(item, _reply("not_covered", missing=missing)).named for missing in (["in Germany"], [], None)] == [True, False, False]


def test_what_is_missing_must_be_short():
    item = Item("a", "?", "near_miss", limit="germany")
    assert not grade(item, _reply("not_covered", missing=["work that is done in Germany by people"])).named
    assert not grade(item, _reply("not_covered", missing=["Germany", "people", "work"])).named


def test_an_answer_leads_where_its_beginning_answers():
    item = Item("a", "?", "answerable", lead="92")
    assert grade(item, _reply("answered", "About 92")).led
    assert grade(item, _reply("answered", f"{'x' * LEAD}92")).led is False
    assert grade(Item("a", "?", "answerable"), _reply("answered")).led is None


def test_people_read_no_marks():
    assert plain("**Bold** [link](https://a.example) &amp; <b>more</b>") == "Bold link &  more"


def test_figures_are_shares_of_what_they_speak_of():
    right, wrong = _reply("answered", "yes", topic="salary"), _reply("not_covered", "no", topic="other")
    item = Item("a", "?", "answerable", topics=("salary",))
    near = Item("b", "?", "near_miss", limit="x")
    found = figures([grade(item, right), grade(item, wrong), grade(near, wrong)], [grade(item, right)])
    assert (found["answerable"], found["near_miss"], found["topic"], found["named"]) == (50, 100, 50, 0)
    assert (found["turns_right"], found["questions"], found["turns"]) == (100, 3, 1)
    assert found["chars_p50"] == len("yes")
    assert "led" not in found


def test_the_whole_story_counts_for_a_figure_of_its_own():
    item = Item("a", "?", "answerable", must_all=("why",))
    short = grade(item, _reply("answered", "short", detail="**why** and how"))
    assert not short.passed and short.in_detail
    assert (figures([short])["answerable"], figures([short])["in_detail"]) == (0.0, 100.0)
    assert grade(Item("a", "?", "near_miss"), _reply("not_covered")).in_detail is None
