"""What tests in several rooms share: the two packs, the words of domain.yml, the answer contract, a way to ask."""

from __future__ import annotations

import gc
import json
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Mapping, Set, Tuple

import pytest
from hypothesis import HealthCheck, settings
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from answering.answer import Answer
from answering.heard import Heard, Stranger
from answering.memory import Memory
from answering.phrases import common
from answering.respond import respond
from knowledge import KINDS, Pack, load_pack

ROOT = Path(__file__).parents[1]
DEFAULT = ROOT / "knowledge" / "machine_learning"
INVENTED = ROOT / "tests" / "packs" / "lighthouse_keeping"
NURSING = ROOT / "tests" / "packs" / "nursing"
STRANGERS = ("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality")
PLACE = re.compile(r"{([^\n{}]+?)}")

Ask = Callable[..., Answer]

# How long an example takes, to make or to try, says how busy the machine is: Hypothesis fails for neither.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@dataclass(frozen=True)
class Words:
    """The responses of domain.yml, and the reading of an answer by them."""

    responses: Mapping[str, List[Dict[str, Any]]]

    def places(self, response: str) -> Set[str]:
        """The names of the places in any variation of a response."""
        return {place for variation in self.responses[response] for place in PLACE.findall(variation["text"])}

    def text(self, answer: Answer, pack: Pack) -> str:
        """What people can read: what is shown, and the whole story behind it."""
        parts = (answer, *answer.parts)
        return "\n\n".join([*(self._worded(each, pack) for each in parts), *(each.detail for each in parts if each.detail)])

    def shown(self, answer: Answer, pack: Pack) -> str:
        """What stands there at first, on a channel that has no wording of its own."""
        return "\n\n".join(self._worded(each, pack) for each in (answer, *answer.parts))

    def _worded(self, answer: Answer, pack: Pack) -> str:
        variation = next(each for each in self.responses[answer.response] if "channel" not in each)
        values = {**common(pack), **answer.values}
        return PLACE.sub(lambda place: values[place.group(1)], variation["text"])


WITH_SERVERS = {"end_to_end": 1, "slack": 1, "widget": 2, "faults": 2, "deployment": 2}
"""Rooms whose tests share servers, and which of two processes runs each, from first to last: both take about as long.

More than two at a time would be late where people are promised seconds. Whichever is done with them does what needs no server.
"""
STEP_BACK = 5
"""How nice a process is that is done with servers: it takes the time in which the others wait, and more than what is nicer still."""
SHARED = "every_answer"
"""A fixture that takes long: the tests that use it are run by one process."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Say which tests must run in one process: those of rooms with servers, else those of a file or with what is long to make."""
    room, file = _room(item), item.path.name
    group = SHARED if SHARED in getattr(item, "fixturenames", ()) else f"{room}/{file}"
    item.add_marker(pytest.mark.xdist_group(f"servers-{WITH_SERVERS[room]}" if room in WITH_SERVERS else group))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: List[pytest.Item]) -> None:
    """Tests with servers come first, so that the short ones fill what is left of the other processes' time; those of a room together."""
    order = list(WITH_SERVERS)
    items.sort(key=lambda item: order.index(_room(item)) if _room(item) in WITH_SERVERS else len(order))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Step back, once for good: whoever runs a test without servers has none left to run with them."""
    if _room(item) not in WITH_SERVERS and not os.getpriority(os.PRIO_PROCESS, 0):
        os.nice(STEP_BACK)


def pytest_configure() -> None:
    gc.disable()  # until all tests are known: nothing that is made meanwhile goes away again


def pytest_collection_finish() -> None:
    """What is loaded now stays for good: the collector needn't look through all of Rasa again and again."""
    gc.freeze()
    gc.enable()


def _room(item: pytest.Item) -> str:
    return item.path.relative_to(ROOT / "tests").parts[0]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def default_pack() -> Pack:
    return load_pack(DEFAULT)


@pytest.fixture(scope="session")
def invented_pack() -> Pack:
    """A pack about lighthouses, to prove that no code knows what the default one is about."""
    return load_pack(INVENTED)


