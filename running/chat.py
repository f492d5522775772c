"""`python -m running.chat`: talk to the assistant in the terminal; starts the servers when they aren't up."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.request
import uuid
from typing import Any, Dict, Iterator, List

from channels.setting import SettingError
from running.environment import read_environment
from running.settings import ROOT, RUN, Settings, make_run
from running.stage import Stage, stage

_LOG = RUN / "chat.log"
_TIMEOUT = 60.0
"""Seconds to wait for a reply: more than the channel's own patience."""


class ServersFailed(Exception):
    """The servers ended instead of coming up."""


def main() -> None:
    read_environment()
    try:
        settings = Settings.read()
        with contextlib.ExitStack() as stack:
            if stage(settings) is not Stage.READY:
                stack.enter_context(_servers(settings))
            _talk(settings.address)
    except (SettingError, ServersFailed) as error:
        sys.exit(str(error))
    except (KeyboardInterrupt, EOFError):
        print()


@contextlib.contextmanager
def _servers(settings: Settings) -> Iterator[None]:
    make_run()
    print("Starting the servers (`make run` in another terminal keeps them up)...", flush=True)
    with _LOG.open("w") as log:
        # A session of its own, so that Ctrl-C ends the talk first and the servers after it.
        process = subprocess.Popen([sys.executable, "-m", "running.run"], cwd=ROOT, stdout=log, stderr=log, start_new_session=True)
    try:
        while stage(settings) is not Stage.READY:
            if process.poll() is not None:
                raise ServersFailed(f"{_LOG.read_text()}The servers did not start.")
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait()


def _talk(address: str) -> None:
    print("Ask away. A number picks a suggestion; Ctrl-D leaves.\n")
    sender = f"chat-{uuid.uuid4().hex}"
    suggestions: List[Dict[str, str]] = []
    while True:
        line = input("> ").strip()
        if not line:
            continue
        for message in ask(address, sender, chosen(line, suggestions)):
            suggestions = message.get("buttons") or []
            print(f"\n{shown(message)}\n")


def chosen(line: str, suggestions: List[Dict[str, str]]) -> str:
    """What `line` asks: a suggestion when it is the number of one, else itself."""
    if line.isdecimal() and 1 <= int(line) <= len(suggestions):
        return suggestions[int(line) - 1]["payload"]
    return line


def shown(message: Dict[str, Any]) -> str:
    """A message as plain lines, its buttons numbered."""
    buttons = [f"  {number}. {button['title']}" for number, button in enumerate(message.get("buttons") or [], start=1)]
    return "\n".join([message.get("text", ""), *buttons])


def _headers() -> Dict[str, str]:
    token = os.environ.get("WAYPOINT_TOKEN")
    return {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}


def ask(address: str, sender: str, text: str) -> List[Dict[str, Any]]:
    """Send `text` to the REST channel; what it replies, or one message that says why it doesn't."""
    body = json.dumps({"sender": sender, "message": text}).encode()
    request = urllib.request.Request(f"{address}/webhooks/rest/webhook", body, _headers())
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as response:  # our own address  # nosec B310
            replies: List[Dict[str, Any]] = json.load(response)
            return replies
    except OSError as error:
        return [{"text": f"(No reply: {error})"}]


if __name__ == "__main__":
    main()
