"""What Slack refuses costs no answer, and what failed can be tried again."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest
from aiohttp import web
from rasa.core.agent import Agent

from channels.conversation.tally import TALLY
from channels.slack import workspace
from serving.stores.tracker_store import ConversationStore
from tests.channels.slack.conftest import Site
from tests.channels.slack.test_channel import message, texts
from tests.serving.conversation import DOMAIN
from tests.slack.fake import FakeSlack
from tests.slack.state import Posted


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture
def process(begin: Callable[..., Site], tmp_path: Path, fake: FakeSlack) -> Callable[..., Site]:
    """Begins a process on the common store."""
    fake.state.member_of.add("C1")

    def process(**more: Any) -> Site:
        site = begin(store=ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db")), **more)
        site.until(lambda: site.connected)
        return site

    return process


def asked(site: Site, text: str = "hello", **more: Any) -> Posted:
    """What is posted to a message."""
    before = len(site.fake.state.posted)
    site.there(site.fake.event(message(site.fake, text, **more)))
    posted: List[Posted] = site.until(lambda: site.fake.state.posted[before:])
    return posted[0]


def mentioned(site: Site, user: str = "U1") -> Posted:
    return asked(site, f"<@{site.fake.state.bot}> hello", user=user, channel="C1")


def button(posted: Posted, kind: str) -> Dict[str, Any]:
    return next(each for each in posted.buttons if each["action_id"].startswith(kind))


def settle(site: Site) -> None:
    site.until(lambda: not len(site.channel._workspace._queues))


@pytest.mark.parametrize("error", ["invalid_blocks", "edit_window_closed", "cant_update_message", "internal_error"])
def test_a_click_is_answered_though_its_button_cannot_be_frozen(process: Callable[..., Site], error: str) -> None:
    site = process()
    posted = asked(site)
    site.fake.fail["chat.update"] = [error]
    site.there(site.fake.click("U1", posted, button(posted, "ask")))
    settle(site)
    assert texts(site.fake) == ["You said: hello", "You said: What is the pay?"]


def test_a_click_whose_turn_failed_can_be_clicked_again(process: Callable[..., Site]) -> None:
    site = process()
    posted = asked(site)
    site.rasa.fails = 1
    for _ in range(2):
        site.there(site.fake.click("U1", posted, button(posted, "ask")))
        settle(site)
    assert "Reference" in texts(site.fake)[1] and texts(site.fake)[2] == "You said: What is the pay?"
    assert [each for each in posted.buttons if each["action_id"].startswith("ask")] == []


def test_a_click_whose_answer_could_not_be_posted_gets_the_same_answer_when_clicked_again(process: Callable[..., Site]) -> None:
    site = process()
    posted = asked(site)
    site.fake.fail["chat.postMessage"] = ["fatal_error", "fatal_error"]
    for _ in range(2):
        site.there(site.fake.click("U1", posted, button(posted, "ask")))
        settle(site)
    assert "Reference" in texts(site.fake)[1] and texts(site.fake)[2] == "You said: What is the pay?"


def test_all_of_an_answer_is_asked_for_again_when_it_could_not_be_posted(process: Callable[..., Site]) -> None:
    site = process()
    site.rasa.more = {"detail": "All that is known."}
    posted = asked(site)
    site.fake.fail["chat.postMessage"] = ["fatal_error", "fatal_error"]
    for _ in range(2):
        site.there(site.fake.click("U1", posted, button(posted, "detail")))
        settle(site)
    assert "Reference" in texts(site.fake)[1] and texts(site.fake)[2] == "All that is known."


def test_of_two_processes_one_shows_all(process: Callable[..., Site]) -> None:
    one, two = process(), process()
    for site in (one, two):
        site.rasa.more = {"detail": "All that is known."}
    one.face()
    posted = asked(one)
    clicked = button(posted, "detail")  # the first may have shown all, and taken it away, before the second is told
    for site in (one, two):
        site.face()
        site.there(site.fake.click("U1", posted, clicked))
    for site in (one, two):
        settle(site)
    assert texts(one.fake).count("All that is known.") == 1


@pytest.mark.parametrize("error", ["invalid_blocks", "invalid_arguments", "internal_error", "something_new"])
def test_blocks_that_are_refused_in_whatever_words_are_posted_as_text(process: Callable[..., Site], error: str) -> None:
    site = process()
    site.fake.fail["chat.postMessage"] = [error]
    posted = asked(site)
    assert posted.text == "You said: hello" and posted.blocks == []


def test_a_response_url_gets_sections_that_say_the_same(process: Callable[..., Site]) -> None:
    site = process()
    site.rasa.status = "answered"
    site.there(site.fake.command("U1", "C1", "hello"))
    (answer,) = site.until(lambda: site.fake.state.posted)
    assert {block["type"] for block in answer.blocks} <= {"section", "context", "actions"}
    assert answer.text.startswith("You asked: hello") and "You said: hello" in answer.text
    site.there(site.fake.click("U1", answer, button(answer, "feedback"), "up"))
    site.until(lambda: "noted" in texts(site.fake)[-1])
    site.there(site.fake.click("U1", answer, button(answer, "ask")))
    settle(site)
    assert "You said: What is the pay?" in texts(site.fake)[-1] and "You said: hello" in answer.text
    assert not site.fake.state.faults


def test_blocks_that_a_response_url_refuses_are_posted_as_text(process: Callable[..., Site]) -> None:
    site = process()
    site.fake.fail["response_url"] = ["invalid_blocks"]
    site.there(site.fake.command("U1", "C1", "hello"))
    settle(site)
    (answer,) = site.fake.state.posted
    assert (answer.channel, answer.user, answer.blocks) == ("C1", "U1", []) and "You said: hello" in answer.text


@pytest.mark.parametrize("error", ["expired_url", "used_url"])
def test_where_a_response_url_takes_nothing_the_answer_comes_directly(process: Callable[..., Site], error: str) -> None:
    site = process()
    site.fake.fail["response_url"] = [error] * 3
    site.there(site.fake.command("U1", "C1", "hello"))
    settle(site)
    assert [(each.channel, each.text) for each in site.fake.state.posted] == [
        ("D1", "I can't post where you asked me. Here is the answer:"),
        ("D1", "You said: hello"),
    ]


def test_where_the_place_takes_nothing_the_answer_comes_directly(process: Callable[..., Site]) -> None:
    site = process()
    site.fake.fail["chat.postMessage"] = ["is_archived"]
    mentioned(site)
    settle(site)
    assert [(each.channel, each.text) for each in site.fake.state.posted] == [
        ("D1", "I can't post where you asked me. Here is the answer:"),
        ("D1", "You said: hello"),
    ]


def test_trouble_of_slacks_own_is_waited_out(process: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "_TROUBLE_WAIT", 0.01)
    site = process()
    site.rasa.gate.clear()
    site.there(site.fake.event(message(site.fake, "hello")))
    site.until(lambda: site.fake.state.statuses)
    troubles = iter([True, True])
    site.fake.trouble = lambda: next(troubles, False)
    site.rasa.gate.set()
    site.until(lambda: texts(site.fake))
    assert texts(site.fake) == ["You said: hello"]


def test_what_only_one_sees_stays_in_its_thread(process: Callable[..., Site]) -> None:
    site = process()
    site.rasa.status = "answered"
    posted = mentioned(site)
    site.there(site.fake.click("U1", posted, button(posted, "feedback"), "up"))
    settle(site)
    assert (site.fake.state.posted[-1].thread, site.fake.state.posted[-1].user) == (posted.thread, "U1")


@pytest.mark.parametrize("thread", ["", "1700000000.000100"])
def test_what_is_asked_in_the_menu_of_a_message_is_answered_in_its_thread(process: Callable[..., Site], thread: str) -> None:
    site = process()
    site.there(site.fake.shortcut("U1", "C1", "hello", thread=thread))
    settle(site)
    assert [(each.channel, each.thread or "", each.user) for each in site.fake.state.posted] == [("C1", thread, "U1")]


def test_thumbs_down_asks_why_and_keeps_who_said_so(process: Callable[..., Site]) -> None:
    site = process()
    site.rasa.status = "answered"
    posted = mentioned(site)
    before = TALLY.counts["feedback", "slack", "down"]
    for user, rating in (("U1", "up"), ("U2", "down")):
        site.there(site.fake.click(user, posted, button(posted, "feedback"), rating))
        settle(site)
    why = site.fake.state.posted[-1]
    assert why.user == "U2" and "What was wrong" in why.text and button(why, "ask")
    site.there(site.fake.click("U2", why, button(why, "reason-wrong")))
    settle(site)
    tracker = site.run(site.rasa.tracker_store.retrieve_full_tracker(f"slack:T00ACME:C1:{posted.thread}"))
    kept = [event.value for event in tracker.events if event.type_name == "slot" and event.key == "feedback"]
    assert [(each["by"], each["rating"], each.get("reasons")) for each in kept] == [
        ("U1", "up", None),
        ("U2", "down", None),
        ("U2", "down", ["wrong"]),
    ]
    assert why.text == "Thanks, that is noted." and TALLY.counts["feedback", "slack", "down"] == before + 1


@pytest.mark.parametrize(
    ("status", "rated"), [("answered", True), ("not_covered", True), ("clarify", False), ("chitchat", False), ("error", False)]
)
def test_what_says_nothing_is_not_to_be_rated(process: Callable[..., Site], status: str, rated: bool) -> None:
    """Among it that it isn't clear what is meant."""
    site = process()
    site.rasa.status = status
    assert any(each["action_id"].startswith("feedback") for each in asked(site).buttons) == rated


