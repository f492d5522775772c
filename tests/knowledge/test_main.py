"""`python -m knowledge` prints the grid, or the faults."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge import FACETS, load_pack
from knowledge.__main__ import main

ROOT = Path(__file__).parents[2]


def test_the_grid_is_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYPOINT_PACK", raising=False)
    assert main() == 0
    out = capsys.readouterr().out
    pack = load_pack()
    head, *rows = out.splitlines()[: 1 + len(pack.industries)]
    assert head.split() == list(pack.facets)
    for row, (subject, industry) in zip(rows, pack.industries.items()):
        held = "".join("●" if facet in industry.facts else "○" if pack.rules_for(subject, facet) else "·" for facet in pack.facets)
        assert row.startswith(industry.name) and "".join(row[len(industry.name) :].split()) == held
    filled = sum(row.count("●") for row in rows)
    assert f"no fault; {filled} cells filled, {len(pack.industries) * len(pack.facets) - filled} empty" in out


def test_another_pack_can_be_checked(tea: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", str(tea))
    assert main() == 0
    empty = 2 * len(FACETS) - 3
    assert f"tea: 11 facts, no fault; 3 cells filled, {empty} empty" in capsys.readouterr().out


def test_faults_go_to_stderr(tea: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", str(tea))
    (tea / "sources.yml").unlink()
    assert main() == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "has 1 fault:\n  sources.yml:1: is missing" in printed.err


def test_no_pack_there(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", str(tmp_path / "nowhere"))
    assert main() == 1
    assert "No knowledge pack in" in capsys.readouterr().err


def test_it_runs_as_a_command_without_rasa() -> None:
    code = "import knowledge.__main__ as m, sys; m.main(); sys.exit('rasa' in sys.modules or 'rasa_sdk' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_the_last_line_names_the_folder(tea: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", str(tea))
    assert main(lambda: ["Nothing changed."]) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "Nothing changed.",
        f"{tea.resolve()}: 11 facts, no fault; 3 cells filled, {2 * len(FACETS) - 3} empty",
    ]
    monkeypatch.chdir(tea.parent)
    main()
    assert capsys.readouterr().out.splitlines()[-1].startswith("tea: 11 facts")
