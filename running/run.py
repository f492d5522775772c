"""`python -m running.run`: train and build if needed, start the servers, say where they are, stop them together."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace

from channels.setting import SettingError
from running.environment import read_environment
from running.ports import PortUnusable, check_ports
from running.settings import ROOT, Settings, make_run
from running.training import ensure_model
from running.widget_build import ensure_widget

_CALM = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "LOG_LEVEL": "WARNING",
}
"""What the servers are told unless the environment says otherwise."""


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # until supervisor takes over
    read_environment()
    for name, value in _CALM.items():
        os.environ.setdefault(name, value)
    os.chdir(ROOT)
    try:
        settings = Settings.read()
        make_run()
        check_ports(settings)
        settings = _with_model(settings)
        fault = ensure_widget()
    except (SettingError, PortUnusable) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    if fault:
        print(f"{fault}\nSo the chat page is missing, or older than its source. All else works.", flush=True)
    serve(settings)


def _with_model(settings: Settings) -> Settings:
    """`settings` with a model for what was published; where nothing was, the folder's own is made. Exits with 1 where neither can be."""
    from knowledge.errors import KnowledgeError  # none of it is needed to say that a port is taken
    from running.published import ensure_model_of, what_was_published

    try:
        live = what_was_published(settings)
    except KnowledgeError as error:
        sys.exit(str(error))
    if live is None:
        ensure_model()
        return settings
    print(f"{live.current.label} was published, and speaks. The folder is for the next version: make publish", flush=True)
    model = ensure_model_of(live)
    os.environ["WAYPOINT_FOLDER"] = os.environ.get("WAYPOINT_PACK", "")
    os.environ["WAYPOINT_PACK"] = str(live.current.folder)
    return replace(settings, model=model)


def serve(settings: Settings) -> None:
    """Run the servers until a signal; exit with 1 when they stop for another reason."""
    from running.servers import Servers, say  # supervisor is not needed to say that a port is taken

    say("Starting...")
    servers = Servers(settings, lambda: say(_welcome(settings)))
    servers.run_until_stopped()
    if servers.fault:
        sys.exit(f"{servers.fault} Everything was stopped.")


def _welcome(settings: Settings) -> str:
    desk = f"\nThe desk is at http://localhost:{settings.desk_port} (make account NAME=... makes an account)." if settings.desk_port else ""
    return f"Waypoint answers at {settings.address}, and its chat page is {settings.address}/chat - Ctrl-C stops it.{desk}"


if __name__ == "__main__":
    main()
