"""Somebody in danger, somebody low, and what only sounds like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.heard import Feeling, Heard, Near
from answering.memory import Memory
from answering.reading.feelings import in_danger, only_low, sounds_in_danger
from answering.reading.reading import Reading
from answering.respond import respond
from knowledge import Pack
from tests.answering.conftest import Converse


def test_danger_comes_before_all_else(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("what do they pay, I want to die", "ask_salary")
    assert (answer.response, answer.care, answer.facts, answer.suggestions) == ("utter_danger_self", True, (), ())
    assert answer.values["help"]


@pytest.mark.parametrize(
    ("text", "response"),
    (
        ("I want to hurt my boss", "utter_danger_others"),
        ("my husband beats me", "utter_danger_threatened"),
        ("I can't breathe", "utter_danger_medical"),
        ("me quiero morir", "utter_danger_spanish"),
        ("死にたい", "utter_danger_japanese"),
        ("mi marido me pega", "utter_danger_spanish"),
    ),
)
def test_each_danger_has_its_own_words(converse: Converse, default_pack: Pack, text: str, response: str) -> None:
    assert converse(default_pack).say(text, "out_of_scope_gibberish").response == response


def test_said_again_it_is_answered_in_other_words(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    assert [talk.say("I want to die", "distress").response for _ in range(2)] == ["utter_danger_self", "utter_danger_again"]


def test_the_operator_may_name_another_helpline(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.helpline = "call the night desk"
    assert talk.say("I want to die", "distress").values["help"] == "call the night desk"


def test_nothing_cheerful_follows_however_long_after(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("I want to die", "distress")
    for text, intent in (("thanks", "thank"), ("hello", "greet"), ("can you help me", "ask_capabilities")):
        assert talk.say(text, intent, after=4000).response == "utter_danger_stays"


@pytest.mark.parametrize("text", ["I rang my sister, I'm safe now", "ok I talked to my mum. feeling a bit better"])
def test_who_is_safe_again_is_told_so_and_help_stays_named(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("I want to die", "distress")
    answer = talk.say(text, "distress")
    assert (answer.response, answer.status, answer.care) == ("utter_danger_eased", "chitchat", True) and answer.values["help"]
    assert talk.say("I want to die", "distress").response == "utter_danger_again"


@pytest.mark.parametrize("text", ["I rang my sister but she hung up on me", "I'm not ok"])
def test_who_is_not_safe_is_not_told_so(converse: Converse, default_pack: Pack, text: str) -> None:
    talk = converse(default_pack)
    talk.say("I want to die", "distress")
    assert talk.say(text, "small_talk").response == "utter_danger_stays"


def test_an_apology_after_danger_gets_no_breezy_word(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("I want to die", "distress")
    assert talk.say("sorry for unloading all this on you", "correct").response == "utter_danger_stays"


def test_a_question_after_it_is_answered(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("I want to die", "distress")
    assert talk.say("what do they pay", "ask_salary").status == "answered"


def test_an_idiom_is_no_danger(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("this deadline is killing me", "distress", small_talk=0.2)
    assert not answer.care and answer.response == "utter_small_talk"


def test_the_classifier_hears_danger_that_no_rule_knows_only_where_it_is_sure(converse: Converse, default_pack: Pack) -> None:
    assert converse(default_pack).say("everything went dark for good", "distress").care
    assert not converse(default_pack).say("having no boss", "distress", small_talk=0.5).care


def test_low_spirits_get_a_kind_word_before_the_answer_once(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    first = talk.say("I'm so burnt out, what do they pay", "ask_salary")
    assert [each.response for each in first.before] == ["utter_low_spirits"] and first.facts
    assert talk.say("I'm so burnt out, where can I work remotely", "ask_remote").before == ()


def test_low_spirits_without_a_question_get_a_way_on(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("I feel so hopeless", "distress")
    assert (answer.response, answer.status, answer.care) == ("utter_low_alone", "chitchat", False)
    assert [each.response for each in answer.before] == ["utter_low_spirits"]


def test_a_refusal_is_kind_too(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("I just got rejected again, will I ever be hired", "not_covered_personal")
    assert answer.status == "not_covered" and answer.before


def test_needs_are_met_with_where_to_turn(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("I can't afford food this month", "out_of_scope_world")
    assert [each.response for each in answer.before] == ["utter_low_need"]


def test_low_spirits_with_a_name_in_them_ask_nothing_of_it(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("rejected again by a bank, I'm so burnt out", "not_covered_personal")
    assert answer.response == "utter_low_alone" and not answer.facts


def test_what_is_asked_or_wished_for_in_low_spirits_is_told(converse: Converse, default_pack: Pack) -> None:
    for text, intent in (
        ("I'm so burnt out. pay in finance?", "ask_salary"),
        ("I'm so burnt out, I'd like to work in finance", "state_preference"),
    ):
        assert converse(default_pack).say(text, intent).response != "utter_low_alone"


def test_low_spirits_in_another_language_get_a_kind_word_in_it(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("estoy muy triste, otra vez me rechazaron", "out_of_scope_gibberish")
    assert [each.response for each in answer.before] == ["utter_low_spanish"] and answer.response == "utter_itself_spanish"


@pytest.mark.parametrize(
    ("intent", "belief", "learnt", "in_danger_by", "is_danger"),
    [
        ("ask_promotion", 0.75, True, 0.78, False),  # "going up the ladder is what drives me"
        ("ask_promotion", 0.75, True, 0.95, True),  # "how do people rise? my flatmate says she won't live till then"
        ("ask_promotion", 0.3, True, 0.78, True),  # nobody can be sure that it is asked
        ("ask_promotion", 0.75, False, 0.78, True),  # a rule heard it
        ("ask_handoff", 0.75, True, 0.78, True),  # who is in danger asks for somebody, too
        ("not_covered_personal", 0.75, True, 0.78, True),
    ],
)
def test_what_no_rule_surely_heard_gives_way_to_a_question_about_facts(
    default_pack: Pack, intent: str, belief: float, learnt: bool, in_danger_by: float, is_danger: bool
) -> None:
    heard = Heard(intent, ranking={intent: belief}, feeling=Feeling("danger", "self", learnt=learnt, belief=in_danger_by))
    assert (in_danger(Reading.of(heard, Memory()), default_pack) is not None) == is_danger


@pytest.mark.parametrize(
    ("chance", "learnt", "language", "asks", "is_danger"),
    [
        (0.8, True, "english", True, False),
        (0.4, True, "english", True, True),
        (0.8, False, "english", True, True),
        (0.8, True, "german", True, True),
        (0.8, True, "english", False, True),  # "my flatmate said goodbye and doesn't pick up"
    ],
    ids=["likelier", "less likely", "by a rule", "in another language", "asks nothing"],
)
def test_what_no_rule_heard_gives_way_to_a_question_that_is_likelier(
    default_pack: Pack, chance: float, learnt: bool, language: str, asks: bool, is_danger: bool
) -> None:
    feeling = Feeling("danger", "self", language, learnt, 0.6)
    ranking = {"out_of_scope_world": chance, "distress": 1 - chance}
    heard = Heard("out_of_scope_world", ranking=ranking, feeling=feeling, moves=frozenset({"asks"} if asks else ()))
    assert (in_danger(Reading.of(heard, Memory()), default_pack) is not None) == is_danger


@pytest.mark.parametrize(("intent", "chance", "is_danger"), [("thank", 0.8, False), ("thank", 0.4, True)])
def test_what_no_rule_heard_gives_way_to_likelier_talk(default_pack: Pack, intent: str, chance: float, is_danger: bool) -> None:
    heard = Heard(intent, ranking={intent: chance, "distress": 1 - chance}, feeling=Feeling("danger", "self", learnt=True, belief=0.6))
    assert (in_danger(Reading.of(heard, Memory()), default_pack) is not None) == is_danger


@pytest.mark.parametrize(("language", "is_danger"), [("", True), ("hindi", False)])
def test_distress_that_only_the_classifier_hears_counts_in_the_language_that_it_knows(
    default_pack: Pack, language: str, is_danger: bool
) -> None:
    heard = Heard("distress", ranking={"distress": 0.95}, language=language)
    assert (sounds_in_danger(Reading.of(heard, Memory()), default_pack) is not None) == is_danger


@pytest.mark.parametrize(("belief", "is_danger"), [(0.9, False), (0.6, True)])
def test_what_no_rule_heard_gives_way_to_what_is_surely_a_wish(default_pack: Pack, belief: float, is_danger: bool) -> None:
    heard = Heard("state_preference", ranking={"state_preference": belief}, feeling=Feeling("danger", "self", learnt=True))
    assert (in_danger(Reading.of(heard, Memory()), default_pack) is not None) == is_danger


def test_what_somebody_names_while_low_can_be_pointed_at(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    assert talk.say("rejected again by a bank, I'm so burnt out", "not_covered_personal").response == "utter_low_alone"
    answer = talk.say("is there anything that pays as well that isn't that", "ask_filter")
    assert answer.topic == "filter" and answer.subjects[0] == "technology"


def test_who_picks_one_of_the_list_and_asks_of_it_is_hardly_in_danger(default_pack: Pack) -> None:
    guess = Feeling("danger", "self", learnt=True, belief=0.7)
    shown = Memory(shown=tuple(default_pack.roles))
    picks = Heard("ask_recommend", "second one is me. what would I do all day", ordinals=(2,), form="what_is", moves=frozenset({"asks"}))
    assert in_danger(Reading.of(replace(picks, feeling=guess), shown), default_pack) is None
    for heard, memory in (
        (replace(picks, feeling=replace(guess, belief=0.9)), shown),
        (replace(picks, feeling=replace(guess, learnt=False)), shown),
        (replace(picks, feeling=guess), Memory()),
        (replace(picks, feeling=guess, ordinals=()), shown),
    ):
        assert in_danger(Reading.of(heard, memory), default_pack) is not None


def test_who_is_low_and_asks_what_a_fact_answers_is_answered(default_pack: Pack) -> None:
    low = Feeling("low")
    near = (Near("topics/entry_roles#placement", 0.6),)
    asks = Heard("not_covered_personal", "they all said no. is it normal that it takes so long", form="is_it", near=near, feeling=low)
    assert only_low(Reading.of(asks, Memory()), default_pack) is None
    assert only_low(Reading.of(replace(asks, near=()), Memory()), default_pack) is not None


def test_who_takes_back_what_they_told_is_still_told_who_is_there(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("I want to die", "distress")
    assert talk.say("forget that I wrote that", "correct").response == "utter_danger_stays"
    talk.say("what does finance pay", "ask_salary")
    assert talk.say("I meant tech", "correct").response != "utter_danger_stays"


def test_what_was_learnt_as_danger_is_none_where_somebody_only_does_not_know_what_to_choose(default_pack: Pack) -> None:
    feeling = Feeling("danger", "self", learnt=True)
    heard = Heard("distress", "no idea where I belong", ranking={"distress": 1.0}, feeling=feeling, moves=frozenset({"is_undecided"}))
    told = respond(heard, Memory(), default_pack)[0]
    assert told.response == "utter_recommend_question"
    assert respond(replace(heard, moves=frozenset()), Memory(), default_pack)[0].response.startswith("utter_danger")


def test_who_tells_on_after_a_kind_word_gets_another_and_no_fact(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("I feel so down, turned away again", "distress")
    assert talk.say("everybody around me sails already", "ask_outlook", small_talk=0.8).response == "utter_low_again"
    assert talk.say("show me what pays most", "ask_salary").topic == "salary"


def test_what_is_usual_after_a_kind_word_is_who_finds_work(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("I feel so down, turned away again", "distress")
    talk.say("is that normal", "not_covered_detail")
    assert "asks_whether_any_find_work" in talk.readings[-1].because
