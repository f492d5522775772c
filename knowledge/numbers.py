"""Numbers: as they stand in a statement, and as a figure holds them."""

from __future__ import annotations

import re
from typing import Dict, Set, Union

Number = Union[int, float]

_WRITTEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_SCALED = re.compile(r"(?P<number>\d[\d,.]*\d|\d)(?:(?P<k>[kKmM])\b| (?P<scale>thousand|million|billion)s?\b)")
_SCALES = {"k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "billion": 10**9}
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+")
_YEAR = re.compile(r"(?<![\d.,])[12]\d{3}(?![\d.,]\d|\d)")
_SHORT_END = re.compile(r"\b(?P<first>[12]\d{3})\s?[-\u2013/]\s?(?P<last>\d\d)\b")
_MEASURED = re.compile(
    r"(?<![\d.,])(?P<share>\d+(?:,\d{3})*(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)"
    r"|[$€£¥₹]\s?(?P<sum>\d+(?:,\d{3})*(?:\.\d+)?)"
)
"""A number with a sign of its unit after or before it."""
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {**{word: value for value, word in enumerate([*_ONES, *_TEENS], 1)}, **{word: value * 10 for value, word in enumerate(_TENS, 2)}}
_SPELT = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<ones>{'|'.join(_ONES)}))?|(?P<small>{'|'.join([*_TEENS, *_ONES])}))\b"
    r"(?![- ](?:hundred|thousand|million|billion))",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")


def numbers_in(text: str) -> Dict[str, float]:
    """The numbers in `text`, as written there: {'95,000': 95000.0}."""
    return {written: float(written.replace(",", "")) for written in _WRITTEN.findall(text)}


def measured_in(text: str) -> Dict[str, float]:
    """The shares and sums of money in `text`, however small: of 'three of 4 give 6% or $5' {'6': 6.0, '5': 5.0}."""
    return numbers_in(" ".join(match["share"] or match["sum"] for match in _MEASURED.finditer(text)))


def shares_in(text: str) -> Set[float]:
    """The numbers of `text` that stand before a percent sign or its word."""
    return {float(match["share"].replace(",", "")) for match in _MEASURED.finditer(text) if match["share"]}


def spelt_in(text: str, below: int = 100) -> Dict[str, float]:
    """The numbers that `text` says in words: {'ten': 10.0, 'thirty-five': 35.0}."""
    found = {match.group(): float(sum(_VALUES[word.lower()] for word in match.groups() if word)) for match in _SPELT.finditer(text)}
    return {word: number for word, number in found.items() if number < below}


def plain_number(value: object) -> Number:
    """The number that a figure's field holds. Raises ValueError when it is more than digits and a decimal point."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = str(value).strip()
    if not _PLAIN.fullmatch(text):
        raise ValueError(f"'{text}' is not a plain number: write digits only, such as 97260 or 3.5, without commas, signs or words")
    return float(text) if "." in text else int(text)


def scaled_in(text: str) -> Dict[str, float]:
    """The numbers of `text` that a letter or a word makes larger: {'85k': 85000.0, '3.4 million': 3400000.0}."""
    found = {}
    for match in _SCALED.finditer(text):
        digits = match["number"].replace(",", "")
        if digits.count(".") < 2:
            found[match.group()] = round(float(digits) * _SCALES[(match["k"] or match["scale"]).lower()], 6)
    return found


def years_of(period: str) -> Set[float]:
    """The years that a period holds: of "2024 to 2034" and "2024-34" each from the first to the last."""
    years = [int(year) for year in _YEAR.findall(period)]
    years += [int(match["first"][:2] + match["last"]) for match in _SHORT_END.finditer(period)]
    return {float(year) for year in range(min(years), max(years) + 1)} if years else set()


def is_a_year(number: float) -> bool:
    """Whether it may be a year of the calendar."""
    return 1900 <= number < 2100


def misspelt(written: str) -> bool:
    """Whether a number is written with a point for thousands, as in 97.260."""
    return bool(_EUROPEAN.fullmatch(written))
