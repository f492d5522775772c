"""`python -m serving.run`: train if needed, start both servers, say where they are, stop them together."""

from __future__ import annotations

import os
import signal
import sys

from serving.ports import PortUnusable, check_ports
from serving.settings import ROOT, SettingError, Settings
from serving.training import ensure_model

_CALM = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "LOG_LEVEL": "WARNING",
}
"""What the servers are told unless the environment says otherwise."""


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # until supervisor takes over
    for name, value in _CALM.items():
        os.environ.setdefault(name, value)
    os.chdir(ROOT)
    try:
        settings = Settings.read()
        check_ports(settings)
        ensure_model()
    except (SettingError, PortUnusable) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    serve(settings)


def serve(settings: Settings) -> None:
    """Run both servers until a signal; exit with 1 when they stop for another reason."""
    from serving.servers import Servers  # supervisor is not needed to say that a port is taken

    print("Starting...", flush=True)
    servers = Servers(settings, lambda: print(f"Waypoint answers at {settings.address} - Ctrl-C stops it.", flush=True))
    servers.run_until_stopped()
    if servers.fault:
        sys.exit(f"{servers.fault} Everything was stopped.")


if __name__ == "__main__":
    main()
