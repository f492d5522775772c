"""Every figure answers for itself: challenges of many wordings, right answers computed from the typed fields of two packs."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle
from typing import Iterator, List, NamedTuple, Set, Tuple

import pytest

from answering.memory import Memory
from knowledge import Amount, Held, Pack, Percent, Range
from knowledge.figures import Figure
from knowledge.pay import money
from tests.answering.conftest import Conversation

WORDINGS = {
    "who": [
        "who says so?",
        "says who",
        "where does that figure come from",
        "whose number is that?",
        "who claims {number}?",
        "is there a named source for that",
        "according to whom?",
        "who came up with that?",
        "is that your number or someone else's?",
        "who is behind the {number}?",
        "did you make that up?",
        "what's the source for {number}",
    ],
    "when": [
        "until when?",
        "for which years is that?",
        "what period does that cover",
        "{number} by when?",
        "over what time frame",
        "since when",
        "as of when?",
        "what years does it refer to?",
        "is {number} for this year?",
        "in what timeframe?",
        "when is it measured",
        "by what year?",
    ],
    "where": [
        "is that for the US or worldwide?",
        "which country is that for",
        "where does that hold?",
        "is it only american",
        "which region?",
        "is that global",
        "in which country?",
        "does that apply in Europe?",
        "is {number} a US number?",
        "what place is that about?",
        "is that nationwide?",
        "so is that only in America?",
    ],
    "of_what": [
        "{number} of what?",
        "what does the {number} measure",
        "of what?",
        "what exactly is {number}?",
        "what does that number stand for",
        "what does it count",
        "{number} of who?",
        "what is {number} referring to?",
        "out of what?",
        "what's being measured there?",
        "and {number} means what?",
        "a share of what?",
    ],
    "per_what": [
        "per month or per year?",
        "is that a year?",
        "a month or a year",
        "monthly or annually?",
        "per year or in total?",
        "is it hourly or yearly",
        "is that yearly?",
        "per week?",
        "each year or overall?",
        "is {number} annual?",
        "is that every year",
        "is it per annum?",
    ],
    "exact": [
        "is that an average or a range?",
        "average or median?",
        "is {number} exact",
        "is it a minimum",
        "mean or range",
        "what is the midpoint",
        "is that the average?",
        "is {number} precise or rounded?",
        "is that the top or the bottom end?",
        "is this a mean?",
        "is it an estimate?",
        "what's the median?",
    ],
    "old": [
        "how old is that figure?",
        "is that out of date?",
        "when was that published",
        "how recent is this number",
        "are those numbers still valid",
        "how current is it",
        "is this still up to date?",
        "how fresh is that?",
        "when is that from?",
        "is this outdated?",
        "what's the date of that figure?",
        "is that recent?",
    ],
    "trust": [
        "why should I trust that?",
        "are you sure?",
        "can I rely on this",
        "how reliable is that number",
        "I don't believe that",
        "how do you know",
        "how can you be certain?",
        "is that legit?",
        "why would I believe that?",
        "is {number} reliable?",
        "can you prove it?",
        "is that really true?",
    ],
    "tax": [
        "is that before tax?",
        "gross or net?",
        "after taxes or before",
        "brutto or netto",
        "is it take-home",
        "pre-tax?",
        "before deductions?",
        "do taxes come off that?",
    ],
    "parts": [
        "does that include bonuses?",
        "is overtime in it?",
        "with or without the pension?",
        "are perks included?",
    ],
}
ENDS_ONLY = re.compile(r"(?!.*\d{4}.*\d{4})(?:by|before|within|each|last|recent)\b")
"""Periods that say no start: "by 2031", "within two years"."""


class Challenge(NamedTuple):
    held: Held
    figure: Figure
    kind: str
    text: str


def challenges(pack: Pack) -> Iterator[Challenge]:
    """Each kind of challenge to the first figure of every fact; the wordings take turns."""
    turns = {kind: cycle(wordings) for kind, wordings in WORDINGS.items()}
    for held in pack.facts():
        for figure in held.fact.figures[:1]:
            for kind, wordings in turns.items():
                yield Challenge(held, figure, kind, next(wordings).format(number=written(figure)))


def written(figure: Figure) -> str:
    number = f"{figure.numbers[0]:,}"
    return f"{number}%" if isinstance(figure, Percent) else number


def expected(pack: Pack, challenge: Challenge) -> str:
    """What must stand in the answer, by the fact's fields."""
    held, figure, kind, _ = challenge
    fact = held.fact
    if kind in ("who", "trust"):
        return fact.credited_to or "names nobody"
    if kind == "when":
        return fact.period or "no year or period"
    if kind == "where":
        return fact.region or "no country or region"
    if kind == "of_what":
        return f"{figure.level} pay" if isinstance(figure, (Range, Amount)) else figure.measures
    if kind == "per_what" and is_annual(figure):
        return "counted by the year"
    if kind == "per_what":
        return f"per {figure.period}, in {figure.currency}" if isinstance(figure, (Range, Amount)) else fact.period or "for no other period"
    if kind == "exact" and re.search(r"rounded|\bexact$", challenge.text) and not isinstance(figure, Range):
        return "no exact number" if figure.qualifier != "exactly" else "just this number"
    if kind == "exact":
        return f"from {money(figure.low, figure.currency)} to" if isinstance(figure, Range) else "single figure"
    if kind == "old":
        return fact.period or "no date"
    return "before or after tax" if kind == "tax" else "doesn't say what that includes"


