"""Checks the settings that config.yml gives a component, before any work is done with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, Mapping, NamedTuple

from rasa.shared.exceptions import InvalidConfigException


class Check(NamedTuple):
    """What a setting must be, as a test and in words."""

    holds: Callable[[Any], bool]
    wanted: str


def check_settings(component: str, config: Dict[str, Any], checks: Mapping[str, Check]) -> None:
    """Refuse every setting that `checks` doesn't know or whose check fails.

    Raises InvalidConfigException naming them all.
    """
    faults = [f"there is no setting '{key}'" for key in config if key not in checks]
    faults += [
        f"{key} must be {checks[key].wanted}, not {value!r}"
        for key, value in config.items()
        if key in checks and not checks[key].holds(value)
    ]
    if faults:
        raise InvalidConfigException(f"{component} in config.yml: {'; '.join(faults)}.")


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


POSITIVE = Check(lambda value: _is_number(value) and 0 < value < float("inf"), "a number above 0")
SHARE = Check(lambda value: _is_number(value) and 0 <= value <= 1, "a number from 0 to 1")
COUNT = Check(lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0, "a whole number, 0 or more")
OPTIONAL_TEXT = Check(lambda value: value is None or (isinstance(value, str) and bool(value)), "a text or null")
MODEL_FOLDER = Check(
    lambda value: (
        value is None or (isinstance(value, str) and all((Path(value) / name).is_file() for name in ("model.onnx", "tokenizer.json")))
    ),
    "null or a folder that holds model.onnx and tokenizer.json",
)
