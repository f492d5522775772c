"""The Rasa server, the desk and, where wanted, the action server, kept up by supervisor until a signal or a failed start ends all."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from typing import Callable, Optional

from supervisor import events
from supervisor.medusa import asyncore_25 as asyncore
from supervisor.options import ServerOptions
from supervisor.states import SupervisorStates
from supervisor.supervisord import Supervisor

from running.endpoints import endpoints_file
from running.model import model_of
from running.settings import ROOT, Settings, make_run
from running.stage import Stage, stage

CONFIG = ROOT / "running" / "supervisord.conf"
_TITLES = {"rasa": "The Rasa server", "actions": "The action server", "desk": "The desk"}


class Servers(Supervisor):
    """Supervisor in the foreground: relays what the servers print, and says once when they can be asked."""

    def __init__(self, settings: Settings, on_ready: Callable[[], None]) -> None:
        super().__init__(_options(settings))
        self._settings = settings
        self._on_ready = on_ready
        self._ready = False
        self.fault: Optional[str] = None
        """Why everything was stopped, when nobody asked for it."""

    def run_until_stopped(self) -> None:
        """Start the servers; return when all have stopped."""
        with contextlib.suppress(asyncore.ExitNow):
            self.main()

    def runforever(self) -> None:
        """Supervisor's loop, listening to its events: it forgets earlier subscriptions just before it comes here."""
        events.subscribe(events.ProcessLogStdoutEvent, _relay)
        for ended in (events.ProcessStateBackoffEvent, events.ProcessStateExitedEvent):
            events.subscribe(ended, self._ended)
        events.subscribe(events.ProcessStateFatalEvent, self._fatal)
        threading.Thread(target=self._announce, daemon=True).start()
        super().runforever()

    def _ended(self, event: events.ProcessStateEvent) -> None:
        title = _TITLES[event.process.config.name]
        if not self._ready and event.process.config.name != "desk":
            self._stop(f"{title} could not start: its messages are above.")
        else:
            say(f"{title} ended unexpectedly; starting it again.")

    def _fatal(self, event: events.ProcessStateEvent) -> None:
        self._stop(f"{_TITLES[event.process.config.name]} keeps failing to start: its messages are above.")

    def _announce(self) -> None:
        while True:
            found = stage(self._settings)
            if found is Stage.NO_MODEL:
                return self._stop("The Rasa server could not load its model: `make clean run` makes a new one.")
            if found is Stage.READY:
                self._ready = True
                return self._on_ready()
            time.sleep(0.1)

    def _stop(self, fault: str) -> None:
        if self.options.mood > SupervisorStates.SHUTDOWN:
            self.fault = fault
            self.options.mood = SupervisorStates.SHUTDOWN


class _Options(ServerOptions):
    """Supervisor's, that leave a signal ignored which whoever started us wants ignored: nohup, say."""

    def setsignals(self) -> None:
        hangup = signal.getsignal(signal.SIGHUP)
        super().setsignals()
        if hangup == signal.SIG_IGN:
            signal.signal(signal.SIGHUP, hangup)


def _options(settings: Settings) -> ServerOptions:
    os.environ.update(
        WAYPOINT_RUN=str(make_run()),
        HOST=settings.host,
        PORT=str(settings.port),
        ACTIONS_PORT=str(settings.actions_port),
        WAYPOINT_PYTHON=sys.executable,
        WAYPOINT_ENDPOINTS=str(endpoints_file(settings)),
        WAYPOINT_MODEL=str(settings.model or model_of()),
        DESK_PORT=str(settings.desk_port),
        WAYPOINT_FOLDER=os.environ.get("WAYPOINT_FOLDER") or os.environ.get("WAYPOINT_PACK") or "",
        WAYPOINT_ACTIONS_START=str(settings.actions_port > 0).lower(),
        WAYPOINT_DESK_STARTS=str(settings.desk_port > 0).lower(),
    )
    as_root = ["--user", "0"] if os.getuid() == 0 else []  # else supervisor warns that it runs as root
    options = _Options()
    options.realize(["--configuration", str(CONFIG), *as_root])
    options.first, options.test = True, False
    return options


def say(line: str) -> None:
    """Print a line, if there still is somebody to read it: a terminal may have been closed."""
    with contextlib.suppress(OSError):
        print(line, flush=True)


def _relay(event: events.ProcessLogStdoutEvent) -> None:
    with contextlib.suppress(OSError):  # whoever read it may have gone: the servers go on
        sys.stdout.buffer.write(event.data)
        sys.stdout.flush()
