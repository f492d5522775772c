from __future__ import annotations

import pytest

from running.chat import chosen, shown

SUGGESTED = [{"title": "Pay", "payload": "What is the pay?"}, {"title": "Skills", "payload": "Which skills?"}]


@pytest.mark.parametrize(("line", "asked"), [("2", "Which skills?"), ("3", "3"), ("0", "0"), ("2 years", "2 years"), ("pay", "pay")])
def test_a_number_picks_a_suggestion(line: str, asked: str) -> None:
    assert chosen(line, SUGGESTED) == asked


def test_buttons_are_numbered_under_the_text() -> None:
    assert shown({"text": "Hello.", "buttons": SUGGESTED}) == "Hello.\n  1. Pay\n  2. Skills"
    assert shown({"text": "Hello."}) == "Hello."
