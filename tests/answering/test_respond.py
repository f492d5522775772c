"""A question in, an answer out: each topic of a pack, each kind of intent."""

from __future__ import annotations

import pytest

from answering.heard import Heard
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack

ALONE = ("demand", "outlook", "entry_roles", "easiest", "salary", "skills", "certifications", "remote", "promotion", "choose")
MORE = ("stories", "overview", "industry_profile", "role_profile", "skill_profile", "source")


@pytest.mark.parametrize("topic", (*ALONE, *MORE))
def test_each_topic_is_answered_from_either_pack(topic: str, pack: Pack, ask, words, keeps_contract) -> None:
    answer = ask(pack, f"ask_{topic}", ranking={f"ask_{topic}": 1.0})
    assert answer.status == "answered"
    assert answer.suggestions
    assert len(words.text(answer, pack)) > 40
    keeps_contract(answer.contract(pack, "0123abcd"))


def test_each_topic_of_a_pack_is_answered(pack: Pack, ask) -> None:
    for topic in pack.topics:
        answer = ask(pack, f"ask_{topic}")
        assert (answer.status, answer.topic) == ("answered", topic)


def test_the_invented_pack_says_nothing_of_the_default_one(invented_pack: Pack, default_pack: Pack, ask, words) -> None:
    strange = {name.casefold() for kind in ("industries", "roles", "skills") for name in default_pack.collection(kind)}
    strange |= {default_pack.setting.field, default_pack.setting.degree}
    for topic in (*ALONE, *MORE, "capabilities"):
        text = words.text(ask(invented_pack, f"ask_{topic}"), invented_pack).casefold()
        assert not [word for word in strange if word in text.split()], topic
        assert default_pack.setting.field not in text


@pytest.mark.parametrize("intent", ("follow_up", "ask_why", "correct"))
def test_a_follow_up_stays_with_the_topic(intent: str, pack: Pack) -> None:
    answer, memory = respond(Heard("ask_salary"), Memory(), pack)
    subject = answer.subjects[-1]
    answer, _ = respond(Heard(intent, subjects=(subject,)), memory, pack)
    assert answer.topic == "salary"
    assert subject in answer.subjects


def test_more_is_told_of_the_subject(pack: Pack) -> None:
    subject = next(iter(pack.industries))
    _, memory = respond(Heard("ask_salary", subjects=(subject,)), Memory(), pack)
    answer, _ = respond(Heard("elaborate"), memory, pack)
    assert (answer.status, answer.subjects) == ("answered", (subject,))


@pytest.mark.parametrize(("contact", "response"), (("", "utter_stuck_alone"), ("room 12", "utter_stuck")))
def test_who_is_not_helped_again_and_again_is_shown_a_way_on_in_one_sentence(pack: Pack, contact: str, response: str) -> None:
    memory = Memory()
    for _ in range(3):
        answer, memory = respond(Heard("nlu_fallback"), memory, pack, contact)
    assert [part.response for part in answer.parts] == [response]


@pytest.mark.parametrize("intent", ("follow_up", "elaborate", "ask_why", "correct"))
def test_a_follow_up_to_nothing_is_asked_back(intent: str, pack: Pack) -> None:
    answer, _ = respond(Heard(intent), Memory(), pack)
    assert answer.status == "clarify"


def test_a_name_alone_is_answered_with_its_profile(pack: Pack) -> None:
    subject = next(iter(pack.industries))
    answer, _ = respond(Heard("follow_up", subjects=(subject,)), Memory(), pack)
    assert (answer.status, answer.topic, answer.subjects) == ("answered", "industry_profile", (subject,))


def test_an_explicit_name_beats_a_remembered_one(pack: Pack) -> None:
    first, second = [held.subject for held in pack.holders("salary")][:2]
    assert first and second
    _, memory = respond(Heard("ask_salary", subjects=(first,)), Memory(), pack)
    answer, _ = respond(Heard("ask_salary", subjects=(second,)), memory, pack)
    assert answer.subjects == (second,)


def test_a_memory_of_another_pack_does_no_harm(pack: Pack, words) -> None:
    gone = {"topic": "yesterday", "faq": "gone", "asking": "gone", "pending": "ask_gone", "facts": ["industries/gone#salary"]}
    memory = Memory.from_json({**gone, "subjects": ["gone"], "focus": ["gone"], "shown": ["gone"], "recent": ["gone"], "failures": 3})
    for intent in ("follow_up", "ask_source", "ask_salary", "ask_why", "ask_compare"):
        answer, _ = respond(Heard(intent), memory, pack)
        assert answer.response in words.responses
        assert "gone" not in answer.subjects


@pytest.mark.parametrize("intent", ("ask_salary", "ask_entry_roles", "ask_industry_profile", "ask_stories", "ask_overview", "follow_up"))
def test_a_subject_that_the_pack_lacks_does_no_harm(intent: str, pack: Pack, words) -> None:
    answer, _ = respond(Heard(intent, subjects=("narnia",)), Memory(), pack)
    assert answer.response in words.responses
    assert "narnia" not in answer.subjects


def test_a_subject_that_is_ruled_out_is_none_of_those_asked_about(default_pack: Pack, converse) -> None:
    talk = converse(default_pack)
    talk.say("I'm good at statistics, what skills do they want besides statistics", "ask_skills")
    question, answer = talk.said[-1]
    assert question.excluded == ("mathematics",) and question.subjects == ()
    assert "communication_skills" in answer.subjects


def test_roles_compared_by_pay_of_which_nothing_is_said_are_not_covered(default_pack: Pack, converse) -> None:
    talk = converse(default_pack)
    assert talk.say("does a data analyst earn more salary than a research assistant", "ask_compare").status == "not_covered"
    assert talk.say("data analyst or research assistant, what is the difference", "ask_compare", ask_salary=0.4).status == "answered"
