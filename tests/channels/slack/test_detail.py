"""The whole story behind an answer told in short, and care that only one person may see."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict

import pytest
from rasa.core.agent import Agent

from serving.stores.tracker_store import ConversationStore
from tests.channels.slack.conftest import Site
from tests.channels.slack.test_channel import message, texts
from tests.serving.conversation import DOMAIN
from tests.slack.fake import FakeSlack
from tests.slack.state import Posted

_DETAIL = "All that is known."
_DANGER = {"care": True, "status": "out_of_scope"}


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture
def process(begin: Callable[..., Site], tmp_path: Path, fake: FakeSlack) -> Callable[..., Site]:
    """Begins a process on the common store, whose answers hold `more`."""
    fake.state.member_of.add("C1")

    def process(more: Dict[str, Any]) -> Site:
        site = begin(store=ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db")))
        site.rasa.more = more
        site.until(lambda: site.connected)
        return site

    return process


def mention(site: Site, text: str = "hello", user: str = "U1") -> Dict[str, Any]:
    """Ask in a channel."""
    asked = message(site.fake, f"<@{site.fake.state.bot}> {text}", user, channel="C1")
    site.there(site.fake.event(asked))
    site.until(lambda: site.fake.state.posted)
    return asked


def show_all(site: Site, posted: Posted, user: str = "U1") -> None:
    (button,) = [each for each in posted.buttons if each["action_id"] == "detail"]
    site.there(site.fake.click(user, posted, button))


def shows_all(posted: Posted) -> bool:
    return any(button["action_id"] == "detail" for button in posted.buttons)


def test_all_of_an_answer_is_posted_in_its_thread_by_another_process_than_answered_and_once(process: Callable[..., Site]) -> None:
    asked = mention(process({"detail": _DETAIL}))
    site = process({})
    (short,) = site.fake.state.posted
    (button,) = [each for each in short.buttons if each["action_id"] == "detail"]
    for user in ("U1", "U2"):
        site.there(site.fake.click(user, short, button))
    mention(site, "and now?")
    site.until(lambda: "You said: and now?" in texts(site.fake))
    site.until(lambda: _DETAIL in texts(site.fake))
    (told,) = [posted for posted in site.fake.state.posted if posted.text == _DETAIL]
    assert (told.channel, told.thread, told.user) == ("C1", asked["ts"], "")
    site.until(lambda: not shows_all(short))
    assert "asked: *Show all*" in str(short.blocks)
    assert not site.fake.state.faults


def test_all_of_an_answer_to_a_command_is_for_who_asked(process: Callable[..., Site]) -> None:
    site = process({"detail": _DETAIL})
    site.there(site.fake.command("U1", "C1", "pay?"))
    (short,) = site.until(lambda: site.fake.state.posted)
    show_all(site, short)
    site.until(lambda: _DETAIL in texts(site.fake))
    site.until(lambda: not shows_all(short))
    assert site.fake.state.posted[-1].user == "U1"


def test_an_answer_that_was_deleted_meanwhile_is_told(process: Callable[..., Site]) -> None:
    site = process({"detail": _DETAIL})
    site.there(site.fake.event(message(site.fake, "hello")))
    (short,) = site.until(lambda: site.fake.state.posted)
    site.run(site.rasa.tracker_store.delete("slack:T00ACME:U1"))
    show_all(site, short)
    site.until(lambda: len(texts(site.fake)) == 2)
    assert texts(site.fake)[1] == "That answer isn't kept any more. Please ask again."


def test_care_in_a_channel_is_seen_by_nobody_else(process: Callable[..., Site]) -> None:
    site = process(_DANGER)
    asked = mention(site)
    site.until(lambda: site.fake.state.statuses[-1:] == [("C1", asked["ts"], "")])
    assert {(posted.channel, posted.user) for posted in site.fake.state.posted} == {("C1", "U1"), ("D1", "")}
    assert not [button for posted in site.fake.state.posted for button in posted.buttons if button["type"] == "feedback_buttons"]


def test_care_reaches_who_has_left_the_channel(process: Callable[..., Site]) -> None:
    site = process(_DANGER)
    site.fake.state.gone.add(("C1", "U1"))
    mention(site)
    (posted,) = site.fake.state.posted
    assert (posted.channel, posted.user) == ("D1", "")


def test_care_in_a_direct_message_is_an_ordinary_message(process: Callable[..., Site]) -> None:
    site = process(_DANGER)
    asked = message(site.fake, "hello")
    site.there(site.fake.event(asked))
    (posted,) = site.until(lambda: site.fake.state.posted)
    assert (posted.channel, posted.thread, posted.user) == ("D1", asked["ts"], "")
