"""Missed questions: grouped by meaning, decided once, and what a decision writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from ruamel.yaml import YAML

from tests.desk.conftest import Store, rated, said

ALIKE = ("can I work from home in harbours", "can I work from home at a harbour?", "working from home in harbours")


def fill(store: Store) -> None:
    for number, text in enumerate(ALIKE):
        store(f"person {number}", said(text, "not_covered", "remote"))
    store("another", said("which lamps burn whale oil", "not_covered", "other"))
    store("served", said("what do harbours pay"))


def test_what_means_the_same_stands_together_and_the_most_asked_first(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Group, Turn

    fill(store)
    page = browser("reader").get("/misses/").content.decode()
    sizes = sorted(Group.objects.values_list("size", flat=True))
    assert sizes == [1, 3] and Turn.objects.filter(group=None).count() == 1
    assert page.index("work from home") < page.index("whale oil") and "what do harbours pay" not in page


def test_groups_are_much_as_those_made_by_hand(store: Store) -> None:
    from benchmarks.desk.groups import as_it_is

    figures = as_it_is()
    assert figures["purity %"] >= 94 and figures["alone though not %"] <= 38 and figures["by hand"] == 58


def test_a_later_question_joins_its_group(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Group

    fill(store)
    client = browser("reader")
    client.get("/misses/")
    store("later", said("could I work from home in the harbours", "partly", "remote"))
    client.get("/misses/")
    assert Group.objects.count() == 2 and Group.objects.get(topic="remote").size == 4


def test_decided_once_by_the_one_who_was_first(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    from desk.models import Group

    fill(store)
    client = browser("editor")
    client.get("/misses/")
    group = Group.objects.get(topic="remote")
    asked = {"version": group.version, "decision": "example", "topic": "remote"}
    assert client.post(f"/misses/{group.pk}/decide/", asked).status_code == 302
    late = browser("publisher").post(f"/misses/{group.pk}/decide/", {"version": group.version, "decision": "leave"})
    assert late.status_code == 409 and b"Somebody decided on it meanwhile" in late.content
    group.refresh_from_db()
    assert group.decision == "example" and group.decided_by.username == "the editor"
    (block,) = YAML().load(folder / "nlu" / "ask.yml")["nlu"]
    assert block["intent"] == "ask_remote" and all(f"- {text}\n" in block["examples"] for text in ALIKE)


def test_what_was_decided_by_mistake_is_decided_anew(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    from desk.models import Group

    store("one", said("do lamps sing", "not_covered"))
    client = browser("editor")
    client.get("/misses/")
    group = Group.objects.get()
    there = f"/misses/{group.pk}/decide/"
    assert client.post(there, {"decision": "leave", "version": group.version}).status_code == 302
    group.refresh_from_db()
    assert b"Decide anew" in client.get(f"/misses/{group.pk}/").content
    assert client.post(there, {"decision": "anew", "version": group.version - 1}).status_code == 409
    assert client.post(there, {"decision": "anew", "version": group.version}).status_code == 302
    assert "do lamps sing" in client.get("/misses/").content.decode()
    group.refresh_from_db()
    assert client.post(there, {"decision": "leave", "version": group.version}).status_code == 302


def test_what_is_not_covered_becomes_a_near_miss_with_the_words_to_name(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    from desk.models import Group

    fill(store)
    client = browser("editor")
    client.get("/misses/")
    group = Group.objects.get(topic="other")
    asked = {"version": 1, "decision": "not_covered", "lacks": "not_covered_detail", "words": "Whale oil, tallow", "names": "speciality"}
    assert client.post(f"/misses/{group.pk}/decide/", asked).status_code == 302
    assert "which lamps burn whale oil" in YAML().load(folder / "nlu" / "not_covered.yml")["nlu"][0]["examples"]
    assert YAML().load(folder / "nlu" / "lookups.yml")["nlu"][0] == {"lookup": "speciality", "examples": "- whale oil\n- tallow\n"}


def test_a_decision_without_a_choice_changes_nothing(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    from desk.models import Group

    fill(store)
    client = browser("editor")
    client.get("/misses/")
    group = Group.objects.get(topic="other")
    for wrong in ({"decision": "example", "topic": "no such"}, {"decision": "not_covered", "lacks": "x"}, {"decision": ""}):
        assert client.post(f"/misses/{group.pk}/decide/", {"version": 1, **wrong}).status_code == 400
    group.refresh_from_db()
    assert group.decision == "" and not (folder / "nlu").exists()


def test_what_was_deleted_leaves_no_group_behind(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Group
    from desk.stored import conversations

    fill(store)
    client = browser("reader")
    client.get("/misses/")
    conversations().delete("another")
    conversations().delete("person 0")
    page = client.get("/misses/").content.decode()
    assert "whale oil" not in page and Group.objects.get().size == 2


def test_what_is_missed_no_longer_leaves_no_group_behind(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Group

    client, text = browser("reader"), "what do harbours pay"
    store("one", [*said(text), rated(text, "down")])
    client.get("/misses/")
    assert Group.objects.get().size == 1
    store("one", [rated(text, "up")])
    page = client.get("/misses/").content.decode()
    assert not Group.objects.exists() and text not in page


def test_questions_that_name_something_else_stand_apart(browser: Callable[..., Any], store: Store) -> None:
    from desk.models import Group

    for number, name in enumerate(("harbours", "kelp_farms", "harbours")):
        (asked, *rest) = said("can I work from home there", "not_covered", "remote", answer_id=str(number))
        asked["parse_data"]["entities"] = [{"entity": "industry", "value": name}]
        store(f"person {number}", [asked, *rest])
    browser("reader").get("/misses/")
    assert sorted(Group.objects.values_list("names", "size")) == [("harbours", 2), ("kelp_farms", 1)]
