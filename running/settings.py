"""Where the servers listen and keep their files, from the environment."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping, Optional

from channels.setting import SettingError

ROOT = Path(__file__).resolve().parent.parent
RUN = Path(os.environ.get("WAYPOINT_RUN") or ROOT / ".run")
"""What running leaves behind: derived files, process ids, logs. WAYPOINT_RUN puts it elsewhere, where the project can't be written to."""

_ACTIONS_AFTER = 50
_DESK_AFTER = 100
_LOCAL = ("127.0.0.1", "0.0.0.0", "::")  # noqa: S104  compared with, not listened on


@dataclass(frozen=True)
class Settings:
    """`host` and `port` are the assistant's."""

    host: str = "127.0.0.1"
    port: int = 5005
    actions_port: int = 5055
    """Where the action server listens, on loopback; 0 where none is wanted, as Rasa's own process is to run the actions."""
    database: Optional[Path] = None
    """Where conversations are kept when not where endpoints.yml says."""
    model: Optional[Path] = None
    """The model to start with when it isn't the one of the pack's folder."""
    desk_port: int = 5105
    """Where the desk listens, on loopback; 0 where none is wanted."""

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """HOST, PORT, ACTIONS_PORT, DESK_PORT, WAYPOINT_DESK and WAYPOINT_DB of `environment`. Raises SettingError."""
        port = _port(environment, "PORT", cls.port)
        return cls(
            host=environment.get("HOST") or cls.host,
            port=port,
            actions_port=_port(environment, "ACTIONS_PORT", port + _ACTIONS_AFTER) if environment.get("ACTIONS_PORT") != "0" else 0,
            desk_port=_port(environment, "DESK_PORT", port + _DESK_AFTER) if _has_desk(environment) else 0,
            database=Path(environment["WAYPOINT_DB"]).resolve() if environment.get("WAYPOINT_DB") else None,
        )

    @property
    def reached_at(self) -> str:
        """The host under which this machine reaches what listens on `host`."""
        return "localhost" if self.host in _LOCAL else self.host

    @property
    def address(self) -> str:
        return f"http://{self.reached_at}:{self.port}"


def make_run() -> Path:
    """RUN, made where it is missing. Raises SettingError when nothing can be written there."""
    try:
        RUN.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=RUN):
            return RUN
    except OSError as error:
        advice = "WAYPOINT_RUN names another folder for it, WAYPOINT_DB another place for the conversations"
        raise SettingError(f"Can't write to {RUN} ({error.strerror}): {advice}.") from None


def _has_desk(environment: Mapping[str, str]) -> bool:
    wanted = environment.get("WAYPOINT_DESK") or "on"
    if wanted not in ("on", "off"):
        raise SettingError(f"WAYPOINT_DESK must be on or off, not '{wanted}'.")
    return wanted == "on"


def _port(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name) or str(default)
    if not value.isdecimal() or not 0 < int(value) < 65536:
        raise SettingError(f"{name} must be a number from 1 to 65535, not '{value}'.")
    return int(value)
