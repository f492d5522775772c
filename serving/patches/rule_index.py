"""Rasa compares each turn with every rule, several times: look first where the rules of the same intent and last action stand.

Rasa 3.6.21 (`RulePolicy._get_possible_keys` in rasa/core/policies/rule_policy.py). The rules that are left are compared as Rasa does it,
so that the same ones are found.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, DefaultDict, Dict, List, Optional, Set, Text, Tuple

from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.domain import State

Mark = Tuple[Optional[str], Optional[str]]
Index = Dict[Mark, List[Text]]

_find = RulePolicy._get_possible_keys


def apply() -> None:
    """Put the quicker search in the place of Rasa's."""
    RulePolicy._get_possible_keys = _get_possible_keys


def _get_possible_keys(policy: RulePolicy, lookup: Dict[Text, Text], states: List[State]) -> Set[Text]:
    if states and states[-1].get("prev_action"):
        action, intent = _mark(states[-1])
        index = _index(policy, lookup)
        near = {(action, intent), (action, None), (None, intent), (None, None)}
        lookup = {key: lookup[key] for mark in near for key in index.get(mark, ())}
    found: Set[Text] = _find(policy, lookup, states)
    return found


def _index(policy: RulePolicy, lookup: Dict[Text, Text]) -> Index:
    """The rules by what their last state asks for; made once, for a loaded model's rules never change."""
    kept: Dict[int, Tuple[Dict[Text, Text], Index]] = vars(policy).setdefault("_waypoint_index", {})
    if id(lookup) not in kept:
        kept[id(lookup)] = (lookup, _indexed(policy, lookup))
    return kept[id(lookup)][1]


def _indexed(policy: RulePolicy, lookup: Dict[Text, Text]) -> Index:
    index: DefaultDict[Mark, List[Text]] = defaultdict(list)
    for key in lookup:
        index[_mark(policy._rule_key_to_state(key)[-1])].append(key)
    return dict(index)


def _mark(state: State) -> Mark:
    action: Dict[str, Any] = state.get("prev_action") or {}
    user: Dict[str, Any] = state.get("user") or {}
    return action.get("action_name"), user.get("intent")
