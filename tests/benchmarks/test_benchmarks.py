"""The harness as a whole, on a toy data set and without a neural model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, Iterator

import pytest

from benchmarks import __main__ as command
from benchmarks import intents, parsing, training
from benchmarks.epoch_clock import EpochClock
from benchmarks.settings import Settings
from benchmarks.trial import PARSED, TRAINED, write
from channels.setting import SettingError

TOY = {
    "open_account": ["open an account for me", "I want a new account", "how do I open accounts", "start an account please"],
    "lost_card": ["I lost my card", "my card is gone", "somebody stole my card", "where can my card be"],
}
OFF_SCOPE = ["who won the football match", "tell me a tale of dragons", "why is the sky blue"]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """One seed, three examples an intent, no stock pipeline."""
    rows = [[text, intent] for intent, texts in TOY.items() for text in texts]
    held = {"train": rows, "test": rows[::2], "oos_test": [[text, "oos"] for text in OFF_SCOPE]}
    (tmp_path / "clinc150_full.json").write_text(json.dumps(held))
    return Settings(data=tmp_path, results=tmp_path / "results.json", examples=3, seeds=1, stock_epochs=0)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> intents.Step:
    """Runs the steps in this process: a fresh one takes ten seconds to load Rasa."""

    def step(name: str, folder: Path) -> None:
        monkeypatch.chdir(folder)
        if name == "training":
            write(TRAINED, training.train(EpochClock()))
        else:
            write(PARSED, parsing.parse())

    return step


@pytest.mark.filterwarnings("ignore:The parameter 'token_pattern':UserWarning")  # scikit-learn, of letters
def test_every_pipeline_is_measured_and_kept(
    settings: Settings, here: intents.Step, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def measure(given: Settings) -> Iterator[Dict[str, Any]]:
        return intents.measure(given, here)

    monkeypatch.setitem(command._PARTS, "intents", measure)
    assert list(command._measure("intents", settings)) == []
    kept = json.loads(settings.results.read_text())["intents"]
    assert [row["examples"] for row in kept["rows"]] == [3, 3, "all"]
    assert kept["rows"][-1]["accuracy"] == 100
    for row in kept["rows"]:
        assert row["intents"] == 2 and row["tests"] == 4
        assert 0 < row["ms_p50"] <= row["ms_p95"] and row["train_s"] > 0 and row["memory_mib"] > 50
        assert 0 <= row["off_scope_auroc"] <= 1
    assert {"date", "cpu", "cores", "load_average"} <= kept.keys()
    assert "| CLINC150 | ours, untuned | all |" in capsys.readouterr().out


def test_no_data_is_said() -> None:
    with pytest.raises(SettingError, match="BENCH_DATA"):
        next(intents.measure(Settings()))


def test_a_part_that_is_not_there_is_refused() -> None:
    with pytest.raises(SettingError, match="intents, bot, parts"):
        command._wanted(["intents,speed"])
