"""Choosing: what to weigh, never a winner."""

from __future__ import annotations

from dataclasses import replace

from answering import phrases
from answering.heard import Heard
from answering.memory import Memory
from answering.respond import respond
from knowledge import Pack


def test_all_factors_and_all_advice_are_given(pack: Pack, ask, words) -> None:
    answer = ask(pack, "ask_choose")
    text = words.text(answer, pack).casefold()
    assert (answer.status, answer.topic) == ("answered", "choose")
    for held in pack.of_topic("choose"):
        assert held.fact.statement.casefold() in text
    for factor in pack.choosing.values():
        assert factor.name.casefold() in text
    assert {f"choosing#{key}" for key in pack.choosing} <= {held.id for held in answer.facts}


def test_no_industry_is_recommended(pack: Pack, ask) -> None:
    assert ask(pack, "ask_choose").subjects == ()


def test_a_pack_that_advises_nothing_asks_back(default_pack: Pack, ask) -> None:
    titled = default_pack.topics["choose"].copy(update={"facts": {}})
    silent = replace(default_pack, topics={**default_pack.topics, "choose": titled}, choosing={})
    assert not silent.of_topic("choose")
    assert ask(silent, "ask_choose").status in ("clarify", "not_covered")


def test_which_is_best_is_answered_first_where_that_is_asked(pack: Pack) -> None:
    leads = []
    for form in ("most", ""):
        answer, _ = respond(Heard("ask_choose", ranking={"ask_choose": 1.0}, form=form), Memory(), pack)
        leads.append(answer.values["lead"])
    refused = phrases.say(pack, "choose_best_lead", factors="").split(".")[0]
    assert [each.startswith(refused) for each in leads] == [True, False] and refused in leads[1]
