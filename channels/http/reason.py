"""Why something failed, in words that an operator can use and that hold nothing of what anybody wrote."""

from __future__ import annotations

from sqlalchemy.exc import OperationalError


class Told(Exception):
    """An error whose message is ours, for operators: it says what to do."""


def reason(error: BaseException) -> str:
    """The kind of an error; of a database that can't do its work also what it says of itself: that the disk is full, say."""
    if isinstance(error, Told):
        return str(error)
    said = str(error.orig).strip() if isinstance(error, OperationalError) and error.orig is not None else ""
    return f"{type(error).__name__}: {said.splitlines()[0]}" if said else type(error).__name__
