"""Who waits for a person: seen, taken by one, written to, ended; never by two."""

from __future__ import annotations

import html
import json
import re
import time
from pathlib import Path
from typing import Any, Callable, Dict

import pytest

from handoff import changes
from knowledge import Pack
from tests.desk.conftest import Store, said


def asked() -> str:
    """Somebody asks for a person; the id of it."""
    from desk.stored import conversations

    now = time.time()
    with conversations().begin() as connection:
        wanted = changes.Asked(str(now), f"one-{now}", "web", question="how do I become a keeper", asked_in="one")
        outcome = changes.ask(connection, wanted, now, now + 600)
    assert outcome.handoff
    return outcome.handoff.id


def left(contact: str = "ann@example.org") -> str:
    """Somebody leaves a message, which is mailed; the id of it."""
    from desk.stored import conversations

    now = time.time()
    with conversations().begin() as connection:
        wanted = changes.Asked(str(now), f"two-{now}", "web", question="is there a night shift", name="Ann")
        outcome = changes.leave(connection, wanted, changes.Left("Please call me about lamps", contact), now, "mail")
    assert outcome.handoff
    return outcome.handoff.id


def test_messages_that_were_left_are_listed_until_one_has_answered_them(browser: Callable[..., Any], store: Store) -> None:
    from desk.stored import conversations

    store("one", said("hello"))
    one, other = browser("adviser"), browser("administrator")
    keys = [left(f"{name}@example.org") for name in ("ann", "ben")]
    with conversations().begin() as connection:
        assert changes.undelivered(connection, keys[0], "mail", "it came back: 5.1.1 no such <b>user</b>", time.time())
    queue = one.get("/waiting/").content.decode()
    assert all(f"/waiting/{key}/" in queue for key in keys) and "ann@example.org" in queue
    page = one.get(f"/waiting/{keys[0]}/").content.decode()
    assert "Please call me about lamps" in page and "Take it" not in page
    assert "it was not delivered by mail (it came back: 5.1.1 no such &lt;b&gt;user&lt;/b&gt;)" in page
    assert one.post(f"/waiting/{keys[0]}/act/", {"do": "settled"}).headers["Location"] == "/waiting/"
    other.post(f"/waiting/{keys[0]}/act/", {"do": "settled"})
    queue = other.get("/waiting/").content.decode()
    assert keys[0] not in queue and keys[1] in queue
    assert b"answered the message" in other.get(f"/waiting/{keys[0]}/").content
    refused = one.post(f"/waiting/{asked()}/act/", {"do": "settled"}, follow=True)
    assert b"nothing was done" in refused.content


def test_taken_by_one_written_to_and_ended(browser: Callable[..., Any], store: Store) -> None:
    store("one", said("what do harbours pay"))
    one, other = browser("adviser"), browser("administrator")
    one.get("/conversations/")
    key = asked()
    assert b"how do I become a keeper" in one.get("/waiting/").content
    assert b"what do harbours pay" in one.get(f"/waiting/{key}/").content
    assert b"Take it" in other.get(f"/waiting/{key}/").content
    one.post(f"/waiting/{key}/act/", {"do": "take", "name": "Ada"})
    late = other.post(f"/waiting/{key}/act/", {"do": "take", "name": "Bob"}, follow=True)
    assert b"Somebody else has it" in late.content and b"with <bdi>Ada" in late.content and b"To the visitor" not in late.content
    for client, text in ((one, "Come on Monday"), (other, "Never come")):
        client.post(f"/waiting/{key}/act/", {"do": "say", "text": text})
    page = one.get(f"/waiting/{key}/").content
    assert b"Come on Monday" in page and b"Never come" not in page
    assert other.post(f"/waiting/{key}/act/", {"do": "done"}).headers["Location"].endswith(f"/waiting/{key}/")
    assert one.post(f"/waiting/{key}/act/", {"do": "back"}).headers["Location"] == "/waiting/"
    assert key.encode() not in one.get("/waiting/").content, "others may wait"


def test_the_title_of_the_queue_counts_who_waits(browser: Callable[..., Any], store: Store) -> None:
    def counted() -> int:
        found = re.search(r"<title>(?:\((\d+)\) )?Waiting ", client.get("/waiting/").content.decode())
        assert found
        return int(found[1] or 0)

    client = browser("adviser")
    before, key = counted(), asked()
    assert counted() == before + 1
    client.post(f"/waiting/{key}/act/", {"do": "take", "name": "Ada"})
    assert counted() == before
    client.post(f"/waiting/{key}/act/", {"do": "done"})


def visitor_says(key: str, entry_id: str, text: str, heard: Dict[str, Any]) -> None:
    """A message of the visitor, as a server keeps it, and hears it."""
    from desk.stored import conversations

    with conversations().begin() as connection:
        assert changes.say(connection, key, entry_id, "visitor", text, time.time()).stands
        changes.keep_heard(connection, key, entry_id, json.dumps({"text": text, **heard}))


