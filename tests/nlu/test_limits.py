"""Limits beside questions: what is put where, and what it is then taken for."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.shared.nlu.training_data.message import Message

from nlu.limits import LIMIT, is_limit, limited

QUESTIONS = [
    Message(data={"text": "What do harbours pay?", "intent": "ask_salary"}),
    Message(data={"text": "is work at sea in demand", "intent": "ask_demand"}),
    Message(data={"text": "what did harbours pay in 1999, roughly", "intent": "ask_salary"}),
    Message(data={"text": "how do I write to a harbour", "intent": "not_covered_hiring"}),
]


def _limit(kind: str, text: str, of: List[str]) -> Message:
    terms: Dict[str, Any] = {"metadata": {"intent": {"of": of}}} if of else {}
    return Message(data={"text": text, "intent": f"limit_{kind}", **terms})


def _made(limit: Message, served: List[str]) -> Dict[str, Message]:
    return {message.get("text"): message for message in limited([limit], QUESTIONS, ["salary", "demand"], served)}


def test_a_question_with_a_limit_is_refused_for_it() -> None:
    made = _made(_limit("place", "in Norway", []), [])
    assert {text.casefold() for text in made} <= {
        *("what do harbours pay in norway?", "in norway, what do harbours pay?"),
        *("is work at sea in demand in norway", "in norway, is work at sea in demand"),
    }
    assert len(made) == 2
    for text, message in made.items():
        start, end = message.get(LIMIT)
        assert text[start:end].casefold() == "in norway"
        assert message.get("intent") == "not_covered_place"


def test_what_changes_nothing_leaves_the_question_what_it_is() -> None:
    made = _made(_limit("none", "these days", []), [])
    assert sorted(message.get("intent") for message in made.values()) == ["ask_demand", "ask_salary"]
    assert not any(message.get(LIMIT) for message in made.values())


def test_a_limit_stands_beside_its_topics_only() -> None:
    made = _made(_limit("school", "with a doctorate", ["demand"]), [])
    assert [message.get("text").casefold().count("demand") for message in made.values()] == [1]


def test_what_a_pack_serves_limits_nothing() -> None:
    assert not _made(_limit("place", "in Norway", []), ["place"])


def test_what_is_told_beside_a_question_changes_nothing() -> None:
    made = list(limited([_limit("told", "I sold rope.", [])], QUESTIONS, ["salary", "demand"], []))
    assert made and {message.get("intent") for message in made} <= {question.get("intent") for question in QUESTIONS}
    asked = [question.get("text").strip("?").casefold() for question in QUESTIONS]
    for message in made:
        text = message.get("text").casefold()
        assert "i sold rope" in text and any(question in text for question in asked)


def test_a_limit_is_found_again_beside_what_is_told() -> None:
    limits = [_limit("place", "in Norway", []), _limit("told", "I sold rope.", [])]
    made = [message for message in limited(limits, QUESTIONS[:2], ["salary", "demand"], []) if message.get(LIMIT)]
    told = [message for message in made if "rope" in message.get("text")]
    assert told
    for message in made:
        assert message.get("text")[slice(*message.get(LIMIT))].casefold() == "in norway"


def test_what_limits_people_stands_before_them() -> None:
    limit = Message(data={"text": "offshore", "intent": "limit_detail", "metadata": {"intent": {"before_people": True}}})
    asked = [
        Message(data={"text": text, "intent": "ask_salary"})
        for text in ("what do Sailors earn", "What does a sailor earn?", "what do harbours pay")
    ]
    made = {each.get("text"): each for each in limited([limit], asked, ["salary"], [], ["sailors", "sailor"])}
    assert set(made) == {"what do offshore Sailors earn"}  # "a offshore" is no English
    [one] = made.values()
    assert one.get("intent") == "not_covered_detail" and one.get("text")[slice(*one.get(LIMIT))] == "offshore"
    assert not list(limited([limit], asked, ["salary"], []))


def test_where_somebody_is_may_stand_right_behind_them() -> None:
    asked = [Message(data={"text": text, "intent": "ask_salary"}) for text in ("what do sailors earn", "is a sailor's pay good")]
    limits = [_limit("place", f"in {place}", []) for place in ("Norway", "Peru", "Chad", "Fiji", "Oman", "Cuba")]
    made = list(limited(limits, asked, ["salary"], [], ["sailors", "sailor"]))
    behind = [each for each in made if each.get("text").startswith("what do sailors in") and each.get("text").endswith(" earn")]
    assert 0 < len(behind) < len(limits)
    for each in made:
        assert each.get("text")[slice(*each.get(LIMIT))].casefold() in {limit.get("text").casefold() for limit in limits}
    clauses = [_limit("place", f"if I move to {place}", []) for place in ("Norway", "Peru", "Chad", "Fiji", "Oman", "Cuba")]
    assert not [each for each in limited(clauses, asked, ["salary"], [], ["sailors"]) if "sailors if" in each.get("text")]


def test_the_same_limit_makes_the_same_questions() -> None:
    assert list(_made(_limit("place", "in Norway", []), [])) == list(_made(_limit("place", "in Norway", []), []))


def test_limits_are_known_by_their_intent() -> None:
    assert is_limit(_limit("place", "in Norway", []))
    assert not any(map(is_limit, QUESTIONS))
