from __future__ import annotations

from typing import Any, Dict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.slack.heard import calls_others, heard, mentions, names_person, said


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
        (":hospital:", ""),
        ("What does retail pay :bank: :+1::skin-tone-3:", "What does retail pay"),
        ("at 10:30:15 or http://a:80:b", "at 10:30:15 or http://a:80:b"),
        ("", ""),
    ],
)
def test_what_was_typed_is_heard(sent: str, typed: str) -> None:
    assert heard(sent, "U0BOT") == typed


@given(st.text())
def test_anything_can_be_heard(text: str) -> None:
    assert isinstance(heard(text, "U0BOT"), str)


def test_who_is_spoken_to() -> None:
    assert names_person("hello <@U2|ann>", "U0BOT") and not names_person("hello <@U0BOT>", "U0BOT") and not names_person("<!here>", "U0BOT")
    others = ("hello <@U2>", "<!here> lunch?", "<!subteam^S1|@team> please", "@channel hi", "hey @ann")
    assert all(calls_others(text, "U0BOT") for text in others)
    assert not any(calls_others(text, "U0BOT") for text in ("<@U0BOT> hello", "mail me at a@b.org", "<mailto:a@b.org|a@b.org>", "5 @ 3"))
    assert mentions("hello <@U2|ann>", "U2") and mentions("<@U2>", "U2") and not mentions("<@U22>", "U2")


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"text": "hello", "attachments": [{"text": "other"}]}, "hello"),
        (
            {"text": "", "attachments": [{"is_share": True, "text": "What does <#C1|it> pay?", "fallback": "What"}]},
            "What does #it pay?",
        ),
        ({"text": "<@U0BOT>", "attachments": [{"fallback": "What then?"}]}, "What then?"),
        ({"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "*What* now?"}}]}, "What now?"),
        ({"blocks": [{"type": "rich_text", "elements": [{"elements": [{"type": "text", "text": "So?"}]}]}]}, "So?"),
        ({"text": None, "attachments": "odd", "blocks": [None, 3]}, ""),
    ],
)
def test_a_message_says_its_text_or_what_it_forwards(message: Dict[str, Any], text: str) -> None:
    assert said(message, "U0BOT") == text
