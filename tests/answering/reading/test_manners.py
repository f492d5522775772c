"""Remarks that ask nothing."""

from __future__ import annotations

import pytest

from knowledge import Pack
from tests.answering.conftest import Conversation, Converse


@pytest.fixture
def talk(default_pack: Pack, converse: Converse) -> Conversation:
    return converse(default_pack)


@pytest.mark.parametrize(
    ("text", "intent", "response"),
    [
        ("that's kinda reassuring", "state_preference", "utter_praise"),
        ("haha you rock", "small_talk", "utter_praise"),
        ("that's so discouraging", "ask_choose", "utter_low_alone"),
        ("well, I'm doomed then", "state_preference", "utter_low_alone"),
        ("ugh, that's pretty little", "small_talk", "utter_let_down"),
        ("that was rude of you", "complain", "utter_unkind"),
        ("I'm fine, honestly", "small_talk", "utter_relieved"),
        ("I don't know whom to talk to", "ask_faq", "utter_low_alone"),
        ("ok sorry for snapping", "correct", "utter_deny"),
        ("okay, sorry about the yelling earlier", "correct", "utter_deny"),
        ("I'm sorry, that was mean of me", "not_covered_personal", "utter_deny"),
    ],
)
def test_a_remark_is_no_question(text: str, intent: str, response: str, talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    assert talk.say(text, intent).response == response


def test_a_question_beside_a_remark_is_answered(talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    assert talk.say("that's so discouraging, what does finance pay?", "ask_salary").topic == "salary"


def test_what_somebody_can_not_bear_in_a_job_is_a_limit_and_no_low_spirits(talk: Conversation) -> None:
    talk.say("recommend me an industry", "ask_recommend")
    answer = talk.say("nothing with hospitals, they make me dizzy", "distress", state_preference=0.35, small_talk=0.25)
    assert answer.topic == "recommend" and "healthcare" in talk.memory.profile.ruled_out


@pytest.mark.parametrize("text", ["perfect, that was everything", "ok I'm all set, thanks", "no further questions"])
def test_a_closing_word_is_a_goodbye(talk: Conversation, text: str) -> None:
    talk.say("what does finance pay", "ask_salary")
    assert (talk.say(text, "ask_choose").status, talk.readings[-1].because) == ("chitchat", ("only_closes",))


@pytest.mark.parametrize("text", ["thank you, you have sat long with a tired diver", "you listen better than my skipper"])
def test_thanks_with_an_aside_are_thanks(talk: Conversation, text: str) -> None:
    talk.say("what does tech pay", "ask_salary")
    assert talk.say(text, "not_covered_personal").response == "utter_praise"


def test_thanks_before_a_question_leave_it_a_question(talk: Conversation) -> None:
    talk.say("what does tech pay", "ask_salary")
    assert talk.say("thank you. is finance remote?", "ask_remote").topic == "remote"


def test_who_finds_comfort_is_not_low(converse: Converse, invented_pack: Pack) -> None:
    talk = converse(invented_pack)
    talk.say("how many keepers reach the gallery", "ask_promotion")
    assert talk.say("so few of them, that is almost a relief", "distress", out_of_scope_world=0.5).response == "utter_praise"


@pytest.mark.parametrize(
    "text", ["thanks, you explain better than my skipper", "lol you are nicer than my boss", "you were kinder than my old teacher"]
)
def test_praise_that_compares_us_compares_nothing_that_was_told(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("compare pay in finance and tech", "ask_compare")
    assert talk.say(text, "thank").response == "utter_praise"


@pytest.mark.parametrize("text", ["I moved here with two cats", "my aunt wanted me to be a diver", "writing all night is murder haha"])
def test_what_somebody_tells_of_themselves_is_taken_note_of(default_pack: Pack, converse: Converse, text: str) -> None:
    answer = converse(default_pack).say(text, "not_covered_personal")
    assert answer.status == "chitchat" and answer.response == "utter_heard_them"


@pytest.mark.parametrize(
    "text", ["I moved here with two cats, can I get hired?", "I need to know my own chances", "would they take my cat"]
)
def test_what_asks_something_is_declined_still(default_pack: Pack, converse: Converse, text: str) -> None:
    assert converse(default_pack).say(text, "not_covered_personal").status == "not_covered"


def test_what_only_sounds_grave_is_talk(talk: Conversation, default_pack: Pack) -> None:
    talk.say("what does tech pay", "ask_salary")
    assert talk.say("my tutor is going to murder me if the essay is late", "out_of_scope_task").response == "utter_small_talk"