def is_left_open(challenge: Challenge) -> bool:
    """Whether the source doesn't say what is asked: then it is the point that the answer names."""
    fact, counts_pay = challenge.held.fact, isinstance(challenge.figure, (Range, Amount))
    by_the_year = counts_pay or is_annual(challenge.figure)
    undated = not fact.period and (challenge.kind in ("when", "old") or (challenge.kind == "per_what" and not by_the_year))
    unbegun = challenge.text == "since when" and ENDS_ONLY.match(fact.period or "")
    nameless = challenge.kind == "who" and "where" not in challenge.text and not re.search(r"\b[A-Z]", fact.credited_to or "")
    return challenge.kind in ("tax", "parts") or undated or bool(unbegun) or nameless or (challenge.kind == "where" and not fact.region)


def is_annual(figure: Figure) -> bool:
    """Whether what it measures is counted by the year."""
    return bool(re.search(r"^annual|a year$", getattr(figure, "measures", "")))


def told(answer) -> str:
    return f"{answer.values['lead']}\n{answer.values['lines']}"


@pytest.fixture(params=["default_pack", "invented_pack"])
def pack(request) -> Pack:
    return request.getfixturevalue(request.param)


def test_a_figure_that_was_shown_answers_every_challenge(pack, converse):
    asked = list(challenges(pack))
    wrong: List[Tuple[str, str, str]] = []
    for challenge in asked:
        conversation = converse(pack)
        conversation.memory = Memory(topic="salary", facts=(challenge.held.id,), at=conversation.at)
        answer = conversation.say(challenge.text, "out_of_scope_world", ask_source=0.3)
        as_it_is = answer.status == ("partly" if is_left_open(challenge) else "answered") and bool(answer.missing) == is_left_open(
            challenge
        )
        if not as_it_is or expected(pack, challenge) not in told(answer):
            wrong.append((challenge.held.id, challenge.text, told(answer) if "lead" in answer.values else answer.response))
    assert len(asked) >= 70
    assert wrong == []


def test_a_number_that_the_source_does_not_hold_is_said_not_to_be_there(pack, converse):
    shown = next(held for held in pack.facts() if held.fact.figures)
    for number in ("3%", "999%", "1,234,567", "7%"):
        conversation = converse(pack)
        conversation.memory = Memory(topic="salary", facts=(shown.id,), at=conversation.at)
        answer = conversation.say(f"does the source say {number}?", "out_of_scope_world")
        assert answer.values["lead"] == f"My source doesn't give that figure ({number.rstrip('%')})."


def test_a_number_is_denied_to_somebody_who_stands_behind_another(default_pack, converse):
    """'does the bureau say 40%?': no, and what the bureau does say."""
    credited = [held for held in default_pack.facts() if (held.fact.credited_to or "").startswith("U.S. Bureau") and held.fact.figures]
    theirs = {number for held in credited for figure in held.fact.figures for number in figure.numbers}
    other = next(
        figure.numbers[0]
        for held in default_pack.facts()
        for figure in held.fact.figures
        if isinstance(figure, Percent) and figure.value not in theirs
    )
    answer = converse(default_pack).say(f"does the bureau say {other}%?", "out_of_scope_world")
    assert answer.values["lead"].startswith("No: the source credits")
    assert all(f"{number}%" in answer.values["lead"] for number in theirs)


