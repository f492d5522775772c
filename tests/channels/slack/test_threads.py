"""In threads of several people: answered is who talks with the assistant; the others, and what they say to one another, are left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest
from rasa.core.agent import Agent

from serving.stores.tracker_store import ConversationStore
from tests.channels.slack.conftest import Site
from tests.channels.slack.test_channel import message, texts
from tests.serving.conversation import DOMAIN
from tests.slack.fake import FakeSlack

AMONG_PEOPLE = (
    "Bob, did you see the mail?",
    "Bob: see you tomorrow",
    "yes, let's talk at 3pm :+1:",
    "lol",
    "agree with <@U3>, kelp it is",
    "I'd go for it",
    ":tada:",
    "",
    "<https://example.org>",
    "<!here> lunch?",
    "hey <@U2> can you take over?",
    "<!subteam^S1|@team> please advise",
    "@bob what do you think",
)
FOLLOW_UPS = ("And in harbours?", "harbours", "what about the second one", "tell me more please", "ok, and remote?")


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture
def process(begin: Callable[..., Site], tmp_path: Path, fake: FakeSlack) -> Callable[..., Site]:
    """Begins a process on the common store, that answers every question."""
    fake.state.member_of.update({"C1", "C2"})

    def process(**more: Any) -> Site:
        site = begin(store=ConversationStore(DOMAIN, db=str(tmp_path / "conversations.db")), **more)
        site.until(lambda: site.connected)
        site.rasa.status = "answered"
        return site

    return process


class Thread:
    """A thread in which Ann has just asked, and was answered."""

    def __init__(self, site: Site, question: str = "what does kelp pay?", channel: str = "C1") -> None:
        self.site = site
        self.channel = channel
        self.root = ""
        self.root = self.says(f"<@{site.fake.state.bot}> {question}", "U1")
        site.until(lambda: site.fake.state.posted)

    def says(self, text: str, user: str = "U1", **more: Any) -> str:
        """A message in the thread; its timestamp."""
        event = message(self.site.fake, text, user, channel=self.channel, **({"thread_ts": self.root} if self.root else {}), **more)
        assert self.site.there(self.site.fake.event(event)).status == 200
        return str(event["ts"])

    def asks(self, text: str, user: str = "U1") -> None:
        """Mention it in the thread, and wait for the answer."""
        before = len(self.posted)
        self.says(f"<@{self.site.fake.state.bot}> {text}", user)
        self.site.until(lambda: len(self.posted) > before)

    @property
    def posted(self) -> List[str]:
        return [each.text for each in self.site.fake.state.posted if (each.channel, each.thread) == (self.channel, self.root)]

    @property
    def heard(self) -> List[str]:
        """What reached Rasa of the thread."""
        return [each.text for each in self.site.rasa.messages if each.sender_id.startswith(f"slack:T00ACME:{self.channel}")]

    def kept(self) -> List[str]:
        """What is kept of what was said in the thread."""
        tracker = self.site.run(self.site.rasa.tracker_store.retrieve_full_tracker(f"slack:T00ACME:{self.channel}:{self.root}"))
        return [event.text for event in tracker.events if event.type_name == "user"]

    def settle(self) -> None:
        """Wait until all before has been dealt with: in the thread itself, things go in order."""
        workspace = self.site.channel._workspace
        self.site.until(lambda: not len(workspace._queues))


@pytest.mark.parametrize("user", ["U1", "U2"])
def test_what_people_say_to_one_another_is_left_alone_and_not_kept(process: Callable[..., Site], user: str) -> None:
    thread = Thread(process())
    thread.site.rasa.status = "out_of_scope"
    for text in AMONG_PEOPLE:
        thread.says(text, user)
    thread.settle()
    assert len(thread.posted) == 1 and len(thread.site.fake.state.statuses) == 1
    assert thread.kept() == ["what does kelp pay?"]


def test_even_what_could_be_answered_is_left_alone_where_it_is_not_for_the_assistant(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    for text in AMONG_PEOPLE:
        thread.says(text)
    thread.says("what does kelp pay?", "U2")
    thread.says("harbours", "U1")
    thread.says("and what do you earn?", "U1")
    thread.settle()
    assert thread.kept() == ["what does kelp pay?"] and len(thread.posted) == 1


@pytest.mark.parametrize("status", ["out_of_scope", "chitchat", "clarify", "error", "handed_over"])
def test_no_small_talk_and_no_excuse_without_a_mention(process: Callable[..., Site], status: str) -> None:
    thread = Thread(process())
    thread.site.rasa.status = status
    thread.says("and in harbours?")
    thread.settle()
    assert len(thread.posted) == 1 and len(thread.heard) == 2 and thread.kept() == ["what does kelp pay?"]


def test_a_turn_that_falls_over_is_not_told_to_who_did_not_ask(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    thread.says("fall over")
    thread.settle()
    assert len(thread.posted) == 1 and len(thread.heard) == 2


def test_who_was_answered_goes_on_without_a_mention(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    for text in FOLLOW_UPS:
        thread.says(text)
        thread.settle()
    assert len(thread.posted) == 1 + len(FOLLOW_UPS)
    assert thread.kept() == ["what does kelp pay?", *FOLLOW_UPS]


def test_after_somebody_else_has_spoken_only_a_plain_question_goes_on(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    thread.says("nice", "U2")
    thread.says("harbours too")
    thread.says("and what does it pay in harbours?")
    thread.settle()
    assert thread.kept() == ["what does kelp pay?", "and what does it pay in harbours?"]


def test_of_two_who_ask_the_last_is_followed(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    thread.asks("what does tidal pay?", "U2")
    thread.says("and in harbours?", "U1")
    thread.says("and remote?", "U2")
    thread.settle()
    assert thread.kept() == ["what does kelp pay?", "what does tidal pay?", "and remote?"]


def test_what_was_asked_back_may_be_answered(process: Callable[..., Site]) -> None:
    site = process()
    site.rasa.status = "clarify"
    thread = Thread(site)
    thread.says("I'd go for harbours")
    site.until(lambda: len(thread.posted) == 2)
    assert thread.kept() == ["what does kelp pay?", "I'd go for harbours"]


def test_a_name_that_the_answer_is_about_calls_nobody(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    thread.site.rasa.more = {"subjects": ["harbours"]}
    thread.says("Harbours, then?")
    thread.says("Bob, and remote?")
    thread.settle()
    assert thread.kept() == ["what does kelp pay?", "Harbours, then?"]


def test_it_is_called_by_its_name_too_in_a_thread_that_it_is_in(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    thread.says("Waypoint, what about harbours?", "U2")
    thread.site.until(lambda: len(thread.posted) == 2)


@pytest.mark.parametrize("words", ["<@U00BOT> be quiet", "be quiet bot", "@channel please be quiet bot", "stop answering here please"])
def test_told_to_be_quiet_it_is_until_mentioned(process: Callable[..., Site], words: str) -> None:
    thread = Thread(process())
    thread.says(words, "U2")
    thread.settle()
    assert [text for text in thread.posted[1:] if "only who mentions me" not in text] == []
    said = len(thread.posted)
    for text in FOLLOW_UPS:
        thread.says(text)
    thread.settle()
    assert len(thread.posted) == said and thread.kept() == ["what does kelp pay?"]
    thread.asks("what does tidal pay?")
    thread.says("and remote?")
    thread.settle()
    assert len(thread.posted) == said + 1


def test_to_be_quiet_is_said_to_another(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    thread.says("<@U2> be quiet")
    thread.says("and remote?")
    thread.settle()
    assert len(thread.posted) == 2


def test_another_process_knows_with_whom_it_talks(process: Callable[..., Site]) -> None:
    thread = Thread(process())
    thread.site = process()
    thread.says("and remote?", "U2")
    thread.says("and remote?")
    thread.site.until(lambda: len(thread.posted) == 2)
    assert thread.heard == ["and remote?"]


def test_with_mentions_only_nothing_else_is_followed(process: Callable[..., Site]) -> None:
    thread = Thread(process(threads="mention"))
    for text in FOLLOW_UPS:
        thread.says(text)
    thread.asks("what does tidal pay?")
    assert thread.heard == ["what does kelp pay?", "what does tidal pay?"]


def test_where_it_may_not_answer_only_who_mentions_it_is_told(process: Callable[..., Site]) -> None:
    site = process(channels=frozenset({"C2"}))
    thread = Thread(site)
    (told,) = site.fake.state.posted
    assert (told.channel, told.user) == ("C1", "U1") and "not to answer in this channel" in told.text
    assert thread.heard == []
    other = Thread(site, channel="C2")
    site.until(lambda: other.posted)


@pytest.mark.parametrize("words", ["", "can you answer this?", "any ideas?"])
def test_called_into_a_thread_it_reads_the_question_above(process: Callable[..., Site], words: str) -> None:
    site = process()
    fake = site.fake
    root = message(fake, "What does kelp pay? anyone know?", "U1", channel="C1")
    for event in (root, message(fake, "no clue", "U3", channel="C1", thread_ts=root["ts"])):
        site.there(fake.event(event))
    site.there(fake.event(message(fake, f"<@{fake.state.bot}> {words}", "U2", channel="C1", thread_ts=root["ts"])))
    site.until(lambda: texts(fake))
    assert [each.text for each in site.rasa.messages] == ["What does kelp pay? anyone know?"]
    assert fake.state.posted[0].thread == root["ts"]


def test_called_without_a_word_and_with_nothing_above_it_says_what_it_can_do(process: Callable[..., Site]) -> None:
    thread = Thread(process(), question="")
    assert thread.heard == ["What can you do?"]


def test_a_thread_that_cannot_be_read_is_no_reason_for_silence(process: Callable[..., Site]) -> None:
    site = process()
    site.fake.fail["conversations.replies"] = ["missing_scope"]
    event = message(site.fake, f"<@{site.fake.state.bot}> any ideas?", channel="C1", thread_ts="1700000000.000001")
    site.there(site.fake.event(event))
    site.until(lambda: texts(site.fake))
    assert [each.text for each in site.rasa.messages] == ["any ideas?"]


def test_an_edit_that_adds_the_mention_calls_it_once(process: Callable[..., Site]) -> None:
    site = process()
    event: Dict[str, Any] = message(site.fake, f"<@{site.fake.state.bot}> what does kelp pay?", channel="C1")
    edited = {**event, "type": "app_mention", "edited": {"user": "U1", "ts": "1.1"}}
    for _ in range(2):
        site.there(site.fake.event(edited))
    site.until(lambda: texts(site.fake))
    site.there(site.fake.event({**event, "edited": {"user": "U1", "ts": "1.1"}}))
    assert len(texts(site.fake)) == len(site.rasa.messages) == 1


def test_a_day_of_talk_between_people_and_to_the_assistant(process: Callable[..., Site]) -> None:
    """200 messages between people, none answered; 100 to the assistant, all answered."""
    site = process()
    thread = Thread(site)
    for number in range(100):
        thread.says(AMONG_PEOPLE[number % len(AMONG_PEOPLE)], f"U{2 + number % 3}")
        thread.says(AMONG_PEOPLE[(number + 5) % len(AMONG_PEOPLE)])
        if number:
            thread.says(f"<@{site.fake.state.bot}> question {number}?", f"U{1 + number % 4}")
    site.until(lambda: len(thread.posted) >= 100, 120)
    thread.settle()
    assert thread.kept() == ["what does kelp pay?", *(f"question {number}?" for number in range(1, 100))]
    assert len(thread.posted) == 100
