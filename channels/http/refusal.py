"""What is answered instead of what was asked for: an error in words, with a reference that the log has too."""

from __future__ import annotations

import logging
import uuid
from typing import Dict, Optional

from sanic import response
from sanic.response import HTTPResponse

from channels.http.reason import reason
from channels.http.words import SORRY

logger = logging.getLogger(__name__)

REFERENCE = 8
"""Characters of a reference: of an answer that says sorry, the first of its id."""


class Refused(Exception):
    """A request that isn't done. `reason` is for the log alone and never holds what a person wrote."""

    def __init__(
        self, status: int, error: str, reason: str, headers: Optional[Dict[str, str]] = None, reference: Optional[str] = None
    ) -> None:
        super().__init__(error)
        self.status = status
        self.headers = headers or {}
        self.body = {"error": error, "reference": reference or uuid.uuid4().hex[:REFERENCE]}
        level = logging.ERROR if status == 500 else logging.WARNING
        logger.log(level, "Refused (reference %s): %d %s", self.body["reference"], status, reason)

    def response(self) -> HTTPResponse:
        """This as an answer over HTTP."""
        return response.json(self.body, status=self.status, headers=self.headers)


def failed(error: BaseException) -> Refused:
    """The refusal for what broke, by the kind of error: its message and traceback may quote what the person wrote."""
    return Refused(500, SORRY, reason(error))
