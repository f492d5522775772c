"""Try and publish: what would be answered otherwise, the command that is run, and the numbers afterwards."""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, Callable, List

import pytest

from desk.press import Press
from knowledge import load_pack
from knowledge.version import Version, names_digest
from tests.desk.conftest import Store, said


def publish(folder: Path) -> None:
    from desk.compare import shelf

    kept, version = shelf(), Version.read(folder)
    assert kept
    kept.publish(version, names_digest(load_pack(folder), version.files), "m", "me", kept.live(version.pack))


def test_changes_in_words_and_answers_side_by_side(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    publish(folder)
    (asked, memory, last) = said("how easy are harbours", topic="easiest")
    asked["parse_data"]["entities"] = [{"entity": "industry", "value": "harbours", "start": 13, "end": 21}]
    store("one", [asked, memory, last])
    store("two", said("what do they pay"))
    file = folder / "industries" / "harbours.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("at every spring tide", "at no tide"), encoding="utf-8")
    client = browser("publisher")
    client.get("/conversations/")
    page = client.get("/publish/?try=1").content.decode()
    assert "Harbours take beginners at no tide." in page and "Answered otherwise: 1 of 2" in page
    assert "how easy are harbours" in page.split("Answered otherwise")[1]


def test_the_packs_own_questions_side_by_side(
    browser: Callable[..., Any], store: Store, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.views import publish as view

    questions = "easy: {question: how easy is it there, after: [what do harbours pay]}\npay: {question: what do harbours pay}\n"
    (folder / "questions.yml").write_text(questions, encoding="utf-8")
    publish(folder)
    file = folder / "industries" / "harbours.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("at every spring tide", "at no tide"), encoding="utf-8")
    heard = tmp_path / "heard.json"
    monkeypatch.setattr(view, "_HEARD", heard)
    asked: List[Any] = []
    monkeypatch.setattr(view.PRESS, "start", lambda *what: asked.append(what) or True)
    client = browser("publisher")
    assert "0 of them were heard so far" in client.get("/publish/?try=1").content.decode()
    assert client.post("/publish/start/", {"do": "hear"}).status_code == 302
    assert asked == [("Asking the pack's own questions", "the publisher", "--hear", str(heard))]
    place = {"entity": "industry", "value": "harbours", "start": 0, "end": 1}
    pay, easy = (said(text, topic=topic)[0]["parse_data"] for text, topic in (("what do harbours pay", "salary"), ("how easy", "easiest")))
    pay["entities"] = [place]
    heard.write_text(json.dumps({"what do harbours pay": [pay], "how easy is it there": [pay, easy]}), encoding="utf-8")
    page = client.get("/publish/?try=1").content.decode()
    assert "own questions answered otherwise: 1 of 2" in page and "Have them heard" not in page
    assert "at no tide" in page.split("how easy is it there")[1]


@pytest.mark.parametrize(("code", "said_of_it"), [(0, "done"), (3, "not done")])
def test_the_command_runs_beside_and_its_lines_are_seen(
    code: int, said_of_it: str, browser: Callable[..., Any], store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.views import publish as view

    program = f"import sys; print('with', *sys.argv[1:]); sys.exit({code})"
    press = Press([sys.executable, "-c", program], folder)
    monkeypatch.setattr(view, "PRESS", press)
    client = browser("publisher")
    assert client.post("/publish/start/", {"do": "publish", "anyway": "on"}).status_code == 302
    end = time.monotonic() + 20
    while not (press.last and press.last.is_over):
        assert time.monotonic() < end
        time.sleep(0.02)
    page = client.get("/publish/progress/").content.decode()
    assert f"Publishing: {said_of_it}" in page and "with --by the publisher --anyway" in page and "hx-get" not in page


def test_one_at_a_time(folder: Path) -> None:
    press = Press([sys.executable, "-c", "import sys; sys.stdin.read()"], folder)
    assert press.start("Publishing", "one") and not press.start("Publishing", "another")


def test_days_begin_where_the_desk_is_though_clocks_are_put_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.utils import timezone

    from desk import counts
    from desk.models import Turn

    now, hour = 1_795_000_000.0, 3600.0  # in November: clocks were put back in the north and forward in the south
    monkeypatch.setattr(counts.time, "time", lambda: now)
    asked = [now - number * hour / 2 - 1 for number in range(60 * 48)]
    Turn.objects.bulk_create(
        Turn(sender="s", place=place, at=at, channel="web", status="answered", topic="salary", text="?") for place, at in enumerate(asked)
    )
    for zone, lengths in (("UTC", {48}), ("Europe/London", {48, 50}), ("Australia/Lord_Howe", {48, 47}), ("Asia/Kathmandu", {48})):
        with timezone.override(zone):
            counted = {row.name: row.asked for row in counts.rows("day", 90)}
            assert counted == Counter(map(counts.day_of, asked))
            assert set(list(counted.values())[1:-1]) == lengths


def test_numbers_by_each_and_as_csv(browser: Callable[..., Any], store: Store) -> None:
    for number in range(3):
        store(
            f"person {number}",
            [*said(f"what do harbours pay {number}"), *said(f"whale oil {number}", "not_covered", "other", missing=["whale oil"])],
        )
    store("one alone", said("my secret wish", "not_covered", "other", missing=["secret wish"]))
    client = browser("reader")
    chart = client.get("/numbers/").content.decode()
    assert 'role="img"' in chart and re.search(r"<title>[\d-]+: 3 answered</title>", chart)
    assert chart.count('class="not_covered" x=') == 1 and re.search(r"<title>[\d-]+: 4 not covered</title>", chart)
    page = client.get("/numbers/?by=topic").content.decode()
    assert "whale oil" in page and "secret wish" not in page
    lines = client.get("/numbers/export.csv?by=topic").content.decode().splitlines()
    assert lines[1].startswith("other,4,0,0,4") and lines[2].startswith("salary,3,3,0,0")
    for by in ("day", "channel", "pack", "rule", "reason", "nonsense"):
        assert client.get(f"/numbers/?by={by}&days=30").status_code == 200
