"""`python -m running.desk COMMAND ...`: a command of the desk, with the settings that `make run` has; and how the desk is started."""

from __future__ import annotations

import os
import sys
from typing import Dict, List

from channels.setting import SettingError
from running.endpoints import endpoints_file
from running.environment import read_environment
from running.settings import ROOT, RUN, Settings, make_run


def environment_of(settings: Settings) -> Dict[str, str]:
    """What the desk is told: where conversations are kept, and the folder that its editors change."""
    return {
        **os.environ,
        "WAYPOINT_ENDPOINTS": os.environ.get("WAYPOINT_ENDPOINTS") or str(endpoints_file(settings)),
        "WAYPOINT_RUN": str(RUN),
        "DJANGO_SETTINGS_MODULE": "desk.settings",
    }


def main(arguments: List[str]) -> None:
    read_environment()
    try:
        settings = Settings.read()
        make_run()
    except SettingError as error:
        sys.exit(str(error))
    os.chdir(ROOT)
    os.execve(sys.executable, [sys.executable, "-W", "ignore", "-m", "desk", *arguments], environment_of(settings))  # noqa: S606  # nosec B606


if __name__ == "__main__":
    main(sys.argv[1:])
