"""Choosing: what to weigh, never a winner."""

from __future__ import annotations

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
