"""`python -m running.bounced < MAIL`: notes that a mail of ours came back. Mail servers give it what comes to WAYPOINT_MAIL_FROM."""

from __future__ import annotations

import os
import sys
import time
from typing import BinaryIO

import sqlalchemy as sa

from channels.handoff import bounce
from channels.handoff.mail import MAIL
from channels.http.reason import reason
from channels.setting import SettingError
from handoff.changes import undelivered
from publishing.place import engine_of, is_missing
from running.environment import read_environment
from running.published import environment_of
from running.settings import Settings

_LONGEST = 10 * 1024 * 1024
"""Bytes that are read of a mail."""


def main(given: BinaryIO) -> int:
    """What mail servers know as the end of a program: 0, or 75 where the same mail is to be brought again."""
    read_environment()
    found = bounce.read(given.read(_LONGEST))
    if found is None:
        print("This mail says of none of ours that it did not arrive: nothing was noted.")
        return 0
    try:
        engine = engine_of(environment_of(Settings.read()))
        if engine is None or is_missing(engine):
            print("Conversations are kept in no SQL database here: nothing was noted.", file=sys.stderr)
            return os.EX_TEMPFAIL
        with engine.begin() as connection:
            news = undelivered(connection, found.handoff_id, MAIL, f"it came back: {found.why}", time.time())
    except (sa.exc.SQLAlchemyError, SettingError) as error:
        print(f"A mail that came back could not be noted, bring it again: {reason(error)}", file=sys.stderr)
        return os.EX_TEMPFAIL
    known = "its advisers are told" if news else "that was known, or is deleted"
    print(f"A message that was left did not arrive by mail ({found.why}): {known}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.stdin.buffer))
