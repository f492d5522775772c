"""What a survey or a bureau says to which the source credits facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answering.lookup import from_whom
from knowledge import Pack
from tests.answering.conftest import Converse


def test_a_survey_is_found_by_its_name_or_initials(default_pack: Pack, converse: Converse) -> None:
    for name in ("Bureau of Labor Statistics", "LinkedIn survey", "NACE"):
        answer = converse(default_pack).say(f"what does the {name} say?", "out_of_scope_world", ask_source=0.3)
        assert answer.status == "answered"
        assert answer.facts and all(held.fact.credited_to for held in answer.facts)


def test_a_word_of_a_long_name_alone_names_nobody(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("what do you say about the labor market?", "ask_demand")
    assert answer.topic == "demand"


def test_words_for_the_field_name_nobody(default_pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    field = default_pack.setting.field
    held = next(held for held in default_pack.facts() if held.fact.credited_to)
    monthly = replace(held, fact=held.fact.copy(update={"credited_to": f"{field.title()} Monthly"}))
    monkeypatch.setattr(Pack, "facts", lambda pack: [monthly])
    assert from_whom(default_pack, f"where would I find part time jobs in {field}") == []
    assert from_whom(default_pack, f"what does {field.title()} Monthly say") == [monthly]
