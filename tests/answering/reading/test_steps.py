"""What a question means after what was said before: pointers, ellipsis, corrections, refinements, silence."""

from __future__ import annotations

from typing import Tuple

import pytest

from answering.beliefs import THRESHOLDS
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.steps import read
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse

PAID = ("technology", "finance", "healthcare", "consulting")
"""The industries of the default pack by pay."""


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.fixture
def listed(talk: Conversation) -> Conversation:
    """A conversation in which the remote industries were just listed."""
    assert talk.say("Which industries allow remote work?", "ask_remote").subjects == ("technology", "healthcare", "finance", "consulting")
    return talk


@pytest.mark.parametrize("text", ["Which industries pay the most?", "which of the fields pay best", "which industries pay least"])
def test_who_comes_first_is_said_first_however_many_are_asked_for(text: str, talk: Conversation) -> None:
    answer = talk.say(text, "ask_filter")
    alone = talk.say(text.replace("industries", "industry"), "ask_salary")
    assert answer.topic == "salary" and answer.values["lead"] == alone.values["lead"]
    assert sorted(answer.subjects) == sorted(PAID)


def test_a_condition_is_let_go_and_the_sum_still_bounds_the_list(talk: Conversation) -> None:
    talk.say("which industries start above 85k", "ask_filter")
    well_paid = talk.say("which of those are remote and promote", "ask_filter").subjects
    answer = talk.say("forget about remote", "ask_remote")
    assert answer.topic == "filter" and set(well_paid) <= set(answer.subjects)
    assert "85,000" in answer.values["lead"] and "remote" not in answer.values["lead"]


def test_of_roles_that_were_compared_none_is_chosen_by_pay(default_pack: Pack, talk: Conversation) -> None:
    one, other = (role.name for role in list(default_pack.roles.values())[:2])
    both = talk.say(f"compare {one} and {other}", "ask_compare").subjects
    answer = talk.say("which earns more", "ask_filter", ask_salary=0.55)
    assert (answer.topic, answer.status, answer.subjects) == ("salary", "not_covered", both)


def test_who_comes_first_of_the_others_is_said_first_too(talk: Conversation) -> None:
    first, *others = PAID
    answer = talk.say(f"which industries pay best, except {first}", "ask_filter")
    assert others[0] in answer.values["lead"].lower() and first not in answer.values["lead"].lower() and first in answer.values["note"]
    assert answer.subjects == tuple(others)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what about finance?", "follow_up"),
        ("and in finance?", "follow_up"),
        ("finance?", "ask_industry_profile"),
        ("no, I meant finance", "correct"),
        ("sorry, banks", "correct"),
    ],
)
def test_the_topic_is_kept(text: str, intent: str, talk: Conversation) -> None:
    talk.say("What do people earn in healthcare?", "ask_salary")
    answer = talk.say(text, intent)
    assert (answer.topic, answer.subjects) == ("salary", ("finance",))


@pytest.mark.parametrize(
    ("text", "intent"), [("and remote?", "follow_up"), ("is it remote?", "ask_remote"), ("can you work from home there", "ask_remote")]
)
def test_the_subject_is_kept(text: str, intent: str, talk: Conversation) -> None:
    talk.say("What do people earn in healthcare?", "ask_salary")
    answer = talk.say(text, intent)
    assert (answer.topic, answer.subjects) == ("remote", ("healthcare",))


def test_subject_and_topic_are_kept_from_turn_to_turn(talk: Conversation) -> None:
    turns = [
        ("What does tech pay?", "ask_salary", "salary", "technology"),
        ("and remote?", "follow_up", "remote", "technology"),
        ("what about consulting", "follow_up", "remote", "consulting"),
        ("how about pay", "follow_up", "salary", "consulting"),
        ("and healthcare?", "follow_up", "salary", "healthcare"),
    ]
    for text, intent, topic, subject in turns:
        answer = talk.say(text, intent)
        assert (answer.topic, answer.subjects) == (topic, (subject,)), text


def test_an_empty_cell_is_talked_of_like_a_filled_one(talk: Conversation) -> None:
    talk.say("What does tech pay?", "ask_salary")
    gap = talk.say("and retail?", "follow_up")
    assert (gap.status, gap.topic) == ("not_covered", "salary")
    answer = talk.say("and finance?", "follow_up")
    assert (answer.topic, answer.subjects) == ("salary", ("finance",))


@pytest.mark.parametrize(
    ("text", "intent"), [("What does healthcare pay?", "ask_salary"), ("and how much does healthcare pay there?", "ask_salary")]
)
def test_an_explicit_name_beats_memory(text: str, intent: str, talk: Conversation) -> None:
    talk.say("Tell me about finance", "ask_industry_profile")
    assert talk.say(text, intent).subjects == ("healthcare",)