def test_what_the_assistant_would_say_is_sent_by_one_click(
    browser: Callable[..., Any], store: Store, folder: Path, invented_pack: Pack
) -> None:
    from desk.stored import conversations
    from handoff import desk as handoffs

    store("one", said("hello"))
    adviser, key = browser("adviser"), asked()
    adviser.post(f"/waiting/{key}/act/", {"do": "take", "name": "Ada"})
    assert b"The assistant would say" not in adviser.get(f"/waiting/{key}/").content
    subject = next(each for each in invented_pack.industries if invented_pack.fact_of(each, "salary"))
    entities = [
        {"entity": "industry", "value": subject, "start": 0, "end": 1},
        {"entity": "topic", "value": "salary", "start": 0, "end": 1},
    ]
    visitor_says(key, "asks-for-pay", "what do they pay", {"intent": {"name": "ask_salary", "confidence": 0.9}, "entities": entities})
    page = adviser.get(f"/waiting/{key}/").content.decode()
    assert "The assistant would say" in page and "Send this" in page
    assert "The assistant would say" not in browser("administrator").get(f"/waiting/{key}/").content.decode()
    sent = {name: html.unescape(re.findall(f'name="{name}" value="([^"]*)"', page)[-1]) for name in ("text", "entry")}
    for _ in range(2):
        adviser.post(f"/waiting/{key}/act/", {"do": "say", **sent})
    with conversations().begin() as connection:
        said_by = [entry.text for entry in handoffs.entries(connection, key) if entry.who == "adviser" and entry.says]
    assert (
        said_by == [sent["text"]]
        and sent["text"].count("rom: ") == 1
        and "Source: " not in sent["text"]
        and not re.search(r"[*][*]|^_|_$", sent["text"], re.MULTILINE)
    )
    assert b"The assistant would say" not in adviser.get(f"/waiting/{key}/").content


def test_an_open_page_is_told_what_is_new_and_what_is_sent_twice_is_said_once(
    browser: Callable[..., Any], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.conf import settings

    from desk.models import Log

    store("one", said("hello"))
    monkeypatch.setattr(settings, "HTMX", Path())  # as if it were there
    adviser, key = browser("adviser"), asked()
    adviser.post(f"/waiting/{key}/act/", {"do": "take", "name": "Ada"})
    page = adviser.get(f"/waiting/{key}/").content.decode()
    (again,) = re.findall(r'hx-get="([^"]+[?]stands=[^"]+)"', page)
    assert adviser.get(again).status_code == 204
    visitor_says(key, "asks", "are you there", {})
    news = adviser.get(again).content.decode()
    assert ">Visitor: are you there<" in news and again not in news
    (entry,) = re.findall('name="entry" value="([^"]*)"', page)
    for _ in range(2):
        adviser.post(f"/waiting/{key}/act/", {"do": "say", "text": "I am", "entry": entry})
    assert adviser.get(f"/waiting/{key}/").content.count(b">I am<") == 1
    assert Log.objects.filter(did="looked").count() == 2  # each opening, and no asking again
    adviser.post(f"/waiting/{key}/act/", {"do": "done"})
    over = adviser.get(again).content.decode()
    assert 'id="reply" hx-swap-oob' in over and "was not sent" in over and "hx-trigger" not in over
    assert 'id="reply" hx-swap-oob' not in news, "what is being typed stays"


def test_what_an_adviser_wrote_too_late_is_there_to_be_copied(browser: Callable[..., Any], store: Store) -> None:
    from desk.stored import conversations

    store("one", said("hello"))
    adviser, key = browser("adviser"), asked()
    adviser.post(f"/waiting/{key}/act/", {"do": "take", "name": "Ada"})
    looked = adviser.post(f"/waiting/{key}/act/", {"do": "look", "text": "half a sen"}).content
    assert b"half a sen" in looked and b"Done" in looked
    with conversations().begin() as connection:
        assert changes.end(connection, key, "visitor-ended", "visitor", "done", time.time()).stands
    late = adviser.post(f"/waiting/{key}/act/", {"do": "say", "text": "a whole answer"})
    assert late.status_code == 409 and b"nothing was done" in late.content
    assert b"a whole answer</textarea>" in late.content and b"was not sent" in late.content
    assert b"was not sent" not in browser("administrator").get(f"/waiting/{key}/").content


def test_what_should_be_known_becomes_a_missed_question(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    from desk.models import Group, Turn

    store("one", said("what do harbours pay"))
    adviser, key = browser("adviser"), asked()
    adviser.get("/conversations/")
    adviser.post(f"/waiting/{key}/act/", {"do": "take", "name": "Ada"})
    visitor_says(key, "asks-for-boots", "who pays for my boots", {})
    adviser.post(f"/waiting/{key}/act/", {"do": "say", "text": "The harbour does."})
    for _ in range(2):
        page = adviser.post(f"/waiting/{key}/act/", {"do": "known", "of": "asks-for-boots"}, follow=True).content
    assert b"should be known" in page and Turn.objects.filter(missed="by_person").count() == 1
    assert b"nothing was noted" in adviser.post(f"/waiting/{key}/act/", {"do": "known", "of": "nothing"}, follow=True).content
    editor = browser("editor")
    assert b"who pays for my boots" in editor.get("/misses/").content
    group = Group.objects.get(title="who pays for my boots")
    assert b"The harbour does." in editor.get(f"/misses/{group.pk}/").content
    assert b"The harbour does." in editor.get(f"/pack/faq/?group={group.pk}").content


def test_what_was_said_to_a_person_goes_with_its_conversation(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Turn

    store("one", said("what do harbours pay"))
    administrator, adviser = browser("administrator"), browser("adviser")
    administrator.get("/conversations/")
    asked()
    assert b"how do I become a keeper" in adviser.get("/waiting/").content
    administrator.post(f"/conversations/{Turn.objects.get().pk}/delete/")
    assert b"how do I become a keeper" not in adviser.get("/waiting/").content
