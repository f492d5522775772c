"""Several processes on one store, and processes that die: each question is answered, and once."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, Tuple

import pytest
from rasa.core.agent import Agent

from channels.messenger import turns
from serving.stores import inbox
from serving.stores.tracker_store import ConversationStore
from tests.channels.slack.conftest import Site, keep
from tests.channels.slack.test_channel import message, texts
from tests.serving.conversation import DOMAIN, run
from tests.slack.fake import FakeSlack

Begin = Callable[..., Site]


@pytest.fixture(autouse=True)
def _rasa_as_it_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Agent, "_create_tracker_store", staticmethod(Agent._create_tracker_store))


@pytest.fixture(autouse=True)
def _busily_tended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TENDING", 0.05)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


@pytest.fixture
def replica(begin: Begin, file: Path) -> Callable[[], Site]:
    """Begins a process on the common store."""

    def replica() -> Site:
        site = begin(store=ConversationStore(DOMAIN, db=str(file)))
        site.until(lambda: site.connected)
        return site

    return replica


@pytest.fixture
def pair(replica: Callable[[], Site]) -> Tuple[Site, Site]:
    """Two processes."""
    return replica(), replica()


@pytest.fixture
def lost(file: Path, fake: FakeSlack) -> Dict[str, Any]:
    """A message that a process took before it was killed."""
    event = message(fake, "hello")
    place = {"conversation": "slack:T00ACME:U1", "user": "U1", "channel": "D1", "thread": event["ts"], "response_url": ""}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inbox, "LEASE", -1.0)
        data = json.dumps({"place": place, "text": "hello", "id": f"D1:{event['ts']}"})
        run(ConversationStore(DOMAIN, db=str(file)).inbox.take(place["conversation"], f"D1:{event['ts']}", data))
    return event


def waiting(file: Path) -> int:
    """How many questions still wait for an answer."""
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT count(*) FROM questions WHERE data IS NOT NULL").fetchone()[0])


@contextmanager
def gone(store: ConversationStore, file: Path) -> Iterator[None]:
    """Nothing can be read or written meanwhile."""
    hidden = file.with_suffix(".hidden")
    for engine in (store._engine, store._at_once):
        engine.dispose()
    file.rename(hidden)
    file.mkdir()
    yield
    file.rmdir()
    hidden.rename(file)


def settled(site: Site, file: Path) -> None:
    """Let `site` answer something else, and whatever else waits."""
    site.face()
    before = len(site.fake.state.posted)
    site.there(site.fake.event(message(site.fake, "and now?", "U9")))
    site.until(lambda: len(site.fake.state.posted) > before and not waiting(file))


@pytest.mark.parametrize("text", ["hello", ""], ids=["answered", "refused"])
@pytest.mark.parametrize("late", [False, True], ids=["at once", "afterwards"])
def test_of_a_mentions_two_events_in_two_processes_one_is_answered(pair: Tuple[Site, Site], file: Path, late: bool, text: str) -> None:
    one, two = pair
    fake = one.fake
    fake.state.member_of.add("C1")
    mention = message(fake, f"<@{fake.state.bot}> {text}", channel="C1")
    one.rasa.gate.clear()
    one.face()
    one.there(fake.event(mention))
    if late:
        one.rasa.gate.set()
        one.until(lambda: not waiting(file))
    two.face()
    two.there(fake.event({**mention, "type": "app_mention"}))
    one.rasa.gate.set()
    settled(two, file)
    assert len([posted for posted in fake.state.posted if posted.channel == "C1"]) == 1
    assert not [asked for asked in two.rasa.messages if asked.text == text]


def test_a_redelivery_to_another_process_is_not_answered_again(pair: Tuple[Site, Site], file: Path) -> None:
    one, two = pair
    event = message(one.fake, "hello")
    for site, attempt in ((one, 0), (two, 1), (one, 2), (two, 3)):
        site.face()
        site.there(one.fake.event(event, "Ev1", attempt))
    settled(two, file)
    assert texts(one.fake).count("You said: hello") == 1


def test_a_thread_is_followed_by_the_process_that_did_not_begin_it(pair: Tuple[Site, Site], file: Path) -> None:
    one, two = pair
    one.rasa.status = two.rasa.status = "answered"
    fake = one.fake
    fake.state.member_of.add("C1")
    root = message(fake, f"<@{fake.state.bot}> hello", channel="C1")
    one.rasa.gate.clear()
    one.face()
    one.there(fake.event(root))
    two.face()
    two.there(fake.event(message(fake, "and harbours?", channel="C1", thread_ts=root["ts"])))
    one.rasa.gate.set()
    settled(two, file)
    assert {"You said: hello", "You said: and harbours?"} <= set(texts(fake))


def test_what_a_killed_process_took_is_answered_by_the_next(lost: Dict[str, Any], replica: Callable[[], Site], file: Path) -> None:
    site = replica()
    site.until(lambda: texts(site.fake))
    site.there(site.fake.event(lost, attempt=1))
    settled(site, file)
    first = site.fake.state.posted[0]
    assert (first.channel, first.thread, first.text) == ("D1", lost["ts"], "You said: hello")
    assert texts(site.fake).count("You said: hello") == 1


def test_what_a_killed_process_had_answered_is_posted_and_not_made_anew(
    lost: Dict[str, Any], replica: Callable[[], Site], file: Path
) -> None:
    answer = {"id": "answer-1", "status": "chitchat", "citations": []}
    said = {"text": "You said it before.", "buttons": [], "custom": {"answer": answer}}
    run(keep(ConversationStore(DOMAIN, db=str(file)), "slack:T00ACME:U1", f"D1:{lost['ts']}", "hello", said))
    site, other = replica(), replica()
    site.until(lambda: texts(site.fake))
    for each in (site, other):
        each.face()
        each.there(site.fake.event(lost, attempt=1))
        settled(each, file)
    assert texts(site.fake).count("You said it before.") == 1
    assert not [asked for each in (site, other) for asked in each.rasa.messages if asked.text == "hello"]


def test_who_was_thought_dead_says_nothing(pair: Tuple[Site, Site], file: Path) -> None:
    one, two = pair
    one.rasa.gate.clear()
    one.face()
    one.there(one.fake.event(message(one.fake, "hello")))
    one.until(lambda: one.rasa.messages)
    for task in one.channel._workspace._tending:
        task.cancel()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE questions SET until = 0")
    two.until(lambda: texts(two.fake))
    one.rasa.gate.set()
    settled(one, file)
    assert texts(one.fake).count("You said: hello") == 1 and len(two.rasa.messages) == 1


def test_the_clicks_of_two_people_on_one_suggestion_in_two_processes_are_one_question(pair: Tuple[Site, Site], file: Path) -> None:
    one, two = pair
    fake = one.fake
    fake.state.member_of.add("C1")
    one.face()
    one.there(fake.event(message(fake, f"<@{fake.state.bot}> hello", channel="C1")))
    (posted,) = one.until(lambda: fake.state.posted)
    button = posted.buttons[0]
    for site, user in ((one, "U1"), (two, "U2")):
        site.face()
        assert site.there(fake.click(user, posted, button)).status == 200
    settled(two, file)
    assert texts(fake).count("You said: What is the pay?") == 1


def test_a_database_that_is_down_is_told_with_a_reference(
    replica: Callable[[], Site], file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = replica()
    settled(site, file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        sent = site.there(site.fake.event(message(site.fake, "only I know", "U2")))
        site.until(lambda: len(texts(site.fake)) == 2)
        other.execute("ROLLBACK")
    assert sent.status == 200 and sent.seconds < 3
    found = re.search(r"Reference: (\w{8})", texts(site.fake)[1])
    assert found and f"reference {found.group(1)}): OperationalError" in caplog.text and "only I know" not in caplog.text
    settled(site, file)
    assert len(texts(site.fake)) == 3


def test_what_may_be_for_the_assistant_is_brought_again_when_the_database_is_up(replica: Callable[[], Site], file: Path) -> None:
    site = replica()
    site.rasa.status = "answered"
    fake = site.fake
    fake.state.member_of.add("C1")
    root = message(fake, f"<@{fake.state.bot}> hello", channel="C1")
    site.there(fake.event(root))
    site.until(lambda: texts(fake) and not waiting(file))
    reply = message(fake, "and you?", channel="C1", thread_ts=root["ts"])
    with gone(site.rasa.tracker_store, file):
        assert site.there(fake.event(reply, "Ev1", attempt=3)).status == 503
    assert site.there(fake.event(reply, "Ev1", attempt=1)).status == 200
    site.until(lambda: "You said: and you?" in texts(fake))


def test_a_turn_that_gave_way_to_another_is_told(replica: Callable[[], Site], file: Path) -> None:
    """Two turns of one conversation at once, as without a common lock: the one that isn't stored isn't answered in silence."""
    site = replica()
    site.rasa.gate.clear()
    site.there(site.fake.event(message(site.fake, "hello")))
    site.until(lambda: site.rasa.messages)
    load = site.rasa.tracker_store.get_or_create_tracker

    async def overtaken(sender: str, **more: Any) -> Any:
        tracker = await load(sender, **more)
        site.rasa.tracker_store.get_or_create_tracker = load
        await keep(site.rasa.tracker_store, sender, "another", "first!", {"text": "You were first.", "custom": {}})
        return tracker

    site.rasa.tracker_store.get_or_create_tracker = overtaken
    site.rasa.gate.set()
    site.until(lambda: texts(site.fake))
    assert "Reference: " in texts(site.fake)[0]


def test_the_whole_story_of_an_answer_is_shown_where_it_stands_and_once(replica: Callable[[], Site], file: Path) -> None:
    site = replica()
    site.rasa.more = {"detail": "All of the story."}
    site.there(site.fake.event(message(site.fake, "hello")))
    (posted,) = site.until(lambda: site.fake.state.posted)
    (button,) = [each for each in posted.buttons if each["action_id"] == "detail"]
    for _ in range(2):
        site.there(site.fake.click("U1", posted, button))
    site.until(lambda: "All of the story." in texts(site.fake))
    settled(site, file)
    stories = [each for each in site.fake.state.posted if each.text == "All of the story."]
    assert [(each.channel, each.thread) for each in stories] == [(posted.channel, posted.thread)]
