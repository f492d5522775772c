"""An installation for a whole organisation, and Slack Connect: what Slack sends then, to the assistant with everything but Slack real."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

import pytest

from tests.slack.office import Office
from tests.slack.test_scenarios import PAY, suggestions

THEIRS = "T7EXT"
WIDE_EVENT: Dict[str, Any] = {"team_id": None, "authorizations": [{"team_id": "T00ACME", "is_enterprise_install": True}]}
WIDE_CLICK: Dict[str, Any] = {"team": None, "is_enterprise_install": True}


@pytest.fixture
def around(office: Office) -> Iterator[Dict[str, Any]]:
    """What stands around all that Slack sends, as it was afterwards."""
    yield office.fake.around
    office.fake.around = {}


def _around(office: Office, **more: Any) -> None:
    office.fake.around = more


def _rated(office: Office, conversation: str) -> List[str]:
    ratings = [event["value"] for event in office.events(conversation) if event["event"] == "slot" and event["name"] == "feedback"]
    return [each["rating"] for each in ratings if each]


@pytest.mark.usefixtures("around")
def test_in_an_organisation_people_ask_click_and_rate(office: Office) -> None:
    channel, user = office.channel(), office.person()
    _around(office, **WIDE_EVENT)
    root = office.mentions(user, PAY, channel)
    (answer,) = office.answers(channel, root)
    _around(office, **WIDE_CLICK, user={"id": user, "team_id": "T00ACME"})
    office.fake.run(office.fake.click(user, answer, suggestions(answer)[0]))
    assert len(office.answers(channel, root, 2)) == 2
    (thumbs,) = [each for each in answer.buttons if each["type"] == "feedback_buttons"]
    office.fake.run(office.fake.click(user, answer, thumbs, thumbs["positive_button"]["value"]))
    conversation = f"slack:T00ACME:{channel}:{root}"
    office.until(lambda: _rated(office, conversation))
    assert _rated(office, conversation) == ["up"] and office.heard(conversation)[0] == PAY


@pytest.mark.usefixtures("around")
def test_in_a_shared_channel_somebody_of_another_company_is_answered_in_ours(office: Office) -> None:
    channel, user = office.channel(), office.person()
    _around(office, team_id=THEIRS)
    root = office.mentions(user, PAY, channel, user_team=THEIRS)
    (answer,) = office.answers(channel, root)
    office.says(user, "And in finance?", channel, thread_ts=root, user_team=THEIRS)
    assert "90,000" in office.answers(channel, root, 2)[1].text
    _around(office, team={"id": THEIRS})
    (thumbs,) = [each for each in answer.buttons if each["type"] == "feedback_buttons"]
    office.fake.run(office.fake.click(user, answer, thumbs, thumbs["negative_button"]["value"]))
    conversation = f"slack:T00ACME:{channel}:{root}"
    office.until(lambda: _rated(office, conversation))
    assert _rated(office, conversation) == ["down"] and office.heard(conversation) == [PAY, "And in finance?"]


@pytest.mark.usefixtures("around")
def test_what_is_sent_for_another_installation_is_left_alone(office: Office) -> None:
    channel, user = office.channel(), office.person()
    _around(office, team_id="T9EVIL", authorizations=[{"team_id": "T9EVIL", "enterprise_id": None, "is_enterprise_install": False}])
    event = office.message(user, f"<@{office.fake.state.bot}> {PAY}", channel)
    office.fake.run(office.fake.event(event))
    _around(office)
    office.settled()
    assert not office.posted(channel, event["ts"]) and not office.heard(f"slack:T00ACME:{channel}:{event['ts']}")
