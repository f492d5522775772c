"""Advisers answer in Slack: what they press and write reaches the visitor, once and in order, and nothing else does."""

from __future__ import annotations

import asyncio
import functools
import random
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest

from channels.slack.advisers.courier import Slack
from channels.slack.words import NOTE
from handoff import deliveries
from handoff.hours import Hours
from tests.channels.handoff_site import ask, leave, sender, standing
from tests.channels.office import DESK, ON, Office
from tests.channels.web_site import Visitor
from tests.slack.fake import FakeSlack

ADA, BEN = "U00ADA", "U00BEN"


@pytest.fixture(params=["http", "socket"])
def office(request: pytest.FixtureRequest, loop: asyncio.AbstractEventLoop, fake: FakeSlack, tmp_path: Path) -> Iterator[Office]:
    office = Office(loop, fake, tmp_path, socket=request.param == "socket")
    yield office
    office.close()
    assert fake.state.faults == []


@pytest.fixture
def visitor(office: Office) -> Visitor:
    """Who asked something, and then for a person."""
    visitor = office.visitor()
    visitor.answer("What is the pay?")
    assert ask(visitor, name="Ann").status == 201
    return visitor


def reads(visitor: Visitor) -> List[str]:
    """What the visitor reads of a person."""
    return [message["text"] for message in visitor.said() if message["from"] == "person"]


def until_read(office: Office, visitor: Visitor, *texts: str) -> None:
    for _ in range(100):
        if reads(visitor) == list(texts):
            return
        office.run(asyncio.sleep(0.02))
    assert reads(visitor) == list(texts)


def test_the_card_tells_who_asks_what_and_the_thread_what_was_said(office: Office, visitor: Visitor) -> None:
    card = office.card()
    assert "Ann" in card.text and "What is the pay?" in card.text
    office.until(lambda: any("You said: What is the pay?" in text for text in office.thread(card)))
    office.presses(BEN, card, "Not now")
    office.until(lambda: any(f"Not now: <@{BEN}>" in str(block) for block in card.blocks))
    assert standing(visitor)["state"] == "waiting"


