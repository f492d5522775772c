"""What is asked of the assistant itself, and what it serves nobody with."""

from __future__ import annotations

import pytest

from actions.answer import KEPT_DAYS
from answering.heard import AskedOfFigure, Heard
from answering.memory import Memory
from answering.phrases import common, has
from answering.reading.itself import about_the_assistant
from answering.reading.reading import Reading
from knowledge import Pack
from nlu.english.itself import ITSELF
from serving.stores.retention import Retention
from tests.answering.conftest import Converse


@pytest.mark.parametrize("kind", [rule.name for rule in ITSELF])
def test_each_kind_has_a_sentence_of_its_own_and_no_facts(converse: Converse, default_pack: Pack, kind: str) -> None:
    example = next(rule.examples[0] for rule in ITSELF if rule.name == kind)
    answer = converse(default_pack).say(example, "ask_filter")
    named = "utter_bot_challenge" if kind == "person" else f"utter_itself_{kind}"  # as of "are you a person"
    assert answer.response.startswith(named) and not answer.facts
    assert has(default_pack, answer.response[len("utter_") :])


@pytest.mark.parametrize("name", ("default_pack", "invented_pack", "nursing_pack"))
def test_what_is_said_of_itself_is_true_of_every_pack(converse: Converse, words, name: str, request: pytest.FixtureRequest) -> None:
    pack: Pack = request.getfixturevalue(name)
    answers = [converse(pack).say(rule.examples[0], "ask_filter") for rule in ITSELF]
    said = [words.shown(answer, pack) for answer in (*answers, converse(pack).say("are you human", "bot_challenge"))]
    assert all(len(text) <= 400 for text in said)
    kinds = {word for source in pack.sources.values() for word in source.title.lower().split()}
    named = {word for text in said for word in text.lower().split()} & {"article", "handbook", "almanac", "book", "site"}
    assert named <= kinds and not any("never make" in text for text in said)
    of_its_maker = converse(pack).say("who made you", "ask_source")
    assert common(pack)["sources"] in words.shown(of_its_maker, pack) and pack.setting.field in words.shown(of_its_maker, pack)


def test_how_long_is_said_as_the_operator_set_it(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    assert talk.say("how long do you keep this", "ask_source").response == "utter_itself_how_long_open"
    talk.kept_days = 30
    assert talk.say("how long do you keep this", "ask_source").values["days"] == "30"


def test_the_default_is_the_one_by_which_conversations_are_deleted() -> None:
    assert Retention.read({}).days == KEPT_DAYS


def test_all_is_deleted_after_one_confirmation(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("what do they pay in finance", "ask_salary")
    asked = talk.say("delete my data", "out_of_scope_task")
    assert not asked.erase and [each.question for each in asked.suggestions] == ["Yes, delete my data", "No"]
    done = talk.say("Yes, delete my data", "affirm")
    assert (done.response, done.erase) == ("utter_itself_deleted", True)
    assert talk.memory.topic == "" and not talk.memory.deleting


@pytest.mark.parametrize("intent", ("deny", "stop"))
def test_nothing_is_deleted_by_a_no(converse: Converse, default_pack: Pack, intent: str) -> None:
    talk = converse(default_pack)
    talk.say("delete my data", "out_of_scope_task")
    assert talk.say("no", intent).response == "utter_itself_kept"
    assert not talk.say("yes", "affirm").erase


def test_a_yes_to_something_else_deletes_nothing(converse: Converse, default_pack: Pack) -> None:
    talk = converse(default_pack)
    talk.say("delete my data", "out_of_scope_task")
    talk.say("what do they pay", "ask_salary")
    assert not talk.say("yes", "affirm").erase


def test_another_language_is_told_in_it_that_only_english_is_understood(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("cuanto gana un analista de datos en la banca", "out_of_scope_gibberish")
    assert answer.response == "utter_itself_spanish"


def test_a_question_beside_personal_details_is_answered(converse: Converse, default_pack: Pack) -> None:
    assert converse(default_pack).say("mail me at sam@example.org what finance pays", "ask_salary").facts


@pytest.mark.parametrize("text", ["is my german enough", "how good must my Spanish be", "is English important there"])
def test_a_language_for_work_is_no_question_of_ours(text: str, converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say(text, "not_covered_personal")
    assert answer.status == "not_covered"


def test_no_employer_is_known_to_write_to(converse: Converse, default_pack: Pack) -> None:
    answer = converse(default_pack).say("which hospital should I write to first", "ask_easiest", not_covered_hiring=0.3)
    assert answer.status == "not_covered"


def test_what_is_certainly_asked_of_a_figure_just_shown_is_no_question_of_the_assistant(default_pack: Pack) -> None:
    paid = next(held for held in default_pack.facts() if held.fact.pay)
    for belief, answer in ((0.9, ""), (0.7, "itself")):
        heard = Heard("ask_source", "is a day stamped on it", itself="how_long", asked_of_figure=AskedOfFigure("how_old", belief, 0.9))
        reading = about_the_assistant(Reading.of(heard, Memory(facts=(paid.id,))), default_pack)
        assert (reading.answer if reading else "") == answer
    assert about_the_assistant(Reading.of(heard, Memory()), default_pack) is not None
