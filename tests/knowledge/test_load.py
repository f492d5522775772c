"""Every fault that an editor can make is found, all at once, with its file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, List

import pytest

from knowledge import FACETS, InvalidPack, PackNotFound, load_pack, pack_folder

Edit = Callable[[str, str, str], None]


def faults_of(folder: Path) -> List[str]:
    with pytest.raises(InvalidPack) as raised:
        load_pack(folder)
    return [str(fault) for fault in raised.value.faults]


def only_fault_of(folder: Path) -> str:
    faults = faults_of(folder)
    assert len(faults) == 1, "\n".join(faults)
    return faults[0]


def test_a_sound_pack_loads(tea: Path) -> None:
    pack = load_pack(tea)
    assert pack.setting.title == "Lantern"
    assert list(pack.industries) == ["orchards", "gardens"], "`order` comes before the names of files"


def test_the_default_pack_has_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYPOINT_PACK", raising=False)
    assert pack_folder().name == "machine_learning"
    load_pack()


def test_the_setting_chooses_the_pack(tea: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", str(tea))
    assert load_pack().setting.title == "Lantern"


def test_an_empty_setting_means_the_default_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", "")
    assert pack_folder().name == "machine_learning"


def test_no_pack_there(tmp_path: Path) -> None:
    with pytest.raises(PackNotFound, match="WAYPOINT_PACK") as raised:
        load_pack(tmp_path / "nowhere")
    assert "nowhere" in str(raised.value)


def test_a_folder_without_pack_yml_is_no_pack(tea: Path) -> None:
    (tea / "pack.yml").unlink()
    with pytest.raises(PackNotFound):
        load_pack(tea)


ONE_FAULT = {
    "unknown key": (
        "industries/gardens.yml", "name: Gardens", "name: Gardens\nnickname: Green",
        "industries/gardens.yml:2: nickname: unknown key: did you mean name?",
    ),
    "unknown key inside a fact": (
        "industries/gardens.yml", "    section: pay", "    section: pay\n    page: 7",
        "industries/gardens.yml:7: facts.salary.page: unknown key; there can be statement, section, brief, called, credited_to, period, "
        "region, figures, rank, holds_for, answers",
    ),
    "unknown key inside a figure": (
        "topics/salary.yml", "value: 30,", "value: 30, year: 1703,",
        "topics/salary.yml:11: facts.share.figures.0.year: unknown key; there can be kind, value, measures, qualifier",
    ),
    "missing key": (
        "roles/taster.yml", "name: Taster\n", "",
        "roles/taster.yml:1: name: is missing: add `name:`",
    ),
    "missing key inside a fact": (
        "industries/orchards.yml", "    section: life\n", "",
        "industries/orchards.yml:9: facts.remote.section: is missing: add `section:`",
    ),
    "empty text": (
        "skills/sipping.yml", "name: Sipping", 'name: " "',
        "skills/sipping.yml:1: name: is empty: write something, or delete the line",
    ),
    "unknown key of a skill's facts": (
        "skills/sipping.yml", "why:", "how:",
        "skills/sipping.yml:4: facts.how: unknown fact how; there can be skills, why, "
        + ", ".join(FACETS),
    ),
    "not a mapping": (
        "choosing.yml", "shade:\n  name: Shade\n  fact: {statement: Look for shade., section: life}\n", "- shade\n",
        "choosing.yml:1: must be keys with values, one `key: value` a line",
    ),
    "unknown facet": (
        "industries/orchards.yml", "  remote:", "  remoteness:",
        "industries/orchards.yml:9: facts.remoteness: unknown fact remoteness: did you mean 'remote'?",
    ),
    "unknown key of a role's facts": (
        "roles/taster.yml", "builds:", "teaches:",
        "roles/taster.yml:5: facts.teaches: unknown fact teaches; there can be entry_roles, builds, "
        + ", ".join(FACETS),
    ),
    "unknown kind of figure": (
        "topics/salary.yml", "kind: percent", "kind: guess",
        "topics/salary.yml:11: facts.share.figures.0: "
        "there is no kind of figure 'guess': it is range, amount, percent or count",
    ),
    "unknown qualifier": (
        "topics/salary.yml", "value: 30,", "value: 30, qualifier: roughly,",
        "topics/salary.yml:11: facts.share.figures.0.qualifier: "
        "must be exactly, about, over, nearly or under",
    ),
    "range upside down": (
        "industries/gardens.yml", "high: 1500", "high: 1100",
        "industries/gardens.yml:9: facts.salary.figures.0.high: must be above low (1200)",
    ),
    "not a number": (
        "topics/salary.yml", "value: 30,", "value: a third,",
        "topics/salary.yml:11: facts.share.figures.0.value: 'a third' is not a plain number: "
        "write digits only, such as 97260 or 3.5, without commas, signs or words",
    ),
    "number not in the figures": (
        "industries/gardens.yml", "1,500 doubloons", "1,600 doubloons",
        "industries/gardens.yml:5: facts.salary.statement: says 1,600, but neither figures nor period nor credited_to hold it: "
        "add a figure, {kind: count, value: 1600, measures: what is counted}",
    ),
    "number with a comma after it": (
        "industries/gardens.yml", "Gardens pay", "In 1704, gardens pay",
        "industries/gardens.yml:5: facts.salary.statement: says 1704, but neither figures nor period nor credited_to hold it: "
        'for a year add `period: "1704"` (of "2024 to 2034" every year is held), for anything else a figure',
    ),
    "part of a year is another number": (
        "industries/gardens.yml", "Gardens pay", "All 17 gardens pay",
        "industries/gardens.yml:5: facts.salary.statement: says 17, but neither figures nor period nor credited_to hold it: "
        "add a figure, {kind: count, value: 17, measures: what is counted}",
    ),
    "number of the brief not in the figures": (
        "industries/gardens.yml", "    section: pay", "    section: pay\n    brief: 1,200 to 1,600 doubloons",
        "industries/gardens.yml:7: facts.salary.brief: says 1,600, but neither figures nor period nor credited_to hold it: "
        "add a figure, {kind: count, value: 1600, measures: what is counted}",
    ),
    "long brief": (
        "skills/sipping.yml", "{statement: Sip slowly.,", "{statement: Sip slowly., brief: a b c d e f g h i j k l m,",
        "skills/sipping.yml:3: facts.skills.brief: has 13 words: 12 at most",
    ),
    "a place for the subject is missing": (
        "topics/salary.yml", "{subject}", "it",
        "topics/salary.yml:5: subject_question: must hold {subject}",
    ),
    "broken YAML": (
        "topics/salary.yml", "title: Pay", "title: [Pay",
        "topics/salary.yml:1: each [ needs its ], and parts are parted by commas",
    ),
    "duplicate key": (
        "skills/sipping.yml", "name: Sipping\n", "name: Sipping\nname: Slurping\n",
        "skills/sipping.yml:2: 'name' stands here a second time (first in line 1): keep one",
    ),
    "unknown section": (
        "faqs/manners.yml", "section: life", "section: death",
        "faqs/manners.yml:7: facts.slurping.section: no source in sources.yml has a section 'death'",
    ),
    "unknown section of a story": (
        "stories.yml", "section: life", "section: death",
        "stories.yml:4: mo.fact.section: no source in sources.yml has a section 'death'",
    ),
    "section of two sources": (
        "sources.yml", "    life: {title: Life}\n",
        "    life: {title: Life}\nsequel:\n  title: Sequel\n  about: More of it.\n  sections:\n    pay: {title: Pay}\n",
        "sources.yml:11: sequel.sections.pay: 'almanac' has a section of that name too: rename one",
    ),
    "unknown suggestion of a topic": (
        "topics/salary.yml", "suggests: [manners]", "suggests:\n  - manners\n  - salaries",
        "topics/salary.yml:14: suggests.1: there is no topic or FAQ 'salaries': did you mean 'salary'?",
    ),
    "unknown suggestion of a FAQ": (
        "faqs/manners.yml", "suggests: [salary]", "suggests: [celery]",
        "faqs/manners.yml:8: suggests.0: there is no topic or FAQ 'celery'",
    ),
    "unknown topic near": (
        "topics/salary.yml", "suggests:", "near: [bonus]\nsuggests:",
        "topics/salary.yml:12: near.0: there is no topic 'bonus'",
    ),
    "unknown starter": (
        "pack.yml", "starters: [salary]", "starters: [celery]",
        "pack.yml:5: starters.0: there is no topic or FAQ 'celery'",
    ),
    "unknown subject in the order": (
        "pack.yml", "order: [orchards]", "order: [orchids]",
        "pack.yml:6: order.0: there is no industry, role or skill 'orchids': did you mean 'orchards'?",
    ),
    "unknown industry of a story": (
        "stories.yml", "industry: gardens", "industry: jungles",
        "stories.yml:3: mo.industry: there is no industry 'jungles'",
    ),
    "alias of two things": (
        "roles/taster.yml", "aliases: [tea taster]", "aliases:\n  - tea taster\n  - Tea Garden",
        "roles/taster.yml:4: aliases.1: 'Tea Garden' already names industries/gardens.yml: take it out of one of the two",
    ),
    "name that is an alias elsewhere": (
        "skills/sipping.yml", "name: Sipping", "name: garden",
        "skills/sipping.yml:1: name: 'garden' already names industries/gardens.yml: take it out of one of the two",
    ),
    "alias of the field and of a thing": (
        "pack.yml", "[tea science]", "[tea science, tea taster]",
        "pack.yml:4: field_aliases.1: 'tea taster' already names roles/taster.yml: take it out of one of the two",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ONE_FAULT)
def test_one_fault_is_told_with_file_line_and_path(tea: Path, edit: Edit, case: str) -> None:
    name, old, new, told = ONE_FAULT[case]
    edit(name, old, new)
    assert only_fault_of(tea) == told


def test_a_missing_file(tea: Path) -> None:
    (tea / "sources.yml").unlink()
    assert only_fault_of(tea).startswith("sources.yml:1: is missing: every pack needs it")


def test_a_source_without_stories_or_advice_on_choosing(tea: Path) -> None:
    for name in ("stories.yml", "choosing.yml", "topics/stories.yml", "topics/choose.yml"):
        (tea / name).unlink()
    pack = load_pack(tea)
    assert not pack.stories and not pack.choosing and not pack.interview
    assert not pack.tells("stories") and not pack.tells("choose") and pack.tells("salary") and pack.tells("manners")


@pytest.mark.parametrize("topic", ["salary", "overview"])
def test_a_topic_that_every_pack_tells_of(tea: Path, edit: Edit, topic: str) -> None:
    edit("faqs/manners.yml", "suggests: [salary]", "suggests: []")
    (tea / "topics" / f"{topic}.yml").unlink()
    assert f"topics/{topic}.yml:1: is missing: every pack says something of it" in faults_of(tea)


@pytest.mark.parametrize("room", ["industries", "roles", "skills", "topics", "faqs"])
def test_an_empty_room(tea: Path, room: str) -> None:
    for path in (tea / room).iterdir():
        path.unlink()
    assert f"{room}/:1: needs at least one .yml file" in faults_of(tea)


def test_an_empty_file(tea: Path) -> None:
    (tea / "topics/salary.yml").write_text("", encoding="utf-8")
    assert only_fault_of(tea) == "topics/salary.yml:1: the file is empty: write what it should hold, or delete it"


def test_text_that_is_not_utf_8(tea: Path) -> None:
    (tea / "roles/taster.yml").write_bytes("name: Café".encode("latin-1"))
    assert only_fault_of(tea) == "roles/taster.yml:1: is not UTF-8 text: save it as UTF-8"


def test_a_control_character(tea: Path, edit: Edit) -> None:
    edit("roles/taster.yml", "Taster", "Ta\x07ster")
    assert only_fault_of(tea).startswith("roles/taster.yml:1: an invisible control character")


@pytest.mark.parametrize("name", ["notes.txt", "industries/old/gardens.yml", "orchards.yml"])
def test_a_file_that_is_not_part_of_a_pack(tea: Path, name: str) -> None:
    (tea / name).parent.mkdir(exist_ok=True)
    (tea / name).write_text("name: Other\nfacts: {}\n", encoding="utf-8")
    assert only_fault_of(tea).startswith(f"{name}:1: is not part of a pack: take it out of the folder")


@pytest.mark.parametrize("name", ["Cellars", "wine-cellars"])
def test_a_file_name_that_makes_no_id(tea: Path, name: str) -> None:
    (tea / f"industries/{name}.yml").write_text("name: Cellars\nfacts: {}\n", encoding="utf-8")
    assert only_fault_of(tea) == (f"industries/{name}.yml:1: name the file in lower case with letters, digits and underscores")


def test_an_id_of_two_things(tea: Path) -> None:
    (tea / "roles/sipping.yml").write_text("name: Sipper\nfacts: {}\n", encoding="utf-8")
    assert only_fault_of(tea) == "skills/sipping.yml:1: roles/sipping.yml has the same name: rename one"


def test_a_faq_with_the_name_of_a_topic(tea: Path) -> None:
    (tea / "faqs/salary.yml").write_bytes((tea / "faqs/manners.yml").read_bytes())
    assert only_fault_of(tea) == "faqs/salary.yml:1: topics/salary.yml has the same name: rename one"


def test_numbers_below_ten_and_numbers_of_the_period_need_no_figure(tea: Path, edit: Edit) -> None:
    edit("industries/gardens.yml", "Gardens pay", "In 1703, all 3 gardens paid")
    load_pack(tea)


def test_all_faults_come_at_once_sorted_by_file_and_line(tea: Path, edit: Edit) -> None:
    edit("pack.yml", "field: tea tasting\n", "")
    edit("sources.yml", "title: The almanac", "name: The almanac")
    edit("industries/gardens.yml", "aliases: [garden, tea garden]", "aliases: [garden, tea taster]")
    edit("industries/gardens.yml", "1,500 doubloons", "1,600 doubloons")
    edit("industries/orchards.yml", "name: Orchards", "name: tea taster")
    edit("stories.yml", "industry: gardens", "industry: jungles")
    edit("topics/salary.yml", "title: Pay", "title: [Pay")
    edit("choosing.yml", "  name: Shade\n", "")
    faults = faults_of(tea)
    assert [fault.split(": ")[0] for fault in faults] == [
        "choosing.yml:1",
        "industries/gardens.yml:2",
        "industries/gardens.yml:5",
        "pack.yml:1",
        "roles/taster.yml:2",
        "sources.yml:1",
        "sources.yml:2",
        "stories.yml:3",
        "topics/salary.yml:1",
    ], "\n".join(faults)


def test_what_could_not_be_read_is_not_missed(tea: Path, edit: Edit) -> None:
    """One fault in sources.yml must not make every fact's section unknown, nor one in a topic every suggestion."""
    edit("sources.yml", "title: The almanac", "title: The: almanac")
    edit("topics/salary.yml", "about: pay\n", "")
    edit("industries/gardens.yml", "name: Gardens\n", "")
    assert [fault.split(": ")[0] for fault in faults_of(tea)] == [
        "industries/gardens.yml:1",
        "sources.yml:2",
        "topics/salary.yml:1",
    ]


def test_the_message_counts_the_faults(tea: Path, edit: Edit) -> None:
    edit("pack.yml", "starters: [salary]", "starters: [celery]")
    with pytest.raises(InvalidPack) as one:
        load_pack(tea)
    assert str(one.value) == f"The knowledge pack '{tea}' has 1 fault:\n  pack.yml:5: starters.0: there is no topic or FAQ 'celery'"
    edit("pack.yml", "order: [orchards]", "order: [orchids]")
    with pytest.raises(InvalidPack, match="has 2 faults:"):
        load_pack(tea)
