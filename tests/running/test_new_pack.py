from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import InvalidPack, load_pack
from knowledge.folder import FILES, ROOMS
from knowledge.load import check_pack
from running import new_pack
from running.new_pack import NotStarted, start


def test_what_is_to_be_filled_in_is_listed(tmp_path: Path) -> None:
    folder = start("glass_blowing", tmp_path)
    with pytest.raises(InvalidPack) as raised:
        load_pack(folder)
    blanks = {
        f"{path.relative_to(folder)}:{number}"
        for path in folder.rglob("*.yml")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "___" in line.partition("#")[0]
    }
    assert blanks and {f"{fault.file}:{fault.line}" for fault in raised.value.faults} == blanks
    assert all("replace" in fault.message for fault in raised.value.faults)


def test_filled_in_it_loads(tmp_path: Path) -> None:
    folder = start("glass_blowing", tmp_path)
    for path in folder.rglob("*.yml"):
        path.write_text(path.read_text(encoding="utf-8").replace("___", ""), encoding="utf-8")
    faq = folder / "faqs" / "example_faq.yml"
    assert [f"{each.file}: {each.path}" for each in check_pack(folder)[1]] == ["faqs/example_faq.yml: asked"]
    ways = "\n".join(f"  - way {number} in which people ask it" for number in range(20))
    faq.write_text(faq.read_text(encoding="utf-8").replace("  - how people ask it", ways), encoding="utf-8")
    pack, warnings = check_pack(folder)
    assert [str(warning) for warning in warnings] == []
    assert (pack.setting.field, pack.setting.degree) == ("glass blowing", "glass blowing degree")
    assert all("FIELD" not in topic.question for topic in pack.topics.values())
    assert {path.name for path in folder.glob("*.yml")} == set(FILES)
    assert {path.name for path in folder.iterdir() if path.is_dir()} == set(ROOMS) - {"nlu"}


@pytest.mark.parametrize("name", ["", "Glass", "glass-blowing", "../glass", "9glass"])
def test_a_name_that_makes_no_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotStarted, match="can't name a pack"):
        start(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "glass").mkdir()
    with pytest.raises(NotStarted, match="there already"):
        start("glass", tmp_path)
    assert list((tmp_path / "glass").iterdir()) == []


def test_the_command_says_what_comes_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(new_pack, "ROOT", tmp_path)
    monkeypatch.setattr(new_pack, "start", lambda name: tmp_path / "knowledge" / name)
    monkeypatch.setattr("sys.argv", ["new_pack", "glass"])
    new_pack.main()
    assert "WAYPOINT_PACK=knowledge/glass" in capsys.readouterr().out
