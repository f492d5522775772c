"""What somebody takes for granted is put right first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.heard import Unserved
from answering.memory import Memory
from answering.respond import respond
from knowledge import Held, Pack, Percent
from tests.answering.conftest import Converse


def leader(pack: Pack) -> Held:
    return next(held for held in pack.holders("salary") if held.fact.rank == 1)


def share(pack: Pack) -> Held:
    return Held("topics/entry_roles#placement", pack.topics["entry_roles"].facts["placement"])


@pytest.mark.parametrize(
    "text",
    [
        "Since {name} pays the most, should I go there?",
        "{name} pays the most, right?",
        "does {name} pay the most?",
        "I heard that {name} has the highest pay",
    ],
)
def test_who_leads_is_said_first(text: str, default_pack: Pack, converse: Converse) -> None:
    first = leader(default_pack)
    assert first.subject
    for subject, industry in default_pack.industries.items():
        own = default_pack.fact_of(subject, "salary")
        lead = converse(default_pack).say(text.format(name=industry.name.lower()), "ask_salary").values["lead"]
        assert lead.startswith("Yes:" if subject == first.subject else "No:"), (text, subject)
        assert default_pack.named(first.subject).name.lower() in lead
        assert own is None or subject == first.subject or not lead.startswith("Yes")


def test_why_somebody_leads_is_put_right_only_where_another_does(default_pack: Pack, converse: Converse) -> None:
    first = leader(default_pack).subject
    for subject, industry in default_pack.industries.items():
        lead = converse(default_pack).say(f"why does {industry.name.lower()} pay best?", "ask_salary").values["lead"]
        assert lead.startswith("No:") == (subject != first)


def test_how_something_changes_says_nothing_of_everyone(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("is remote and hybrid work always possible in professional roles?", "ask_remote")
    assert not answer.values["lead"].startswith("No")


def test_where_nothing_is_ranked_that_is_said_first(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("does finance have the best promotion prospects?", "ask_promotion")
    fact = default_pack.fact_of("finance", "promotion")
    assert answer.values["lead"].startswith("The source ranks none")
    assert fact and fact.fact.brief
    assert fact.fact.brief in answer.values["lines"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("as everyone finds a relevant role within months, can I relax?", "out_of_scope_world"),
        ("so all graduates find a relevant job in six months?", "ask_entry_roles"),
        ("is it true that nobody finds a relevant role within six months?", "ask_entry_roles"),
    ],
)
def test_what_is_said_of_everyone_is_answered_with_the_share(text: str, intent: str, default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say(text, intent)
    brief = share(default_pack).fact.brief
    assert brief
    assert answer.values["lead"].startswith("No:")
    assert brief in answer.values["lead"]


def test_a_figure_that_is_not_there_is_denied_and_named(default_pack: Pack, converse: Converse) -> None:
    held = {number for fact in default_pack.facts() for figure in fact.fact.figures for number in figure.numbers}
    for number in (1, 3, 44, 51, 99, 400):
        assert number not in held
        answer = converse(default_pack).say(f"is it true that {number}% of graduates find a relevant role?", "ask_entry_roles")
        assert (answer.status, answer.missing) == ("partly", (f"{number}%",))
        assert answer.values["lead"].startswith(f"My source doesn't give that figure ({number}%)")
        assert share(default_pack).fact.brief in answer.values["lead"]  # type: ignore[operator]


def test_a_sum_that_is_not_there_is_denied_by_the_pay_of_who_is_named(default_pack: Pack, converse: Converse) -> None:
    paid = default_pack.fact_of("finance", "salary")
    assert paid
    answer = converse(default_pack).say("I heard that finance pays $75,500, right?", "ask_salary")
    assert answer.values["lead"].startswith("No: ") and str(paid.fact.pay) in answer.values["lead"]


def test_a_figure_of_nothing_that_the_source_speaks_of_is_only_denied(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("does your source say 17%?", "out_of_scope_world")
    assert (answer.status, answer.missing, answer.facts) == ("not_covered", ("17%",), ())


def test_a_question_with_a_bound_is_no_claim(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("is it true that some industries pay over $81,500?", "ask_salary")
    assert not answer.missing


def test_a_claim_is_not_heard_in_the_middle_of_the_questions(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.memory = Memory(profile=talk.memory.profile)
    talk.say("Recommend an industry", "ask_recommend")
    talk.say("everyone finds a relevant role in six months, right?", "state_preference")
    assert talk.readings[-1].answer not in ("rank_claim", "share_claim", "unheld_claim")


def test_shares_are_there_to_be_claimed(default_pack: Pack) -> None:
    assert any(isinstance(figure, Percent) for figure in share(default_pack).fact.figures)


def test_what_the_source_does_not_say_of_one_is_a_no(default_pack: Pack, converse: Converse) -> None:
    talk = converse(default_pack)
    talk.say("does it say that retail is boring?", "ask_faq")
    heard = replace(talk.said[-1][0], unserved=(Unserved("say", weight=0.3), Unserved("boring", weight=0.2)))
    answer, _ = respond(heard, Memory(), default_pack, "", "", 0)
    assert (answer.status, answer.missing, answer.subjects) == ("partly", ("boring",), ("retail",))
    assert answer.values["lead"].startswith("No: the source doesn't say so of retail")


def test_a_rank_of_one_without_a_figure_is_answered_in_part(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("so marketing pays worst of all?", "ask_salary")
    assert (answer.status, answer.missing) == ("partly", ("marketing",))
