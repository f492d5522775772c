"""The pack in the browser: shown, changed by form with the checks, previewed, undone; nothing overwritten in silence."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any, Callable, Dict

from knowledge import load_pack
from tests.desk.conftest import Store, said

CELL = "/pack/cell/industries/harbours/remote/"
SAID = "Harbours let keepers watch from home on calm days."
FACT = {"statement": SAID, "brief": "from home on calm days", "section": "craft"}


PAY = {"kind": "pay", "amount": "2,000", "to": "3,500", "currency": "glm", "period": "month", "level": "starting"}


def figure(place: int, **values: str) -> Dict[str, str]:
    """The fields of one figure of a form."""
    return {f"figure-{place}-{name}": value for name, value in {"kind": "", **values}.items()}


def seen(page: Any) -> str:
    found = re.search(r'name="seen" value="([^"]+)"', page.content.decode())
    assert found
    return found[1]


def post(client: Any, address: str, values: Dict[str, Any], do: str = "save", **more: Any) -> Any:
    return client.post(address, {**values, "do": do, "seen": seen(client.get(address)), **more})


def test_the_grid_shows_what_is_told_and_what_is_not(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    page = browser("reader").get("/pack/").content.decode()
    pack = load_pack(folder)
    assert "Harbours, remote: empty" in page
    held = pack.fact_of("harbours", "easiest")
    assert held and f"Harbours, easiest: {held.fact.short}" in page
    source, section = pack.section(held.fact)
    told = re.sub(r"\s+", " ", html.unescape(browser("reader").get("/pack/?whole=1").content.decode()))
    assert f"● {held.fact.short}</a><br><small>{source.title}: {section.title}" in told and "<small>" not in page


def test_previewed_saved_with_comments_kept_and_undone(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    from desk.models import Edit

    file = folder / "industries" / "harbours.yml"
    before = file.read_text(encoding="utf-8").replace("name: Harbours", "name: Harbours # as the guild has it")
    file.write_text(before, encoding="utf-8")
    client = browser("editor")
    shown = post(client, CELL, FACT, "preview")
    assert b"It would be answered" in shown.content and b"from home on calm days" in shown.content
    assert file.read_text(encoding="utf-8") == before
    assert post(client, CELL, FACT).status_code == 302
    held = load_pack(folder).fact_of("harbours", "remote")
    assert held and held.fact.statement == FACT["statement"] and "# as the guild has it" in file.read_text(encoding="utf-8")
    assert b"calm days" in client.get("/pack/history/").content
    assert client.post(f"/pack/history/{Edit.objects.get().pk}/undo/").status_code == 302
    assert file.read_text(encoding="utf-8") == before


def test_an_editor_on_an_old_page_overwrites_nothing(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    one, other = browser("editor"), browser("publisher")
    old = seen(one.get(CELL))
    assert post(other, CELL, FACT).status_code == 302
    late = one.post(CELL, {**FACT, "statement": "Harbours never do.", "do": "save", "seen": old})
    assert late.status_code == 409 and b"Somebody changed this" in late.content and b"Harbours never do." in late.content
    held = load_pack(folder).fact_of("harbours", "remote")
    assert held and held.fact.statement == FACT["statement"]


def test_a_fault_is_said_and_nothing_is_written(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    client = browser("editor")
    before = (folder / "industries" / "harbours.yml").read_text(encoding="utf-8")
    refused = post(client, CELL, {**FACT, "statement": "Harbours pay 9,999 glims for it."})
    assert refused.status_code == 400 and b"9,999" in refused.content and b"figures" in refused.content
    for wrong in ({"amount": "many"}, {"amount": ""}, {"level": ""}, {"to": "9"}):
        assert post(client, CELL, {**FACT, **figure(0, **{**PAY, **wrong})}).status_code == 400, wrong
    assert (folder / "industries" / "harbours.yml").read_text(encoding="utf-8") == before


def test_figures_are_plain_fields_and_what_is_not_changed_stays_as_it_was_written(
    browser: Callable[..., Any], store: Store, folder: Path
) -> None:
    client, file = browser("editor"), folder / "industries" / "harbours.yml"
    rows = {**figure(0, **PAY), **figure(1, kind="percent", amount="12.5 %", measures="of the towers"), **figure(2), **figure(3)}
    statement = "Harbours let keepers watch from home for 2,000 to 3,500 glims a month, 12.5% of the towers do."
    assert post(client, CELL, {**FACT, "statement": statement, **rows}).status_code == 302
    held = load_pack(folder).fact_of("harbours", "remote")
    assert held and [each.dict() for each in held.fact.figures] == [
        {"kind": "range", "low": 2000, "high": 3500, "currency": "GLM", "period": "month", "level": "starting"},
        {"kind": "percent", "value": 12.5, "measures": "of the towers", "qualifier": "exactly"},
    ]
    written = file.read_text(encoding="utf-8")
    assert "- {kind: range, low: 2000" in written
    page = client.get(CELL).content.decode()
    sent = {
        name: html.unescape(value) for name, value in re.findall(r'<input type="text" name="(figure-[^"]+)"(?: value="([^"]*)")?', page)
    }
    chosen = re.findall(r'<select name="(figure-[^"]+)"(?:(?!</select>).)*<option value="([^"]*)" selected', page, re.DOTALL)
    assert sent["figure-0-amount"] == "2,000" and len(page.split("<fieldset")) == 5  # two that are there, and two that stand empty
    again = post(client, CELL, {**FACT, "statement": statement, **sent, **dict(chosen)})
    assert again.status_code == 302, (chosen, re.findall('class="fault.*', again.content.decode()))
    assert file.read_text(encoding="utf-8") == written
    assert post(client, CELL, FACT).status_code == 302
    held = load_pack(folder).fact_of("harbours", "remote")
    assert held and not held.fact.figures


def test_who_only_reads_saves_nothing(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    client = browser("reader")
    for do in ("save", "preview"):
        assert post(client, CELL, FACT, do).status_code == 403
    assert load_pack(folder).fact_of("harbours", "remote") is None


def test_a_missed_question_is_answered_and_stays_a_question_of_the_pack(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    from desk.models import Group

    store("one", said("can I work from home in harbours", "not_covered", "remote"))
    client = browser("editor")
    client.get("/misses/")
    group = Group.objects.get()
    to = client.get("/pack/cell/", {"thing": "industries/harbours", "facet": "remote", "group": group.pk})
    assert to.headers["Location"] == f"{CELL}?group={group.pk}"
    asked = {"group": group.pk, "version": group.version}
    assert post(client, CELL, FACT, **asked).status_code == 302
    (question,) = load_pack(folder).questions.values()
    assert (question.question, question.facts) == ("can I work from home in harbours", ["industries/harbours#remote"])
    group.refresh_from_db()
    assert group.decision == "answered"
    assert post(client, CELL, {**FACT, "brief": "on calm days"}, **asked).status_code == 409


def test_a_question_with_its_answer_is_added(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    client = browser("editor")
    asked = {"title": "Whale oil", "question": "Which lamps burn whale oil?", "about": "advice on oil", "asked": "whale oil\nwhat of oil"}
    values = {**FACT, **asked}
    assert b"It would be answered" in post(client, "/pack/faq/", values, "preview").content
    assert post(client, "/pack/faq/", values).status_code == 302
    faq = load_pack(folder).faqs["whale_oil"]
    assert faq.asked == ["whale oil", "what of oil"] and faq.facts["answer"].statement == FACT["statement"]
    again = post(client, "/pack/faq/", values)
    assert again.status_code == 400 and "There is “Whale oil” already" in again.content.decode()


def test_an_answer_that_is_there_is_corrected(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    client, there = browser("editor"), "/pack/faq/apprenticeship/worth/"
    assert there in client.get("/pack/").content.decode()
    before = load_pack(folder).faqs["apprenticeship"]
    values = {**FACT, "title": before.title, "question": before.question, "about": before.about, "asked": "may I learn it at a tower"}
    assert b"It would be answered" in post(client, there, {**values, "section": "questions"}, "preview").content
    assert post(client, there, {**values, "section": "questions"}).status_code == 302
    after = load_pack(folder).faqs["apprenticeship"]
    assert after.facts["worth"].statement == SAID and after.asked == ["may I learn it at a tower"]
    assert (after.facts["towers"], after.topic, after.suggests) == (before.facts["towers"], before.topic, before.suggests)
    assert client.get("/pack/faq/apprenticeship/nothing/").status_code == 404


def test_whatever_a_thing_is_called_it_gets_a_file_that_is_read(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    client = browser("editor")
    names = ["Öltanks", "灯台", "灯光", "C++", "C#", "24/7 harbours"]
    for name in names:
        assert client.post("/pack/add/", {"kind": "industries", "name": name, "aliases": "", "do": "save"}).status_code == 302, name
    held = load_pack(folder).industries
    assert {each.name for each in held.values()} >= set(names)
    assert {"oltanks", "entry", "entry_2", "c", "c_2", "entry_24_7_harbours"} <= set(held)
    for kind in ("industries", "skills"):
        known = client.post("/pack/add/", {"kind": kind, "name": " öltanks", "aliases": "", "do": "save"})
        assert known.status_code == 400 and "There is “Öltanks” already" in known.content.decode()


def test_names_are_changed_and_entries_added(browser: Callable[..., Any], store: Store, folder: Path) -> None:
    client = browser("editor")
    assert post(client, "/pack/names/industries/harbours/", {"name": "Harbours", "aliases": "quays\n"}).status_code == 302
    assert load_pack(folder).industries["harbours"].aliases == ["quays"]
    assert client.post("/pack/add/", {"kind": "industries", "name": "Ice stations", "aliases": "", "do": "save"}).status_code == 302
    assert "ice_stations" in load_pack(folder).industries
