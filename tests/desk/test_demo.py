"""The made-up week: every turn of it is read, the desk's pages show it."""

from __future__ import annotations

import time
from typing import Any, Callable

from tests.desk.conftest import Store


def test_a_made_up_week_is_stored_read_and_shown(browser: Callable[..., Any], store: Store, default_pack: Any) -> None:
    from desk import made_up
    from desk.models import Turn
    from desk.place import endpoints
    from desk.reading import read_on
    from publishing.place import engine_of

    week, again = (list(made_up.week(default_pack, time.time())) for _ in range(2))
    assert [each[2][0]["text"] for each in week] == [each[2][0]["text"] for each in again]
    count = made_up.store(engine_of(endpoints()), iter(week[:60]))
    assert read_on(seconds=60) and Turn.objects.count() == count > 60
    statuses = set(Turn.objects.values_list("status", flat=True))
    assert {"answered"} < statuses and Turn.objects.exclude(missed="").exists() and Turn.objects.exclude(rating="").exists()
    assert "error" not in statuses
    assert b"questions" in browser("reader").get("/conversations/").content
