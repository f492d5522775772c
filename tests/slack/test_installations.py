"""An installation for a whole organisation, and Slack Connect: what Slack sends then, to the assistant with everything but Slack real."""

from __future__ import annotations

from typing import Any, Dict, Iterator

import pytest

from tests.slack.office import Office
from tests.slack.test_scenarios import PAY, suggestions

THEIRS = "T7EXT"
WIDE_EVENT: Dict[str, Any] = {"team_id": None, "authorizations": [{"team_id": "T00ACME", "is_enterprise_install": True}]}
WIDE_CLICK: Dict[str, Any] = {"team": None, "is_enterprise_install": True}


@pytest.fixture(autouse=True)
def _as_usual_afterwards(office: Office) -> Iterator[None]:
    yield
    office.fake.around = {}


def test_in_an_organisation_people_ask_click_and_rate(office: Office) -> None:
    channel, user = office.channel(), office.person()
    office.fake.around = WIDE_EVENT
    root = office.mentions(user, PAY, channel)
    (answer,) = office.answers(channel, root)
    office.fake.around = {**WIDE_CLICK, "user": {"id": user, "team_id": "T00ACME"}}
    office.fake.run(office.fake.click(user, answer, suggestions(answer)[0]))
    assert len(office.answers(channel, root, 2)) == 2
    office.rates(user, answer, "up")
    conversation = f"slack:T00ACME:{channel}:{root}"
    office.until(lambda: office.ratings(conversation))
    assert [each["rating"] for each in office.ratings(conversation)] == ["up"] and office.heard(conversation)[0] == PAY


def test_in_a_shared_channel_somebody_of_another_company_is_answered_in_ours(office: Office) -> None:
    channel, user = office.channel(), office.person()
    office.fake.around = {"team_id": THEIRS}
    root = office.mentions(user, PAY, channel, user_team=THEIRS)
    (answer,) = office.answers(channel, root)
    office.says(user, "And in finance?", channel, thread_ts=root, user_team=THEIRS)
    assert "90,000" in office.answers(channel, root, 2)[1].text
    office.fake.around = {"team": {"id": THEIRS}}
    office.rates(user, answer, "down")
    conversation = f"slack:T00ACME:{channel}:{root}"
    office.until(lambda: office.ratings(conversation))
    assert [each["rating"] for each in office.ratings(conversation)] == ["down"] and office.heard(conversation) == [PAY, "And in finance?"]


def test_what_is_sent_for_another_installation_is_left_alone(office: Office) -> None:
    channel, user = office.channel(), office.person()
    foreign = {"team_id": "T9EVIL", "enterprise_id": None, "is_enterprise_install": False}
    office.fake.around = {"team_id": "T9EVIL", "authorizations": [foreign]}
    event = office.message(user, f"<@{office.fake.state.bot}> {PAY}", channel)
    office.fake.run(office.fake.event(event))
    office.fake.around = {}
    office.settled()
    assert not office.posted(channel, event["ts"]) and not office.heard(f"slack:T00ACME:{channel}:{event['ts']}")
