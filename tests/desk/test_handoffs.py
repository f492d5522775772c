"""Who waits for a person: seen, taken by one, written to, ended; never by two."""

from __future__ import annotations

import time
from typing import Any, Callable

from handoff import changes
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
    assert b"Somebody else has it" in late.content and b"with Ada" in late.content and b"To the visitor" not in late.content
    for client, text in ((one, "Come on Monday"), (other, "Never come")):
        client.post(f"/waiting/{key}/act/", {"do": "say", "text": text})
    page = one.get(f"/waiting/{key}/").content
    assert b"Come on Monday" in page and b"Never come" not in page
    assert other.post(f"/waiting/{key}/act/", {"do": "done"}).headers["Location"].endswith(f"/waiting/{key}/")
    assert one.post(f"/waiting/{key}/act/", {"do": "back"}).headers["Location"] == "/waiting/"
    assert b"how do I become a keeper" not in one.get("/waiting/").content


def test_what_was_said_to_a_person_goes_with_its_conversation(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Turn

    store("one", said("what do harbours pay"))
    administrator, adviser = browser("administrator"), browser("adviser")
    administrator.get("/conversations/")
    asked()
    assert b"how do I become a keeper" in adviser.get("/waiting/").content
    administrator.post(f"/conversations/{Turn.objects.get().pk}/delete/")
    assert b"how do I become a keeper" not in adviser.get("/waiting/").content