def test_an_explicit_topic_beats_memory(talk: Conversation) -> None:
    talk.say("What does finance pay?", "ask_salary")
    assert talk.say("not that, the certifications", "correct").topic == "certifications"
    assert talk.say("and promotion?", "follow_up").topic == "promotion"


def test_a_general_question_is_not_about_the_subject_in_focus(talk: Conversation) -> None:
    talk.say("What does finance pay?", "ask_salary")
    assert len(talk.say("which industries are remote?", "ask_remote").subjects) > 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("tell me about the first one", (0,)),
        ("the second one", (1,)),
        ("#3", (2,)),
        ("the last one", (3,)),
        ("the last two", (2, 3)),
        ("the first two", (0, 1)),
        ("the first and the third", (0, 2)),
        ("number four", (3,)),
    ],
)
def test_ordinals_point_at_the_last_list(text: str, places: Tuple[int, ...], listed: Conversation) -> None:
    shown = listed.memory.shown
    assert set(listed.say(text, "follow_up").subjects) == {shown[place] for place in places}


@pytest.mark.parametrize("text", ("the fifth one", "#9", "the last six"))
def test_past_the_end_of_the_list_it_is_asked_which(text: str, listed: Conversation, words) -> None:
    answer = listed.say(text, "follow_up")
    assert (answer.status, answer.response) == ("clarify", "utter_nothing_there")
    assert "only 4 entries: technology, healthcare, finance and consulting" in words.text(answer, listed.pack)
    assert [each.title for each in answer.suggestions] == ["Technology", "Healthcare", "Finance", "Consulting"]
    assert listed.say("ok, the third one", "follow_up").subjects == ("finance",)


def test_a_place_beyond_a_list_of_a_kind_is_told_of_that_list(converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    roles = talk.say("which roles are there", "ask_entry_roles").subjects
    talk.say("compare pay in finance and tech", "ask_compare")
    answer = talk.say("the ninth role on your list", "follow_up")
    assert answer.response == "utter_nothing_there" and answer.values["places"] == str(len(roles)) != "2"


def test_before_any_list_an_ordinal_points_nowhere(talk: Conversation) -> None:
    assert talk.say("the second one", "follow_up").response == "utter_nothing_shown"
    talk.say("What does tech pay?", "ask_salary")
    assert talk.say("the second one", "follow_up").response == "utter_nothing_shown"


def test_an_ordinal_takes_the_topic_along(talk: Conversation) -> None:
    talk.say("What are the starting salaries?", "ask_salary")
    answer = talk.say("and the second one?", "follow_up")
    assert (answer.topic, answer.subjects) == ("salary", ("finance",)) or answer.subjects == (talk.said[0][1].subjects[1],)
    answer = talk.say("is the last one remote?", "ask_remote")
    assert (answer.topic, answer.subjects) == ("remote", (talk.said[0][1].subjects[-1],))


def test_a_single_answer_does_not_displace_the_list(listed: Conversation) -> None:
    first, second = listed.memory.shown[:2]
    assert listed.say("tell me about the first one", "elaborate").subjects == (first,)
    assert listed.say("and the second one", "follow_up").subjects == (second,)


def test_where_it_comes_from_does_not_displace_the_list(talk: Conversation) -> None:
    talk.say("Which industries allow remote work?", "ask_remote")
    shown = talk.memory.shown
    talk.say("who says 125,000?", "ask_source")
    talk.say("who says that?", "ask_source")
    assert talk.memory.shown == shown


def test_a_quoted_figure_is_no_list(talk: Conversation) -> None:
    talk.say("where do 130,000 and 125,000 come from?", "ask_source")
    assert talk.say("the second one", "follow_up").response == "utter_nothing_shown"


def test_a_new_list_displaces_the_old_one(listed: Conversation) -> None:
    answer = listed.say("Which roles can I start in?", "ask_entry_roles")
    assert listed.say("the second one", "elaborate").subjects == (answer.subjects[1],)


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("which of those pays most?", "ask_filter", PAID),
        ("which of these pay over 121k", "ask_filter", ("technology", "finance")),
        ("only the ones with certifications", "ask_filter", ("technology", "healthcare", "finance")),
        ("anything but finance", "ask_filter", ("technology", "healthcare", "consulting")),
        ("which of them need no certifications", "ask_filter", ("consulting",)),
    ],
)
def test_those_are_the_ones_of_the_last_list(text: str, intent: str, expected: Tuple[str, ...], talk: Conversation) -> None:
    talk.say("Which industries allow remote work?", "ask_remote")
    answer = talk.say(text, intent)
    assert (answer.status, answer.topic, answer.subjects) == ("answered", "filter", expected)


