"""One word travels through every room: fact, topic, intent, example, rule, response."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any, Dict, Iterator, List, Set

import pytest
from ruamel.yaml import YAML

from answering import message
from answering.heard import Feeling, Heard
from answering.memory import Memory
from answering.respond import respond
from knowledge import FACETS, Pack
from nlu.english.itself import ITSELF
from nlu.feelings.rules import languages
from nlu.importer import FACET_INTENT
from nlu.limits import PREFIX

ROOMS = ("answering", "actions", "blocks", "channels", "running", "serving", "nlu")
FEWEST_EXAMPLES = 5
PROFILES = {"industry_profile", "role_profile", "skill_profile"}
OF_RASA = {"utter_default", "utter_ask_rephrase"}
NOT_SAID = {"of which counts", "%d %B %Y"}
"""For the log, and how a date is written."""
MOST_WORDS = 15
"""A string of more words and nothing else is a list of them."""


@pytest.fixture(scope="module")
def examples(root: Path) -> Dict[str, List[str]]:
    """The examples of each intent in data/nlu."""
    found: Dict[str, List[str]] = {}
    for path in sorted((root / "data" / "nlu").glob("*.yml")):
        for entry in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["nlu"]:
            if "intent" in entry:
                lines = (line.strip() for line in entry["examples"].splitlines())
                found.setdefault(entry["intent"], []).extend(line for line in lines if line)
    return found


@pytest.fixture(scope="module")
def rules(root: Path) -> List[Dict[str, Any]]:
    files = sorted((root / "data" / "rules").glob("*.yml"))
    return [rule for path in files for rule in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["rules"]]


@pytest.fixture(scope="module")
def contract_topics(root: Path) -> Set[str]:
    schema = json.loads((root / "tests" / "contracts" / "answer.schema.json").read_text(encoding="utf-8"))
    return set(schema["$defs"]["topic"]["enum"])


def literals(root: Path, *rooms: str) -> Set[str]:
    """Every string in the code of some rooms, the fixed starts of f-strings too."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for room in rooms for path in (root / room).rglob("*.py"))
    return {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_each_facet_is_a_topic_of_every_pack(pack: Pack) -> None:
    assert {*FACETS, "entry_roles", "skills"} <= set(pack.topics)


def test_each_topic_has_an_intent_and_a_response(pack: Pack, domain: Dict[str, Any]) -> None:
    for topic in {*pack.topics, *PROFILES, "source", "capabilities", "handoff"}:
        assert f"ask_{topic}" in domain["intents"]
    for topic in ("source", "capabilities", "handoff", "told"):
        assert f"utter_{topic}" in domain["responses"]


def test_each_topic_of_the_contract_can_be_asked_for(default_pack: Pack, contract_topics: Set[str], domain: Dict[str, Any]) -> None:
    by_faq = {faq.topic for faq in default_pack.faqs.values()}
    by_intent = {intent[len("ask_") :] for intent in domain["intents"] if intent.startswith("ask_")}
    assert contract_topics - by_faq - by_intent == {"other"}


def test_each_topic_that_can_be_asked_for_is_in_the_contract(contract_topics: Set[str], domain: Dict[str, Any]) -> None:
    by_intent = {intent[len("ask_") :] for intent in domain["intents"] if intent.startswith("ask_")}
    assert by_intent - {"faq", "why"} <= contract_topics


def test_each_faq_has_its_topic_in_the_contract(pack: Pack, contract_topics: Set[str]) -> None:
    assert {faq.topic for faq in pack.faqs.values()} <= contract_topics - {"other"}


def test_each_intent_is_trained(domain: Dict[str, Any], examples: Dict[str, List[str]]) -> None:
    untrained = {intent for intent in domain["intents"] if len(examples.get(intent, [])) < FEWEST_EXAMPLES}
    assert untrained <= {"ask_faq"}


def test_each_faq_is_trained(pack: Pack) -> None:
    for key, faq in pack.faqs.items():
        assert len(faq.asked) >= FEWEST_EXAMPLES, key


def test_each_trained_intent_is_known(domain: Dict[str, Any], examples: Dict[str, List[str]]) -> None:
    asked = {intent for intent in examples if not intent.startswith(PREFIX)}
    assert asked - {FACET_INTENT} <= set(domain["intents"])


def test_each_intent_has_a_rule_and_each_rule_an_intent(domain: Dict[str, Any], rules: List[Dict[str, Any]]) -> None:
    ruled = [step["intent"] for rule in rules for step in rule["steps"] if "intent" in step]
    assert sorted(ruled) == sorted(domain["intents"])


def test_each_rule_leads_to_a_known_action(domain: Dict[str, Any], rules: List[Dict[str, Any]]) -> None:
    known = {*domain["actions"], *domain["responses"], "action_listen", "action_restart", "action_default_fallback"}
    assert {step["action"] for rule in rules for step in rule["steps"] if "action" in step} <= known


def test_each_refusal_has_its_response(domain: Dict[str, Any]) -> None:
    refusals = [intent for intent in domain["intents"] if intent.startswith(("not_covered_", "out_of_scope_"))]
    assert refusals
    assert {f"utter_{intent}" for intent in refusals} <= set(domain["responses"])


def test_each_intent_is_understood_by_the_core(every_answer, domain: Dict[str, Any]) -> None:
    """In at least one situation it gets more than a request to say it in other words."""
    understood = {question.intent for _, question, answer in every_answer if answer.response != "utter_clarify"}
    assert set(domain["intents"]) <= understood


def answers_to_danger(pack: Pack) -> Iterator[str]:
    """The responses to whatever danger a rule of nlu/feelings hears, said once and said again."""
    for language in languages():
        for rule in (each for each in language.rules if each.tier == "danger"):
            heard = Heard("distress", feeling=Feeling("danger", rule.kind, language.name))
            answer, memory = respond(heard, Memory(), pack)
            yield answer.response
            yield respond(heard, memory, pack)[0].response


def kind_words(pack: Pack) -> Iterator[str]:
    """What is said first to somebody who is low, in each language."""
    for language in languages():
        told = "" if language.name == "english" else language.name
        for kind in ("spirits", "need"):
            heard = Heard("small_talk", language=told, feeling=Feeling("low", kind, language.name))
            yield from (each.response for each in respond(heard, Memory(), pack)[0].before)


def answers_about_itself(pack: Pack) -> Iterator[str]:
    """The responses to whatever is said of the assistant, and in another language."""
    said = [Heard("small_talk", itself=rule.name) for rule in ITSELF]
    said += [Heard("small_talk", language=language.name) for language in languages() if language.name != "english"]
    for heard in said:
        for kept_days in (0, 7):
            yield respond(heard, Memory(), pack, kept_days=kept_days)[0].response


def reached(every_answer, root: Path, pack: Pack) -> Iterator[str]:
    yield from (answer.response for _, _, answer in every_answer)
    yield from answers_to_danger(pack)
    yield from kind_words(pack)
    yield from answers_about_itself(pack)
    yield from (word for word in literals(root, *ROOMS) if word.startswith("utter_"))


def phrases_in(root: Path, responses: Set[str]) -> Set[str]:
    """The responses that answering/ puts into sentences of its own: named there, or by the start that an f-string gives them."""
    words = literals(root, "answering")
    starts = tuple(f"utter_{word}" for word in words if word.endswith("_") and word != "utter_")
    return {response for response in responses if response[len("utter_") :] in words or response.startswith(starts)}


def test_each_response_is_reachable(every_answer, root: Path, domain: Dict[str, Any], default_pack: Pack) -> None:
    responses = set(domain["responses"]) - OF_RASA
    assert responses <= {*reached(every_answer, root, default_pack), *phrases_in(root, responses)}


def test_each_response_that_code_names_exists(every_answer, root: Path, domain: Dict[str, Any], default_pack: Pack) -> None:
    named = {word for word in reached(every_answer, root, default_pack) if not word.endswith("_")}
    assert named <= set(domain["responses"])


def test_the_core_says_nothing_in_words_of_its_own(root: Path) -> None:
    """Neither sentences nor pieces of them: what people read stands in domain.yml."""
    texts = literals(root, "answering") - {*documented(root / "answering")} - NOT_SAID
    assert not {text for text in texts if len(text.split()) > 2 and not is_a_list_of_words(text)}


def is_a_list_of_words(text: str) -> bool:
    return len(text.split()) > MOST_WORDS and text.replace(" ", "").isalpha()


def documented(folder: Path) -> Iterator[str]:
    """What stands in code by itself: docstrings, of constants too."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                yield str(node.value.value)


def test_the_action_reads_the_entities_of_the_domain(root: Path, domain: Dict[str, Any]) -> None:
    lookups = {path.stem for path in (root / "data" / "nlu" / "lookups").glob("*.yml")}
    assert {*message.SUBJECTS, *message.STRANGERS} <= set(domain["entities"])
    assert set(message.STRANGERS) <= lookups
    assert lookups <= set(domain["entities"])


def test_the_action_fills_a_slot_of_the_domain(domain: Dict[str, Any]) -> None:
    assert "memory" in domain["slots"]
    assert domain["slots"]["memory"]["influence_conversation"] is False
