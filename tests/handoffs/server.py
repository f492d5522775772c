"""A process that serves the web channel and Slack's, on a store that it shares with others: `python -m tests.handoffs.server`.

In Rasa's place stands a stand-in that answers at once, and is silent while a conversation is paused, so that many talks fit into a test.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from channels.handoff.settings import Settings
from serving.stores.tracker_store import ConversationStore
from tests.channels.office import DESK, Office
from tests.channels.web_site import DOMAIN


def main(given: Any) -> None:
    """Serve until killed; the address is the first line that is printed."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    state = SimpleNamespace(**given["slack"], member_of=set())
    fake: Any = SimpleNamespace(state=state, base_url=given["base_url"])
    handoff = Settings(advisers=DESK, wait=600.0, most=1_000, an_hour=100_000)
    office = Office(loop, fake, Path(given["folder"]), handoff, kept=ConversationStore(DOMAIN, **given["store"]))
    print(office.address, flush=True)
    loop.run_forever()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
