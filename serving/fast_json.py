"""JSON as orjson writes and reads it, several times as fast as the standard library, and as the latter where orjson knows no way.

Conversations are made of it: each message is written to the action server, and with its answer to the store.
"""

from __future__ import annotations

import json
from typing import Any

import orjson


def dumps(value: object) -> str:
    """`value` as JSON. Half a surrogate pair and whole numbers above 64 bits, which orjson refuses, are written too. Raises TypeError."""
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return _dumped_anyhow(value)


def loads(text: str) -> Any:
    """What `dumps` or the standard library wrote. Raises json.JSONDecodeError."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)


def _dumped_anyhow(value: object) -> str:
    """Where keys are no texts, or orjson refuses `value`: the former takes it twice as long, so that it isn't told to expect them."""
    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()
    except TypeError:
        return json.dumps(value)
