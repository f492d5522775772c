"""A long thread in which people mostly talk with each other, with the trained model."""

from __future__ import annotations

import pytest

from tests.channels.slack.test_threads import AMONG_PEOPLE
from tests.slack.office import Office
from tests.slack.test_scenarios import PAY

QUESTIONS = (
    "and in finance?",
    "what about technology?",
    "which skills do they want there?",
    "can I work from home there?",
    "who gets promoted fastest?",
)
EACH = 100
"""Questions to the assistant; people say twice as much to each other."""


@pytest.mark.parametrize("office", ["over_http"], indirect=True)
def test_of_two_hundred_messages_between_people_none_is_answered_and_of_a_hundred_to_the_assistant_all(office: Office) -> None:
    channel, people = office.channel(), [office.person() for _ in range(4)]
    root = office.mentions(people[0], PAY, channel)
    asked = [PAY]
    office.answers(channel, root)
    for number in range(1, EACH):
        for place in (2 * number, 2 * number + 5):
            office.says(people[place % len(people)], AMONG_PEOPLE[place % len(AMONG_PEOPLE)], channel, thread_ts=root)
        asked.append(QUESTIONS[number % len(QUESTIONS)])
        office.mentions(people[number % len(people)], asked[-1], channel, thread_ts=root)
        office.answers(channel, root, len(asked))
    for place in (0, 1):
        office.says(people[place], AMONG_PEOPLE[place], channel, thread_ts=root)
    office.settled()
    assert len(office.posted(channel, root)) == EACH
    assert office.heard(f"slack:T00ACME:{channel}:{root}") == asked
