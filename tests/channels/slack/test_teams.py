"""For whom Slack sends a request: our workspace or organisation, whatever team whoever writes is of; others are left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, Iterable

import pytest
from rasa.core.agent import Agent
from slack_bolt.authorization import AuthorizeResult

from channels.slack.incoming.teams import is_ours
from serving.stores.tracker_store import ConversationStore
from tests.channels.slack.conftest import Site
from tests.channels.slack.test_channel import message, texts
from tests.serving.conversation import DOMAIN

OURS = AuthorizeResult(enterprise_id="E0ACME", team_id="T00ACME", bot_id="B00BOT", bot_user_id="U00BOT")
WIDE = {"team": None, "is_enterprise_install": True, "enterprise": {"id": "E0ACME"}}


def sent_for(team: Any, enterprise: Any = None, wide: bool = False) -> Dict[str, Any]:
    return {"authorizations": [{"team_id": team, "enterprise_id": enterprise, "is_enterprise_install": wide}]}


@pytest.mark.parametrize(
    ("body", "ours"),
    [
        ({"team_id": "T00ACME"}, True),
        ({"team_id": "T9EVIL"}, False),
        ({"team_id": None}, False),
        ({"team_id": {"a": 1}}, False),
        ({"team": {"id": ["T00ACME"]}}, False),
        ({}, False),
        ({"team_id": "T7EXT", **sent_for("T00ACME")}, True),
        ({"team_id": "T00ACME", **sent_for("T9EVIL")}, False),
        ({"team_id": "T7EXT", **sent_for(None, "E0ACME", wide=True)}, True),
        ({"team_id": "T7EXT", **sent_for("T9EVIL", "E0ACME")}, False),
        ({"team": {"id": "T00ACME"}}, True),
        ({"team": {"id": "T7EXT"}, "user": {"team_id": "T00ACME"}}, False),
        ({"team": None, "is_enterprise_install": True, "user": {"team_id": "T00ACME"}}, True),
        ({**WIDE, "user": {"team_id": "T5"}}, True),
        ({**WIDE, "is_enterprise_install": False}, False),
        ({"view": {"app_installed_team_id": "T00ACME"}, "team": {"id": "T7EXT"}}, True),
        ({"authorizations": "odd", "team_id": "T00ACME"}, False),
        ({"type": "url_verification"}, True),
    ],
)
def test_whose_a_request_is(body: Dict[str, Any], ours: bool) -> None:
    assert is_ours(body, OURS) is ours


def test_in_an_organisation_wide_installation_all_goes_on(site: Site) -> None:
    fake = site.fake
    fake.around = {"team": None, "is_enterprise_install": True, "user": {"id": "U1", "team_id": "T00ACME"}}
    site.there(fake.shortcut("U1", "C1", "What does kelp pay?"))
    (answer,) = site.until(lambda: fake.state.posted)
    assert site.there(fake.click("U1", answer, answer.buttons[0])).status == 200
    site.until(lambda: len(texts(fake)) == 2)
    fake.around = {"team_id": None, "authorizations": [{"team_id": "T00ACME", "is_enterprise_install": True}]}
    site.there(fake.event(message(fake, "hello")))
    site.until(lambda: len(texts(fake)) == 3)
    assert {each.sender_id for each in site.rasa.messages} == {"slack:T00ACME:C1:U1", "slack:T00ACME:U1"}


def test_somebody_of_another_company_asks_and_clicks_in_the_same_conversation(site: Site) -> None:
    fake = site.fake
    fake.state.member_of.add("C7")
    fake.around = {"team_id": "T7EXT"}
    site.there(fake.event(message(fake, f"<@{fake.state.bot}> hello", "U7", channel="C7", user_team="T7EXT")))
    (answer,) = site.until(lambda: fake.state.posted)
    fake.around = {"team": {"id": "T7EXT"}}
    site.there(fake.click("U7", answer, answer.buttons[0]))
    site.until(lambda: len(texts(fake)) == 2)
    assert len({each.sender_id for each in site.rasa.messages}) == 1 and site.rasa.messages[0].sender_id.startswith("slack:T00ACME:C7:")


@pytest.mark.parametrize(
    ("user", "around"),
    [
        ("U1", {"team": None, "is_enterprise_install": True, "user": {"id": "U1", "team_id": "T00ACME"}}),
        ("U7", {"team": {"id": "T7EXT"}, "user": {"id": "U7", "team_id": "T7EXT"}}),
    ],
)
def test_thumbs_are_kept_organisation_wide_and_from_another_company(
    begin: Callable[..., Site], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: str, around: Dict[str, Any]
) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))
    site = begin(store=ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db")))
    site.until(lambda: site.connected)
    site.rasa.status, fake = "answered", site.fake
    fake.state.member_of.add("C7")
    site.there(fake.event(message(fake, f"<@{fake.state.bot}> hello", user, channel="C7")))
    (answer,) = site.until(lambda: fake.state.posted)
    fake.around = around
    for rating, thanks in (("up", "noted"), ("down", "What was wrong")):
        site.there(fake.click(user, answer, thumbs(answer.buttons), rating))
        site.until(lambda: thanks in texts(fake)[-1])  # noqa: B023  awaited here
    tracker = site.run(site.rasa.tracker_store.retrieve_full_tracker(f"slack:T00ACME:C7:{answer.thread}"))
    kept = [event.value for event in tracker.events if event.type_name == "slot" and event.key == "feedback"]
    assert [(each["by"], each["rating"]) for each in kept] == [(user, "up"), (user, "down")]


def thumbs(buttons: Iterable[Dict[str, Any]]) -> Dict[str, Any]:
    return next(each for each in buttons if each["action_id"].startswith("feedback"))


def test_what_is_for_another_workspace_is_acknowledged_and_left_alone(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    fake = site.fake
    fake.around = {"team_id": "T9EVIL", "authorizations": [{"team_id": "T9EVIL"}]}
    assert site.there(fake.event(message(fake, "only I know"))).status == 200
    fake.around = {"team_id": "T9EVIL"}
    assert "another workspace" in site.there(fake.command("U1", "C1", "hello")).body
    fake.around = {"team": {"id": "T9EVIL"}}
    assert site.there(fake.shortcut("U1", "C1", "hello")).status == 200
    fake.around = {}
    site.there(fake.event(message(fake, "hello", "U2")))
    site.until(lambda: texts(fake))
    assert [each.text for each in site.rasa.messages] == ["hello"] and site.rasa.messages[0].sender_id == "slack:T00ACME:U2"
    assert "another workspace" in caplog.text and "only I know" not in caplog.text