@pytest.fixture(scope="session")
def nursing_pack() -> Pack:
    return load_pack(NURSING)


@pytest.fixture(scope="session", params=["default_pack", "invented_pack"])
def pack(request: pytest.FixtureRequest) -> Pack:
    """Each of the two packs in turn."""
    loaded: Pack = request.getfixturevalue(request.param)
    return loaded


@pytest.fixture(scope="session")
def domain() -> Dict[str, Any]:
    read: Dict[str, Any] = YAML(typ="safe").load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="session")
def words(domain: Dict[str, Any]) -> Words:
    return Words(domain["responses"])


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Answers one question that stands alone: `ask(pack, "ask_salary", "some_industry")`."""

    def answer(pack: Pack, intent: str, *subjects: str, contact: str = "", **more: Any) -> Answer:
        return respond(Heard(intent=intent, subjects=subjects, **more), Memory(), pack, contact)[0]

    return answer


@pytest.fixture(scope="session")
def keeps_contract() -> Callable[[Mapping[str, Any]], None]:
    """Fails unless a `custom.answer` is what tests/contracts/answer.schema.json says, all faults at once."""
    schema = json.loads((ROOT / "tests" / "contracts" / "answer.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    def check(contract: Mapping[str, Any]) -> None:
        stored = json.loads(json.dumps(contract, allow_nan=False))
        faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(stored)]
        width = len(stored.get("table", {}).get("columns", []))
        faults += [f"$.table: a row is not {width} wide: {row}" for row in stored.get("table", {}).get("rows", []) if len(row) != width]
        faults += [f"$.chart: {row} runs backwards" for row in stored.get("chart", {}).get("rows", []) if row["low"] > row["high"]]
        assert not faults, "\n".join(faults)

    return check


@pytest.fixture(scope="session")
def every_answer(domain: Dict[str, Any], default_pack: Pack, invented_pack: Pack) -> List[Tuple[Pack, Heard, Answer]]:
    """What both packs answer to every intent, alone, with each subject, after other answers and with each kind of stranger.

    The parts of an answer follow it as answers of their own.
    """
    asked = []
    for pack in (default_pack, invented_pack):
        subjects = [subject for kind in KINDS for subject in pack.collection(kind)]
        choices: List[Tuple[str, ...]] = [(), tuple(pack.industries), tuple(subjects), *((subject,) for subject in subjects)]
        _, after_salary = respond(Heard("ask_salary"), Memory(), pack)
        _, after_profile = respond(Heard("ask_industry_profile", subjects=tuple(pack.industries)[:2]), Memory(), pack)
        for intent in domain["intents"]:
            certain = {intent: 1.0}
            said = [Heard(intent, ranking=certain, subjects=choice) for choice in choices]
            asked += [(pack, each, respond(each, after, pack)[0]) for each in said for after in (after_salary, after_profile)]
            questions = said
            questions += [Heard(intent, ranking=certain, strangers=(Stranger(kind, "Narnia"),)) for kind in STRANGERS]
            doubtful = {intent: 0.6, "not_covered_place": 0.4}
            questions += [Heard(intent, ranking=doubtful, strangers=(Stranger(kind, "Narnia"),)) for kind in STRANGERS]
            questions += [Heard(intent, ranking=certain, faq=faq) for faq in pack.faqs]
            asked += [(pack, question, respond(question, Memory(), pack)[0]) for question in questions]
            asked.append((pack, Heard(intent), respond(Heard(intent, ranking=certain), Memory(), pack, "the harbour master")[0]))
    return [(pack, question, part) for pack, question, answer in asked for part in (replace(answer, parts=()), *answer.parts)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    # One for a module, and for the room that needs no other loop: while it is there, Playwright's counts as running in this thread.
    from tests.widget.pages import chromium

    with chromium() as launched:
        yield launched


@pytest.fixture(scope="module")
def usual(browser: Any) -> Iterator[Any]:
    """A context that has the widget's files in its cache: reading them anew takes most of a test's time."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def pages(browser: Any, usual: Any) -> Iterator[Any]:
    from tests.widget.pages import Pages

    opened = Pages(browser, usual)
    yield opened
    opened.close()
