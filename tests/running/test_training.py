from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Callable

import pytest

from running import progress, training
from running.model import digest_of_model, model_of

ROOT = Path(__file__).parents[2]
FILES = (
    "config.yml",
    "domain.yml",
    "requirements.txt",
    "data/rules/rules.yml",
    "data/nlu/salary.yml",
    "nlu/encoder.py",
    "nlu/english/amounts.py",
    "knowledge/load.py",
    "knowledge/small/pack.yml",
    "knowledge/small/industries/tea.yml",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.fixture
def pack(root: Path) -> Path:
    return root / "knowledge" / "small"


def held(root: Path, pack: Path) -> None:
    """Leave what a training leaves."""
    (root / "models").mkdir()
    (root / model_of(pack)).write_bytes(b"a model")
    (root / digest_of_model(pack)).write_text(training.digest(root, pack))


@pytest.mark.parametrize("name", FILES)
def test_an_edit_makes_the_model_stale(root: Path, pack: Path, name: str) -> None:
    held(root, pack)
    (root / name).write_text("edited")
    assert not training.is_current(root, pack)


@pytest.mark.parametrize("name", ["data/nlu/new.yml", "knowledge/small/faqs/new.yml", "nlu/new.py"])
def test_a_new_file_makes_it_stale(root: Path, pack: Path, name: str) -> None:
    held(root, pack)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("new")
    assert not training.is_current(root, pack)


def test_a_removed_or_renamed_file_makes_it_stale(root: Path, pack: Path) -> None:
    held(root, pack)
    (root / "data/nlu/salary.yml").rename(root / "data/nlu/pay.yml")
    assert not training.is_current(root, pack)


def test_content_that_moves_between_files_makes_it_stale(root: Path, pack: Path) -> None:
    held(root, pack)
    (root / "config.yml").write_text("domain.yml")
    (root / "domain.yml").write_text("config.yml")
    assert not training.is_current(root, pack)


def test_another_pack_has_a_model_of_its_own(root: Path, pack: Path) -> None:
    held(root, pack)
    other = root / "knowledge" / "other"
    other.mkdir()
    (other / "pack.yml").write_text("other")
    assert not training.is_current(root, other) and training.is_current(root, pack)
    (root / model_of(other)).write_bytes(b"another model")
    (root / digest_of_model(other)).write_text(training.digest(root, other))
    assert training.is_current(root, other) and training.is_current(root, pack)


def test_another_pack_in_a_folder_of_the_same_name_makes_it_stale(root: Path, pack: Path) -> None:
    held(root, pack)
    other = root / "tests" / pack.name
    other.mkdir(parents=True)
    (other / "pack.yml").write_text("other")
    assert not training.is_current(root, other)


def test_the_same_pack_in_another_place_does_not(root: Path, pack: Path) -> None:
    held(root, pack)
    (root / "moved").mkdir()
    assert training.is_current(root, pack.rename(root / "moved" / pack.name))


@pytest.mark.parametrize(
    "name", ["README.md", "actions/answer.py", "data/nlu/.salary.yml.swp", "nlu/__pycache__/encoder.py", "endpoints.yml"]
)
def test_what_a_model_is_not_made_from_does_not(root: Path, pack: Path, name: str) -> None:
    held(root, pack)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("new")
    assert training.is_current(root, pack)


def test_a_touched_file_does_not(root: Path, pack: Path) -> None:
    held(root, pack)
    (root / "config.yml").touch()
    assert training.is_current(root, pack)


@pytest.mark.parametrize("kept_as", [model_of, digest_of_model])
def test_a_lost_model_is_stale(root: Path, pack: Path, kept_as: Callable[[Path], Path]) -> None:
    held(root, pack)
    (root / kept_as(pack)).unlink()
    assert not training.is_current(root, pack)


def test_a_broken_pack_is_told_before_rasa_starts(
    root: Path, pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WAYPOINT_PACK", str(pack))
    monkeypatch.setattr(progress, "run", lambda *_: pytest.fail("Rasa was started"))
    with pytest.raises(SystemExit) as stopped:
        training.ensure_model(root)
    assert "pack.yml:1" in str(stopped.value.code) and "Traceback" not in str(stopped.value.code)


def test_a_failed_training_is_told_and_leaves_no_digest(root: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.load_pack", lambda folder: None)
    monkeypatch.setattr(progress, "run", lambda *_: subprocess.CompletedProcess([], 1, stdout="YAML is broken"))
    with pytest.raises(training.TrainingFailed, match="YAML is broken"):
        training.train(root, pack, progress.Progress("Training"))
    assert not (root / digest_of_model(pack)).exists()


def test_the_component_that_is_trained_is_told() -> None:
    line = "2026-01-01 00:00:00 INFO     rasa.engine.training.hooks  - Starting to train component 'NgramFeaturizer'.\n"
    assert (training._component(line), training._component("Finished.\n")) == ("NgramFeaturizer", None)


def test_a_current_model_costs_no_import_of_rasa() -> None:
    script = "import sys, running.run; running.run.ensure_model; sys.exit(not {'rasa', 'tensorflow', 'pydantic'}.isdisjoint(sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
