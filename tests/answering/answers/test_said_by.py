"""What a survey or a bureau says to which the source credits facts."""

from __future__ import annotations

from dataclasses import replace
from typing import Tuple

import pytest

from answering.heard import Heard, Near
from answering.lookup import from_whom
from answering.memory import Memory
from answering.respond import respond
from knowledge import Held, Pack
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


def test_it_may_be_asked_which_of_the_figures_is_theirs(default_pack: Pack, converse: Converse) -> None:
    answer = converse(default_pack).say("ok. the labor bureau, which figure is theirs?", "ask_source")
    assert answer.facts and all("Labor" in (held.fact.credited_to or "") for held in answer.facts)


def test_which_survey_says_it_is_the_one_that_the_nearest_fact_is_credited_to(default_pack: Pack, converse: Converse) -> None:
    surveyed = next(held for held in default_pack.facts() if (held.fact.credited_to or "").endswith(" survey"))
    other = next(held for held in default_pack.facts() if not held.fact.credited_to)
    asked = {"text": "which survey found that", "intent": "ask_skills", "moves": frozenset({"asks_what_somebody_says"})}

    def facts_near(held: Held, likeness: float) -> Tuple[str, ...]:
        answer, _ = respond(Heard(**asked, ranking={"ask_skills": 0.9}, near=(Near(held.id, likeness),)), Memory(), default_pack)
        return tuple(each.id for each in answer.facts) if answer.topic == "source" else ()

    assert facts_near(surveyed, 0.7) == (surveyed.id,)
    assert facts_near(surveyed, 0.1) == ()
    assert facts_near(other, 0.7) == ()
