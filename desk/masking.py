"""Leaves out of a text what identifies a person."""

from __future__ import annotations

from nlu.english.personal import personal_in

MASK = "[…]"


def masked(text: str) -> str:
    """`text` with a mark in the place of each name, address and number of a person."""
    end, parts = 0, []
    for first, last in sorted(personal_in(text)):
        if last > end:
            parts += [text[end:first], MASK] if first >= end else []
            end = last
    return "".join([*parts, text[end:]])