def test_those_are_never_others(talk: Conversation) -> None:
    talk.say("Compare retail and healthcare", "ask_compare")
    assert talk.say("which of those pays more?", "ask_filter").subjects == ("healthcare",)


def test_a_refinement_carries_on_from_the_filter(talk: Conversation) -> None:
    assert talk.say("Which industries pay over 86k?", "ask_filter").subjects == PAID
    assert talk.say("only the ones that are easy to enter", "ask_filter").subjects == ("technology", "finance", "healthcare")
    assert talk.say("and without tech", "ask_filter").subjects == ("finance", "healthcare")
    assert set(talk.say("but only remote ones", "ask_filter").subjects) == {"finance", "healthcare"}


def test_what_only_rules_out_goes_on_from_the_last_list(talk: Conversation) -> None:
    talk.say("Which industries pay over 121k and are remote?", "ask_filter")
    answer = talk.say("anything except tech", "ask_filter")
    assert (answer.subjects, {held.id.rpartition("#")[2] for held in answer.facts}) == (("finance",), {"salary", "remote"})


def test_a_superlative_after_pay_is_about_pay(talk: Conversation) -> None:
    listed = talk.say("What do the industries pay?", "ask_salary").subjects
    answer = talk.say("the highest of them", "follow_up", ask_filter=0.3, ask_demand=0.3)
    assert (answer.topic, answer.subjects, set(PAID)) == ("filter", PAID, set(listed))


def test_a_refinement_that_leaves_nothing_says_so_and_keeps_the_list(talk: Conversation, words) -> None:
    talk.say("Which industries pay over 86k?", "ask_filter")
    answer = talk.say("only those over 200k", "ask_filter")
    assert (answer.status, answer.topic) == ("not_covered", "filter")
    assert "leaves technology, finance, healthcare and consulting" in words.text(answer, talk.pack)
    assert talk.memory.shown == PAID


def test_a_new_question_does_not_refine(talk: Conversation) -> None:
    talk.say("Which industries pay over 120k?", "ask_filter")
    assert len(talk.say("Which industries are remote?", "ask_remote").subjects) == 4


@pytest.mark.parametrize("text", ("tell me more", "more"))
def test_more_is_about_the_subject_in_focus(text: str, talk: Conversation) -> None:
    talk.say("What does finance pay?", "ask_salary")
    answer = talk.say(text, "elaborate")
    assert (answer.topic, answer.subjects) == ("industry_profile", ("finance",))


def test_more_after_a_list_asks_which_once(listed: Conversation) -> None:
    answer = listed.say("tell me more", "elaborate")
    assert (answer.status, answer.response) == ("clarify", "utter_which")
    assert [each.title for each in answer.suggestions] == ["Technology", "Healthcare", "Finance", "Consulting"]
    assert listed.say("tell me more", "elaborate").response != "utter_which"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("Finance", "ask_industry_profile"), ("the third one", "follow_up"), ("Tell me about finance", "ask_industry_profile")],
)
def test_what_is_asked_back_may_be_typed_or_clicked(text: str, intent: str, listed: Conversation) -> None:
    listed.say("tell me more", "elaborate")
    answer = listed.say(text, intent)
    assert (answer.status, answer.subjects) == ("answered", ("finance",))
    assert not listed.memory.pending


def test_why_gives_the_background(talk: Conversation) -> None:
    talk.say("What does tech pay?", "ask_salary")
    answer = talk.say("why?", "ask_why")
    assert (answer.status, answer.topic, answer.subjects) == ("answered", "salary", ("technology",))


def test_one_named_is_compared_with_the_one_in_focus(talk: Conversation) -> None:
    talk.say("What does finance pay?", "ask_salary")
    answer = talk.say("how does that compare with tech?", "ask_compare")
    assert (answer.topic, answer.subjects) == ("compare", ("finance", "technology"))


def test_what_was_listed_can_be_compared(talk: Conversation) -> None:
    talk.say("Compare tech and retail on remote work", "ask_compare")
    answer = talk.say("compare them on demand", "ask_compare")
    assert (answer.topic, answer.subjects) == ("compare", ("technology", "retail"))


def test_what_is_on_the_screen_can_be_pointed_at_however_long_after(listed: Conversation) -> None:
    shown = listed.memory.shown
    assert listed.say("the second one", "follow_up", after=100 * THRESHOLDS.fades_after).subjects == shown[1:2]
    assert listed.say("is it remote?", "ask_remote", after=THRESHOLDS.fades_after + 1).subjects == shown[1:2]


