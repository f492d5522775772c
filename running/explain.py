"""`python -m running.explain TEXT [BEFORE ...]`: what is heard in a text, after others were said, by which rules it is read, and why.

Needs the trained model, and no servers.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
import warnings
from typing import Any, Dict, List

from rasa.core.agent import Agent
from rasa.utils.log_utils import configure_structlog

from answering.explain import explanation, rules_of
from answering.memory import Memory
from answering.message import heard_in
from answering.reading.steps import BESIDE, ROUTE, STEPS, read
from answering.respond import respond
from knowledge import KnowledgeError, Pack, load_pack
from running.environment import read_environment
from running.model import model_of
from running.settings import ROOT

_PURPOSES = {rule.__name__: " ".join((rule.__doc__ or "").split()) for step in (*STEPS, ROUTE, BESIDE) for rule in step}


def main() -> None:
    text, *before = [each for each in sys.argv[1:] if each.strip()] or [""]
    if not text:
        sys.exit('Say what to explain: make explain TEXT="and the second one?" AFTER="which industries pay most"')
    read_environment()
    model = ROOT / model_of()
    if not model.is_file():
        sys.exit("There is no model yet: run `make train` first.")
    configure_structlog(logging.WARNING)  # as `rasa run` does: without it each message writes pages
    try:
        pack = load_pack()
    except KnowledgeError as error:
        sys.exit(str(error))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # Rasa's advice on slots that move from 2.x
        agent = Agent.load(str(model))
    messages = [asyncio.run(agent.parse_message(each)) for each in (*before, text)]
    print("\n".join((*mended(text, messages[-1]["text"]), *explained(messages, pack))))


def mended(said: str, read_as: str) -> List[str]:
    """A line with the text that is read in place of what was said, where slips were put right; none where it is the same."""
    return [] if read_as == said else [f"put right: {read_as}"]


def explained(messages: List[Dict[str, Any]], pack: Pack) -> List[str]:
    """The lines that say how the last of some parsed messages is read, after the others were answered, and what each rule is for."""
    memory = Memory()
    for message in messages[:-1]:
        _, memory = respond(heard_in(message, time.time()), memory, pack)
    reading = read(heard_in(messages[-1], time.time()), memory, pack)
    return [*explanation(reading), *(f"  {name}: {_PURPOSES[name]}" for name in dict.fromkeys(rules_of(reading)))]


if __name__ == "__main__":
    main()
