"""tests/contracts/answer.schema.json: strict, and kept by every answer."""

from __future__ import annotations

import copy
from typing import Any, Callable, Dict

import pytest

from actions.answer import failure

SOUND: Dict[str, Any] = {
    "version": 2,
    "status": "answered",
    "topic": "compare",
    "subjects": ["harbours", "kelp_farms"],
    "facts": ["industries/harbours#salary", "stories#brisa"],
    "citations": [{"source": "Almanac", "section": "Purse", "credited_to": None, "period": None, "region": "Lumen Isles"}],
    "id": "0123456789abcdef",
    "also": ["remote"],
    "table": {"columns": ["Trade", "Pay"], "rows": [["Harbours", 4100], ["Kelp Farms", None]]},
    "chart": {"kind": "range", "unit": "GLM a month", "rows": [{"label": "Harbours", "low": 4100, "high": 5300}]},
}
BREAKS: Dict[str, Callable[[Dict[str, Any]], object]] = {
    "another version": lambda answer: answer.update(version=1),
    "an unknown status": lambda answer: answer.update(status="fine"),
    "an unknown topic": lambda answer: answer.update(topic="wages"),
    "an unknown key": lambda answer: answer.update(mood="sunny"),
    "no id": lambda answer: answer.pop("id"),
    "an empty id": lambda answer: answer.update(id=""),
    "a name for an id": lambda answer: answer.update(subjects=["Kelp Farms"]),
    "a subject twice": lambda answer: answer.update(subjects=["harbours", "harbours"]),
    "a fact without address": lambda answer: answer.update(facts=["salary"]),
    "answered without a fact": lambda answer: answer.update(facts=[]),
    "answered without a citation": lambda answer: answer.update(citations=[]),
    "an error with facts": lambda answer: answer.update(status="error"),
    "a citation without a region": lambda answer: answer["citations"][0].pop("region"),
    "a citation of nothing": lambda answer: answer["citations"][0].update(source=""),
    "partly without saying what is missing": lambda answer: answer.update(status="partly"),
    "something missing of a whole answer": lambda answer: answer.update(missing=["Atlantis"]),
    "three things missing": lambda answer: answer.update(status="partly", missing=["one", "two", "three"]),
    "a long thing missing": lambda answer: answer.update(status="partly", missing=["one two three four five six seven"]),
    "a detail of nothing": lambda answer: answer.update(detail=""),
    "a pack without a version": lambda answer: answer.update(pack="tides"),
    "a refusal with facts": lambda answer: (answer.pop("chart"), answer.update(status="not_covered")),
    "also nothing": lambda answer: answer.update(also=[]),
    "a narrow row": lambda answer: answer["table"]["rows"].append(["Airships"]),
    "a chart that runs backwards": lambda answer: answer["chart"]["rows"][0].update(low=9000),
    "a chart of another kind": lambda answer: answer["chart"].update(kind="pie"),
}


def test_a_sound_answer_keeps_it(keeps_contract) -> None:
    keeps_contract(SOUND)
    keeps_contract({key: SOUND[key] for key in SOUND if key not in ("also", "table", "chart")})
    keeps_contract({**SOUND, "detail": "All of it.", "pack": "tides@0123456789ab"})
    partial = {key: SOUND[key] for key in SOUND if key != "chart"}
    keeps_contract({**partial, "status": "partly", "missing": ["in Atlantis"]})


@pytest.mark.parametrize("fault", BREAKS)
def test_each_fault_is_noticed(fault: str, keeps_contract) -> None:
    broken = copy.deepcopy(SOUND)
    BREAKS[fault](broken)
    with pytest.raises(AssertionError):
        keeps_contract(broken)


def test_every_answer_keeps_it(every_answer, keeps_contract) -> None:
    seen = set()
    for pack, _, answer in every_answer:
        known = (id(pack), answer.response, answer.subjects, tuple(held.id for held in answer.facts), answer.also)
        if known not in seen:
            seen.add(known)
            keeps_contract(answer.contract(pack, "0123456789abcdef"))


def test_the_failure_keeps_it(keeps_contract) -> None:
    keeps_contract(failure("0123456789abcdef", "01234567")[1])