@pytest.mark.parametrize(("silence", "open_still"), [(THRESHOLDS.fades_after, True), (THRESHOLDS.fades_after + 1, False)])
def test_after_a_long_pause_no_question_of_ours_is_open(silence: float, open_still: bool, talk: Conversation) -> None:
    talk.say("which industry suits me", "ask_recommend")
    talk.say("skip", "skip", after=silence)
    assert bool(talk.memory.profile.skipped) is open_still


def test_talk_in_between_keeps_the_memory_awake(talk: Conversation) -> None:
    talk.say("What does finance pay?", "ask_salary")
    talk.say("thanks", "thank", after=THRESHOLDS.fades_after)
    assert talk.say("and remote?", "follow_up", after=THRESHOLDS.fades_after).subjects == ("finance",)


def test_starting_over_forgets(listed: Conversation) -> None:
    listed.say("start over", "start_over")
    assert listed.say("the second one", "follow_up").response == "utter_nothing_shown"


def test_several_topics_are_answered_in_their_order(talk: Conversation, words) -> None:
    answer = talk.say("What do industries pay and can I get remote work?", "ask_salary")
    assert (answer.topic, answer.also, answer.parts) == ("salary", ("remote",), ())
    answer = talk.say("Remote work, certifications and pay in finance?", "ask_remote")
    assert (answer.topic, answer.also) == ("remote", ("certifications", "salary"))
    contract = answer.contract(talk.pack, "0123abcd")
    assert contract["also"] == ["certifications", "salary"]
    assert {f"industries/finance#{topic}" for topic in ("remote", "certifications", "salary")} <= set(contract["facts"])
    text = answer.detail
    statements = [talk.pack.fact_of("finance", topic).fact.statement for topic in ("remote", "certifications", "salary")]  # type: ignore[union-attr]
    assert sorted(statements, key=text.index) == statements
    assert words.shown(answer, talk.pack).count("_Source:") == 1


def test_several_topics_of_which_one_is_a_gap(talk: Conversation) -> None:
    answer = talk.say("What does retail want people for, and what does it pay, starting pay I mean? Also its outlook?", "ask_outlook")
    assert (answer.status, answer.also, answer.missing) == ("partly", ("outlook",), ("retail",))
    assert talk.pack.topics["salary"].about in answer.values["lead"] and "gives no" in answer.values["lead"]
    assert talk.pack.topics["outlook"].label in answer.values["lines"]
    assert answer.contract(talk.pack, "0123abcd")["citations"]


def test_one_topic_by_two_words_is_one_question(talk: Conversation) -> None:
    answer = talk.say("What is the pay, the salary, in finance?", "ask_salary")
    assert (answer.also, answer.parts) == ((), ())


def test_who_is_not_helped_twice_is_told_a_way_to_a_person(default_pack: Pack, converse: Converse, words) -> None:
    for contact, said in (("jo@career.example", "jo@career.example"), ("", "A person at your career centre")):
        talk = converse(default_pack, contact)
        answers = [talk.say(text, "out_of_scope_gibberish") for text in ("blorp", "fnord grue", "xyzzy")]
        assert [len(answer.parts) for answer in answers] == [0] * THRESHOLDS.stuck_after + [1]
        assert [part.topic for part in answers[-1].parts] == ["handoff"]
        assert said in words.text(answers[-1], default_pack)
        assert talk.say("gnarf", "out_of_scope_gibberish").parts == ()


def test_an_answer_in_between_is_help(talk: Conversation) -> None:
    for text, intent in (
        ("blorp", "out_of_scope_gibberish"),
        ("grue", "out_of_scope_gibberish"),
        ("pay?", "ask_salary"),
        ("fnord", "out_of_scope_gibberish"),
    ):
        assert not talk.say(text, intent).parts


def test_what_the_pack_lost_is_forgotten(pack: Pack) -> None:
    kept = next(iter(pack.industries))
    memory = Memory(topic="salary", shown=("gone", kept), focus=("gone",), recent=("gone", kept))
    assert read(Heard("follow_up"), memory, pack).memory.shown == (kept,)


def test_two_readings_that_are_nearly_as_likely_are_both_answered(talk: Conversation) -> None:
    answer = talk.say("How are things in finance?", "ask_promotion", ask_demand=0.45)
    assert (answer.status, answer.topic, answer.also, answer.subjects) == ("answered", "promotion", ("demand",), ("finance",))
    assert talk.pack.topics["demand"].label in answer.values["lines"]
    assert answer.parts == ()


def test_a_reading_that_the_source_is_silent_on_is_left_out(talk: Conversation) -> None:
    answer = talk.say("How are things in consulting?", "ask_demand", ask_certifications=0.45)
    assert (answer.topic, answer.also) == ("demand", ())
