"""Why: the reason that a fact holds, that there is none, or why a question was refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge import Fact, Pack
from tests.answering.conftest import Converse


def reason(pack: Pack, topic: str) -> str:
    found = next((held.fact.short for held in pack.of_topic(topic) if "why" in held.fact.answers), "")
    return found[:1].upper() + found[1:]


def test_the_reason_of_the_topic_comes_first_then_the_background_of_the_subject(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    told = talk.say("What does finance pay?", "ask_salary")
    answer = talk.say("why?", "ask_why")
    told_first = told.facts[0].fact
    background = told_first.rest
    assert reason(default_pack, "salary")
    assert answer.values["lead"].startswith(reason(default_pack, "salary").rstrip("."))
    assert background
    assert background in answer.values["lines"]
    assert told_first.first_sentence not in answer.values["lines"]


def test_without_a_reason_that_is_said(default_pack: Pack, converse: Converse) -> None:
    """Of remote work, with the marks taken off that say which of its facts is one."""
    remote = default_pack.topics["remote"]
    facts = {
        key: fact.copy(update={"answers": {form: word for form, word in fact.answers.items() if form != "why"}})
        for key, fact in remote.facts.items()
    }
    talk = converse(default_pack)
    talk.pack = replace(default_pack, topics={**default_pack.topics, "remote": remote.copy(update={"facts": facts})})
    assert not reason(talk.pack, "remote")
    talk.say("Is finance remote?", "ask_remote")
    assert talk.say("why?", "ask_why").values["lead"].startswith("The source gives no reason")


def test_what_a_statement_says_in_so_many_words_is_a_reason(default_pack: Pack, converse: Converse) -> None:
    """An editor needn't mark it: that there is no reason would be untrue."""
    finance = default_pack.industries["finance"]
    statement = "Finance lets people stay at home, because its data may be read from anywhere."
    fact = finance.facts["remote"].copy(update={"statement": statement, "brief": "at home", "figures": [], "answers": {}})
    told = finance.copy(update={"facts": {**finance.facts, "remote": fact}})
    talk = converse(default_pack)
    talk.pack = replace(default_pack, industries={**default_pack.industries, "finance": told})
    talk.say("Is finance remote?", "ask_remote")
    assert talk.say("why?", "ask_why").values["lead"].startswith(statement)
    assert talk.say("why is finance remote?", "ask_remote").values["lead"].startswith(statement)


def test_a_reason_behind_a_figure_is_told_without_it_after_the_name(invented_pack: Pack, converse: Converse) -> None:
    harbours = invented_pack.industries["harbours"]
    salary = harbours.facts["salary"]
    reason = "Hands are few because the fog bites."
    fact = salary.copy(update={"statement": f"{salary.statement} {reason}"})
    told = harbours.copy(update={"facts": {**harbours.facts, "salary": fact}})
    talk = converse(invented_pack)
    talk.pack = replace(invented_pack, industries={**invented_pack.industries, "harbours": told})
    assert talk.say("why do harbours pay that", "ask_salary").values["lead"] == f"Harbours: {reason}"


@pytest.mark.parametrize(
    ("statement", "gives"),
    [
        ("Rates fell due to fog.", True),
        ("Thanks to fog, rates fell.", True),
        ("It is due in May.", False),
        ("The cause is unknown.", False),
    ],
)
def test_which_words_give_a_reason(statement: str, gives: bool) -> None:
    assert Fact(statement=statement, section="fog").gives_a_reason is gives


def test_why_two_differ_is_said_after_how_they_do(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("why does consulting pay less than technology?", "ask_compare", ask_salary=0.3)
    assert answer.subjects == ("consulting", "technology")
    assert reason(default_pack, "salary").rstrip(".") in answer.values["lead"]


@pytest.mark.parametrize(
    ("text", "intent", "said"),
    [
        ("how do I write a cover letter", "not_covered_hiring", "one published source"),
        ("what is the capital of France", "out_of_scope_world", "only know about careers"),
        ("what does retail pay?", "ask_salary", "one published source"),
    ],
)
def test_after_a_refusal_it_is_said_why(text: str, intent: str, said: str, default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say(text, intent)
    for asked in ("why?", "why not?"):
        answer = talk.say(asked, "ask_why")
        assert answer.response == "utter_why_declined"
        assert said in answer.values["reason"]
    talk.say("What does finance pay?", "ask_salary")
    assert talk.say("why?", "ask_why").response != "utter_why_declined"