def test_a_talk_from_take_to_done(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    assert standing(visitor)["state"] == "taken"
    visitor.answer("Are you there?")
    office.until(lambda: any("Are you there?" in text for text in office.thread(card)))
    ts = office.writes(ADA, card, f"I *am*, as is <@{BEN}>: <https://a.example/?b=1&amp;c|see this>, <https://a.example|a.example>")
    until_read(office, visitor, "I am, as is a colleague: see this (https://a.example/?b=1&c), https://a.example")
    (said,) = [message for message in visitor.said() if message["from"] == "person"]
    visitor.ask("POST", "/chat/handoff/seen", json={"id": said["id"]})
    office.until(lambda: (DESK, ts, "eyes") in office.fake.state.reactions)
    office.presses(ADA, card, "Done")
    assert standing(visitor)["state"] == "ended"
    office.until(lambda: "over" in card.text and not card.buttons)
    assert visitor.answer("hello")["text"].startswith("You said")
    office.writes(ADA, card, "too late")
    assert len(reads(visitor)) == 1 and "over" in office.whispers(ADA)[-1]


def test_of_two_who_press_take_together_one_has_it(office: Office, visitor: Visitor) -> None:
    card = office.card()
    button = card.buttons[0]

    async def both() -> List[Any]:
        return await asyncio.gather(*(office.fake.click(user, card, button) for user in (ADA, BEN)))

    assert [sent.status for sent in office.there(both())] == [200, 200]
    holder = office.run(office.handover.current(sender(visitor))).adviser
    (other,) = {ADA, BEN} - {holder}
    office.until(lambda: any(f"<@{holder}> has taken it" in text for text in office.whispers(other)))
    office.writes(other, card, "me too")
    office.writes(holder, card, "me")
    until_read(office, visitor, "me")
    office.presses(other, card, "Done")
    assert standing(visitor)["state"] == "taken"


def test_the_name_is_the_advisers_choice(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    assert standing(visitor)["name"] == "An adviser"
    office.presses(ADA, card, "My name…")
    modal = office.until(lambda: office.fake.state.modals)[-1]
    assert office.there(office.fake.fill_in(ADA, modal, name="Ada L.")).status == 200
    office.writes(ADA, card, "hello")
    until_read(office, visitor, "hello")
    assert [message["name"] for message in visitor.said() if message["from"] == "person"] == ["Ada L."]


def test_notes_and_what_was_written_before_stay_inside(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.writes(ADA, card, "Who takes this?")
    assert "Take" in office.until(lambda: office.whispers(ADA))[-1]
    office.presses(ADA, card, "Take")
    office.writes(ADA, card, f"{NOTE} difficult")
    office.writes(BEN, card, "I know them")
    office.writes(ADA, card, "hello")
    until_read(office, visitor, "hello")


def test_events_that_come_twice_late_or_in_another_order(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    events = [office.message(ADA, str(number), card) for number in range(4)]
    for event in events:
        office.fake.state.hear(event)
    for place in (0, 0, 3, 1, 2, 3, 1):
        assert office.there(office.fake.event(events[place])).status == 200
    until_read(office, visitor, "0", "1", "2", "3")


def test_edits_and_deletions_are_carried(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    first, second = (office.message(ADA, text, card) for text in ("one", "two"))
    for event in (first, second):
        assert office.there(office.fake.event(event)).status == 200
    base = {"type": "message", "channel": DESK, "channel_type": "channel"}
    edit = {**base, "subtype": "message_changed", "ts": office.fake.state.timestamp(), "previous_message": first}
    edit["message"] = {**first, "text": "uno", "edited": {"user": ADA, "ts": edit["ts"]}}
    gone = {**base, "subtype": "message_deleted", "ts": office.fake.state.timestamp(), "deleted_ts": second["ts"]}
    for event in (edit, edit, {**gone, "previous_message": second}):
        assert office.there(office.fake.event(event)).status == 200
    until_read(office, visitor, "uno", "(taken back)")


def test_files_are_refused_with_a_sentence(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    office.writes(ADA, card, "see this", subtype="file_share", files=[{"id": "F1"}])
    until_read(office, visitor, "see this")
    assert office.whispers(ADA)[-1].startswith("Files can't be passed on")
    office.writes(ADA, card, ":wave:")
    office.until(lambda: office.whispers(ADA)[-1].startswith("Pictures by name"))
    assert reads(visitor) == ["see this"]


def test_a_card_is_taken_though_it_was_not_noted_where_it_is(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: Any) -> bool:
        raise RuntimeError("as if the process were killed between the post and the note")

    visitor = office.visitor()
    visitor.answer("What is the pay?")
    with monkeypatch.context() as dying:
        dying.setattr(deliveries, "done", dies)
        assert ask(visitor).status == 201
        card = office.card()
        office.presses(ADA, card, "Take")
        assert standing(visitor)["state"] == "taken"
        office.writes(ADA, card, "Hello")
        until_read(office, visitor, "Hello")
    office.until(lambda: any("You said: What is the pay?" in text for text in office.thread(card)))
    assert len(office.cards()) == 1


def test_a_card_is_posted_once_though_the_channel_is_known_by_name_alone(
    loop: asyncio.AbstractEventLoop, fake: FakeSlack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post, fake.state.called["#careers"] = Slack.post, DESK

    async def dies(self: Slack, *given: Any, **more: Any) -> None:
        monkeypatch.setattr(Slack, "post", post)
        await post(self, *given, **more)
        raise OSError("as if Slack's answer were lost")

    for number in range(2):  # each in a process that has posted nothing yet
        office = Office(loop, fake, tmp_path, replace(ON, advisers="#careers"))
        try:
            if number == 1:
                monkeypatch.setattr(Slack, "post", dies)
            visitor = office.visitor()
            visitor.answer("What is the pay?")
            assert ask(visitor).status == 201
            office.until(functools.partial(office.thread, office.card(number)))
        finally:
            office.close()
    assert len(office.cards()) == 2


def test_a_card_that_somebody_has_deleted_holds_nothing_up(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.fake.fail["chat.update"] = ["message_not_found"]
    office.presses(ADA, card, "Take")
    visitor.answer("Are you there?")
    office.until(lambda: any("Are you there?" in text for text in office.thread(card)))
    assert office.fake.fail["chat.update"] == []


def test_back_to_the_bot_and_a_visitor_who_ends_it(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    office.presses(ADA, card, "Back to the bot")
    assert "handed the conversation back" in visitor.said()[-1]["text"]
    assert ask(visitor).status == 201
    second = office.card(1)
    office.presses(ADA, second, "Take")
    visitor.ask("DELETE", "/chat/handoff")
    office.until(lambda: any("visitor has ended it" in text for text in office.thread(second)))


def test_a_message_that_is_left_reaches_the_channel(office: Office) -> None:
    visitor = office.visitor()
    assert leave(visitor, "Please call me").status == 201
    card = office.card()
    office.until(lambda: any("Please call me" in text and "ann@example.org" in text for text in office.thread(card)))
    assert not card.buttons


def test_deleting_tells_the_adviser(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    visitor.ask("DELETE", "/chat/session")
    office.until(lambda: any("delete this thread" in text for text in office.thread(card)))


def test_what_slack_refuses_for_a_while_arrives_once(office: Office, visitor: Visitor) -> None:
    card = office.card()
    office.presses(ADA, card, "Take")
    chance = random.Random(5)  # noqa: S311  repeatable
    office.fake.trouble = lambda: chance.random() < 0.3
    office.fake.limit = lambda method, count: method == "chat.postMessage" and count % 4 == 0
    for number in range(5):
        visitor.answer(f"message {number}")
    office.until(lambda: "message 4" in " ".join(office.thread(card)), 60)
    office.fake.trouble, office.fake.limit = lambda: False, lambda method, count: False
    said = " ".join(office.thread(card))
    places = [said.index(f"message {number}") for number in range(5)]
    assert places == sorted(places) and all(said.count(f"message {number}") == 1 for number in range(5))


# --- people who ask in Slack


@pytest.fixture
def offered(office: Office) -> Callable[[str], Any]:
    """Asks for a person in direct messages, up to the modal."""

    def offer(user: str) -> Any:
        office.rasa.topic = "handoff"
        office.directly(user, "Can I talk to a person?")
        shown, button = office.button(user, "Talk to a person")
        assert office.there(office.fake.click(user, shown, button)).status == 200
        return office.until(lambda: office.fake.state.modals)[-1]

    return offer


def test_who_asks_in_slack_is_linked_with_the_advisers(office: Office, offered: Callable[[str], Any]) -> None:
    eve = "U00EVE"
    assert office.there(office.fake.fill_in(eve, offered(eve), name="Eve", text="What of my visa?")).status == 200
    card = office.card()
    assert "What of my visa?" in card.text and eve not in card.text
    office.presses(BEN, card, "Not now")
    office.presses(ADA, card, "Take")
    office.directly(eve, "Hello?")
    office.until(lambda: any("Hello?" in text for text in office.thread(card)))
    ts = office.writes(ADA, card, "Hello Eve")
    office.until(lambda: any("Hello Eve" in text for text in office.read_by(eve)))
    office.until(lambda: (DESK, ts, "eyes") in office.fake.state.reactions)
    assert not any(ADA in text or "has ended" in text for text in office.read_by(eve))
    shown, end = office.button(eve, "End the talk")
    assert office.there(office.fake.click(eve, shown, end)).status == 200
    office.until(lambda: any("visitor has ended it" in text for text in office.thread(card)))
    assert not [text for text in office.read_by(eve) if text.startswith("You said: Hello?")]


def test_what_is_edited_taken_back_or_no_text_is_told_the_adviser_or_refused(office: Office, offered: Callable[[str], Any]) -> None:
    eve = "U00EVE"
    assert office.there(office.fake.fill_in(eve, offered(eve), name="Eve")).status == 200
    card = office.card()
    office.presses(ADA, card, "Take")
    base = {"type": "message", "user": eve, "channel": f"D{eve[1:]}", "channel_type": "im"}
    said = [{**base, "text": text, "ts": office.fake.state.timestamp()} for text in ("I come on Munday", "A secret")]
    edit = {**base, "subtype": "message_changed", "ts": office.fake.state.timestamp(), "previous_message": said[0]}
    edit["message"] = {**said[0], "text": "I come on Monday", "edited": {"user": eve, "ts": edit["ts"]}}
    gone = {**base, "subtype": "message_deleted", "ts": office.fake.state.timestamp(), "deleted_ts": said[1]["ts"]}
    for event in (*said, edit, edit, {**gone, "previous_message": said[1]}):
        assert office.there(office.fake.event(event)).status == 200
    office.until(lambda: "*Eve* has taken back “A secret”." in office.thread(card))
    assert office.thread(card).count("*Eve* (instead of “I come on Munday”): I come on Monday") == 1
    file = {**base, "subtype": "file_share", "files": [{"id": "F1"}], "text": "", "ts": office.fake.state.timestamp()}
    for event in (file, {**file, "text": "My letter", "ts": office.fake.state.timestamp()}):
        assert office.there(office.fake.event(event)).status == 200
    office.until(lambda: any("My letter" in text for text in office.thread(card)))
    office.until(lambda: [text.partition(";")[0].rstrip(".") for text in office.whispers(eve)] == ["Files can't be passed on"] * 2)


def test_outside_the_hours_who_asks_in_slack_leaves_a_message(loop: asyncio.AbstractEventLoop, fake: FakeSlack, tmp_path: Path) -> None:
    another_day = datetime.now(timezone.utc) + timedelta(days=3)
    office = Office(loop, fake, tmp_path, replace(ON, hours=Hours.read(f"{another_day:%a} 00:00-00:01 UTC")))
    try:
        eve = "U00EVE"
        office.rasa.topic = "handoff"
        office.directly(eve, "Can I talk to a person?")
        shown, button = office.button(eve, "Talk to a person")
        assert office.there(fake.click(eve, shown, button)).status == 200
        modal = office.until(lambda: fake.state.modals)[-1]
        assert "Nobody is there" in str(modal["blocks"])
        assert office.there(fake.fill_in(eve, modal, text="Please write to me")).status == 200
        card = office.card()
        office.until(lambda: any("Please write to me" in text for text in office.thread(card)))
        office.until(lambda: any("Your message is kept" in text for text in office.read_by(eve)))
    finally:
        office.close()
