"""The recommendation as a form that only who opens it sees; and buttons of questions that are answered already."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest
from rasa.core.agent import Agent

from serving.stores.tracker_store import ConversationStore
from tests.channels.slack.conftest import Site
from tests.channels.slack.test_channel import message, texts
from tests.channels.slack.test_detail import mention
from tests.serving.conversation import DOMAIN
from tests.slack.fake import FakeSlack
from tests.slack.state import Posted

INTERESTS = {"id": "interests", "question": "What interests you?", "several": True}
KELP, BIRDS = {"id": "interests/kelp", "title": "Kelp"}, {"id": "interests/birds", "title": "Birds"}
DIVING = {"id": "diving", "question": "Would you dive?", "several": False}
GLADLY, NEVER = {"id": "diving/gladly", "title": "Gladly"}, {"id": "diving/never", "title": "Never"}
QUESTIONS = [{**INTERESTS, "options": [KELP, BIRDS]}, {**DIVING, "options": [GLADLY, NEVER]}]


def form(asking: str = "interests", chosen: List[str] = []) -> Dict[str, Any]:  # noqa: B006  only read
    return {"topic": "recommend", "status": "clarify", "form": {"asking": asking, "questions": QUESTIONS, "chosen": chosen}}


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture
def site(begin: Callable[..., Site], tmp_path: Path, fake: FakeSlack) -> Site:
    """A process whose answers ask for wishes."""
    fake.state.member_of.add("C1")
    site = begin(store=ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db")))
    site.rasa.more = form()
    site.until(lambda: site.connected)
    return site


def asked(site: Site) -> Posted:
    """What is posted to a direct message."""
    before = len(site.fake.state.posted)
    site.there(site.fake.event(message(site.fake, "hello")))
    posted: List[Posted] = site.until(lambda: site.fake.state.posted[before:])
    return posted[0]


def click(site: Site, posted: Posted, kind: str, user: str = "U1") -> None:
    button = next(each for each in posted.buttons if each["action_id"].startswith(kind))
    assert site.there(site.fake.click(user, posted, button)).status == 200


def opened(site: Site, posted: Posted, user: str = "U1") -> Dict[str, Any]:
    click(site, posted, "form", user)
    return dict(site.fake.state.modals[-1])


def settle(site: Site) -> None:
    site.until(lambda: not len(site.channel._workspace._queues))


def test_in_a_channel_nobody_is_asked_for_wishes_but_in_a_form(site: Site) -> None:
    mention(site)
    (posted,) = site.fake.state.posted
    assert "alone" in posted.text and "You said" not in posted.text
    assert [button["text"]["text"] for button in posted.buttons] == ["Answer privately"]
    assert site.rasa.messages[0].metadata == {"shared": True}


def test_what_anybody_chooses_in_a_channel_and_its_result_are_theirs_alone(site: Site) -> None:
    event = mention(site)
    (posted,) = site.fake.state.posted
    view = opened(site, posted, "U2")
    assert [block["label"]["text"] for block in view["blocks"]] == [INTERESTS["question"], DIVING["question"]]
    site.rasa.more = {"topic": "recommend", "status": "answered"}
    site.there(site.fake.submit("U2", view, {"question-0": ["Kelp"], "question-1": ["Never"]}))
    settle(site)
    said = site.rasa.messages[-1]
    assert (said.sender_id, said.text) == ("slack:T00ACME:U2", "My wishes: Kelp, Never")
    assert said.metadata == {"chosen": ["interests/kelp", "diving/never"]}
    result, told = site.fake.state.posted[1:]
    assert (result.channel, result.text) == ("D2", "You said: My wishes: Kelp, Never")
    assert (told.channel, told.thread, told.user) == ("C1", event["ts"], "U2") and "directly" in told.text


def test_in_a_direct_message_the_form_shows_what_is_chosen_and_answers_in_its_thread(site: Site) -> None:
    site.rasa.more = form(asking="", chosen=["interests/birds", "diving/gladly"])
    posted = asked(site)
    assert "Change my answers" in [button["text"]["text"] for button in posted.buttons if "text" in button]
    view = opened(site, posted)
    first, second = (block["element"] for block in view["blocks"])
    assert [option["text"]["text"] for option in first["initial_options"]] == ["Birds"]
    assert second["initial_option"]["text"]["text"] == "Gladly"
    site.there(site.fake.submit("U1", view, {"question-0": ["Kelp", "Birds"]}))
    settle(site)
    assert site.rasa.messages[-1].metadata == {"chosen": ["interests/kelp", "interests/birds", "diving/gladly"]}
    assert (site.fake.state.posted[-1].channel, site.fake.state.posted[-1].thread) == (posted.channel, posted.thread)


def test_after_a_command_the_result_is_seen_where_it_was_given(site: Site) -> None:
    site.there(site.fake.command("U1", "C1", "recommend"))
    (posted,) = site.until(lambda: site.fake.state.posted)
    site.there(site.fake.submit("U1", opened(site, posted), {"question-0": ["Kelp"]}))
    settle(site)
    assert site.rasa.messages[-1].sender_id == "slack:T00ACME:C1:U1"
    assert (site.fake.state.posted[-1].channel, site.fake.state.posted[-1].user) == ("C1", "U1")


def test_a_form_without_a_choice_is_shown_again(site: Site) -> None:
    view = opened(site, asked(site))
    sent = site.there(site.fake.submit("U1", view, {}))
    assert "question-0" in sent.body and "choose at least one" in sent.body
    assert len(site.rasa.messages) == 1


def test_a_form_that_is_sent_twice_is_asked_once_and_one_that_failed_again(site: Site) -> None:
    view = opened(site, asked(site))
    site.rasa.fails = 1
    for _ in range(3):
        site.there(site.fake.submit("U1", view, {"question-0": ["Kelp"]}))
        settle(site)
    assert len(site.rasa.messages) == 3 and "Reference" in texts(site.fake)[1] and len(texts(site.fake)) == 3


def test_a_form_of_an_answer_that_is_deleted_says_so(site: Site) -> None:
    posted = asked(site)
    view = opened(site, posted)
    site.run(site.rasa.tracker_store.delete("slack:T00ACME:U1"))
    click(site, posted, "form")
    site.there(site.fake.submit("U1", view, {"question-0": ["Kelp"]}))
    settle(site)
    assert texts(site.fake)[1:] == ["That answer isn't kept any more. Please ask again."] * 2
    assert len(site.fake.state.modals) == 1


def test_a_form_that_slack_does_not_open_is_told_and_can_be_tried_again(site: Site) -> None:
    posted = asked(site)
    site.fake.fail["views.open"] = ["expired_trigger_id"]
    click(site, posted, "form")
    settle(site)
    assert "couldn't be opened" in texts(site.fake)[-1] and site.fake.state.posted[-1].user == "U1"
    assert opened(site, posted)


def test_a_button_of_a_question_that_is_answered_says_so_and_asks_nothing(site: Site) -> None:
    first = asked(site)
    site.rasa.more = form("diving")
    second = asked(site)
    for _ in range(2):
        click(site, first, "ask")
        settle(site)
    assert len(site.rasa.messages) == 2
    stale = [posted for posted in site.fake.state.posted if "is answered, or closed" in posted.text]
    assert len(stale) == 2 and all(posted.user == "U1" for posted in stale)
    click(site, second, "ask")
    settle(site)
    assert site.rasa.messages[-1].text == "What is the pay?"


def test_a_question_that_stays_open_over_another_can_be_answered(site: Site) -> None:
    first = asked(site)
    site.rasa.more = {}
    asked(site)
    click(site, first, "ask")
    settle(site)
    assert site.rasa.messages[-1].text == "What is the pay?"


def test_a_question_of_a_former_version_can_be_answered(site: Site) -> None:
    site.rasa.more = {"topic": "recommend", "status": "clarify"}
    first = asked(site)
    asked(site)
    click(site, first, "ask")
    settle(site)
    assert site.rasa.messages[-1].text == "What is the pay?"


def test_once_answered_no_option_of_a_question_is_left(site: Site) -> None:
    site.rasa.buttons = [{"title": f"Title {number}", "payload": f"Question {number}?"} for number in range(30)]
    posted = asked(site)
    click(site, posted, "ask-3")
    settle(site)
    assert [button["action_id"] for button in posted.buttons] == ["form"]
    assert "<@U1> chose: *Title 3*" in str(posted.blocks)


def test_a_closed_form_and_one_of_nobody_are_acknowledged(site: Site) -> None:
    for kind in ("view_closed", "view_submission"):
        view = {"id": "V1", "type": "modal", "callback_id": "another", "app_installed_team_id": "T00ACME", "state": {"values": {}}}
        payload = {"type": kind, "team": {"id": "T00ACME"}, "user": {"id": "U1"}, "view": view}
        assert site.there(site.fake._send("interactive", payload)).status == 200
