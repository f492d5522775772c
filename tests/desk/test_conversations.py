"""What was said, as staff see it: found, masked, noted, deleted, handed out."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import datetime, timezone
from typing import Any, Callable

from tests.desk.conftest import Store, rated, said


def test_each_word_is_looked_for_once(browser: Callable[..., Any], store: Store) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for number in range(60):
        store(f"person {number}", said(f"a b c d e f g h {number}"))
    client = browser("reader")
    client.get("/conversations/")
    with CaptureQueriesContext(connection) as asked:
        pages = [client.get(f"/conversations/?words=a+b+c+d+e+f+g+h&page={number}").content.decode() for number in (1, 2)]
    assert "".join(each["sql"] for each in asked).count(" LIKE ") == 2 * 8 * 2  # for each page, in questions and in answers
    shown = [int(number) for page in pages for number in re.findall(r">a b c d e f g h (\d+)<", page)]
    assert shown == list(range(59, -1, -1))


def test_found_by_words_and_filters(browser: Callable[..., Any], store: Store) -> None:
    store("one", [*said("what do harbours pay"), *said("who trims lamps", "not_covered", "other"), rated("what do harbours pay", "down")])
    store("two", said("may I sing", "clarify", "remote"))
    client = browser("reader")

    def listed(query: str) -> bytes:
        content: bytes = client.get(f"/conversations/?{query}").content
        return content

    assert all(each in listed("") for each in (b"harbours", b"trims", b"sing"))
    for query, shown, hidden in (
        ("words=LAMPS", b"trims", b"harbours"),
        ("status=clarify", b"may I sing", b"trims"),
        ("rating=down", b"harbours pay", b"trims"),
        ("missed=not_covered", b"trims", b"may I"),
        ("topic=salary", b"harbours pay", b"may I"),
    ):
        found = listed(query)
        assert shown in found and hidden not in found, query
    assert b"Nothing was asked that fits" in listed("day=2001-01-01")


def test_one_is_shown_whole_masked_and_noted(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Log, Turn

    store("one", [*said("my mail is sam@example.org, what do harbours pay", facts=["a#b"], pack="lamps@1"), rated("nothing", "up")])
    client = browser("adviser")
    client.get("/conversations/")
    turn = Turn.objects.get()
    assert "sam@example" not in turn.text + turn.answer and turn.pack == "lamps@1"
    page = client.get(f"/conversations/{turn.pk}/").content.decode()
    assert "sam@example" not in page and "[…]" in page
    assert all(each in page for each in ("a rule", "a#b", "lamps@1", "ask salary 90%"))
    assert Log.objects.filter(did="looked", who="the adviser").count() == 1


def test_deleted_here_and_there(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Log, Turn
    from desk.stored import conversations

    store("one", said("what do harbours pay"))
    client = browser("administrator")
    client.get("/conversations/")
    assert client.post(f"/conversations/{Turn.objects.get().pk}/delete/", follow=True).status_code == 200
    assert not Turn.objects.exists() and conversations().events("one") == []
    assert Log.objects.filter(did="deleted").exists()


def test_what_a_visitor_deletes_goes_here_too(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Turn
    from desk.stored import conversations

    store("one", said("what do harbours pay"))
    store("two", said("who sings"))
    client = browser("reader")
    client.get("/conversations/")
    conversations().delete("one")
    page = client.get("/conversations/").content
    assert b"harbours pay" not in page and b"who sings" in page and Turn.objects.count() == 1


def test_handed_out_without_who_asked_and_without_formulas(browser: Callable[..., Any], store: Store) -> None:
    store("somebody-known", said("=1+1"))
    client = browser("administrator")
    client.get("/conversations/")
    (row,) = json.loads(client.get("/conversations/export.json").getvalue())["turns"]
    assert row["text"] == "=1+1" and "somebody-known" not in str(row)
    rows = list(csv.DictReader(io.StringIO(client.get("/conversations/export.csv?status=answered").getvalue().decode())))
    assert [each["text"] for each in rows] == ["'=1+1"]
    assert client.get("/conversations/export.xml").status_code == 404


def test_a_rating_that_comes_later_is_seen(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Turn

    store("one", said("what do harbours pay"))
    client = browser("reader")
    client.get("/conversations/")
    assert Turn.objects.get().missed == ""
    store("one", [rated("what do harbours pay", "down")])
    client.get("/conversations/")
    turn = Turn.objects.get()
    assert (turn.rating, turn.reason, turn.missed) == ("down", "unclear", "rated_down")


def test_a_day_is_one_where_the_desk_is(browser: Callable[..., Any], store: Store) -> None:
    from django.utils.timezone import localtime, override

    from desk.models import Turn

    late = said("what do lamps pay at night")
    for event in late:
        event["timestamp"] = datetime(2026, 3, 2, 3, 30, tzinfo=timezone.utc).timestamp()
    store("one", late)
    with override("America/New_York"):
        client = browser("reader")
        assert b"at night" in client.get("/conversations/?day=2026-03-01").content
        assert b"at night" not in client.get("/conversations/?day=2026-03-02").content
        midnight = datetime.now(timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)
        Turn.objects.update(at=midnight.timestamp())
        _, row = client.get("/numbers/export.csv?by=day").content.decode().splitlines()
        assert row.split(",")[0] == localtime(midnight).strftime("%Y-%m-%d")
