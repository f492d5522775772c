from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.slack.incoming.heard import addressee, heard, mentions


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("<@U0BOT> what does <#C1|healthcare> pay?", "what does #healthcare pay?"),
        ("<@U0BOT|waypoint> hello", "hello"),
        ("ask <@U2|ann> or <@U3>", "ask @ann or @U3"),
        ("R&amp;D pays &gt; 90k &lt; 100k", "R&D pays > 90k < 100k"),
        ("&amp;lt;", "&lt;"),
        ("mail <mailto:a@b.org|a@b.org> or <mailto:c@d.org>", "mail a@b.org or c@d.org"),
        ("see <https://example.org/x|this> or <https://example.org>", "see this or https://example.org"),
        ("<!here> <!subteam^S1|@team> <!date^1392734382^{date}|Feb 18>", "@here @team Feb 18"),
        ("*bold* _italic_ ~gone~ `code`", "bold italic gone code"),
        ("snake_case_name 2*3*4", "snake_case_name 2*3*4"),
        ("", ""),
    ],
)
def test_what_was_typed_is_heard(sent: str, typed: str) -> None:
    assert heard(sent, "U0BOT") == typed


@given(st.text())
def test_anything_can_be_heard(text: str) -> None:
    assert isinstance(heard(text, "U0BOT"), str)


def test_who_is_spoken_to() -> None:
    assert addressee(" <@U2> hello") == "U2" and addressee("hello <@U2>") == ""
    assert mentions("hello <@U2|ann>", "U2") and mentions("<@U2>", "U2") and not mentions("<@U22>", "U2")
