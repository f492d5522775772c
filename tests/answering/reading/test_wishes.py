"""How somebody's wishes are noted, read back, changed, undone and forgotten, and how a recommendation is steered at any moment."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Tuple

import pytest

from answering import phrases
from answering.answer import Answer
from answering.heard import Unserved
from answering.message import heard_in
from answering.respond import respond
from answering.wishes.options import option_of, options_at, step_of, title_of
from answering.wishes.weigh import ranking
from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


def said(talk: Conversation, *turns: Tuple[str, str]) -> List[Answer]:
    return [talk.say(text, intent) for text, intent in turns]


def options(pack: Pack) -> List[str]:
    """The first option of each question."""
    return [options_at(pack, step)[0] for step in pack.interview]


def test_it_never_begins_unasked(talk: Conversation) -> None:
    for text, intent in (
        ("what does finance pay", "ask_salary"),
        ("ok", "affirm"),
        ("and then?", "follow_up"),
        ("skip", "skip"),
        ("hm", "small_talk"),
    ):
        answer = talk.say(text, intent)
        assert answer.topic != "recommend" and not talk.memory.profile.asking


def test_who_says_what_they_want_is_asked_nothing(talk: Conversation, words) -> None:
    answer = talk.say("I like working from home and hate banks", "state_preference")
    assert answer.response == "utter_recommend" and "finance" not in answer.subjects
    assert "not finance" in words.text(answer, talk.pack)


def test_all_that_is_noted_is_read_back_in_one_line(talk: Conversation, words) -> None:
    said(talk, ("pay matters most to me", "state_preference"), ("not finance", "correct"))
    answer = talk.say("what have you noted so far", "ask_capabilities")
    assert words.text(answer, talk.pack).startswith("Pay; not finance. Right?")


@pytest.mark.parametrize("text", ["remove the pay thing", "I never said pay", "take back the pay part"])
def test_one_wish_is_taken_out_by_name(text: str, talk: Conversation) -> None:
    said(talk, ("pay matters most to me", "state_preference"), ("I like remote work", "state_preference"))
    before = talk.memory.profile.wished
    talk.say(text, "correct")
    assert len(talk.memory.profile.wished) == len(before) - 1


def test_a_wish_gives_way_to_the_one_that_it_is_changed_to(talk: Conversation) -> None:
    talk.say("pay matters most to me", "state_preference")
    (before,) = talk.memory.profile.wished
    talk.say("change pay to flexibility", "state_preference")
    (after,) = talk.memory.profile.wished
    assert before != after and step_of(talk.pack, before) == step_of(talk.pack, after)


def test_the_question_that_is_named_is_asked_again(talk: Conversation) -> None:
    talk.say("which industry suits me", "ask_recommend")
    for wish in options(talk.pack):
        option = option_of(talk.pack, wish)
        assert option
        talk.say(option.title, "state_preference")
    for step, inquiry in talk.pack.interview.items():
        named = inquiry.question.rstrip("?").split()[-1]
        asks = talk.say(f"change my answer about {step}", "correct")
        assert talk.memory.profile.asking == step, (step, named, asks.values)
        talk.say("stop", "stop")


def test_what_was_never_noted_takes_nothing_else_along(talk: Conversation) -> None:
    said(talk, ("pay matters most to me", "state_preference"), ("I like remote work", "state_preference"))
    before = talk.memory.profile.wished
    heard = heard_in(talk.reader.parse("forget the kelp bit", {"correct": 1.0}), talk.at)
    _, memory = respond(replace(heard, unserved=(Unserved("kelp", 11, 15, weight=0.2),)), talk.memory, talk.pack)
    assert memory.profile.wished == before


def test_a_facet_asked_of_what_was_just_shown_is_no_answer_to_the_open_question(talk: Conversation) -> None:
    said(talk, ("recommend me an industry", "ask_recommend"), ("which industries are easy to get into", "ask_easiest"))
    answer = talk.say("and money there", "follow_up")
    assert answer.topic == "salary" and not talk.memory.profile.wished


def test_undo_takes_back_one_change_after_another(talk: Conversation) -> None:
    said(talk, ("pay matters most to me", "state_preference"), ("I like remote work", "state_preference"))
    said(talk, ("undo", "out_of_scope_gibberish"), ("undo", "out_of_scope_gibberish"))
    assert talk.memory.profile.wished == ()


def test_a_pause_keeps_what_is_noted_and_it_goes_on_at_the_next_question(talk: Conversation) -> None:
    first, second, *_ = talk.pack.interview
    talk.say("which industry suits me", "ask_recommend")
    talk.say(title_of(talk.pack, options_at(talk.pack, first)[0]), "state_preference")
    said(talk, ("stop", "stop"), ("what does finance pay", "ask_salary"))
    assert not talk.memory.profile.asking
    talk.say("continue the recommendation", "ask_recommend")
    assert talk.memory.profile.asking == second


def test_a_question_in_between_is_answered_and_leads_back_by_a_button(talk: Conversation) -> None:
    talk.say("which industry suits me", "ask_recommend")
    answer = talk.say("what does finance pay?", "ask_salary")
    assert answer.topic == "salary" and answer.suggestions[-1].question == "Continue the recommendation"
    asked = talk.memory.profile.asking
    talk.say(answer.suggestions[-1].question, "ask_recommend")
    assert talk.memory.profile.asking == asked


def test_a_button_leads_back_to_the_question_before(talk: Conversation) -> None:
    first, second, *_ = talk.pack.interview
    talk.say("which industry suits me", "ask_recommend")
    answer = talk.say(title_of(talk.pack, options_at(talk.pack, first)[0]), "state_preference")
    assert talk.memory.profile.asking == second
    (back,) = [each for each in answer.suggestions if each.title == "Back"]
    again = talk.say(back.question, "back")
    assert talk.memory.profile.asking == first
    assert "Back" not in [each.title for each in again.suggestions]


def test_why_in_between_leads_on_by_a_button(talk: Conversation) -> None:
    talk.say("pay matters most to me", "state_preference")
    answer = talk.say("why?", "ask_why")
    assert answer.response == "utter_recommend_why"
    assert phrases.say(talk.pack, "offer_more_asks") in [each.question for each in answer.suggestions]


def test_the_options_stand_on_buttons_alone(talk: Conversation, words) -> None:
    answer = talk.say("which industry suits me", "ask_recommend")
    (step, *_) = talk.pack.interview
    titles = [option.title for wish in options_at(talk.pack, step) if (option := option_of(talk.pack, wish))]
    assert [each.title for each in answer.suggestions][: len(titles)] == titles
    assert not any(title.casefold() in words.text(answer, talk.pack).casefold() for title in titles)


def test_the_second_and_why_and_what_speaks_against_the_first(talk: Conversation) -> None:
    first = talk.say("pay matters most to me", "state_preference")
    ranked = [subject for subject, _ in ranking(talk.memory.profile, talk.pack)]
    second, why, against = said(
        talk, ("and the runner up?", "follow_up"), ("why", "ask_why"), ("what speaks against the first one", "ask_why")
    )
    assert (first.subjects[0], second.subjects) == (ranked[0], (ranked[1],))
    assert why.response == "utter_recommend_why"
    assert len(against.subjects) == 1


def test_what_if_notes_nothing(talk: Conversation) -> None:
    talk.say("pay matters most to me", "state_preference")
    before = talk.memory.profile.wishes
    answer = talk.say("what if I cared about flexibility instead", "ask_remote")
    assert answer.response == "utter_recommend" and talk.memory.profile.wishes == before


@pytest.mark.parametrize("text", ["what if I wanted good pay, who moves up then", "suppose the wage were the main thing, who would climb"])
def test_who_climbs_by_what_is_supposed_is_no_wish_to_climb(text: str, default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("I like remote work, recommend me an industry", "ask_recommend")
    talk.say(text, "ask_promotion")
    assert [each.id for each in talk.readings[-1].noted] == ["priorities/pay"]


def test_of_these_only_these(talk: Conversation) -> None:
    talk.say("I like remote work", "state_preference")
    answer = talk.say("recommend one of tech, healthcare or retail", "ask_recommend")
    assert set(answer.subjects) <= {"technology", "healthcare", "retail"}


def test_what_no_longer_counts_is_said(talk: Conversation, words) -> None:
    said(talk, ("I like remote work", "state_preference"), ("pay matters to me", "state_preference"))
    text = words.text(talk.say("pay isn't that important", "state_preference"), talk.pack)
    assert text.startswith("Noted: pay left open.")


def test_what_somebody_else_says_is_asked_about_right_after_a_result(talk: Conversation) -> None:
    talk.say("I like remote work", "state_preference")
    assert talk.say("my dad says finance", "ask_faq").response == "utter_recommend_doubt"
    talk.say("yes", "affirm")
    assert "finance" in talk.memory.profile.wished


def test_all_is_forgotten(talk: Conversation) -> None:
    said(talk, ("I like remote work", "state_preference"), ("forget my wishes", "out_of_scope_task"))
    assert not talk.memory.profile.wishes


def test_a_place_answers_the_open_question_and_points_at_no_list(talk: Conversation) -> None:
    first, *_ = talk.pack.interview
    said(talk, ("which industries are remote", "ask_remote"), ("which industry suits me", "ask_recommend"))
    talk.say("the second option", "follow_up")
    assert talk.memory.profile.wished == options_at(talk.pack, first)[1:2]


def test_a_question_of_what_one_needs_is_no_wish(talk: Conversation) -> None:
    talk.say("do I need certificates in finance", "ask_certifications")
    assert not talk.memory.profile.wishes


def test_after_what_was_only_supposed_nothing_is_taken_back(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("I like remote work and good pay, recommend me an industry", "ask_recommend")
    before = talk.memory.profile.wishes
    talk.say("and had I turned down remote work?", "ask_remote")
    assert talk.readings[-1].answer == "what_if"
    talk.say("undo that", "follow_up")
    assert (talk.readings[-1].answer, talk.memory.profile.wishes) == ("shortlist", before)


def test_no_big_deal_is_no_big_firm(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("earning a lot isn't a big deal to me, I'd rather be promoted", "state_preference")
    assert (talk.memory.profile.wished, talk.memory.profile.ruled_out) == (("priorities/growth",), ())


def _asked_for_wishes(default_pack: Pack, converse: Converse, *turns: Tuple[str, str]) -> Conversation:
    talk = converse(default_pack)
    said(talk, ("recommend me an industry", "ask_recommend"), *turns)
    return talk


def test_a_facet_of_what_was_just_noted_is_told_and_noted_by_nobody(default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse, ("healthcare", "state_preference"))
    answer = talk.say("what salary would I get there", "ask_salary")
    assert (answer.topic, answer.subjects) == ("salary", ("healthcare",))
    assert talk.memory.profile.wished == ("healthcare",) and talk.memory.profile.asking


@pytest.mark.parametrize("text", ["a certificate in the evenings? hard pass", "certificates? over my dead body", "certificates: no thanks"])
def test_who_asks_and_denies_in_one_breath_says_what_they_dont_want(text: str, default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse)
    assert talk.say(text, "ask_certifications").topic == "recommend"
    assert talk.memory.profile.wished == ("certificates/rather_not",)


def test_of_two_that_sound_as_good_both_are_noted_and_the_other_can_be_taken_out(default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse, ("retail or consulting, both are tempting, can't choose", "ask_choose"))
    assert talk.memory.profile.wished == ("retail", "consulting")
    talk.say("retail it is, take the other one out", "follow_up")
    assert talk.memory.profile.wished == ("retail",)


def test_what_somebody_else_wants_is_asked_back_and_disowned(default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse, ("Granny would love me in finance", "state_preference"))
    assert talk.memory.profile.doubts and not talk.memory.profile.wished
    talk.say("that was her plan, not mine", "correct")
    assert talk.memory.profile.ruled_out == ("finance",)


def test_what_was_disowned_is_no_longer_noted(default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse, ("finance", "state_preference"), ("that was her idea, not mine", "correct"))
    assert talk.readings[-1].because == ("disowns_a_wish",) and not talk.memory.profile.wishes


def test_several_wishes_may_be_told_at_once(default_pack: Pack, converse: Converse, words) -> None:
    talk = _asked_for_wishes(default_pack, converse)
    answer = talk.say("can I tell you everything in one go", "out_of_scope_task")
    assert words.text(answer, talk.pack).startswith("Yes: ") and talk.memory.profile.asking


def test_who_forgets_all_and_begins_afresh_is_asked_the_first_question(default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse, ("finance", "state_preference"))
    answer = talk.say("forget all my answers and begin anew", "start_over")
    assert (answer.response, talk.memory.profile.wishes) == ("utter_recommend_question", ())


def test_what_is_no_longer_ruled_out_is_said(talk: Conversation, words) -> None:
    said(talk, ("pay matters most to me, and not finance", "state_preference"))
    answer = talk.say("I take back the part about finance", "correct")
    assert words.text(answer, talk.pack).startswith("Pay; finance left open.")


@pytest.mark.parametrize(
    "text", ["scrap finance, put technology down", "swap finance for technology", "Take finance off, would you, and write technology down."]
)
def test_one_wish_is_put_in_place_of_another(text: str, default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    said(talk, ("I like finance and good pay, recommend me an industry", "ask_recommend"), (text, "ask_compare"))
    assert talk.memory.profile.wished == ("priorities/pay", "technology") and not talk.memory.profile.ruled_out


def test_the_result_is_told_to_whoever_wants_no_more_questions(default_pack: Pack, converse: Converse) -> None:
    for text, intent in (("spare me the quiz and name it", "out_of_scope_task"), ("you know enough of me, name it", "ask_capabilities")):
        talk = converse(default_pack)
        said(talk, ("I like finance and good pay, recommend me an industry", "ask_recommend"))
        answer = talk.say(text, intent)
        assert (answer.topic, answer.subjects[0]) == ("recommend", "finance"), text


def test_what_employers_ask_continues_no_interview_of_ours(default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse, ("finance", "state_preference"), ("stop", "stop"))
    assert talk.say("which questions do they ask me", "not_covered_hiring").status == "not_covered"


def test_why_not_the_other_names_the_one_that_was_talked_of(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    said(talk, ("compare pay in consulting and healthcare", "ask_compare"), ("I like meaningful work", "state_preference"))
    talk.say("why not the other one", "ask_why")
    assert talk.readings[-1].because == ("asks_why_not_that_one",) and talk.readings[-1].about == ("consulting",)


def test_a_reason_beside_what_is_ruled_out_keeps_nobody_from_a_recommendation(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    answer = talk.say("suggest an industry: not healthcare, I can't see needles", "ask_recommend")
    assert answer.topic == "recommend" and "healthcare" not in answer.subjects


def test_code_that_is_written_is_no_writing(default_pack: Pack, converse: Converse) -> None:
    talk = _asked_for_wishes(default_pack, converse, ("writing code", "state_preference"))
    assert talk.memory.profile.wished == ("programming",)


def test_what_was_told_is_asked_on_about_and_nothing_recommended(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    said(talk, ("which industries are remote", "ask_remote"))
    assert talk.say("and what would such a place hand me each month", "ask_recommend", ask_salary=0.5).topic != "recommend"


def test_a_wish_that_fits_nothing_is_said_to(talk: Conversation) -> None:
    answer = talk.say("something creative", "state_preference")
    assert (answer.status, answer.topic, answer.response) == ("clarify", "recommend", "utter_recommend_unplaced")


@pytest.mark.parametrize(
    "text",
    [
        "I was a gardener for years, always out in the rain, what I want now is to work from home",
        "eleven years in hospitals, never home. all I want is to be home for my family",
        "I sold boats for a decade and the office was a pain, I'd love to work from home",
    ],
)
@pytest.mark.parametrize("intent", ["state_preference", "not_covered_profession", "not_covered_personal"])
def test_the_wish_at_the_end_of_a_life_story_is_noted_and_not_its_opposite(text: str, intent: str, talk: Conversation) -> None:
    answer = talk.say(text, intent)
    assert (answer.topic, answer.status) == ("recommend", "answered")
    assert [(each.id, each.stance) for each in talk.memory.profile.wishes] == [("priorities/flexibility", "wished")]


def test_what_was_bad_then_is_no_wish_against_it(talk: Conversation) -> None:
    talk.say("worked on farms for years, the pay was a joke, now I want good pay", "state_preference")
    assert [(each.id, each.stance) for each in talk.memory.profile.wishes] == [("priorities/pay", "wished")]


def test_several_wishes_before_something_ruled_out_are_all_kept(talk: Conversation) -> None:
    talk.say("I want good money and remote work, no exams", "state_preference")
    wished = {each.id for each in talk.memory.profile.wishes if each.stance == "wished"}
    assert {"priorities/pay", "priorities/flexibility"} <= wished


@pytest.mark.parametrize(
    "text",
    [
        "no interview. I like working from home, no exams for me. Where to?",
        "my sister wants good pay and she can't stand exams. What could she do?",
        "my musts: good pay, working from home, and no exams, they make me ill",
    ],
)
def test_who_says_what_is_wanted_and_asks_no_facts_gets_the_result(text: str, talk: Conversation) -> None:
    assert talk.say(text, "not_covered_personal").response == "utter_recommend"
    assert {each.stance for each in talk.memory.profile.wishes} and "certificates/rather_not" in talk.memory.profile.wished


def test_what_asks_nothing_answers_the_open_question_by_what_it_is_about(talk: Conversation) -> None:
    said(talk, ("which industry suits me", "ask_recommend"), ("skip", "skip"))
    talk.say("step by step to the summit", "ask_promotion")
    assert talk.memory.profile.wished == ("priorities/growth",)
    talk.say("does one get promoted there?", "ask_promotion")
    assert talk.memory.profile.wished == ("priorities/growth",)


def test_a_no_leaves_a_question_open_that_has_more_answers(talk: Conversation) -> None:
    talk.say("which industry suits me", "ask_recommend")
    talk.say("rather not", "deny")
    assert talk.memory.profile.skipped and not talk.memory.profile.wishes


def test_who_comes_back_from_a_pause_is_asked_on(talk: Conversation) -> None:
    said(talk, ("which industry suits me", "ask_recommend"), ("skip", "skip"), ("pause, please", "stop"))
    assert talk.say("I'm back. where did we stop?", "out_of_scope_world").response == "utter_recommend_question"


def test_what_is_let_go_may_go_by_another_name_for_the_same(talk: Conversation) -> None:
    talk.say("I want to work from home and I want good pay", "state_preference")
    talk.say("scratch the home office, I'd go mad", "correct")
    assert talk.memory.profile.wished == ("priorities/pay",)


def test_what_puts_it_first_is_told(talk: Conversation) -> None:
    talk.say("I like remote work and good pay", "state_preference")
    assert talk.say("what earns it the top spot?", "out_of_scope_world").response == "utter_recommend_why"


def test_what_answers_a_doubt_in_more_words_is_noted(talk: Conversation) -> None:
    said(talk, ("which industry suits me", "ask_recommend"), ("my uncle wants me in finance", "state_preference"))
    talk.say("no way, I want something with health", "state_preference")
    assert "healthcare" in talk.memory.profile.wished and not talk.memory.profile.doubts


@pytest.mark.parametrize("text", ["which one leads now?", "so what's my list now", "your final word?"])
def test_the_result_is_asked_for_in_few_words(text: str, talk: Conversation) -> None:
    talk.say("I like remote work and good pay", "state_preference")
    assert talk.say(text, "out_of_scope_world").response == "utter_recommend"


def test_what_if_a_wish_were_dropped(talk: Conversation, words) -> None:
    talk.say("I like remote work and good pay", "state_preference")
    answer = talk.say("and if I dropped the pay thing?", "ask_salary")
    assert "left open" in words.text(answer, talk.pack) and "priorities/pay" in talk.memory.profile.wished


def test_one_that_may_be_an_option_is_held_against_the_wishes(talk: Conversation) -> None:
    talk.say("I like remote work and good pay", "state_preference")
    assert talk.say("isn't marketing an option?", "ask_remote").response == "utter_recommend_why_not"


def test_a_question_in_between_is_of_all_that_the_last_wish_names(talk: Conversation) -> None:
    said(talk, ("which industry suits me", "ask_recommend"), ("machines and production", "state_preference"))
    answer = talk.say("wait, do they pay well there?", "follow_up")
    assert answer.topic == "salary" and set(talk.readings[-1].subjects) == {"manufacturing", "automotive"}


def test_the_open_question_is_skipped_and_nothing_dropped_of_a_list(talk: Conversation) -> None:
    said(talk, ("which industries are remote", "ask_filter"), ("which industry suits me", "ask_recommend"))
    assert talk.say("skip that one", "skip").response == "utter_recommend_question"


def test_all_that_is_noted_is_dropped_to_begin_anew(talk: Conversation) -> None:
    talk.say("I like remote work and good pay", "state_preference")
    talk.say("cancel all that, from scratch please", "out_of_scope_injection")
    assert not talk.memory.profile.wishes and talk.memory.profile.asking


def test_the_name_of_the_field_is_no_wish(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say(f"I study {default_pack.setting.field} and want good pay", "state_preference")
    assert talk.memory.profile.wished == ("priorities/pay",)


def test_what_one_is_less_good_at_is_said_of_that_alone(talk: Conversation) -> None:
    talk.say("which industry suits me", "ask_recommend")
    talk.say("strong in coding, not so much with people", "state_preference")
    assert "strengths/code" in talk.memory.profile.wished and "strengths/talking" in talk.memory.profile.ruled_out


@pytest.mark.parametrize("text", ["not convinced, another", "no not that either"])
def test_another_than_the_first_is_wanted(text: str, talk: Conversation) -> None:
    first = talk.say("I like remote work and good pay", "state_preference").subjects[0]
    answer = talk.say(text, "deny")
    assert answer.response == "utter_recommend" and first not in answer.subjects


def test_what_somebody_else_wants_is_doubted_and_what_follows_is_not(talk: Conversation) -> None:
    talk.say("which industry suits me", "ask_recommend")
    talk.say("my uncle wants me in finance but I like retail", "state_preference")
    assert "retail" in talk.memory.profile.wished and "finance" not in talk.memory.profile.wished


def test_what_a_message_of_wishes_leaves_is_the_result(talk: Conversation) -> None:
    answer = talk.say("I'd love to stay at home and I am done with exams. Which industries does that leave?", "ask_filter")
    assert answer.response == "utter_recommend"
    assert talk.say("hm and if I put up with exams", "not_covered_detail").values["lead"].startswith("With certificates")


@pytest.mark.parametrize("text", ["honestly no idea where I belong", "help me decide", "fine, ask me"])
def test_who_knows_nothing_of_it_is_asked(text: str, talk: Conversation) -> None:
    answer = talk.say(text, "out_of_scope_world")
    assert answer.response == "utter_recommend_question" and talk.memory.profile.asking


def test_who_can_not_decide_between_two_that_are_named_is_asked_nothing(talk: Conversation) -> None:
    assert talk.say("I can't decide between finance and technology", "ask_compare").response != "utter_recommend_question"


def test_a_question_in_between_ends_no_recommendation(talk: Conversation) -> None:
    said(talk, ("I like remote work and good pay, recommend me an industry", "ask_recommend"), ("what does consulting pay", "ask_salary"))
    second = talk.say("and who follows?", "out_of_scope_world")
    talk.say("is finance remote", "ask_remote")
    assert second.response == "utter_recommend_second" and talk.say("just the verdict please", "out_of_scope_task").topic == "recommend"


def test_a_list_that_was_shown_since_is_meant_by_who_leads(talk: Conversation) -> None:
    said(talk, ("I like remote work, recommend me an industry", "ask_recommend"), ("which industries pay best", "ask_salary"))
    assert talk.say("and who wins?", "ask_salary").topic != "recommend"


def test_what_was_ruled_out_of_a_list_comes_in_no_result(talk: Conversation) -> None:
    said(talk, ("which industries are remote", "ask_remote"), ("without technology", "ask_filter"))
    answer = talk.say("I like remote work, recommend me an industry", "ask_recommend")
    assert answer.response == "utter_recommend" and "technology" not in answer.subjects
    assert "technology" in talk.memory.profile.ruled_out


def test_what_a_wish_depends_on_is_not_let_go_with_it(talk: Conversation) -> None:
    said(talk, ("I like remote work and good pay, recommend me an industry", "ask_recommend"))
    talk.say("forget the pay, as long as I may work from home", "state_preference")
    assert "priorities/pay" not in talk.memory.profile.wished and "priorities/flexibility" in talk.memory.profile.wished


def test_what_is_known_of_them_is_what_they_wish_for_once_they_told_any(talk: Conversation) -> None:
    assert talk.say("what do you know about me", "ask_capabilities").topic == "privacy"
    said(talk, ("pay matters most to me", "state_preference"), ("what does finance pay", "ask_salary"))
    assert talk.say("what do you know about me so far", "ask_capabilities").response == "utter_recommend_noted"


def test_reasons_that_are_told_beside_a_wish_are_not_looked_up(talk: Conversation) -> None:
    said(talk, ("pay matters most to me", "state_preference"))
    answer = talk.say("no finance either, my aunt cries there", "not_covered_personal")
    assert answer.response == "utter_recommend" and not answer.missing


def test_what_is_taken_out_and_was_never_noted_is_ruled_out(talk: Conversation) -> None:
    said(talk, ("I like remote work and good pay, recommend me an industry", "ask_recommend"))
    answer = talk.say("take finance off too", "follow_up")
    assert "finance" in talk.memory.profile.ruled_out and "finance" not in answer.subjects
    talk.say("no, I never said healthcare", "correct")
    assert "healthcare" not in talk.memory.profile.ruled_out


def test_whoever_came_third_is_told_as_that(talk: Conversation, words) -> None:
    ranked = talk.say("I like remote work and good pay, recommend me an industry", "ask_recommend").subjects
    third = talk.say("and who was third?", "follow_up")
    assert third.subjects == ranked[2:3] and "came third" in words.text(third, talk.pack)


def test_what_is_wished_for_behind_what_is_let_go_stays(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("find me an industry", "ask_recommend")
    talk.say("good pay and remote work", "state_preference")
    assert "priorities/flexibility" in talk.memory.profile.wished and "priorities/pay" in talk.memory.profile.wished
    talk.say("drop the pay, remote work is better", "state_preference")
    assert "priorities/flexibility" in talk.memory.profile.wished and "priorities/pay" not in talk.memory.profile.wished
