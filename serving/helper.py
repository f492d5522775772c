"""The helper: a second process that understands messages, with the model that this one has loaded, while many ask at once.

Python's lock lets one thread of a process compute at a time, and understanding is more than half of what Rasa's process does
(docs/decisions/0024-helper.md).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from pathlib import Path
from typing import Any, Deque, Dict, Mapping, Optional

from rasa.core.processor import MessageProcessor

from channels.setting import SettingError
from serving import fast_json

PATIENCE = 3.0
"""Seconds after which a message is understood here, and the helper started anew: it takes some milliseconds."""
PAUSE = 5.0
"""Seconds before one that ended is started again; twice as many each time that it doesn't come up."""
_LONGEST_PAUSE = 600.0
_PROCESS = ("-m", "running.quiet", "serving.helper_process")
_LONGEST = 16 * 1024 * 1024
"""Bytes of what may be heard in one message: it is some four thousand."""

_Heard = Optional[Dict[str, Any]]

logger = logging.getLogger(__name__)


class Helper:
    """Understands messages of one processor, one after the other. Only the event loop may use it."""

    def __init__(self) -> None:
        self._helped: Optional[MessageProcessor] = None
        self._process: Optional[Process] = None
        self._stays: Optional[asyncio.Task[None]] = None
        self._asked: Deque[asyncio.Future[_Heard]] = deque()

    @property
    def up(self) -> bool:
        """Whether it has loaded its model and can be asked."""
        return self._process is not None

    def help(self, processor: MessageProcessor, pack: Path) -> None:
        """Start a process with the model of `processor`, which hears the names of the folder `pack`, in place of the one before."""
        if self._stays:
            self._stays.cancel()
        self._helped, self._process = processor, None
        self._stays = asyncio.get_running_loop().create_task(self._stay(processor, pack))

    async def stop(self) -> None:
        """End the process."""
        if self._stays:
            self._stays.cancel()
            await asyncio.gather(self._stays, return_exceptions=True)

    async def parse(self, processor: MessageProcessor, text: str) -> _Heard:
        """What `processor` hears in `text`; None where the helper can't tell, so that it must be understood here."""
        process = self._process
        if process is None or process.stdin is None or self._helped is not processor:
            return None
        answer: asyncio.Future[_Heard] = asyncio.get_running_loop().create_future()
        self._asked.append(answer)
        process.stdin.write(fast_json.dumps(text).encode() + b"\n")
        try:
            return await asyncio.wait_for(answer, PATIENCE)
        except asyncio.TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            return None

    async def _stay(self, processor: MessageProcessor, pack: Path) -> None:
        pause = PAUSE
        while True:
            was_up = False
            with contextlib.suppress(OSError, ValueError):  # it couldn't be started, or said too much
                was_up = await self._live(processor, pack)
            pause = PAUSE if was_up else min(2 * pause, _LONGEST_PAUSE)
            logger.warning("The helper ended: messages are understood without it, and it is started again in %.0f seconds", pause)
            await asyncio.sleep(pause)

    async def _live(self, processor: MessageProcessor, pack: Path) -> bool:
        """From the start of the process to its end. Whether it came up."""
        command = [sys.executable, *_PROCESS, str(processor.model_path)]
        environment = {**os.environ, "WAYPOINT_PACK": str(pack)}
        starting = asyncio.ensure_future(asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, env=environment, limit=_LONGEST))
        try:
            process = await asyncio.shield(starting)
            assert process.stdout
            model = (await process.stdout.readline()).decode().strip()
            if model != processor.model_metadata.model_id:  # the file was written anew since
                return False
            self._process = process
            while line := await process.stdout.readline():
                _tell(self._asked.popleft(), fast_json.loads(line.decode()))
            return True
        finally:
            self._process = None
            while self._asked:
                _tell(self._asked.popleft(), None)
            await _end(await starting)


async def _end(process: Process) -> None:
    """End it, whatever it does, and read what it had still to say."""
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    if process.stdin:
        process.stdin.close()
    await process.communicate()


def _tell(asked: asyncio.Future[_Heard], answer: _Heard) -> None:
    if not asked.done():  # whoever asked may have gone
        asked.set_result(answer)


def is_wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is to be one: WAYPOINT_HELPER of `environment`, else where there is a core for it. Raises SettingError."""
    wanted = environment.get("WAYPOINT_HELPER") or ("on" if (os.cpu_count() or 1) > 1 else "off")
    if wanted not in ("on", "off"):
        raise SettingError(f"WAYPOINT_HELPER must be on or off, not '{wanted}'.")
    return wanted == "on"


HELPER = Helper()
"""The one of this process."""
