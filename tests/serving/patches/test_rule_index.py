from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any, Dict, List

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.core.policies.rule_policy import RulePolicy

from serving.patches import rule_index

RASAS_OWN = RulePolicy._get_possible_keys
INTENTS = st.sampled_from(["ask", "greet", "bye"])
ACTIONS = st.sampled_from(["action_listen", "action_answer", "utter_hello"])

PREVIOUS = st.fixed_dictionaries({"action_name": ACTIONS}) | st.fixed_dictionaries({"action_text": st.just("hello")})
USER = st.fixed_dictionaries({"intent": INTENTS}, optional={"entities": st.lists(st.sampled_from("ab"), min_size=1).map(tuple)})
STATE = st.fixed_dictionaries(
    {},
    optional={
        "prev_action": PREVIOUS,
        "user": USER,
        "slots": st.just({"known": (1.0,)}),
        "active_loop": st.just({"name": "should_not_be_set"}),
    },
)
STATES = st.lists(STATE, max_size=4)
RULES = st.lists(st.lists(STATE, min_size=1, max_size=3), max_size=12)


def policy() -> Any:
    """What of the policy the search uses."""
    made = SimpleNamespace(_rule_key_to_state=json.loads)
    made._does_rule_match_state = RulePolicy._does_rule_match_state
    made._is_rule_applicable = lambda *arguments: RulePolicy._is_rule_applicable(made, *arguments)
    return made


@given(rules=RULES, turns=st.lists(STATES, min_size=1, max_size=4))
def test_the_same_rules_are_found(rules: List[Any], turns: List[Any]) -> None:
    lookup = {json.dumps(rule): "action_answer" for rule in rules}
    indexed = policy()
    for states in turns:
        assert rule_index._get_possible_keys(indexed, lookup, states) == RASAS_OWN(policy(), lookup, states)


def compared(search: Any) -> int:
    """How many rules of a hundred a turn is compared with."""
    count = 0
    asked = policy()
    applicable = asked._is_rule_applicable

    def counted(*arguments: Any) -> bool:
        nonlocal count
        count += 1
        return bool(applicable(*arguments))

    asked._is_rule_applicable = counted
    listening: Dict[str, Any] = {"prev_action": {"action_name": "action_listen"}}
    lookup = {json.dumps([{**listening, "user": {"intent": f"ask_{number}"}}]): "action_answer" for number in range(100)}
    assert len(search(asked, lookup, [{**listening, "user": {"intent": "ask_7"}}])) == 1
    return count


def test_few_rules_are_compared() -> None:
    assert compared(rule_index._get_possible_keys) == 1


def test_rasa_itself_compares_them_all() -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    assert compared(RASAS_OWN) == 100


def test_it_takes_the_place_of_rasas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RulePolicy, "_get_possible_keys", RASAS_OWN)
    rule_index.apply()
    assert RulePolicy._get_possible_keys is rule_index._get_possible_keys
