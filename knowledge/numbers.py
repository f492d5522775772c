"""Numbers: as they stand in a statement, and as a figure holds them."""

from __future__ import annotations

import re
from typing import Dict, Union

Number = Union[int, float]

_WRITTEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")


def numbers_in(text: str) -> Dict[str, float]:
    """The numbers in `text`, as written there: {'95,000': 95000.0}."""
    return {written: float(written.replace(",", "")) for written in _WRITTEN.findall(text)}


def plain_number(value: object) -> Number:
    """The number that a figure's field holds. Raises ValueError when it is more than digits and a decimal point."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = str(value).strip()
    if not _PLAIN.fullmatch(text):
        raise ValueError(f"'{text}' is not a plain number: write digits only, such as 97260 or 3.5, without commas, signs or words")
    return float(text) if "." in text else int(text)