def test_a_vote_on_what_is_not_kept_is_told_so(process: Callable[..., Site]) -> None:
    site = process()
    site.rasa.status = "answered"
    posted = asked(site)
    site.run(site.rasa.tracker_store.delete("slack:T00ACME:U1"))
    site.there(site.fake.click("U1", posted, button(posted, "feedback"), "up"))
    settle(site)
    assert texts(site.fake)[-1] == "That answer isn't kept any more. Please ask again."


def test_buttons_below_a_recommendation_are_for_whom_it_was_made(process: Callable[..., Site]) -> None:
    site = process()
    site.rasa.more = {"topic": "recommend"}
    posted = mentioned(site)
    site.there(site.fake.click("U2", posted, button(posted, "ask")))
    settle(site)
    assert (site.fake.state.posted[-1].user, len(site.rasa.messages)) == ("U2", 1)
    site.there(site.fake.click("U1", posted, button(posted, "ask")))
    settle(site)
    assert len(site.rasa.messages) == 2 and "<@U1> asked: *Pay*" in str(posted.blocks)


def test_a_forwarded_message_is_read(process: Callable[..., Site]) -> None:
    site = process()
    posted = asked(site, "", attachments=[{"is_share": True, "text": "What does kelp pay?"}])
    assert posted.text == "You said: What does kelp pay?"


