from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.settings import Settings
from channels.setting import SettingError


@pytest.mark.parametrize("text", ["0", "-1", "three"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(SettingError, match=f"BENCH_SEEDS must be a whole number, 1 or more, not '{text}'"):
        Settings.read({"BENCH_SEEDS": text})


def test_without_settings_the_defaults_hold() -> None:
    assert Settings.read({}) == Settings()
    assert Settings.read({"BENCH_SEEDS": "1"}).seeds == 1


def test_every_setting_is_in_the_readme(root: Path) -> None:
    readme = (root / "benchmarks" / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\"(BENCH_[A-Z_]+)\"", (root / "benchmarks" / "settings.py").read_text(encoding="utf-8")))
    assert not [name for name in named if f"`{name}`" not in readme]
