"""Sessions: signed tokens, and the sender's id that is read from them and from nowhere else."""

from __future__ import annotations

import re
import time
import uuid
from typing import Callable, Optional

import jwt

LASTS = 30 * 24 * 3600
"""Seconds that a token is good for."""

_AUDIENCE = "waypoint-web"
_ALGORITHM = "HS256"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,400}(\.[A-Za-z0-9_-]{1,400}){2}")  # PyJWT also takes other spellings of one that we issued
_SENDER = re.compile(r"web-[0-9a-f]{32}")


class Sessions:
    """Issues tokens and reads them; keeps nothing. `clock` gives seconds since 1970."""

    def __init__(self, secret: str, clock: Callable[[], float] = time.time) -> None:
        self._secret = secret
        self._clock = clock

    def issue(self) -> str:
        """A token for a conversation that nobody else has."""
        claims = {"sub": f"web-{uuid.uuid4().hex}", "aud": _AUDIENCE, "exp": int(self._clock()) + LASTS}
        return jwt.encode(claims, self._secret, algorithm=_ALGORITHM)

    def sender(self, token: str) -> Optional[str]:
        """The sender's id in a token of ours that is still good, else None."""
        if not _TOKEN.fullmatch(token):
            return None
        try:
            claims = jwt.decode(
                token,
                self._secret,
                algorithms=[_ALGORITHM],
                audience=_AUDIENCE,
                options={"require": ["sub", "aud", "exp"], "verify_exp": False},  # by our own clock, below
            )
        except (jwt.PyJWTError, ValueError):
            return None
        good = isinstance(claims["exp"], int) and claims["exp"] > self._clock() and _SENDER.fullmatch(str(claims["sub"]))
        return claims["sub"] if good else None
