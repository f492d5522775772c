"""The numbers that people write as words, and the parts of a whole."""

from __future__ import annotations

TEENS = {name: at for at, name in enumerate("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 11)}
TENS = {**{name: 10 * at for at, name in enumerate("ten twenty thirty forty fifty sixty seventy eighty ninety".split(), 1)}, **TEENS}
"""What may begin a number of two digits, or be all of it."""
ONES = {name: at for at, name in enumerate("one two three four five six seven eight nine".split(), 1)}
COUNTED = {**ONES, "ten": 10}
"""What few things are counted with."""
NO_PLACE = rf"(?!\s?(?:\d|(?:{'|'.join(COUNTED)})\b))"
"""Behind "number" where it is none in a list: not "number 3"."""
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
"""By how many there are in a whole."""


def count_in(written: str) -> int:
    """'3' and 'three' are 3; what else is counted with is a hundred."""
    return int(written) if written.isdecimal() else COUNTED.get(written.lower(), 100)
