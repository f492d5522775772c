"""Asks a pack's own questions of a version before it is published: its model hears them, its facts answer them, without servers."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence

from rasa.core.agent import Agent
from rasa.utils.log_utils import configure_structlog

from answering.memory import Memory
from answering.message import heard_in
from answering.respond import respond
from knowledge import Pack
from knowledge.load import choose_pack
from knowledge.schema import Question


def asked(pack: Pack, folder: Path, model: Path, told: Callable[[str], None]) -> List[str]:
    """What is wrong with the answers to the pack's questions, a line each; nothing where all are right."""
    if not pack.questions:
        return []
    agent = _agent(folder, model)
    faults: List[str] = []
    for number, question in enumerate(pack.questions.values(), 1):
        told(f"{number} of {len(pack.questions)}: {question.question}")
        answer = asyncio.run(_answer(agent, pack, [*question.after, question.question]))
        faults += [f"“{question.question}”: {fault}" for fault in amiss(question, answer)]
    return faults


def heard(pack: Pack, folder: Path, model: Path, told: Callable[[str], None]) -> Dict[str, List[Dict[str, Any]]]:
    """What a model hears in the pack's questions, and in what was asked before each, as Rasa stores it: by the question."""
    agent, found = _agent(folder, model), {}
    for number, question in enumerate(pack.questions.values(), 1):
        told(f"{number} of {len(pack.questions)}: {question.question}")
        found[question.question] = [asyncio.run(agent.parse_message(text)) for text in (*question.after, question.question)]
    return found


def _agent(folder: Path, model: Path) -> Agent:
    configure_structlog(logging.WARNING)  # as `rasa run` does: without it each message writes pages
    with choose_pack(folder):
        return Agent.load(str(model))


def amiss(expected: Question, answer: Dict[str, Any]) -> List[str]:
    """What an answer lacks of what is expected of it; `answer` is by the contract, with the `facet` of the pack's own that it tells."""
    topic = answer.get("topic")
    given = {"status": (answer.get("status"),), "topic": (answer.get("facet") or topic, topic)}
    faults = [
        f"the {key} is {given[key][0] or 'nothing'}, and should be {wanted}"
        for key, wanted in (("status", expected.status), ("topic", expected.topic))
        if wanted and wanted not in given[key]
    ]
    for key, wanted_ids in (("facts", expected.facts), ("subjects", expected.subjects)):
        missing = [each for each in wanted_ids if each not in (answer.get(key) or [])]
        if missing:
            faults.append(f"it gives {', '.join(answer.get(key) or []) or 'no ' + key}, and should give {', '.join(missing)}")
    return faults


async def _answer(agent: Agent, pack: Pack, texts: Sequence[str]) -> Dict[str, Any]:
    memory, contract = Memory(), {}
    for text in texts:
        heard = heard_in(await agent.parse_message(text), time.time())
        answer, memory = respond(heard, memory, pack)
        contract = {**answer.contract(pack, "trial"), "facet": answer.topic if answer.topic in pack.own_facets else None}
    return contract