def with_one_alike(pack: Pack, topic: str, key: str) -> Tuple[Pack, str, Set[str]]:
    """The pack with another share in that fact: one that a fact of the pack gives of something else; with it, and of what they are."""
    (figure,) = pack.topics[topic].facts[key].figures
    other = next(
        other for held in pack.facts() for other in held.fact.figures if isinstance(other, Percent) and other.measures != figure.measures
    )
    fact = pack.topics[topic].facts[key].copy(update={"figures": [figure.copy(update={"value": other.value})]})
    changed = pack.topics[topic].copy(update={"facts": {**pack.topics[topic].facts, key: fact}})
    alike = {
        each.measures
        for held in pack.facts()
        for each in held.fact.figures
        if isinstance(each, Percent) and each.value == other.value and each.measures != figure.measures
    }
    return replace(pack, topics={**pack.topics, topic: changed}), f"{other.value:g}", alike


def talk_on(pack: Pack, begun: Conversation) -> Conversation:
    """`begun`, on a pack that differs only in its figures from that with which it was begun."""
    return replace(begun, pack=pack)


def test_figures_that_look_alike_are_kept_apart(default_pack, converse):
    pack, number, alike = with_one_alike(default_pack, "remote", "rise")
    answer = talk_on(pack, converse(default_pack)).say(f"is that the same {number}%?", "out_of_scope_world")
    assert answer.values["lead"].startswith("No")
    assert alike and all(each in answer.values["lines"] for each in alike)


def test_a_claim_that_turns_a_figure_round_is_denied_first(default_pack, converse):
    placed = default_pack.topics["entry_roles"].facts["placement"]
    number = placed.figures[0].numbers[0]
    denied = converse(default_pack).say(f"and {number}% never find a job?", "ask_entry_roles")
    said = converse(default_pack).say(f"so {number}% find a job?", "ask_entry_roles")
    assert denied.values["lead"].startswith("No:")
    assert not said.values["lead"].startswith("No")
    assert placed.brief is not None
    assert placed.brief in denied.values["lead"]


def test_of_what_a_figure_is_also_says_with_which_it_must_not_be_mixed(default_pack, converse):
    pack, _, alike = with_one_alike(default_pack, "remote", "rise")
    conversation = talk_on(pack, converse(default_pack))
    conversation.memory = Memory(topic="remote", facts=("topics/remote#rise",), at=conversation.at)
    answer = conversation.say("of what?", "out_of_scope_world", ask_source=0.3)
    assert alike
    assert all(measures in answer.values["lines"] for measures in alike)


def test_what_only_hints_at_a_figure_gives_way_to_what_is_asked_for(default_pack, converse):
    """'is it hard to get in this year?' asks of the field; and where no figure was shown, a hint says nothing."""
    shown = next(held for held in default_pack.facts() if held.fact.figures)
    bare = next(held for held in default_pack.facts() if not held.fact.figures)
    paid = next(held for held in default_pack.facts() if held.fact.pay)
    for facts, text, intent, sure in (
        (shown, "is it hard to get in this year?", "ask_easiest", 0.0),
        (shown, "can I do that from abroad?", "out_of_scope_world", 0.3),
        (bare, "is that recent?", "out_of_scope_world", 0.3),
        (paid, "what is the average pay overall", "ask_salary", 0.45),
        (paid, "and after ten years?", "not_covered_seniority", 0.0),
    ):
        conversation = converse(default_pack)
        conversation.memory = Memory(topic="salary", facts=(facts.id,), at=conversation.at)
        conversation.say(text, intent, ask_source=sure)
        assert conversation.readings[-1].answer != "figure"


def test_whether_it_is_true_elsewhere_asks_where_it_holds(default_pack, converse):
    talk = converse(default_pack)
    talk.say("what does tech pay", "ask_salary")
    assert "United States" in talk.say("is that also true in Peru?", "not_covered_place").values["lead"]
    talk.say("what does tech pay", "ask_salary")
    assert "can't check it" in talk.say("is that also true?", "ask_source").values["lead"]