def test_slackbot_is_no_person(process: Callable[..., Site]) -> None:
    site = process()
    site.there(site.fake.event(message(site.fake, "hello", "USLACKBOT")))
    asked(site, "and now?")
    assert len(site.rasa.messages) == 1


@pytest.mark.parametrize("event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["U00BOT"]}}])
def test_an_app_that_is_gone_is_told_to_the_probes(process: Callable[..., Site], event: Dict[str, Any]) -> None:
    site = process()
    assert site.ready() == 200 and TALLY.faults["slack"] == ""
    site.there(site.fake.event(event))
    assert site.ready() == 503 and "install" in str(site.channel.fault()) and TALLY.faults["slack"]


def test_a_revoked_token_is_noticed_and_so_is_its_return(
    process: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(workspace, "LOOK", 0.05)
    site = process()
    token, site.fake.state.token = site.fake.state.token, "another"
    site.until(lambda: site.channel.fault())
    assert site.ready() == 503 and "SLACK_TOKEN" in str(site.channel.fault())
    site.fake.state.token = token
    site.until(lambda: site.channel.fault() is None)
    assert caplog.text.count("no longer accepts SLACK_TOKEN") == 1 and "Slack answers again" in caplog.text


def test_a_socket_that_is_gone_is_noticed(process: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "LOOK", 0.05)
    site = process(app_token="xapp-fake")  # noqa: S106  of nobody
    assert site.channel.fault() is None
    site.run(site.channel._workspace._socket.client.disconnect())
    site.until(lambda: "socket" in str(site.channel.fault()))


_INSTEAD = [("text/plain", 503), ("text/html", 503), ("application/json", 502), ("text/plain", 200), ("text/html", 200)]


@pytest.mark.parametrize(("content_type", "status"), _INSTEAD)
def test_what_answers_in_place_of_slack_stops_no_conversation(process: Callable[..., Site], content_type: str, status: int) -> None:
    site = process()
    more_than_tries = 20
    site.fake.instead["chat.postMessage"] = [
        web.Response(text="upstream: no", content_type=content_type, status=status) for _ in range(more_than_tries)
    ]
    site.there(site.fake.event(message(site.fake, "hello")))
    settle(site)
    site.fake.instead.clear()
    assert asked(site, "again").text == "You said: again"
