"""`python -m running.forget ID ...`: delete all that is kept of conversations, of whatever channel, where the servers keep them."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from typing import Optional, Sequence

from rasa.core.tracker_store import TrackerStore
from rasa.core.utils import AvailableEndpoints
from rasa.shared.core.domain import Domain

from channels.conversation.erasure import erase
from running.endpoints import endpoints_file
from running.environment import read_environment
from running.moved import advice
from running.settings import Settings


def main(arguments: Optional[Sequence[str]] = None) -> None:
    read_environment()
    asked = _arguments().parse_args(arguments)
    file = asked.endpoints or str(endpoints_file(Settings.read()))
    moved = advice([Path(file)])
    if moved:
        sys.exit(moved)
    endpoints = AvailableEndpoints.read_endpoints(file)
    store = TrackerStore.create(endpoints.tracker_store, domain=Domain.empty())
    for conversation in asked.conversations:
        print(asyncio.run(_forget(store, conversation)))


async def _forget(store: TrackerStore, conversation: str) -> str:
    """What to say of it."""
    if not await store.exists(conversation):
        return f"Nothing is kept of {conversation}."
    await erase(store, conversation)
    return f"Everything that was kept of {conversation} is deleted."


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m running.forget", description="Delete all that is kept of conversations.")
    parser.add_argument("conversations", nargs="+", metavar="ID", help="as the table conversations holds it")
    parser.add_argument("--endpoints", metavar="FILE", help="the endpoints file of the servers, where it isn't this project's own")
    return parser


if __name__ == "__main__":
    main()
